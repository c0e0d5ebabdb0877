"""What distinguishes languages: scripts, letters and frequent words. Data only.

Source: the script of each language comes from Unicode CLDR "Languages and Scripts" (Unicode License v3); letters of
only some languages of a script come from CLDR's exemplar sets. Frequent words were chosen by hand, those of closely
related languages with a look at their frequencies in package ``wordfreq``. Trigrams have their own table,
``trigrams.py``."""

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
"""Unicode script and the main language written in it; empty if letters and words decide."""

SCRIPT_LETTERS: dict[str, dict[str, str]] = {
    "Latin": {
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
    },
    "Cyrillic": {
        "ru": "ыэё",
        "uk": "їєґі",
        "bg": "ъ",
        "sr": "ђјљњћџ",
        "be": "ўі",
        "mk": "ѓќѕ",
        "kk": "әғқңөұүһі",
    },
    "Arabic": {
        "fa": "پچژگکی",
        "ur": "پچگکیٹڈڑےھںہ",
        "ps": "پچژګټډړښڼېۍځ",
        "ug": "ۇۆۈۋېە",
    },
    "Devanagari": {
        "mr": "ळ",
    },
    "Hebrew": {
        "yi": "װױײ",
    },
}
"""Letters and marks of each language beyond those that all languages of its script have; for Latin, beyond a to z."""

