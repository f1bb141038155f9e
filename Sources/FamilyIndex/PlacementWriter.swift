// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Lets the matcher divide components into families and stores the changed placements.
struct PlacementWriter {
    private let transaction: any FamilyTransaction
    let matcher: any CopyMatcher
    private let changes: FamilyChangeLog
    let limits: ClusteringLimits
    private let oversized: OversizedComponents

    /// - Parameter oversized: the oversized components known to this process; nil means without limits.
    init(
        _ transaction: any FamilyTransaction, _ matcher: any CopyMatcher, _ changes: FamilyChangeLog,
        limits: ClusteringLimits = .none, oversized: OversizedComponents = OversizedComponents()
    ) {
        (self.transaction, self.matcher, self.changes) = (transaction, matcher, changes)
        (self.limits, self.oversized) = (limits, oversized)
    }

    /// The same without limits.
    var unlimited: PlacementWriter { PlacementWriter(transaction, matcher, changes) }

    /// Places the whole component of each of these fingerprints again.
    /// - Parameter new: the new articles: only these are placed when the component exceeds the limits.
    func place(around fingerprintIDs: [FingerprintID], new: Set<ArticleNumber>) throws {
        var done: Set<FingerprintID> = []
        var tooLarge: [FingerprintID] = []
        for fingerprintID in fingerprintIDs where !done.contains(fingerprintID) {
            if let component = try Component.around(
                [fingerprintID], in: transaction, limits: limits, oversized: oversized)
            {
                done.formUnion(component.fingerprintIDs)
                try place(component)
            } else {
                done.insert(fingerprintID)
                tooLarge.append(fingerprintID)
            }
        }
        guard let first = new.min() else { return }
        for fingerprintID in Set(tooLarge).sorted() {
            let members = try transaction.members(with: fingerprintID, from: first, limit: nil)
            for member in members where new.contains(member.number) { try placeAlone(member) }
        }
    }

    private func place(_ component: Component) throws {
        // The component of a removed fingerprint is empty.
        guard !component.members.isEmpty else { return }
        let members = Dictionary(uniqueKeysWithValues: component.members.map { ($0.attributes.id, $0) })
        let placements = matcher.cluster(
            component.members.map(\.attributes), links: component.links, joins: component.joins)
        guard placements.count == members.count else {
            throw fault("the matcher placed \(placements.count) of \(members.count) articles")
        }
        for placement in placements {
            guard let member = members[placement.article], let family = members[placement.family.smallest] else {
                throw fault("the matcher placed an article outside the component")
            }
            let related = placement.relation.to.map { members[$0]?.number }
            if case .some(.none) = related { throw fault("the matcher related an article to one outside it") }
            try write(
                StoredPlacement(
                    family: family.number, kind: placement.relation.kind, related: related ?? nil,
                    evidence: placement.relation.evidence),
                for: member)
        }
    }

    private func write(_ placement: StoredPlacement, for member: StoredMember) throws {
        guard placement != member.placed else { return }
        changes.noteMoved(member, to: placement.family)
        try transaction.place(member, at: placement)
    }

    private func fault(_ detail: String) -> IndexError {
        IndexError(step: "fold", object: "articles", cause: .fault, detail: detail)
    }
}

// MARK: - Components beyond the limits

extension PlacementWriter {
    /// Places a new article in the family of its nearest copy, with the relation that the matcher finds for the two
    /// alone.
    private func placeAlone(_ member: StoredMember) throws {
        guard let (copy, link) = try nearest(to: member) else { return }
        let pair = matcher.cluster([copy.attributes, member.attributes], links: link.map { [$0] } ?? [])
        guard Set(pair.map(\.family)).count == 1 else { return }
        var relation = pair.first { $0.article == member.attributes.id }?.relation
        if relation?.kind == .original, let other = pair.first(where: { $0.article == copy.attributes.id })?.relation {
            // The new article would be the lead, but existing articles stay where they are: use the same relation, seen
            // from the new one.
            relation = other.evidence.map {
                Relation(kind: other.kind.reversed, to: copy.attributes.id, evidence: $0.reversed)
            }
        }
        guard let relation else { return }
        var family = copy.placed.family
        if let smallest = try transaction.member(family), member.attributes.id < smallest.attributes.id {
            changes.noteRenamed(family, smallest.attributes.id, to: member.number, member.attributes.id)
            try transaction.renameFamily(family, to: member.number)
            family = member.number
        }
        try write(
            StoredPlacement(family: family, kind: relation.kind, related: copy.number, evidence: relation.evidence),
            for: member)
    }

    /// The first article with the same fingerprint, or else with the most similar one, among earlier articles only: a
    /// later article of a batch is placed with an earlier one, never the reverse.
    private func nearest(to member: StoredMember) throws -> (StoredMember, SimilarityEdge?)? {
        let fingerprintID = member.attributes.fingerprintID
        if let twin = try first(with: fingerprintID), twin.number < member.number { return (twin, nil) }
        guard let link = try transaction.strongestLink(to: fingerprintID) else { return nil }
        return try first(with: link.a == fingerprintID ? link.b : link.a).map { ($0, link) }
    }

    private func first(with fingerprintID: FingerprintID) throws -> StoredMember? {
        try transaction.members(with: fingerprintID, from: .first, limit: 1).first
    }
}
