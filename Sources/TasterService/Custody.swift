// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Intake
internal import Spool
internal import Synchronization

/// The files that are ours and not yet disposed of, by ticket.
final class Custody: Sendable {
    private let table = Mutex(Table())

    private struct Table {
        var files: [IntakeFile.Ticket: Entry] = [:]
        /// Files in `work/` that the world kept us from taking, and when to try again.
        var later: [(name: FileName, due: SuspendingClock.Instant)] = []
        var next: UInt64 = 0
    }

    private struct Entry {
        let file: TakenFile
        let since: SuspendingClock.Instant
    }

    func take(_ file: TakenFile) -> IntakeFile.Ticket {
        table.withLock { table in
            table.next += 1
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
        table.withLock { $0.files.removeValue(forKey: ticket)?.file }
    }

    /// The file stays in `work/`, to be taken up again then.
    func retry(_ name: FileName, at due: SuspendingClock.Instant) {
        table.withLock { $0.later.append((name, due)) }
    }

    func due(at now: SuspendingClock.Instant) -> [FileName] {
        table.withLock { table in
            let due = table.later.filter { $0.due <= now }.map(\.name)
            table.later.removeAll { $0.due <= now }
            return due
        }
    }

    /// Whether nothing is on its way through the pipeline.
    var isIdle: Bool { table.withLock { $0.files.isEmpty } }

    /// The files that stay in `work/` until it is time.
    var waiting: Set<FileName> { table.withLock { Set($0.later.map(\.name)) } }

    var nextDue: SuspendingClock.Instant? { table.withLock { $0.later.map(\.due).min() } }

    var count: Int { table.withLock { $0.files.count + $0.later.count } }

    /// Since when the longest one is ours.
    var oldest: SuspendingClock.Instant? { table.withLock { $0.files.values.map(\.since).min() } }
}
