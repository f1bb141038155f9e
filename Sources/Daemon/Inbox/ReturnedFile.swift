// SPDX-License-Identifier: Apache-2.0

internal import Spool

/// A file that came back from the pipeline undecided, to be taken up again from the inbox.
struct ReturnedFile: Sendable {
    /// As it was when it was taken.
    let entry: InboxEntry
    let cause: Cause

    enum Cause: Sendable {
        /// It was written to while it was read.
        case changed
        /// Reading showed that its end is missing.
        case truncated(reason: String)
        /// The world kept it from being read.
        case trouble(reason: String)
    }
}

/// What reading found of files whose end is missing, for as long as they stay as they are: bytes at either end do not
/// show it.
struct KnownTruncations {
    private var reasons: [Key: String] = [:]

    /// A moved file keeps all of these.
    private struct Key: Hashable {
        let inode: UInt64
        let size: Int64
        let modification: Int64

        init(_ entry: InboxEntry) { (inode, size, modification) = (entry.inode, entry.size, entry.modification) }
    }

    /// More are forgotten, and found out again by reading.
    private static let limit = 8_192

    mutating func note(_ entry: InboxEntry, reason: String) {
        if reasons.count >= KnownTruncations.limit { reasons = [:] }
        let mark = "truncated: "
        reasons[Key(entry)] = reason.hasPrefix(mark) ? String(reason.dropFirst(mark.count)) : reason
    }

    mutating func forget(_ entry: InboxEntry) { reasons[Key(entry)] = nil }

    func reason(_ entry: InboxEntry) -> String? { reasons[Key(entry)] }
}
