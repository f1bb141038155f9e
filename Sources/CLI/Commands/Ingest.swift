// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import FileSystem
internal import Foundation
internal import Glibc
internal import LocalReader
internal import Pipeline
internal import Presentation
internal import Reading
internal import Synchronization
internal import SystemPackage

struct Ingest: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read files and directories now, in this process, and leave them unchanged.",
        discussion: """
            Files that name no source get the name of the first subdirectory of the directory as source. If there are \
            directories of a day (2026/11/30), as in every archive, they get the name of the first directory below \
            these. '-' reads standard input. If there is no index, the command creates one. Files of the archive are \
            read under the name that they had in the inbox. After an update that changed the search terms, and while \
            no daemon runs, the command then makes those of older articles anew, for up to 30 seconds.

            \(ExitState.help([.someFailed, .badInput, .noIndex, .cannotCreate, .inputOutput, .tryAgain, .noPermission]))
            """)

    /// For the limits, and for the names to ignore in directories.
    static let needsSettings = true

    @Argument(help: "Files, directories, or - for standard input.", completion: .file())
    var paths: [String]

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let listing = try IngestListing(
            paths, ignoring: context.settings.ignore, archive: ArchiveLayout(context.locations.archive))
        let index = try openIndex(context)
        let progress = ProgressBar(console: context.console, total: listing.files.reduce(0) { $0 + $1.size })
        let observer = IngestObserver(
            console: context.console, isJSON: context.isJSON, progress: progress, places: listing.places)
        try observer.note(listing.refused, in: index)
        let pipeline = IntakePipeline(
            index: index,
            readerFactory: InProcessReaderFactory(reader: Reader(limits: ReadingLimits(context.settings))),
            matcher: context.matcher, analyzer: context.analyzer, options: IntakeOptions(context.settings),
            observer: observer)
        // In a separate thread, since `cancel` waits for the thread that reports the trouble.
        observer.onGivingUp { Thread.detachNewThread { pipeline.cancel() } }
        for file in listing.files where !pipeline.submit(file) || observer.hasStopped { break }
        if observer.hasStopped { pipeline.cancel() } else { pipeline.finish() }
        progress.clear()
        // Report the error that stopped it, rather than an error on closing.
        try observer.rethrow()
        try index.record(places: observer.archived)
        try TermUpdate(index: index, context: context, turns: Turns()).continueAfterIngest()
        try index.close()
        try observer.conclude()
    }

    private func openIndex(_ context: CommandContext) throws -> any ArticleIndex {
        let directory = context.locations.index.removingLastComponent()
        do throws(Errno) { if !directory.isEmpty { try directory.makeDirectory(mode: 0o755) } } catch {
            throw CommandFailure(step: "create", object: directory.name, code: error.rawValue, otherwise: .cannotCreate)
                .as(.cannotCreate)
        }
        let isNew = !FileFacts.exists(context.locations.index)
        do throws(IndexError) {
            return try context.openOrCreate()
        } catch {
            throw isNew ? CommandFailure(error).as(.cannotCreate) : CommandFailure(error)
        }
    }
}

/// The files named by the arguments of `ingest`.
struct IngestListing {
    var files: [IntakeFile] = []
    /// Files that can never be read, with the reasons.
    var refused: [(arrival: Arrival, reason: String)] = []
    /// The places of archived files, relative to the spool.
    var places: [IntakeFile.Ticket: FileName] = [:]
    let archive: ArchiveLayout?

    /// Directories are listed by name, so that the same directory always produces the same history.
    init(_ paths: [String] = [], ignoring patterns: [String] = [], archive: ArchiveLayout? = nil) throws {
        self.archive = archive
        for argument in paths {
            if argument == "-" {
                try addStandardInput()
                continue
            }
            try add(RawArguments.name(of: argument), ignoring: patterns)
        }
    }
}

/// Receives the result for each article, prints it, and records what the exit state depends on.
final class IngestObserver: IntakeObserver {
    private let console: Console
    private let isJSON: Bool
    private let progress: ProgressBar
    private let places: [IntakeFile.Ticket: FileName]
    private let summary = IngestSummary()
    private let trials = Mutex(Trials())

    private struct Trials: Sendable {
        var since: ContinuousClock.Instant?
        var giveUp: (@Sendable () -> Void)?
    }

    /// How long to retry when the index cannot be written: another writer finishes soon, a full disk stays full.
    private static let timeout = Duration.seconds(5)

    init(console: Console, isJSON: Bool, progress: ProgressBar, places: [IntakeFile.Ticket: FileName]) {
        self.places = places
        self.console = console
        self.isJSON = isJSON
        self.progress = progress
    }

    var hasStopped: Bool { summary.failure != nil }