SCRIPT_WORDS: dict[str, dict[str, str]] = {
    "Latin": {
        "en": "am test the and of to is that it was for you are with this have not be they what from your hello will "
        "can there no yes hi i a me my we our he she his her an or if on in at by as do so can't don't would just "
        "about like how why who where when let once one come go see city time i'm it's bye thanks please sorry good "
        "great right now here never again some more all out up night morning stop help die hard life love man men "
        "woman women girl boy kids year way thing things world house home work old young big small long little first "
        "last next best bad left open close start run walk play read write tell say said make take give get got know "
        "think want need look find call ask try keep put turn show talk then than only very much many their them "
        "been were had did does over after before while because back down off too",
        "de": "mein meine dein sein seine kein keine hat haben war wird oder wenn nur noch nach bei über unser ihr "
        "ihm ihn wer bin bist seid einen einer einem kauft der die und das ist nicht ein ich zu den mit sich auf für "
        "von dem eine sie wir aber auch wie hallo sind guten morgen tag danke schön bitte heute gut mir dir mich "
        "dich abend nacht tschüss ja nein wo was warum alles wieder hier jetzt schon mehr vielen",
        "fr": "mon ma mes ton notre votre leur frère chez où quand elle le la les des et est un une que qui dans pas "
        "pour vous nous je il avec sur ce au du bonjour sont mais merci beaucoup ça va très bien oui non tout salut "
        "bonsoir bonne bon nuit comment pourquoi ici rien aussi même plus",
        "es": "el los las que y en un una por con para es no lo su como más pero hola del está muy este al yo gracias "
        "buenos días qué tal perro todo bien mi buenas noches tardes adiós favor cómo dónde cuándo aquí ahora nada "
        "ya sí se te le sus esta cuando son sin hay fue todos también tiene eso porque así puede desde hasta esto "
        "vez hace",
        "pt": "meu minha seu irmão o os que e do da em um uma não com para por mais como mas você olá ao na no é está "
        "muito isso bom dia obrigado obrigada tudo bem boa noite tarde adeus favor desculpe sim onde aqui agora nada "
        "eu ele ela",
        "it": "mio mia tuo sua ho hai ha abbiamo era ancora dove quando perché si sì dei delle nella alla fratello il "
        "che di e la per un una non sono con ma come gli anche ciao questo del della più lo nel è mi ci buongiorno "
        "tutti grazie mille gatto stai sei bene buonasera buonanotte notte prego scusa qui adesso niente cosa siamo "
        "molto buon",
        "nl": "mijn jouw hebben heeft zij bij twee niet kunnen worden broer koopt de het een en van ik dat is je zijn "
        "op te voor met maar ook hij hallo wij naar deze wat er dank goedemorgen allemaal test bedankt dit "
        "goedenavond goedenacht alsjeblieft nee doei hier waar waarom nu niets goed mooi jij u als dan nog wel al "
        "uit om voordat onze ons hun ze die toen",
        "pl": "mój moja twój jego jej ja ty on ona my wy oni pan pani mam ma kupuje brat i w nie na się z do to że "
        "jest jak ale co o cześć tak był po dla są czy tym przez może dzień dobry dziękuję bardzo masz proszę "
        "dobranoc gdzie tu teraz nic tylko już dlaczego kto jeśli gdy jeszcze też mnie mi cię ci ten ta",
        "sv": "min mitt mina din är också efter från hos bror köper och att det som en på av för jag inte den med har "
        "till ett om men hej var vi så kan hur mår du tack mycket god morgon snälla nej ja natt kväll här nu "
        "ingenting varför bra går måste innan blir blev sådan alla bara denna detta ingen dag gå få något någon "
        "många vill ska själv när kunde oss er",
        "da": "min mit mine din hendes også efter fra hos bror køber og at det er en til på af jeg ikke den med der "
        "som de hej har vi men var kan hvad et hvordan tak skal du godt godmorgen hedder dig venligst nej ja farvel "
        "god nat aften her nu ingenting hvorfor meget mig undskyld går må før bliver blev hvis sådan alle bare denne "
        "dette ingen dag gå få noget nogen mange vil selv når kunne os jer vores sig ud op lige mere havde lidt ind "
        "gør mod været igen fik nogle måske gøre siger altid uden tilbage mellem dog sidste aldrig endnu",
        "nb": "min mitt mine din hennes også etter hos bror kjøper og det er en til på av jeg ikke den med som de hei "
        "har vi men var kan hva et å fra takk nei ja snakkes god natt kveld morgen her nå ingenting hvorfor mye du "
        "deg meg unnskyld hvor hvordan går må før blir ble hvis slik alle bare veldig denne dette ingen dag gå få "
        "noe noen mange vil skal selv når kunne oss dere seg ut opp mer gjør litt vært inn bli enn gjøre mot fikk "
        "kanskje sier alltid uten tilbake mellom aldri finnes siste gjennom hadde",
        "fi": "ja on ei se että hän oli ovat mutta kun niin myös hei minä sinä tämä joka ole kuin olen kiitos paljon "
        "hyvää huomenta mitä moi moikka anteeksi kyllä missä miksi nyt tänään me te he yötä iltaa päivää meidän "
        "minun sinun jos tai vain tulee pitää ennen",
        "cs": "můj moje tvůj jeho její máme já ty kde kdy bratr a je se že na to v jsem ale jak tak co jako ahoj jsou "
        "byl nebo pro by z do ne dobrý den děkuji moc prosím máš děkuju ano není jsi jste teď tady proč něco nic noc "
        "večer ráno bude budeme jestli pokud když než už ještě všechno jen ten ta mě mi tě ti jsme si který které "
        "být pak při ze před první podle další mezi své kdo může všechny jejich taky právě přes proto",
        "sk": "a je sa že na to v som ale ako tak čo ahoj sú bol alebo pre by z do nie dobrý deň ďakujem prosím áno "
        "si ste teraz tu prečo niečo nič noc večer ráno sme bude máš budeme ak keď než už ešte všetko len ten tá ma "
        "mi ťa ti aj vo ktorý ktoré pri byť zo podľa viac pred medzi môže tým iba preto všetky pretože možno lebo "
        "kto",
        "hu": "a az és hogy nem egy is van ez de meg csak volt szia mint már vagy ki én te köszönöm szépen jó igen "
        "kérem vagyok hol mi miért itt most semmi reggelt estét éjszakát napot nagyon ha akkor mert el fel le nekem "
        "neked",
        "ro": "meu mea sau sunt fost are avem lui ei fratele și nu de la în o un este cu pe ce mai pentru dar salut "
        "care din am ești bună ziua faci mulțumesc seara noapte dimineața da te rog unde aici acum nimic foarte "
        "sunteți dacă doar încă trebuie îmi îți se ai înainte",
        "tr": "ve bir bu için çok ne de da ben sen var daha gibi ama merhaba olarak mi değil o teşekkür ederim "
        "nasılsın günaydın evet hayır lütfen nerede neden burada şimdi iyi günler geceler akşamlar seni beni şu ki "
        "ile olsun kadar önce sonra şey bana sana benim senin tabii",
        "vi": "là và của có không được cho một người này với trong tôi xin chào những đã các khi cảm ơn vâng bạn anh "
        "em gì đâu rất ở",
        "id": "yang dan di itu ini dengan untuk tidak dari saya akan ada pada ke kamu halo bisa adalah apa kabar "
        "terima kasih banyak selamat pagi siang sore aku kita dia mereka kami sudah belum karena kalian kapan "
        "gimana gue gak nggak enggak banget aja saja mau cuma bilang punya butuh uang mobil kantor polisi bapak "
        "pak ibu anda juga atau seperti jika maaf tolong sangat ya harus saat hal tersebut ingin bahwa yaitu "
        "lainnya merasa berhasil berbagai apapun terlihat berarti berbeda sebagian nomor ternyata mencoba silakan "
        "khusus adanya pribadi maupun informasi silahkan coba kondisi istri umumnya membutuhkan dimulai apalagi "
        "terkait selanjutnya menikah enak berpikir ditemukan cocok sejumlah kartu seharusnya pohon layanan aneh "
        "membangun kemarin sadar padahal mendukung yakni sebaiknya khawatir misalnya kode sepatu mengirim listrik "
        "detik sepertinya setidaknya rahasia proyek jawaban toko siswa ide perangkat berbagi udah kendaraan kalo "
        "ruangan arti beda kursi aturan dukungan jadwal telepon tersedia bingung memungkinkan tas judul justru "
        "bikin delapan dikirim dibutuhkan identitas kontak perusahaan foto dokter obat gratis akun",
        "ms": "yang dan di itu ini dengan untuk tidak dari saya akan ada pada ke awak apa khabar terima kasih "
        "banyak selamat pagi petang aku kita dia mereka kami sudah belum kerana boleh nak dah tak tu ni hendak "
        "mahu ialah macam sahaja wang duit kereta pejabat polis encik puan cik esok semalam iaitu bila bagaimana "
        "sekiranya anda juga atau seperti jika maaf tolong sangat lah daripada tiada beliau kena sebab bahawa "
        "betul tengok apabila mesti cuba semula semasa perkara sentiasa sesiapa nombor maklumat sila kawan lelaki "
        "budak faham patut peluang bahagian teruk bermula bapa sikit rakan seterusnya minit jom arahan hantar "
        "sebenar kumpulan sejuk risau kedai letak hadapan bercakap perlukan wujud pelbagai peribadi kod ubat "
        "rahsia pelik haiwan bermaksud bermakna sedap sebarang silap jawapan kesilapan seronok hujung tahniah "
        "muzik mengikut menghantar kad senarai rosak laju sihat tukar kerusi rasmi tarikh awam rekod sekejap "
        "percuma dihantar elektrik akaun tempoh projek sepatutnya mesej penat fikirkan dibenarkan sukar ianya "
        "cukai syarikat telefon guna bilik",
        "fil": "ang ng mga ko mo ako ikaw siya kami tayo kayo sila hindi ito iyan kumusta salamat po opo magandang "
        "umaga sa ay oo nasaan ano dito ngayon gabi hapon maraming naman kita na kung lang pa rin ba dahil akin iyo "
        "namin natin bago wala may mayroon",
        "ca": "el els les que i en un una per amb és no però hola del està molt aquest als jo gràcies si us plau bon "
        "bona nit dia tarda què com ara aquí res són nosaltres et em adéu sense aquesta seva meva seu meu quan on hi "
        "ha ni perquè va més tot fer també ens cap fins fa des altres només pot encara li",
        "et": "ja on ei see et ta oli aga kui ka tere mina sina ning ole oma selle aitäh palun jah head hommikut "
        "õhtut ööd päeva mis kus kes siin nüüd sa te me väga minu sinu veel ainult peab võib meie teie mul sul",
        "lv": "un ir ka ne tas viņš bija bet kad arī sveiki es tu par no ar uz paldies lūdzu jā nē labdien labrīt "
        "labvakar kas kur šeit tagad ļoti mēs jūs man esi ja mans tavs vēl tikai vajag var mums",
        "lt": "ir yra kad ne tai jis buvo bet kai taip pat sveiki aš tu su iš į ačiū prašau labas laba diena rytas "
        "vakaras kas kur čia dabar labai mes jūs man esi jei mano tavo šį reikia gali dar tik",
        "hr": "moj moja moje tvoj njegov imam ima imamo gdje kada brat kupuje i je se da na to u sam ali kako što bok "
        "su bio ili za od ne nije hvala molim dobar dan dobro jutro večer noć ovdje sada ništa vrlo si smo ste ako "
        "samo već još me mi te ti prije nego bude",
        "is": "og að er það sem í á ekki við hann var en með halló ég þú til um takk já nei góðan góða daginn kvöld "
        "hvar hvað hér núna mjög þið mér ert ef minn þinn bara verð okkur ykkur þetta því áður",
    },
    "Cyrillic": {
        "ru": "и в не на я что он с как это по но его все так она же вы за от мы ты меня мне только да нет привет где "
        "для всех твой доброе утро спасибо здравствуйте хорошо очень если есть был было для из или",
        "uk": "і в не на я що він з як це по але його все так вона ж ви за від ми ти мене мені тільки та ні де дуже "
        "дякую доброго ранку день привіт якщо є був було для із або треба",
        "be": "і ў не на я што ён з як гэта па але яго усё так яна ж вы за ад мы ты мяне добры дзень дзякуй дзе",
        "bg": "и в не на аз че той с как това по но му всичко така тя вие за от ние ти си съм сме са е да ще се ми си "
        "къде много благодаря добро утро здравей здравейте нощ моля какво има няма преди без ли",
        "sr": "и у не на ја да је он са како то по али његов све тако она ви за од ми ти си сам смо су се ће где шта "
        "хвала добро јутро дан здраво лаку ноћ молим врло ништа него што или",
        "mk": "и во не на јас дека тој со како тоа по но сè така таа вие за од ние ти си сум сме се е да ќе го ја "
        "каде што благодарам добро утро здраво ноќ многу",
    },
    "Arabic": {
        "ar": "في من على إلى أن هذا هذه التي الذي ما لا هل مع عن أنا أنت هو هي كان شكرا مرحبا يا كل",
        "fa": "و در به از که این است را با آن برای من تو شما او ما نه خوب شب صبح بخیر ممنون خیلی چه هم است هست",
        "ur": "میں کے کی کا سے ہے ہیں کو پر اور یہ وہ نہیں تم آپ ہم کیا شکریہ",
    },
}
"""Frequent words, greetings and thanks, separated by spaces; related languages share some."""

TEXT_SAMPLE_CHARS = 2000
"""Code points of a text that are examined to detect its language: enough to be reliable, few enough to be fast."""
