// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// The matching functions that the index calls while it holds its write lock. All results are pure functions of the
/// arguments, so families do not depend on the order of arrival.
///
/// Each distinct comparison text of an index has one fingerprint: articles with equal `Fingerprint.body` share it.
public protocol CopyMatcher: Sendable {
    /// The version of the matching rules. It grows by one whenever the comparison or its input changes. Fingerprints
    /// and placements made by other rules must then be made again.
    var rules: Int { get }

    /// An empty candidate index, for one open article index.
    func makeCandidateIndex(_ kind: CandidateKind) -> any CandidateIndex

    /// An empty index of boilerplate lines, for one open article index.
    func makeBoilerplateIndex() -> any BoilerplateIndex

    /// Makes the fingerprint of a text.
    /// - Parameters:
    ///   - language: as `Article.language`; nil when it is not known.
    ///   - boilerplate: the boilerplate lines of the article's outlet in this text; they are left out.
    func prepare(title: String?, text: String, language: String?, without boilerplate: Set<UInt32>) -> Fingerprint

    /// The words of the same text that are compared.
    func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords

    /// What two texts have in common, seen from `a`; nil when they share too little to be copies. Symmetric:
    /// `compare(b, a)` is `compare(a, b)?.reversed`.
    /// - Parameter words: the words of both; called only when the shingles do not decide.
    func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch?

    /// Whether two articles whose texts `compare` does not link are versions of one article: of one source, with one
    /// address or document id, and one continues the other. Symmetric like `compare`. Depends on nothing of the two but
    /// their keys, titles, dates of publication and fingerprints.
    /// - Parameter words: the words of both; called only when titles and shingles do not decide.
    /// - Returns: a match of kind `version` with the common shingles as evidence; nil when they are not versions.
    func compareVersions(
        _ a: VersionText, _ b: VersionText, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch?

    /// Divides the articles of a component into families and determines the relation of each article.
    ///
    /// - Parameters:
    ///   - members: every article of the component, in any order.
    ///   - links: every pair of their fingerprints for which `compare` returned a match, and every other pair for
    ///     which `compareVersions` returned one for any two of their articles; in any order.
    ///   - joins: every pair of them that a user joined.
    /// - Returns: one placement per member, in no particular order.
    func cluster(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement]

    /// Whether `a` comes before `b` as the lead of a family: by dates, then completeness, then id. A strict total
    /// order.
    func leads(_ a: ClusteringMember, before b: ClusteringMember) -> Bool
}

/// Finds the fingerprints of possible copies of a text. Kept in memory and protected by the index's write lock.
public protocol CandidateIndex: AnyObject {
    /// - Parameters:
    ///   - keys: the keys of the fingerprint for this kind of index, see `CandidateKind`.
    ///   - language: the language of the fingerprint; used only for translations.
    func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey)
    /// Removes a fingerprint; does nothing when it is not in the index.
    func remove(_ fingerprintID: FingerprintID, keys: [UInt32])
    /// Every fingerprint that shares enough keys to be worth comparing, ascending, each once. For copies the result is
    /// symmetric: `b`'s keys find `a` exactly when `a`'s keys find `b`. For renderings and translations the shared keys
    /// must also be spread over the text searched for, which may be true of only one of the two. A pair that `compare`
    /// accepts is found from both sides.
    func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate]
}

/// A fingerprint that may belong to a copy.
public struct Candidate: Hashable, Sendable {
    public let fingerprintID: FingerprintID
    /// The number of keys that it shares with the text searched for.
    public let shared: Int

    public init(_ fingerprintID: FingerprintID, shared: Int) {
        self.fingerprintID = fingerprintID
        self.shared = shared
    }
}

extension CopyMatcher {
    /// Without manual overrides.
    public func cluster(_ members: [ClusteringMember], links: [SimilarityEdge]) -> [Placement] {
        cluster(members, links: links, joins: [])
    }
}

extension CandidateIndex {
    /// For kinds of index that ignore the language.
    public func insert(_ fingerprintID: FingerprintID, keys: [UInt32]) {
        insert(fingerprintID, keys: keys, language: .unknown)
    }

    /// The same as `counted`, without the counts.
    public func candidates(_ keys: [UInt32], language: LanguageKey) -> [FingerprintID] {
        counted(keys, language: language).map(\.fingerprintID)
    }

    /// For kinds of index that ignore the language.
    public func counted(_ keys: [UInt32]) -> [Candidate] { counted(keys, language: .unknown) }

    /// For kinds of index that ignore the language.
    public func candidates(_ keys: [UInt32]) -> [FingerprintID] { candidates(keys, language: .unknown) }
}

/// The keys by which candidates are searched.
public enum CandidateKind: Hashable, Sendable, CaseIterable {
    /// `Fingerprint.keys`: texts that share runs of words.
    case copies
    /// `Fingerprint.sketch`: texts with similar wording throughout, but without long shared passages.
    case renderings
    /// `Fingerprint.names`: texts in different languages that mention the same names close to each other.
    case translations
}

