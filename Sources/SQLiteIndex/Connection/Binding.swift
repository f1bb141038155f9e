// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB
internal import GRDBSQLite

/// Values bound to a statement directly through SQLite.
///
/// For the statements that run for every article: GRDB boxes each argument, which costs more than writing the row.
struct Binding {
    private let statement: OpaquePointer
    private var column: Int32 = 0
    private var code = SQLITE_OK

    fileprivate init(_ statement: OpaquePointer) { self.statement = statement }

    mutating func add(_ number: Int64?) {
        column += 1
        check(number.map { sqlite3_bind_int64(statement, column, $0) } ?? sqlite3_bind_null(statement, column))
    }

    mutating func add(_ text: String?) {
        column += 1
        guard var text else { return check(sqlite3_bind_null(statement, column)) }
        let place = column
        check(
            text.withUTF8 { bytes in
                // An empty buffer may have no address, and SQLite would take that for null.
                guard let base = bytes.baseAddress, !bytes.isEmpty else {
                    return sqlite3_bind_text(statement, place, "", 0, Binding.copied)
                }
                return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text64(
                        statement, place, $0, UInt64(bytes.count), Binding.copied, UInt8(SQLITE_UTF8))
                }
            })
    }

    /// - Parameter bytes: UTF-8.
    mutating func add(text bytes: UnsafeRawBufferPointer) {
        column += 1
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return check(sqlite3_bind_text(statement, column, "", 0, Binding.copied))
        }
        check(
            sqlite3_bind_text64(
                statement, column, base.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), Binding.copied,
                UInt8(SQLITE_UTF8)))
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        column += 1
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            return check(sqlite3_bind_zeroblob(statement, column, 0))
        }
        check(sqlite3_bind_blob64(statement, column, base, UInt64(bytes.count), Binding.copied))
    }

    mutating func add(_ data: Data) { data.withUnsafeBytes { add($0) } }
    mutating func add(_ id: Article.ID) { withUnsafeBytes(of: id.digest.bigEndian) { add($0) } }
    mutating func add(_ digest: TextDigest) { withUnsafeBytes(of: digest.digest.bigEndian) { add($0) } }

    /// Little-endian, four bytes per number.
    mutating func add(_ numbers: [UInt32]) {
        #if _endian(little)
            numbers.withUnsafeBytes { add($0) }
        #else
            numbers.map(\.littleEndian).withUnsafeBytes { add($0) }
        #endif
    }

    private mutating func check(_ result: CInt) { if result != SQLITE_OK { code = result } }

    fileprivate func finish() throws {
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// SQLITE_TRANSIENT, which makes SQLite copy the value: -1 instead of a function's address, possible only with a
    /// cast.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension Database {
    /// Runs a statement that returns no rows.
    func run(_ sql: String, _ bind: (inout Binding) -> Void) throws {
        _ = try step(sql, bind) { _, _ in }
    }

    /// The first column of the first row.
    func number(_ sql: String, _ bind: (inout Binding) -> Void) throws -> Int64? {
        var number: Int64?
        try step(sql, bind) { statement, isRow in
            if isRow, sqlite3_column_type(statement, 0) != SQLITE_NULL { number = sqlite3_column_int64(statement, 0) }
        }
        return number
    }

    /// Runs a query and calls `body` with the statement, positioned on each row.
    ///
    /// For queries with very many rows: GRDB needs several times as long for a row.
    /// - Parameter isCached: for a statement that is used often and not inside `body`; others have too many forms.
    func forEachStep(
        _ sql: String, isCached: Bool = false, _ bind: (inout Binding) -> Void,
        _ body: (OpaquePointer) throws -> Void
    ) throws {
        let statement = isCached ? try cachedStatement(sql: sql) : try makeStatement(sql: sql)
        try withExtendedLifetime(statement) {
            sqlite3_reset(statement.sqliteStatement)
            defer {
                sqlite3_reset(statement.sqliteStatement)
                sqlite3_clear_bindings(statement.sqliteStatement)
            }
            var binding = Binding(statement.sqliteStatement)
            bind(&binding)
            try binding.finish()
            var code = sqlite3_step(statement.sqliteStatement)
            while code == SQLITE_ROW {
                try body(statement.sqliteStatement)
                code = sqlite3_step(statement.sqliteStatement)
            }
            guard code == SQLITE_DONE else {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code),
                    message: String(cString: sqlite3_errmsg(sqliteConnection)), sql: sql)
            }
        }
    }

    private func step(
        _ sql: String, _ bind: (inout Binding) -> Void, _ read: (OpaquePointer, Bool) -> Void
    ) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        sqlite3_reset(statement)
        // Cleared so that the statement keeps no article text, and GRDB finds it unchanged.
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        var binding = Binding(statement)
        bind(&binding)
        try binding.finish()
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(sqliteConnection)),
                sql: sql)
        }
        read(statement, code == SQLITE_ROW)
    }
}
