// SPDX-License-Identifier: Apache-2.0

/// How much to try at once, and how long to wait in between, while the world is at fault.
///
/// A batch that the index cannot take costs as much as one that it can. So after a failure a single article is tried,
/// until that goes in, and then more and more.
struct RetryBackoff {
    /// Most articles to be tried at once.
    private(set) var batch = Int.max
    /// Whether anything had to be waited for.
    private(set) var isTried = false
    private var pause: Duration

    private static let longestPause = Duration.seconds(5)
    private static let growth = 8

    init(firstPause: Duration) { pause = firstPause }

    /// It went in.
    mutating func gain() { batch = batch > Int.max / RetryBackoff.growth ? Int.max : batch * RetryBackoff.growth }

    /// One of them is at fault, not the world.
    mutating func narrow() { batch = 1 }

    /// The world did not have it.
    /// - Returns: how long to wait.
    mutating func lose() -> Duration {
        defer { pause = min(pause * 2, max(pause, RetryBackoff.longestPause)) }
        isTried = true
        batch = 1
        return pause
    }
}
