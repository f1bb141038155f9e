// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Synchronization

extension FamilyEngine {
    @discardableResult
    public func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool {
        while let now = try loadPiece() {
            guard progress(now) else { return false }
        }
        return true
    }

    private func loadPiece() throws(IndexError) -> LoadingProgress? {
        try candidates.withLock { candidates throws(IndexError) -> LoadingProgress? in
            let candidates = candidates
            return try loadPiece(candidates)
        }
    }

    /// Reads some of what is not in memory yet, in a transaction that only reads and is soon over: it keeps nobody from
    /// writing, and does not let a log grow.
    /// - Returns: how far it has come; nil where all is there.
    private func loadPiece(_ candidates: any CandidateSource) throws(IndexError) -> LoadingProgress? {
        try store.read("load") { reader in
            try candidates.read(reader, atMost: transactions.rowsRead) ? nil : try candidates.progress(reader)
        }
    }

    /// Reads all that is not in memory yet, so that no more is left for the transaction that writes than what is added
    /// meanwhile.
    func load(_ candidates: any CandidateSource) throws(IndexError) {
        while try loadPiece(candidates) != nil {}
    }
}
