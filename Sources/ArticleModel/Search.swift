// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A parsed and analysed search: terms only, independent of any database.
public struct SearchQuery: Hashable, Sendable {
    /// All of these must match (or must not match if `excluded`).
    public var clauses: [Clause]
    /// Any of these, ignoring case; empty for all.
    public var sources: [String]
    public var languages: [String]
    /// By date of publication, or of arrival if that is unknown: from (inclusive), until (exclusive).
    public var since: Date?
    public var until: Date?
    /// One hit per article instead of one per family.
    public var everyCopy: Bool
    public var limit: Int

    public init(
        clauses: [Clause], sources: [String] = [], languages: [String] = [], since: Date? = nil, until: Date? = nil,
        everyCopy: Bool = false, limit: Int = 20
    ) {
        self.clauses = clauses
        self.sources = sources
        self.languages = languages
        self.since = since
        self.until = until
        self.everyCopy = everyCopy
        self.limit = limit
    }

    /// A word or phrase.
    public struct Clause: Hashable, Sendable {
        /// Any of these sequences of terms matches: the same words analysed for each language. No sequence is empty.
        public let alternatives: [[String]]
        public let titleOnly: Bool
        public let excluded: Bool

        public init(alternatives: [[String]], titleOnly: Bool = false, excluded: Bool = false) {
            self.alternatives = alternatives
            self.titleOnly = titleOnly
            self.excluded = excluded
        }
    }
}

/// One result of a search.
public struct SearchHit: Sendable {
    public let article: StoredArticle
    /// Articles in its family, including this one.
    public let copies: Int
    /// Higher is better; comparable only within one search.
    public let score: Double

    public init(article: StoredArticle, copies: Int, score: Double) {
        self.article = article
        self.copies = copies
        self.score = score
    }
}
