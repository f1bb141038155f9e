// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// All articles connected by links between their fingerprints, by a common fingerprint, or because title and text
/// together are equal but not each alone (one reader took the first line as the title, another did not).
struct Component {
    var fingerprintIDs: Set<FingerprintID> = []
    var members: [StoredMember] = []
    var links: [SimilarityEdge] = []
    var joins: [Joining] = []

    /// - Parameter oversized: records the fingerprints of components beyond the limits, and is checked for them.
    /// - Returns: the component of these fingerprints, or nil when it exceeds the limits.
    static func around(
        _ start: [FingerprintID], in reader: any FamilyReader, limits: ClusteringLimits,
        oversized: OversizedComponents = OversizedComponents()
    ) throws -> Component? {
        var component = Component(fingerprintIDs: Set(start))
        let hasJoins = try reader.hasJoins()
        var waiting = Array(component.fingerprintIDs)
        var titles: Set<TextDigest> = []
        while let fingerprintID = waiting.popLast() {
            guard !oversized.contains(fingerprintID) else {
                oversized.insert(component.fingerprintIDs)
                return nil
            }
            let remaining = limits.articles == .max ? nil : limits.articles - component.members.count + 1
            let members = try reader.members(with: fingerprintID, from: .first, limit: remaining)
            component.members += members
            let links = try reader.links(from: fingerprintID)
            component.links += links
            var neighbours = links.map(\.b) + (try reader.fingerprintsLinked(to: fingerprintID))
            for member in members where titles.insert(member.attributes.titledDigest).inserted {
                neighbours += try reader.fingerprintIDs(titledDigest: member.attributes.titledDigest)
            }
            if hasJoins { for member in members { neighbours += try component.addJoins(of: member, in: reader) } }
            for neighbour in neighbours where component.fingerprintIDs.insert(neighbour).inserted {
                waiting.append(neighbour)
            }
            guard component.fingerprintIDs.count <= limits.fingerprints, component.members.count <= limits.articles,
                component.links.count <= limits.links
            else {
                oversized.insert(component.fingerprintIDs)
                return nil
            }
        }
        return component
    }

    /// Adds the joins that are stored under this article.
    private mutating func addJoins(of member: StoredMember, in reader: any FamilyReader) throws -> [FingerprintID] {
        let found = try reader.joins(of: member.number)
        joins += found.filter(\.isFirst).map { Joining(member.attributes.id, $0.other) }
        return found.map(\.fingerprintID)
    }
}

extension ArticleNumber {
    /// Lower than all assigned numbers.
    static let first = ArticleNumber(0)
}

extension FingerprintID {
    /// Lower than all assigned numbers.
    static let first = FingerprintID(0)
}
