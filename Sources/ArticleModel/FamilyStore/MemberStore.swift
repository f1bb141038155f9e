// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Articles as members of families.
public protocol MemberReader: AnyObject {
    /// Nil when no article has this id.
    func number(of article: Article.ID) throws -> ArticleNumber?
    func member(_ article: ArticleNumber) throws -> StoredMember?
    /// The members with a fingerprint, ascending.
    /// - Parameters:
    ///   - first: the lowest number.
    ///   - limit: nil for all.
    func members(
        with fingerprintID: FingerprintID, from first: ArticleNumber, limit: Int?
    ) throws -> [StoredMember]
    /// The fingerprints of articles with this digest of title and text together, each once.
    func fingerprintIDs(titledDigest: TextDigest) throws -> [FingerprintID]
    /// Whether another fingerprint has this digest.
    func hasFingerprint(titledDigest: TextDigest, otherThan fingerprintID: FingerprintID) throws -> Bool

    /// The stored articles that may be other versions of an article: those with its address key, and those with its
    /// document key, from any source. Of each, at most `limit` that are not newer and `limit` that are not older than
    /// the article, the nearest in time first. The time is `modified`, or else `published`; articles without these are
    /// newest; articles of one time are in the order of their numbers.
    /// - Parameter article: the article itself; nil if it is not stored yet.
    func versions(
        of member: ClusteringMember, except article: ArticleNumber?, limit: Int
    ) throws -> [ClusteringMember]

    /// The text and lines of an article that are compared; nil when it was removed.
    func text(of article: ArticleNumber) throws -> StoredText?
    func article(_ article: ArticleNumber) throws -> StoredArticle?
    func placement(of article: ArticleNumber) throws -> Placement

    /// Whether a user joined any two articles.
    func hasJoins() throws -> Bool
    func joins(of article: ArticleNumber) throws -> [StoredJoin]
}

extension MemberReader {
    public func id(of article: ArticleNumber) throws -> Article.ID? { try member(article)?.attributes.id }

    /// The numbers of the articles with a fingerprint, ascending.
    /// - Parameter limit: nil for all.
    public func articles(with fingerprintID: FingerprintID, limit: Int?) throws -> [ArticleNumber] {
        try members(with: fingerprintID, from: ArticleNumber(0), limit: limit).map(\.number)
    }
}

public protocol MemberWriter: AnyObject {
    /// Adds an article as an original, in a family of its own.
    func insert(
        _ submission: Submission, as article: ArticleNumber, fingerprintID: FingerprintID, titledDigest: TextDigest,
        text: EncodedText
    ) throws
    /// Stores the fields that a newer reader gives an article, except those that its id depends on. If the language,
    /// the authors or the section changed, the search terms are marked for renewal.
    func renew(_ article: ArticleNumber, from submission: Submission) throws
    /// The same article arrived again with another status. The newer status counts, in whatever order they arrived.
    func updateStatus(of article: ArticleNumber, from other: Article) throws
    func setFingerprint(of article: ArticleNumber, to fingerprintID: FingerprintID, titledDigest: TextDigest) throws
    /// Stores the keys by which `versions` finds an article again: an older version of the program may have made
    /// others, or none.
    func renewVersionKeys(of article: ArticleNumber) throws
    func place(_ member: StoredMember, at placement: StoredPlacement) throws
    /// Another article now has the smallest id: all members of `family` move to the family of `article`.
    func renameFamily(_ family: ArticleNumber, to article: ArticleNumber) throws

    func insertOverride(_ override: StoredOverride, made: Date) throws
    /// - Returns: whether it existed.
    func removeOverride(_ override: StoredOverride) throws -> Bool
}

/// An article as a member of a family, with its stored placement.
public struct StoredMember: Sendable {
    public let number: ArticleNumber
    public let attributes: ClusteringMember
    public let placed: StoredPlacement

    public init(number: ArticleNumber, attributes: ClusteringMember, placed: StoredPlacement) {
        self.number = number
        self.attributes = attributes
        self.placed = placed
    }

    /// Whether the family is named after this article.
    public var isHead: Bool { placed.family == number }
}

extension ClusteringMember {
    /// With times as they will be read back: stores keep whole microseconds.
    public init(
        _ article: Article, fingerprintID: FingerprintID, titledDigest: TextDigest, isApart: Bool = false
    ) {
        self.init(
            id: article.id, fingerprintID: fingerprintID, titledDigest: titledDigest,
            published: article.published.map { StoredTime.rounded($0) }, publishedIsDay: article.publishedIsDay,
            modified: article.modified.map { StoredTime.rounded($0) }, words: article.words, keys: VersionKeys(article),
            isApart: isApart)
    }
}

/// A placement as it is stored: with numbers instead of ids.
public struct StoredPlacement: Hashable, Sendable {
    /// The member with the smallest id.
    public var family: ArticleNumber
    public var kind: RelationKind
    public var related: ArticleNumber?
    public var evidence: Evidence?

    public init(family: ArticleNumber, kind: RelationKind, related: ArticleNumber?, evidence: Evidence?) {
        self.family = family
        self.kind = kind
        self.related = related
        self.evidence = evidence
    }
}

/// Another article that a user joined with a given one.
public struct StoredJoin: Sendable {
    public let fingerprintID: FingerprintID
    public let other: Article.ID
    /// Whether the given article is the first of the two in the stored join. Each join is stored under its first
    /// article.
    public let isFirst: Bool

    public init(fingerprintID: FingerprintID, other: Article.ID, isFirst: Bool) {
        self.fingerprintID = fingerprintID
        self.other = other
        self.isFirst = isFirst
    }
}

/// A manual override, with numbers instead of ids.
public enum StoredOverride: Hashable, Sendable {
    case apart(ArticleNumber)
    /// The lower number first.
    case together(ArticleNumber, ArticleNumber)

    public var articles: [ArticleNumber] {
        switch self {
        case .apart(let article): [article]
        case .together(let first, let second): [first, second]
        }
    }
}

/// A text, and its lines that may be boilerplate lines.
public struct StoredText: Sendable {
    public let title: String?
    public let text: String
    public let language: String?
    public let lines: ArticleLines?

    public init(title: String?, text: String, language: String?, lines: ArticleLines?) {
        self.title = title
        self.text = text
        self.language = language
        self.lines = lines
    }
}

/// A text as a store encodes it.
public struct EncodedText: Sendable {
    public let bytes: Data
    public init(bytes: Data) { self.bytes = bytes }
}
