// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Files that were removed from their places on purpose, and files that may be removed.
extension SQLiteStore {
    public func record(departures: [FileDeparture]) throws(IndexError) {
        guard !departures.isEmpty else { return }
        try database.write("write history to") { db in
            for departure in departures { try Departures.add(departure, to: db) }
        }
    }

    public func departures(of arrival: Arrival) throws(IndexError) -> [FileDeparture] {
        try database.read("read history from") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT DISTINCT place, cause, reason, deleted FROM deletion
                    WHERE file IN (SELECT row FROM file WHERE name = ? AND modification = ? AND inode = ?)
                    ORDER BY deleted
                    """,
                arguments: [
                    Data(arrival.name.bytes), arrival.modification, Int64(bitPattern: arrival.inode),
                ])
            var departures: [FileDeparture] = []
            while let row = try rows.next() {
                departures.append(
                    FileDeparture(
                        arrival: arrival, place: FileName(bytes: row[0] as Data),
                        cause: try Column.value(row[1], as: FileDeparture.Cause.self), reason: row[2],
                        date: Column.date(row[3])))
            }
            return departures
        }
    }

    public func storedFiles(
        in area: StorageArea, after last: StoredFile?, limit: Int
    ) throws(IndexError) -> [StoredFile] {
        let (first, end) = Departures.bounds(of: area)
        let after = last.map { Data($0.place.bytes) } ?? first
        return try database.read("read places from") { db in
            let rows =
                switch area {
                // Their places begin with the date.
                case .archive:
                    try Row.fetchCursor(
                        db, sql: "\(Departures.columns) WHERE place > ? AND place < ? ORDER BY place LIMIT ?",
                        arguments: [after, end, limit])
                case .rejected:
                    try Row.fetchCursor(
                        db,
                        sql: """
                            SELECT * FROM (\(Departures.columns) WHERE place >= ? AND place < ?)
                            WHERE (decided, place) > (?, ?) ORDER BY decided, place LIMIT ?
                            """,
                        arguments: [first, end, last.map { Column.time($0.decided) } ?? .min, after, limit])
                }
            var files: [StoredFile] = []
            while let row = try rows.next() {
                let arrival = try ArticleRows.arrival(row, from: 0, name: row[0])
                files.append(
                    StoredFile(
                        arrival: arrival, place: FileName(bytes: row[7] as Data), decided: Column.date(row[8])))
            }
            return files
        }
    }

    public func storedSize(in area: StorageArea) throws(IndexError) -> Int64 {
        let (first, end) = Departures.bounds(of: area)
        return try database.read("read places from") { db in
            try Int64.fetchOne(
                db, sql: "SELECT sum(size) FROM file WHERE place >= ? AND place < ?", arguments: [first, end]) ?? 0
        }
    }
}

/// Departures, stored in the table `deletion` whatever their cause.
enum Departures {
    /// The columns that `ArticleRows.arrival` reads, then the place and the time of the latest decision on the file.
    static let columns = """
        SELECT name, sha256, size, 0, inode, modification, 0, place,
            coalesce((SELECT max(decided) FROM arrival WHERE arrival.file = file.row), 0) AS decided FROM file
        """

    /// Every place in the area is at least the first and less than the second: `0` comes after `/`.
    static func bounds(of area: StorageArea) -> (first: Data, end: Data) {
        (Data("\(area.rawValue)/".utf8), Data("\(area.rawValue)0".utf8))
    }

    static func add(_ departure: FileDeparture, to db: Database) throws {
        let place = Data(departure.place.bytes)
        // The file may have been restored from a copy: then only its place is unchanged. After a retry, the place may
        // already hold another file, or the same file again, so it does not count.
        let left = departure.cause == .retried ? nil : place
        let rows = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT row FROM file WHERE place = ?
                    UNION SELECT row FROM file WHERE name = ? AND modification = ? AND inode = ?
                    """),
            arguments: [
                left, Data(departure.arrival.name.bytes), departure.arrival.modification,
                Int64(bitPattern: departure.arrival.inode),
            ])
        let insertion = try db.cachedStatement(
            sql: "INSERT INTO deletion (file, place, cause, reason, deleted) VALUES (?, ?, ?, ?, ?)")
        let update = try db.cachedStatement(sql: "UPDATE file SET place = NULL WHERE row = ? AND place = ?")
        for row in rows {
            try insertion.execute(arguments: [
                row, place, departure.cause.rawValue, departure.reason, Column.time(departure.date),
            ])
            try update.execute(arguments: [row, left])
        }
    }
}
