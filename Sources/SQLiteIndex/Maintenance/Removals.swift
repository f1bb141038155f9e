// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The remains of removed articles: notes, and the history until it is removed too.
extension SQLiteStore {
    /// Number of articles whose history is removed in one transaction.
    private static var historiesAtOnce: Int { 200 }

    public func forgetHistory(of articles: [Article.ID]) throws(IndexError) {
        var rest = articles[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.historiesAtOnce)
            rest = rest.dropFirst(batch.count)
            try database.write("forget from") { db in
                for article in batch {
                    let row = try db.number("SELECT row FROM removal WHERE id = ?") { $0.add(article) }
                    guard let row else { throw unknown(article) }
                    try removeHistory(of: row, db)
                }
            }
        }
    }

    public func unfinishedRemovals() throws(IndexError) -> [Article.ID] {
        try database.read("look for removals in") { db in
            // Later arrivals have the outcome `known`; those from before the removal have `stored`.
            try Data.fetchAll(
                db,
                sql: """
                    SELECT id FROM removal WHERE EXISTS (
                        SELECT 1 FROM arrival WHERE arrival.article = removal.row AND outcome = 'stored') ORDER BY row
                    """
            ).map(Column.id)
        }
    }

    public func undoRemoval(of article: Article.ID) throws(IndexError) {
        try finishRemovals()
        try database.write("undo a removal in") { db in
            let found = try db.number("SELECT coalesce(root, row) FROM removal WHERE id = ?") { $0.add(article) }
            guard let root = found else { throw unknown(article) }
            let rows = try Row.fetchAll(
                db, sql: "SELECT row, scrubbed FROM removal WHERE row = ?1 OR root = ?1", arguments: [root])
            guard rows.allSatisfy({ $0[1] as Bool }) else {
                throw DatabaseError(
                    resultCode: .SQLITE_BUSY,
                    message: "another process is reading the index, and traces of the text are still in it")
            }
            for row in rows.map({ $0[0] as Int64 }) {
                // Arrivals since the removal were not admitted, and have no article.
                try db.execute(sql: "UPDATE arrival SET article = NULL WHERE article = ?", arguments: [row])
                try db.execute(sql: "DELETE FROM removal_file WHERE removal = ?", arguments: [row])
                try db.execute(sql: "DELETE FROM removal WHERE row = ?", arguments: [row])
            }
            let counters = Counters()
            counters.noteRemovals(-rows.count)
            try counters.save(db)
        }
    }

    private func unknown(_ article: Article.ID) -> IndexError {
        IndexError(step: "forget", object: article.hex, cause: .unknownArticle, detail: "no article has this id")
    }

    /// File names often reveal the content of files. The traces of all this in the files of the index are to be removed
    /// next.
    private func removeHistory(of row: Int64, _ db: Database) throws {
        try RemovalRows.noteFiles(of: row, article: nil, in: db)
        try db.execute(sql: "UPDATE removal SET scrubbed = 0 WHERE row = ?", arguments: [row])
        let files = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT file FROM arrival WHERE article = ?", arguments: [row])
        try db.execute(sql: "DELETE FROM arrival WHERE article = ?", arguments: [row])
        for file in files {
            try db.execute(
                sql: """
                    DELETE FROM deletion WHERE file = ?1 AND NOT EXISTS (SELECT 1 FROM arrival WHERE file = ?1)
                    """, arguments: [file])
            try db.execute(
                sql: "DELETE FROM file WHERE row = ?1 AND NOT EXISTS (SELECT 1 FROM arrival WHERE file = ?1)",
                arguments: [file])
        }
    }

    /// Rewrites the full-text index, in pieces between which other processes can write, so that its older segments keep
    /// nothing of a forgotten article; then empties the log. If a crash or a reader prevents this, it is done when the
    /// index is next opened for writing, or at the next call.
    @discardableResult
    public func finishRemovals(timeout: Duration) throws(IndexError) -> Bool {
        let waiting = try removalsWithTraces()
        guard !waiting.isEmpty else { return true }
        // A negative number makes FTS5 treat all segments as one level, so that the merge ends with a single segment.
        var pages = -FullTextMerge.pages
        while try database.write("merge the full text of", { try FullTextMerge.step($0, pages: pages) }) {
            pages = FullTextMerge.pages
        }
        guard try database.truncateLog(timeout: timeout) else { return false }
        try database.write("finish a removal in") { db in
            for row in waiting {
                try db.execute(sql: "UPDATE removal SET scrubbed = 1 WHERE row = ?", arguments: [row])
            }
        }
        return true
    }

    /// The number of forgotten articles of which the index's files may still contain traces.
    public func countOfTraces() throws(IndexError) -> Int { try removalsWithTraces().count }

    private func removalsWithTraces() throws(IndexError) -> [Int64] {
        try database.read("look for removals in") { db in
            try Int64.fetchAll(db, sql: "SELECT row FROM removal WHERE scrubbed = 0")
        }
    }
}

private enum FullTextMerge {
    /// Pages written before other processes can write again; some tens of milliseconds.
    static let pages = 2_000

    /// - Returns: whether there is more to do; if not, FTS5 makes fewer than two changes.
    static func step(_ db: Database, pages: Int) throws -> Bool {
        let before = db.totalChangesCount
        try db.execute(sql: "INSERT INTO fulltext (fulltext, rank) VALUES ('merge', ?)", arguments: [pages])
        return db.totalChangesCount - before >= 2
    }
}
