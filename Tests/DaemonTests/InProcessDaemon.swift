// SPDX-License-Identifier: Apache-2.0

import ArticleModel

import Foundation
import FullText
import IndexFactory
import LocalReader
import Logging
import Matching
import Pipeline
import Reading
import Synchronization
import Systemd
import SystemPackage
import Testing

@testable import Configuration
@testable import Daemon
@testable import Spool

/// The parts of the daemon between the inbox and the index, in the test's own process: the inbox thread, the pipeline and
/// disposal over real directories, with system calls and index calls that fail on request. No reader process, no watcher,
/// no service manager: a run takes milliseconds. DeliveryTests start the real programs.
final class InProcessDaemon: Sendable {
    let directories: SpoolDirectories
    let index: any ArticleIndex
    let reporting: Reporting
    let handler: InboxFileHandler
    let inFlight = InFlightFiles()
    private let root: URL
    private let disposal: Disposal
    private let pipeline: IntakePipeline
    private let inbox: InboxThread
    private let disposed = DispatchGroup()

    /// - Parameters:
    ///   - root: the directory of an earlier run, which goes on; nil for a new one.
    ///   - change: changes settings. Texts are taken at once unless it says otherwise.
    ///   - wrap: stands between the pipeline and the index.
    init(
        in root: URL? = nil, _ change: (inout Settings) -> Void = { _ in },
        index wrap: (any ArticleIndex) -> any AdmissionIndex & ArrivalLog = { $0 }
    ) throws {
        let root = root ?? FileManager.default.temporaryDirectory.appending(path: "copytaster-\(UUID().uuidString)")
        self.root = root
        let path = { (name: String) in FilePath(root.appending(path: name).path) }
        var settings = Settings()
        settings.textQuietTime = .zero
        change(&settings)
        let rules = LiveSettings(settings)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let reporting = Reporting(
            outcomes: OutcomeJournal(journal: Journal(.lines(fields: false)), logger: logger), logger: logger,
            notifier: Notifier(), stateFile: path("copytasterd.json"))
        let directories = SpoolDirectories(
            inbox: path("inbox"), work: path("work"), archive: path("archive"), rejected: path("rejected"))
        try directories.prepare(disposition: settings.disposition)
        let index = try ArticleIndexFactory.open(path: path("index.sqlite"), access: .readWrite, matcher: Matcher())
        let (eventQueue, progress, embargoes) = (InboxEventQueue(), StageProgress(), Embargoes())
        let troubled = TroubledFiles(reporting: reporting)
        let suspects = Suspects(directories: directories, rules: rules, index: index, logger: logger)
        let disposal = Disposal(
            directories: directories, rules: rules, inFlight: inFlight, embargoes: embargoes, suspects: suspects,
            index: index, progress: progress, reporting: reporting, troubled: troubled, logger: logger,
            onBatch: { eventQueue.wake() }, onReturned: { eventQueue.put($0) }, retryPause: .milliseconds(5))
        var options = IntakeOptions(workers: 2)
        options.retryDelay = .milliseconds(5)
        pipeline = IntakePipeline(
            index: wrap(index),
            readerFactory: InProcessReaderFactory(reader: Reader()), matcher: Matcher(), analyzer: Analyzer(),
            options: options,
            observer: PipelineObserver(
                reporting: reporting, disposal: disposal,
                durability: DurabilityBarrier(directories: directories, inFlight: inFlight), suspects: suspects,
                onFailure: { _ in eventQueue.stop() }),
            progress: progress)
        handler = InboxFileHandler(
            directories: directories, rules: rules, pipeline: pipeline, inFlight: inFlight,
            processed: ProcessedFiles(index: index, reporting: reporting, logger: logger),
            unmovable: UnmovableDirectories(directories: directories, reporting: reporting), suspects: suspects,
            dispose: { disposal.put($0) }, embargoes: embargoes, progress: progress, reporting: reporting,
            troubled: troubled, inFlightLimit: 64)
        inbox = InboxThread(
            directories: directories, rules: rules, eventQueue: eventQueue, inFlight: inFlight, handler: handler,
            backlog: Backlog(
                directories: directories, rules: rules, handler: handler, reporting: reporting,
                onSurvey: { eventQueue.wake() }),
            suspects: suspects, embargoes: embargoes, reporting: reporting, logger: logger, once: true)
        (self.directories, self.index, self.reporting, self.disposal) = (directories, index, reporting, disposal)
    }

    /// Removes the directories. Without this call they stay for a next run in the same place.
    func remove() throws {
        try index.close()
        try FileManager.default.removeItem(at: root)
    }

    /// Ends without disposing of anything more, as a killed daemon does, and leaves the directories as they are.
    func abandon() throws -> URL {
        pipeline.cancel()
        try index.close()
        return root
    }

    func drop(_ name: String, _ text: String) throws {
        let path = root.appending(path: "inbox/" + name)
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: path)
    }

    /// Processes all files of the inbox and of `work/`, as `copytasterd --once` does.
    /// - Returns: the files that stay in the inbox.
    @discardableResult
    func run() throws -> HeldFiles {
        disposed.enter()
        let thread = Thread { [disposal, disposed] in
            disposal.run()
            disposed.leave()
        }
        thread.start()
        try inbox.queueExistingFiles()
        reporting.setPhase(.ready)
        let held = inbox.run()
        pipeline.finish()
        disposal.stop()
        disposed.wait()
        return held
    }

    /// Checks one file of the inbox again and again, as the inbox thread does, until `isDone`.
    func check(_ name: String, until isDone: () -> Bool) throws {
        for _ in 0..<2_000 {
            handler.check(FileName(name), event: .closed)
            if isDone() { return }
            Thread.sleep(forTimeInterval: 0.005)
        }
        Issue.record("'\(name)' was not handled in 10 seconds")
    }

    /// The files below a directory, relative to it, sorted; without those that begin with a dot.
    func files(in directory: String) -> [String] {
        let start = root.appending(path: directory)
        let all = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: start.path + "/" + name, isDirectory: &isDirectory)
            return !isDirectory.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    /// The names in `archive/`, without the day.
    var archived: [String] {
        files(in: "archive").map { $0.split(separator: "/").dropFirst(3).joined(separator: "/") }.sorted()
    }

    func outcomes(_ name: String) throws -> [Outcome] { try index.history(of: FileName(name)).map(\.outcome) }

    /// A system call fails as `rule` says, as long as the result lives. Calls outside of this daemon's directories are
    /// not affected. Paths are relative to the daemon's directory: `work/a.txt`.
    func fault(_ rule: @escaping FaultInjection.Rule) -> FaultInjection.Registration {
        let prefix = root.resolvingSymlinksInPath().path + "/"
        return FaultInjection.Registration { call, path in
            path.hasPrefix(prefix) ? rule(call, String(path.dropFirst(prefix.count))) : nil
        }
    }

    /// An article long enough to be taken for one, with words of its own.
    static func article(_ number: Int) -> String {
        let words = (0..<120).map { "mot\(number)x\($0 &* 7 &+ number)" }.joined(separator: " ")
        return "Dossier \(number)\n\nOdile Marchetti parle du dossier \(number). \(words) fin.\n"
    }
}

/// Counts down: `take` is true the given number of times.
final class Countdown: Sendable {
    private let left: Mutex<Int>
    init(_ count: Int) { left = Mutex(count) }

    func take() -> Bool {
        left.withLock { left in
            guard left > 0 else { return false }
            left -= 1
            return true
        }
    }

    var isSpent: Bool { left.withLock { $0 == 0 } }
}
