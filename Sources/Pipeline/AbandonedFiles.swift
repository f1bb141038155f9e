// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Files that are read no further because too many of their parts are unreadable: five million invalid lines must not
/// delay other files or fill the journal.
final class AbandonedFiles: Sendable {
    private let tickets = Mutex<Set<IntakeFile.Ticket>>([])

    func insert(_ ticket: IntakeFile.Ticket) { tickets.withLock { _ = $0.insert(ticket) } }
    func remove(_ ticket: IntakeFile.Ticket) { tickets.withLock { _ = $0.remove(ticket) } }
    func contains(_ ticket: IntakeFile.Ticket) -> Bool { tickets.withLock { $0.contains(ticket) } }
}
