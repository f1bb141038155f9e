// SPDX-License-Identifier: Apache-2.0

/// The Han characters that write the sound of foreign names; made by Tests/Benchmarks/Matching/make-han-sounds.py.
///
/// Derived from the Unicode CLDR 42 and the Unihan database, © 1991-2022 Unicode, Inc., used under the Unicode License
/// Agreement for Data Files and Software (Unicode-DFS-2016); its notice is in docs/decisions/0022-search-terms.md.
enum HanSoundData {
    /// Separated by a space: a character and the classes of its consonants (`ConsonantSkeleton.Sound`), `-` for none.
    static let characters: StaticString = """
        丁TN 三SN 上SN 不P 世S 丘S 东TN 中SN 丹TN 丽L 乌- 乍S 乔S 也- 亚- 亞- 什SN 他T 代T 以- 仰N \
        伊- 伏P 伐P 休S 会- 伦LN 伯P 伽S 佐S 佛P 佩P 來L 依- 俄- 保P 信SN 俾P 倫LN 傑S 僧SN 光KN 克K \
        內N 兰LN 其S 典TN 兹S 内N 冈KN 农NN 准SN 几S 凤PN 凯K 凰N 凱K 切S 列L 刚KN 別P 利L 别P 剛KN \
        力L 加S 努N 劳L 勒L 勞L 北P 华- 南NN 博P 卞PN 卡K 卢L 印N 危- 厄- 及S 发P 叙S 古K 可K 台T 史S \
        叶- 号- 各K 合- 吉S 吐T 吕L 吞TN 告K 和- 哈- 哥K 哲S 唐TN 啟S 喀K 喬S 囉L 四S 固K 图T 圖T 土T \
        圣SN 圭K 地T 坎KN 坝P 坡P 坦TN 埃- 城SN 基S 堡P 堪KN 塔T 塞S 墎K 墨M 士S 夏S 夕S 多T 大T 太T \
        夫P 夸K 奇S 奈N 奎K 契S 套T 奥- 奧- 奴N 姆M 威- 嫩NN 孔KN 孜S 宁NN 安N 宏N 宗SN 宛N 宜- 宴N \
        宽KN 宾PN 密M 富P 察S 少S 尔- 尖SN 尚SN 尤- 尼N 属S 屬S 山SN 岡KN 崙LN 川SN 巴P 巽SN 布P \
        希S 帕P 帛P 帝T 席S 干KN 幾S 庇P 库K 底T 度T 庫K 康KN 廣KN 延N 廷TN 开K 弗P 強SN 当TN 彝- \
        律L 得T 德T 志S 念NN 怀- 恩N 息S 恰S 悉S 意- 愛- 慕M 懷- 戈K 戴T 所S 扎S 打T 托T 扬N 拉L 拜P \
        拿N 挝- 挪N 捷S 提T 揚N 摩M 撒S 支S 敘S 教S 敦TN 文N 斐P 斯S 新SN 旁PN 旦TN 旧S 旺N 昂N 昆KN \
        明MN 易- 晉SN 晋SN 普P 智S 曼MN 朗LN 木M 未- 本PN 札S 朱S 杉SN 杜T 来L 杰S 東TN 松SN 板PN \
        林LN 果K 柏P 查S 柯K 柴S 标P 根KN 格K 桑SN 梅M 梯T 梵PN 棉MN 森SN 楚S 標P 模M 次S 欽SN 歐- \
        比P 毕P 毛M 求S 汤TN 汪N 沃- 沙S 泊P 法P 波P 泰T 洋N 洛L 津SN 洪N 济S 浦P 海- 涅N 混N 温N \
        港KN 湾N 準SN 溫N 满MN 滿MN 潘PN 澎PN 澳- 濟S 灣N 烏- 热L 然LN 爱- 爾- 牙- 特T 犹- 猶- 玛M \
        玻P 珀P 珠S 班PN 理L 琉L 琳LN 琴SN 琼SN 瑙N 瑞L 瑟S 瑪M 瓜K 瓦- 甘KN 留L 畢P 當TN 疆SN 登TN \
        白P 百P 的T 皮P 盖K 盧L 直S 真SN 矶S 磯S 祖S 福P 科K 穆M 突T 立L 竹S 符P 第T 答T 米M 系S 約- \
        納N 紐N 索S 累L 紹S 結S 維- 緒S 繆M 约- 纳N 纽N 绍S 绪S 维- 罕N 罗L 羅L 美M 群SN 義- 翁N 翰N \
        老L 考K 耐N 耳- 耶- 聖SN 肖S 肯KN 胡- 脫T 脱T 腓P 臘L 臣SN 與- 舊S 舌S 舒S 艮KN 色S 艾- 芒MN \
        芝S 芬PN 芳PN 苏S 英N 茅M 茨S 茲S 荷- 莎S 莫M 莱L 華- 菲P 萄T 萊L 萨S 葉- 葛K 葡P 蒂T 蒙MN \
        蒲P 蓋K 蓬PN 薩S 蘇S 蘭LN 號- 蚩S 西S 訥N 語- 諸S 諾N 讷N 诺N 豪- 貝P 貢KN 賈S 賓PN 賴L 賽S \
        贊SN 贝P 贡KN 贾S 赛S 赞SN 赤S 赫- 路L 車S 车S 辛SN 農NN 边PN 达T 迅SN 迈M 迪T 通TN 道T 達T \
        遮S 邁M 邊PN 那N 邦PN 郎LN 部P 都T 鄂- 里L 金SN 錫S 钦SN 锡S 門MN 開K 閣K 闊K 门MN 阿- 陀T \
        陆L 陵LN 陶T 陸L 隆LN 雅- 雲N 雷L 霍- 露L 非P 革K 靼T 鞑T 韋- 韦- 順SN 頓TN 顿TN 领LN 首S \
        香SN 馬M 马M 骚S 高K 魁K 魯L 鲁L 鳳PN 麗L 麥M 麦M 黎L 黑- 默M 齊S 齐S
        """
}
