// SPDX-License-Identifier: Apache-2.0

/// Which families changed, in the order of the transactions that changed them.
///
/// A change says only that a family must be read again. So an interrupted consumer continues from its last stored
/// cursor, and may receive a change twice.
public protocol FamilyChangeFeed: Sendable {
    /// The changes after a cursor, oldest first.
    /// - Parameters:
    /// - cursor: the end of the previous page; nil to begin, which returns `.readAllAnew`.
    ///   - limit: changes in this page.
    func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage
}

/// A position in the change feed. Durable: its number may be stored and used by another process.
public struct ChangeCursor: Hashable, Comparable, Sendable {
    public let sequence: Int64
    public init(sequence: Int64) { self.sequence = sequence }
    public static func < (a: Self, b: Self) -> Bool { a.sequence < b.sequence }
}

/// A page of the change feed.
public enum ChangePage: Hashable, Sendable {
    /// - next: the cursor for the next page. Without changes it is the cursor of the call.
    case changes([FamilyChange], next: ChangeCursor)
    /// The changes after the cursor are no longer stored, or the cursor is not from this index: read everything, then
    /// continue with this cursor. It was taken before that reading begins.
    case readAllAnew(ChangeCursor)
}

/// What happened to a family.
public struct FamilyChange: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Its members or relations changed, a member was read again, or the family is new.
        case changed
        /// No family has this id any more: its members moved to other families or were removed.
        case ended
    }

    public let family: Family.ID
    public let kind: Kind

    public init(family: Family.ID, kind: Kind) {
        self.family = family
        self.kind = kind
    }
}
