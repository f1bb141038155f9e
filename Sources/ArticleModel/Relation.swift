// SPDX-License-Identifier: Apache-2.0

/// How an article relates to its family's lead or nearest copy.
public enum RelationKind: String, Hashable, Sendable, CaseIterable {
    /// First of its family.
    case original
    /// Same text after normalisation, whatever the file format.
    case identical
    /// The same text with light edits.
    case reprint
    /// Most of this text is in the other, which is longer.
    case excerpt
    /// It contains most of the other and adds to it.
    case `extension`
    /// Same source and address (or document id), a newer version of the same article.
    case revision
    /// The same text sentence by sentence in other words, as two machine translations of one original are.
    case rendering
    /// The same text in another language.
    case translation
}

/// A share, 0 (nothing) to 1 (all).
public struct Share: Hashable, Comparable, Sendable {
    public let value: Double
    public init(_ value: Double) { self.value = min(1, max(0, value)) }
    public static let none = Share(0)
    public static let all = Share(1)
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// How similar two texts are, seen from one of them.
///
/// Broder, "On the resemblance and containment of documents", 1997, over shingles of words.
public struct Evidence: Hashable, Sendable {
    /// Share of common shingles among all shingles of both (Jaccard).
    public let resemblance: Share
    /// Share of this text that is in the other.
    public let containment: Share
    /// Share of the other text that is in this one.
    public let contained: Share

    public init(resemblance: Share, containment: Share, contained: Share) {
        self.resemblance = resemblance
        self.containment = containment
        self.contained = contained
    }

    public static let identical = Evidence(resemblance: .all, containment: .all, contained: .all)

    /// The same evidence seen from the other text.
    public var reversed: Evidence {
        Evidence(resemblance: resemblance, containment: contained, contained: containment)
    }
}

/// The relation of an article to the rest of its family, with the evidence.
public struct Relation: Hashable, Sendable {
    public let kind: RelationKind
    /// The lead or nearest copy; nil for an original.
    public let to: Article.ID?
    /// Nil for an original.
    public let evidence: Evidence?

    public init(kind: RelationKind, to: Article.ID, evidence: Evidence) {
        self.kind = kind
        self.to = to
        self.evidence = evidence
    }

    private init() { (kind, to, evidence) = (.original, nil, nil) }

    public static let original = Relation()
}

/// A run of words that two texts share. Offsets count Unicode scalars of each article's `text`.
public struct SharedPassage: Hashable, Sendable {
    public let here: Range<Int>
    public let there: Range<Int>
    public let words: WordCount

    public init(here: Range<Int>, there: Range<Int>, words: WordCount) {
        self.here = here
        self.there = there
        self.words = words
    }
}

extension RelationKind {
    /// The same relation, seen from the other article.
    public var reversed: RelationKind {
        switch self {
        case .excerpt: .extension
        case .extension: .excerpt
        case .original, .identical, .reprint, .revision, .rendering, .translation: self
        }
    }
}
