// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// Searches an index; its results are places in a list of submissions.
struct Finder {
    private let index: any ArticleIndex
    private var batch: [Submission]

    /// Admits the submissions.
    init(_ batch: [Submission], in index: any ArticleIndex) throws {
        (self.index, self.batch) = (index, batch)
        _ = try index.admit(batch)
    }

    mutating func admit(_ more: [Submission]) throws {
        batch += more
        _ = try index.admit(more)
    }

    /// All articles that match, ascending.
    func callAsFunction(_ condition: SearchCondition?) throws -> [Int] {
        let query = SearchQuery(condition, order: .newest, everyCopy: true, limit: 1_000, now: Samples.now)
        var found: [Article.ID] = []
        let summary = try index.search(query) { found.append($0.article.article.id) }
        #expect(summary.articles == found.count)
        #expect(try Set(index.matches(query)) == Set(found))
        return places(found).sorted()
    }

    /// The hits of a search, in their order.
    func ordered(
        _ condition: SearchCondition?, by order: SearchOrder = .relevance, everyCopy: Bool = true
    ) throws -> [Int] {
        let query = SearchQuery(condition, order: order, everyCopy: everyCopy, limit: 1_000, now: Samples.now)
        return try places(index.hits(query).map(\.article.article.id))
    }

    private func places(_ ids: [Article.ID]) -> [Int] {
        ids.compactMap { id in batch.firstIndex { $0.article.id == id } }
    }
}
