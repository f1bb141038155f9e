// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// A database transaction, as the family engine sees it. In a read transaction, the engine calls no writing method.
final class SQLiteTransaction: FamilyTransaction {
    let db: Database
    let counters = Counters()
    var history: HistoryWriter
    private(set) lazy var decompressor = Decompressor()
    let vocabulary: Vocabulary
    private let changesKept: Int

    init(_ db: Database, changesKept: Int, _ vocabulary: Vocabulary) {
        self.db = db
        self.changesKept = changesKept
        self.vocabulary = vocabulary
        history = HistoryWriter(db)
    }

    func counts() throws -> IndexCounts { try IndexCounts.read(db) }

    // MARK: Numbers

    func numbers() throws -> IndexNumbers {
        IndexNumbers(
            article: ArticleNumber(try number("article")), fingerprintID: FingerprintID(try number("fingerprint")))
    }

    private func number(_ name: String) throws -> Int64 {
        guard let value = try Int64.fetchOne(db, sql: "SELECT value FROM sequence WHERE name = ?", arguments: [name])
        else { throw IndexError.damaged("the last number of '\(name)' is missing") }
        return value
    }

    func save(_ numbers: IndexNumbers) throws {
        let statement = try db.cachedStatement(sql: "UPDATE sequence SET value = ?1 WHERE name = ?2 AND value <> ?1")
        try statement.execute(arguments: [numbers.article.value, "article"])
        try statement.execute(arguments: [numbers.fingerprintID.value, "fingerprint"])
    }

    // MARK: Change feed

    func record(_ changes: [FamilyChange]) throws { try ChangeFeedRows.add(changes, keeping: changesKept, to: db) }
}
