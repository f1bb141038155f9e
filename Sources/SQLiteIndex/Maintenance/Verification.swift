// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteStore {
    public func tablesWithoutChecksums() throws(IndexError) -> [String] {
        try database.read("check") { db in
            try ChecksumTable.all(in: db).filter { $0.isTable && $0.covered < .max }.map(\.name)
        }
    }

    public func verify(progress: @escaping (VerificationStep) -> Void) throws(IndexError) -> [String] {
        progress(.structure(bytes: Int64(OpenDatabase.size(database.path) ?? 0)))
        let damage = try database.read("check") { db in try Verification(db: db).structure() }
        // Other queries on a damaged file give meaningless results or fail.
        guard damage.isEmpty else { return damage }
        let check = ChecksumCheck(database: database) { progress(.read($0)) }
        progress(.rows(try check.rows()))
        var findings = try found { () throws(IndexError) in try check.findings() }
        progress(.relations)
        findings += try found { () throws(IndexError) in
            try database.read("check") { db in try Verification(db: db).relations() }
        }
        findings += try found { () throws(IndexError) in
            try database.read("check") { db in try Verification(db: db).articles() }
        }
        guard database.access == .readWrite else { return findings }
        // FTS5 requires a write transaction for its own check, although it writes nothing.
        do throws(IndexError) {
            try database.write("check") { db in
                try db.execute(sql: "INSERT INTO fulltext (fulltext) VALUES ('integrity-check')")
            }
        } catch  where error.cause == .damaged {
            findings.append("the full-text index is damaged: \(error.detail)")
        }
        return findings
    }

    /// If damage stops a check, that damage is its finding.
    private func found(_ check: () throws(IndexError) -> [String]) throws(IndexError) -> [String] {
        do throws(IndexError) { return try check() } catch  where error.cause == .damaged {
            return ["the index is damaged: \(error.detail)"]
        }
    }
}

/// The checks of `verify`; each returns sentences that describe errors.
private struct Verification {
    let db: Database
    /// Number of findings shown per kind; the others are only counted.
    private static let shown = 20

