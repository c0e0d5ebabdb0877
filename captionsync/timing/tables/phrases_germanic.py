"""Words that hold phrases together: English, German, Dutch and the Scandinavian languages. Data only.

Source: chosen by hand, the frequent words of the closed classes (articles, adpositions, conjunctions, pronouns,
auxiliaries, particles) and the usual titles, units, months and days of each language.
"""

from __future__ import annotations

from captionsync.timing.tables.phrases import Phrases

EN = Phrases(
    determiners="a an the my your his her its our their this that these those each every no some any another either "
    "neither both all half such what whose many much few several more most enough one's",
    prepositions="of in on at by for with without from to into onto over under between among through throughout "
    "during before after about against toward towards upon within since until till near behind beside besides "
    "beyond above below beneath along across around despite except like unlike via per as inside outside off than "
    "amid amongst past regarding concerning including",
    of="of",
    coordinators="and or & nor",
    conjunctions="but so yet because although though while whereas if unless until when whenever where wherever who "
    "whom whose which that why how whether what once since than lest provided",
    pronouns="i you he she it we they there i'm you're he's she's it's we're they're i've you've we've they've i'd "
    "you'd he'd she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll who's that's there's what's let's "
    "let here's where's how's who'll who've",
    objects="me him us them myself yourself himself herself itself ourselves themselves",
    auxiliaries="am is are was were be been being have has had having do does did can could may might must shall "
    "should will would ought don't doesn't didn't can't cannot couldn't mustn't shouldn't won't wouldn't isn't "
    "aren't wasn't weren't haven't hasn't hadn't ain't needn't gonna wanna gotta",
    negations="not never hardly barely scarcely",
    degree="very too quite rather almost nearly really extremely fairly pretty just only even more most less least "
    "about approximately exactly highly fully",
    particles="up out away down back",
    adjectives="big small new old good bad great little long short high low young early late large whole other same "
    "own last next first second third final main best better worst worse important public local national political "
    "white black red green blue yellow brown grey gray open full empty free real true major human social general "
    "recent right left wrong easy hard strong weak warm cold hot cool dry wet clean dirty rich poor safe dark light "
    "heavy loud quiet quick slow fast cheap happy sad sweet fresh different special only single double top",
    adjective_ends="ful ous ive able ible less ical ish ese",
    titles="mr mrs ms mx miss dr prof professor doctor sir lady lord dame king queen prince princess president "
    "senator governor captain general colonel major sergeant lieutenant judge justice father sister brother aunt "
    "uncle saint st rev reverend pope bishop chancellor minister secretary chairman mayor inspector detective "
    "officer coach ambassador pres gov sen rep gen col capt lt sgt cpl maj cmdr adm hon messrs mme",
    numbered="page pages p pp chapter chapters figure figures fig figs table section sections part paragraph line "
    "lines item step steps number numbers no nos vol volume issue article act scene room gate platform track floor "
    "level lesson unit question exercise example appendix version route highway flight bus channel apollo apt "
    "apartment suite box note season episode round phase grade size type class nr ch sec",
    units="percent million millions billion trillion thousand hundred dozen kilometers kilometres kilometer meters "
    "metres meter centimeters centimetres millimeters miles mile feet foot inches inch yards yard kilograms "
    "kilogram kilos kilo grams gram pounds pound ounces tons tonnes liters litres liter gallons cups tablespoons "
    "tbsp teaspoons tsp degrees degree dollars dollar euros euro cents cent pence hours hour minutes minute mins "
    "seconds second sec secs days day weeks week months month years year yrs decades centuries times o'clock am pm "
    "a.m p.m bc ad bce ce watts volts bytes kilobytes megabytes gigabytes points percentage people m bn k",
    numerals="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand twenty-one "
    "twenty-five",
    months="january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec",
    days="monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
)

