"""What tells languages apart: scripts, letters and frequent words. Data only.

Source: script of each language from Unicode CLDR "Languages and Scripts" (Unicode License v3); letters that belong to
one of several languages of a script from CLDR's exemplar sets; frequent words chosen by hand, those that two
neighbouring languages share left out.
"""

from __future__ import annotations

RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"})

SCRIPT_LANGUAGES: tuple[tuple[str, str], ...] = (
    ("Latin", ""),
    ("Cyrillic", "ru"),
    ("Arabic", "ar"),
    ("Hebrew", "he"),
    ("Greek", "el"),
    ("Han", "zh"),
    ("Hiragana", "ja"),
    ("Katakana", "ja"),
    ("Bopomofo", "zh"),
    ("Hangul", "ko"),
    ("Thai", "th"),
    ("Lao", "lo"),
    ("Khmer", "km"),
    ("Myanmar", "my"),
    ("Devanagari", "hi"),
    ("Bengali", "bn"),
    ("Gurmukhi", "pa"),
    ("Gujarati", "gu"),
    ("Oriya", "or"),
    ("Tamil", "ta"),
    ("Telugu", "te"),
    ("Kannada", "kn"),
    ("Malayalam", "ml"),
    ("Sinhala", "si"),
    ("Georgian", "ka"),
    ("Armenian", "hy"),
    ("Ethiopic", "am"),
    ("Tibetan", "bo"),
    ("Thaana", "dv"),
    ("Syriac", "syr"),
)
"""Unicode script and the language that writes most of it; empty: decided by letters and words."""

SCRIPT_LETTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "Cyrillic": (
        ("uk", "їєґі"),
        ("be", "ўі"),
        ("mk", "ѓќѕ"),
        ("sr", "ђјљњћџ"),
        ("kk", "әғқңөұүһі"),
        ("ru", "ыэё"),
        ("bg", "ъщ"),
    ),
    "Arabic": (("fa", "پچژگکی"), ("ur", "پچگکیٹڈڑےھںہ"), ("ps", "پچژګټډړښڼېۍځ"), ("ug", "ۇۆۈۋېە")),
    "Devanagari": (("mr", "ळ"),),
    "Hebrew": (("yi", "װױײ"),),
}
"""Letters that the main language of a script does not have; the language with most hits wins, of equals the first."""

LATIN_LETTERS: dict[str, str] = {
    "de": "äöüß",
    "fr": "çèêëàâîïôùûœæ",
    "es": "ñ¿¡áíóú",
    "pt": "ãõçâêôáéíóú",
    "it": "àèéìòù",
    "pl": "ąćęłńśźż",
    "cs": "ěřůčšžýťď",
    "sk": "ľĺŕôčšžýťď",
    "hu": "őűáéíóöüú",
    "ro": "ășțâîşţ",
    "tr": "ğışçöü",
    "vi": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "sv": "åäö",
    "da": "æøå",
    "nb": "æøå",
    "fi": "äö",
    "et": "õäöü",
    "lv": "āčēģīķļņšūž",
    "lt": "ąčęėįšųūž",
    "hr": "čćđšž",
    "is": "þðæö",
    "ca": "ŀàçèéíïòóúü",
}
"""Letters beyond a to z that are frequent in a language."""

