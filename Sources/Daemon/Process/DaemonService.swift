// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Foundation
internal import FullText
internal import Glibc
internal import IndexFactory
internal import Logging
internal import Matching
internal import Pipeline
internal import ReaderSandbox
internal import ServiceLifecycle
internal import Spool
internal import Systemd
internal import SystemPackage

/// The daemon's life cycle: recovery, ready, main loop, stop.
final class DaemonService: Service {
    private let locations: Locations
    private let rules: LiveSettings
    private let once: Bool
    private let reporting: Reporting
    private let logger: Logger
    private let threshold: LogThreshold
    private let directories: SpoolDirectories
    private let index: any ArticleIndex
    private let watcher: InboxWatcher
    private let eventQueue = InboxEventQueue()
    private let inFlight = InFlightFiles()
    private let readers: ReaderPool
    private let pipeline: IntakePipeline
    private let disposal: Disposal
    private let inbox: InboxThread
    private let retention: Retention
    private let renewal: TermRenewal
    private let suspects: Suspects
    private let damage = IndexDamage()
    private let endings: AsyncStream<Ending>
    private let end: AsyncStream<Ending>.Continuation

    /// Why the daemon stops.
    private enum Ending {
        case requested
        /// Held files stay in the inbox.
        case allProcessed(HeldFiles)
        case failed(any Error)
    }

    /// How long `--once` waits for an external problem to end, since its caller waits.
    private static let onceTimeout = Duration.seconds(10)

    /// Opens everything and creates what is missing. Throws errors that name their remedy.
    init(
        settings: Settings, locations: Locations, once: Bool, journal: Journal, notifier: Notifier, logger: Logger,
        threshold: LogThreshold
    ) throws {
        let inFlightLimit = try OpenFileLimit.raise()
        // Exceeding the file size limit is an error to report, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        self.locations = locations
        self.once = once
        self.logger = logger
        self.threshold = threshold
        rules = LiveSettings(settings)
        reporting = Reporting(
            outcomes: OutcomeJournal(journal: journal, logger: logger), logger: logger, notifier: notifier,
            stateFile: locations.state)
        // The state file is from an earlier run. Opening a large index takes time.
        reporting.publish()
        reporting.notify([.status("Starting: opening the index"), .extendTimeout(.seconds(300))])
        directories = SpoolDirectories(
            inbox: locations.inbox, work: locations.work, archive: locations.archive, rejected: locations.rejected)
        let matcher = Matcher()
        index = try DaemonService.retryWhileDiskIsFull(once: once, reporting: reporting) { [directories] in
            try directories.prepare(disposition: settings.disposition)
            return try ArticleIndexFactory.open(path: locations.index, access: .readWrite, matcher: matcher)
        }
        watcher = try InboxWatcher(inbox: locations.inbox, pollInterval: settings.pollInterval)
        (endings, end) = AsyncStream.makeStream()
        let progress = StageProgress()
        let embargoes = Embargoes()
        let troubled = TroubledFiles(reporting: reporting)
        let suspects = Suspects(directories: directories, rules: rules, index: index, logger: logger)
        self.suspects = suspects
        let disposal = Disposal(
            directories: directories, rules: rules, inFlight: inFlight, embargoes: embargoes, suspects: suspects,
            index: index, progress: progress, reporting: reporting, troubled: troubled, logger: logger,
            onBatch: { [eventQueue] in eventQueue.wake() },
            onReturned: { [eventQueue] file in eventQueue.put(file) })
        self.disposal = disposal
        readers = ReaderPool(SandboxSettings(settings), observer: ReaderFailureLog(reporting, logger))
        pipeline = IntakePipeline(
            index: index, readerFactory: readers, matcher: matcher, analyzer: Analyzer(),
            options: DaemonService.options(settings),
            observer: PipelineObserver(
                reporting: reporting, disposal: disposal,
                durability: DurabilityBarrier(directories: directories, inFlight: inFlight),
                suspects: suspects
            ) { [end] error in end.yield(.failed(error)) },
            progress: progress)
        let handler = InboxFileHandler(
            directories: directories, rules: rules, pipeline: pipeline, inFlight: inFlight,
            processed: ProcessedFiles(index: index, reporting: reporting, logger: logger),
            unmovable: UnmovableDirectories(directories: directories, reporting: reporting), suspects: suspects,
            dispose: { [disposal] reports in disposal.put(reports) },
            embargoes: embargoes, progress: progress, reporting: reporting, troubled: troubled,
            inFlightLimit: inFlightLimit)
        inbox = InboxThread(
            directories: directories, rules: rules, eventQueue: eventQueue, inFlight: inFlight, handler: handler,
            backlog: Backlog(
                directories: directories, rules: rules, handler: handler, reporting: reporting,
                onSurvey: { [eventQueue] in eventQueue.wake() }),
            suspects: suspects, embargoes: embargoes, reporting: reporting, logger: logger, once: once)
        retention = Retention(
            index: index, directories: directories, rules: rules, reporting: reporting, logger: logger)
        renewal = TermRenewal(index: index, analyzer: Analyzer(), reporting: reporting, logger: logger)
    }

