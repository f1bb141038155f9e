// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

@Suite struct SharingTests {
    private let place: TemporaryDirectory
    private let path: FilePath
    private let matcher = WordMatcher()

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open(_ limits: ClusteringLimits = .standard) throws -> FamilyEngine {
        try FamilyEngine(path: path, access: .readWrite, matcher: matcher, limits: limits)
    }

    private func placements(_ index: FamilyEngine) throws -> [Article.ID: Placement] {
        var found: [Article.ID: Placement] = [:]
        try index.forEachArticle { found[$0.article.id] = $0.placement }
        return found
    }

    @Test func `two processes that write by turns place articles as one would`() throws {
        let indexes = [try open(), try open()]
        let submissions = Samples.families(80, seed: 11)
        for (number, submission) in submissions.enumerated() {
            _ = try indexes[number % 2].admit([submission])
            if number % 10 == 9 { _ = try indexes[(number / 10) % 2].forget(submissions[number - 4].article.id) }
        }
        let left = submissions.enumerated().filter { $0.offset % 10 != 5 }.map(\.element)
        #expect(try placements(indexes[0]) == Oracle.placements(of: left, matcher: matcher))
        #expect(try indexes[1].verify() == [])
    }

    @Test func `several processes that write at the same time lose nothing`() async throws {
        let submissions = Samples.families(60, seed: 12)
        let indexes = [try open(), try open(), try open()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, index) in indexes.enumerated() {
                group.addTask {
                    for submission in submissions[(number * 20)..<(number * 20 + 20)] {
                        _ = try index.admit([submission])
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try placements(indexes[2]) == Oracle.placements(of: submissions, matcher: matcher))
    }

    @Test func `a failed transaction leaves no fingerprint among the candidates`() throws {
        let index = try open()
        let submissions = Samples.families(40, seed: 13)
        _ = try index.admit(Array(submissions[..<10]))
        let blocker = try DatabaseQueue(path: path.string)
        try blocker.write {
            try $0.execute(
                sql: "CREATE TRIGGER refuse BEFORE INSERT ON body WHEN NEW.row > 25 BEGIN SELECT raise(FAIL, 'no'); END"
            )
        }
        let error = #expect(throws: IndexError.self) { try index.admit(Array(submissions[10...])) }
        #expect(error?.cause == .fault)
        #expect(try index.counts().articles == 10)
        try blocker.write { try $0.execute(sql: "DROP TRIGGER refuse") }
        try blocker.close()
        // `WordMatcher` stops the test if a fingerprint is inserted twice.
        _ = try index.admit(Array(submissions[10...]))
        #expect(try placements(index) == Oracle.placements(of: submissions, matcher: matcher))
        #expect(try index.verify() == [])
    }

    @Test func `a copy of the files made during work contains all committed data`() throws {
        let index = try open()
        let submissions = Samples.families(40, seed: 14)
        _ = try index.admit(submissions)
        let copy = try TemporaryDirectory()
        for name in ["index.sqlite", "index.sqlite-wal"] {
            try FileManager.default.copyItem(at: place.url(name), to: copy.url(name))
        }
        let opened = try FamilyEngine(path: copy.path("index.sqlite"), access: .readWrite, matcher: matcher)
        #expect(try placements(opened) == placements(index))
        #expect(try opened.verify() == [])
    }

    @Test func `nothing of a forgotten article is left in the files`() throws {
        let index = try open()
        let marker = "zyxwvut"
        let gone = Samples.submission(
            "a text with \(marker) in it", title: "\(marker) title", source: "\(marker).example",
            url: "https://\(marker)",
            byline: [marker], file: "\(marker).html")
        // Admitted alone and first, so that its terms are in a separate segment, which is merged with later ones.
        _ = try index.admit([gone])
        for batch in 0..<4 {
            _ = try index.admit(Samples.families(50, seed: UInt64(20 + batch)))
        }
        #expect(try place.contents().range(of: Data(marker.utf8)) != nil)
        _ = try index.forget(gone.article.id)
        #expect(try place.contents().range(of: Data(marker.utf8)) == nil)
        #expect(try place.contents().range(of: Data(gone.article.id.bytes)) != nil)
        #expect(try index.verify() == [])
    }

    @Test func `an interrupted removal is completed when the index is opened`() throws {
        let index = try open()
        let gone = Samples.submission("a text about to go")
        _ = try index.admit([gone] + Samples.families(20, seed: 5))
        _ = try index.forget(gone.article.id)
        try index.database.write("cut short") { try $0.execute(sql: "UPDATE removal SET scrubbed = 0") }
        try index.close()
        let reader = try FamilyEngine(path: path, access: .readOnly, matcher: matcher)
        // This is not damage.
        #expect(try reader.countOfTraces() == 1 && reader.verify() == [])
        #expect(try open().verify() == [])
        #expect(try reader.countOfTraces() == 0)
    }

    @Test func `beyond the limits a new article joins its nearest copy and no other article moves`() throws {
        let index = try open(ClusteringLimits(fingerprints: 3, articles: 6, links: 6))
        let submissions = Samples.families(60, seed: 15)
        for submission in submissions { _ = try index.admit([submission]) }
        #expect(try index.verify() == [])
        #expect(try index.counts().articles == 60)
        let families = Set(Oracle.placements(of: submissions, matcher: matcher).values.map(\.family)).count
        #expect(try index.counts().families < 60 && index.counts().families >= families)
        for submission in submissions.prefix(30) { _ = try index.forget(submission.article.id) }
        #expect(try index.verify() == [])
    }

    @Test func `an oversized family that arrives in batches gets one lead, and new articles get few links`() throws {
        let index = try open(ClusteringLimits(fingerprints: 12, articles: 40, links: 60))
        var random = SeededGenerator(seed: 17)
        // All from one template: each is a copy of every other.
        let submissions = (0..<120).map { number in
            var words = (0..<40).map { "w\($0)" }
            for place in 0..<4 { words[place * 9] = "v\(Int.random(in: 0..<900, using: &random))" }
            return Samples.submission(words.joined(separator: " "), inode: UInt64(number))
        }
        for start in stride(from: 0, to: 120, by: 20) { _ = try index.admit(Array(submissions[start..<start + 20])) }
        #expect(try index.verify() == [])
        #expect(try index.counts() == IndexCounts(articles: 120, families: 1, removals: 0))
        let queue = try DatabaseQueue(path: path.string)
        let links = try queue.read { try Int.fetchAll($0, sql: "SELECT count(*) FROM link GROUP BY b ORDER BY b") }
        try queue.close()
        // The first batch is compared completely: the component is not yet oversized.
        #expect(links.dropFirst(20).allSatisfy { $0 <= OversizedComponents.compared }, "\(links)")
        _ = try index.forget(submissions[3].article.id)
        #expect(try index.verify() == [])
    }

    @Test(arguments: [
        ("UPDATE counter SET value = value + 1 WHERE name = 'families'", "the counter says"),
        ("UPDATE article SET family = (SELECT max(row) FROM article)", "smallest id"),
        ("DELETE FROM body WHERE row = 3", "the text of"),
        ("UPDATE article SET title = 'other' WHERE row = 3", "admitted with"),
        ("DELETE FROM fingerprint WHERE fingerprint = 2", "fingerprint"), ("DELETE FROM file", "history has no file"),
        ("UPDATE body SET text = x'28B52FFD' WHERE row = 2", "cannot be read"),
        ("UPDATE article SET related = 1, kind = 'reprint' WHERE row = 40", "family"),
        ("INSERT INTO fulltext (fulltext, rowid, title, body) VALUES ('delete', 3, '', 'w1x1')", "full-text"),
    ])
    func `verify finds each kind of damage`(damage: String, sentence: String) throws {
        let index = try open()
        _ = try index.admit(Samples.families(40, seed: 16))
        try index.close()
        let queue = try DatabaseQueue(path: path.string)
        try queue.write { try $0.execute(sql: damage) }
        try queue.close()
        let reader = try FamilyEngine(path: path, access: .readOnly, matcher: matcher)
        let findings = try reader.verify()
        #expect(findings.contains { $0.contains(sentence) }, "\(findings)")
    }
}
