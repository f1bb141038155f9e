// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import GRDB
internal import GRDBSQLite
internal import Synchronization
internal import SystemPackage

/// The connections to the database, and the one place where SQLite's errors become ours.
final class OpenDatabase: Sendable {
    let path: String
    let access: IndexAccess
    let pool: DatabasePool
    /// Opened without regard to locks, because nobody can have left anything in a write-ahead log.
    private let isImmutable: Bool
    /// Nil for readers.
    let checksums: RowChecksums?
    let coverage = Mutex(Coverage())
    private let damage = Mutex(Damage())

    private struct Damage {
        /// What told of it first.
        var first: IndexError?
        /// Called with all that tells of it.
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
                let checksums = RowChecksums()
                pool = try OpenDatabase.openForWriting(name, checksums)
                self.checksums = checksums
                isImmutable = false
            }
        } catch {
            throw OpenDatabase.denial(of: error, name, access) ?? IndexError(error, step: "open", object: name)
        }
    }

    /// Where rights are missing, SQLite often says no more than that it cannot open it.
    private static func denial(of error: any Error, _ path: String, _ access: IndexAccess) -> IndexError? {
        guard let error = error as? DatabaseError,
            [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode)
        else { return nil }
        // A log that somebody left with something in it is made part of the index by whoever opens that, even to read.
        let directory = FilePath(path).removingLastComponent().appending(".").string
        let places = [path, path + "-wal", path + "-shm"].map { ($0, R_OK | W_OK) } + [(directory, R_OK | W_OK | X_OK)]
        let causes = places.compactMap { Glibc.access($0, $1) == 0 ? nil : errno }
        guard let cause = causes.first(where: { $0 == EROFS || $0 == EACCES }) else { return nil }
        let needed = access == .readOnly ? "read it and to write beside it while changes are pending" : "write to it"
        let detail =
            cause == EROFS
            ? "its file system is read-only; mount it for writing (mount -o remount,rw)"
            : "permission denied; you need the right to \(needed), which members of its group have"
        return IndexError(
            step: "open", object: path, cause: .unavailable(.init(errno: cause)), detail: detail)
    }

    /// Has `body` called with what tells of damage, and with what did before.
    func reportDamage(to body: @escaping @Sendable (IndexError) -> Void) {
        let first = damage.withLock { damage in
            damage.report = body
            return damage.first
        }
        if let first { body(first) }
    }

    /// One of ours for what went wrong in a transaction, after whoever wants to know of damage was told.
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

    /// Runs `body` in a transaction that holds the write lock from its beginning.
    func write<Value>(_ step: String, _ body: (Database) throws -> Value) throws(IndexError) -> Value {
        do {
            try OpenDatabase.mustHaveSpace(path)
            guard let checksums else { return try pool.write(body) }
            return try pool.write { db in
                do {
                    let value = try body(db)
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

    /// Empties the write-ahead log into the database. While it waits for readers of older states nobody can write.
    /// - Returns: false when readers were in the way for longer than that.
    func emptyLog(patience: Duration) throws(IndexError) -> Bool {
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA busy_timeout = \(Int(patience / .milliseconds(1)))")
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
        // SQLite would do it when the last connection goes, but GRDB's last are readers, which cannot. The log stays,
        // empty, so that those who may only read can open the index. Somebody else who reads or writes keeps part of it
        // in use, which does no harm.
        do {
            if access == .readWrite {
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA busy_timeout = \(Limits.closingMilliseconds)")
                    do {
                        _ = try db.checkpoint(.truncate)
                    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                        // As much as they let us is in the database.
                    }
                }
            }
            try pool.close()
        } catch { throw translated(error, "close") }
    }

    /// A log that appeared while we read without locks means that what we read may have been changing.
    func checkStillImmutable() throws {
        guard isImmutable, OpenDatabase.size(path + "-wal") ?? 0 > 0 else { return }
        throw DatabaseError(resultCode: .SQLITE_BUSY, message: "somebody began to write to it; try again")
    }
}

// MARK: - Opening

extension OpenDatabase {
    private static func mustExist(_ path: String) throws {
        let isThere = Glibc.access(path, R_OK) == 0
        // One that was being made when the disk was full is empty.
        guard !isThere || size(path) == 0 && size(path + "-wal") ?? 0 == 0 else { return }
        // SQLite would only say that it cannot open it.
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

    /// The memory that connections share is a mapped file: on a disk without a free block, writing to it is SIGBUS and not
    /// an error (file systems that copy on write, or whose blocks are smaller than a page). So the last few are left.
    private static func mustHaveSpace(_ path: String) throws {
        var disk = statvfs()
        // Where this cannot be told, SQLite will tell.
        guard statvfs(place(path), &disk) == 0 else { return }
        let free = Int(clamping: disk.f_bavail).multipliedReportingOverflow(by: Int(clamping: disk.f_frsize))
        guard !free.overflow, free.partialValue < Limits.bytesLeftFree else { return }
        throw DatabaseError(
            resultCode: .SQLITE_FULL,
            message: "no space left on its disk but the last \(Limits.bytesLeftFree >> 20) MiB, which are left free")
    }

    /// The file itself where it is there, perhaps by a link; else its directory.
    private static func place(_ path: String) -> String {
        Glibc.access(path, F_OK) == 0 ? path : FilePath(path).removingLastComponent().appending(".").string
    }

    /// Makes an empty file where none is. SQLite gives its log and its shared memory the mode of the database, and
    /// would make that without rights for the group: then the log that one member of the group makes locks out the
    /// others, the daemon too. In a directory that its group may write, all of it is the group's.
    private static func makeShared(_ path: String) throws {
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o660)
        // There already, or not to be made here: opening it says what is wrong, if anything is.
        guard file >= 0 else { return }
        defer { Glibc.close(file) }
        var directory = stat()
        guard stat(FilePath(path).removingLastComponent().appending(".").string, &directory) == 0 else { return }
        let isShared = directory.st_mode & S_IWGRP != 0
        // What root makes is the directory's owner's; nobody else can give anything away, nor has to.
        let isGiven = geteuid() != 0 || fchown(file, directory.st_uid, directory.st_gid) == 0
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
        // After GRDB, which asks for less than a commit that outlives a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try migrate(pool, checksums)
        // A file that may only be read opens all the same, and one whose shared memory could not be opened for writing
        // just then too: every write would fail for as long as we run.
        try pool.writeWithoutTransaction { db in
            // Of such a file SQLite begins a transaction that only reads, without a word.
            guard sqlite3_db_readonly(db.sqliteConnection, "main") == 0 else {
                throw DatabaseError(resultCode: .SQLITE_READONLY)
            }
            try db.beginTransaction(.immediate)
            try db.rollback()
        }
        return pool
    }

    /// Migrations change rows like anybody else: what they change is followed.
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

    /// Looked at before anything of the file is changed: a database of something else must not be turned to WAL, let
    /// alone migrated.
    private static func checkOurs(_ path: String) throws {
        do {
            try checkOurs(path, readonly: true)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            // A program was killed while it changed it: what it had begun has to be undone before anybody can read.
            // SQLite does that for whoever opens it next, and it changes nothing else.
            try checkOurs(path, readonly: false)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            // Its log is gone and cannot be made for reading; opening for writing will say what is wrong, if it is.
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
            // No shared memory, and no right to make it: a copy on its own, or a read-only disk. Without a log
            // the file alone is the whole truth.
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
        // The log and its shared memory stay when the last connection closes, so that somebody who may only read,
        // and hence cannot make them, can open the index while nobody writes.
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
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}

/// What the connections are told; argued in docs/decisions/0007-sqlite.md.
enum Limits {
    /// Longer than the largest batch of another process takes to commit.
    static let busySeconds = 30.0
    static let readers = 4
    static let pageBytes = 4096
    static let writerCacheKibibytes = 65_536
    /// A batch of a thousand articles is about this much: one checkpoint a batch, not one every few articles.
    static let checkpointPages = 4_096
    static let logBytesKept = 64 << 20
    static let bytesLeftFree = 4 << 20
    /// Copied between two looks at the clock.
    static let pagesPerStep: CInt = 1_024
    /// For others to let the log be emptied when we close.
    static let closingMilliseconds = 1_000
}
