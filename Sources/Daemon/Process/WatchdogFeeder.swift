// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization
internal import Systemd

/// Notifies systemd's watchdog as long as work progresses, and reports a slow disk. Its thread accesses no disk and
/// writes nothing to the journal, so that a problem that blocks the other threads does not block it.
final class WatchdogFeeder: Sendable {
    private let progress: StageProgress
    private let reporting: Reporting
    /// Nil without a watchdog; a slow disk is reported all the same.
    private let watchdog: Watchdog?
    private let state = Mutex(State())

    private struct State {
        var isStopping = false
        var isStopped = false
    }

    private static let interval = 1.0
    /// The limit without a watchdog.
    private static let usualLimit = Duration.seconds(120)
    /// Waits for a disk from this length are reported.
    private static let notice = Duration.seconds(10)

    init(progress: StageProgress, reporting: Reporting) {
        self.progress = progress
        self.reporting = reporting
        // An invalid WATCHDOG_USEC is treated as none: systemd then reports the missing notifications.
        watchdog = (try? Watchdog()) ?? nil
    }

    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "watchdog"
        thread.start()
    }

    /// The daemon is stopping: while it waits for a disk, it asks systemd for more time.
    func prepareToStop() { state.withLock { $0.isStopping = true } }

    func stop() { state.withLock { $0.isStopped = true } }

    private func run() {
        let limit = watchdog?.limit ?? WatchdogFeeder.usualLimit
        var detector = StallDetector(limit: limit)
        var slowness = Slowness(notice: min(WatchdogFeeder.notice, limit / 2))
        let interval = min(WatchdogFeeder.interval, (watchdog?.interval ?? .seconds(1)) / .seconds(1))
        while true {
            let state = state.withLock { $0 }
            guard !state.isStopped else { return }
            let now = SuspendingClock.now
            let finding = detector.observe(observations(at: now), at: now)
            report(slowness.note(finding.wait, at: now))
            var notices = watchdog == nil ? [] : WatchdogFeeder.notices(on: finding)
            if state.isStopping, finding.wait != nil { notices.append(.extendTimeout(.seconds(60))) }
            reporting.notify(notices)
            Thread.sleep(forTimeInterval: interval)
        }
    }

    private func observations(at now: SuspendingClock.Instant) -> [StallDetector.Observation] {
        progress.busy().map { work in
            let isYoung = work.since.duration(to: now) < StallDetector.minimumAge
            let wait = isYoung ? nil : work.thread.map { ThreadWait(ofThread: $0) }
            return StallDetector.Observation(work: work, wait: wait ?? .nothing)
        }
    }

    private func report(_ change: Slowness.Change?) {
        switch change {
        case .slow(let text): reporting.degrade(.disk, text, kind: "slow", inBackground: true)
        case .ended: reporting.recover(.disk, inBackground: true)
        case nil: return
        }
        reporting.announce()
    }

    /// If a stage is stuck, no watchdog notification is sent, and systemd restarts the daemon.
    static func notices(on finding: StallDetector.Finding) -> [Notifier.Notice] {
        guard let stuck = finding.stuck else { return [.watchdog] }
        let seconds = stuck.duration.components.seconds
        return [.status("Stuck: \(stuck.work.stage.rawValue) '\(stuck.work.name)' for \(seconds) s")]
    }
}

/// Decides when a slow disk is reported and when the report ends; repeated slowness is reported once.
struct Slowness {
    enum Change: Hashable {
        case slow(String)
        case ended
    }

    /// Minimum length of a wait to be reported.
    let notice: Duration
    /// The latest reported wait, and when it was last seen.
    private var last: (call: ThreadWait.BlockedCall, duration: Duration, seen: SuspendingClock.Instant)?
    private var isOver = false

    /// How many times `notice` must pass without a long wait before the issue ends.
    private static let calmFactor = 3

    init(notice: Duration) { self.notice = notice }

    mutating func note(
        _ wait: (call: ThreadWait.BlockedCall, duration: Duration)?, at now: SuspendingClock.Instant
    ) -> Change? {
        if let wait, wait.duration >= notice {
            (last, isOver) = ((wait.call, wait.duration, now), false)
            return .slow("waiting for \(wait.call) for \(wait.duration.components.seconds) s")
        }
        guard let last else { return nil }
        if last.seen.duration(to: now) >= notice * Slowness.calmFactor {
            self.last = nil
            return .ended
        }
        if isOver { return nil }
        isOver = true
        return .slow("waited for \(last.call) for \(last.duration.components.seconds) s")
    }
}
