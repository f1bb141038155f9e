// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage {
        try database.read("read the changes of") { db in try ChangeFeedRows.page(after: cursor, limit: limit, in: db) }
    }
}

/// The change feed: one row per family and transaction; the oldest rows are pruned. Sequence numbers are never reused,
/// because the last row is never pruned.
enum ChangeFeedRows {
    static let schema = """
        -- Which families changed, in the order of transactions: the smallest id in the family then. The oldest are pruned.
        CREATE TABLE family_change (
            sequence INTEGER PRIMARY KEY, family BLOB NOT NULL CHECK (length(family) = 16), kind TEXT NOT NULL);
        """

    /// Weeks, for an index that grows by some thousand articles a day; 4 MB.
    static let kept = 100_000

    static func add(_ changes: [FamilyChange], keeping kept: Int, to db: Database) throws {
        for change in changes {
            try db.run("INSERT INTO family_change (family, kind) VALUES (?, ?)") { columns in
                columns.add(change.family.smallest)
                columns.add(change.kind.rawValue)
            }
        }
        let last = db.lastInsertedRowID
        try db.run("DELETE FROM family_change WHERE sequence <= ?") { $0.add(last - Int64(max(1, kept))) }
    }

    static func page(after cursor: ChangeCursor?, limit: Int, in db: Database) throws -> ChangePage {
        let first = try Int64.fetchOne(db, sql: "SELECT min(sequence) FROM family_change") ?? 1
        let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM family_change") ?? 0
        guard let cursor, (first - 1...last).contains(cursor.sequence) else {
            return .readAllAnew(ChangeCursor(sequence: last))
        }
        let rows = try Row.fetchCursor(
            db, sql: "SELECT sequence, family, kind FROM family_change WHERE sequence > ? ORDER BY sequence LIMIT ?",
            arguments: [cursor.sequence, max(0, limit)])
        var (changes, next) = ([FamilyChange](), cursor)
        while let row = try rows.next() {
            next = ChangeCursor(sequence: row[0])
            changes.append(
                FamilyChange(
                    family: Family.ID(try Column.id(row[1])),
                    kind: try Column.value(row[2], as: FamilyChange.Kind.self)))
        }
        return .changes(changes, next: next)
    }
}
