"""Words that hold phrases together: the Slavic languages, Hungarian, Finnish and Turkish. Data only.

Source: chosen by hand, the frequent words of the closed classes (articles, adpositions, conjunctions, pronouns,
auxiliaries, particles) and the usual titles, units, months and days of each language.
"""

from __future__ import annotations

from captionsync.timing.tables.phrases import Phrases

PL = Phrases(
    determiners="ten ta to ci te tego tej tym tych tymi tę tą tamten tamta mój moja moje moi mojego mojej moim twój "
    "twoja twoje swój swoja swoje swojego swojej swoim swoją swoich nasz nasza nasze wasz wasza wasze jego jej ich "
    "każdy każda każde każdego wszystkie wszyscy wszystkich żaden żadna inny inna inne jakiś jakaś jakieś wiele "
    "wielu kilka kilku niektóre oba obie sam sama cały cała całe",
    prepositions="w we z ze na do od ode po o u przy dla bez przez pod nad przed między za około obok podczas wśród "
    "wobec według mimo oprócz zamiast wzdłuż spod zza ku poza jak niż",
    coordinators="i oraz a lub albo bądź & ani",
    conjunctions="ale lecz bo że żeby aby gdy kiedy jak jeśli jeżeli chociaż ponieważ gdyż który która które którzy "
    "którego której którym których którą kto co gdzie skąd dokąd dlaczego czy więc dlatego choć zanim póki ile jaki "
    "jaka jakie",
    pronouns="ja ty on ona ono my wy oni one mnie mi cię ci go mu ją nam nas wam was im pan pani państwo",
    objects="się sobie",
    auxiliaries="jestem jesteś jest jesteśmy są był była było byli były będę będzie będziemy będą być mam masz ma "
    "mamy mają miał miała mogę możesz może możemy mogą mógł mogła muszę musi musimy muszą można trzeba należy chcę "
    "chce został została zostało zostały",
    negations="nie nigdy",
    degree="bardzo tak zbyt dość prawie około tylko jeszcze już bardziej najbardziej coraz",
    adjective_ends="owy owa owe owego owej ski ska skie skiego skiej ny na ne nego nej nych nym ły ła łe łego łej "
    "ych ego ej",
    titles="pana panu panią profesora profesorem doktora prezydenta premiera ministra króla generała księdza "
    "księdzem pan pani państwo panie panna dr doktor prof profesor mgr inż hab król królowa książę księżna "
    "prezydent premier minister święty święta św ks ksiądz generał gen płk kpt major papież wujek ciocia burmistrz",
    numbered="stronę strona stronie strony str s rozdział rozdz rysunek rys tabela tab numer nr tom artykuł art "
    "wiersz część krok pokój sala peron tor piętro autobus lekcja zadanie przykład załącznik wersja punkt pkt ustęp "
    "ust linia",
    units="procent procenta mln mld tys tysiąc tysiące tysięcy milion miliony milionów miliard miliardy miliardów "
    "set kilometrów kilometry kilometr metrów metry metr centymetrów milimetrów kilogramów kilo gramów ton litrów "
    "litry litr stopni stopnie euro złotych złote zł gr groszy dolarów godzin godziny godzina godz minut minuty "
    "minuta sekund sekundy dni dzień tygodni tygodnie miesięcy miesiące lat lata rok roku wieku razy osób osoby "
    "ludzi sztuk szt r",
    numerals="dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć jedenaście "
    "dwanaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sto tysiąc",
    months="stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    days="poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę",
)

