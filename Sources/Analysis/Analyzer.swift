// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// Turns texts and searches into the terms that full-text search compares.
public final class Analyzer: Sendable {
    public init() {}

    /// - Parameter language: BCP 47 primary language; nil or one without a stemmer folds only.
    public func terms(title: String?, text: String, language: String?) -> SearchTerms {
        SearchTerms(title: title ?? "", body: text)
    }

    /// - Parameter now: what `7d` and `24h` count back from.
    public func parse(_ query: String, now: Date) throws(QueryError) -> SearchQuery {
        throw QueryError(part: query, detail: "not yet")
    }

    /// - Parameter words: the most words it may hold.
    public func snippet(of text: String, for query: SearchQuery, words: Int) -> Snippet {
        Snippet(text: text, matches: [], continuesBefore: false, continuesAfter: false)
    }
}
