// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Search: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find articles by their words; show one article of each family.",
        discussion: """
            An article must contain all words of the query; the best match is shown first. Case, accents and word \
            endings are ignored.

            \(QueryHelp.text)

            The screen shows 20 results, and so does --json. --format csv, jsonl or urls, --spreadsheet, --columns and \
            --output write every match. --limit changes both.

            With --new, Copytaster remembers for each user what was shown under a name: 'copytaster search --new ferry \
            ferry OR boat' begins, 'copytaster search --new ferry' shows what has come in since then. If nothing is new, \
            the exit status is 0.

            Examples:
              a word and a phrase   copytaster search 'minister "night train"'
              of the last week      copytaster search ferry since:7d
              as a spreadsheet      copytaster search ferry --spreadsheet -o ferry.csv
              by your tag           copytaster search 'tag:"for the minister"'
              what is new           copytaster search --new ferries 'ferry OR boat'

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl, csv, urls
    }

    enum Order: String, ExpressibleByArgument, CaseIterable {
        case relevance, newest, oldest, date

        var order: SearchOrder {
            switch self {
            case .relevance: .relevance
            case .newest, .date: .newest
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
            "Maximum number of results (default: 20 on the screen and for --json; all for --format csv, jsonl or urls, "
                + "--spreadsheet, --columns and --output).",
            valueName: "number"))
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("Leave out this many results at the beginning.", valueName: "number"))
    var offset = 0

    @Option(name: .long, help: "The order: relevance (default), newest (or date) or oldest.")
    var sort: Order?

    @Option(name: .long, help: "The format: text (default), jsonl, csv or urls.")
    var format: Form?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "CSV with these columns, such as date,title,source,link; 'man copytaster' lists all.", valueName: "names"))
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

    @Flag(name: .long, help: "With --new: let the name follow another query from now on.")
    var replace = false

    @OptionGroup var options: GlobalOptions

    static let usualLimit = 20

    func validate() throws {
        guard limit ?? 1 > 0 else { throw ValidationError("--limit must be 1 or more.") }
        guard offset >= 0 else { throw ValidationError("--offset must be 0 or more.") }
        guard followed != nil || names || hasQuery else { throw ValidationError("Give at least one search word.") }
        guard !names || followed == nil && !hasQuery else { throw ValidationError("--names takes no query.") }
        guard !remove || followed != nil && !hasQuery else { throw ValidationError("--remove needs --new NAME alone.") }
        guard !replace || followed != nil && hasQuery else {
            throw ValidationError("--replace needs --new NAME QUERY.")
        }
        try list.check(format: format?.rawValue, isJSON: options.json, isText: true, columns: columns)
    }

    private var hasQuery: Bool { query.contains { !$0.allSatisfy(\.isWhitespace) } }

    var form: Form { list.form(format, isJSON: options.json, usual: .text, columns: columns) }

    /// The number of results if `--limit` is not given: a file and a format for other programs get all of them.
    /// `--json` alone has the results of the screen.
    var defaultLimit: Int {
        let isPage = form == .text || options.json && format == nil && list.output == nil && !all
        return isPage ? Self.usualLimit : .max
    }

    func perform(at context: CommandContext) throws {
        if names { return try SavedSearches(context).show(context, isJSON: form == .jsonl) }
        if let followed { return try FollowedSearch(followed, self, context).perform() }
        let index = try context.openIndex()
        let now = Date()
        let understood = try context.understand(QueryArguments.joined(query), in: index, now: now)
        let search = SearchQuery(
            understood.condition, order: (sort ?? .relevance).order, everyCopy: all, offset: offset,
            limit: limit ?? defaultLimit, now: now)
        let result = try listing(index, context).show(search)
        guard result.shown == 0 else { return }
        if result.summary.articles == 0, form != .jsonl {
            for note in try NearestWord(index).notes(on: understood.condition, now: now) {
                context.console.warning("note: " + note)
            }
            try context.noteNearestTags(understood.condition, in: index)
            try context.noteIDs(understood.text, in: index)
        }
        throw nothing(result, understood, context)
    }

    func listing(_ index: any ArticleIndex, _ context: CommandContext) throws -> SearchListing {
        SearchListing(
            index: index, context: context, form: form, options: list,
            columns: try columns.map(ListOptions.columns) ?? ArticleColumn.ofSearch,
            writesEmptyFile: followed != nil)
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
