"""Words that hold phrases together: Semitic languages, India, South-East and East Asia. Data only.

Source: chosen by hand, the frequent words of the closed classes (articles, adpositions, conjunctions, pronouns,
auxiliaries, particles, counters) and the usual titles, units, months and days of each language.
"""

from __future__ import annotations

from captionsync.timing.tables.phrases import Phrases

AR = Phrases(
    determiners="هذا هذه ذلك تلك هؤلاء أولئك كل جميع بعض أي أية كلا كلتا غير عدة أحد إحدى نفس معظم كثير",
    prepositions="في من إلى على عن مع منذ خلال بين تحت فوق أمام خلف بعد قبل عند لدى حول دون بدون ضد حتى نحو عبر "
    "داخل خارج بسبب أثناء رغم مثل وفق حسب إن",
    coordinators="و أو أم",
    conjunctions="أن إن أنّ إنّ لأن لكن ولكن بل ثم إذا إذ لو حين حينما عندما بينما الذي التي الذين اللذان اللتان "
    "اللواتي ما ماذا متى أين كيف لماذا هل كما كي لكي حيث وأن فإن لأنه لأنها أنه أنها إنه إنها وقد بأن",
    pronouns="أنا أنت أنتم نحن هو هي هم هما هن",
    auxiliaries="كان كانت كانوا يكون تكون ليس ليست قد لقد سوف يمكن يجب ينبغي أصبح أصبحت",
    negations="لا لم لن ليس ما غير",
    degree="جدا أكثر أقل حوالي نحو تقريبا فقط أيضا",
    titles="السيد السيدة الآنسة الدكتور الدكتورة د الأستاذ الأستاذة أ المهندس م الشيخ الملك الملكة الأمير الأميرة "
    "الرئيس الوزير الإمام الحاج النبي اللواء العقيد القائد",
    numbered="صفحة الصفحة ص فصل الفصل شكل الشكل جدول رقم الرقم مجلد المادة مادة سطر غرفة الغرفة قاعة رصيف الطابق "
    "حافلة درس سؤال تمرين مثال ملحق نسخة الجزء القرن عام سنة الساعة",
    units="بالمئة بالمائة مليون ملايين مليار مليارات ألف آلاف مئة مائة كيلومتر كيلومترا كيلومترات كم متر مترا أمتار "
    "سنتيمتر سم كيلوغرام كيلوغراما كيلو كغ غرام غراما طن طنا لتر لترا لترات درجة درجات دولار دولارا يورو درهم ريال "
    "دينار جنيه ساعة ساعات دقيقة دقائق ثانية ثوان يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر عام عاما أعوام سنة سنوات "
    "قرن مرة مرات شخص شخصا أشخاص م ه ص",
    numerals="ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون "
    "ثلاثين مئة ألف",
    months="يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان "
    "أيار حزيران تموز آب أيلول تشرين",
    days="الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
)

HE = Phrases(
    determiners="כל איזה איזו אותו אותה אותם כמה הרבה מעט רוב שאר",
    prepositions="את של על עם אל מן בין אחרי לפני תחת מעל ליד בלי עד כמו בגלל למען נגד דרך מול אצל לגבי במשך לאורך מאז",
    of="של",
    coordinators="ו או",
    conjunctions="כי אבל אם כאשר כש אשר אך אלא למרות מי מה מתי איפה איך למה לכן ולכן כדי בזמן",
    pronouns="אני אתה את הוא היא אנחנו אתם אתן הם הן",
    auxiliaries="היה הייתה היו יהיה תהיה יכול יכולה יכולים צריך צריכה צריכים רוצה רוצים אפשר חייב יש אין",
    negations="לא אל אין",
    degree="מאוד יותר הכי כמעט בערך רק גם",
    titles="מר גברת גב' ד\"ר פרופ' פרופסור דוקטור הרב המלך המלכה הנשיא השר רבי אדון",
    numbered="עמוד עמ' פרק איור טבלה מספר מס' כרך סעיף שורה שלב חדר אולם רציף קומה אוטובוס שיעור שאלה נספח גרסה בשעה",
    units='אחוז אחוזים מיליון מיליארד אלף אלפים מאה מאות קילומטר קילומטרים ק"מ מטר מטרים סנטימטר ס"מ קילוגרם ק"ג '
    'קילו גרם טון ליטר מעלות שקל שקלים ש"ח דולר יורו שעות שעה דקות דקה שניות ימים יום שבועות שבוע חודשים חודש שנים '
    "שנה פעמים איש אנשים",
    numerals="שני שתי שניים שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים "
    "מאה אלף",
    months="ינואר בינואר פברואר בפברואר מרץ במרץ אפריל באפריל מאי במאי יוני ביוני יולי ביולי אוגוסט באוגוסט ספטמבר "
    "בספטמבר אוקטובר באוקטובר נובמבר בנובמבר דצמבר בדצמבר",
    days="ראשון שני שלישי רביעי חמישי שישי שבת",
)

