"""What the embedded engine says instead of abbreviations, units and currencies that it spells or reads wrongly.

The engine takes a full stop before a capital or a digit for the end of a clause, and pauses for 300 ms, except after a
few abbreviations that it knows. It spells most others. Each language's reading was checked by its phones. Data only.

Source: measured with espeak-ng 1.52; words chosen by hand. Abbreviations are in lower case and without the final full
stop.
"""

from __future__ import annotations


def _words(text: str) -> dict[str, str]:
    pairs = (item.split("=") for item in text.split("; "))
    return {short.strip(): long.strip() for short, long in pairs}


ANYWHERE = {
    "en": _words("ph.d=PhD; vs=versus; approx=approximately; dept=department; ms=miz; jr=junior; viz=namely"),
    "de": _words(
        "bzw=beziehungsweise; ca=circa; vgl=vergleiche; z.b=zum Beispiel; d.h=das heißt; u.a=unter anderem; "
        "z.t=zum Teil; s.o=siehe oben; s.u=siehe unten; v.a=vor allem; i.d.r=in der Regel; o.ä=oder ähnliches; "
        "usw=und so weiter; evtl=eventuell; ggf=gegebenenfalls; inkl=inklusive; zzgl=zuzüglich; mio=Millionen; "
        "mrd=Milliarden; tel=Telefon; dipl=Diplom; geb=geboren; jh=Jahrhundert"
    ),
    "fr": _words("p.ex=par exemple; env=environ; c.-à-d=c'est-à-dire; tél=téléphone"),
    "es": _words(
        "ee.uu=Estados Unidos; p.ej=por ejemplo; aprox=aproximadamente; tel=teléfono; ud=usted; uds=ustedes; vd=usted"
    ),
    "it": _words("ecc=eccetera; ad.es=ad esempio; p.es=per esempio; tel=telefono"),
    "pt": _words("p.ex=por exemplo; tel=telefone"),
    "nl": _words("bijv=bijvoorbeeld; enz=enzovoort; o.a=onder andere; d.w.z=dat wil zeggen; tel=telefoon"),
    "sv": _words("t.ex=till exempel; bl.a=bland annat; m.m=med mera; osv=och så vidare"),
    "da": _words("f.eks=for eksempel; bl.a=blandt andet; osv=og så videre"),
    "nb": _words("f.eks=for eksempel; bl.a=blant annet; osv=og så videre"),
    "pl": _words("np=na przykład; m.in=między innymi; itd=i tak dalej; tzn=to znaczy"),
    "ru": _words(
        "т.е=то есть; т.д=так далее; т.п=тому подобное; т.к=так как; тыс=тысяч; млн=миллионов; млрд=миллиардов; "
        "руб=рублей; напр=например; тел=телефон"
    ),
}
"""Abbreviations with one meaning, by language."""

BEFORE_NAMES = {
    "en": _words(
        "gen=General; col=Colonel; capt=Captain; lt=Lieutenant; sgt=Sergeant; cpl=Corporal; maj=Major; adm=Admiral; "
        "cmdr=Commander; gov=Governor; sen=Senator; rep=Representative; rev=Reverend; hon=Honorable; pres=President; "
        "mt=Mount; ft=Fort; messrs=Messieurs"
    ),
    "de": _words(
        "dr=Doktor; prof=Professor; hr=Herr; fr=Frau; frl=Fräulein; st=Sankt; ing=Ingenieur; str=Straße; hl=heiliger"
    ),
    "fr": _words(
        "m=Monsieur; mm=Messieurs; mme=Madame; mmes=Mesdames; mlle=Mademoiselle; me=Maître; pr=Professeur; st=Saint; "
        "ste=Sainte; av=avenue; bd=boulevard; mgr=Monseigneur"
    ),
    "es": _words(
        "srta=señorita; d=don; dña=doña; lic=licenciado; prof=profesor; profa=profesora; ing=ingeniero; sta=santa; "
        "sto=santo; av=avenida; avda=avenida; dra=doctora"
    ),
    "it": _words(
        "sig=signor; sig.ra=signora; dott=dottor; dott.ssa=dottoressa; prof=professor; avv=avvocato; ing=ingegner"
    ),
    "pt": _words("sr=senhor; sra=senhora; dra=doutora; prof=professor; eng=engenheiro; d=dona; av=avenida"),
    "nl": _words("dhr=de heer; mevr=mevrouw; mw=mevrouw; dr=doctor; prof=professor; drs=doctorandus; ir=ingenieur"),
    "sv": _words("dr=doktor; prof=professor"),
    "da": _words("dr=doktor; prof=professor; hr=herr"),
    "nb": _words("dr=doktor; prof=professor"),
    "pl": _words("ul=ulica; al=aleja; inż=inżynier; św=święty; gen=generał"),
    "ru": _words(
        "г=город; ул=улица; им=имени; просп=проспект; пер=переулок; проф=профессор; акад=академик; обл=область; "
        "пл=площадь; о=остров; св=святой"
    ),
}
"""Titles and the like, which stand before a capital."""

