// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

/// A simple matcher: texts are compared by their sets of words, and links with a share of at least half join copies.
/// Weaker links exist and join nothing, so that a component may contain several families.
public struct WordMatcher: CopyMatcher {
    public init() {}

    public var rules: Int { 1 }

    public func makeCandidateIndex(_ kind: CandidateKind) -> any CandidateIndex { WordCandidates() }

    public func makeBoilerplateIndex() -> any BoilerplateIndex { LineCounter() }

    public func prepare(title: String?, text: String, language: String?, without boilerplate: Set<UInt32>)
        -> Fingerprint
    {
        Samples.fingerprint(title: title, text: text, without: boilerplate)
    }

    /// The words are never needed.
    public func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords {
        ComparedWords(words: [], marks: [], beginnings: [], values: [])
    }

    public func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? {
        evidence(a, b).map { PairMatch(.copy, $0) }
    }

    /// Articles with one address or document id are versions if they share a title or a tenth of their words, and were
    /// published less than a week apart.
    public func compareVersions(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? {
        guard isVersion(a.member, b.member), a.member.gap(to: b.member) ?? 0 < 7 * 86_400,
            let evidence = evidence(a.fingerprint, b.fingerprint, least: 0)
        else { return nil }
        let headline = a.member.keys.headline
        let haveOneTitle = headline != nil && headline == b.member.keys.headline
        return haveOneTitle || evidence.resemblance >= Share(0.1) ? PairMatch(.version, evidence) : nil
    }

    private func isVersion(_ a: ClusteringMember, _ b: ClusteringMember) -> Bool {
        a.addressKey != nil && a.addressKey == b.addressKey
            || a.documentKey != nil && a.documentKey == b.documentKey && a.sourceKey == b.sourceKey
    }

    private func evidence(_ a: Fingerprint, _ b: Fingerprint, least: Double = 0.3) -> Evidence? {
        let common = Double(Set(a.shingles).intersection(b.shingles).count)
        let all = Double(Set(a.shingles).union(b.shingles).count)
        guard common / all >= least else { return nil }
        return Evidence(
            resemblance: Share(common / all), containment: Share(common / Double(a.shingles.count)),
            contained: Share(common / Double(b.shingles.count)))
    }

    public func cluster(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement] {
        var family: [Article.ID: Article.ID] = Dictionary(uniqueKeysWithValues: members.map { ($0.id, $0.id) })
        var pairs = joins.map { ($0.a, $0.b) }
        for a in members {
            for b in members where evidence(from: a, to: b, links) != nil { pairs.append((a.id, b.id)) }
        }
        var changes = true
        while changes {
            changes = false
            for (a, b) in pairs {
                guard let (mine, other) = pair(family[a], family[b]), mine != other else { continue }
                family[a] = min(mine, other)
                family[b] = min(mine, other)
                changes = true
            }
        }
        return members.map { member in
            let mine = members.filter { family[$0.id] == family[member.id] }.sorted { leads($0, before: $1) }
            let smallest = family[member.id] ?? member.id
            guard let lead = mine.first, lead.id != member.id else {
                return Placement(article: member.id, family: Family.ID(smallest), relation: .original)
            }
            let copies = mine.compactMap { other in evidence(from: member, to: other, links).map { Copy(of: other, $0) }
            }
            let nearest = copies.max { a, b in
                a.evidence.resemblance == b.evidence.resemblance
                    ? leads(b.other, before: a.other) : a.evidence.resemblance < b.evidence.resemblance
            }
            let chosen = copies.first { $0.other.id == lead.id } ?? nearest ?? Copy(of: lead, .identical)
            let kind: RelationKind = chosen.evidence == .identical ? .identical : .reprint
            return Placement(
                article: member.id, family: Family.ID(smallest),
                relation: Relation(kind: kind, to: chosen.other.id, evidence: chosen.evidence))
        }
    }

    public func leads(_ a: ClusteringMember, before b: ClusteringMember) -> Bool {
        switch (a.publication, b.publication) {
        case (let x?, let y?) where x != y: return x < y
        case (_?, nil): return true
        case (nil, _?): return false
        default: return a.words != b.words ? a.words > b.words : a.id < b.id
        }
    }

    private struct Copy {
        let other: ClusteringMember
        let evidence: Evidence

        init(of other: ClusteringMember, _ evidence: Evidence) { (self.other, self.evidence) = (other, evidence) }
    }

    private func pair<Value>(_ a: Value?, _ b: Value?) -> (Value, Value)? { a.flatMap { a in b.map { (a, $0) } } }

    private func evidence(from a: ClusteringMember, to b: ClusteringMember, _ links: [SimilarityEdge]) -> Evidence? {
        guard a.id != b.id, !a.isApart, !b.isApart else { return nil }
        if a.fingerprintID == b.fingerprintID || a.titledDigest == b.titledDigest { return .identical }
        for link in links
        where link.match.kind == .version ? isVersion(a, b) : link.evidence.resemblance >= Share(0.5) {
            if link.a == a.fingerprintID, link.b == b.fingerprintID { return link.evidence }
            if link.b == a.fingerprintID, link.a == b.fingerprintID { return link.evidence.reversed }
        }
        return nil
    }
}

private final class WordCandidates: CandidateIndex {
    private var fingerprintIDs: [UInt32: Set<FingerprintID>] = [:]

    func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey) {
        for key in keys {
            let isNew = fingerprintIDs[key, default: []].insert(fingerprintID).inserted
            precondition(isNew, "fingerprint \(fingerprintID.value) was inserted twice")
        }
    }

    func remove(_ fingerprintID: FingerprintID, keys: [UInt32]) {
        for key in keys { fingerprintIDs[key]?.remove(fingerprintID) }
    }

    func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate] {
        let shared = keys.reduce(into: [FingerprintID: Int]()) { counts, key in
            for fingerprintID in fingerprintIDs[key] ?? [] { counts[fingerprintID, default: 0] += 1 }
        }
        return shared.sorted { $0.key < $1.key }.map { Candidate($0.key, shared: $0.value) }
    }
}

/// A line is a boilerplate line when three articles of an outlet contain it.
private final class LineCounter: BoilerplateIndex {
    private struct Key: Hashable {
        let line: UInt32
        let outlet: OutletKey
    }

    private var holders: [Key: Set<ArticleNumber>] = [:]
    private var known: Set<Key> = []
    private var before: (holders: [Key: Set<ArticleNumber>], known: Set<Key>)?

    func begin() { before = (holders, known) }
    func commit() { before = nil }

    func rollBack() {
        if let before { (holders, known) = before }
        before = nil
    }

    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine] {
        Set(lines).sorted().compactMap { line in
            let key = Key(line: line, outlet: outlet)
            holders[key, default: []].insert(article)
            guard let all = holders[key], all.count >= 3, known.insert(key).inserted else { return nil }
            return LearnedLine(outlet: outlet, line: line, holders: all.sorted())
        }
    }

    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) {
        for line in lines { holders[Key(line: line, outlet: outlet)]?.remove(article) }
    }

    func remove(_ articles: Set<ArticleNumber>) { for key in holders.keys { holders[key]?.subtract(articles) } }

    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [(article: ArticleNumber, lines: [UInt32])]) {
        let key = Key(line: line, outlet: outlet)
        known.remove(key)
        self.holders[key] = Set(holders.map(\.article))
    }

    func learn(_ line: UInt32, outlet: OutletKey) { known.insert(Key(line: line, outlet: outlet)) }
    func boilerplate(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32> {
        Set(lines.filter { known.contains(Key(line: $0, outlet: outlet)) })
    }
}
