// SPDX-License-Identifier: Apache-2.0

/// The names of days, months, countries and cities and the numerals of many languages; made by
/// Tests/Benchmarks/Matching/make-known-terms.py.
///
/// Derived from the Unicode CLDR 42, © 1991-2022 Unicode, Inc., used under the Unicode License Agreement for Data Files
/// and Software (Unicode-DFS-2016); its notice is in docs/decisions/0022-search-terms.md.
enum KnownTermData {
    /// Terms separated by a line end. A term begins with `n` and its value for numerals, `.` for others; then come its
    /// forms, each after a `|`.
    static let terms: StaticString = """
        .|andora|andorra|andorre|ανδόρα|андора|андорра|անդորրա|אנדורה|آندورا|أندورا|एंडोरा|อันดอร์รา|ანდორა|アンドラ\
        |安道尔|安道爾|안도라
        .|birleşik arap emirlikleri|các tiểu vương quốc ả rập thống nhất|emirados árabes unidos\
        |emirati arabi uniti|emiratos árabes unidos|uni emirat arab|united arab emirates\
        |vereinigte arabische emirate|verenigde arabische emiraten|zjednoczone emiraty arabskie\
        |émirats arabes unis|ηνωμένα αραβικά εμιράτα|оаэ|обʼєднані арабські емірати|уједињени арапски емирати\
        |արաբական միացյալ էմիրություններ|איחוד האמירויות הערביות|الإمارات العربية المتحدة|امارات متحدهٔ عربی\
        |संयुक्त अरब अमीरात|สหรัฐอาหรับเอมิเรตส์|არაბთა გაერთიანებული საამიროები|アラブ首長国連邦|阿拉伯联合酋长国|阿拉伯聯合大公國|아랍에미리트
        .|afeganistão|afganistan|afganistán|afghanistan|αφγανιστάν|авганистан|афганистан|афганістан|աֆղանստան\
        |אפגניסטן|أفغانستان|افغانستان|अफ़गानिस्तान|อัฟกานิสถาน|ავღანეთი|アフガニスタン|阿富汗|아프가니스탄
        .|antigua & barbuda|antigua dan barbuda|antigua e barbuda|antigua en barbuda|antigua i barbuda\
        |antigua und barbuda|antigua ve barbuda|antigua và barbuda|antigua y barbuda|antigua-et-barbuda\
        |antígua e barbuda|αντίγκουα και μπαρμπούντα|антигва и барбуда|антигуа и барбуда|антигуа і барбуда\
        |անտիգուա և բարբուդա|אנטיגואה וברבודה|آنتیگوا و باربودا|أنتيغوا وبربودا|एंटिगुआ और बरबुडा\
        |แอนติกาและบาร์บูดา|ანტიგუა და ბარბუდა|アンティグア・バーブーダ|安地卡及巴布達|安提瓜和巴布达|앤티가 바부다
        .|anguila|anguilla|ανγκουίλα|ангвила|ангилья|ангілья|անգուիլա|אנגווילה|آنگویلا|أنغويلا|एंग्विला|แองกวิลลา\
        |ანგილია|アンギラ|安圭拉|安奎拉|앵귈라
        .|albania|albanie|albanien|albanië|albânia|arnavutluk|αλβανία|албания|албанија|албанія|ալբանիա|אלבניה\
        |آلبانی|ألبانيا|अल्बानिया|แอลเบเนีย|ალბანეთი|アルバニア|阿尔巴尼亚|阿爾巴尼亞|알바니아
        .|armenia|armenien|armenië|arménie|armênia|ermenistan|αρμενία|армения|вірменія|јерменија|հայաստան|ארמניה\
        |أرمينيا|ارمنستان|आर्मेनिया|อาร์เมเนีย|სომხეთი|アルメニア|亚美尼亚|亞美尼亞|아르메니아
        .|angola|αγκόλα|ангола|անգոլա|אנגולה|آنگولا|أنغولا|अंगोला|แองโกลา|ანგოლა|アンゴラ|安哥拉|앙골라
        .|antarctica|antarctique|antarktika|antarktis|antarktyda|antartide|antártida|nam cực|ανταρκτική\
        |антарктида|антарктик|антарктика|անտարկտիդա|אנטארקטיקה|أنتاركتيكا|جنوبگان|अंटार्कटिका|แอนตาร์กติกา\
        |ანტარქტიკა|南极洲|南極|南極洲|남극 대륙
        .|argentina|argentine|argentinien|argentinië|argentyna|arjantin|αργεντινή|аргентина|արգենտինա|ארגנטינה\
        |آرژانتین|الأرجنتين|अर्जेंटीना|อาร์เจนตินา|არგენტინა|アルゼンチン|阿根廷|아르헨티나
        .|american samoa|amerikaans-samoa|amerikan samoası|amerikanisch-samoa|samoa americana|samoa americane\
        |samoa amerika|samoa amerykańskie|samoa américaines|samoa thuộc mỹ|αμερικανική σαμόα|американское самоа\
        |американське самоа|америчка самоа|ամերիկյան սամոա|סמואה האמריקנית|ساموآی امریکا|ساموا الأمريكية\
        |अमेरिकी समोआ|อเมริกันซามัว|ამერიკის სამოა|米領サモア|美属萨摩亚|美屬薩摩亞|아메리칸 사모아
        .|austria|autriche|avusturya|oostenrijk|áustria|österreich|αυστρία|австрия|австрія|аустрија|ավստրիա\
        |אוסטריה|اتریش|النمسا|ऑस्ट्रिया|ออสเตรีย|ავსტრია|オーストリア|奥地利|奧地利|오스트리아
        .|australia|australie|australien|australië|austrália|avustralya|αυστραλία|австралия|австралія|аустралија\
        |ավստրալիա|אוסטרליה|أستراليا|استرالیا|ऑस्ट्रेलिया|ออสเตรเลีย|ავსტრალია|オーストラリア|澳大利亚|澳洲|오스트레일리아
        .|aruba|αρούμπα|аруба|արուբա|ארובה|آروبا|أروبا|अरूबा|อารูบา|არუბა|アルバ|荷屬阿魯巴|阿鲁巴|아루바
        .|ilhas aland|islas aland|isole åland|kepulauan aland|quần đảo åland|wyspy alandzkie|åland|åland adaları\
        |åland islands|ålandinseln|îles åland|νήσοι όλαντ|аландские о-ва|аландські острови|оландска острва\
        |ալանդյան կղզիներ|איי אולנד|جزایر آلاند|جزر آلاند|एलैंड द्वीपसमूह|หมู่เกาะโอลันด์|ალანდის კუნძულები\
        |オーランド諸島|奥兰群岛|奧蘭群島|올란드 제도
        .|aserbaidschan|azerbaigian|azerbaijan|azerbaijão|azerbaiyán|azerbaycan|azerbaïdjan|azerbeidzjan\
        |azerbejdżan|αζερμπαϊτζάν|азербайджан|азербејџан|ադրբեջան|אזרבייג׳ן|أذربيجان|جمهوری آذربایجان|अज़रबैजान\
        |อาเซอร์ไบจาน|აზერბაიჯანი|アゼルバイジャン|亞塞拜然|阿塞拜疆|아제르바이잔
        .|bosna-hersek|bosnia & herzegovina|bosnia dan herzegovina|bosnia ed erzegovina|bosnia và herzegovina\
        |bosnia y herzegovina|bosnie-herzégovine|bosnien und herzegowina|bosnië en herzegovina\
        |bośnia i hercegowina|bósnia e herzegovina|βοσνία - ερζεγοβίνη|босна и херцеговина|босния и герцеговина\
        |боснія і герцеговина|բոսնիա և հերցեգովինա|בוסניה והרצגובינה|البوسنة والهرسك|بوسنی و هرزگوین\
        |बोस्निया और हर्ज़ेगोविना|บอสเนียและเฮอร์เซโกวีนา|ბოსნია და ჰერცეგოვინა|ボスニア・ヘルツェゴビナ|波士尼亞與赫塞哥維納\
        |波斯尼亚和黑塞哥维那|보스니아 헤르체고비나
        .|barbade|barbados|μπαρμπέιντος|барбадос|բարբադոս|ברבדוס|باربادوس|بربادوس|बारबाडोस|บาร์เบโดส|ბარბადოსი\
        |バルバドス|巴巴多斯|巴貝多|바베이도스
        .|bangladesch|bangladesh|bangladesz|bangladeş|bangladés|μπανγκλαντές|бангладеш|բանգլադեշ|בנגלדש|بنغلاديش\
        |بنگلادش|बांग्लादेश|บังกลาเทศ|ბანგლადეში|バングラデシュ|孟加拉|孟加拉国|방글라데시
        .|belgia|belgien|belgio|belgique|belgium|belgië|belçika|bélgica|βέλγιο|белгија|бельгия|бельгія|բելգիա\
        |בלגיה|بلجيكا|بلژیک|बेल्जियम|เบลเยียม|ბელგია|ベルギー|比利时|比利時|벨기에
        .|burkina faso|burquina faso|μπουρκίνα φάσο|буркина фасо|буркина-фасо|буркіна-фасо|բուրկինա ֆասո\
        |בורקינה פאסו|بوركينا فاسو|بورکینافاسو|बुर्किना फ़ासो|บูร์กินาฟาโซ|ბურკინა-ფასო|ブルキナファソ|布吉納法索|布基纳法索|부르키나파소
        .|bulgaria|bulgarie|bulgarien|bulgarije|bulgaristan|bulgária|bułgaria|βουλγαρία|болгария|болгарія\
        |бугарска|բուլղարիա|בולגריה|بلغارستان|بلغاريا|बुल्गारिया|บัลแกเรีย|ბულგარეთი|ブルガリア|保加利亚|保加利亞|불가리아
        .|bahrain|bahrajn|bahrein|bahreyn|bahreïn|barein|baréin|μπαχρέιν|бахреин|бахрейн|բահրեյն|בחריין|البحرين\
        |بحرین|बहरीन|บาห์เรน|ბაჰრეინი|バーレーン|巴林|바레인
        .|burundi|μπουρούντι|бурунди|бурунді|բուրունդի|בורונדי|بوروندي|بوروندی|बुरुंडी|บุรุนดี|ბურუნდი|ブルンジ|布隆迪\
        |蒲隆地|부룬디
        .|benin|benín|bénin|μπενίν|бенин|бенін|բենին|בנין|بنين|بنین|बेनिन|เบนิน|ბენინი|ベナン|貝南|贝宁|베냉
        .|saint barthelemy|saint barthélemy|saint-barthélemy|san bartolomé|st. barthélemy|são bartolomeu\
        |άγιος βαρθολομαίος|свети бартоломеј|сен-бартелеми|сен-бартелемі|սուրբ բարդուղիմեոս|סנט ברתולומיאו\
        |سان بارتليمي|سن بارتلمی|सेंट बार्थेलेमी|เซนต์บาร์เธเลมี|სენ-ბართელმი|サン・バルテルミー|圣巴泰勒米|聖巴瑟米|생바르텔레미
        .|bermuda|bermudas|bermudes|bermudy|βερμούδες|бермуда|бермудские о-ва|бермудські острови|բերմուդներ\
        |ברמודה|برمودا|बरमूडा|เบอร์มิวดา|ბერმუდა|バミューダ|百慕大|百慕達|버뮤다
        .|brunei|brunei darussalam|brunéi|μπρουνέι|бруней|брунеј|բրունեյ|ברוניי|برونئی|بروناي|ब्रूनेई|บรูไน\
        |ბრუნეი|ブルネイ|文莱|汶萊|브루나이
        .|bolivia|bolivie|bolivien|bolivya|boliwia|bolívia|βολιβία|боливия|боливија|болівія|բոլիվիա|בוליביה\
        |بوليفيا|بولیوی|बोलीविया|โบลิเวีย|ბოლივია|ボリビア|玻利維亞|玻利维亚|볼리비아
        .|belanda karibia|ca-ri-bê hà lan|caraibi olandesi|caribbean netherlands|caribe neerlandés\
        |caribisch nederland|karayip hollandası|karibische niederlande|niderlandy karaibskie|pays-bas caribéens\
        |países baixos caribenhos|ολλανδία καραϊβικής|бонэйр, синт-эстатиус и саба|карибські нідерланди\
        |карипска холандија|կարիբյան նիդեռլանդներ|האיים הקריביים ההולנדיים|جزایر کارائیب هلند|هولندا الكاريبية\
        |कैरिबियन नीदरलैंड|เนเธอร์แลนด์แคริบเบียน|კარიბის ნიდერლანდები|オランダ領カリブ|荷属加勒比区|荷蘭加勒比區|네덜란드령 카리브
        .|brasil|brasile|brasilien|brazil|brazilië|brazylia|brezilya|brésil|βραζιλία|бразил|бразилия|бразилія\
        |բրազիլիա|ברזיל|البرازيل|برزیل|ब्राज़ील|บราซิล|ბრაზილია|ブラジル|巴西|브라질
        .|bahama|bahamalar|bahamas|bahama’s|bahamy|μπαχάμες|багамські острови|багамы|бахами|բահամյան կղզիներ\
        |איי בהאמה|باهاما|جزر البهاما|बहामास|บาฮามาส|ბაჰამის კუნძულები|バハマ|巴哈馬|巴哈马|바하마
        .|bhoutan|bhutan|butan|bután|butão|μπουτάν|бутан|բութան|בהוטן|بوتان|भूटान|ภูฏาน|ბუტანი|ブータン|不丹|부탄
        .|bouvet adası|bouvet island|bouveteiland|bouvetinsel|ilha bouvet|isla bouvet|isola bouvet|pulau bouvet\
        |wyspa bouveta|île bouvet|đảo bouvet|νήσος μπουβέ|о-в буве|острво буве|острів буве|բուվե կղզի|האי בובה\
        |جزيرة بوفيه|جزیرهٔ بووه|बोवेत द्वीप|เกาะบูเว|ბუვე|ブーベ島|布威島|布韦岛|부베섬
        .|botsuana|botsvana|botswana|μποτσουάνα|ботсвана|боцвана|բոթսվանա|בוטסואנה|بوتسوانا|बोत्स्वाना|บอตสวานา\
        |ბოტსვანა|ボツワナ|博茨瓦纳|波札那|보츠와나
        .|belarus|białoruś|bielorrusia|bielorrússia|bielorussia|biélorussie|λευκορωσία|беларусь|белорусија\
        |білорусь|բելառուս|בלארוס|بلاروس|بيلاروس|बेलारूस|เบลารุส|ბელარუსი|ベラルーシ|白俄罗斯|白俄羅斯|벨라루스
        .|belice|belize|μπελίζ|белиз|белизе|беліз|բելիզ|בליז|بليز|بلیز|बेलीज़|เบลีซ|ბელიზი|ベリーズ|伯利兹|貝里斯|벨리즈
        .|canada|canadá|kanada|καναδάς|канада|կանադա|קנדה|كندا|کانادا|कनाडा|แคนาดา|კანადა|カナダ|加拿大|캐나다
        .|cocos|cocoseilanden|ilhas cocos|islas cocos|isole cocos|kepulauan cocos|kokosinseln|quần đảo cocos\
        |wyspy kokosowe|îles cocos|νήσοι κόκος|кокосова|кокосовые о-ва|кокосові|կոկոսյան|איי קוקוס|جزایر کوکوس\
        |جزر كوكوس|कोकोस|หมู่เกาะโคโคส|ქოქოსის|ココス|科克斯|科科斯|코코스 제도
        .|congo - kinshasa|congo-kinshasa|demokratyczna republika konga|kongo - kinshasa|kongo - kinşasa\
        |kongo-kinshasa|república democrática del congo|κονγκό - κινσάσα|конго - киншаса|конго – кіншаса\
        |կոնգո - կինշասա|קונגו - קינשאסה|الكونغو - كينشاسا|کنگو - کینشاسا|कांगो - किंशासा|คองโก - กินชาซา\
        |კონგო - კინშასა|コンゴ民主共和国|콩고-킨샤사
        .|centraal-afrikaanse republiek|central african republic|cộng hòa trung phi|orta afrika cumhuriyeti\
        |repubblica centrafricana|republik afrika tengah|republika środkowoafrykańska|república centro-africana\
        |república centroafricana|république centrafricaine|zentralafrikanische republik\
        |κεντροαφρικανική δημοκρατία|централноафричка република|центрально-африканская республика\
        |центральноафриканська республіка|կենտրոնական աֆրիկյան հանրապետություն|הרפובליקה המרכז-אפריקאית\
        |جمهورية أفريقيا الوسطى|جمهوری افریقای مرکزی|मध्य अफ़्रीकी गणराज्य|สาธารณรัฐแอฟริกากลาง\
        |ცენტრალური აფრიკის რესპუბლიკა|中央アフリカ共和国|中非共和国|中非共和國|중앙 아프리카 공화국
        .|congo|congo - brazzaville|congo-brazzaville|kongo|kongo - brazavil|kongo - brazzaville\
        |kongo-brazzaville|república do congo|κονγκό - μπραζαβίλ|конго - бразавил|конго - браззавиль\
        |конго – браззавіль|կոնգո - բրազավիլ|קונגו - ברזאויל|الكونغو - برازافيل|کنگو - برازویل|कांगो – ब्राज़ाविल\
        |คองโก - บราซซาวิล|კონგო - ბრაზავილი|コンゴ共和国|콩고-브라자빌
        .|i̇sviçre|schweiz|suisse|suiza|suíça|svizzera|swiss|switzerland|szwajcaria|thụy sĩ|zwitserland|ελβετία\
        |швајцарска|швейцария|швейцарія|շվեյցարիա|שווייץ|سوئیس|سويسرا|स्विट्ज़रलैंड|สวิตเซอร์แลนด์|შვეიცარია|スイス\
        |瑞士|스위스
        .|costa do marfim|costa d’avorio|côte d’ivoire|ivoorkust|ακτή ελεφαντοστού|кот-дʼівуар|кот-д’ивуар\
        |обала слоноваче|կոտ դ՚իվուար|חוף השנהב|ساحل العاج|ساحل عاج|कोत दिवुआर|โกตดิวัวร์|კოტ-დივუარი|コートジボワール\
        |科特迪瓦|象牙海岸|코트디부아르
        .|cook adaları|cook islands|cookeilanden|cookinseln|ilhas cook|islas cook|isole cook|kepulauan cook\
        |quần đảo cook|wyspy cooka|îles cook|νήσοι κουκ|кукова острва|о-ва кука|острови кука|կուկի կղզիներ\
        |איי קוק|جزایر کوک|جزر كوك|कुक द्वीपसमूह|หมู่เกาะคุก|კუკის კუნძულები|クック諸島|库克群岛|庫克群島|쿡 제도
        .|chile|chili|cile|şili|χιλή|чиле|чили|чилі|չիլի|צ׳ילה|تشيلي|شیلی|चिली|ชิลี|ჩილე|チリ|智利|칠레
        .|camarões|cameroon|cameroun|camerun|camerún|kameroen|kamerun|καμερούν|камерун|կամերուն|קמרון|الكاميرون\
        |کامرون|कैमरून|แคเมอรูน|კამერუნი|カメルーン|喀麥隆|喀麦隆|카메룬
        .|china|chine|chiny|cina|tiongkok|trung quốc|κίνα|кина|китай|չինաստան|סין|الصين|چین|चीन|จีน|ჩინეთი|中国|中國\
        |중국
        .|colombia|colombie|colômbia|kolombia|kolombiya|kolumbia|kolumbien|κολομβία|колумбия|колумбија|колумбія\
        |կոլումբիա|קולומביה|كولومبيا|کلمبیا|कोलंबिया|โคลอมเบีย|კოლუმბია|コロンビア|哥伦比亚|哥倫比亞|콜롬비아
        .|costa rica|kosta rika|kostaryka|κόστα ρίκα|коста-рика|костарика|կոստա ռիկա|קוסטה ריקה|كوستاريكا\
        |کاستاریکا|कोस्टारिका|คอสตาริกา|კოსტა-რიკა|コスタリカ|哥斯大黎加|哥斯达黎加|코스타리카
        .|cuba|kuba|küba|κούβα|куба|կուբա|קובה|كوبا|کوبا|क्यूबा|คิวบา|კუბა|キューバ|古巴|쿠바
        .|cabo verde|cap-vert|cape verde|capo verde|kaapverdië|republika zielonego przylądka|tanjung verde\
        |πράσινο ακρωτήριο|зеленортска острва|кабо-верде|կաբո վերդե|כף ורדה|الرأس الأخضر|کیپ‌ورد|केप वर्ड\
        |เคปเวิร์ด|კაბო-ვერდე|カーボベルデ|佛得角|維德角|카보베르데
        .|curazao|curaçao|κουρασάο|курасао|кюрасао|կյուրասաո|קוראסאו|كوراساو|کوراسائو|कुरासाओ|คูราเซา|კიურასაო\
        |キュラソー|库拉索|庫拉索|퀴라소
        .|christmas adası|christmas island|christmaseiland|ilha christmas|isla de navidad|isola christmas\
        |pulau natal|weihnachtsinsel|wyspa bożego narodzenia|île christmas|đảo giáng sinh|νήσος των χριστουγέννων\
        |божићно острво|о-в рождества|острів різдва|սուրբ ծննդյան կղզի|אי חג המולד|جزيرة كريسماس|جزیرهٔ کریسمس\
        |क्रिसमस द्वीप|เกาะคริสต์มาส|შობის კუნძული|クリスマス島|圣诞岛|聖誕島|크리스마스섬
        .|chipre|chypre|cipro|cypr|cyprus|kıbrıs|siprus|zypern|κύπρος|кипар|кипр|кіпр|կիպրոս|קפריסין|قبرس|قبرص\
        |साइप्रस|ไซปรัส|კვიპროსი|キプロス|塞浦路斯|賽普勒斯|키프로스
        .|cechia|ceko|chequia|czechia|czechy|tchéquia|tchéquie|tschechien|tsjechië|çekya|τσεχία|чехия|чехія|чешка\
        |չեխիա|צ׳כיה|التشيك|چک|चेकिया|เช็ก|ჩეხეთი|チェコ|捷克|체코
        .|alemanha|alemania|allemagne|almanya|deutschland|duitsland|germania|germany|jerman|niemcy|γερμανία\
        |германия|немачка|німеччина|գերմանիա|גרמניה|آلمان|ألمانيا|जर्मनी|เยอรมนี|გერმანია|ドイツ|德国|德國|독일
        .|diego garcia|diego garcía|ντιέγκο γκαρσία|диего-гарсия|дијего гарсија|дієго-гарсія|դիեգո գարսիա\
        |דייגו גרסיה|دييغو غارسيا|دیه‌گو گارسیا|डिएगो गार्सिया|ดิเอโกการ์เซีย|დიეგო-გარსია|ディエゴガルシア島|迪亞哥加西亞島\
        |迪戈加西亚岛|디에고 가르시아
        .|cibuti|djibouti|djibuti|dschibuti|dżibuti|gibuti|jibuti|yibuti|τζιμπουτί|джибути|джибуті|џибути|ջիբութի\
        |ג׳יבוטי|جيبوتي|جیبوتی|जिबूती|จิบูตี|ჯიბუტი|ジブチ|吉布地|吉布提|지부티
        .|danemark|dania|danimarca|danimarka|denemarken|denmark|dinamarca|dänemark|đan mạch|δανία|дания|данска\
        |данія|դանիա|דנמרק|الدانمرك|دانمارک|डेनमार्क|เดนมาร์ก|დანია|デンマーク|丹麥|丹麦|덴마크
        .|dominica|dominika|dominique|ντομίνικα|доминика|домініка|դոմինիկա|דומיניקה|دومينيكا|دومینیکا|डोमिनिका\
        |โดมินิกา|დომინიკა|ドミニカ国|多米尼克|도미니카
        .|cộng hòa dominica|dominicaanse republiek|dominican republic|dominik cumhuriyeti|dominikana\
        |dominikanische republik|repubblica dominicana|republik dominika|república dominicana\
        |république dominicaine|δομινικανή δημοκρατία|доминиканска република|доминиканская республика\
        |домініканська республіка|դոմինիկյան հանրապետություն|הרפובליקה הדומיניקנית|جمهورية الدومينيكان\
        |جمهوری دومینیکن|डोमिनिकन गणराज्य|สาธารณรัฐโดมินิกัน|დომინიკელთა რესპუბლიკა|ドミニカ共和国|多明尼加共和國|多米尼加共和国\
        |도미니카 공화국
        .|algeria|algerien|algerije|algieria|algérie|aljazair|argelia|argélia|cezayir|αλγερία|алжир|ալժիր\
        |אלג׳יריה|الجزائر|الجزایر|अल्जीरिया|แอลจีเรีย|ალჟირი|アルジェリア|阿尔及利亚|阿爾及利亞|알제리
        .|ceuta & melilla|ceuta dan melilla|ceuta e melilla|ceuta en melilla|ceuta et melilla|ceuta i melilla\
        |ceuta und melilla|ceuta ve melilla|ceuta và melilla|ceuta y melilla|θέουτα και μελίγια|сеута и мелилья\
        |сеута и мелиља|сеута і мелілья|սեուտա և մելիլյա|סאוטה ומלייה|سبته و ملیله|سيوتا وميليلا|सेउटा और मेलिला\
        |เซวตาและเมลียา|სეუტა და მელილა|セウタ・メリリャ|休达及梅利利亚|休達與梅利利亞|세우타 및 멜리야
        .|ecuador|ekuador|ekvador|ekwador|equador|équateur|ισημερινός|еквадор|эквадор|էկվադոր|אקוודור|الإكوادور\
        |اکوادور|इक्वाडोर|เอกวาดอร์|ეკვადორი|エクアドル|厄瓜多|厄瓜多尔|에콰도르
        .|estland|estonia|estonie|estonya|estônia|εσθονία|естонија|естонія|эстония|էստոնիա|אסטוניה|إستونيا|استونی\
        |एस्टोनिया|เอสโตเนีย|ესტონეთი|エストニア|愛沙尼亞|爱沙尼亚|에스토니아
        .|ai cập|egipt|egipto|egito|egitto|egypt|egypte|mesir|mısır|ägypten|égypte|αίγυπτος|египат|египет|єгипет\
        |եգիպտոս|מצרים|مصر|मिस्र|อียิปต์|ეგვიპტე|エジプト|埃及|이집트
        .|batı sahra|saara ocidental|sahara barat|sahara occidental|sahara occidentale|sahara zachodnia\
        |sáhara occidental|tây sahara|westelijke sahara|western sahara|westsahara|δυτική σαχάρα|западна сахара\
        |западная сахара|західна сахара|արևմտյան սահարա|סהרה המערבית|الصحراء الغربية|صحرای غربی|पश्चिमी सहारा\
        |ซาฮาราตะวันตก|დასავლეთ საჰარა|西サハラ|西撒哈拉|서사하라
        .|eritre|eritrea|eritreia|erytrea|érythrée|ερυθραία|еритрея|еритреја|эритрея|էրիթրեա|אריתריאה|إريتريا\
        |اریتره|इरिट्रिया|เอริเทรีย|ერიტრეა|エリトリア|厄利垂亞|厄立特里亚|에리트리아
        .|espagne|espanha|españa|hiszpania|i̇spanya|spagna|spain|spanien|spanje|spanyol|tây ban nha|ισπανία\
        |испания|шпанија|іспанія|իսպանիա|ספרד|إسبانيا|اسپانیا|स्पेन|สเปน|ესპანეთი|スペイン|西班牙|스페인
        .|ethiopia|ethiopië|etiopia|etiopía|etiyopya|etiópia|äthiopien|éthiopie|αιθιοπία|етиопија|ефіопія|эфиопия\
        |եթովպիա|אתיופיה|إثيوبيا|اتیوپی|इथियोपिया|เอธิโอเปีย|ეთიოპია|エチオピア|埃塞俄比亚|衣索比亞|에티오피아
        .|finland|finlande|finlandia|finlandiya|finlândia|finnland|phần lan|φινλανδία|финляндия|финска|фінляндія\
        |ֆինլանդիա|פינלנד|فنلاند|فنلندا|फ़िनलैंड|ฟินแลนด์|ფინეთი|フィンランド|芬兰|芬蘭|핀란드
        .|fidji|fidschi|fidżi|figi|fiji|fiyi|φίτζι|фиджи|фиџи|фіджі|ֆիջի|פיג׳י|فيجي|فیجی|फ़िजी|ฟิจิ|ფიჯი|フィジー|斐济\
        |斐濟|피지
        .|falkland adaları|falkland islands|falklandeilanden|falklandinseln|falklandy|ilhas malvinas\
        |islas malvinas|isole falkland|kepulauan falkland|quần đảo falkland|îles malouines|νήσοι φόκλαντ\
        |фокландска острва|фолклендские о-ва|фолклендські острови|ֆոլքլենդյան կղզիներ|איי פוקלנד|جزایر فالکلند\
        |جزر فوكلاند|फ़ॉकलैंड द्वीपसमूह|หมู่เกาะฟอล์กแลนด์|ფოლკლენდის კუნძულები|フォークランド諸島|福克兰群岛|福克蘭群島|포클랜드 제도
        .|micronesia|micronésia|micronésie|mikronesia|mikronesien|mikronezja|mikronezya|μικρονησία|микронезија\
        |мікронезія|федеративные штаты микронезии|միկրոնեզիա|מיקרונזיה|ميكرونيزيا|میکرونزی|माइक्रोनेशिया\
        |ไมโครนีเซีย|მიკრონეზია|ミクロネシア連邦|密克罗尼西亚|密克羅尼西亞|미크로네시아
        .|faeröer|faroe adaları|faroe islands|färöer|ilhas faroé|islas feroe|isole fær øer|kepulauan faroe\
        |quần đảo faroe|wyspy owcze|îles féroé|νήσοι φερόες|фарерские о-ва|фарерські острови|фарска острва\
        |ֆարերյան կղզիներ|איי פארו|جزایر فارو|جزر فارو|फ़ेरो द्वीपसमूह|หมู่เกาะแฟโร|ფარერის კუნძულები|フェロー諸島|法罗群岛\
        |法羅群島|페로 제도
        .|france|francia|francja|frankreich|frankrijk|fransa|frança|pháp|prancis|γαλλία|франция|француска|франція\
        |ֆրանսիա|צרפת|فرانسه|فرنسا|फ़्रांस|ฝรั่งเศส|საფრანგეთი|フランス|法国|法國|프랑스
        .|gabon|gabun|gabão|gabón|γκαμπόν|габон|գաբոն|גבון|الغابون|گابن|गैबॉन|กาบอง|გაბონი|ガボン|加彭|加蓬|가봉
        .|birleşik krallık|inggris raya|regno unito|reino unido|royaume-uni|united kingdom|vereinigtes königreich\
        |verenigd koninkrijk|vương quốc anh|wielka brytania|ηνωμένο βασίλειο|велика британія|великобритания\
        |уједињено краљевство|միացյալ թագավորություն|בריטניה|المملكة المتحدة|بریتانیا|यूनाइटेड किंगडम\
        |สหราชอาณาจักร|გაერთიანებული სამეფო|イギリス|英国|英國|영국
        .|granada|grenada|grenade|γρενάδα|гренада|գրենադա|גרנדה|غرينادا|گرنادا|ग्रेनाडा|เกรเนดา|გრენადა|グレナダ|格林纳达\
        |格瑞那達|그레나다
        .|georgia|georgien|georgië|geórgia|gruzja|géorgie|gürcistan|γεωργία|грузия|грузија|грузія|վրաստան|גאורגיה\
        |جورجيا|گرجستان|जॉर्जिया|จอร์เจีย|საქართველო|ジョージア|喬治亞|格鲁吉亚|조지아
        .|frans-guyana|fransız guyanası|französisch-guayana|french guiana|guayana francesa|guiana francesa\
        |guiana thuộc pháp|gujana francuska|guyana francese|guyana prancis|guyane française|γαλλική γουιάνα\
        |французская гвиана|французька гвіана|француска гвајана|ֆրանսիական գվիանա|גיאנה הצרפתית|غويانا الفرنسية\
        |گویان فرانسه|फ़्रेंच गुयाना|เฟรนช์เกียนา|საფრანგეთის გვიანა|仏領ギアナ|法属圭亚那|法屬圭亞那|프랑스령 기아나
        .|guernesey|guernsey|γκέρνζι|гернзи|гернси|гернсі|գերնսի|גרנזי|غيرنزي|گرنزی|गर्नसी|เกิร์นซีย์|გერნსი\
        |ガーンジー|根息|根西岛|건지
        .|gana|ghana|γκάνα|гана|գանա|גאנה|غانا|غنا|घाना|กานา|განა|ガーナ|加纳|迦納|가나
        .|cebelitarık|gibilterra|gibraltar|γιβραλτάρ|гибралтар|гібралтар|ջիբրալթար|גיברלטר|جبل طارق|جبل‌الطارق\
        |जिब्राल्टर|ยิบรอลตาร์|გიბრალტარი|ジブラルタル|直布罗陀|直布羅陀|지브롤터
        .|greenland|grenlandia|groenland|groenlandia|groenlândia|grönland|γροιλανδία|гренланд|гренландия\
        |гренландія|գրենլանդիա|גרינלנד|غرينلاند|گرینلند|ग्रीनलैंड|กรีนแลนด์|გრენლანდია|グリーンランド|格陵兰|格陵蘭|그린란드
        .|gambia|gambie|gambiya|gâmbia|γκάμπια|гамбия|гамбија|гамбія|գամբիա|גמביה|غامبيا|گامبیا|गाम्बिया|แกมเบีย\
        |გამბია|ガンビア|冈比亚|甘比亞|감비아
        .|gine|guinea|guinee|guiné|guinée|gwinea|γουινέα|гвинея|гвинеја|гвінея|գվինեա|גינאה|غينيا|گینه|गिनी|กินี\
        |გვინეა|ギニア|几内亚|幾內亞|기니
        .|guadalupa|guadalupe|guadeloupe|gwadelupa|γουαδελούπη|гваделуп|гваделупа|գվադելուպա|גוואדלופ|غوادلوب\
        |گوادلوپ|ग्वाडेलूप|กวาเดอลูป|გვადელუპა|グアドループ|瓜地洛普|瓜德罗普|과들루프
        .|ekvator ginesi|equatoriaal-guinea|equatorial guinea|guinea ecuatorial|guinea ekuatorial\
        |guinea equatoriale|guinea xích đạo|guiné equatorial|guinée équatoriale|gwinea równikowa|äquatorialguinea\
        |ισημερινή γουινέα|екваторијална гвинеја|екваторіальна гвінея|экваториальная гвинея|հասարակածային գվինեա\
        |גינאה המשוונית|غينيا الاستوائية|گینهٔ استوایی|इक्वेटोरियल गिनी|อิเควทอเรียลกินี|ეკვატორული გვინეა|赤道ギニア\
        |赤道几内亚|赤道幾內亞|적도 기니
        .|grecia|grecja|greece|griechenland|griekenland|grèce|grécia|hy lạp|yunani|yunanistan|ελλάδα|греция\
        |греція|грчка|հունաստան|יוון|اليونان|یونان|यूनान|กรีซ|საბერძნეთი|ギリシャ|希腊|希臘|그리스
        .|georgia del sud e sandwich australi|georgia południowa i sandwich południowy\
        |georgia selatan & kep. sandwich selatan|géorgie du sud-et-les îles sandwich du sud\
        |güney georgia ve güney sandwich adaları|ilhas geórgia do sul e sandwich do sul\
        |islas georgia del sur y sandwich del sur|nam georgia & quần đảo nam sandwich\
        |south georgia & south sandwich islands|südgeorgien und die südlichen sandwichinseln\
        |zuid-georgia en zuidelijke sandwicheilanden|νήσοι νότια γεωργία και νότιες σάντουιτς\
        |південна джорджія та південні сандвічеві острови|южная георгия и южные сандвичевы о-ва\
        |јужна џорџија и јужна сендвичка острва|հարավային ջորջիա և հարավային սենդվիչյան կղզիներ\
        |ג׳ורג׳יה הדרומית ואיי סנדוויץ׳ הדרומיים|جورجيا الجنوبية وجزر ساندويتش الجنوبية\
        |جورجیای جنوبی و جزایر ساندویچ جنوبی|दक्षिण जॉर्जिया और दक्षिण सैंडविच द्वीपसमूह\
        |เกาะเซาท์จอร์เจียและหมู่เกาะเซาท์แซนด์วิช|სამხრეთ ჯორჯია და სამხრეთ სენდვიჩის კუნძულები\
        |サウスジョージア・サウスサンドウィッチ諸島|南乔治亚和南桑威奇群岛|南喬治亞與南三明治群島|사우스조지아 사우스샌드위치 제도
        .|guatemala|gwatemala|γουατεμάλα|гватемала|գվատեմալա|גואטמלה|غواتيمالا|گواتمالا|ग्वाटेमाला|กัวเตมาลา\
        |გვატემალა|グアテマラ|危地马拉|瓜地馬拉|과테말라
        .|guam|γκουάμ|гуам|գուամ|גואם|غوام|گوام|गुआम|กวม|გუამი|グアム|关岛|關島
        .|gine-bissau|guinea-bissau|guinea-bisáu|guinee-bissau|guiné-bissau|guinée-bissau|gwinea bissau\
        |γουινέα μπισάου|гвинея-бисау|гвинеја-бисао|гвінея-бісау|գվինեա-բիսաու|גינאה-ביסאו|غينيا بيساو\
        |گینهٔ بیسائو|गिनी-बिसाउ|กินี-บิสเซา|გვინეა-ბისაუ|ギニアビサウ|几内亚比绍|幾內亞比索|기니비사우
        .|guiana|gujana|guyana|γουιάνα|гайана|гаяна|гвајана|գայանա|גיאנה|غيانا|گویان|गुयाना|กายอานา|გაიანა|ガイアナ\
        |圭亚那|蓋亞那|가이아나
        .|hong kong dak tiongkok|hong kong sar china|hong kong, rae da china|hongkong sar van china\
        |r.a.s. chinoise de hong kong|rae de hong kong|ras di hong kong|sonderverwaltungsregion hongkong\
        |sra hongkong|çin hong kong öi̇b|đặc khu hành chính hồng kông, trung quốc|χονγκ κονγκ εδπ κίνας|гонконг\
        |гонконг, оар китаю|сар хонгконг|հոնկոնգի հվշ|הונג קונג|هنگ‌کنگ، منطقهٔ ویژهٔ اداری چین|هونغ كونغ الصينية\
        |हाँग काँग|เขตปกครองพิเศษฮ่องกงแห่งสาธารณรัฐประชาชนจีน\
        |ჰონკონგის სპეციალური ადმინისტრაციული რეგიონი, ჩინეთი|中国香港特别行政区|中國香港特別行政區|中華人民共和国香港特別行政区|홍콩
        .|heard & mcdonald islands|heard adası ve mcdonald adaları|heard en mcdonaldeilanden\
        |heard und mcdonaldinseln|ilhas heard e mcdonald|islas heard y mcdonald|isole heard e mcdonald\
        |pulau heard dan kepulauan mcdonald|quần đảo heard và mcdonald|wyspy heard i mcdonalda\
        |îles heard-et-macdonald|νήσοι χερντ και μακντόναλντ|о-ва херд и макдональд\
        |острво херд и мекдоналдова острва|острови герд і макдоналд|հերդ կղզի և մակդոնալդի կղզիներ\
        |איי הרד ומקדונלד|جزيرة هيرد وجزر ماكدونالد|هرد و جزایر مک‌دونالد|हर्ड द्वीप और मैकडोनॉल्ड द्वीपसमूह\
        |เกาะเฮิร์ดและหมู่เกาะแมกดอนัลด์|ჰერდი და მაკდონალდის კუნძულები|ハード島・マクドナルド諸島|赫德岛和麦克唐纳群岛|赫德島及麥唐納群島\
        |허드 맥도널드 제도
        .|honduras|ονδούρα|гондурас|хондурас|հոնդուրաս|הונדורס|هندوراس|होंडूरास|ฮอนดูรัส|ჰონდურასი|ホンジュラス|宏都拉斯\
        |洪都拉斯|온두라스
        .|chorwacja|croacia|croatia|croatie|croazia|croácia|hırvatistan|kroasia|kroatien|kroatië|κροατία|хорватия\
        |хорватія|хрватска|խորվաթիա|קרואטיה|كرواتيا|کرواسی|क्रोएशिया|โครเอเชีย|ხორვატია|クロアチア|克罗地亚|克羅埃西亞|크로아티아
        .|haiti|haití|haïti|αϊτή|гаити|гаїті|хаити|հայիթի|האיטי|هائیتی|هايتي|हैती|เฮติ|ჰაიტი|ハイチ|海地|아이티
        .|hongarije|hongrie|hungaria|hungary|hungria|hungría|macaristan|ungarn|ungheria|węgry|ουγγαρία|венгрия\
        |мађарска|угорщина|հունգարիա|הונגריה|مجارستان|هنغاريا|हंगरी|ฮังการี|უნგრეთი|ハンガリー|匈牙利|헝가리
        .|canarias|canarische eilanden|canary islands|ilhas canárias|isole canarie|kanarische inseln\
        |kanarya adaları|kepulauan canaria|quần đảo canary|wyspy kanaryjskie|îles canaries|κανάριοι νήσοι\
        |канарска острва|канарские о-ва|канарські острови|կանարյան կղզիներ|האיים הקנריים|جزایر قناری|جزر الكناري\
        |कैनेरी द्वीपसमूह|หมู่เกาะคานารี|კანარის კუნძულები|カナリア諸島|加纳利群岛|加那利群島|카나리아 제도
        .|endonezya|indonesia|indonesien|indonesië|indonezja|indonésia|indonésie|ινδονησία|индонезия|индонезија\
        |індонезія|ինդոնեզիա|אינדונזיה|إندونيسيا|اندونزی|इंडोनेशिया|อินโดนีเซีย|ინდონეზია|インドネシア|印尼|印度尼西亚|인도네시아
        .|ierland|ireland|irland|irlanda|irlande|irlandia|i̇rlanda|ιρλανδία|ирландия|ирска|ірландія|իռլանդիա\
        |אירלנד|أيرلندا|ایرلند|आयरलैंड|ไอร์แลนด์|ირლანდია|アイルランド|愛爾蘭|爱尔兰|아일랜드
        .|israel|israele|israël|izrael|i̇srail|ισραήλ|израел|израиль|ізраїль|իսրայել|ישראל|إسرائيل|اسرائیل\
        |इज़राइल|อิสราเอล|ისრაელი|イスラエル|以色列|이스라엘
        .|ilha de man|isla de man|isle of man|isola di man|man adası|pulau man|wyspa man|île de man|đảo man\
        |νήσος του μαν|о-в мэн|острво ман|острів мен|մեն կղզի|האי מאן|جزيرة مان|جزیرهٔ من|आइल ऑफ़ मैन|เกาะแมน\
        |მენის კუნძული|マン島|曼島|马恩岛|맨섬
        .|hindistan|inde|india|indie|indien|índia|ινδία|индия|индија|індія|հնդկաստան|הודו|الهند|هند|भारत|อินเดีย\
        |ინდოეთი|ấn độ|インド|印度|인도
        .|britanya hint okyanusu toprakları|britisches territorium im indischen ozean\
        |british indian ocean territory|brits indische oceaanterritorium|brytyjskie terytorium oceanu indyjskiego\
        |lãnh thổ ấn độ dương thuộc anh|territoire britannique de l’océan indien\
        |territorio britannico dell’oceano indiano|territorio británico del océano índico\
        |território britânico do oceano índico|wilayah inggris di samudra hindia|βρετανικά εδάφη ινδικού ωκεανού\
        |британска територија индијског океана|британская территория в индийском океане\
        |британська територія в індійському океані|բրիտանական տարածք հնդկական օվկիանոսում\
        |הטריטוריה הבריטית באוקיינוס ההודי|الإقليم البريطاني في المحيط الهندي|قلمرو بریتانیا در اقیانوس هند\
        |ब्रिटिश हिंद महासागरीय क्षेत्र|บริติชอินเดียนโอเชียนเทร์ริทอรี|ბრიტანეთის ტერიტორია ინდოეთის ოკეანეში\
        |英属印度洋领地|英屬印度洋領地|英領インド洋地域|영국령 인도양 식민지
        .|irak|iraq|iraque|ιράκ|ирак|ірак|իրաք|עיראק|العراق|عراق|इराक|อิรัก|ერაყი|イラク|伊拉克|이라크
        .|iran|irán|i̇ran|ιράν|иран|іран|իրան|איראן|إيران|ایران|ईरान|อิหร่าน|ირანი|イラン|伊朗|이란
        .|iceland|ijsland|island|islanda|islande|islandia|islândia|i̇zlanda|ισλανδία|исланд|исландия|ісландія\
        |իսլանդիա|איסלנד|آيسلندا|ایسلند|आइसलैंड|ไอซ์แลนด์|ისლანდია|アイスランド|冰岛|冰島|아이슬란드
        .|italia|italie|italien|italië|italy|itália|i̇talya|włochy|ιταλία|италия|италија|італія|իտալիա|איטליה\
        |إيطاليا|ایتالیا|इटली|อิตาลี|იტალია|イタリア|意大利|義大利|이탈리아
        .|jersey|τζέρζι|джерси|джерсі|џерзи|ջերսի|ג׳רזי|جرزی|جيرسي|जर्सी|เจอร์ซีย์|ჯერსი|ジャージー|泽西岛|澤西島|저지
        .|giamaica|jamaica|jamaika|jamajka|jamaïque|τζαμάικα|ямайка|јамајка|ճամայկա|ג׳מייקה|جامائیکا|جامايكا\
        |जमैका|จาเมกา|იამაიკა|ジャマイカ|牙买加|牙買加|자메이카
        .|giordania|jordan|jordania|jordanie|jordanien|jordanië|jordânia|yordania|ürdün|ιορδανία|иордания\
        |йорданія|јордан|հորդանան|ירדן|اردن|الأردن|जॉर्डन|จอร์แดน|იორდანია|ヨルダン|約旦|约旦|요르단
        .|giappone|japan|japon|japonia|japonya|japão|japón|jepang|nhật bản|ιαπωνία|япония|японія|јапан|ճապոնիա\
        |יפן|اليابان|ژاپن|जापान|ญี่ปุ่น|იაპონია|日本|일본
        .|kenia|kenya|quênia|κένυα|кения|кенија|кенія|քենիա|קניה|كينيا|کنیا|केन्या|เคนยา|კენია|ケニア|肯亞|肯尼亚|케냐
        .|kirghizistan|kirghizstan|kirgisistan|kirgistan|kirgizië|kirgizstan|kirguistán|kyrgyzstan|kırgızistan\
        |quirguistão|κιργιστάν|киргизия|киргизстан|киргистан|ղրղզստան|קירגיזסטן|قرقیزستان|قيرغيزستان\
        |किर्गिज़स्तान|คีร์กีซสถาน|ყირგიზეთი|キルギス|吉尔吉斯斯坦|吉爾吉斯|키르기스스탄
        .|cambodge|cambodia|cambodja|cambogia|camboja|camboya|campuchia|kambodscha|kambodża|kamboja|kamboçya\
        |καμπότζη|камбоджа|камбоџа|կամբոջա|קמבודיה|كمبوديا|کامبوج|कंबोडिया|กัมพูชา|კამბოჯა|カンボジア|柬埔寨|캄보디아
        .|kiribati|quiribati|κιριμπάτι|кирибати|кірибаті|կիրիբատի|קיריבאטי|كيريباتي|کیریباتی|किरिबाती|คิริบาส\
        |კირიბატი|キリバス|吉里巴斯|基里巴斯|키리바시
        .|comoras|comore|comoren|comores|comoros|komoren|komorlar|komoro|komory|κομόρες|комори|коморска острва\
        |коморы|կոմորյան կղզիներ|קומורו|جزر القمر|کومور|कोमोरोस|คอโมโรส|კომორის კუნძულები|コモロ|科摩罗|葛摩|코모로
        .|saint kitts dan nevis|saint kitts e nevis|saint kitts en nevis|saint kitts i nevis|saint kitts ve nevis\
        |saint-christophe-et-niévès|san cristóbal y nieves|st. kitts & nevis|st. kitts und nevis\
        |st. kitts và nevis|são cristóvão e névis|σεν κιτς και νέβις|сент китс и невис|сент-китс и невис\
        |сент-кітс і невіс|սենթ քիտս և նևիս|סנט קיטס ונוויס|سانت كيتس ونيفيس|سنت کیتس و نویس|सेंट किट्स और नेविस\
        |เซนต์คิตส์และเนวิส|სენტ-კიტსი და ნევისი|セントクリストファー・ネーヴィス|圣基茨和尼维斯|聖克里斯多福及尼維斯|세인트키츠 네비스
        .|corea del nord|corea del norte|coreia do norte|corée du nord|korea północna|korea utara|kuzey kore\
        |noord-korea|nordkorea|north korea|triều tiên|βόρεια κορέα|кндр|північна корея|северна кореја\
        |հյուսիսային կորեա|קוריאה הצפונית|كوريا الشمالية|کرهٔ شمالی|उत्तर कोरिया|เกาหลีเหนือ|ჩრდილოეთ კორეა|北朝鮮\
        |北韓|朝鲜|북한
        .|corea del sud|corea del sur|coreia do sul|corée du sud|güney kore|hàn quốc|korea południowa\
        |korea selatan|south korea|südkorea|zuid-korea|νότια κορέα|південна корея|республика корея|јужна кореја\
        |հարավային կորեա|קוריאה הדרומית|كوريا الجنوبية|کرهٔ جنوبی|दक्षिण कोरिया|เกาหลีใต้|სამხრეთ კორეა|南韓|韓国|韩国\
        |대한민국
        .|koeweit|koweït|kuveyt|kuwait|kuwejt|κουβέιτ|кувајт|кувейт|քուվեյթ|כווית|الكويت|کویت|कुवैत|คูเวต|ქუვეითი\
        |クウェート|科威特|쿠웨이트
        .|cayman adaları|cayman islands|ilhas cayman|islas caimán|isole cayman|kaaimaneilanden|kaimaninseln\
        |kajmany|kepulauan cayman|quần đảo cayman|îles caïmans|νήσοι κέιμαν|кайманові острови|кајманска острва\
        |о-ва кайман|կայմանյան կղզիներ|איי קיימן|جزایر کِیمن|جزر كايمان|कैमेन द्वीपसमूह|หมู่เกาะเคย์แมน\
        |კაიმანის კუნძულები|ケイマン諸島|开曼群岛|開曼群島|케이맨 제도
        .|cazaquistão|kasachstan|kazachstan|kazajistán|kazakhstan|kazakistan|καζακστάν|казахстан|ղազախստան|קזחסטן\
        |قزاقستان|كازاخستان|कज़ाखस्तान|คาซัคสถาน|ყაზახეთი|カザフスタン|哈萨克斯坦|哈薩克|카자흐스탄
        .|laos|λάος|лаос|լաոս|לאוס|لائوس|لاوس|लाओस|ลาว|ლაოსი|ラオス|寮國|老挝|라오스
        .|lebanon|li-băng|liban|libano|libanon|líbano|lübnan|λίβανος|либан|ливан|ліван|լիբանան|לבנון|لبنان|लेबनान\
        |เลบานอน|ლიბანი|レバノン|黎巴嫩|레바논
        .|saint lucia|sainte-lucie|santa lucía|santa lúcia|st. lucia|αγία λουκία|света луција|сент-люсия\
        |сент-люсія|սենթ լյուսիա|סנט לוסיה|سانت لوسيا|سنت لوسیا|सेंट लूसिया|เซนต์ลูเซีย|სენტ-ლუსია|セントルシア|圣卢西亚\
        |聖露西亞|세인트루시아
        .|liechtenstein|λιχτενστάιν|лихтенштајн|лихтенштейн|ліхтенштейн|լիխտենշտեյն|ליכטנשטיין|ليختنشتاين\
        |لیختن‌اشتاین|लिचेंस्टीन|ลิกเตนสไตน์|ლიხტენშტაინი|リヒテンシュタイン|列支敦士登|列支敦斯登|리히텐슈타인
        .|sri lanka|σρι λάνκα|шри ланка|шри-ланка|шрі-ланка|շրի լանկա|סרי לנקה|سريلانكا|سری‌لانکا|श्रीलंका\
        |ศรีลังกา|შრი-ლანკა|スリランカ|斯里兰卡|斯里蘭卡|스리랑카
        .|liberia|liberya|libéria|λιβερία|либерия|либерија|ліберія|լիբերիա|ליבריה|ليبيريا|لیبریا|लाइबेरिया\
        |ไลบีเรีย|ლიბერია|リベリア|利比里亚|賴比瑞亞|라이베리아
        .|lesotho|lesoto|λεσότο|лесото|լեսոտո|לסוטו|لسوتو|ليسوتو|लेसोथो|เลโซโท|ლესოთო|レソト|莱索托|賴索托|레소토
        .|litauen|lithuania|litouwen|lituania|lituanie|lituânia|litva|litvanya|litwa|λιθουανία|литва|литванија\
        |լիտվա|ליטא|ليتوانيا|لیتوانی|लिथुआनिया|ลิทัวเนีย|ლიეტუვა|リトアニア|立陶宛|리투아니아
        .|luksemburg|lussemburgo|luxembourg|luxemburg|luxemburgo|lüksemburg|λουξεμβούργο|луксембург|люксембург\
        |լյուքսեմբուրգ|לוקסמבורג|لوكسمبورغ|لوکزامبورگ|लग्ज़मबर्ग|ลักเซมเบิร์ก|ლუქსემბურგი|ルクセンブルク|卢森堡|盧森堡|룩셈부르크
        .|latvia|letland|letonia|letonya|lettland|lettonia|lettonie|letônia|łotwa|λετονία|латвия|латвія|летонија\
        |լատվիա|לטביה|لاتفيا|لتونی|लातविया|ลัตเวีย|ლატვია|ラトビア|拉脫維亞|拉脱维亚|라트비아
        .|libia|libië|libya|libye|libyen|líbia|λιβύη|либија|ливия|лівія|լիբիա|לוב|ليبيا|لیبی|लीबिया|ลิเบีย|ლიბია\
        |リビア|利比亚|利比亞|리비아
        .|ma-rốc|maroc|marocco|marokko|maroko|marrocos|marruecos|morocco|μαρόκο|марокко|мароко|մարոկկո|מרוקו\
        |المغرب|مراکش|मोरक्को|โมร็อกโก|მაროკო|モロッコ|摩洛哥|모로코
        .|monaco|monako|mónaco|mônaco|μονακό|монако|մոնակո|מונקו|موناكو|موناکو|मोनाको|โมนาโก|მონაკო|モナコ|摩納哥|摩纳哥\
        |모나코
        .|moldavia|moldavie|moldavië|moldova|moldávia|mołdawia|republik moldau|μολδαβία|молдавија|молдова|մոլդովա\
        |מולדובה|مولداوی|مولدوفا|मॉल्डोवा|มอลโดวา|მოლდოვა|モルドバ|摩尔多瓦|摩爾多瓦|몰도바
        .|czarnogóra|karadağ|montenegro|monténégro|μαυροβούνιο|црна гора|черногория|чорногорія|չեռնոգորիա\
        |מונטנגרו|الجبل الأسود|مونته‌نگرو|मोंटेनेग्रो|มอนเตเนโกร|მონტენეგრო|モンテネグロ|蒙特內哥羅|黑山|몬테네그로
        .|saint martin|san martín|st. martin|são martinho|сен-мартен|սեն մարտեն|סן מרטן|سان مارتن|سنت مارتین\
        |सेंट मार्टिन|เซนต์มาร์ติน|სენ-მარტენი|サン・マルタン|法属圣马丁|法屬聖馬丁|생마르탱
        .|madagascar|madagaskar|μαδαγασκάρη|мадагаскар|մադագասկար|מדגסקר|ماداگاسکار|مدغشقر|मेडागास्कर|มาดากัสการ์\
        |მადაგასკარი|マダガスカル|馬達加斯加|马达加斯加|마다가스카르
        .|ilhas marshall|islas marshall|isole marshall|kepulauan marshall|marshall adaları|marshall islands\
        |marshalleilanden|marshallinseln|quần đảo marshall|wyspy marshalla|îles marshall|νήσοι μάρσαλ\
        |маршалловы о-ва|маршаллові острови|маршалска острва|մարշալյան կղզիներ|איי מרשל|جزایر مارشال|جزر مارشال\
        |मार्शल द्वीपसमूह|หมู่เกาะมาร์แชลล์|მარშალის კუნძულები|マーシャル諸島|馬紹爾群島|马绍尔群岛|마셜 제도
        .|bắc macedonia|kuzey makedonya|macedonia del nord|macedonia del norte|macedonia północna\
        |macedônia do norte|macédoine du nord|makedonia utara|noord-macedonië|nordmazedonien|north macedonia\
        |βόρεια μακεδονία|північна македонія|северна македонија|северная македония|հյուսիսային մակեդոնիա\
        |מקדוניה הצפונית|مقدونيا الشمالية|مقدونیهٔ شمالی|उत्तरी मकदूनिया|มาซิโดเนียเหนือ|ჩრდილოეთ მაკედონია\
        |北マケドニア|北馬其頓|北马其顿|북마케도니아
        .|mali|μάλι|мали|малі|մալի|מאלי|مالي|مالی|माली|มาลี|მალი|マリ|馬利|马里|말리
        .|mianmar|mjanma|myanmar|μιανμάρ|мʼянма|мијанмар|мьянма|մյանմա|מיאנמר|ميانمار|میانمار|म्यांमार|เมียนมา\
        |მიანმარი|ミャンマー|緬甸|缅甸|미얀마
        .|mongolei|mongolia|mongolie|mongolië|mongólia|moğolistan|mông cổ|μογγολία|монголия|монголија|монголія\
        |մոնղոլիա|מונגוליה|مغولستان|منغوليا|मंगोलिया|มองโกเลีย|მონღოლეთი|モンゴル|蒙古|몽골
        .|macao sar china|macau sar van china|macau, rae da china|makau dak tiongkok|r.a.s. chinoise de macao\
        |rae de macao|ras di macao|sonderverwaltungsregion macau|sra makau|çin makao öi̇b\
        |đặc khu hành chính macao, trung quốc|μακάο εδπ κίνας|макао|макао, оар китаю|сар макао\
        |չինաստանի մակաո հվշ|מקאו|ماکائو، منطقهٔ ویژهٔ اداری چین|منطقة ماكاو الإدارية الخاصة|मकाऊ\
        |เขตปกครองพิเศษมาเก๊าแห่งสาธารณรัฐประชาชนจีน|მაკაოს სპეციალური ადმინისტრაციული რეგიონი, ჩინეთი|中国澳门特别行政区\
        |中國澳門特別行政區|中華人民共和国マカオ特別行政区|마카오
        .|ilhas marianas do norte|islas marianas del norte|isole marianne settentrionali|kepulauan mariana utara\
        |kuzey mariana adaları|mariany północne|noordelijke marianen|northern mariana islands|nördliche marianen\
        |quần đảo bắc mariana|îles mariannes du nord|νήσοι βόρειες μαριάνες|північні маріанські острови\
        |северна маријанска острва|северные марианские о-ва|հյուսիսային մարիանյան կղզիներ|איי מריאנה הצפוניים\
        |جزایر ماریانای شمالی|جزر ماريانا الشمالية|उत्तरी मारियाना द्वीपसमूह|หมู่เกาะนอร์เทิร์นมาเรียนา\
        |ჩრდილოეთ მარიანას კუნძულები|北マリアナ諸島|北馬利安納群島|北马里亚纳群岛|북마리아나제도
        .|martinica|martinik|martinique|martynika|μαρτινίκα|мартиник|мартиника|мартиніка|մարտինիկա|מרטיניק\
        |جزر المارتينيك|مارتینیک|मार्टीनिक|มาร์ตินีก|მარტინიკა|マルティニーク|馬丁尼克|马提尼克|마르티니크
        .|mauretania|mauretanien|mauritania|mauritanie|mauritanië|mauritânia|moritanya|μαυριτανία|мавритания\
        |мавританія|мауританија|մավրիտանիա|מאוריטניה|موريتانيا|موریتانی|मॉरिटानिया|มอริเตเนีย|მავრიტანია|モーリタニア\
        |毛里塔尼亚|茅利塔尼亞|모리타니
        .|montserrat|μονσεράτ|монсерат|монтсеррат|մոնսեռատ|מונסראט|مونتسرات|مونت‌سرات|मोंटसेरात|มอนต์เซอร์รัต\
        |მონსერატი|モントセラト|蒙哲臘|蒙特塞拉特|몬트세라트
        .|malta|malte|μάλτα|малта|мальта|մալթա|מלטה|مالت|مالطا|माल्टा|มอลตา|მალტა|マルタ|馬爾他|马耳他|몰타
        .|maurice|mauricio|mauritius|maurício|μαυρίκιος|маврикий|маврикій|маурицијус|մավրիկիոս|מאוריציוס|موريشيوس\
        |موریس|मॉरीशस|มอริเชียส|მავრიკი|モーリシャス|模里西斯|毛里求斯|모리셔스
        .|maladewa|maldivas|maldive|maldiven|maldives|maldivler|malediven|malediwy|μαλδίβες|малдиви|мальдивы\
        |мальдіви|մալդիվներ|האיים המלדיביים|جزر المالديف|مالدیو|मालदीव|มัลดีฟส์|მალდივები|モルディブ|馬爾地夫|马尔代夫|몰디브
        .|malaui|malavi|malawi|μαλάουι|малави|малаві|մալավի|מלאווי|مالاوی|ملاوي|मलावी|มาลาวี|მალავი|マラウイ|馬拉威|马拉维\
        |말라위
        .|meksika|meksiko|meksyk|messico|mexico|mexiko|mexique|méxico|μεξικό|мексика|мексико|մեքսիկա|מקסיקו\
        |المكسيك|مکزیک|मैक्सिको|เม็กซิโก|მექსიკა|メキシコ|墨西哥|멕시코
        .|malaisie|malasia|malaysia|maleisië|malezja|malezya|malásia|μαλαισία|малайзия|малайзія|малезија|մալայզիա\
        |מלזיה|مالزی|ماليزيا|मलेशिया|มาเลเซีย|მალაიზია|マレーシア|馬來西亞|马来西亚|말레이시아
        .|mosambik|mozambico|mozambik|mozambique|moçambique|μοζαμβίκη|мозамбик|мозамбік|մոզամբիկ|מוזמביק|موزامبیک\
        |موزمبيق|मोज़ांबिक|โมซัมบิก|მოზამბიკი|モザンビーク|莫三比克|莫桑比克|모잠비크
        .|namibia|namibie|namibië|namibya|namíbia|ναμίμπια|намибия|намибија|намібія|նամիբիա|נמיביה|ناميبيا\
        |نامیبیا|नामीबिया|นามิเบีย|ნამიბია|ナミビア|納米比亞|纳米比亚|나미비아
        .|kaledonia baru|neukaledonien|new caledonia|nieuw-caledonië|nouvelle-calédonie|nova caledônia\
        |nowa kaledonia|nueva caledonia|nuova caledonia|yeni kaledonya|νέα καληδονία|нова каледонија\
        |нова каледонія|новая каледония|նոր կալեդոնիա|קלדוניה החדשה|كاليدونيا الجديدة|کالدونیای جدید\
        |न्यू कैलेडोनिया|นิวแคลิโดเนีย|ახალი კალედონია|ニューカレドニア|新喀里多尼亚|新喀里多尼亞|뉴칼레도니아
        .|niger|nijer|níger|νίγηρας|нигер|нігер|նիգեր|ניז׳ר|النيجر|نیجر|नाइजर|ไนเจอร์|ნიგერი|ニジェール|尼日|尼日尔|니제르
        .|ilha norfolk|isla norfolk|isola norfolk|kepulauan norfolk|norfolk|norfolk adası|norfolk island\
        |norfolkinsel|île norfolk|đảo norfolk|νήσος νόρφολκ|о-в норфолк|острво норфок|острів норфолк|նորֆոլկ կղզի\
        |האי נורפוק|جزيرة نورفولك|جزیرهٔ نورفولک|नॉरफ़ॉक द्वीप|เกาะนอร์ฟอล์ก|ნორფოლკის კუნძული|ノーフォーク島|諾福克島|诺福克岛\
        |노퍽섬
        .|nigeria|nigéria|nijerya|νιγηρία|нигерия|нигерија|нігерія|նիգերիա|ניגריה|نيجيريا|نیجریه|नाइजीरिया\
        |ไนจีเรีย|ნიგერია|ナイジェリア|奈及利亞|尼日利亚|나이지리아
        .|nicaragua|nicarágua|nikaragua|νικαράγουα|никарагва|никарагуа|нікарагуа|նիկարագուա|ניקרגואה|نيكاراغوا\
        |نیکاراگوئه|निकारागुआ|นิการากัว|ნიკარაგუა|ニカラグア|尼加拉瓜|니카라과
        .|belanda|holandia|hollanda|hà lan|nederland|netherlands|niederlande|paesi bassi|pays-bas|países baixos\
        |países bajos|κάτω χώρες|нидерланды|нідерланди|холандија|նիդեռլանդներ|הולנד|هلند|هولندا|नीदरलैंड\
        |เนเธอร์แลนด์|ნიდერლანდები|オランダ|荷兰|荷蘭|네덜란드
        .|na uy|noorwegen|noruega|norvegia|norveç|norvège|norway|norwegen|norwegia|νορβηγία|норвегия|норвегія\
        |норвешка|նորվեգիա|נורווגיה|النرويج|نروژ|नॉर्वे|นอร์เวย์|ნორვეგია|ノルウェー|挪威|노르웨이
        .|nepal|népal|νεπάλ|непал|նեպալ|נפאל|نيبال|نپال|नेपाल|เนปาล|ნეპალი|ネパール|尼泊尔|尼泊爾|네팔
        .|nauru|ναουρού|науру|նաուրու|נאורו|نائورو|ناورو|नाउरु|นาอูรู|ნაურუ|ナウル|瑙鲁|諾魯|나우루
        .|niue|νιούε|ниуе|ниуэ|ніуе|նիուե|ניווה|نيوي|نیوئه|नीयू|นีอูเอ|ნიუე|ニウエ|紐埃島|纽埃|니우에
        .|neuseeland|new zealand|nieuw-zeeland|nouvelle-zélande|nova zelândia|nowa zelandia|nueva zelanda\
        |nuova zelanda|selandia baru|yeni zelanda|νέα ζηλανδία|нова зеландія|новая зеландия|нови зеланд\
        |նոր զելանդիա|ניו זילנד|نيوزيلندا|نیوزیلند|न्यूज़ीलैंड|นิวซีแลนด์|ახალი ზელანდია|ニュージーランド|新西兰|紐西蘭|뉴질랜드
        .|oman|omán|umman|ομάν|оман|օման|עומאן|عمان|عُمان|ओमान|โอมาน|ომანი|オマーン|阿曼|오만
        .|panama|panamá|παναμάς|панама|պանամա|פנמה|بنما|پاناما|पनामा|ปานามา|პანამა|パナマ|巴拿馬|巴拿马|파나마
        .|peru|perù|perú|pérou|περού|перу|պերու|פרו|بيرو|پرو|पेरू|เปรู|პერუ|ペルー|秘魯|秘鲁|페루
        .|frans-polynesië|fransız polinezyası|französisch-polynesien|french polynesia|polinesia francesa\
        |polinesia francese|polinesia prancis|polinezja francuska|polinésia francesa|polynesia thuộc pháp\
        |polynésie française|γαλλική πολυνησία|французская полинезия|французька полінезія|француска полинезија\
        |ֆրանսիական պոլինեզիա|פולינזיה הצרפתית|بولينيزيا الفرنسية|پلی‌نزی فرانسه|फ़्रेंच पोलिनेशिया\
        |เฟรนช์โปลินีเซีย|საფრანგეთის პოლინეზია|仏領ポリネシア|法属波利尼西亚|法屬玻里尼西亞|프랑스령 폴리네시아
        .|papoea-nieuw-guinea|papouasie-nouvelle-guinée|papua new guinea|papua nugini|papua nuova guinea\
        |papua yeni gine|papua-neuguinea|papua-nova guiné|papua-nowa gwinea|papúa nueva guinea|παπούα νέα γουινέα\
        |папуа нова гвинеја|папуа — новая гвинея|папуа-нова гвінея|պապուա նոր գվինեա|פפואה גינאה החדשה\
        |بابوا غينيا الجديدة|پاپوا گینهٔ نو|पापुआ न्यू गिनी|ปาปัวนิวกินี|პაპუა-ახალი გვინეა|パプアニューギニア|巴布亚新几内亚\
        |巴布亞紐幾內亞|파푸아뉴기니
        .|filipijnen|filipina|filipinas|filipinler|filipiny|filippine|philippinen|philippines|φιλιππίνες|филипини\
        |филиппины|філіппіни|ֆիլիպիններ|הפיליפינים|الفلبين|فیلیپین|फ़िलिपींस|ฟิลิปปินส์|ფილიპინები|フィリピン|菲律宾|菲律賓\
        |필리핀
        .|pakistan|pakistán|paquistão|πακιστάν|пакистан|պակիստան|פקיסטן|باكستان|پاکستان|पाकिस्तान|ปากีสถาน\
        |პაკისტანი|パキスタン|巴基斯坦|파키스탄
        .|ba lan|poland|polandia|polen|pologne|polonia|polonya|polska|polônia|πολωνία|польша|польща|пољска\
        |լեհաստան|פולין|بولندا|لهستان|पोलैंड|โปแลนด์|პოლონეთი|ポーランド|波兰|波蘭|폴란드
        .|saint pierre dan miquelon|saint pierre ve miquelon|saint pierre và miquelon|saint-pierre e miquelon\
        |saint-pierre en miquelon|saint-pierre i miquelon|saint-pierre-et-miquelon|san pedro y miquelón\
        |st. pierre & miquelon|st. pierre und miquelon|são pedro e miquelão|σεν πιερ και μικελόν\
        |сен пјер и микелон|сен-пʼєр і мікелон|сен-пьер и микелон|սեն պիեռ և միքելոն|סנט פייר ומיקלון\
        |سان بيير ومكويلون|سن پیر و میکلن|सेंट पिएरे और मिक्वेलान|แซงปีแยร์และมีเกอลง|სენ-პიერი და მიკელონი\
        |サンピエール島・ミクロン島|圣皮埃尔和密克隆群岛|聖皮埃與密克隆群島|생피에르 미클롱
        .|ilhas pitcairn|islas pitcairn|isole pitcairn|kepulauan pitcairn|pitcairn|pitcairn adaları\
        |pitcairn islands|pitcairneilanden|pitcairninseln|quần đảo pitcairn|îles pitcairn|νήσοι πίτκερν\
        |о-ва питкэрн|острови піткерн|питкерн|պիտկեռն կղզիներ|איי פיטקרן|جزایر پیت‌کرن|جزر بيتكيرن\
        |पिटकैर्न द्वीपसमूह|หมู่เกาะพิตแคร์น|პიტკერნის კუნძულები|ピトケアン諸島|皮特凯恩群岛|皮特肯群島|핏케언 제도
        .|porto rico|porto riko|portorico|portoryko|puerto rico|puerto riko|πουέρτο ρίκο|порторико|пуерто-рико\
        |пуэрто-рико|պուերտո ռիկո|פוארטו ריקו|بورتوريكو|پورتوریکو|पोर्टो रिको|เปอร์โตริโก|პუერტო-რიკო|プエルトリコ|波多黎各\
        |푸에르토리코
        .|filistin bölgeleri|lãnh thổ palestine|palestijnse gebieden|palestinian territories\
        |palästinensische autonomiegebiete|territoires palestiniens|territori palestinesi|territorios palestinos\
        |territórios palestinos|terytoria palestyńskie|wilayah palestina|παλαιστινιακά εδάφη\
        |палестинске територије|палестинские территории|палестинські території|պաղեստինյան տարածքներ\
        |השטחים הפלסטיניים|الأراضي الفلسطينية|سرزمین‌های فلسطینی|फ़िलिस्तीनी क्षेत्र|ดินแดนปาเลสไตน์\
        |პალესტინის ტერიტორიები|パレスチナ自治区|巴勒斯坦自治區|巴勒斯坦领土|팔레스타인 지구
        .|bồ đào nha|portekiz|portogallo|portugal|portugalia|πορτογαλία|португалия|португалија|португалія\
        |պորտուգալիա|פורטוגל|البرتغال|پرتغال|पुर्तगाल|โปรตุเกส|პორტუგალია|ポルトガル|葡萄牙|포르투갈
        .|palaos|palau|παλάου|палау|պալաու|פלאו|بالاو|پالائو|पलाऊ|ปาเลา|პალაუ|パラオ|帕劳|帛琉|팔라우
        .|paraguai|paraguay|paragwaj|παραγουάη|парагвай|парагвај|պարագվայ|פרגוואי|باراغواي|پاراگوئه|पराग्वे\
        |ปารากวัย|პარაგვაი|パラグアイ|巴拉圭|파라과이
        .|catar|katar|qatar|κατάρ|катар|կատար|קטאר|قطر|क़तर|กาตาร์|კატარი|カタール|卡塔尔|卡達|카타르
        .|la réunion|reunion|reunião|reunión|riunione|réunion|ρεϊνιόν|реинион|реюньйон|реюньон|ռեյունիոն|ראוניון\
        |رئونیون|روينيون|रियूनियन|เรอูนียง|რეუნიონი|レユニオン|留尼旺|留尼汪|레위니옹
        .|roemenië|romania|romanya|romênia|roumanie|rumania|rumanía|rumunia|rumänien|ρουμανία|румунија|румунія\
        |румыния|ռումինիա|רומניה|رومانيا|رومانی|रोमानिया|โรมาเนีย|რუმინეთი|ルーマニア|罗马尼亚|羅馬尼亞|루마니아
        .|serbia|serbie|serbien|servië|sérvia|sırbistan|σερβία|сербия|сербія|србија|սերբիա|סרביה|صربستان|صربيا\
        |सर्बिया|เซอร์เบีย|სერბეთი|セルビア|塞尔维亚|塞爾維亞|세르비아
        .|rosja|rusia|rusland|russia|russie|russland|rusya|rússia|ρωσία|россия|росія|русија|ռուսաստան|רוסיה|روسيا\
        |روسیه|रूस|รัสเซีย|რუსეთი|ロシア|俄罗斯|俄羅斯|러시아
        .|ruanda|rwanda|ρουάντα|руанда|ռուանդա|רואנדה|رواندا|रवांडा|รวันดา|რუანდა|ルワンダ|卢旺达|盧安達|르완다
        .|arab saudi|arabia saudita|arabia saudyjska|arabia saudí|arabie saoudite|arábia saudita|saoedi-arabië\
        |saudi arabia|saudi-arabien|suudi arabistan|σαουδική αραβία|саудијска арабија|саудовская аравия\
        |саудівська аравія|սաուդյան արաբիա|ערב הסעודית|المملكة العربية السعودية|عربستان سعودی|सऊदी अरब\
        |ซาอุดีอาระเบีย|საუდის არაბეთი|ả rập xê-út|サウジアラビア|沙烏地阿拉伯|沙特阿拉伯|사우디아라비아
        .|ilhas salomão|islas salomón|isole salomone|kepulauan solomon|quần đảo solomon|salomonen\
        |salomonseilanden|solomon adaları|solomon islands|wyspy salomona|îles salomon|νήσοι σολομώντος\
        |соломоновы о-ва|соломонові острови|соломонска острва|սողոմոնյան կղզիներ|איי שלמה|جزایر سلیمان|جزر سليمان\
        |सोलोमन द्वीपसमूह|หมู่เกาะโซโลมอน|სოლომონის კუნძულები|ソロモン諸島|所罗门群岛|索羅門群島|솔로몬 제도
        .|seicheles|seszele|seychellen|seychelles|seyşeller|σεϋχέλλες|сейшельские о-ва|сейшельські острови\
        |сејшели|սեյշելներ|איי סיישל|سيشل|سیشل|सेशेल्स|เซเชลส์|სეიშელის კუნძულები|セーシェル|塞席爾|塞舌尔|세이셸
        .|soedan|soudan|sudan|sudán|sudão|σουδάν|судан|սուդան|סודן|السودان|سودان|सूडान|ซูดาน|სუდანი|スーダン|苏丹|蘇丹|수단
        .|i̇sveç|schweden|suecia|suède|suécia|svezia|sweden|swedia|szwecja|thụy điển|zweden|σουηδία|шведска\
        |швеция|швеція|շվեդիա|שוודיה|السويد|سوئد|स्वीडन|สวีเดน|შვედეთი|スウェーデン|瑞典|스웨덴
        .|singapore|singapour|singapur|singapura|σιγκαπούρη|сингапур|сінгапур|սինգապուր|סינגפור|سنغافورة|سنگاپور\
        |सिंगापुर|สิงคโปร์|სინგაპური|シンガポール|新加坡|싱가포르
        .|saint helena|sainte-hélène|santa elena|santa helena|sant’elena|sint-helena|st. helena\
        |wyspa świętej heleny|αγία ελένη|о-в св. елены|острів святої єлени|света јелена|սուրբ հեղինեի կղզի\
        |סנט הלנה|سانت هيلينا|سنت هلن|सेंट हेलेना|เซนต์เฮเลนา|წმინდა ელენეს კუნძული|セントヘレナ|圣赫勒拿|聖赫勒拿島|세인트헬레나
        .|eslovenia|eslovênia|slovenia|slovenië|slovenya|slovénie|slowenien|słowenia|σλοβενία|словения|словенија\
        |словенія|սլովենիա|סלובניה|اسلوونی|سلوفينيا|स्लोवेनिया|สโลวีเนีย|სლოვენია|スロベニア|斯洛文尼亚|斯洛維尼亞|슬로베니아
        .|kepulauan svalbard dan jan mayen|spitsbergen en jan mayen|spitzbergen und jan mayen\
        |svalbard & jan mayen|svalbard e jan mayen|svalbard et jan mayen|svalbard i jan mayen\
        |svalbard ve jan mayen|svalbard và jan mayen|svalbard y jan mayen|σβάλμπαρντ και γιαν μαγιέν\
        |свалбард и јан мајен|шпицберген и ян-майен|шпіцберген та ян-маєн|սվալբարդ և յան մայեն|סבאלברד ויאן מאיין\
        |سفالبارد وجان ماين|سوالبارد و یان ماین|स्वालबार्ड और जान मायेन|สฟาลบาร์และยานไมเอน\
        |შპიცბერგენი და იან-მაიენი|スバールバル諸島・ヤンマイエン島|挪威屬斯瓦巴及尖棉|斯瓦尔巴和扬马延|스발바르제도-얀마웬섬
        .|eslovaquia|eslováquia|slovacchia|slovakia|slovakya|slovaquie|slowakei|slowakije|słowacja|σλοβακία\
        |словакия|словачка|словаччина|սլովակիա|סלובקיה|اسلواکی|سلوفاكيا|स्लोवाकिया|สโลวะเกีย|სლოვაკეთი|スロバキア|斯洛伐克\
        |슬로바키아
        .|serra leoa|sierra leona|sierra leone|σιέρα λεόνε|сијера леоне|сьерра-леоне|сьєрра-леоне|սիեռա լեոնե\
        |סיירה לאון|سيراليون|سیرالئون|सिएरा लियोन|เซียร์ราลีโอน|სიერა-ლეონე|シエラレオネ|塞拉利昂|獅子山|시에라리온
        .|saint-marin|san marino|άγιος μαρίνος|сан марино|сан-марино|սան մարինո|סן מרינו|سان مارينو|سان‌مارینو\
        |सैन मेरीनो|ซานมาริโน|სან-მარინო|サンマリノ|圣马力诺|聖馬利諾|산마리노
        .|senegal|sénégal|σενεγάλη|сенегал|սենեգալ|סנגל|السنغال|سنگال|सेनेगल|เซเนกัล|სენეგალი|セネガル|塞內加爾|塞内加尔|세네갈
        .|somali|somalia|somalie|somalië|somália|σομαλία|сомали|сомалија|сомалі|սոմալի|סומליה|الصومال|سومالی\
        |सोमालिया|โซมาเลีย|სომალი|ソマリア|索馬利亞|索马里|소말리아
        .|surinam|suriname|σουρινάμ|суринам|սուրինամ|סורינאם|سورينام|سورینام|सूरीनाम|ซูรินาเม|სურინამი|スリナム|苏里南\
        |蘇利南|수리남
        .|güney sudan|nam sudan|soudan du sud|south sudan|sud sudan|sudan południowy|sudan selatan|sudán del sur\
        |sudão do sul|südsudan|zuid-soedan|νότιο σουδάν|південний судан|южный судан|јужни судан|հարավային սուդան\
        |דרום סודן|جنوب السودان|سودان جنوبی|दक्षिण सूडान|ซูดานใต้|სამხრეთ სუდანი|南スーダン|南苏丹|南蘇丹|남수단
        .|santo tomé y príncipe|sao tome dan principe|sao tome ve principe|sao tomé en principe\
        |sao tomé-et-principe|são tomé & príncipe|são tomé e príncipe|são tomé und príncipe|são tomé và príncipe\
        |wyspy świętego tomasza i książęca|σάο τομέ και πρίνσιπε|сан-томе и принсипи|сан-томе і принсіпі\
        |сао томе и принципе|սան տոմե և փրինսիպի|סאו טומה ופרינסיפה|سائوتومه و پرینسیپ|ساو تومي وبرينسيبي\
        |साओ टोम और प्रिंसिपे|เซาตูเมและปรินซิปี|სან-ტომე და პრინსიპი|サントメ・プリンシペ|圣多美和普林西比|聖多美普林西比|상투메 프린시페
        .|el salvador|salvador|salwador|ελ σαλβαδόρ|салвадор|сальвадор|սալվադոր|אל סלבדור|السالوادور|السلفادور\
        |अल सल्वाडोर|เอลซัลวาดอร์|სალვადორი|エルサルバドル|萨尔瓦多|薩爾瓦多|엘살바도르
        .|sint maarten|sint-maarten|синт-мартен|сінт-мартен|սինտ մարտեն|סנט מארטן|سانت مارتن|سنت مارتن\
        |सिंट मार्टिन|ซินต์มาร์เทน|სინტ-მარტენი|シント・マールテン|荷属圣马丁|荷屬聖馬丁|신트마르턴
        .|siria|suriah|suriye|syria|syrie|syrien|syrië|síria|συρία|сирия|сирија|сирія|սիրիա|סוריה|سوريا|سوریه\
        |सीरिया|ซีเรีย|სირია|シリア|叙利亚|敘利亞|시리아
        .|essuatíni|esuatini|esvatini|eswatini|εσουατίνι|есватіні|свазиленд|эсватини|էսվատինի|אסוואטיני|إسواتيني\
        |اسواتینی|एस्वाटिनी|เอสวาตีนี|სვაზილენდი|エスワティニ|史瓦帝尼|斯威士兰|에스와티니
        .|ilhas turcas e caicos|islas turcas y caicos|isole turks e caicos|kepulauan turks dan caicos\
        |quần đảo turks và caicos|turks & caicos islands|turks i caicos|turks ve caicos adaları\
        |turks- en caicoseilanden|turks- und caicosinseln|îles turques-et-caïques|νήσοι τερκς και κάικος\
        |острва туркс и каикос|острови теркс і кайкос|тёркс и кайкос|թըրքս և կայկոս կղզիներ|איי טרקס וקייקוס\
        |جزایر تورکس و کایکوس|جزر توركس وكايكوس|तुर्क और कैकोज़ द्वीपसमूह|หมู่เกาะเติกส์และหมู่เกาะเคคอส\
        |თერქს-ქაიქოსის კუნძულები|タークス・カイコス諸島|土克斯及開科斯群島|特克斯和凯科斯群岛|터크스 케이커스 제도
        .|chad|chade|ciad|czad|tchad|tschad|tsjaad|τσαντ|чад|չադ|צ׳אד|تشاد|چاد|चाड|ชาด|ჩადი|チャド|乍得|查德|차드
        .|francuskie terytoria południowe i antarktyczne|franse gebieden in de zuidelijke indische oceaan\
        |fransız güney toprakları|französische süd- und antarktisgebiete|french southern territories\
        |lãnh thổ phía nam thuộc pháp|terre australi francesi|terres australes françaises\
        |territorios australes franceses|territórios franceses do sul|wilayah selatan prancis|γαλλικά νότια εδάφη\
        |французские южные территории|французькі південні території|француске јужне територије\
        |ֆրանսիական հարավային տարածքներ|הטריטוריות הדרומיות של צרפת|الأقاليم الجنوبية الفرنسية\
        |سرزمین‌های جنوبی فرانسه|फ़्रांसीसी दक्षिणी क्षेत्र|เฟรนช์เซาเทิร์นเทร์ริทอรีส์\
        |ფრანგული სამხრეთის ტერიტორიები|仏領極南諸島|法属南部领地|法屬南部屬地|프랑스령 남방 지역
        .|togo|τόγκο|того|տոգո|טוגו|توغو|توگو|टोगो|โตโก|ტოგო|トーゴ|多哥|토고
        .|tailandia|tailândia|tajlandia|tayland|thailand|thailandia|thaïlande|thái lan|ταϊλάνδη|таиланд|таїланд\
        |тајланд|թայլանդ|תאילנד|تايلاند|تایلند|थाईलैंड|ไทย|ტაილანდი|タイ|泰国|泰國|태국
        .|tacikistan|tadjikistan|tadjiquistão|tadschikistan|tadzjikistan|tadżykistan|tagikistan|tajikistan\
        |tayikistán|τατζικιστάν|таджикистан|таџикистан|տաջիկստան|טג׳יקיסטן|تاجیکستان|طاجيكستان|ताजिकिस्तान\
        |ทาจิกิสถาน|ტაჯიკეთი|タジキスタン|塔吉克|塔吉克斯坦|타지키스탄
        .|tokelau|τοκελάου|токелау|տոկելաու|טוקלאו|توكيلو|توکلائو|तोकेलाउ|โตเกเลา|ტოკელაუ|トケラウ|托克劳|托克勞群島|토켈라우
        .|oost-timor|timor est|timor leste|timor oriental|timor wschodni|timor-leste|τιμόρ-λέστε|восточный тимор\
        |тимор-лесте|тимор-лешті|թիմոր լեշտի|טימור-לסטה|تيمور - ليشتي|تیمور-لسته|तिमोर-लेस्त|ติมอร์-เลสเต\
        |ტიმორ-ლესტე|东帝汶|東ティモール|東帝汶|동티모르
        .|turcomenistão|turkmenistan|turkmenistán|turkménistan|türkmenistan|τουρκμενιστάν|туркменистан\
        |туркменістан|թուրքմենստան|טורקמניסטן|تركمانستان|ترکمنستان|तुर्कमेनिस्तान|เติร์กเมนิสถาน|თურქმენეთი\
        |トルクメニスタン|土库曼斯坦|土庫曼|투르크메니스탄
        .|tunesien|tunesië|tunezja|tunisia|tunisie|tunus|tunísia|túnez|τυνησία|тунис|туніс|թունիս|תוניסיה|تونس\
        |ट्यूनीशिया|ตูนิเซีย|ტუნისი|チュニジア|突尼斯|突尼西亞|튀니지
        .|tonga|τόνγκα|тонга|տոնգա|טונגה|تونغا|تونگا|टोंगा|ตองกา|ტონგა|トンガ|東加|汤加|통가
        .|thổ nhĩ kỳ|turchia|turcja|turkey|turki|turkije|turquia|turquie|turquía|türkei|türkiye|τουρκία|туреччина\
        |турска|турция|թուրքիա|טורקיה|تركيا|ترکیه|तुर्की|ตุรกี|თურქეთი|トルコ|土耳其|터키
        .|trinidad & tobago|trinidad dan tobago|trinidad e tobago|trinidad en tobago|trinidad und tobago\
        |trinidad ve tobago|trinidad và tobago|trinidad y tobago|trinité-et-tobago|trynidad i tobago\
        |τρινιντάντ και τομπάγκο|тринидад и тобаго|тринідад і тобаго|տրինիդադ և տոբագո|טרינידד וטובגו\
        |ترينيداد وتوباغو|ترینیداد و توباگو|त्रिनिदाद और टोबैगो|ตรินิแดดและโตเบโก|ტრინიდადი და ტობაგო|トリニダード・トバゴ\
        |千里達及托巴哥|特立尼达和多巴哥|트리니다드 토바고
        .|tuvalu|τουβαλού|тувалу|տուվալու|טובאלו|توفالو|تووالو|तुवालू|ตูวาลู|ტუვალუ|ツバル|吐瓦魯|图瓦卢|투발루
        .|taiwan|taiwán|tajwan|tayvan|taïwan|đài loan|ταϊβάν|тайвань|тајван|թայվան|טייוואן|تايوان|تایوان|ताइवान\
        |ไต้หวัน|ტაივანი|台湾|台灣|대만
        .|tansania|tanzania|tanzanie|tanzanya|tanzânia|τανζανία|танзания|танзанија|танзанія|տանզանիա|טנזניה\
        |تانزانیا|تنزانيا|तंज़ानिया|แทนซาเนีย|ტანზანია|タンザニア|坦尚尼亞|坦桑尼亚|탄자니아
        .|oekraïne|ucraina|ucrania|ucrânia|ukraina|ukraine|ukrayna|ουκρανία|украина|україна|украјина|ուկրաինա\
        |אוקראינה|أوكرانيا|اوکراین|यूक्रेन|ยูเครน|უკრაინა|ウクライナ|乌克兰|烏克蘭|우크라이나
        .|oeganda|ouganda|uganda|ουγκάντα|уганда|ուգանդա|אוגנדה|أوغندا|اوگاندا|युगांडा|ยูกันดา|უგანდა|ウガンダ|乌干达\
        |烏干達|우간다
        .|abd küçük harici adaları|amerikanische überseeinseln|các tiểu đảo xa của hoa kỳ\
        |dalekie wyspy mniejsze stanów zjednoczonych|ilhas menores distantes dos eua\
        |islas menores alejadas de ee. uu.|isole minori esterne degli stati uniti|kepulauan terluar as\
        |kleine afgelegen eilanden van de verenigde staten|u.s. outlying islands\
        |îles mineures éloignées des états-unis|απομακρυσμένες νησίδες ηπα|внешние малые о-ва\
        |віддалені острови сша|удаљена острва сад|արտաքին կղզիներ|האיים המרוחקים הקטנים של ארה״ב\
        |جزایر دورافتادهٔ ایالات متحده|جزر الولايات المتحدة النائية|यू॰एस॰ आउटलाइंग द्वीपसमूह\
        |หมู่เกาะรอบนอกของสหรัฐอเมริกา|აშშ-ის შორეული კუნძულები|合衆国領有小離島|美国本土外小岛屿|美國本土外小島嶼|미국령 해외 제도
        .|amerika birleşik devletleri|amerika serikat|estados unidos|hoa kỳ|stany zjednoczone|stati uniti\
        |united states|vereinigte staaten|verenigde staten|états-unis|ηνωμένες πολιτείες|соединенные штаты\
        |сполучені штати|сједињене државе|միացյալ նահանգներ|ארצות הברית|الولايات المتحدة|ایالات متحده\
        |संयुक्त राज्य|สหรัฐอเมริกา|ამერიკის შეერთებული შტატები|アメリカ合衆国|美国|美國|미국
        .|uruguai|uruguay|urugwaj|ουρουγουάη|уругвай|уругвај|ուրուգվայ|אורוגוואי|أورغواي|اروگوئه|उरूग्वे|อุรุกวัย\
        |ურუგვაი|ウルグアイ|乌拉圭|烏拉圭|우루과이
        .|oezbekistan|ouzbékistan|usbekistan|uzbekistan|uzbekistán|uzbequistão|özbekistan|ουζμπεκιστάν|узбекистан\
        |ուզբեկստան|אוזבקיסטן|أوزبكستان|ازبکستان|उज़्बेकिस्तान|อุซเบกิสถาน|უზბეკეთი|ウズベキスタン|乌兹别克斯坦|烏茲別克|우즈베키스탄
        .|cidade do vaticano|città del vaticano|ciudad del vaticano|thành vatican|vaticaanstad|vatican city\
        |vatikan|vatikanstadt|watykan|état de la cité du vatican|βατικανό|ватикан|վատիկան|הוותיקן|الفاتيكان\
        |واتیکان|वेटिकन सिटी|นครวาติกัน|ქალაქი ვატიკანი|バチカン市国|梵蒂冈|梵蒂岡|바티칸 시국
        .|saint vincent dan grenadine|saint vincent e grenadine|saint vincent en de grenadines\
        |saint vincent i grenadyny|saint vincent ve grenadinler|saint-vincent-et-les grenadines\
        |san vicente y las granadinas|st. vincent & grenadines|st. vincent und die grenadinen\
        |st. vincent và grenadines|são vicente e granadinas|άγιος βικέντιος και γρεναδίνες\
        |сент винсент и гренадини|сент-винсент и гренадины|сент-вінсент і гренадіни|սենթ վինսենթ և գրենադիններ\
        |סנט וינסנט והגרנדינים|سانت فنسنت وجزر غرينادين|سنت وینسنت و گرنادین|सेंट विंसेंट और ग्रेनाडाइंस\
        |เซนต์วินเซนต์และเกรนาดีนส์|სენტ-ვინსენტი და გრენადინები|セントビンセント及びグレナディーン諸島|圣文森特和格林纳丁斯|聖文森及格瑞那丁\
        |세인트빈센트그레나딘
        .|venezuela|wenezuela|βενεζουέλα|венесуела|венесуэла|венецуела|վենեսուելա|ונצואלה|فنزويلا|ونزوئلا\
        |वेनेज़ुएला|เวเนซุเอลา|ვენესუელა|ベネズエラ|委內瑞拉|委内瑞拉|베네수엘라
        .|britanya virjin adaları|britische jungferninseln|british virgin islands|britse maagdeneilanden\
        |brytyjskie wyspy dziewicze|ilhas virgens britânicas|islas vírgenes británicas|isole vergini britanniche\
        |kepulauan virgin britania raya|quần đảo virgin thuộc anh|îles vierges britanniques\
        |βρετανικές παρθένες νήσοι|британска девичанска острва|британські віргінські острови\
        |բրիտանական վիրջինյան կղզիներ|איי הבתולה הבריטיים|جزایر ویرجین بریتانیا|جزر فيرجن البريطانية\
        |ब्रिटिश वर्जिन द्वीपसमूह|หมู่เกาะบริติชเวอร์จิน|ბრიტანეთის ვირჯინის კუნძულები|英属维尔京群岛|英屬維京群島|英領ヴァージン諸島\
        |영국령 버진아일랜드
        .|abd virjin adaları|amerikaanse maagdeneilanden|amerikanische jungferninseln|ilhas virgens americanas\
        |islas vírgenes de ee. uu.|isole vergini americane|kepulauan virgin amerika serikat\
        |quần đảo virgin thuộc hoa kỳ|u.s. virgin islands|wyspy dziewicze stanów zjednoczonych\
        |îles vierges des états-unis|αμερικανικές παρθένες νήσοι|америчка девичанска острва|віргінські острови\
        |ամն վիրջինյան կղզիներ|איי הבתולה של ארצות הברית|جزایر ویرجین ایالات متحده\
        |جزر فيرجن التابعة للولايات المتحدة|यू॰एस॰ वर्जिन द्वीपसमूह|หมู่เกาะเวอร์จินของสหรัฐอเมริกา\
        |აშშ-ის ვირჯინის კუნძულები|米領ヴァージン諸島|美属维尔京群岛|美屬維京群島|미국령 버진아일랜드
        .|vietnam|vietnã|viêt nam|việt nam|wietnam|βιετνάμ|вʼєтнам|вијетнам|вьетнам|վիետնամ|וייטנאם|فيتنام|ویتنام\
        |वियतनाम|เวียดนาม|ვიეტნამი|ベトナム|越南|베트남
        .|vanuatu|βανουάτου|вануату|վանուատու|ונואטו|فانواتو|وانواتو|वनुआतू|วานูอาตู|ვანუატუ|バヌアツ|瓦努阿图|萬那杜|바누아투
        .|kepulauan wallis dan futuna|wallis & futuna|wallis e futuna|wallis en futuna|wallis i futuna\
        |wallis und futuna|wallis ve futuna|wallis và futuna|wallis y futuna|wallis-et-futuna\
        |γουάλις και φουτούνα|валис и футуна|уоллис и футуна|уолліс і футуна|ուոլիս և ֆուտունա|איי ווליס ופוטונה\
        |جزر والس وفوتونا|والیس و فوتونا|वालिस और फ़्यूचूना|วาลลิสและฟุตูนา|უოლისი და ფუტუნა|ウォリス・フツナ|瓦利斯和富图纳\
        |瓦利斯群島和富圖那群島|왈리스-푸투나 제도
        .|samoa|σαμόα|самоа|սամոա|סמואה|ساموآ|ساموا|समोआ|ซามัว|სამოა|サモア|萨摩亚|薩摩亞|사모아
        .|kosova|kosovo|kosowo|κοσσυφοπέδιο|косово|կոսովո|קוסובו|كوسوفو|کوزوو|कोसोवो|โคโซโว|კოსოვო|コソボ|科索沃|코소보
        .|iêmen|jemen|yaman|yemen|yémen|υεμένη|йемен|ємен|јемен|եմեն|תימן|اليمن|یمن|यमन|เยเมน|იემენი|イエメン|也门|葉門|예멘
        .|majotta|mayotte|μαγιότ|майотта|мајот|մայոտ|מאיוט|مايوت|مایوت|मायोते|มายอต|მაიოტა|マヨット|馬約特島|马约特|마요트
        .|afrika selatan|afrique du sud|güney afrika|nam phi|republika południowej afryki|south africa|sudafrica\
        |sudáfrica|südafrika|zuid-afrika|áfrica do sul|νότια αφρική|південно-африканська республіка\
        |южно-африканская республика|јужноафричка република|հարավաֆրիկյան հանրապետություն|דרום אפריקה\
        |افریقای جنوبی|جنوب أفريقيا|दक्षिण अफ़्रीका|แอฟริกาใต้|სამხრეთ აფრიკის რესპუბლიკა|南アフリカ|南非|남아프리카
        .|sambia|zambia|zambie|zambiya|zâmbia|ζάμπια|замбия|замбија|замбія|զամբիա|זמביה|زامبيا|زامبیا|ज़ाम्बिया\
        |แซมเบีย|ზამბია|ザンビア|尚比亞|赞比亚|잠비아
        .|simbabwe|zimbabue|zimbabve|zimbabwe|zimbábue|ζιμπάμπουε|зимбабве|зімбабве|զիմբաբվե|זימבבואה|زيمبابوي\
        |زیمبابوه|ज़िम्बाब्वे|ซิมบับเว|ზიმბაბვე|ジンバブエ|津巴布韦|辛巴威|짐바브웨
        .|abidjan|абиджан|абиџан|абіджан|אביג׳אן|آبیجان|أبيدجان|अबिदजान|อาบีจาน|アビジャン|阿比讓|阿比让|아비장
        .|accra|аккра|акра|אקרה|أكرا|اکرا|एक्रा|อักกรา|アクラ|阿克拉|아크라
        .|adak|адак|אדאק|أداك|ایدک|अडक|เอดัก|アダック|埃达克|艾達克|에이닥
        .|addis ababa|аддис-абеба|адис абеба|אדיס אבבה|آدیس آبابا|أديس أبابا|अदीस अबाबा|แอดดิสอาบาบา|アジスアベバ\
        |亚的斯亚贝巴|阿迪斯阿貝巴|아디스아바바
        .|adelaide|аделаида|аделаїда|аделејд|אדלייד|آدلاید|أديليد|एडिलेड|แอดิเลด|アデレード|阿得雷德|阿德莱德|애들레이드
        .|aden|аден|עדן|عدن|आदेन|เอเดน|アデン|亚丁|亞丁|아덴
        .|algiers|אלג׳יר|الجزیره|अल्जीयर्स|แอลเจียร์|アルジェ|阿尔及尔|阿爾及爾|알제
        .|almaty|алмати|алматы|אלמאטי|آلماتی|ألماتي|अल्माटी|อัลมาตี|アルマトイ|阿拉木图|阿拉木圖|알마티
        .|amman|аман|амман|עמאן|عمّان|عَمان|अम्मान|อัมมาน|アンマン|安曼|암만
        .|amsterdam|амстердам|אמסטרדם|آمستردام|أمستردام|एम्स्टर्डम|อัมสเตอดัม|アムステルダム|阿姆斯特丹|암스테르담
        .|anadyr|анадир|анадырь|אנדיר|آنادیر|أندير|अनाडिर|อานาดีร์|アナディリ|阿纳德尔|阿那底|아나디리
        .|anchorage|анкоридж|енкориџ|אנקורג׳|أنشوراج|انکوریج|एंकरेज|แองเคอเรจ|アンカレッジ|安克拉治|安克雷奇|앵커리지
        .|анґілья|آنگوئیلا|แองกิลลา|앙귈라
        .|antigua|антигва|антигуа|антиґуа|אנטיגואה|آنتیگوا|أنتيغوا|एंटीगुआ|แอนติกา|アンティグア|安地卡|安提瓜|안티과
        .|apia|апиа|апија|апіа|אפיה|آپیا|أبيا|एपिया|อาปีอา|アピア|阿皮亚|阿皮亞|아피아
        .|aqtau|актау|אקטאו|آقتاو|أكتاو|अक्ताउ|อัคตาอู|アクタウ|阿克套|아크타우
        .|aqtobe|актобе|акутобе|אקטובה|آقتوبه|أكتوب|अक्तोब|อัคโทบี|アクトベ|阿克托别|阿克托比|악토브
        .|araguaina|арагвајана|арагуаина|араґуаіна|אראגואינה|آراگواینا|أروجوانيا|आराग्वेना|อารากัวนา|アラグァイナ|阿拉圭那\
        |阿拉瓜伊纳|아라과이나
        .|ashgabat|ашгабат|ашхабад|אשגבט|عشق آباد|عشق‌آباد|अश्गाबात|อาชกาบัต|アシガバード|阿什哈巴德|阿什哈巴特|아슈하바트
        .|asmara|асмера|асмэра|אסמרה|أسمرة|اسمره|अस्मारा|แอสมารา|アスマラ|阿斯瑪拉|阿斯马拉|아스메라
        .|astrakhan|астракан|астрахань|אסטרחן|آستراخان|أستراخان|आस्ट्राखान|แอสตราคาน|アストラハン|阿斯特拉罕|아스트라한
        .|asunción|асунсион|асунсьйон|асунсьон|אסונסיון|آسونسیون|أسونسيون|एसनशियॉन|อะซุนซิออง|アスンシオン|亚松森|亞松森|아순시온
        .|athens|атина|афины|афіни|אתונה|آتن|أثينا|एथेंस|เอเธนส์|アテネ|雅典|아테네
        .|atikokan|атікокан|корал харбур|корал-харбор|אטיקוקן|اتکوکان|كورال هاربر|अटिकोकान|คอรัลฮาร์เบอร์|アティコカン\
        |阿蒂科肯|코랄하버
        .|atyrau|атирау|атырау|אטיראו|آتیراو|أتيراو|एतराउ|อทีราว|アティラウ|阿特劳|阿特勞|아티라우
        .|auckland|окланд|окленд|אוקלנד|أوكلاند|اوکلند|ऑकलैंड|โอคแลนด์|オークランド|奥克兰|奧克蘭|오클랜드
        .|azores|азори|азорские о-ва|азорські острови|האיים האזוריים|آزور|أزورس|अज़ोरेस|อะโซร์ส|アゾレス|亚速尔群岛|亞速爾群島\
        |아조레스
        .|baghdad|багдад|בגדד|بغداد|बगदाद|แบกแดด|バグダッド|巴格达|巴格達|바그다드
        .|bahia|баия|баија|байя|באהיה|باهيا|بایا|बहिया|บาเยีย|バイーア|巴伊亚|巴伊阿|바히아
        .|bahia banderas|баия-де-бандерас|баија бандерас|баїя бандерас|באהיה בנדרס|باهيا بانديراس|باهیا باندراس\
        |बेहिया बांडेरास|บาเอียบันเดรัส|バイアバンデラ|巴伊亚班德拉斯|巴伊亞班德拉斯|바이아 반데라스
        .|baku|баку|באקו|باكو|باکو|बाकु|บากู|バクー|巴库|巴庫|바쿠
        .|bamako|бамако|במאקו|باماكو|باماکو|बामाको|บามาโก|バマコ|巴馬科|巴马科|바마코
        .|bangkok|бангкок|בנגקוק|بانكوك|بانکوک|बैंकॉक|กรุงเทพ|バンコク|曼谷|방콕
        .|bangui|банги|бангуи|банґі|בנגואי|بانغوي|بانگی|बांगुइ|บังกี|バンギ|班吉|방기
        .|banjul|банжул|בנג׳ול|بانجول|बैंजुल|บันจูล|バンジュール|班珠尔|班竹|반줄
        .|barnaul|барнаул|ברנאול|بارنائول|بارناول|बर्नोल|บาร์เนาว์|バルナウル|巴尔瑙尔|巴爾瑙爾|바르나울
        .|beirut|бейрут|бејрут|ביירות|بيروت|بیروت|बेरुत|เบรุต|ベイルート|貝魯特|贝鲁特|베이루트
        .|belem|белем|белен|בלם|بلم|बेलेम|เบเลง|ベレン|貝倫|贝伦|벨렘
        .|belgrade|белград|београд|בלגרד|بلغراد|بلگراد|बेलग्रेड|เบลเกรด|ベオグラード|貝爾格勒|贝尔格莱德|베오그라드
        .|berlin|берлин|берлін|ברלין|برلين|برلین|बर्लिन|เบอร์ลิน|ベルリン|柏林|베를린
        .|beulah, north dakota|бʼюла, північна дакота|бијула, северна дакота|бойла, северная дакота\
        |ביולה, דקוטה הצפונית|بيولا، داكوتا الشمالية|بیولا، داکوتای شمالی|ब्यूला, उत्तरी डकोटा\
        |โบลาห์, นอร์ทดาโคตา|ノースダコタ州ビューラー|北达科他州比尤拉|北達科他州布由拉|노스다코타주, 베라
        .|bishkek|бишкек|бішкек|בישקק|بشكيك|بیشکک|बिश्केक|บิชเคก|ビシュケク|比什凯克|比什凱克|비슈케크
        .|bissau|бисао|бисау|бісау|ביסאו|بيساو|بیسائو|बिसाऊ|บิสเซา|ビサウ|比紹|比绍|비사우
        .|blanc-sablon|блан-саблон|бланк-саблон|бланк-сејблон|בלאן-סבלון|بلانك-سابلون|بلان‐سابلون|ब्लांक-सेबलोन\
        |บลังค์-ซาบลอน|ブラン・サブロン|布兰克萨布隆|白朗薩布隆|블랑 사블롱
        .|blantyre|блантайр|блантир|בלנטיר|بلانتاير|بلانتیره|ब्लांटायर|แบลนไทร์|ブランタイヤ|布兰太尔|布蘭太爾|블랜타이어
        .|boa vista|боа виста|боа-виста|боа-віста|בואה ויסטה|باو فيستا|بوئاویستا|बोआ विस्ता|บัววีชตา|ボアビスタ|保維斯塔\
        |博阿维斯塔|보아 비스타
        .|bogota|богота|боґота|בוגוטה|بوغوتا|بوگوتا|बोगोटा|โบโกตา|ボゴタ|波哥大|보고타
        .|boise|бойсе|бојзи|בויסי|بويس|بویسی|बॉइसी|บอยซี|ボイシ|博伊西|波夕|보이시
        .|bougainville|буганвил|бугенвиль|буґенвіль|בוגנוויל|بوغانفيل|بوگنویل|बोगनविले|บูเกนวิลล์|ブーゲンビル|布干維爾\
        |布干维尔|부갱빌
        .|bratislava|братислава|ברטיסלבה|براتيسلافا|براتیسلاوا|ब्रातिस्लावा|บราติสลาวา|ブラチスラバ|布拉提斯拉瓦|布拉迪斯拉发|브라티슬라바
        .|brazzaville|бразавил|браззавиль|браззавіль|ברזוויל|برازافيل|برازویل|ब्राज़ाविले|บราซซาวิล|ブラザビル|布拉柴維爾\
        |布拉柴维尔|브라자빌
        .|brisbane|бризбејн|брисбен|брісбен|בריסביין|برسيبان|بریسبین|ब्रिस्बन|บริสเบน|ブリスベン|布利斯班|布里斯班|브리스베인
        .|broken hill|брокен хил|брокен-хилл|брокен-хілл|ברוקן היל|بروكن هيل|بروکن‌هیل|ब्रोकन हिल|โบรกเคนฮิลล์\
        |ブロークンヒル|布罗肯希尔|布羅肯希爾|브로컨힐
        .|brussels|брисел|брюссель|בריסל|بروكسل|بروکسل|ब्रूसेल्स|บรัสเซลส์|ブリュッセル|布魯塞爾|布鲁塞尔|브뤼셀
        .|bucharest|букурешт|бухарест|בוקרשט|بخارست|بوخارست|बुख़ारेस्ट|บูคาเรส|ブカレスト|布加勒斯特|부쿠레슈티
        .|budapest|будапешт|будимпешта|בודפשט|بودابست|بوداپست|बुडापेस्ट|บูดาเปส|ブダペスト|布达佩斯|布達佩斯|부다페스트
        .|buenos aires|буенос ајрес|буенос-айрес|буэнос-айрес|בואנוס איירס|بوئنوس‌آیرس|بوينوس أيرس|ब्यूनस आयरस\
        |บัวโนสไอเรส|ブエノスアイレス|布宜諾斯艾利斯|布宜诺斯艾利斯|부에노스 아이레스
        .|bujumbura|бужумбура|буџумбура|בוג׳ומבורה|بوجومبورا|बुजुंबूरा|บูจุมบูรา|ブジュンブラ|布松布拉|布琼布拉|부줌부라
        .|busingen|бисинген|бюзинген-на-верхнем-рейне|бюзінген|ביזינגן|بازنگن|بوسنغن|ब्यूसिनजेन|บุสซิงเง็น\
        |ビュージンゲン|布辛根|뷔지겐
        .|cairo|каир|каиро|каїр|קהיר|القاهرة|قاهره|कायरो|ไคโร|カイロ|开罗|開羅|카이로
        .|cambridge bay|кеймбридж-бей|кеймбрідж-бей|кембриџ беј|קיימברידג׳ ביי|كامبرديج باي|کمبریج‌بی\
        |कैम्ब्रिज खाड़ी|อ่าวแคมบริดจ์|ケンブリッジベイ|剑桥湾|劍橋灣|케임브리지 베이
        .|campo grande|кампо гранде|кампу-гранди|кампу-ґранді|קמפו גרנדה|كومبو جراند|کمپو گرانده|कैंपो ग्रांडे\
        |กัมปูกรันดี|カンポグランデ|大坎普|格蘭場|캄포 그란데
        .|canary|قناری|كناري|कैनेरी|คะเนรี|カナリア|加納利|加那利
        .|cancun|канкун|קנקון|كانكون|کانکون|कैनकुन|แคนคุน|カンクン|坎昆|칸쿤
        .|caracas|каракас|קראקס|كاراكاس|کاراکاس|काराकस|คาราคัส|カラカス|加拉加斯|卡拉卡斯|카라카스
        .|casablanca|казабланка|касабланка|קזבלנקה|الدار البيضاء|کازابلانکا|कासाब्लांका|คาสซาบลางก้า|カサブランカ|卡萨布兰卡\
        |卡薩布蘭卡|카사블랑카
        .|catamarca|катамарка|קטמרקה|كاتاماركا|کاتامارکا|काटामार्का|กาตามาร์กา|カタマルカ|卡塔馬卡|卡塔马卡|카타마르카
        .|cayenne|кайенна|каєнна|кајен|קאיין|كايين|کاین|कायेन|กาแยน|カイエンヌ|卡宴|開雲|카옌
        .|cayman|острова кайман|קיימן|كايمان|کیمن|कैमेन|เคย์แมน|ケイマン|开曼|케이맨
        .|center, north dakota|сентр, північна дакота|центар, северна дакота|центр, северная дакота\
        |סנטר, דקוטה הצפונית|سنتر|سنتر، داکوتای شمالی|मध्य, उत्तरी दाकोता|เซนเตอร์, นอร์ทดาโคตา|ノースダコタ州センター\
        |北达科他州申特|北達科他州中心|중부, 노스다코타
        .|ceuta|сеута|סאוטה|سبته|سيتا|सेउटा|เซวตา|セウタ|休达|休達|세우타
        .|chatham|чатам|чатем|צ׳אטהאם|تشاثام|چتم|चैथम|แชทัม|チャタム|查坦|查塔姆|채텀
        .|chicago|чикаго|чікаґо|שיקגו|شيكاغو|شیکاگو|शिकागो|ชิคาโก|シカゴ|芝加哥|시카고
        .|chihuahua|чиуауа|чихуахуа|чіуауа|צ׳יוואווה|تشيواوا|چیواوا|चिहुआहुआ|ชีวาวา|チワワ|奇瓦瓦|奇華華|치와와
        .|chisinau|кишинев|кишинів|кишињев|קישינב|تشيسيناو|کیشیناو|चिसीनाउ|คีชีเนา|キシナウ|基希讷乌|基西紐|키시나우
        .|chita|чита|צ׳יטה|تشيتا|چیتا|त्शिता|ชิตา|チタ|赤塔|치타
        .|choibalsan|чойбалсан|чојбалсан|צ׳ויבלסן|تشوبالسان|چویبالسان|चोइबालसन|ชอยบาลซาน|チョイバルサン|乔巴山|喬巴山|초이발산
        .|chuuk|трук|чуук|צ׳וק|ترك|چوک|चक|ทรัก|チューク|楚克|特鲁克群岛|트루크
        .|colombo|коломбо|קולומבו|كولومبو|کلمبو|कोलंबो|โคลัมโบ|コロンボ|可倫坡|科伦坡|콜롬보
        .|conakry|конакри|конакрі|קונאקרי|كوناكري|کوناکری|कोनाक्री|โกนากรี|コナクリ|柯那克里|科纳克里|코나크리
        .|copenhagen|копенгаген|копенхаген|קופנהגן|كوبنهاغن|کپنهاگ|कोपेनहेगन|โคเปนเฮเกน|コペンハーゲン|哥本哈根|코펜하겐
        .|cordoba|кордоба|кордова|קורדובה|كوردوبا|کوردووا|कोर्डोबा|คอร์โดบา|コルドバ|哥多華|科尔多瓦|코르도바
        .|коста-ріка|कोस्टा रिका
        .|creston|крестон|קרסטון|كريستون|کرستون|क्रेस्टन|เครสตัน|クレストン|克雷斯頓|克雷斯顿|크레스톤
        .|cuiaba|куиаба|куяба|קויאבה|كيابا|کویاوا|क्यूआबा|กุยาบา|クイアバ|古雅巴|库亚巴|쿠이아바
        .|currie|кари|каррі|керри|קרי|كوري|کوری|क्यूरी|คูร์รี|カリー|克黎|库利|퀴리
        .|dakar|дакар|דקאר|داكار|داکار|डकार|ดาการ์|ダカール|达喀尔|達喀爾|다카르
        .|damascus|дамаск|דמשק|دمشق|दमास्कस|ดามัสกัส|ダマスカス|大馬士革|大马士革|다마스쿠스
        .|danmarkshavn|данмарксхаген|денмарксхавн|דנמרקסהוון|دانمارکس‌هاون|دانمرك شافن|डेनमार्कशॉन|ดานมาร์กสฮาวน์\
        |デンマークシャウン|丹馬沙文|丹马沙文|덴마크샤븐
        .|dar es salaam|дар-ес-салам|дар-эс-салам|דאר א-סלאם|دار السلام|دارالسلام|दार अस सलाम|ดาร์เอสซาลาม\
        |ダルエスサラーム|沙蘭港|达累斯萨拉姆|다르에스살람
        .|darwin|дарвин|дарвін|דרווין|دارون|داروین|डार्विन|ดาร์วิน|ダーウィン|达尔文|達爾文|다윈
        .|dawson|досон|доусон|דוסון|داوسان|داوسن|डॉसन|ดอว์สัน|ドーソン|道森|도슨
        .|dawson creek|досон крик|доусон-крик|доусон-крік|דוסון קריק|داوسن كريك|داوسن کریک|डॉसन क्रीक\
        |ดอว์สัน ครีก|ドーソンクリーク|道森克里克|도슨크릭
        .|denver|денвер|דנוור|دنفر|دنور|डेनवर|เดนเวอร์|デンバー|丹佛|덴버
        .|detroit|детроит|детройт|דטרויט|ديترويت|دیترویت|डेट्रॉयट|ดีทรอยต์|デトロイト|底特律|디트로이트
        .|dhaka|дака|дакка|דאקה|داکا|دكا|ढाका|ดากา|ダッカ|达卡|達卡|다카
        .|dili|дили|ділі|דילי|ديلي|دیلی|डिलि|ดิลี|ディリ|帝力|딜리
        .|ドミニカ|多米尼加
        .|douala|дуала|דואלה|دوآلا|دوالا|डूआला|ดูอาลา|ドゥアラ|杜阿拉|두알라
        .|dubai|дубаи|дубай|דובאי|دبي|دبی|दुबई|ดูไบ|ドバイ|杜拜|迪拜|두바이
        .|dublin|даблин|дублин|дублін|דבלין|دبلن|دوبلین|डबलिन|ดับบลิน|ダブリン|都柏林|더블린
        .|dushanbe|душанбе|דושנבה|دوشانبي|दुशांबे|ดูชานเบ|ドゥシャンベ|杜尚别|杜桑貝|두샨베
        .|easter|о-в пасхи|острів пасхи|ускршње острво|אי הפסחא|استر|ایستر|ईस्टर|อีสเตอร์|イースター島|复活节岛|復活島|이스터 섬
        .|edmonton|едмонтон|эдмонтон|אדמונטון|ادمونتون|ايدمونتون|एडमंटन|เอดมันตัน|エドモントン|埃德蒙顿|艾德蒙吞|에드먼턴
        .|efate|ефат|ефате|эфате|אפטה|إيفات|افاته|एफ़ेट|เอฟาเต|エフェテ島|埃法特|에파테
        .|eirunepe|еирунепе|ейрунепе|эйрунепе|אירונפי|ايرونبي|ایرونپه|ईरुनेपे|เอรูเนเป|エイルネペ|依伦尼贝|艾魯內佩|아이루네페
        .|el aaiun|ел ајун|ель-аюн|эль-аюн|אל עיון|العيون|العیون|अल आइयून|เอลไอย์อุง|アイウン|阿尤恩|엘아이운
        .|enderbury|ендербери|ендербері|о-в эндербери|אנדרבורי|اندربری|اندربيرج|एंडरबरी|เอนเดอร์เบอรี|エンダーベリー島\
        |恩得伯理島|恩德伯里|엔더베리
        .|eucla|евкла|иукла|юкла|יוקלה|أوكلا|اوکلا|यूक्ला|ยูคลา|ユークラ|尤克拉|유클라
        .|fakaofo|факаофо|פקאופו|فاكاوفو|فاکائوفو|फ़ाकाओफ़ो|ฟาเคาโฟ|ファカオフォ|法考福|파카오푸
        .|famagusta|фамагуста|פמגוסטה|فاماغوستا|فاماگوستا|फ़ामागुस्ता|แฟมากุสตา|ファマグスタ|法馬古斯塔|法马古斯塔|파마구스타
        .|faroe|פארו|فارو|फ़ैरो|แฟโร|フェロー|法罗
        .|fort nelson|форт нелсон|форт нельсон|פורט נלסון|فورت نلسون|فورت نيلسون|फ़ोर्ट नेल्सन|ฟอร์ตเนลสัน\
        |フォートネルソン|納爾遜堡|纳尔逊堡|포트 넬슨
        .|fortaleza|форталеза|פורטאלזה|فورتالزا|فورتاليزا|फ़ोर्टालेज़ा|ฟอร์ตาเลซา|フォルタレザ|福塔力莎|福塔雷萨|포르탈레자
        .|freetown|фритаун|фрітаун|פריטאון|فري تاون|فری‌تاون|फ़्रीटाउन|ฟรีทาวน์|フリータウン|弗里敦|自由城|프리타운
        .|funafuti|фунафути|фунафуті|פונפוטי|فونافوتي|فونافوتی|फ़्यूनाफ़ुटी|ฟูนะฟูตี|フナフティ|富纳富提|富那富提|푸나푸티
        .|gaborone|габорон|габороне|ґабороне|גבורונה|غابورون|گابورون|गाबोरोन|กาโบโรเน|ハボローネ|哈博罗内|嘉柏隆里|가보로네
        .|galapagos|галапагос|галапагосские о-ва|ґалапаґос|גלפאגוס|جلاباجوس|گالاپاگوس|गेलापागोस|กาลาปาโกส|ガラパゴス\
        |加拉巴哥群島|加拉帕戈斯|갈라파고스
        .|gambier|гамбʼє|гамбије|о-ва гамбье|איי גמבייה|جامبير|گامبیر|गैंबियर|แกมเบียร์|ガンビエ諸島|甘比尔|甘比爾群島|감비어
        .|gaza|газа|עזה|غزة|غزه|गाज़ा|กาซา|ガザ|加沙|加薩|가자
        .|glace bay|глейс-бей|глејс беј|ґлейс-бей|גלייס ביי|جلاس باي|گلیس‌بی|ग्लेस खाड़ी|เกลซเบย์|グレースベイ|格莱斯贝\
        |格雷斯貝|글라스베이
        .|goose bay|гус беј|гус-бей|ґус-бей|גוס ביי|جوس باي|گوس‌بی|गूस खाड़ी|กูสเบย์|グースベイ|古斯湾|鵝灣|구즈베이
        .|grand turk|гранд турк|гранд-терк|ґранд-терк|גרנד טורק|غراند ترك|گراند تورک|ग्रांड टर्क|แกรนด์เติร์ก\
        |グランドターク|大特克|大特克島|그랜드 터크
        .|ґренада|เกรนาดา|格瑞納達
        .|guadalcanal|гвадалканал|гуадалканал|גוודלקנאל|غوادالكانال|گوادال‌کانال|ग्वाडलकनाल|กัวดัลคานัล|ガダルカナル\
        |瓜达尔卡纳尔|瓜達康納爾島|과달카날
        .|гвадалупе|ґваделупа|גואדלופ|ग्वाडेलोप
        .|guayaquil|гвајакил|гуаякиль|ґуаякіль|גואיאקיל|غواياكويل|گوایاکیل|ग्वायाकील|กัวยากิล|グアヤキル|瓜亚基尔|瓜亞基爾|과야킬
        .|ґайана|गयाना
        .|halifax|галифакс|галіфакс|халифакс|הליפקס|هاليفاكس|هلیفکس|हेलिफ़ैक्स|แฮลิแฟกซ์|ハリファクス|哈利法克斯|哈里法克斯|핼리팩스
        .|harare|хараре|הרארה|هراره|هراري|हरारे|ฮาราเร|ハラレ|哈拉雷|하라레
        .|havana|гавана|хавана|הוואנה|هافانا|هاوانا|हवाना|ฮาวานา|ハバナ|哈瓦那|하바나
        .|hebron|хеброн|хеврон|חברון|الخلیل|هيبرون|हेब्रोन|เฮบรอน|ヘブロン|希伯伦|赫布隆|헤브론
        .|helsinki|гельсінкі|хелсинки|хельсинки|הלסינקי|هلسنكي|هلسینکی|हेलसिंकी|เฮลซิงกิ|ヘルシンキ|赫尔辛基|赫爾辛基|헬싱키
        .|hermosillo|ермосільйо|хермосиљо|эрмосильо|הרמוסיו|ارموسیو|هيرموسيلو|हर्मोसिल्लो|เอร์โมซีโย|エルモシヨ|埃莫西約\
        |埃莫西约|에르모시요
        .|ho chi minh city|хо ши мин|хошимин|хошимін|הו צ׳י מין סיטי|مدينة هو تشي منة|هوشی‌مین‌سیتی\
        |हो ची मिन्ह सिटी|นครโฮจิมินห์|ホーチミン|胡志明市|사이공
        .|hobart|гобарт|хобарт|הוברט|هوبارت|होबार्ट|โฮบาร์ต|ホバート|荷巴特|霍巴特|호바트
        .|hong kong|хонгконг|هنگ‌کنگ|هونغ كونغ|ฮ่องกง|香港
        .|honolulu|гонолулу|хонолулу|הונולולו|هونولولو|होनोलुलु|โฮโนลูลู|ホノルル|檀香山|호놀룰루
        .|hovd|ховд|חובד|خوود|هوفد|होव्ड|ฮอฟด์|ホブド|科布多|호브드
        .|indianapolis|индианаполис|індіанаполіс|אינדיאנפוליס|إنديانابوليس|ایندیاناپولیس|इंडियानापोलिस\
        |อินเดียแนโพลิส|インディアナポリス|印第安纳波利斯|印第安那波里斯|인디애나폴리스
        .|inuvik|инувик|інувік|אינוויק|اينوفيك|اینوویک|इनूविक|อินูวิก|イヌヴィク|伊努维克|伊奴維克|이누빅
        .|iqaluit|икалуит|иквалуит|ікалуїт|איקלואיט|اكويلت|ایکلوئت|इकालुईट|อีกวาลิต|イカルイット|伊魁特|이칼루이트
        .|irkutsk|иркутск|иркуцк|іркутськ|אירקוטסק|ايركيتسك|ایرکوتسک|इर्कुत्स्क|อีร์คุตสค์|イルクーツク|伊尔库茨克|伊爾庫次克\
        |이르쿠츠크
        .|istanbul|истанбул|стамбул|איסטנבול|إسطنبول|استانبول|इस्तांबुल|อิสตันบูล|イスタンブール|伊斯坦堡|伊斯坦布尔|이스탄불
        .|ittoqqortoormiit|скорезбисунд|скорсбисунн|іттоккортоорміут|סקורסביסונד|اسکورسبیسوند|سكورسبيسند\
        |इटोकोर्टोरमिट|สกอเรสไบซันด์|イトコルトルミット|伊托科爾托米特|斯科列斯比桑德|스코레스바이선드
        .|jakarta|джакарта|џакарта|ג׳קרטה|جاكرتا|جاکارتا|जकार्ता|จาการ์ตา|ジャカルタ|雅加达|雅加達|자카르타
        .|jayapura|джайпур|джаяпура|џајапура|ג׳איאפורה|جايابيورا|جایاپورا|जयापुरा|จายาปุระ|ジャヤプラ|加亞布拉|查亚普拉|자야푸라
        .|jerusalem|иерусалим|єрусалим|јерусалим|ירושלים|القدس|اورشلیم|यरूशलम|เยรูซาเลม|エルサレム|耶路撒冷|예루살렘
        .|johannesburg|йоганнесбурґ|йоханнесбург|јоханесбург|יוהנסבורג|جوهانسبرغ|ژوهانسبورگ|जोहांसबर्ग\
        |โจฮันเนสเบอร์ก|ヨハネスブルグ|約翰尼斯堡|约翰内斯堡|요하네스버그
        .|johnston|джонстон|џонстон|ג׳ונסטון|جانستون|جونستون|जॉनस्टन|จอห์นสตัน|ジョンストン島|強斯頓|约翰斯顿|존스톤
        .|juba|джуба|џуба|ג׳ובה|جوبا|जुबा|จูบา|ジュバ|朱巴|주바
        .|jujuy|жужуи|жужуй|חוחוי|جوجو|خوخوی|जुजोए|จูจิว|フフイ|胡胡伊|후후이
        .|juneau|джуно|жуно|ג׳ונו|جونو|جوني|ज्यूनाउ|จูโน|ジュノー|朱諾|朱诺|주노
        .|kabul|кабул|קאבול|كابول|کابل|काबुल|คาบูล|カブール|喀布尔|喀布爾|카불
        .|kaliningrad|калининград|калињинград|калінінград|קלינינגרד|كالينجراد|کالینینگراد|कालीनिनग्राड\
        |คาลินิงกราด|カリーニングラード|加里宁格勒|加里寧格勒|칼리닌그라드
        .|kamchatka|камчатка|петропавловск-камчатский|קמצ׳טקה|كامتشاتكا|کامچاتکا|कमचत्का|คามชัตกา|カムチャッカ|堪察加|캄차카
        .|kampala|кампала|קמפאלה|كامبالا|کامپالا|कंपाला|คัมพาลา|カンパラ|坎帕拉|캄팔라
        .|karachi|карачи|карачі|קראצ׳י|كراتشي|کراچی|कराची|การาจี|カラチ|卡拉奇|喀拉蚩|카라치
        .|kathmandu|катманду|קטמנדו|كاتماندو|کاتماندو|काठमांडू|กาตมันดุ|カトマンズ|加德满都|加德滿都|카트만두
        .|khandyga|хандига|хандыга|חנדיגה|خانديجا|خاندیگا|खांडिगा|ฮันดืยกา|ハンドゥイガ|堪地加|汉德加|한디가
        .|khartoum|картум|хартум|חרטום|الخرطوم|خارطوم|खार्तूम|คาร์ทูม|ハルツーム|喀土穆|카르툼
        .|kigali|кигали|кігалі|קיגלי|كيغالي|کیگالی|किगाली|คิกาลี|キガリ|基加利|키갈리
        .|kinshasa|киншаса|кіншаса|קינשסה|كينشاسا|کینشاسا|किंशासा|กินชาซา|キンシャサ|金夏沙|金沙萨|킨샤사
        .|kiritimati|киритимати|кірітіматі|קיריטימאטי|كيريتي ماتي|کریتیماتی|किरीतिमाति|คิริทิมาตี|キリスィマスィ島|基里地馬地島\
        |基里地马地岛|키리티마티
        .|kirov|киров|кіров|קירוב|كيروف|کیروف|किरोव|คิรอฟ|キーロフ|基洛夫|키로프
        .|knox, indiana|нокс, индиана|нокс, индијана|нокс, індіана|נוקס, אינדיאנה|كونكس|ناکس، ایندیانا\
        |नौक्स, इंडियाना|นอกซ์, อินดีแอนา|インディアナ州ノックス|印第安纳州诺克斯|印第安那州諾克斯|인디애나주, 녹스
        .|kolkata|калкута|калькутта|колката|קולקטה|كالكتا|کلکته|कोलकाता|โกลกาตา|コルカタ|加尔各答|加爾各答|콜카타
        .|kosrae|косрае|кошре|קוסרה|كوسرا|کوسرای|कोसराए|คอสไร|コスラエ|库赛埃|科斯瑞|코스레
        .|kostanay|костанай|костанај|קוסטנאי|قوستاناي|قوستانای|कोस्टाने|คอสตาเนย์|コスタナイ|库斯塔奈|庫斯塔奈|코스타나이
        .|kralendijk|кралендајк|кралендейк|קרלנדייק|كرالنديك|کرالندیک|क्रालैंडिजिक|คราเลนดิจค์|クラレンダイク|克拉伦代克\
        |克拉倫代克|크라렌디즈크
        .|krasnoyarsk|красноярск|красноярськ|краснојарск|קרסנויארסק|كراسنويارسك|کراسنویارسک|क्रास्नोयार्स्क\
        |ครัสโนยาร์สก์|クラスノヤルスク|克拉斯諾亞爾斯克|克拉斯诺亚尔斯克|크라스노야르스크
        .|kuala lumpur|куала лумпур|куала-лумпур|קואלה לומפור|كوالا لامبور|کوالالامپور|कुआलालंपुर|กัวลาลัมเปอร์\
        |クアラルンプール|吉隆坡|쿠알라룸푸르
        .|kuching|кучинг|קוצ׳ינג|كيشينج|کوچینگ|कूचिंग|กูชิง|クチン|古晉|古晋|쿠칭
        .|kwajalein|кваджалейн|кваџалејин|קוואג׳ליין|كواجالين|کواجیلین|क्वाज़ालीन|ควาจาเลน|クェゼリン|夸贾林|瓜加林島|콰잘렌
        .|kyiv|киев|київ|кијев|קייב|كييف|کیف|कीव|เคียฟ|キーウ|基輔|基辅|키예프
        .|la paz|ла паз|ла-пас|לה פאס|لا باز|لاپاز|ला पाज़|ลาปาซ|ラパス|拉巴斯|라파스
        .|la rioja|ла риоха|ла-риоха|ла-ріоха|לה ריוחה|لا ريوجا|لاریوخا|ला रिओजा|ลาริโอจา|ラリオハ|拉略哈|拉里奥哈|라 리오하
        .|lagos|лагос|лаґос|לאגוס|لاغوس|لاگوس|लागोस|ลากอส|ラゴス|拉各斯|拉哥斯|라고스
        .|libreville|либревил|либревиль|лібревіль|ליברוויל|ليبرفيل|لیبرویل|लिब्रेविले|ลีเบรอวิล|リーブルヴィル|利伯维尔|自由市\
        |리브르빌
        .|лима|ліма|לימה|ليما|لیما|लीमा|ลิมา|リマ|利馬|利马|리마
        .|lindeman|линдеман|ліндеман|לינדמן|ليندمان|لیندمن|लिंडेमान|ลินดีแมน|リンデマン|林德曼|린데만
        .|lisbon|лисабон|лиссабон|лісабон|ליסבון|لشبونة|لیسبون|लिस्बन|ลิสบอน|リスボン|里斯本|리스본
        .|ljubljana|любляна|љубљана|לובליאנה|ليوبليانا|لیوبلیانا|ल्यूबेलजाना|ลูบลิยานา|リュブリャナ|卢布尔雅那|盧比安納|류블랴나
        .|lome|ломе|לומה|لومه|لومي|लोम|โลเม|ロメ|洛美|로메
        .|london|лондон|לונדון|لندن|लंदन|ลอนดอน|ロンドン|伦敦|倫敦|런던
        .|longyearbyen|лонгʼїр|лонгйир|лонгјербјен|לונגיירבין|لانگ‌یربین|لونجيربين|लॉन्गईयरबायेन|ลองเยียร์เบียน\
        |ロングイェールビーン|朗伊尔城|隆意耳拜恩|롱이어비엔
        .|lord howe|лорд хау|лорд-хау|אי הלורד האו|لردهاو|لورد هاو|लॉर्ड होवे|ลอร์ดโฮว์|ロードハウ|豪勋爵|豪勳爵島|로드 하우
        .|los angeles|лос анђелес|лос-анджелес|לוס אנג׳לס|لوس انجلوس|لوس‌آنجلس|लॉस एंजिल्स|ลอสแองเจลิส|ロサンゼルス|洛杉矶\
        |洛杉磯|로스앤젤레스
        .|louisville|луивиле|луисвилл|луїсвілл|לואיוויל|لوئیزویل|لويس فيل|लुइसविले|ลูส์วิลล์|ルイビル|路易斯維爾|路易斯维尔|루이빌
        .|lower prince’s quarter|лоуер принсиз квортер|лоуер-принсес-квотер|лоуэр-принс-куотер\
        |לואוור פרינסס קוורטר|بخش شاهزاده‌‌نشین پایین|حي الأمير السفلي|लोअर प्रिंसेस क्वार्टर\
        |โลเวอร์พรินซ์ ควอเตอร์|ローワー・プリンセズ・クウォーター|下太子区|下太子區|로워 프린스 쿼터
        .|luanda|луанда|לואנדה|لواندا|लुआंडा|ลูอันดา|ルアンダ|罗安达|羅安達|루안다
        .|lubumbashi|лубумбаши|лубумбаші|לובומבאשי|لوبومباشی|لومبباشا|लुबुमबाशी|ลูบัมบาชิ|ルブンバシ|卢本巴希|盧本巴希|루붐바시
        .|lusaka|лусака|לוסקה|لوزاکا|لوساكا|लुसाका|ลูซากา|ルサカ|卢萨卡|路沙卡|루사카
        .|macao|ماكاو|ماکائو|มาเก๊า|マカオ|澳門|澳门
        .|maceio|масейо|масејо|מסייאו|ماسیو|ماشيو|मेसीओ|มาเซโอ|マセイオ|馬瑟歐|马塞约|마세이오
        .|madeira|мадеира|мадейра|מדיירה|ماديرا|مادیرا|मडेरा|มาเดรา|マデイラ|馬得拉群島|马德拉|마데이라
        .|madrid|мадрид|מדריד|مادرید|مدريد|मैड्रिड|มาดริด|マドリード|馬德里|马德里|마드리드
        .|magadan|магадан|מגדן|ماگادان|مجادن|मागादान|มากาดาน|マガダン|馬加丹|马加丹|마가단
        .|majuro|маджуро|мајуро|מאג׳ורו|ماجورو|माजुरो|มาจูโร|マジュロ|馬朱諾|马朱罗|마주로
        .|makassar|макасар|макассар|מאקאסאר|ماكسار|ماکاسار|मकस्सर|มากัสซาร์|マカッサル|望加锡|馬卡沙爾|마카사르
        .|malabo|малабо|מלבו|مالابو|मलाबो|มาลาโบ|マラボ|馬拉博|马拉博|말라보
        .|managua|манагва|манагуа|манаґуа|מנגואה|ماناغوا|ماناگوا|मानागुआ|มานากัว|マナグア|馬拿瓜|马那瓜|마나과
        .|manaus|манаус|מנאוס|ماناوس|मनौस|มาเนาส์|マナウス|瑪瑙斯|马瑙斯|마나우스
        .|manila|манила|маніла|מנילה|مانيلا|مانیل|मनीला|มะนิลา|マニラ|馬尼拉|马尼拉|마닐라
        .|maputo|мапуто|мапуту|מאפוטו|مابوتو|ماپوتو|मापुटो|มาปูโต|マプト|馬普托|马普托|마푸토
        .|marengo, indiana|маренго, индиана|маренго, индијана|маренго, індіана|מרנגו, אינדיאנה|مارنجو\
        |مارنگو، ایندیانا|मारेंगो, इंडियाना|มาเรงโก, อินดีแอนา|インディアナ州マレンゴ|印第安纳州马伦戈|印第安那州馬倫哥|인디애나주, 머렝고
        .|mariehamn|мариехамн|марихамн|марієгамн|מרייהאמן|ماريهامن|ماریه‌هامن|मारियाहैम|มารีฮามน์|マリエハムン|玛丽港|瑪麗港\
        |마리에함
        .|marigot|мариго|маріґо|מריגו|ماريغوت|ماریگات|मैरीगोट|มาริโกต์|マリゴ|馬里戈特|马里戈特|마리곳
        .|marquesas|маркиз|маркизские о-ва|маркізькі острови|איי מרקיז|ماركيساس|مارکوزه|मार्केसस|มาร์เคซัส|マルキーズ\
        |馬可薩斯島|马克萨斯|마퀘사스
        .|мартініка|المارتينيك|मार्टिनिक|마티니크
        .|maseru|масеру|מסרו|ماسرو|ماسيرو|मासेरू|มาเซรู|マセル|馬賽魯|马塞卢|마세루
        .|matamoros|матаморос|מטמורוס|ماتاموروس|माटामोरोस|มาตาโมรอส|マタモロス|馬塔莫羅斯|马塔莫罗斯|마타모로스
        .|mazatlan|мазатлан|масатлан|מזטלן|مازاتلان|ماساتلان|माज़ाटलान|มาซาทลาน|マサトラン|馬薩特蘭|马萨特兰|마사틀란
        .|mbabane|мбабане|מבבנה|مبابانه|مباباني|एमबाबेन|อัมบาบาเน|ムババーネ|墨巴本|姆巴巴纳|음바바네
        .|melbourne|мелбурн|мельбурн|מלבורן|ملبورن|ميلبورن|मेलबोर्न|เมลเบิร์น|メルボルン|墨尔本|墨爾本|멜버른
        .|mendoza|мендоса|מנדוזה|مندوسا|ميندوزا|मेंडोज़ा|เมนดูซา|メンドーサ|門多薩|门多萨|멘도사
        .|menominee|меномини|меноміні|מנומיני|منامینی|مينوميني|मेनोमिनी|เมโนมินี|メノミニー|梅诺米尼|美諾米尼|메노미니
        .|merida|мерида|меріда|מרידה|مریدا|ميريدا|मेरिडा|เมรีดา|メリダ|梅里达|梅里達|메리다
        .|metlakatla|метлакатла|מטלקטלה|متالاکاتلا|ميتلاكاتلا|मेट्लेकाट्ला|เมทลากาตละ|メトラカトラ|梅特拉卡特拉|메틀라카틀라
        .|mexico city|мексико сити|мехико|мехіко|מקסיקו סיטי|مكسيكو سيتي|مکزیکوسیتی|मेक्सिको सिटी|เม็กซิโกซิตี\
        |メキシコシティー|墨西哥城|墨西哥市|멕시코 시티
        .|midway|мидвеј|мідвей|о-ва мидуэй|מידוויי|ميدواي|میدوی|मिडवे|มิดเวย์|ミッドウェー島|中途岛|中途島|미드웨이
        .|minsk|минск|мінськ|מינסק|مينسك|مینسک|मिंस्क|มินสก์|ミンスク|明斯克|민스크
        .|miquelon|микелон|мікелон|מיקלון|مكويلون|میکلون|मिकेलॉन|มีเกอลง|ミクロン島|密克隆|密啟崙|미클롱
        .|mogadishu|могадиш|могадишо|моґадішо|מוגדישו|مقديشيو|موگادیشو|मोगादिशु|โมกาดิชู|モガディシオ|摩加迪休|摩加迪沙|모가디슈
        .|moncton|монктон|מונקטון|مانکتون|وينكتون|मोंकटन|มองตัน|モンクトン|蒙克頓|蒙克顿|몽턴
        .|monrovia|монровия|монровија|монровія|מונרוביה|مونروفيا|مونروویا|मोनरोविया|มันโรเวีย|モンロビア|蒙罗维亚|蒙羅維亞|몬로비아
        .|monterrey|монтерей|монтереј|монтеррей|מונטריי|مونتری|مونتيري|मोंटेरेरी|มอนเตร์เรย์|モンテレイ|蒙特瑞|蒙特雷|몬테레이
        .|montevideo|монтевидео|монтевідео|מונטווידאו|مونتفيديو|مونته‌ویدئو|मोंटेवीडियो|มอนเตวิเดโอ|モンテビデオ|蒙得维的亚\
        |蒙特維多|몬테비데오
        .|monticello, kentucky|монтиселло, кентукки|монтичело, кентаки|монтіселло, кентуккі|מונטיצ׳לו, קנטאקי\
        |مانتیسلو، کنتاکی|مونتيسيلو|मोंटीसेलो, केंटकी|มอนติเซลโล, เคนตักกี|ケンタッキー州モンティチェロ|肯塔基州蒙地卻羅|肯塔基州蒙蒂塞洛\
        |켄터키주, 몬티첼로
        .|монтсерат|مونتسيرات|มอนเซอร์รัต|몬세라트
        .|moscow|москва|מוסקבה|مسکو|موسكو|मॉस्को|มอสโก|モスクワ|莫斯科|모스크바
        .|muscat|маскат|мускат|מוסקט|مسقط|मस्कट|มัสกัต|マスカット|馬斯開特|马斯喀特|무스카트
        .|nairobi|найроби|найробі|најроби|ניירובי|نایروبی|نيروبي|नैरोबी|ไนโรเบีย|ナイロビ|内罗毕|奈洛比|나이로비
        .|nassau|насау|нассау|נסאו|ناسائو|ناسو|नासाउ|แนสซอ|ナッソー|拿索|拿骚|나소
        .|ndjamena|нджамена|нџамена|נג׳מנה|انجامنا|نجامينا|नेद्जामीना|เอ็นจาเมนา|ンジャメナ|恩賈梅納|恩贾梅纳|엔자메나
        .|new salem, north dakota|нови салем, северна дакота|нью-салем, північна дакота\
        |нью-сейлем, северная дакота|ניו סיילם, דקוטה הצפונית|نيو ساليم|نیوسالم، داکوتای شمالی\
        |न्यू सालेम, उत्तरी डकोटा|นิวเซเลม, นอร์ทดาโคตา|ノースダコタ州ニューセーラム|北达科他州新塞勒姆|北達科他州紐沙倫|노스다코타주, 뉴살렘
        .|new york|нью-йорк|њујорк|ניו יורק|نيويورك|نیویورک|न्यूयॉर्क|นิวยอร์ก|ニューヨーク|紐約|纽约|뉴욕
        .|niamey|ниамей|нијамеј|ніамей|ניאמיי|نيامي|نیامی|नियामी|นีอาเมย์|ニアメ|尼亚美|尼亞美|니아메
        .|nicosia|никозија|никосия|нікосія|ניקוסיה|نيقوسيا|نیکوزیا|निकोसिया|นิโคเซีย|ニコシア|尼古西亞|尼科西亚|니코시아
        .|nipigon|нипигон|ніпігон|ניפיגון|نيبيجون|نیپیگان|निपिगन|นิปิกอน|ニピゴン|尼皮岡|尼皮贡|니피곤
        .|nome|ном|נום|نوم|नोम|นอม|ノーム|諾姆|诺姆
        .|норфолк|נורפוק|نورفولك|نورفولک|नॉरफ़ॉक|นอร์ฟอล์ก|諾福克|诺福克|노퍽
        .|noronha|норонья|нороња|נורוניה|نوروناه|نورونیا|नोरोन्हा|โนรอนฮา|ノローニャ|洛罗尼亚|諾倫哈|노롱야
        .|nouakchott|нуакшот|нуакшотт|נואקצ׳וט|نوآکشوت|نواكشوط|नौआकशॉट|นูแอกชอต|ヌアクショット|努瓦克肖特|諾克少|누악쇼트
        .|noumea|нумеа|נומאה|نومئا|نوميا|नौमिया|นูเมอา|ヌメア|努美阿|諾美亞|누메아
        .|novokuznetsk|новокузнецк|новокузнецьк|новокузњецк|נובוקוזנטסק|نوفوكوزنتسك|نوووکوزنتسک|नोवोकुज़्नेत्स्क\
        |โนโวคุซเนตสค์|ノヴォクズネツク|新库兹涅茨克|新庫茲涅茨克|노보쿠즈네츠크
        .|novosibirsk|новосибирск|новосибірськ|נובוסיבירסק|نوفوسبيرسك|نووسیبیریسک|नोवोसिबिर्स्क|โนโวซิบิร์สก์\
        |ノヴォシビルスク|新西伯利亚|新西伯利亞|노보시비르스크
        .|nuuk|готхаб|нуук|נואוק|غودثاب|نووک|नुक|กอดแธบ|ヌーク|努克|고드호프
        .|ojinaga|охинага|охінаґа|אוג׳ינאגה|أوجيناجا|اخیناگا|ओखाजीनागा|โอจินากา|オヒナガ|奥希纳加|奧希納加|오히나가
        .|omsk|омск|омськ|אומסק|أومسك|اومسک|ओम्स्क|โอมสก์|オムスク|鄂木斯克|옴스크
        .|oral|орал|уральск|אורל|أورال|اورال|ओरल|ออรัล|オラル|乌拉尔|烏拉爾|오랄
        .|oslo|осло|אוסלו|أوسلو|اسلو|ओस्लो|ออสโล|オスロ|奥斯陆|奧斯陸|오슬로
        .|ouagadougou|уагадугу|уаґадуґу|וואגאדוגו|اوآگادوگو|واغادوغو|औगाडोगू|วากาดูกู|ワガドゥグー|瓦加杜古|와가두구
        .|pago pago|паго паго|паго-паго|פאגו פאגו|باغو باغو|پاگوپاگو|पागो पागो|ปาโก ปาโก|パゴパゴ|巴哥巴哥|帕果帕果|파고파고
        .|pangnirtung|пангниртанг|пангниртунг|панґніртанґ|פנגנירטונג|بانجينتينج|پانگنیرتونگ|पांगनिर्टंग|พางนีทัง\
        |パンナータング|旁涅唐|潘尼爾東|팡니르퉁
        .|paramaribo|парамарибо|פרמריבו|باراماريبو|پاراماریبو|पारामारिबो|ปารามาริโบ|パラマリボ|巴拉馬利波|帕拉马里博|파라마리보
        .|paris|париж|париз|פריז|باريس|پاریس|पेरिस|ปารีส|パリ|巴黎|파리
        .|perth|перт|פרת׳|برثا|پرت|पर्थ|เพิร์ท|パース|伯斯|珀斯|퍼스
        .|petersburg, indiana|питерсберг, индиана|питерсбург, индијана|пітерсберг, індіана|פיטרסבורג, אינדיאנה\
        |بيترسبرغ|پیترزبرگ، ایندیانا|पीटर्सबर्ग, इंडियाना|ปีเตอร์สเบิร์ก, อินดีแอนา|インディアナ州ピーターズバーグ|印第安纳州彼得斯堡\
        |印第安那州彼得堡|인디애나주, 피츠버그
        .|phnom penh|пном пен|пномпень|פנום פן|بنوم بنه|پنوم‌پن|नॉम पेन्ह|พนมเปญ|プノンペン|金边|金邊|프놈펜
        .|phoenix|финикс|фінікс|פיניקס|فينكس|فینکس|फ़ीनिक्स|ฟินิกซ์|フェニックス|凤凰城|鳳凰城|피닉스
        .|питкэрн|піткерн|פיטקרן|بيتكيرن|پیت‌کرن|पिटकैर्न|พิตแคร์น|皮特凯恩|핏케언
        .|podgorica|подгорица|подгориця|פודגוריצה|بودغوريكا|پادگاریتسا|पोड्गोरिका|พอดกอรีตซา|ポドゴリツァ|波多里察|波德戈里察\
        |포드고리차
        .|pohnpei|понапе|понпеи|פונפיי|باناب|پانپی|पोनपेई|โปนาเป|ポンペイ島|波納佩|波纳佩岛|포나페
        .|pontianak|понтианак|понтијанак|понтіанак|פונטיאנק|بونتيانك|پونتیاناک|पोंटीयांक|พอนเทียนัก|ポンティアナック|坤甸\
        |폰티아나크
        .|port moresby|порт морзби|порт-морсби|порт-морсбі|פורט מורסבי|بور مورسبي|پورت‌مورزبی|पोर्ट मोरेस्बी\
        |พอร์ตมอร์สบี|ポートモレスビー|莫士比港|莫尔兹比港|포트모르즈비
        .|port of spain|порт оф спејн|порт-оф-спейн|פורט אוף ספיין|بورت أوف سبين|پورت‌آواسپین|पोर्ट ऑफ़ स्पेन\
        |พอร์ทออฟสเปน|ポートオブスペイン|西班牙港|포트오브스페인
        .|port-au-prince|порт о пренс|порт-о-пренс|פורט או פראנס|بورت أو برنس|پورتوپرنس|पोर्ट-ऑ-प्रिंस\
        |ปอร์โตแปรงซ์|ポルトープランス|太子港|포르토프랭스
        .|porto velho|порто вељо|порту-велью|פורטו וליו|بورتو فيلو|پورتوولیو|पोर्टो वेल्हो|ปอร์ตูเวลโย|ポルトベーリョ\
        |波多韦柳|維留港|포르토벨료
        .|porto-novo|порто ново|порто-ново|פורטו נובו|بورتو نوفو|پورتو نووو|पोर्टो-नोवो|ปอร์โต-โนโว|ポルトノボ|波多諾佛\
        |波多诺伏|포르토노보
        .|prague|праг|прага|פראג|براغ|پراگ|प्राग|ปราก|プラハ|布拉格|프라하
        .|порто рико|пуерто-ріко|เปอโตริโก
        .|punta arenas|пунта аренас|пунта-аренас|פונטה ארנס|بونتا أريناز|پونتا آرناس|पुंटा एरिनास|ปุนตาอาเรนัส\
        |プンタアレナス|蓬塔阿雷納斯|蓬塔阿雷纳斯|푼타아레나스
        .|pyongyang|пхеньян|пјонгјанг|פיונגיאנג|بيونغ يانغ|پیونگ‌یانگ|प्योंगयांग|เปียงยาง|平壌|平壤|평양
        .|qyzylorda|кизилорда|кызылорда|קיזילורדה|قیزیل‌اوردا|كيزيلوردا|केज़ेलोर्डा|ไคซีลอร์ดา|クズロルダ|克孜勒奧爾達|克孜洛尔达\
        |키질로르다
        .|rainy river|рейни-ривер|рейні-рівер|рејни ривер|רייני ריבר|راني ريفر|رینی‌ریور|रेनी नदी|เรนนี่ริเวอร์\
        |レイニーリバー|雨河鎮|雷尼河|레이니강
        .|rankin inlet|ранкин инлет|ранкин-инлет|ренкін-інлет|רנקין אינלט|خلیجک رنکین|رانكن انلت|रेंकिन इनलेट\
        |แรงกินอินเล็ต|ランキンインレット|兰今湾|蘭今灣|랭킹 인렛
        .|rarotonga|раротонга|רארוטונגה|راروتونغا|راروتونگا|रारोटोंगा|ราโรตองกา|ラロトンガ|拉罗汤加|拉羅湯加|라로통가
        .|recife|ресифе|ресифи|ресіфі|רסיפה|ريسيف|ریسیفی|रेसाइफ़|เรซีเฟ|レシフェ|累西腓|雷西非|레시페
        .|regina|регина|реджайна|רג׳ינה|رجاینا|ريجينا|रेजिना|ริไจนา|レジャイナ|里賈納|里贾纳|리자이나
        .|resolute|резольют|ресолут|רזולוט|رزولوت|ريزولوت|रिसोल्यूट|เรโซลูท|レゾリュート|羅斯魯特|雷索卢特|리졸루트
        .|reykjavik|рейкʼявік|рейкьявик|рејкјавик|רייקיאוויק|ريكيافيك|ریکیاویک|रेक्याविक|เรคยาวิก|レイキャビク|雷克雅未克\
        |雷克雅維克|레이캬비크
        .|riga|рига|ריגה|ريغا|ریگا|रीगा|ริกา|リガ|里加|리가
        .|rio branco|рио бранко|риу-бранку|ріо-бранко|ריו ברנקו|ريوبرانكو|ریوبرانکو|रियो ब्रांको|รีโอบรังโก\
        |リオブランコ|里奥布郎库|里約布蘭|히우 브랑쿠
        .|rio gallegos|рио гаљегос|рио-гальегос|ріо-ґальєґос|ריו גאייגוס|ريو جالييوس|ریوگالگوس|रियो गालेगोस\
        |ริโอกาลเลกอส|リオガジェゴス|里奥加耶戈斯|里奧加耶戈斯|리오 가예고스
        .|riyadh|ер-ріяд|ријад|эр-рияд|ריאד|الرياض|ریاض|रियाद|ริยาร์ด|リヤド|利雅得|利雅德|리야드
        .|rome|рим|רומא|رم|روما|रोम|โรม|ローマ|罗马|羅馬|로마
        .|saipan|сайпан|сајпан|סאיפאן|سايبان|سایپان|सायपान|ไซปัน|サイパン|塞班|사이판
        .|sakhalin|о-в сахалин|сахалин|сахалін|סחלין|ساخالین|سكالين|सखालिन|ซาคาลิน|サハリン|庫頁島|萨哈林|사할린
        .|salta|салта|сальта|סלטה|سالتا|سالطا|साल्टा|ซัลตา|サルタ|萨尔塔|薩爾塔|살타
        .|samara|самара|סמרה|سامارا|سمراء|समारा|ซามารา|サマラ|沙馬拉|萨马拉|사마라
        .|samarkand|самарканд|סמרקנד|سمرقند|समरकंद|ซามาร์กานด์|サマルカンド|撒馬爾罕|撒马尔罕|사마르칸트
        .|san juan|сан хуан|сан-хуан|סן חואן|سان خوان|سن‌خوان|सैन ह्वान|ซานฮวน|サンファン|圣胡安|聖胡安|산후안
        .|san luis|сан луи|сан-луис|сан-луїс|סן לואיס|سان لويس|سن‌لوئیس|सैन लूई|ซันลูอิส|サンルイス|圣路易斯|聖路易|산루이스
        .|सैन मारीनो|ซานมารีโน
        .|santa isabel|санта изабел|санта-изабел|санта-ісабель|סנטה איזבל|سانتا إيزابيل|سانتا ایزابل|सांता इसाबेल\
        |ซานตาอิซาเบล|サンタイサベル|圣伊萨贝尔|聖伊薩貝爾|산타 이사벨
        .|santarem|сантарем|сантарен|סנטרם|سانتاريم|سنتارم|सैंटारेम|ซันตาเรม|サンタレム|圣塔伦|聖塔倫|산타렘
        .|santiago|сантьяго|сантьяґо|сантјаго|סנטיאגו|سانتياغو|سانتیاگو|सैंटियागो|ซันติอาโก|サンチアゴ|圣地亚哥|聖地牙哥|산티아고
        .|santo domingo|санто доминго|санто-доминго|санто-домінґо|סנטו דומינגו|سانتو دومينغو|سانتو دومینگو\
        |सेंटो डोमिंगो|ซานโต โดมิงโก|サントドミンゴ|圣多明各|聖多明哥|산토도밍고
        .|sao paulo|сан-паулу|сао паоло|סאו פאולו|سائوپائولو|ساو باولو|साओ पाउलो|เซาเปาลู|サンパウロ|圣保罗|聖保羅|상파울루
        .|sarajevo|сараево|сараєво|сарајево|סרייבו|سارایوو|سراييفو|साराजेवो|ซาราเยโว|サラエボ|塞拉耶佛|萨拉热窝|사라예보
        .|saratov|саратов|סראטוב|ساراتوف|सारातोव|ซาราทอฟ|サラトフ|萨拉托夫|薩拉托夫|사라토프
        .|seoul|сеул|סיאול|سئول|سول|सिओल|โซล|ソウル|首尔|首爾|서울
        .|shanghai|шангај|шанхай|שנחאי|شانگهای|شنغهاي|शंघाई|เซี่ยงไฮ้|上海|상하이
        .|simferopol|симферополь|симферопољ|сімферополь|סימפרופול|سيمفروبول|سیمفروپل|सिम्फ़ेरोपोल|ซิมเฟอโรโปล\
        |シンフェロポリ|辛菲罗波尔|辛非洛浦|심페로폴
        .|sitka|ситка|сітка|סיטקה|سيتكا|سیتکا|सिट्का|ซิตกา|シトカ|錫特卡|锡特卡|싯카
        .|skopje|скопʼє|скопье|скопље|סקופיה|اسکوپیه|سكوبي|स्कोप्जे|สโกเปีย|スコピエ|史高比耶|斯科普里|스코페
        .|sofia|софия|софија|софія|סופיה|صوفيا|صوفیه|सोफ़िया|โซเฟีย|ソフィア|索菲亞|索非亚|소피아
        .|south georgia|південна джорджія|южная георгия|јужна џорџија|דרום ג׳ורג׳יה|جورجيا الجنوبية|جورجیای جنوبی\
        |दक्षिण जॉर्जिया|เซาท์ จอร์เจีย|サウスジョージア|南乔治亚|南喬治亞|사우스조지아
        .|srednekolymsk|середньоколимськ|среднеколымск|средњеколимск|סרדנייקולימסק|اسردنکولیمسک|سريدنكوليمسك\
        |स्रेद्निकोलिमस्क|ซเรดเนคโคลิมสก์|スレドネコリムスク|中科雷姆斯克|스레드네콜림스크
        .|св. бартоломeј|סנט ברתלמי|سانت بارتيليمي|سنت بارتلمی|圣巴泰勒米岛|聖巴托洛繆島
        .|о-в святой елены|سنت هلنا|세인트 헬레나
        .|st. john’s|св. џон|сент-джонс|סנט ג׳ונס|سانت جونس|سنت جان|सेंट जोंस|เซนต์จอนส์|セントジョンズ|圣约翰斯|聖約翰|세인트존스
        .|st. kitts|сент китс|сент-китс|сент-кіттс|סנט קיטס|سانت كيتس|سنت کیتس|सेंट किट्स|เซนต์คิตส์|セントクリストファー\
        |圣基茨|聖基茨|세인트키츠
        .|св. луција|سانت لوشيا
        .|st. thomas|св. тома|сент-томас|סנט תומאס|سانت توماس|سنت توماس|सेंट थॉमस|เซนต์โธมัส|セントトーマス|圣托马斯|聖托馬斯\
        |세인트토마스
        .|st. vincent|сент винсент|сент-винсент|сент-вінсент|סנט וינסנט|سانت فنسنت|سنت وینسنت|सेंट विंसेंट\
        |เซนต์วินเซนต์|セントビンセント|圣文森特|聖文森|세인트빈센트
        .|stanley|стенли|стенлі|стэнли|סטנלי|استانلي|استانلی|स्टैनली|สแตนลีย์|スタンレー|史坦利|斯坦利|스탠리
        .|stockholm|стокгольм|стокхолм|שטוקהולם|استکهلم|ستوكهولم|स्टॉकहोम|สตอกโฮล์ม|ストックホルム|斯德哥尔摩|斯德哥爾摩|스톡홀름
        .|swift current|свифт курент|свифт-керрент|свіфт-каррент|סוויפט קרנט|سوفت كارنت|سویفت‌کارنت|स्विफ़्ट करंट\
        |สวิฟต์เคอร์เรนต์|スウィフトカレント|斯威夫特卡伦特|斯威夫特卡倫特|스위프트커런트
        .|sydney|сидней|сиднеј|сідней|סידני|سيدني|سیدنی|सिडनी|ซิดนีย์|シドニー|悉尼|雪梨|시드니
        .|são tomé|сан-томе|сао томе|סאו טומה|سائوتومه|ساو تومي|साओ टोम|เซาตูเม|サントメ|圣多美|聖多美|상투메
        .|tahiti|таити|тахити|таїті|טהיטי|تاهيتي|تاهیتی|ताहिती|ตาฮีตี|タヒチ|塔希提|大溪地|타히티
        .|taipei|тайбей|тайбэй|тајпеј|טאיפיי|تايبيه|تایپه|ताईपेई|ไทเป|台北|타이베이
        .|tallinn|талин|таллин|таллінн|טאלין|تالين|تالین|तेलिन|ทาลลินน์|タリン|塔林|탈린
        .|tarawa|тарава|טאראווה|تاراوا|टारावा|ตาระวา|タラワ|塔拉瓦|타라와
        .|tashkent|ташкент|טשקנט|تاشکند|طشقند|ताशकंद|ทาชเคนต์|タシケント|塔什干|타슈켄트
        .|tbilisi|тбилиси|тбілісі|טביליסי|تبليسي|تفلیس|टबिलिसी|ทบิลิซิ|トビリシ|第比利斯|트빌리시
        .|tegucigalpa|тегусигалпа|тегусигальпа|теґусіґальпа|טגוסיגלפה|تيغوسيغالبا|تگوسیگالپا|टेगुसिगल्पा\
        |เตกูซิกัลปา|テグシガルパ|德古斯加巴|特古西加尔巴|테구시갈파
        .|tehran|тегеран|техеран|טהרן|تهران|طهران|तेहरान|เตหะราน|テヘラン|德黑兰|德黑蘭|테헤란
        .|tell city, indiana|тел сити, индијана|телл-сити|телл-сіті, індіана|טל סיטי, אינדיאנה|تل‌سیتی، ایندیانا\
        |مدينة تل، إنديانا|टेल सिटी, इंडियाना|เทลล์ซิตี, อินดีแอนา|インディアナ州テルシティ|印第安纳州特尔城|印第安那州泰爾城|인디애나주, 텔시티
        .|thimphu|тимпу|тхимпху|тхімпху|טהימפהו|تيمفو|تیمفو|थिंपू|ทิมพู|ティンプー|廷布|팀부
        .|thule|тул|туле|תולה|تول|ثيل|थ्यूले|ทูเล|チューレ|图勒|杜里|툴레
        .|thunder bay|тандер беј|тандер-бей|ת׳אנדר ביי|تاندربی|ثندر باي|थंडर खाड़ी|ทันเดอร์เบย์|サンダーベイ|桑德贝|珊德灣\
        |선더베이
        .|tijuana|тихуана|тіхуана|טיחואנה|تيخوانا|تیخوانا|तिजुआना|ทิฮัวนา|ティフアナ|提華納|蒂华纳|티후아나
        .|tirane|тирана|טירנה|تيرانا|تیرانا|टाइरेन|ติรานา|ティラナ|地拉那|티라나
        .|tokyo|токио|токіо|טוקיו|توکیو|طوكيو|टोक्यो|โตเกียว|东京|東京|도쿄
        .|tomsk|томск|томськ|טומסק|تومسك|تومسک|तोम्स्क|ตอมสค์|トムスク|托木斯克|톰스크
        .|tongatapu|тонгатапу|טונגטאפו|تونغاتابو|تونگاتاپو|टोंगाटापू|ตองกาตาปู|トンガタプ|东加塔布|東加塔布島|통가타푸
        .|toronto|торонто|טורונטו|تورنتو|تورونتو|टोरंटो|โทรอนโต|トロント|多伦多|多倫多|토론토
        .|tortola|тортола|טורטולה|تورتولا|टोर्टोला|ตอร์โตลา|トルトーラ|托尔托拉|托爾托拉|토르톨라
        .|tripoli|триполи|триполі|טריפולי|طرابلس|त्रिपोली|ตรีโปลี|トリポリ|的黎波里|트리폴리
        .|tucuman|тукуман|טוקומן|تاكمان|توکومن|टोकूमन|ทูคูแมน|トゥクマン|吐庫曼|图库曼|투쿠만
        .|tunis|תוניס|ट्यूनिस|ตูนิส|チュニス|튀니스
        .|ulaanbaatar|улан батор|улан-батор|אולאן באטור|آلانباتار|اولان‌باتور|उलानबातर|อูลานบาตอร์|ウランバートル|乌兰巴托\
        |烏蘭巴托|울란바토르
        .|ulyanovsk|ульяновск|ульяновськ|уљановск|אוליאנובסק|أوليانوفسك|اولیانوفسک|उल्यानोव्स्क|อะลิยานอฟ|ウリヤノフスク\
        |乌里扬诺夫斯克|烏里揚諾夫斯克|울리야노프스크
        .|urumqi|урумчи|урумчі|урумћи|אורומקי|أرومكي|ارومچی|उरूम्की|อุรุมชี|ウルムチ|乌鲁木齐|烏魯木齊|우루무치
        .|ushuaia|ушуаија|ушуая|אושוואיה|أشوا|اوشوایا|उशुआइया|อูชูเอีย|ウシュアイア|乌斯怀亚|烏斯懷亞|우수아이아
        .|ust-nera|уст-нера|усть-нера|אוסט-נרה|أوست نيرا|اوست نرا|यूस्ट–नेरा|อุสต์เนรา|ウスチネラ|乌斯内拉|烏斯內拉|우스티네라
        .|uzhhorod|ужгород|אוז׳הורוד|أوزجرود|اوژگورود|अज़्गोरोद|อัซโกร็อด|ウージュホロド|乌日哥罗德|烏茲哥洛|우주고로트
        .|vaduz|вадуз|вадуц|ואדוץ|فادوتس|فادوز|वादुज़|วาดุซ|ファドゥーツ|瓦杜兹|瓦都茲|파두츠
        .|vancouver|ванкувер|ונקובר|فانكوفر|ونکوور|वैंकूवर|แวนคูเวอร์|バンクーバー|温哥华|溫哥華|벤쿠버
        .|vatican|वेटिकन|วาติกัน|バチカン|바티칸
        .|vevay, indiana|вевај, индијана|вевей, индиана|вівей, індіана|ויוואיי, אינדיאנה|فيفاي|ویوی، ایندیانا\
        |वेवे, इंडियाना|วีเวย์, อินดีแอนา|インディアナ州ビベー|印第安纳州维维市|印第安那州維威|인디애나주, 비비
        .|vienna|беч|вена|відень|וינה|فيينا|وین|विएना|เวียนนา|ウィーン|維也納|维也纳|비엔나
        .|vientiane|вʼєнтьян|вијентијан|вьентьян|ויינטיאן|فيانتيان|وینتیان|विएनतियान|เวียงจันทน์|ビエンチャン|万象|永珍|비엔티안
        .|vilnius|вильнюс|вилњус|вільнюс|וילנה|فيلنيوس|ویلنیوس|विल्नियस|วิลนีอุส|ヴィリニュス|維爾紐斯|维尔纽斯|빌니우스
        .|vincennes, indiana|винсеннес|винценес, индијана|вінсенс, індіана|וינסנס, אינדיאנה|فينسينس\
        |وینسنس، اندیانا|विंसेनेस, इंडियाना|วินเซนเนส, อินดีแอนา|インディアナ州ビンセンス|印第安纳州温森斯|印第安那州溫森斯|인디애나주, 빈센스
        .|vladivostok|владивосток|ולדיווסטוק|فلاديفوستك|ولادی‌وستوک|व्लादिवोस्तोक|วลาดิโวสต็อก|ウラジオストク|海參崴\
        |符拉迪沃斯托克|블라디보스토크
        .|volgograd|волгоград|וולגוגרד|فولوجراد|ولگاگراد|वोल्गोग्राड|วอลโกกราด|ボルゴグラード|伏尔加格勒|伏爾加格勒|볼고그라트
        .|wake|вейк|вејк|уэйк|וייק|واك|ویک|वेक|เวก|ウェーク島|威克|웨이크
        .|wallis|валис|уоллис|уолліс|ווליס|واليس|والیس|वालिस|วาลลิส|ウォリス諸島|瓦利斯|월리스
        .|warsaw|варшава|ורשה|وارسو|ورشو|वॉरसॉ|วอร์ซอ|ワルシャワ|华沙|華沙|바르샤바
        .|whitehorse|вайтгорс|вајтхорс|уайтхорс|ווייטהורס|وايت هورس|وایت‌هورس|व्हाइटहोर्स|ไวต์ฮอร์ส|ホワイトホース|怀特霍斯\
        |懷特霍斯|화이트호스
        .|winamac, indiana|винамак, индијана|вінамак, індіана|уинамак|וינמאק, אינדיאנה|ويناماك|ویناماک، ایندیانا\
        |विनामेक, इंडियाना|วินาแมค, อินดีแอนา|インディアナ州ウィナマック|印第安纳州威纳马克|印第安那州威納馬克|인디애나주, 위너맥
        .|windhoek|виндхук|віндгук|וינדהוק|ويندهوك|ویندهوک|विंडहोक|วินด์ฮุก|ウィントフック|温得和克|溫得和克|빈트후크
        .|winnipeg|винипег|виннипег|вінніпеґ|וויניפג|وينيبيج|وینیپگ|विनीपेग|วินนิเพก|ウィニペグ|温尼伯|溫尼伯|위니펙
        .|yakutat|якутат|јакутат|יקוטאט|ياكوتات|یاکوتات|याकूटाट|ยากูทัต|ヤクタット|亚库塔特|雅庫塔|야쿠타트
        .|yakutsk|якутск|якутськ|јакутск|יקוטסק|ياكتسك|یاکوتسک|याकूत्स्क|ยาคุตสค์|ヤクーツク|雅库茨克|雅庫次克|야쿠츠크
        .|yangon|рангун|янгон|רנגון|رانغون|یانگون|रंगून|ย่างกุ้ง|ヤンゴン|仰光|랑군
        .|yekaterinburg|екатеринбург|єкатеринбург|јекатеринбург|יקטרינבורג|يكاترنبيرج|یکاترینبرگ|येकातेरिनबर्ग\
        |ยีคาเตอรินเบิร์ก|エカテリンブルグ|叶卡捷琳堡|葉卡捷林堡|예카테린부르크
        .|yellowknife|йеллоунайф|єллоунайф|јелоунајф|ילונייף|يلونيف|یلونایف|येलोनाइफ़|เยลโลว์ไนฟ์|イエローナイフ|耶洛奈夫\
        |옐로나이프
        .|yerevan|ереван|єреван|јереван|ירוואן|ایروان|يريفان|येरेवान|เยเรวาน|エレバン|埃里温|葉里溫|예레반
        .|zagreb|загреб|זאגרב|زاگرب|زغرب|ज़ाग्रेब|ซาเกร็บ|ザグレブ|札格瑞布|萨格勒布|자그레브
        .|zaporozhye|запорожье|запорожје|запоріжжя|זפורוז׳יה|زابوروزي|زاپوروژیا|ज़ैपोरोज़ाई|ซาโปโรซี|ザポリージャ|扎波罗热\
        |札波羅結|자포로지예
        .|zurich|цирих|цюрих|цюріх|ציריך|زوریخ|زيورخ|ज़्यूरिख़|ซูริค|チューリッヒ|苏黎世|蘇黎世|취리히
        .|chủ nhật|dimanche|domenica|domingo|duminică|minggu|nedelja|nedjelja|neděle|niedziela|pazar|sonntag\
        |sunday|sunnuntai|sunnuntaina|söndag|søndag|vasárnap|zondag|κυριακή|воскресенье|неделя|недеља|неділя\
        |կիրակի|יום ראשון|الأحد|یکشنبه|रविवार|วันอาทิตย์|კვირა|周日|日曜日|星期日|週日|일요일
        .|hétfő|lundi|lunedì|lunes|luni|maanantai|maanantaina|maandag|mandag|monday|montag|måndag|pazartesi\
        |pondělí|ponedeljak|ponedjeljak|poniedziałek|segunda-feira|senin|thứ hai|δευτέρα|понеделник|понедельник\
        |понедељак|понеділок|երկուշաբթի|יום שני|الاثنين|دوشنبه|सोमवार|วันจันทร์|ორშაბათი|周一|星期一|月曜日|週一|월요일
        .|dienstag|dinsdag|kedd|mardi|martedì|martes|marți|salı|selasa|terça-feira|thứ ba|tiistai|tiistaina\
        |tirsdag|tisdag|tuesday|utorak|wtorek|úterý|τρίτη|вторник|вівторок|уторак|երեքշաբթի|יום שלישי|الثلاثاء\
        |سه‌شنبه|मंगलवार|วันอังคาร|სამშაბათი|周二|星期二|火曜日|週二|화요일
        .|keskiviikko|keskiviikkona|mercoledì|mercredi|miercuri|mittwoch|miércoles|onsdag|quarta-feira|rabu|sreda\
        |srijeda|středa|szerda|thứ tư|wednesday|woensdag|çarşamba|środa|τετάρτη|середа|среда|сряда|չորեքշաբթի\
        |יום רביעי|الأربعاء|چهارشنبه|बुधवार|วันพุธ|ოთხშაბათი|周三|星期三|水曜日|週三|수요일
        .|csütörtök|czwartek|donderdag|donnerstag|giovedì|jeudi|jueves|kamis|perşembe|quinta-feira|thursday\
        |thứ năm|torsdag|torstai|torstaina|četvrtak|čtvrtek|πέμπτη|четвер|четверг|четвртак|четвъртък|հինգշաբթի\
        |יום חמישי|الخميس|پنجشنبه|गुरुवार|วันพฤหัสบดี|ხუთშაბათი|周四|星期四|木曜日|週四|목요일
        .|cuma|fredag|freitag|friday|jumat|perjantai|perjantaina|petak|piątek|pátek|péntek|sexta-feira|thứ sáu\
        |vendredi|venerdì|viernes|vineri|vrijdag|παρασκευή|пʼятниця|петак|петък|пятница|ուրբաթ|יום שישי|الجمعة\
        |جمعه|शुक्रवार|วันศุกร์|პარასკევი|周五|星期五|週五|金曜日|금요일
        .|cumartesi|lauantai|lauantaina|lördag|lørdag|sabato|sabtu|samedi|samstag|saturday|sobota|subota|szombat\
        |sábado|sâmbătă|thứ bảy|zaterdag|σάββατο|суббота|субота|събота|շաբաթ|יום שבת|السبت|شنبه|शनिवार|วันเสาร์\
        |შაბათი|周六|土曜日|星期六|週六|토요일
        .|1月|1월|enero|gennaio|ianuarie|janeiro|januar|januari|january|január|janvier|leden|ledna|ocak|siječanj\
        |siječnja|styczeń|stycznia|tammikuu|tammikuuta|tháng 1|ιανουάριος|ιανουαρίου|січень|січня|январь|января\
        |януари|јануар|հունվար|հունվարի|ינואר|كانون الثاني|يناير|ژانویه|ژانویهٔ|जनवरी|มกราคม|იანვარი|一月
        .|10月|10월|ekim|lokakuu|lokakuuta|october|octobre|octombrie|octubre|oktobar|oktober|október|ottobre\
        |outubro|październik|października|tháng 10|říjen|října|οκτωβρίου|οκτώβριος|жовтень|жовтня|октобар\
        |октомври|октябрь|октября|հոկտեմբեր|հոկտեմբերի|אוקטובר|أكتوبر|اکتبر|تشرين الأول|अक्तूबर|ตุลาคม|ოქტომბერი\
        |十月
        .|11月|11월|kasım|listopadu|marraskuu|marraskuuta|noiembrie|novembar|november|novembre|novembro|noviembre\
        |studeni|studenoga|tháng 11|νοέμβριος|νοεμβρίου|листопад|листопада|новембар|ноември|ноябрь|ноября\
        |նոյեմբեր|նոյեմբերի|נובמבר|تشرين الثاني|نوامبر|نوفمبر|नवंबर|พฤศจิกายน|ნოემბერი|十一月
        .|12月|12월|aralık|decembar|december|decembrie|desember|dezember|dezembro|dicembre|diciembre|décembre\
        |grudnia|grudzień|joulukuu|joulukuuta|prosinac|prosinca|prosince|prosinec|tháng 12|δεκέμβριος|δεκεμβρίου\
        |грудень|грудня|декабрь|декабря|декември|децембар|դեկտեմբեր|դեկտեմբերի|דצמבר|دسامبر|ديسمبر|كانون الأول\
        |दिसंबर|ธันวาคม|დეკემბერი|十二月
        .|2月|2월|febbraio|febrero|februar|februari|februarie|february|február|fevereiro|février|helmikuu\
        |helmikuuta|lutego|luty|tháng 2|veljača|veljače|únor|února|şubat|φεβρουάριος|φεβρουαρίου|лютий|лютого\
        |фебруар|февраль|февраля|февруари|փետրվար|փետրվարի|פברואר|شباط|فبراير|فوریه|فوریهٔ|फ़रवरी|กุมภาพันธ์\
        |თებერვალი|二月
        .|3月|3월|březen|března|maaliskuu|maaliskuuta|maart|marca|march|maret|mars|mart|martie|marts|marzec|marzo\
        |março|március|märz|ožujak|ožujka|tháng 3|μάρτιος|μαρτίου|березень|березня|март|марта|մարտ|մարտի|מרץ|آذار\
        |مارس|मार्च|มีนาคม|მარტი|三月
        .|4月|4월|abril|april|aprile|aprilie|avril|duben|dubna|huhtikuu|huhtikuuta|kwiecień|kwietnia|nisan|tháng 4\
        |travanj|travnja|április|απρίλιος|απριλίου|апрель|апреля|април|квітень|квітня|ապրիլ|ապրիլի|אפריל|آوریل\
        |أبريل|نيسان|अप्रैल|เมษายน|აპრილი|四月
        .|5月|5월|květen|května|maggio|maio|maja|mayo|mayıs|május|svibanj|svibnja|tháng 5|toukokuu|toukokuuta|μάιος\
        |μαΐου|май|мая|мај|травень|травня|մայիս|մայիսի|מאי|أيار|مايو|مه|مهٔ|मई|พฤษภาคม|მაისი|五月
        .|6月|6월|czerwca|czerwiec|giugno|haziran|iunie|juin|june|junho|juni|junio|június|kesäkuu|kesäkuuta|lipanj\
        |lipnja|tháng 6|červen|června|ιουνίου|ιούνιος|июнь|июня|червень|червня|юни|јун|հունիս|հունիսի|יוני|حزيران\
        |يونيو|ژوئن|जून|มิถุนายน|ივნისი|六月
        .|7月|7월|heinäkuu|heinäkuuta|iulie|juillet|julho|juli|julio|july|július|lipca|lipiec|luglio|srpanj|srpnja\
        |temmuz|tháng 7|července|červenec|ιουλίου|ιούλιος|июль|июля|липень|липня|юли|јул|հուլիս|հուլիսի|יולי|تموز\
        |يوليو|ژوئیه|ژوئیهٔ|जुलाई|กรกฎาคม|ივლისი|七月
        .|8月|8월|agosto|agustus|août|august|augusti|augustus|augusztus|avgust|ağustos|elokuu|elokuuta|kolovoz\
        |kolovoza|sierpień|sierpnia|srpen|srpna|tháng 8|αυγούστου|αύγουστος|август|августа|серпень|серпня|օգոստոս\
        |օգոստոսի|אוגוסט|آب|أغسطس|اوت|अगस्त|สิงหาคม|აგვისტო|八月
        .|9月|9월|eylül|rujan|rujna|septembar|september|septembre|septembrie|septiembre|setembro|settembre|syyskuu\
        |syyskuuta|szeptember|tháng 9|wrzesień|września|září|σεπτέμβριος|σεπτεμβρίου|вересень|вересня|сентябрь\
        |сентября|септембар|септември|սեպտեմբեր|սեպտեմբերի|ספטמבר|أيلول|سبتمبر|سپتامبر|सितंबर|กันยายน|სექტემბერი\
        |九月
        n10|deset|dieci|diez|dziesięcioma|dziesięciu|dziesięć|kymmeneen|kymmeneksi|kymmenelle|kymmenellä\
        |kymmeneltä|kymmenen|kymmenenä|kymmenessä|kymmenestä|kymmenet|kymmenien|kymmeniin|kymmeniksi|kymmenille\
        |kymmenillä|kymmeniltä|kymmeninä|kymmenissä|kymmenistä|kymmeniä|kymmentä|mười|sepuluh|tien|zece|zehn|δέκα\
        |десет|десяти|десять|десятью|տասն|עשר|עשרה|ده|عشرة|दस|สิบ|ათი
        n11|eleven|elleve|elva|jedanaest|jedenastoma|jedenastu|jedenaście|jedenáct|mười một|on bir|once|onze\
        |sebelas|tizenegy|undici|unsprezece|yhdeksitoista|yhdelletoista|yhdellätoista|yhdeltätoista|yhdentoista\
        |yhdessätoista|yhdestätoista|yhdettoista|yhteentoista|yhtenätoista|yhtätoista|yksientoista|yksiintoista\
        |yksiksitoista|yksilletoista|yksillätoista|yksiltätoista|yksinätoista|yksissätoista|yksistätoista\
        |yksitoista|yksiätoista|έντεκα|единайсет|одинадцять|одиннадцати|одиннадцать|одиннадцатью|једанаест\
        |տասնմեկ|אחד עשר|אחת עשרה|إحدى عشر|یازده|ग्यारह|สิบเอ็ด|თერთმეტი|십일|열 하나|열한
        n12|doce|dodici|doisprezece|douze|douăsprezece|doze|dua belas|dvanaest|dvanáct|dwanaście|dwunastoma\
        |dwunastu|kahdeksitoista|kahdellatoista|kahdelletoista|kahdeltatoista|kahdentoista|kahdessatoista\
        |kahdestatoista|kahdettoista|kahtatoista|kahteentoista|kahtenatoista|kaksiatoista|kaksientoista\
        |kaksiintoista|kaksiksitoista|kaksillatoista|kaksilletoista|kaksiltatoista|kaksinatoista|kaksissatoista\
        |kaksistatoista|kaksitoista|mười hai|on iki|tizenkettő|tolv|twaalf|twelve|zwölf|δώδεκα|дванадцять\
        |дванаест|дванайсет|двенадцати|двенадцать|двенадцатью|տասներկու|שניים עשר|שתים עשרה|إثنا عشر|إثنتا عشرة\
        |إثني عشر|دوازده|बारह|สิบสอง|თორმეტი|십이|열 둘|열두
        n13|dertien|dreizehn|kolmeatoista|kolmeentoista|kolmeksitoista|kolmellatoista|kolmelletoista\
        |kolmeltatoista|kolmenatoista|kolmentoista|kolmessatoista|kolmestatoista|kolmetoista|kolmettoista\
        |kolmiatoista|kolmientoista|kolmiintoista|kolmiksitoista|kolmillatoista|kolmilletoista|kolmiltatoista\
        |kolminatoista|kolmissatoista|kolmistatoista|mười ba|on üç|thirteen|tiga belas|tizenhárom|trece|tredici\
        |treisprezece|treize|tretten|tretton|treze|trinaest|trzynastoma|trzynastu|trzynaście|třináct|δεκατρία\
        |δεκατρεις|тринадцати|тринадцать|тринадцатью|тринадцять|тринаест|тринайсет|տասներեք|שלוש עשרה|שלושה עשר\
        |ثلاثة عشر|سیزده|तेरह|สิบสาม|ცამეტი|십삼|열 셋|열세
        n14|catorce|catorze|czternastoma|czternastu|czternaście|empat belas|fjorten|fjorton|fourteen|mười bốn\
        |neljientoista|neljiintoista|neljiksitoista|neljilletoista|neljillätoista|neljiltätoista|neljinätoista\
        |neljissätoista|neljistätoista|neljiätoista|neljäksitoista|neljälletoista|neljällätoista|neljältätoista\
        |neljäntoista|neljänätoista|neljässätoista|neljästätoista|neljätoista|neljättoista|neljääntoista\
        |neljäätoista|on dört|patrusprezece|quatorze|quattordici|tizennégy|veertien|vierzehn|četrnaest|čtrnáct\
        |δεκατέσσερα|δεκατέσσερις|четиринайсет|четрнаест|четырнадцати|четырнадцать|четырнадцатью|чотирнадцять\
        |տասնչորս|ארבע עשרה|ארבעה עשר|أربعة عشر|چهارده|चौदह|สิบสี่|თოთხმეტი|십사|열 넷|열네
        n15|cincisprezece|femten|femton|fifteen|fünfzehn|lima belas|mười lăm|on beş|patnáct|petnaest|piętnastoma\
        |piętnastu|piętnaście|quince|quindici|quinze|tizenöt|viideksitoista|viidelletoista|viidellätoista\
        |viideltätoista|viidentoista|viidessätoista|viidestätoista|viidettoista|viisientoista|viisiintoista\
        |viisiksitoista|viisilletoista|viisillätoista|viisiltätoista|viisinätoista|viisissätoista|viisistätoista\
        |viisitoista|viisiätoista|viiteentoista|viitenätoista|viittätoista|vijftien|δεκαπέντε|пʼятнадцять\
        |петнаест|петнайсет|пятнадцати|пятнадцать|пятнадцатью|տասնհինգ|חמישה עשר|חמש עשרה|خمسة عشر|پانزده|पन्द्रह\
        |สิบห้า|თხუთმეტი|십오|열 다섯|열다섯
        n16|dezesseis|dieciséis|enam belas|kuudeksitoista|kuudellatoista|kuudelletoista|kuudeltatoista\
        |kuudentoista|kuudessatoista|kuudestatoista|kuudettoista|kuusiatoista|kuusientoista|kuusiintoista\
        |kuusiksitoista|kuusillatoista|kuusilletoista|kuusiltatoista|kuusinatoista|kuusissatoista|kuusistatoista\
        |kuusitoista|kuuteentoista|kuutenatoista|kuuttatoista|mười sáu|on altı|sechzehn|sedici|seize|seksten\
        |sexton|sixteen|szesnastoma|szesnastu|szesnaście|tizenhat|zestien|şasesprezece|šesnaest|šestnáct|δεκαέξι\
        |шеснаест|шестнадцати|шестнадцать|шестнадцатью|шестнайсет|шістнадцять|տասնվեց|שישה עשר|שש עשרה|ستة عشر\
        |شانزده|सोलह|สิบหก|თექვსმეტი|십육|열 여섯|열여섯
        n17|dezessete|diciassette|diecisiete|dix-sept|mười bảy|on yedi|sedamnaest|sedmnáct|seitsemientoista\
        |seitsemiintoista|seitsemiksitoista|seitsemilletoista|seitsemillätoista|seitsemiltätoista\
        |seitseminätoista|seitsemissätoista|seitsemistätoista|seitsemiätoista|seitsemäksitoista|seitsemälletoista\
        |seitsemällätoista|seitsemältätoista|seitsemäntoista|seitsemänätoista|seitsemässätoista|seitsemästätoista\
        |seitsemättoista|seitsemääntoista|seitsemäätoista|seventeen|siebzehn|siedemnastoma|siedemnastu\
        |siedemnaście|sjutton|sytten|tizenhét|tujuh belas|zeventien|şaptesprezece|δεκαεπτά|седамнаест|седемнайсет\
        |семнадцати|семнадцать|семнадцатью|сімнадцять|տասնյոթ|שבע עשרה|שבעה עשר|سبعة عشر|هفده|सत्रह|สิบเจ็ด\
        |ჩვიდმეტი|십칠|열 일곱|열일곱
        n18|achttien|achtzehn|arton|atten|delapan belas|dezoito|diciotto|dieciocho|dix-huit|eighteen\
        |kahdeksaantoista|kahdeksaatoista|kahdeksaksitoista|kahdeksallatoista|kahdeksalletoista|kahdeksaltatoista\
        |kahdeksanatoista|kahdeksantoista|kahdeksassatoista|kahdeksastatoista|kahdeksattoista|kahdeksiatoista\
        |kahdeksientoista|kahdeksiintoista|kahdeksiksitoista|kahdeksillatoista|kahdeksilletoista\
        |kahdeksiltatoista|kahdeksinatoista|kahdeksissatoista|kahdeksistatoista|mười tám|on sekiz|optsprezece\
        |osamnaest|osiemnastoma|osiemnastu|osiemnaście|osmnáct|tizennyolc|δεκαοκτώ|восемнадцати|восемнадцать\
        |восемнадцатью|вісімнадцять|осамнаест|осемнайсет|տասնութ|שמונה עשר|שמונה עשרה|ثمانية عشر|هجده|अठारह\
        |สิบแปด|თრვამეტი|십팔|열 여덟|열여덟
        n19|devatenáct|devetnaest|dezenove|diciannove|diecinueve|dix-neuf|dziewiętnastoma|dziewiętnastu\
        |dziewiętnaście|mười chín|negentien|neunzehn|nineteen|nitten|nitton|nouăsprezece|on dokuz|sembilan belas\
        |tizenkilenc|yhdeksientoista|yhdeksiintoista|yhdeksiksitoista|yhdeksilletoista|yhdeksillätoista\
        |yhdeksiltätoista|yhdeksinätoista|yhdeksissätoista|yhdeksistätoista|yhdeksiätoista|yhdeksäksitoista\
        |yhdeksälletoista|yhdeksällätoista|yhdeksältätoista|yhdeksäntoista|yhdeksänätoista|yhdeksässätoista\
        |yhdeksästätoista|yhdeksättoista|yhdeksääntoista|yhdeksäätoista|δεκαεννέα|девʼятнадцять|деветнаест\
        |деветнайсет|девятнадцати|девятнадцать|девятнадцатью|տասնինը|תשע עשרה|תשעה עשר|تسعة عشر|نوزده|उन्नीस\
        |สิบเก้า|ცხრამეტი|십구|열 아홉|열아홉
        n2|deux|dois|două|duas|dvije|dwaj|dwie|dwiema|dwoma|dwóch|dwóm|kahdeksi|kahdella|kahdelle|kahdelta|kahden\
        |kahdessa|kahdesta|kahdet|kahta|kahteen|kahtena|kaksi|kaksia|kaksien|kaksiin|kaksiksi|kaksilla|kaksille\
        |kaksilta|kaksina|kaksissa|kaksista|kettő|twee|zwei|δύο|два|двама|две|двум|двумя|двух|дві|երկու|שני|שניים\
        |שתי|שתיים|إثنان|إثنتان|دو|สอง|ორი
        n20|douăzeci|dua puluh|dvacet|dvadeset|dwadzieścia|dwudziestoma|dwudziestu|hai mươi|húsz\
        |kahdeksikymmeneksi|kahdellakymmenellä|kahdellekymmenelle|kahdeltakymmeneltä|kahdenkymmenen\
        |kahdessakymmenessä|kahdestakymmenestä|kahdet-kymmenet|kahtakymmentä|kahteenkymmeneen|kahtenakymmenenä\
        |kaksiakymmeniä|kaksienkymmenien|kaksiinkymmeniin|kaksiksikymmeniksi|kaksikymmentä|kaksillakymmenillä\
        |kaksillekymmenille|kaksiltakymmeniltä|kaksinakymmeninä|kaksissakymmenissä|kaksistakymmenistä|tjue|tjugo\
        |twenty|twintig|tyve|veinte|venti|vingt|vinte|yirmi|zwanzig|είκοσι|двадесет|двадцати|двадцать|двадцатью\
        |двадцять|двайсет|քսան|עשרים|بیست|عشرون|عشرين|बीस|ยี่สิบ|ოცი|스무|스물|이십
        n21|इक्कीस|ยี่สิบเอ็ด|스물하나|스물한|이십일
        n22|बाईस|ยี่สิบสอง|스물두|스물둘|이십이
        n23|तेईस|ยี่สิบสาม|스물세|스물셋|이십삼
        n24|चौबीस|ยี่สิบสี่|스물네|스물넷|이십사
        n25|पच्चीस|ยี่สิบห้า|스물다섯|이십오
        n26|छब्बीस|ยี่สิบหก|스물여섯|이십육
        n27|सत्ताईस|ยี่สิบเจ็ด|스물일곱|이십칠
        n28|अट्ठाईस|ยี่สิบแปด|스물여덟|이십팔
        n29|उनतीस|ยี่สิบเก้า|스물아홉|이십구
        n3|drei|drie|három|kolme|kolmea|kolmeen|kolmeksi|kolmella|kolmelle|kolmelta|kolmen|kolmena|kolmessa\
        |kolmesta|kolmet|kolmia|kolmien|kolmiin|kolmiksi|kolmilla|kolmille|kolmilta|kolmina|kolmissa|kolmista\
        |three|tiga|trei|trois|trzech|trzej|trzem|trzema|trzy|três|τρία|τρεις|трем|тремя|трех|три|трима|երեք|שלוש\
        |שלושה|ثلاثة|سه|तीन|สาม|სამი
        n30|ba mươi|dertig|dreißig|harminc|kolmeakymmentä|kolmeenkymmeneen|kolmeksikymmeneksi|kolmekymmentä\
        |kolmellakymmenellä|kolmellekymmenelle|kolmeltakymmeneltä|kolmenakymmenenä|kolmenkymmenen\
        |kolmessakymmenessä|kolmestakymmenestä|kolmet-kymmenet|kolmiakymmeniä|kolmienkymmenien|kolmiinkymmeniin\
        |kolmiksikymmeniksi|kolmillakymmenillä|kolmillekymmenille|kolmiltakymmeniltä|kolminakymmeninä\
        |kolmissakymmenissä|kolmistakymmenistä|otuz|thirty|tiga puluh|tredive|treinta|treizeci|trenta|trente\
        |tretti|trettio|trideset|trinta|trzydziestoma|trzydziestu|trzydzieści|třicet|τριάντα|тридесет|тридцати\
        |тридцать|тридцатью|тридцять|трийсет|երեսուն|שלושים|ثلاثون|ثلاثين|سی|तीस|สามสิบ|ოცდაათი|삼십|서른
        n31|इकतीस|สามสิบเอ็ด|삼십일|서른하나|서른한
        n32|बत्तीस|สามสิบสอง|삼십이|서른두|서른둘
        n33|तैंतीस|สามสิบสาม|삼십삼|서른세|서른셋
        n34|चौंतीस|สามสิบสี่|삼십사|서른네|서른넷
        n35|पैंतीस|สามสิบห้า|삼십오|서른다섯
        n36|छत्तीस|สามสิบหก|삼십육|서른여섯
        n37|सैंतीस|สามสิบเจ็ด|삼십칠|서른일곱
        n38|अड़तीस|สามสิบแปด|삼십팔|서른여덟
        n39|उनतालीस|สามสิบเก้า|삼십구|서른아홉
        n4|cuatro|czterech|czterej|czterem|czterema|cztery|dört|empat|fire|four|fyra|neljien|neljiin|neljiksi\
        |neljille|neljillä|neljiltä|neljinä|neljissä|neljistä|neljiä|neljä|neljäksi|neljälle|neljällä|neljältä\
        |neljän|neljänä|neljässä|neljästä|neljät|neljää|neljään|négy|patru|quatre|quatro|quattro|vier|četiri\
        |čtyři|τέσσερα|τέσσερις|четири|четирима|четыре|четырем|четырех|четырьмя|чотири|չորս|ארבע|ארבעה|أربعة|چهار\
        |चार|ოთხი
        n40|bốn mươi|cuarenta|czterdziestoma|czterdziestu|czterdzieści|empat puluh|forty|fyrre|fyrtio|førti|kırk\
        |negyven|neljienkymmenien|neljiinkymmeniin|neljiksikymmeniksi|neljillekymmenille|neljilläkymmenillä\
        |neljiltäkymmeniltä|neljinäkymmeninä|neljissäkymmenissä|neljistäkymmenistä|neljiäkymmeniä\
        |neljäksikymmeneksi|neljäkymmentä|neljällekymmenelle|neljälläkymmenellä|neljältäkymmeneltä|neljänkymmenen\
        |neljänäkymmenenä|neljässäkymmenessä|neljästäkymmenestä|neljät-kymmenet|neljääkymmentä|neljäänkymmeneen\
        |patruzeci|quaranta|quarante|quarenta|veertig|vierzig|četrdeset|čtyřicet|σαράντα|сорок|сорока|четиресет\
        |четрдесет|քառասուն|ארבעים|أربعون|أربعين|چهل|चालीस|สี่สิบ|ორმოცი|마흔|사십
        n41|इकतालीस|สี่สิบเอ็ด|마흔하나|마흔한|사십일
        n42|बयालीस|สี่สิบสอง|마흔두|마흔둘|사십이
        n43|तैंतालीस|สี่สิบสาม|마흔세|마흔셋|사십삼
        n44|चौवालीस|สี่สิบสี่|마흔네|마흔넷|사십사
        n45|पैंतालीस|สี่สิบห้า|마흔다섯|사십오
        n46|छियालीस|สี่สิบหก|마흔여섯|사십육
        n47|सैंतालीस|สี่สิบเจ็ด|마흔일곱|사십칠
        n48|अड़तालीस|สี่สิบแปด|마흔여덟|사십팔
        n49|उनचास|สี่สิบเก้า|마흔아홉|사십구
        n5|cinci|cinco|cinq|cinque|five|fünf|lima|pięcioma|pięciu|pięć|viideksi|viidelle|viidellä|viideltä|viiden\
        |viidessä|viidestä|viidet|viisi|viisien|viisiin|viisiksi|viisille|viisillä|viisiltä|viisinä|viisissä\
        |viisistä|viisiä|viiteen|viitenä|viittä|vijf|πέντε|пʼять|пет|петима|пяти|пять|пятью|հինգ|חמישה|חמש|خمسة\
        |پنج|पाँच|ห้า|ხუთი|다섯
        n50|cincizeci|cincuenta|cinquanta|cinquante|cinquenta|elli|femti|femtio|fifty|fünfzig|halvtreds\
        |lima puluh|năm mươi|padesát|pedeset|pięćdziesiąt|pięćdziesięcioma|pięćdziesięciu|viideksikymmeneksi\
        |viidellekymmenelle|viidelläkymmenellä|viideltäkymmeneltä|viidenkymmenen|viidessäkymmenessä\
        |viidestäkymmenestä|viidet-kymmenet|viisienkymmenien|viisiinkymmeniin|viisiksikymmeniksi|viisikymmentä\
        |viisillekymmenille|viisilläkymmenillä|viisiltäkymmeniltä|viisinäkymmeninä|viisissäkymmenissä\
        |viisistäkymmenistä|viisiäkymmeniä|viiteenkymmeneen|viitenäkymmenenä|viittäkymmentä|vijftig|ötven|πενήντα\
        |пʼятдесят|педесет|петдесет|пятидесяти|пятьдесят|пятьюдесятью|հիսուն|חמישים|خمسون|خمسين|پنجاه|पचास|ห้าสิบ\
        |ორმოცდაათი|오십
        n51|इक्यावन|ห้าสิบเอ็ด|쉰하나|쉰한|오십일
        n52|बावन|ห้าสิบสอง|쉰두|쉰둘|오십이
        n53|तिरेपन|ห้าสิบสาม|쉰세|쉰셋|오십삼
        n54|चौवन|ห้าสิบสี่|쉰네|쉰넷|오십사
        n55|पचपन|ห้าสิบห้า|쉰다섯|오십오
        n56|छप्पन|ห้าสิบหก|쉰여섯|오십육
        n57|सत्तावन|ห้าสิบเจ็ด|쉰일곱|오십칠
        n58|अट्ठावन|ห้าสิบแปด|쉰여덟|오십팔
        n59|उनसठ|ห้าสิบเก้า|쉰아홉|오십구
        n6|altı|enam|kuudeksi|kuudella|kuudelle|kuudelta|kuuden|kuudessa|kuudesta|kuudet|kuusi|kuusia|kuusien\
        |kuusiin|kuusiksi|kuusilla|kuusille|kuusilta|kuusina|kuusissa|kuusista|kuuteen|kuutena|kuutta|sechs|seis\
        |seks|sześcioma|sześciu|sześć|şase|šest|έξι|шест|шести|шестима|шесть|шестью|шість|վեց|שישה|שש|ستة|شش|छह\
        |หก|ექვსი|여섯
        n60|altmış|enam puluh|hatvan|kuudeksikymmeneksi|kuudellakymmenellä|kuudellekymmenelle|kuudeltakymmeneltä\
        |kuudenkymmenen|kuudessakymmenessä|kuudestakymmenestä|kuudet-kymmenet|kuusiakymmeniä|kuusienkymmenien\
        |kuusiinkymmeniin|kuusiksikymmeniksi|kuusikymmentä|kuusillakymmenillä|kuusillekymmenille\
        |kuusiltakymmeniltä|kuusinakymmeninä|kuusissakymmenissä|kuusistakymmenistä|kuuteenkymmeneen\
        |kuutenakymmenenä|kuuttakymmentä|sechzig|seksti|sesenta|sessanta|sessenta|sextio|sixty|soixante\
        |sześćdziesiąt|sześćdziesięcioma|sześćdziesięciu|sáu mươi|zestig|şasezeci|šedesát|šezdeset|εξήντα\
        |шездесет|шейсет|шестидесяти|шестьдесят|шестьюдесятью|шістдесят|վաթսուն|שישים|ستون|ستين|شصت|साठ|หกสิบ\
        |სამოცი|예순|육십
        n61|इकसठ|หกสิบเอ็ด|예순하나|예순한|육십일
        n62|बासठ|หกสิบสอง|예순두|예순둘|육십이
        n63|तिरेसठ|หกสิบสาม|예순세|예순셋|육십삼
        n64|चौंसठ|หกสิบสี่|예순네|예순넷|육십사
        n65|पैंसठ|หกสิบห้า|예순다섯|육십오
        n66|छियासठ|หกสิบหก|예순여섯|육십육
        n67|सड़सठ|หกสิบเจ็ด|예순일곱|육십칠
        n68|अड़सठ|หกสิบแปด|예순여덟|육십팔
        n69|उनहत्तर|หกสิบเก้า|예순아홉|육십구
        n7|sedam|sedm|seitsemien|seitsemiin|seitsemiksi|seitsemille|seitsemillä|seitsemiltä|seitseminä\
        |seitsemissä|seitsemistä|seitsemiä|seitsemäksi|seitsemälle|seitsemällä|seitsemältä|seitsemän|seitsemänä\
        |seitsemässä|seitsemästä|seitsemät|seitsemää|seitsemään|sept|sete|sette|seven|sieben|siedem|siedmioma\
        |siedmiu|siete|tujuh|yedi|zeven|şapte|επτά|седам|седем|семи|семь|семью|сім|յոթ|שבע|שבעה|سبعة|هفت|सात|เจ็ด\
        |შვიდი|일곱
        n70|bảy mươi|halvfjerds|hetven|sedamdeset|sedmdesát|seitsemienkymmenien|seitsemiinkymmeniin\
        |seitsemiksikymmeniksi|seitsemillekymmenille|seitsemilläkymmenillä|seitsemiltäkymmeniltä\
        |seitseminäkymmeninä|seitsemissäkymmenissä|seitsemistäkymmenistä|seitsemiäkymmeniä|seitsemäksikymmeneksi\
        |seitsemällekymmenelle|seitsemälläkymmenellä|seitsemältäkymmeneltä|seitsemänkymmenen|seitsemänkymmentä\
        |seitsemänäkymmenenä|seitsemässäkymmenessä|seitsemästäkymmenestä|seitsemät-kymmenet|seitsemääkymmentä\
        |seitsemäänkymmeneen|setenta|settanta|seventy|siebzig|siedemdziesiąt|siedemdziesięcioma|siedemdziesięciu\
        |sjuttio|soixante-dix|sytti|tujuh puluh|yetmiş|zeventig|şaptezeci|εβδομήντα|седамдесет|седемдесет\
        |семидесяти|семьдесят|семьюдесятью|сімдесят|յոթանասուն|שבעים|سبعون|سبعين|هفتاد|सत्तर|เจ็ดสิบ|სამოცდაათი\
        |일흔|칠십
        n71|इकहत्तर|เจ็ดสิบเอ็ด|일흔하나|일흔한|칠십일
        n72|बहत्तर|เจ็ดสิบสอง|일흔두|일흔둘|칠십이
        n73|तिहत्तर|เจ็ดสิบสาม|일흔세|일흔셋|칠십삼
        n74|चौहत्तर|เจ็ดสิบสี่|일흔네|일흔넷|칠십사
        n75|पचहत्तर|เจ็ดสิบห้า|일흔다섯|칠십오
        n76|छिहत्तर|เจ็ดสิบหก|일흔여섯|칠십육
        n77|सतहत्तर|เจ็ดสิบเจ็ด|일흔일곱|칠십칠
        n78|अठहत्तर|เจ็ดสิบแปด|일흔여덟|칠십팔
        n79|उनासी|เจ็ดสิบเก้า|일흔아홉|칠십구
        n8|acht|delapan|eight|huit|kahdeksaa|kahdeksaan|kahdeksaksi|kahdeksalla|kahdeksalle|kahdeksalta|kahdeksan\
        |kahdeksana|kahdeksassa|kahdeksasta|kahdeksat|kahdeksia|kahdeksien|kahdeksiin|kahdeksiksi|kahdeksilla\
        |kahdeksille|kahdeksilta|kahdeksina|kahdeksissa|kahdeksista|nyolc|ocho|oito|osam|osiem|otte|otto|ośmioma\
        |ośmiu|sekiz|åtta|åtte|οκτώ|восемь|восемью|восьми|вісім|осам|осем|ութ|שמונה|ثمانية|هشت|आठ|แปด|რვა|여덟
        n80|achtzig|delapan puluh|eighty|firs|kahdeksaakymmentä|kahdeksaankymmeneen|kahdeksaksikymmeneksi\
        |kahdeksallakymmenellä|kahdeksallekymmenelle|kahdeksaltakymmeneltä|kahdeksanakymmenenä|kahdeksankymmenen\
        |kahdeksankymmentä|kahdeksassakymmenessä|kahdeksastakymmenestä|kahdeksat-kymmenet|kahdeksiakymmeniä\
        |kahdeksienkymmenien|kahdeksiinkymmeniin|kahdeksiksikymmeniksi|kahdeksillakymmenillä\
        |kahdeksillekymmenille|kahdeksiltakymmeniltä|kahdeksinakymmeninä|kahdeksissakymmenissä\
        |kahdeksistakymmenistä|nyolcvan|ochenta|oitenta|optzeci|osamdeset|osiemdziesiąt|osiemdziesięcioma\
        |osiemdziesięciu|osmdesát|ottanta|quatre-vingts|seksen|tachtig|tám mươi|åtti|åttio|ογδόντα|восемьдесят\
        |восемьюдесятью|восьмидесяти|вісімдесят|осамдесет|осемдесет|ութսուն|שמונים|ثمانون|ثمانين|هشتاد|अस्सी\
        |แปดสิบ|ოთხმოცი|여든|팔십
        n81|इक्यासी|แปดสิบเอ็ด|여든하나|여든한|팔십일
        n82|बयासी|แปดสิบสอง|여든두|여든둘|팔십이
        n83|तिरासी|แปดสิบสาม|여든세|여든셋|팔십삼
        n84|चौरासी|แปดสิบสี่|여든네|여든넷|팔십사
        n85|पचासी|แปดสิบห้า|여든다섯|팔십오
        n86|छियासी|แปดสิบหก|여든여섯|팔십육
        n87|सत्तासी|แปดสิบเจ็ด|여든일곱|팔십칠
        n88|अट्ठासी|แปดสิบแปด|여든여덟|팔십팔
        n89|नवासी|แปดสิบเก้า|여든아홉|팔십구
        n9|chín|devet|devět|dokuz|dziewięcioma|dziewięciu|dziewięć|kilenc|negen|neuf|neun|nine|nouă|nove|nueve\
        |sembilan|yhdeksien|yhdeksiin|yhdeksiksi|yhdeksille|yhdeksillä|yhdeksiltä|yhdeksinä|yhdeksissä|yhdeksistä\
        |yhdeksiä|yhdeksäksi|yhdeksälle|yhdeksällä|yhdeksältä|yhdeksän|yhdeksänä|yhdeksässä|yhdeksästä|yhdeksät\
        |yhdeksää|yhdeksään|εννέα|девʼять|девет|девяти|девять|девятью|ինը|תשע|תשעה|تسعة|نه|เก้า|ცხრა|아홉
        n90|chín mươi|devadesát|devedeset|doksan|dziewięćdziesiąt|dziewięćdziesięcioma|dziewięćdziesięciu\
        |halvfems|kilencven|negentig|neunzig|ninety|nitti|nittio|nouăzeci|novanta|noventa|quatre-vingt-dix\
        |sembilan puluh|yhdeksienkymmenien|yhdeksiinkymmeniin|yhdeksiksikymmeniksi|yhdeksillekymmenille\
        |yhdeksilläkymmenillä|yhdeksiltäkymmeniltä|yhdeksinäkymmeninä|yhdeksissäkymmenissä|yhdeksistäkymmenistä\
        |yhdeksiäkymmeniä|yhdeksäksikymmeneksi|yhdeksällekymmenelle|yhdeksälläkymmenellä|yhdeksältäkymmeneltä\
        |yhdeksänkymmenen|yhdeksänkymmentä|yhdeksänäkymmenenä|yhdeksässäkymmenessä|yhdeksästäkymmenestä\
        |yhdeksät-kymmenet|yhdeksääkymmentä|yhdeksäänkymmeneen|εννενήντα|девʼяносто|деведесет|деветдесет\
        |девяноста|девяносто|իննասուն|תשעים|تسعون|تسعين|نود|नब्बे|เก้าสิบ|ოთხმოცდაათი|구십|아흔
        n91|इक्यानबे|เก้าสิบเอ็ด|구십일|아흔하나|아흔한
        n92|बानबे|เก้าสิบสอง|구십이|아흔두|아흔둘
        n93|तिरानबे|เก้าสิบสาม|구십삼|아흔세|아흔셋
        n94|चौरानबे|เก้าสิบสี่|구십사|아흔네|아흔넷
        n95|पंचानबे|เก้าสิบห้า|구십오|아흔다섯
        n96|छियानबे|เก้าสิบหก|구십육|아흔여섯
        n97|सत्तानबे|เก้าสิบเจ็ด|구십칠|아흔일곱
        n98|अट्ठानबे|เก้าสิบแปด|구십팔|아흔여덟
        n99|निन्यानबे|เก้าสิบเก้า|구십구|아흔아홉
        """
}
