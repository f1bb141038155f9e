// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Articles as members of families.
public protocol MemberReader: AnyObject {
    /// Nil where no article has this id.
    func number(of article: Article.ID) throws -> ArticleNumber?
    func id(of article: ArticleNumber) throws -> Article.ID?
    func member(_ article: ArticleNumber) throws -> StoredMember?
    /// Those with a fingerprint, ascending.
    /// - Parameters:
    ///   - first: the lowest of them.
    ///   - limit: nil for all.
    func members(
        with fingerprintID: FingerprintID, from first: ArticleNumber, limit: Int?
    ) throws -> [StoredMember]
    /// Their numbers, ascending.
    /// - Parameter limit: nil for all.
    func articles(with fingerprintID: FingerprintID, limit: Int?) throws -> [ArticleNumber]
    /// The fingerprints of articles with this digest of title and text together, each once.
    func fingerprintIDs(titled: TextDigest) throws -> [FingerprintID]
    /// Whether there is one beside this.
    func hasFingerprint(titled: TextDigest, otherThan fingerprintID: FingerprintID) throws -> Bool

    /// What is compared of an article; nil where it is gone.
    func text(of article: ArticleNumber) throws -> StoredText?
    func article(_ article: ArticleNumber) throws -> StoredArticle?
    func placement(of article: ArticleNumber) throws -> Placement

    /// Whether any two articles were joined by a person.
    func hasJoins() throws -> Bool
    func joins(of article: ArticleNumber) throws -> [StoredJoin]
}

public protocol MemberWriter: AnyObject {
    /// Adds an article as an original, the only one of its family.
    func insert(
        _ submission: Submission, as article: ArticleNumber, fingerprintID: FingerprintID, titled: TextDigest,
        text: EncodedText
    ) throws
    /// Writes what a newer reader says of an article beside what its id hangs on. In another language it has other
    /// terms: they are to be renewed.
    func renew(_ article: ArticleNumber, from submission: Submission) throws
    /// The same article again, with another word on its use: the newer one counts, in whatever order they came.
    func updateStatus(of article: ArticleNumber, from other: Article) throws
    func setFingerprint(of article: ArticleNumber, to fingerprintID: FingerprintID, titled: TextDigest) throws
    func place(_ member: StoredMember, at placement: StoredPlacement) throws
    /// Another article has become the one with the smallest id: all that are in the family are in its family.
    func renameFamily(_ family: ArticleNumber, to article: ArticleNumber) throws

    func insertOverride(_ override: StoredOverride, made: Date) throws
    /// - Returns: whether it was there.
    func removeOverride(_ override: StoredOverride) throws -> Bool
    /// Removes all that join an article with others.
    func removeJoins(of article: ArticleNumber) throws
}

/// An article as a member of a family, with the placement that is stored for it.
public struct StoredMember: Sendable {
    public let number: ArticleNumber
    public let folding: ClusteringMember
    public let placed: StoredPlacement

    public init(number: ArticleNumber, folding: ClusteringMember, placed: StoredPlacement) {
        self.number = number
        self.folding = folding
        self.placed = placed
    }

    /// Whether its family is named by it.
    public var isHead: Bool { placed.family == number }
}

/// A placement as it is stored: numbers in place of ids.
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

/// Another article that a person joined with one.
public struct StoredJoin: Sendable {
    public let fingerprintID: FingerprintID
    public let other: Article.ID
    /// Whether the join is stored with the one that was asked for as its first: each join has one first.
    public let isFirst: Bool

    public init(fingerprintID: FingerprintID, other: Article.ID, isFirst: Bool) {
        self.fingerprintID = fingerprintID
        self.other = other
        self.isFirst = isFirst
    }
}

/// A manual decision, by numbers.
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

/// A text, and the lines of it that may be boilerplate.
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

/// A text in the form in which a store keeps it.
public struct EncodedText: Sendable {
    public let bytes: Data
    public init(bytes: Data) { self.bytes = bytes }
}
