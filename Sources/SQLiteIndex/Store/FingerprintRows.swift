// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteTransaction {
    func fingerprintID(of body: TextDigest) throws -> FingerprintID? {
        try db.number("SELECT fingerprint FROM fingerprint WHERE digest = ?") { $0.add(body) }.map(FingerprintID.init)
    }

    func fingerprint(_ fingerprintID: FingerprintID) throws -> Fingerprint? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT digest, keys, shingles, sketch, names, language FROM fingerprint JOIN shingles USING (fingerprint)
                WHERE fingerprint = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [fingerprintID.value]) else { return nil }
        let digest = try Column.digest(row[0])
        return Fingerprint(
            body: digest, titledDigest: digest, shingles: try Column.numbers(row[2]), keys: try Column.numbers(row[1]),
            sketch: try Column.numbers(row[3]), names: try Column.numbers(row[4]),
            language: Column.language(row[5]))
    }

    func countFingerprints(notMadeBy rules: Int) throws -> Int {
        let sql = "SELECT count(*) FROM fingerprint WHERE rules < ?1 OR rules > ?1"
        return try Int.fetchOne(db, sql: sql, arguments: [rules]) ?? 0
    }

    func fingerprintIDs(notMadeBy rules: Int, limit: Int) throws -> [FingerprintID] {
        try Int64.fetchAll(
            db, sql: "SELECT fingerprint FROM fingerprint WHERE rules <> ? ORDER BY fingerprint LIMIT ?",
            arguments: [rules, limit]
        ).map(FingerprintID.init)
    }

    func forEachFingerprint(
        after fingerprintID: FingerprintID, limit: Int,
        _ body: (FingerprintID, [UInt32], [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let sql = """
            SELECT fingerprint, keys, sketch, language FROM fingerprint WHERE fingerprint > ?
            ORDER BY fingerprint LIMIT ?
            """
        return try db.forEachRow(sql, [fingerprintID.value, limit]) { row in
            let (keys, sketch) = (try Column.numbers(row[1]), try Column.numbers(row[2]))
            try body(FingerprintID(row[0]), keys, sketch, Column.language(row[3]))
        }
    }

    func forEachNames(
        after fingerprintID: FingerprintID, through last: FingerprintID, limit: Int,
        _ body: (FingerprintID, [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let sql = """
            SELECT fingerprint, language, names FROM fingerprint
            WHERE fingerprint > ? AND fingerprint <= ? AND language > 0
            ORDER BY fingerprint LIMIT ?
            """
        return try db.forEachRow(sql, [fingerprintID.value, last.value, limit]) { row in
            try body(FingerprintID(row[0]), try Column.numbers(row[2]), Column.language(row[1]))
        }
    }

    // MARK: Links

    /// The match of two texts, seen from the text with the lower fingerprint number.
    private static let linkColumns = """
        resemblance, containment, contained, kind, substitutions, conflicts, names, numbers, same_numbers, words, begins_anew, edited
        """

    func links(from fingerprintID: FingerprintID) throws -> [SimilarityEdge] {
        let statement = try db.cachedStatement(sql: "SELECT a, b, \(Self.linkColumns) FROM link WHERE a = ?")
        var links: [SimilarityEdge] = []
        let rows = try Row.fetchCursor(statement, arguments: [fingerprintID.value])
        while let row = try rows.next() { links.append(try Self.link(row)) }
        return links
    }

    func fingerprintsLinked(to fingerprintID: FingerprintID) throws -> [FingerprintID] {
        let statement = try db.cachedStatement(sql: "SELECT a FROM link WHERE b = ?")
        return try Int64.fetchAll(statement, arguments: [fingerprintID.value]).map(FingerprintID.init)
    }

    func fingerprintsLinked(to fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws -> [FingerprintID] {
        let statement = try db.cachedStatement(
            sql: "SELECT b FROM link WHERE a = ?1 AND kind = ?2 UNION ALL SELECT a FROM link WHERE b = ?1 AND kind = ?2"
        )
        return try Int64.fetchAll(statement, arguments: [fingerprintID.value, kind.rawValue]).map(FingerprintID.init)
    }

    func strongestLink(to fingerprintID: FingerprintID) throws -> SimilarityEdge? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT a, b, \(Self.linkColumns) FROM link WHERE b = ?
                ORDER BY resemblance DESC, max(containment, contained) DESC, a, b LIMIT 1
                """, arguments: [fingerprintID.value]
        ).map(Self.link)
    }

    private static func link(_ row: Row) throws -> SimilarityEdge {
        guard let kind = PairMatch.Kind(rawValue: row[5]) else {
            throw IndexError.damaged("a similarity edge has an unknown kind")
        }
        return SimilarityEdge(
            a: FingerprintID(row[0]), b: FingerprintID(row[1]),
            match: PairMatch(
                kind,
                Evidence(resemblance: Share(row[2]), containment: Share(row[3]), contained: Share(row[4])),
                changes: Changes(
                    substitutions: row[6], conflicts: row[7], names: row[8], numbers: row[9], sameNumbers: row[10],
                    words: row[11], areIssues: row[12], isEdited: row[13])))
    }

    // MARK: Writing

    func insert(_ fingerprint: Fingerprint, as fingerprintID: FingerprintID, rules: Int, links: [SimilarityEdge]) throws
    {
        try db.run(
            """
            INSERT INTO fingerprint (fingerprint, digest, keys, sketch, names, language, rules)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ) { columns in
            columns.add(fingerprintID.value)
            columns.add(fingerprint.body)
            columns.add(fingerprint.keys)
            columns.add(fingerprint.sketch)
            columns.add(fingerprint.names)
            columns.add(Int64(fingerprint.language.value))
            columns.add(Int64(rules))
        }
        try db.run("INSERT INTO shingles (fingerprint, shingles) VALUES (?, ?)") { columns in
            columns.add(fingerprintID.value)
            columns.add(fingerprint.shingles)
        }
        try insert(links)
    }

    func insert(_ links: [SimilarityEdge]) throws {
        guard !links.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO link (a, b, \(Self.linkColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for link in links {
            let (evidence, changes) = (link.match.evidence, link.match.changes)
            try statement.execute(arguments: [
                link.a.value, link.b.value, evidence.resemblance.value, evidence.containment.value,
                evidence.contained.value, link.match.kind.rawValue, changes.substitutions, changes.conflicts,
                changes.names, changes.numbers, changes.sameNumbers, changes.words, changes.areIssues,
                changes.isEdited,
            ])
        }
    }

    func removeLinks(of fingerprintID: FingerprintID, as kind: PairMatch.Kind) throws {
        for sql in ["DELETE FROM link WHERE a = ? AND kind = ?", "DELETE FROM link WHERE b = ? AND kind = ?"] {
            try db.execute(sql: sql, arguments: [fingerprintID.value, kind.rawValue])
        }
    }

    func remove(_ fingerprintID: FingerprintID) throws -> FingerprintKeys? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT keys, sketch, names, language FROM fingerprint WHERE fingerprint = ?",
                arguments: [fingerprintID.value])
        else { return nil }
        for sql in [
            "DELETE FROM fingerprint WHERE fingerprint = ?", "DELETE FROM shingles WHERE fingerprint = ?",
            "DELETE FROM link WHERE a = ?",
            "DELETE FROM link WHERE b = ?",
        ] { try db.execute(sql: sql, arguments: [fingerprintID.value]) }
        return FingerprintKeys(
            keys: try Column.numbers(row[0]), sketch: try Column.numbers(row[1]), names: try Column.numbers(row[2]),
            language: Column.language(row[3]))
    }

    func markAllFingerprints() throws { try db.execute(sql: "UPDATE fingerprint SET rules = 0") }
}

extension Column {
    static func language(_ value: Int64) -> LanguageKey { LanguageKey(value: UInt16(truncatingIfNeeded: value)) }
}
