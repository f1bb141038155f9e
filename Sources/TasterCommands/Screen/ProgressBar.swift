// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// One line on a terminal's standard error that says how far a long job is; nothing anywhere else.
final class ProgressBar: Sendable {
    private struct State {
        var done: Int64 = 0
        var articles = 0
        var lastShown: ContinuousClock.Instant?
        var isShown = false
    }

    private let console: Console
    private let total: Int64
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let isOn: Bool

    /// Often enough to look alive, seldom enough to cost nothing.
    private static let interval = Duration.milliseconds(100)
    private static let barColumns = 28

    /// - Parameter total: what `advance` adds up to (bytes); 0 where unknown.
    init(console: Console, total: Int64) {
        self.console = console
        self.total = total
        isOn = console.messageWidth != nil
    }

    func advance(by amount: Int64 = 0, articles: Int = 0) {
        guard isOn else { return }
        let now = ContinuousClock.now
        state.withLock { state in
            state.done += amount
            state.articles += articles
            if let last = state.lastShown, now - last < Self.interval { return }
            state.lastShown = now
            state.isShown = true
            console.raw("\r\u{1B}[K" + line(state, elapsed: now - start))
        }
    }

    /// Takes the line away, so that a message can stand there.
    func clear() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            state.lastShown = nil
            console.raw("\r\u{1B}[K")
        }
    }

    private func line(_ state: State, elapsed: Duration) -> String {
        let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
        let rate = Int(Double(state.articles) / seconds)
        let share = total > 0 ? min(1, Double(state.done) / Double(total)) : 0
        let filled = Int(share * Double(Self.barColumns))
        let style = console.messageStyling
        let bar =
            total > 0
            ? style(String(repeating: "━", count: filled), .name)
                + style(String(repeating: "─", count: Self.barColumns - filled), .faint)
                + " " + Numbers.percent(share) + "  "
            : ""
        return bar + Numbers.count(state.articles, "article") + style("  \(Numbers.grouped(rate)) a second", .faint)
    }
}