HI = Phrases(
    of="का की के",
    determiners="यह वह ये वे इस उस इन उन मेरा मेरी मेरे तेरा तुम्हारा तुम्हारी तुम्हारे आपका आपकी आपके हमारा हमारी हमारे उसका उसकी "
    "उसके इसका इसकी इसके उनका उनकी उनके अपना अपनी अपने हर प्रत्येक कोई कुछ सभी सब कई किसी एक",
    coordinators="और या व एवं तथा",
    conjunctions="लेकिन मगर परंतु कि जो अगर यदि क्योंकि जब तब जहाँ जैसे ताकि इसलिए जिस जिसे जिसने जिसका जिसकी जिसके जिन जिन्होंने "
    "क्या कौन कब कहाँ क्यों कैसे बल्कि हालाँकि वरना",
    pronouns="मैं तू तुम आप हम मैंने तुमने आपने हमने उसने उन्होंने इसने मुझे तुम्हें आपको हमें उसे उन्हें इसे",
    negations="नहीं न ना मत",
    degree="बहुत ज़्यादा ज्यादा अधिक काफ़ी काफी लगभग सिर्फ़ सिर्फ केवल इतना इतनी बेहद सबसे बड़ा थोड़ा",
    followers="का की के ही भी तो है हैं था थी थे हूँ हो होगा होगी होंगे रहा रही रहे गया गई गए चुका चुकी चुके सकता सकती सकते सका "
    "दिया दी दिए लिया ली लिए जाता जाती जाते जाएगा जाएगी जाएँगे करता करते किया करना करने चाहिए पड़ता पड़ा जी साहब वाला वाली "
    "वाले लगा लगी लगे",
    enders="ने को से में पर तक लिए साथ बाद पहले पास ऊपर नीचे अंदर बाहर सामने पीछे बीच द्वारा कारण बारे ओर तरफ़ तरफ अनुसार बिना "
    "दौरान आगे बजाय",
    adjectives="बड़ा बड़ी बड़े छोटा छोटी छोटे नया नई नए पुराना पुरानी पुराने अच्छा अच्छी अच्छे पहला पहली पहले दूसरा दूसरी दूसरे आखिरी "
    "पूरा पूरी पूरे लाल काला सफ़ेद हरा नीला गरम ठंडा सुंदर महत्वपूर्ण लंबा लंबी",
    titles="श्री श्रीमती सुश्री कुमारी डॉ डॉक्टर प्रो प्रोफ़ेसर पं पंडित प्रधानमंत्री राष्ट्रपति मंत्री राजा रानी महात्मा संत गुरु स्वामी "
    "कप्तान जनरल",
    numbered="पृष्ठ पेज अध्याय चित्र तालिका संख्या नंबर खंड अनुच्छेद पंक्ति चरण कमरा प्लेटफ़ॉर्म प्लेटफॉर्म मंज़िल बस पाठ प्रश्न उदाहरण "
    "संस्करण कक्षा धारा",
    units="प्रतिशत फ़ीसदी फीसदी लाख करोड़ हज़ार हजार सौ अरब किलोमीटर किमी मीटर सेंटीमीटर किलोग्राम किलो किग्रा ग्राम टन लीटर "
    "डिग्री रुपये रुपए रुपया पैसे डॉलर यूरो घंटे घंटा मिनट सेकंड दिन दिनों हफ़्ते हफ्ते सप्ताह महीने महीना साल वर्ष वर्षों सालों सदी बार लोग "
    "लोगों बजे तारीख",
    numerals="दो तीन चार पाँच पांच छह छः सात आठ नौ दस ग्यारह बारह पंद्रह बीस तीस चालीस पचास साठ सौ हज़ार लाख",
    months="जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर अक्तूबर नवंबर दिसंबर",
    days="सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
)

