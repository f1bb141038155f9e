// SPDX-License-Identifier: Apache-2.0

internal import GRDB

/// The terms of articles, read from the full-text index itself.
///
/// To delete a row from a contentless table, FTS5 needs its terms. Storing them would take a third more space for every
/// article. Analysing the text again would leave terms behind if the analyzer had changed in between. So they are read
/// in one pass over the whole index, for all requested articles together.
struct IndexedTerms {
    let row: Int64
    /// `article.analyzer` when the terms were read; nil for a replaced reading. Terms change only together with it.
    let analyzer: Int?
    private let title: String
    private let body: String

    /// - Parameter rows: at most a few thousand; all their terms are in memory at the same time.
    static func gather(_ rows: [Int64], _ db: Database) throws -> [Int64: IndexedTerms] {
        guard !rows.isEmpty else { return [:] }
        typealias Place = (offset: Int, term: String)
        var titles: [Int64: [Place]] = [:]
        var bodies: [Int64: [Place]] = [:]
        // Only integers: nothing needs quoting.
        let list = "[" + rows.map(String.init).joined(separator: ",") + "]"
        let places = try Row.fetchCursor(
            db,
            sql: """
                SELECT doc, term, col, "offset" FROM fulltext_instance WHERE doc IN (SELECT value FROM json_each(?))
                """, arguments: [list])
        while let place = try places.next() {
            let isTitle = place[2] as String == "title"
            if isTitle {
                titles[place[0], default: []].append((place[3], place[1]))
            } else {
                bodies[place[0], default: []].append((place[3], place[1]))
            }
        }
        func text(_ places: [Place]?) -> String {
            (places ?? []).sorted { $0.offset < $1.offset }.map(\.term).joined(separator: " ")
        }
        var gathered: [Int64: IndexedTerms] = [:]
        for row in rows {
            gathered[row] = IndexedTerms(
                row: row, analyzer: try analyzer(of: row, db), title: text(titles[row]), body: text(bodies[row]))
        }
        return gathered
    }

    /// Whether these are still the terms of the article; must be called under the write lock.
    func areCurrent(_ db: Database) throws -> Bool { try Self.analyzer(of: row, db) == analyzer }

    func remove(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO fulltext (fulltext, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            arguments: [row, title, body])
    }

    private static func analyzer(of row: Int64, _ db: Database) throws -> Int? {
        let statement = try db.cachedStatement(sql: "SELECT analyzer FROM article WHERE row = ?")
        return try Int.fetchOne(statement, arguments: [row])
    }
}