    private static func options(_ settings: Settings) -> IntakeOptions {
        var options = IntakeOptions(settings)
        options.textBytes = MemoryLimit.longestText()
        return options
    }

    /// Waits while only disk space is missing: if the daemon exited, systemd would restart it until the start limit is
    /// reached.
    private static func retryWhileDiskIsFull<Value>(
        once: Bool, reporting: Reporting, _ body: () throws -> Value
    ) throws -> Value {
        while true {
            do {
                let value = try body()
                reporting.recover(.start)
                return value
            } catch {
                let isFull = (error as? SpoolError)?.kind == .full || (error as? IndexError)?.isOutOfSpace == true
                guard isFull, !once else { throw error }
                reporting.degrade(.start, "\(error)")
                reporting.notify([.extendTimeout(.seconds(60))])
                Thread.sleep(forTimeInterval: 2)
            }
        }
    }

    func run() async throws {
        index.onDamage { [damage, end] error in
            damage.note(error)
            end.yield(.failed(error))
        }
        let healthMonitor = HealthMonitor(
            reporting: reporting, pipeline: pipeline, index: index, indexPath: locations.index,
            directories: directories,
            timeout: once ? DaemonService.onceTimeout : nil,
            onEnd: { [end, locations] in
                switch $0 {
                case .indexGone:
                    end.yield(
                        .failed(
                            IndexError(
                                step: "write to", object: locations.index.string, cause: .unavailable(.gone),
                                detail: "it was removed or replaced under the running daemon; restore it, or start "
                                    + "with a new index and ingest the archive again")))
                case .obstructed(let cause): end.yield(.failed(Obstructed(cause: cause)))
                }
            })
        // With `--once` only as much is loaded as the files need.
        if !once {
            guard try await IndexLoading(index: index, reporting: reporting, logger: logger).run() else {
                stop(.requested)
                healthMonitor.stop()
                return closeIndex()
            }
        }
        let feeder = WatchdogFeeder(progress: pipeline.progress, reporting: reporting)
        reporting.notify([.status("Starting: scanning the inbox"), .extendTimeout(.seconds(60))])
        let hints = Task { [watcher, eventQueue] in for await hint in watcher.hints { eventQueue.put(hint) } }
        try inbox.queueExistingFiles()
        healthMonitor.countFirst()
        // The daemon is not ready with a damaged index, even if only the history of files in the inbox is damaged.
        try damage.check()
        reporting.setPhase(.ready)
        reportReady()
        warnOfLostIndex()
        let threads = DispatchGroup()
        spawn("dispose", threads) { [disposal] in disposal.run() }
        spawn("inbox", threads) { [inbox, end] in
            end.yield(.allProcessed(inbox.run()))
        }
        if !once {
            spawn("retain", threads) { [retention] in retention.run() }
            spawn("renew terms", threads) { [renewal] in renewal.run() }
        }
        healthMonitor.start()
        feeder.start()

        let ending = await withTaskCancellationOrGracefulShutdownHandler {
            await endings.first { _ in true } ?? .requested
        } onCancelOrGracefulShutdown: { [end] in
            end.yield(.requested)
        }
        feeder.prepareToStop()
        stop(ending)
        hints.cancel()
        threads.wait()
        suspects.end()
        // After all files are moved and recorded.
        if case .allProcessed = ending {
            retention.round(at: Date())
            renewal.renew()
        }
        healthMonitor.stop()
        feeder.stop()
        if case .failed(let error) = ending { throw error }
        closeIndex()
        try damage.check()
        if case .allProcessed(let held) = ending, held.areObstructed { throw Obstructed(cause: "\(held)") }
    }

