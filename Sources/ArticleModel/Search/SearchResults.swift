// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// One result of a search.
public struct SearchHit: Sendable {
    public let article: StoredArticle
    /// Articles in its family, including this one.
    public let copies: Int
    /// Higher is better; comparable only within one search, and if its words have `typed` runs, only among articles that
    /// lack equally many of them. Zero if the search is not ordered by relevance.
    public let score: Double

    public init(article: StoredArticle, copies: Int, score: Double) {
        self.article = article
        self.copies = copies
        self.score = score
    }
}

/// The number of results of a search, whatever part of them is wanted.
public struct SearchSummary: Hashable, Sendable {
    /// All articles that match.
    public let articles: Int
    /// The families of these articles.
    public let families: Int
    /// If there are too many matches to rank all: the number of matches that were ranked, the newest by publication. The
    /// others follow, the newest first. Nil if all were ranked or none.
    public let ranked: Int?
    /// Articles that a search does not find yet, because an update analyses them anew.
    public let waiting: Int
    /// If the condition depends on dates of publication: the matching articles without one, whose arrival counts instead.
    public let undated: Int

    public init(articles: Int, families: Int, ranked: Int? = nil, waiting: Int = 0, undated: Int = 0) {
        self.articles = articles
        self.families = families
        self.ranked = ranked
        self.waiting = waiting
        self.undated = undated
    }
}

/// A value by which articles can be counted.
public enum Facet: String, Hashable, Sendable, CaseIterable {
    case source, language, kind
    /// The day of publication, or of arrival if that is unknown, in the zone of the caller.
    case day
}

/// The number of articles with one value.
public struct FacetCount: Hashable, Sendable {
    /// Nil for articles without a value. Days: `2026-11-30`. Of a source, the spelling that most articles have.
    public let value: String?
    public let articles: Int
    /// Families with at least one of these articles.
    public let families: Int
    /// The oldest and the newest of these articles, by publication, or by arrival if that is unknown.
    public let oldest: Date
    public let newest: Date

    public init(value: String?, articles: Int, families: Int, oldest: Date, newest: Date) {
        self.value = value
        self.articles = articles
        self.families = families
        self.oldest = oldest
        self.newest = newest
    }
}

/// A family in a list of families.
public struct FamilySummary: Sendable {
    public let lead: StoredArticle
    /// All its articles.
    public let copies: Int
    /// Its articles that match the query.
    public let matching: Int
    /// Sources of its matching articles, without duplicates.
    public let sources: Int
    /// Of its matching articles, by publication, or by arrival if that is unknown.
    public let oldest: Date
    public let newest: Date

    public init(lead: StoredArticle, copies: Int, matching: Int, sources: Int, oldest: Date, newest: Date) {
        self.lead = lead
        self.copies = copies
        self.matching = matching
        self.sources = sources
        self.oldest = oldest
        self.newest = newest
    }
}

/// The order of a list of families.
public enum FamilyOrder: String, Hashable, Sendable, CaseIterable {
    /// By the number of matching articles.
    case largest
    /// By the newest matching article.
    case newest
}