CS = Phrases(
    determiners="ten ta to ti ty toho té tom těch tím tento tato toto tyto této tohoto můj moje má mého mé tvůj "
    "tvoje svůj svoje své svou svého náš naše našeho vaše váš jeho její jejich každý každá každé všechny všichni "
    "všech žádný žádná jiný jiná jiné nějaký nějaká několik mnoho oba obě celý celá celé",
    prepositions="v ve na s se k ke ku od ode do z ze u o po za pod nad při pro bez přes mezi před podle kolem "
    "během vedle proti místo kromě mimo díky kvůli okolo jako než",
    coordinators="a i nebo či & ani",
    conjunctions="ale že aby když jak jestli jestliže protože neboť který která které kteří kterého kterou kterých "
    "kdo co kde kdy kam proč zda ačkoli přestože pokud než dokud tak takže jaký jaká jaké však",
    pronouns="já ty on ona ono my vy oni mě mi tě ti ho mu ji nám nás vám vás jim se si",
    auxiliaries="jsem jsi je jsme jste jsou byl byla bylo byli byly budu budeš bude budeme budou být bych bys by "
    "mám máš má máme mají mohu můžu může můžeme mohou mohl mohla musím musí musíme lze chci chce",
    negations="ne nikdy",
    degree="velmi moc tak příliš docela skoro asi jen ještě už více nejvíce",
    adjective_ends="ový ová ové ového ský ská ské ského ný ná né ného ných ým ých ého ému ými lý lá",
    titles="pana panem paní profesora doktora prezidenta premiéra ministra krále generála pan pán slečna dr doktor "
    "doktorka prof profesor profesorka doc ing mgr bc mudr judr phdr rndr král královna kníže princ princezna "
    "prezident premiér ministr svatý svatá sv generál plukovník kapitán otec strýc teta",
    numbered="strana straně str kapitola kap obrázek obr tabulka tab číslo č čís svazek článek čl řádek část krok "
    "pokoj sál nástupiště kolej patro autobus lekce cvičení příklad příloha verze bod odstavec odst linka",
    units="procent procenta tisíc tisíce milion miliony milionů mil miliarda miliardy miliard mld sto stovky "
    "kilometrů kilometry metrů metry centimetrů milimetrů kilogramů kilo gramů tun litrů litry stupňů stupně eur "
    "eura korun koruny kč dolarů hodin hodiny hodinu minut minuty minutu sekund sekundy dní dny týdnů týdny měsíců "
    "měsíce let roky rok roku století krát osob lidí kusů ks",
    numerals="dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct dvacet třicet čtyřicet padesát sto "
    "tisíc",
    months="ledna února března dubna května června července srpna září října listopadu prosince",
    days="pondělí úterý středa středu čtvrtek pátek sobota sobotu neděle neděli",
)

SK = Phrases(
    determiners="ten tá to tí tie toho tej tom tých tým tento táto toto tieto môj moja moje tvoj tvoja svoj svoja "
    "svoje svojho svojej náš naša naše váš vaša jeho jej ich každý každá každé všetky všetci žiadny žiadna iný iná "
    "iné nejaký nejaká niekoľko veľa mnoho obaja obe celý celá celé",
    prepositions="v vo na s so k ku od odo do z zo u o po za pod nad pri pre bez cez medzi pred podľa okolo počas "
    "vedľa proti namiesto okrem mimo vďaka kvôli ako než",
    coordinators="a i aj alebo či & ani",
    conjunctions="ale že aby keď ako ak pretože lebo ktorý ktorá ktoré ktorí ktorého ktorej ktorú ktorých kto čo "
    "kde kedy kam prečo hoci zatiaľ kým takže aký aká aké však",
    pronouns="ja ty on ona ono my vy oni ma mi ťa ti ho mu ju nám nás vám vás im sa si",
    auxiliaries="som si je sme ste sú bol bola bolo boli budem budeš bude budeme budú byť by mám máš má máme majú "
    "môžem môže môžeme môžu mohol mohla musím musí musíme treba chcem chce",
    negations="nie nikdy",
    degree="veľmi tak príliš celkom skoro asi len ešte už viac najviac",
    adjective_ends="ový ová ové ského ský ská ské ný ná né ného ných ým ých ého ému ými lý lá",
    titles="pána pánom profesora doktora prezidenta premiéra ministra kráľa pán pani slečna dr doktor doktorka prof "
    "profesor doc ing mgr bc mudr judr phdr kráľ kráľovná princ princezná prezident prezidentka premiér minister "
    "svätý svätá sv generál plukovník otec strýko teta",
    numbered="strana strane str kapitola kap obrázok obr tabuľka tab číslo č čís zväzok článok čl riadok časť krok "
    "izba sála nástupište koľaj poschodie autobus lekcia cvičenie príklad príloha verzia bod odsek linka",
    units="percent percentá tisíc milión milióny miliónov mil miliarda miliardy miliárd mld sto kilometrov "
    "kilometre metrov metre centimetrov kilogramov kíl gramov ton litrov litre stupňov stupne eur eurá euro korún "
    "dolárov hodín hodiny hodinu minút minúty minútu sekúnd sekundy dní týždňov týždne mesiacov mesiace rokov roky "
    "rok roku storočia krát osôb ľudí kusov ks",
    numerals="dva dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť dvadsať tridsať štyridsať "
    "päťdesiat sto tisíc",
    months="januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    days="pondelok utorok streda stredu štvrtok piatok sobota sobotu nedeľa nedeľu",
)

