// SPDX-License-Identifier: Apache-2.0

/// Names of months, weekdays and halves of the day; made by Tests/Benchmarks/make-month-names.py.
///
/// Derived from the Unicode CLDR 47, © 2015-2024 Unicode, Inc., used under the Unicode License v3; its notice is in
/// docs/decisions/0024-dates.md. Names are in the form of `DateWords`, words of one name are joined by `_`.
enum DateNameData {
    /// January to December, then the Persian months from Farvardin on, then the Hebrew ones from Tishri on.
    static let months: [StaticString] = [
        """
        am_faoilleach da_schaner de_gen de_gener de_genier de_genièr dhen_fhaoilleach ean eanair eanáir ene \
        enero faoi gen gener gennaio ian ianuarie ion ionawr jaa jaan jaanuar jan janaayo janar janeiro jannaayo \
        jannar janner jannewaris januar januara januari januarie januaro january január januára janv janvaris \
        janvier janvāris janúar jän jänner led leden ledna oca ocak rbn reb rebendan rêb rêbendan sau saus \
        sausio sausis sch schan schaner sij sijecanj sijecnja siječanj siječnja sty styczen styczeń stycznia tam \
        tammi tammikuu tammikuuta thang_gieng thang_mot tháng_giêng tháng_một urt urtarrila xan xaneiro yan \
        yanvar yanwar ýan ýanwar γενάρη γεναρη ιαν ιανουάριοσ ιανουαρίου ιανουαριοσ ιανουαριου гый гыйн гыйнвар \
        нэгдүгээр_сар сту студзень студзеня січ січень січня ян янв январ январь января яну януари јан јанвар \
        јануар јануари қаң қаңтар հնվ հունվար հունվարի ינו ינואר جانفی جنو جنوری ژانویه کانون_الثانی \
        کانوونی_دووەم یانۋار ینایر जन जनवरी जाने जानेवारी জানু জানুয়ারি জানুয়ারী জানুৱাৰী ਜਨ ਜਨਵਰੀ જાન્યુ \
        જાન્યુઆરી ଜାନୁଆରୀ ஜன ஜனவரி జన జనవరి ಜನ ಜನವರಿ ജനു ജനുവരി ජන ජනවාරි มกรา มกราคม มค ມກ ມັງກອນ ဇန် ဇန်နဝါရီ \
        იან იანვარი ጃን ጃንዋሪ មករា 一月
        """,
        """
        an_gearran chw chwef chwefror da_favrer de_febr de_febrer de_febrier de_febrièr dhen_ghearran fav favr \
        favrer fea feabh feabhra feb febbraio feber febr febraayo febreiro febrer febrero febrewaris februar \
        februara februari februarie februaris februaro february február februára februāris febrúar fev fevereiro \
        fevr fevral fevrier few fewral fra frar fév févr février gearr hel helmi helmikuu helmikuuta lut lutego \
        luty ots otsaila peb pebrero sbt shk shkurt sib sibat sub subat thang_hai tháng_hai uno unor unora vas \
        vasario vasaris vee veebr veebruar vel velj veljaca veljace veljača veljače úno únor února şub şubat φεβ \
        φεβρουάριοσ φεβρουαρίου φεβρουαριοσ φεβρουαριου φλεβάρη φλεβαρη ақп ақпан лют лютага лютий лютого люты \
        феб фебруар фев февр феврал февраль февраля февруари хоёрдугаар_сар փետրվար փետրվարի փտվ פבר פברואר شباط \
        شوبات فبر فبرایر فبروری فروری فوریه فیبروری فیفری فېبروری فېۋرال फर फरवरी फ़र फ़रवरी फेबरवरी फेब्रु \
        फेब्रुअरी फेब्रुवारी ফেব ফেব্রুয়ারি ফেব্রুয়ারী ফেব্ৰু ফেব্ৰুৱাৰী ਫ਼ਰ ਫ਼ਰਵਰੀ ફેબ્રુ ફેબ્રુઆરી ଫେବୃଆରୀ \
        பிப் பிப்ரவரி ఫిబ్ర ఫిబ్రవరి ಫೆಬ್ರ ಫೆಬ್ರವರಿ ഫെബ്രു ഫെബ്രുവരി පෙබ පෙබරවාරි กพ กุมภา กุมภาพันธ์ ກພ ກຸມພາ \
        ဖေ ဖေဖော်ဝါရီ თებ თებერვალი ፌብ ፌብሩዋሪ កុម្ភៈ 二月
        """,
        """
        ada adar adr am_mart am_màrt bre brezen brezna bře březen března da_mars de_marc de_març dhen_mhart \
        dhen_mhàrt kov kovas kovo maa maalis maaliskuu maaliskuuta maarso maart mac machi mae maerz mar marc \
        marca march marcius marco marec maret mars marso mart marta martie marto marts martxoa marz marzec marzo \
        marzu març março maw mawrth mrt mrz màrt már márc március márta mäe mäerz mär märts märz ozu ozujak \
        ozujka ožu ožujak ožujka thang_ba tháng_ba μάρ μάρτη μάρτιοσ μαρ μαρτίου μαρτη μαρτιοσ μαρτιου бер \
        березень березня гуравдугаар_сар мар март марта нау наурыз сак сакавік сакавіка մարտ մարտի մրտ מרץ ئازار \
        اذار مار مارت مارس مارچ मार्च मार्चु মার্চ মাৰ্চ ਮਾਰਚ માર્ચ ମାର୍ଚ୍ଚ மார் மார்ச் మార్చి ಮಾರ್ಚ್ മാർ \
        മാർച്ച് මාර් මාර්තු มีค มีนา มีนาคม ມນ ມີນາ မတ် მარ მარტი ማርች មីនា 三月
        """,
        """
        abr abrell abriil abril abrëll aib aibrean aibreán an_giblean api apirila apr aprel april aprila aprile \
        aprili aprilie aprilis aprill aprilo apríl apríla aprīlis avr avrigl avril bal balandis balandzio \
        balandžio d_abr d_abril d_avrigl dhen_ghiblean dub duben dubna ebr ebrill gibl huh huhti huhtikuu \
        huhtikuuta kwi kwiecien kwiecień kwietnia nis nisan nsn nîs nîsan pri prill thang_tu tháng_tư tra \
        travanj travnja ápr április απρ απρίλη απρίλιοσ απριλίου απριλη απριλιοσ απριλιου апр апрел апрель \
        апреля април дөрөвдүгээр_сар кві квіт квітень квітня кра красавік красавіка сәу сәуір ապր ապրիլ ապրիլի \
        אפר אפריל ئاپرېل ابریل افریل اوریل اپر اپریل نیسان अप्रिल अप्रेल अप्रै अप्रैल एप्रि एप्रिल এপ্রি এপ্রিল \
        এপ্ৰিল ਅਪ੍ਰੈ ਅਪ੍ਰੈਲ એપ્રિલ ଅପ୍ରେଲ ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ ಏಪ್ರಿ ಏಪ್ರಿಲ್ ഏപ്രി ഏപ്രിൽ අප්රේල් เมย เมษา \
        เมษายน ມສ ເມສາ ဧပြီ აპრ აპრილი ኤፕሪ ኤፕሪል មេសា 四月
        """,
        """
        an_ceitean an_cèitean bea beal bealtaine ceit cèit da_matg de_mai de_maig dhen_cheitean dhen_chèitean \
        geg geguze geguzes gegužė gegužės gln gul gulan kve kveten kvetna kvě květen května maaie maayo mag \
        maggio mai maiatza maig maijs maio maj maja majo majus mat matg may mayis mayo mayıs maí maý mee mei mej \
        mejju máj mája május svi svibanj svibnja thang_nam tháng_năm tou touko toukokuu toukokuuta μάη μάι μάιοσ \
        μαΐ μαΐου μαη μαι μαιοσ μαιου май мам мамыр мая мај тавдугаар_сар тра трав травень травня մայիս մայիսի \
        մյս מאי ئایار ایار مئ مئی مای مایو مه می مۍ मई मे মে ਮਈ મે ମଇ மே మే ಮೇ മേയ് මැයි พค พฤษภา พฤษภาคม ພພ \
        ພຶດສະພາ မေ მაი მაისი ሜይ ឧសភា 五月
        """,
        """
        an_t_ogmhios an_t_ògmhios bir birz birzelio birzelis birž birželio birželis cerven cervna cvn cze \
        czerwca czerwiec da_zercladur de_junh de_juny dhen_ogmhios dhen_ògmhios eka ekaina giu giugno gun gunju \
        haz haziran hez heziran hezîran hun hunyo hzr iun iunie iyn iyun iýun jui juin jun juna june junho juni \
        junie junij junijs junio junius juno juny juu juun juuni jún júna június júní jūn jūnijs kes kesa \
        kesakuu kesakuuta kesä kesäkuu kesäkuuta lipanj lipnja meh mehefin meith meitheamh ogmh qer qershor \
        thang_sau tháng_sáu xun xuno xuñ xuño zer zercl zercladur ògmh červen června čvn ġun ġunju ιουν ιουνίου \
        ιουνη ιουνιοσ ιουνιου ιούν ιούνη ιούνιοσ зургаадугаар_сар июн июнь июня ијн ијун мау маусым чер черв \
        червень червня чэр чэрвень чэрвеня юни јун јуни հնս հունիս հունիսի יוני ئییۇن جوان جون حزیران حوزەیران \
        ژوئن یونیو जुन जून জুন ਜੂਨ જૂન ଜୁନ ஜூன் జూన్ ಜೂನ್ ജൂൺ ජූනි มิถุนา มิถุนายน มิย ມິຖ ມິຖຸນາ ဇွန် ივნ \
        ივნისი ጁን មិថុនា 六月
        """,
        """
        an_t_iuchar cervence cervenec cvc da_fanadur de_jul de_julhet de_juliol dhen_iuchar fan fanadur gor \
        gorff gorffennaf hei heina heinakuu heinakuuta heinä heinäkuu heinäkuuta hul hulyo iuch iui iuil iul \
        iulie iyl iyul iúi iúil iýul juil juill juillet jul jula julai julei julho juli julie julij julijs julio \
        juliol julius july juuli júl júla július júlí jūl jūlijs kor korr korrik lie liep liepa liepos lipca \
        lipiec lug luglio lul lulju luu luulyo srpanj srpnja tem temmuz thang_bay tháng_bảy tirmeh trm tîr \
        tîrmeh uzt uztaila xul xullo července červenec čvc ιουλ ιουλίου ιουλη ιουλιοσ ιουλιου ιούλ ιούλη ιούλιοσ \
        долоодугаар_сар июл июль июля ијл ијул лип липень липня ліп ліпень ліпеня шіл шілде юли јул јули հլս \
        հուլիս հուլիսի יולי ئییۇل تموز تەمووز جول جولاء جولائی جولای جویلیه ژوئیه یولیو یولیوز जु जुल जुला जुलाई \
        जुलै জুল জুলাই ਜੁਲਾ ਜੁਲਾਈ જુલાઈ ଜୁଲାଇ ஜூலை జులై ಜುಲೈ ജൂലൈ ජූලි กค กรกฎา กรกฎาคม ກລ ກໍລະກົດ ဇူ ဇူလိုင် \
        ივლ ივლისი ጁላይ កក្កដា 七月
        """,
        """
        abu abuztua ag ago agost agosti agosto agu agust agustos agustus an_lunastal an_lùnastal aou aout aoû \
        août aug august augusta augusti augusto augusts augustus augusztus avg avgust avq avqust avu avust awg \
        awgust aws awst aww awwissu ağu ağustos aŭg aŭgusto d_ag d_agost d_avust dhen_lunastal dhen_lùnastal elo \
        elokuu elokuuta gus gush gusht kol kolovoz kolovoza lun luna lunasa lùna lún lúnasa ogo ogos ogosto ogs \
        rugp rugpjucio rugpjutis rugpjūtis rugpjūčio sie sierpien sierpień sierpnia srpen srpna tbx teb tebax \
        thang_tam tháng_tám ágú ágúst αυγ αυγουστοσ αυγουστου αυγούστου αύγ αύγουστοσ αὐγ αὐγούστου αὔγ \
        αὔγουστοσ авг август августа ауг аугуст жні жнівень жніўня наймдугаар_сар сер серп серпень серпня там \
        тамыз օգոստոս օգոստոսի օգս אוג אוגוסט ئاب ئاۋغۇست اب اغسطس اغشت اوت اګست اگس اگست اگسٽ اگوست غشت अग \
        अगस्ट अगस्त आगस्ट ऑग ऑगस्ट আগ আগষ্ট আগস্ট ਅਗ ਅਗਸਤ ઑગસ્ટ ଅଗଷ୍ଟ ஆக ஆகஸ்ட் ఆగ ఆగస్టు ಆಗ ಆಗಸ್ಟ್ ഓഗ ഓഗസ്റ്റ് \
        අගෝ අගෝස්තු สค สิงหา สิงหาคม ສຫ ສິງຫາ ဩဂုတ် აგვ აგვისტო ኦገስ ኦገስት សីហា 八月
        """,
        """
        an_t_sultain da_settember de_set de_setembre dhen_t_sultain eyl eylul eylül iln ilo ilon ira iraila \
        mean_fomhair med medi meán_fómhair mfomh mfómh rugs rugsejis rugsejo rugsėjis rugsėjo ruj rujan rujna \
        seb sebteembar sebtembar sen sentabr sentyabr sentýabr sep sept septemba septembar september septembra \
        septembre septembrie septembris septembro septiembre septimber set setembre setembro setiembre sett \
        settember settembre settembru setyembre sht shtator sult syy syys syyskuu syyskuuta sze szept szeptember \
        thang_chin tháng_chín wrz wrzesien wrzesień wrzesnia września zar zari zář září îln îlo îlon σεπ \
        σεπτέμβρη σεπτέμβριοσ σεπτεμβρίου σεπτεμβρη σεπτεμβριοσ σεπτεμβριου вер верасень верасня вересень \
        вересня есдүгээр_сар сен сент сентябр сентябрь сентября сентјабр сеп септ септембар септември қыр \
        қыркүйек սեպ սեպտեմբեր սեպտեմբերի ספט ספטמבר ئەیلوول ایلول سبتمبر ستمبر سپت سپتامبر سپتمبر سیپٽمبر \
        سېنتەبیر سېپتمبر شتمبر شتنبر सप्टे सप्टें सप्टेंबर सित सितंबर सितम्बर सेप्टेम्बर ছেপ্তে ছেপ্তেম্বৰ সেপ \
        সেপ্টেঃ সেপ্টেম্বর ਸਤੰ ਸਤੰਬਰ સપ્ટે સપ્ટેમ્બર ସେପ୍ଟେମ୍ବର செப் செப்டம்பர் సెప్టెం సెప్టెంబర్ ಸೆಪ್ಟೆಂ \
        ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റം സെപ്റ്റംബർ සැප් සැප්තැම්බර් กย กันยา กันยายน ກຍ ກັນຍາ စက် စက်တင်ဘာ სექ სექტემბერი \
        ሴፕቴ ሴፕቴምበር កញ្ញា 九月
        """,
        """
        an_damhair an_dàmhair cot cotmeh d_oct d_october d_octobre d_octubre d_octòbre damh deireadh_fomhair \
        deireadh_fómhair dfomh dfómh dhen_damhair dhen_dàmhair dàmh eki ekim hyd hydref lok loka lokakuu \
        lokakuuta oct october octobre octombrie octubre okt oktabr oktoba oktobar oktober oktobra oktobris \
        oktobro oktoobar oktoober oktubre oktyabr október októbra oktýabr ott ottobre ottubru out outubro paz \
        pazdziernik pazdziernika paź październik października rij rijen rijna spa spal spalio spalis tet tetor \
        thang_muoi tháng_mười urr urria říj říjen října οκτ οκτωβρίου οκτωβρη οκτωβριοσ οκτωβριου οκτώβρη \
        οκτώβριοσ аравдугаар_сар жов жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври октябр \
        октябрь октября октјабр қаз қазан հոկ հոկտեմբեր հոկտեմբերի אוק אוקטובר ئۆکتەبیر اکت اکتبر اکتوبر اڪٽوبر \
        تشرین_الاول تشرینی_یەکەم अक्टू अक्टूबर अक्टोबर अक्तूबर आक्टोबर ऑक्टो ऑक्टोबर অক্টো অক্টোঃ অক্টোবর \
        অক্টোবৰ ਅਕਤੂ ਅਕਤੂਬਰ ઑક્ટો ઑક્ટોબર ଅକ୍ଟୋବର அக் அக்டோபர் అక్టో అక్టోబర్ ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ഒക്ടോ ഒക്ടോബർ ඔක් \
        ඔක්තෝබර් ตค ตุลา ตุลาคม ຕລ ຕຸລາ အောက် အောက်တိုဘာ ოქტ ოქტომბერი ኦክቶ ኦክቶበር តុលា ὀκτ ὀκτωβρίου ὀκτώβριοσ 十月
        """,
        """
        an_t_samhain aza azaroa da_november de_nov de_novembre dhen_t_samhain kas kasim kasım lap lapkr \
        lapkricio lapkritis lapkričio listopadu marras marraskuu marraskuuta mij mijdar mjd nen nentor nob \
        nobyembre nof noi noiembrie noo noofeembar nov novemba novembar november novembra novembre novembris \
        novembro novembru noviembre novimber noy noyabr noý noýabr nën nëntor nóv nóvember sam samh samhain stu \
        studeni studenog studenoga studenom tac tach tachwedd thang_muoi_mot tháng_mười_một νοέ νοέμβρη \
        νοέμβριοσ νοε νοεμβρίου νοεμβρη νοεμβριοσ νοεμβριου арван_нэгдүгээр_сар лис лист листопад листопада ліс \
        лістапад лістапада нов новембар ное ноември ноя нояб ноябр ноябрь ноября ној нојабр қар қараша նոյ \
        նոյեմբեր նոյեմբերի נוב נובמבר تشرین_الثانی تشرینی_دووەم نوامبر نوفمبر نوم نومبر نونبر نویابیر नव नवं \
        नवंबर नवम्बर नोभेम्बर नोव्हें नोव्हेंबर নভে নভেঃ নভেম্বর নৱে নৱেম্বৰ ਨਵੰ ਨਵੰਬਰ નવે નવેમ્બર ନଭେମ୍ବର நவ \
        நவம்பர் నవం నవంబర్ ನವೆಂ ನವೆಂಬರ್ നവം നവംബർ නොවැ නොවැම්බර් พย พฤศจิกา พฤศจิกายน ພຈ ພະຈິກ နို နိုဝင်ဘာ ნოე \
        ნოემბერი ኖቬም ኖቬምበር វិច្ឆិកា 十一月
        """,
        """
        abe abendua an_dubhlachd an_dùbhlachd ara aralik aralık ber berfanbar brf da_december de_decembre de_des \
        de_desembre dec decembar december decembra decembre decembrie decembris decembro dek dekabr des desemba \
        desember desembre desimber det dets detsember dez dezember dezembro dhen_dubhlachd dhen_dùbhlachd dhj \
        dhjetor dic dicembre dicembru diciembre dis diseembar disember disyembre diċ diċembru dubh déc décembre \
        dùbh gru grudnia grudzien grudzień gruod gruodis gruodzio gruodžio jou joulu joulukuu joulukuuta nol \
        noll nollaig pro prosinac prosinca prosince prosinec rha rhag rhagfyr thang_muoi_hai tháng_mười_hai δεκ \
        δεκέμβρη δεκέμβριοσ δεκεμβρίου δεκεμβρη δεκεμβριοσ δεκεμβριου арван_хоёрдугаар_сар гру груд грудень \
        грудня дек декабр декабрь декабря декември дец децембар жел желтоқсан сне снежань снежня դեկ դեկտեմբեր \
        դեկտեմբերի דצמ דצמבר دجمبر دجنبر دسامبر دسم دسمبر دیسمبر دېکابیر ڊسمبر کانون_الاول کانونی_یەکەم डिसं \
        डिसंबर डिसें डिसेंबर डिसेम्बर दिस दिसंबर दिसम्बर ডিচে ডিচেম্বৰ ডিসে ডিসেঃ ডিসেম্বর ਦਸੰ ਦਸੰਬਰ ડિસે \
        ડિસેમ્બર ଡିସେମ୍ବର டிச டிசம்பர் డిసెం డిసెంబర్ ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ഡിസം ഡിസംബർ දෙසැ දෙසැම්බර් ธค ธันวา ธันวาคม \
        ທວ ທັນວາ ဒီ ဒီဇင်ဘာ დეკ დეკემბერი ዲሴም ዲሴምበር ធ្នូ 十二月
        """,
        """
        farvardin фарвардин حمل خاکەلێوە فروردن فروردین وری
        """,
        """
        ordibehesht урдибиҳишт اردیبهشت ارڈبائش ثور غویی گوڵان
        """,
        """
        khordad хурдод جوزا جۆزەردان خداداد خرداد غبرگولی
        """,
        """
        тир تیر سرطان پووشپەڕ چنگاښ
        """,
        """
        mordad мурдод اسد زمری مرداد گەلاوێژ
        """,
        """
        shahrivar шаҳривар خەرمانان سنبله شهریور شہریوار وږی
        """,
        """
        mehr меҳр تله مهر مہر میزان ڕەزبەر
        """,
        """
        aban обон ابان عقرب لړم گەڵاڕێزان
        """,
        """
        azar озар اذر ازر سەرماوەز قوس لیندۍ
        """,
        """
        dey дей بەفرانبار جدی دی مرغومی ڈے
        """,
        """
        bahman баҳман بهمن بہمن دلو سلواغه ڕێبەندان
        """,
        """
        esfand исфанд اسفند حوت ڕەشەمە کب
        """,
        """
        tishri תשרי
        """,
        """
        heshvan חשוון
        """,
        """
        kislev כסלו
        """,
        """
        tevet טבת
        """,
        """
        shevat שבט
        """,
        """
        adar_i אדר_א
        """,
        """
        אדר
        """,
        """
        ניסן
        """,
        """
        iyar אייר
        """,
        """
        sivan סיוון
        """,
        """
        tamuz תמוז
        """,
        """
        av אב
        """,
        """
        elul אלול
        """,
    ]

