// SPDX-License-Identifier: Apache-2.0

/// Batch size and waiting time while an external error lasts.
///
/// A batch that fails costs as much as one that succeeds. So after a failure a single article is tried until it
/// succeeds, and then larger and larger batches.
struct RetryBackoff {
    /// Maximum number of articles to try at once.
    private(set) var batch = Int.max
    /// Whether there has been a wait.
    private(set) var hasRetried = false
    private var pause: Duration

    private static let longestPause = Duration.seconds(5)
    private static let growth = 8

    init(firstPause: Duration) { pause = firstPause }

    /// The batch was admitted.
    mutating func recordSuccess() {
        batch = batch > Int.max / RetryBackoff.growth ? Int.max : batch * RetryBackoff.growth
    }

    /// A single article causes the error, not an external problem.
    mutating func reduceToOne() { batch = 1 }

    /// An external error occurred.
    /// - Returns: how long to wait.
    mutating func recordFailure() -> Duration {
        defer { pause = min(pause * 2, max(pause, RetryBackoff.longestPause)) }
        hasRetried = true
        batch = 1
        return pause
    }
}
