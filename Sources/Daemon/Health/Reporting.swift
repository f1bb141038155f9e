// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Pipeline
internal import Synchronization
internal import Systemd
internal import SystemPackage

/// Conditions that an administrator should know but that do not degrade the daemon.
enum HealthNote: String {
    case settings, polling, mounts, inPlace, held
    /// How much of the index has been read into memory, before the daemon is ready.
    case loading
    /// Changed settings that take effect at the next start.
    case restart
    /// Why search terms cannot be made anew.
    case terms
}

/// Keeps the state of the daemon and reports it to systemd, the journal and the state file.
final class Reporting: Sendable {
    let outcomes: OutcomeJournal
    private let logger: Logger
    private let notifier: Notifier
    private let stateFile: FilePath
    private let known: Mutex<Known>

    /// A state file older than this belongs to a daemon that hangs or cannot write it.
    private static let heartbeat = Duration.seconds(30)

    private struct Known {
        var phase: ServiceState.Phase = .starting
        var causes = Causes()
        var notes: [HealthNote: String] = [:]
        var counts = IndexCounts(articles: 0, families: 0, removals: 0)
        var waiting = 0
        var oldestWaiting: SuspendingClock.Instant?
        var held: [ServiceState.HeldFile] = []
        var heldCount = 0
        var rejected = 0
        /// Number of files that the daemon moved to `rejected/` so far.
        var setAside = 0
        var lag = LagWindow()
        /// Articles whose search terms are made anew.
        var waitingTerms = 0
        /// Outcomes so far.
        var decided = 0
        var hasChanged = true
        var written = SuspendingClock.now
        /// Whether the failure to write the state file has been logged.
        var isWriteFailureLogged = false
    }

    init(outcomes: OutcomeJournal, logger: Logger, notifier: Notifier, stateFile: FilePath) {
        self.outcomes = outcomes
        self.logger = logger
        self.notifier = notifier
        self.stateFile = stateFile
        known = Mutex(Known())
    }

    // MARK: Input

    func note(counts: IndexCounts) { change { $0.counts = counts } }

    func note(waiting: Int, oldest: SuspendingClock.Instant?) {
        change {
            $0.waiting = waiting
            $0.oldestWaiting = oldest
        }
    }

    /// - Parameter longest: the files that are listed by name.
    func note(held count: Int, longest: [ServiceState.HeldFile]) {
        change {
            $0.held = longest
            $0.heldCount = count
        }
    }

    /// - Parameter count: articles whose search terms are still to be made anew.
    func note(waitingTerms count: Int) {
        let isNew = known.withLock { known in
            defer { known.waitingTerms = count }
            return known.waitingTerms != count
        }
        if isNew { change { _ in } }
    }

    /// The result of counting `rejected/`.
    func note(rejected: Int) { change { $0.rejected = rejected } }

    /// The daemon moved a file to `rejected/`.
    func noteSetAside() {
        change { known in
            known.rejected += 1
            known.setAside += 1
        }
    }

    /// Number of files that the daemon moved to `rejected/` so far: ``RejectedCount`` compares it.
    var setAside: Int { known.withLock { $0.setAside } }

    func note(decided reports: [ArticleReport]) {
        change { known in
            known.decided += reports.count
            for report in reports where report.outcome == .stored || report.outcome == .known {
                known.lag.add(report.duration)
            }
        }
        outcomes.write(reports)
    }

    /// An external problem degrades the daemon.
    /// - Parameter kind: causes of the same kind count as the same, whichever file they concern. Each kind is logged
    ///   once until the issue ends, even when several alternate; the status shows the newest.
    /// - Parameter inBackground: log on a separate thread, for callers that must wait neither for the disk nor for the
    ///   journal.
    func degrade(_ issue: HealthIssue, _ cause: String, kind: String? = nil, inBackground: Bool = false) {
        let isNew = known.withLock { known in
            let note = known.causes.note(issue, cause, kind: kind ?? cause)
            if note.isChanged { known.hasChanged = true }
            return note.isNew
        }
        guard isNew else { return }
        log(.degraded(issue, cause), inBackground: inBackground)
    }

