// SPDX-License-Identifier: Apache-2.0

internal import CRowChecksums
internal import GRDB

/// Checksums of the content of every table of the index. With them `verify` finds a changed byte, even if other tools
/// copied or rewrote the pages.
///
/// Rows are grouped by their key; the table `checksum` holds, for each group, how many rows it has and the sum of their
/// hashes. A hook on the writing connection follows every change, so that no SQL statement has to maintain them.
/// Reasons: docs/decisions/0007-sqlite.md.
///
/// `@unchecked`: used only by the hook and by code that runs on the writing connection, which GRDB serialises.
final class RowChecksums: @unchecked Sendable {
    let hashing = RowHashing()
    /// Changes by the current transaction that are not yet written to the table.
    private var pending: [Group: Change] = [:]

    private struct Group: Hashable {
        let table: Int
        let number: Int64
    }

    private struct Change {
        var rows: Int64 = 0
        var sum: UInt64 = 0

        mutating func add(_ sum: UInt64, _ rows: Int64) {
            self.rows += rows
            self.sum &+= sum
        }
    }

    /// Follows the changes that this connection makes from now on.
    func attach(to db: Database) throws {
        guard let connection = db.sqliteConnection else { return }
        // The connection is closed before this object is freed: both belong to the same `OpenDatabase`.
        hashing.attach(to: connection, context: Unmanaged.passUnretained(self).toOpaque()) {
            context, table, group, change, rows in
            guard let context else { return }
            let checksums = Unmanaged<RowChecksums>.fromOpaque(context).takeUnretainedValue()
            checksums.note(Group(table: Int(table), number: group), change, Int64(rows))
        }
    }

    private func note(_ group: Group, _ sum: UInt64, _ rows: Int64) {
        pending[group, default: Change()].add(sum, rows)
    }

    /// Discards the changes of a failed transaction.
    func rollBack() {
        pending = [:]
        _ = hashing.takeFailure()
    }

    var isWrittenDown: Bool { pending.isEmpty }

    /// The groups of rows of a table that the current transaction has changed.
    func changedGroups(of table: String) -> [Int64] {
        guard let number = hashing.tables.firstIndex(of: table) else { return [] }
        return pending.keys.filter { $0.table == number }.map(\.number)
    }

    /// Writes the changes of the transaction to the table; must be called at its end.
    func flush(_ db: Database) throws {
        // FTS5 keeps terms in memory until a savepoint or the commit; the commit would be too late.
        try db.execute(sql: "SAVEPOINT checksums; RELEASE checksums")
        if let failure = hashing.takeFailure() { throw DatabaseError(resultCode: failure) }
        guard !pending.isEmpty else { return }
        let covered = try ChecksumTable.all(in: db).reduce(into: [:]) { $0[$1.name] = $1.covered }
        for (group, change) in pending where change.rows != 0 || change.sum != 0 {
            let table = hashing.tables[group.table]
            // Rows that have no checksum yet get theirs later, from their content at that time.
            guard let end = covered[table], group.number <= end else { continue }
            try write(change, table, group.number, db)
        }
        pending = [:]
    }

    private func write(_ change: Change, _ table: String, _ group: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT rows, sum FROM checksum WHERE name = ? AND part = ?")
        let before = try Row.fetchOne(statement, arguments: [table, group])
        // If the stored numbers are damaged, `verify` reports it; the damage must not prevent writing.
        let numbers = (0...1).map { column in before.flatMap { Int64.fromDatabaseValue($0[column]) } ?? 0 }
        let rows = numbers[0] &+ change.rows
        let sum = UInt64(bitPattern: numbers[1]) &+ change.sum
        guard rows != 0 || sum != 0 else {
            return try db.run("DELETE FROM checksum WHERE name = ? AND part = ?") { columns in
                columns.add(table)
                columns.add(group)
            }
        }
        try db.run("INSERT OR REPLACE INTO checksum (name, part, rows, sum) VALUES (?, ?, ?, ?)") { columns in
            columns.add(table)
            columns.add(group)
            columns.add(rows)
            columns.add(Int64(bitPattern: sum))
        }
    }

