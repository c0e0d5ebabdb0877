"""Words that hold phrases together: French, Spanish, Portuguese, Italian, Romanian, Catalan; and Greek. Data only.

Source: chosen by hand, the frequent words of the closed classes (articles, adpositions, conjunctions, pronouns,
auxiliaries, particles) and the usual titles, units, months and days of each language.
"""

from __future__ import annotations

from captionsync.timing.tables.phrases import Phrases

FR = Phrases(
    determiners="le la les l' un une des mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet "
    "cette ces chaque plusieurs quelques quelque certains certaines aucun aucune tout toute tous toutes quel quelle "
    "quels quelles beaucoup trop assez moins plus",
    prepositions="près loin autour au-dessus au-dessous afin lors grâce de du d' des à au aux dans en sur sous par "
    "pour avec sans chez vers entre avant après depuis pendant contre dès jusque jusqu'à jusqu'au jusqu'en malgré "
    "selon parmi hors devant derrière durant envers voici voilà",
    of="de du d' des",
    coordinators="et ou & ni",
    conjunctions="mais donc or car que qu' qui dont où quand comme si s' parce lorsque lorsqu' puisque puisqu' "
    "quoique tandis afin pourquoi comment combien quoi laquelle lequel lesquels lesquelles duquel auquel",
    pronouns="je j' tu il elle on nous vous ils elles me m' te t' se s' le la les lui leur y ne n' ça cela ceci c' "
    "ce qu'il qu'elle qu'on qu'ils qu'elles s'il s'ils",
    auxiliaries="suis es est sommes êtes sont étais était étions étaient sera seront serait seraient été être ai as "
    "a avons avez ont avais avait avions avaient aura auront aurait auraient avoir eu vais vas va allons allez vont "
    "peux peut pouvons pouvez peuvent pouvait pourrait pourrais dois doit devons devez doivent devait devrait veux "
    "veut voulons voulez veulent voulait voudrais voudrait faut c'est n'est j'ai n'ai n'a l'a d'être",
    negations="ne n' pas jamais",
    degree="très trop plus moins si aussi assez presque environ tout bien peu",
    particles="pas plus jamais rien personne",
    adjectives="grand grande grands grandes petit petite petits petites bon bonne bons bonnes nouveau nouvelle "
    "nouveaux nouvelles nouvel beau belle beaux belles bel vieux vieille vieil jeune jeunes premier première "
    "premiers premières deuxième second seconde troisième dernier dernière derniers dernières prochain prochaine "
    "gros grosse long longue autre autres même mêmes mauvais mauvaise haut haute seul seule vrai vraie",
    titles="m mm mme mmes mlle mlles monsieur madame mademoiselle messieurs mesdames dr docteur pr prof professeur "
    "maître me président présidente ministre roi reine prince princesse saint sainte st ste général colonel "
    "capitaine commissaire père sœur frère oncle tante pape cardinal sir lord",
    numbered="page pages p chapitre chap figure fig tableau numéro n n° tome volume vol article art ligne partie "
    "étape chambre salle voie quai porte étage bus leçon exercice exemple annexe version acte scène lot section "
    "paragraphe",
    units="million millions milliard milliards mille cent cents douzaine kilomètres kilomètre mètres mètre "
    "centimètres millimètres kilos kilo kilogrammes grammes gramme tonnes tonne litres litre degrés degré euros "
    "euro centimes dollars francs heures heure minutes minute secondes seconde jours jour semaines semaine mois ans "
    "an années siècle siècles fois personnes habitants watts cuillères",
    numerals="deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante cent mille",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil "
    "sept oct nov déc",
    days="lundi mardi mercredi jeudi vendredi samedi dimanche",
)

