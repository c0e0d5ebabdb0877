"""Words that should begin a line rather than end one: articles, prepositions, conjunctions, possessives. Data only.

Source: the closed word classes of each language as grammars list them, the frequent ones; Netflix Timed Text Style
Guide, "Line Treatment": break before conjunctions and prepositions, never between an article and its noun.
"""

from __future__ import annotations

LIGHT_WORDS: dict[str, str] = {
    "en": "a an the and or but nor so yet because although though while if unless until when where who whom whose "
    "which that than as of in on at by for with without from to into onto over under between among through "
    "during before after about against toward towards upon within since my your his her its our their this "
    "these those every each no",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber denn sondern weil dass daß ob wenn "
    "als wie obwohl während bevor nachdem damit in im ins an am ans auf aus bei beim mit nach seit von vom zu "
    "zum zur durch für gegen ohne um über unter vor zwischen hinter neben mein dein sein ihr unser euer meine "
    "deine seine ihre unsere",
    "fr": "le la les l' un une des du de au aux à et ou mais donc or ni car que qui dont où quand comme si parce "
    "lorsque puisque dans en sur sous par pour avec sans chez vers entre avant après depuis pendant contre mon "
    "ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces ne",
    "es": "el la los las un una unos unas lo y e o u pero sino ni que porque aunque si cuando como donde quien de "
    "del a al en con sin por para desde hasta entre sobre bajo contra hacia según durante mi tu su mis tus sus "
    "nuestro nuestra",
    "it": "il lo la i gli le un uno una l' e ed o ma che perché se quando come dove di del della dei delle a al alla "
    "ai alle da dal dalla in nel nella con su sul sulla per tra fra mio tuo suo mia tua sua nostro vostro loro",
    "pt": "o a os as um uma uns umas e ou mas que porque se quando como onde de do da dos das em no na nos nas a ao "
    "à por pelo pela para com sem sobre entre até desde contra meu minha seu sua nosso nossa",
    "nl": "de het een en of maar want omdat dat die als toen wanneer terwijl hoewel van in op aan bij met zonder "
    "voor naar uit over onder tussen door tegen tot na sinds mijn jouw zijn haar ons onze hun",
    "pl": "i a oraz lub albo ale lecz bo że żeby gdy kiedy jak jeśli który która które w we z ze na do od po o u "
    "przy dla bez przez pod nad przed między za nie",
    "ru": "и а но или да что чтобы когда как если потому хотя который которая которые в во на с со к ко от до из у о "
    "об по за под над при для без через между перед не мой твой его её их наш ваш",
    "uk": "і й та а але або що щоб коли як якщо бо хоча який яка які в у на з із зі до від по за під над при для без "
    "через між перед про не мій твій його її їх наш ваш",
    "cs": "a i nebo ale že aby když jak jestli protože který která které v ve na s se k ke od do z ze u o po za pod "
    "nad při pro bez přes mezi před ne",
    "sv": "en ett den det de och eller men att som när om eftersom medan i på av för med till från hos under över "
    "mellan genom vid utan min din sin vår er",
    "da": "en et den det de og eller men at som når om fordi mens i på af for med til fra hos under over mellem "
    "gennem ved uden min din sin vores jeres",
    "nb": "en ei et den det de og eller men at som når om fordi mens i på av for med til fra hos under over mellom "
    "gjennom ved uten min din sin vår deres",
    "ro": "un o și sau dar că să când cum dacă care de la în pe cu fără pentru din prin între sub peste",
    "tr": "ve veya ama fakat çünkü ki bir bu şu",
    "el": "ο η το οι τα τον την του της των ένας μια ένα και ή αλλά ότι που όταν αν σε στο στη στον στην με για από",
    "he": "את של על עם אל מן כי או אבל אם כאשר",
    "ar": "في من إلى على عن مع أن إن أو ثم لكن التي الذي",
    "hi": "और या लेकिन कि जो अगर एक यह वह",
    "id": "dan atau tetapi yang di ke dari untuk dengan pada karena jika ini itu",
    "vi": "và hoặc nhưng mà của cho với trong trên dưới từ đến là một các những",
    "hu": "a az egy és vagy de hogy ha mint aki ami amely",
}
"""Lower case, separated by spaces."""