TA = Phrases(
    determiners="ஒரு இந்த அந்த எந்த என் உன் அவன் அவள் அவர் எங்கள் நமது உங்கள் அவர்கள் தன் ஒவ்வொரு எல்லா சில பல அனைத்து",
    coordinators="மற்றும் அல்லது",
    conjunctions="ஆனால் என்று எனவே ஏனெனில் ஆகவே அதனால் என எப்போது எங்கே ஏன் எப்படி",
    pronouns="நான் நீ நீங்கள் நாம் நாங்கள்",
    degree="மிக மிகவும் சுமார் மட்டும் இன்னும் அதிக",
    followers="உள்ளது உள்ள இருந்தது இருக்கிறது இருந்தார் வேண்டும் முடியும் இல்லை முடியாது கொண்டு விட்டது என்றார் தான் கூட ஆகும் "
    "செய்தார் செய்தது ஐயா அம்மா போது",
    enders="மீது மேல் கீழ் பற்றி வரை பிறகு முன் உடன் மூலம் போல அருகில் இடையே உள்ளே வெளியே பின் முன்பு குறித்து",
    adjectives="பெரிய சிறிய புதிய பழைய நல்ல முதல் இரண்டாவது கடைசி அழகான முக்கிய நீண்ட",
    titles="திரு திருமதி செல்வி டாக்டர் முனைவர் பேராசிரியர் அமைச்சர் மன்னர்",
    numbered="பக்கம் அத்தியாயம் படம் எண் பகுதி அறை தளம் பாடம் கேள்வி",
    units="சதவீதம் சதவிகிதம் லட்சம் கோடி ஆயிரம் நூறு கிலோமீட்டர் கிமீ மீட்டர் சென்டிமீட்டர் கிலோ கிராம் டன் லிட்டர் டிகிரி ரூபாய் டாலர் "
    "மணி மணிக்கு மணிநேரம் நிமிடம் நிமிடங்கள் வினாடி நாள் நாட்கள் வாரம் வாரங்கள் மாதம் மாதங்கள் ஆண்டு ஆண்டுகள் வருடம் முறை பேர்",
    numerals="இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது பத்து இருபது நூறு ஆயிரம்",
    months="ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    days="திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயிறு",
)