    // MARK: Tables

    /// Follows the tables that have checksums, with their present columns.
    func load(_ db: Database) throws {
        pending = [:]
        try hashing.load(ChecksumTable.all(in: db).filter(\.isTable), db)
    }
}

// MARK: - Coverage

extension RowChecksums {
    /// Smaller tables are summed up at once, larger ones step by step.
    static let rowsAtOnce = 1_000

    /// Registers the objects that a migration made or changed. In an index of an earlier version, no row has a checksum
    /// yet.
    /// - Parameter before: the schema version before this process migrated; the tables of that version were followed
    ///   since.
    func adopt(_ db: Database, version: Int32, before: Int32) throws {
        var known: [String: ChecksumTable] = [:]
        for table in try ChecksumTable.all(in: db) { known[table.name] = table }
        if !known.isEmpty, known.values.allSatisfy({ $0.version == version }) { return try flush(db) }
        let followed = known.values.allSatisfy { $0.version == before }
        let objects = try ChecksumTable.objects(in: db, names: Schema.objectNames())
        for (name, object) in objects {
            let oldName = Schema.name(of: name, at: before)
            let was = known.removeValue(forKey: oldName)
            // If it was always followed and has the same rows, the pending changes are all that changed.
            let stays =
                followed && (was?.definition == object.definition || Schema.keepsChecksums(name, since: before))
            try object.write(version: version, covered: stays ? was?.covered ?? .min : .min, db)
            if !stays { try forget(oldName, db) }
            if oldName != name { try rename(oldName, to: name, db) }
        }
        for name in known.keys {
            try forget(name, db)
            try db.execute(sql: "DELETE FROM checksum_table WHERE name = ?", arguments: [name])
        }
        try flush(db)
        try load(db)
        for name in hashing.tables {
            let isSmall = try Bool.fetchOne(
                db,
                sql:
                    "SELECT count(*) <= \(Self.rowsAtOnce) FROM (SELECT 1 FROM \"\(name)\" LIMIT \(Self.rowsAtOnce + 1))"
            )
            if isSmall == true { while try cover(name, db) {} }
        }
    }

    /// Its pending and stored checksums are of other columns than it has now.
    private func forget(_ name: String, _ db: Database) throws {
        if let table = hashing.tables.firstIndex(of: name) {
            pending = pending.filter { $0.key.table != table }
        }
        try db.execute(sql: "DELETE FROM checksum WHERE name = ?", arguments: [name])
    }

    /// The table has another name now. Its checksums do not depend on names.
    private func rename(_ old: String, to new: String, _ db: Database) throws {
        try db.execute(sql: "UPDATE checksum SET name = ? WHERE name = ?", arguments: [new, old])
        try db.execute(sql: "DELETE FROM checksum_table WHERE name = ?", arguments: [old])
    }

    /// Adds checksums to the next rows that have none.
    /// - Returns: whether there are more.
    func coverNext(_ db: Database) throws -> Bool {
        let next = try ChecksumTable.all(in: db).first { $0.isTable && $0.covered < .max }
        guard let next else { return false }
        _ = try cover(next.name, db)
        return true
    }

    /// - Returns: whether the table has more rows without checksums.
    private func cover(_ name: String, _ db: Database) throws -> Bool {
        guard let table = try ChecksumTable.all(in: db).first(where: { $0.name == name }), table.covered < .max,
            let number = hashing.tables.firstIndex(of: name)
        else { return false }
        let scan = RowScan(hashing, number)
        let from = table.covered == .min ? Int64.min : table.covered + 1
        let end = try scan.end(from: from, rows: Self.rowsAtOnce, db)
        try scan.forEachGroup(from: from, through: end, db) { group, sum in
            try write(Change(rows: sum.rows, sum: sum.sum), name, group, db)
        }
        try table.write(version: table.version, covered: end, db)
        return end < .max
    }
}
