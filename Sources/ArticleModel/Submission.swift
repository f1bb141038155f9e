// SPDX-License-Identifier: Apache-2.0

/// One article, read and prepared for admission to the index.
public struct Submission: Sendable {
    public let article: Article
    public let fingerprint: Fingerprint
    public let terms: SearchTerms
    public let arrival: Arrival
    /// Whether this arrival may have been admitted before a crash. Then an existing line of history is not written
    /// again, and the receipt says `stored`, as before the crash.
    public let recovered: Bool
    /// The versions of reader and analyzer that made it.
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

/// A text in the form that full-text search uses: folded, stemmed words in order, separated by one space. A term
/// contains no space, quote or control character.
public struct SearchTerms: Hashable, Sendable {
    public let title: String
    public let body: String

    public init(title: String, body: String) {
        self.title = title
        self.body = body
    }
}

/// The reply of the index to an admission.
public struct Receipt: Hashable, Sendable {
    /// `.stored`, or `.known` where the article was there already.
    public let outcome: Outcome
    public let placement: Placement
    /// The removal note that prevents admission: the article was forgotten, is not admitted again and has no family.
    public let takedown: Removal?
    /// The former id of the same document as an older reader read it; that id now leads to this article.
    public let replaces: Article.ID?
    /// Whether the article existed before, whatever the outcome of a recovered arrival says.
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

    /// The reason for the outcome, if it is not obvious.
    public var reason: String? {
        if takedown != nil { return Removal.reason }
        return replaces.map { "read again by a newer version; replaces \($0.hex)" }
    }
}
