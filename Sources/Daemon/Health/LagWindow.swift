// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The time that the last articles took from complete file to searchable, for the status line.
struct LagWindow {
    /// Large enough for a meaningful 95th percentile, small enough to follow recent changes.
    private static let size = 1_000

    private var seconds: [Double] = []
    private var next = 0

    mutating func add(_ duration: Duration) {
        let value = duration / .seconds(1)
        if seconds.count < LagWindow.size {
            seconds.append(value)
        } else {
            seconds[next] = value
        }
        next = (next + 1) % LagWindow.size
    }

    /// Nearest-rank percentiles, rounded to milliseconds; zero before the first article.
    var lag: ServiceState.Lag {
        let sorted = seconds.sorted()
        guard let largest = sorted.last else { return ServiceState.Lag() }
        func percentile(_ share: Double) -> Double {
            let rank = Int((share * Double(sorted.count)).rounded(.up))
            return rounded(sorted[max(0, rank - 1)])
        }
        return ServiceState.Lag(p50: percentile(0.5), p95: percentile(0.95), max: rounded(largest))
    }

    private func rounded(_ value: Double) -> Double { (value * 1_000).rounded() / 1_000 }
}
