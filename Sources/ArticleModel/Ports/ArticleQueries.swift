// SPDX-License-Identifier: Apache-2.0

/// Articles as they are stored. Implemented by stores; callers use `ArticleQueries`.
public protocol ArticleRecords: Sendable {
    /// - Returns: the article with this id; nil when there is none.
    /// - Throws: `.ambiguous` when several ids begin with this prefix.
    func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle?

    /// The lines of an article that are left out of the comparison, because its source puts them under many of its
    /// articles; hashes, as `Fingerprint.lines`.
    func boilerplateLines(of article: Article.ID) throws(IndexError) -> Set<UInt32>

    func search(_ query: SearchQuery) throws(IndexError) -> [SearchHit]

    func counts() throws(IndexError) -> IndexCounts

    /// The newest articles, newest arrival first, page by page.
    /// - Parameter last: the last article of the previous page; nil for the first page. If it does not exist, the
    ///   result is empty.
    func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle]

    /// Calls `body` with every article, in the order of their ids, from one snapshot.
    func forEachArticle(_ body: (StoredArticle) throws -> Void) throws

    /// Articles in the order of their ids, page by page.
    /// - Parameter last: the last article of the previous page; nil for the first page.
    func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle]

    /// Every article that matches a query, in the order of admission, without a limit.
    func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID]
}

/// Articles, families, searches and counts.
public protocol ArticleQueries: ArticleRecords {
    /// The family of an article, or of any id that a family ever had, page by page: lead first, then in the order of
    /// `CopyMatcher.leads`.
    /// - Parameter last: the last article of the previous page; nil for the first page. If it is not in the family, the
    ///   result is empty.
    func family(
        of prefix: Article.IDPrefix, after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle]
}

extension ArticleRecords {
    /// The newest articles, newest arrival first.
    public func latest(_ count: Int) throws(IndexError) -> [StoredArticle] { try latest(count, before: nil) }
}

extension ArticleQueries {
    /// The whole family.
    public func family(of prefix: Article.IDPrefix) throws(IndexError) -> [StoredArticle] {
        try family(of: prefix, after: nil, limit: .max)
    }
}

extension Collection {
    /// The elements after the one with the given id: all of them when the id is nil, none when it does not occur.
    public func suffix<ID: Equatable>(behind last: ID?, _ id: (Element) -> ID) -> SubSequence {
        guard let last else { return self[...] }
        guard let place = firstIndex(where: { id($0) == last }) else { return self[endIndex...] }
        return self[index(after: place)...]
    }
}