ES = Phrases(
    determiners="el la los las lo un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro "
    "vuestra este esta estos estas ese esa esos esas aquel aquella aquellos aquellas cada todo toda todos todas "
    "algún alguna algunos algunas ningún ninguna otro otra otros otras muchos muchas mucho mucha pocos pocas varios "
    "varias ambos ambas cuál qué tanto tanta menos",
    prepositions="antes después cerca lejos junto dentro fuera encima debajo detrás delante alrededor de del a al "
    "en con sin por para desde hasta entre sobre bajo contra hacia según durante mediante tras ante excepto salvo "
    "como",
    of="de del",
    coordinators="y e o u & ni",
    conjunctions="pero sino que porque aunque si cuando como donde quien quienes cual cuales cuyo cuya mientras "
    "pues cómo cuándo dónde quién cuánto cuántos cuántas adonde luego",
    pronouns="yo tú usted él ella nosotros ustedes ellos ellas me te se le les lo nos os ud uds vd vds",
    auxiliaries="soy eres es somos sois son era eras eran fue fueron será serán sería ser sido estoy estás está "
    "estamos están estaba estaban estuvo estar estado he has ha hemos han había habían habrá haber puedo puedes "
    "puede podemos pueden podía podría poder debo debe debemos deben debía debería quiero quieres quiere queremos "
    "quieren voy vas va vamos van hay",
    negations="no nunca jamás tampoco",
    degree="muy más menos tan casi bastante demasiado unos unas apenas solo sólo",
    adjectives="gran grande grandes buen buena buenos buenas mal mala nuevo nueva nuevos nuevas viejo vieja primer "
    "primera primeros segundo segunda tercer tercera último última últimos últimas próximo próxima pequeño pequeña "
    "mejor peor mismo misma mismos mismas propio propia único única largo larga alto alta cierto cierta antiguo "
    "antigua",
    titles="señor señora señorita señores sr sra srta sres don doña d dª dña doctor doctora dr dra profesor "
    "profesora prof presidente presidenta ministro ministra rey reina príncipe princesa san santa santo sto sta "
    "general coronel capitán licenciado lic ingeniero ing arq padre tío tía papa alcalde alcaldesa",
    numbered="página páginas pág págs capítulo cap figura fig tabla número núm n.º nº n tomo volumen vol artículo "
    "art línea parte paso habitación sala andén vía puerta piso autobús lección ejercicio ejemplo anexo versión "
    "acto escena sección párrafo",
    units="millón millones mil ciento cien docena kilómetros kilómetro metros metro centímetros milímetros kilos "
    "kilo kilogramos gramos gramo toneladas litros litro grados grado euros euro céntimos dólares dólar pesos peso "
    "horas hora minutos minuto segundos segundo días día semanas semana meses mes años año siglo siglos veces vez "
    "personas habitantes a.m p.m a.c d.c cucharadas",
    numerals="dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta "
    "cuarenta cincuenta sesenta cien mil",
    months="enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    days="lunes martes miércoles jueves viernes sábado domingo",
)