_MALAY = {
    "determiners": "para setiap semua segala beberapa banyak sedikit seorang sebuah seekor satu suatu berbagai sang "
    "si tiap",
    "prepositions": "di ke dari pada untuk dengan oleh tentang antara dalam bagi kepada daripada terhadap sampai "
    "hingga selama tanpa sejak menurut seperti sebagai bersama karena kerana akibat per demi melalui mengenai",
    "coordinators": "dan atau serta &",
    "conjunctions": "tetapi tapi yang bahwa bahawa karena kerana jika kalau ketika apabila saat agar supaya "
    "sehingga meskipun walaupun sebelum sesudah setelah sementara sambil namun melainkan siapa apa mana bagaimana "
    "mengapa kenapa bila maka lalu kemudian",
    "pronouns": "saya aku kamu anda dia ia kami kita mereka engkau awak beliau",
    "auxiliaries": "akan sudah telah sedang masih bisa boleh dapat harus perlu ingin mau pernah belum adalah ialah "
    "mesti",
    "negations": "tidak bukan jangan tak belum",
    "degree": "sangat lebih paling terlalu cukup agak hampir sekitar hanya juga",
    "followers": "itu ini sekali lah pun saja sahaja lagi tersebut",
    "numbered": "halaman hlm bab gambar tabel jadual nomor nombor no jilid pasal baris langkah kamar bilik ruang "
    "lantai tingkat jalur bus bas pelajaran soal contoh lampiran versi bagian bahagian pukul jam kelas tahun "
    "tanggal tarikh",
    "units": "persen peratus juta miliar milyar bilion triliun ribu ratus kilometer meter sentimeter kilogram kilo "
    "gram ton liter derajat darjah rupiah ringgit sen dolar euro jam menit minit detik saat hari minggu bulan tahun "
    "abad kali orang buah ekor",
    "numerals": "dua tiga empat lima enam tujuh delapan lapan sembilan sepuluh sebelas seratus seribu",
}

ID = Phrases(
    **_MALAY,
    titles="bapak pak ibu bu tuan nyonya nona dr drs ir prof doktor profesor haji presiden menteri raja ratu "
    "pangeran jenderal kolonel gubernur bang mas mbak",
    months="januari februari maret april mei juni juli agustus september oktober november desember",
    days="senin selasa rabu kamis jumat sabtu minggu",
)

MS = Phrases(
    **_MALAY,
    titles="encik puan cik tuan dr prof doktor profesor haji hajah datuk dato' tun menteri raja sultan jeneral "
    "ustaz pak mak",
    months="januari februari mac april mei jun julai ogos september oktober november disember",
    days="isnin selasa rabu khamis jumaat sabtu ahad",
)

FIL = Phrases(
    determiners="ang ng mga si ni kay sina nina kina sa itong iyong isang bawat lahat ilang maraming aking kanyang "
    "ating aming inyong kanilang",
    prepositions="sa para mula hanggang tungkol dahil ayon kasama gaya tulad laban bago",
    coordinators="at o",
    conjunctions="ngunit pero subalit na kung kapag dahil sapagkat upang nang habang kaya samantalang bagaman sino "
    "ano saan kailan bakit paano alin",
    pronouns="ako ikaw ka siya kami tayo kayo sila",
    auxiliaries="dapat maaari maaaring puwede puwedeng kailangan kailangang gusto gustong may mayroon mayroong",
    negations="hindi huwag wala walang di",
    degree="napaka mas pinaka halos lamang mga sobrang",
    followers="po opo ba na pa rin din lang lamang nga naman daw raw ko mo niya natin namin ninyo nila ay",
    titles="ginoong g gng bb dr dra doktor doktora prof propesor attorney atty pangulong pangulo senador gobernador "
    "haring",
    numbered="pahina kabanata larawan numero bilang bahagi silid palapag aralin tanong halimbawa bersyon blg",
    units="porsiyento milyon bilyon libo daan kilometro metro sentimetro kilo gramo tonelada litro digri piso "
    "dolyar oras minuto segundo araw linggo buwan taon siglo beses tao katao",
    numerals="dalawang tatlong apat limang anim pitong walong siyam sampung dalawa tatlo lima",
    months="enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    days="lunes martes miyerkules huwebes biyernes sabado linggo",
)

