// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Which articles are withdrawn. This is computed when articles are read: a notice may arrive before the article that
/// it withdraws, and forgetting a notice then needs no undo.
struct Withdrawals {
    private let db: Database
    /// Whether there are notices; mostly there are none.
    let areThere: Bool

    private static let notice = "status IN ('withheld', 'canceled')"

    /// The SQL condition for articles for which `withdrawal(of:received:)` has a result.
    static let condition: String = {
        let isLater = """
            notice.row <> article.row AND coalesce(notice.modified, notice.effective_date)
                >= coalesce(article.modified, article.published, article.received)
            """
        let isOfSource = "notice.source IS article.source"
        return """
            (EXISTS (SELECT 1 FROM article AS notice WHERE notice.\(notice)
                AND notice.document_id = article.document_id AND \(isOfSource) AND \(isLater))
            OR EXISTS (SELECT 1 FROM article AS notice WHERE notice.\(notice)
                AND notice.url = article.url AND \(isLater))
            OR EXISTS (SELECT 1 FROM article AS notice WHERE notice.withdraws IS NOT NULL
                AND notice.withdraws = article.document_id AND \(isOfSource) AND \(isLater)))
            """
    }()

    static let indexes = """
        CREATE INDEX article_notice_document ON article (document_id) WHERE \(notice);
        CREATE INDEX article_notice_url ON article (url) WHERE \(notice);
        CREATE INDEX article_withdraws ON article (withdraws) WHERE withdraws IS NOT NULL;
        """

    init(_ db: Database) throws {
        self.db = db
        areThere =
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM article WHERE \(Self.notice) AND document_id IS NOT NULL)
                        OR EXISTS (SELECT 1 FROM article WHERE \(Self.notice) AND url IS NOT NULL)
                        OR EXISTS (SELECT 1 FROM article WHERE withdraws IS NOT NULL)
                    """) ?? false
    }

    /// The newest notice of another article that withdraws this one: a notice of the same document of the same source,
    /// of the same address, or one that names the document. A notice does not withdraw a version that is newer than
    /// itself.
    func withdrawal(of article: Article, received: Date) throws -> Withdrawal? {
        guard areThere, article.documentID != nil || article.url != nil else { return nil }
        let time = article.modified ?? article.published ?? received
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, status, time FROM (
                    SELECT id, status, coalesce(modified, effective_date) AS time, row FROM article
                        WHERE \(Self.notice) AND document_id = ?1 AND source IS ?2
                    UNION ALL SELECT id, status, coalesce(modified, effective_date), row FROM article
                        WHERE \(Self.notice) AND url = ?3
                    UNION ALL SELECT id, 'canceled', coalesce(modified, effective_date), row FROM article
                        WHERE withdraws IS NOT NULL AND withdraws = ?1 AND source IS ?2)
                WHERE id <> ?4 AND time >= ?5 ORDER BY time DESC, row LIMIT 1
                """)
        let arguments: StatementArguments = [
            article.documentID, article.source, article.url, Column.blob(article.id), Column.time(time),
        ]
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
        return Withdrawal(
            status: try Column.value(row[1] as String, as: PublicationStatus.self), notice: try Column.id(row[0]),
            issued: Column.date(row[2]))
    }

    /// The same article was delivered again with another publication status: the newer status wins, in whatever order
    /// they arrived.
    static func update(row: Int64, from article: Article, in db: Database) throws {
        guard let status = article.status else { return }
        try db.run(
            """
            UPDATE article SET status = ?, modified = coalesce(?, modified)
            WHERE row = ? AND status IS NOT ? AND coalesce(modified, published, 0) <= ?
            """
        ) { columns in
            columns.add(status.rawValue)
            columns.add(article.modified.map(Column.time))
            columns.add(row)
            columns.add(status.rawValue)
            columns.add((article.modified ?? article.published).map(Column.time) ?? .max)
        }
    }
}