/// Learns which lines an outlet puts under many of its articles. Kept in memory and protected by the index's write
/// lock. The result depends on the texts that were inserted, not on their order.
public protocol BoilerplateIndex: AnyObject {
    /// - Parameter lines: `Fingerprint.lines` of the unmodified text.
    /// - Returns: the lines that became boilerplate lines with this text, and the articles that contain them, including
    ///   this one.
    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine]
    /// Removes a text. A boilerplate line remains one until `unlearn`.
    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32])
    /// Removes texts whose lines are no longer known.
    func remove(_ articles: Set<ArticleNumber>)
    /// Records a line that was learned earlier.
    func learn(_ line: UInt32, outlet: OutletKey)
    /// Makes a line an ordinary line again, without checking whether it is a boilerplate line.
    /// - Parameter holders: the texts that contain it, each with all of its lines.
    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [(article: ArticleNumber, lines: [UInt32])])
    /// Those of the lines that are boilerplate lines.
    func boilerplate(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32>

    /// Starts a change set: `commit` keeps all changes from here on, `rollBack` undoes them all.
    func begin()
    func commit()
    /// Does nothing without a previous `begin`.
    func rollBack()
}

/// A newly learned boilerplate line of an outlet.
public struct LearnedLine: Hashable, Sendable {
    public let outlet: OutletKey
    public let line: UInt32
    /// The articles that were compared with this line included.
    public let holders: [ArticleNumber]

    public init(outlet: OutletKey, line: UInt32, holders: [ArticleNumber]) {
        self.outlet = outlet
        self.line = line
        self.holders = holders
    }
}

/// The number of an article in one index; never used outside that index.
public struct ArticleNumber: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Identifies the source of an article, ignoring case. All articles without a source share one key.
public struct OutletKey: Hashable, Sendable {
    public let value: UInt64

    public init(value: UInt64) { self.value = value }

    public init(source: String?) {
        value = (source ?? "").lowercased().utf8.reduce(FNV1a.empty) { FNV1a.step($0, $1) }
    }
}

/// The number of a fingerprint in one index; never used outside that index.
public struct FingerprintID: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// A link between the fingerprints of two similar texts, seen from `a`. `a < b`.
public struct SimilarityEdge: Hashable, Sendable {
    public let a: FingerprintID
    public let b: FingerprintID
    public let match: PairMatch

    public init(a: FingerprintID, b: FingerprintID, match: PairMatch) {
        self.a = a
        self.b = b
        self.match = match
    }

    public init(a: FingerprintID, b: FingerprintID, evidence: Evidence) {
        self.init(a: a, b: b, match: PairMatch(.copy, evidence))
    }

    public var evidence: Evidence { match.evidence }
}

/// The data of an article that clustering needs.
public struct ClusteringMember: Hashable, Sendable {
    public let id: Article.ID
    public let fingerprintID: FingerprintID
    public let titledDigest: TextDigest
    public let published: Date?
    /// As in `Article`.
    public let publishedIsDay: Bool
    public let modified: Date?
    public let words: WordCount
    /// Address, document id, source and title, as they are compared.
    public let keys: VersionKeys
    /// Whether a user set the article apart from its copies.
    public let isApart: Bool

    public init(
        id: Article.ID, fingerprintID: FingerprintID, titledDigest: TextDigest, published: Date?,
        publishedIsDay: Bool = false, modified: Date? = nil, words: WordCount, keys: VersionKeys, isApart: Bool = false
    ) {
        self.id = id
        self.fingerprintID = fingerprintID
        self.titledDigest = titledDigest
        self.published = published
        self.publishedIsDay = published != nil && publishedIsDay
        self.modified = modified
        self.words = words
        self.keys = keys
        self.isApart = isApart
    }

    public init(
        id: Article.ID, fingerprintID: FingerprintID, titledDigest: TextDigest, published: Date?,
        publishedIsDay: Bool = false, modified: Date? = nil, words: WordCount, source: String?, url: String?,
        documentID: String?, title: String? = nil, isApart: Bool = false
    ) {
        self.init(
            id: id, fingerprintID: fingerprintID, titledDigest: titledDigest, published: published,
            publishedIsDay: publishedIsDay, modified: modified, words: words,
            keys: VersionKeys(source: source, url: url, documentID: documentID, title: title), isApart: isApart)
    }

    public var addressKey: AddressKey? { keys.address }
    public var documentKey: DocumentKey? { keys.document }
    public var sourceKey: SourceKey? { keys.source }
}

extension ClusteringMember {
    /// The time of publication with its precision; nil if the file states none. An arrival is no publication.
    public var publication: PublicationTime? { published.map { PublicationTime($0, isDay: publishedIsDay) } }

    /// Seconds between two publications; nil if either date is unknown.
    public func gap(to other: ClusteringMember) -> Double? {
        guard let publication, let second = other.publication else { return nil }
        return publication.gap(to: second)
    }
}
