// SPDX-License-Identifier: Apache-2.0

/// How much the pipeline does at once.
public struct IntakeOptions: Sendable {
    /// Threads that read and prepare.
    public var workers: Int
    /// Most articles in one transaction. PLATFORM measurements put the knee at 1,000.
    public var batchArticles: Int
    /// Most files taken in and not yet read; each is an open descriptor.
    public var queuedFiles: Int
    /// Most bytes read and not yet prepared.
    public var queuedBytes: Int
    /// A file with more unreadable parts than this is read no further, and rejected whole.
    public var rejectedMembers: Int
    /// Bytes of the longest text that is admitted: what it takes to index it must fit into the memory that there is.
    public var textBytes = Int.max
    /// Before the same batch is tried again when the index cannot be written.
    public var retryDelay: Duration

    public init(
        workers: Int, batchArticles: Int = 1_000, queuedFiles: Int = 256, queuedBytes: Int = 8 << 20,
        rejectedMembers: Int = 10_000, retryDelay: Duration = .seconds(1)
    ) {
        self.workers = max(1, workers)
        self.batchArticles = max(1, batchArticles)
        self.queuedFiles = queuedFiles
        self.queuedBytes = queuedBytes
        self.rejectedMembers = rejectedMembers
        self.retryDelay = retryDelay
    }
}