RU = Phrases(
    determiners="этот эта это эти этого этой этом этих этим эту тот та те того той том тех тем мой моя моё мои "
    "моего моей моём моих твой твоя свой своя своё свои своего своей своём своих свою наш наша наше наши нашего "
    "нашей ваш ваша ваше ваши его её их каждый каждая каждое каждого все всех весь вся всё всего всей любой другой "
    "другая другие такой такая такие какой-то несколько много нескольких многие оба обе сам самый самая самое самые",
    prepositions="в во на с со к ко от до из изо у о об обо по за под над при для без через между перед про около "
    "вокруг среди после кроме вместо против из-за из-под ради согласно благодаря вдоль мимо насчёт как чем",
    coordinators="и или либо да & ни",
    conjunctions="а но что чтобы когда как если потому хотя зато однако пока который которая которое которые "
    "которого которой котором которых которую кто где куда откуда почему зачем сколько какой какая какие чей ли так "
    "поэтому",
    pronouns="я ты он она оно мы вы они кто-то меня мне тебя тебе ему ей нам нас вам вас им",
    auxiliaries="был была было были буду будет будем будете будут быть могу может можем могут мог могла могли "
    "должен должна должны надо нужно можно нельзя хочу хочет стал стала",
    negations="не ни никогда",
    degree="очень так слишком довольно почти около только ещё уже более наиболее самый совсем",
    followers="бы же ли б ж",
    adjective_ends="ый ий ая яя ое ее ые ие ого его ому ему ым им ую юю ых их ыми ими ой",
    titles="господина госпожу профессора профессору профессором академика доктора доктору президента президентом "
    "премьер-министра министра генерала полковника капитана царя императора господин госпожа г-н г-жа товарищ тов "
    "доктор др д-р профессор проф академик акад доц царь царица король королева князь княгиня император президент "
    "премьер-министр министр святой святая св генерал полковник капитан майор дядя тётя отец мистер миссис гр",
    numbered="страницу путь пути платформы этаже страница странице страницы стр с глава главе гл рисунок рис "
    "таблица табл номер № том т статья ст строка часть шаг комната кабинет зал платформа этаж автобус урок задание "
    "пример приложение версия пункт п параграф дом д кв квартира корп",
    units="процент процента процентов тысяча тысячи тысяч тыс миллион миллиона миллионов млн миллиард миллиарда "
    "миллиардов млрд сотен километр километра километров метр метра метров сантиметров миллиметров килограмм "
    "килограмма килограммов кг кило грамм граммов тонн литр литра литров градус градуса градусов евро рубль рубля "
    "рублей руб доллар доллара долларов копеек коп час часа часов ч минута минуты минут мин секунда секунды секунд "
    "сек день дня дней неделя недели недель месяц месяца месяцев год года лет г гг век века веков вв раз раза "
    "человек людей штук шт км м см мм т л км/ч °с",
    numerals="два две двух три трёх четыре четырёх пять шесть семь восемь девять десять одиннадцать двенадцать "
    "двадцать тридцать сорок пятьдесят сто тысяча",
    months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    days="понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье",
)

