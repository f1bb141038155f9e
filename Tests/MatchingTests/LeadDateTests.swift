// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

/// How times of publication decide which copy is the lead.
@Suite struct LeadDateTests {
    private let matcher = Matcher()
    private static let day = 86_400.0

    /// - Parameter hours: after the beginning of a day; nil for an article without a date.
    private static func member(
        _ id: UInt64, hours: Double?, isDay: Bool = false, modified: Double? = nil, words: Int = 100
    ) -> ClusteringMember {
        ClusteringMember(
            id: Article.ID(digest: UInt128(id)), fingerprintID: FingerprintID(Int64(id)),
            titledDigest: TextDigest(digest: UInt128(id)), published: hours.map(time), publishedIsDay: isDay,
            modified: modified.map(time), words: WordCount(words), source: nil, url: nil, documentID: nil)
    }

    private static func time(_ hours: Double) -> Date { Date(timeIntervalSince1970: 20_000 * day + hours * 3_600) }

    private func placements(_ members: [ClusteringMember], _ match: PairMatch) -> [UInt64: Placement] {
        let links = [SimilarityEdge(a: FingerprintID(1), b: FingerprintID(2), match: match)]
        return Dictionary(
            uniqueKeysWithValues: matcher.cluster(members, links: links).map { (UInt64($0.article.digest), $0) })
    }

    private static func evidence(_ resemblance: Double, _ containment: Double, _ contained: Double) -> Evidence {
        Evidence(resemblance: Share(resemblance), containment: Share(containment), contained: Share(contained))
    }

    @Test func `leads are ordered by hour, bare days at the end of their day, undated texts last`() {
        let ordered = [
            Self.member(9, hours: -24, isDay: true), Self.member(8, hours: 0), Self.member(7, hours: 18),
            Self.member(6, hours: 0, isDay: true, words: 400), Self.member(5, hours: 0, isDay: true, words: 300),
            Self.member(4, hours: 24.5), Self.member(3, hours: 24, isDay: true), Self.member(2, hours: nil, words: 900),
            Self.member(1, hours: nil, words: 10),
        ]
        for (i, a) in ordered.enumerated() {
            for (j, b) in ordered.enumerated() { #expect(matcher.leads(a, before: b) == (i < j)) }
        }
    }

    @Test(arguments: 1...20)
    func `the order of leads is strict and total for any members`(seed: Int) {
        var dice = Dice(UInt64(seed))
        let members = (1...24).map { id in
            Self.member(
                UInt64(id),
                hours: Int.random(in: 0..<5, using: &dice) == 0 ? nil : Double(6 * Int.random(in: 0...8, using: &dice)),
                isDay: Bool.random(using: &dice),
                modified: Bool.random(using: &dice) ? Double(12 * Int.random(in: 0...4, using: &dice)) : nil,
                words: Int.random(in: 1...2, using: &dice))
        }
        for a in members {
            for b in members {
                #expect([matcher.leads(a, before: b), matcher.leads(b, before: a), a == b].count { $0 } == 1)
                for c in members where matcher.leads(a, before: b) && matcher.leads(b, before: c) {
                    #expect(matcher.leads(a, before: c))
                }
            }
        }
    }

    @Test func `an agency text of the evening leads, not the paper of the same day with the longer text`() {
        let placements = placements(
            [Self.member(1, hours: 0, isDay: true, words: 180), Self.member(2, hours: 18, words: 140)],
            PairMatch(.copy, Self.evidence(0.75, 0.77, 0.97)))
        #expect(placements[2]?.relation == .original)
        #expect(placements[1]?.relation.to?.digest == 2)
    }

    /// A near copy is a copy only if both were published at one time.
    private func areJoined(_ first: ClusteringMember, _ second: ClusteringMember) -> Bool {
        let near = PairMatch(.nearCopy, Self.evidence(0.4, 0.5, 0.75))
        return Set(placements([first, second], near).values.map(\.family)).count == 1
    }

    @Test func `a bare day and an hour of the same day are one time`() {
        #expect(areJoined(Self.member(1, hours: 0, isDay: true), Self.member(2, hours: 18)))
        #expect(areJoined(Self.member(1, hours: 0, isDay: true), Self.member(2, hours: 0, isDay: true)))
        #expect(!areJoined(Self.member(1, hours: 0), Self.member(2, hours: 18)))
    }

    @Test func `two bare days in succession are not one time`() {
        #expect(!areJoined(Self.member(1, hours: 0, isDay: true), Self.member(2, hours: 24, isDay: true)))
        #expect(!areJoined(Self.member(1, hours: 0, isDay: true), Self.member(2, hours: 37)))
        #expect(!areJoined(Self.member(1, hours: 0, isDay: true), Self.member(2, hours: nil)))
    }
}
