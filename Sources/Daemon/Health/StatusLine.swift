// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The status line in `systemctl status`.
enum StatusLine {
    static func text(_ state: ServiceState) -> String {
        switch state.state {
        case .starting: "Starting: " + (state.note ?? "\(grouped(state.waiting)) files found")
        case .stopped: "Stopped"
        case .degraded: "Degraded: \(state.note ?? "cause unknown"); \(counts(state))" + terms(state)
        case .ready:
            "Ready: \(counts(state)); lag p95 \(seconds(state.lagSeconds.p95))" + terms(state)
                + (state.note.map { "; \($0)" } ?? "")
        }
    }

    private static func counts(_ state: ServiceState) -> String {
        let oldest = state.oldestWaitingSeconds.map { " (oldest \(Int($0)) s)" } ?? ""
        return "\(grouped(state.articles)) articles in \(grouped(state.families)) families; "
            + "waiting \(grouped(state.waiting))\(state.waiting > 0 ? oldest : ""), "
            + "held \(grouped(state.held)), rejected \(grouped(state.rejected))"
    }

    /// `; search terms: 1,204 articles waiting`; empty if none wait.
    private static func terms(_ state: ServiceState) -> String {
        guard let count = state.waitingTerms, count > 0 else { return "" }
        return "; search terms: \(grouped(count)) \(count == 1 ? "article" : "articles") waiting"
    }

    /// `184,220`: the status line is in English, like systemd's own.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return String(
            digits.enumerated().flatMap { position, digit in
                position > 0 && (digits.count - position).isMultiple(of: 3) ? [",", digit] : [digit]
            })
    }

    /// One decimal below ten seconds, none above.
    private static func seconds(_ value: Double) -> String {
        value < 10 ? "\((value * 10).rounded() / 10) s" : "\(Int(value)) s"
    }
}
