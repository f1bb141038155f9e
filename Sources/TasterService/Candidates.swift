// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool

/// The files of the inbox that have been looked at and not taken yet: when to look again, and which are held, and why.
struct Candidates {
    /// Files being settled at once: more are left in the backlog.
    static let limit = 8_192
    /// Files held this long are worth telling about; shorter is how any file arrives.
    static let heldNotice = Duration.seconds(1)

    private var table: [FileName: Candidate] = [:]

    struct Candidate {
        var settling: Settling
        var due: SuspendingClock.Instant
        let seen: SuspendingClock.Instant
        let since: Date
        fileprivate(set) var held: String?
        /// Whether the journal has been told why it is held.
        fileprivate(set) var isTold = false
        /// How often it was postponed.
        fileprivate var postponed = 0

        init(settling: Settling, at now: SuspendingClock.Instant) {
            self.settling = settling
            (due, seen, since) = (now, now, Date())
        }

        /// Twice as long each time.
        mutating func delay(from first: Duration, upTo longest: Duration) -> Duration {
            defer { postponed += 1 }
            return min(first * (1 << min(postponed, 10)), longest)
        }
    }

    subscript(name: FileName) -> Candidate? { table[name] }

    var hasRoom: Bool { table.count < Candidates.limit }

    mutating func remove(_ name: FileName) { table[name] = nil }

    /// To be looked at again then; held by nothing worth telling.
    mutating func wait(_ name: FileName, _ candidate: Candidate, until due: SuspendingClock.Instant) {
        var candidate = candidate
        candidate.due = due
        candidate.held = nil
        table[name] = candidate
    }

    /// Held, to be looked at again then.
    /// - Returns: whether it is time to tell: it has been held for a while, and not been told of for this reason.
    mutating func hold(
        _ name: FileName, _ candidate: Candidate, reason: String, until due: SuspendingClock.Instant,
        at now: SuspendingClock.Instant
    ) -> Bool {
        var candidate = candidate
        if candidate.held != reason { candidate.isTold = false }
        candidate.held = reason
        let isNews = !candidate.isTold && candidate.seen.duration(to: now) >= Candidates.heldNotice
        candidate.isTold = candidate.isTold || isNews
        candidate.due = candidate.isTold ? due : min(due, candidate.seen + Candidates.heldNotice)
        table[name] = candidate
        return isNews
    }

    /// The world keeps us from taking it; told at once, since it is not going to pass by itself.
    /// - Returns: whether it is news.
    mutating func postpone(
        _ name: FileName, _ candidate: Candidate, reason: String?, until due: SuspendingClock.Instant
    ) -> Bool {
        var candidate = candidate
        let isNews = reason != nil && candidate.held != reason
        candidate.due = due
        candidate.held = reason
        candidate.isTold = reason != nil
        table[name] = candidate
        return isNews
    }

    func due(at now: SuspendingClock.Instant) -> [FileName] { table.filter { $0.value.due <= now }.map(\.key) }

    var nextDue: SuspendingClock.Instant? { table.values.map(\.due).min() }

    /// Whether nothing is left but files that are held.
    var areAllHeld: Bool { table.values.allSatisfy { $0.held != nil } }

    /// Files on their way that are not held, and since when the longest one is.
    var waiting: (count: Int, oldest: SuspendingClock.Instant?) {
        let waiting = table.values.filter { !$0.isTold }
        return (waiting.count, waiting.map(\.seen).min())
    }

    /// The held files, the longest held first.
    var held: [ServiceState.HeldFile] {
        table.filter(\.value.isTold).map { name, candidate in
            ServiceState.HeldFile(name: name.description, reason: candidate.held ?? "", since: candidate.since)
        }.sorted { $0.since < $1.since }
    }
}
