// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import FoundationEssentials

/// The articles of a component in lead order; those of one text are grouped, and the groups are linked.
struct SimilarityGraph {
    /// Another group and the match of the two, seen from the group that has this edge.
    struct Edge {
        let to: Int
        let match: PairMatch
        /// Whether the two groups contain versions of one article, and are in one language.
        var isVersion = false

        var evidence: Evidence { match.evidence }
        /// Whether the two say the same in other words, in one language or in two.
        var isRendering: Bool { match.kind.isInOtherWords }
    }

    private struct Pair: Hashable {
        let a: Int
        let b: Int
    }

    /// In lead order.
    let members: [ClusteringMember]
    /// By member: its group. Groups are numbered by the lead order of their first members.
    let group: [Int]
    /// By group: its first member.
    let first: [Int]
    /// By group: its links, most similar first, then in lead order. At most one to any other group.
    let edges: [[Edge]]
    /// Groups that a user joined.
    let joins: [(Int, Int)]

    init(_ unordered: [ClusteringMember], _ links: [SimilarityEdge], _ overrides: [Joining] = []) {
        let members = unordered.sorted(by: Lead.precedes)
        let roots = SimilarityGraph.roots(members)
        var number = [Int](repeating: -1, count: members.count)
        var first: [Int] = []
        for (index, root) in roots.enumerated() where root == index {
            number[root] = first.count
            first.append(index)
        }
        let group = roots.map { number[$0] }
        var ofFingerprint: [FingerprintID: Int] = [:]
        for (index, member) in members.enumerated() where !member.isApart {
            ofFingerprint[member.fingerprintID] = group[index]
        }
        let ofArticle = Dictionary(uniqueKeysWithValues: members.indices.map { (members[$0].id, group[$0]) })
        joins = overrides.compactMap { joining in
            guard let a = ofArticle[joining.a], let b = ofArticle[joining.b], a != b else { return nil }
            return (min(a, b), max(a, b))
        }
        self.members = members
        self.group = group
        self.first = first
        let versions = links.isEmpty ? nil : GroupVersions(members, group: group, count: first.count)
        edges = SimilarityGraph.edges(links, ofFingerprint, joins, first.map { members[$0] }, versions)
    }

    /// By member: the first member with the same text, whether the text contains its title or not.
    private static func roots(_ members: [ClusteringMember]) -> [Int] {
        var roots = Array(members.indices)
        func root(_ index: Int) -> Int {
            var top = index
            while roots[top] != top { top = roots[top] }
            // Path compression for later calls.
            var next = index
            while roots[next] != top { (roots[next], next) = (top, roots[next]) }
            return top
        }
        func join(_ a: Int, _ b: Int) {
            let (a, b) = (root(a), root(b))
            roots[max(a, b)] = min(a, b)
        }
        var byFingerprint: [FingerprintID: Int] = [:]
        var byTitled: [TextDigest: Int] = [:]
        for (index, member) in members.enumerated() where !member.isApart {
            if let other = byFingerprint.updateValue(index, forKey: member.fingerprintID) { join(other, index) }
            if let other = byTitled.updateValue(index, forKey: member.titledDigest) { join(other, index) }
        }
        return members.indices.map(root)
    }

    /// - Parameter members: by group, its first member.
    private static func edges(
        _ links: [SimilarityEdge], _ ofFingerprint: [FingerprintID: Int], _ joins: [(Int, Int)],
        _ members: [ClusteringMember], _ versions: GroupVersions?
    ) -> [[Edge]] {
        var edges = [[Edge]](repeating: [], count: members.count)
        var found: [Pair: PairMatch] = [:]
        var titles = TitleWords(members)
        for link in links {
            guard let a = ofFingerprint[link.a], let b = ofFingerprint[link.b], a != b else { continue }
            if !joins.isEmpty { found[Pair(a: a, b: b)] = link.match }
            // Texts of one source with one address are one article, whatever was corrected or rewritten.
            let isVersion = link.match.kind != .translation && versions?.areVersions(a, b, link.match.changes) == true
            guard isVersion || FamilyRules.joins(link.match, Circumstances(members[a], members[b], &titles, a, b))
            else { continue }
            edges[a].append(Edge(to: b, match: link.match, isVersion: isVersion))
            edges[b].append(Edge(to: a, match: link.match.reversed, isVersion: isVersion))
        }
        // Without a match, a manual join is the only evidence.
        let nothing = Evidence(resemblance: .none, containment: .none, contained: .none)
        for (a, b) in joins {
            let evidence = found[Pair(a: a, b: b)]?.evidence ?? found[Pair(a: b, b: a)]?.evidence.reversed ?? nothing
            let match = PairMatch(.manualOverride, evidence)
            edges[a].append(Edge(to: b, match: match))
            edges[b].append(Edge(to: a, match: match.reversed))
        }
        return edges.map { group in
            var seen: Set<Int> = []
            return group.sorted(by: isNearer).filter { seen.insert($0.to).inserted }
        }
    }

    /// A strict order of all different edges of a group, so that the result does not depend on the order of links.
    private static func isNearer(_ a: Edge, _ b: Edge) -> Bool {
        if a.isRendering != b.isRendering { return b.isRendering }
        if a.evidence.resemblance != b.evidence.resemblance { return a.evidence.resemblance > b.evidence.resemblance }
        if a.to != b.to { return a.to < b.to }
        if a.evidence.containment != b.evidence.containment {
            return a.evidence.containment > b.evidence.containment
        }
        return a.evidence.contained > b.evidence.contained
    }
}

extension PairMatch.Kind {
    /// Whether the two use different words, in one language or in two.
    var isInOtherWords: Bool { self == .rendering || self == .translation }
}
