// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {
        try database.copy(to: path, progress: progress)
    }

    public func forEachFile(_ body: (RecordedFile) throws -> Void) throws {
        // Errors that `body` throws are rethrown unchanged.
        var thrown: (any Error)?
        do throws(IndexError) {
            try database.read("read files from") { db in
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT name, sha256, size, inode, modification, place FROM file ORDER BY row")
                while let row = try rows.next() {
                    let file = try RecordedFile(row)
                    do {
                        try body(file)
                    } catch {
                        thrown = error
                        throw error
                    }
                }
            }
        } catch {
            throw thrown ?? error
        }
    }

    public func file(like arrival: Arrival) throws(IndexError) -> RecordedFile? {
        try database.read("read files from") { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT name, sha256, size, inode, modification, place FROM file
                    WHERE name = ? AND modification = ? AND inode = ? ORDER BY row DESC LIMIT 1
                    """,
                arguments: [
                    Data(arrival.name.bytes), arrival.modification, Int64(bitPattern: arrival.inode),
                ])
            return try row.map(RecordedFile.init)
        }
    }
}

extension RecordedFile {
    fileprivate init(_ row: Row) throws {
        let digest: Data? = row[1]
        guard digest?.count ?? 32 == 32 else { throw IndexError.damaged("a SHA-256 has the wrong length") }
        let place: Data? = row[5]
        self.init(
            arrival: Arrival(
                name: FileName(bytes: row[0] as Data), sha256: digest.map { ContentDigest(bytes: Array($0)) },
                size: row[2], member: 0, inode: UInt64(bitPattern: row[3] as Int64), modification: row[4],
                received: Date(timeIntervalSince1970: 0)),
            place: place.map(FileName.init(bytes:)))
    }
}

extension OpenDatabase {
    /// SQLite's online backup, in steps, in one read transaction: otherwise every change by another process would
    /// restart the backup from the first page.
    fileprivate func copy(to target: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {
        do {
            try pool.read { db in
                // The transaction begins with the first read.
                let page = try Int64.fetchOne(db, sql: "SELECT page_size FROM pragma_page_size, sqlite_schema") ?? 0
                let copy = try DatabaseQueue(path: target)
                try copy.writeWithoutTransaction { destination in
                    try db.backup(to: destination, pagesPerStep: Limits.pagesPerStep) { step in
                        progress(Int64(step.completedPageCount) * page, Int64(step.totalPageCount) * page)
                    }
                }
                try copy.close()
            }
            try checkStillImmutable()
        } catch {
            throw IndexError(error, step: "copy the index to", object: target)
        }
    }
}
