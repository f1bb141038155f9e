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

/// A text in the form that full-text search uses: folded words in order, separated by one space. A term contains no
/// space, quote or control character.
public struct SearchTerms: Hashable, Sendable {
    public let title: String
    public let body: String
    /// Of the authors and of the section.
    public let byline: String
    public let section: String
    /// Each word of title and text once, separated by one space, in any order: its term, and if its spelling in lower
    /// case with diacritics is another, `=` and this spelling: `canal ete=été`. From these the index learns in which
    /// forms a word occurs. Terms and spellings contain only letters, digits and marks.
    public let spellings: String

    public init(title: String, body: String, byline: String = "", section: String = "", spellings: String = "") {
        self.title = title
        self.body = body
        self.byline = byline
        self.section = section
        self.spellings = spellings
    }
}

extension SearchTerms {
    /// The words of `spellings`.
    public var words: [SpelledWord] {
        spellings.split(separator: " ").compactMap { word in
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard let term = parts.first, let spelling = parts.last else { return nil }
            return SpelledWord(term: term, spelling: spelling)
        }
    }

    /// The form in which `spellings` has words; each word once.
    public static func spellings(of words: some Sequence<SpelledWord>) -> String {
        Set(words).map { $0.spelling == $0.term ? $0.term : $0.term + "=" + $0.spelling }
            .sorted().joined(separator: " ")
    }
}

/// Makes the terms by which an article is found.
public protocol TermAnalyzer: Sendable {
    func terms(of article: Article) -> SearchTerms
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