PT = Phrases(
    determiners="o a os as um uma uns umas meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos "
    "nossas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas cada todo toda todos todas "
    "algum alguma alguns algumas nenhum nenhuma outro outra outros outras muito muita muitos muitas poucos poucas "
    "vários várias ambos ambas qual que menos",
    prepositions="antes depois perto longe junto dentro fora atrás diante além acerca de do da dos das em no na nos "
    "nas a ao à aos às por pelo pela pelos pelas para pra com sem sobre sob entre até desde contra durante após "
    "perante segundo conforme num numa deste desta desse dessa neste nesta nesse nessa daquele naquele como",
    of="de do da dos das",
    coordinators="e ou & nem",
    conjunctions="mas que porque se quando como onde quem embora enquanto pois cujo cuja porém quanto quantos logo "
    "caso aonde",
    pronouns="eu tu você ele ela nós vocês eles elas me te se lhe lhes nos isso isto aquilo",
    auxiliaries="sou és é somos são era eram foi foram será serão seria ser sido estou está estamos estão estava "
    "estavam esteve estar estado tenho tens tem temos têm tinha tinham terá ter tido hei há havia posso pode "
    "podemos podem podia poderia poder devo deve devemos devem devia deveria quero quer queremos querem vou vai "
    "vamos vão",
    negations="não nunca jamais",
    degree="muito mais menos tão quase bastante demais uns umas apenas só cerca",
    adjectives="grande grandes bom boa bons boas mau má novo nova novos novas velho velha primeiro primeira segundo "
    "segunda terceiro terceira último última próximo próxima pequeno pequena melhor pior mesmo mesma próprio "
    "própria único única longo longa alto alta certo certa antigo antiga",
    titles="senhor senhora senhores sr sra srs srta dom dona d doutor doutora dr dra professor professora prof "
    "profa presidente ministro ministra rei rainha príncipe princesa são santo santa sto sta general coronel "
    "capitão eng padre frei tio tia papa prefeito prefeita",
    numbered="página páginas pág págs capítulo cap figura fig tabela número núm n.º nº n tomo volume vol artigo art "
    "linha parte passo quarto sala plataforma porta andar ônibus lição exercício exemplo anexo versão ato cena "
    "seção parágrafo",
    units="milhão milhões bilhão bilhões mil cento cem dúzia quilômetros quilómetros metros metro centímetros "
    "milímetros quilos quilo quilogramas gramas grama toneladas litros litro graus grau euros euro cêntimos "
    "centavos dólares reais real horas hora minutos minuto segundos dias dia semanas semana meses mês anos ano "
    "século séculos vezes vez pessoas habitantes a.c d.c colheres",
    numerals="dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quinze vinte trinta "
    "quarenta cinquenta cem mil",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    days="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
)

IT = Phrases(
    determiners="il lo la i gli le l' un uno una un' mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro "
    "nostra nostri nostre vostro vostra loro questo questa questi queste quel quello quella quei quegli quelle ogni "
    "qualche tutto tutta tutti tutte alcuni alcune nessun nessuna altro altra altri altre molto molta molti molte "
    "pochi poche tanti tante entrambi quale quali che meno",
    prepositions="davanti dietro vicino lontano accanto insieme invece intorno di del dello della dei degli delle "
    "dell' d' a al allo alla ai agli alle all' da dal dallo dalla dai dagli dalle dall' in nel nello nella nei "
    "negli nelle nell' con col su sul sullo sulla sui sugli sulle sull' per tra fra senza sotto sopra dopo prima "
    "durante verso contro entro oltre presso secondo fino come",
    of="di del dello della dei degli delle dell' d'",
    coordinators="e ed o od oppure & né",
    conjunctions="ma che ch' perché se quando come dove chi cui mentre poiché anche affinché benché sebbene quindi "
    "però cosa quanto quanti quante finché siccome dov'è com'è",
    pronouns="io tu lui lei noi voi egli ella essi mi ti si ci vi lo la li ne gli me te ce ve c'è c'era",
    auxiliaries="sono sei è siamo siete era ero erano fu furono sarà saranno sarebbe essere stato stata stati sto "
    "sta stiamo stanno stava ho hai ha abbiamo avete hanno aveva avevano avrà avere avuto posso puoi può possiamo "
    "possono poteva potrebbe potere devo deve dobbiamo devono doveva dovrebbe voglio vuole vogliamo vogliono voleva "
    "vorrei",
    negations="non mai",
    degree="molto più meno così quasi abbastanza troppo circa appena solo tanto",
    adjectives="grande grandi gran buon buona buoni buone bello bella bel bei belle nuovo nuova nuovi nuove vecchio "
    "vecchia primo prima primi secondo seconda terzo terza ultimo ultima ultimi prossimo prossima piccolo piccola "
    "migliore peggiore stesso stessa stessi proprio propria unico unica lungo lunga alto alta certo certa antico "
    "antica",
    titles="signor signora signorina signori sig sigg sig.ra sig.na dottor dottore dottoressa dott dott.ssa dr prof "
    "professor professore professoressa prof.ssa ing avv arch geom rag presidente ministro re regina principe "
    "principessa san santo santa generale colonnello capitano don donna papa padre suor zio zia sindaco onorevole "
    "on",
    numbered="ore pagina pagine pag pagg p capitolo cap figura fig tabella numero n n° volume vol articolo art riga "
    "parte passo camera sala binario porta piano autobus lezione esercizio esempio allegato versione atto scena "
    "sezione paragrafo",
    units="milione milioni miliardo miliardi mila mille cento dozzina chilometri chilometro metri metro centimetri "
    "millimetri chili chilo chilogrammi grammi grammo tonnellate litri litro gradi grado euro centesimi dollari "
    "lire ore ora minuti minuto secondi giorni giorno settimane settimana mesi mese anni anno secolo secoli volte "
    "volta persone abitanti a.c d.c cucchiai",
    numerals="due tre quattro cinque sei sette otto nove dieci undici dodici tredici quindici venti trenta quaranta "
    "cinquanta cento mille",
    months="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    days="lunedì martedì mercoledì giovedì venerdì sabato domenica",
)

