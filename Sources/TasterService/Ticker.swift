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
    /// Called when the index's file was removed or replaced: what we write goes nowhere.
    private let onIndexGone: @Sendable () -> Void

    private static let interval = 1.0
    /// Seconds after which all is counted even if we decided nothing: others retry and drop what was rejected.
    private static let recount = 30

    init(
        reporting: Reporting, pipeline: IntakePipeline, index: any ArticleIndex, indexPath: FilePath,
        directories: SpoolDirectories, onIndexGone: @escaping @Sendable () -> Void
    ) {
        self.indexPath = indexPath
        self.onIndexGone = onIndexGone
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
            let opened = FileIdentity(of: indexPath)
            while !isStopped.withLock({ $0 }) {
                ticks += 1
                if FileIdentity(of: indexPath) != opened { onIndexGone() }
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
        } catch {
            reporting.degrade(.index, "\(error)")
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
