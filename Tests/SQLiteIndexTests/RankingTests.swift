// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import GRDB
import IndexContract
@testable import SQLiteIndex
import Testing

@Suite struct RankingTests {
    private let place: TemporaryDirectory
    private let index: FamilyEngine

    init() throws {
        place = try TemporaryDirectory()
        index = try FamilyEngine(path: place.path("index.sqlite"), access: .readWrite, matcher: WordMatcher())
    }

    /// An article as plain lists of words.
    private struct Text {
        let id: Article.ID
        let title: [String]
        let body: [String]
        let language: String

        /// The occurrences of a form; those in the title count fourfold.
        func count(_ form: SearchWords.Form) -> Int {
            guard form.language == nil || form.language == language else { return 0 }
            func count(in words: [String]) -> Int {
                words.indices.count { words[$0...].starts(with: form.terms) }
            }
            return 4 * count(in: title) + count(in: body)
        }

        func frequency(_ words: SearchWords) -> Double {
            words.forms.reduce(0) { $0 + Double(count($1)) * ($1.isExact ? 1 : 0.1) }
        }
    }

    /// BM25 of the words that a text has, computed from all texts.
    private func score(_ query: [SearchWords], _ text: Text, among texts: [Text]) -> Double {
        let all = Double(texts.count)
        let average = Double(texts.reduce(0) { $0 + $1.title.count + $1.body.count }) / all
        return query.reduce(0) { sum, words in
            let having = Double(texts.count { $0.frequency(words) > 0 })
            let weight = query.count == 1 ? 1 : log(1 + (all - having + 0.5) / (having + 0.5))
            let frequency = text.frequency(words)
            let length = Double(text.body.count) / average
            return sum + weight * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length))
        }
    }

    private func admitRandomTexts(_ random: inout SeededGenerator) throws -> [Text] {
        var texts: [Text] = []
        var batch: [Submission] = []
        for number in 0..<120 {
            func words(_ count: ClosedRange<Int>) -> [String] {
                (0..<Int.random(in: count, using: &random)).map { _ in "w\(Int.random(in: 0..<9, using: &random))" }
            }
            // Most words are those of no other text, so that there are few copies.
            let own = (0..<20).map { "u\(number)x\($0)" }
            let (title, body) = (words(0...3), (words(1...14) + own).shuffled(using: &random))
            let language = Bool.random(using: &random) ? "fr" : "en"
            let submission = Samples.submission(
                body.joined(separator: " "), title: title.isEmpty ? nil : title.joined(separator: " "),
                language: language, inode: UInt64(number))
            batch.append(submission)
            texts.append(Text(id: submission.article.id, title: title, body: body, language: language))
        }
        for start in stride(from: 0, to: 120, by: 15) { _ = try index.admit(Array(batch[start..<start + 15])) }
        return texts
    }

    private func randomWords(_ random: inout SeededGenerator) -> SearchWords {
        let forms = (0..<Int.random(in: 1...4, using: &random)).map { place in
            let terms = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                "w\(Int.random(in: 0..<9, using: &random))"
            }
            return SearchWords.Form(
                terms, language: [nil, "fr", "en", ""].randomElement(using: &random) ?? nil, isExact: place == 0)
        }
        return SearchWords(forms)
    }

    @Test func `scores are those of BM25 with all forms of a word counted as one word`() throws {
        var random = SeededGenerator(seed: 71)
        let texts = try admitRandomTexts(&random)
        for _ in 0..<60 {
            let query = (0..<Int.random(in: 1...3, using: &random)).map { _ in randomWords(&random) }
            let isAll = Bool.random(using: &random)
            let parts = query.map { SearchCondition.words($0) }
            let hits = try index.hits(
                SearchQuery(isAll ? .all(parts) : .any(parts), everyCopy: true, limit: 1_000, now: Samples.now))
            let expected = texts.filter { text in
                isAll
                    ? query.allSatisfy { text.frequency($0) > 0 } : query.contains { text.frequency($0) > 0 }
            }
            #expect(Set(hits.map(\.article.article.id)) == Set(expected.map(\.id)))
            for (hit, next) in zip(hits, hits.dropFirst()) { #expect(hit.score >= next.score) }
            for hit in hits {
                let text = try #require(texts.first { $0.id == hit.article.article.id })
                // All arrived today.
                let wanted = score(query, text, among: texts) * 1.1
                #expect(abs(hit.score - wanted) < 1e-9 * max(1, wanted), "\(query)")
            }
        }
    }

    // MARK: The function itself

    private func description(
        groups: UInt32, phrases: UInt32, weights: [Double] = [], _ list: [(Int32, Int32)] = []
    ) -> Data {
        var data = Data()
        for number in [groups, phrases] { withUnsafeBytes(of: number) { data.append(contentsOf: $0) } }
        for weight in weights { withUnsafeBytes(of: weight) { data.append(contentsOf: $0) } }
        for (group, kind) in list {
            for number in [group, kind, -1] { withUnsafeBytes(of: number) { data.append(contentsOf: $0) } }
        }
        return data
    }

    private func ranks(
        _ argument: (any DatabaseValueConvertible)?, _ pattern: String = "\"alpha\""
    ) throws -> [Double] {
        try index.database.read("rank") { db in
            try Double.fetchAll(
                db, sql: "SELECT copytaster_rank(fulltext, ?, 3) FROM fulltext WHERE fulltext MATCH ?",
                arguments: [argument, pattern])
        }
    }

    @Test func `a description that does not fit the expression is an error`() throws {
        _ = try index.admit([Samples.submission("alpha beta gamma")])
        let right = description(groups: 1, phrases: 1, weights: [1], [(0, 1)])
        #expect(try ranks(right).count == 1)
        #expect(try ranks(right, "\"delta\"") == [])
        let wrong: [(any DatabaseValueConvertible)?] = [
            nil, "text", 7, Data(), Data(count: 7), right.dropLast(), right + Data([0]),
            description(groups: 0, phrases: 0), description(groups: 1, phrases: 2, weights: [1], [(0, 1), (0, 1)]),
            description(groups: .max, phrases: 1, weights: [1], [(0, 1)]),
            description(groups: 1, phrases: .max, weights: [1], [(0, 1)]),
            description(groups: 1, phrases: 1, weights: [1], [(1, 1)]),
            description(groups: 1, phrases: 1, weights: [1], [(.max, 1)]),
            description(groups: 1, phrases: 1, weights: [.nan], [(0, 1)]),
            description(groups: 1, phrases: 1, weights: [.infinity], [(0, 1)]),
        ]
        for argument in wrong { #expect(throws: IndexError.self) { try ranks(argument) } }
        // Phrases of no group count nothing.
        #expect(try ranks(description(groups: 1, phrases: 1, weights: [1], [(-1, 1)])) == [0])
        #expect(try ranks(description(groups: 0, phrases: 1, [(-1, 0)])) == [0])
        #expect(throws: IndexError.self) {
            try index.database.read("rank") { db in
                try Row.fetchAll(
                    db, sql: "SELECT copytaster_rank(fulltext) FROM fulltext WHERE fulltext MATCH '\"alpha\"'")
            }
        }
    }
}
