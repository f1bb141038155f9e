// SPDX-License-Identifier: Apache-2.0

import Normalization
import Testing

@Suite struct NormalizationTableTests {
    /// A text and its folded words, separated by spaces.
    static let cases: [(String, String)] = [
        ("", ""), ("…!?—«»“”", ""), ("Été à l’Œuvre", "ete a l oeuvre"), ("E\u{301}te\u{301}", "ete"),
        ("Straße STRASSE ẞ", "strasse strasse ss"), ("Ｆｕｌｌ　ｗｉｄｔｈ１２", "full width12"),
        ("٢٠٢٦ ２０２６ २०२६", "2026 2026 2026"), ("co\u{AD}opé\u{200B}ration", "cooperation"),
        ("Вerlin Мocквы", "berlin москвы"), ("أحمد احمد", "احمد احمد"), ("北京市 ﾃﾞｰﾀ", "北 京 市 テ ー タ"),
        ("한국어", "한국어"), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}\u{110B}\u{1165}", "한국어"),
        ("ㄱㅏ 가\u{11A8}", "가 각"), ("ゟ½", "よ り 12"),
    ]

    @Test(arguments: cases)
    func `a text is folded into words`(_ text: String, _ words: String) {
        #expect(folded(text).unicodeScalars.elementsEqual(words.unicodeScalars), "\(folded(text))")
    }

    @Test func `precomposed and decomposed scalars fold alike`() {
        // String equality is canonical equivalence, so a dictionary finds the pairs that Unicode treats as one letter.
        var precomposed: [String: Unicode.Scalar] = [:]
        for value in UInt32(0xC0)...0x1FFF {
            if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic {
                precomposed[String(scalar)] = scalar
            }
        }
        let marks = (UInt32(0x300)...0x345).compactMap(Unicode.Scalar.init)
        var pairs = 0
        for value in UInt32(0x41)...0x1FFF {
            guard let base = Unicode.Scalar(value), base.properties.isAlphabetic else { continue }
            for mark in marks {
                var two = String.UnicodeScalarView()
                two.append(contentsOf: [base, mark])
                guard let one = precomposed[String(two)], one != base else { continue }
                pairs += 1
                #expect(folded(String(two)) == folded(String(one)), "\(one)")
            }
        }
        #expect(pairs > 900)
    }

    @Test func `folding folded text changes nothing`() {
        for value in UInt32(0x80)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = folded(String(scalar))
            #expect(once.unicodeScalars.elementsEqual(folded(once).unicodeScalars), "U+\(String(value, radix: 16))")
        }
    }

    @Test func `upper and lower case fold alike`() {
        for value in UInt32(0x41)...0x24FF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .uppercaseLetter else {
                continue
            }
            #expect(folded(String(scalar)) == folded(scalar.properties.lowercaseMapping), "\(scalar)")
        }
    }

    @Test func `scalars beyond the table separate words`() {
        #expect(folded("a\u{E000}b\u{10FFFD}c\u{F0000}d") == "a b c d")
    }

    @Test func `Hangul syllables are composed of the letters into which Unicode decomposes them`() {
        var decomposed = String.UnicodeScalarView()
        for value in UInt32(0xAC00)...0xD7A3 {
            let syllable = value - 0xAC00
            let letters = [0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28, 0x11A7 + syllable % 28]
            decomposed.removeAll()
            decomposed.append(
                contentsOf: letters.prefix(syllable.isMultiple(of: 28) ? 2 : 3).compactMap(Unicode.Scalar.init))
            #expect(Array(folded(String(decomposed)).unicodeScalars).map(\.value) == [value])
        }
    }

    private func folded(_ text: String) -> String { FoldedWords.of(text) }
}
