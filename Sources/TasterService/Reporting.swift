// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Intake
internal import Logging
internal import Synchronization
internal import SystemPackage
internal import Systemd

/// Where something outside may stand in the daemon's way.
enum Obstacle: String {
    case start, inbox, watch, claiming, index, spool
    /// Single files that cannot be read though they are ours.
    case reading
    /// No process to read in can be started.
    case readers
    /// The index's directory is closed to us, though the index is open.
    case indexPlace = "index directory"
    /// What the index holds cannot be counted.
    case counting
    /// Files that are to be kept no longer cannot be deleted.
    case retention

    /// Whether nothing is to be claimed until it is gone: it could only pile up in `work/`.
    var stopsIntake: Bool { self == .index || self == .spool || self == .readers }
}

/// What somebody should know though it keeps the daemon from nothing.
enum Remark: String {
    case settings, polling, held
    /// How far the index has been read into memory, before the daemon is ready.
    case loading
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
        /// What stands in the way, by where; empty when nothing does.
        var causes: [Obstacle: Cause] = [:]
        var remarks: [Remark: String] = [:]
        /// Since when something has been in the way without a break.
        var degradedSince: SuspendingClock.Instant?
        var counts = IndexCounts(articles: 0, families: 0, removals: 0)
        var waiting = 0
        var oldestWaiting: SuspendingClock.Instant?
        var held: [ServiceState.HeldFile] = []
        var heldCount = 0
        var rejected = 0
        var lag = LagWindow()
        /// Outcomes so far.
        var decided = 0
        var hasChanged = true
        var written = SuspendingClock.now
        /// Whether the journal has been told that the state file cannot be written.
        var isMute = false
    }

    private struct Cause {
        let text: String
        /// What makes two causes the same, whichever file they befell.
        let kind: String
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

    func note(rejected: Int) { change { $0.rejected = rejected } }

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
    /// - Parameter kind: what makes it the same as before, though it may befall another file; told once.
    func degrade(_ obstacle: Obstacle, _ cause: String, kind: String? = nil) {
        let cause = Cause(text: cause, kind: kind ?? cause)
        let isNew = known.withLock { known in
            guard known.causes[obstacle]?.kind != cause.kind else { return false }
            known.causes[obstacle] = cause
            known.degradedSince = known.degradedSince ?? .now
            known.hasChanged = true
            return true
        }
        guard isNew else { return }
        outcomes.send(.degraded(obstacle, cause.text))
        publish()
    }

    /// The directory itself is gone, seen by the watch or by a listing.
    func degrade(inboxMissing inbox: FilePath) {
        degrade(.watch, "the inbox is not there: '\(inbox)'; make it anew, or move it back", kind: "missing")
    }

    /// What was in the way is gone.
    func recover(_ obstacle: Obstacle) {
        let cause = known.withLock { known -> Cause? in
            guard let cause = known.causes.removeValue(forKey: obstacle) else { return nil }
            if known.causes.isEmpty { known.degradedSince = nil }
            known.hasChanged = true
            return cause
        }
        guard let cause else { return }
        outcomes.send(.recovered(obstacle, cause.text))
        publish()
    }

    /// Whether taking more files in would only pile them up in `work/`.
    var isIntakeStopped: Bool { known.withLock { $0.causes.keys.contains(where: \.stopsIntake) } }

    /// For how long something has been in the way, and what; nil where nothing is.
    var degradation: (duration: Duration, note: String)? {
        known.withLock { known in
            guard let since = known.degradedSince, let note = Reporting.note(known.causes) else { return nil }
            return (since.duration(to: .now), note)
        }
    }

    /// Something was set aside that never came to the pipeline.
    func noteRefusal() { change { $0.decided += 1 } }

    /// Said at the end of the status line until it is taken back by nil.
    func remark(_ remark: Remark, _ text: String?) {
        let isNew = known.withLock { known in
            defer { known.remarks[remark] = text }
            return known.remarks[remark] != text
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
                lagSeconds: known.lag.lag, note: Reporting.note(known.causes) ?? Reporting.note(known.remarks),
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

    private static func note(_ causes: [Obstacle: Cause]) -> String? {
        joined(causes.map { ($0.key.rawValue, $0.value.text) })
    }

    private static func note(_ remarks: [Remark: String]) -> String? {
        joined(remarks.map { ($0.key.rawValue, $0.value) })
    }

    /// One text may be told from two places.
    private static func joined(_ texts: [(key: String, text: String)]) -> String? {
        var told: [String] = []
        for (_, text) in texts.sorted(by: { $0.key < $1.key }) where !told.contains(text) { told.append(text) }
        return told.isEmpty ? nil : told.joined(separator: "; ")
    }

    private func change(_ body: (inout sending Known) -> Void) {
        known.withLock { known in
            body(&known)
            known.hasChanged = true
        }
    }
}
