// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The terms of articles, and of the readings that these articles replaced, by row.
struct GatheredTerms: RemovalPreparation {
    let terms: [Int64: IndexedTerms]
}

extension SQLiteTransaction {
    func prepareRemoval(of articles: [ArticleNumber]) throws -> any RemovalPreparation {
        let rows = try articles.flatMap { try [$0.value] + FormerReadings.withTerms(of: $0.value, in: db) }
        return GatheredTerms(terms: try IndexedTerms.gather(rows, db))
    }

    func isPrepared(_ article: ArticleNumber, in preparation: any RemovalPreparation) throws -> Bool {
        try terms(of: article, in: preparation) != nil
    }

    /// - Returns: nil if some terms are missing or have changed since.
    private func terms(
        of article: ArticleNumber, in preparation: any RemovalPreparation
    ) throws -> [IndexedTerms]? {
        guard let gathered = (preparation as? GatheredTerms)?.terms else { return nil }
        let rows = try [article.value] + FormerReadings.withTerms(of: article.value, in: db)
        let terms = rows.compactMap { gathered[$0] }
        guard terms.count == rows.count, try terms.allSatisfy({ try $0.areCurrent(db) }) else { return nil }
        return terms
    }

    func remove(_ member: StoredMember, _ preparation: any RemovalPreparation) throws {
        guard let terms = try terms(of: member.number, in: preparation) else {
            throw IndexError(
                step: "forget", object: member.attributes.id.hex, cause: .fault, detail: "its terms were not read")
        }
        for terms in terms { try terms.remove(db) }
        for terms in terms { try terms.forgetWords(vocabulary) }
        for sql in [
            "DELETE FROM body WHERE row = ?1", "DELETE FROM article WHERE row = ?1",
            "DELETE FROM manual_override WHERE a = ?1 OR b = ?1", "DELETE FROM annotation WHERE article = ?1",
        ] { try db.execute(sql: sql, arguments: [member.number.value]) }
        counters.noteRemoved(isHead: member.isHead)
    }

    // MARK: Notes

    func hasRemovals() throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM removal)") ?? false
    }

    func removal(_ key: RemovalKey) throws -> RemovalNote? {
        let row =
            switch key {
            case .article(let id): try db.number("SELECT row FROM removal WHERE id = ?") { $0.add(id) }
            case .text(let text, let ofSource): try row(ofText: text, ofSource, "text")
            case .comparedText(let body, let ofSource): try row(ofText: body, ofSource, "body")
            case .filePart(let content, let member, let url, let document):
                try row(ofFile: Data(content.bytes), member, url.map(Column.blob), document.map(Column.blob))
            }
        guard let row, let removal = try RemovalRows.removal(row: row, in: db) else { return nil }
        return RemovalNote(number: ArticleNumber(row), removal: removal)
    }

    private func row(ofText text: TextDigest, _ ofSource: TextDigest?, _ column: String) throws -> Int64? {
        try db.number(
            """
            SELECT row FROM removal WHERE \(column) = ?1 AND (?2 IS NULL OR \(column)_of IS NULL OR \(column)_of = ?2)
            LIMIT 1
            """
        ) { columns in
            columns.add(text)
            if let ofSource { columns.add(ofSource) } else { columns.add(Int64?.none) }
        }
    }

    private func row(ofFile sha256: Data, _ member: Int, _ url: Data?, _ document: Data?) throws -> Int64? {
        let byName = try db.cachedStatement(
            sql: """
                SELECT removal FROM removal_file WHERE url = ?1
                UNION ALL SELECT removal FROM removal_file WHERE document = ?2 LIMIT 1
                """)
        if url != nil || document != nil, let row = try Int64.fetchOne(byName, arguments: [url, document]) {
            return row
        }
        let byPlace = try db.cachedStatement(
            sql: """
                SELECT removal FROM removal_file WHERE sha256 = ?1 AND member = ?2 AND (alone
                    OR (url IS NULL OR ?3 IS NULL OR url = ?3) AND (document IS NULL OR ?4 IS NULL OR document = ?4))
                LIMIT 1
                """)
        return try Int64.fetchOne(byPlace, arguments: [sha256, member, url, document])
    }

    func addRemoval(
        _ removal: Removal, of member: StoredMember, as article: Article, successor: ArticleNumber?,
        digests: RemovalDigests
    ) throws {
        let row = member.number.value
        try db.execute(
            sql: """
                INSERT INTO removal (row, id, removed, successor, scrubbed, keep, text, text_of, body, body_of)
                VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row, Column.blob(removal.article), Column.time(removal.removed), successor?.value, removal.keepsFiles,
                Column.blob(digests.text), digests.textOfSource.map { Column.blob($0) }, Column.blob(digests.body),
                digests.bodyOfSource.map { Column.blob($0) },
            ])
        // The ids of readings that the article replaced are removed with it.
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO removal (row, id, removed, successor, scrubbed, keep, root)
                SELECT row, id, ?2, ?3, 0, ?4, ?1 FROM former
                WHERE article = ?1 AND id NOT IN (SELECT id FROM article)
                """, arguments: [row, Column.time(removal.removed), successor?.value, removal.keepsFiles])
        counters.noteRemovals(db.changesCount)
        try db.execute(sql: "DELETE FROM former WHERE article = ?", arguments: [row])
        try db.execute(sql: "UPDATE removal SET successor = ? WHERE successor = ?", arguments: [successor?.value, row])
        try RemovalRows.noteFiles(of: row, article: article, in: db)
    }

    func setKeepsFiles(_ keepsFiles: Bool, ofRemoval article: Article.ID) throws {
        try db.execute(
            sql: """
                UPDATE removal SET keep = ?1
                WHERE id = ?2 OR root = (SELECT coalesce(root, row) FROM removal WHERE id = ?2)
                """, arguments: [keepsFiles, Column.blob(article)])
    }
}

/// Notes of removals.
enum RemovalRows {
    static func removal(row: Int64, in db: Database) throws -> Removal? {
        let statement = try db.cachedStatement(sql: "SELECT id, removed, keep FROM removal WHERE row = ?")
        return try Row.fetchOne(statement, arguments: [row]).map {
            Removal(article: try Column.id($0[0]), removed: Column.date($0[1]), keepsFiles: $0[2])
        }
    }

    /// Adds the files that the history names to the note.
    /// - Parameter article: nil if the article is already deleted.
    static func noteFiles(of row: Int64, article: Article?, in db: Database) throws {
        let files = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT file.sha256, arrival.member, NOT EXISTS (
                    SELECT 1 FROM file AS same JOIN arrival AS other ON other.file = same.row
                    WHERE same.sha256 = file.sha256 AND other.member <> arrival.member)
                FROM arrival JOIN file ON file.row = arrival.file
                WHERE arrival.article = ? AND file.sha256 IS NOT NULL
                """, arguments: [row])
        for file in files {
            let sha256: Data = file[0]
            guard sha256.count == 32 else { throw IndexError.damaged("a SHA-256 is not whole") }
            let content = ContentDigest(bytes: Array(sha256))
            let isAlone: Bool = file[2]
            let url = isAlone ? nil : article?.url.map { RemovalDigests.url($0, in: content) }
            let document = isAlone ? nil : article?.documentID.map { RemovalDigests.document($0, in: content) }
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO removal_file (sha256, member, removal, alone, url, document)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    sha256, file[1] as Int, row, isAlone, url.map { Column.blob($0) }, document.map { Column.blob($0) },
                ])
        }
    }
}
