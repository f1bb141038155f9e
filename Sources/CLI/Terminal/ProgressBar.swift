// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Presentation
internal import Synchronization

/// Shows the progress of a long operation in one line on standard error, if it is a terminal.
final class ProgressBar: Sendable {
    private struct State {
        var done: Int64 = 0
        var total: Int64 = 0
        /// The current step; nil if articles are counted.
        var label: String?
        var articles = 0
        var lastShown: ContinuousClock.Instant?
        var isShown = false
    }

    private let console: Console
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    private let isOn: Bool

    /// Frequent enough to show activity, rare enough to cost nothing.
    private static let interval = Duration.milliseconds(100)
    private static let barColumns = 28

    /// - Parameter total: the sum of all amounts for `advance`, in bytes; 0 if unknown.
    init(console: Console, total: Int64) {
        self.console = console
        isOn = console.messageWidth != nil
        state.withLock { $0.total = total }
    }

    /// Begins a new step of unknown duration.
    func begin(_ label: String) {
        guard isOn else { return }
        state.withLock { state in
            (state.label, state.done, state.total) = (label, 0, 0)
            show(&state)
        }
    }

    /// The progress of the current step.
    func set(_ done: Int64, of total: Int64) {
        guard isOn else { return }
        state.withLock { state in
            (state.done, state.total) = (done, total)
            if let last = state.lastShown, ContinuousClock.now - last < Self.interval { return }
            show(&state)
        }
    }

    func advance(by amount: Int64 = 0, articles: Int = 0) {
        guard isOn else { return }
        state.withLock { state in
            state.done += amount
            state.articles += articles
            if let last = state.lastShown, ContinuousClock.now - last < Self.interval { return }
            show(&state)
        }
    }

    private func show(_ state: inout State) {
        let now = ContinuousClock.now
        state.lastShown = now
        state.isShown = true
        console.raw("\r\u{1B}[K" + line(state, elapsed: now - start))
    }

    /// Erases the line before a message is printed.
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
        let share = state.total > 0 ? min(1, Double(state.done) / Double(state.total)) : 0
        let filled = Int(share * Double(Self.barColumns))
        let style = console.messageStyling
        let bar =
            state.total > 0
            ? style(String(repeating: "━", count: filled), .name)
                + style(String(repeating: "─", count: Self.barColumns - filled), .faint)
                + " " + Numbers.percent(share) + "  "
            : ""
        if let label = state.label { return bar + label + (state.total > 0 ? "" : " …") }
        return bar + Numbers.count(state.articles, "article") + style("  \(Numbers.grouped(rate)) a second", .faint)
    }
}

extension ProgressBar {
    /// Shows the progress of an index check.
    func follow(_ step: VerificationStep) {
        switch step {
        case .structure(let bytes): begin("Checking the structure of the index (\(Numbers.bytes(bytes)))")
        case .rows(let rows):
            begin("Checking rows")
            set(0, of: rows)
        case .read(let rows): advance(by: rows)
        case .relations: begin("Checking texts and families")
        }
    }
}
