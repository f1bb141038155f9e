// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Divides the articles of a component into families.
///
/// Greedy leader clustering, in lead order: a text joins the family of the lead to which it is linked; or the family of
/// its nearest copy, if it provably has enough in common with the lead of that family; or it starts a new family. So a
/// family never becomes a chain, and the result depends only on the set of members and links.
struct FamilyClustering {
    /// What is known of a text and the lead of its family, in units of the lead's size.
    private struct Membership {
        let family: Int
        /// The size of the text.
        let size: Double
        /// What it shares with the lead, at least.
        let overlap: Double
    }

    private let graph: SimilarityGraph
    /// By group: its place in the order in which groups are placed. This is lead order, with digests last.
    private let turns: [Int]
    /// By group.
    private var memberships: [Membership] = []

    static func placements(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement] {
        FamilyClustering(SimilarityGraph(members, links, joins)).placements()
    }

    private init(_ graph: SimilarityGraph) {
        self.graph = graph
        let digests = Digests.find(in: graph)
        let order = graph.first.indices.filter { !digests.contains($0) } + digests.sorted()
        var turns = [Int](repeating: 0, count: order.count)
        for (turn, group) in order.enumerated() { turns[group] = turn }
        self.turns = turns
        memberships = graph.first.indices.map { Membership(family: $0, size: 1, overlap: 1) }
        for group in order { memberships[group] = membership(of: group) }
        joinRenderedFamilies()
        joinVersions()
        joinAsOverridden()
    }

    /// Articles that a user joined are one family; its lead is the earlier of the two leads.
    private mutating func joinAsOverridden() {
        for (a, b) in graph.joins {
            let (first, second) = (memberships[a].family, memberships[b].family)
            guard first != second else { continue }
            for group in memberships.indices where memberships[group].family == max(first, second) {
                memberships[group] = Membership(family: min(first, second), size: 1, overlap: 1)
            }
        }
    }

    /// A version that begins no family of others, and has no link to an earlier version of the family in which a later
    /// version is, joins that family: the versions of one article are one family, whichever of them are linked.
    private mutating func joinVersions() {
        guard graph.edges.contains(where: { $0.contains(where: \.isVersion) }) else { return }
        var families: [Int: [Int]] = [:]
        for group in memberships.indices { families[memberships[group].family, default: []].append(group) }
        for lead in memberships.indices {
            // Versions that other texts copy stay with them, so that copies of two different texts stay apart.
            while let own = families[lead], own.allSatisfy({ graph.edges[$0].contains(where: \.isVersion) }),
                let edge = own.flatMap({ graph.edges[$0] })
                    .first(where: { $0.isVersion && memberships[$0.to].family != lead })
            {
                let (first, second) = (min(lead, memberships[edge.to].family), max(lead, memberships[edge.to].family))
                for group in families[second] ?? [] {
                    memberships[group] = Membership(family: first, size: 1, overlap: 1)
                }
                families[first, default: []] += families.removeValue(forKey: second) ?? []
            }
        }
    }

    /// The second of two leads that are too far from each other may have started a family before it was known that it,
    /// or most of its family, renders the first one's family.
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

    /// The family that most of these members render, each of them at least two of its members; or, if the lead has no
    /// other members, the family of which it renders most.
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
        let earlier = graph.edges[group].filter { turns[$0.to] < turns[group] && $0.match.kind != .manualOverride }
        let copies = earlier.filter { !$0.isRendering || $0.isVersion }
        if let edge = copies.first(where: { memberships[$0.to].family == $0.to }) {
            if edge.isVersion { return Membership(family: edge.to, size: 1, overlap: 1) }
            return FamilyClustering.membership(edge.evidence, of: memberships[edge.to])
        }
        for edge in copies {
            // Versions of one article are one family, even if the first and the last share nothing. What copies one of
            // them belongs to that family, too.
            if edge.isVersion { return Membership(family: memberships[edge.to].family, size: 1, overlap: 1) }
            let membership = FamilyClustering.membership(edge.evidence, of: memberships[edge.to])
            if membership.overlap >= FamilyRules.reach * min(1, membership.size) { return membership }
        }
        let family = familyOfRenderings(earlier.filter(\.isRendering)) ?? group
        // A rendering says all that the lead says.
        return Membership(family: family, size: 1, overlap: 1)
    }

    /// The family of the lead that a text renders; or, if it is too far from the lead, the family in which it renders
    /// the most members, at least two.
    private func familyOfRenderings(_ edges: [SimilarityGraph.Edge]) -> Int? {
        if let edge = edges.first(where: { memberships[$0.to].family == $0.to }) { return edge.to }
        var votes: [Int: Int] = [:]
        for edge in edges { votes[memberships[edge.to].family, default: 0] += 1 }
        let most = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.flatMap { $0.value >= FamilyRules.renderingVotes ? $0.key : nil }
    }

    /// The membership of a text, derived from its evidence with a copy whose membership is known: of what the two
    /// share, the lead may lack at most what the copy does not share with the lead. Exact if the copy is the lead.
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

    /// - Parameter previous: the previous version of the same article, if there is one.
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
            preconditionFailure("a text is in a family to which it has no link")
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
            case _ where member.isVersion(of: copy) || member.isUpdate(of: copy): .revision
            case .rendering: .rendering
            // A copy of one version, and another version.
            case .version: .revision
            case .copy, .nearCopy, .manualOverride: FamilyClustering.kind(edge.evidence)
            }
        return Relation(kind: kind, to: copy.id, evidence: edge.evidence)
    }

    /// The relation of a copy to the other text, by their sizes in units of what they share.
    static func kind(_ evidence: Evidence) -> RelationKind {
        let (containment, contained) = (evidence.containment.value, evidence.contained.value)
        if contained < FamilyRules.excerptLength * containment { return .excerpt }
        if containment < FamilyRules.excerptLength * contained { return .extension }
        return .reprint
    }
}
