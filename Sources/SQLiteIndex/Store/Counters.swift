// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// The change that one transaction makes to the numbers that `counts` returns. They are counted as articles change,
/// because a scan of an index of a million articles takes longer than a caller may wait.
final class Counters {
    private var articles = 0
    private var families = 0
    private var removals = 0

    /// An article was inserted, as the only one of its family.
    func noteInserted() { (articles, families) = (articles + 1, families + 1) }

    /// - Parameter isHead: whether the family is named by this article.
    func noteRemoved(isHead: Bool) {
        (articles, removals) = (articles - 1, removals + 1)
        if isHead { families -= 1 }
    }

    /// An article was replaced by a newer reading.
    /// - Parameter isHead: whether the family is named by this article.
    func noteReplaced(isHead: Bool) {
        articles -= 1
        if isHead { families -= 1 }
    }

    /// Notes of removals were added or deleted without an article.
    func noteRemovals(_ change: Int) { removals += change }

    /// An article was moved from one family to another, or a family is now named by another article. The number of
    /// families is the number of articles that name one.
    func noteMoved(row: Int64, from old: Int64, to new: Int64) {
        if old == row { families -= 1 }
        if new == row { families += 1 }
    }

    /// Adds the changes to the tables and resets them.
    func save(_ db: Database) throws {
        for (name, change) in [("articles", articles), ("families", families), ("removals", removals)] where change != 0
        {
            try db.run("UPDATE counter SET value = value + ? WHERE name = ?") { columns in
                columns.add(Int64(change))
                columns.add(name)
            }
        }
        (articles, families, removals) = (0, 0, 0)
    }
}

extension IndexCounts {
    static func read(_ db: Database) throws -> IndexCounts {
        let rows = try Row.fetchAll(db, sql: "SELECT name, value FROM counter")
        let values = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
        guard let articles = values["articles"], let families = values["families"], let removals = values["removals"]
        else { throw IndexError.damaged("the counters are missing") }
        return IndexCounts(articles: articles, families: families, removals: removals)
    }
}
