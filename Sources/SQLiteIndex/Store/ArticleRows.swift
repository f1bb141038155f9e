// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Reads and writes the tables of articles and of history.
enum ArticleRows {
    /// Inserts an article as the original of a new family, with its text and terms.
    static func insert(
        _ submission: Submission, row: Int64, fingerprintID: Int64, titledDigest: TextDigest, text: Data,
        in db: Database
    ) throws {
        let article = submission.article
        let received = Column.time(submission.arrival.received)
        let published = article.published.map(Column.time)
        let key = article.source?.lowercased()
        try db.run(
            """
            INSERT INTO article (
                row, id, fingerprint, titled_digest, family, kind, published, words, source, url, document_id,
                source_key,
                language, received, effective_date, title, modified, format, byline, fields,
                section, embargoed, status, withdraws, incomplete, published_day, reader, analyzer, address,
                document)
            VALUES (?, ?, ?, ?, ?, 'original', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ) { columns in
            columns.add(row)
            columns.add(article.id)
            columns.add(fingerprintID)
            columns.add(titledDigest)
            columns.add(row)
            columns.add(published)
            columns.add(Int64(article.words.value))
            for text in [article.source, article.url, article.documentID] { columns.add(text) }
            columns.add(key == article.source ? nil : key)
            columns.add(article.language)
            columns.add(received)
            columns.add(published ?? received)
            columns.add(article.title)
            add(article, to: &columns)
            columns.add(Int64(submission.versions.reader))
            columns.add(Int64(submission.versions.analyzer))
            columns.add(Addresses.key(ofURL: article.url))
            columns.add(VersionRows.key(ofDocumentID: article.documentID))
        }
        try db.run("INSERT INTO body (row, text) VALUES (?, ?)") { columns in
            columns.add(row)
            columns.add(text)
        }
        try FullTextRows.insert(submission.terms, language: article.language, row: row, in: db)
    }

    /// Updates the columns that do not determine the article's id, from a newer reading. If the language, the authors
    /// or the section changed, the terms are marked for renewal.
    static func renew(_ row: Int64, from submission: Submission, in db: Database) throws {
        let article = submission.article
        let published = article.published.map(Column.time)
        try db.run(
            """
            UPDATE article SET
                analyzer = CASE WHEN language IS ?2 AND byline IS ?6 AND section IS ?8 THEN analyzer ELSE 0 END,
                language = ?2, published = ?3, effective_date = coalesce(?3, received), modified = ?4, format = ?5,
                byline = ?6, fields = ?7, section = ?8, embargoed = ?9, status = coalesce(?10, status), withdraws = ?11,
                incomplete = ?12, published_day = ?13, words = ?14, reader = ?15, tried = 0 WHERE row = ?1
            """
        ) { columns in
            columns.add(row)
            columns.add(article.language)
            columns.add(published)
            add(article, to: &columns)
            columns.add(Int64(article.words.value))
            columns.add(Int64(submission.versions.reader))
        }
    }

    /// The ten columns from `modified` to `published_day`, in the order of both statements above.
    private static func add(_ article: Article, to columns: inout Binding) {
        columns.add(article.modified.map(Column.time))
        columns.add(article.format.rawValue)
        columns.add(Column.list(article.byline))
        columns.add(Column.fields(article.fields))
        columns.add(article.section)
        columns.add(article.embargoed.map(Column.time))
        columns.add(article.status?.rawValue)
        columns.add(article.withdraws)
        columns.add(article.isIncomplete ? 1 : nil)
        columns.add(article.published.map { _ -> Int64 in article.publishedIsDay ? 1 : 0 })
    }

    /// The row of an article that is in the index or was forgotten.
    static func row(of article: Article.ID, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(
            sql: "SELECT row FROM article WHERE id = ?1 UNION ALL SELECT row FROM removal WHERE id = ?1")
        return try Int64.fetchOne(statement, arguments: [Column.blob(article)])
    }

    static func placement(_ row: Int64, in db: Database) throws -> Placement {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.id, family.id, article.kind, related.id, article.resemblance, article.containment,
                    article.contained
                FROM article LEFT JOIN article AS family ON family.row = article.family
                    LEFT JOIN article AS related ON related.row = article.related
                WHERE article.row = ?
                """)
        guard let columns = try Row.fetchOne(statement, arguments: [row]) else {
            throw IndexError.damaged("an article is missing in the transaction that admitted it")
        }
        return try placement(columns, from: 0)
    }

    /// - Parameter first: index of the first of the seven columns of `placement(_:in:)`.
    private static func placement(_ columns: Row, from first: Int) throws -> Placement {
        let article = try Column.id(columns[first])
        guard let family: Data = columns[first + 1] else {
            throw IndexError.damaged("the family of \(article.hex) is missing")
        }
        let kind = try Column.value(columns[first + 2] as String, as: RelationKind.self)
        var relation = Relation.original
        if kind != .original {
            guard let related: Data = columns[first + 3], let resemblance: Double = columns[first + 4],
                let containment: Double = columns[first + 5], let contained: Double = columns[first + 6]
            else { throw IndexError.damaged("the relation of \(article.hex) is incomplete") }
            relation = Relation(
                kind: kind, to: try Column.id(related),
                evidence: Evidence(
                    resemblance: Share(resemblance), containment: Share(containment), contained: Share(contained)))
        }
        return Placement(article: article, family: Family.ID(try Column.id(family)), relation: relation)
    }
}

// MARK: - Stored articles

extension ArticleRows {
    /// - Parameter condition: the SQL after WHERE, on `article`; order and limit included.
    static func stored(where condition: String, _ arguments: StatementArguments, in db: Database) throws
        -> [StoredArticle]
    {
        var articles: [StoredArticle] = []
        try forEach(where: condition, arguments, in: db) { articles.append($0) }
        return articles
    }

