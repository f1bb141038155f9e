// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// What is known of a table, or of another object of the schema: how it was defined, and which of its rows have checksums.
struct ChecksumTable {
    let name: String
    /// Of the schema when this was written.
    let version: Int32
    /// A hash of how the schema defines it.
    let definition: Int64
    /// Whether it has rows that are followed; indexes and virtual tables have none of their own.
    let isTable: Bool
    /// The last group of rows that has a checksum: `.max` for all there will ever be, `.min` for none.
    let covered: Int64
    /// Whether all this is as it was written.
    let isSound: Bool

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

    /// Those there are, by name; none before the migration that brings them.
    static func all(in db: Database) throws -> [ChecksumTable] {
        let statement = try db.cachedStatement(
            sql: "SELECT name, version, definition, is_table, covered, own FROM checksum_table ORDER BY name")
        return try Row.fetchAll(statement).map { row in
            ChecksumTable(
                name: row[0], version: row[1], definition: row[2], isTable: row[3], covered: row[4], own: row[5])
        }
    }

    /// The objects of a database as they are defined now.
    /// - Parameter names: ours; what somebody else put in is none of our business.
    static func objects(in db: Database, names: Set<String>) throws -> [String: ChecksumTable] {
        var objects: [String: ChecksumTable] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema")
        while let row = try rows.next() {
            let (type, name, table): (String, String, String) = (row[0], row[1], row[2])
            guard names.contains(name) else { continue }
            let sql: String = row[3] ?? ""
            objects[name] = ChecksumTable(
                name: name, version: 0, definition: RowHashing.hash("\(type)\n\(table)\n\(sql)"),
                isTable: type == "table" && !sql.hasPrefix("CREATE VIRTUAL") && !ownTables.contains(name),
                covered: .max, own: nil)
        }
        return objects
    }

    private init(
        name: String, version: Int32, definition: Int64, isTable: Bool, covered: Int64, own: Int64?
    ) {
        (self.name, self.version, self.definition) = (name, version, definition)
        (self.isTable, self.covered) = (isTable, covered)
        isSound = own == Self.hash(name, version, definition, isTable, covered)
    }

    private static func hash(
        _ name: String, _ version: Int32, _ definition: Int64, _ isTable: Bool, _ covered: Int64
    ) -> Int64 { RowHashing.hash("\(name)\n\(version)\n\(definition)\n\(isTable)\n\(covered)") }

    func write(version: Int32, covered: Int64, _ db: Database) throws {
        let covered = isTable ? covered : .max
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO checksum_table (name, version, definition, is_table, covered, own)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                name, version, definition, isTable, covered, Self.hash(name, version, definition, isTable, covered),
            ])
    }
}
