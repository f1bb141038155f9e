// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

extension SQLiteTransaction {
    func print(of body: TextDigest) throws -> PrintNumber? {
        try db.number("SELECT print FROM print WHERE digest = ?") { $0.add(body) }.map(PrintNumber.init)
    }

    func fingerprint(_ print: PrintNumber) throws -> Fingerprint? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT digest, keys, shingles, sketch, names, language FROM print JOIN shingles USING (print)
                WHERE print = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [print.value]) else { return nil }
        let digest = try Column.digest(row[0])
        return Fingerprint(
            body: digest, titled: digest, shingles: try Column.numbers(row[2]), keys: try Column.numbers(row[1]),
            sketch: try Column.numbers(row[3]), names: try Column.numbers(row[4]),
            language: Column.language(row[5]))
    }

    func countPrints(notMadeBy rules: Int) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM print WHERE rules < ?1 OR rules > ?1", arguments: [rules]) ?? 0
    }

    func prints(notMadeBy rules: Int, limit: Int) throws -> [PrintNumber] {
        try Int64.fetchAll(
            db, sql: "SELECT print FROM print WHERE rules <> ? ORDER BY print LIMIT ?", arguments: [rules, limit]
        ).map(PrintNumber.init)
    }

    func forEachPrint(
        after print: PrintNumber, limit: Int, _ body: (PrintNumber, [UInt32], [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let sql = "SELECT print, keys, sketch, language FROM print WHERE print > ? ORDER BY print LIMIT ?"
        return try db.forEachRow(sql, [print.value, limit]) { row in
            let (keys, sketch) = (try Column.numbers(row[1]), try Column.numbers(row[2]))
            try body(PrintNumber(row[0]), keys, sketch, Column.language(row[3]))
        }
    }

    func forEachNames(
        after print: PrintNumber, through last: PrintNumber, limit: Int,
        _ body: (PrintNumber, [UInt32], LanguageKey) throws -> Void
    ) throws -> Int {
        let sql = """
            SELECT print, language, names FROM print WHERE print > ? AND print <= ? AND language > 0
            ORDER BY print LIMIT ?
            """
        return try db.forEachRow(sql, [print.value, last.value, limit]) { row in
            try body(PrintNumber(row[0]), try Column.numbers(row[2]), Column.language(row[1]))
        }
    }

    // MARK: Links

    /// What was found between two texts, seen from the lower one.
    private static let linkColumns = "resemblance, containment, contained, kind, substitutions, conflicts, names"

    func links(from print: PrintNumber) throws -> [PrintLink] {
        let statement = try db.cachedStatement(sql: "SELECT a, b, \(Self.linkColumns) FROM link WHERE a = ?")
        var links: [PrintLink] = []
        let rows = try Row.fetchCursor(statement, arguments: [print.value])
        while let row = try rows.next() { links.append(try Self.link(row)) }
        return links
    }

    func printsLinked(to print: PrintNumber) throws -> [PrintNumber] {
        let statement = try db.cachedStatement(sql: "SELECT a FROM link WHERE b = ?")
        return try Int64.fetchAll(statement, arguments: [print.value]).map(PrintNumber.init)
    }

    func neighbours(of print: PrintNumber) throws -> [PrintNumber] {
        let statement = try db.cachedStatement(
            sql: "SELECT b FROM link WHERE a = ?1 UNION ALL SELECT a FROM link WHERE b = ?1")
        return try Int64.fetchAll(statement, arguments: [print.value]).map(PrintNumber.init)
    }

    func strongestLink(to print: PrintNumber) throws -> PrintLink? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT a, b, \(Self.linkColumns) FROM link WHERE b = ?
                ORDER BY resemblance DESC, max(containment, contained) DESC, a, b LIMIT 1
                """, arguments: [print.value]
        ).map(Self.link)
    }

    private static func link(_ row: Row) throws -> PrintLink {
        guard let kind = Likeness.Kind(rawValue: row[5]) else {
            throw IndexError.damaged("a link is of no kind that is known")
        }
        return PrintLink(
            a: PrintNumber(row[0]), b: PrintNumber(row[1]),
            likeness: Likeness(
                kind,
                Evidence(resemblance: Share(row[2]), containment: Share(row[3]), contained: Share(row[4])),
                changes: Changes(substitutions: row[6], conflicts: row[7], names: row[8])))
    }

    // MARK: Writing

    func insert(_ fingerprint: Fingerprint, as print: PrintNumber, rules: Int, links: [PrintLink]) throws {
        try db.run(
            "INSERT INTO print (print, digest, keys, sketch, names, language, rules) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ) { columns in
            columns.add(print.value)
            columns.add(fingerprint.body)
            columns.add(fingerprint.keys)
            columns.add(fingerprint.sketch)
            columns.add(fingerprint.names)
            columns.add(Int64(fingerprint.language.value))
            columns.add(Int64(rules))
        }
        try db.run("INSERT INTO shingles (print, shingles) VALUES (?, ?)") { columns in
            columns.add(print.value)
            columns.add(fingerprint.shingles)
        }
        guard !links.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO link (a, b, \(Self.linkColumns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for link in links {
            let (evidence, changes) = (link.likeness.evidence, link.likeness.changes)
            try statement.execute(arguments: [
                link.a.value, link.b.value, evidence.resemblance.value, evidence.containment.value,
                evidence.contained.value, link.likeness.kind.rawValue, changes.substitutions, changes.conflicts,
                changes.names,
            ])
        }
    }

    func remove(_ print: PrintNumber) throws -> FingerprintKeys? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT keys, sketch, names, language FROM print WHERE print = ?", arguments: [print.value])
        else { return nil }
        for sql in [
            "DELETE FROM print WHERE print = ?", "DELETE FROM shingles WHERE print = ?", "DELETE FROM link WHERE a = ?",
            "DELETE FROM link WHERE b = ?",
        ] { try db.execute(sql: sql, arguments: [print.value]) }
        return FingerprintKeys(
            keys: try Column.numbers(row[0]), sketch: try Column.numbers(row[1]), names: try Column.numbers(row[2]),
            language: Column.language(row[3]))
    }

    func markAllPrints() throws { try db.execute(sql: "UPDATE print SET rules = 0") }
}

extension Column {
    static func language(_ value: Int64) -> LanguageKey { LanguageKey(value: UInt16(truncatingIfNeeded: value)) }
}
