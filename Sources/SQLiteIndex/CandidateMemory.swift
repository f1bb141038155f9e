// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import GRDB

/// The candidate index of this process, and how far it has followed the database.
///
/// Filled when first needed, then caught up in each transaction with what other processes added: print numbers
/// only grow and are never used twice. What another process removed stays here under a number that leads nowhere,
/// which costs a look-up and nothing else.
final class CandidateMemory {
    private let index: any CandidateIndex
    /// The highest print inserted.
    private var seen: Int64 = 0
    /// What the transaction in hand inserted, to be taken back if it fails.
    private var pending: [(print: PrintNumber, keys: [UInt32])] = []
    private var seenBefore: Int64 = 0

    init(_ index: any CandidateIndex) { self.index = index }

    /// To be called in the transaction whose prints are to be found, before it adds any.
    func catchUp(_ db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT print, keys FROM print WHERE print > ? ORDER BY print")
        let rows = try Row.fetchCursor(statement, arguments: [seen])
        while let row = try rows.next() {
            let print: Int64 = row[0]
            index.insert(PrintNumber(print), keys: try Column.numbers(row[1]))
            (seen, seenBefore) = (print, print)
        }
    }

    func candidates(_ keys: [UInt32]) -> [PrintNumber] { index.candidates(keys) }

    func insert(_ print: PrintNumber, keys: [UInt32]) {
        index.insert(print, keys: keys)
        pending.append((print, keys))
        seen = max(seen, print.value)
    }

    func commit() {
        pending.removeAll()
        seenBefore = seen
    }

    func rollBack() {
        for (print, keys) in pending { index.remove(print, keys: keys) }
        pending.removeAll()
        seen = seenBefore
    }

    /// Only after the removal is committed.
    func remove(_ print: PrintNumber, keys: [UInt32]) { index.remove(print, keys: keys) }
}
