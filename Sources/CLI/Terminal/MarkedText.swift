// SPDX-License-Identifier: Apache-2.0

/// A text composed of pieces, some of which have a role. Where there are no colours, brackets mark them: `[-removed-]`,
/// `{+added+}` (as `git diff --word-diff`), `[[shared]]`.
struct MarkedText {
    private let hasBrackets: Bool
    private var paragraphs: [Highlight] = []
    private var text = ""
    /// Ascending, in UTF-8 bytes of `text`.
    private var marks: [(start: Int, end: Int, role: Styling.Role)] = []

    /// - Parameter hasBrackets: whether roles are marked where there are no colours.
    init(_ style: Styling, hasBrackets: Bool = true) { self.hasBrackets = hasBrackets && !style.isOn }

    /// Appends untrusted text; line feeds separate paragraphs.
    mutating func append(_ scalars: ArraySlice<Unicode.Scalar>, _ role: Styling.Role? = nil) {
        let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (position, line) in lines.enumerated() {
            if position > 0 { endParagraph() }
            if !line.isEmpty { appendLine(line, role) }
        }
    }

    mutating func append(_ text: String, _ role: Styling.Role? = nil) {
        append(Array(text.unicodeScalars)[...], role)
    }

    private mutating func appendLine(_ scalars: ArraySlice<Unicode.Scalar>, _ role: Styling.Role?) {
        let shown = SafeText.paragraphs(String(String.UnicodeScalarView(scalars)))
        guard let role else {
            text += shown
            return
        }
        let start = text.utf8.count
        let brackets = hasBrackets ? Self.brackets(role) : nil
        text += (brackets?.open ?? "") + shown + (brackets?.close ?? "")
        marks.append((start, text.utf8.count, role))
    }

    private mutating func endParagraph() {
        defer {
            text = ""
            marks = []
        }
        guard !text.isEmpty else { return }
        let utf8 = text.utf8
        let roles = marks.map { mark in
            let start = utf8.index(utf8.startIndex, offsetBy: mark.start)
            let end = utf8.index(utf8.startIndex, offsetBy: mark.end)
            return Highlight.Mark(range: start..<end, role: mark.role)
        }
        paragraphs.append(Highlight(text: text, roles: roles))
    }

    /// The paragraphs that are not empty.
    consuming func finished() -> [Highlight] {
        endParagraph()
        return paragraphs
    }

    private static func brackets(_ role: Styling.Role) -> (open: String, close: String)? {
        switch role {
        case .removed: ("[-", "-]")
        case .added: ("{+", "+}")
        case .shared: ("[[", "]]")
        default: nil
        }
    }
}
