// SPDX-License-Identifier: Apache-2.0

/// Concurrency and limits of the pipeline.
public struct IntakeOptions: Sendable {
    /// Number of threads that read and prepare documents.
    public var workers: Int
    /// Maximum number of articles in one transaction. The PLATFORM measurements show the knee at 1,000.
    public var batchArticles: Int
    /// Maximum number of files accepted and not yet read; each is an open descriptor.
    public var queuedFiles: Int
    /// Maximum number of bytes read and not yet prepared.
    public var queuedBytes: Int
    /// A file with more unreadable parts than this is read no further and rejected as a whole.
    public var rejectedMembers: Int
    /// Maximum size in bytes of a text that is admitted: indexing it must fit into the available memory.
    public var textBytes = Int.max
    /// Delay before the same batch is retried when the index cannot be written.
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
