// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Divides articles that hang together into families.
///
/// Greedy, in lead order: a text joins the family of the lead it is linked to, or that of its nearest copy where it
/// provably has enough in common with that family's lead, or opens a family. So a family never becomes a chain, and
/// the result depends on the set of members and links only.
struct FamilyClustering {
    /// What is known of a text and the lead of its family, in units of the lead's size.
    private struct Membership {
        let family: Int
        /// Its size.
        let size: Double
        /// What it shares with the lead, at least.
        let overlap: Double
    }

    private let graph: SimilarityGraph
    /// By group.
    private var memberships: [Membership] = []

    static func placements(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement] {
        FamilyClustering(SimilarityGraph(members, links, joins)).placements()
    }

    private init(_ graph: SimilarityGraph) {
        self.graph = graph
        memberships.reserveCapacity(graph.first.count)
        for group in graph.first.indices { memberships.append(membership(of: group)) }
        joinRenderedFamilies()
        joinAsOverridden()
    }

    /// What a person joined is one family, whose lead is the earlier lead.
    private mutating func joinAsOverridden() {
        for (a, b) in graph.joins {
            let (first, second) = (memberships[a].family, memberships[b].family)
            guard first != second else { continue }
            for group in memberships.indices where memberships[group].family == max(first, second) {
                memberships[group] = Membership(family: min(first, second), size: 1, overlap: 1)
            }
        }
    }

    /// Of two leads that are too far from each other, the second opened a family before it could be seen that it, or
    /// most of its family, renders the first one's.
    private mutating func joinRenderedFamilies() {
        guard graph.edges.contains(where: { $0.contains(where: \.isRendering) }) else { return }
        var families: [Int: [Int]] = [:]
        for group in memberships.indices { families[memberships[group].family, default: []].append(group) }
        for lead in memberships.indices {
            guard let own = families[lead], let other = familyRendered(by: own, of: lead, families) else { continue }
            let (first, second) = (min(lead, other), max(lead, other))
            for group in families[second] ?? [] { memberships[group] = Membership(family: first, size: 1, overlap: 1) }
            families[first, default: []] += families.removeValue(forKey: second) ?? []
        }
    }

    /// The family that most of these render, each at least two of its members; or that their lead renders most of,
    /// where it is alone.
    private func familyRendered(by own: [Int], of lead: Int, _ families: [Int: [Int]]) -> Int? {
        var supporters: [Int: Int] = [:]
        for group in own {
            var votes: [Int: Int] = [:]
            for edge in graph.edges[group] where edge.isRendering {
                votes[memberships[edge.to].family, default: 0] += 1
            }
            for (family, votes) in votes where family != lead && votes >= FamilyRules.renderingVotes {
                let isMost = own.count > 1 || family < lead && votes * 2 >= families[family]?.count ?? 0
                if isMost { supporters[family, default: 0] += 1 }
            }
        }
        return supporters.filter { $0.value * 2 >= own.count }
            .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// Families are numbered by the group of their lead.
    private func membership(of group: Int) -> Membership {
        let earlier = graph.edges[group].filter { $0.to < group && $0.match.kind != .manualOverride }
        let copies = earlier.filter { !$0.isRendering }
        if let edge = copies.first(where: { memberships[$0.to].family == $0.to }) {
            return FamilyClustering.membership(edge.evidence, of: memberships[edge.to])
        }
        for edge in copies {
            let membership = FamilyClustering.membership(edge.evidence, of: memberships[edge.to])
            if membership.overlap >= FamilyRules.reach * min(1, membership.size) { return membership }
        }
        let family = familyOfRenderings(earlier.filter(\.isRendering)) ?? group
        // A rendering says all that the lead says.
        return Membership(family: family, size: 1, overlap: 1)
    }

    /// The family of the lead that a text renders; or, where it is too far from the lead itself, of the most others
    /// that it renders, if these are at least two.
    private func familyOfRenderings(_ edges: [SimilarityGraph.Edge]) -> Int? {
        if let edge = edges.first(where: { memberships[$0.to].family == $0.to }) { return edge.to }
        var votes: [Int: Int] = [:]
        for edge in edges { votes[memberships[edge.to].family, default: 0] += 1 }
        let most = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.flatMap { $0.value >= FamilyRules.renderingVotes ? $0.key : nil }
    }

    /// What follows for a text from its evidence beside a copy whose standing is known: of what the two share, at
    /// most what the copy does not share with the lead is foreign to the lead. Exact where the copy is the lead.
    private static func membership(_ evidence: Evidence, of copy: Membership) -> Membership {
        let shared = evidence.contained.value * copy.size
        return Membership(
            family: copy.family, size: shared / max(evidence.containment.value, .leastNormalMagnitude),
            overlap: max(0, shared - (copy.size - copy.overlap)))
    }
}

// MARK: Relations

extension FamilyClustering {
    private func placements() -> [Placement] {
        var ids = [Family.ID?](repeating: nil, count: graph.first.count)
        for (index, member) in graph.members.enumerated() {
            let family = memberships[graph.group[index]].family
            ids[family] = min(ids[family] ?? Family.ID(member.id), Family.ID(member.id))
        }
        var versions = Versions()
        return graph.members.indices.map { index in
            let member = graph.members[index]
            let family = memberships[graph.group[index]].family
            let relation = relation(of: index, previous: versions.previous(of: index, member, in: family))
            return Placement(article: member.id, family: ids[family] ?? Family.ID(member.id), relation: relation)
        }
    }

