// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Configuration
internal import FoundationEssentials
internal import Presentation
internal import Spool
internal import Systemd

/// Removes articles from the index, then their files, then the history that is needed to find these files.
struct Forgetting {
    let index: any ArticleQueries & FileHistory & Takedown
    let context: CommandContext
    let keepsFiles: Bool

    /// The result for one article.
    struct Result {
        let removal: Removal
        let deleted: [FileName]
        /// Files that still contain the text.
        let left: [FileName]
        let failures: [SpoolError]
    }

    /// If interrupted, forgetting the same articles again completes it. The index still contains traces of them until
    /// `finishRemovals`.
    func forget(_ articles: [Article.ID]) throws -> [Result] {
        let results = try index.forget(articles, keepingFiles: keepsFiles).map { removal in
            let files = try FilesOfArticle.settled(removal.article, index: index, context)
            let (deleted, failures) = keepsFiles ? ([], []) : files.delete(context)
            return Result(
                removal: removal, deleted: deleted,
                left: keepsFiles ? files.all : files.shared + files.kept + failures.map(\.object), failures: failures)
        }
        // Keep the history of articles whose files could not be deleted: it is needed to find the files.
        try index.forgetHistory(of: results.filter(\.failures.isEmpty).map(\.removal.article))
        for result in results {
            Self.writeToJournal(.articleForgotten, "forgot", result.removal.article, context)
        }
        return results
    }

    /// Reports files that could not be deleted and traces left in the index, and throws the matching exit state.
    /// - Parameter isScrubbed: the result of `finishRemovals`.
    static func report(_ results: [Result], isScrubbed: Bool, _ context: CommandContext) throws {
        let failures = results.flatMap(\.failures)
        guard let first = failures.first else {
            guard !isScrubbed else { return }
            throw CommandFailure(
                .tryAgain, traces,
                hint: "copytasterd or the next 'copytaster forget' then removes them.")
        }
        if !isScrubbed { context.console.reportProblem(traces, .bad) }
        for failure in failures.dropFirst() { context.console.reportProblem("\(failure)", .bad) }
        throw CommandFailure(
            failures.allSatisfy { $0.kind == .denied } ? .noPermission : .someFailed, "\(first)",
            hint: "The article is no longer in the index. Forget it again to delete its remaining files.")
    }

    static let traces =
        "traces of it are left in the index files until no process reads an older state of the index"

    static func mustBeAsked(_ context: CommandContext) throws {
        guard !context.console.isInteractive else { return }
        throw CommandFailure(.usage, "cannot ask: not on a terminal", hint: "Use --yes to forget without a question.")
    }

    static func ask(_ question: String, _ context: CommandContext) throws {
        let answer = context.console.ask(question)
        guard let answer, ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(.nothing, "nothing was removed")
        }
    }

    /// Records for the administrator that an article was removed, and when. The journal does not say what it was.
    static func writeToJournal(_ id: MessageID, _ done: String, _ article: Article.ID, _ context: CommandContext) {
        guard context.locations == .system else { return }
        do {
            try Journal(.journal).send(
                JournalRecord(
                    id, .notice, "\(done) \(article.hex)", fields: [JournalField(.articleID, article.hex)]))
        } catch {
            context.console.warning("\(error); the action itself is done")
        }
    }
}

extension Forgetting.Result {
    func print(twins: [StoredArticle], _ context: CommandContext) throws {
        let result = RemovalJSON(
            removal, deletedFiles: deleted, keptFiles: left, sameText: twins.map(\.article.id))
        try context.print { $0.removal(result) }
    }
}

/// `forget --query`: shows how many articles were found and the first titles, asks, and completes interrupted removals.
struct ForgettingByQuery {
    private let query: String
    private let keepsFiles: Bool
    private let asks: Bool

    /// How many articles are removed before their files are deleted: few, so that little remains to be done after an
    /// interruption.
    private static let step = 100

    init(_ query: String, keepsFiles: Bool, asks: Bool) {
        self.query = query
        self.keepsFiles = keepsFiles
        self.asks = asks
    }

    func perform(_ index: any ArticleQueries & FileHistory & Takedown, _ context: CommandContext) throws {
        let found = try context.matches(of: query, in: index)
        // The articles of unfinished removals are gone from the index, so no query finds them.
        let unfinished = try index.unfinishedRemovals()
        guard !found.isEmpty || !unfinished.isEmpty else {
            throw CommandFailure(.nothing, context.isJSON ? "" : "nothing found")
        }
        try confirm(found, unfinished, index, context)
        let forgetting = Forgetting(index: index, context: context, keepsFiles: keepsFiles)
        let progress = ProgressBar(console: context.console, total: Int64(found.count + unfinished.count))
        var rest = (unfinished + found)[...]
        var results: [Forgetting.Result] = []
        while !rest.isEmpty {
            let step = rest.prefix(Self.step)
            rest = rest.dropFirst(step.count)
            let done = try forgetting.forget(Array(step))
            progress.advance(by: Int64(done.count), articles: done.count)
            if context.isJSON { for result in done { try result.print(twins: [], context) } }
            results += done.filter { !$0.failures.isEmpty || !$0.left.isEmpty }
        }
        let isScrubbed = try index.finishRemovals()
        progress.clear()
        let left = results.reduce(0) { $0 + $1.left.count }
        if left > 0 {
            context.console.warning(
                "forgotten texts are still in \(Numbers.count(left, "file")); see 'copytaster trace ID'")
        }
        if !context.isJSON {
            try context.console.line("Forgot \(Numbers.count(found.count + unfinished.count, "article")).")
        }
        try Forgetting.report(results, isScrubbed: isScrubbed, context)
    }

    private func confirm(
        _ found: [Article.ID], _ unfinished: [Article.ID], _ index: any ArticleQueries & FileHistory & Takedown,
        _ context: CommandContext
    ) throws {
        if asks { try Forgetting.mustBeAsked(context) }
        try context.showTitles(of: found, in: index)
        if !unfinished.isEmpty {
            context.console.message(
                "\(Numbers.count(unfinished.count, "removal")) interrupted before will be finished.")
        }
        guard asks else { return }
        let question = "Permanently remove \(Numbers.count(found.count, "article")) and their texts? [y/N]"
        try Forgetting.ask(question, context)
    }
}
