// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Search: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Find articles by their words; show one article of each family.",
        discussion: """
            An article must contain all words of the query; the best match is shown first. Case, accents and word \
            endings are ignored.

            A query can contain:
              word "a phrase" =exact begin*   words in title and text
              a OR b, -word, NOT word, ( … )  combinations
              title: by: section:             words in one field
              source: lang: url: kind:        source, language (fr), address, relation (reprint)
              since: until: arrived:          7d, today, 2026-11-30, 2026-11-01..2026-11-15
              family: is: tag: note:          one family; incomplete, withdrawn, embargoed; your marks

            With --new, Copytaster remembers for each user what was shown under a name: 'copytaster search --new ferry \
            ferry OR boat' begins, 'copytaster search --new ferry' shows what has come in since then.

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl, csv, urls
    }

    enum Order: String, ExpressibleByArgument, CaseIterable {
        case relevance, newest, oldest

        var order: SearchOrder {
            switch self {
            case .relevance: .relevance
            case .newest: .newest
            case .oldest: .oldest
            }
        }
    }

    @Argument(help: "Words, phrases and filters.")
    var query: [String] = []

    @Flag(name: .long, help: "Show every copy instead of one article of each family.")
    var all = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Maximum number of results (default: 20; without a limit for --all with another format than text).",
            valueName: "number"))
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("Leave out this many results at the beginning.", valueName: "number"))
    var offset = 0

    @Option(name: .long, help: "The order: relevance (default), newest or oldest.")
    var sort: Order?

    @Option(name: .long, help: "The format: text (default), jsonl, csv or urls.")
    var format: Form?

    @Option(
        name: .long,
        help: ArgumentHelp("The columns of CSV, such as title,source,url,published.", valueName: "names"))
    var columns: String?

    @OptionGroup var list: ListOptions

    @Option(
        name: .customLong("new"),
        help: ArgumentHelp("Show what is new since this name was last asked.", valueName: "name"))
    var followed: String?

    @Flag(name: .long, help: "List the names that --new follows.")
    var names = false

    @Flag(name: .long, help: "With --new: stop following the name.")
    var remove = false

    @OptionGroup var options: GlobalOptions

    static let usualLimit = 20

    func validate() throws {
        guard limit ?? 1 > 0 else { throw ValidationError("--limit must be 1 or more.") }
        guard offset >= 0 else { throw ValidationError("--offset must be 0 or more.") }
        guard followed != nil || names || hasQuery else { throw ValidationError("Give at least one search word.") }
        guard !names || followed == nil && !hasQuery else { throw ValidationError("--names takes no query.") }
        guard !remove || followed != nil && !hasQuery else { throw ValidationError("--remove needs --new NAME alone.") }
        try list.check(format: format?.rawValue, isJSON: options.json, isText: true, columns: columns)
    }

    private var hasQuery: Bool { query.contains { !$0.allSatisfy(\.isWhitespace) } }

    var form: Form { options.json ? .jsonl : format ?? (list.spreadsheet ? .csv : .text) }

    func perform(at context: CommandContext) throws {
        if names { return try SavedSearches(context).show(context, isJSON: form == .jsonl) }
        if let followed { return try FollowedSearch(followed, self, context).perform() }
        let index = try context.openIndex()
        let now = Date()
        let understood = try context.understand(QueryArguments.joined(query), in: index, now: now)
        let search = SearchQuery(
            understood.condition, order: (sort ?? .relevance).order, everyCopy: all, offset: offset,
            limit: limit ?? (all && form != .text ? .max : Self.usualLimit), now: now)
        let result = try listing(index, context).show(search)
        if result.shown == 0 { throw nothing(result, understood, context) }
    }

    func listing(_ index: any ArticleIndex, _ context: CommandContext) throws -> SearchListing {
        SearchListing(
            index: index, context: context, form: form, options: list,
            columns: try columns.map(ListOptions.columns) ?? ArticleColumn.ofSearch)
    }

    /// Why there is no result.
    func nothing(
        _ result: SearchListing.Result, _ understood: UnderstoodQuery, _ context: CommandContext
    ) -> CommandFailure {
        guard result.summary.articles == 0 else {
            let total = ResultCount.total(result.summary, everyCopy: all)
            return CommandFailure(.nothing, "no more results: the search finds \(total)")
        }
        if form == .jsonl, !understood.hasNotes { return CommandFailure(.nothing) }
        return CommandFailure(
            .nothing, "nothing found",
            hint: understood.hasNotes ? "Searched for: \(SafeText.line(understood.text))" : nil)
    }
}
