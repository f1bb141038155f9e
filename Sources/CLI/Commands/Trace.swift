// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Presentation

struct Trace: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Show what happened to a file or an article, step by step, with times.",
        discussion: """
            A path can be any file (its content is looked up as well), a path below the inbox, or the last part of a \
            name. Waiting and held files are found as well.

            \(ExitState.help([.nothing, .noIndex]))
            """)

    @Argument(help: "A path, the beginning of a SHA-256, or an article's id or a prefix of it.")
    var what: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let steps = try TraceSearch(context, index: index).steps(of: what)
        guard !steps.isEmpty else {
            throw CommandFailure(
                .nothing, "no record of '\(RawArguments.name(of: what))'",
                hint: "It is neither in the history nor in a directory of the spool.")
        }
        if context.isJSON {
            for step in steps { try context.print { $0.traceStep(step) } }
        } else {
            try context.console.show(TraceSheet(steps, short: ShortIDs(index), context: context).lines())
        }
    }
}
