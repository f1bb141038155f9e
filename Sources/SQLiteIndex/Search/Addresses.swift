// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB

/// Addresses of articles: found by a hash of the normalised address, then compared exactly.
enum Addresses {
    /// `copytaster_address(url)`: the normalised address; null for what is none.
    static let normalizing = DatabaseFunction("copytaster_address", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).flatMap { Address.normalized($0) }
    }

    /// The value of `article.address`; stored, so it must not change.
    static func key(ofURL url: String?) -> Int64? {
        url.flatMap { Address.normalized($0) }.map { key(of: $0) }
    }

    /// - Parameter address: normalised.
    private static func key(of address: String) -> Int64 {
        Int64(bitPattern: address.utf8.reduce(FNV1a.empty) { FNV1a.step($0, $1) })
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
