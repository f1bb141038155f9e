// SPDX-License-Identifier: Apache-2.0

internal import GRDB

/// The terms that articles have in the full-text index, as the index itself has them.
///
/// To delete from a contentless table FTS5 wants the terms again. Keeping them would take a third more room for
/// every article, and analysing anew would leave strays behind whenever analysis had changed in between. They are found
/// by one pass over the whole index, for as many articles as are asked for.
struct IndexedTerms {
    let row: Int64
    /// As `article.analyzer` said when they were read; nil of a replaced reading. Terms never change but with it.
    let analyzer: Int?
    private let title: String
    private let body: String

    /// - Parameter rows: a few thousand at the most; their terms are in memory together.
    static func gather(_ rows: [Int64], _ db: Database) throws -> [Int64: IndexedTerms] {
        guard !rows.isEmpty else { return [:] }
        typealias Place = (offset: Int, term: String)
        var titles: [Int64: [Place]] = [:]
        var bodies: [Int64: [Place]] = [:]
        // Numbers of ours: nothing in them needs quoting.
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

    /// Whether they are still those of the article; to be asked under the write lock.
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