    /// The inbox directory itself is missing, as the watch or a listing found.
    func degrade(inboxMissing inbox: FilePath) {
        degrade(.watch, "the inbox is missing: '\(inbox)'; create it again, or move it back", kind: "missing")
    }

    /// The issue has ended.
    func recover(_ issue: HealthIssue, inBackground: Bool = false) {
        let cause = known.withLock { known -> String? in
            guard let cause = known.causes.remove(issue) else { return nil }
            known.hasChanged = true
            return cause
        }
        guard let cause else { return }
        log(.recovered(issue, cause), inBackground: inBackground)
    }

    private func log(_ record: JournalRecord, inBackground: Bool) {
        guard inBackground else {
            outcomes.send(record)
            return publish()
        }
        let thread = Thread { [self] in outcomes.send(record) }
        thread.name = "log"
        thread.start()
    }

    /// Whether claiming more files would only pile them up in `work/`.
    var isIntakeStopped: Bool { known.withLock { $0.causes.stopIntake } }

    /// How long an issue has lasted, and its cause; nil if there is none.
    var degradation: (duration: Duration, note: String)? {
        known.withLock { known in
            guard let since = known.causes.since, let note = known.causes.text else { return nil }
            return (since.duration(to: .now), note)
        }
    }

    /// A file was rejected before it reached the pipeline.
    func noteRefusal() { change { $0.decided += 1 } }

    /// Shown at the end of the status line until it is set to nil.
    func note(_ note: HealthNote, _ text: String?) {
        let isNew = known.withLock { known in
            defer { known.notes[note] = text }
            return known.notes[note] != text
        }
        guard isNew else { return }
        change { _ in }
        publish()
    }

    /// Number of outcomes so far: the health monitor compares it before it counts again.
    var decided: Int { known.withLock { $0.decided } }

    func setPhase(_ phase: ServiceState.Phase) { change { $0.phase = phase } }

    // MARK: Output

    var state: ServiceState {
        known.withLock { known in
            ServiceState(
                state: !known.causes.isEmpty && known.phase == .ready ? .degraded : known.phase,
                articles: known.counts.articles, families: known.counts.families, waiting: known.waiting,
                held: known.heldCount, rejected: known.rejected,
                oldestWaitingSeconds: known.oldestWaiting.map { $0.duration(to: .now) / .seconds(1) },
                lagSeconds: known.lag.lag, note: known.causes.text ?? Reporting.note(known.notes),
                updated: Date(), heldFiles: known.held,
                waitingTerms: known.waitingTerms > 0 ? known.waitingTerms : nil)
        }
    }

    /// Sends changes to systemd and the state file; about once a second. Failures are ignored: the daemon continues
    /// without a status.
    func publish() {
        outcomes.flush()
        let isDue = known.withLock { known in
            defer { known.hasChanged = known.waiting > 0 }
            let isDue = known.hasChanged || known.written.duration(to: .now) >= Reporting.heartbeat
            if isDue { known.written = .now }
            return isDue
        }
        guard isDue else { return }
        let state = state
        notify([.status(StatusLine.text(state))])
        write(state)
    }

    /// Updates only systemd's status line, at once: nothing is written to disk.
    func announce() { notify([.status(StatusLine.text(state))]) }

    private func write(_ state: ServiceState) {
        do {
            try StateFile(stateFile).write(try state.encoded())
            known.withLock { $0.isWriteFailureLogged = false }
        } catch {
            let isNew = known.withLock { known in
                defer { known.isWriteFailureLogged = true }
                return !known.isWriteFailureLogged
            }
            // The journal and systemd have the state; `copytaster status` shows the age of the state file.
            if isNew { logger.warning("cannot write '\(stateFile)': \(error), ignoring") }
        }
    }

    func notify(_ notices: [Notifier.Notice]) {
        do {
            try notifier.send(notices)
        } catch {
            logger.warning("\(error), ignoring")
        }
    }

    private static func note(_ notes: [HealthNote: String]) -> String? {
        Causes.joined(notes.map { ($0.key.rawValue, $0.value) })
    }

    private func change(_ body: (inout sending Known) -> Void) {
        known.withLock { known in
            body(&known)
            known.hasChanged = true
        }
    }
}
