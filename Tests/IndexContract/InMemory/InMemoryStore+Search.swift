// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials

extension InMemoryStore {
    public func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit] {
        let state = snapshot
        let isRanked = query.clauses.contains { !$0.excluded }
        let found = state.articles.values.filter { query.finds($0) }.sorted { a, b in
            let (first, second) = (query.score(a), query.score(b))
            if isRanked, first != second { return first > second }
            return isRanked ? a.number > b.number : (a.dated, a.number) > (b.dated, b.number)
        }
        var families: Set<ArticleNumber> = []
        let chosen = found.filter { query.everyCopy || families.insert($0.placed.family).inserted }
        return chosen.prefix(max(0, query.limit)).compactMap { row in
            state.stored(row.number).map { article in
                SearchHit(
                    article: article,
                    copies: state.articles.values.count { $0.placed.family == row.placed.family },
                    score: query.score(row))
            }
        }
    }

    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] {
        snapshot.articles.values.filter { query.finds($0) }.sorted { $0.number < $1.number }.map(\.article.id)
    }
}

extension InMemoryState.ArticleRow {
    fileprivate var dated: Date { article.published ?? received }
}

extension SearchQuery {
    fileprivate func finds(_ row: InMemoryState.ArticleRow) -> Bool {
        let name = row.article.source?.lowercased()
        let isOfSource = sources.map { $0.lowercased() }.contains { source in
            name == source || name?.hasSuffix("." + source) ?? false
        }
        return clauses.allSatisfy { ($0.count(in: row.terms) > 0) != $0.excluded }
            && (sources.isEmpty || isOfSource)
            && (languages.isEmpty || languages.map { $0.lowercased() }.contains { $0 == row.article.language })
            && since.map { row.dated >= $0 } ?? true && until.map { row.dated < $0 } ?? true
    }

    fileprivate func score(_ row: InMemoryState.ArticleRow) -> Double {
        Double(clauses.filter { !$0.excluded }.reduce(0) { $0 + $1.count(in: row.terms) })
    }
}

extension SearchQuery.Clause {
    /// The number of occurrences; those in the title count fourfold.
    fileprivate func count(in terms: SearchTerms) -> Int {
        let body = titleOnly ? 0 : count(in: terms.body)
        return body + 4 * count(in: terms.title)
    }

    private func count(in text: String) -> Int {
        let words = text.split(separator: " ").map(String.init)
        return alternatives.reduce(0) { sum, run in
            sum + words.indices.count { words[$0...].starts(with: run.map { $0.lowercased() }) }
        }
    }
}
