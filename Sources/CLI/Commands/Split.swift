// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel

struct Split: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that an article is no copy of the others in its family.",
        discussion: """
            It gets a family of its own, whatever the rules find, now and after every refolding. --undo takes it back.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(help: "The article's id, or the beginning of it.")
    var id: String

    @Flag(help: "Leave it to the rules again.")
    var undo = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openExisting()
        let article = try context.article(id, in: index).article.id
        try OverrideTable(index: index, context: context).settle(.apart(article), undo: undo)
    }
}

struct Join: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that two articles, and with them their families, belong together.",
        discussion: """
            It holds whatever the rules find, now and after every refolding. --undo takes it back.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(help: "An article's id, or the beginning of it.")
    var a: String

    @Argument(help: "The other's.")
    var b: String

    @Flag(help: "Leave it to the rules again.")
    var undo = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openExisting()
        let (first, second) = (
            try context.article(a, in: index).article.id, try context.article(b, in: index).article.id
        )
        guard first != second else { throw CommandFailure(.badInput, "both are the same article") }
        try OverrideTable(index: index, context: context).settle(.together(first, second), undo: undo)
    }
}
