// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? {
        try database.read("read") { db in
            let found = try unique(prefix, in: "article", db) ?? replacement(of: prefix, db)
            return try found.flatMap { try ArticleRows.stored(row: $0, in: db) }
        }
    }

    public func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            guard
                let row = try unique(prefix, in: "article", db) ?? replacement(of: prefix, db)
                    ?? successor(of: prefix, db),
                let member = try StoredMember.all(where: "row = ?", [row], in: db).first
            else { return [] }
            let members = try StoredMember.all(where: "family = ?", [member.placed.family.value], in: db)
            let leads = members.filter { $0.placed.kind == .original }
            let others = members.filter { $0.placed.kind != .original }
            let order = [leads, others].flatMap { part in
                part.sorted { areInOrder($0.attributes, $1.attributes) }
            }
            return try order.suffix(behind: last, \.attributes.id).prefix(max(0, limit)).compactMap {
                try ArticleRows.stored(row: $0.number.value, in: db)
            }
        }
    }

    public func boilerplateLines(of article: Article.ID) throws(IndexError) -> Set<UInt32> {
        try database.read("read the lines of") { db in
            let columns = try Row.fetchOne(
                db, sql: "SELECT outlet, hashes FROM line JOIN article ON article.row = line.article WHERE id = ?",
                arguments: [Column.blob(article)])
            guard let columns else { return [] }
            let boilerplate = try db.cachedStatement(sql: "SELECT 1 FROM boilerplate WHERE outlet = ? AND line = ?")
            let outlet: Int64 = columns[0]
            return Set(
                try Column.numbers(columns[1]).filter {
                    try Int.fetchOne(boilerplate, arguments: [outlet, Int64($0)]) != nil
                })
        }
    }

    public func counts() throws(IndexError) -> IndexCounts {
        try database.read("count") { db in try IndexCounts.read(db) }
    }

    public func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            var first = Int64.max
            if let last {
                guard let row = try db.number("SELECT row FROM article WHERE id = ?", { $0.add(last) }) else {
                    return []
                }
                first = row
            }
            return try ArticleRows.stored(
                where: "article.row < ? ORDER BY article.row DESC LIMIT ?", [first, max(0, count)], in: db)
        }
    }

    public func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            try ArticleRows.stored(
                where: "article.id > ? ORDER BY article.id LIMIT ?",
                [last.map(Column.blob) ?? Data(), max(0, limit)], in: db)
        }
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
        // Errors that `body` throws are rethrown unchanged.
        var thrown: (any Error)?
        do throws(IndexError) {
            try database.read("read") { db in
                try ArticleRows.forEach(where: "true ORDER BY article.id", [], in: db) { article in
                    do { try body(article) } catch {
                        thrown = error
                        throw error
                    }
                }
            }
        } catch {
            throw thrown ?? error
        }
    }

    public func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal? {
        try database.read("read") { db in
            guard let row = try unique(prefix, in: "removal", db) else { return nil }
            return try RemovalRows.removal(row: row, in: db)
        }
    }

    /// - Parameter table: one with columns `row` and `id`.
    private func unique(_ prefix: Article.IDPrefix, in table: String, _ db: Database) throws -> Int64? {
        let rows = try Row.fetchAll(
            db, sql: "SELECT row, id FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id LIMIT \(Self.candidatesShown)",
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
    private func replacement(of prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        guard let row = try unique(prefix, in: "former", db) else { return nil }
        return try Int64.fetchOne(db, sql: "SELECT article FROM former WHERE row = ?", arguments: [row])
    }

    /// The article to which the id of a forgotten article leads.
    private func successor(of prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        guard let row = try unique(prefix, in: "removal", db) else { return nil }
        return try Int64.fetchOne(db, sql: "SELECT successor FROM removal WHERE row = ?", arguments: [row])
    }
}
