// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

@Suite struct OpeningTests {
    private let place: TemporaryDirectory
    private let path: FilePath

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open(_ access: IndexAccess = .readWrite, at path: FilePath? = nil) throws -> FamilyEngine {
        try FamilyEngine(path: path ?? self.path, access: access, matcher: WordMatcher())
    }

    private func cause(_ access: IndexAccess = .readWrite) -> IndexError.Cause? {
        #expect(throws: IndexError.self) { try open(access) }?.cause
    }

    @Test func `a missing index is an error for readers and created for writers`() throws {
        #expect(cause(.readOnly) == .missing)
        #expect(!FileManager.default.fileExists(atPath: path.string))
        try open().close()
        let reader = try open(.readOnly)
        #expect(try reader.counts() == IndexCounts(articles: 0, families: 0, removals: 0))
        #expect(try reader.verify() == [])
    }

    @Test(arguments: [(0o2770, [0o660]), (0o700, [0o600, 0o640, 0o660])])
    func `index, log and shared memory are group-writable if their directory is`(
        directory: Int, modes: [Int]
    ) throws {
        try FileManager.default.setAttributes([.posixPermissions: directory], ofItemAtPath: place.path("").string)
        let index = try open()
        for ending in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path.string + ending)
            let mode = try #require(attributes[.posixPermissions] as? Int)
            // In a private directory, the umask applies; in a shared one, the full mode.
            #expect(modes.contains(mode), "\(ending): \(String(mode, radix: 8))")
        }
        try index.close()
    }

    @Test func `a file that is not a database counts as damaged`() throws {
        try Data(repeating: 0x41, count: 8_192).write(to: place.url("index.sqlite"))
        #expect(cause() == .damaged)
        #expect(cause(.readOnly) == .damaged)
        #expect(try Data(contentsOf: place.url("index.sqlite")) == Data(repeating: 0x41, count: 8_192))
    }

    @Test func `an index that a killed daemon had only begun to create is completed`() throws {
        let begun = try DatabaseQueue(path: path.string)
        try begun.write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
        try begun.close()
        let index = try open()
        #expect(try index.counts().articles == 0)
        try index.close()
    }

    @Test func `a list of foreign migrations makes it a database of another program`() throws {
        let other = try DatabaseQueue(path: path.string)
        try other.write {
            try $0.execute(
                sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);"
                    + "INSERT INTO grdb_migrations VALUES ('theirs')")
        }
        try other.close()
        #expect(cause() == .foreign)
    }

    @Test func `an interrupted change is rolled back before anything is read`() throws {
        try open().close()
        let writer = try DatabaseQueue(path: path.string)
        try writer.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN")
            try db.execute(sql: "UPDATE sequence SET value = 7; CREATE TABLE half (x); CREATE TABLE more (x)")
            for name in ["index.sqlite", "index.sqlite-journal"] {
                try FileManager.default.copyItem(at: place.url(name), to: place.url("cut-" + name))
            }
            try db.execute(sql: "ROLLBACK")
        }
        try writer.close()
        let index = try open(at: place.path("cut-index.sqlite"))
        #expect(try index.verify() == [])
        try index.close()
    }

    @Test func `a database of another program is not changed`() throws {
        let other = try DatabaseQueue(path: path.string)
        try other.write { try $0.execute(sql: "CREATE TABLE mine (x); INSERT INTO mine VALUES (1)") }
        try other.close()
        let before = try Data(contentsOf: place.url("index.sqlite"))
        #expect(cause() == .foreign)
        #expect(try Data(contentsOf: place.url("index.sqlite")) == before)
    }

    @Test func `an index of a newer version is refused`() throws {
        try open().close()
        let newer = try DatabaseQueue(path: path.string)
        try newer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try newer.close()
        let error = #expect(throws: IndexError.self) { try open() }
        #expect(error?.cause == .foreign)
        #expect(error?.detail.contains("newer version") == true)
        #expect(cause(.readOnly) == .foreign)
    }

    @Test(arguments: [
        "1 articles, prints, arrivals", "2 what publishers say of use", "5 standing lines, renderings, rulings",
    ])
    func `an index of an older version is migrated by a writer; readers reject it until then`(last: String) throws {
        let old = try DatabaseQueue(path: path.string)
        try Schema.migrator.migrate(old, upTo: last)
        try old.close()
        #expect(cause(.readOnly) == .outdated)
        let index = try open()
        let submission = Samples.submission("one two three")
        _ = try index.admit([submission])
        #expect(try index.article(Samples.prefix(submission.article.id))?.article == submission.article)
        #expect(try index.verify() == [])
    }

    @Test func `a write through a reader is unavailable`() throws {
        try open().close()
        let reader = try open(.readOnly)
        let error = #expect(throws: IndexError.self) { try reader.admit([Samples.submission("one")]) }
        #expect(error?.remedy == .retry)
        #expect(error?.description.contains("right to write") == true)
    }

    @Test func `a full disk makes the index unavailable, and nothing of the batch is stored`() throws {
        let index = try open()
        _ = try index.admit([Samples.submission("the first of all")])
        try index.database.write("limit") { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
        }
        let batch = Samples.families(200, seed: 1)
        let error = #expect(throws: IndexError.self) { try index.admit(batch) }
        #expect(error?.remedy == .retry)
        #expect(error?.detail.contains("free some space") == true)
        #expect(try index.counts().articles == 1)
        try index.database.write("limit") { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
        _ = try index.admit(batch)
        #expect(try index.counts().articles == 201)
        #expect(try index.verify() == [])
    }

    @Test func `a user with read permission can read, with or without a writer, in a read-only directory`() throws {
        guard geteuid() == 0 else {
            print("skipped: only root can become another user")
            return
        }
        let submission = Samples.submission("words that anybody may read")
        let writer = try open()
        _ = try writer.admit([submission])
        let directory = place.directory.path
        try shell("chmod 755 \(directory) && chmod 644 \(directory)/*")
        #expect(try articlesSeenByNobody() == "1")
        try writer.close()
        try shell("chmod 644 \(directory)/*")
        #expect(try articlesSeenByNobody() == "1")
        // A copy without its log and shared memory, as on a read-only disk.
        try shell("rm -f \(path.string)-wal \(path.string)-shm")
        #expect(try articlesSeenByNobody() == "1")
        #expect(!FileManager.default.fileExists(atPath: path.string + "-wal"))
    }

    /// Runs this test program as the user nobody, with only the test `counts for another`.
    private func articlesSeenByNobody() throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
        process.arguments =
            ["--reuid=65534", "--regid=65534", "--clear-groups", CommandLine.arguments[0]]
            + ["--testing-library", "swift-testing", "--filter", "counts for another"]
        process.environment = ProcessInfo.processInfo.environment.merging([
            // The temporary directory of this process may be closed to other users.
            "INDEX_TO_COUNT": path.string, "TMPDIR": "/tmp",
        ]) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return output.split(separator: "\n").first { $0.hasPrefix("counted ") }.map { String($0.dropFirst(8)) }
            ?? output
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["INDEX_TO_COUNT"] != nil))
    func `counts for another`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["INDEX_TO_COUNT"])
        let index = try open(.readOnly, at: FilePath(path))
        let found = try index.hits(Samples.query(["anybody"])).count
        #expect(try index.verify() == [])
        print("counted \(found)")
    }

    private func shell(_ command: String) throws {
        let process = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", command])
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