    /// Names of different months by language: `name/month:languages/month:languages`.
    static let contestedMonths: StaticString = """
        lip/6:hr/7:pl lis/10:hr/11:cs,pl listopad/10:hr/11:cs,pl listopada/10:hr/11:pl srp/7:hr/8:cs \
        tir/7:ku/16:ckb,en
        """

    /// Sunday to Saturday; names that mean two days are left out.
    static let weekdays: [StaticString] = [
        """
        ahad ahd axad axd bazar chu_nhat chủ_nhật de_domhnaigh did didomhnaich didòmhnaich die dimanche dimanco \
        dimanĉo dimenge diumenge dom domenica domh domingo dum dumengia duminica duminică dydd_sul dé_domhnaigh \
        e_diel igandea il_ħadd jumapili lin linggo min minggu ned nedela nedele nedelja nedeľa nedjelja neděle \
        niedz niedziela paz pazar puhapaev pühapäev ravi raviwaar sekmadienis snein son sondag sonndeg sonntag \
        sul sun sunday sunnudagur sunnuntai svetd svetdiena svētd svētdiena sön söndag søn søndag vasarnap \
        vasárnap yak yakshanba yek yeksem yeksenbe yekşem ysm yşm zondag ýek ýekşenbe ħad κυρ κυριακή κυριακη \
        базар воскресенье жек жексенбі жекшемби нед недела неделя недеља неділя недјеља нядзеля ням якш якшанба \
        якшанбе якшәмбе яшб կիր կիրակի יום_א יום_ראשון اتوار الاحد اچر یونۍ یکشنبه یەکشەممە یەکشەنبە आइत आइतबार \
        आर्त आर्तवार रवि रविवार দেও দেওবাৰ রবি রবিবার ਐਤਵਾਰ રવિ રવિવાર ରବି ରବିବାର ஞாயி ஞாயிறு ఆది ఆదివారం ಭಾನು \
        ಭಾನುವಾರ ഞായറാഴ്ച ഞായർ ඉරිදා วันอาทิตย์ ວັນອາທິດ ອາທິດ တနင်္ဂနွေ კვი კვირა እሑድ អាទិត្យ 日曜日 星期日 일요일
        """,
        """
        astelehena bazar_ertəsi de_luain dil dilluns diluain diluns dsm dus dusem dusenbe dush dushanba duş \
        duşem duşenbe dydd_llun dé_luain dşm e_hene e_hënë esmaspaev esmaspäev gli glindesdi hen hetfo hétfő hën \
        isn isniin isnin it_tnejn jumatatu llun luan lun lundi lundo lunedi lunedì lunes luni luns maanantai \
        maanantaina maandag man manadagur mandag manudagur mei meindeg moandei mon monday montag mán mánadagur \
        mánudagur mån måndag méi méindeg pazartesi pirmadienis pirmd pirmdiena pon pondeli pondelok pondělí \
        ponedeljak ponedeljek ponedjeljak poniedzialek poniedziałek pzt seg segunda segunda_feira sen senin som \
        somwaar thu_hai thứ_hai tne δευ δευτέρα δευτερα базар_ертәси даваа душ душанба душанбе дшб дүй дүйсенбі \
        дүйшөмбү дүш дүшәмбе панядзелак пон понеделник понедельник понедељак понеділок понедјељак երկ երկուշաբթի \
        יום_ב יום_שני الاثنین دوشنبه دونۍ دووشەممە دۈشەنبە سومر پیر सूमर सोम सोमबार सोमवार সোম সোমবার সোমবাৰ ਸੋਮ \
        ਸੋਮਵਾਰ સોમ સોમવાર ସୋମ ସୋମବାର திங் திங்கள் సోమ సోమవారం ಸೋಮ ಸೋಮವಾರ തിങ്കളാഴ്ച തിങ്കൾ සඳුදා วันจันทร์ ຈັນ \
        ວັນຈັນ တနင်္လာ ორშ ორშაბათი ចន្ទ ច័ន្ទ 星期一 月曜日 월요일
        """,
        """
        antradienis asteartea cərsənbə_axsami de_mairt den denschdeg dienstag dimairt dimars dimarts dimàirt \
        dinsdag dydd_mawrth dé_máirt dën dënschdeg e_marte e_martë it_tlieta jumanne kedd mairt mangal \
        mangalwaar mar mardi mardo martedi martedì martes marti marți maw máirt otrd otrdiena sal sali salı sel \
        selasa sesem sesh seshanba sis sisenbe siş sişenbe ssm sêşem sşm talaado teisipaev teisipäev ter terca \
        terca_feira terça terça_feira thu_ba thứ_ba tiisdei tiistai tiistaina tir tirs tirsdag tis tisdag tldo \
        tli torek tue tuesday tys tysdag tysdagur týs týsdagur utery uto utorak utorok wtorek çərşənbə_axşamı \
        úterý þri þriðjudagur τρί τρίτη τρι τριτη аўторак вто вторник вівторок мягмар сейсенбі сеш сешанба \
        сешанбе сиш сишәмбе сшб уто уторак чәршәнбә_ахшамы шейш шейшемби երեքշաբթի երք יום_ג יום_שלישי الثلاثاء \
        اڱارو درېنۍ سهشنبه سێشەممە سەیشەنبە منگل मंग मंगल मंगलवार मंगलु मंगळ मंगळवार मङ्गल मङ्गलबार মঙ্গল \
        মঙ্গলবার মঙ্গলবাৰ ਮੰਗਲ ਮੰਗਲਵਾਰ મંગળ મંગળવાર ମଙ୍ଗଳ ମଙ୍ଗଳବାର செவ் செவ்வாய் మంగళ మంగళవారం ಮಂಗಳ ಮಂಗಳವಾರ \
        ചൊവ്വ ചൊവ്വാഴ്ച අඟහ අඟහරුවාදා วันอังคาร ວັນອັງຄານ ອັງຄານ အင်္ဂါ სამ სამშაბათი ማክሰ ማክሰኞ អង្គារ 星期二 火曜日 \
        화요일
        """,
        """
        arbaco arbc asteazkena budh budhwaar car carsamba carsem carsenbe cead chor chorshanba csm céad cərsənbə \
        de_ceadaoin dic diciadain dimecres dimècres dydd_mercher dé_céadaoin e_merkure e_mërkurë erb jumatano \
        keskiviikko keskiviikkona kolmapaev kolmapäev l_erbgħa mer mercoledi mercoledì mercores mercredi \
        merkredo mesemna met mettwoch mie miercoles miercuri mik mikudagur mittwoch miy miyerkules mié miércoles \
        mið miðvikudagur mér mércores mër mët mëttwoch ons onsdag qua quarta quarta_feira rab rabu sre sreda sri \
        srijeda sroda streda středa sze szerda thu_tu thứ_tư treciadienis tresd tresdiena trečiadienis trešd \
        trešdiena wed wednesday woansdei woensdag çar çarşamba çarşem çarşenbe çşm çərşənbə środa τετ τετάρτη \
        τεταρτη лхагва серада середа сре среда сри сриједа сряда сәрсенбі чор чоршанба чоршанбе чшб чәр чәршәмбе \
        чәршәнбә шарш шаршемби չորեքշաբթի չրք יום_ד יום_רביעי اربع الاربعاء بدھ څلرنۍ چارشەنبە چهارشنبه \
        چوارشەممە बुध बुधबार बुधवार बु॒ध ॿुधर বুধ বুধবার বুধবাৰ ਬੁੱਧ ਬੁੱਧਵਾਰ બુધ બુધવાર ବୁଧ ବୁଧବାର புத புதன் బుధ \
        బుధవారం ಬುಧ ಬುಧವಾರ ബുധനാഴ്ച ബുധൻ බදාදා วันพุธ ພຸດ ວັນພຸດ ဗုဒ္ဓဟူး ოთხ ოთხშაბათი ረቡዕ ពុធ 星期三 水曜日 수요일
        """,
        """
        alhamisi cet cetrtek ceturtd ceturtdiena cetvrtak csutortok csütörtök ctvrtek cumə_axsami czw czwartek \
        cümə_axşamı dear deardaoin dia diardaoin dijous dijòus don donderdag donnerstag donneschdeg dydd_iau \
        déar déardaoin e_enjte enj fim fimmtudagur gie gievgia gio giovedi giovedì guru guruwaar hos hosdagur \
        huw huwebes hós hósdagur iau il_ħamis jaudo jeu jeudi joi jue jueves kam kamis ketvirtadienis kha \
        khamiis khamis khms neljapaev neljapäev osteguna pay payshanba pen pencsem pensenbe penşenbe per \
        persembe perşembe psm pêncşem pşm qui quinta quinta_feira stvrtok thu thu_nam thursday thứ_năm \
        tongersdei tors torsdag torstai torstaina xov xoves čet četrtek četvrtak čtvrtek ħam ĵaŭdo štvrtok πέμ \
        πέμπτη πεμ πεμπτη бейсенбі бейш бейшемби пай пайшанба панҷшанбе пшб пүрэв пәнҗ пәнҗешәмбе чацвер чет \
        четвер четверг четвртак четврток четвъртък ҹүмә_ахшамы հինգշաբթի հնգ יום_ה יום_חמישי الخمیس جمعرات خمیس \
        پنجشنبه پینځنۍ پێنجشەممە پەیشەنبە गुरु गुरुवार बिहि बिहिबार विस विस्पत বৃহ বৃহস্পতি বৃহস্পতিবার \
        বৃহস্পতিবাৰ ਵੀਰ ਵੀਰਵਾਰ ગુરુ ગુરુવાર ଗୁରୁ ଗୁରୁବାର வியா வியாழன் గురు గురువారం ಗುರು ಗುರುವಾರ വ്യാഴം \
        വ്യാഴാഴ്ച බ්රහස් බ්රහස්පතින්දා วันพฤหัสบดี ພະຫັດ ວັນພະຫັດ ကြာသပတေး ხუთ ხუთშაბათი ሐሙስ ព្រហ ព្រហស្បតិ៍ 星期四 \
        木曜日 목요일
        """,
        """
        ann anna aoine biy biyernes cum cuma cumə cümə de_haoine dih dihaoine divendres dydd_gwener dé_haoine \
        e_premte fos fostudagur fre fredag freed freideg freitag fri friday friggjadagur frí fríggjadagur fös \
        föstudagur gim gwe gwen ijumaa il_gimgħa il_ġimgħa ini jimco jmc jum juma jumaat jumat ostirala patek \
        penktadienis pentek perjantai perjantaina pet petak petek piatek piatok piektd piektdiena piątek pre \
        pátek péntek reede sex sexta sexta_feira shukra shukrawaar thu_sau thứ_sáu ven venderdi vendredi \
        vendredo venerdi venerdì venres vie viernes vin vineri vrijdag vrydag înî ġim παρ παρασκευή παρασκευη \
        баасан жум жума жұма п_ятниця пет петак петок петък пятница пятніца җом җомга ҷмъ ҷумъа ҹүмә ուր ուրբաթ \
        יום_ו יום_שישי الجمعه جمعه جمعو جمعہ جۈمە ھەینی जुम जुमो शुक्र शुक्रबार शुक्रवार শুক্র শুক্রবার শুক্ৰ \
        শুক্ৰবাৰ ਸ਼ੁੱਕਰ ਸ਼ੁੱਕਰਵਾਰ શુક્ર શુક્રવાર ଶୁକ୍ର ଶୁକ୍ରବାର வெள் வெள்ளி శుక్ర శుక్రవారం ಶುಕ್ರ ಶುಕ್ರವಾರ \
        വെള്ളി വെള്ളിയാഴ്ച සිකු සිකුරාදා วันศุกร์ ວັນສຸກ ສຸກ သောကြာ პარ პარასკევი ዓርብ សុក្រ 星期五 金曜日 금요일
        """,
        """
        cmt cumartesi de_sathairn dis disathairne dissabte dydd_sadwrn dé_sathairn e_shtune e_shtunë is_sibt \
        jumamosi larunbata lau lauantai lauantaina laugardagur laupaev laupäev laurdag ley leygardagur lor \
        lordag lör lördag lør lørdag sab sabado sabato sabti sabtu sad sam sambata samedi samschdeg samstag sat \
        saterdag sath saturday sbti sem semi senbe sestadienis sestd sestdiena shan shanba shani shaniwaar sht \
        sib sneon sob sobota sonda sub subota szo szombat sáb sábado sâm sâmbătă sənbə thu_bay thứ_bảy zaterdag \
        şem şemî şen şenbe şənbə šeštadienis σάβ σάββατο σαβ σαββατο бямба ишемби ишм саб сабота сенбі суб \
        суббота субота събота шан шанба шанбе шим шимбә шнб шәнбә շաբաթ շբթ יום_שבת שבת السبت اونۍ شنبه شەممە \
        شەنبە ڇنڇر ہفتہ छंछ छंछर शनि शनिबार शनिवार শনি শনিবার শনিবাৰ ਸ਼ਨਿੱਚਰ ਸ਼ਨਿੱਚਰਵਾਰ શનિ શનિવાર ଶନି ଶନିବାର \
        சனி శని శనివారం ಶನಿ ಶನಿವಾರ ശനി ശനിയാഴ്ച සෙන සෙනසුරාදා วันเสาร์ ວັນເສົາ ເສົາ စနေ შაბ შაბათი ቅዳሜ សៅរ៍ 土曜日 \
        星期六 토요일
        """,
    ]

