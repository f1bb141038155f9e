// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
public import Matching

/// The comparison of two articles, seen from the first.
public struct Comparison {
    public let a: StoredArticle
    public let b: StoredArticle
    /// The relation of `a` to `b`; nil if they are not copies of one text.
    public let kind: RelationKind?
    public let evidence: Evidence
    /// What the decision is based on.
    public let reason: DecisionReason
    /// Places where the two texts have different words.
    public let changes: Changes
    public let passages: [SharedPassage]
    /// Where the two texts differ, word by word.
    public let differences: TextDifferences

    /// What is marked in the two texts.
    public enum Marking: String, Sendable, CaseIterable {
        case differences, shared
    }

    /// Texts that share at least this much of their words in order are easier to compare by their differences, others by
    /// what they share.
    private static let leastShared = Share(0.5)
    /// Versions of one article are compared by their differences unless the article was rewritten.
    private static let leastSharedOfVersions = Share(0.2)

    /// What is more useful to mark.
    public var marking: Marking {
        let least = kind == .revision ? Self.leastSharedOfVersions : Self.leastShared
        return differences.shared >= least ? .differences : .shared
    }

    /// - Parameter boilerplate: the boilerplate lines of each article, which are not compared.
    public init(
        _ a: StoredArticle, _ b: StoredArticle, without boilerplate: (Set<UInt32>, Set<UInt32>), matcher: Matcher
    ) {
        self.a = a
        self.b = b
        passages = matcher.passages(a.article.text, b.article.text)
        differences = TextDifferences(a.article.text, b.article.text, matcher: matcher)
        let first = MatchableText(
            title: a.article.title, text: a.article.text, language: a.article.language, without: boilerplate.0)
        let second = MatchableText(
            title: b.article.title, text: b.article.text, language: b.article.language, without: boilerplate.1)
        let fingerprints = [first.fingerprint, second.fingerprint]
        let members = Self.members(a, b, fingerprints)
        let found =
            matcher.compare(first, second)
            ?? matcher.compareVersions(
                VersionText(members[0], fingerprint: first.fingerprint),
                VersionText(members[1], fingerprint: second.fingerprint)
            ) { (first.words, second.words) }
        reason = matcher.reason(of: found, members[0], members[1])
        changes = found?.changes ?? .none
        kind = found.flatMap { Self.kind(members, $0, matcher) }
        evidence = found?.evidence ?? Self.overlap(fingerprints[0].shingles, fingerprints[1].shingles)
    }

    private static func members(
        _ a: StoredArticle, _ b: StoredArticle, _ fingerprints: [Fingerprint]
    ) -> [ClusteringMember] {
        let same = fingerprints[0].body == fingerprints[1].body
        let numbers = [FingerprintID(0), FingerprintID(same ? 0 : 1)]
        return zip([a, b], zip(fingerprints, numbers)).map { stored, numbered in
            ClusteringMember(
                id: stored.article.id, fingerprintID: numbered.1, titledDigest: numbered.0.titledDigest,
                published: stored.article.published, publishedIsDay: stored.article.publishedIsDay,
                modified: stored.article.modified,
                words: stored.article.words, source: stored.article.source, url: stored.article.url,
                documentID: stored.article.documentID, title: stored.article.title)
        }
    }

    /// The relation if the two articles were the only members of a family, seen from the first.
    private static func kind(_ members: [ClusteringMember], _ match: PairMatch, _ matcher: Matcher) -> RelationKind? {
        let (a, b) = (members[0], members[1])
        guard a.id != b.id else { return .identical }
        let links =
            a.fingerprintID == b.fingerprintID
            ? [] : [SimilarityEdge(a: a.fingerprintID, b: b.fingerprintID, match: match)]
        let placements = matcher.cluster(members, links: links)
        guard let placed = placements.first(where: { $0.relation.to != nil }) else { return nil }
        return placed.article == a.id ? placed.relation.kind : placed.relation.kind.reversed
    }

    /// The evidence for two texts that are not copies, from the same shingles.
    public static func overlap(_ a: [UInt32], _ b: [UInt32]) -> Evidence {
        var (i, j, common) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, common) = (i + 1, j + 1, common + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        func share(of whole: Int) -> Share { whole == 0 ? .none : Share(Double(common) / Double(whole)) }
        return Evidence(
            resemblance: share(of: a.count + b.count - common), containment: share(of: a.count),
            contained: share(of: b.count))
    }
}
