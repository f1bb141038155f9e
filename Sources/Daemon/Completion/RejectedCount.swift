// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Spool
internal import Synchronization
internal import SystemPackage

/// The number of files in `rejected/`, for the status line, without a scan of the directory each second.
///
/// Files that the daemon rejects are added by ``Reporting``. Other programs remove files (`copytaster rejected`, which
/// sets the modification time of `rejected/` each time). After such a change, and at regular intervals, the directory
/// is counted again on a separate thread.
final class RejectedCount: Sendable {
    private let directories: SpoolDirectories
    private let reporting: Reporting
    private let state = Mutex(State())

    private struct State {
        var isRunning = false
        var hasCounted = false
        /// Another program changed the directory.
        var isStale = true
        var ended = SuspendingClock.now
        var took = Duration.zero
        /// Values at the last check.
        var modification: Int64?
        var setAside = 0
    }

    /// Longest time between two counts.
    private static let interval = Duration.seconds(30)
    /// After a count, the thread waits this many times the duration of the count.
    private static let pauseFactor = 99

    init(directories: SpoolDirectories, reporting: Reporting) {
        self.directories = directories
        self.reporting = reporting
    }

    /// Called about once a second.
    func tick(at now: SuspendingClock.Instant = .now) {
        // If this fails, the next regular count shows the same error.
        let modification = try? directories.modificationOfRejected()
        let setAside = reporting.setAside
        let isDue = state.withLock { state in
            // The daemon's own moves change it too, and are counted separately.
            if modification != state.modification, setAside == state.setAside { state.isStale = true }
            (state.modification, state.setAside) = (modification, setAside)
            let rest = state.took * RejectedCount.pauseFactor
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

    /// Waits for the first count, at most until `limit`: counting a million files takes seconds.
    func first(upTo limit: Duration) {
        tick()
        let end = SuspendingClock.now + limit
        while SuspendingClock.now < end, !state.withLock({ $0.hasCounted }) { Thread.sleep(forTimeInterval: 0.005) }
    }

    private func count() {
        let (began, before) = (SuspendingClock.now, reporting.setAside)
        // Used for the status line only; a directory that cannot be listed is reported when a file is moved there.
        let count = try? Quarantine(directories).count()
        if let count { reporting.note(rejected: count) }
        state.withLock { state in
            (state.isRunning, state.hasCounted, state.ended) = (false, true, .now)
            state.took = began.duration(to: .now)
            // Files added during the count may or may not be included.
            if reporting.setAside != before { state.isStale = true }
        }
    }
}
