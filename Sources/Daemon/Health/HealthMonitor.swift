// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization
internal import Systemd
internal import SystemPackage

/// Once a second: what systemd and the state file are told.
final class HealthMonitor: Sendable {
    private let reporting: Reporting
    private let pipeline: IntakePipeline
    private let index: any ArticleQueries
    private let rejected: RejectedCount
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
    private static let name = FileName("the counts of the status line")
    /// How long the start waits for what lies in `rejected/` to be counted.
    private static let firstCount = Duration.seconds(1)
    /// Seconds after which all is counted even if we decided nothing: others ingest and forget.
    private static let recount = 30

    init(
        reporting: Reporting, pipeline: IntakePipeline, index: any ArticleQueries, indexPath: FilePath,
        directories: SpoolDirectories, patience: Duration?, onEnd: @escaping @Sendable (End) -> Void
    ) {
        self.indexPath = indexPath
        self.patience = patience
        self.onEnd = onEnd
        self.reporting = reporting
        self.pipeline = pipeline
        self.index = index
        rejected = RejectedCount(directories: directories, reporting: reporting)
    }

    func start() {
        let thread = Thread { [self] in
            var ticks = 0
            // Where it cannot be looked at now, it is known by what is seen first.
            var opened = try? FileIdentity(of: indexPath)
            while !isStopped.withLock({ $0 }) {
                ticks += 1
                // Looked after like a stage: whoever hangs here says nothing any more.
                pipeline.progress.begin(.watch, on: HealthMonitor.name)
                lookAtIndex(&opened)
                if let patience, let degradation = reporting.degradation, degradation.duration > patience {
                    onEnd(.obstructed(degradation.note))
                }
                if ticks.isMultiple(of: HealthMonitor.recount) { counted.withLock { $0 = -1 } }
                countAnew()
                rejected.tick()
                reporting.publish()
                pipeline.progress.end(.watch)
                Thread.sleep(forTimeInterval: HealthMonitor.interval)
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

    /// Before the first tick, so that READY finds all counted.
    func countFirst() {
        countAnew()
        rejected.first(upTo: HealthMonitor.firstCount)
    }

    /// Counts what the index holds, where something was decided since the last time.
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
    }
}
