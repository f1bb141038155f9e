// SPDX-License-Identifier: Apache-2.0

/// Colours and weights, used sparingly. Turned off if the output is not a terminal, `TERM` is `dumb`, or `NO_COLOR`
/// (https://no-color.org) is set.
struct Styling: Sendable {
    let isOn: Bool

    /// What a piece of text is, not how it looks.
    enum Role: String {
        /// Headings, and the subject of a line.
        case strong = "1"
        /// Less important text: labels, rules, hints.
        case faint = "2"
        /// Ids and names that can be typed back.
        case name = "36"
        /// Words that match a search: few, so the colour may be strong.
        case match = "1;33"
        /// Passages that two texts share: often most of the screen, so the colour is weaker.
        case shared = "33"
        /// Words that only the first of two compared texts has.
        case removed = "1;31"
        /// Words that only the second of two compared texts has.
        case added = "1;32"
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
