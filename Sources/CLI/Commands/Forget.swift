// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Presentation
internal import Systemd

struct Forget: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove an article and its text permanently.",
        discussion: """
            Also deletes the files in the archive that contain nothing else. A removal note stays. Afterwards the \
            article is not stored again: neither the same article, nor the same text of the same source, nor the same \
            file. The daemon deletes files that arrive and contain nothing else, unless the setting 'disposition' is \
            'keep'; with --keep-files, it archives or deletes them like any other file. On a terminal the command asks \
            for confirmation; elsewhere --yes is required. --undo removes the removal note.

            \(ExitState.help([
                .nothing, .someFailed, .badInput, .noIndex, .inputOutput, .tryAgain, .noPermission,
            ]))
            """)

    @Argument(help: "The article's id, or a unique prefix of it.")
    var id: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Forget all articles that a search finds. Shows their number and asks for confirmation.",
            valueName: "search"))
    var query: String?

    @Flag(name: .long, help: "Allow a forgotten article to be stored again. Its text is not restored.")
    var undo = false

    @Flag(name: [.short, .long], help: "Do not ask for confirmation.")
    var yes = false

    @Flag(name: .long, help: "Keep files with this article: those in the archive, and those that arrive later.")
    var keepFiles = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (id == nil) != (query == nil) else { throw ValidationError("Give an id, or --query with a search.") }
        guard !undo || id != nil && !keepFiles else { throw ValidationError("--undo takes one id and nothing else.") }
    }

    func perform(at context: CommandContext) throws {
        let index = try context.openExisting()
        if let query { return try ForgettingByQuery(query, keepsFiles: keepFiles, asks: !yes).perform(index, context) }
        let typed = id ?? ""
        let prefix = try context.prefix(typed)
        if undo { return try allow(prefix, index, context) }
        if let stored = try context.resolving(typed, in: index, { try index.article(prefix) }) {
            try confirm(stored, try FilesOfArticle(stored.article.id, index: index, context), context)
            try forget(stored.article.id, twins: try twins(of: stored, in: index), index, context)
        } else if let removal = try context.resolving(typed, in: index, { try index.removal(of: prefix) }) {
            try forgetAgain(removal, index, context)
        } else {
            throw CommandFailure(.nothing, "no article has an id that begins with '\(prefix)'")
        }
    }

    /// Removes the article from the index first, so that it is not admitted again meanwhile. Removes the history last:
    /// it is needed to find the files, also in the next attempt after an interruption.
    private func forget(
        _ article: Article.ID, twins: [StoredArticle], _ index: any ArticleQueries & FileHistory & Takedown,
        _ context: CommandContext
    ) throws {
        let forgetting = Forgetting(index: index, context: context, keepsFiles: keepFiles)
        guard let result = try forgetting.forget([article]).first else { return }
        try report(
            result, twins: twins, "Forgot \(article.hex).", isScrubbed: try index.finishRemovals(), context)
    }

    /// Deletes files of the article that arrived since then, or that an earlier attempt left.
    private func forgetAgain(
        _ removal: Removal, _ index: any ArticleQueries & FileHistory & Takedown, _ context: CommandContext
    )
        throws
    {
        let files = try FilesOfArticle.settled(removal.article, index: index, context)
        guard !files.alone.isEmpty, !keepFiles else {
            for place in files.all { context.console.warning("the text is still in '\(place)'") }
            try Forgetting.report([], isScrubbed: try index.finishRemovals(), context)
            throw CommandFailure(
                .nothing, "article \(removal.article.hex) was forgotten on \(LocalTime(removal.removed).minutes)",
                hint: "'copytaster forget --undo \(removal.article.hex)' allows it to be admitted again.")
        }
        try confirm(files, context) { console in
            let when = LocalTime(removal.removed).minutes
            console.message("\(removal.article.hex) was forgotten on \(when); some of its files still exist.")
        }
        let forgetting = Forgetting(index: index, context: context, keepsFiles: keepFiles)
        guard let result = try forgetting.forget([removal.article]).first else { return }
        try report(
            result, twins: [], "Forgot \(removal.article.hex) again.", isScrubbed: try index.finishRemovals(), context)
    }

    /// Other articles with exactly the same text; they stay.
    private func twins(of stored: StoredArticle, in index: any ArticleQueries & FileHistory & Takedown) throws
        -> [StoredArticle]
    {
        try index.family(of: stored.article.id.prefix)
            .filter { $0.article.id != stored.article.id && $0.article.text == stored.article.text }
    }

    private func report(
        _ result: Forgetting.Result, twins: [StoredArticle], _ done: String, isScrubbed: Bool, _ context: CommandContext
    ) throws {
        for place in result.left { context.console.warning("the text is still in '\(place)'") }
        for twin in twins {
            context.console.warning(
                "article \(twin.article.id.hex) of \(Wording.source(twin.article)) has the same text and stays")
        }
        if context.isJSON { try result.print(twins: twins, context) } else { try context.console.line(done) }
        try Forgetting.report([result], isScrubbed: isScrubbed, context)
    }

    private func confirm(_ stored: StoredArticle, _ files: FilesOfArticle, _ context: CommandContext) throws {
        try confirm(files, context) { console in
            console.message(console.messageStyling(Wording.title(stored.article), .strong))
            console.message(
                console.messageStyling(
                    "\(Wording.source(stored.article)) · \(Wording.date(stored)) · \(stored.article.id.hex)", .faint))
        }
    }

    private func confirm(_ files: FilesOfArticle, _ context: CommandContext, _ introduction: (Console) -> Void) throws {
        guard !yes else { return }
        try Forgetting.mustBeAsked(context)
        introduction(context.console)
        for place in keepFiles ? [] : files.alone { context.console.message("will delete '\(place)'") }
        try Forgetting.ask("Permanently remove this article and its text? [y/N]", context)
    }

    // MARK: --undo

    private func allow(
        _ prefix: Article.IDPrefix, _ index: any ArticleQueries & FileHistory & Takedown, _ context: CommandContext
    )
        throws
    {
        guard let removal = try context.resolving(prefix.description, in: index, { try index.removal(of: prefix) })
        else {
            let isThere = try index.article(prefix) != nil
            throw CommandFailure(
                .nothing,
                isThere
                    ? "article '\(prefix)' was not forgotten"
                    : "no forgotten article has an id that begins with '\(prefix)'")
        }
        try index.undoRemoval(of: removal.article)
        Forgetting.writeToJournal(.removalUndone, "lifted the removal of", removal.article, context)
        if context.isJSON {
            try context.print { $0.undoneRemoval(removal) }
        } else {
            try context.console.line("\(removal.article.hex) can be admitted again. Its text is not restored.")
            context.console.message("Drop its file into the inbox again, or process it with 'copytaster ingest'.")
        }
    }
}
