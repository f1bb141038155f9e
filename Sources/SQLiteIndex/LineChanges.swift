// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// A line of an outlet.
struct OutletLine: Hashable {
    let outlet: OutletKey
    let line: UInt32
}

/// The log of what changed about the lines of articles that others may have read already: an article's lines that are
/// gone or others, and lines that have become standing or are so no more. Every process follows it. What the change was
/// stands in the tables, so that nothing of a forgotten article is kept here but its number.
enum LineChanges {
    struct News {
        var articles: Set<Int64> = []
        var lines: Set<OutletLine> = []
        var last: Int64
    }

    /// The number of the last change.
    static func last(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(number) FROM line_change") ?? 0
    }

    /// - Returns: nil where there is none.
    static func since(_ number: Int64, _ db: Database) throws -> News? {
        let statement = try db.cachedStatement(
            sql: "SELECT number, article, outlet, line FROM line_change WHERE number > ? ORDER BY number")
        var news = News(last: number)
        let rows = try Row.fetchCursor(statement, arguments: [number])
        while let row = try rows.next() {
            news.last = row[0]
            if let article: Int64 = row[1] { news.articles.insert(article) }
            if let outlet: Int64 = row[2], let line: Int64 = row[3] {
                news.lines.insert(OutletLine(outlet: OutletKey(bits: outlet), line: UInt32(truncatingIfNeeded: line)))
            }
        }
        return news.last == number ? nil : news
    }

    /// - Returns: the number of the change.
    static func note(article: Int64, _ db: Database) throws -> Int64 {
        try db.run("INSERT INTO line_change (article) VALUES (?)") { $0.add(article) }
        return db.lastInsertedRowID
    }

    /// - Returns: the number of the change.
    private static func note(_ line: OutletLine, _ db: Database) throws -> Int64 {
        try db.run("INSERT INTO line_change (outlet, line) VALUES (?, ?)") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return db.lastInsertedRowID
    }

    // MARK: Standing lines

    static func standing(_ db: Database) throws -> [(OutletKey, UInt32)] {
        try Row.fetchAll(db, sql: "SELECT outlet, line FROM standing").map {
            (OutletKey(bits: $0[0]), UInt32(truncatingIfNeeded: $0[1] as Int64))
        }
    }

    static func isStanding(_ line: OutletLine, _ db: Database) throws -> Bool {
        try db.number("SELECT 1 FROM standing WHERE outlet = ? AND line = ?") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        } != nil
    }

    /// - Returns: the number of the change; nil where the line was written down before, by whomever.
    static func learn(_ line: OutletLine, _ db: Database) throws -> Int64? {
        try db.run("INSERT OR IGNORE INTO standing (outlet, line) VALUES (?, ?)") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return db.changesCount > 0 ? try note(line, db) : nil
    }

    /// - Returns: the number of the change.
    static func unlearn(_ line: OutletLine, _ db: Database) throws -> Int64 {
        try db.run("DELETE FROM standing WHERE outlet = ? AND line = ?") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return try note(line, db)
    }
}

/// The lines of an article.
struct LineHolder {
    let article: Int64
    let outlet: OutletKey
    let lines: [UInt32]

    /// Nil for an article that has none, or is gone.
    static func of(article: Int64, _ db: Database) throws -> LineHolder? {
        let statement = try db.cachedStatement(sql: "SELECT outlet, hashes FROM line WHERE article = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { return nil }
        return LineHolder(article: article, outlet: OutletKey(bits: row[0]), lines: try Column.numbers(row[1]))
    }

    /// Those that hold a line, ascending, up to an article.
    static func all(of line: OutletLine, through last: Int64, _ db: Database) throws -> [LineHolder] {
        var holders: [LineHolder] = []
        try forEach(of: line.outlet, after: 0, db) { holder in
            if holder.article <= last, holder.lines.contains(line.line) { holders.append(holder) }
            return true
        }
        return holders
    }

    /// Calls `body` with the articles of an outlet that have lines, ascending, until it returns false.
    static func forEach(
        of outlet: OutletKey, after article: Int64, _ db: Database, _ body: (LineHolder) -> Bool
    ) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT article, hashes FROM line WHERE outlet = ? AND article > ? ORDER BY article")
        let rows = try Row.fetchCursor(statement, arguments: [outlet.bits, article])
        while let row = try rows.next() {
            let holder = LineHolder(article: row[0], outlet: outlet, lines: try Column.numbers(row[1]))
            guard body(holder) else { return }
        }
    }
}
