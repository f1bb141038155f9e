// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A search, analysed: no dialect of any database, only terms.
public struct SearchQuery: Hashable, Sendable {
    /// All of these must be there (or, where `excluded`, must not).
    public var clauses: [Clause]
    /// Any of these, compared without case; empty for all.
    public var sources: [String]
    public var languages: [String]
    /// By date of publication, or of arrival where that is unknown: from (inclusive), until (exclusive).
    public var since: Date?
    public var until: Date?
    /// One hit an article rather than one a family.
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
        /// Any of these runs of terms will do: the same words analysed for each language. No run is empty.
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

/// One answer to a search.
public struct SearchHit: Sendable {
    public let article: StoredArticle
    /// Articles in its family, itself included.
    public let copies: Int
    /// Higher is better; comparable within one answer only.
    public let score: Double

    public init(article: StoredArticle, copies: Int, score: Double) {
        self.article = article
        self.copies = copies
        self.score = score
    }
}
