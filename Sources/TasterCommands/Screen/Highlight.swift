// SPDX-License-Identifier: Apache-2.0

internal import Analysis

/// A text of one paragraph with marked stretches, broken into lines.
struct Highlight {
    private let text: String
    /// Ascending and apart.
    private let marks: [Range<String.Index>]

    /// How a mark is shown where there are no colours; nil for not at all.
    typealias Brackets = (open: String, close: String)

    init(text: String, marks: [Range<String.Index>]) {
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

    /// Keeps the spaces at both ends, which `SafeText.line` takes.
    private static func safe(_ part: Substring) -> String {
        let head = part.first?.isWhitespace == true ? " " : ""
        let words = SafeText.line(String(part))
        return head + words + (!words.isEmpty && part.last?.isWhitespace == true ? " " : "")
    }

    func lines(width: Int, styling: Styling, brackets: Brackets? = nil) -> [String] {
        Wrapping.lines(text[...], width: width).map { line in
            var shown = ""
            var index = line.lowerBound
            for mark in marks where mark.upperBound > line.lowerBound && mark.lowerBound < line.upperBound {
                let start = max(mark.lowerBound, index)
                let end = min(mark.upperBound, line.upperBound)
                guard start < end else { continue }
                shown += text[index..<start]
                let part = String(text[start..<end])
                if styling.isOn {
                    shown += styling(part, .match)
                } else if let brackets {
                    // A mark that runs over a line's end is opened and closed once.
                    shown +=
                        (mark.lowerBound >= line.lowerBound ? brackets.open : "") + part
                        + (mark.upperBound <= line.upperBound ? brackets.close : "")
                } else {
                    shown += part
                }
                index = end
            }
            return shown + text[index..<line.upperBound]
        }
    }
}
