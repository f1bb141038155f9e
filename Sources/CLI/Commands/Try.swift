// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Foundation
internal import LocalReader
internal import Pipeline
internal import Reading

struct Try: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Show how files would be read and placed, and why; store nothing.",
        discussion: """
            Shows every field with its origin and confidence, and the placement that the article would get among the \
            articles of the index. If there is no index, it gets its own family.

            \(ExitState.help([.someFailed, .noIndex]))
            """)

    /// For the limits, and for the names to ignore in directories.
    static let needsSettings = true

    @Argument(help: "Files, or - for standard input.", completion: .file())
    var files: [String]

    @Flag(name: .long, help: "Show the whole text instead of its beginning.")
    var text = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.indexIfThere()
        let listing = try IngestListing(files)
        let dryRun = DryRunIndex(index: index)
        let observer = TryObserver(context, index: index, dryRun: dryRun, showsText: text)
        for (arrival, reason) in listing.refused { observer.reportProblem(arrival, reason) }
        var options = IntakeOptions(context.settings)
        // One thread, so that the articles are shown in the order of the files.
        options.workers = 1
        let pipeline = IntakePipeline(
            index: dryRun,
            readerFactory: InProcessReaderFactory(reader: Reader(limits: ReadingLimits(context.settings))),
            matcher: context.matcher, analyzer: context.analyzer, options: options, observer: observer)
        // In a separate thread, since `cancel` waits for the thread that reports the error.
        observer.onGivingUp { Thread.detachNewThread { pipeline.cancel() } }
        for file in listing.files where !pipeline.submit(file) || observer.hasStopped { break }
        if observer.hasStopped { pipeline.cancel() } else { pipeline.finish() }
        try observer.conclude()
    }
}