VI = Phrases(
    determiners="một các những mỗi mọi từng cái con chiếc cuốn quyển bức tấm cây người vài nhiều cả ít bao",
    prepositions="ở tại trong trên dưới từ đến với cho của về bằng giữa qua sau trước ngoài theo vì bởi do để đối "
    "gần quanh như",
    of="của",
    coordinators="và hoặc hay",
    conjunctions="nhưng mà rằng nếu khi vì nên tuy mặc dù thì là hễ để ai gì đâu sao thế",
    pronouns="tôi tao mình chúng ta bạn anh chị em ông bà cô chú họ nó hắn",
    auxiliaries="đã đang sẽ sắp vừa mới có thể phải cần nên muốn được bị là hãy đừng chưa vẫn cũng đều còn",
    negations="không chưa chẳng đừng",
    degree="rất quá hơi khá khoảng gần chỉ hơn càng",
    followers="này kia ấy đó nhất lắm rồi nữa ạ nhé nhỉ à thôi đâu",
    titles="ông bà anh chị cô chú bác thầy gs ts ths pgs bs tiến giáo vua hoàng chủ tổng thủ",
    numbered="trang chương hình bảng số tập điều dòng phần bước phòng tầng bài câu phụ lục phiên tháng ngày năm lúc "
    "thứ quận",
    units="phần triệu tỷ tỉ nghìn ngàn trăm chục kilômét cây ki-lô-mét mét xăng-ti-mét kilôgam ki-lô-gam cân ký gam "
    "tấn lít độ đồng đô euro giờ phút giây ngày tuần tháng năm thế lần người tuổi",
    numerals="hai ba bốn năm sáu bảy tám chín mười",
)

TH = Phrases(
    determiners="ทุก แต่ละ บาง หลาย",
    prepositions="ใน ที่ ของ จาก กับ โดย เพื่อ บน ใต้ ถึง แก่ ต่อ ตาม ระหว่าง สำหรับ เกี่ยวกับ ตั้งแต่ จนถึง เมื่อ ณ แห่ง ยัง สู่",
    of="ของ แห่ง",
    coordinators="และ หรือ",
    conjunctions="แต่ เพราะ ถ้า หาก เมื่อ ว่า ซึ่ง อัน จึง ก็ เนื่องจาก แม้ ขณะที่ จน เพราะว่า โดยที่ ทำไม อย่างไร",
    pronouns="ผม ฉัน ดิฉัน เรา คุณ เขา เธอ มัน พวกเขา พวกเรา ท่าน",
    auxiliaries="จะ ได้ กำลัง ต้อง ควร อาจ เคย คง น่าจะ สามารถ อยาก เป็น คือ ยัง เพิ่ง",
    negations="ไม่ มิ อย่า ไม่ได้",
    degree="ประมาณ ราว เกือบ เพียง แค่",
    followers="ๆ ฯ ครับ ค่ะ คะ นะ จ้ะ จ๊ะ แล้ว อยู่ ด้วย เลย นี้ นั้น โน้น มาก กว่า ที่สุด ไหม หรือเปล่า สิ ซิ เถอะ ไว้ ไป มา",
    titles="นาย นาง นางสาว ดร ดร. ศาสตราจารย์ คุณ พระ ท่าน พลเอก",
    numbered="หน้า บทที่ บท รูปที่ ตารางที่ เลขที่ ข้อ ข้อที่ ชั้น ห้อง ปี พ.ศ ค.ศ วันที่ ครั้งที่ ที่",
    units="คน ตัว อัน บาท ปี วัน โมง นาที วินาที ชั่วโมง เดือน สัปดาห์ กิโลเมตร กิโล กิโลกรัม กรัม เมตร เซนติเมตร ลิตร ตัน องศา "
    "เปอร์เซ็นต์ ล้าน แสน หมื่น พัน ร้อย ครั้ง ใบ เล่ม คัน หลัง แห่ง ชิ้น ขวด แก้ว ดอลลาร์ น. ขวบ กม. กก. ซม. ม. นาฬิกา",
    numerals="หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ",
    months="มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
    days="วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
)

