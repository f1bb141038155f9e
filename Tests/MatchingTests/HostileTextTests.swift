// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Texts made to be slow or to break things. The time limits are far above what a busy machine needs, and far
/// below what anything quadratic would take.
@Suite struct HostileTextTests {
    let matcher = Matcher()

    @Test(.timeLimit(.minutes(10)))
    func `one word a million times`() {
        let text = String(repeating: "encore ", count: 1_000_000)
        let fingerprintID = matcher.prepare(text)
        #expect(fingerprintID.shingles.count == 1)
        #expect(fingerprintID.keys == fingerprintID.shingles)
        let passages = matcher.passages(text, text)
        #expect(passages.first?.words == WordCount(1_000_000))
    }

    @Test(.timeLimit(.minutes(10)))
    func `ten megabytes`() {
        let text = Prose.text(1_000_000, seed: 8)
        let fingerprintID = matcher.prepare(text)
        #expect(fingerprintID.shingles.count > 900_000)
        #expect(matcher.compare(fingerprintID, matcher.prepare(Prose.text(300, seed: 9))) == nil)
        #expect(matcher.compare(fingerprintID, fingerprintID) == .identical)
    }

    @Test(.timeLimit(.minutes(10)))
    func `one word against many of it`() {
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
