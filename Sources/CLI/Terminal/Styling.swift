// SPDX-License-Identifier: Apache-2.0

/// Colours and weights, few and quiet; nothing at all when output is no terminal, `TERM` is `dumb`, or `NO_COLOR`
/// (https://no-color.org) is set to anything.
struct Styling: Sendable {
    let isOn: Bool

    /// What a stretch of text is, rather than how it looks.
    enum Role: String {
        /// Headings and what a line is about.
        case strong = "1"
        /// What may be skipped: labels, rules, hints.
        case faint = "2"
        /// Ids and names one can type back.
        case name = "36"
        /// Words that answer a search: few, so they may be loud.
        case match = "1;33"
        /// Passages that two texts share: often most of the screen, so they are not.
        case shared = "33"
        case good = "32"
        case warning = "35"
        case bad = "31"
    }

    init(isOn: Bool) { self.isOn = isOn }

    init(terminal: Bool, environment: [String: String]) {
        isOn = terminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    func callAsFunction(_ text: String, _ role: Role) -> String {
        guard isOn, !text.isEmpty else { return text }
        return "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m"
    }
}
