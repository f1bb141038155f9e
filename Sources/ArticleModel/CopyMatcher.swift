// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What the index asks of matching while it holds its write lock. All answers are pure functions of their
/// arguments, so that families do not depend on the order of arrival.
///
/// A *print* is one distinct comparison text in one index: articles whose `Fingerprint.body` is equal share one.
public protocol CopyMatcher: Sendable {
    /// Grows by one whenever what is compared of a text, or how, changes: what was made by other rules is to be folded
    /// anew.
    var rules: Int { get }

    /// An empty candidate index, for one open article index.
    func makeCandidateIndex(_ kind: CandidateKind) -> any CandidateIndex

    /// An empty index of standing lines, for one open article index.
    func makeBoilerplateIndex() -> any BoilerplateIndex

    /// What a text is compared by.
    /// - Parameters:
    ///   - language: as `Article.language`; nil where it is not known.
    ///   - standing: the lines of it that its outlet puts under many of its articles: left out.
    func prepare(title: String?, text: String, language: String?, without boilerplate: Set<UInt32>) -> Fingerprint

    /// The words that are compared of the same text.
    func words(title: String?, text: String, without boilerplate: Set<UInt32>) -> ComparedWords

    /// What two texts have in common, seen from `a`; nil where that is nothing to fold by. Symmetric: `compare(b, a)`
    /// is `compare(a, b)?.reversed`.
    /// - Parameter words: the words of both; asked for where shingles do not decide.
    func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch?

    /// Divides articles that hang together by links into families and names each one's relation.
    ///
    /// - Parameters:
    ///   - members: every article of the component, in any order.
    ///   - links: every pair of their prints for which `compare` gave a likeness, in any order.
    ///   - joins: every pair of them that a person said belongs together.
    /// - Returns: one placement a member, in no particular order.
    func fold(_ members: [ClusteringMember], links: [SimilarityEdge], joins: [Joining]) -> [Placement]

    /// Whether `a` comes before `b` as a family's lead: by dates, then completeness, then id. A strict total order.
    func leads(_ a: ClusteringMember, before b: ClusteringMember) -> Bool
}

/// Finds the prints that may be copies of a text. Lives in memory, under the index's write lock.
public protocol CandidateIndex: AnyObject {
    /// - Parameters:
    ///   - keys: those of the print that this index is for, see `CandidateKind`.
    ///   - language: the print's; regarded where translations are looked for.
    func insert(_ fingerprintID: FingerprintID, keys: [UInt32], language: LanguageKey)
    /// Forgets a print; does nothing where it is not there.
    func remove(_ fingerprintID: FingerprintID, keys: [UInt32])
    /// Every print that shares enough keys to be worth comparing, ascending, each once. Symmetric for copies: `a` is
    /// found by `b`'s keys exactly when `b` is found by `a`'s. For renderings and translations what is shared must also
    /// be spread over the text that asks, which the other need not find of itself; what `compare` finds to be one
    /// is a candidate both ways.
    func counted(_ keys: [UInt32], language: LanguageKey) -> [Candidate]
}

/// A print that may be a copy.
public struct Candidate: Hashable, Sendable {
    public let fingerprintID: FingerprintID
    /// Keys that it shares with the text that was asked for.
    public let shared: Int

    public init(_ fingerprintID: FingerprintID, shared: Int) {
        self.fingerprintID = fingerprintID
        self.shared = shared
    }
}

extension CopyMatcher {
    /// Where no person had a say.
    public func fold(_ members: [ClusteringMember], links: [SimilarityEdge]) -> [Placement] {
        fold(members, links: links, joins: [])
    }
}

extension CandidateIndex {
    /// Where the language makes no difference.
    public func insert(_ fingerprintID: FingerprintID, keys: [UInt32]) {
        insert(fingerprintID, keys: keys, language: .unknown)
    }

    /// As `counted`, without the counts.
    public func candidates(_ keys: [UInt32], language: LanguageKey) -> [FingerprintID] {
        counted(keys, language: language).map(\.fingerprintID)
    }

