// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Two texts that share nothing are never in one family only because a third contains both.
@Suite struct DigestTests {
    private let matcher = Matcher()

    private func families(_ texts: [String], days: [Double?]) -> [Family.ID] {
        let prepared = texts.map { MatchableText(title: nil, text: $0) }
        var links: [SimilarityEdge] = []
        for a in texts.indices {
            for b in texts.indices where a < b {
                guard let match = matcher.compare(prepared[a], prepared[b]) else { continue }
                links.append(SimilarityEdge(a: FingerprintID(Int64(a)), b: FingerprintID(Int64(b)), match: match))
            }
        }
        let members = texts.indices.map { index in
            FamilyClusteringTests.member(
                UInt64(index + 1), fingerprintID: Int64(index), day: days[index],
                words: texts[index].split(separator: " ").count)
        }
        let placements = matcher.cluster(members, links: links).sorted { $0.article < $1.article }
        return placements.map(\.family)
    }

    @Test(
        arguments: [[1, 1, 1, 0.5], [1, 1, 1, nil], [nil, nil, nil, nil], [1, 1, 1, 2], [2, 3, 4, 1]] as [[Double?]])
    func `a digest does not join its stories, whenever it was published`(_ days: [Double?]) {
        let stories = (1...3).map { Prose.text(100, seed: UInt64($0)) }
        let found = families(stories + [stories.joined(separator: "\n\n")], days: days)
        #expect(Set(found[..<3]).count == 3)
    }

    @Test func `the texts of a family share something with each other, over random digests`() {
        for seed: UInt64 in 1...60 {
            var dice = Dice(seed)
            let stories = (0..<5).map {
                Prose.text(Int.random(in: 50...160, using: &dice), seed: seed * 50 + UInt64($0))
            }
            var texts = stories
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let chosen = stories.shuffled(using: &dice).prefix(Int.random(in: 2...4, using: &dice))
                texts.append(chosen.joined(separator: "\n\n"))
            }
            // Excerpts and extensions of stories, and of digests.
            for _ in 0..<3 {
                let words = texts.randomElement(using: &dice)!.split(separator: " ")
                texts.append(
                    words.prefix(max(40, words.count * Int.random(in: 4...9, using: &dice) / 10)).joined(separator: " ")
                )
            }
            texts.shuffle(using: &dice)
            let days = texts.map { _ in Bool.random(using: &dice) ? Double(Int.random(in: 1...3, using: &dice)) : nil }
            let found = families(texts, days: days)
            let shingles = texts.map { Set(matcher.prepare($0).shingles) }
            for a in texts.indices {
                for b in texts.indices where a < b && found[a] == found[b] {
                    #expect(!shingles[a].isDisjoint(with: shingles[b]), "texts \(a) and \(b) of seed \(seed)")
                }
            }
        }
    }

    @Test func `an original leads its excerpts, which overlap`() {
        let words = Prose.words(300, seed: 9)
        let texts = [1.0, 0.4, 0.6, 0.8].map { Prose.text(Array(words.prefix(Int(300 * $0)))) }
        #expect(Set(families(texts, days: [1, 2, 2, 3])).count == 1)
    }
}
