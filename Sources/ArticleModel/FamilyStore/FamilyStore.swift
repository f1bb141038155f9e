// SPDX-License-Identifier: Apache-2.0

/// Where articles, fingerprints, links and placements are kept: what the family engine asks of a database.
///
/// Several processes may use one store. Numbers of articles, fingerprints and line changes only grow and are never used
/// twice, so that the highest number of each tells what a process has seen.
public protocol FamilyStore: Sendable {
    /// Runs `body` on one snapshot. Keeps nobody from writing.
    /// - Parameter step: what is done, as `IndexError.step`.
    func read<Value>(
        _ step: String, _ body: (any FamilyReader) throws -> Value
    ) throws(IndexError) -> Value

    /// Runs `body` in a transaction during which nobody else writes; an error undoes all of it.
    func write<Value>(
        _ step: String, _ body: (any FamilyTransaction) throws -> Value
    ) throws(IndexError) -> Value

    /// Texts as they are kept, made before a transaction, so that nobody waits for it.
    func encode(_ texts: [String]) -> [EncodedText]

    /// The articles of the family to which an id leads, page by page: the lead first, the others in order.
    /// - Parameter last: the last one of the page before; nil to begin. Nothing follows one that is not in the family.
    func articles(
        inFamilyOf prefix: Article.IDPrefix, by areInOrder: (ClusteringMember, ClusteringMember) -> Bool,
        after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle]
}

/// All that an index needs of a database.
public typealias IndexStore =
    ArticleRecords & FamilyChangeFeed & FamilyStore & FileHistory & OverrideRecords & RemovalRecords & StoreMaintenance

/// What is read in one snapshot.
public protocol FamilyReader: BoilerplateReader, FingerprintReader, IdentityReader, MemberReader {
    func counts() throws -> IndexCounts
    /// The numbers given last.
    func numbers() throws -> IndexNumbers
}

/// What is read and written in one transaction.
public protocol FamilyTransaction: BoilerplateWriter, FamilyReader, FingerprintWriter, IdentityWriter, MemberWriter {
    func save(_ numbers: IndexNumbers) throws
    /// Adds to the change feed.
    func record(_ changes: [FamilyChange]) throws
}

/// The numbers that articles and fingerprints were given last, each once and for ever.
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
