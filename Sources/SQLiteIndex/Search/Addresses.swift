// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB

/// Addresses of articles: found by a hash of the normalised address, then compared exactly.
enum Addresses {
    /// `copytaster_address(url)`: the normalised address; null for what is none.
    static let normalizing = DatabaseFunction("copytaster_address", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).flatMap { Address.normalized($0) }
    }

    /// The value of `article.address`. It is stored: when `Address.normalized` changes, a migration must call `renew`.
    static func key(ofURL url: String?) -> Int64? {
        // Versions are found by addresses without a normalised form, too.
        url.map { key(of: Address.normalized($0) ?? $0) }
    }

    /// - Parameter address: normalised.
    private static func key(of address: String) -> Int64 {
        Int64(bitPattern: AddressKey(normalized: address).value)
    }

    /// Computes `article.address` anew and updates the rows in which it has changed. Articles that wait for their terms
    /// get their first address with them.
    /// - Parameter analyzer: the first version of the analyzer with which addresses were stored.
    static func renew(since analyzer: Int, in db: Database) throws {
        // Most addresses do not change, so that they are only read. They are gathered first, because rows that a
        // statement is reading must not change.
        var changed: [(row: Int64, address: Int64?)] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT row, url, address FROM article
                WHERE url IS NOT NULL AND (address IS NOT NULL OR analyzer >= ?)
                """, arguments: [analyzer])
        while let row = try rows.next() {
            let number: Int64 = row[0]
            let url: String? = row[1]
            let stored: Int64? = row[2]
            let address = key(ofURL: url)
            if address != stored { changed.append((number, address)) }
        }
        let statement = try db.cachedStatement(sql: "UPDATE article SET address = ? WHERE row = ?")
        for (row, address) in changed { try statement.execute(arguments: [address, row]) }
    }

    /// The articles with an address, ascending.
    /// - Parameter address: as `Address.normalized`.
    static func rows(of address: String, in db: Database) throws -> [Int64] {
        let known = try db.cachedStatement(sql: "SELECT row, url FROM article WHERE address = ?")
        // Articles that wait for their terms wait for this number too. Usually there are none.
        let waiting = try db.cachedStatement(
            sql: "SELECT row, url FROM article WHERE analyzer < ? AND address IS NULL AND url IS NOT NULL")
        let current = ReadingVersions.current.analyzer
        var rows: [Int64] = []
        for (statement, value) in [(known, key(of: address)), (waiting, Int64(current))] {
            let found = try Row.fetchCursor(statement, arguments: [value])
            while let row = try found.next() {
                let url: String? = row[1]
                if url.flatMap({ Address.normalized($0) }) == address { rows.append(row[0]) }
            }
        }
        return rows.sorted()
    }
}

extension SQLiteStore {
    public func articles(withAddress address: String) throws(IndexError) -> [StoredArticle] {
        try database.read("read") { db in
            let reader = try ArticleReader(db)
            return try Addresses.rows(of: address, in: db).compactMap { try reader.article($0) }
        }
    }
}
