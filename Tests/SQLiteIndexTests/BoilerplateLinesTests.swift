// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

/// Boilerplate lines in an index that several processes use: every process decides by the set of articles alone.
@Suite struct BoilerplateLinesTests {
    private let place: TemporaryDirectory
    private let path: FilePath
    private let matcher = WordMatcher()

    init() throws {
        place = try TemporaryDirectory()
        path = place.path("index.sqlite")
    }

    private func open() throws -> FamilyEngine { try FamilyEngine(path: path, access: .readWrite, matcher: matcher) }

    private func expectOracle(_ submissions: [Submission], _ index: FamilyEngine, _ said: String = "") throws {
        var found: [Article.ID: Placement] = [:]
        try index.forEachArticle { found[$0.article.id] = $0.placement }
        #expect(found == Oracle.placements(of: submissions, matcher: matcher), "\(said)")
        #expect(try index.verify() == [])
    }

    private static func text(_ number: Int, _ outlet: String, _ lines: String...) -> Submission {
        let own = (0..<6).map { "own\(number)x\($0)" }.joined(separator: " ")
        return Samples.submission(
            ([own] + lines).joined(separator: "\n"), source: outlet, url: "https://\(outlet)/\(number)",
            inode: UInt64(number))
    }

    private static let plea = (0..<20).map { "plea\($0)" }.joined(separator: " ")
    private static let rights = (0..<20).map { "rights\($0)" }.joined(separator: " ")

    @Test func `articles that one process forgets do not count as boilerplate evidence in another`() throws {
        let (running, other) = (try open(), try open())
        let texts = (0..<3).map { Self.text($0, "gazette", Self.plea) }
        _ = try running.admit(texts)
        try expectOracle(texts, running, "three learn the line")
        for gone in texts.prefix(2) { _ = try other.forget(gone.article.id) }
        // Two articles have the line now: it is compared again, and makes them copies.
        let late = Self.text(7, "gazette", Self.plea)
        _ = try running.admit([late])
        try expectOracle([texts[2], late], running, "two do not")
        #expect(try Set(running.family(of: Samples.prefix(late.article.id)).map(\.article.id)).count == 2)
        let third = Self.text(8, "gazette", Self.plea)
        _ = try open().admit([third])
        try expectOracle([texts[2], late, third], running, "the third makes it boilerplate again")
        let fourth = Self.text(9, "gazette", Self.plea)
        _ = try running.admit([fourth])
        try expectOracle([texts[2], late, third, fourth], running)
    }

    @Test func `a line that is no longer boilerplate is compared again in texts compared without it`() throws {
        let index = try open()
        let texts = (0..<3).map { Self.text($0, "gazette", Self.plea) }
        _ = try index.admit(texts)
        #expect(try index.counts().families == 3)
        // In a process that has read nothing from the index.
        _ = try open().forget(texts[0].article.id)
        #expect(try index.counts().families == 1)
        try expectOracle(Array(texts[1...]), index)
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `processes that admit and forget by turns decide like one with the remaining articles`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var indexes = [try open(), try open()]
        var waiting = Samples.boilerplate(50, seed: seed &+ 40).shuffled(using: &random)
        var there: [Submission] = []
        while !waiting.isEmpty {
            let batch = Array(waiting.prefix(Int.random(in: 1...6, using: &random)))
            waiting.removeFirst(batch.count)
            _ = try indexes[Int.random(in: 0..<2, using: &random)].admit(batch)
            there += batch
            for _ in 0..<Int.random(in: 0...3, using: &random) where there.count > 3 {
                let gone = there.remove(at: Int.random(in: 0..<there.count, using: &random))
                let index = indexes[Int.random(in: 0..<2, using: &random)]
                _ = try index.forget(gone.article.id)
                // Later texts may include the same text of the same outlet.
                try index.undoRemoval(of: gone.article.id)
            }
            if Int.random(in: 0..<6, using: &random) == 0 { indexes[0] = try open() }
            try expectOracle(there, indexes[0], "\(there.count) articles")
        }
    }

    @Test func `a boilerplate line that is already stored hides no other`() throws {
        let (index, other) = (try open(), try open())
        let first = (0..<2).map { Self.text($0, "gazette", Self.plea) }
        _ = try index.admit(first)
        let line = Samples.line(Self.plea.split(separator: " ").map(String.init))
        let outlet = Int64(bitPattern: OutletKey(source: "gazette").value)
        let writer = try OpenDatabase(path: path, access: .readWrite)
        try writer.write("test") { db in
            try db.execute(
                sql: "INSERT INTO boilerplate (row, outlet, line) VALUES (-5, ?, ?)", arguments: [outlet, Int64(line)])
        }
        try writer.close()
        let second = [Self.text(2, "gazette", Self.plea)]
        _ = try index.admit(second)
        let others = (3..<6).map { Self.text($0, "courier", Self.rights) }
        _ = try other.admit(others)
        let late = [Self.text(6, "courier", Self.rights)]
        _ = try index.admit(late)
        try expectOracle(first + second + others + late, index)
    }

    @Test func `changes of lines by a refold in one process are seen by another`() throws {
        let (running, other) = (try open(), try open())
        let texts = (0..<2).map { Self.text($0, "gazette", Self.plea) }
        _ = try running.admit(texts)
        // As if an earlier version had found no lines in them.
        let writer = try OpenDatabase(path: path, access: .readWrite)
        try writer.write("test") { try $0.execute(sql: "UPDATE line SET hashes = x'01000000'") }
        try writer.close()
        let fresh = try open()
        _ = try fresh.admit([Self.text(90, "courier", Self.rights)])
        try other.refoldAll()
        while try other.refold(atMost: 5) > 0 {}
        let late = Self.text(7, "gazette", Self.plea)
        _ = try fresh.admit([late])
        try expectOracle(texts + [Self.text(90, "courier", Self.rights), late], fresh)
    }
}
