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
        // Before the search: an article admitted meanwhile is shown again the next time, and never left out.
        let cursor = try index.admissionCursor()
        let now = Date()
        let understood = try context.understand(text, in: index, now: now)
        if let previous, previous.query == text, previous.position <= cursor {
            try showNew(since: previous, to: cursor, understood, now: now, index)
        } else {
            if let previous { explain(previous, text) }
            try begin(at: cursor, understood, now: now, index)
        }
    }

    private var shownName: String { SafeText.line(name) }

    private var unknown: CommandFailure {
        CommandFailure(
            .nothing, "no search is followed as '\(shownName)'",
            hint: "Give a query with the name to begin; 'copytaster search --names' lists the names.")
    }

    /// Why the search begins anew.
    private func explain(_ previous: SavedSearch, _ text: String) {
        if previous.query == text {
            context.console.warning("note: the index was made anew; '\(shownName)' begins again")
        } else {
            context.console.warning(
                "note: '\(shownName)' had another query, \(SafeText.line(previous.query)); it begins again")
        }
    }

    /// The first time: the newest articles.
    private func begin(at cursor: Int64, _ understood: UnderstoodQuery, now: Date, _ index: any ArticleIndex) throws {
        let result = try show(understood.condition, limit: Search.usualLimit, now: now, index)
        try context.console.flush()
        try saved.save(name, query: understood.text, position: cursor, asked: now)
        context.console.message("From now on, 'copytaster search --new \(shownName)' shows what is new.")
        if result.shown == 0 { throw command.nothing(result, understood, context) }
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
        } else if result.summary.waiting > 0 {
            context.console.warning("note: so that none of these is missed, what was shown stays new")
        } else {
            try saved.save(name, query: understood.text, position: cursor, asked: now)
        }
        if result.shown == 0 {
            let when = "nothing new since \(LocalTime(previous.asked).minutes)"
            throw CommandFailure(.nothing, command.form == .jsonl ? "" : when)
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