DE = Phrases(
    determiners="der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines "
    "dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres "
    "unser unsere unseren unserem unserer unseres euer eure euren eurem eurer kein keine keinen keinem keiner "
    "keines dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes jenen jenem mancher "
    "manche manches welcher welche welches welchen welchem alle allen aller viele vielen vieler mehrere mehreren "
    "einige einigen einiger wenige wenigen beide beiden solche solchen etwas viel mehr genug",
    prepositions="in im ins an am ans auf aufs aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne "
    "um über unter vor vorm zwischen hinter neben bis wegen trotz während statt anstatt innerhalb außerhalb laut "
    "gegenüber ab per pro samt dank entlang je inklusive als wie",
    coordinators="und oder & sowie",
    conjunctions="aber denn sondern weil dass daß ob wenn als wie obwohl während bevor nachdem damit sodass falls "
    "sobald solange bis seitdem indem da doch jedoch wer wen wem wessen warum weshalb wieso wo woher wohin wann "
    "womit wofür worüber deren dessen denen weder noch",
    pronouns="ich du er sie es wir man jemand niemand",
    objects="mich dich ihn uns euch sich mir dir ihm ihnen",
    auxiliaries="bin bist ist sind seid war warst waren wart habe hast hat haben habt hatte hatten werde wirst wird "
    "werden werdet wurde wurden würde würden kann kannst können könnt konnte konnten könnte könnten muss musst "
    "müssen müsst musste mussten müsste soll sollst sollen sollte sollten will willst wollen wollte wollten darf "
    "darfst dürfen durfte dürfte mag möchte möchten sei wäre wären hätte hätten",
    negations="nicht nie niemals kaum keinesfalls",
    degree="sehr zu so ganz ziemlich fast etwa ungefähr rund circa nur noch schon genau besonders äußerst viel allzu",
    adjective_ends="e en er es em",
    titles="herr herrn frau fräulein dr prof professor professorin doktor dipl ing könig königin kaiser kaiserin "
    "prinz prinzessin präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin "
    "pfarrer papst bischof sankt st onkel tante graf gräfin freiherr general oberst hauptmann kommissar kommissarin "
    "direktor hr fr familie bürgermeister bürgermeisterin pater schwester bruder",
    numbered="seite seiten s kapitel kap abbildung abb bild tabelle tab nummer nr band bd artikel art absatz abs "
    "paragraf paragraph zeile teil punkt schritt zimmer raum gleis bahnsteig tor etage stock linie bus zug ziffer "
    "lektion aufgabe beispiel anhang version abschnitt heft ausgabe akt szene halle haus typ klasse größe stufe fig",
    units="f ff prozent million millionen milliarde milliarden mio mrd tausend tsd hundert dutzend kilometer "
    "kilometern meter metern zentimeter millimeter meilen kilogramm kilo gramm pfund tonnen liter grad euro cent "
    "dollar franken stunden stunde std minuten minute sekunden sekunde sek tage tagen tag wochen woche monate "
    "monaten monat jahre jahren jahr jahrhundert uhr mal stück stk esslöffel el teelöffel tl watt volt promille "
    "personen menschen v.chr n.chr",
    numerals="eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig "
    "fünfzig sechzig siebzig achtzig neunzig hundert tausend",
    months="januar februar märz april mai juni juli august september oktober november dezember jänner feber jan feb "
    "mär apr jun jul aug sep sept okt nov dez",
    days="montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
)

GERMAN_FIRST_NAMES = frozenset(
    "adam alexander alexandra andrea andreas angela anja anke anna anne annette anton barbara bastian beate ben "
    "bernd bettina birgit björn brigitte carl carla charlotte christa christian christiane christina christine "
    "christoph clara claudia daniel daniela david dennis dieter dirk doris edith elena elisabeth elke ella emil "
    "emilia emma erich erika ernst eva fabian felix florian frank franz franziska friedrich fritz gabriele georg "
    "gerd gerhard gisela gudrun günter günther hannah hans heike heinrich heinz helga helmut herbert hermann "
    "holger horst ida ilse ingrid jan jana jens joachim johann johanna johannes jonas jörg josef judith julia "
    "julian jürgen jutta karin karl karla katharina kathrin katja katrin kerstin klaus konrad kurt lara laura "
    "lea lena leon leonie lina lisa louis luca ludwig luis luise lukas manfred manuel manuela marcel marco maria "
    "marie marina mario marion markus martha martin martina matthias max maximilian melanie mia michael michaela "
    "mila miriam monika nadine nicole niklas nina noah norbert oliver oskar otto pascal patrick paul paula peter "
    "petra philipp rainer ralf regina reinhard renate richard robert rolf rosa rudolf ruth sabine sandra sara "
    "sarah sebastian silke silvia simon simone sofia sonja sophia sophie stefan stefanie stephan susanne sven "
    "sylvia tanja theo thomas thorsten tim tobias tom torsten udo ulrich ulrike ursula ute uwe vanessa vera "
    "verena volker walter werner wilhelm wolfgang yvonne".split()
)
"""Frequent first names, chosen by hand. Every German noun has a capital, so only they tell that a surname follows."""