    func structure() throws -> [String] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.shown))").filter { $0 != "ok" }
            .map { "the database is damaged: \($0)" }
    }

    func relations() throws -> [String] { try tables() + counters() + families() + fullText() + blocks() }

    /// - Parameter sql: selects ids of articles, or numbers.
    private func each(_ sql: String, _ sentence: (String) -> String) throws -> [String] {
        var findings = Findings()
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            let value: DatabaseValue = row[0]
            if case .blob(let data) = value.storage {
                findings.add(sentence(Hexadecimal.string(data)))
            } else {
                findings.add(sentence(value.description))
            }
        }
        return findings.all
    }

    private func tables() throws -> [String] {
        let checks: [(String, (String) -> String)] = [
            ("SELECT id FROM article WHERE row NOT IN (SELECT row FROM body)", { "the text of \($0) is missing" }),
            ("SELECT row FROM body WHERE row NOT IN (SELECT row FROM article)", { "text \($0) belongs to no article" }),
            (
                "SELECT id FROM article WHERE fingerprint NOT IN (SELECT fingerprint FROM fingerprint)",
                { "the fingerprint of \($0) is missing" }
            ),
            (
                "SELECT fingerprint FROM fingerprint WHERE fingerprint NOT IN (SELECT fingerprint FROM article)",
                { "fingerprint \($0) belongs to no article" }
            ),
            (
                "SELECT fingerprint FROM fingerprint WHERE fingerprint NOT IN (SELECT fingerprint FROM shingles)",
                { "the shingles of fingerprint \($0) are missing" }
            ),
            (
                """
                SELECT a FROM link
                WHERE a NOT IN (SELECT fingerprint FROM fingerprint) OR b NOT IN (SELECT fingerprint FROM fingerprint)
                """, { "a similarity edge of fingerprint \($0) leads to a missing fingerprint" }
            ),
            (
                """
                SELECT a FROM link
                WHERE NOT (resemblance BETWEEN 0 AND 1 AND containment BETWEEN 0 AND 1 AND contained BETWEEN 0 AND 1)
                """, { "the evidence of a similarity edge of fingerprint \($0) is not between 0 and 1" }
            ),
            (
                """
                SELECT a FROM manual_override
                WHERE a NOT IN (SELECT row FROM article) OR b > 0 AND b NOT IN (SELECT row FROM article)
                """, { "a manual override refers to article \($0), which is missing" }
            ),
            (
                "SELECT row FROM annotation WHERE article NOT IN (SELECT row FROM article)",
                { "annotation \($0) belongs to no article" }
            ),
            (
                "SELECT article FROM line WHERE article NOT IN (SELECT row FROM article)",
                { "the lines of article \($0) belong to no article" }
            ),
            (
                "SELECT row FROM arrival WHERE file NOT IN (SELECT row FROM file)",
                { "line \($0) of the history has no file" }
            ),
            (
                """
                SELECT row FROM arrival WHERE article IS NOT NULL AND article NOT IN (SELECT row FROM article)
                    AND article NOT IN (SELECT row FROM removal)
                """, { "line \($0) of the history refers to a missing article" }
            ),
            (
                "SELECT row FROM deletion WHERE file NOT IN (SELECT row FROM file)",
                { "note \($0) of a departure has no file" }
            ),
            (
                "SELECT id FROM removal WHERE id IN (SELECT id FROM article)",
                { "\($0) was forgotten but is still in the index" }
            ),
            (
                "SELECT id FROM former WHERE article NOT IN (SELECT row FROM article)",
                { "\($0) leads to a newer reading that is missing" }
            ),
            (
                "SELECT removal FROM removal_file WHERE removal NOT IN (SELECT row FROM removal)",
                { "a file refers to removal \($0), which is missing" }
            ),
            (
                """
                SELECT name FROM sequence
                WHERE value < CASE name WHEN 'article' THEN (SELECT coalesce(max(row), 0) FROM article)
                    ELSE (SELECT coalesce(max(fingerprint), 0) FROM fingerprint) END
                """, { "the stored last number of '\($0)' is too small" }
            ),
        ]
        return try checks.flatMap { try each($0.0, $0.1) }
    }

    private func counters() throws -> [String] {
        let counts = [
            ("articles", "SELECT count(*) FROM article"), ("families", "SELECT count(DISTINCT family) FROM article"),
            ("removals", "SELECT count(*) FROM removal"),
        ]
        return try counts.compactMap { name, sql in
            let counted = try Int.fetchOne(db, sql: sql) ?? 0
            let kept = try Int.fetchOne(
                db, sql: "SELECT CAST(value AS INTEGER) FROM counter WHERE name = ?", arguments: [name])
            return kept == counted ? nil : "there are \(counted) \(name), but the counter says \(kept ?? 0)"
        }
    }

    private func families() throws -> [String] {
        let checks: [(String, (String) -> String)] = [
            (
                """
                SELECT article.id FROM article LEFT JOIN article AS head ON head.row = article.family
                WHERE head.row IS NULL OR head.family <> head.row OR head.id > article.id
                """, { "the family of \($0) is not named by its smallest id" }
            ),
            (
                """
                SELECT article.id FROM article LEFT JOIN article AS other ON other.row = article.related
                WHERE (article.kind = 'original') <> (article.related IS NULL)
                    OR article.related IS NOT NULL AND other.family IS NOT article.family
                """, { "\($0) is related to an article that is not in its family" }
            ),
            (
                """
                SELECT head.id FROM article JOIN article AS head ON head.row = article.family
                GROUP BY article.family HAVING sum(article.kind = 'original') <> 1
                """, { "family \($0) has no lead, or several" }
            ),
        ]
        return try checks.flatMap { try each($0.0, $0.1) }
    }

    private func blocks() throws -> [String] {
        var findings = Findings()
        for block in try ArticleBlock.different(in: db) {
            findings.add("what a search reads of the articles of block \(block) is not what they are")
        }
        return findings.all
    }

    /// FTS5 stores the length of every article separately from its terms: both must agree.
    private func fullText() throws -> [String] {
        // After an update, articles wait for terms by the present analyzer.
        let stray = try each(
            """
            SELECT id FROM article WHERE analyzer >= \(ReadingVersions.current.analyzer)
                AND row NOT IN (SELECT id FROM fulltext_docsize)
            """
        ) {
            "the full-text index lacks article \($0)"
        }
        // The terms of a replaced reading remain until `reread` has removed them.
        let extra = try each(
            """
            SELECT id FROM fulltext_docsize WHERE id NOT IN (
                SELECT row FROM article UNION ALL SELECT row FROM former WHERE scrubbed = 0)
            """
        ) {
            "the full-text index has article \($0), which is missing"
        }
        var expected = 0
        let sizes = try Row.fetchCursor(db, sql: "SELECT sz FROM fulltext_docsize")
        while let row = try sizes.next() { expected += tokens(Data.fromDatabaseValue(row[0]) ?? Data()) }
        let found = try Int.fetchOne(db, sql: "SELECT coalesce(sum(cnt), 0) FROM fulltext_term") ?? 0
        let sum = expected == found ? [] : ["the full-text index has \(found) terms and should have \(expected)"]
        return stray + extra + sum
    }

    /// The sum of SQLite's variable-length integers; none takes nine bytes here.
    private func tokens(_ sizes: Data) -> Int {
        var (sum, number) = (0, 0)
        for byte in sizes {
            number = number << 7 | Int(byte & 0x7F)
            if byte < 0x80 { (sum, number) = (sum + number, 0) }
        }
        return sum
    }

    /// Reads every text and computes every id again.
    func articles() throws -> [String] {
        var findings = Findings()
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT article.id, source, url, document_id, title, text FROM article JOIN body USING (row)
                ORDER BY article.id
                """)
        let decompressor = Decompressor()
        while let row = try rows.next() {
            let id = Data.fromDatabaseValue(row[0]) ?? Data()
            let name = Hexadecimal.string(id)
            do throws(IndexError) {
                let text = try text(Data.fromDatabaseValue(row[5]) ?? Data(), decompressor)
                let made = Article.ID(
                    source: try word(row[1]), url: try word(row[2]), documentID: try word(row[3]),
                    title: try word(row[4]), text: text)
                if Column.blob(made) != id {
                    findings.add("the text or metadata of \(name) is not what the article was admitted with")
                }
            } catch {
                findings.add("the text of \(name) cannot be read: \(error.detail)")
            }
        }
        return findings.all
    }

    private func word(_ value: DatabaseValue) throws(IndexError) -> String? {
        if value.isNull { return nil }
        guard let word = String.fromDatabaseValue(value) else { throw IndexError.damaged("a column is no text") }
        return word
    }

    private func text(_ frame: Data, _ decompressor: Decompressor) throws(IndexError) -> String {
        do { return try decompressor.text(frame) } catch { throw IndexError(error, step: "read", object: "index") }
    }
}
