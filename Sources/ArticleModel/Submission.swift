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

    public init(
        article: Article, fingerprint: Fingerprint, terms: SearchTerms, arrival: Arrival, recovered: Bool
    ) {
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
    /// Whether a takedown keeps it out: it was forgotten, is not taken again, and has no place among others.
    public let isForgotten: Bool

    public init(outcome: Outcome, placement: Placement, isForgotten: Bool = false) {
        self.outcome = outcome
        self.placement = placement
        self.isForgotten = isForgotten
    }
}
