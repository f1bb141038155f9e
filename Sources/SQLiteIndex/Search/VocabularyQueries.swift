// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB

/// Languages, words and sources of the indexed texts.
extension SQLiteStore {
    public func languages() throws(IndexError) -> [String] {
        try database.read("read the languages of") { db in try Self.distinct("language", of: "word", db) }
    }

    public func sources() throws(IndexError) -> [String] {
        try database.read("read the sources of") { db in try Self.distinct("source", of: "article", db) }
    }

    /// Jumps through the index from value to value: a plain DISTINCT reads it as a whole.
    private static func distinct(_ column: String, of table: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                WITH RECURSIVE step (value) AS (
                    SELECT min(\(column)) FROM \(table)
                    UNION ALL SELECT (SELECT min(\(column)) FROM \(table) WHERE \(column) > value) FROM step
                        WHERE value IS NOT NULL)
                SELECT value FROM step WHERE value IS NOT NULL
                """)
    }

    public func words(
        of language: String, beginning: String, limit: Int
    ) throws(IndexError) -> [SpelledWord] {
        try database.read("read the words of") { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT term, CASE spelling WHEN '' THEN term ELSE spelling END FROM word
                    WHERE language = ? AND term >= ? AND term < ? ORDER BY term, 2 LIMIT ?
                    """)
            // No term contains the last of all characters.
            let rows = try Row.fetchAll(
                statement, arguments: [language, beginning, beginning + "\u{10FFFF}", max(0, limit)])
            return rows.map { SpelledWord(term: $0[0], spelling: $0[1]) }
        }
    }

    public func admissionCursor() throws(IndexError) -> Int64 {
        try database.read("read") { db in
            try Int64.fetchOne(db, sql: "SELECT value FROM sequence WHERE name = 'article'") ?? 0
        }
    }
}
