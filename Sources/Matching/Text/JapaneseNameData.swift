// SPDX-License-Identifier: Apache-2.0

/// Names of Japanese people, places and companies in Han characters, which have no sound of their own, with their Latin
/// forms: the most frequent family names, prefectures, larger cities, and names that are frequent in news.
///
/// Written by hand. Names of one character are left out, because most of them are words.
enum JapaneseNameData {
    /// Entries separated by a space: the Latin forms of a name and those in Han characters, separated by `|`.
    static let names: StaticString = """
        abe|安倍|安部|阿部 adachi|足立 aichi|愛知 aizawa|相沢 aizuwakamatsu|会津若松 akatsuka|赤塚 akechi|明智 akihabara|秋葉原 \
        akita|秋田 akiyama|秋山 akutagawa|芥川 amagasaki|尼崎 amano|天野 ando|andoh|安藤 aoki|青木 aomori|青森 arai|新井 \
        arakawa|荒川 araki|荒木 arima|有馬 asada|浅田 asahi|朝日 asahikawa|旭川 asai|浅井 asakusa|浅草 asama|浅間山 asano|浅野 \
        aso|阿蘇|麻生 atami|熱海 baba|馬場 beppu|別府 biwa|琵琶湖 chiba|千葉 chida|千田 dazai|太宰 doi|土井 ebihara|海老原 edano|枝野 \
        eguchi|江口 ehime|愛媛 endo|endoh|遠藤 enomoto|榎本 eto|江藤 etorofu|択捉 fuji|富士山 fujii|藤井 fujikawa|藤川 fujimoto|藤本 \
        fujimura|藤村 fujino|藤野 fujisawa|藤沢 fujita|藤田 fujitsu|富士通 fujiwara|藤原 fukuda|福田 fukuhara|福原 fukui|福井 \
        fukumoto|福本 fukuoka|福岡 fukushima|福島 fukuyama|福山 funabashi|船橋 furukawa|古川 furuta|古田 futenma|普天間 gifu|岐阜 \
        ginowan|宜野湾 ginza|銀座 goto|gotoh|後藤 gunma|群馬 habomai|歯舞 hachinohe|八戸 hachioji|八王子 hagiuda|萩生田 hagiwara|萩原 \
        hakata|博多 hakodate|函館 hakone|箱根 hamada|浜田 hamaguchi|浜口 hamamatsu|浜松 haneda|羽田 hanyu|羽生 harada|原田 \
        haraguchi|原口 hasegawa|長谷川 hashimoto|橋下|橋本 hatanaka|畑中 hatoyama|鳩山 hattori|服部 hayakawa|早川 hayasaka|早坂 \
        henoko|辺野古 higashino|東野 higashiosaka|東大阪 higashiyama|東山 higuchi|樋口 himeji|姫路 hino|日野 hirai|平井 hirano|平野 \
        hiraoka|平岡 hirata|平田 hirayama|平山 hirosaki|弘前 hirose|広瀬 hiroshima|広島 hitachi|日立 hokkaido|北海道 hokuriku|北陸 \
        honda|本多|本田 honma|homma|本間 honshu|本州 horie|堀江 horiuchi|堀内 hosoda|細田 hosokawa|細川 hyogo|兵庫 ibaraki|茨城 \
        ichikawa|市川 igarashi|五十嵐 iida|飯田 iizuka|飯塚 ikebukuro|池袋 ikeda|池田 imabari|今治 imai|今井 imamura|今村 inaba|稲葉 \
        inada|稲田 inoue|井上 ishiba|石破 ishibashi|石橋 ishida|石田 ishigaki|石垣島 ishihara|石原 ishii|石井 ishikawa|石川 \
        ishinomaki|石巻 ito|itoh|伊東|伊藤 iwamoto|岩本 iwasaki|岩崎 iwata|岩田 iwate|岩手 izumida|泉田 jiji|時事通信 kadena|嘉手納 \
        kagawa|香川 kagoshima|鹿児島 kake|加計 kamaishi|釜石 kamakura|鎌倉 kameda|亀田 kamei|亀井 kamiya|神谷 kanagawa|神奈川 \
        kanazawa|金沢 kanda|神田 kaneko|金子 kanno|菅野 kansai|関西 kanto|関東 karuizawa|軽井沢 kasumigaseki|霞が関 kataoka|片岡 \
        katayama|片山 kato|katoh|加藤 kawabata|川端 kawada|川田 kawagoe|川越 kawaguchi|川口 kawai|川合|河合 kawakami|川上 \
        kawamura|川村|河村 kawasaki|川崎 kawashima|川島 keio|慶応|慶應 kesennuma|気仙沼 kikuchi|菊地|菊池 kikuta|菊田 kimura|木村 \
        kinoshita|木下 kishida|岸田 kishimoto|岸本 kitagawa|北川 kitakyushu|北九州 kitamura|北村 kitano|北野 kobayashi|小林 \
        kobe|神戸 kochi|高知 kodama|児玉 kofu|甲府 koike|小池 koizumi|小泉 kojima|小島 komatsu|小松 kondo|kondoh|近藤 konishi|小西 \
        kono|kohno|河野 koreeda|是枝 koriyama|郡山 koshien|甲子園 koyama|小山 kubo|久保 kubota|久保田 kudo|kudoh|工藤 kumagai|熊谷 \
        kumamoto|熊本 kunashiri|国後 kurashiki|倉敷 kurihara|栗原 kuroda|黒田 kurokawa|黒川 kuroki|黒木 kurosawa|黒沢|黒澤 \
        kurume|久留米 kushiro|釧路 kuwahara|桑原 kyodo|共同通信 kyoto|京都 kyushu|九州 machida|町田 maebashi|前橋 maeda|前田 \
        mainichi|毎日新聞 maizuru|舞鶴 makino|牧野 marubeni|丸紅 maruyama|丸山 masuda|増田 masuzoe|舛添 matsubara|松原 matsuda|松田 \
        matsudo|松戸 matsui|松井 matsumoto|松本 matsumura|松村 matsuo|松尾 matsuoka|松岡 matsushita|松下 matsuura|松浦 \
        matsuyama|松山 meiji|明治神宮 mikitani|三木谷 mishima|三島 mito|水戸 mitsubishi|三菱 mitsui|三井 miura|三浦 miyagi|宮城 \
        miyake|三宅 miyakojima|宮古島 miyamoto|宮本 miyata|宮田 miyazaki|宮崎 miyazawa|宮沢|宮澤 mizuki|水木 mizuno|水野 \
        mizutani|水谷 mochizuki|望月 morikawa|森川 morimoto|森本 morioka|盛岡 morita|森田 moriyama|森山 motegi|茂木 murakami|村上 \
        muraoka|村岡 murata|村田 murayama|村山 muto|武藤 nagai|永井 nagano|長野 nagao|長尾 nagaoka|長岡 nagasaki|長崎 \
        nagashima|長島|長嶋 nagata|永田 nagatacho|永田町 nagatomo|長友 nago|名護 nagoya|名古屋 naha|那覇 naito|内藤 nakagawa|中川 \
        nakai|中井 nakajima|中島 nakamura|中村 nakanishi|中西 nakano|中野 nakao|中尾 nakata|中田 nakayama|中山 nakazawa|中沢|中澤 \
        namba|nanba|難波 nara|奈良 narita|成田 natsume|夏目 nemoto|根本 niigata|新潟 nikai|二階 nikkei|日経 nikko|日光 \
        nintendo|任天堂 nishida|西田 nishikawa|西川 nishikori|錦織 nishimura|西村 nishino|西野 nishinomiya|西宮 nishioka|西岡 \
        nishiyama|西山 nissan|日産 noda|野田 noguchi|野口 nomura|野村 noto|能登 nozaki|野崎 numazu|沼津 obihiro|帯広 ochiai|落合 \
        oda|小田|尾田|織田 ofunato|大船渡 ogata|尾形|緒方 ogawa|小川 ogura|小倉 ohashi|大橋 oishi|大石 oita|大分 okabe|岡部 okada|岡田 \
        okamoto|岡本 okamura|岡村 okawa|大川 okayama|岡山 okazaki|岡崎 okinawa|沖縄 okubo|大久保 okumura|奥村 onishi|大西 \
        ono|ohno|大野|小野 ontake|御嶽山 osaka|大坂|大阪 oshima|ohshima|大島 ota|ohta|大田|太田 otani|ohtani|大谷 otaru|小樽 otsu|大津 \
        otsuka|ohtsuka|大塚 oyama|大山 ozaki|尾崎 ozawa|小沢|小澤 ozu|小津 rikuzentakata|陸前高田 roppongi|六本木 sagamihara|相模原 \
        saitama|埼玉 saito|saitoh|斉藤|斎藤|齋藤 sakaguchi|坂口 sakai|坂井|酒井 sakamoto|坂本 sakata|坂田 sakurai|桜井 sakurajima|桜島 \
        sankei|産経 sano|佐野 sapporo|札幌 sasagawa|笹川 sasaki|佐々木 sasebo|佐世保 sato|satoh|佐藤 sawada|沢田 sekiguchi|関口 \
        sekine|関根 seko|世耕 sendai|仙台 senkaku|尖閣 setagaya|世田谷 setouchi|瀬戸内 shibata|柴田 shibuya|渋谷 shiga|滋賀 shii|志位 \
        shikoku|四国 shikotan|色丹 shimada|島田 shimamura|島村 shimane|島根 shimazu|島津 shimizu|清水 shimomura|下村 \
        shimonoseki|下関 shinagawa|品川 shinjuku|新宿 shinohara|篠原 shionogi|塩野義 shirai|白井 shiraishi|白石 shirakawa|白川 \
        shizuoka|静岡 soma|相馬 sudo|sudoh|須藤 sugawara|菅原 sugimoto|杉本 sugiura|杉浦 sugiyama|杉山 sumitomo|住友 suzuki|鈴木 \
        suzumura|鈴村 tachikawa|立川 taguchi|田口 tahara|田原 tajima|田島 takada|高田 takagi|高木 takahashi|高橋 takaichi|高市 \
        takamatsu|高松 takano|高野 takasaki|高崎 takeda|武田|武田薬品|竹田 takenaka|竹中 takeshima|竹島 takeshita|竹下 takeuchi|竹内 \
        tamaki|玉木 tamura|田村 tanabe|田辺 tanaka|田中 taniguchi|谷口 tanizaki|谷崎 tashiro|田代 tezuka|手塚 tochigi|栃木 toda|戸田 \
        tohoku|東北 tokorozawa|所沢 tokugawa|徳川 tokunaga|徳永 tokushima|徳島 tokyo|東京 tomakomai|苫小牧 tomita|富田 \
        toriyama|鳥山 toshiba|東芝 tottori|鳥取 toyama|富山 toyoda|豊田 toyohashi|豊橋 toyosu|豊洲 toyotomi|豊臣 tsuchiya|土屋 \
        tsuda|津田 tsujimoto|辻本 tsukamoto|塚本 tsukiji|築地 uchida|内田 uchimura|内村 ueda|上田|植田 ueno|上野 uji|宇治 umeda|梅田 \
        unzen|雲仙 utsunomiya|宇都宮 wada|和田 wajima|輪島 wakabayashi|若林 wakayama|和歌山 wakisaka|脇坂 waseda|早稲田 washio|鷲尾 \
        watanabe|渡辺|渡邊|渡部 watase|渡瀬 yagi|八木 yamada|山田 yamagata|山形 yamagishi|山岸 yamaguchi|山口 yamamoto|山本 \
        yamamura|山村 yamanaka|山中 yamanashi|山梨 yamane|山根 yamashita|山下 yamauchi|山内 yamazaki|山崎 yanagida|柳田 yanai|柳井 \
        yano|矢野 yasuda|安田 yasui|安井 yasukuni|靖国 yokkaichi|四日市 yokohama|横浜 yokosuka|横須賀 yokota|横田 yokoyama|横山 \
        yomiuri|読売 yonaguni|与那国 yoshida|吉田 yoshii|吉井 yoshikawa|吉川 yoshimura|吉村 yoshino|吉野 yoshioka|吉岡 \
        yoshizawa|吉沢 yuki|結城
        """
}
