// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import FoundationEssentials

/// Records, in lead order, the last version of each article: texts of one source with one address or document id, and
/// updates that have neither.
struct Versions {
    private enum Sign: Hashable {
        case address(AddressKey)
        case document(DocumentKey)
        case title(TitleKey)
    }

    private enum Source: Hashable {
        case any
        case unstated
        case stated(SourceKey)
    }

    private struct Key: Hashable {
        let family: Int
        let sign: Sign
        let source: Source
    }

    private var last: [Key: (index: Int, member: ClusteringMember)] = [:]

    /// The version before this one; this one becomes the last.
    mutating func previous(of index: Int, _ member: ClusteringMember, in family: Int) -> Int? {
        let keys = member.keys
        var found: Int?
        func note(_ other: Int?) {
            if let other { found = max(found ?? other, other) }
        }
        if let address = keys.address {
            let source = keys.statesSource ? keys.source : nil
            note(previous(index, member, family, .address(address), of: source, orUnstated: true))
        }
        if let document = keys.document {
            let other = previous(
                index, member, family, .document(document), of: keys.source, orUnstated: document.isUniversal)
            note(other)
        }
        if let title = keys.title, let source = keys.source {
            let key = Key(family: family, sign: .title(title), source: .stated(source))
            if let other = last.updateValue((index, member), forKey: key), member.isUpdate(of: other.member) {
                note(other.index)
            }
        }
        return found
    }

    /// - Parameters:
    ///   - source: nil if the member states none.
    ///   - orUnstated: whether a missing source agrees with every other.
    private mutating func previous(
        _ index: Int, _ member: ClusteringMember, _ family: Int, _ sign: Sign, of source: SourceKey?, orUnstated: Bool
    ) -> Int? {
        func key(_ source: Source) -> Key { Key(family: family, sign: sign, source: source) }
        var keys: [Key] = []
        switch (source, orUnstated) {
        case (let source?, true): keys = [key(.stated(source)), key(.unstated)]
        case (let source?, false): keys = [key(.stated(source))]
        case (nil, true): keys = [key(.any)]
        case (nil, false): return nil
        }
        let found = keys.compactMap { last[$0]?.index }.max()
        last[key(.any)] = (index, member)
        last[key(source.map { Source.stated($0) } ?? .unstated)] = (index, member)
        return found
    }
}

extension ClusteringMember {
    /// Whether both have the same address or document id, and their sources do not contradict it.
    ///
    /// With the same address, a source that is missing, or that is only the host of the address, agrees with every
    /// other. A document id is unique only within its source, unless it is of a kind that is unique everywhere: then a
    /// missing source agrees too.
    func isVersion(of other: ClusteringMember) -> Bool {
        let (own, others) = (keys, other.keys)
        let isOfOneSource = own.source != nil && own.source == others.source
        if let address = own.address, address == others.address,
            isOfOneSource || !own.statesSource || !others.statesSource
        {
            return true
        }
        guard let document = own.document, document == others.document else { return false }
        return isOfOneSource || document.isUniversal && (own.source == nil || others.source == nil)
    }

    /// Whether both are texts of one source under one title, published or modified at different times within
    /// `FamilyRules.updateGap`, and without addresses and document ids, as agencies send updates. If they are also
    /// copies, one is a revision of the other. This is no reason to take different texts as copies.
    func isUpdate(of other: ClusteringMember) -> Bool {
        guard let title = keys.title, title == other.keys.title, let source = keys.source, source == other.keys.source,
            let time = modified ?? published, let others = other.modified ?? other.published, time != others
        else { return false }
        return abs(time.timeIntervalSince(others)) <= FamilyRules.updateGap
    }
}