BEFORE_NUMBERS = {
    "en": _words(
        "no=number; nos=numbers; fig=figure; figs=figures; vol=volume; ch=chapter; sec=section; p=page; pp=pages; "
        "art=article; eq=equation; tab=table; jan=January; feb=February; mar=March; apr=April; jun=June; jul=July; "
        "aug=August; sep=September; sept=September; oct=October; nov=November; dec=December"
    ),
    "de": _words(
        "nr=Nummer; abb=Abbildung; kap=Kapitel; bd=Band; art=Artikel; abs=Absatz; s=Seite; str=Straße; tab=Tabelle; "
        "jan=Januar; feb=Februar; apr=April; aug=August; sept=September; okt=Oktober; nov=November; dez=Dezember"
    ),
    "fr": _words(
        "no=numéro; p=page; pp=pages; vol=volume; chap=chapitre; fig=figure; art=article; janv=janvier; févr=février; "
        "avr=avril; juil=juillet; sept=septembre; oct=octobre; nov=novembre; déc=décembre"
    ),
    "es": _words(
        "núm=número; n=número; pág=página; págs=páginas; p=página; vol=volumen; cap=capítulo; fig=figura; art=artículo"
    ),
    "it": _words("pag=pagina; pagg=pagine; n=numero; cap=capitolo; fig=figura; vol=volume; art=articolo"),
    "pt": _words("n=número; núm=número; pág=página; págs=páginas; cap=capítulo; fig=figura; vol=volume; art=artigo"),
    "nl": _words("blz=bladzijde; pag=pagina; fig=figuur; art=artikel"),
    "sv": _words("nr=nummer; kl=klockan; s=sidan; kap=kapitel"),
    "da": _words("nr=nummer; kl=klokken; s=side; kap=kapitel"),
    "nb": _words("nr=nummer; kl=klokken; s=side; kap=kapittel"),
    "pl": _words("nr=numer; str=strona; rys=rysunek; tab=tabela; rozdz=rozdział; godz=godzina"),
    "ru": _words(
        "д=дом; кв=квартира; корп=корпус; стр=страница; с=страница; рис=рисунок; табл=таблица; гл=глава; т=том; "
        "ст=статья; п=пункт"
    ),
}
"""Abbreviations that stand before a digit."""

KEEPS_INITIALS = frozenset({"en"})
"""Languages in which the engine reads a letter with a full stop as an initial, without a pause."""

GERMAN_ORDINALS = (
    "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte "
    "fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste einundzwanzigste zweiundzwanzigste "
    "dreiundzwanzigste vierundzwanzigste fünfundzwanzigste sechsundzwanzigste siebenundzwanzigste achtundzwanzigste "
    "neunundzwanzigste dreißigste einunddreißigste"
).split()
"""From 1 on."""
GERMAN_ARTICLES = frozenset("der die das dem den des am vom zum beim im ins ab bis seit jeder jede jedes".split())
GERMAN_DATIVE = frozenset("am vom zum beim im dem den des ab bis seit nach vor".split())
"""Words after which an ordinal ends in *-n*."""

