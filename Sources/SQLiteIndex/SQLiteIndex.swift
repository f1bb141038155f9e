// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import SystemPackage

/// An index of articles in one SQLite database.
public final class SQLiteIndex: ArticleIndex {
    public enum Access: Sendable {
        /// Created if it is missing.
        case readWrite
        /// `.missing` if it is not there. Writes nothing to the database.
        case readOnly
    }

    public init(path: FilePath, access: Access, matcher: any CopyMatcher) throws(IndexError) {}

    /// Ends all work and gives the files back; nothing may be asked afterwards.
    public func close() throws(IndexError) {}

    private func later() -> IndexError {
        IndexError(step: "use", object: "index", cause: .fault, detail: "not built yet")
    }

    public func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] { throw later() }
    public func preview(_ submission: Submission) throws(IndexError) -> Receipt { throw later() }
    public func record(_ records: [ArrivalRecord]) throws(IndexError) { throw later() }
    public func record(place: FileName, of arrivals: [Arrival]) throws(IndexError) { throw later() }
    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? { throw later() }
    public func family(of prefix: Article.IDPrefix) throws(IndexError) -> [StoredArticle] { throw later() }
    public func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit] { throw later() }
    public func counts() throws(IndexError) -> IndexCounts { throw later() }
    public func latest(_ count: Int) throws(IndexError) -> [StoredArticle] { throw later() }
    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws { throw later() }
    public func history(of article: Article.ID) throws(IndexError) -> [ArrivalRecord] { throw later() }
    public func history(of name: FileName) throws(IndexError) -> [ArrivalRecord] { throw later() }
    public func history(ofDigest prefix: String) throws(IndexError) -> [ArrivalRecord] { throw later() }
    public func forget(_ article: Article.ID) throws(IndexError) -> Removal { throw later() }
    public func removal(of prefix: Article.IDPrefix) throws(IndexError) -> Removal? { throw later() }
    public func verify() throws(IndexError) -> [String] { throw later() }
}
