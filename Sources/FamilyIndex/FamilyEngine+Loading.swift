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

    /// Loads a part of the missing data in a short read transaction: it does not block writers, and does not let the
    /// write-ahead log grow.
    /// - Returns: the progress; nil when everything is loaded.
    private func loadPiece(_ candidates: any CandidateSource) throws(IndexError) -> LoadingProgress? {
        try store.read("load") { reader in
            try candidates.read(reader, atMost: transactions.rowsRead) ? nil : try candidates.progress(reader)
        }
    }

    /// Loads all missing data, so that only later additions are left for the write transaction.
    func load(_ candidates: any CandidateSource) throws(IndexError) {
        while try loadPiece(candidates) != nil {}
    }
}
