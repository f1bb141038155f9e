// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Foundation
internal import Synchronization

extension FamilyEngine {
    public func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt] {
        guard !batch.isEmpty else { return [] }
        // Encode before taking the lock, so that no other process waits for it.
        let texts = store.encode(batch.map(\.article.text))
        let now = Date()
        return try candidates.withLock { candidates throws(IndexError) -> [Receipt] in
            let candidates = candidates
            candidates.expect(batch.lazy.map(\.fingerprint.language))
            try load(candidates)
            var receipts: [Receipt] = []
            while receipts.count < batch.count {
                if !receipts.isEmpty { Thread.sleep(forTimeInterval: transactions.pause) }
                let rest = receipts.count..<batch.count
                do throws(IndexError) {
                    receipts += try write("admit to", candidates) { transaction, changes in
                        var admission = try Admission(
                            transaction, candidates, changes, matcher, limits: limits,
                            versions: ReadingVersions(
                                reader: batch.map(\.versions.reader).max() ?? 0,
                                analyzer: batch.map(\.versions.analyzer).max() ?? 0),
                            now: now)
                        return try admission.admit(batch[rest], texts: texts[rest], within: transactions.longest)
                    }
                } catch {
                    // Return the receipts of committed articles; a caller that retries the rest gets the error again.
                    guard receipts.isEmpty else { return receipts }
                    throw error
                }
            }
            return receipts
        }
    }
}