UK = Phrases(
    determiners="цей ця це ці цього цієї цьому цих цим цю той та ті того тієї тих мій моя моє мої твій твоя свій "
    "своя своє свої свого своєї своєму своїх свою наш наша наше наші ваш ваша ваше його її їх їхній кожен кожна "
    "кожне кожного всі усі весь вся все усіх інший інша інші такий така такі кілька багато декілька обидва сам "
    "самий",
    prepositions="в у на з із зі до від по за під над при для без через між перед про біля навколо серед після крім "
    "замість проти ради згідно завдяки вздовж о об як ніж",
    coordinators="і й та або чи & ані",
    conjunctions="а але що щоб коли як якщо бо хоча хоч проте однак поки який яка яке які якого якої якому яких яку "
    "хто де куди звідки чому навіщо скільки чий так тому",
    pronouns="я ти він вона воно ми ви вони мене мені тебе тобі йому їй нам нас вам вас їм",
    auxiliaries="був була було були буду буде будемо будете будуть бути є можу може можемо можуть міг могла могли "
    "повинен повинна треба потрібно можна хочу хоче став стала",
    negations="не ні ніколи",
    degree="дуже так занадто досить майже близько тільки лише ще вже більш найбільш",
    followers="б би ж же",
    adjective_ends="ий ій ого ому им ім их ими ською ська ське ські ський ної ній ною",
    titles="пана пані професора доктора академіка президента міністра генерала пан добродій доктор д-р професор "
    "проф академік акад доц цар король королева князь княгиня президент прем'єр-міністр міністр святий свята св "
    "генерал полковник капітан дядько тітка отець",
    numbered="сторінка сторінці сторінки стор с розділ розд рисунок рис таблиця табл номер № том т стаття ст рядок "
    "частина крок кімната кабінет зал колія платформа поверх автобус урок завдання приклад додаток версія пункт п "
    "параграф будинок буд кв",
    units="відсоток відсотки відсотків тисяча тисячі тисяч тис мільйон мільйона мільйонів млн мільярд мільярда "
    "мільярдів млрд сотень кілометр кілометри кілометрів метр метри метрів сантиметрів кілограм кілограмів кг "
    "грамів тонн літр літри літрів градус градуси градусів євро гривня гривні гривень грн долар доларів година "
    "години годин год хвилина хвилини хвилин хв секунда секунди секунд день дні днів тиждень тижні тижнів місяць "
    "місяці місяців рік року роки років р століття раз рази разів осіб людей штук км м см мм т л км/год",
    numerals="два дві двох три трьох чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять двадцять "
    "тридцять сорок п'ятдесят сто тисяча",
    months="січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    days="понеділок вівторок середа середу четвер п'ятниця п'ятницю субота суботу неділя неділю",
)

BG = Phrases(
    determiners="този тази това тези онзи онази един една едно едни моят моя моята моето моите твоят твоята своя "
    "своята своето своите нашият нашата нашето нашите вашият вашата всеки всяка всяко всички цял цялата друг друга "
    "други такъв такава няколко много някои двата двете никой никаква",
    prepositions="в във на с със от до по за под над при без през между пред след срещу около заради според освен "
    "вместо към из у като чрез",
    of="на",
    coordinators="и или & нито",
    conjunctions="а но че да когато как ако защото макар обаче докато който която което които когото чийто кой коя "
    "кое какво къде кога защо колко дали така затова",
    pronouns="аз ти той тя то ние вие те ме го я ни ви ги ми му ѝ им се си ще",
    auxiliaries="съм си е сме сте са бях беше бяхме бяха бъде бъдат бил била било били има имаше няма мога може "
    "можем могат трябва искам иска",
    negations="не никога",
    degree="много по най твърде доста почти около само още вече толкова",
    adjectives="голям голяма голямо големи големият голямата малък малка нов нова ново нови новият новата стар "
    "стара добър добра първи първа първият първата последен последната следващ",
    followers="ли",
    titles="господин госпожа г-н г-жа г-ца доктор д-р професор проф доц инж акад цар царица президент премиер "
    "министър свети света св генерал полковник",
    numbered="страница стр глава гл фигура фиг таблица табл номер № том член чл ред част стъпка стая зала коловоз "
    "етаж автобус урок задача пример приложение версия точка",
    units="процент процента хиляди хил милион милиона млн милиард милиарда млрд сто километра метра сантиметра "
    "килограма кг грама тона литра градуса евро лева лв стотинки долара часа час минути минута мин секунди дни ден "
    "седмици седмица месеца месец години година г век века пъти човека души броя км м см л",
    numerals="два две три четири пет шест седем осем девет десет двадесет двайсет тридесет сто хиляда",
    months="януари февруари март април май юни юли август септември октомври ноември декември",
    days="понеделник вторник сряда четвъртък петък събота неделя",
)

