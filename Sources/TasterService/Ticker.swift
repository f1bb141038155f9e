// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Intake
internal import Spool
internal import SQLiteIndex
internal import Synchronization
internal import SystemPackage
internal import Systemd

/// Once a second: what systemd and the state file are told, and the watchdog, which is fed only while work gets on.
final class Ticker: Sendable {
    private let reporting: Reporting
    private let pipeline: IntakePipeline
    private let index: any ArticleIndex
    private let directories: SpoolDirectories
    private let watchdog: Watchdog?
    private let isStopped = Mutex(false)
    private let counted = Mutex(-1)
    private let indexPath: FilePath
    /// How long `--once` waits for the world before it gives up; nil for ever.
    private let patience: Duration?
    private let onEnd: @Sendable (End) -> Void

    /// Why the daemon has to end, as far as can be seen from here.
    enum End: Sendable {
        /// The index's file was removed or replaced: what we write goes nowhere.
        case indexGone
        /// Something has been in the way for longer than whoever called us wants to wait.
        case obstructed(String)
    }

    private static let interval = 1.0
    /// Seconds after which all is counted even if we decided nothing: others retry and drop what was rejected.
    private static let recount = 30

    init(
        reporting: Reporting, pipeline: IntakePipeline, index: any ArticleIndex, indexPath: FilePath,
        directories: SpoolDirectories, patience: Duration?, onEnd: @escaping @Sendable (End) -> Void
    ) {
        self.indexPath = indexPath
        self.patience = patience
        self.onEnd = onEnd
        self.reporting = reporting
        self.pipeline = pipeline
        self.index = index
        self.directories = directories
        // A garbled WATCHDOG_USEC is as good as none: systemd will tell.
        watchdog = (try? Watchdog()) ?? nil
    }

    func start() {
        let thread = Thread { [self] in
            var ticks = 0
            // Where it cannot be looked at now, it is known by what is seen first.
            var opened = try? FileIdentity(of: indexPath)
            while !isStopped.withLock({ $0 }) {
                ticks += 1
                lookAtIndex(&opened)
                if let patience, let degradation = reporting.degradation, degradation.duration > patience {
                    onEnd(.obstructed(degradation.note))
                }
                if ticks.isMultiple(of: Ticker.recount) { counted.withLock { $0 = -1 } }
                countAnew()
                reporting.publish()
                if let watchdog { reporting.notify(Ticker.feed(pipeline.progress.longest(), limit: watchdog.limit)) }
                Thread.sleep(forTimeInterval: min(Ticker.interval, (watchdog?.interval ?? .seconds(1)) / .seconds(1)))
            }
        }
        thread.name = "tick"
        thread.start()
    }

    /// A file that is gone ends us; one that we are kept from seeing does not.
    private func lookAtIndex(_ opened: inout FileIdentity?) {
        do throws(Errno) {
            let now = try FileIdentity(of: indexPath)
            if opened == nil { opened = now }
            if now == nil || now != opened { onEnd(.indexGone) }
            reporting.recover(.indexPlace)
        } catch {
            reporting.degrade(
                .indexPlace,
                "cannot look at '\(indexPath)': \(error); give its directory back to the daemon's user")
        }
    }

    func stop() {
        isStopped.withLock { $0 = true }
        countAnew()
        reporting.become(.stopped)
        reporting.publish()
    }

    /// Counts what the index and `rejected/` hold, where something was decided since the last time.
    func countAnew() {
        let decided = reporting.decided
        guard
            counted.withLock({ counted in
                defer { counted = decided }
                return counted != decided
            })
        else { return }
        do throws(IndexError) {
            reporting.note(counts: try index.counts())
            reporting.recover(.counting)
        } catch {
            reporting.degrade(.counting, "\(error)", kind: "\(error.cause)")
        }
        // Counted for the status line only; a directory that cannot be listed is told of when something moves there.
        if let count = try? Quarantine(directories).count() { reporting.note(rejected: count) }
    }

    /// A stage that has been at one piece of work for longer than the watchdog's limit is stuck: then nothing is sent,
    /// and systemd ends and restarts us.
    static func feed(
        _ longest: (stage: Stage, name: FileName, duration: Duration)?, limit: Duration
    ) -> [Notifier.Notice] {
        guard let longest, longest.duration > limit else { return [.watchdog] }
        let seconds = longest.duration.components.seconds
        return [.status("Stuck: \(longest.stage.rawValue) '\(longest.name)' for \(seconds) s")]
    }
}
