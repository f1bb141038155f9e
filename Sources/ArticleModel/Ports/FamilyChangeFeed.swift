// SPDX-License-Identifier: Apache-2.0

/// Which families changed, in the order of the transactions that changed them.
///
/// A change says only that a family is to be read again. So a consumer that is cut short takes up where its last stored
/// cursor was, and may be told of a change twice.
public protocol FamilyChangeFeed: Sendable {
    /// The changes after a cursor, oldest first.
    /// - Parameters:
    ///   - cursor: where the page before ended; nil to begin, which gives `.readAllAnew`.
    ///   - limit: changes in this page.
    func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage
}

/// A place in the change feed. Durable: its number may be stored, and used by another process.
public struct ChangeCursor: Hashable, Comparable, Sendable {
    public let sequence: Int64
    public init(sequence: Int64) { self.sequence = sequence }
    public static func < (a: Self, b: Self) -> Bool { a.sequence < b.sequence }
}

/// A part of the change feed.
public enum ChangePage: Hashable, Sendable {
    /// - next: the cursor to go on with. Where there are no changes, it is the one that was asked with.
    case changes([FamilyChange], next: ChangeCursor)
    /// Changes after the cursor are not kept any more, or the cursor is none of this index: read everything, then go on
    /// with this cursor, which is from before you begin.
    case readAllAnew(ChangeCursor)
}

/// What happened to a family.
public struct FamilyChange: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It has other members or relations than before, a member was read anew, or it is new.
        case changed
        /// No family has this id any more: its members are in others, or gone.
        case ended
    }

    public let family: Family.ID
    public let kind: Kind

    public init(family: Family.ID, kind: Kind) {
        self.family = family
        self.kind = kind
    }
}