NL = Phrases(
    determiners="de het een deze dit die dat mijn jouw je zijn haar ons onze hun uw elke elk ieder iedere geen alle "
    "veel vele enkele sommige beide zo'n welke welk meer minder genoeg",
    prepositions="van in op aan bij met zonder voor naar uit over onder tussen door tegen tot na sinds om per via "
    "volgens tijdens wegens ondanks binnen buiten langs rond achter naast boven vanaf als dan te ten ter",
    of="van",
    coordinators="en of & noch",
    conjunctions="maar want omdat dat die als toen wanneer terwijl hoewel zodat voordat nadat totdat indien mits "
    "tenzij zoals wie wat waar waarom hoe welke waarin waarmee waarvan dus",
    pronouns="ik jij je u hij zij ze het wij we jullie men er dit dat",
    objects="mij me jou hem hen zich",
    auxiliaries="ben bent is zijn was waren heb hebt heeft hebben had hadden word wordt worden werd werden zal zult "
    "zullen zou zouden kan kunt kunnen kon konden moet moeten moest moesten mag mogen mocht wil wilt willen wilde "
    "gaat ga gaan",
    negations="niet nooit nauwelijks",
    degree="half heel erg zeer te zo vrij bijna ongeveer slechts nog al maar ruim circa",
    adjectives="grote nieuwe oude goede kleine lange hoge jonge eerste tweede laatste volgende vorige mooie hele "
    "eigen andere zelfde belangrijke witte zwarte rode groene blauwe beste open vrije warme koude sterke",
    titles="meneer mevrouw dhr mevr mw mej dr prof professor dokter koning koningin prins prinses president "
    "minister premier sint st oom tante pater burgemeester heer ds drs ir ing mr",
    numbered="pagina pagina's blz hoofdstuk figuur fig tabel nummer nr deel artikel art regel stap kamer spoor "
    "perron lijn bus zaal les vraag bijlage versie bladzijde paragraaf",
    units="procent miljoen miljard duizend honderd kilometer meter centimeter millimeter kilo kilogram gram ton "
    "liter graden euro cent dollar uur minuten minuut seconden seconde dagen dag weken week maanden maand jaar "
    "jaren eeuw keer stuks mensen eetlepels theelepels mln mld",
    numerals="een één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig "
    "honderd duizend",
    months="januari februari maart april mei juni juli augustus september oktober november december",
    days="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
)

SV = Phrases(
    determiners="en ett den det de denna detta dessa min mitt mina din ditt dina sin sitt sina hans hennes dess vår "
    "vårt våra er ert era deras varje någon något några ingen inget inga alla många flera mycket båda vilken vilket "
    "vilka samma hela",
    prepositions="i på av för med till från hos under över mellan genom vid utan efter innan före mot om åt bland "
    "kring sedan enligt trots utanför inom bakom framför bredvid längs per som än",
    coordinators="och eller & samt",
    conjunctions="men att som när om eftersom medan därför fast fastän innan tills så då där vad vem vilken varför "
    "hur var huruvida",
    pronouns="jag du han hon den det vi ni de man",
    objects="mig dig honom henne oss er dem sig",
    auxiliaries="är var vara varit har hade ha haft kan kunde ska skall skulle vill ville måste får fick bör borde "
    "blir blev bli brukar",
    negations="inte ej aldrig knappt",
    degree="mycket för så ganska väldigt nästan ungefär bara cirka",
    adjectives="stor stora stort ny nya nytt gammal gamla gammalt god bra liten lilla små lång långa hög höga ung "
    "unga första andra tredje sista nästa förra egen eget egna viktig viktiga röd röda vit vita svart svarta blå "
    "gröna",
    titles="herr fru fröken dr doktor prof professor kung drottning prins prinsessa president minister "
    "statsminister sankt st farbror tant kapten biskop",
    numbered="kl sida sidan s kapitel kap figur fig tabell nummer nr del artikel rad steg rum spår perrong linje "
    "buss sal lektion fråga bilaga version paragraf avsnitt",
    units="procent miljon miljoner miljard miljarder tusen hundra kilometer meter centimeter millimeter mil kilo "
    "kilogram gram ton liter deciliter grader kronor kr öre euro dollar timmar timme minuter minut sekunder sekund "
    "dagar dag veckor vecka månader månad år gånger stycken st matskedar msk tesked tsk personer",
    numerals="ett två tre fyra fem sex sju åtta nio tio elva tolv tjugo trettio fyrtio femtio hundra tusen",
    months="januari februari mars april maj juni juli augusti september oktober november december",
    days="måndag tisdag onsdag torsdag fredag lördag söndag",
)

