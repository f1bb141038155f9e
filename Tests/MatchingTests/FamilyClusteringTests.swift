// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Testing

@testable import Matching

@Suite struct FamilyClusteringTests {
    let matcher = Matcher()

    static func member(
        _ id: UInt64, fingerprintID: Int64? = nil, titledDigest: UInt64? = nil, day: Double? = nil, words: Int = 100,
        source: String? = nil, url: String? = nil, documentID: String? = nil
    ) -> ClusteringMember {
        ClusteringMember(
            id: Article.ID(digest: UInt128(id)), fingerprintID: FingerprintID(fingerprintID ?? Int64(id)),
            titledDigest: TextDigest(digest: UInt128(titledDigest ?? id)),
            published: day.map { Date(timeIntervalSince1970: $0 * 86_400) },
            words: WordCount(words), source: source, url: url, documentID: documentID)
    }

    static func link(_ a: Int64, _ b: Int64, _ resemblance: Double, _ containment: Double, _ contained: Double)
        -> SimilarityEdge
    {
        let evidence = Evidence(
            resemblance: Share(resemblance), containment: Share(containment), contained: Share(contained))
        return a < b
            ? SimilarityEdge(a: FingerprintID(a), b: FingerprintID(b), evidence: evidence)
            : SimilarityEdge(a: FingerprintID(b), b: FingerprintID(a), evidence: evidence.reversed)
    }

    func cluster(_ members: [ClusteringMember], _ links: [SimilarityEdge] = []) -> [UInt64: Placement] {
        Dictionary(uniqueKeysWithValues: matcher.cluster(members, links: links).map { (UInt64($0.article.digest), $0) })
    }

    @Test func `no articles give no families, one article gives a family of its own`() {
        #expect(matcher.cluster([], links: []).isEmpty)
        let placements = cluster([FamilyClusteringTests.member(7)])
        #expect(placements[7]?.relation == .original)
        #expect(placements[7]?.family.smallest.digest == 7)
    }

    @Test func `the family has the smallest id, the lead is the first published`() {
        let members = [
            FamilyClusteringTests.member(1, words: 900), FamilyClusteringTests.member(2, day: 9),
            FamilyClusteringTests.member(3, day: 4),
        ]
        let links = [
            FamilyClusteringTests.link(1, 2, 0.8, 0.9, 0.88), FamilyClusteringTests.link(1, 3, 0.8, 0.9, 0.88),
            FamilyClusteringTests.link(2, 3, 0.8, 0.9, 0.88),
        ]
        let placements = cluster(members, links)
        #expect(placements.values.allSatisfy { $0.family.smallest.digest == 1 })
        #expect(placements[3]?.relation == .original)
        #expect(placements[1]?.relation.to?.digest == 3)
        #expect(placements[2]?.relation.to?.digest == 3)
    }

