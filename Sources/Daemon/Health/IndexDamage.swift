// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Synchronization

/// Whether the index was found damaged, by anybody: what is written to it after that is not worth anything.
final class IndexDamage: Sendable {
    private let first = Mutex<IndexError?>(nil)

    func note(_ error: IndexError) { first.withLock { $0 = $0 ?? error } }

    /// - Throws: what told of it first.
    func check() throws(IndexError) {
        if let error = first.withLock({ $0 }) { throw error }
    }
}
