"""What ends a sentence and what only appears to. Data only.

Source: terminators from Unicode's Sentence_Terminal property (UAX #29 STerm and ATerm), closing marks from its Close
property; abbreviations are frequent ones per language, chosen by hand from CLDR's sentence suppressions (Unicode
License v3) and common usage. All in lower case and without the final full stop.
"""

from __future__ import annotations

from captionsync.timing.marks import BLOCK, REMOVED, SILENT_MARKS

TERMINATORS = "!?.…‼⁇⁈⁉؟۔।॥။።፧፨᙮᠃᠉។៕༎܀܁܂՜՞։‽⸮꓿꘎"
"""End a sentence before white space."""
WIDE_TERMINATORS = "。！？｡．‼⁇⁈⁉︒︕︖"
"""End a sentence without white space (Chinese, Japanese)."""
CLOSERS = "\"'”’»›)]}」』】〉》〕〗〙〛）］｝＂＇｣*_" + REMOVED
"""Belong to the sentence before them when they follow its terminator; ``*`` and ``_`` are emphasis in Markdown."""
EMPHASIS = "*_"
OPENERS = "([{「『【〈《〔〖〘〚（［｛｢“‘„‚«‹" + BLOCK

BRACKETS = {
    "「": "」",
    "『": "』",
    "（": "）",
    "【": "】",
    "《": "》",
    "〈": "〉",
    "〔": "〕",
    "“": "”",
    "［": "］",
    "｢": "｣",
}
"""After a wide terminator inside such a pair, the sentence continues to the closing mark."""

SPACED_QUOTES = {"fr": ("«", "»")}
"""Quotation marks with spaces inside: a sentence is not cut before the closing one."""

GREEK_QUESTION_MARK = ";"
"""The NFC form of U+037E: a question mark in Greek text only."""

CLAUSE_MARKS = ",;:—–،؛、，；：､"
"""Preferred places to cut an over-long sentence."""
WIDE_CLAUSE_MARKS = "、，；：､"

