// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ArticleModel

@Suite struct BoilerplatePhrasesTests {
    private let phrases = BoilerplatePhrases.table.flatMap { row in
        row.phrases.split { $0 == "|" || $0 == "\n" }.map(String.init)
    }

    @Test func `no phrase is written twice`() {
        #expect(phrases.count > 200)
        #expect(Set(phrases).count == phrases.count)
    }

    @Test func `phrases are in lower case, with single spaces between words`() {
        for phrase in phrases {
            #expect(phrase == phrase.lowercased())
            #expect(phrase.split(separator: " ").joined(separator: " ") == phrase)
        }
    }

    @Test func `a phrase may have several uses`() {
        let uses: [BoilerplatePhrases.Use] = [
            .line, .beforeColon, .inBrackets, .afterSummary, .comparedLine, .comparedOpening, .comparedAnywhere,
        ]
        let found = uses.filter { BoilerplatePhrases.phrases(for: $0).contains("read more") }
        #expect(found == [.line, .beforeColon, .afterSummary, .comparedOpening])
        // Writers use such words as a whole line.
        #expect(!BoilerplatePhrases.phrases(for: .line).contains("more"))
        #expect(BoilerplatePhrases.phrases(for: .beforeColon).contains("more"))
    }
}