    static func stored(row: Int64, in db: Database) throws -> StoredArticle? {
        try ArticleReader(db).article(row)
    }

    static func forEach(
        where condition: String, _ arguments: StatementArguments, in db: Database,
        _ body: (StoredArticle) throws -> Void
    ) throws {
        let statement = try db.cachedStatement(sql: "\(selection) WHERE \(condition)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        let decompressor = Decompressor()
        let withdrawals = try Withdrawals(db)
        while let row = try rows.next() { try body(stored(row, decompressor, withdrawals)) }
    }

    fileprivate static let selection = """
        SELECT article.id, family.id, article.kind, related.id, article.resemblance, article.containment,
            article.contained,
            article.title, article.byline, article.source, article.url, article.document_id, article.language,
            article.published, article.modified, article.format, article.words, article.fields,
            article.received, body.text,
            file.name, file.sha256, file.size, arrival.member, file.inode, file.modification,
            arrival.received, file.place,
            article.section, article.embargoed, article.status, article.withdraws, article.incomplete,
            arrival.entry, article.published_day
        FROM article LEFT JOIN body ON body.row = article.row
            LEFT JOIN article AS family ON family.row = article.family
            LEFT JOIN article AS related ON related.row = article.related
            LEFT JOIN arrival ON arrival.row = (SELECT min(row) FROM arrival WHERE arrival.article = article.row)
            LEFT JOIN file ON file.row = arrival.file
        """

    fileprivate static func stored(
        _ columns: Row, _ decompressor: Decompressor, _ withdrawals: Withdrawals
    ) throws -> StoredArticle {
        let placement = try placement(columns, from: 0)
        guard let text: Data = columns[19] else {
            throw IndexError.damaged("the text of \(placement.article.hex) is missing")
        }
        let published: Int64? = columns[13]
        let modified: Int64? = columns[14]
        let embargoed: Int64? = columns[29]
        let status: String? = columns[30]
        let incomplete: Int64? = columns[32]
        let article = Article(
            title: columns[7], byline: try Column.list(columns[8]), source: columns[9], url: columns[10],
            documentID: columns[11], language: columns[12], published: published.map(Column.date),
            publishedIsDay: Column.isDay(columns[34], published), modified: modified.map(Column.date),
            section: columns[28], embargoed: embargoed.map(Column.date),
            status: try status.map { try Column.value($0, as: PublicationStatus.self) }, withdraws: columns[31],
            isIncomplete: incomplete != nil, format: try Column.value(columns[15], as: Format.self),
            text: try decompressor.text(text), words: WordCount(columns[16]), fields: try Column.fields(columns[17]))
        let name: Data? = columns[20]
        let place: Data? = columns[27]
        return StoredArticle(
            article: article, placement: placement, received: Column.date(columns[18]),
            arrival: try name.map { try arrival(columns, from: 20, name: $0, entry: columns[33]) },
            place: place.map(FileName.init(bytes:)),
            withdrawal: try withdrawals.withdrawal(of: article, received: Column.date(columns[18])))
    }

    /// - Parameter first: index of the first of the columns name, sha256, size, member, inode, modification, received.
    static func arrival(_ columns: Row, from first: Int, name: Data, entry: String? = nil) throws -> Arrival {
        let digest: Data? = columns[first + 1]
        guard digest.map({ $0.count == 32 }) ?? true else { throw IndexError.damaged("a SHA-256 has the wrong length") }
        return Arrival(
            name: FileName(bytes: name), sha256: digest.map { ContentDigest(bytes: Array($0)) },
            size: columns[first + 2], member: columns[first + 3], entry: entry,
            inode: UInt64(bitPattern: columns[first + 4] as Int64), modification: columns[first + 5],
            received: Column.date(columns[first + 6]))
    }
}

/// Reads single articles of one snapshot, one after the other.
struct ArticleReader {
    private let statement: Statement
    private let decompressor = Decompressor()
    private let withdrawals: Withdrawals

    init(_ db: Database) throws {
        statement = try db.cachedStatement(sql: "\(ArticleRows.selection) WHERE article.row = ?")
        withdrawals = try Withdrawals(db)
    }

    /// Nil when there is none in this row.
    func article(_ row: Int64) throws -> StoredArticle? {
        try Row.fetchOne(statement, arguments: [row]).map {
            try ArticleRows.stored($0, decompressor, withdrawals)
        }
    }
}

// MARK: - History

extension ArticleRows {
    static func history(where condition: String, _ arguments: StatementArguments, in db: Database) throws
        -> [ArrivalRecord]
    {
        let statement = try db.cachedStatement(
            sql: """
                SELECT file.name, file.sha256, file.size, arrival.member, file.inode, file.modification,
                    arrival.received, arrival.outcome, coalesce(article.id, removal.id), arrival.stage, arrival.reason,
                    arrival.decided, file.place, arrival.entry
                FROM arrival JOIN file ON file.row = arrival.file
                    LEFT JOIN article ON article.row = arrival.article
                    LEFT JOIN removal ON removal.row = arrival.article
                WHERE \(condition) ORDER BY arrival.row
                """)
        var records: [ArrivalRecord] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() {
            let article: Data? = row[8]
            let stage: String? = row[9]
            let place: Data? = row[12]
            records.append(
                ArrivalRecord(
                    arrival: try arrival(row, from: 0, name: row[0], entry: row[13]),
                    outcome: try Column.value(row[7], as: Outcome.self), article: try article.map(Column.id),
                    stage: try stage.map { try Column.value($0, as: Stage.self) }, reason: row[10],
                    decided: Column.date(row[11]), place: place.map(FileName.init(bytes:))))
        }
        return records
    }
}