KO = Phrases(
    determiners="이 그 저 이런 그런 저런 새 헌 첫 모든 각 매 온 여러 몇 어떤 어느 무슨 다른 내 제 우리 네 한 두 세 "
    "다섯 여섯 약 총 맨 옛 전 각종 주요 최대 최고",
    coordinators="및 또는 혹은",
    conjunctions="그리고 그러나 하지만 그래서 그런데 따라서 그러므로 즉 또한 왜냐하면 만약 만일 비록 다만 그러면 "
    "그렇지만",
    negations="안 못",
    degree="매우 아주 너무 정말 가장 더 덜 좀 꽤 약 거의 더욱 훨씬 바로 단",
    followers="수 것 것이 것을 것은 것이다 것으로 것도 것입니다 거 게 건 때 때는 때문 때문에 때문이다 뿐 만큼 대로 "
    "채 척 줄 리 데 지 동안 중 중에 후 후에 전에 뒤 뒤에 위해 위한 위해서 대해 대한 대해서 통해 통한 따라 따르면 "
    "의해 의한 관한 관해 함께 있다 있습니다 있어요 있는 있을 있고 있던 있었다 있었습니다 없다 없습니다 없는 없어요 "
    "없었다 않다 않습니다 않는 않았다 않을 않고 못했다 못하는 싶다 싶습니다 싶어요 싶은 주세요 주십시오 했습니다 "
    "했다 했어요 합니다 한다 해요 하다 하는 하기로 하며 하고 하면 할 된다 됩니다 돼요 되는 되었다 됐다 됐습니다 될 "
    "씨 님 선생님 교수 교수님 박사 대통령 장관 사장 사장님 부장 과장 대표 감독 선수 의원 시장 회장 바 듯 듯이 "
    "듯하다 만하다 쪽 정도 가량 이상 이하 씩 보세요 봤다 버렸다 드립니다 드리겠습니다 겁니다 거예요 거야 하겠습니다 "
    "되겠습니다 사이에 가운데 등 등을 등이 밖에",
    numbered="제 페이지 쪽 장 그림 표 번호 권 조 항 단계 호 층",
    units="번째 째 퍼센트 프로 만 억 조 천 백 킬로미터 킬로 미터 센티미터 센티 밀리미터 킬로그램 그램 톤 리터 도 원 "
    "달러 유로 엔 시간 시간을 시 시에 분 초 일 일에 주 주간 개월 달 년 년에 년간 해 세기 번 명 명이 명의 명을 개 "
    "개를 개의 마리 대 권 장 살 세 층 호 회 차례 잔 병 그루 채 쪽 페이지 월 만원 만명 시간이 분간 분에 도에 원을",
    numerals="하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스무 서른 마흔 쉰 백 천 만",
    months="1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월 일월 이월 삼월 사월 오월 유월 칠월 팔월 구월 시월 "
    "십일월 십이월",
    days="월요일 화요일 수요일 목요일 금요일 토요일 일요일",
)