RO = Phrases(
    determiners="un o niște al a ai ale acest această acești aceste acel acea acei acele fiecare orice toți toate "
    "mulți multe câțiva câteva alt altă alți alte unii unele ce care meu mea mei mele",
    prepositions="de la în pe cu fără pentru din prin între sub peste spre către după înainte până contra dintre "
    "despre lângă printre deasupra ca",
    of="de",
    coordinators="și sau ori & nici",
    conjunctions="dar iar însă că să când cum dacă deoarece fiindcă deși unde cine care ce cui încât deci căci cât "
    "câți",
    pronouns="eu tu el ea noi voi ei ele mă te se îl o ne vă îi le își mi-a s-a l-a m-am",
    auxiliaries="sunt ești este e suntem sunteți era erau fost fi am ai are avem aveți au aș ar vom va voi vor pot "
    "poți poate putem putea trebuie vreau vrea",
    negations="nu niciodată",
    degree="foarte mai cel cea cei cele prea atât aproape cam doar",
    adjectives="mare mari mic mică nou nouă noi vechi bun bună prim primul prima ultimul ultima același aceeași",
    titles="domnul doamna domnișoara domnule doamnă dl d-l dna d-na dr dra doctor doctorul prof profesorul ing "
    "președintele ministrul regele regina sfântul sf generalul colonelul părintele",
    numbered="pagina pag capitolul cap figura fig tabelul numărul nr volumul vol articolul art rândul pasul camera "
    "linia peronul etajul autobuzul lecția exercițiul anexa versiunea secțiunea",
    units="milion milioane miliard miliarde mii mie sute sută kilometri metri centimetri milimetri kilograme kile "
    "grame tone litri grade euro lei leu bani dolari ore oră minute minut secunde zile zi săptămâni luni lună ani "
    "an secole ori persoane oameni de",
    numerals="doi două trei patru cinci șase șapte opt nouă zece douăzeci treizeci",
    months="ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    days="luni marți miercuri joi vineri sâmbătă duminică",
)

CA = Phrases(
    determiners="el la els les l' un una uns unes en na meu meva meus meves teu teva seu seva seus seves nostre "
    "nostra aquest aquesta aquests aquestes aquell aquella cada tot tota tots totes algun alguna alguns algunes cap "
    "altre altra altres molt molta molts moltes pocs poques quin quina",
    prepositions="prop lluny dins fora damunt davant darrere de del dels d' a al als en amb sense per pel pels "
    "sobre sota entre des fins contra cap segons durant després abans com",
    of="de del dels d'",
    coordinators="i o & ni",
    conjunctions="però sinó que qu' perquè encara si quan com on qui qual mentre doncs què",
    pronouns="jo tu vostè ell ella nosaltres vosaltres ells elles em et es ens us li hi ho m' t' s'",
    auxiliaries="sóc soc ets és som sou són era eren va van vaig vam serà ser estat estic està estan estava he has "
    "ha hem han havia haver puc pots pot podem poden podria cal vull vol",
    negations="no mai",
    degree="molt més menys tan gairebé força massa només",
    adjectives="gran grans bon bona nou nova vell vella primer primera segon segona últim última pròxim petit "
    "petita mateix mateixa millor pitjor",
    titles="senyor senyora sr sra srs doctor doctora dr dra professor professora prof president presidenta ministre "
    "rei reina sant santa general capità",
    numbered="pàgina pàg capítol cap figura fig taula número núm n volum vol article art línia part pas habitació "
    "sala via porta pis versió",
    units="milió milions mil cent quilòmetres metres centímetres quilos grams tones litres graus euros cèntims "
    "dòlars hores hora minuts minut segons dies dia setmanes mesos anys any segles vegades persones",
    numerals="dos dues tres quatre cinc sis set vuit nou deu vint trenta cent mil",
    months="gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    days="dilluns dimarts dimecres dijous divendres dissabte diumenge",
)

