// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct PairComparerTests {
    let matcher = Matcher()

    @Test func `common shingles are counted correctly for sets of any sizes`() {
        var dice = Dice(1)
        for (small, large) in [(0, 9), (1, 1), (1, 1_000), (10, 12), (30, 5_000), (300, 310), (7, 113)] {
            for span in [UInt32(50), 10_000, .max] {
                let a = Set((0..<small).map { _ in UInt32.random(in: 0...span, using: &dice) })
                let b = Set((0..<large).map { _ in UInt32.random(in: 0...span, using: &dice) })
                #expect(PairComparer.commonCount(a.sorted(), b.sorted()) == a.intersection(b).count)
                #expect(PairComparer.commonCount(b.sorted(), a.sorted()) == a.intersection(b).count)
            }
        }
    }

    @Test func `comparison is symmetric`() {
        let words = Prose.words(300, seed: 1)
        let texts = [
            words, Array(words[..<120]), words + Prose.words(200, seed: 2), Array(words[40...]),
            Prose.words(300, seed: 3), Array(words[..<9]), [],
        ].map { matcher.prepare(Prose.text($0)) }
        for a in texts { for b in texts { #expect(matcher.compare(b, a) == matcher.compare(a, b)?.reversed) } }
    }

    @Test func `an excerpt of a third with a copyright line is a copy`() throws {
        let words = Prose.words(300, seed: 4)
        let excerpt = Prose.text(words).split(separator: "\n\n").prefix(3).joined(separator: "\n\n")
        let tail = "\n\n© Gazette de Valmore, diffusion interdite sans accord écrit de la rédaction"
        let evidence = try #require(
            matcher.compare(matcher.prepare(excerpt + tail), matcher.prepare(Prose.text(words))))
        #expect(FamilyClustering.kind(evidence) == .excerpt)
        #expect(FamilyClustering.kind(evidence.reversed) == .extension)
    }

    @Test func `light edits make a reprint`() throws {
        var words = Prose.words(300, seed: 5)
        let original = matcher.prepare(Prose.text(words))
        for place in stride(from: 15, to: 300, by: 40) { words[place] = "autrement" }
        let evidence = try #require(
            matcher.compare(matcher.prepare("VALMORE (Agence) – " + Prose.text(words)), original))
        #expect(FamilyClustering.kind(evidence) == .reprint)
        #expect(evidence.resemblance.value < 0.9)
    }

    @Test func `an extension by an unrelated article is a copy`() throws {
        let words = Prose.words(200, seed: 6)
        let longer = matcher.prepare(Prose.text(words + Prose.words(220, seed: 7)))
        let evidence = try #require(matcher.compare(longer, matcher.prepare(Prose.text(words))))
        #expect(FamilyClustering.kind(evidence) == .extension)
    }

    @Test func `a shared paragraph does not make copies`() {
        let shared = Prose.words(60, seed: 8)
        let one = matcher.prepare(Prose.text(Prose.words(200, seed: 9) + shared))
        let other = matcher.prepare(Prose.text(shared + Prose.words(200, seed: 10)))
        #expect(matcher.compare(one, other) == nil)
    }

    @Test func `a background paragraph under another article does not make its brief a copy`() {
        let brief = Prose.words(44, seed: 11)
        let one = matcher.prepare(Prose.text(brief))
        let other = matcher.prepare(Prose.text(Prose.words(300, seed: 12) + brief[..<37]))
        #expect(matcher.compare(one, other) == nil)
    }

    @Test func `a bulletin with a change in every line is no copy`() {
        let template = Prose.words(120, seed: 13)
        func bulletin(_ day: Int) -> Fingerprint {
            var words = template
            for place in stride(from: 4, to: 120, by: 8) { words[place] = "\(day * 1_000 + place)" }
            return matcher.prepare(Prose.text(words))
        }
        #expect(matcher.compare(bulletin(1), bulletin(2)) == nil)
    }

    @Test func `unrelated texts are no copies`() {
        #expect(
            matcher.compare(matcher.prepare(Prose.text(300, seed: 14)), matcher.prepare(Prose.text(300, seed: 15)))
                == nil)
    }
}
