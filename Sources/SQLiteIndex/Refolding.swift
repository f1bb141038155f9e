// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    public func waitingForRefolding() throws(IndexError) -> Int {
        try database.read("count") { db in try stale(db) }
    }

    public func refoldAll() throws(IndexError) {
        try database.write("prepare for refolding") { db in try db.execute(sql: "UPDATE print SET rules = 0") }
    }

    /// Every step leaves an index that is sound, in which some texts are compared by the present rules and some by
    /// others; a refolding that is ended early goes on where it was.
    public func refold(atMost limit: Int) throws(IndexError) -> Int {
        try candidates.withLock { memory throws(IndexError) -> Int in
            let memory = memory
            try load(memory)
            return try write("refold", memory) { db in
                var refolding = Refolding(
                    db: db, remaking: try Remaking(db, memory, matcher), folding: folding(db, memory))
                let prints = try Int64.fetchAll(
                    db, sql: "SELECT print FROM print WHERE rules <> ? ORDER BY print LIMIT ?",
                    arguments: [matcher.rules, limit])
                try refolding.refold(prints, within: transactions.longest)
                return try stale(db)
            }
        }
    }

    private func stale(_ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM print WHERE rules < ?1 OR rules > ?1", arguments: [matcher.rules]) ?? 0
    }
}

/// One step of a refolding: the articles of some prints get the prints they would have if they came now.
private struct Refolding {
    let db: Database
    var remaking: Remaking
    let folding: Folding

    mutating func refold(_ prints: [Int64], within longest: Duration) throws {
        var around: [Int64] = []
        let end = SuspendingClock.now + longest
        for print in prints {
            around += try refold(print)
            guard SuspendingClock.now < end else { break }
        }
        for row in remaking.takeStale() { around += try remaking.remake(row) }
        try remaking.numbers.save(db)
        try folding.place(around: around, fresh: [])
    }

    /// - Returns: the prints around which all is to be placed anew.
    private mutating func refold(_ print: Int64) throws -> [Int64] {
        let rows = try Int64.fetchAll(
            db, sql: "SELECT row FROM article WHERE print = ? ORDER BY row", arguments: [print])
        var around = try Prints.neighbours(of: print, in: db)
        // Even the same text may be looked for and compared in another way: it is a new print.
        try remaking.remove(print)
        for row in rows { around += try remaking.remakeByNewRules(row) }
        return around
    }
}
