// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Writes lines of history. A file is one row, however many articles it holds.
struct HistoryWriter {
    let db: Database
    /// The file of the previous line: the lines of a file with many articles follow one another.
    private var latest: (key: FileKey, row: Int64, change: Int64?)?

    init(_ db: Database) { self.db = db }

    /// The properties by which two arrivals are the same file.
    private struct FileKey: Hashable {
        let name: FileName
        let sha256: ContentDigest?
        let inode: UInt64
        let modification: Int64

        init(_ arrival: Arrival) {
            (name, sha256) = (arrival.name, arrival.sha256)
            (inode, modification) = (arrival.inode, arrival.modification)
        }
    }

    /// The outcome that was recorded for the same arrival of the same article.
    mutating func outcome(of arrival: Arrival, article: Int64) throws -> Outcome? {
        guard let file = try file(of: arrival) else { return nil }
        let statement = try db.cachedStatement(
            sql: "SELECT outcome FROM arrival WHERE file = ? AND member = ? AND article = ? ORDER BY row LIMIT 1")
        let outcome = try String.fetchOne(statement, arguments: [file, arrival.member, article])
        return try outcome.map { try Column.value($0, as: Outcome.self) }
    }

    /// Whether the same record already exists, of an arrival that became no article.
    mutating func holds(_ record: ArrivalRecord) throws -> Bool {
        guard let file = try file(of: record.arrival) else { return false }
        let statement = try db.cachedStatement(
            sql: """
                SELECT 1 FROM arrival WHERE file = ? AND member = ? AND outcome = ? AND article IS NULL
                    AND stage IS ? AND reason IS ?
                """)
        let arguments: StatementArguments = [
            file, record.arrival.member, record.outcome.rawValue, record.stage?.rawValue, record.reason,
        ]
        return try Int.fetchOne(statement, arguments: arguments) != nil
    }

    mutating func add(_ record: ArrivalRecord, article: Int64?) throws {
        let known = try file(of: record.arrival)
        let file = try known ?? addFile(record.arrival)
        if known != nil { try set(change: record.arrival.change, of: file) }
        if let place = record.place { try set(place, of: file) }
        try db.run(
            """
            INSERT INTO arrival (file, member, received, outcome, article, stage, reason, decided, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ) { columns in
            columns.add(file)
            columns.add(Int64(record.arrival.member))
            columns.add(Column.time(record.arrival.received))
            columns.add(record.outcome.rawValue)
            columns.add(article)
            columns.add(record.stage?.rawValue)
            columns.add(record.reason)
            columns.add(Column.time(record.decided))
            columns.add(record.arrival.entry)
        }
    }

    /// Ignores the digest: code that moves a file need not know it.
    func set(_ place: FilePlace) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE file SET place = ?1 WHERE name = ?2 AND modification = ?3 AND inode = ?4 AND place IS NOT ?1
                """)
        let bytes = place.place.bytes
        try statement.execute(arguments: [
            bytes.isEmpty ? nil : Data(bytes), Data(place.arrival.name.bytes), place.arrival.modification,
            Int64(bitPattern: place.arrival.inode),
        ])
    }

    private func set(_ place: FileName, of file: Int64) throws {
        let statement = try db.cachedStatement(sql: "UPDATE file SET place = ?1 WHERE row = ?2 AND place IS NOT ?1")
        try statement.execute(arguments: [Data(place.bytes), file])
    }

    /// For the same file with another hard link or other permissions than at the previous decision.
    private mutating func set(change: Int64?, of file: Int64) throws {
        guard let change, latest?.change != change else { return }
        let statement = try db.cachedStatement(sql: "UPDATE file SET change = ?1 WHERE row = ?2 AND change IS NOT ?1")
        try statement.execute(arguments: [change, file])
        latest?.change = change
    }

    private mutating func file(of arrival: Arrival) throws -> Int64? {
        let key = FileKey(arrival)
        if let latest, latest.key == key { return latest.row }
        let statement = try db.cachedStatement(
            sql: "SELECT row FROM file WHERE name = ? AND modification = ? AND inode = ? AND sha256 IS ?")
        let row = try Int64.fetchOne(
            statement,
            arguments: [
                Data(key.name.bytes), key.modification, Int64(bitPattern: key.inode), key.sha256.map { Data($0.bytes) },
            ])
        if let row { latest = (key, row, nil) }
        return row
    }

    private mutating func addFile(_ arrival: Arrival) throws -> Int64 {
        let name = arrival.name.bytes
        let last = name.lastIndex(of: UInt8(ascii: "/")).map { Data(name[($0 + 1)...]) }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO file (name, last, sha256, size, inode, modification, change) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            Data(name), last, arrival.sha256.map { Data($0.bytes) }, arrival.size, Int64(bitPattern: arrival.inode),
            arrival.modification, arrival.change,
        ])
        let row = db.lastInsertedRowID
        latest = (FileKey(arrival), row, arrival.change)
        return row
    }
}

// MARK: - Port

extension SQLiteStore {
    public func record(_ records: [ArrivalRecord]) throws(IndexError) {
        guard !records.isEmpty else { return }
        try database.write("write history to") { db in
            var history = HistoryWriter(db)
            for record in records {
                if record.recovered, record.article == nil, try history.holds(record) { continue }
                let article = try record.article.flatMap { try ArticleRows.row(of: $0, in: db) }
                try history.add(record, article: article)
            }
        }
    }

