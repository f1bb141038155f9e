// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Pipeline
internal import Spool
internal import Synchronization
internal import Systemd
internal import SystemPackage

/// Updates systemd's status and the state file once a second.
final class HealthMonitor: Sendable {
    private let reporting: Reporting
    private let pipeline: IntakePipeline
    private let index: any ArticleQueries
    private let rejected: RejectedCount
    private let isStopped = Mutex(false)
    private let counted = Mutex(-1)
    private let indexPath: FilePath
    /// How long `--once` waits for an external problem to end before it gives up; nil for no limit.
    private let timeout: Duration?
    private let onEnd: @Sendable (End) -> Void

    /// Why the daemon has to stop, as far as this monitor can detect it.
    enum End: Sendable {
        /// The index file was removed or replaced: writes to the open file would be lost.
        case indexGone
        /// An external problem has lasted longer than the caller is willing to wait.
        case obstructed(String)
    }

    private static let interval = 1.0
    private static let name = FileName("the counts of the status line")
    /// How long the start waits for the files in `rejected/` to be counted.
    private static let firstCount = Duration.seconds(1)
    /// Seconds after which everything is counted even without new outcomes: other processes ingest and forget too.
    private static let recount = 30

    init(
        reporting: Reporting, pipeline: IntakePipeline, index: any ArticleQueries, indexPath: FilePath,
        directories: SpoolDirectories, timeout: Duration?, onEnd: @escaping @Sendable (End) -> Void
    ) {
        self.indexPath = indexPath
        self.timeout = timeout
        self.onEnd = onEnd
        self.reporting = reporting
        self.pipeline = pipeline
        self.index = index
        rejected = RejectedCount(directories: directories, reporting: reporting)
    }

    func start() {
        let thread = Thread { [self] in
            var ticks = 0
            // If this fails, the first successful check defines the identity.
            var opened = try? FileFacts.ifExists(indexPath, followingLink: true)?.identity
            while !isStopped.withLock({ $0 }) {
                ticks += 1
                // Monitored by the watchdog like a stage: if this thread hangs, the status is no longer updated.
                pipeline.progress.begin(.watch, on: HealthMonitor.name)
                checkIndexFile(&opened)
                if let timeout, let degradation = reporting.degradation, degradation.duration > timeout {
                    onEnd(.obstructed(degradation.note))
                }
                if ticks.isMultiple(of: HealthMonitor.recount) { counted.withLock { $0 = -1 } }
                updateCounts()
                rejected.tick()
                reporting.publish()
                pipeline.progress.end(.watch)
                Thread.sleep(forTimeInterval: HealthMonitor.interval)
            }
        }
        thread.name = "tick"
        thread.start()
    }

    /// A removed index file stops the daemon; an index file that cannot be checked does not.
    private func checkIndexFile(_ opened: inout FileFacts.Identity?) {
        do throws(Errno) {
            let now = try FileFacts.ifExists(indexPath, followingLink: true)?.identity
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
        updateCounts()
        reporting.setPhase(.stopped)
        reporting.publish()
    }

    /// Runs before the first tick, so that all counts are known at READY.
    func countFirst() {
        updateCounts()
        rejected.first(upTo: HealthMonitor.firstCount)
    }

    /// Counts the articles in the index if there were outcomes since the last count.
    func updateCounts() {
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
