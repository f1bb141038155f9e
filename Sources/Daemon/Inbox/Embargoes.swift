// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization

/// The files of the inbox that were read and hold articles under embargo: until when each is left alone.
///
/// Nothing of it is kept: a daemon that starts anew reads the files in its inbox, and finds the embargo in them.
final class Embargoes: Sendable {
    private let table = Mutex(Table())

    private struct Table {
        var files: [Version: Embargo] = [:]
        /// Names to be looked at by the inbox thread, which no event of the kernel's told it of.
        var fresh: [FileName] = []
    }

    /// A file as it was when it was read: an edit makes it another, which is read again.
    private struct Version: Hashable {
        let inode: UInt64
        let size: Int64
        let modification: Int64
    }

    struct Embargo {
        let until: Date
        let reason: String
    }

    /// Beyond, what is over is dropped before something new is kept; about 200 bytes each.
    private static let pruned = 10_000

    /// Noted before the file goes back, so that it is not taken again at once.
    func note(_ file: IntakeFile, _ embargo: Embargo, now: Date = Date()) {
        table.withLock { table in
            if table.files.count >= Embargoes.pruned { table.files = table.files.filter { $0.value.until > now } }
            let version = Version(inode: file.inode, size: file.size, modification: file.modification)
            table.files[version] = embargo
        }
    }

    /// To be looked at by the inbox thread.
    func look(at name: FileName) { table.withLock { $0.fresh.append(name) } }

    func takeFresh() -> [FileName] {
        table.withLock { table in
            defer { table.fresh = [] }
            return table.fresh
        }
    }

    /// The embargo on a file of the inbox, over or not; one that is over is dropped.
    func embargo(on entry: InboxEntry, now: Date) -> Embargo? {
        table.withLock { table in
            let version = Version(inode: entry.inode, size: entry.size, modification: entry.modification)
            guard let embargo = table.files[version] else { return nil }
            if embargo.until <= now { table.files[version] = nil }
            return embargo
        }
    }
}