    @Test func `leads are ordered by date, words, id`() {
        let ordered = [
            FamilyClusteringTests.member(9, day: 1, words: 5), FamilyClusteringTests.member(4, day: 2, words: 50),
            FamilyClusteringTests.member(5, day: 2, words: 50), FamilyClusteringTests.member(3, day: 2, words: 40),
            FamilyClusteringTests.member(2, words: 900), FamilyClusteringTests.member(1, words: 10),
        ]
        for (i, a) in ordered.enumerated() {
            for (j, b) in ordered.enumerated() { #expect(matcher.leads(a, before: b) == (i < j)) }
        }
    }

    @Test func `a text is identical whether the text contains its title or not`() {
        let placements = cluster([
            FamilyClusteringTests.member(1, fingerprintID: 10, titledDigest: 100, day: 1),
            FamilyClusteringTests.member(2, fingerprintID: 10, titledDigest: 200, day: 2),
            FamilyClusteringTests.member(3, fingerprintID: 11, titledDigest: 200, day: 3),
        ])
        #expect(placements[2]?.relation == Relation(kind: .identical, to: Article.ID(digest: 1), evidence: .identical))
        #expect(placements[3]?.relation == Relation(kind: .identical, to: Article.ID(digest: 1), evidence: .identical))
        #expect(Set(placements.values.map(\.family)).count == 1)
    }

    @Test func `the relation follows from the evidence`() {
        let lead = FamilyClusteringTests.member(1, day: 1)
        func kind(_ containment: Double, _ contained: Double) -> RelationKind? {
            cluster(
                [lead, FamilyClusteringTests.member(2, day: 2)],
                [FamilyClusteringTests.link(2, 1, 0.5, containment, contained)])[2]?
                .relation.kind
        }
        #expect(kind(1, 0.35) == .excerpt)
        #expect(kind(0.4, 0.95) == .extension)
        #expect(kind(0.92, 0.9) == .reprint)
        #expect(kind(0.8, 0.84) == .reprint)
    }

    @Test func `versions of one article are revisions of the previous version`() {
        let members = [
            FamilyClusteringTests.member(1, day: 1, source: "agence.example", url: "https://agence.example/1"),
            FamilyClusteringTests.member(2, day: 2, source: "gazette.example", url: "https://gazette.example/a"),
            FamilyClusteringTests.member(3, day: 3, source: "gazette.example", url: "https://gazette.example/a"),
            FamilyClusteringTests.member(4, day: 4, source: "gazette.example", documentID: "77"),
            FamilyClusteringTests.member(5, day: 5, source: "gazette.example", documentID: "77"),
            FamilyClusteringTests.member(6, day: 6, source: "autre.example", url: "https://gazette.example/a"),
        ]
        var links: [SimilarityEdge] = []
        for a in Int64(1)...6 {
            for b in Int64(1)..<7 where a < b { links.append(FamilyClusteringTests.link(a, b, 0.8, 0.9, 0.88)) }
        }
        let placements = cluster(members, links)
        #expect(placements[2]?.relation.kind == .reprint)
        #expect(placements[3]?.relation.kind == .revision)
        #expect(placements[3]?.relation.to?.digest == 2)
        #expect(placements[5]?.relation.kind == .revision)
        #expect(placements[5]?.relation.to?.digest == 4)
        // Where the source is only the host of the address, another name of it does not count.
        #expect(placements[6]?.relation.kind == .revision)
    }

    @Test func `a text that contains two unrelated ones does not join them`() {
        // 1 and 3 are both contained in 2, which is much longer; nothing links them.
        let members = [
            FamilyClusteringTests.member(1, day: 1), FamilyClusteringTests.member(2, day: 2),
            FamilyClusteringTests.member(3, day: 3),
        ]
        let links = [FamilyClusteringTests.link(1, 2, 0.3, 1, 0.3), FamilyClusteringTests.link(3, 2, 0.3, 1, 0.3)]
        let placements = cluster(members, links)
        #expect(placements[2]?.family == placements[1]?.family)
        #expect(placements[3]?.relation == .original)
    }

    @Test func `a chain of small changes ends where too little is common with the lead`() {
        let members = (1...20).map { FamilyClusteringTests.member(UInt64($0), day: Double($0)) }
        let links = (1..<20).map { FamilyClusteringTests.link(Int64($0), Int64($0 + 1), 0.75, 0.86, 0.86) }
        let placements = cluster(members, links)
        let families = Dictionary(grouping: placements.values, by: \.family)
        #expect(families.count > 4)
        #expect(families.values.allSatisfy { $0.count <= 5 })
        #expect(placements[3]?.relation.to?.digest == 2)
    }

    @Test func `a near copy of a copy joins though it is not linked to the lead`() {
        let members = [
            FamilyClusteringTests.member(1, day: 1), FamilyClusteringTests.member(2, day: 2),
            FamilyClusteringTests.member(3, day: 3),
        ]
        let links = [
            FamilyClusteringTests.link(1, 2, 0.8, 0.9, 0.88), FamilyClusteringTests.link(2, 3, 0.9, 0.95, 0.94),
        ]
        let placements = cluster(members, links)
        #expect(Set(placements.values.map(\.family)).count == 1)
        #expect(placements[3]?.relation.to?.digest == 2)
    }

    @Test(arguments: 1...60)
    func `the order of members and links does not matter`(_ seed: Int) {
        var dice = Dice(UInt64(seed))
        let count = Int.random(in: 2...40, using: &dice)
        let members = (1...count).map { id in
            FamilyClusteringTests.member(
                UInt64(id), fingerprintID: Int64.random(in: 1...Int64(count), using: &dice),
                titledDigest: UInt64.random(in: 1...UInt64(count * 3), using: &dice),
                day: Bool.random(using: &dice) ? Double(Int.random(in: 1...5, using: &dice)) : nil,
                words: Int.random(in: 1...3, using: &dice), source: ["a", "b", nil].randomElement(using: &dice) ?? nil,
                url: ["u", "v", nil].randomElement(using: &dice) ?? nil)
        }
        var links: [SimilarityEdge] = []
        for a in Int64(1)...Int64(count) {
            for b in a + 1..<Int64(count) + 1 where Int.random(in: 0..<4, using: &dice) == 0 {
                let shares = (0..<3).map { _ in Double(Int.random(in: 5...10, using: &dice)) / 10 }
                links.append(FamilyClusteringTests.link(a, b, shares[0], shares[1], shares[2]))
            }
        }
        let expected = Set(matcher.cluster(members, links: links))
        #expect(expected.count == count)
        for _ in 0..<5 {
            #expect(
                Set(matcher.cluster(members.shuffled(using: &dice), links: links.shuffled(using: &dice))) == expected)
        }
        let families = Dictionary(grouping: expected, by: \.family)
        for (family, placements) in families {
            #expect(placements.map(\.article).min() == family.smallest)
            #expect(placements.count { $0.relation.kind == .original } == 1)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `twenty thousand articles of one text and a chain of links are clustered quickly`() {
        var members: [ClusteringMember] = []
        for id in UInt64(1)...20_000 {
            members.append(FamilyClusteringTests.member(id, fingerprintID: Int64(id % 5_000), titledDigest: id))
        }
        let links = (0..<4_999).map { FamilyClusteringTests.link(Int64($0), Int64($0) + 1, 0.99, 0.995, 0.995) }
        #expect(matcher.cluster(members, links: links).count == 20_000)
    }
}
