"""Where captions in each language may break: ``|`` is a good place, ``~`` a bad one, ``=`` must never be one.

Elsewhere a space, or ``/`` in scripts without spaces, stands between words about which a case says nothing.
"""

from __future__ import annotations

CASES: dict[str, list[str]] = {
    "en": [
        "Juan~de~la~Cruz and~Patrick~O'Brien~Jr. left room=B|on~the~3rd=of=June|with~€=50.",
        "Sgt.=Pepper climbed Mt.=Everest|in~New~York~City,|when~Henry~VIII was king.",
        "It cost 5,50=€|(about~6~US$),|as~Fig.=3a shows.",
        "The~old man|and~the~sea were~seen|by~Ernest~Hemingway,=Jr.,|in~May=2024.",
        "I~have~not~seen the~house|on~the~hill,|but~she said|that~it~was empty.",
        "We meet|on~May=5,~2024|at~6=p.m. Tuesday,|see page=5|of~chapter=IV.",
        "She~did~not give~up|when~Dr.=King told him|to~go|before~any~other work.",
        "It weighs 50=kg|and~costs 3=million=dollars,|or~25 €~90.",
        "He lives|at~12~Oak~St.,~Apt.=4B,|near~J.=R.=R.=Tolkien.",
        "They told Maria~Lopez|about~Professor=Miller,|who~can't~come.",
    ],
    "de": [
        "Am~5.=Mai|um~10=Uhr kam Frau=Dr.=Müller|mit~Maria~Schmidt|aus~Berlin.",
        "Das~Auto konnte~nicht fahren,|weil~der~Motor kaputt war.",
        "Auf~Seite=5 stehen z.=B. die~alten Preise|von~25=°C|bis~80=km/h.",
        "Ich~habe~ihn gestern|in~der~Bahnhofstr.~Nr.=5 gesehen.",
        "Sie sagte,|dass~Herr=Doktor=Weber|und~seine~Frau kommen.",
        "Rund~3=Mio.=Euro kostet das~neue Haus|am~See.",
    ],
    "fr": [
        "M.=Dupont n'est~pas~venu parce~qu'il~pleuvait,|mais~sa~femme est~là.",
        "Il~a~crié deux fois|que~«=Bonjour=!=»|et~puis il~est~parti.",
        "Le~président~Macron arrive|à~18=heures le~5=mai=2024.",
        "Nous~ne~pouvons~pas acheter dix=kilos~de~pommes|pour~Mme=Martin.",
        "La~maison|que~tu~vois|dans~la~rue coûte 3=millions~d'euros=!",
        "Voir la~page=12,|ou~le~chapitre=IV,|avant~de~partir.",
    ],
    "es": [
        "El~5=de=mayo=de=2024 la~señora~López no~pudo viajar|a~los~EE.=UU.",
        "No~quiero|que~me~digas|dónde~está la~casa|de~Juan~Pérez.",
        "El~libro|que~he~leído pesa 2=kg|y~tiene 300~páginas.",
        "Dijo|que~el~Dr.=García había~llegado|a~las~8=p.m. porque~tenía prisa.",
        "Véase la~página=5|o~el~capítulo=3,|por~favor.",
    ],
    "pt": [
        "A~Sra.=Silva não~pode~vir|porque~o~carro dela não~anda.",
        "No~dia 5=de=maio=de=2024 eu~comprei 3=kg~de~arroz.",
        "O~menino|que~você~viu|na~rua é~filho|do~João~Santos.",
        "Ele~disse|que~o~Dr.=Costa chega|às~10=horas|com~a~mãe.",
        "Veja a~página=7|e~o~capítulo=2,|por~favor.",
    ],
    "it": [
        "Il~sig.=Rossi non~è~venuto perché~la~macchina|di~suo~padre non~va.",
        "Costa 20=mila=euro|e~pesa 3=kg,|ma~è~bella.",
        "La~ragazza|che~hai~visto|nella~strada si~chiama Anna~Bianchi.",
        "Il~5=maggio=2024 siamo~andati|a~Roma|con~il~treno|delle~10.",
        "Vedi pagina=5|e~capitolo=3,|come~ha~detto il~dott.=Verdi.",
    ],
    "nl": [
        "De~oude man|en~de~zee kwamen|op~5=mei=2024|naar~Amsterdam.",
        "Ik~heb~niet gezien|dat~mevr.=Jansen|met~haar~hond liep.",
        "Het~pakje weegt 50=kg|en~kost 3=miljoen=euro.",
        "Vincent van~Gogh woonde|in~Parijs,|omdat~hij~daar kon~werken.",
        "Zie pagina=5|van~hoofdstuk=2,|als~je~wil~weten hoe~het~gaat.",
    ],
    "pl": [
        "Pan=Kowalski nie~przyszedł|na~spotkanie,|bo~był~chory.",
        "Spotkamy się 5=maja=2024=r.|o~godz.=10|w~Warszawie.",
        "Paczka waży 50=kg|i~kosztuje 3=mln=zł.",
        "Dom,|który~widzisz|za~rzeką,|kupił prof.=Adam~Nowak.",
        "Zobacz na~stronie=5,|że~to jest dla~was.",
    ],
    "ru": [
        "5=мая=2024=г.|в~Москве профессор~Иванов сказал,|что~не~может~приехать.",
        "Посылка весит 50=кг|и~стоит 3=млн=рублей.",
        "Книга,|которую~я~читал|в~поезде,|лежит|на~столе.",
        "А.=С.=Пушкин жил|на~ул.=Мойка,|потому~что любил город.",
        "Смотри на~странице=5|в~главе=2,|если~не~веришь.",
    ],
    "tr": [
        "Ahmet~Bey|ve~üç=gün~sonra|babası geldi.",
        "Bu~ev~için|çok~para istiyorlar.",
        "Paket 50=kg geliyor|ve~3=milyon=lira tutuyor,|ama~ucuz~değil.",
        "Prof.=Yılmaz 5=Mayıs=2024 günü İstanbul'a geldi.",
        "Bunu sayfa=5 içinde gördün~mü?",
    ],
    "ar": [
        "ذهب الدكتور=أحمد|إلى~المدرسة|في~الساعة=8 صباحا.",
        "لا~أعرف|لماذا~لم~يأت|مع~أبيه.",
        "وزن الطرد 50=كيلوغراما|و~ثمنه 3=ملايين=دولار.",
        "الكتاب|الذي~قرأته|على~الطاولة.",
        "انظر صفحة=5|من~الكتاب،|أو~الفصل الثاني.",
    ],
    "hi": [
        "राम~ने|कल बाज़ार~में|पाँच=किलो चावल ख़रीदा~था।",
        "श्री=शर्मा नहीं~आए|क्योंकि~उनकी~गाड़ी ख़राब~है।",
        "मेज़~पर|रखी किताब मेरी~है,|लेकिन~वह~पुरानी~है।",
        "इसका~वज़न 50=किलो~है|और~दाम 3=लाख=रुपये~है।",
        "15=अगस्त=2024~को|दिल्ली~में|मेला~लगा।",
    ],
    "ja": [
        "昨日、|東京~で/会議~が/あり~ました。",
        "本~を/読む~こと~が/でき~ます。|また/来~ます。",
        "新しい/計画~に~ついて/話し~て~いる。",
        "山田~さん~は/三=人~の/子供~が/いる。",
        "雨~が/降っ~た~ので|家~に/い~ました。",
    ],
    "zh": [
        "昨天/我/在~北京~的/饭店~里/吃~了/三=个/面条，|非常~好吃。",
        "他~没有~来，|因为~他~的/车/坏~了。",
        "我们~应该/从~这里/走|但是~你~不~想。",
        "会议/在~5=月/开~过~吗。",
        "张~先生|对~我/说~过：|好~吧。",
    ],
    "ko": [
        "봄에 새~도서관을 열기로~했습니다.|그는 갈~수 있다고 말했지만|오지~않았다.",
        "김철수~씨|그리고~이영희~선생님",
        "무게는 50=kg|그리고~3=만=원",
        "비가 오기~때문에 안~갔다.",
        "서울에~대한 책을 읽고~있습니다.",
        "3=시에 모든~사람이 모였다.",
    ],
    "uk": [
        "5=травня=2024=р.|у~Києві професор~Коваль сказав,|що~не~може~приїхати.",
        "Книга,|яку~я~читав,|важить 2=кг|і~лежить|на~столі.",
    ],
    "bg": [
        "Книгата,|която~не~съм~чел,|е на~масата|до~прозореца.",
        "Г-н=Иванов дойде|на~5=май=2024|с~3=кг ябълки.",
    ],
    "cs": [
        "Pan=Novák nepřišel,|protože~měl 3=kg|na~zádech.",
        "Dne 5.=května=2024|se~sešli|v~Praze|s~Dr.=Dvořákem.",
    ],
    "sk": [
        "Pán=Novák neprišiel,|lebo~niesol 3=kg|na~chrbte.",
        "Kniha,|ktorú~som~čítal,|leží|na~stole.",
    ],
    "hr": [
        "Gospodin=Horvat nije~došao|jer~je~bolestan.",
        "Knjiga|koju~sam~čitao ima 3=kg|i~leži|na~stolu.",
    ],
    "ro": [
        "Dl=Popescu nu~a~venit pentru~că ploua.",
        "Cartea|pe~care~am~citit-o costă 3=lei|și~este~bună.",
    ],
    "hu": [
        "2024.=május=3-án jött Kovács~Péter.",
        "A~könyv a~ház~mögött|van,|mert~esett.",
        "Dr.=Nagy nem~jött,|pedig 3=kg almát hozott.",
    ],
    "el": [
        "Ο~κ.=Παπαδόπουλος δεν~ήρθε|γιατί~έβρεχε.",
        "Το~βιβλίο|που~διάβασα ζυγίζει 3=kg|και~είναι~καλό.",
    ],
    "fi": [
        "Minä~en~tullut,|koska~satoi.",
        "Hän~oli talon~takana|ja~osti 3=kiloa omenia.",
    ],
    "sv": [
        "Jag~har~inte sett huset|på~kullen,|men~hon~sa|att~det~är tomt.",
        "Den~5=maj=2024 kom dr=Berg|med~3=kg äpplen.",
    ],
    "da": [
        "Jeg~har~ikke set huset|på~bakken,|men~hun sagde|at~det~er tomt.",
        "Hr.=Jensen kom|med~3=kg æbler|fra~haven.",
    ],
    "nb": [
        "Jeg~har~ikke sett huset|på~åsen,|men~hun sa|at~det~er tomt.",
        "Hr.=Hansen kom|med~3=kg epler|fra~hagen.",
    ],
    "ca": [
        "El~Sr.=Puig no~ha~vingut perquè~plovia.",
        "El~llibre|que~he~llegit pesa 3=kg|i~és~bo.",
    ],
    "ta": [
        "திரு=குமார் 3=கிலோ அரிசி வாங்கினார்|ஆனால்~வரவில்லை.",
        "இந்த~வீடு கோயில்~அருகில்~உள்ளது.",
    ],
    "id": [
        "Saya~tidak~bisa~datang karena~hujan|di~Jakarta.",
        "Pak=Budi membeli 3=kg beras|dan~buku|yang~bagus.",
    ],
    "ms": [
        "Saya~tidak~boleh~datang kerana~hujan|di~Kuala~Lumpur.",
        "Encik=Ali membeli 3=kg beras|dan~buku|yang~baik.",
    ],
    "fil": [
        "Hindi~dumating si~G.=Santos|dahil~umuulan|sa~Maynila.",
        "Bumili siya ng~3=kilo ng~bigas at~isda.",
    ],
    "vi": [
        "Tôi~không~khỏe|vì~trời mưa|ở~Hà~Nội.",
        "Ông=Nam mua 3=kg gạo|và~một~cuốn sách.",
    ],
    "th": [
        "เขา~ไม่~เคย~ไป|ที่~กรุงเทพฯ|แต่~อยาก~ไป~มาก",
        "ซื้อ/ข้าว/3=กิโลกรัม/มา~แล้ว~ครับ",
    ],
    "he": [
        "אני~לא~יכול לבוא|כי~יורד גשם|על~העיר.",
        'מר=כהן קנה 3=ק"ג תפוחים|עם~אשתו.',
    ],
}