HR = Phrases(
    determiners="ovaj ova ovo ovi ove ovog ovom taj ta to ti te tog tom onaj ona moj moja moje moji tvoj tvoja svoj "
    "svoja svoje svog svoju naš naša naše vaš vaša njegov njegova njezin njihov svaki svaka svako svi sve svih "
    "drugi druga drugo neki neka neko nekoliko mnogo oba obje cijeli cijela",
    prepositions="u na s sa k ka od do iz o po za pod nad pri bez kroz između pred prije poslije nakon oko protiv "
    "zbog prema osim umjesto tijekom kod uz kao nego",
    coordinators="i ili te & ni niti",
    conjunctions="a ali da kad kada kako ako jer iako dok koji koja koje kojeg kojoj kojem kojih koju tko što gdje "
    "kamo zašto čim pa zato koliko kakav",
    pronouns="ja ti on ona ono mi vi oni me te ga mu ju joj nas nam vas vam im se",
    auxiliaries="sam si je smo ste su bio bila bilo bili biti budem bude ću ćeš će ćemo ćete bih bi imam ima imamo "
    "imaju mogu može možemo moram mora moramo treba želim želi",
    negations="ne nije nisam nisu nikad nikada neće",
    degree="vrlo jako tako previše prilično gotovo oko samo još već više najviše",
    adjective_ends="ski ska sko skog skoj ni na no nog noj nom nih nim ovi ova ovo",
    titles="gospodina gospođu profesora doktora predsjednika ministra kralja gospodin gospođa gosp gđa g doktor dr "
    "profesor profesorica prof ing mr kralj kraljica knez predsjednik predsjednica premijer ministar sveti sveta sv "
    "general pukovnik otac ujak teta",
    numbered="stranica stranici str poglavlje slika sl tablica tab broj br svezak članak čl redak dio korak soba "
    "dvorana peron kolosijek kat autobus lekcija zadatak primjer prilog verzija točka linija",
    units="posto postotak tisuća tisuće tisuću milijun milijuna mil milijarda milijardi mlrd sto kilometara metara "
    "centimetara kilograma kila grama tona litara litra stupnjeva eura euro kuna dolara sati sata sat minuta minute "
    "sekundi dana dan tjedana tjedna mjeseci mjeseca godina godine godinu stoljeća puta osoba ljudi komada",
    numerals="dva dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest dvadeset trideset sto tisuću",
    months="siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca",
    days="ponedjeljak utorak srijeda srijedu četvrtak petak subota subotu nedjelja nedjelju",
)

HU = Phrases(
    determiners="a az egy ez ezek azok minden néhány sok kevés több e ezen azon milyen melyik valamelyik egyik másik",
    conjunctions="de hogy ha mint mert amikor aki akik ami amit amely amelyek ahol ahova míg bár pedig azonban "
    "hanem mivel miért hol mikor ki mi hogyan akár tehát ezért mintha amíg illetve majd",
    coordinators="és s vagy & sem meg",
    pronouns="én te ő mi ti ők ön önök",
    auxiliaries="fog fogja fogom kell lehet tud tudok tudja akar akarok szeretne szeretnék van volt",
    negations="nem ne sem soha",
    degree="nagyon túl elég majdnem körülbelül csak már még igen leg",
    particles="el fel le ki be vissza át",
    followers="is sem",
    enders="után előtt alatt felett fölött mellett között miatt szerint nélkül ellen iránt helyett óta által során "
    "keresztül felé mögött köré múlva kívül belül végett számára részére",
    adjective_ends="ös os es ó ő i ú ű",
    titles="dr doktor prof ifj id özv gróf báró herceg szent szt",
    numbered="oldal fejezet ábra táblázat szám",
    units="százalék ezer millió milliárd száz kilométer kilométert méter centiméter kiló kilogramm gramm tonna "
    "liter fok euró forint ft dollár óra órát órakor perc percet perccel másodperc nap napot hét hetet hónap "
    "hónapot év évet évvel század alkalommal ember darab db oldal fejezet",
    numerals="két kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét húsz harminc száz ezer",
    months="január február március április május június július augusztus szeptember október november december",
    days="hétfő kedd szerda csütörtök péntek szombat vasárnap hétfőn kedden szerdán csütörtökön pénteken szombaton",
)

