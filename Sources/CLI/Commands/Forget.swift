// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Systemd

struct Forget: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Remove an article and its text for good, leaving a note that something was removed.",
        discussion: """
            Files in the archive that hold nothing but this article are deleted too. It is not taken again, under \
            whatever id the same file, or the same text of the same source, comes again, and a file that holds nothing \
            else is deleted then; with --keep-files it is treated as any other. --undo takes the note away. Asks first \
            on a terminal; elsewhere --yes must say so.

            \(ExitState.help([
                .nothing, .someFailed, .badInput, .noIndex, .inputOutput, .tryAgain, .noPermission,
            ]))
            """)

    @Argument(help: "The article's id, or the beginning of it.")
    var id: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Forget all articles that a search finds; says how many and asks.", valueName: "search"))
    var query: String?

    @Flag(name: .long, help: "Let an article that was forgotten come again. Its text is not restored.")
    var undo = false

    @Flag(name: [.short, .long], help: "Do not ask.")
    var yes = false

    @Flag(name: .long, help: "Leave the files in the archive, and those that bring it again.")
    var keepFiles = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (id == nil) != (query == nil) else { throw ValidationError("Say an id, or --query with a search.") }
        guard !undo || id != nil && !keepFiles else { throw ValidationError("--undo takes one id and nothing else.") }
    }

    func perform(at context: CommandContext) throws {
        let index = try context.openExisting()
        if let query { return try ForgettingByQuery(query, keepsFiles: keepFiles, asks: !yes).perform(index, context) }
        let prefix = try context.prefix(id ?? "")
        if undo { return try allow(prefix, index, context) }
        if let stored = try index.article(prefix) {
            try confirm(stored, try FilesOfArticle(stored.article.id, index: index, context), context)
            try forget(stored.article.id, twins: try twins(of: stored, in: index), index, context)
        } else if let removal = try index.removal(of: prefix) {
            try forgetAgain(removal, index, context)
        } else {
            throw CommandFailure(.nothing, "no article begins with '\(prefix)'")
        }
    }

    /// The index first: what arrives from then on is kept out. The history last: by it the files are found, also by
    /// the next try where this one is cut short.
    private func forget(
        _ article: Article.ID, twins: [StoredArticle], _ index: any ArticleQueries & FileHistory & Takedown,
        _ context: CommandContext
    ) throws {
        let forgetting = Forgetting(index: index, context: context, keepsFiles: keepFiles)
        guard let result = try forgetting.forget([article]).first else { return }
        try tell(
            result, twins: twins, "Forgot \(article.hex).", isCleansed: try index.finishRemovals(), context)
    }

    /// Deletes the files of it that came since, or that an earlier try left.
    private func forgetAgain(
        _ removal: Removal, _ index: any ArticleQueries & FileHistory & Takedown, _ context: CommandContext
    )
        throws
    {
        let files = try FilesOfArticle.settled(removal.article, index: index, context)
        guard !files.alone.isEmpty, !keepFiles else {
            for place in files.all { context.console.warning("the text still stands in '\(place)'") }
            try Forgetting.report([], isCleansed: try index.finishRemovals(), context)
            throw CommandFailure(
                .nothing, "article \(removal.article.hex) was forgotten on \(LocalTime(removal.removed).minutes)",
                hint: "'copytaster forget --undo \(removal.article.hex)' lets it come again.")
        }
        try confirm(files, context) { console in
            let when = LocalTime(removal.removed).minutes
            console.message("\(removal.article.hex) was forgotten on \(when); files of it are still there.")
        }
        let forgetting = Forgetting(index: index, context: context, keepsFiles: keepFiles)
        guard let result = try forgetting.forget([removal.article]).first else { return }
        try tell(
            result, twins: [], "Forgot \(removal.article.hex) again.", isCleansed: try index.finishRemovals(), context)
    }

    /// Other articles of the very same text, which stay.
    private func twins(of stored: StoredArticle, in index: any ArticleQueries & FileHistory & Takedown) throws
        -> [StoredArticle]
    {
        try index.family(of: stored.article.id.prefix)
            .filter { $0.article.id != stored.article.id && $0.article.text == stored.article.text }
    }

    private func tell(
        _ result: Forgetting.Result, twins: [StoredArticle], _ done: String, isCleansed: Bool, _ context: CommandContext
    ) throws {
        for place in result.left { context.console.warning("the text still stands in '\(place)'") }
        for twin in twins {
            context.console.warning(
                "the same text is article \(twin.article.id.hex) of \(Wording.source(twin.article)), too, which stays")
        }
        if context.isJSON { try result.print(twins: twins, context) } else { try context.console.line(done) }
        try Forgetting.report([result], isCleansed: isCleansed, context)
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
        for place in keepFiles ? [] : files.alone { context.console.message("deletes '\(place)'") }
        try Forgetting.ask("Remove this article and its text for good? [y/N]", context)
    }

    // MARK: --undo

    private func allow(
        _ prefix: Article.IDPrefix, _ index: any ArticleQueries & FileHistory & Takedown, _ context: CommandContext
    )
        throws
    {
        guard let removal = try index.removal(of: prefix) else {
            let isThere = try index.article(prefix) != nil
            throw CommandFailure(
                .nothing,
                isThere
                    ? "article '\(prefix)' was not forgotten" : "no article that was forgotten begins with '\(prefix)'")
        }
        try index.undoRemoval(of: removal.article)
        Forgetting.tellJournal(.removalUndone, "lifted the removal of", removal.article, context)
        if context.isJSON {
            try context.printObject { json in
                json.members(of: removal)
                json.key("undone")
                json.bool(true)
            }
        } else {
            try context.console.line("\(removal.article.hex) may come again. Its text is not restored.")
            context.console.message("Drop its file into the inbox again, or 'copytaster ingest' it.")
        }
    }
}
