// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines which groups of a component contain versions of one article. Articles of other sources with the same text
/// may be in both groups, and before the versions in lead order, so every pair counts.
struct GroupVersions {
    /// By group: its articles with an address or document id.
    private var members: [[ClusteringMember]]
    /// By group: their address keys and document keys.
    private var keys: [Set<UInt64>]

    /// - Parameters:
    ///   - group: the group of each member.
    ///   - count: the number of groups.
    init(_ all: [ClusteringMember], group: [Int], count: Int) {
        members = Array(repeating: [], count: count)
        keys = Array(repeating: [], count: count)
        for (member, number) in zip(all, group) {
            let own = [member.addressKey?.value, member.documentKey?.value].compactMap(\.self)
            guard !own.isEmpty else { continue }
            members[number].append(member)
            keys[number].formUnion(own)
        }
    }

    /// Whether an article of one group is a version of an article of the other.
    /// - Parameter changes: what differs between the texts of the two groups.
    func areVersions(_ a: Int, _ b: Int, _ changes: Changes) -> Bool {
        guard !keys[a].isDisjoint(with: keys[b]) else { return false }
        return members[a].contains { one in members[b].contains { one.isVersion(of: $0, changes) } }
    }
}
