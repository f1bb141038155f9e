// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// The store implements read-only queries.
extension FamilyEngine {
    // MARK: ArticleQueries

    public func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle? { try store.article(prefix) }

    public func family(
        of prefix: Article.IDPrefix, after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle] {
        try store.articles(
            inFamilyOf: prefix, by: { matcher.leads($0, before: $1) }, after: last, limit: limit)
    }

    public func boilerplateLines(of article: Article.ID) throws(IndexError) -> Set<UInt32> {
        try store.boilerplateLines(of: article)
    }

    public func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit] { try store.search(query) }
    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] { try store.matches(query) }
    public func counts() throws(IndexError) -> IndexCounts { try store.counts() }

    public func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle] {
        try store.latest(count, before: last)
    }

    public func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle] {
        try store.articles(after: last, limit: limit)
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws { try store.forEachArticle(body) }

    // MARK: FamilyChangeFeed

    public func changes(after cursor: ChangeCursor?, limit: Int) throws(IndexError) -> ChangePage {
        try store.changes(after: cursor, limit: limit)
    }

    // MARK: IndexMaintenance

    public func outdated(by versions: ReadingVersions) throws(IndexError) -> Int { try store.outdated(by: versions) }

    public func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile] { try store.outdatedFiles(by: versions, after: position, limit: limit) }

    public func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int {
        try store.noteReread(files, by: versions)
    }

    public func retryReading() throws(IndexError) { try store.retryReading() }

    public func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int { try store.renewTerms(atMost: limit, by: versions, terms) }

    public func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String] {
        try store.verify(progress: progress)
    }

    public func onDamage(_ body: @escaping @Sendable (IndexError) -> Void) { store.onDamage(body) }

    public func tablesWithoutChecksums() throws(IndexError) -> [String] { try store.tablesWithoutChecksums() }

    public func copy(to path: String, progress: @escaping (Int64, Int64) -> Void) throws(IndexError) {
        try store.copy(to: path, progress: progress)
    }

    public func close() throws(IndexError) { try store.close() }
}