FI = Phrases(
    determiners="tämä tuo se nämä nuo ne tämän tuon sen näiden niiden minun sinun hänen meidän teidän heidän "
    "jokainen joka kaikki kaikkien monta moni monet useat muutama eräs jokin mikä sama koko oma ensi viime",
    prepositions="ennen ilman kohti pitkin vasten kuin noin",
    coordinators="ja tai eli sekä & eikä",
    conjunctions="mutta että kun jos koska vaikka joka jotka jonka jossa jota jolla joita mikä missä mitä milloin "
    "miksi miten kuka kuin vaan sillä jotta kunnes ennenkuin kuinka",
    pronouns="minä sinä hän me te he",
    auxiliaries="on olen olet olemme olette ovat oli olin olivat olisi ollut olleet voi voin voimme voivat voisi "
    "täytyy pitää pitäisi saa saan saavat haluan haluaa aikoo",
    negations="ei en et emme ette eivät älä älkää eikö koskaan",
    degree="hyvin niin liian melko lähes noin vain vielä jo todella erittäin",
    followers="asti saakka",
    enders="kanssa jälkeen aikana alla päällä edessä takana vieressä välillä luona kautta mukaan vuoksi takia "
    "puolesta sisällä ulkopuolella ympärillä lähellä sijaan ajan sitten",
    adjective_ends="inen isen ista isia iset vä va",
    titles="herra rouva neiti tri tohtori prof professori kuningas kuningatar prinssi presidentti ministeri "
    "pääministeri pyhä kenraali kapteeni setä täti",
    numbered="klo kello sivu sivulla s luku luvussa kuva taulukko numero nro osa artikla rivi vaihe huone raide "
    "laituri kerros linja bussi tehtävä liite versio kohta",
    units="miljoonan miljardin tuhannen prosenttia prosentti miljoonaa miljoona milj miljardia miljardi tuhatta "
    "tuhat sata sataa kilometriä kilometrin metriä metrin senttiä senttimetriä kiloa kilogrammaa grammaa tonnia "
    "litraa desilitraa astetta euroa euron dollaria tuntia tunnin minuuttia minuutin min sekuntia päivää päivän "
    "viikkoa viikon kuukautta kuukauden vuotta vuoden vuosisadan kertaa henkeä ihmistä kappaletta kpl",
    numerals="kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista "
    "kaksikymmentä sata tuhat",
    months="tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
    "lokakuuta marraskuuta joulukuuta",
    days="maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona "
    "torstaina",
)

TR = Phrases(
    determiners="bir bu şu o her bazı hiçbir birkaç birçok çok tüm bütün aynı başka hangi benim senin onun bizim "
    "sizin onların kendi",
    coordinators="ve veya ya & ile",
    conjunctions="ama fakat ancak çünkü ki eğer hem yoksa oysa halbuki nasıl neden niçin ne nerede kim ise ayrıca",
    degree="çok daha en pek oldukça yaklaşık sadece yalnızca neredeyse hemen henüz",
    followers="mi mı mu mü de da bile ki bey hanım efendi değil musun misin mısın müsün midir mıdır idi imiş "
    "olduğunu olduğu olan edildi etti eder ediyor oldu olacak olmuş",
    enders="için gibi kadar göre sonra önce beri rağmen dolayı karşı doğru ile hakkında tarafından üzerinde üzerine "
    "altında içinde arasında yanında boyunca itibaren nedeniyle ise",
    adjectives="büyük küçük yeni eski iyi kötü güzel uzun kısa yüksek genç yaşlı ilk son önemli kırmızı beyaz siyah "
    "yeşil mavi sıcak soğuk",
    adjective_ends="li lı lu lü siz sız suz süz sel sal ki",
    titles="bay bayan dr doktor prof profesör doç av sn sayın kral kraliçe prens prenses cumhurbaşkanı başbakan "
    "bakan general albay yüzbaşı komiser",
    numbered="saat sayfa sayfada bölüm şekil tablo numara no cilt madde satır adım oda salon peron hat kat otobüs "
    "ders soru örnek ek sürüm kapı daire",
    units="yüzde bin milyon milyar yüz kilometre metre santimetre milimetre kilo kilogram gram ton litre derece "
    "euro lira tl kuruş dolar saat dakika saniye gün hafta ay yıl yıldır yaşında yüzyıl kez kere defa kişi adet "
    "tane mayıs bardak kaşık",
    numerals="iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz bin",
    months="ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    days="pazartesi salı çarşamba perşembe cuma cumartesi pazar",
)

SLAVIC = {
    "pl": PL, "cs": CS, "sk": SK, "ru": RU, "uk": UK, "bg": BG, "hr": HR, "hu": HU, "fi": FI, "tr": TR
}  # fmt: skip
