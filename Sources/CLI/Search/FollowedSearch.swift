// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// `search --new NAME`: shows what was admitted since the name was last asked. The position moves only after the result
/// was written completely.
struct FollowedSearch {
    private let name: String
    private let command: Search
    private let context: CommandContext
    private let saved: SavedSearches

    init(_ name: String, _ command: Search, _ context: CommandContext) throws {
        try SavedSearches.checkName(name)
        self.name = name
        self.command = command
        self.context = context
        saved = SavedSearches(context)
    }

    func perform() throws {
        if command.remove {
            guard try saved.remove(name) else { throw unknown }
            return context.console.message("'\(shownName)' is no longer followed.")
        }
        let index = try context.openIndex()
        let previous = try saved.saved(name)
        let typed = QueryArguments.joined(command.query)
        guard let text = typed.contains(where: { !$0.isWhitespace }) ? typed : previous?.query else { throw unknown }
        let isSame = previous.map { Self.areSame($0.query, text) } ?? false
        if let previous, !isSame, !command.replace { throw other(than: previous) }
        // Before the search: an article admitted meanwhile is shown again the next time, and never left out.
        let cursor = try index.admissionCursor()
        let now = Date()
        let understood = try context.understand(text, in: index, now: now)
        if let previous, isSame, previous.position <= cursor {
            try showNew(since: previous, to: cursor, understood, now: now, index)
        } else {
            if isSame { context.console.warning("note: the index was made anew; '\(shownName)' begins again") }
            try begin(at: cursor, understood, now: now, index)
        }
    }

    private var shownName: String { SafeText.line(name) }

    /// Whether two queries differ only in white space.
    private static func areSame(_ a: String, _ b: String) -> Bool {
        a.split(whereSeparator: \.isWhitespace) == b.split(whereSeparator: \.isWhitespace)
    }

    /// The name has a query, and a typed one would lose its position.
    private func other(than previous: SavedSearch) -> CommandFailure {
        CommandFailure(
            .badInput, "'\(shownName)' follows another query: \(SafeText.line(previous.query))",
            hint: "--replace lets it follow this query from now on; without a query, it shows what is new.")
    }

    private var unknown: CommandFailure {
        CommandFailure(
            .nothing, "no search is followed as '\(shownName)'",
            hint: "Give a query with the name to begin; 'copytaster search --names' lists the names.")
    }

    /// The first time: the newest articles.
    private func begin(at cursor: Int64, _ understood: UnderstoodQuery, now: Date, _ index: any ArticleIndex) throws {
        let result = try show(understood.condition, limit: command.defaultLimit, now: now, index)
        try context.console.flush()
        try saved.save(name, query: understood.text, position: cursor, asked: now)
        if result.shown == 0 { context.console.message("nothing found yet") }
        context.console.message("From now on, 'copytaster search --new \(shownName)' shows what is new.")
    }

    private func showNew(
        since previous: SavedSearch, to cursor: Int64, _ understood: UnderstoodQuery, now: Date,
        _ index: any ArticleIndex
    ) throws {
        let news = SearchCondition.filter(.admittedAfter(previous.position))
        let condition = SearchCondition.joining(understood.condition, news)
        let result = try show(condition, limit: .max, now: now, index)
        try context.console.flush()
        if result.shown < result.total {
            context.console.warning("note: not everything new was shown, so it stays new")
        } else if result.unsearchable > 0 {
            context.console.warning("note: so that none of these is missed, what was shown stays new")
        } else {
            try saved.save(previous.name, query: understood.text, position: cursor, asked: now)
        }
        // A scheduler that runs this must not take it for a failure.
        if result.shown == 0 {
            context.console.message("nothing new since \(LocalTime(previous.asked).minutes)")
        }
    }

    private func show(
        _ condition: SearchCondition?, limit: Int, now: Date, _ index: any ArticleIndex
    ) throws -> SearchListing.Result {
        let search = SearchQuery(
            condition, order: (command.sort ?? .newest).order, everyCopy: command.all, offset: command.offset,
            limit: command.limit ?? limit, now: now)
        return try command.listing(index, context).show(search)
    }
}
