// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import Testing

@Suite struct SearchLimitTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

    private func ids(_ index: FamilyEngine, _ query: SearchQuery) throws -> [Article.ID] {
        try index.hits(query).map(\.article.article.id)
    }

    // MARK: Very many matches

    /// Articles with a common word, in another order than that of their dates.
    private func admitDated(_ count: Int, to index: FamilyEngine) throws -> [Submission] {
        var random = SeededGenerator(seed: 81)
        let days = (0..<count).shuffled(using: &random)
        let batch = days.enumerated().map { number, day in
            let words =
                (0..<Int.random(in: 1...9, using: &random)).map { _ in "energy" }
                + ["n", "m", "a", "b", "c", "d", "e"].map { "\($0)\(number)" }
            return Samples.submission(
                words.joined(separator: " "), published: Samples.now - Double(day) * 86_400, inode: UInt64(number))
        }
        _ = try index.admit(batch)
        return batch
    }

    /// Words are looked up form by form, or by one expression in parts of the index.
    @Test(arguments: [SearchLimits().scannedRows, 0])
    func `of too many matches the newest are ranked, and the others follow by date`(scannedRows: Int64) throws {
        let index = try file.open(SearchLimits(ranked: 10, rows: 7, scannedRows: scannedRows))
        let batch = try admitDated(60, to: index)
        let newest = batch.sorted { $0.article.published ?? .distantPast > $1.article.published ?? .distantPast }
            .map(\.article.id)
        let query = SearchQuery(.word("energy"), everyCopy: true, limit: 100, now: Samples.now)
        let summary = try index.search(query) { _ in }
        #expect(summary.articles == 60 && summary.ranked == 10)
        let found = try ids(index, query)
        #expect(Array(found[10...]) == Array(newest[10...]))
        // Among themselves the newest are ordered as if all were ranked.
        let all = try file.open()
        #expect(try all.search(query) { _ in }.ranked == nil)
        #expect(try Array(found[..<10]) == ids(all, query).filter(Set(newest[..<10]).contains))
        var page = query
        (page.offset, page.limit) = (8, 5)
        #expect(try ids(index, page) == Array(found[8..<13]))
        var dated = query
        dated.order = .newest
        #expect(try index.search(dated) { _ in }.ranked == nil)
        #expect(try ids(index, dated) == newest)
    }

    @Test func `reading in parts finds the same as reading at once`() throws {
        let parts = try file.open(SearchLimits(ranked: 1_000, rows: 7, scannedRows: 0))
        _ = try admitDated(60, to: parts)
        _ = try parts.forget([try parts.latest(20)[13].article.id], keepingFiles: false)
        let cursor = try parts.admissionCursor() - 20
        let all = try file.open()
        let conditions: [SearchCondition] = [
            .word("energy"), .all([.word("energy"), .filter(.admittedAfter(cursor))]),
            .all([.word("energy"), .not(.word("n7"))]), .any([.word("n3"), .word("m59"), .word("energy", "energy")]),
            .all([.word("energy"), .any([.word("n3"), .filter(.admittedAfter(cursor))])]),
        ]
        for condition in conditions {
            let query = SearchQuery(condition, limit: 100, now: Samples.now)
            let found = try ids(parts, query)
            #expect(try found == ids(all, query) && !found.isEmpty)
        }
    }

    // MARK: Large conditions

    @Test func `a pasted text with many forms of its words is found, with fewer forms`() throws {
        let index = try file.open()
        let text = Samples.submission((0..<400).map { "p\($0)" }.joined(separator: " "))
        _ = try index.admit([text, Samples.submission("p1 p2 and not much more")])
        let words = (0..<400).map { place in
            SearchCondition.words(
                SearchWords(
                    (0..<30).map { form in
                        SearchWords.Form([form == 0 ? "p\(place)" : "p\(place)v\(form)"], isExact: form == 0)
                    }))
        }
        let all = SearchQuery(.all(words), now: Samples.now)
        #expect(try ids(index, all) == [text.article.id])
        #expect(try ids(index, SearchQuery(.any(words), now: Samples.now)).count == 2)
        let phrases = try index.database.read("plan") { db in
            try SearchPlan(all.condition, now: 0, db).match?.phrases.count
        }
        #expect(phrases.map { (400...SearchCondition.formsAtMost).contains($0) } == true)
    }

    @Test(arguments: [1, 7, 20, 60])
    func `conditions may be nested deeply`(depth: Int) throws {
        let index = try file.open()
        let (a, b) = (Samples.submission("alpha beta", source: "A"), Samples.submission("gamma delta", source: "B"))
        _ = try index.admit([a, b])
        var words = SearchCondition.word("alpha")
        var mixed = SearchCondition.filter(.sources(["A"]))
        for _ in 0..<depth {
            words = .all([.any([words, .word("nowhere")]), .not(.word("gamma"))])
            mixed = .any([.not(.any([.not(mixed), .word("gamma")])), .filter(.sources(["C"]))])
        }
        #expect(try ids(index, SearchQuery(words, now: Samples.now)) == [a.article.id])
        #expect(try ids(index, SearchQuery(mixed, now: Samples.now)) == [a.article.id])
        #expect(try index.matches(SearchQuery(.all([words, mixed]), now: Samples.now)) == [a.article.id])
    }

    @Test func `thousands of alternatives are possible`() throws {
        let index = try file.open()
        let article = Samples.submission("alpha beta", source: "A", url: "https://example.org/7")
        _ = try index.admit([article])
        let filters = (0..<3_000).map { number in
            SearchCondition.filter(number == 1_234 ? .sources(["A"]) : .dated(from: Samples.now + 5, until: nil))
        }
        #expect(try ids(index, SearchQuery(.any(filters), now: Samples.now)) == [article.article.id])
        let sources = (0..<100_000).map { "s\($0) \"quoted\"" } + ["A"]
        #expect(
            try ids(index, SearchQuery(.filter(.sources(sources)), now: Samples.now)) == [article.article.id])
    }

    // MARK: Queries

    @Test func `matches are counted in the narrow index, and words are found by jumps`() throws {
        let index = try file.open()
        _ = try index.admit(Samples.families(30, seed: 3))
        try index.database.read("explain") { db in
            func plan(_ sql: String, _ arguments: StatementArguments) throws -> String {
                try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
                    .map { $0["detail"] as String }.joined(separator: "\n")
            }
            let words = try SearchPlan(.word("w1x1"), now: 0, db)
            let counting = try plan(
                "SELECT article.family FROM \(words.tables)", [words.match?.text ?? ""])
            #expect(counting.contains("COVERING INDEX article_match"), "\(counting)")
            let source = try SearchPlan(.filter(.sources(["s1"])), now: 0, db)
            #expect(
                try plan("SELECT article.family FROM \(source.tables)", ["[\"s1\"]"]).contains("article_source"))
        }
    }
}
