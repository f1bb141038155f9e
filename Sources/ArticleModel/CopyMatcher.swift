// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// What the index asks of matching while it holds its write lock. All answers are pure functions of their
/// arguments, so that families do not depend on the order of arrival.
///
/// A *print* is one distinct comparison text in one index: articles whose `Fingerprint.body` is equal share one.
public protocol CopyMatcher: Sendable {
    /// An empty candidate index, for one open article index.
    func makeCandidateIndex() -> any CandidateIndex

    /// The evidence that `a` and `b` are copies, seen from `a`; nil when they are not. Symmetric:
    /// `compare(b, a) == compare(a, b)?.reversed`.
    func compare(_ a: Fingerprint, _ b: Fingerprint) -> Evidence?

    /// Divides articles that hang together by links into families and names each one's relation.
    ///
    /// - Parameters:
    ///   - members: every article of the component, in any order.
    ///   - links: every pair of their prints for which `compare` gave evidence, in any order.
    /// - Returns: one placement a member, in no particular order.
    func fold(_ members: [FoldingMember], links: [PrintLink]) -> [Placement]

    /// Whether `a` comes before `b` as a family's lead: by date, then completeness, then id. A strict total order.
    func leads(_ a: FoldingMember, before b: FoldingMember) -> Bool
}

/// Finds the prints that may be copies of a text. Lives in memory, under the index's write lock.
public protocol CandidateIndex: AnyObject {
    /// - Parameter keys: `Fingerprint.keys`.
    func insert(_ print: PrintNumber, keys: [UInt32])
    /// Forgets a print; does nothing where it is not there.
    func remove(_ print: PrintNumber, keys: [UInt32])
    /// Every print that shares enough keys to be worth comparing, ascending, each once. Symmetric: `a` is found
    /// by `b`'s keys exactly when `b` is found by `a`'s.
    func candidates(_ keys: [UInt32]) -> [PrintNumber]
}

/// The number of a print in one index; it never leaves that index.
public struct PrintNumber: Hashable, Comparable, Sendable {
    public let value: Int64
    public init(_ value: Int64) { self.value = value }
    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

/// Evidence that two prints are copies, seen from `a`. `a < b`.
public struct PrintLink: Hashable, Sendable {
    public let a: PrintNumber
    public let b: PrintNumber
    public let evidence: Evidence

    public init(a: PrintNumber, b: PrintNumber, evidence: Evidence) {
        self.a = a
        self.b = b
        self.evidence = evidence
    }
}

/// What folding must know of an article.
public struct FoldingMember: Hashable, Sendable {
    public let id: Article.ID
    public let print: PrintNumber
    public let titled: TextDigest
    public let published: Date?
    public let words: WordCount
    public let source: String?
    public let url: String?
    public let documentID: String?

    public init(
        id: Article.ID, print: PrintNumber, titled: TextDigest, published: Date?, words: WordCount, source: String?,
        url: String?, documentID: String?
    ) {
        self.id = id
        self.print = print
        self.titled = titled
        self.published = published
        self.words = words
        self.source = source
        self.url = url
        self.documentID = documentID
    }
}
