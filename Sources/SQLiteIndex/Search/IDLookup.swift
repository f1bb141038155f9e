// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// Finds rows by the beginning of an id.
enum IDLookup {
    /// - Parameter table: one with columns `row` and `id`.
    static func row(of prefix: Article.IDPrefix, in table: String, _ db: Database) throws -> Int64? {
        let rows = try Row.fetchAll(
            db, sql: "SELECT row, id FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id LIMIT \(candidatesShown)",
            arguments: [Column.blob(prefix.lowerBound), Column.blob(prefix.upperBound)])
        let candidates = try Set(rows.map { try Column.id($0[1]) }).sorted()
        // A reading may have been replaced more than once under one id; the last row counts.
        guard candidates.count > 1 else { return rows.map { $0[0] as Int64 }.max() }
        throw IndexError(
            step: "find", object: prefix.description, cause: .ambiguous(candidates: candidates),
            detail: "several ids begin with these digits; give more digits")
    }

    /// A longer list would help nobody.
    private static var candidatesShown: Int { 20 }

    /// The article that replaced a reading of an older reader.
    static func replacement(of prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        guard let found = try row(of: prefix, in: "former", db) else { return nil }
        return try Int64.fetchOne(db, sql: "SELECT article FROM former WHERE row = ?", arguments: [found])
    }

    /// The article to which the id of a forgotten article leads.
    static func successor(of prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        guard let found = try row(of: prefix, in: "removal", db) else { return nil }
        return try Int64.fetchOne(db, sql: "SELECT successor FROM removal WHERE row = ?", arguments: [found])
    }

    /// The row of an article; the id may also be that of a replaced reading or of a forgotten article.
    static func article(leadingFrom prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        try row(of: prefix, in: "article", db) ?? replacement(of: prefix, db) ?? successor(of: prefix, db)
    }
}
