// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The data that `copytaster reread` needs: the articles that an older reader read, and their files.
extension SQLiteStore {
    private static var isOutdated: String { "article.reader < ?1 AND article.tried < ?1" }

    public func outdated(by versions: ReadingVersions) throws(IndexError) -> Int {
        try database.read("count") { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM article WHERE \(Self.isOutdated)", arguments: [versions.reader]) ?? 0
        }
    }

    public func outdatedFiles(
        by versions: ReadingVersions, after position: Int64, limit: Int
    ) throws(IndexError) -> [OutdatedFile] {
        try database.read("look for files to be read again in") { db in
            let articles = "arrival JOIN article ON article.row = arrival.article WHERE arrival.file = file.row"
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT row, name, sha256, size, inode, modification, place,
                        (SELECT min(received) FROM arrival WHERE file = file.row),
                        (SELECT article.source FROM \(articles)
                            AND article.fields LIKE '%"source":["directory",%' LIMIT 1),
                        (SELECT count(DISTINCT article.row) FROM \(articles) AND \(Self.isOutdated))
                    FROM file WHERE row > ?2 AND EXISTS (SELECT 1 FROM \(articles) AND \(Self.isOutdated))
                    ORDER BY row LIMIT ?3
                    """, arguments: [versions.reader, position, limit])
            return try rows.map(Self.file)
        }
    }

    private static func file(_ columns: Row) throws -> OutdatedFile {
        let digest: Data? = columns[2]
        guard digest?.count ?? 32 == 32 else { throw IndexError.damaged("a SHA-256 has the wrong length") }
        let place: Data? = columns[6]
        let received: Int64? = columns[7]
        return OutdatedFile(
            position: columns[0],
            arrival: Arrival(
                name: FileName(bytes: columns[1] as Data), sha256: digest.map { ContentDigest(bytes: Array($0)) },
                size: columns[3], member: 0, inode: UInt64(bitPattern: columns[4] as Int64),
                modification: columns[5], received: Column.date(received ?? 0)),
            place: place.map(FileName.init(bytes:)), source: columns[8], articles: columns[9])
    }

    public func noteReread(_ files: [OutdatedFile], by versions: ReadingVersions) throws(IndexError) -> Int {
        try database.write("note files read again in") { db in
            var left = 0
            for file in files {
                try db.execute(
                    sql: """
                        UPDATE article SET tried = ?1 WHERE \(Self.isOutdated)
                            AND row IN (SELECT article FROM arrival WHERE file = ?2)
                        """, arguments: [versions.reader, file.position])
                left += db.changesCount
            }
            return left
        }
    }

    public func retryReading() throws(IndexError) {
        try database.write("prepare for reading again") { db in
            try db.execute(sql: "UPDATE article SET tried = 0 WHERE tried <> 0")
        }
    }

    // MARK: Terms

    public func renewTerms(
        atMost limit: Int, by versions: ReadingVersions, _ terms: (Article) -> SearchTerms
    ) throws(IndexError) -> Int {
        // Slow work is done before the lock is taken: terms change only together with the analyzer's version.
        let (old, new) = try database.read("read the terms of") { db in
            let replaced = try Int64.fetchAll(
                db, sql: "SELECT row FROM former WHERE scrubbed = 0 ORDER BY row LIMIT ?", arguments: [limit])
            let outdated = try Self.outdatedTerms(by: versions, limit: limit - replaced.count, db)
            let reader = try ArticleReader(db)
            var new: [Int64: SearchTerms] = [:]
            for row in outdated {
                if let stored = try reader.article(row) { new[row] = terms(stored.article) }
            }
            return (try IndexedTerms.gather(replaced + outdated, db), new)
        }
        if old.isEmpty { return try database.read("count") { try Self.countOutdatedTerms(by: versions, $0) } }
        return try writeWords("renew terms in") { db, vocabulary in
            for (row, terms) in old.sorted(by: { $0.key < $1.key }) {
                if let renewed = new[row] {
                    try renew(row, from: terms, to: renewed, by: versions, vocabulary, db)
                } else {
                    try scrub(row, of: terms, vocabulary, db)
                }
            }
            return try Self.countOutdatedTerms(by: versions, db)
        }
    }

    private static func countOutdatedTerms(by versions: ReadingVersions, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM former WHERE scrubbed = 0)
                    + (SELECT count(*) FROM article WHERE analyzer < ?)
                """, arguments: [versions.analyzer]) ?? 0
    }

    /// The last admitted of the articles whose terms an older analyzer made. For each version the index on `analyzer`
    /// has them in the order of their rows.
    private static func outdatedTerms(by versions: ReadingVersions, limit: Int, _ db: Database) throws -> [Int64] {
        let statement = try db.cachedStatement(
            sql: "SELECT row FROM article WHERE analyzer = ? ORDER BY row DESC LIMIT ?")
        let rows = try (0..<max(0, versions.analyzer)).flatMap { version in
            try Int64.fetchAll(statement, arguments: [version, max(0, limit)])
        }
        return Array(rows.sorted(by: >).prefix(max(0, limit)))
    }

    private func renew(
        _ row: Int64, from old: IndexedTerms, to new: SearchTerms, by versions: ReadingVersions,
        _ vocabulary: Vocabulary, _ db: Database
    ) throws {
        // Replaced, forgotten or renewed in the meantime: the next step handles it.
        guard old.analyzer != nil, try old.areCurrent(db) else { return }
        let columns = try Row.fetchOne(db, sql: "SELECT language, url FROM article WHERE row = ?", arguments: [row])
        guard let columns else { return }
        let language: String? = columns[0]
        let url: String? = columns[1]
        try old.remove(db)
        try FullTextRows.insert(new, language: language, row: row, in: db)
        try old.forgetWords(except: new, of: language, vocabulary)
        try vocabulary.learn(new, language: language)
        try db.execute(
            sql: "UPDATE article SET analyzer = ?, address = ? WHERE row = ?",
            arguments: [versions.analyzer, Addresses.key(ofURL: url), row])
    }

    private func scrub(_ row: Int64, of terms: IndexedTerms, _ vocabulary: Vocabulary, _ db: Database) throws {
        try db.execute(sql: "UPDATE former SET scrubbed = 1 WHERE row = ? AND scrubbed = 0", arguments: [row])
        // Forgotten in the meantime, together with its terms.
        guard db.changesCount > 0 else { return }
        try terms.remove(db)
        try terms.forgetWords(vocabulary)
    }
}
