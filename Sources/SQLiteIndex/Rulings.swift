// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteIndex {
    public func rule(_ ruling: Ruling) throws(IndexError) {
        try database.write("rule on articles in") { db in
            let rows = try rows(of: ruling, db)
            // While they still hang together: what is no longer held together is placed on both sides.
            let prints = try prints(around: [rows.a, rows.b], db)
            if rows.b == 0 {
                // Who says that it belongs to no others takes back that it belongs to some.
                try db.execute(
                    sql: "DELETE FROM ruling WHERE b > 0 AND (a = ?1 OR b = ?1)", arguments: [rows.a])
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO ruling (a, b, made) VALUES (?, ?, ?)",
                arguments: [rows.a, rows.b, Column.time(Date())])
            try Folding(db: db, matcher: matcher, limits: .none).place(around: prints, fresh: [])
        }
    }

    public func withdraw(_ ruling: Ruling) throws(IndexError) -> Bool {
        try database.write("withdraw a ruling in") { db in
            let rows = try rows(of: ruling, db)
            // While they still hang together: what the ruling held together is placed on both sides.
            let prints = try prints(around: [rows.a, rows.b], db)
            try db.execute(sql: "DELETE FROM ruling WHERE a = ? AND b = ?", arguments: [rows.a, rows.b])
            guard db.changesCount > 0 else { return false }
            try Folding(db: db, matcher: matcher, limits: .none).place(around: prints, fresh: [])
            return true
        }
    }

    public func rulings(on article: Article.ID?) throws(IndexError) -> [RulingRecord] {
        try database.read("read the rulings of") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT first.id, second.id, ruling.made FROM ruling JOIN article AS first ON first.row = ruling.a
                    LEFT JOIN article AS second ON second.row = ruling.b
                    WHERE ?1 IS NULL OR first.id = ?1 OR second.id = ?1 ORDER BY ruling.made, ruling.a, ruling.b
                    """, arguments: [article.map(Column.blob)])
            return try rows.map { row in
                let first = try Column.id(row[0])
                let second: Data? = row[1]
                return RulingRecord(
                    ruling: try second.map { .together(first, try Column.id($0)) } ?? .apart(first),
                    made: Column.date(row[2]))
            }
        }
    }

    /// The row of an article, and 0; or those of two, ascending.
    private func rows(of ruling: Ruling, _ db: Database) throws -> (a: Int64, b: Int64) {
        func row(_ id: Article.ID) throws -> Int64 {
            let row = try db.number("SELECT row FROM article WHERE id = ?") { $0.add(id) }
            guard let row else {
                throw IndexError(
                    step: "rule on", object: id.hex, cause: .unknownArticle, detail: "no article has this id")
            }
            return row
        }
        switch ruling {
        case .apart(let article): return (try row(article), 0)
        case .together(let first, let second):
            let (first, second) = (try row(first), try row(second))
            return (min(first, second), max(first, second))
        }
    }

    private func prints(around rows: [Int64], _ db: Database) throws -> [Int64] {
        let own = try rows.compactMap { try Member.of(row: $0, in: db)?.folding.print.value }
        return try Component.around(own, in: db, limits: .none)?.prints.sorted() ?? own
    }
}
