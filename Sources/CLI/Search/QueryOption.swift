// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// The option `--query` of commands that change all articles a search finds.
extension CommandContext {
    private static let titlesShown = 10

    /// All articles that a search finds, the oldest first, copies included.
    func matches(
        of query: String, in index: any ArticleQueries
    ) throws -> [Article.ID] {
        guard query.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure(.usage, "--query needs a search", hint: "The syntax is that of 'copytaster search'.")
        }
        let now = Date()
        let understood = try understand(query, in: index, now: now)
        try noteUnsearchable(for: understood.condition, in: index)
        return try index.matches(
            SearchQuery(understood.condition, order: .oldest, everyCopy: true, limit: .max, now: now))
    }

    /// Shows the titles of the first articles before a question, and how many more there are.
    func showTitles(of found: [Article.ID], in index: any ArticleQueries) throws {
        for id in found.prefix(Self.titlesShown) {
            guard let stored = try index.article(id.prefix) else { continue }
            console.message(
                "  \(id.hex.prefix(ShortIDs.leastDigits))  \(Wording.title(stored.article)), "
                    + "\(Wording.source(stored.article)), \(Wording.date(stored))")
        }
        if found.count > Self.titlesShown {
            console.message("  and \(Numbers.grouped(found.count - Self.titlesShown)) more")
        }
    }
}
