// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteTransaction {
    func lines(of article: ArticleNumber) throws -> ArticleLines? {
        let statement = try db.cachedStatement(sql: "SELECT outlet, hashes FROM line WHERE article = ?")
        guard let row = try Row.fetchOne(statement, arguments: [article.value]) else { return nil }
        return ArticleLines(
            article: article, outlet: OutletKey(bits: row[0]), lines: try Column.numbers(row[1]))
    }

    func forEachLines(
        of outlet: OutletKey, after article: ArticleNumber, _ body: (ArticleLines) throws -> Bool
    ) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT article, hashes FROM line WHERE outlet = ? AND article > ? ORDER BY article")
        let rows = try Row.fetchCursor(statement, arguments: [outlet.bits, article.value])
        while let row = try rows.next() {
            let lines = ArticleLines(
                article: ArticleNumber(row[0]), outlet: outlet, lines: try Column.numbers(row[1]))
            guard try body(lines) else { return }
        }
    }

    func forEachLines(
        after article: ArticleNumber, limit: Int, _ body: (ArticleLines) throws -> Void
    ) throws -> Int {
        let sql = "SELECT article, outlet, hashes FROM line WHERE article > ? ORDER BY article LIMIT ?"
        return try db.forEachRow(sql, [article.value, limit]) { row in
            try body(
                ArticleLines(
                    article: ArticleNumber(row[0]), outlet: OutletKey(bits: row[1]),
                    lines: try Column.numbers(row[2])))
        }
    }

    func boilerplate() throws -> [OutletLine] {
        try Row.fetchAll(db, sql: "SELECT outlet, line FROM boilerplate").map {
            OutletLine(outlet: OutletKey(bits: $0[0]), line: UInt32(truncatingIfNeeded: $0[1] as Int64))
        }
    }

    func isBoilerplate(_ line: OutletLine) throws -> Bool {
        try db.number("SELECT 1 FROM boilerplate WHERE outlet = ? AND line = ?") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        } != nil
    }

    // MARK: Log of changes

    func lastLineChange() throws -> LineChangeNumber {
        LineChangeNumber(try Int64.fetchOne(db, sql: "SELECT max(number) FROM line_change") ?? 0)
    }

    func lineChanges(after last: LineChangeNumber) throws -> LineChanges? {
        let statement = try db.cachedStatement(
            sql: "SELECT number, article, outlet, line FROM line_change WHERE number > ? ORDER BY number")
        var changes = LineChanges(last: last)
        let rows = try Row.fetchCursor(statement, arguments: [last.value])
        while let row = try rows.next() {
            changes.last = LineChangeNumber(row[0])
            if let article: Int64 = row[1] { changes.articles.insert(ArticleNumber(article)) }
            if let outlet: Int64 = row[2], let line: Int64 = row[3] {
                changes.lines.insert(
                    OutletLine(outlet: OutletKey(bits: outlet), line: UInt32(truncatingIfNeeded: line)))
            }
        }
        return changes.last == last ? nil : changes
    }

    func noteLineChange(of article: ArticleNumber) throws -> LineChangeNumber {
        try db.run("INSERT INTO line_change (article) VALUES (?)") { $0.add(article.value) }
        return LineChangeNumber(db.lastInsertedRowID)
    }

    private func note(_ line: OutletLine) throws -> LineChangeNumber {
        try db.run("INSERT INTO line_change (outlet, line) VALUES (?, ?)") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return LineChangeNumber(db.lastInsertedRowID)
    }

    // MARK: Writing

    func insert(_ lines: ArticleLines) throws {
        try db.run("INSERT INTO line (article, outlet, hashes) VALUES (?, ?, ?)") { columns in
            columns.add(lines.article.value)
            columns.add(lines.outlet.bits)
            columns.add(lines.lines)
        }
    }

    func removeLines(of article: ArticleNumber) throws {
        try db.run("DELETE FROM line WHERE article = ?") { $0.add(article.value) }
    }

    func learn(_ line: OutletLine) throws -> LineChangeNumber? {
        try db.run("INSERT OR IGNORE INTO boilerplate (outlet, line) VALUES (?, ?)") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return db.changesCount > 0 ? try note(line) : nil
    }

    func unlearn(_ line: OutletLine) throws -> LineChangeNumber {
        try db.run("DELETE FROM boilerplate WHERE outlet = ? AND line = ?") { columns in
            columns.add(line.outlet.bits)
            columns.add(Int64(line.line))
        }
        return try note(line)
    }
}

extension OutletKey {
    /// As stored in the tables: SQLite has no unsigned integers.
    init(bits: Int64) { self.init(value: UInt64(bitPattern: bits)) }
    var bits: Int64 { Int64(bitPattern: value) }
}

extension Database {
    /// Runs a query whose prepared statement is cached.
    /// - Parameter body: called with each row; its effects remain if a later row cannot be read.
    /// - Returns: the number of rows.
    func forEachRow(_ sql: String, _ arguments: StatementArguments, _ body: (Row) throws -> Void) throws -> Int {
        let rows = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
        var count = 0
        while let row = try rows.next() {
            try body(row)
            count += 1
        }
        return count
    }
}