NEVER_FINAL: dict[str, str] = {
    "": "mr mrs ms dr prof st vs fig vol pp ca cf al approx",
    "en": "apt ste rm ext ch secy atty insp pvt cpt ens brig ald supt amb mr mrs ms mx dr prof rev hon st sr gen "
    "col capt lt sgt cpl maj cmdr adm gov sen rep pres messrs mme mlle fr vs v fig figs vol nos pp ed eds op cit eg "
    "ie e.g i.e viz approx dept est mt ft jan feb mar apr jun jul aug sep sept oct nov dec",
    "de": "v rer nat phil habil jur med pol oec theol hc h.c dres univ jr sen ver bzgl ggü lt jhdts rd vs mind sog "
    "svw zw zus hr fr frl dr prof dipl ing st bzw ca vgl z.b d.h u.a z.t i.d.r o.ä s.o s.u v.a geb gest bd hrsg nr "
    "abb kap art abs str tel evtl ggf inkl exkl zzgl allg bes max min std mio mrd jan feb mär apr jun jul aug sept "
    "okt nov dez",
    "fr": "vs pl boul bât apt éd dir réf env tél dép cie m mm mme mmes mlle mlles me mgr dr pr st ste p pp vol chap "
    "fig art n no cf av bd hab ex c.-à-d p.ex janv févr avr juil sept oct nov déc",
    "es": "ee ff rr ss aa cc gral cnel cap tte pdte excmo excma ilmo prol urb dpto ed edif vs tfno admón rte sr sra "
    "srta sres d dª dña dr dra prof profa lic ing arq ud uds vd vds s sta sto av avda c núm pág págs vol fig art "
    "p.ej aprox tel",
    "it": "pp fam spett.le gent.ma gent.mo vs dr.ssa jr tel sec ca ed amm rev mons sig sigg sig.ra sigra sig.na "
    "dott dr dott.ssa prof prof.ssa ing avv arch geom rag on s sen egr gent spett p pag pagg vol cap fig art n cfr "
    "es ad.es v",
    "pt": "av pça trav gen cel cap ten dep gov pres prol apto ed vs tel tb des min sr sra srs srta dr dra prof "
    "profa eng d st sto sta r n núm pág págs vol fig art cf ex p.ex exmo exma v.exa",
    "pl": "ks kard bp arcybp pw prok sędz adm gm woj pow poz ust art zał pkt tel al lic dypl t.j jw zw dot ang niem "
    "p pp dr prof mgr inż hab im św ul pl os np tzn tj tzw m.in godz nr str rozdz rys tab por zob wg ok ww red płk "
    "gen kpt tys mln mld",
    "ru": "ок пр гр г-н г-жа тов инж ген полк кап мл ст п пп ч гос изд перс бул наб пос дер ш эт ул "
    "д кв стр с рис табл гл т тт напр см ср т.е т.к т.н им проф акад доц др обл р н просп пл пер корп",
    "uk": "ок гр інж ген полк п пп ч гос пер пров просп бульв смт с м вул буд кв стор рис табл розд т напр див "
    "пор т.зв ім проф акад доц коп обл ст пл",
    "nl": "ds ing mgr jhr prof wo vnl jl v.d vs chr tel zgn resp evt incl excl max min dhr mevr mw mej dr drs "
    "ir mr st bijv nl blz pag nr ca vgl fig art o.a d.w.z z.g",
    "sv": "ing frk kapt tf resp inkl exkl max st tr milj mdr forts vs dr prof hr fr bl.a t.ex d.v.s dvs s.k osv "
    "nr kap sid ca jfr m.m tel",
    "da": "frk ing inkl ekskl maks mio mia kl st vs jvf evt pr dr prof hr fr bl.a f.eks dvs d.v.s nr kap s "
    "ca jf tlf pga ift",
    "nb": "frk ing inkl ekskl maks mill mrd kl st vs jf evt pr dr prof hr fr bl.a f.eks dvs d.v.s nr kap s "
    "ca tlf pga ift",
    "fi": "esim huom v n toim vrt puh os fil kand maist tn esim ks mm nk ns prof tri hra rva nro s n",
    "cs": "odst ods vyd roč gen plk kpt max min vč vs atp mj p pí pan dr prof doc ing mgr bc mudr judr phdr rndr sv "
    "č čís str tj tzv tzn např resp popř cca odd obr tab ul nám tř tel mil tis",
    "sk": "odst ods vyd roč gen plk kpt max min vs mj p pán dr prof doc ing mgr bc mudr judr phdr sv č str t.j "
    "tzv napr resp cca obr tab ul nám tel mil tis",
    "hu": "ill mr okl gr hg bek old fej köt sz szt min max vs pf tel dr prof id ifj özv pl ún ill kb vö ti "
    "stb bp u ker",
    "ro": "col lt dep sf bd bl sc ap et jud com mun vs nr tel fig dl d-l dna d-na dra dr prof ing av str "
    "pag vol art cca ex",
    "tr": "yzb müh mim uzm öğr ör sf s bk çev t.c vs hz dr prof doç yrd av sn bkz örn vb no cad sok mah apt tel",
    "el": "κος κα δις καθηγ αριθ κεφ τ τμ βλ παρ εικ πίν οδ λεωφ κ δρ καθ αρ σελ τηλ π.χ δηλ κ.λπ",
    "ca": "sr sra srs dr dra prof av c núm pàg vol cap fig art p.ex",
    "hr": "dr mr prof gđa gđica g gosp ing ul br str npr tj tzv sv čl god tel mag dipl akad odn ur vs o.o",
    "bg": "ул проф д-р инж стр бр т.е т.нар вкл напр др чл ал доц акад ген полк св бул кв ет ап гр с вж срв",
    "id": "dr drs ir prof jl jln no hlm tgl h kh rp kec kab kel a.n u.p s.d dkk sdr sdri bpk yth tn ny vs",
    "ms": "dr prof jln no hlm tn pn en y.b y.a.b dato vs",
    "fil": "dr dra prof g gng bb atty gob sen rep hen kap blg p pp vs",
    "vi": "ts ths gs pgs bs tp q p tr st đ vs",
    "hi": "डॉ श्री प्रो पं कु मो स्व सं पृ रु वि",
    "ta": "திரு டாக் பேரா கி.மீ எண் ப ரூ",
    "ar": "د أ م ص ج ط تح",
    "he": "ד גב פרופ עמ טל",
    "th": "ดร นพ พญ ผศ รศ ศ พ.ศ ค.ศ ม ต อ จ น",
}
"""Abbreviations after which a sentence continues, by language; the empty key applies to all others."""

MAYBE_FINAL: dict[str, str] = {
    "": "etc",
    "en": "u.s u.k u.n e.u u.s.a d.c p.s ph.d m.d b.a m.a a.m p.m a.d b.c inc ltd co corp llc bros jr etc ave blvd "
    "rd no art sat sun mon tue wed thu fri min max sec hr hrs yr yrs in",
    "de": "str usw etc u.s.w u.s co z.zt jh jhd ff f",
    "fr": "etc s.a co",
    "es": "etc ee.uu s.a a.c d.c a.m p.m cía pta",
    "it": "ecc etc s.p.a s.r.l a.c d.c",
    "pt": "etc s.a ltda cia a.c d.c a.m p.m",
    "pl": "itd itp etc r w n.e r.n.e zł gr",
    "ru": "т.д т.п др проч д п и.т.д и.т.п н.э до.н.э",
    "uk": "т.д т.п ін і.т.д і.т.п н.е",
    "nl": "enz etc n.v b.v",
    "sv": "o.s.v etc m.fl",
    "da": "osv etc m.fl mv m.m",
    "nb": "osv etc m.fl mv m.m",
    "fi": "jne ym yms",
    "cs": "atd apod r s.r.o a.s",
    "sk": "atď apod r s.r.o a.s",
    "hu": "stb",
    "ro": "etc",
    "tr": "vb vd",
    "ca": "etc",
    "id": "dll dsb dst tbk",
    "ms": "dll dsb sdn bhd",
    "vi": "v.v",
    "hr": "itd i.sl d.o.o d.d",
    "bg": "т.н и.т.н и.др",
    "fil": "atbp",
    "el": "κ.λπ κ.ά π.μ μ.μ",
}
"""Abbreviations that may end a sentence, depending on what follows."""