DA = Phrases(
    determiners="en et den det de denne dette disse min mit mine din dit dine sin sit sine hans hendes dens dets "
    "vores jeres deres hver hvert nogen noget nogle ingen intet alle mange flere meget begge hvilken hvilket hvilke "
    "samme hele",
    prepositions="i på af for med til fra hos under over mellem gennem ved uden efter før mod om blandt omkring "
    "siden ifølge trods inden bag foran langs per som end ad",
    coordinators="og eller & samt",
    conjunctions="men at som der når om fordi mens selvom hvis så da hvor hvad hvem hvilken hvorfor hvordan indtil "
    "hvornår",
    pronouns="jeg du han hun den det vi i de man der",
    objects="mig dig ham hende os jer dem sig",
    auxiliaries="er var være været har havde have haft kan kunne skal skulle vil ville må måtte bør burde bliver "
    "blev blive",
    negations="ikke aldrig næppe",
    degree="meget for så ret temmelig næsten cirka kun",
    adjectives="stor store stort ny nye nyt gammel gamle god gode godt lille små lang lange høj høje ung unge "
    "første anden tredje sidste næste egen eget egne vigtig vigtige rød røde hvid hvide sort sorte blå grønne",
    titles="hr fru frøken dr doktor prof professor kong dronning prins prinsesse præsident minister statsminister "
    "sankt onkel tante biskop kaptajn fr",
    numbered="kl side s kapitel kap figur fig tabel nummer nr del artikel linje trin værelse spor bus sal lektion "
    "spørgsmål bilag version afsnit paragraf",
    units="procent million millioner mio milliard milliarder mia tusind tusinde hundrede kilometer meter centimeter "
    "millimeter kilo kilogram gram ton liter deciliter grader kroner kr øre euro dollar timer time minutter minut "
    "sekunder sekund dage dag uger uge måneder måned år gange stykker stk personer",
    numerals="to tre fire fem seks syv otte ni ti elleve tolv tyve tredive fyrre halvtreds hundrede tusind",
    months="januar februar marts april maj juni juli august september oktober november december",
    days="mandag tirsdag onsdag torsdag fredag lørdag søndag",
)

NB = Phrases(
    determiners="en ei et den det de denne dette disse min mi mitt mine din di ditt dine sin si sitt sine hans "
    "hennes dens dets vår vårt våre deres hver hvert noen noe ingen intet alle mange flere mye begge hvilken "
    "hvilket hvilke samme hele",
    prepositions="i på av for med til fra hos under over mellom gjennom ved uten etter før mot om blant omkring "
    "siden ifølge trass innen bak foran langs per som enn",
    coordinators="og eller & samt",
    conjunctions="men at som når om fordi mens selv hvis så da der hvor hva hvem hvilken hvorfor hvordan inntil",
    pronouns="jeg du han hun den det vi dere de man",
    objects="meg deg ham henne oss dem seg",
    auxiliaries="er var være vært har hadde ha hatt kan kunne skal skulle vil ville må måtte bør burde blir ble bli",
    negations="ikke aldri neppe",
    degree="veldig meget for så ganske nesten omtrent bare cirka",
    adjectives="stor store stort ny nye nytt gammel gamle god gode godt liten lille små lang lange høy høye ung "
    "unge første andre tredje siste neste egen eget egne viktig viktige rød røde hvit hvite svart svarte blå grønne",
    titles="herr hr fru frøken dr doktor prof professor kong dronning prins prinsesse president minister "
    "statsminister sankt onkel tante biskop kaptein",
    numbered="kl side s kapittel kap figur fig tabell nummer nr del artikkel linje trinn rom spor buss sal leksjon "
    "spørsmål vedlegg versjon avsnitt paragraf",
    units="prosent million millioner mill milliard milliarder mrd tusen hundre kilometer meter centimeter "
    "millimeter mil kilo kilogram gram tonn liter desiliter grader kroner kr øre euro dollar timer time minutter "
    "minutt sekunder sekund dager dag uker uke måneder måned år ganger stykker stk personer",
    numerals="to tre fire fem seks sju syv åtte ni ti elleve tolv tjue tretti førti femti hundre tusen",
    months="januar februar mars april mai juni juli august september oktober november desember",
    days="mandag tirsdag onsdag torsdag fredag lørdag søndag",
)

GERMANIC = {"en": EN, "de": DE, "nl": NL, "sv": SV, "da": DA, "nb": NB}