EL = Phrases(
    determiners="ο η το οι τα τον την τη του της των τους τις ένας μια μία ένα έναν αυτός αυτή αυτό αυτόν αυτήν "
    "εκείνος εκείνη εκείνο κάθε κάποιος κάποια κάποιο όλοι όλες όλα πολλοί πολλές πολλά λίγοι λίγες άλλος άλλη άλλο "
    "ποιος ποια ποιο",
    prepositions="σε στο στη στην στον στους στις στα με για από χωρίς μέχρι ως προς κατά μετά πριν παρά αντί "
    "μεταξύ εναντίον λόγω δίπλα πάνω κάτω σαν",
    of="του της των",
    coordinators="και κι ή είτε & ούτε",
    conjunctions="αλλά όμως ότι πως που όταν αν εάν γιατί επειδή ώστε ενώ μόλις όπου όποιος ό,τι αφού ποιος πού πότε",
    pronouns="εγώ εσύ αυτός αυτή εμείς εσείς αυτοί μου σου τον την το τους τα με σε μας σας θα να ας",
    auxiliaries="είμαι είσαι είναι είμαστε είστε ήμουν ήταν ήσουν έχω έχεις έχει έχουμε έχετε έχουν είχα είχε είχαν "
    "μπορώ μπορεί μπορούμε μπορούν πρέπει θέλω θέλει",
    negations="δεν δε μη μην ποτέ",
    degree="πολύ πιο τόσο σχεδόν περίπου μόνο αρκετά",
    adjectives="μεγάλος μεγάλη μεγάλο μεγάλα μικρός μικρή μικρό νέος νέα νέο παλιός παλιά καλός καλή καλό πρώτος "
    "πρώτη πρώτο δεύτερος τελευταίος τελευταία επόμενος επόμενη ίδιος ίδια",
    titles="κύριος κύριε κυρία κύριο δεσποινίς κ κα κος δρ καθ καθηγητής καθηγήτρια γιατρός πρόεδρος υπουργός "
    "βασιλιάς άγιος αγία",
    numbered="σελίδα σελ κεφάλαιο κεφ εικόνα πίνακας αριθμός αρ τόμος άρθρο γραμμή βήμα δωμάτιο πύλη όροφος έκδοση",
    units="εκατομμύρια εκατομμύριο δισεκατομμύρια χιλιάδες χίλια εκατό χιλιόμετρα μέτρα εκατοστά κιλά γραμμάρια "
    "τόνοι λίτρα βαθμοί ευρώ λεπτά δολάρια ώρες ώρα λεπτό δευτερόλεπτα μέρες ημέρες εβδομάδες μήνες χρόνια έτη "
    "αιώνες φορές άτομα π.μ μ.μ π.χ μ.χ",
    numerals="δύο δυο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά οκτώ εννέα δέκα είκοσι τριάντα εκατό χίλια",
    months="ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου "
    "δεκεμβρίου ιανουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος",
    days="δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
)

ROMANCE = {"fr": FR, "es": ES, "pt": PT, "it": IT, "ro": RO, "ca": CA, "el": EL}
