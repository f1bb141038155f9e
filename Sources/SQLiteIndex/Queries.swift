// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteIndex {
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? {
        try database.read("read") { db in
            guard let row = try unique(prefix, in: "article", db) else { return nil }
            return try ArticleRows.stored(row: row, in: db)
        }
    }

    public func family(of prefix: Article.IDPrefix) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            guard let row = try unique(prefix, in: "article", db) ?? heir(of: prefix, db),
                let member = try Member.of(row: row, in: db)
            else { return [] }
            let members = try Member.of(family: member.placed.family, in: db)
            let leads = members.filter { $0.placed.kind == .original }
            let others = members.filter { $0.placed.kind != .original }
            let order = [leads, others].flatMap { part in
                part.sorted { matcher.leads($0.folding, before: $1.folding) }
            }
            return try order.compactMap { try ArticleRows.stored(row: $0.row, in: db) }
        }
    }

    public func standingLines(of article: Article.ID) throws(IndexError) -> Set<UInt32> {
        try database.read("read the lines of") { db in
            let columns = try Row.fetchOne(
                db, sql: "SELECT outlet, hashes FROM line JOIN article ON article.row = line.article WHERE id = ?",
                arguments: [Column.blob(article)])
            guard let columns else { return [] }
            let standing = try db.cachedStatement(sql: "SELECT 1 FROM standing WHERE outlet = ? AND line = ?")
            let outlet: Int64 = columns[0]
            return Set(
                try Column.numbers(columns[1]).filter {
                    try Int.fetchOne(standing, arguments: [outlet, Int64($0)]) != nil
                })
        }
    }

    public func counts() throws(IndexError) -> IndexCounts {
        try database.read("count") { db in try IndexCounts.read(db) }
    }

    public func latest(_ count: Int) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            try ArticleRows.stored(where: "true ORDER BY article.row DESC LIMIT ?", [max(0, count)], in: db)
        }
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws {
        // What `body` throws is not ours to translate.
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
            let columns = try Row.fetchOne(db, sql: "SELECT id, removed FROM removal WHERE row = ?", arguments: [row])
            return try columns.map { Removal(article: try Column.id($0[0]), removed: Column.date($0[1])) }
        }
    }

    /// - Parameter table: one with columns `row` and `id`.
    private func unique(_ prefix: Article.IDPrefix, in table: String, _ db: Database) throws -> Int64? {
        let rows = try Row.fetchAll(
            db, sql: "SELECT row, id FROM \(table) WHERE id BETWEEN ? AND ? ORDER BY id LIMIT \(Self.candidatesShown)",
            arguments: [Column.blob(prefix.lowerBound), Column.blob(prefix.upperBound)])
        guard rows.count > 1 else { return rows.first?[0] }
        let candidates = try rows.map { try Column.id($0[1]) }
        throw IndexError(
            step: "find", object: prefix.description, cause: .ambiguous(candidates: candidates),
            detail: "several ids begin so; give more digits")
    }

    /// More are of no help to anybody.
    private static var candidatesShown: Int { 20 }

    /// The article that a forgotten one's id leads to.
    private func heir(of prefix: Article.IDPrefix, _ db: Database) throws -> Int64? {
        guard let row = try unique(prefix, in: "removal", db) else { return nil }
        return try Int64.fetchOne(db, sql: "SELECT heir FROM removal WHERE row = ?", arguments: [row])
    }
}
