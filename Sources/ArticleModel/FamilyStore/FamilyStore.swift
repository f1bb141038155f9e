// SPDX-License-Identifier: Apache-2.0

/// Stores articles, fingerprints, links and placements: the database interface that the family engine needs.
///
/// Several processes may use one store. Numbers of articles, fingerprints and line changes only grow and are never
/// reused, so the highest number of each shows what a process has seen.
public protocol FamilyStore: Sendable {
    /// Runs `body` on one snapshot. Does not block writers.
    /// - Parameter step: the name of the operation, as `IndexError.step`.
    func read<Value>(
        _ step: String, _ body: (any FamilyReader) throws -> Value
    ) throws(IndexError) -> Value

    /// Runs `body` in an exclusive write transaction; an error rolls it back.
    func write<Value>(
        _ step: String, _ body: (any FamilyTransaction) throws -> Value
    ) throws(IndexError) -> Value

    /// Encodes texts as they are stored. Called before a transaction, so that no other process waits for it.
    func encode(_ texts: [String]) -> [EncodedText]

    /// The articles of the family of an id, page by page: the lead first, the others in order. The id may be an earlier
    /// id of the family.
    /// - Parameter last: the last article of the previous page; nil for the first page. If it is not in the family, the
    ///   result is empty.
    func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle]
}

/// The whole database interface of an index.
public typealias IndexStore =
    Annotations & ArticleRecords & FamilyChangeFeed & FamilyStore & FileHistory & OverrideRecords & RemovalRecords
    & StoreMaintenance

/// Everything that can be read in one snapshot.
public protocol FamilyReader: BoilerplateReader, FingerprintReader, IdentityReader, MemberReader {
    func counts() throws -> IndexCounts
    /// The numbers assigned last.
    func numbers() throws -> IndexNumbers
}

/// Everything that can be read and written in one transaction.
public protocol FamilyTransaction: BoilerplateWriter, FamilyReader, FingerprintWriter, IdentityWriter, MemberWriter {
    func save(_ numbers: IndexNumbers) throws
    /// Appends to the change feed.
    func record(_ changes: [FamilyChange]) throws
}

/// The last numbers assigned to articles and fingerprints. A number is never reused.
public struct IndexNumbers: Hashable, Sendable {
    public private(set) var article: ArticleNumber
    public private(set) var fingerprintID: FingerprintID

    public init(article: ArticleNumber, fingerprintID: FingerprintID) {
        self.article = article
        self.fingerprintID = fingerprintID
    }

    public mutating func nextArticle() -> ArticleNumber {
        article = ArticleNumber(article.value + 1)
        return article
    }

    public mutating func nextFingerprintID() -> FingerprintID {
        fingerprintID = FingerprintID(fingerprintID.value + 1)
        return fingerprintID
    }
}
