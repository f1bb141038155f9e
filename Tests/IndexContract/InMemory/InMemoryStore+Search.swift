// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

extension InMemoryStore {
    public func search(_ query: SearchQuery, _ body: (SearchHit) throws -> Void) throws -> SearchSummary {
        let search = snapshot.search(at: query.now)
        try search.hits(query).forEach(body)
        return search.summary(query.condition)
    }

    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] {
        snapshot.search(at: query.now).matches(query.condition).map(\.article.article.id)
    }

    public func counts(
        of condition: SearchCondition?, now: Date, by facet: Facet, day: (Date) -> String
    ) throws(IndexError) -> [FacetCount] { snapshot.search(at: now).counts(of: condition, by: facet, day: day) }

    public func families(
        of condition: SearchCondition?, now: Date, order: FamilyOrder, offset: Int, limit: Int
    ) throws(IndexError) -> [FamilySummary] {
        Array(snapshot.search(at: now).families(of: condition, order: order).dropFirst(offset).prefix(limit))
    }

    public func articles(withAddress address: String) throws(IndexError) -> [StoredArticle] {
        snapshot.search(at: Date()).matches(.filter(.address(address))).map(\.article)
    }

    public func admissionCursor() throws(IndexError) -> Int64 { snapshot.numbers.article.value }

    public func languages() throws(IndexError) -> [String] {
        Set(snapshot.rows { !$0.terms.words.isEmpty }.map { $0.article.language ?? "" }).sorted()
    }

    public func words(of language: String, beginning: String, limit: Int) throws(IndexError) -> [SpelledWord] {
        let words = snapshot.rows { $0.article.language ?? "" == language }.flatMap(\.terms.words)
        let found = Set(words.filter { $0.term.hasPrefix(beginning) })
        return Array(found.sorted { ($0.term, $0.spelling) < ($1.term, $1.spelling) }.prefix(limit))
    }

    public func sources() throws(IndexError) -> [String] {
        Set(snapshot.articles.values.compactMap(\.article.source)).sorted()
    }
}

extension InMemoryState {
    fileprivate func search(at now: Date) -> SearchOracle {
        SearchOracle(
            documents: rows().compactMap { row in
                stored(row).map { SearchOracle.Document($0, row.terms, admitted: row.admitted.value) }
            },
            annotations: annotations, now: now,
            family: { id in family(of: id).flatMap { articles[$0] }.map { Family.ID($0.article.id) } })
    }
}
