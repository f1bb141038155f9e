// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteTransaction {
    func number(of article: Article.ID) throws -> ArticleNumber? {
        try db.number("SELECT row FROM article WHERE id = ?") { $0.add(article) }.map(ArticleNumber.init)
    }

    func member(_ article: ArticleNumber) throws -> StoredMember? {
        try StoredMember.all(where: "row = ?", [article.value], in: db).first
    }

    func members(
        with fingerprintID: FingerprintID, from first: ArticleNumber, limit: Int?
    ) throws -> [StoredMember] {
        try StoredMember.all(
            where: "fingerprint = ? AND row >= ? ORDER BY row LIMIT ?",
            [fingerprintID.value, first.value, limit ?? -1], in: db)
    }

    func fingerprintIDs(titledDigest: TextDigest) throws -> [FingerprintID] {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT fingerprint FROM article WHERE titled_digest = ?")
        return try Int64.fetchAll(statement, arguments: [Column.blob(titledDigest)]).map(FingerprintID.init)
    }

    func hasFingerprint(titledDigest: TextDigest, otherThan fingerprintID: FingerprintID) throws -> Bool {
        let sql = "SELECT fingerprint FROM article WHERE titled_digest = ? AND fingerprint <> ? LIMIT 1"
        return try db.number(sql) { columns in
            columns.add(titledDigest)
            columns.add(fingerprintID.value)
        } != nil
    }

    func text(of article: ArticleNumber) throws -> StoredText? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.title, body.text, line.outlet, line.hashes, article.language
                FROM article JOIN body USING (row) LEFT JOIN line ON line.article = article.row WHERE article.row = ?
                """)
        guard let columns = try Row.fetchOne(statement, arguments: [article.value]) else { return nil }
        var lines: ArticleLines?
        if let outlet: Int64 = columns[2], let hashes: Data = columns[3] {
            lines = ArticleLines(
                article: article, outlet: OutletKey(bits: outlet), lines: try Column.numbers(hashes))
        }
        return StoredText(
            title: columns[0], text: try decompressor.text(columns[1]), language: columns[4], lines: lines)
    }

    func article(_ article: ArticleNumber) throws -> StoredArticle? {
        try ArticleRows.stored(row: article.value, in: db)
    }

    func placement(of article: ArticleNumber) throws -> Placement {
        try ArticleRows.placement(article.value, in: db)
    }

    // MARK: Writing

    func insert(
        _ submission: Submission, as article: ArticleNumber, fingerprintID: FingerprintID, titledDigest: TextDigest,
        text: EncodedText
    ) throws {
        try ArticleRows.insert(
            submission, row: article.value, fingerprintID: fingerprintID.value, titledDigest: titledDigest,
            text: text.bytes, in: db
        )
        try vocabulary.learn(submission.terms, language: submission.article.language)
        counters.noteInserted()
    }

    func renew(_ article: ArticleNumber, from submission: Submission) throws {
        try ArticleRows.renew(article.value, from: submission, in: db)
    }

    func updateStatus(of article: ArticleNumber, from other: Article) throws {
        try Withdrawals.update(row: article.value, from: other, in: db)
    }

    func setFingerprint(of article: ArticleNumber, to fingerprintID: FingerprintID, titledDigest: TextDigest) throws {
        try db.run("UPDATE article SET fingerprint = ?, titled_digest = ? WHERE row = ?") { columns in
            columns.add(fingerprintID.value)
            columns.add(titledDigest)
            columns.add(article.value)
        }
    }

    func place(_ member: StoredMember, at placement: StoredPlacement) throws {
        counters.noteMoved(
            row: member.number.value, from: member.placed.family.value, to: placement.family.value)
        let statement = try db.cachedStatement(
            sql: """
                UPDATE article SET family = ?, kind = ?, related = ?, resemblance = ?, containment = ?, contained = ?
                WHERE row = ?
                """)
        let evidence = placement.evidence
        try statement.execute(arguments: [
            placement.family.value, placement.kind.rawValue, placement.related?.value, evidence?.resemblance.value,
            evidence?.containment.value, evidence?.contained.value, member.number.value,
        ])
    }

    func renameFamily(_ family: ArticleNumber, to article: ArticleNumber) throws {
        try db.execute(
            sql: "UPDATE article SET family = ? WHERE family = ?", arguments: [article.value, family.value])
        counters.noteMoved(row: family.value, from: family.value, to: article.value)
    }
}

extension StoredMember {
    private static let columns = """
        row, id, fingerprint, titled_digest, published, words, source, url, document_id,
        family, kind, related, resemblance, containment, contained,
        EXISTS (SELECT 1 FROM manual_override WHERE manual_override.a = article.row AND manual_override.b = 0), modified,
        published_day, address, title
        """

    /// - Parameter condition: the SQL after WHERE; order and limit included.
    static func all(
        where condition: String, _ arguments: StatementArguments, in db: Database
    ) throws -> [StoredMember] {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM article WHERE \(condition)")
        var members: [StoredMember] = []
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { members.append(try StoredMember(row)) }
        return members
    }

    private init(_ columns: Row) throws {
        let published: Int64? = columns[4]
        let modified: Int64? = columns[16]
        let related: Int64? = columns[11]
        let address: Int64? = columns[18]
        var evidence: Evidence?
        if let resemblance: Double = columns[12], let containment: Double = columns[13],
            let contained: Double = columns[14]
        {
            evidence = Evidence(
                resemblance: Share(resemblance), containment: Share(containment), contained: Share(contained))
        }
        self.init(
            number: ArticleNumber(columns[0]),
            attributes: ClusteringMember(
                id: try Column.id(columns[1]), fingerprintID: FingerprintID(columns[2]),
                titledDigest: try Column.digest(columns[3]),
                published: published.map(Column.date), publishedIsDay: Column.isDay(columns[17], published),
                modified: modified.map(Column.date), words: WordCount(columns[5]),
                keys: VersionKeys(
                    source: columns[6], url: columns[7], documentID: columns[8], title: columns[19],
                    storedAddress: address.map { UInt64(bitPattern: $0) }),
                isApart: columns[15]),
            placed: StoredPlacement(
                family: ArticleNumber(columns[9]), kind: try Column.value(columns[10], as: RelationKind.self),
                related: related.map(ArticleNumber.init), evidence: evidence))
    }
}