_SPELLED = {
    "en": "km/h=kilometer per hour,kilometers per hour; m/s=meter per second,meters per second; "
    "m²=square meter,square meters; m³=cubic meter,cubic meters; cm²=square centimeter,square centimeters; "
    "ft²=square foot,square feet; kg=kilogram,kilograms; g=gram,grams; mg=milligram,milligrams; "
    "km=kilometer,kilometers; m=meter,meters; cm=centimeter,centimeters; mm=millimeter,millimeters; l=liter,liters; "
    "ml=milliliter,milliliters; lb=pound,pounds; lbs=pound,pounds; oz=ounce,ounces; ft=foot,feet; "
    "min=minute,minutes; h=hour,hours; s=second,seconds; ms=millisecond,milliseconds; "
    "°C=degree Celsius,degrees Celsius; °F=degree Fahrenheit,degrees Fahrenheit",
    "de": "km/h=Kilometer pro Stunde; m/s=Meter pro Sekunde; m²=Quadratmeter; m³=Kubikmeter; km²=Quadratkilometer; "
    "cm²=Quadratzentimeter; kg=Kilogramm; g=Gramm; mg=Milligramm; km=Kilometer; m=Meter; cm=Zentimeter; mm=Millimeter; "
    "l=Liter; ml=Milliliter; min=Minute,Minuten; h=Stunde,Stunden; s=Sekunde,Sekunden; kWh=Kilowattstunde,"
    "Kilowattstunden; °C=Grad Celsius; °F=Grad Fahrenheit",
    "fr": "km/h=kilomètre par heure,kilomètres par heure; m/s=mètre par seconde,mètres par seconde; "
    "m²=mètre carré,mètres carrés; m³=mètre cube,mètres cubes; km²=kilomètre carré,kilomètres carrés; l=litre,litres; "
    "h=heure,heures; min=minute,minutes; s=seconde,secondes; kWh=kilowattheure,kilowattheures; "
    "Go=gigaoctet,gigaoctets; Mo=mégaoctet,mégaoctets; °C=degré Celsius,degrés Celsius",
    "es": "km/h=kilómetro por hora,kilómetros por hora; m/s=metro por segundo,metros por segundo; "
    "m²=metro cuadrado,metros cuadrados; m³=metro cúbico,metros cúbicos; km²=kilómetro cuadrado,kilómetros cuadrados; "
    "km=kilómetro,kilómetros; m=metro,metros; cm=centímetro,centímetros; mm=milímetro,milímetros; l=litro,litros; "
    "g=gramo,gramos; ml=mililitro,mililitros; h=hora,horas; min=minuto,minutos; s=segundo,segundos; "
    "kWh=kilovatio hora,kilovatios hora; °C=grado Celsius,grados Celsius",
}
UNITS = {
    language: {unit: (names.split(",")[0], names.split(",")[-1]) for unit, names in _words(text).items()}
    for language, text in _SPELLED.items()
}
"""After a number: how one and how several are called, by language."""

CURRENCIES = {
    "en": {"$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("pound", "pounds"), "¥": ("yen", "yen")},
    "de": {"$": ("Dollar", "Dollar"), "€": ("Euro", "Euro"), "£": ("Pfund", "Pfund"), "¥": ("Yen", "Yen")},
    "fr": {"$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("livre", "livres"), "¥": ("yen", "yens")},
    "es": {"$": ("dólar", "dólares"), "€": ("euro", "euros"), "£": ("libra", "libras"), "¥": ("yen", "yenes")},
}
"""Before a number, but said after it."""
LARGE = "thousand million billion trillion Millionen Milliarden millions milliards millones"
"""What a currency's name follows, if it follows the number."""
RANGES = {"en": "to", "de": "bis", "fr": "à", "es": "a"}
"""For a dash between two numbers."""
NUMERO = {"fr": "numéro", "es": "número", "it": "numero", "pt": "número", "en": "number", "de": "Nummer"}
"""For № and n°."""