    public func record(places: [FilePlace]) throws(IndexError) {
        guard !places.isEmpty else { return }
        try database.write("write history to") { db in
            let history = HistoryWriter(db)
            for place in places { try history.set(place) }
        }
    }

    public func forEachPlace(_ body: (FileName, ContentDigest?, _ size: Int64?) throws -> Void) throws {
        // Errors that `body` throws are rethrown unchanged.
        var thrown: (any Error)?
        do throws(IndexError) {
            try database.read("read places from") { db in
                let rows = try Row.fetchCursor(
                    db,
                    // In a damaged file the columns may have any type.
                    sql: """
                        SELECT place, CASE typeof(sha256) WHEN 'blob' THEN sha256 END,
                            CASE typeof(size) WHEN 'integer' THEN size END FROM file
                        WHERE typeof(place) = 'blob' ORDER BY row
                        """)
                while let row = try rows.next() {
                    let digest: Data? = row[1]
                    guard digest?.count ?? 32 == 32 else { throw IndexError.damaged("a SHA-256 has the wrong length") }
                    do {
                        try body(
                            FileName(bytes: row[0] as Data), digest.map { ContentDigest(bytes: Array($0)) }, row[2])
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

    public func record(kept: [Arrival]) throws(IndexError) {
        try database.write("record kept files in") { db in
            let statement = try db.cachedStatement(
                sql: "UPDATE file SET change = ?1 WHERE name = ?2 AND modification = ?3 AND inode = ?4")
            for arrival in kept {
                try statement.execute(arguments: [
                    arrival.change, Data(arrival.name.bytes), arrival.modification, Int64(bitPattern: arrival.inode),
                ])
            }
        }
    }

    public func forEachKept(_ body: (Arrival) -> Void) throws(IndexError) {
        try database.read("read kept files from") { db in
            let rows = try Row.fetchCursor(
                db,
                // A file that waits for the end of its embargo is not decided.
                sql: """
                    SELECT name, size, inode, modification, change FROM file
                    WHERE change IS NOT NULL AND row NOT IN (
                        SELECT held.file FROM arrival AS held WHERE held.outcome = 'held' AND NOT EXISTS (
                            SELECT 1 FROM arrival AS later
                            WHERE later.file = held.file AND later.member = held.member AND later.row > held.row))
                    """)
            while let row = try rows.next() {
                body(
                    Arrival(
                        name: FileName(bytes: row[0] as Data), sha256: nil, size: row[1], member: 0,
                        inode: UInt64(bitPattern: row[2]), modification: row[3], change: row[4],
                        received: Date(timeIntervalSince1970: 0)))
            }
        }
    }

    public func unplaced(amongNewest count: Int) throws(IndexError) -> [ArrivalRecord] {
        try database.read("read history from") { db in
            try ArticleRows.history(
                where: """
                    arrival.row IN (SELECT max(row) FROM arrival WHERE file IN (
                        SELECT row FROM file WHERE place IS NULL AND row > (SELECT max(row) FROM file) - ?) GROUP BY file)
                    """, [count], in: db)
        }
    }

    public func latestHistory(_ count: Int) throws(IndexError) -> [ArrivalRecord] {
        try database.read("read history from") { db in
            try ArticleRows.history(
                where: "arrival.row IN (SELECT row FROM arrival ORDER BY row DESC LIMIT ?)", [count], in: db
            ).reversed()
        }
    }

    public func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] {
        try database.read("read history from") { db in
            guard let row = try ArticleRows.row(of: article, in: db) else { return [] }
            return try ArticleRows.history(where: "arrival.article = ?", [row], in: db)
        }
    }

    public func decisions(
        on name: FileName, inode: UInt64, size: Int64, modification: Int64
    ) throws(IndexError) -> Int {
        let bytes = Data(name.bytes)
        return try database.read("read history from") { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT count(*) FROM arrival WHERE article IS NOT NULL AND file IN (
                        SELECT row FROM file WHERE name = ? AND inode = ? AND size = ? AND modification = ?)
                    """,
                arguments: [bytes, Int64(bitPattern: inode), size, modification]) ?? 0
        }
    }

    public func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] {
        let bytes = Data(name.bytes)
        return try database.read("read history from") { db in
            try ArticleRows.history(
                where: "file IN (SELECT row FROM file WHERE name = ? UNION SELECT row FROM file WHERE last = ?)",
                [bytes, bytes], in: db)
        }
    }

    public func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] {
        let digits = prefix.lowercased()
        guard (4...64).contains(digits.utf8.count),
            let from = Hexadecimal.bytes(digits + String(repeating: "0", count: 64 - digits.utf8.count)),
            let to = Hexadecimal.bytes(digits + String(repeating: "f", count: 64 - digits.utf8.count))
        else { return [] }
        return try database.read("read history from") { db in
            try ArticleRows.history(
                where: "file IN (SELECT row FROM file WHERE sha256 BETWEEN ? AND ?)", [Data(from), Data(to)], in: db)
        }
    }
}
