// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FullText
@testable import Matching

@Suite struct TermScannerTests {
    private struct Found: Hashable {
        let term: String
        let written: String
        let kind: TermScanner.Token.Kind
    }

    private func scan(_ text: String) -> [Found] {
        var copy = text
        return copy.withUTF8 { bytes in
            var scanner = TermScanner(bytes)
            var found: [Found] = []
            while let token = scanner.next() {
                found.append(
                    Found(
                        term: String(decoding: scanner.term, as: UTF8.self),
                        written: String(decoding: bytes[token.bytes], as: UTF8.self), kind: token.kind))
            }
            return found
        }
    }

    @Test func `a token has the bytes of its word, its group of digits or its symbols`() {
        #expect(
            scan("L'Été: 12 500 «C++» 東") == [
                Found(term: "ete", written: "Été", kind: .word),
                Found(term: "12500", written: "12 500", kind: .number), Found(term: "c", written: "C", kind: .word),
                Found(term: "＋＋", written: "++", kind: .symbol), Found(term: "东", written: "東", kind: .character),
            ])
    }

    @Test func `marks belong to the character before them`() {
        #expect(scan("ที่นี่").map(\.written) == ["ที่", "นี่"])
        #expect(scan("ゟ").map(\.written) == ["ゟ", "ゟ"])
        #expect(scan("dévelop-\npement, co\u{AD}op").map(\.written) == ["dévelop-\npement", "co\u{AD}op"])
    }

    @Test func `tokens are in ascending order and within the text, whatever the text`() {
        var random = SystemRandomNumberGenerator()
        let pieces = ["a", "É", "'", "’", "12", "500", " ", ",", ".", "+", "#", "-\n", "東", "ໜ", "한", "\u{301}", "м"]
        for _ in 0..<2_000 {
            let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            var copy = text
            copy.withUTF8 { bytes in
                var scanner = TermScanner(bytes)
                var last = 0..<0
                while let token = scanner.next() {
                    let size = scanner.term.count
                    #expect(token.bytes == last || token.bytes.lowerBound >= last.upperBound, "\(text)")
                    #expect(!token.bytes.isEmpty && token.bytes.upperBound <= bytes.count, "\(text)")
                    #expect(size > 0, "\(text)")
                    last = token.bytes
                }
            }
        }
    }

    /// The words of a text as comparison folds them.
    private func compared(_ text: String) -> [UInt8] {
        let folded = ComparisonText(text)
        defer { extendLifetime(folded) }
        return Array(folded.folded.values)
    }

    @Test func `what comparison folds alike gives the same terms, over the whole table`() {
        let analyzer = Analyzer()
        var terms: [[UInt8]: String] = [:]
        var different: [String] = []
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let found = analyzer.terms(of: String(scalar))
            guard let known = terms.updateValue(found, forKey: compared(String(scalar))) else { continue }
            // Two strings are equal if they are canonically equivalent; terms must have the same bytes.
            if !known.utf8.elementsEqual(found.utf8) { different.append("U+\(String(value, radix: 16))") }
        }
        #expect(different == [])
        #expect(terms.count > 100_000)
    }

    /// Apart from Hangul, whose syllables comparison divides into letters, terms are the compared words with one
    /// representative of the variants of a Han character.
    @Test func `search and comparison divide words alike`() {
        let analyzer = Analyzer()
        for text in [
            "Été à Łódź, naïve ÆON", "МОСКВА Ёлка", "العَرَبِيَّة", "हिन्दी ภาษาไทย", "G7 m² n° 3", "Ǆ ﬁn 𝐁𝐨𝐥𝐝", "がぎ ﾃﾞｰﾀ",
            "Вerlin Мocквы", "sous-marin sous‑marin", "co\u{AD}opé\u{200B}ration", "develop-\nment Jean-\nPaul",
        ] {
            let words = String(decoding: compared(text).dropLast(), as: UTF8.self)
            #expect(analyzer.terms(of: text) == words)
        }
    }
}
