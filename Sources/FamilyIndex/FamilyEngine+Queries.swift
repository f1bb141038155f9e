// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// The store implements queries, annotations and most of the maintenance.
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
        try store.read("read the lines of") { reader in
            let number = try reader.number(of: article)
            guard let held = try number.flatMap({ try reader.lines(of: $0) }) else { return [] }
            return Set(try held.lines.filter { try reader.isBoilerplate(OutletLine(outlet: held.outlet, line: $0)) })
        }
    }

    public func search(_ query: SearchQuery, _ body: (SearchHit) throws -> Void) throws -> SearchSummary {
        try store.search(query, body)
    }

    public func matches(_ query: SearchQuery) throws(IndexError) -> [Article.ID] { try store.matches(query) }

    public func counts(
        of condition: SearchCondition?, now: Date, by facet: Facet, day: (Date) -> String
    ) throws(IndexError) -> [FacetCount] { try store.counts(of: condition, now: now, by: facet, day: day) }

    public func families(
        of condition: SearchCondition?, now: Date, order: FamilyOrder, offset: Int, limit: Int
    ) throws(IndexError) -> [FamilySummary] {
        try store.families(of: condition, now: now, order: order, offset: offset, limit: limit)
    }

    public func admissionCursor() throws(IndexError) -> Int64 { try store.admissionCursor() }

    public func articles(withAddress address: String) throws(IndexError) -> [StoredArticle] {
        try store.articles(withAddress: address)
    }

    public func counts() throws(IndexError) -> IndexCounts { try store.read("count") { try $0.counts() } }

    public func latest(_ count: Int, before last: Article.ID?) throws(IndexError) -> [StoredArticle] {
        try store.latest(count, before: last)
    }

    public func articles(after last: Article.ID?, limit: Int) throws(IndexError) -> [StoredArticle] {
        try store.articles(after: last, limit: limit)
    }

    public func forEachArticle(_ body: (StoredArticle) throws -> Void) throws { try store.forEachArticle(body) }

    // MARK: SearchVocabulary

    public func languages() throws(IndexError) -> [String] { try store.languages() }

    public func words(
        of language: String, beginning: String, limit: Int
    ) throws(IndexError) -> [SpelledWord] { try store.words(of: language, beginning: beginning, limit: limit) }

    public func sources() throws(IndexError) -> [String] { try store.sources() }

    // MARK: Annotations

    public func annotate(_ annotation: Annotation, terms: String) throws(IndexError) -> Bool {
        try store.annotate(annotation, terms: terms)
    }

    public func removeAnnotations(_ annotation: Annotation, terms: String?) throws(IndexError) -> Int {
        try store.removeAnnotations(annotation, terms: terms)
    }

    public func annotations(on article: Article.ID?) throws(IndexError) -> [Annotation] {
        try store.annotations(on: article)
    }

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