LATIN_WORDS: dict[str, str] = {
    "en": "am test the and of to is that it was for you are with this have not be they what from your hello will "
    "can there no yes hi i a me my we our he she his her an or if on in at by as do so can't don't would just "
    "about like how why who where when let once one come go see city time i'm it's",
    "de": "mein meine dein sein seine kein keine hat haben war wird oder wenn nur noch nach bei über unser ihr ihm "
    "ihn wer bin bist seid einen einer einem kauft der die und das ist nicht ein ich zu den mit sich auf für "
    "von dem eine sie wir aber auch wie hallo sind guten morgen tag danke schön bitte heute gut mir dir mich "
    "dich",
    "fr": "mon ma mes ton notre votre leur frère chez où quand elle le la les des et est un une que qui dans pas "
    "pour vous nous je il avec sur ce au du bonjour sont mais merci beaucoup ça va très bien oui non tout",
    "es": "el los las que y en un una por con para es no lo su como más pero hola del está muy este al yo gracias "
    "buenos días qué tal perro todo bien mi",
    "pt": "meu minha seu irmão o os que e do da em um uma não com para por mais como mas você olá ao na no é está "
    "muito isso bom dia obrigado obrigada tudo bem",
    "it": "mio mia tuo sua ho hai ha abbiamo era ancora dove quando perché si sì dei delle nella alla fratello il "
    "che di e la per un una non sono con ma come gli anche ciao questo del della più lo nel è mi ci "
    "buongiorno tutti grazie mille gatto stai sei bene",
    "nl": "mijn jouw hebben heeft zij bij twee niet kunnen worden broer koopt de het een en van ik dat is je zijn "
    "op te voor met maar ook hij hallo wij naar deze wat er dank goedemorgen allemaal test bedankt dit",
    "pl": "mój moja twój jego jej ja ty on ona my wy oni pan pani mam ma kupuje brat i w nie na się z do to że jest "
    "jak ale co o cześć tak był po dla są czy tym przez może dzień dobry dziękuję bardzo masz",
    "sv": "min mitt mina din är också efter från hos bror köper och att det som en på av för jag inte den med har "
    "till ett om men hej var vi så kan hur mår du tack mycket god morgon",
    "da": "min mit mine din hendes også efter fra hos bror køber og at det er en til på af jeg ikke den med der som "
    "de hej har vi men var kan hvad et hvordan tak skal du godt godmorgen hedder dig",
    "nb": "min mitt mine din hennes også etter hos bror kjøper og det er en til på av jeg ikke den med som de hei "
    "har vi men var kan hva et å fra",
    "fi": "ja on ei se että hän oli ovat mutta kun niin myös hei minä sinä tämä joka ole kuin olen kiitos paljon "
    "hyvää huomenta mitä",
    "cs": "můj moje tvůj jeho její máme já ty kde kdy bratr a je se že na to v jsem ale jak tak co jako ahoj jsou "
    "byl nebo pro by z do ne dobrý den děkuji moc prosím máš",
    "sk": "a je sa že na to v som ale ako tak čo ahoj sú bol alebo pre by z do nie dobrý deň ďakujem prosím",
    "hu": "a az és hogy nem egy is van ez de meg csak volt szia mint már vagy ki én te köszönöm szépen jó",
    "ro": "meu mea sau sunt fost are avem lui ei fratele și nu de la în o un este cu pe ce mai pentru dar salut "
    "care din am ești bună ziua faci mulțumesc",
    "tr": "ve bir bu için çok ne de da ben sen var daha gibi ama merhaba olarak mi değil o teşekkür ederim nasılsın "
    "günaydın",
    "vi": "là và của có không được cho một người này với trong tôi xin chào những đã các khi",
    "id": "yang dan di itu ini dengan untuk tidak dari saya akan ada pada ke kamu halo bisa adalah apa kabar terima "
    "kasih banyak selamat pagi",
    "fil": "ang ng mga ko mo ako ikaw siya kami tayo kayo sila hindi ito iyan kumusta salamat po opo magandang umaga "
    "sa ay",
    "ca": "el els les que i en un una per amb és no però hola del està molt aquest als jo",
    "et": "ja on ei see et ta oli aga kui ka tere mina sina ning ole oma selle",
    "lv": "un ir ka ne tas viņš bija bet kad arī sveiki es tu par no ar uz",
    "lt": "ir yra kad ne tai jis buvo bet kai taip pat sveiki aš tu su iš į",
    "hr": "moj moja moje tvoj njegov imam ima imamo gdje kada brat kupuje i je se da na to u sam ali kako što bok "
    "su bio ili za od ne nije",
    "is": "og að er það sem í á ekki við hann var en með halló ég þú til um",
}
"""Frequent words of languages in Latin script, and how people greet and thank; separated by spaces."""

TEXT_SAMPLE_CHARS = 2000
"""Code points of a text that are looked at to tell its language: enough for certainty, bounded for speed."""
