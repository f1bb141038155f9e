// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool
internal import Synchronization

/// The files that are claimed or being read and not yet disposed of, by ticket.
final class InFlightFiles: Sendable {
    private let table = Mutex(Table())

    private struct Table {
        var files: [IntakeFile.Ticket: Entry] = [:]
        /// Number of files per name: with `disposition: keep` one file may be read twice at the same time.
        var names: [FileName: Int] = [:]
        /// Files in `work/` that an external error kept from being read, and when to try again.
        var later: [FileName: SuspendingClock.Instant] = [:]
        /// Number of failed attempts in a row, per file.
        var failures: [FileName: Int] = [:]
        var next: UInt64 = 0
    }

    private struct Entry {
        let file: TakenFile
        let since: SuspendingClock.Instant
    }

    /// Longest time between two attempts to read a file in `work/`.
    private static let longestDelay = Duration.seconds(60)

    func take(_ file: TakenFile) -> IntakeFile.Ticket {
        table.withLock { table in
            table.next += 1
            table.names[file.entry.name, default: 0] += 1
            table.failures[file.entry.name] = nil
            let ticket = IntakeFile.Ticket(table.next)
            table.files[ticket] = Entry(file: file, since: .now)
            return ticket
        }
    }

    func file(_ ticket: IntakeFile.Ticket) -> TakenFile? { table.withLock { $0.files[ticket]?.file } }

    /// The same file, opened again.
    func replace(_ ticket: IntakeFile.Ticket, with file: TakenFile) {
        table.withLock { table in
            guard let since = table.files[ticket]?.since else { return }
            table.files[ticket] = Entry(file: file, since: since)
        }
    }

    @discardableResult
    func end(_ ticket: IntakeFile.Ticket) -> TakenFile? {
        table.withLock { table in
            guard let file = table.files.removeValue(forKey: ticket)?.file else { return nil }
            let count = (table.names[file.entry.name] ?? 1) - 1
            table.names[file.entry.name] = count > 0 ? count : nil
            return file
        }
    }

    /// The file stays in `work/` and is tried again after `delay`; the delay doubles with each failure in a row.
    func retry(_ name: FileName, after delay: Duration) {
        table.withLock { table in
            let tries = table.failures[name, default: 0]
            table.failures[name] = tries + 1
            let delay = min(delay * (1 << min(tries, 10)), max(delay, InFlightFiles.longestDelay))
            table.later[name] = .now + delay
        }
    }

    /// The file no longer exists.
    func forget(_ name: FileName) {
        table.withLock { table in
            table.later[name] = nil
            table.failures[name] = nil
        }
    }

    /// Whether a file of this name is being processed or waits for a retry.
    func holds(_ name: FileName) -> Bool {
        table.withLock { table in table.names[name] != nil || table.later[name] != nil }
    }

    func due(at now: SuspendingClock.Instant) -> [FileName] {
        table.withLock { table in
            let due = table.later.filter { $0.value <= now }.map(\.key)
            for name in due { table.later[name] = nil }
            return due
        }
    }

    /// Whether the pipeline holds no file.
    var isIdle: Bool { table.withLock { $0.files.isEmpty } }

    /// The files that wait in `work/` for a retry.
    var waiting: Set<FileName> { table.withLock { Set($0.later.keys) } }

    var nextDue: SuspendingClock.Instant? { table.withLock { $0.later.values.min() } }

    var count: Int { table.withLock { $0.files.count + $0.later.count } }

    /// When the oldest of these files was taken.
    var oldest: SuspendingClock.Instant? { table.withLock { $0.files.values.map(\.since).min() } }
}
