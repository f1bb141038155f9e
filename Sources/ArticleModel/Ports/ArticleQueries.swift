// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Articles as they are stored. Implemented by stores; callers use `ArticleQueries`.
public protocol ArticleRecords: SearchVocabulary {
    /// - Returns: the article with this id; nil when there is none.
    /// - Throws: `.ambiguous` when several ids begin with this prefix.
    func article(_ prefix: Article.IDPrefix) throws(IndexError) -> StoredArticle?

    /// Calls `body` with each hit of a search, in their order, from one snapshot.
    ///
    /// Unless the query wants every copy, each family has one hit: the first of its matching articles in the order of the
    /// query; for `relevance` the best without regard to its date, since copies often have none.
    /// `newest` and `oldest` order by publication, or by arrival if that is unknown, then by admission. `relevance`
    /// orders by score; of equal scores the lead of a family comes first, then the article admitted last.
    ///
    /// The score of an article is the sum of a weight for each word by which it matches: not for words inside `not`, and
    /// not for those inside an `any` of which a part needs more than words. Without such words the order is `newest`.
    /// The weight is Okapi BM25 with k1 = 1.2 and b = 0.75:
    ///
    ///     idf * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / average length))
    ///
    /// All forms of a word count as one word. tf is the sum over their occurrences: 1, but 0.1 for a form that is not
    /// exact; fourfold in the title. idf is ln(1 + (n - df + 0.5) / (df + 0.5)), where df is the number of articles with
    /// any form of the word and n that of all articles; it is 1 if the query has only one word. The length is the number
    /// of words of the text, the average length the number of terms of title and text per article. The sum is multiplied
    /// by 1 + 0.1 / (1 + age / 30), with the age in days at the time `now` of the query, counted from publication, or
    /// from arrival if that is unknown, and not negative.
    ///
    /// Robertson, Zaragoza, "The probabilistic relevance framework: BM25 and beyond", 2009.
    ///
    /// If words of the query have `typed` runs of characters, the best matches by score (1,000 of them) are examined
    /// further. Those that lack fewest of these words as typed come first, whatever their score, and of a family an
    /// article that lacks fewer represents it. A word lacks if one of its runs is neither in the title nor in the text (for
    /// a word in titles: not in the title). Of an `any`, the part that lacks fewest counts; parts of a `not` do not count.
    /// - Returns: the number of all matches, whatever offset and limit are.
    func search(
        _ query: SearchQuery, _ body: (SearchHit) throws -> Void
    ) throws -> SearchSummary

    /// Counts the matching articles by a value: the most frequent value first, then in the order of values, articles
    /// without a value first; days in the order of days, the newest first. All spellings of a source with one
    /// `SourceKey` are one value: the spelling of most articles, and of equally many the first.
    /// - Parameters:
    ///   - condition: nil counts all articles.
    ///   - day: the day (`2026-11-30`) of a time, in the zone of the caller. Its answer changes only at full quarters
    ///     of an hour.
    func counts(
        of condition: SearchCondition?, now: Date, by facet: Facet, day: (Date) -> String
    ) throws(IndexError) -> [FacetCount]

    /// Families with at least one matching article. Of families with equally many matching articles, the one with the
    /// newest comes first.
    /// - Parameter condition: nil for all families.
    func families(
        of condition: SearchCondition?, now: Date, order: FamilyOrder, offset: Int, limit: Int
    ) throws(IndexError) -> [FamilySummary]

    /// A number that grows with every article admitted; for `SearchFilter.admittedAfter`. An article that replaces an
    /// earlier reading was admitted when that was.
    func admissionCursor() throws(IndexError) -> Int64

    /// Articles with this address, in the order of admission.
    /// - Parameter address: as `Address.normalized`.
    func articles(withAddress address: String) throws(IndexError) -> [StoredArticle]

    /// The newest articles, newest arrival first, page by page.
    /// - Parameter last: the last article of the previous page; nil for the first page. If it does not exist, the
    ///   result is empty.
    func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle]

    /// Calls `body` with every article, in the order of their ids, from one snapshot.
    func forEachArticle(_ body: (StoredArticle) throws -> Void) throws

    /// Articles in the order of their ids, page by page.
    /// - Parameter last: the last article of the previous page; nil for the first page.
    func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle]

    /// Every article that matches a query, in the order of admission, whatever its order, offset and limit are.
    func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID]
}

/// Articles, families, searches and counts.
public protocol ArticleQueries: ArticleRecords {
    func counts() throws(IndexError) -> IndexCounts

    /// The lines of an article that are left out of the comparison, because its source puts them under many of its
    /// articles; hashes, as `Fingerprint.lines`.
    func boilerplateLines(of article: Article.ID) throws(IndexError) -> Set<UInt32>

    /// The family of an article, or of any id that a family ever had, page by page: lead first, then in the order of
    /// `CopyMatcher.leads`.
    /// - Parameter last: the last article of the previous page; nil for the first page. If it is not in the family, the
    ///   result is empty.
    func family(
        of prefix: Article.IDPrefix, after last: Article.ID?, limit: Int
    ) throws(IndexError) -> [StoredArticle]
}

extension ArticleRecords {
    /// The hits of a search.
    public func hits(_ query: SearchQuery) throws -> [SearchHit] {
        var hits: [SearchHit] = []
        _ = try search(query) { hits.append($0) }
        return hits
    }

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
