// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CRanking
internal import FileSystem
internal import Glibc
internal import GRDB
internal import GRDBSQLite
internal import Synchronization
internal import SystemPackage

/// The connections to the database, and the only place that converts SQLite's errors to `IndexError`.
final class OpenDatabase: Sendable {
    let path: String
    let access: IndexAccess
    let pool: DatabasePool
    /// Opened without locks, because there is no write-ahead log with pending changes.
    private let isImmutable: Bool
    /// Nil for readers.
    let checksums: RowChecksums?
    let coverage = Mutex(Coverage())
    private let damage = Mutex(Damage())

    private struct Damage {
        /// The first error that reported damage.
        var first: IndexError?
        /// Called with every error that reports damage.
        var report: (@Sendable (IndexError) -> Void)?
    }

    init(path: FilePath, access: IndexAccess) throws(IndexError) {
        let name = path.string
        guard FilePath(name) == path, !name.utf8.contains(0) else {
            throw IndexError(
                step: "open", object: name, cause: .unavailable(.io),
                detail: "its path is not UTF-8, which SQLite needs; choose another directory")
        }
        self.path = name
        self.access = access
        do {
            if access == .readOnly {
                try OpenDatabase.mustExist(name)
                (pool, isImmutable) = try OpenDatabase.openForReading(name)
                checksums = nil
            } else {
                let (pool, checksums) = try OpenDatabase.retryingInputOutput {
                    let checksums = RowChecksums()
                    return (try OpenDatabase.openForWriting(name, checksums), checksums)
                }
                self.pool = pool
                self.checksums = checksums
                isImmutable = false
            }
        } catch {
            throw OpenDatabase.denial(of: error, name, access) ?? IndexError(error, step: "open", object: name)
        }
    }

    /// SQLite reports a sync that a signal interrupted as an I/O error, without the cause. A disk that fails does so again.
    private static func retryingInputOutput<Value>(_ body: () throws -> Value) throws -> Value {
        for _ in 0..<2 {
            do { return try body() } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR {}
        }
        return try body()
    }

    /// When permissions are missing, SQLite often only says that it cannot open the file.
    private static func denial(of error: any Error, _ path: String, _ access: IndexAccess) -> IndexError? {
        guard let error = error as? DatabaseError,
            [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode)
        else { return nil }
        // A process that opens the index writes a log with pending changes into it, even if it only wants to read.
        let directory = directory(of: path).string
        let places = [path, path + "-wal", path + "-shm"].map { ($0, R_OK | W_OK) } + [(directory, R_OK | W_OK | X_OK)]
        let causes = places.compactMap { Glibc.access($0, $1) == 0 ? nil : errno }
        guard let cause = causes.first(where: { $0 == EROFS || $0 == EACCES }) else { return nil }
        let needed =
            access == .readOnly ? "read it, and to write to its directory while changes are pending" : "write to it"
        let detail =
            cause == EROFS
            ? "its file system is read-only; mount it for writing (mount -o remount,rw)"
            : "permission denied; you need the right to \(needed), which members of its group have"
        return IndexError(
            step: "open", object: path, cause: .unavailable(.init(errno: cause)), detail: detail)
    }

    /// Calls `body` with every error that reports damage, and with the first earlier one.
    func reportDamage(to body: @escaping @Sendable (IndexError) -> Void) {
        let first = damage.withLock { damage in
            damage.report = body
            return damage.first
        }
        if let first { body(first) }
    }

    /// Converts an error of a transaction, after reporting damage.
    private func translated(_ error: any Error, _ step: String) -> IndexError {
        let error = IndexError(error, step: step, object: path)
        guard error.cause == .damaged else { return error }
        let report = damage.withLock { damage in
            damage.first = damage.first ?? error
            return damage.report
        }
        report?(error)
        return error
    }

    func read<Value>(_ step: String, _ body: (Database) throws -> Value) throws(IndexError) -> Value {
        do {
            let value = try pool.read(body)
            try checkStillImmutable()
            return value
        } catch {
            throw translated(error, step)
        }
    }

    /// Runs `body` in a transaction that holds the write lock from its start.
    func write<Value>(_ step: String, _ body: (Database) throws -> Value) throws(IndexError) -> Value {
        do {
            try OpenDatabase.mustHaveSpace(path)
            guard let checksums else { return try pool.write(body) }
            return try pool.write { db in
                do {
                    let value = try body(db)
                    try ArticleBlock.renew(checksums.changedGroups(of: "article"), in: db)
                    try checksums.flush(db)
                    return value
                } catch {
                    checksums.rollBack()
                    throw error
                }
            }
        } catch {
            throw translated(error, step)
        }
    }

