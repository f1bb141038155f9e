// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Logging
internal import Pipeline
internal import Synchronization
internal import Systemd
internal import SystemPackage

/// What somebody should know though it keeps the daemon from nothing.
enum HealthNote: String {
    case settings, polling, mounts, inPlace, held
    /// How far the index has been read into memory, before the daemon is ready.
    case loading
    /// Settings that were changed and take effect at the next start.
    case restart
}

/// Keeps what the daemon knows of itself and tells systemd, the journal and the state file.
final class Reporting: Sendable {
    let outcomes: OutcomeJournal
    private let logger: Logger
    private let notifier: Notifier
    private let stateFile: FilePath
    private let known: Mutex<Known>

    /// A state file older than this is of a daemon that cannot write it, or hangs.
    private static let heartbeat = Duration.seconds(30)

    private struct Known {
        var phase: ServiceState.Phase = .starting
        var causes = Causes()
        var remarks: [HealthNote: String] = [:]
        var counts = IndexCounts(articles: 0, families: 0, removals: 0)
        var waiting = 0
        var oldestWaiting: SuspendingClock.Instant?
        var held: [ServiceState.HeldFile] = []
        var heldCount = 0
        var rejected = 0
        /// Things that we moved into `rejected/` so far.
        var setAside = 0
        var lag = LagWindow()
        /// Outcomes so far.
        var decided = 0
        var hasChanged = true
        var written = SuspendingClock.now
        /// Whether the journal has been told that the state file cannot be written.
        var isMute = false
    }

    init(outcomes: OutcomeJournal, logger: Logger, notifier: Notifier, stateFile: FilePath) {
        self.outcomes = outcomes
        self.logger = logger
        self.notifier = notifier
        self.stateFile = stateFile
        known = Mutex(Known())
    }

    // MARK: What others tell

    func note(counts: IndexCounts) { change { $0.counts = counts } }

    func note(waiting: Int, oldest: SuspendingClock.Instant?) {
        change {
            $0.waiting = waiting
            $0.oldestWaiting = oldest
        }
    }

    /// - Parameter longest: those that are named.
    func note(held count: Int, longest: [ServiceState.HeldFile]) {
        change {
            $0.held = longest
            $0.heldCount = count
        }
    }

    /// What a count of `rejected/` came to.
    func note(rejected: Int) { change { $0.rejected = rejected } }

    /// We moved something into `rejected/`.
    func noteSetAside() {
        change { known in
            known.rejected += 1
            known.setAside += 1
        }
    }

    /// Things that we moved into `rejected/` so far: whoever counts what lies there compares.
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

    /// Something outside keeps us from working.
    /// - Parameter kind: what makes it the same as before, though it may befall another file. Each kind is told once until
    ///   the obstacle is gone, also where several alternate; the status shows the newest.
    /// - Parameter isAside: told by another thread, for one that must wait neither for the disk nor for the journal.
    func degrade(_ issue: HealthIssue, _ cause: String, kind: String? = nil, isAside: Bool = false) {
        let isNew = known.withLock { known in
            let note = known.causes.note(issue, cause, kind: kind ?? cause)
            if note.isChanged { known.hasChanged = true }
            return note.isNew
        }
        guard isNew else { return }
        tell(.degraded(issue, cause), isAside: isAside)
    }

    /// The directory itself is gone, seen by the watch or by a listing.
    func degrade(inboxMissing inbox: FilePath) {
        degrade(.watch, "the inbox is not there: '\(inbox)'; make it anew, or move it back", kind: "missing")
    }

    /// What was in the way is gone.
    func recover(_ issue: HealthIssue, isAside: Bool = false) {
        let cause = known.withLock { known -> String? in
            guard let cause = known.causes.remove(issue) else { return nil }
            known.hasChanged = true
            return cause
        }
        guard let cause else { return }
        tell(.recovered(issue, cause), isAside: isAside)
    }

    private func tell(_ record: JournalRecord, isAside: Bool) {
        guard isAside else {
            outcomes.send(record)
            return publish()
        }
        let thread = Thread { [self] in outcomes.send(record) }
        thread.name = "tell"
        thread.start()
    }

    /// Whether taking more files in would only pile them up in `work/`.
    var isIntakeStopped: Bool { known.withLock { $0.causes.stopIntake } }

    /// For how long something has been in the way, and what; nil where nothing is.
    var degradation: (duration: Duration, note: String)? {
        known.withLock { known in
            guard let since = known.causes.since, let note = known.causes.text else { return nil }
            return (since.duration(to: .now), note)
        }
    }

    /// Something was set aside that never came to the pipeline.
    func noteRefusal() { change { $0.decided += 1 } }

    /// Said at the end of the status line until it is taken back by nil.
    func note(_ note: HealthNote, _ text: String?) {
        let isNew = known.withLock { known in
            defer { known.remarks[note] = text }
            return known.remarks[note] != text
        }
        guard isNew else { return }
        change { _ in }
        publish()
    }

    /// Outcomes so far: whoever counts anew compares.
    var decided: Int { known.withLock { $0.decided } }

    func become(_ phase: ServiceState.Phase) { change { $0.phase = phase } }

    // MARK: What it tells

    var state: ServiceState {
        known.withLock { known in
            ServiceState(
                state: !known.causes.isEmpty && known.phase == .ready ? .degraded : known.phase,
                articles: known.counts.articles, families: known.counts.families, waiting: known.waiting,
                held: known.heldCount, rejected: known.rejected,
                oldestWaitingSeconds: known.oldestWaiting.map { $0.duration(to: .now) / .seconds(1) },
                lagSeconds: known.lag.lag, note: known.causes.text ?? Reporting.note(known.remarks),
                updated: Date(),
                heldFiles: known.held)
        }
    }

    /// Sends whatever changed to systemd and the state file; about once a second. Failures are survived: the daemon
    /// works on when nobody can be told.
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

    /// Only systemd's status line, at once: nothing is written to any disk.
    func announce() { notify([.status(StatusLine.text(state))]) }

    private func write(_ state: ServiceState) {
        do {
            try StateFile(stateFile).write(try state.encoded())
            known.withLock { $0.isMute = false }
        } catch {
            let isNews = known.withLock { known in
                defer { known.isMute = true }
                return !known.isMute
            }
            // The journal and systemd know; 'copytaster status' shows how old what it reads is.
            if isNews { logger.warning("cannot write '\(stateFile)': \(error), ignoring") }
        }
    }

    func notify(_ notices: [Notifier.Notice]) {
        do {
            try notifier.send(notices)
        } catch {
            logger.warning("\(error), ignoring")
        }
    }

    private static func note(_ remarks: [HealthNote: String]) -> String? {
        Causes.joined(remarks.map { ($0.key.rawValue, $0.value) })
    }

    private func change(_ body: (inout sending Known) -> Void) {
        known.withLock { known in
            body(&known)
            known.hasChanged = true
        }
    }
}
