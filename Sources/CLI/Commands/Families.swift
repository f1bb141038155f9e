// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Families: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "families",
        abstract: "List families: all, or those with articles of a query; the largest or the newest first.",
        discussion: """
            The query is the same as for 'copytaster search'. --since and --until count articles by publication, or by \
            arrival if that is unknown; 'arrived:1d' in the query counts them by arrival.

            A family of 3 articles is a text with 2 other copies.

            \(ExitState.help([.nothing, .badInput, .noIndex, .cannotCreate, .inputOutput, .noPermission]))
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl, csv, ids
    }

    @Argument(help: "Words, phrases and filters; without a query, all articles.")
    var query: [String] = []

    @Flag(name: .long, help: "The family with the most articles first (default).")
    var largest = false

    @Flag(name: .long, help: "The family with the newest article first.")
    var newest = false

    @Option(name: .long, help: ArgumentHelp("Articles from this time on: 1d, today, 2026-11-30.", valueName: "time"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("Articles up to and including this day.", valueName: "time"))
    var until: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only families with at least this many articles, the first one included: 2 leaves out texts without another "
                + "copy.", valueName: "number"))
    var minCopies = 1

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Maximum number of families (default: 20 on the screen and for --json; all for --format csv, jsonl or ids, "
                + "--spreadsheet and --output).", valueName: "number"))
    var limit: Int?

    @Option(name: .long, help: ArgumentHelp("Leave out this many families at the beginning.", valueName: "number"))
    var offset = 0

    @Option(name: .long, help: "The format: text (default), jsonl, csv or ids.")
    var format: Form?

    @OptionGroup var list: ListOptions

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard limit ?? 1 > 0 else { throw ValidationError("--limit must be 1 or more.") }
        guard offset >= 0 else { throw ValidationError("--offset must be 0 or more.") }
        guard minCopies > 0 else { throw ValidationError("--min-copies must be 1 or more.") }
        guard !(largest && newest) else { throw ValidationError("--largest and --newest contradict each other.") }
        try list.check(format: format?.rawValue, isJSON: options.json, isText: true)
    }

    func perform(at context: CommandContext) throws {
        let form = list.form(format, isJSON: options.json, usual: Form.text)
        let isPage = form == .text || options.json && format == nil && list.output == nil
        let limit = self.limit ?? (isPage ? Self.usualLimit : Int.max)
        let index = try context.openIndex()
        let now = Date()
        let understood = try context.understand(QueryArguments.joined(query), in: index, now: now)
        let condition = SearchCondition.joining(
            understood.condition,
            try context.understand("since", of: since, in: index, now: now),
            try context.understand("until", of: until, in: index, now: now))
        // One more, to know whether others follow.
        var found = try families(condition, limit: limit == .max ? limit : limit + 1, now: now, index)
        let isCut = found.count > limit
        if isCut { found.removeLast(found.count - limit) }
        try context.noteUnsearchable(for: condition, in: index)
        guard !found.isEmpty else {
            try context.noteIDs(understood.text, in: index)
            throw CommandFailure(.nothing, form == .jsonl ? "" : "nothing found")
        }
        let next = isCut ? "--offset \(offset + limit) shows the next" : nil
        try FamilyListing(form: form, options: list, context: context, index: index).write(found, next: next)
    }

    private static let usualLimit = 20

    /// Families read at once while those with too few articles are left out.
    private static let page = 500

    private func families(
        _ condition: SearchCondition?, limit: Int, now: Date, _ index: any ArticleIndex
    ) throws -> [FamilySummary] {
        let order: FamilyOrder = newest ? .newest : .largest
        if minCopies == 1 {
            return try index.families(of: condition, now: now, order: order, offset: offset, limit: limit)
        }
        var found: [FamilySummary] = []
        var read = 0
        let (sum, overflows) = offset.addingReportingOverflow(limit)
        let wanted = overflows ? Int.max : sum
        while found.count < wanted {
            let page = try index.families(of: condition, now: now, order: order, offset: read, limit: Self.page)
            found += page.filter { $0.copies >= minCopies }
            read += page.count
            // Without a query, the largest families are those with the most copies.
            let isPast = order == .largest && condition == nil && page.last.map { $0.copies < minCopies } ?? true
            if page.count < Self.page || isPast { break }
        }
        return Array(found.dropFirst(offset).prefix(limit))
    }
}

/// A list of families, as a table, as JSON Lines, as CSV or as ids.
private struct FamilyListing {
    let form: Families.Form
    let options: ListOptions
    let context: CommandContext
    let index: any ArticleIndex

    /// - Parameter next: how to see the families that follow; nil if none follow.
    func write(_ families: [FamilySummary], next: String?) throws {
        if form == .text {
            let style = context.console.styling
            return try context.console.show(table(families) + (next.map { ["", style($0, .faint)] } ?? []))
        }
        if let next { context.console.message("more families follow: \(next)") }
        try ListTarget.with(options.output, context.console) { target in
            if form == .csv {
                let header = [
                    "id", "copies", "matching", "sources", "oldest", "newest", "title", "source", "url", "lead",
                ]
                try target.write(options.beginning(header.map { .own($0) }))
            }
            for family in families {
                switch form {
                case .csv: try target.write(options.line(fields(family)))
                case .ids: try target.write(Array((family.lead.placement.family.hex + "\n").utf8))
                default: try target.write { $0.family(family) }
                }
            }
        }
        options.reportWritten(families.count, "family", "families", on: context.console)
    }

    private func table(_ families: [FamilySummary]) throws -> [String] {
        let short = ShortIDs(index)
        // Without a query they are the same.
        let showsMatching = families.contains { $0.matching != $0.copies }
        var table = TableOutput([
            .init("family", role: .name), .init("articles", right: true),
            .init("matching", right: true, dropPriority: 4),
            .init("sources", right: true, dropPriority: 3), .init("oldest", dropPriority: 1),
            .init("newest", dropPriority: 2), .init("title", flexible: true, least: 30),
        ])
        for family in families {
            table.add([
                .init(try short(family.lead.placement.family.smallest)), .init(Numbers.grouped(family.copies)),
                .init(showsMatching ? Numbers.grouped(family.matching) : ""), .init(Numbers.grouped(family.sources)),
                .init(FacetListing.day(family.oldest)), .init(FacetListing.day(family.newest)),
                .init(Wording.title(family.lead.article)),
            ])
        }
        return table.lines(width: context.console.width, styling: context.console.styling)
    }

    private func fields(_ family: FamilySummary) -> [CSVField] {
        let lead = family.lead.article
        return [
            .own(family.lead.placement.family.hex), CSVField(family.copies), CSVField(family.matching),
            CSVField(family.sources), options.times.field(family.oldest), options.times.field(family.newest),
            CSVField(lead.title), CSVField(lead.source), CSVField(lead.url), .own(lead.id.hex),
        ]
    }
}
