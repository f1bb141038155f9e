// SPDX-License-Identifier: Apache-2.0

/// Takes articles in and places each among its copies.
///
/// Every call of any port is safe from any thread. Writes are atomic: an error means that nothing of the call happened.
public protocol AdmissionIndex: Sendable {
    /// Reads into memory what admission finds copies by, in pieces and without a lock that keeps others from writing.
    /// Admission reads what is missing by itself; called before, it makes the first admission as fast as any other.
    /// - Parameter progress: called after each piece; returns false to stop, which leaves the rest to the next call.
    /// - Returns: whether all was read.
    @discardableResult
    func load(_ progress: (LoadingProgress) -> Bool) throws(IndexError) -> Bool

    /// Admits articles in order and places each among the copies it has. A batch that takes long is divided into several
    /// transactions, so that other processes can write in between.
    /// - Returns: one receipt a submission, in their order; receipts of the first ones only, at least one, where an
    ///   error ended the batch after some transactions: nothing of the rest happened. Placements are those after the
    ///   transaction of each.
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
