// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// A parsed search: which articles match, in which order, and which part of the results is wanted. It contains terms
/// only, and does not depend on any database.
public struct SearchQuery: Hashable, Sendable {
    /// What an article must match; nil for every article.
    public var condition: SearchCondition?
    public var order: SearchOrder
    /// One hit per article instead of one per family.
    public var everyCopy: Bool
    /// Number of hits to leave out at the beginning.
    public var offset: Int
    /// The largest number of hits.
    public var limit: Int
    /// The time from which the age of an article counts in the ranking. Also decides which embargoes are in force.
    public var now: Date

    public init(
        _ condition: SearchCondition?, order: SearchOrder = .relevance, everyCopy: Bool = false, offset: Int = 0,
        limit: Int = 20, now: Date
    ) {
        self.condition = condition
        self.order = order
        self.everyCopy = everyCopy
        self.offset = offset
        self.limit = limit
        self.now = now
    }
}

/// The order of the results of a search.
public enum SearchOrder: String, Hashable, Sendable, CaseIterable {
    /// The best match first. Searches without words have no best match: then as `newest`.
    case relevance
    /// By publication, or by arrival if that is unknown.
    case newest
    case oldest
}

/// What an article must match.
public indirect enum SearchCondition: Hashable, Sendable {
    /// All of these; not empty.
    case all([SearchCondition])
    /// At least one of these; not empty.
    case any([SearchCondition])
    case not(SearchCondition)
    case words(SearchWords)
    case filter(SearchFilter)

    /// Whether any words must match, so that articles can be ranked by them.
    public var hasWords: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.hasWords)
        case .not, .filter: false
        case .words: true
        }
    }

    /// Whether it has a condition on the date of publication.
    public var dependsOnDates: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.dependsOnDates)
        case .not(let part): part.dependsOnDates
        case .filter(.dated): true
        case .words, .filter: false
        }
    }
}

/// One word or phrase of a search, with all forms in which it may occur.
public struct SearchWords: Hashable, Sendable {
    /// The field of an article in which a word is searched.
    public enum Field: String, Hashable, Sendable, CaseIterable {
        /// Title or text.
        case anywhere
        case title, byline, section
    }

    /// One form of the word: terms that occur one after the other.
    public struct Form: Hashable, Sendable {
        /// Not empty; each is a term as `SearchTerms` has them.
        public let terms: [String]
        /// Whether the last term is only the beginning of a term.
        public let isPrefix: Bool
        /// Only articles in this language match; nil for all.
        public let language: String?
        /// The word itself, or another form of it (an inflected form, another spelling), which counts less in the
        /// ranking.
        public let isExact: Bool

        public init(_ terms: [String], isPrefix: Bool = false, language: String? = nil, isExact: Bool = true) {
            self.terms = terms
            self.isPrefix = isPrefix
            self.language = language
            self.isExact = isExact
        }
    }

    public let field: Field
    /// Any of these matches. If it is empty, no article matches.
    public let forms: [Form]
    /// Runs of characters as they were typed, where the index has one term for several forms of a character: a search for
    /// `白嶺` also finds `白岭`. Folded as for a comparison of texts, with one space between characters. Of the articles that
    /// match, those with all these runs in title or text come first. Empty for other words and fields.
    public let typed: [String]

    public init(_ forms: [Form], in field: Field = .anywhere, typed: [String] = []) {
        self.forms = forms
        self.field = field
        self.typed = typed
    }
}

/// A condition on something else than words.
public enum SearchFilter: Hashable, Sendable {
    /// Any of these sources, as they are stored; empty matches nothing.
    case sources([String])
    /// BCP 47 primary languages in lower case.
    case languages([String])
    /// The date of publication, or of arrival if that is unknown: from (inclusive), until (exclusive).
    case dated(from: Date?, until: Date?)
    /// The time of the first arrival.
    case arrived(from: Date?, until: Date?)
    case kinds([RelationKind])
    /// The family of the article with this id, or of any id that a family ever had. An ambiguous prefix throws
    /// `IndexError.Cause.ambiguous`; a prefix of no id matches nothing.
    case family(Article.IDPrefix)
    /// The address, normalised as `Address.normalized`.
    case address(String)
    /// Normalised addresses that begin like this.
    case addressPrefix(String)
    case state(ArticleState)
    /// A tag of the article or of its family, folded as a term.
    case tag(String)
    /// Articles or families with a note that contains these terms one after the other; empty for any note.
    case note([String])
    /// Admitted after this article or cursor of `ArticleRecords.admissionCursor`.
    case admittedAfter(Int64)
}

/// A state of an article that a search can ask for.
public enum ArticleState: String, Hashable, Sendable, CaseIterable {
    /// The file contained only the beginning.
    case incomplete
    /// Its publisher withdrew it.
    case withdrawn
    /// Under an embargo that is still in force.
    case embargoed
}
