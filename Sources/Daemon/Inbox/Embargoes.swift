// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization

/// Files of the inbox that were read and contain articles under embargo, with the end of the embargo.
///
/// Not stored: after a restart the daemon reads the files in the inbox again and finds the embargo in them.
final class Embargoes: Sendable {
    private let table = Mutex(Table())

    private struct Table {
        var files: [Version: Embargo] = [:]
        /// Names that the inbox thread must check; no kernel event reports them.
        var toCheck: [FileName] = []
    }

    /// A file as it was when it was read: an edited file is a different version and is read again.
    private struct Version: Hashable {
        let inode: UInt64
        let size: Int64
        let modification: Int64
    }

    struct Embargo {
        let until: Date
        let reason: String
    }

    /// Above this number, expired embargoes are removed before a new one is added; about 200 bytes each.
    private static let pruneThreshold = 10_000

    /// Recorded before the file is returned to the inbox, so that it is not claimed again at once.
    func note(_ file: IntakeFile, _ embargo: Embargo, now: Date = Date()) {
        table.withLock { table in
            if table.files.count >= Embargoes.pruneThreshold {
                table.files = table.files.filter { $0.value.until > now }
            }
            let version = Version(inode: file.inode, size: file.size, modification: file.modification)
            table.files[version] = embargo
        }
    }

    /// Asks the inbox thread to check the file.
    func requestCheck(of name: FileName) { table.withLock { $0.toCheck.append(name) } }

    func takeRequestedChecks() -> [FileName] {
        table.withLock { table in
            defer { table.toCheck = [] }
            return table.toCheck
        }
    }

    /// The embargo on a file of the inbox, expired or not; an expired one is removed.
    func embargo(on entry: InboxEntry, now: Date) -> Embargo? {
        table.withLock { table in
            let version = Version(inode: entry.inode, size: entry.size, modification: entry.modification)
            guard let embargo = table.files[version] else { return nil }
            if embargo.until <= now { table.files[version] = nil }
            return embargo
        }
    }
}
