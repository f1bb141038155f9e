// SPDX-License-Identifier: Apache-2.0

internal import CRowChecksums
internal import GRDB
internal import GRDBSQLite

/// Hashes a row: the values of all its columns. A query and SQLite's preupdate hook give the same hash.
final class RowHashing {
    private let handle: OpaquePointer
    /// The index is the number of the table in the C shim.
    private(set) var tables: [String] = []
    private(set) var keys: [String?] = []

    init() {
        guard let handle = crowchecksums_make() else { preconditionFailure("out of memory") }
        self.handle = handle
    }

    deinit { crowchecksums_free(handle) }

    func attach(
        to connection: OpaquePointer, context: UnsafeMutableRawPointer, _ sink: @escaping crowchecksums_sink
    ) { crowchecksums_attach(handle, connection, sink, context) }

    func takeFailure() -> ResultCode? {
        let code = crowchecksums_take_failure(handle)
        return code == SQLITE_OK ? nil : ResultCode(rawValue: code)
    }

    func load(_ tables: [ChecksumTable], _ db: Database) throws {
        crowchecksums_remove_tables(handle)
        (self.tables, keys) = ([], [])
        for table in tables { try add(table.name, db) }
    }

    private func add(_ name: String, _ db: Database) throws {
        let columns = try Row.fetchAll(
            db, sql: "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid",
            arguments: [name])
        // The rows of a table are read in the order of this column.
        let key = columns.firstIndex { $0["pk"] == 1 && $0["type"] == "INTEGER" }
        let number = crowchecksums_add_table(handle, name, Int32(columns.count), Int32(key ?? -1))
        guard number >= 0 else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        tables.append(name)
        keys.append(key.map { columns[$0]["name"] })
        for (column, row) in columns.enumerated() {
            guard let value: String = row["dflt_value"], row["notnull"] == 1 else { continue }
            let rows = try Row.fetchCursor(db, sql: "SELECT \(value)")
            guard try rows.next() != nil else { continue }
            let code = crowchecksums_set_default(handle, number, Int32(column), rows._statement.sqliteStatement, 0)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    /// - Parameter row: a statement positioned on a row, with all columns of the table in their order.
    func hash(_ row: OpaquePointer, table: Int) -> (group: Int64, hash: UInt64) {
        var group: Int64 = 0
        let hash = crowchecksums_row(handle, Int32(table), row, &group)
        return (group, hash)
    }

    static func hash(_ text: String) -> Int64 {
        var text = text
        return text.withUTF8 { Int64(bitPattern: crowchecksums_bytes($0.baseAddress, $0.count)) }
    }
}

/// Reads a table in the order of its groups.
struct RowScan {
    struct Sum: Equatable {
        var rows: Int64 = 0
        var sum: UInt64 = 0
    }

    private let hashing: RowHashing
    private let number: Int
    private let name: String
    private let key: String?
    private static let groupRows = Int64(1) << Int64(crowchecksums_group_bits)

    init(_ hashing: RowHashing, _ number: Int) {
        self.hashing = hashing
        self.number = number
        (name, key) = (hashing.tables[number], hashing.keys[number])
    }

    var isGrouped: Bool { key != nil }

    /// The last group of a run that starts at `group` and has about `rows` rows; `.max` if the table ends before.
    func end(from group: Int64, rows: Int, _ db: Database) throws -> Int64 {
        guard let key else { return .max }
        let last = try Int64.fetchOne(
            db,
            sql: "SELECT \"\(key)\" FROM \"\(name)\" WHERE \"\(key)\" >= ? ORDER BY \"\(key)\" LIMIT 1 OFFSET \(rows)",
            arguments: [first(of: group)])
        return last.map { $0 >> Int64(crowchecksums_group_bits) } ?? .max
    }

    /// The lowest key of a group.
    private func first(of group: Int64) -> Int64 {
        let first = group.multipliedReportingOverflow(by: Self.groupRows)
        return first.overflow ? (group < 0 ? .min : .max) : first.partialValue
    }

    func forEachGroup(
        from start: Int64 = .min, through end: Int64 = .max, _ db: Database, _ body: (Int64, Sum) throws -> Void
    ) throws {
        let order = key.map { " WHERE \"\($0)\" >= \(first(of: start)) ORDER BY \"\($0)\"" } ?? ""
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \"\(name)\"\(order)")
        var current: (group: Int64, sum: Sum)?
        while try rows.next() != nil {
            let (group, hash) = hashing.hash(rows._statement.sqliteStatement, table: number)
            guard group <= end else { break }
            if let (latest, sum) = current, latest != group {
                try body(latest, sum)
                current = nil
            }
            var sum = current?.sum ?? Sum()
            sum.rows += 1
            sum.sum &+= hash
            current = (group, sum)
        }
        if let current { try body(current.group, current.sum) }
    }
}
