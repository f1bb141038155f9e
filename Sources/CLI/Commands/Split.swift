// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel

struct Split: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Decide that an article is not a copy of the others in its family (manual override).",
        discussion: """
            The article gets its own family, regardless of automatic grouping. The override also applies to articles \
            that arrive later and after every refold. Earlier joins of the article are withdrawn. --undo withdraws it.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(help: "The article's id, or a unique prefix of it.")
    var id: String?

    @Flag(help: "Withdraw the override; the rules decide again.")
    var undo = false

    @Flag(help: "List the articles that were set apart by hand.")
    var list = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard list ? id == nil && !undo : id != nil else { throw ValidationError("Give an id, or --list alone.") }
    }

    func perform(at context: CommandContext) throws {
        guard let id else { return try OverrideTable(index: context.openIndex(), context: context).list(.split) }
        let index = try context.openExisting()
        let article = try context.article(id, in: index).article.id
        try OverrideTable(index: index, context: context).settle(.apart(article), undo: undo)
    }
}

struct Join: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Decide that two articles, and with them their families, belong together (manual override).",
        discussion: """
            The override also applies to articles that arrive later and after every refold. --undo withdraws it.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(help: "The first article's id, or a unique prefix of it.")
    var a: String?

    @Argument(help: "The second article's id, or a unique prefix of it.")
    var b: String?

    @Flag(help: "Withdraw the override; the rules decide again.")
    var undo = false

    @Flag(help: "List the articles that were joined by hand.")
    var list = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard list ? a == nil && !undo : b != nil else { throw ValidationError("Give two ids, or --list alone.") }
    }

    func perform(at context: CommandContext) throws {
        guard let a, let b else {
            return try OverrideTable(index: context.openIndex(), context: context).list(.join)
        }
        let index = try context.openExisting()
        let (first, second) = (
            try context.article(a, in: index).article.id, try context.article(b, in: index).article.id
        )
        guard first != second else { throw CommandFailure(.badInput, "both ids are of the same article") }
        try OverrideTable(index: index, context: context).settle(.together(first, second), undo: undo)
    }
}