    /// Checkpoints the write-ahead log and truncates it. While this waits for readers of older snapshots, nobody can
    /// write.
    /// - Returns: false if readers prevented it until the timeout.
    func truncateLog(timeout: Duration) throws(IndexError) -> Bool {
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = \(Int(timeout / .milliseconds(1)))")
                let outcome = Result { try db.checkpoint(.truncate) }
                try db.execute(sql: "PRAGMA busy_timeout = \(Int(Limits.busySeconds * 1_000))")
                _ = try outcome.get()
            }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        } catch {
            throw translated(error, "empty the log of")
        }
    }

    func close() throws(IndexError) {
        stopCovering()
        // SQLite would do this when the last connection closes, but GRDB's last connections are read-only and cannot.
        // The empty log remains, so that processes without write permission can open the index. Other processes that
        // read or write keep part of the log in use, which is harmless.
        do {
            if access == .readWrite {
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA busy_timeout = \(Limits.closingMilliseconds)")
                    do {
                        _ = try db.checkpoint(.truncate)
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                        // The part that other processes did not block is now in the database.
                    }
                }
            }
            try pool.close()
        } catch { throw translated(error, "close") }
    }

    /// If a log appeared during a read without locks, the data read may have been changing.
    func checkStillImmutable() throws {
        guard isImmutable, OpenDatabase.size(path + "-wal") ?? 0 > 0 else { return }
        throw DatabaseError(resultCode: .SQLITE_BUSY, message: "another process began to write to it; try again")
    }
}

// MARK: - Opening

extension OpenDatabase {
    private static func mustExist(_ path: String) throws {
        let isThere = Glibc.access(path, R_OK) == 0
        // An index that was being created when the disk became full is empty.
        guard !isThere || size(path) == 0 && size(path + "-wal") ?? 0 == 0 else { return }
        // SQLite would only report that it cannot open the file.
        guard isThere || errno != EACCES else {
            throw IndexError(
                step: "open", object: path, cause: .unavailable(.denied),
                detail: "permission denied; members of its group have the right")
        }
        guard isThere || errno == ENOENT || errno == ENOTDIR else { return }
        throw IndexError(
            step: "open", object: path, cause: .missing,
            detail: "there is no index yet; start copytasterd, or run 'copytaster ingest'")
    }

    /// The shared memory of the connections is a mapped file: if the disk has no free block, a write to it raises
    /// SIGBUS instead of an error (on file systems with copy-on-write, or with blocks smaller than a page). So the last
    /// blocks stay free.
    private static func mustHaveSpace(_ path: String) throws {
        var disk = statvfs()
        // If statvfs fails, SQLite will report the problem.
        guard statvfs(place(path), &disk) == 0 else { return }
        let free = Int(clamping: disk.f_bavail).multipliedReportingOverflow(by: Int(clamping: disk.f_frsize))
        guard !free.overflow, free.partialValue < Limits.bytesLeftFree else { return }
        throw DatabaseError(
            resultCode: .SQLITE_FULL,
            message: "no space left on its disk except the last \(Limits.bytesLeftFree >> 20) MiB, which stay free")
    }

    /// The file itself if it exists, perhaps through a link; otherwise its directory.
    private static func place(_ path: String) -> String {
        Glibc.access(path, F_OK) == 0 ? path : directory(of: path).string
    }

    private static func directory(of path: String) -> FilePath {
        FilePath(path).removingLastComponent().appending(".")
    }

