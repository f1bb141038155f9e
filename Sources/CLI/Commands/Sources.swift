// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials

struct Sources: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "sources",
        abstract: "List the sources: articles, families, oldest and newest article.",
        discussion: """
            The source with the most articles is first. With a query, only the articles that it finds are counted.

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    @Argument(help: "Words, phrases and filters; without a query, all articles.")
    var query: [String] = []

    @Option(name: .long, help: "The format: text (default), jsonl or csv.")
    var format: TableForm?

    @OptionGroup var list: ListOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws { try list.check(format: format?.rawValue, isJSON: options.json, isText: true) }

    func perform(at context: CommandContext) throws {
        let form = list.form(format, isJSON: options.json, usual: TableForm.text)
        let index = try context.openIndex()
        let now = Date()
        let condition = try context.understand(QueryArguments.joined(query), in: index, now: now).condition
        let counts = try index.counts(of: condition, now: now, by: .source, day: FacetListing.day)
        try context.noteUnsearchable(for: condition, in: index)
        guard !counts.isEmpty else {
            throw CommandFailure(.nothing, form == .jsonl ? "" : "nothing found")
        }
        try FacetListing(facet: .source, form: form, options: list, context: context).write(counts)
    }
}
