// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// How long the last articles took from complete file to searchable, for the status line.
struct LagWindow {
    /// Enough for a 95th percentile that means something, little enough to follow the present.
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

    /// Nearest-rank percentiles, in milliseconds' precision; zero before the first article.
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
