// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Files of which no more is read, because too much of them cannot be: five million worthless lines must not keep the
/// other files waiting, nor fill the journal.
final class AbandonedFiles: Sendable {
    private let tickets = Mutex<Set<IntakeFile.Ticket>>([])

    func insert(_ ticket: IntakeFile.Ticket) { tickets.withLock { _ = $0.insert(ticket) } }
    func remove(_ ticket: IntakeFile.Ticket) { tickets.withLock { _ = $0.remove(ticket) } }
    func contains(_ ticket: IntakeFile.Ticket) -> Bool { tickets.withLock { $0.contains(ticket) } }
}
