// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Count: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Count articles and families: all, those of a query, or by source, language, day or kind.",
        discussion: """
            The query is the same as for 'copytaster search'. Days are those of publication, or of arrival if that is \
            unknown. Kinds are the relations: original, reprint, excerpt and so on.

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

    @Option(name: .long, help: "Count by this value: source, language, day or kind.")
    var by: Value?

    @Option(name: .long, help: "The format: text (default), jsonl or csv.")
    var format: TableForm?

    @OptionGroup var list: ListOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws { try list.check(format: format?.rawValue, isJSON: options.json, isText: true) }

    private var form: TableForm { options.json ? .jsonl : format ?? (list.spreadsheet ? .csv : .text) }

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let now = Date()
        let condition = try context.understand(QueryArguments.joined(query), in: index, now: now).condition
        guard let by else { return try writeTotal(condition, now: now, index, context) }
        let counts = try index.counts(of: condition, now: now, by: by.facet, day: FacetListing.day)
        guard !counts.isEmpty else {
            throw CommandFailure(.nothing, form == .jsonl ? "" : "nothing found")
        }
        try FacetListing(facet: by.facet, form: form, options: list, context: context).write(counts)
    }

    private func writeTotal(
        _ condition: SearchCondition?, now: Date, _ index: any ArticleIndex, _ context: CommandContext
    ) throws {
        let summary: SearchSummary
        if let condition {
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
        if summary.waiting > 0 {
            context.console.warning(
                "note: \(Numbers.count(summary.waiting, "article is", "articles are")) not counted: an update analyses "
                    + "\(summary.waiting == 1 ? "it" : "them") again")
        }
        if summary.articles == 0 { throw CommandFailure(.nothing) }
    }
}
