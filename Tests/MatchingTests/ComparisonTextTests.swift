// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Matching

/// Fingerprints depend on each of these results.
@Suite struct ComparisonTextTests {
    /// A text and its folded words, separated by spaces.
    static let cases: [(String, String)] = [
        ("", ""), ("  \n\t ", ""), ("…!?—«»“”", ""),
        ("Été à l’Œuvre", "ete a l oeuvre"), ("L'ŒUVRE", "l oeuvre"), ("l´œuvre lʼœuvre", "l oeuvre l oeuvre"),
        ("E\u{301}te\u{301} noe\u{308}l", "ete noel"), ("Straße STRASSE ẞ", "strasse strasse ss"),
        ("ﬁn ﬂux oﬃce", "fin flux office"), ("Ｆｕｌｌ　ｗｉｄｔｈ１２", "full width12"), ("æsir Ægir", "aesir aegir"),
        ("Søren Łódź Đorđe Þór", "soren lodz dorde thor"), ("İstanbul ISPARTA ılık", "istanbul isparta ilik"),
        ("10,5 % et 1 000", "10 5 et 1 000"), ("G7 m² n° 3", "g7 m2 n 3"), ("٢٠٢٦ ２０２６ २०२६", "2026 2026 2026"),
        ("co\u{AD}opé\u{200B}ration", "cooperation"),
        ("sous-marin sous‑marin sous–marin", "sous marin sous marin sous marin"),
        ("under_score a\u{A0}b\u{202F}c", "under score a b c"), ("👩‍👩‍👧 oui 🇫🇷", "oui"),
        ("ΑΘΉΝΑΣ Αθήνας", "αθηνασ αθηνασ"), ("ΟΔΟΣ οδός", "οδοσ οδοσ"), ("ᾄδω", "αδω"),
        ("МОСКВА Ёлка ёж", "москва елка еж"), ("Вerlin pаrtоut Рrésident", "berlin partout president"),
        ("Мoсква Мocквы", "москва москвы"), ("iPhoneы 5µm αβ-test", "iphoneы 5μm αβ test"),
        ("develop-\nment dévelop-\r\npement", "development developpement"),
        ("Marie-\nÉlise Jean-\nPaul", "marie elise jean paul"), ("fin -\nsuite 3-\n2 mot-", "fin suite 3 2 mot"),
        ("mot-\n\nautre mot- suite", "mot autre mot suite"), ("Ǆ ǆ", "dz dz"),
        ("العَرَبِيَّة العربية", "العربيه العربيه"), ("كـــتاب كتاب", "كتاب كتاب"), ("أحمد احمد إلى", "احمد احمد الي"),
        ("שָׁלוֹם שלום", "שלום שלום"), ("हिन्दी", "हिनदी"), ("Tiếng Việt", "tieng viet"),
        ("北京市", "北 京 市"), ("2026年", "2026 年"), ("ﾃﾞｰﾀ データ", "テ ー タ テ ー タ"), ("がぎ", "か き"),
        ("ภาษาไทย", "ภ า ษ า ไ ท ย"), ("\u{20000}\u{2A6D6}", "\u{20000} \u{2A6D6}"), ("𝐁𝐨𝐥𝐝", "bold"),
        ("한국어", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}\u{110B}\u{1165}"),
    ]

    @Test(arguments: cases)
    func `a text is folded into words`(_ text: String, _ words: String) {
        #expect(folded(text).unicodeScalars.elementsEqual(words.unicodeScalars), "\(folded(text))")
    }

    @Test func `scalars beyond the table separate words`() {
        #expect(folded("a\u{E000}b\u{10FFFD}c\u{F0000}d") == "a b c d")
    }

    @Test func `lines begin at their first word`() {
        let text = ComparisonText("\n un deux \r\n\n… \ntrois\u{2028}quatre")
        #expect(Array(text.lines.values) == [0, 2, 3])
    }

    @Test func `places are the positions of the words in the text`() {
        let source = "«É\u{301}té», 北京 fin\u{AD}"
        let text = ComparisonText(source, keepingPlaces: true)
        let bytes = Array(source.utf8)
        let cut = text.places.values.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        #expect(cut == ["É\u{301}té", "北", "京", "fin\u{AD}"])
    }

    private func folded(_ text: String) -> String {
        let folded = ComparisonText(text)
        let bytes = Array(folded.folded.values)
        return String(decoding: bytes.dropLast(), as: UTF8.self)
    }
}
