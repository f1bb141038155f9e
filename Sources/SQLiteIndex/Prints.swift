// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The distinct comparison texts, and the evidence between them.
enum Prints {
    static func number(of body: TextDigest, in db: Database) throws -> Int64? {
        try db.number("SELECT print FROM print WHERE digest = ?") { $0.add(body) }
    }

    /// Compares a print with its candidates.
    /// - Parameters:
    ///   - print: higher than every candidate's.
    ///   - known: fingerprints that need not be read.
    static func links(
        of fingerprint: Fingerprint, numbered print: PrintNumber, candidates: [PrintNumber],
        known: [Int64: Fingerprint], matcher: any CopyMatcher, in db: Database
    ) throws -> [PrintLink] {
        let new = fingerprint.asPrint
        return try candidates.compactMap { candidate in
            guard candidate < print,
                let other = try known[candidate.value]?.asPrint ?? load(candidate.value, in: db),
                let evidence = matcher.compare(other, new)
            else { return nil }
            return PrintLink(a: candidate, b: print, evidence: evidence)
        }
    }

    static func insert(_ fingerprint: Fingerprint, print: Int64, links: [PrintLink], in db: Database) throws {
        try db.run("INSERT INTO print (print, digest, keys) VALUES (?, ?, ?)") { columns in
            columns.add(print)
            columns.add(fingerprint.body)
            columns.add(fingerprint.keys)
        }
        try db.run("INSERT INTO shingles (print, shingles) VALUES (?, ?)") { columns in
            columns.add(print)
            columns.add(fingerprint.shingles)
        }
        guard !links.isEmpty else { return }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO link (a, b, resemblance, containment, contained) VALUES (?, ?, ?, ?, ?)")
        for link in links {
            try statement.execute(arguments: [
                link.a.value, link.b.value, link.evidence.resemblance.value, link.evidence.containment.value,
                link.evidence.contained.value,
            ])
        }
    }

    /// - Returns: the keys it was found by; nil when there is no such print.
    static func remove(_ print: Int64, in db: Database) throws -> [UInt32]? {
        guard let keys = try Data.fetchOne(db, sql: "SELECT keys FROM print WHERE print = ?", arguments: [print])
        else { return nil }
        for sql in [
            "DELETE FROM print WHERE print = ?", "DELETE FROM shingles WHERE print = ?", "DELETE FROM link WHERE a = ?",
            "DELETE FROM link WHERE b = ?",
        ] { try db.execute(sql: sql, arguments: [print]) }
        return try Column.numbers(keys)
    }

    /// Nil for a print that another process removed since it was seen.
    private static func load(_ print: Int64, in db: Database) throws -> Fingerprint? {
        let statement = try db.cachedStatement(
            sql: "SELECT digest, keys, shingles FROM print JOIN shingles USING (print) WHERE print = ?")
        guard let row = try Row.fetchOne(statement, arguments: [print]) else { return nil }
        let digest = try Column.digest(row[0])
        return Fingerprint(
            body: digest, titled: digest, shingles: try Column.numbers(row[2]), keys: try Column.numbers(row[1]))
    }
}

extension Fingerprint {
    /// Without what depends on the article rather than on its text: whether two prints are linked must not depend on
    /// which of a print's articles came first.
    fileprivate var asPrint: Fingerprint { Fingerprint(body: body, titled: body, shingles: shingles, keys: keys) }
}
