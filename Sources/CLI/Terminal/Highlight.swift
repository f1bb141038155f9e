// SPDX-License-Identifier: Apache-2.0

internal import FullText

/// A text of one paragraph with marked ranges, wrapped into lines.
struct Highlight {
    struct Mark {
        let range: Range<String.Index>
        /// Nil: as the caller of `lines` says.
        var role: Styling.Role?
    }

    private let text: String
    /// Ascending, without overlaps.
    private let marks: [Mark]

    init(text: String, marks: [Range<String.Index>]) {
        self.init(text: text, roles: marks.map { Mark(range: $0) })
    }

    init(text: String, roles marks: [Mark]) {
        self.text = text
        self.marks = marks
    }

    init(_ snippet: Snippet) {
        var text = ""
        var marks: [Range<String.Index>] = []
        var offsets: [(Int, Int)] = []
        func append(_ part: Substring) { text += Highlight.safe(part) }
        if snippet.continuesBefore { text += "… " }
        var index = snippet.text.startIndex
        for match in snippet.matches where match.lowerBound >= index {
            append(snippet.text[index..<match.lowerBound])
            let start = text.utf8.count
            append(snippet.text[match])
            offsets.append((start, text.utf8.count))
            index = match.upperBound
        }
        append(snippet.text[index...])
        if snippet.continuesAfter { text += " …" }
        for (start, end) in offsets {
            marks.append(
                text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: end))
        }
        self.init(text: text, marks: marks)
    }

    /// Keeps spaces at both ends, which `SafeText.line` would remove.
    private static func safe(_ part: Substring) -> String {
        let head = part.first?.isWhitespace == true ? " " : ""
        let words = SafeText.line(String(part))
        return head + words + (!words.isEmpty && part.last?.isWhitespace == true ? " " : "")
    }

    func lines(width: Int, styling: Styling, role: Styling.Role = .match) -> [String] {
        // The first mark that does not end before the line.
        var next = 0
        return Wrapping.lines(text[...], width: width).map { line in
            var shown = ""
            var index = line.lowerBound
            while next < marks.count, marks[next].range.upperBound <= line.lowerBound { next += 1 }
            for mark in marks[next...] {
                if mark.range.lowerBound >= line.upperBound { break }
                let start = max(mark.range.lowerBound, index)
                let end = min(mark.range.upperBound, line.upperBound)
                guard start < end else { continue }
                shown += text[index..<start]
                shown += styling(String(text[start..<end]), mark.role ?? role)
                index = end
            }
            return shown + text[index..<line.upperBound]
        }
    }
}
