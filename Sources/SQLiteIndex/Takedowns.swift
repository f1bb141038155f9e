// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// By what a forgotten article is recognised when it comes again: its id, its text, its file.
///
/// An id hangs on everything that was read of a file, so a better reader, or another address, gives another one. Why each
/// rule is as it is: docs/decisions/0018-identity-after-upgrade.md. None of the digests lets anybody read the text.
struct Takedowns {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Digests of a text, by itself and as that of its source.
    private struct Digests {
        let text: TextDigest
        let textOfSource: TextDigest?
        let body: TextDigest
        let bodyOfSource: TextDigest?

        /// - Parameter body: `Fingerprint.body` of the text as it came, standing lines included.
        init(text: String, source: String?, body: TextDigest) {
            let source = source?.lowercased()
            let parts = Article.ID(digest: body.digest).hex
            self.text = TextDigest(of: [text], for: "copytaster removal text 1")
            textOfSource = source.map { TextDigest(of: [$0, text], for: "copytaster removal text of source 1") }
            self.body = TextDigest(of: [parts], for: "copytaster removal body 1")
            bodyOfSource = source.map { TextDigest(of: [$0, parts], for: "copytaster removal body of source 1") }
        }
    }

    // MARK: Notes

    func removal(row: Int64) throws -> Removal? {
        let statement = try db.cachedStatement(sql: "SELECT id, removed, keep FROM removal WHERE row = ?")
        return try Row.fetchOne(statement, arguments: [row]).map {
            Removal(article: try Column.id($0[0]), removed: Column.date($0[1]), keepsFiles: $0[2])
        }
    }

    /// Adds the digests to the note of an article, while its history is still there.
    func note(_ article: Article, row: Int64, matcher: any CopyMatcher) throws {
        let body = matcher.prepare(title: article.title, text: article.text, language: article.language, without: [])
        let digests = Digests(text: article.text, source: article.source, body: body.body)
        try db.execute(
            sql: "UPDATE removal SET text = ?, text_of = ?, body = ?, body_of = ? WHERE row = ?",
            arguments: [
                Column.blob(digests.text), digests.textOfSource.map { Column.blob($0) }, Column.blob(digests.body),
                digests.bodyOfSource.map { Column.blob($0) }, row,
            ])
        try noteFiles(of: row, article: article)
    }

    /// Adds the files that the history names to the note.
    /// - Parameter article: nil where what it was is gone already.
    func noteFiles(of row: Int64, article: Article?) throws {
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
            let isAlone: Bool = file[2]
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO removal_file (sha256, member, removal, alone, url, document)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    sha256, file[1] as Int, row, isAlone,
                    isAlone ? nil : article?.url.map { Column.blob(Self.url($0, in: sha256)) },
                    isAlone ? nil : article?.documentID.map { Column.blob(Self.document($0, in: sha256)) },
                ])
        }
    }

    private static func url(_ url: String, in sha256: Data) -> TextDigest {
        TextDigest(of: [Hexadecimal.string(sha256), url], for: "copytaster removal url 1")
    }

    private static func document(_ id: String, in sha256: Data) -> TextDigest {
        TextDigest(of: [Hexadecimal.string(sha256), id], for: "copytaster removal document 1")
    }

    // MARK: What comes again

    /// The row of the note that keeps a submission out; nil where it may come in.
    func row(against submission: Submission) throws -> Int64? {
        if let row = try row(of: submission.article.id) { return row }
        let article = submission.article
        let digests = Digests(text: article.text, source: article.source, body: submission.fingerprint.body)
        return try row(ofText: digests.text, digests.textOfSource, "text")
            ?? row(ofText: digests.body, digests.bodyOfSource, "body") ?? row(ofFile: submission)
    }

    func row(of article: Article.ID) throws -> Int64? {
        try db.number("SELECT row FROM removal WHERE id = ?") { $0.add(article) }
    }

    /// The same text, from the same source or where either names none: of another source it is another article.
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

    /// The same part of the same file, whatever is read in it now. In a file of several a better reader may count them
    /// otherwise: there, an address or document id that both have decides.
    private func row(ofFile submission: Submission) throws -> Int64? {
        guard let digest = submission.arrival.sha256 else { return nil }
        let sha256 = Data(digest.bytes)
        let url = submission.article.url.map { Column.blob(Self.url($0, in: sha256)) }
        let document = submission.article.documentID.map { Column.blob(Self.document($0, in: sha256)) }
        let byName = try db.cachedStatement(
            sql: """
                SELECT removal FROM removal_file WHERE url = ?1
                UNION ALL SELECT removal FROM removal_file WHERE document = ?2 LIMIT 1
                """)
        if url != nil || document != nil,
            let row = try Int64.fetchOne(byName, arguments: [url, document])
        {
            return row
        }
        let byPlace = try db.cachedStatement(
            sql: """
                SELECT removal FROM removal_file WHERE sha256 = ?1 AND member = ?2 AND (alone
                    OR (url IS NULL OR ?3 IS NULL OR url = ?3) AND (document IS NULL OR ?4 IS NULL OR document = ?4))
                LIMIT 1
                """)
        return try Int64.fetchOne(byPlace, arguments: [sha256, submission.arrival.member, url, document])
    }
}

/// Readings that newer ones have replaced.
enum Former {
    /// Those that an article replaced and whose terms are still in the full-text index.
    static func withTerms(of article: Int64, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT row FROM former WHERE article = ? AND cleansed = 0")
        return try Int64.fetchAll(statement, arguments: [article])
    }

    /// The row of the article that a replaced reading's id leads to.
    static func article(of id: Article.ID, in db: Database) throws -> Int64? {
        try db.number("SELECT article FROM former WHERE id = ? ORDER BY row DESC LIMIT 1") { $0.add(id) }
    }
}
