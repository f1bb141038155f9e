// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CRowChecksums
internal import GRDB

/// Compares the rows of the index with their checksums.
struct ChecksumCheck {
    let database: OpenDatabase
    /// Called with the number of rows read since the last call.
    let progress: (Int64) -> Void

    /// The number of rows that have checksums.
    func rows() throws(IndexError) -> Int64 {
        try database.read("check") { db in
            try Int64.fetchOne(db, sql: "SELECT CAST(total(rows) AS INTEGER) FROM checksum") ?? 0
        }
    }

    func findings() throws(IndexError) -> [String] {
        var findings = try database.read("check") { db in try schema(db) }
        // Each table is read in a separate snapshot, so that other processes can checkpoint the write-ahead log in
        // between.
        for table in try database.read("check", ChecksumTable.all) where table.isTable {
            findings += try database.read("check") { db in try rows(of: table.name, db) }
        }
        return findings
    }

    private func schema(_ db: Database) throws -> [String] {
        let tables = try ChecksumTable.all(in: db)
        var findings = tables.filter { !$0.isSound }.map { "the description of \($0.name) does not match its checksum" }
        let objects = try ChecksumTable.objects(in: db, names: Set(tables.map(\.name)))
        for table in tables where objects[table.name]?.definition != table.definition {
            let kind = table.isTable ? "table" : "object"
            findings.append("the definition of \(kind) \(table.name) was changed")
        }
        if tables.isEmpty { findings.append("the list of checksums is empty") }
        let strays = try String.fetchAll(
            db,
            sql: """
                SELECT DISTINCT name FROM checksum WHERE name NOT IN (SELECT name FROM checksum_table WHERE is_table)
                """)
        return findings + strays.map { "there are checksums of \($0), which does not exist" }
    }

    private func rows(of name: String, _ db: Database) throws -> [String] {
        // The table as it is in this snapshot.
        guard let table = try ChecksumTable.all(in: db).first(where: { $0.name == name }) else { return [] }
        let hashing = RowHashing()
        try hashing.load([table], db)
        let scan = RowScan(hashing, 0)
        var findings = Findings()
        let stored = try Row.fetchCursor(
            db, sql: "SELECT part, rows, sum FROM checksum WHERE name = ? ORDER BY part", arguments: [name])
        var next = try stored.next().map(Stored.init)
        try scan.forEachGroup(through: table.covered, db) { group, sum in
            while let expected = next, expected.group < group {
                findings.add(sentence(name, expected.group, scan))
                next = try stored.next().map(Stored.init)
            }
            if let expected = next, expected.group == group {
                if expected.sum != sum { findings.add(sentence(name, group, scan)) }
                next = try stored.next().map(Stored.init)
            } else {
                findings.add(sentence(name, group, scan))
            }
            progress(sum.rows)
        }
        while let expected = next {
            findings.add(sentence(name, expected.group, scan))
            next = try stored.next().map(Stored.init)
        }
        return findings.all
    }

    private struct Stored {
        let group: Int64
        let sum: RowScan.Sum

        init(_ row: Row) {
            // A value that is no longer a number becomes a group that no row belongs to.
            let numbers = (0...2).map { Int64.fromDatabaseValue(row[$0]) ?? .min }
            group = numbers[0]
            sum = RowScan.Sum(rows: numbers[1], sum: UInt64(bitPattern: numbers[2]))
        }
    }

    private func sentence(_ table: String, _ group: Int64, _ scan: RowScan) -> String {
        guard scan.isGrouped else { return "table \(table) does not match its checksum" }
        let bits = Int64(crowchecksums_group_bits)
        let last = (group << bits) | ((1 << bits) - 1)
        return "rows \(group << bits) to \(last) of table \(table) do not match their checksum"
    }
}

/// Findings of one kind: the first few, and the number of the others.
struct Findings {
    private var first: [String] = []
    private var count = 0
    private static let shown = 20

    mutating func add(_ sentence: @autoclosure () -> String) {
        count += 1
        if count <= Self.shown { first.append(sentence()) }
    }

    var all: [String] { first + (count > Self.shown ? ["… and \(count - Self.shown) more of the same"] : []) }
}
