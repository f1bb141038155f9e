// SPDX-License-Identifier: Apache-2.0

/// One article, read and prepared, on its way into the index.
public struct Submission: Sendable {
    public let article: Article
    public let fingerprint: Fingerprint
    public let terms: SearchTerms
    public let arrival: Arrival
    /// Whether this arrival may have been admitted before a crash; then a line of history that is there already is
    /// not written again, and the receipt says `stored` as it did then.
    public let recovered: Bool
    /// By which versions of reader and analyzer it was made.
    public let versions: ReadingVersions

    public init(
        article: Article, fingerprint: Fingerprint, terms: SearchTerms, arrival: Arrival, recovered: Bool,
        versions: ReadingVersions = .unknown
    ) {
        self.versions = versions
        self.article = article
        self.fingerprint = fingerprint
        self.terms = terms
        self.arrival = arrival
        self.recovered = recovered
    }
}

/// A text as full-text search knows it: folded, stemmed words in their order, separated by one space. A term holds
/// no space, quote or control character.
public struct SearchTerms: Hashable, Sendable {
    public let title: String
    public let body: String

    public init(title: String, body: String) {
        self.title = title
        self.body = body
    }
}

/// What the index answers to an admission.
public struct Receipt: Hashable, Sendable {
    /// `.stored`, or `.known` where the article was there already.
    public let outcome: Outcome
    public let placement: Placement
    /// The note that keeps it out: it was forgotten, is not taken again, and has no place among others.
    public let takedown: Removal?
    /// The id under which an older reader's reading of the same document was known; it leads to this article now.
    public let replaces: Article.ID?
    /// Whether the article was there before, whatever the outcome of a recovered arrival says.
    public let wasThere: Bool

    public init(
        outcome: Outcome, placement: Placement, takedown: Removal? = nil, replaces: Article.ID? = nil,
        wasThere: Bool = false
    ) {
        self.wasThere = wasThere
        self.outcome = outcome
        self.placement = placement
        self.takedown = takedown
        self.replaces = replaces
    }

    public var isForgotten: Bool { takedown != nil }

    /// Why the outcome is what it is, where that is not plain.
    public var reason: String? {
        if takedown != nil { return Removal.reason }
        return replaces.map { "read again by a newer version; replaces \($0.hex)" }
    }
}
