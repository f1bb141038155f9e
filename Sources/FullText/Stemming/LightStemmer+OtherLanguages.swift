// SPDX-License-Identifier: Apache-2.0

/// Particles, suffixes and prefixes that are written together with their word, and endings of short nouns, which Snowball
/// leaves at their words.
extension LightStemmer {
    static let otherLanguages: [String: Rules] = [
        "da": danish, "no": danish, "sv": swedish, "nl": dutch, "eu": basque, "tr": turkish, "he": hebrew,
        "fa": persian,
        "ur": urdu, "ko": korean,
    ]

    private static let doubled = "bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t"

    /// `bro`, `broen`, `broerne`; `bus`, `bussen`. Also for Norwegian.
    private static let danish = Rules(
        mode: .all,
        vowels: "aeiouyæøå",
        endings: "en et er ene erne ens ets ers enes ernes a s",
        leaving: 3,
        leavingBeforeLetter: 3,
        ends: doubled)

    /// `bro`, `bron`, `broar`, `broarna`.
    private static let swedish = Rules(
        mode: .all,
        vowels: "aeiouyäöå",
        endings: "en et n t ar er or arna erna orna ens ets ns ars ers arnas ernas s",
        leaving: 3,
        leavingBeforeLetter: 3)

    /// `brug`, `bruggen`; `bus`, `bussen`.
    private static let dutch = Rules(
        endings: "en s",
        leaving: 3,
        leavingBeforeLetter: 3,
        ends: doubled)

    /// `zubi`, `zubia`, `zubiak`.
    private static let basque = Rules(
        mode: .all,
        endings: "a ak ek ari aren an ra tik ko ren etan etako etara etatik ean eko era etik ekin",
        leaving: 3,
        leavingBeforeLetter: 3)

    /// Suffixes one after the other: `köprü`, `köprüsünün`; `kitap`, `kitabı`; `çocuk`, `çocuğun`; `renk`, `rengi`.
    private static let turkish = Rules(
        mode: .chain,
        vowels: "aeıioöuü",
        endings: """
            lar ler ı i u ü yı yi yu yü sı si su sü nın nin nun nün ın in un ün ya ye a e da de ta te dan den tan ten \
            nda nde ndan nden na ne nı ni nu nü la le yla yle ım im um üm mız miz muz müz ımız imiz umuz ümüz ki daki \
            deki taki teki ndaki ndeki ça çe ca ce
            """,
        leaving: 3,
        leavingBeforeLetter: 3,
        ends: "ğ>k b>p c>ç d>t ng>nk")

    /// Articles, prepositions and conjunctions of one letter in front, and plurals: `גשר`, `הגשר`, `שבגשרים`.
    private static let hebrew = Rules(
        mode: .all,
        letters: "ם>מ ן>נ ך>כ ף>פ ץ>צ",
        vowels: "",
        endings: "ימ ות יות יימ ה ת י ית",
        prefixes: "ה ו ב כ ל מ ש וה וב וכ ול ומ וש שה שב שכ של שמ כש כשה מה לכש ושה ושב מש שבה")

    /// `کتاب`, `کتاب‌های`, `بزرگ‌ترین`; of verbs the prefixes of the present. Spellings have no zero-width non-joiner.
    private static let persian = Rules(
        mode: .chain,
        letters: "ي>ی ى>ی ك>ک",
        vowels: "اوی",
        endings: "ها های هایی هایش هایم هایشان یی ی ای ام ات اش مان تان شان تر ترین تری ان گان ه",
        prefixes: "می نمی")

    /// `لڑکا`, `لڑکے`, `لڑکوں`; `کتاب`, `کتابیں`, `کتابوں`.
    private static let urdu = Rules(
        letters: "ي>ی ى>ی ك>ک ه>ہ",
        vowels: "اوی",
        endings: "یوں یاں وں یں ئیں ؤں ؤ ے ا ی ہ اؤں ائیں و ات")

    /// Particles one after the other (`학생들에게는`), the copula, and the verbs `하다` and `되다` after nouns.
    private static let korean = Rules(
        mode: .chain,
        vowels: "",
        endings: """
            은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 으로 로 으로서 로서 으로써 로써 와 과 랑 이랑 하고 도 만 \
            까지 부터 보다 처럼 같이 마다 조차 마저 밖에 이나 나 이며 며 이란 란 이라는 라는 이라고 라고 이라 라 들 이다 다 \
            였다 이었다 입니다 이던 인 일 이고 고 뿐 대로 든지 이든지 야 여 하다 했다 하는 한 할 하며 하지 하면 하게 해 됐다 \
            되는 된 될 되고 됐고 한다 된다 했고 합니다 했습니다 됩니다 돼 되며 적 적인 적으로 측
            """)

    /// Particles that a Korean noun of one syllable can have. It has no other forms, because its beginnings would be the
    /// beginnings of too many words.
    static let koreanParticles = """
        은 는 이 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 보다 들 들이 들은 들을 이나 나 에는 에도
        """
}