    /// Before noon, after noon, around noon, at night.
    static let halves: [StaticString] = [
        """
        a_m am dop fm pg sáng öö πμ ам дп пре_подне претпл прије_подне проб таңкы то тң үө بامداد بن ص صباحا صبح \
        صبح_منجهند صبح_میں غم فجرا فی_الصباح قبلازظهر قظ چب چۈشتین_بۇرۇن पहाट पूर्वाह्न बिहान सकाळ सुबह सुबुह_जा \
        এএম ভোর ভোরবেলায় সকাল সকালবেলায় ਪੂਦੁ ਸਵੇਰੇ સવારે ପୂ அதி அதிகாலை கா காலை ఉదయం ಬೆಳಗ್ಗೆ പുലർച്ചെ രാവിലെ \
        උදේ පා පාන්දර පෙ පෙව ก่อนเที่ยง เช้า ในตอนเช้า ກ່ອນທ່ຽງ ຕອນເຊົ້າ နံနက် ጥዋት នៅពេល_ព្រឹក 上午 午前 早 早上 晨 清晨 \
        아침 오전
        """,
        """
        ip odp p_m pm ptg tối ös μμ пм по_подне попл поподне послије_подне пп слоб тк түштөн_кийинки үх بظ \
        بعدازظهر دن شام شام_منجهند شام_میں غو م مساء منجهند_شام چک چۈشتین_کېیین अपराह्न बेलुकी शाम शाम_जा सं \
        संध्याकाळ পিএম সন্ধ্যা সন্ধ্যাবেলায় ਬਾਦੁ ਸ਼ ਸ਼ਾਮੀਂ સાંજે அந்தி_மா அந்தி_மாலை மா மாலை సా సాయంత్రం ಸಂಜೆ \
        വൈകുന്നേരം സന്ധ്യ පව හවස ค่ำ หลังเที่ยง เย็น ในตอนเย็น ຕອນແລງ ຫຼັງທ່ຽງ ညနေ ከሰዓት នៅពេល_ល្ងាច 下午 午後 夕方 晚 \
        晚上 오후 저녁
        """,
        """
        chiều trưa بعد_الظهر بعدازچاشت دوپہر دوپہر_میں سہ_پہر ظهر ظهرا عصر अपरान्ह दु दुपार दोपहर मध्यान्ह साँझ \
        দুপুর দুপুরবেলায় বিকাল ਦੁਪਹਿਰੇ બપોરે நண் நண்பகல் பிற் பிற்பகல் மதி மதியம் మధ్యాహ్నం ಮಧ್ಯಾಹ್ನ ഉച്ച \
        ഉച്ചതിരിഞ്ഞ് ഉച്ചയ്ക്ക് දවල් මධ්යාහ්නය บ่าย เที่ยง ในตอนบ่าย ຕອນທ່ຽງ ຕອນບ່າຍ နေ့လယ် မွန်းတည့် ថ្ងៃត្រង់ \
        នៅពេលរសៀល 中午 正午 정오
        """,
        """
        đêm رات رات_میں شب فی_المساء ل لیلا منتصف_اللیل نیمهشب रा रात रात्र রাত রাত্রি রাত্রিবেলায় ਰਾਤੀਂ રાત્રે \
        இர இரவு రాత్రి ರಾತ್ರಿ രാത്രി මැ මැදියමට_පසු රෑ กลางคืน ກາງຄືນ ຕອນກາງຄືນ នៅពេល_យប់ 凌晨 夜中
        """,
    ]

}
