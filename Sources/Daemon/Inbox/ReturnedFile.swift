// SPDX-License-Identifier: Apache-2.0

internal import Spool

/// A file that the pipeline returned undecided, to be taken again from the inbox.
struct ReturnedFile: Sendable {
    /// As it was when it was taken.
    let entry: InboxEntry
    let cause: Cause

    enum Cause: Sendable {
        /// It was modified while it was read.
        case changed
        /// Reading showed that its end is missing.
        case truncated(reason: String)
        /// An external error kept it from being read.
        case trouble(reason: String)
    }
}

/// Files that reading found to be truncated, until they change: a check of the first and last bytes does not detect it.
struct KnownTruncations {
    private var reasons: [Key: String] = [:]

    /// A moved file keeps all three.
    private struct Key: Hashable {
        let inode: UInt64
        let size: Int64
        let modification: Int64

        init(_ entry: InboxEntry) { (inode, size, modification) = (entry.inode, entry.size, entry.modification) }
    }

    /// When the limit is reached, all are forgotten; reading finds them again.
    private static let limit = 8_192

    mutating func note(_ entry: InboxEntry, reason: String) {
        if reasons.count >= KnownTruncations.limit { reasons = [:] }
        let mark = "truncated: "
        reasons[Key(entry)] = reason.hasPrefix(mark) ? String(reason.dropFirst(mark.count)) : reason
    }

    mutating func forget(_ entry: InboxEntry) { reasons[Key(entry)] = nil }

    func reason(_ entry: InboxEntry) -> String? { reasons[Key(entry)] }
}