RARELY_FINAL: dict[str, str] = {
    "en": "inc ltd co corp llc bros jr sr plc st ave blvd rd sq ft mt",
    "de": "str",
    "ru": "г гг в вв руб коп тыс млн млрд д п",
    "uk": "р рр грн тис млн млрд",
    "bg": "г лв хил млн млрд",
    "es": "ee.uu rr.hh ff.aa cc.aa ss.mm aa.rr jj.oo cc.oo aa.vv cía hnos",
    "it": "f.lli",
    "pt": "ltda cia",
    "fr": "cie",
}
"""Of these, the ones that end a sentence only before a word that often begins one: names go on after them."""

CLOCK: dict[str, str] = {
    "en": "a.m p.m am pm",
    "es": "a.m p.m",
    "pt": "a.m p.m",
    "fil": "a.m p.m n.u n.h n.g",
    "el": "π.μ μ.μ",
}
"""Parts of a time of day, after which a day, a month or a time zone goes on."""
TIME_ZONES = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest eet ist jst aest".split())

ORDINAL_DOT = frozenset(
    {"de", "da", "nb", "no", "nn", "fi", "is", "cs", "sk", "pl", "hu", "hr", "sl", "sr", "bs", "et", "lv", "lt", "tr"}
)
"""Languages that write ordinal numbers with a full stop: ``am 3. Mai``."""
MAX_ORDINAL_DIGITS = 2

HAS_NO_CASE = "ar fa ur he yi hi mr ne bn pa gu ta te kn ml si th lo km my ka am zh ja ko ug ps"
"""Languages whose script has no capital letters."""

SENTENCE_STARTERS: dict[str, str] = {
    "en": "the a an it he she they we you i this that these those there here in on at for with but and or so if as "
    "to when what who how why where while after before since because its his her their our my your not no yes all "
    "some",
    "de": "der die das ein eine er sie es wir ihr ich dieser diese dieses hier dort in im am auf und aber doch wenn "
    "als wie was",
    "fr": "le la les un une il elle ils elles nous vous je ce cette ces ici dans en et mais si quand comme que qui on",
    "es": "el la los las un una él ella ellos nosotros yo este esta esto aquí en y pero si cuando como que por se no",
    "it": "il lo la i gli le un una lui lei noi voi io questo questa qui in e ma se quando come che per si non",
    "pt": "o a os as um uma ele ela eles nós eu este esta isto aqui em e mas se quando como que por não",
    "nl": "de het een hij zij ze wij we ik jij je dit deze dat daar hier toen maar en als wat wie hoe in op",
    "pl": "to ten ta te on ona oni my ja w na i ale a gdy kiedy jak co kto potem teraz tu tam nie po z",
    "ru": "и а но это он она они мы вы я в на когда как что кто потом теперь здесь там не по с его её",
    "sv": "det den de han hon vi jag i på och men när hur vad nu där här en ett",
    "da": "det den de han hun vi jeg i på og men når hvordan hvad nu der her en et",
    "nb": "det den de han hun vi jeg i på og men når hvordan hva nå der her en et",
    "uk": "і а але це він вона вони ми ви я в у на коли як що хто потім тепер тут там не по з його її",
    "bg": "и а но това той тя те ние вие аз в на когато как какво кой после сега тук там не по с",
    "tr": "bu o bir ama ve ben biz sonra şimdi ne nasıl",
}
"""Words that begin sentences so often that one after ``U.S.`` does."""

SPACE_ENDS_BLOCKS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: scripts with a space where others have a comma or a full stop."""
MIN_SPACE_ENDED_CHARS = 40
"""Code points after which such a space ends the text that is spoken as a unit."""
LIST_ITEM = rf"(?:(?:[-*•–—]|#{{1,6}}|\d{{1,3}}[.)]|[{SILENT_MARKS}]{{1,3}})[^\S\n]|{BLOCK})"
"""Regular expression for what begins a list item or a heading, after a line end."""
MAX_LIST_ITEM_CHARS = 8
"""The most code points of such a beginning."""
MAX_QUOTED_CHARS = 60
"""Code points: up to this length, a sentence is not cut inside brackets."""
