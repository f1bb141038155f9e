// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import Synchronization
internal import SystemPackage

/// How many things lie in `rejected/`, for the status line, without walking through all of it each second.
///
/// What we set aside ourselves is added up by ``Reporting``. Others take things out (`copytaster rejected`, which sets the
/// modification time of `rejected/` each time): then, and now and then in any case, all is counted on a thread of its own.
final class RejectedCount: Sendable {
    private let directories: SpoolDirectories
    private let reporting: Reporting
    private let state = Mutex(State())

    private struct State {
        var isRunning = false
        var hasCounted = false
        /// Somebody else moved something.
        var isStale = true
        var ended = SuspendingClock.now
        var took = Duration.zero
        /// As they were at the last look.
        var modification: Int64?
        var setAside = 0
    }

    /// Between two counts in any case.
    private static let interval = Duration.seconds(30)
    /// For each second that a count takes, so many go by before the next.
    private static let rest = 99

    init(directories: SpoolDirectories, reporting: Reporting) {
        self.directories = directories
        self.reporting = reporting
    }

    /// Called about once a second.
    func tick(at now: SuspendingClock.Instant = .now) {
        // Where it cannot be looked at, the next count in any case shows the same.
        let modification = try? directories.modificationOfRejected()
        let setAside = reporting.setAside
        let isDue = state.withLock { state in
            // Our own moves set it as well, and are counted.
            if modification != state.modification, setAside == state.setAside { state.isStale = true }
            (state.modification, state.setAside) = (modification, setAside)
            let rest = state.took * RejectedCount.rest
            let due = state.ended + (state.isStale ? rest : max(RejectedCount.interval, rest))
            guard !state.isRunning, now >= due else { return false }
            (state.isRunning, state.isStale) = (true, false)
            return true
        }
        guard isDue else { return }
        let thread = Thread { [self] in count() }
        thread.name = "rejected"
        thread.start()
    }

    /// Waits for the first count, but not for long: that of a million takes seconds.
    func first(upTo limit: Duration) {
        tick()
        let end = SuspendingClock.now + limit
        while SuspendingClock.now < end, !state.withLock({ $0.hasCounted }) { Thread.sleep(forTimeInterval: 0.005) }
    }

    private func count() {
        let (began, before) = (SuspendingClock.now, reporting.setAside)
        // For the status line only; a directory that cannot be listed is told of when something moves there.
        let count = try? Quarantine(directories).count()
        if let count { reporting.note(rejected: count) }
        state.withLock { state in
            (state.isRunning, state.hasCounted, state.ended) = (false, true, .now)
            state.took = began.duration(to: .now)
            // What came meanwhile may or may not be among it.
            if reporting.setAside != before { state.isStale = true }
        }
    }
}
