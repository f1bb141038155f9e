// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// All stored data.
struct InMemoryState: Sendable {
    struct Row: Sendable {
        let number: ArticleNumber
        var article: Article
        var fingerprintID: FingerprintID
        var titledDigest: TextDigest
        var placed: StoredPlacement
        var received: Date
        var versions: ReadingVersions
        var terms: SearchTerms
        /// Its number, or that of the earliest reading that it replaced.
        var admitted: ArticleNumber
        /// The newest reader that gave no result for it.
        var tried = 0
        var issued: Date { article.modified ?? article.published ?? received }
    }

    /// A note of a removed article, or of a reading that the article had replaced.
    struct Note: Sendable {
        let number: ArticleNumber
        /// The number of the removed article.
        let root: ArticleNumber
        var removal: Removal
        var successor: ArticleNumber?
        var digests: RemovalDigests?
        var files: [NotedFile] = []
    }

    struct NotedFile: Sendable {
        let content: ContentDigest
        let member: Int
        let isAlone: Bool
        let url: TextDigest?
        let document: TextDigest?
    }

    var numbers = IndexNumbers(article: ArticleNumber(0), fingerprintID: FingerprintID(0))
    var articles: [ArticleNumber: Row] = [:]
    var fingerprints: [FingerprintID: (stored: Fingerprint, rules: Int)] = [:]
    var links: [SimilarityEdge] = []
    var lines: [ArticleNumber: ArticleLines] = [:]
    var boilerplate: Set<OutletLine> = []
    var lineChanges: [(article: ArticleNumber?, line: OutletLine?)] = []
    var overrides: [StoredOverride: Date] = [:]
    var annotations: [(annotation: Annotation, terms: String)] = []
    var removals: [Note] = []
    /// Replaced readings, oldest first.
    var former: [(reading: ArticleNumber, id: Article.ID, article: ArticleNumber)] = []
    /// Oldest first. All lines of a file have the same place and change time.
    var history: [ArrivalRecord] = []
    var departures: [FileDeparture] = []
    var changes: [FamilyChange] = []
}

// MARK: - Look-ups

extension InMemoryState {
    /// The articles that meet a condition, in the order of admission.
    func rows(where condition: (Row) -> Bool = { _ in true }) -> [Row] {
        articles.values.filter(condition).sorted { $0.number < $1.number }
    }

    var counts: IndexCounts {
        let heads = articles.values.count { $0.placed.family == $0.number }
        return IndexCounts(articles: articles.count, families: heads, removals: removals.count)
    }

    func number(of id: Article.ID) -> ArticleNumber? { articles.values.first { $0.article.id == id }?.number }
    func note(of id: Article.ID) -> Note? { removals.first { $0.removal.article == id } }

    /// The id of a present or removed article.
    func id(of number: ArticleNumber) -> Article.ID? {
        articles[number]?.article.id ?? removals.first { $0.number == number }?.removal.article
    }

    /// The article to which its id, or that of a reading that it replaced, leads.
    func row(of id: Article.ID) -> Row? {
        (number(of: id) ?? former.last { $0.id == id }?.article).flatMap { articles[$0] }
    }

    /// The family to which the id of a present or former member leads.
    func family(of id: Article.ID) -> ArticleNumber? {
        (row(of: id) ?? note(of: id)?.successor.flatMap { articles[$0] })?.placed.family
    }

    /// The only id that begins like this: of an article, else of a replaced reading, else of a removed article.
    func id(_ prefix: Article.IDPrefix) throws(IndexError) -> Article.ID? {
        for ids in [articles.values.map(\.article.id), former.map(\.id), removals.map(\.removal.article)] {
            let found = Set(ids.filter { prefix.lowerBound <= $0 && $0 <= prefix.upperBound })
            if found.count == 1 { return found.first }
            guard found.isEmpty else {
                throw IndexError(
                    step: "find", object: prefix.description, cause: .ambiguous(candidates: found.sorted()),
                    detail: "several ids begin like this")
            }
        }
        return nil
    }

    func placement(_ row: Row) -> Placement? {
        guard let family = articles[row.placed.family]?.article.id else { return nil }
        var relation = Relation.original
        if let other = row.placed.related.flatMap({ articles[$0] }), let evidence = row.placed.evidence {
            relation = Relation(kind: row.placed.kind, to: other.article.id, evidence: evidence)
        }
        return Placement(article: row.article.id, family: Family.ID(family), relation: relation)
    }

    func stored(_ row: Row) -> StoredArticle? {
        let first = history.first { $0.article == row.article.id }
        return placement(row).map {
            StoredArticle(
                article: row.article, placement: $0, received: row.received, arrival: first?.arrival,
                place: first?.place, withdrawal: withdrawal(of: row))
        }
    }

    private func withdrawal(of row: Row) -> Withdrawal? {
        let article = row.article
        return articles.values.compactMap { other -> Withdrawal? in
            let notice = other.article
            guard notice.id != article.id, other.issued >= row.issued else { return nil }
            let isOfSource = notice.source == article.source
            let isOfDocument = notice.documentID != nil && notice.documentID == article.documentID && isOfSource
            let isNotice = isOfDocument || notice.url != nil && notice.url == article.url
            let withdraws = notice.withdraws != nil && notice.withdraws == article.documentID && isOfSource
            let own = isNotice && notice.status != .usable ? notice.status : nil
            let status = own ?? (withdraws ? PublicationStatus.canceled : nil)
            return status.map { Withdrawal(status: $0, notice: notice.id, issued: other.issued) }
        }.max { $0.issued < $1.issued }
    }

    // MARK: Members

    func attributes(_ row: Row) -> ClusteringMember {
        ClusteringMember(
            row.article, fingerprintID: row.fingerprintID, titledDigest: row.titledDigest,
            isApart: overrides[.apart(row.number)] != nil)
    }

    func member(_ row: Row) -> StoredMember {
        StoredMember(number: row.number, attributes: attributes(row), placed: row.placed)
    }
}
