// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// Articles whose reading comes from an older reader, and history.
extension SQLiteTransaction {
    func hasReadings(before versions: ReadingVersions) throws -> Bool {
        try db.number("SELECT 1 FROM article WHERE reader < ? LIMIT 1") { $0.add(Int64(versions.reader)) } != nil
    }

    func isReading(_ article: ArticleNumber, before versions: ReadingVersions) throws -> Bool {
        try db.number("SELECT row FROM article WHERE row = ? AND reader < ?") { columns in
            columns.add(article.value)
            columns.add(Int64(versions.reader))
        } != nil
    }

    func isKnown(_ content: ContentDigest) throws -> Bool {
        try db.number("SELECT row FROM file WHERE sha256 = ? LIMIT 1") { $0.add(Data(content.bytes)) } != nil
    }

    /// The file with the same name, or a file with any name whose article has the same source: the same bytes from two
    /// sources are two articles.
    private static let sameDelivery = """
        (file.name = ?5 OR coalesce(article.source_key, article.source) IS ?6)
        """

    func earlierReading(
        ofPartOf submission: Submission, isOnlyPart: Bool, except article: ArticleNumber?
    ) throws -> EarlierReading? {
        let others = "EXISTS (SELECT 1 FROM arrival AS other WHERE other.file = file.row AND other.member > 0)"
        return try readings(
            """
            FROM file JOIN arrival ON arrival.file = file.row JOIN article ON article.row = arrival.article
            WHERE file.sha256 = ?1 AND arrival.member = ?4 AND article.reader < ?2 AND article.row IS NOT ?3
                AND \(Self.sameDelivery) AND \(isOnlyPart ? "NOT " : "")\(others)
            ORDER BY file.name <> ?5, article.row
            """, submission, article, Int64(submission.arrival.member)
        ).first
    }

    func earlierReadings(
        inFileOf submission: Submission, with fingerprintID: FingerprintID, except article: ArticleNumber?
    ) throws -> [EarlierReading] {
        try readings(
            """
            FROM article WHERE fingerprint = ?4 AND reader < ?2 AND row IS NOT ?3 AND EXISTS (
                SELECT 1 FROM arrival JOIN file ON file.row = arrival.file
                WHERE arrival.article = article.row AND file.sha256 = ?1 AND \(Self.sameDelivery))
            """, submission, article, fingerprintID.value)
    }

    private func readings(
        _ condition: String, _ submission: Submission, _ article: ArticleNumber?, _ number: Int64
    ) throws -> [EarlierReading] {
        guard let digest = submission.arrival.sha256 else { return [] }
        let statement = try db.cachedStatement(
            sql: """
                SELECT article.row, article.id, article.fingerprint, article.title, article.url, article.document_id
                \(condition)
                """)
        let arguments: StatementArguments = [
            Data(digest.bytes), submission.versions.reader, article?.value, number,
            Data(submission.arrival.name.bytes), submission.article.source?.lowercased(),
        ]
        return try Row.fetchAll(statement, arguments: arguments).map {
            EarlierReading(
                number: ArticleNumber($0[0]), id: try Column.id($0[1]), fingerprintID: FingerprintID($0[2]),
                title: $0[3],
                url: $0[4], documentID: $0[5])
        }
    }

    func replace(_ reading: StoredMember, by article: ArticleNumber, at time: Date) throws {
        let (old, new) = (reading.number.value, article.value)
        counters.noteReplaced(isHead: reading.isHead)
        // The article keeps the time when its document arrived, not when the document was read again.
        try db.execute(
            sql: """
                UPDATE article SET received = min(article.received, old.received),
                    effective_date = coalesce(article.published, min(article.received, old.received))
                FROM (SELECT received FROM article WHERE row = ?2) AS old WHERE article.row = ?1
                """, arguments: [new, old])
        for table in ["arrival", "former"] {
            try db.execute(sql: "UPDATE \(table) SET article = ? WHERE article = ?", arguments: [new, old])
        }
        try db.execute(sql: "UPDATE removal SET successor = ? WHERE successor = ?", arguments: [new, old])
        try moveOverrides(of: reading.number, to: article)
        try AnnotationRows.move(from: old, to: new, in: db)
        try db.execute(
            sql: "INSERT INTO former (row, id, article, replaced, scrubbed) VALUES (?, ?, ?, ?, 0)",
            arguments: [old, Column.blob(reading.attributes.id), new, Column.time(time)])
        try db.execute(sql: "DELETE FROM body WHERE row = ?", arguments: [old])
        try db.execute(sql: "DELETE FROM article WHERE row = ?", arguments: [old])
    }

    // MARK: History

    func outcome(of arrival: Arrival, article: ArticleNumber) throws -> Outcome? {
        try history.outcome(of: arrival, article: article.value)
    }

    func record(_ record: ArrivalRecord, article: ArticleNumber) throws {
        try history.add(record, article: article.value)
    }
}

/// Readings that newer readings have replaced.
enum FormerReadings {
    /// Those that this article replaced and whose terms are still in the full-text index.
    static func withTerms(of article: Int64, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT row FROM former WHERE article = ? AND scrubbed = 0")
        return try Int64.fetchAll(statement, arguments: [article])
    }
}
