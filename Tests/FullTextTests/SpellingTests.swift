// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FullText
import Testing

/// The words of an article as they are spelled, from which the index learns the forms of words.
@Suite struct SpellingTests {
    private func words(_ text: String, title: String? = nil) -> [SpelledWord] {
        let article = Article(title: title, format: .text, text: text, words: WordCount(1))
        return Analyzer().terms(of: article).words
    }

    private func spellings(_ text: String) -> [String] { words(text).map(\.spelling) }

    @Test func `each word of title and text is there once, in lower case`() {
        let found = words("Élevé, élevé ÉLEVÉ eleve. Pont", title: "Pont élevé")
        #expect(found.count == 3)
        #expect(
            Set(found) == [
                SpelledWord(term: "pont", spelling: "pont"), SpelledWord(term: "eleve", spelling: "élevé"),
                SpelledWord(term: "eleve", spelling: "eleve"),
            ])
    }

    @Test func `a word in lower case without diacritics is its term`() {
        #expect(
            words("мост Мосту κλίμα") == [
                SpelledWord(term: "мост", spelling: "мост"), SpelledWord(term: "мосту", spelling: "мосту"),
                SpelledWord(term: "κλιμα", spelling: "κλίμα"),
            ])
    }

    @Test func `spellings are composed`() {
        let found = spellings("e\u{301}te\u{301} \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}")
        #expect(found.map { Array($0.unicodeScalars) } == ["été", "한국"].map { Array($0.unicodeScalars) })
    }

    @Test func `only letters, digits and marks are part of a spelling`() {
        #expect(spellings("co\u{AD}opé\u{200B}ration") == ["coopération"])
        #expect(spellings("dévelop-\npement") == ["développement"])
        #expect(spellings("می\u{200C}خواهم كـتاب") == ["میخواهم", "كتاب"])
        #expect(spellings("Ｗｉｄｅ ﬁn İzmir Straße") == ["wide", "fin", "izmir", "straße"])
    }

    @Test func `numbers, symbols and characters of scripts without spaces are left out`() {
        #expect(spellings("2026 12 500 C++ 東京 ไทย ５ G8") == ["c", "g8"])
    }

    @Test func `very long words are left out`() {
        #expect(
            spellings(String(repeating: "é", count: 40) + " " + String(repeating: "x", count: 65) + " ok") == ["ok"])
    }

    @Test func `an article adds a bounded number of words`() {
        let many = (0..<20_000).map { "mot\($0)é" }.joined(separator: " ")
        #expect(words(many).count == 4_096)
    }
}
