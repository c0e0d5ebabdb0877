"""What ends a sentence and what only appears to. Data only.

Source: terminators from Unicode's Sentence_Terminal property (UAX #29 STerm and ATerm), closing marks from its Close
property; abbreviations are frequent ones per language, chosen by hand from CLDR's sentence suppressions (Unicode
License v3) and common usage. All in lower case and without the final full stop.
"""

from __future__ import annotations

TERMINATORS = "!?.…‼⁇⁈⁉؟۔।॥။።፧፨᙮᠃᠉។៕༎܀܁܂՜՞։‽⸮꓿꘎"
"""End a sentence before white space."""
WIDE_TERMINATORS = "。！？｡．‼⁇⁈⁉︒︕︖"
"""End a sentence without white space (Chinese, Japanese)."""
CLOSERS = "\"'”’»›)]}」』】〉》〕〗〙〛）］｝＂＇｣*_"
"""Belong to the sentence before them when they follow its terminator; ``*`` and ``_`` are emphasis in Markdown."""
EMPHASIS = "*_"
OPENERS = "([{「『【〈《〔〖〘〚（［｛｢“‘„‚«‹"

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
    "en": "mr mrs ms mx dr prof rev hon st sr gen col capt lt sgt cpl maj cmdr adm gov sen rep pres messrs mme mlle "
    "fr vs v fig figs vol nos pp ed eds op cit eg ie e.g i.e viz approx dept est mt ft "
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "de": "hr fr frl dr prof dipl ing st bzw ca vgl z.b d.h u.a z.t i.d.r o.ä s.o s.u v.a geb gest bd hrsg nr abb kap "
    "art abs str tel evtl ggf inkl exkl zzgl allg bes max min std mio mrd jan feb mär apr jun jul aug sept okt nov dez",
    "fr": "m mm mme mmes mlle mlles me mgr dr pr st ste p pp vol chap fig art n no cf env av bd hab ex c.-à-d p.ex "
    "janv févr avr juil sept oct nov déc",
    "es": "sr sra srta sres d dª dña dr dra prof profa lic ing arq ud uds vd vds s sta sto av avda c núm pág págs vol "
    "cap fig art p.ej aprox tel",
    "it": "sig sigg sig.ra sigra sig.na dott dr dott.ssa prof prof.ssa ing avv arch geom rag on s sen egr gent spett p "
    "pag pagg vol cap fig art n cfr es ad.es v tel",
    "pt": "sr sra srs srta dr dra prof profa eng d st sto sta av r n núm pág págs vol cap fig art cf ex p.ex tel exmo "
    "exma v.exa",
    "pl": "p pp dr prof mgr inż hab im św ul al pl os np tzn tj tzw m.in godz nr str rozdz rys tab por zob wg ok ww "
    "red płk gen kpt tys mln mld",
    "ru": "г гг ул д кв стр с рис табл гл т тт напр см ср т.е т.к т.н т.д им проф акад доц др тыс млн млрд руб коп обл "
    "р н просп пл пер корп в вв ст",
    "uk": "м вул буд кв стор с рис табл розд т напр див пор т.зв ім проф акад доц тис млн млрд грн коп обл р рр ст пл",
    "nl": "dhr mevr mw mej dr prof drs ir ing mr st bijv nl blz pag nr ca vgl fig art o.a d.w.z z.g",
    "sv": "dr prof hr fr st bl.a t.ex d.v.s dvs s.k osv nr kap sid ca jfr m.m tel",
    "da": "dr prof hr fr bl.a f.eks dvs d.v.s nr kap s ca jf tlf pga ift",
    "nb": "dr prof hr fr bl.a f.eks dvs d.v.s nr kap s ca jf tlf pga ift",
    "fi": "esim ks mm nk ns prof tri hra rva nro s n puh",
    "cs": "p pí pan dr prof doc ing mgr bc mudr judr phdr rndr sv č čís str tj tzv tzn např resp popř cca odd obr tab "
    "ul nám tř tel mil tis",
    "sk": "p pán dr prof doc ing mgr bc mudr judr phdr sv č str t.j tzv napr resp cca obr tab ul nám tel mil tis",
    "hu": "dr prof id ifj özv pl ún ill kb vö ti stb bp u ker",
    "ro": "dl d-l dna d-na dra dr prof ing av sf nr str pag vol art cca ex",
    "tr": "dr prof doç yrd av sn bkz örn vb vs no s cad sok mah apt tel ör",
    "el": "κ κα κος δρ καθ αρ σελ τηλ π.χ δηλ βλ κ.λπ",
    "ca": "sr sra srs dr dra prof av c núm pàg vol cap fig art p.ex",
}
"""Abbreviations after which a sentence continues, by language; the empty key applies to all others."""

