// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import GRDB
internal import Synchronization

extension SQLiteIndex {
    @discardableResult
    public func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool {
        while let now = try loadPiece() {
            guard progress(now) else { return false }
        }
        return true
    }

    private func loadPiece() throws(IndexError) -> LoadingProgress? {
        try candidates.withLock { memory throws(IndexError) -> LoadingProgress? in
            let memory = memory
            return try loadPiece(memory)
        }
    }

    /// Reads some of what is not in memory yet, in a transaction that only reads and is soon over: it keeps nobody from
    /// writing, and does not let the log grow.
    /// - Returns: how far it has come; nil where all is there.
    private func loadPiece(_ memory: CandidateMemory) throws(IndexError) -> LoadingProgress? {
        try database.read("load") { db in
            try memory.read(db, atMost: transactions.rowsRead) ? nil : try memory.progress(db)
        }
    }

    /// Reads all that is not in memory yet, so that no more is left for the transaction that writes than what is added
    /// meanwhile.
    func load(_ memory: CandidateMemory) throws(IndexError) {
        while try loadPiece(memory) != nil {}
    }

    /// Runs `body` in a transaction that writes, with all in memory that is there to be found. What it changes in memory
    /// is undone if the transaction fails.
    func write<Value>(
        _ step: String, _ memory: CandidateMemory, _ body: (Database) throws -> Value
    ) throws(IndexError) -> Value {
        do throws(IndexError) {
            let value = try database.write(step) { db in
                try memory.catchUp(db)
                memory.begin()
                return try body(db)
            }
            memory.commit()
            return value
        } catch {
            memory.rollBack()
            throw error
        }
    }
}
