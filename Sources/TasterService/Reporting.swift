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
    case inbox, watch, index, spool
}

/// Keeps what the daemon knows of itself and tells systemd, the journal and the state file.
final class Reporting: Sendable {
    let outcomes: OutcomeJournal
    private let logger: Logger
    private let notifier: Notifier
    private let stateFile: FilePath
    private let known: Mutex<Known>

    /// Held files that are named in the state file; the count says how many there are.
    private static let heldNamed = 100

    private struct Known {
        var phase: ServiceState.Phase = .starting
        /// What stands in the way, by where; empty when nothing does.
        var causes: [Obstacle: String] = [:]
        /// Something that needs somebody's eye and keeps us from nothing.
        var warning: String?
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

    func note(held: [ServiceState.HeldFile]) {
        change {
            $0.held = Array(held.prefix(Reporting.heldNamed))
            $0.heldCount = held.count
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
    func degrade(_ obstacle: Obstacle, _ cause: String) {
        let isNew = known.withLock { known in
            defer { (known.causes[obstacle], known.hasChanged) = (cause, true) }
            return known.causes[obstacle] != cause
        }
        guard isNew else { return }
        outcomes.send(.degraded(obstacle, cause))
        publish()
    }

    /// What was in the way is gone.
    func recover(_ obstacle: Obstacle) {
        let cause = known.withLock { known in
            defer { known.hasChanged = true }
            return known.causes.removeValue(forKey: obstacle)
        }
        guard let cause else { return }
        outcomes.send(.recovered(obstacle, cause))
        publish()
    }

    /// Something was set aside that never came to the pipeline.
    func noteRefusal() { change { $0.decided += 1 } }

    /// Said at the end of the status line until it is taken back by nil.
    func warn(_ warning: String?) {
        change { $0.warning = warning }
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
                lagSeconds: known.lag.lag, note: Reporting.note(known.causes) ?? known.warning, updated: Date(),
                heldFiles: known.held)
        }
    }

    /// Sends whatever changed to systemd and the state file; about once a second. Failures are survived: the daemon
    /// works on when nobody can be told.
    func publish() {
        outcomes.flush()
        let hasChanged = known.withLock { known in
            defer { known.hasChanged = known.waiting > 0 }
            return known.hasChanged
        }
        guard hasChanged else { return }
        let state = state
        notify([.status(StatusLine.text(state))])
        do {
            try state.encoded().write(to: URL(fileURLWithPath: stateFile.string), options: .atomic)
        } catch {
            logger.debug("cannot write '\(stateFile)': \(error), ignoring")
        }
    }

    func notify(_ notices: [Notifier.Notice]) {
        do {
            try notifier.send(notices)
        } catch {
            logger.warning("\(error), ignoring")
        }
    }

    private static func note(_ causes: [Obstacle: String]) -> String? {
        causes.isEmpty ? nil : causes.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value).joined(separator: "; ")
    }

    private func change(_ body: (inout sending Known) -> Void) {
        known.withLock { known in
            body(&known)
            known.hasChanged = true
        }
    }
}