    /// - Parameter previous: the version before it of the same article, where there is one.
    private func relation(of index: Int, previous: Int?) -> Relation {
        let group = graph.group[index]
        let lead = memberships[group].family
        let first = graph.first[group]
        if group == lead {
            return index == first ? .original : identical(to: first)
        }
        if let previous, graph.group[previous] == group { return identical(to: previous) }
        if let previous, let edge = graph.edges[group].first(where: { $0.to == graph.group[previous] }) {
            return Relation(kind: .revision, to: graph.members[previous].id, evidence: edge.evidence)
        }
        guard index == first else { return identical(to: first) }
        if let edge = graph.edges[group].first(where: { $0.to == lead }) {
            return relation(of: index, to: graph.first[lead], edge)
        }
        let relatives = graph.edges[group].filter { memberships[$0.to].family == lead }
        guard let copies = relatives.first(where: { $0.to < group }) ?? relatives.first else {
            preconditionFailure("a text stands in a family it has no link to")
        }
        return relation(of: index, to: graph.first[copies.to], copies)
    }

    private func identical(to other: Int) -> Relation {
        Relation(kind: .identical, to: graph.members[other].id, evidence: .identical)
    }

    private func relation(of index: Int, to other: Int, _ edge: SimilarityGraph.Edge) -> Relation {
        let (member, copy) = (graph.members[index], graph.members[other])
        let kind: RelationKind =
            switch edge.match.kind {
            case .translation: .translation
            case _ where member.isVersion(of: copy): .revision
            case .rendering: .rendering
            case .copy, .nearCopy, .manualOverride: FamilyClustering.kind(edge.evidence)
            }
        return Relation(kind: kind, to: copy.id, evidence: edge.evidence)
    }

    /// What a copy is called by its size beside the other, both measured by what they share.
    static func kind(_ evidence: Evidence) -> RelationKind {
        let (containment, contained) = (evidence.containment.value, evidence.contained.value)
        if contained < FamilyRules.excerptLength * containment { return .excerpt }
        if containment < FamilyRules.excerptLength * contained { return .extension }
        return .reprint
    }
}

/// Remembers, in lead order, the last version seen of each article: what one source published at one address, or
/// under one document id.
private struct Versions {
    private struct Key: Hashable {
        let family: Int
        let source: String?
        let url: String?
        let documentID: String?
    }

    private var last: [Key: Int] = [:]

    /// The version before this one, which becomes the last.
    mutating func previous(of index: Int, _ member: ClusteringMember, in family: Int) -> Int? {
        var found: Int?
        if let url = member.url {
            let key = Key(family: family, source: member.source, url: url, documentID: nil)
            found = last.updateValue(index, forKey: key)
        }
        // A document id says nothing without the source that gave it.
        if let documentID = member.documentID, let source = member.source {
            let key = Key(family: family, source: source, url: nil, documentID: documentID)
            if let other = last.updateValue(index, forKey: key) { found = max(found ?? other, other) }
        }
        return found
    }
}

extension ClusteringMember {
    /// Whether both are what one source has at one address, or under one document id.
    func isVersion(of other: ClusteringMember) -> Bool {
        guard source == other.source else { return false }
        if let url, url == other.url { return true }
        return source != nil && documentID != nil && documentID == other.documentID
    }
}
