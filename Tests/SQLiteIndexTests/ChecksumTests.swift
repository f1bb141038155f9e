// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

@Suite struct ChecksumTests {
    private let place: TemporaryDirectory
    private let path: FilePath

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open(_ access: IndexAccess = .readWrite) throws -> FamilyEngine {
        try FamilyEngine(path: path, access: access, matcher: WordMatcher())
    }

    /// An index with rows in every table.
    private func filled() throws -> Data {
        let index = try open()
        let submissions = Samples.families(40, seed: 3)
        for submission in submissions { _ = try index.admit([submission]) }
        _ = try index.forget(submissions[7].article.id)
        try index.apply(.apart(submissions[9].article.id))
        try index.record(places: [FilePlace(arrival: submissions[3].arrival, place: FileName("archive/a.html"))])
        #expect(
            try index.annotate(
                Annotation(.tag("Flood"), on: submissions[3].article.id, made: Date()), terms: "flood"))
        // By SQL statements of unusual kinds.
        try index.database.write("fill") { db in
            try db.execute(sql: "INSERT OR REPLACE INTO boilerplate (row, outlet, line) VALUES (1, 2, 3), (2, 2, 4)")
            try db.execute(sql: "INSERT OR IGNORE INTO boilerplate (row, outlet, line) VALUES (9, 2, 3)")
            try db.execute(sql: "REPLACE INTO boilerplate (row, outlet, line) VALUES (3, 2, 4)")
            try db.execute(
                sql: "INSERT OR REPLACE INTO line VALUES (1, 5, x'01020304'), (2, 5, x''), (3, -5, x'05060708')")
            try db.execute(sql: "DELETE FROM line WHERE article = 2")
            try db.execute(sql: "INSERT INTO line_change (article, outlet, line) VALUES (3, -5, 7)")
            try db.execute(
                sql: """
                    INSERT INTO former VALUES (100000, x'00112233445566778899AABBCCDDEEFF', 1, 5, 1);
                    INSERT INTO deletion
                        SELECT 1, row, CAST('archive/a.html' AS BLOB), 'age', 'too old', 5 FROM file LIMIT 1;
                    INSERT INTO word VALUES ('fr', 'ete', 'été'), ('', 'zzz', '')
                    """)
        }
        #expect(try index.verify() == [])
        try index.close()
        return try Data(contentsOf: place.url("index.sqlite"))
    }

    private func write(_ bytes: Data) throws {
        // They may not exist.
        for log in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path.string + log) }
        try bytes.write(to: place.url("index.sqlite"))
    }

    /// The findings of a check, or the error if the index cannot be opened.
    private func findings() -> [String] {
        do throws(IndexError) {
            let index = try FamilyEngine(path: path, access: .readOnly, matcher: WordMatcher())
            return try index.verify()
        } catch {
            return ["\(error)"]
        }
    }

    /// Everything that SQLite reads from the index: the schema, and every value of every table. SQLite never reads some
    /// bits, for example the part of a record that repeats the key given by its position in the tree.
    private func content() throws -> [String] {
        let queue = try DatabaseQueue(path: path.string)
        let content = try queue.read { db in
            var lines = try String.fetchAll(
                db, sql: "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_schema")
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name
                    """)
            for table in tables {
                let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
                let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
                lines += try String.fetchAll(db, sql: "SELECT '\(table) ' || \(values) FROM \"\(table)\"").sorted()
            }
            return lines
        }
        try queue.close()
        return content
    }

    @Test func `a single changed bit is found, unless it is in unused space`() throws {
        let whole = try filled()
        try write(whole)
        #expect(findings() == [])
        let expected = try content()
        var random = SystemRandomNumberGenerator()
        var unused = 0
        for _ in 0..<150 {
            let (byte, bit) = (Int.random(in: 0..<whole.count, using: &random), Int.random(in: 0..<8, using: &random))
            var changed = whole
            changed[byte] ^= 1 << UInt8(bit)
            try write(changed)
            guard findings().isEmpty else { continue }
            let present = try content()
            let different = Set(present).symmetricDifference(expected).sorted().prefix(4).map { $0.prefix(400) }
            #expect(present == expected, "bit \(bit) of byte \(byte) of \(whole.count): \(different)")
            unused += 1
        }
        #expect(unused < 150)
    }

    @Test func `pages that are swapped or zeroed are found, unless they are unused`() throws {
        let whole = try filled()
        try write(whole)
        let expected = try content()
        let size = 4_096
        func page(_ number: Int) -> Range<Int> { number * size..<(number + 1) * size }
        var found = 0
        var changes = 0
        for number in stride(from: 1, to: whole.count / size - 1, by: 7) {
            var (swapped, zeroed) = (whole, whole)
            swapped.replaceSubrange(page(number), with: whole[page(number + 1)])
            swapped.replaceSubrange(page(number + 1), with: whole[page(number)])
            zeroed.replaceSubrange(page(number), with: Data(count: size))
            for changed in [swapped, zeroed] {
                try write(changed)
                changes += 1
                guard findings().isEmpty else {
                    found += 1
                    continue
                }
                let isSame = try content() == expected
                #expect(isSame, "page \(number + 1)")
            }
        }
        #expect(changes > 4 && found > changes / 2, "\(found) of \(changes)")
    }

    /// There is no list of tables or columns here: a new one is covered, or this test fails.
    @Test func `a changed value is found in every column of every table`() throws {
        let whole = try filled()
        try write(whole)
        var columns: [(table: String, column: String)] = []
        let reader = try DatabaseQueue(path: path.string)
        try reader.read { db in
            let tables = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
            #expect(tables.contains("fulltext_data") && tables.contains("link") && tables.count > 15)
            for table in tables {
                #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 > 0, "\(table) is empty")
                columns += try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
                    .map { (table, $0) }
            }
        }
        try reader.close()
        for (table, column) in columns {
            try write(whole)
            let other = try DatabaseQueue(path: path.string)
            try other.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA ignore_check_constraints = ON;
                        UPDATE "\(table)" SET "\(column)" = CASE typeof("\(column)")
                            WHEN 'integer' THEN "\(column)" + 1000003 WHEN 'real' THEN "\(column)" / 2 + 0.001
                            WHEN 'text' THEN "\(column)" || 'x' WHEN 'null' THEN 1
                            ELSE CAST("\(column)" || x'01' AS BLOB) END
                        WHERE "\(column)" IS (SELECT "\(column)" FROM "\(table)" ORDER BY "\(column)" DESC LIMIT 1)
                        """)
                #expect(db.changesCount > 0)
            }
            try other.close()
            #expect(findings() != [], "\(table).\(column)")
        }
    }

    @Test func `a deleted or added row is found and named`() throws {
        let whole = try filled()
        for sql in ["DELETE FROM file WHERE row = 2", "INSERT INTO boilerplate VALUES (99999, 7, 7)"] {
            try write(whole)
            let other = try DatabaseQueue(path: path.string)
            try other.write { try $0.execute(sql: sql) }
            try other.close()
            let found = findings()
            #expect(found.contains { $0.contains("rows ") && $0.contains("do not match their checksum") }, "\(found)")
        }
    }

    @Test func `copying and rewriting by other tools causes no finding`() throws {
        try write(try filled())
        let copy = place.path("copy.sqlite").string
        let steps = [
            "PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM INTO '\(copy)'", "VACUUM", "REINDEX",
            "PRAGMA journal_mode = DELETE",
            "CREATE TABLE padding (x); INSERT INTO padding VALUES (zeroblob(9999))", "ANALYZE",
        ]
        for sql in steps {
            let other = try DatabaseQueue(path: path.string)
            try other.writeWithoutTransaction { try $0.execute(sql: sql) }
            try other.close()
            #expect(findings() == [], "\(sql)")
        }
        let index = try FamilyEngine(path: FilePath(copy), access: .readWrite, matcher: WordMatcher())
        #expect(try index.verify() == [])
        for submission in Samples.families(20, seed: 30) { _ = try index.admit([submission]) }
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `checksums stay correct through growth, forgetting, rollbacks and checkpoints of the log`() throws {
        let index = try open()
        let submissions = Samples.families(60, seed: 9)
        for (number, submission) in submissions.enumerated() {
            _ = try index.admit([submission])
            if number.isMultiple(of: 7) { _ = try index.forget(submission.article.id) }
            if number.isMultiple(of: 10) {
                #expect(throws: IndexError.self) {
                    try index.database.write("fail") { db in
                        try db.execute(sql: "DELETE FROM article; DELETE FROM link")
                        throw IndexError.damaged("not so")
                    }
                }
                #expect(try index.database.truncateLog(timeout: .seconds(30)))
                #expect(try index.verify() == [])
            }
        }
        try index.close()
        #expect(findings() == [])
    }

    @Test func `the log is empty after closing, but still exists`() throws {
        _ = try filled()
        #expect(OpenDatabase.size(path.string + "-wal") == 0)
    }

    /// SQLite never writes the page at 2^30, which contains its lock bytes.
    @Test(.timeLimit(.minutes(10))) func `an index of more than 1 GiB is sound, and a change in it is found`() throws {
        let free =
            try FileManager.default.attributesOfFileSystem(forPath: place.directory.path)[.systemFreeSize] as? Int
        guard free ?? 0 > 4 << 30 else {
            print("skipped: needs 4 GiB of free space on the disk of temporary files")
            return
        }
        _ = try filled()
        let other = try DatabaseQueue(path: path.string)
        try other.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE padding (x);
                    INSERT INTO padding VALUES (zeroblob(540000000)), (zeroblob(540000000))
                    """)
        }
        try other.close()
        #expect(OpenDatabase.size(path.string) ?? 0 > 1 << 30)
        let index = try open()
        for submission in Samples.families(20, seed: 31) { _ = try index.admit([submission]) }
        try index.close()
        #expect(findings() == [])
        let changing = try DatabaseQueue(path: path.string)
        try changing.write {
            try $0.execute(sql: "UPDATE link SET conflicts = conflicts + 1 WHERE a = (SELECT max(a) FROM link)")
        }
        try changing.close()
        #expect(findings().contains { $0.contains("table link") })
    }

    // MARK: Older versions

    /// An index as a version without checksums leaves it: no row has a checksum.
    private func olderIndex(files: Int) throws {
        let index = try open()
        for submission in Samples.families(30, seed: 5) { _ = try index.admit([submission]) }
        try index.record(
            (0..<files).map { number in
                ArrivalRecord(
                    arrival: Samples.arrival("\(number).txt", inode: UInt64(number) + 100), outcome: .rejected,
                    article: nil, stage: .read, reason: "it holds no article", decided: Date(), place: nil)
            })
        try index.close()
        let other = try DatabaseQueue(path: path.string)
        try other.write { try $0.execute(sql: "DELETE FROM checksum; DELETE FROM checksum_table") }
        try other.close()
        #expect(findings() != [])
    }

    @Test func `a small index of an older version has checksums as soon as it is opened`() throws {
        try olderIndex(files: 10)
        let index = try open()
        #expect(try index.tablesWithoutChecksums() == [])
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `a large index gets checksums step by step, while other processes write`() throws {
        try olderIndex(files: 6_000)
        let database = try OpenDatabase(path: path, access: .readWrite)
        #expect(try database.tablesWithoutChecksums().contains("file"))
        let index = try open()
        var steps = 0
        while try database.coverNext() {
            steps += 1
            if steps < 6 {
                _ = try index.admit([Samples.submission("something new number \(steps) of all that is written")])
                #expect(try index.verify() == [])
            }
        }
        #expect(steps > 0)
        #expect(try index.tablesWithoutChecksums() == [])
        #expect(try index.verify() == [])
        try database.close()
        try index.close()
        let other = try DatabaseQueue(path: path.string)
        try other.write { try $0.execute(sql: "UPDATE file SET size = size + 1 WHERE row = 700") }
        try other.close()
        #expect(findings().contains { $0.contains("rows 512 to 767 of table file") })
    }

    @Test func `a column that a migration adds, and rows that it changes, are followed`() throws {
        try write(try filled())
        let checksums = RowChecksums()
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { db in
            try checksums.attach(to: db)
            try checksums.load(db)
            try db.execute(
                sql: """
                    ALTER TABLE file ADD COLUMN extra INTEGER NOT NULL DEFAULT 3; UPDATE file SET size = size + 1;
                    UPDATE fingerprint SET rules = rules + 1; PRAGMA user_version = \(Schema.version + 1)
                    """)
            try checksums.adopt(db, version: Schema.version + 1, before: Schema.version)
            // Rows written before the column was added are shorter.
            try db.execute(sql: "DELETE FROM file WHERE row % 2 = 0; DELETE FROM arrival WHERE file % 2 = 0")
            try checksums.flush(db)
            try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        }
        try queue.close()
        #expect(findings() == [])
    }

    @Test func `rows of a migration that was interrupted before its checksums get new checksums`() throws {
        try write(try filled())
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { db in
            try db.execute(
                sql: "UPDATE fingerprint SET rules = rules + 1; UPDATE checksum_table SET version = version - 1")
        }
        try queue.close()
        let index = try open()
        #expect(try index.verify() == [])
        try index.close()
    }
}

extension OpenDatabase {
    fileprivate func tablesWithoutChecksums() throws -> [String] {
        try read("check") { db in
            try ChecksumTable.all(in: db).filter { $0.isTable && $0.covered < .max }.map(\.name)
        }
    }
}
