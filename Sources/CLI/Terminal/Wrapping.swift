// SPDX-License-Identifier: Apache-2.0

/// Wraps text into lines of a given width, at spaces if possible.
enum Wrapping {
    /// - Returns: the lines as ranges of `text`, without the spaces at which they were broken; one empty range for an
    ///   empty text. `text` is one paragraph.
    static func lines(_ text: Substring, width: Int) -> [Range<String.Index>] {
        var lines: [Range<String.Index>] = []
        var start = text.startIndex
        var used = 0
        /// The last possible break: its position, the start of the next line, and the columns used up to there.
        var gap: (end: String.Index, next: String.Index, used: Int)?
        var index = start
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            let columns = DisplayWidth.of(character)
            if used + columns > max(1, width), index > start {
                if character == " ", !isGlue(index, in: text) {
                    lines.append(start..<index)
                    (start, used, gap) = (next, 0, nil)
                    index = next
                    continue
                }
                if let here = gap {
                    lines.append(start..<here.end)
                    (start, used) = (here.next, used - here.used)
                } else {
                    lines.append(start..<index)
                    (start, used) = (index, 0)
                }
                gap = nil
            }
            used += columns
            if character == " ", !isGlue(index, in: text) { gap = (index, next, used) }
            index = next
        }
        if start < text.endIndex || lines.isEmpty { lines.append(start..<text.endIndex) }
        return lines
    }

    /// Whether a line must not be broken at this space: French has spaces inside its quotation marks and before `:`,
    /// `;`, `!`, `?` and `%`.
    private static func isGlue(_ space: String.Index, in text: Substring) -> Bool {
        if space > text.startIndex, text[text.index(before: space)] == "«" { return true }
        let next = text.index(after: space)
        return next < text.endIndex && "»:;!?%".contains(text[next])
    }

    static func wrapped(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            lines(paragraph, width: width).map { String(text[$0]) }
        }
    }

    /// `text` under a label of `indent` columns: the first line follows the label, the others are indented.
    static func hanging(_ text: String, indent: Int, width: Int) -> String {
        wrapped(text, width: max(20, width - indent))
            .joined(separator: "\n" + String(repeating: " ", count: indent))
    }
}
