// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Matching

struct Compare: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show two texts side by side with their shared passages marked.",
        discussion: ExitState.help([.nothing, .badInput, .noIndex]))

    @Argument(help: "The first article's id, or the beginning of it.")
    var a: String

    @Argument(help: "The second article's id, or the beginning of it.")
    var b: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let first = try context.article(a, in: index)
        let second = try context.article(b, in: index)
        let boilerplate = (
            try index.boilerplateLines(of: first.article.id), try index.boilerplateLines(of: second.article.id)
        )
        let comparison = Comparison(first, second, without: boilerplate, matcher: context.matcher)
        if context.isJSON {
            try context.print { write(comparison, to: &$0) }
        } else {
            try context.console.show(
                ComparisonSheet(comparison, first: first, second: second, context: context).lines(ShortIDs(index)))
        }
    }

    private func write(_ comparison: Comparison, to json: inout JSONWriter) {
        json.object { json in
            json.key("a")
            json.article(ArticleJSON(comparison.a))
            json.key("b")
            json.article(ArticleJSON(comparison.b))
            json.key("relation")
            json.object { json in
                json.key("kind")
                json.string(comparison.kind?.rawValue)
                json.evidence(comparison.evidence)
                json.key("decided_by")
                json.string(comparison.reason.rawValue)
            }
            json.key("changes")
            json.object { json in
                json.ints([
                    "substitutions": comparison.changes.substitutions, "conflicts": comparison.changes.conflicts,
                ])
            }
            json.key("passages")
            json.passages(comparison.passages, of: comparison.a.article.text)
        }
    }
}

/// The comparison of two articles, seen from the first.
struct Comparison {
    let a: StoredArticle
    let b: StoredArticle
    /// The relation of `a` to `b`; nil if they are not copies of one text.
    let kind: RelationKind?
    let evidence: Evidence
    /// What the decision is based on.
    let reason: DecisionReason
    /// Places where the two texts have different words.
    let changes: Changes
    let passages: [SharedPassage]

    /// - Parameter boilerplate: the boilerplate lines of each article, which are not compared.
    init(
        _ a: StoredArticle, _ b: StoredArticle, without boilerplate: (Set<UInt32>, Set<UInt32>), matcher: Matcher
    ) {
        self.a = a
        self.b = b
        passages = matcher.passages(a.article.text, b.article.text)
        let first = MatchableText(
            title: a.article.title, text: a.article.text, language: a.article.language, without: boilerplate.0)
        let second = MatchableText(
            title: b.article.title, text: b.article.text, language: b.article.language, without: boilerplate.1)
        let found = matcher.compare(first, second)
        let fingerprints = [first.fingerprint, second.fingerprint]
        var gap: Double?
        if let one = a.article.published, let other = b.article.published {
            gap = abs(one.timeIntervalSince(other))
        }
        let members = Self.members(a, b, fingerprints)
        reason = matcher.reason(
            of: found, gap: gap, areVersions: matcher.areVersions(members[0], members[1]))
        changes = found?.changes ?? .none
        kind = found.flatMap { Self.kind(members, $0, matcher) }
        evidence = found?.evidence ?? Self.overlap(fingerprints[0].shingles, fingerprints[1].shingles)
    }

    private static func members(
        _ a: StoredArticle, _ b: StoredArticle, _ fingerprints: [Fingerprint]
    ) -> [ClusteringMember] {
        let same = fingerprints[0].body == fingerprints[1].body
        let numbers = [FingerprintID(0), FingerprintID(same ? 0 : 1)]
        return zip([a, b], zip(fingerprints, numbers)).map { stored, fingerprintID in
            ClusteringMember(
                id: stored.article.id, fingerprintID: fingerprintID.1, titled: fingerprintID.0.titled,
                published: stored.article.published,
                modified: stored.article.modified,
                words: stored.article.words, source: stored.article.source, url: stored.article.url,
                documentID: stored.article.documentID)
        }
    }

    /// The relation if the two articles were the only members of a family, seen from the first.
    private static func kind(_ members: [ClusteringMember], _ match: PairMatch, _ matcher: Matcher) -> RelationKind? {
        let (a, b) = (members[0], members[1])
        guard a.id != b.id else { return .identical }
        let links =
            a.fingerprintID == b.fingerprintID
            ? [] : [SimilarityEdge(a: a.fingerprintID, b: b.fingerprintID, match: match)]
        let placements = matcher.fold(members, links: links)
        guard let placed = placements.first(where: { $0.relation.to != nil }) else { return nil }
        return placed.article == a.id ? placed.relation.kind : placed.relation.kind.turned
    }

    /// The evidence for two texts that are not copies, from the same shingles.
    static func overlap(_ a: [UInt32], _ b: [UInt32]) -> Evidence {
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

extension RelationKind {
    /// The same relation, seen from the other article.
    var turned: RelationKind {
        switch self {
        case .excerpt: .extension
        case .extension: .excerpt
        case .original, .identical, .reprint, .revision, .rendering, .translation: self
        }
    }
}
