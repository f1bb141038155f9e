// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import SystemPackage
import Testing

/// Words are looked up form by form (`WordScan`), and other conditions are one expression, joined with the articles.
@Suite struct WordScanTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

    private static let languages = ["fr", "en", "de", nil, "EN", "x-y"]

    /// Texts of few frequent words in several languages, more than fit into one block. Each has enough words of its own
    /// to be no copy, but one in ten has those of the text before it: many large families would take minutes.
    private func articles(_ count: Int) -> [Submission] {
        var random = SeededGenerator(seed: 7)
        return (0..<count).map { number in
            let own = number % 10 == 1 ? number - 1 : number
            let rest = (0..<80).map { "a\(own)x\($0)" }.joined(separator: " ")
            func words(_ count: ClosedRange<Int>) -> String {
                (0..<Int.random(in: count, using: &random)).map { _ in "w\(Int.random(in: 0..<40, using: &random))" }
                    .joined(separator: " ")
            }
            return Samples.submission(
                words(8...20) + " \(rest) b\(number)", title: number % 3 == 0 ? nil : words(1...4),
                source: "s\(number % 5)", language: Self.languages[number % Self.languages.count],
                published: number % 7 == 0 ? nil : Samples.now - Double((number * 37) % 500) * 86_400,
                byline: number % 4 == 0 ? ["w1 w2"] : [], section: number % 5 == 0 ? "w3" : nil,
                file: "f\(number).html", inode: UInt64(number))
        }
    }

    private static func words(
        _ exact: [String], _ variants: [(String, String)] = [], prefix: String? = nil,
        in field: SearchWords.Field = .anywhere
    ) -> SearchCondition {
        .words(
            SearchWords(
                exact.map { SearchWords.Form($0.split(separator: " ").map(String.init)) }
                    + (prefix.map { [SearchWords.Form([$0], isPrefix: true)] } ?? [])
                    + variants.map { SearchWords.Form([$0.0], language: $0.1, isExact: false) }, in: field))
    }

    private static let conditions: [SearchCondition] = [
        words(["w1"]), words(["w1 w2"]), words(["w1", "w2 w3"], [("w4", "fr"), ("w4", "en"), ("w5", "de")]),
        words(["w1"], [("w1", "fr"), ("w6", "und")]), words([], prefix: "w1"), words(["w1"], in: .byline),
        words(["w3"], in: .section), words(["w3"], in: .title), words(["nowhere"]), words(["fr"]),
        .all([words(["w1"]), words(["w2"], [("w7", "fr")])]), .all([words(["nowhere"]), words(["w2"])]),
        .all([words(["w1"]), .not(words(["w2"])), .not(.all([words(["w3"]), words(["w4"])]))]),
        .any([words(["w1"]), words(["w9"], [("w8", "en")]), .any([words(["w10"]), words(["w11"])])]),
        .any([.all([words(["w1"]), words(["w2"])]), words(["w3"])]),
        .all([.any([words(["w1"]), words(["w2"])]), words(["w3"]), .not(.any([words(["w4"]), words(["w5"])]))]),
    ]

    private struct Found: Equatable {
        let hits: [String]
        let summary: SearchSummary
    }

    private func found(_ index: FamilyEngine, _ query: SearchQuery) throws -> Found {
        var hits: [String] = []
        let summary = try index.search(query) { hits.append("\($0.article.article.id.hex) \($0.copies) \($0.score)") }
        return Found(hits: hits, summary: summary)
    }

    @Test func `both ways find the same articles with the same scores`() throws {
        let index = try file.open()
        let batch = articles(560)
        _ = try index.admit(batch)
        _ = try index.forget([batch[3].article.id, batch[300].article.id], keepingFiles: false)
        let joined = try file.open(SearchLimits(scannedRows: 0))
        for condition in Self.conditions {
            for order in SearchOrder.allCases {
                for everyCopy in [true, false] {
                    let query = SearchQuery(
                        condition, order: order, everyCopy: everyCopy, limit: 1_000, now: Samples.now)
                    let (one, other) = (try found(index, query), try found(joined, query))
                    // FTS5 (3.40) loses the places of `a OR b` in `(… a OR b …) NOT (c OR d)`: the joined expression then
                    // gives some articles a lower score.
                    if condition == Self.conditions.last {
                        #expect(Set(one.hits.map { $0.prefix(32) }) == Set(other.hits.map { $0.prefix(32) }))
                        #expect(one.summary == other.summary, "\(order)")
                    } else {
                        #expect(one == other, "\(condition) \(order)")
                    }
                    let isEmpty =
                        condition == Self.words(["nowhere"]) || condition == Self.conditions[11]
                        || condition == Self.words(["fr"])
                    #expect(one.hits.isEmpty == isEmpty, "\(condition)")
                }
            }
        }
        let scanned = try index.database.read("plan") { db in
            try Self.conditions.count { condition in
                try SearchPlan(condition, now: 0, db).text?.ranksAllWords == true
            }
        }
        #expect(scanned == Self.conditions.count - 1)
        #expect(try index.verify() == [])
    }

    @Test func `the pages of a search fit together`() throws {
        let index = try file.open(SearchLimits(ranked: 50))
        _ = try index.admit(articles(300))
        var query = SearchQuery(Self.words(["w1"]), everyCopy: true, limit: 1_000, now: Samples.now)
        let all = try found(index, query)
        #expect(all.summary.ranked == 50 && all.hits.count > 60)
        query.limit = 40
        var pages: [String] = []
        for offset in stride(from: 0, to: all.hits.count, by: 40) {
            query.offset = offset
            pages += try found(index, query).hits
        }
        #expect(pages == all.hits)
    }

    // MARK: Blocks of articles

    private func different(_ index: FamilyEngine) throws -> [Int64] {
        try index.database.read("compare") { db in try ArticleBlock.different(in: db) }
    }

    @Test func `blocks follow their articles, whatever changes them`() throws {
        let index = try file.open()
        let batch = Samples.families(400, seed: 5)
        for start in stride(from: 0, to: batch.count, by: 150) {
            _ = try index.admit(Array(batch[start..<min(batch.count, start + 150)]))
            #expect(try different(index).isEmpty)
        }
        let newest = try index.latest(40).map(\.article.id)
        _ = try index.forget(Array(newest.prefix(5)), keepingFiles: false)
        #expect(try different(index).isEmpty)
        try index.database.write("change") { db in
            try db.execute(
                sql: """
                    UPDATE article SET family = 300, kind = 'reprint' WHERE row IN (2, 299);
                    UPDATE article SET effective_date = -5, words = 70000, language = 'tpi' WHERE row = 255;
                    DELETE FROM article WHERE row > 256 AND row < 400
                    """)
        }
        #expect(try different(index).isEmpty)
        let values = try index.database.read("read") { db in
            var columns = try ArticleColumns(through: 500, db)
            for row in [2, 255, 256] as [Int64] { try columns.load(row) }
            let tokPisin = columns.language("tpi")
            let isIn = try columns.isIn(tokPisin, 255)
            return (columns.family(2), columns.date(255), columns.words(255), isIn, columns.isLead(2))
        }
        #expect(values == (300, -5, 65_535, true, false))
    }

    @Test func `verify reports a block that is not what its articles are`() throws {
        let index = try file.open()
        _ = try index.admit(articles(10))
        try index.close()
        let queue = try DatabaseQueue(path: file.path.string)
        try queue.write { db in try db.execute(sql: "UPDATE article SET words = 77 WHERE row = 4") }
        try queue.close()
        #expect(try file.open().verify().contains { $0.contains("block 0") })
    }

    @Test func `an article in one of very many languages is found by its language`() throws {
        let index = try file.open()
        _ = try index.admit(
            (0..<200).map { number in
                Samples.submission(
                    "heron n\(number) m\(number) k\(number)", language: "language\(number)", inode: UInt64(number))
            })
        for number in [0, 20, 21, 199] {
            let form = SearchWords.Form(["heron"], language: "language\(number)")
            let query = SearchQuery(.words(SearchWords([form])), now: Samples.now)
            #expect(try index.hits(query).map(\.article.article.language) == ["language\(number)"])
        }
        #expect(try different(index).isEmpty)
    }

    @Test func `an index of schema 14 gets its blocks`() throws {
        var index = try file.open()
        let batch = articles(300)
        _ = try index.admit(batch)
        let query = SearchQuery(Self.words(["w1"]), limit: 1_000, now: Samples.now)
        let before = try found(index, query)
        try index.database.write("change") { db in
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '15 %'")
        }
        try index.close()
        let queue = try DatabaseQueue(path: file.path.string)
        try queue.write { db in
            try db.execute(
                sql: """
                    DROP TABLE article_block; DELETE FROM checksum WHERE name = 'article_block';
                    DELETE FROM checksum_table WHERE name = 'article_block'; PRAGMA user_version = 14
                    """)
            for table in try ChecksumTable.all(in: db) { try table.write(version: 14, covered: table.covered, db) }
        }
        try queue.close()
        index = try file.open()
        #expect(try found(index, query) == before && !before.hits.isEmpty)
        #expect(try index.verify() == [] && index.tablesWithoutChecksums() == [])
    }
}