    /// Where the language makes no difference.
    public func counted(_ keys: [UInt32]) -> [Candidate] { counted(keys, language: .unknown) }

    /// Where the language makes no difference.
    public func candidates(_ keys: [UInt32]) -> [FingerprintID] { candidates(keys, language: .unknown) }
}

/// By what candidates are looked for.
public enum CandidateKind: Hashable, Sendable, CaseIterable {
    /// `Fingerprint.keys`: texts that share runs of words.
    case copies
    /// `Fingerprint.sketch`: texts that agree a little everywhere.
    case renderings
    /// `Fingerprint.names`: texts in different languages that name the same, near each other.
    case translations
}

/// Learns which lines an outlet puts under many of its articles. Lives in memory, under the index's write lock; what
/// it has learned depends on the texts it was given, not on their order.
public protocol BoilerplateIndex: AnyObject {
    /// - Parameter lines: `Fingerprint.lines` of the text as it came.
    /// - Returns: the lines that have become standing with this text, and the texts that hold them, this one among them.
    func insert(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32]) -> [LearnedLine]
    /// Removes a text. A line that is standing stays so until `unlearn`.
    func remove(_ article: ArticleNumber, outlet: OutletKey, lines: [UInt32])
    /// Removes texts whose lines are not known any more.
    func remove(_ articles: Set<ArticleNumber>)
    /// Notes what was learned earlier.
    func learn(_ line: UInt32, outlet: OutletKey)
    /// Takes back that a line is standing, without asking whether it is.
    /// - Parameter holders: the texts that hold it, each with all of its lines.
    func unlearn(_ line: UInt32, outlet: OutletKey, holders: [(article: ArticleNumber, lines: [UInt32])])
    /// Those of the lines that are standing.
    func boilerplate(_ lines: [UInt32], outlet: OutletKey) -> Set<UInt32>

    /// From here on every change is noted, until `commit` keeps them all or `rollBack` undoes them all.
    func begin()
    func commit()
    /// Does nothing where nothing was begun.
    func rollBack()
}

/// A line that an outlet puts under many of its articles, as it was found out.
public struct LearnedLine: Hashable, Sendable {
    public let outlet: OutletKey
    public let line: UInt32
    /// The articles that were compared with it in them.
    public let holders: [ArticleNumber]

    public init(outlet: OutletKey, line: UInt32, holders: [ArticleNumber]) {
        self.outlet = outlet
        self.line = line
        self.holders = holders
    }
}

/// The number of an article in one index; it never leaves that index.
public struct ArticleNumber: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Stands for the source of an article, without regard to case; one key for all articles that name none.
public struct OutletKey: Hashable, Sendable {
    public let value: UInt64

    public init(value: UInt64) { self.value = value }

    public init(source: String?) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in (source ?? "").lowercased().utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = hash
    }
}

/// The number of a print in one index; it never leaves that index.
public struct FingerprintID: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// What two prints have in common, seen from `a`. `a < b`.
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

/// What folding must know of an article.
public struct ClusteringMember: Hashable, Sendable {
    public let id: Article.ID
    public let fingerprintID: FingerprintID
    public let titled: TextDigest
    public let published: Date?
    public let modified: Date?
    public let words: WordCount
    public let source: String?
    public let url: String?
    public let documentID: String?
    /// Whether a person said that it belongs to no copies of it.
    public let isApart: Bool

    public init(
        id: Article.ID, fingerprintID: FingerprintID, titled: TextDigest, published: Date?, modified: Date? = nil,
        words: WordCount, source: String?, url: String?, documentID: String?, isApart: Bool = false
    ) {
        self.id = id
        self.fingerprintID = fingerprintID
        self.titled = titled
        self.published = published
        self.modified = modified
        self.words = words
        self.source = source
        self.url = url
        self.documentID = documentID
        self.isApart = isApart
    }
}
