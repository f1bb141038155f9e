// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

/// The in-memory indexes of a process: how they are filled, and their state after errors.
@Suite struct LoadingTests {
    private let place: TemporaryDirectory
    private let path: FilePath
    private let matcher = CountingMatcher()

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open(rowsRead: Int = 4_096) throws -> FamilyEngine {
        try FamilyEngine(
            path: path, access: .readWrite, matcher: matcher, limits: .standard,
            transactions: TransactionLimits(longest: .seconds(600), pause: 0, rowsRead: rowsRead))
    }

    private func expectOracle(_ submissions: [Submission], _ index: FamilyEngine) throws {
        var found: [Article.ID: Placement] = [:]
        try index.forEachArticle { found[$0.article.id] = $0.placement }
        #expect(found == Oracle.placements(of: submissions, matcher: WordMatcher()))
        #expect(try index.verify() == [])
    }

    private func write(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test(arguments: [
        ("fingerprint", "keys", "fingerprint"), ("fingerprint", "sketch", "fingerprint"), ("line", "hashes", "article"),
    ])
    func `an error during loading keeps the rows already read, and nothing is read twice`(
        table: String, column: String, key: String
    ) throws {
        let submissions = Samples.boilerplate(60, seed: 31)
        _ = try open().admit(Array(submissions[..<40]))
        let queue = try DatabaseQueue(path: path.string)
        let row = try #require(
            try queue.read { try Int64.fetchOne($0, sql: "SELECT max(\(key)) FROM \(table) WHERE \(key) < 30") })
        let bytes = try #require(
            try queue.read {
                try Data.fetchOne($0, sql: "SELECT \(column) FROM \(table) WHERE \(key) = ?", arguments: [row])
            })
        func put(_ bytes: Data) throws {
            try queue.write {
                try $0.execute(
                    sql: "UPDATE \(table) SET \(column) = ? WHERE \(key) = ?", arguments: [bytes, row])
            }
        }
        let index = try open()
        try put(bytes + [0])
        for _ in 1...2 {
            let error = #expect(throws: IndexError.self) { try index.admit([submissions[40]]) }
            #expect(error?.cause == .damaged)
        }
        try put(bytes)
        try queue.close()
        // `WordMatcher` stops the test if a fingerprint is inserted twice; a similarity edge written twice violates its
        // primary key.
        _ = try index.admit(Array(submissions[40...]))
        try expectOracle(submissions, index)
    }

    @Test func `a failed transaction discards nothing, and the next one reads nothing again`() throws {
        let index = try open()
        let submissions = Samples.boilerplate(60, seed: 32)
        _ = try index.admit(Array(submissions[..<40]))
        _ = matcher.takeCounts()
        try write("CREATE TRIGGER refuse BEFORE INSERT ON body WHEN NEW.row = 60 BEGIN SELECT raise(FAIL, 'no'); END")
        for _ in 1...3 { #expect(throws: IndexError.self) { try index.admit(Array(submissions[40...])) } }
        try write("DROP TRIGGER refuse")
        _ = matcher.takeCounts()
        _ = try index.admit(Array(submissions[40...]))
        let counts = matcher.takeCounts()
        #expect(counts.fingerprints <= 40 && counts.articles <= 20, "\(counts)")
        try expectOracle(submissions, index)
    }

    @Test func `a large index is loaded in pieces while others write, and loading can stop and continue`() throws {
        let submissions = Samples.boilerplate(80, seed: 33)
        let other = try open()
        _ = try other.admit(Array(submissions[..<50]))
        let index = try open(rowsRead: 10)
        var steps: [LoadingProgress] = []
        #expect(
            try !index.load { progress in
                steps.append(progress)
                return steps.count < 2
            })
        #expect(steps.count == 2 && steps.allSatisfy { $0.total == 50 && $0.articles > 0 && $0.articles < 50 })
        #expect(steps[0].articles < steps[1].articles)
        var waiting = submissions[50..<70]
        #expect(
            try index.load { _ in
                // This would wait for half a minute, and fail, if a lock were held.
                if let next = waiting.popFirst() { _ = try? other.admit([next]) }
                return true
            })
        _ = try other.admit(Array(waiting))
        _ = matcher.takeCounts()
        _ = try index.admit(Array(submissions[70...]))
        try expectOracle(submissions, index)
    }

    @Test func `a process that opens an index for writing and admits nothing loads nothing into memory`() throws {
        let submissions = Samples.families(30, seed: 34)
        _ = try open().admit(submissions)
        _ = matcher.takeCounts()
        let index = try open()
        _ = try index.counts()
        _ = try index.hits(Samples.query(["w1x1"]))
        _ = try index.preview(submissions[3])
        _ = try index.forget(submissions[5].article.id)
        try index.record(places: [])
        #expect(matcher.takeCounts() == CountingMatcher.Counts())
    }

    @Test func `a batch that takes long is split, and an error keeps the committed part`() throws {
        let index = try FamilyEngine(
            path: path, access: .readWrite, matcher: matcher, limits: .standard,
            transactions: TransactionLimits(longest: .zero, pause: 0, rowsRead: 100))
        let submissions = Samples.families(40, seed: 35)
        #expect(try index.admit(Array(submissions[..<10])).count == 10)
        try write("CREATE TRIGGER refuse BEFORE INSERT ON body WHEN NEW.row > 25 BEGIN SELECT raise(FAIL, 'no'); END")
        let receipts = try index.admit(Array(submissions[10...]))
        #expect(receipts.map(\.placement.article) == submissions[10..<25].map(\.article.id))
        #expect(throws: IndexError.self) { try index.admit(Array(submissions[25...])) }
        #expect(try index.counts().articles == 25)
        try write("DROP TRIGGER refuse")
        #expect(try index.admit(Array(submissions[25...])).count == 15)
        try expectOracle(submissions, index)
    }

    @Test func `the first article in a second language is matched with all earlier articles as translations`() throws {
        let index = try open(rowsRead: 7)
        let first = (0..<20).map { Samples.submission("text \($0) of many", language: "en", inode: UInt64($0)) }
        let marked = first.map { Self.in(LanguageKey("en"), $0) }
        _ = try index.admit(marked)
        _ = matcher.takeCounts()
        let foreign = Self.in(LanguageKey("fr"), Samples.submission("un texte", language: "fr"))
        _ = try index.admit([foreign])
        #expect(matcher.takeCounts().translations == 21)
        try write("CREATE TRIGGER refuse BEFORE INSERT ON body BEGIN SELECT raise(FAIL, 'no'); END")
        let another = Self.in(LanguageKey("fr"), Samples.submission("un autre", language: "fr"))
        #expect(throws: IndexError.self) { try index.admit([another]) }
        try write("DROP TRIGGER refuse")
        _ = matcher.takeCounts()
        _ = try index.admit([another])
        #expect(matcher.takeCounts().translations == 1)
    }

    private static func `in`(_ language: LanguageKey, _ plain: Submission) -> Submission {
        let it = plain.fingerprint
        return Submission(
            article: plain.article,
            fingerprint: Fingerprint(
                body: it.body, titledDigest: it.titledDigest, shingles: it.shingles, keys: it.keys, sketch: it.sketch,
                names: [UInt32(truncatingIfNeeded: it.body.digest)], language: language),
            terms: plain.terms, arrival: plain.arrival, recovered: plain.recovered)
    }
}
