// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? {
        try database.read("read") { db in
            let found = try IDLookup.row(of: prefix, in: "article", db) ?? IDLookup.replacement(of: prefix, db)
            return try found.flatMap { try ArticleRows.stored(row: $0, in: db) }
        }
    }

    public func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            guard
                let row = try IDLookup.article(leadingFrom: prefix, db),
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
            guard let row = try IDLookup.row(of: prefix, in: "removal", db) else { return nil }
            return try RemovalRows.removal(row: row, in: db)
        }
    }
}
