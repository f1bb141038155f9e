// SPDX-License-Identifier: Apache-2.0

/// Admits articles and places each of them among its copies.
///
/// Every call of any port is safe from any thread. Writes are atomic: after an error, nothing of the call has happened.
public protocol AdmissionIndex: Sendable {
    /// Loads the candidate indexes of admission into memory, in steps and without a lock that blocks writers. Admission
    /// loads missing data itself; after `load`, the first admission is as fast as any other.
    /// - Parameter progress: called after each step. Returns false to stop; the next call loads the rest.
    /// - Returns: whether everything was loaded.
    @discardableResult
    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool

    /// Admits articles in order and places each of them among its copies. A batch that takes long is divided into
    /// several transactions, so that other processes can write in between.
    /// - Returns: one receipt per submission, in order. If an error ends the batch after some transactions, only the
    ///   receipts of the first submissions, at least one; nothing has happened to the rest. Each placement is that at
    ///   the end of its transaction.
    func admit(_ batch: [Submission]) throws(IndexError) -> [Receipt]

    /// The placement an article would get. Stores nothing.
    func preview(_ submission: Submission) throws(IndexError) -> Receipt
}

/// How far the loading of an index has come.
public struct LoadingProgress: Hashable, Sendable {
    /// Articles whose data are in memory.
    public let articles: Int
    /// Articles in the index.
    public let total: Int

    public init(articles: Int, total: Int) {
        self.articles = articles
        self.total = total
    }
}
