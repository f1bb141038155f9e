// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// Hashes of words that are committed in the table `word`, so that most words of a new article need no statement.
///
/// Another process may remove a word together with the last article that has it. It then increments a counter in the
/// index; these hashes are valid only for one value of the counter.
final class KnownWords: Sendable {
    private let state = Mutex(State())
    /// At most 32 bytes each, with free slots.
    private let limit: Int

    private struct State {
        var removals: Int64?
        var hashes = WordHashes()
    }

    init(limit: Int = 1_000_000) { self.limit = limit }

    /// - Parameter removals: the counter in this transaction. All hashes are discarded if it has changed.
    func begin(removals: Int64) {
        state.withLock { state in
            guard state.removals != removals else { return }
            state = State(removals: removals)
        }
    }

    /// Calls `body` with a function that tells whether a word is known.
    func lookUp(_ body: ((UInt64) -> Bool) -> Void) {
        state.withLock { state in body { state.hashes.contains($0) } }
    }

    /// Adds words after their transaction was committed.
    /// - Parameter removals: the counter in that transaction.
    func adopt(_ hashes: WordHashes, removals: Int64) {
        guard !hashes.isEmpty else { return }
        state.withLock { state in
            // Another thread has already seen a later state of the index.
            guard state.removals == removals else { return }
            if state.hashes.count + hashes.count > limit { state.hashes = WordHashes() }
            state.hashes.formUnion(hashes)
        }
    }
}
