// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// The description of a table or of another schema object: its definition, and which of its rows have checksums.
struct ChecksumTable {
    let name: String
    /// Version of the schema when this description was written.
    let version: Int32
    /// A hash of the SQL that defines it.
    let definition: Int64
    /// 1 if it has rows that are followed; indexes and virtual tables have no rows of their own.
    private let kind: Int64
    /// The last group of rows that has a checksum: `.max` for all present and future groups, `.min` for none.
    let covered: Int64
    /// Whether this description matches its own checksum.
    let isSound: Bool

    var isTable: Bool { kind != 0 }

    static let schema = """
        -- Sums of the hashes of rows, by table and by key without its last eight bits; see RowChecksums.
        CREATE TABLE checksum (
            name TEXT NOT NULL, part INTEGER NOT NULL, rows INTEGER NOT NULL, sum INTEGER NOT NULL,
            PRIMARY KEY (name, part)) WITHOUT ROWID;
        CREATE TABLE checksum_table (
            name TEXT PRIMARY KEY, version INTEGER NOT NULL, definition INTEGER NOT NULL, is_table INTEGER NOT NULL,
            covered INTEGER NOT NULL, own INTEGER NOT NULL) WITHOUT ROWID;
        """

    private static let ownTables: Set = ["checksum", "checksum_table"]

    /// All descriptions, by name; empty before the migration that adds the table.
    static func all(in db: Database) throws -> [ChecksumTable] {
        let statement = try db.cachedStatement(
            sql: "SELECT name, version, definition, is_table, covered, own FROM checksum_table ORDER BY name")
        return try Row.fetchAll(statement).map { row in
            // In a damaged file the columns may have any type; GRDB's own conversion would then abort the process.
            let numbers = (1...5).map { Int64.fromDatabaseValue(row[$0]) }
            return ChecksumTable(
                name: String.fromDatabaseValue(row[0]) ?? "", version: Int32(truncatingIfNeeded: numbers[0] ?? 0),
                definition: numbers[1] ?? 0, kind: numbers[2] ?? 0, covered: numbers[3] ?? 0,
                own: numbers.contains(nil) ? nil : numbers[4])
        }
    }

    /// The objects of a database as they are defined now.
    /// - Parameter names: the objects of Copytaster; others are ignored.
    static func objects(in db: Database, names: Set<String>) throws -> [String: ChecksumTable] {
        var objects: [String: ChecksumTable] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema")
        while let row = try rows.next() {
            let words = (0...3).map { String.fromDatabaseValue(row[$0]) ?? "" }
            let (type, name, table, sql) = (words[0], words[1], words[2], words[3])
            guard names.contains(name) else { continue }
            objects[name] = ChecksumTable(
                name: name, version: 0, definition: RowHashing.hash("\(type)\n\(table)\n\(sql)"),
                kind: type == "table" && !sql.hasPrefix("CREATE VIRTUAL") && !ownTables.contains(name) ? 1 : 0,
                covered: .max, own: nil)
        }
        return objects
    }

    private init(
        name: String, version: Int32, definition: Int64, kind: Int64, covered: Int64, own: Int64?
    ) {
        (self.name, self.version, self.definition) = (name, version, definition)
        (self.kind, self.covered) = (kind, covered)
        isSound = own == Self.hash(name, version, definition, kind, covered)
    }

    private static func hash(
        _ name: String, _ version: Int32, _ definition: Int64, _ kind: Int64, _ covered: Int64
    ) -> Int64 { RowHashing.hash("\(name)\n\(version)\n\(definition)\n\(kind)\n\(covered)") }

    func write(version: Int32, covered: Int64, _ db: Database) throws {
        let covered = isTable ? covered : .max
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO checksum_table (name, version, definition, is_table, covered, own)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, version, definition, kind, covered, Self.hash(name, version, definition, kind, covered),
            ])
    }
}