    /// Sets a function that is called once, when waiting for the index has taken too long.
    func onGivingUp(_ body: @escaping @Sendable () -> Void) { trials.withLock { $0.giveUp = body } }

    /// The places of archived files that were read.
    var archived: [FilePlace] { summary.archived }

    func decided(_ reports: [ArticleReport]) {
        for report in reports {
            summary.count(report.outcome)
            if isJSON {
                summary.attempt {
                    try print(
                        report.outcome, stage: report.stage, reason: report.reason,
                        ArticleJSON(article: report.article, arrival: report.arrival, placement: report.placement))
                }
            }
            if report.outcome == .rejected || report.outcome == .held || report.isForgotten {
                reportProblem(report.arrival, report.reason)
            }
            let bytes = summary.credit(
                report.ticket, about: Int64(report.article?.text.utf8.count ?? 0), of: report.arrival.size)
            progress.advance(by: bytes, articles: 1)
        }
    }

    func finished(_ files: [FileReport]) {
        for file in files {
            if let place = places[file.file.ticket] {
                summary.addArchived(FilePlace(arrival: file.arrival, place: place))
            }
            progress.advance(by: summary.close(file.file.ticket, size: file.file.size))
            switch file.verdict {
            case .admitted(_, _, let rejected): summary.finished(failed: !rejected.isEmpty)
            case .rejected: summary.finished(failed: true)
            // Already reported for each article.
            case .held: summary.finished(failed: false)
            case .changed:
                summary.finished(failed: true)
                summary.count(.held)
                hold(file.arrival, "was written to while it was read; ingest it again when it is complete")
            case .truncated(let reason):
                // Files named here are read even if they are truncated.
                summary.finished(failed: true)
                reportProblem(file.arrival, reason)
            case .retry(let reason):
                summary.finished(failed: true)
                summary.count(.held)
                hold(file.arrival, reason)
            }
        }
    }

    func troubled(_ trouble: IntakeTrouble) {
        switch trouble {
        case .waiting(let error): wait(error)
        case .resumed: trials.withLock { $0.since = nil }
        case .stopped(let error): summary.stop(CommandFailure(error))
        }
    }

    /// The pipeline retries the batch itself. After the timeout, the command gives up.
    private func wait(_ error: IndexError) {
        let giveUp = trials.withLock { trials -> (@Sendable () -> Void)? in
            let since = trials.since ?? .now
            trials.since = since
            guard ContinuousClock.now - since >= Self.timeout else { return nil }
            summary.stop(CommandFailure(error, hint: "Files processed so far are saved. Run the command again."))
            defer { trials.giveUp = nil }
            return trials.giveUp
        }
        giveUp?()
    }

    /// Reports and records files that were refused before they were opened.
    func note(_ refused: [(arrival: Arrival, reason: String)], in index: some FileHistory) throws {
        let records = refused.map { arrival, reason in
            ArrivalRecord(
                arrival: arrival, outcome: .rejected, article: nil, stage: .read, reason: reason, decided: Date(),
                place: nil)
        }
        if !records.isEmpty { try index.record(records) }
        for (arrival, reason) in refused {
            summary.count(.rejected)
            summary.finished(failed: true)
            reportProblem(arrival, reason)
            guard isJSON else { continue }
            try print(
                .rejected, stage: .read, reason: reason, ArticleJSON(article: nil, arrival: arrival, placement: nil))
        }
    }

    /// Prints the summary and sets the exit state.
    func conclude() throws {
        try rethrow()
        console.message(summary.summary)
        if summary.failedFiles > 0 { throw CommandFailure(.someFailed) }
    }

    /// Throws the error that ended the command early.
    func rethrow() throws {
        if let failure = summary.failure { throw failure }
    }

    private func hold(_ arrival: Arrival, _ reason: String) {
        reportProblem(arrival, reason)
        guard isJSON else { return }
        summary.attempt {
            try print(.held, stage: .read, reason: reason, ArticleJSON(article: nil, arrival: arrival, placement: nil))
        }
    }

    private func reportProblem(_ arrival: Arrival, _ reason: String?) {
        progress.clear()
        console.warning("\(arrival.shown): \(SafeText.line(reason ?? "no reason recorded"))")
    }

    private func print(_ outcome: Outcome, stage: Stage?, reason: String?, _ article: ArticleJSON) throws {
        var json = JSONWriter()
        json.object { json in
            json.key("outcome")
            json.string(outcome.rawValue)
            json.key("reason")
            json.string(reason)
            json.key("stage")
            json.string(stage?.rawValue)
            json.key("article")
            json.article(article)
        }
        json.newline()
        try console.write(json.bytes)
    }
}
