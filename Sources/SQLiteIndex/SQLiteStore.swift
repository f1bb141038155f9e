// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB
public import SystemPackage

/// A store of articles in one SQLite database, which several processes may use at the same time. It stores and finds
/// data; the family engine decides, inside the store's transactions, which articles are copies.
///
/// Reasons for the design: docs/decisions/0007-sqlite.md and docs/decisions/0008-full-text.md.
public final class SQLiteStore: IndexStore {
    let database: OpenDatabase
    /// Number of rows of the change feed that are kept.
    let changesKept: Int
    let limits: SearchLimits
    private let knownWords = KnownWords()

    public convenience init(path: FilePath, access: IndexAccess) throws(IndexError) {
        try self.init(path: path, access: access, changesKept: ChangeFeedRows.kept)
    }

    init(
        path: FilePath, access: IndexAccess, changesKept: Int = ChangeFeedRows.kept,
        limits: SearchLimits = SearchLimits()
    ) throws(IndexError) {
        database = try OpenDatabase(path: path, access: access)
        self.changesKept = changesKept
        self.limits = limits
        if access == .readWrite {
            // Opening must not take long; the daemon repeats this call later.
            try finishRemovals(timeout: .milliseconds(Limits.closingMilliseconds))
            database.startCovering()
        }
    }

    public func onDamage(_ body: @escaping @Sendable (IndexError) -> Void) { database.reportDamage(to: body) }

    /// Stops all work and closes the files; the store must not be used afterwards.
    public func close() throws(IndexError) { try database.close() }

    public func read<Value>(
        _ step: String, _ body: (any FamilyReader) throws -> Value
    ) throws(IndexError) -> Value {
        try database.read(step) { db in
            try body(SQLiteTransaction(db, changesKept: changesKept, Vocabulary(db, knownWords)))
        }
    }

    public func write<Value>(
        _ step: String, _ body: (any FamilyTransaction) throws -> Value
    ) throws(IndexError) -> Value {
        try writeWords(step) { db, vocabulary in
            let transaction = SQLiteTransaction(db, changesKept: changesKept, vocabulary)
            let value = try body(transaction)
            try transaction.counters.save(db)
            return value
        }
    }

    /// Runs `body` in a write transaction that may change the vocabulary.
    func writeWords<Value>(
        _ step: String, _ body: (Database, Vocabulary) throws -> Value
    ) throws(IndexError) -> Value {
        let (value, vocabulary) = try database.write(step) { db in
            let vocabulary = Vocabulary(db, knownWords)
            return (try body(db, vocabulary), vocabulary)
        }
        vocabulary.noteCommitted()
        return value
    }

    public func encode(_ texts: [String]) -> [EncodedText] {
        let compressor = Compressor()
        return texts.map { EncodedText(bytes: compressor.compress($0)) }
    }
}
