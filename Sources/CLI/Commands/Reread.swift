// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Foundation
internal import LocalReader
internal import Pipeline
internal import Presentation
internal import Reading
internal import Synchronization

struct Reread: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "reread",
        abstract: "Read files again that an older version read.",
        discussion: """
            Needed after some updates; 'copytaster status' reports it. The new article replaces the one that was read \
            from the same document before: history, manual overrides and time of arrival stay, and the old id leads \
            to the new article. If a file is missing, or now gives no article, its articles stay unchanged. The \
            command can be interrupted at any time; the next run continues where it stopped. The daemon can run at \
            the same time.

            \(ExitState.help([.someFailed, .noIndex, .inputOutput, .tryAgain, .noPermission]))
            """)

    /// For the limits.
    static let needsSettings = true

    @Flag(name: [.customShort("n"), .long], help: "Report what would be read, and change nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Also try the files that were missing, or gave no article, the last time.")
    var retry = false

    @OptionGroup var options: GlobalOptions

    /// The maximum number of articles in a transaction: other writers wait for it.
    private static let batch = 200
    /// Number of files looked up in one query.
    private static let page = 200

    func perform(at context: CommandContext) throws {
        if dryRun { return try count(context) }
        let index = try context.openExisting()
        if retry { try index.retryReading() }
        let total = try index.outdated(by: .current)
        let progress = ProgressBar(console: context.console, total: Int64(total))
        let observer = RereadObserver(index: index, console: context.console, progress: progress)
        try readFiles(index, observer, context)
        progress.clear()
        try observer.rethrow()
        try TermUpdate(index: index, context: context, turns: observer.turns).finish()
        try index.close()
        try report(observer.summary, total: total, context)
    }

    private func readFiles(_ index: any ArticleIndex, _ observer: RereadObserver, _ context: CommandContext) throws {
        var options = IntakeOptions(context.settings)
        options.batchArticles = min(options.batchArticles, Self.batch)
        let pipeline = IntakePipeline(
            index: index,
            readerFactory: InProcessReaderFactory(reader: Reader(limits: ReadingLimits(context.settings))),
            matcher: context.matcher, analyzer: context.analyzer, options: options, observer: observer)
        // In a separate thread, since `cancel` waits for the thread that reports the trouble.
        observer.onGivingUp { Thread.detachNewThread { pipeline.cancel() } }
        do {
            try forEachFile(index) { file in
                guard let found = try ArchivedContent(of: file, context) else { return try observer.isMissing(file) }
                return pipeline.submit(observer.take(file, found)) && !observer.hasStopped
            }
        } catch {
            pipeline.cancel()
            throw error
        }
        if observer.hasStopped { pipeline.cancel() } else { pipeline.finish() }
    }

    /// - Parameter body: returns whether to continue.
    private func forEachFile(_ index: any ArticleIndex, _ body: (OutdatedFile) throws -> Bool) throws {
        var position: Int64 = 0
        while true {
            let files = try index.outdatedFiles(by: .current, after: position, limit: Self.page)
            guard let last = files.last else { return }
            for file in files { guard try body(file) else { return } }
            position = last.position
        }
    }

    // MARK: Reports

    private func count(_ context: CommandContext) throws {
        let index = try context.openIndex()
        var (files, missing) = (0, 0)
        try forEachFile(index) { file in
            files += 1
            if ArchivedContent.location(of: file, context) == nil { missing += 1 }
            return true
        }
        let articles = try index.outdated(by: .current)
        if context.isJSON {
            return try context.printObject { json in
                json.ints(["articles": articles, "files": files, "missing_files": missing])
            }
        }
        try context.console.line(
            "\(Numbers.count(articles, "article")) to read again, in \(Numbers.count(files, "file"))"
                + (missing > 0 ? ", \(Numbers.grouped(missing)) of which no longer exist." : "."))
    }

    private func report(_ summary: RereadSummary, total: Int, _ context: CommandContext) throws {
        if context.isJSON {
            try context.printObject { json in json.ints(summary.members) }
        } else if total == 0 {
            try context.console.line("Everything was read by the current version.")
        } else {
            try context.console.line(summary.sentence)
        }
        if summary.missingFiles > 0 {
            context.console.warning(
                "\(Numbers.count(summary.missingFiles, "file")) not there any more, or changed; their articles stay as "
                    + "they are")
        }
        if summary.missingFiles + summary.failedFiles > 0 { throw CommandFailure(.someFailed) }
    }
}

/// Pauses for other writers: SQLite has no queue for writers. A waiting writer polls every tenth of a second and must
/// find the index unlocked.
final class Turns: Sendable {
    /// How long to work before a pause, and the length of the pause in seconds.
    private static let shift = Duration.milliseconds(900)
    private static let pause = 0.15

    private let begun = Mutex(ContinuousClock.now)

    func yield() {
        let isOver = begun.withLock { ContinuousClock.now - $0 > Self.shift }
        guard isOver else { return }
        Thread.sleep(forTimeInterval: Self.pause)
        begun.withLock { $0 = .now }
    }
}

/// The results of reading files again.
struct RereadSummary {
    var files = 0
    var replaced = 0
    var unchanged = 0
    var new = 0
    var forgotten = 0
    var rejected = 0
    var kept = 0
    var missingFiles = 0
    var failedFiles = 0

    var members: KeyValuePairs<String, Int?> {
        [
            "files": files, "replaced": replaced, "unchanged": unchanged, "new": new, "forgotten": forgotten,
            "rejected": rejected, "kept": kept, "missing_files": missingFiles, "failed_files": failedFiles,
        ]
    }

    var sentence: String {
        let others = [("new", new), ("forgotten before", forgotten), ("rejected", rejected)]
            .filter { $0.1 > 0 }.map { ", \(Numbers.grouped($0.1)) \($0.0)" }.joined()
        let left = kept > 0 ? " \(Numbers.count(kept, "article")) stay as they were." : ""
        return "Read \(Numbers.count(files, "file")) again: \(Numbers.count(replaced, "article")) replaced, "
            + "\(Numbers.grouped(unchanged)) unchanged\(others).\(left)"
    }
}
