// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Synchronization

/// Records that the index was found damaged, by any thread: nothing written after that can be relied on.
final class IndexDamage: Sendable {
    private let first = Mutex<IndexError?>(nil)

    func note(_ error: IndexError) { first.withLock { $0 = $0 ?? error } }

    /// - Throws: the first error that showed the damage.
    func check() throws(IndexError) {
        if let error = first.withLock({ $0 }) { throw error }
    }
}
