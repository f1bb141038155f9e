// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline
internal import Spool
internal import Synchronization

/// The files that are ours and not yet disposed of, by ticket.
final class InFlightFiles: Sendable {
    private let table = Mutex(Table())

    private struct Table {
        var files: [IntakeFile.Ticket: Entry] = [:]
        /// How many files of each name are ours: with `disposition: keep` one may be read twice at once.
        var names: [FileName: Int] = [:]
        /// Files in `work/` that something outside kept us from taking, and when to try again.
        var later: [FileName: SuspendingClock.Instant] = [:]
        /// How often in a row each of them could not be taken.
        var vainTries: [FileName: Int] = [:]
        var next: UInt64 = 0
    }

    private struct Entry {
        let file: TakenFile
        let since: SuspendingClock.Instant
    }

    /// Between two attempts to take a file in `work/`, at the most.
    private static let longestDelay = Duration.seconds(60)

    func take(_ file: TakenFile) -> IntakeFile.Ticket {
        table.withLock { table in
            table.next += 1
            table.names[file.entry.name, default: 0] += 1
            table.vainTries[file.entry.name] = nil
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

    /// The file stays in `work/`, to be taken up again after that time; after twice as long each time in a row.
    func retry(_ name: FileName, after delay: Duration) {
        table.withLock { table in
            let tries = table.vainTries[name, default: 0]
            table.vainTries[name] = tries + 1
            let delay = min(delay * (1 << min(tries, 10)), max(delay, InFlightFiles.longestDelay))
            table.later[name] = .now + delay
        }
    }

    /// It is not there any more.
    func forget(_ name: FileName) {
        table.withLock { table in
            table.later[name] = nil
            table.vainTries[name] = nil
        }
    }

    /// Whether a file of that name is ours, on its way or to be taken up again.
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

    /// Whether nothing is on its way through the pipeline.
    var isIdle: Bool { table.withLock { $0.files.isEmpty } }

    /// The files that stay in `work/` until it is time.
    var waiting: Set<FileName> { table.withLock { Set($0.later.keys) } }

    var nextDue: SuspendingClock.Instant? { table.withLock { $0.later.values.min() } }

    var count: Int { table.withLock { $0.files.count + $0.later.count } }

    /// Since when the longest one is ours.
    var oldest: SuspendingClock.Instant? { table.withLock { $0.files.values.map(\.since).min() } }
}
