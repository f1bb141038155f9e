// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Testing

/// Searches at random: an index must give the same results as `SearchOracle`.
extension ContractCheck {
    static let randomSearches = (1...3).map { seed in
        ContractCheck("random searches find, order, rank and count like a reading of every article, seed \(seed)") {
            index in
            var random = RandomSearches(seed: UInt64(seed))
            let articles = random.articles(60)
            var admitted: [Article.ID: Int64] = [:]
            var cursors = [try index.admissionCursor()]
            for start in stride(from: 0, to: articles.count, by: 7) {
                let batch = articles[start..<min(start + 7, articles.count)]
                _ = try index.admit(Array(batch))
                cursors.append(try index.admissionCursor())
                for submission in batch { admitted[submission.article.id] = cursors.last }
            }
            var annotations: [(annotation: Annotation, terms: String)] = []
            for _ in 0..<10 {
                let (annotation, terms) = random.annotation(of: articles)
                if try index.annotate(annotation, terms: terms) { annotations.append((annotation, terms)) }
            }
            let oracle = try makeOracle(articles, admitted, annotations, index)
            for _ in 0..<15 {
                let condition = random.condition(of: articles, cursors: cursors)
                try compare(condition, index, oracle)
            }
        }
    }

    /// - Parameter admitted: the place of each article in the order of `admissionCursor`.
    private static func makeOracle(
        _ articles: [Submission], _ admitted: [Article.ID: Int64],
        _ annotations: [(annotation: Annotation, terms: String)], _ index: any ArticleIndex
    ) throws -> SearchOracle {
        let documents = try articles.map { submission in
            let stored = try #require(try index.article(Samples.prefix(submission.article.id)))
            return SearchOracle.Document(
                stored, submission.terms, admitted: try #require(admitted[submission.article.id]))
        }
        let families = Dictionary(uniqueKeysWithValues: documents.map { ($0.article.article.id, $0.family) })
        return SearchOracle(
            documents: documents, annotations: annotations, now: Samples.now, family: { families[$0] })
    }

    private static func compare(
        _ condition: SearchCondition, _ index: any ArticleIndex, _ oracle: SearchOracle
    ) throws {
        for order in SearchOrder.allCases {
            for everyCopy in [true, false] {
                try compareHits(
                    SearchQuery(condition, order: order, everyCopy: everyCopy, limit: 1_000, now: Samples.now), index,
                    oracle)
            }
        }
        let expected = oracle.matches(condition).map(\.article.article.id)
        #expect(try index.matches(SearchQuery(condition, now: Samples.now)) == expected, "\(condition)")
        for facet in Facet.allCases {
            let counts = try index.counts(of: condition, now: Samples.now, by: facet, day: day)
            #expect(counts == oracle.counts(of: condition, by: facet, day: day), "\(condition)")
        }
        for order in FamilyOrder.allCases {
            let families = try index.families(of: condition, now: Samples.now, order: order, offset: 0, limit: 1_000)
            let expected = oracle.families(of: condition, order: order)
            #expect(families.map(shown) == expected.map(shown), "\(condition)")
        }
    }

    private static func compareHits(_ query: SearchQuery, _ index: any ArticleIndex, _ oracle: SearchOracle) throws {
        var hits: [SearchHit] = []
        let summary = try index.search(query) { hits.append($0) }
        let expected = oracle.hits(query)
        #expect(summary == oracle.summary(query.condition), "\(query)")
        #expect(hits.map(\.copies) == expected.map(\.copies) || query.order == .relevance, "\(query)")
        guard query.order == .relevance else {
            #expect(hits.map(\.article.article.id) == expected.map(\.article.article.id), "\(query)")
            return
        }
        // Articles with equal scores may come in any order.
        #expect(hits.count == expected.count && zip(hits, expected).allSatisfy { isNear($0, $1) }, "\(query)")
        #expect(Set(hits.map(\.article.article.id)).count == hits.count, "\(query)")
        let families = Set(hits.map(\.article.placement.family)).count
        #expect(query.everyCopy || families == hits.count, "\(query)")
        var every = query
        every.everyCopy = true
        let scores = Dictionary(uniqueKeysWithValues: oracle.hits(every).map { ($0.article.article.id, $0) })
        for hit in hits {
            let same = try #require(scores[hit.article.article.id])
            #expect(isNear(hit, same) && hit.copies == same.copies, "\(query)")
        }
    }

    private static func isNear(_ a: SearchHit, _ b: SearchHit) -> Bool {
        abs(a.score - b.score) <= 1e-6 * max(1, abs(b.score))
    }

    /// The day of Greenwich as a number; days after 1997 have as many digits.
    private static func day(_ date: Date) -> String { "\(Int(date.timeIntervalSince1970).floored(by: 86_400))" }

    private static func shown(_ family: FamilySummary) -> String {
        "\(family.lead.article.id.hex) \(family.copies) \(family.matching) \(family.sources) "
            + "\(family.oldest.timeIntervalSince1970) \(family.newest.timeIntervalSince1970)"
    }
}
