// SPDX-License-Identifier: Apache-2.0

import ArticleModel
@testable import FamilyIndex
import Foundation
import IndexContract
@testable import SQLiteIndex
import Testing

/// The order of articles with different forms of the characters that were typed.
@Suite struct TypedCharactersTests {
    private let file: TemporaryIndex

    init() throws { file = try TemporaryIndex() }

    /// A name in two forms, of which the second was typed.
    private static let name = SearchCondition.words(
        SearchWords([SearchWords.Form(["白", "岭"]), SearchWords.Form(["白", "嶺"])], typed: ["白 嶺"]))

    private func query(offset: Int = 0, limit: Int = 1_000, everyCopy: Bool = true) -> SearchQuery {
        SearchQuery(Self.name, everyCopy: everyCopy, offset: offset, limit: limit, now: Samples.now)
    }

    /// Articles with the name: every third in the form that was typed, which occurs less often.
    private func admit(_ count: Int, to index: FamilyEngine) throws -> [Submission] {
        let batch = (0..<count).map { number in
            let names =
                number.isMultiple(of: 3) ? "白 嶺" : Array(repeating: "白 岭", count: 2 + number % 4).joined(separator: " ")
            let words = (0..<20).map { "w\(number)x\($0)" }.joined(separator: " ")
            return Samples.submission(names + " " + words, inode: UInt64(number))
        }
        _ = try index.admit(batch)
        return batch
    }

    private func texts(_ index: FamilyEngine, _ query: SearchQuery) throws -> [String] {
        try index.hits(query).map(\.article.article.text)
    }

    @Test func `articles with the typed characters come first, and pages fit together`() throws {
        let index = try file.open()
        _ = try admit(60, to: index)
        let all = try texts(index, query())
        #expect(all.count == 60)
        #expect(all.prefix(20).allSatisfy { $0.contains("白 嶺") })
        let pages = try (0..<9).flatMap { try texts(index, query(offset: 7 * $0, limit: 7)) }
        #expect(pages == all)
        #expect(try index.search(query(limit: 0)) { _ in }.articles == 60)
    }

    @Test func `only the best matches are examined, and the others follow in their order`() throws {
        let some = try file.open(SearchLimits(examined: 24))
        _ = try admit(60, to: some)
        let plain = SearchCondition.words(
            SearchWords([SearchWords.Form(["白", "岭"]), SearchWords.Form(["白", "嶺"])]))
        let ranked = try texts(some, SearchQuery(plain, everyCopy: true, limit: 1_000, now: Samples.now))
        let found = try texts(some, query())
        let examined = ranked.prefix(24)
        let isTyped = { (text: String) in text.contains("白 嶺") }
        let first: [String] = examined.filter(isTyped)
        let others: [String] = examined.filter { !isTyped($0) }
        #expect(Array(found) == first + others + Array(ranked.dropFirst(24)))
        // Nothing is examined.
        let none = try file.open(SearchLimits(examinedBytes: 0))
        #expect(try texts(none, query()) == ranked)
    }

    @Test func `other widths and spaces between the characters make no difference`() throws {
        let index = try file.open()
        let kana = SearchCondition.words(SearchWords([SearchWords.Form(["common"])], typed: ["嶺 カ"]))
        let batch = [
            Samples.submission("common 岭カ and more words than the others have", inode: 1),
            Samples.submission("common 嶺\nｶ some a b c d e f g h i j k l", inode: 2),
        ]
        _ = try index.admit(batch)
        let hits = try index.hits(SearchQuery(kana, everyCopy: true, now: Samples.now))
        #expect(hits.first?.article.article.id == batch[1].article.id)
    }
}