    private func closeIndex() {
        do throws(IndexError) {
            try index.close()
        } catch {
            // All admitted articles are in the write-ahead log and are read from there.
            logger.warning("\(error), ignoring")
        }
    }

    /// Reads the settings again. An invalid file is refused and the old settings stay in force. So is a missing file
    /// that was there before, as happens for a moment while an editor saves it: the defaults might move files that were
    /// to stay.
    func reload(_ file: FilePath, _ load: (_ hadFile: Bool) throws -> Settings) {
        reporting.notify([.reloading])
        do {
            let settings = try load(rules.haveFile)
            let before = rules.replace(with: settings)
            readers.replace(with: SandboxSettings(settings))
            retention.wake()
            threshold.level = Logger.Level(settings.logLevel)
            for warning in settings.warnings { logger.warning("\(warning)") }
            let started = settings.changes(since: rules.started)
            reporting.outcomes.send(.settingsReloaded(file, settings.changes(since: before), started: started))
            reporting.note(.settings, nil)
            let pending = started.filter(\.needsRestart).map(\.key)
            reporting.note(
                .restart,
                pending.isEmpty ? nil : "restart to apply the new \(pending.joined(separator: ", "))")
        } catch {
            reporting.outcomes.send(.settingsRefused(file, error))
            reporting.note(.settings, "settings refused, the old settings stay in force: \(error)")
        }
        reporting.notify([.ready])
        eventQueue.wake()
    }

    /// Warns of an empty index next to an archive that is not empty: the index was lost, or left behind when the rest
    /// was moved.
    private func warnOfLostIndex() {
        do {
            let counts = try index.counts()
            guard counts.articles == 0, counts.removals == 0, try !StoredFiles(directories).isEmpty(.archive) else {
                return
            }
            logger.warning(
                """
                the index is empty, and the archive is not; if the index was lost, restore a backup of it, or ingest the \
                archive: copytaster ingest \(locations.archive.shellWord)
                """)
        } catch {
            // Other operations on the index or the archive report the error.
            logger.debug("\(error), ignoring")
        }
    }

    private func reportReady() {
        // Before READY: a program that waits for READY may read the state at once.
        reporting.publish()
        reporting.outcomes.send(.ready(reporting.state, inbox: locations.inbox))
        reporting.notify([.ready])
    }

    /// Running admissions are completed; files not reached stay in `work/` and are processed first at the next start.
    private func stop(_ ending: Ending) {
        reporting.notify([.stopping, .status("Stopping")])
        eventQueue.stop()
        watcher.stop()
        if case .allProcessed = ending { pipeline.finish() } else { pipeline.cancel() }
        disposal.stop()
        if !once {
            retention.stop()
            renewal.stop()
        }
        switch ending {
        case .requested: reporting.outcomes.send(.stopping("stopping as asked"))
        case .allProcessed(let held):
            let rest = held.files.isEmpty ? "" : "; \(held)"
            reporting.outcomes.send(.stopping("all files of the inbox are processed" + rest))
        // Reported by the caller, with the exit status.
        case .failed: break
        }
    }

    private func spawn(_ name: String, _ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
        group.enter()
        let thread = Thread {
            body()
            group.leave()
        }
        thread.name = name
        thread.start()
    }
}

/// An external problem lasted longer than `--once` waits.
struct Obstructed: Error, CustomStringConvertible {
    let cause: String
    var description: String { "\(cause); unprocessed files remain in inbox/ and work/" }
}
