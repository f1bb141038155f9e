// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// The terms of an article, read from the full-text index itself.
///
/// To delete a row from a contentless table, FTS5 needs its terms. Storing them would take a third more space for every
/// article. Analysing the text again would leave terms behind if the analyzer had changed in between. So they are read
/// in one pass over the whole index, for all requested articles together.
struct IndexedTerms {
    let row: Int64
    /// `article.analyzer` when the terms were read; nil for a replaced reading. Terms change only together with it.
    let analyzer: Int?
    /// The text of each column; nil if the index has no terms of the article.
    private let columns: [String: String]?

    /// - Parameter rows: at most a few thousand; all their terms are in memory at the same time.
    static func gather(_ rows: [Int64], _ db: Database) throws -> [Int64: IndexedTerms] {
        // Only integers: nothing needs quoting.
        func list(_ rows: some Sequence<Int64>) -> String { "[" + rows.map(String.init).joined(separator: ",") + "]" }
        let indexed = try Int64.fetchSet(
            db, sql: "SELECT id FROM fulltext_docsize WHERE id IN (SELECT value FROM json_each(?))",
            arguments: [list(rows)])
        typealias Place = (offset: Int, term: String)
        var places: [Int64: [String: [Place]]] = [:]
        // An update drops all terms; then there is nothing to read.
        if !indexed.isEmpty {
            let found = try Row.fetchCursor(
                db,
                sql: """
                    SELECT doc, term, col, "offset" FROM fulltext_instance
                    WHERE doc IN (SELECT value FROM json_each(?))
                    """, arguments: [list(indexed)])
            while let place = try found.next() {
                let (doc, column): (Int64, String) = (place[0], place[2])
                places[doc, default: [:]][column, default: []].append((place[3], place[1]))
            }
        }
        var gathered: [Int64: IndexedTerms] = [:]
        for row in rows {
            let columns = indexed.contains(row) ? places[row] ?? [:] : nil
            gathered[row] = IndexedTerms(
                row: row, analyzer: try analyzer(of: row, db),
                columns: columns?.mapValues { places in
                    places.sorted { $0.offset < $1.offset }.map(\.term).joined(separator: " ")
                })
        }
        return gathered
    }

    /// Whether these are still the terms of the article; must be called under the write lock.
    func areCurrent(_ db: Database) throws -> Bool {
        try Self.analyzer(of: row, db) == analyzer && FullTextRows.contains(row, in: db) == (columns != nil)
    }

    func remove(_ db: Database) throws {
        guard let columns else { return }
        try db.run(
            """
            INSERT INTO fulltext (fulltext, rowid, title, body, byline, section, language)
            VALUES ('delete', ?, ?, ?, ?, ?, ?)
            """
        ) { values in
            values.add(row)
            for name in ["title", "body", "byline", "section", "language"] { values.add(columns[name] ?? "") }
        }
    }

    /// Removes from the vocabulary the words that no article has any more; to be called after `remove`.
    /// - Parameters:
    ///   - new: terms that the article has from now on. Those in the same language need no look-up.
    ///   - language: of these terms.
    func forgetWords(
        except new: SearchTerms? = nil, of language: String? = nil, _ vocabulary: Vocabulary
    ) throws {
        guard let columns, let oldLanguage = columns["language"] else { return }
        func words(_ texts: String...) -> Set<Substring> { Set(texts.flatMap { $0.split(separator: " ") }) }
        var old = words(columns["title"] ?? "", columns["body"] ?? "")
        if let new, oldLanguage == LanguageTerm.text(of: language) { old.subtract(words(new.title, new.body)) }
        try vocabulary.forget(old, language: oldLanguage)
    }

    private static func analyzer(of row: Int64, _ db: Database) throws -> Int? {
        let statement = try db.cachedStatement(sql: "SELECT analyzer FROM article WHERE row = ?")
        return try Int.fetchOne(statement, arguments: [row])
    }
}
