// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The distinct comparison texts, and what was found between them.
enum Prints {
    static func number(of body: TextDigest, in db: Database) throws -> Int64? {
        try db.number("SELECT print FROM print WHERE digest = ?") { $0.add(body) }
    }

    static func insert(
        _ fingerprint: Fingerprint, print: Int64, rules: Int, links: [PrintLink], in db: Database
    ) throws {
        try db.run(
            "INSERT INTO print (print, digest, keys, sketch, names, language, rules) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ) { columns in
            columns.add(print)
            columns.add(fingerprint.body)
            columns.add(fingerprint.keys)
            columns.add(fingerprint.sketch)
            columns.add(fingerprint.names)
            columns.add(Int64(fingerprint.language.value))
            columns.add(Int64(rules))
        }
        try db.run("INSERT INTO shingles (print, shingles) VALUES (?, ?)") { columns in
            columns.add(print)
            columns.add(fingerprint.shingles)
        }
        guard !links.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO link (a, b, resemblance, containment, contained, kind, substitutions, conflicts, names)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for link in links {
            let (evidence, changes) = (link.likeness.evidence, link.likeness.changes)
            try statement.execute(arguments: [
                link.a.value, link.b.value, evidence.resemblance.value, evidence.containment.value,
                evidence.contained.value, link.likeness.kind.rawValue, changes.substitutions, changes.conflicts,
                changes.names,
            ])
        }
    }

    /// By what a print was found.
    struct Keys {
        let keys: [UInt32]
        let sketch: [UInt32]
        let names: [UInt32]
        let language: LanguageKey

        init(_ fingerprint: Fingerprint) {
            (keys, sketch, names) = (fingerprint.keys, fingerprint.sketch, fingerprint.names)
            language = fingerprint.language
        }

        /// - Parameter row: the columns of the same names, in this order.
        fileprivate init(_ row: Row) throws {
            keys = try Column.numbers(row[0])
            sketch = try Column.numbers(row[1])
            names = try Column.numbers(row[2])
            language = Column.language(row[3])
        }
    }

    /// - Returns: what it was found by; nil when there is no such print.
    static func remove(_ print: Int64, in db: Database) throws -> Keys? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT keys, sketch, names, language FROM print WHERE print = ?", arguments: [print])
        else { return nil }
        for sql in [
            "DELETE FROM print WHERE print = ?", "DELETE FROM shingles WHERE print = ?", "DELETE FROM link WHERE a = ?",
            "DELETE FROM link WHERE b = ?",
        ] { try db.execute(sql: sql, arguments: [print]) }
        return try Keys(row)
    }

    /// The prints that a print is linked to.
    static func neighbours(of print: Int64, in db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT b FROM link WHERE a = ?1 UNION ALL SELECT a FROM link WHERE b = ?1")
        return try Int64.fetchAll(statement, arguments: [print])
    }

    /// Nil for a print that another process removed since it was seen.
    static func load(_ print: Int64, in db: Database) throws -> Fingerprint? {
        let statement = try db.cachedStatement(
            sql:
                "SELECT digest, keys, shingles, sketch, names, language FROM print JOIN shingles USING (print) WHERE print = ?"
        )
        guard let row = try Row.fetchOne(statement, arguments: [print]) else { return nil }
        let digest = try Column.digest(row[0])
        return Fingerprint(
            body: digest, titled: digest, shingles: try Column.numbers(row[2]), keys: try Column.numbers(row[1]),
            sketch: try Column.numbers(row[3]), names: try Column.numbers(row[4]),
            language: Column.language(row[5]))
    }

    /// What was found between two prints, seen from the lower one.
    static let linkColumns = "resemblance, containment, contained, kind, substitutions, conflicts, names"

    /// - Parameter first: where `linkColumns` begin.
    static func likeness(_ row: Row, from first: Int) throws -> Likeness {
        guard let kind = Likeness.Kind(rawValue: row[first + 3]) else {
            throw IndexError.damaged("a link is of no kind that is known")
        }
        return Likeness(
            kind,
            Evidence(
                resemblance: Share(row[first]), containment: Share(row[first + 1]), contained: Share(row[first + 2])),
            changes: Changes(substitutions: row[first + 4], conflicts: row[first + 5], names: row[first + 6]))
    }
}