    /// Creates an empty file if there is none. SQLite gives its log and its shared memory the mode of the database, and
    /// would create the database without group permissions: then the log that one member of the group creates locks out
    /// the others, and the daemon too. In a directory that its group may write, all these files belong to the group.
    private static func makeShared(_ path: String) throws {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o660)
        // It exists already or cannot be created here: opening it will report an error, if there is one.
        guard file >= 0 else { return }
        defer { Glibc.close(file) }
        let directory: FileFacts
        do throws(Errno) { directory = try FileFacts(of: self.directory(of: path), followingLink: true) } catch {
            // The directory is not accessible; then the file need not be.
            return
        }
        let isShared = directory.permissions.contains(.groupWrite)
        // A file that root creates gets the owner of the directory. Other users cannot change owners, and need not.
        let isGiven = geteuid() != 0 || fchown(file, directory.owner, directory.group) == 0
        guard isGiven, !isShared || fchmod(file, 0o660) == 0 else {
            let code = errno
            throw IndexError(
                step: "make", object: path, cause: .unavailable(.init(errno: code)),
                detail: "its owner and mode cannot be set: \(Errno(rawValue: code))")
        }
    }

    private static func openForWriting(_ path: String, _ checksums: RowChecksums) throws -> DatabasePool {
        try mustHaveSpace(path)
        try makeShared(path)
        if size(path) ?? 0 > 0 { try checkOurs(path) }
        var configuration = configuration()
        configuration.prepareDatabase { db in
            try prepareForAll(db)
            guard !db.configuration.readonly else { return }
            try prepareForWriting(db)
            try checksums.attach(to: db)
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // After GRDB's own setup: with GRDB's setting, a power cut can lose a commit.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try migrate(pool, checksums)
        // SQLite also opens a file without write permission, or one whose shared memory could not be opened for writing
        // at that moment: then every write would fail for as long as this process runs.
        try pool.writeWithoutTransaction { db in
            // On such a file, SQLite silently begins a read-only transaction.
            guard sqlite3_db_readonly(db.sqliteConnection, "main") == 0 else {
                throw DatabaseError(resultCode: .SQLITE_READONLY)
            }
            try db.beginTransaction(.immediate)
            try db.rollback()
        }
        return pool
    }

    /// The changes of migrations are followed like all others.
    private static func migrate(_ pool: DatabasePool, _ checksums: RowChecksums) throws {
        let before = try pool.write { db in
            if try db.tableExists("checksum_table") { try checksums.load(db) }
            return try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        }
        try Schema.migrator.migrate(pool)
        try pool.write { db in
            let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try checksums.adopt(db, version: version, before: before)
        }
    }

    /// Checked before anything in the file is changed: a database of another program must not be switched to WAL or
    /// migrated.
    private static func checkOurs(_ path: String) throws {
        do {
            try checkOurs(path, readonly: true)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            // A program was killed during a change: the change must be rolled back before anybody can read. SQLite does
            // this for the next process that opens the file for writing, and changes nothing else.
            try checkOurs(path, readonly: false)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            // The log is missing and cannot be created in read-only mode; opening for writing will report an error, if
            // any.
        }
    }

    private static func checkOurs(_ path: String, readonly: Bool) throws {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(Limits.busySeconds)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read(Schema.checkOurs)
        try queue.close()
    }

    private static func openForReading(_ path: String) throws -> (DatabasePool, immutable: Bool) {
        do {
            return (try readingPool(path), false)
        } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
            // There is no shared memory, and no permission to create it: a copied file alone, or a read-only disk.
            // Without a log, the file contains all data.
            guard Glibc.access(path, R_OK) == 0, size(path + "-wal") ?? 0 == 0 else { throw error }
            return (try readingPool(immutableAddress(path)), true)
        }
    }

    private static func readingPool(_ path: String) throws -> DatabasePool {
        var configuration = configuration()
        configuration.readonly = true
        configuration.prepareDatabase(prepareForAll)
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.read { db in
            try Schema.checkOurs(db)
            try Schema.checkCurrent(db)
        }
        return pool
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(Limits.busySeconds)
        configuration.maximumReaderCount = Limits.readers
        configuration.persistentReadOnlyConnections = true
        return configuration
    }

    private static func prepareForAll(_ db: Database) throws {
        try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
        let code = cranking_register(db.sqliteConnection)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        db.add(function: Addresses.normalizing)
    }

    private static func prepareForWriting(_ db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA page_size = \(Limits.pageBytes);
                PRAGMA cache_size = -\(Limits.writerCacheKibibytes);
                PRAGMA secure_delete = ON;
                PRAGMA wal_autocheckpoint = \(Limits.checkpointPages);
                PRAGMA journal_size_limit = \(Limits.logBytesKept);
                """)
        // The log and its shared memory remain when the last connection closes, so that a process with read permission
        // only, which cannot create them, can open the index while nobody writes.
        var keep: CInt = 1
        let code = sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &keep)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    private static func immutableAddress(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~".utf8)
        let escaped = path.utf8.map { byte in
            plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + Hexadecimal.string([byte])
        }
        return "file:" + escaped.joined() + "?immutable=1"
    }

    static func size(_ path: String) -> Int? {
        do throws(Errno) {
            return Int(try FileFacts(of: FilePath(path), followingLink: true).size)
        } catch {
            // SQLite reports any other error than a missing file.
            return nil
        }
    }
}

/// Settings of the connections; reasons in docs/decisions/0007-sqlite.md.
enum Limits {
    /// Longer than the commit of another process's largest batch takes.
    static let busySeconds = 30.0
    static let readers = 4
    static let pageBytes = 4096
    static let writerCacheKibibytes = 65_536
    /// A batch of a thousand articles has about this size: one checkpoint per batch, not one every few articles.
    static let checkpointPages = 4_096
    static let logBytesKept = 64 << 20
    static let bytesLeftFree = 4 << 20
    /// Copied between two checks of the clock.
    static let pagesPerStep: CInt = 1_024
    /// Time for other processes to let the log be emptied when this one closes.
    static let closingMilliseconds = 1_000
}
