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
        guard limit > 0 else { return [] }
        return try database.read("read the words of") { db in
            var words: [SpelledWord] = []
            // In the order of the index, which is that of the result except among the spellings of one term: an empty
            // spelling stands for the term. So those of the last term are read completely.
            let sql = """
                SELECT term, spelling FROM word WHERE language = ? AND term >= ? AND term < ?
                ORDER BY term, spelling LIMIT ?
                """
            try db.forEachStep(sql, isCached: true) { columns in
                columns.add(language)
                columns.add(beginning)
                // No term contains the last of all characters.
                columns.add(beginning + "\u{10FFFF}")
                columns.add(Int64(limit) &+ Self.mostSpellings)
            } _: { row in
                let (term, spelling) = (Column.text(row, 0) ?? "", Column.text(row, 1) ?? "")
                words.append(SpelledWord(term: term, spelling: spelling.isEmpty ? term : spelling))
            }
            return Array(Self.inOrder(words).prefix(limit))
        }
    }

    /// Spellings of one term; hardly any has more.
    private static let mostSpellings: Int64 = 16

    /// - Parameter words: in the order of their terms.
    private static func inOrder(_ words: [SpelledWord]) -> [SpelledWord] {
        var words = words
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, words[end].term == words[start].term { end += 1 }
            if end - start > 1 { words[start..<end].sort { $0.spelling < $1.spelling } }
            start = end
        }
        return words
    }

    public func admissionCursor() throws(IndexError) -> Int64 {
        try database.read("read") { db in
            try Int64.fetchOne(db, sql: "SELECT value FROM sequence WHERE name = 'article'") ?? 0
        }
    }
}
