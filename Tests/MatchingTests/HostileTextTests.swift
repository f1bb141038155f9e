// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Texts made to be slow or to cause errors. The time limits are far above the needs of a busy machine, and far below
/// those of a quadratic algorithm.
@Suite struct HostileTextTests {
    let matcher = Matcher()

    @Test(.timeLimit(.minutes(10)))
    func `one word a million times`() {
        let text = String(repeating: "encore ", count: 1_000_000)
        let fingerprint = matcher.prepare(text)
        #expect(fingerprint.shingles.count == 1)
        #expect(fingerprint.keys == fingerprint.shingles)
        let passages = matcher.passages(text, text)
        #expect(passages.first?.words == WordCount(1_000_000))
    }

    @Test(.timeLimit(.minutes(10)))
    func `ten megabytes`() {
        let text = Prose.text(1_000_000, seed: 8)
        let fingerprint = matcher.prepare(text)
        #expect(fingerprint.shingles.count > 900_000)
        #expect(matcher.compare(fingerprint, matcher.prepare(Prose.text(300, seed: 9))) == nil)
        #expect(matcher.compare(fingerprint, fingerprint) == .identical)
    }

    @Test(.timeLimit(.minutes(10)))
    func `repetitive texts have a bounded number of passages`() {
        let long = String(repeating: "a b c d e ", count: 40_000)
        let longer = String(repeating: "e d c b a b c d e ", count: 40_000)
        let passages = matcher.passages(long, longer)
        #expect(passages.count <= FamilyRules.mostPassages)
        #expect(!passages.isEmpty)
    }

    @Test func `texts of one repeated sentence are no copies of a text that says it once`() {
        let sentence = "Le conseil se réunit ce soir. "
        let many = matcher.prepare(String(repeating: sentence, count: 500))
        let once = matcher.prepare(Prose.text(200, seed: 10) + "\n\n" + sentence)
        #expect(matcher.compare(many, once) == nil)
    }

    @Test func `a line of marks, a word of a megabyte, and sequences that grow`() {
        #expect(matcher.prepare(String(repeating: "\u{301}", count: 10_000)).shingles.isEmpty)
        #expect(matcher.prepare(String(repeating: "x", count: 1_000_000)).shingles.count == 1)
        #expect(matcher.prepare(String(repeating: "\u{FDFA}", count: 10_000)).shingles.count == 1)
    }
}
