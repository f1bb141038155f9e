// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Count: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Count articles and families: all, those of a query, or by source, language, day or kind.",
        discussion: """
            Days are those of publication, or of arrival if that is unknown. Kinds are the relations: original, reprint, \
            excerpt and so on. The articles without a source or a language, shown as '-', are found with source:none and \
            lang:none.

            \(QueryHelp.text)

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    enum Value: String, ExpressibleByArgument, CaseIterable {
        case source, language, day, kind

        var facet: Facet {
            switch self {
            case .source: .source
            case .language: .language
            case .day: .day
            case .kind: .kind
            }
        }
    }

    @Argument(help: "Words, phrases and filters; without a query, all articles.")
    var query: [String] = []

    // Several are refused instead of using the last.
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp("Count by this value: source, language, day or kind.", valueName: "value"))
    var values: [Value] = []

    @Option(name: .long, help: "The format: text (default), jsonl or csv.")
    var format: TableForm?

    @OptionGroup var list: ListOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard values.count <= 1 else {
            throw ValidationError("--by can be given once; run the command for each value.")
        }
        try list.check(format: format?.rawValue, isJSON: options.json, isText: true)
    }

    private var form: TableForm { list.form(format, isJSON: options.json, usual: .text) }

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let now = Date()
        let understood = try context.understand(QueryArguments.joined(query), in: index, now: now)
        let condition = understood.condition
        guard let by = values.first else { return try writeTotal(understood, now: now, index, context) }
        let counts = try index.counts(of: condition, now: now, by: by.facet, day: FacetListing.day)
        try context.noteUnsearchable(for: condition, in: index)
        guard !counts.isEmpty else {
            try context.noteIDs(understood.text, in: index)
            throw CommandFailure(.nothing, form == .jsonl ? "" : "nothing found")
        }
        try FacetListing(facet: by.facet, form: form, options: list, context: context).write(counts)
    }

    private func writeTotal(
        _ understood: UnderstoodQuery, now: Date, _ index: any ArticleIndex, _ context: CommandContext
    ) throws {
        let summary: SearchSummary
        if let condition = understood.condition {
            // No hit is wanted, only the number.
            let search = SearchQuery(condition, order: .newest, everyCopy: true, limit: 0, now: now)
            summary = try index.search(search) { _ in }
        } else {
            let counts = try index.counts()
            summary = SearchSummary(articles: counts.articles, families: counts.families)
        }
        switch form {
        case .text:
            try context.console.line(
                "\(Numbers.count(summary.articles, "article")) in "
                    + Numbers.count(summary.families, "family", "families"))
        case .jsonl:
            try ListTarget.with(list.output, context.console) { target in
                try target.write { json in
                    json.object { $0.ints(["articles": summary.articles, "families": summary.families]) }
                }
            }
        case .csv:
            try ListTarget.with(list.output, context.console) { target in
                try target.write(list.beginning(["articles", "families"]))
                try target.write(list.line([CSVField(summary.articles), CSVField(summary.families)]))
            }
        }
        if form != .text { list.reportWritten(1, "line", on: context.console) }
        context.noteUnsearchable(summary.waiting, for: understood.condition)
        context.noteUndated(summary.undated)
        guard summary.articles == 0 else { return }
        try context.noteIDs(understood.text, in: index)
        throw CommandFailure(.nothing)
    }
}