ZH = Phrases(
    determiners="这 那 每 各 某 哪 這 這个 这个 那个 這個 那個 每个 一个 一個 这些 那些 這些 所有 全部 任何 几 幾 "
    "第 一些 许多 很多 另 该 本 两 我的 你的 他的 她的 我们的 他们的",
    prepositions="在 从 從 把 被 对 對 给 給 和 与 與 跟 向 比 为 為 以 由 于 於 按 按照 根据 根據 关于 關於 对于 "
    "對於 通过 通過 随着 隨著 为了 為了 除了 沿着 朝 往 自 当 當 让 讓 使 叫 将 將",
    coordinators="和 与 與 或 及 以及 或者 还是 還是",
    conjunctions="但是 但 可是 不过 不過 因为 因為 所以 如果 虽然 雖然 尽管 儘管 而且 并且 並且 而 然后 然後 后来 "
    "後來 于是 於是 因此 要是 只要 只有 除非 无论 不管 即使 既然 同时 同時 为什么 為什麼 怎么 怎麼",
    pronouns="我 你 您 他 她 它 我们 我們 你们 你們 他们 他們 她们 咱们 大家",
    auxiliaries="会 會 能 可以 要 想 应该 應該 必须 必須 能够 能夠 需要 可能 是 正在 已经 已經 将 得 愿意 敢 曾 曾经",
    negations="不 没 沒 没有 沒有 别 別 未 无 勿 不要 不能 不会",
    degree="很 非常 都 也 就 才 还 還 又 再 最 更 太 十分 特别 比较 大约 约 只 仅 刚 刚刚 一起 越来越 极 挺 真 多么 "
    "正 共 一共 超过",
    followers="的 了 着 著 过 過 们 們 吗 嗎 呢 吧 啊 呀 嘛 地 得 上 下 里 裡 中 内 外 前 后 後 间 时 時 之 之后 "
    "之前 之间 以后 以前 来 去 起来 出来 下来 过来 上来 下去 等 等等 先生 女士 教授 博士 老师 老師 医生 总统 总理 "
    "主席 市长 经理 小姐 一样 似的",
    numbered="第 页 章 图 表 编号",
    units="个 個 只 隻 条 條 张 張 本 位 名 人 次 年 月 日 号 號 天 周 小时 小時 分钟 分鐘 秒 点 點 岁 歲 元 块 塊 "
    "公里 米 厘米 千米 公斤 千克 克 吨 升 度 摄氏度 万 萬 亿 億 千 百 辆 家 座 件 页 章 层 楼 遍 趟 场 届 倍 美元 "
    "欧元 人民币 平方米 多 左右 以上 以下 路 班 节 种 種 回 杯 瓶 双 套 台 部 首 支 万人 亿元 万元",
    numerals="一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 十二 二十 三十 几 数",
    months="一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    days="星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日",
)

JA = Phrases(
    determiners="この その あの どの こんな そんな あんな どんな ある あらゆる 各 全 毎 同じ 大きな 小さな いろんな "
    "わが 約 第",
    coordinators="と や または および",
    conjunctions="しかし でも だから それで そして また または ただし もし たとえ なぜなら つまり ところが すると "
    "それから それでも さらに",
    degree="とても 非常に かなり もっと 最も 約 およそ ほぼ 少し ちょっと すごく まだ もう 一番 より",
    followers="は が を に で と も の へ から まで より や か ね よ な ば ので のに けど けれど けれども し て た "
    "だ です ます でした ました ません ませんでした ましょう でしょう だろう だった ない なかった なければ たい "
    "たく う よう ようだ ように ような れる られる れた られた せる させる いる いた います いました いません いて "
    "ある あった あります ありました おり おります こと ことが ことを ことは ことに ことも もの ものを ものが ため "
    "ために はず はずだ ところ ところで くらい ぐらい ほど だけ しか ばかり など さん さま 様 氏 君 ちゃん 先生 "
    "教授 博士 社長 首相 大統領 として によって により について に対して にとって において における という といった "
    "とは には では へは からは までに とも ても でも ながら たり なら たら ください 下さい ほしい しまう しまった "
    "みる みた みました おく おいた くる きた きました いく いった いきました くれる くれた もらう もらった できる "
    "できます できた できました なる なった なります なりました する した します しました して される された され "
    "ず ずに ぬ わけ そう そうだ そうです って つつ 々",
    numbered="第 図 表",
    units="人 個 枚 本 冊 匹 頭 台 回 度 年 月 日 時 分 秒 時間 分間 年間 か月 ヶ月 週間 日間 円 ドル ユーロ キロ "
    "メートル センチ グラム トン リットル パーセント 歳 才 階 番 号 ページ 章 万 億 千 百 つ 杯 件 名 軒 倍 割 点 "
    "番目 人目 回目 世紀 平方メートル 万人 億円 万円 キログラム キロメートル",
    numerals="一 二 三 四 五 六 七 八 九 十 百 千 万 数 何",
    months="一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    days="月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
)

ASIAN = {
    "ar": AR,
    "he": HE,
    "hi": HI,
    "ta": TA,
    "id": ID,
    "ms": MS,
    "fil": FIL,
    "vi": VI,
    "th": TH,
    "ko": KO,
    "zh": ZH,
    "ja": JA,
}