MAYBE_FINAL: dict[str, str] = {
    "": "etc",
    "en": "u.s u.k u.n e.u u.s.a d.c p.s ph.d m.d b.a m.a a.m p.m a.d b.c inc ltd co corp llc bros jr etc ave blvd rd "
    "no art sat sun mon tue wed thu fri min max sec hr hrs yr yrs in",
    "de": "usw etc u.s.w u.s co z.zt jh jhd ff f",
    "fr": "etc av. s.a co",
    "es": "etc ee.uu s.a a.c d.c a.m p.m cía pta",
    "it": "ecc etc s.p.a s.r.l a.c d.c",
    "pt": "etc s.a ltda cia a.c d.c a.m p.m",
    "pl": "itd itp etc r w n.e r.n.e zł gr",
    "ru": "и.т.д и.т.п н.э до.н.э",
    "uk": "і.т.д і.т.п н.е",
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
}
"""Abbreviations that may end a sentence, depending on what follows."""

ORDINAL_DOT = frozenset(
    {"de", "da", "nb", "no", "nn", "fi", "is", "cs", "sk", "pl", "hu", "hr", "sl", "sr", "bs", "et", "lv", "lt", "tr"}
)
"""Languages that write ordinal numbers with a full stop: ``am 3. Mai``."""
MAX_ORDINAL_DIGITS = 2

HAS_NO_CASE = "ar fa ur he yi hi mr ne bn pa gu ta te kn ml si th lo km my ka am zh ja ko ug ps"
"""Languages whose script has no capital letters."""

SENTENCE_STARTERS: dict[str, str] = {
    "en": "the a an it he she they we you i this that these those there here in on at for with but and or so if as to "
    "when what who how why where while after before since because its his her their our my your not no yes all some",
    "de": "der die das ein eine er sie es wir ihr ich dieser diese dieses hier dort in im am auf und aber doch wenn "
    "als wie was",
    "fr": "le la les un une il elle ils elles nous vous je ce cette ces ici dans en et mais si quand comme que qui on",
    "es": "el la los las un una él ella ellos nosotros yo este esta esto aquí en y pero si cuando como que por se no",
    "it": "il lo la i gli le un una lui lei noi voi io questo questa qui in e ma se quando come che per si non",
    "pt": "o a os as um uma ele ela eles nós eu este esta isto aqui em e mas se quando como que por não",
}
"""Words that begin sentences so often that one after ``U.S.`` does."""

SPACE_ENDS_BLOCKS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese, Khmer: scripts with a space where others have a comma or a full stop."""
MIN_SPACE_ENDED_CHARS = 40
"""Code points after which such a space ends the text that is spoken as a unit."""
LIST_ITEM = r"(?:[-*•–]|#{1,6}|\d{1,3}[.)])[^\S\n]"
"""Regular expression for what begins a list item or a heading, after a line end."""
MAX_LIST_ITEM_CHARS = 8
"""The most code points of such a beginning."""
MAX_QUOTED_CHARS = 60
"""Code points: up to this length, a sentence is not cut inside brackets."""
