// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func overrides(on article: Article.ID?) throws(IndexError) -> [OverrideRecord] {
        try database.read("read the manual overrides of") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT first.id, second.id, manual_override.made
                    FROM manual_override JOIN article AS first ON first.row = manual_override.a
                    LEFT JOIN article AS second ON second.row = manual_override.b
                    WHERE ?1 IS NULL OR first.id = ?1 OR second.id = ?1
                    ORDER BY manual_override.made, manual_override.a, manual_override.b
                    """, arguments: [article.map(Column.blob)])
            return try rows.map { row in
                let first = try Column.id(row[0])
                let second: Data? = row[1]
                return OverrideRecord(
                    manualOverride: try second.map { .together(first, try Column.id($0)) } ?? .apart(first),
                    made: Column.date(row[2]))
            }
        }
    }
}

extension SQLiteTransaction {
    func hasJoins() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM manual_override WHERE b > 0)") ?? false
    }

    func joins(of article: ArticleNumber) throws -> [StoredJoin] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.fingerprint, article.id, manual_override.a = ?1 FROM manual_override
                JOIN article ON article.row = CASE manual_override.a WHEN ?1 THEN manual_override.b ELSE manual_override.a END
                WHERE manual_override.b > 0 AND (manual_override.a = ?1 OR manual_override.b = ?1)
                """)
        return try Row.fetchAll(statement, arguments: [article.value]).map {
            StoredJoin(fingerprintID: FingerprintID($0[0]), other: try Column.id($0[1]), isFirst: $0[2])
        }
    }

    func insertOverride(_ override: StoredOverride, made: Date) throws {
        let (a, b) = override.columns
        try db.execute(
            sql: "INSERT OR REPLACE INTO manual_override (a, b, made) VALUES (?, ?, ?)",
            arguments: [a, b, Column.time(made)])
    }

    func removeOverride(_ override: StoredOverride) throws -> Bool {
        let (a, b) = override.columns
        try db.execute(sql: "DELETE FROM manual_override WHERE a = ? AND b = ?", arguments: [a, b])
        return db.changesCount > 0
    }

    /// Transfers the manual overrides of one article to another.
    func moveOverrides(of old: ArticleNumber, to new: ArticleNumber) throws {
        let overrides = try Row.fetchAll(
            db, sql: "SELECT a, b, made FROM manual_override WHERE a = ?1 OR b = ?1", arguments: [old.value])
        try db.execute(sql: "DELETE FROM manual_override WHERE a = ?1 OR b = ?1", arguments: [old.value])
        for manualOverride in overrides {
            func now(_ row: Int64) -> Int64 { row == old.value ? new.value : row }
            let (a, b) = (now(manualOverride[0]), now(manualOverride[1]))
            // Two readings that have become one article need no override that joins them.
            guard a != b else { continue }
            try db.execute(
                sql: "INSERT OR IGNORE INTO manual_override (a, b, made) VALUES (?, ?, ?)",
                arguments: [b == 0 ? a : min(a, b), b == 0 ? 0 : max(a, b), manualOverride[2] as Int64])
        }
    }
}

extension StoredOverride {
    /// As stored in the table: the row of an article, and 0; or the rows of two articles, ascending.
    fileprivate var columns: (a: Int64, b: Int64) {
        switch self {
        case .apart(let article): (article.value, 0)
        case .together(let first, let second): (first.value, second.value)
        }
    }
}
