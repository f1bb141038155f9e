// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Matching
internal import Presentation

/// A comparison as text: the evidence first, then both texts, side by side if the terminal is wide enough.
struct ComparisonSheet {
    private let comparison: Comparison
    private let first: StoredArticle
    private let second: StoredArticle
    private let context: CommandContext
    private let style: Styling

    /// With this many columns or more, two texts of readable width fit side by side.
    static let sideBySideColumns = 100
    private static let rule = " │ "
    /// Mark shared passages if there are no colours.
    private static let brackets = (open: "[[", close: "]]")

    init(_ comparison: Comparison, first: StoredArticle, second: StoredArticle, context: CommandContext) {
        self.comparison = comparison
        self.first = first
        self.second = second
        self.context = context
        style = context.console.styling
    }

    func lines(_ short: ShortIDs) throws -> [String] {
        var lines = try [("A", first), ("B", second)].map { letter, stored in
            let facts = [Wording.date(stored), Wording.source(stored.article), Wording.title(stored.article)]
                .filter { $0 != Wording.unknown }.joined(separator: "  ")
            let id = try short(stored.article.id)
            let factColumns = (context.console.width ?? Int.max) - DisplayWidth.of(id) - 5
            return style(letter, .strong) + "  " + style(id, .name) + "  "
                + DisplayWidth.truncate(facts, to: factColumns)
        }
        lines.append("")
        lines += Wrapping.wrapped(verdict, width: context.textWidth)
        lines.append("")
        let here = paragraphs(first.article.text, comparison.passages.map(\.here))
        let there = paragraphs(second.article.text, comparison.passages.map(\.there))
        if let width = context.console.width, width >= Self.sideBySideColumns {
            lines += sideBySide(here, there, width: width)
        } else {
            lines += below("A", here) + [""] + below("B", there)
        }
        return lines
    }

    private var verdict: String {
        let evidence = Wording.evidence(comparison.evidence, of: comparison.kind, here: "A", there: "B")
        let shared = Numbers.count(comparison.passages.count, "shared passage")
        guard let kind = comparison.kind else {
            return
                "Not copies of one text: \(evidence); \(shared). \(Wording.reason(comparison.reason, comparison.changes))"
        }
        let sentence =
            switch kind {
            case .original, .identical: "A and B have the same text"
            case .reprint: "A and B are the same text with light edits"
            case .excerpt: "A is an excerpt of B"
            case .extension: "A is an extension of B"
            case .revision: "A and B are versions of the same article"
            case .rendering: "A and B say the same in other words, sentence by sentence"
            case .translation: "A and B say the same in two languages"
            }
        guard comparison.reason != .sameText else { return sentence + "." }
        return "\(sentence): \(evidence); \(shared). \(Wording.reason(comparison.reason, comparison.changes))"
    }

    /// A paragraph with its shared passages, and the number of scalars of each passage in it.
    struct Paragraph {
        let highlight: Highlight
        /// Maps the number of a passage to the count of its scalars in this paragraph.
        let shared: [Int: Int]
    }

    /// - Parameter passages: ranges in scalars of `text`, in any order.
    private func paragraphs(_ text: String, _ passages: [Range<Int>]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var offset = 0
        let ordered = passages.enumerated().sorted { $0.element.lowerBound < $1.element.lowerBound }
        for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let length = part.unicodeScalars.count
            let place = offset..<offset + length
            offset += length + 1
            guard !part.isEmpty else { continue }
            let inside = ordered.filter { $0.element.overlaps(place) }.map { number, range in
                (number, range.clamped(to: place).shifted(by: -place.lowerBound))
            }
            paragraphs.append(
                Paragraph(
                    highlight: highlight(part, inside.map(\.1)),
                    shared: Dictionary(inside.map { ($0, $1.count) }, uniquingKeysWith: +)))
        }
        return paragraphs
    }

    /// - Parameter marks: ascending, as ranges in scalars of `text`.
    private func highlight(_ text: Substring, _ marks: [Range<Int>]) -> Highlight {
        let scalars = Array(text.unicodeScalars)
        var shown = ""
        var bounds: [(Int, Int)] = []
        var index = 0
        func append(_ range: Range<Int>) {
            shown += SafeText.paragraphs(String(String.UnicodeScalarView(scalars[range])))
        }
        for mark in marks where mark.lowerBound >= index {
            append(index..<mark.lowerBound)
            let start = shown.utf8.count
            if !style.isOn { shown += Self.brackets.open }
            append(mark)
            if !style.isOn { shown += Self.brackets.close }
            bounds.append((start, shown.utf8.count))
            index = mark.upperBound
        }
        append(index..<scalars.count)
        let ranges = bounds.map { start, end in
            shown.utf8.index(shown.startIndex, offsetBy: start)..<shown.utf8.index(shown.startIndex, offsetBy: end)
        }
        return Highlight(text: shown, marks: ranges)
    }

    private func below(_ letter: String, _ paragraphs: [Paragraph]) -> [String] {
        let text = paragraphs.map { paragraph in
            paragraph.highlight.lines(width: context.textWidth, styling: style, role: .shared)
        }
        return [style(letter, .strong)] + text.joined(separator: [""])
    }

    private func sideBySide(_ here: [Paragraph], _ there: [Paragraph], width: Int) -> [String] {
        let column = min(Console.readableWidth, (width - Self.rule.count) / 2)
        let rule = style(Self.rule, .faint)
        var lines = [style("A".padding(to: column), .strong) + rule + style("B", .strong)]
        for (left, right) in ParagraphAlignment(here.map(\.shared), there.map(\.shared)).rows {
            let leftLines = left.map { wrap(here[$0], column) } ?? []
            let rightLines = right.map { wrap(there[$0], column) } ?? []
            for row in 0..<max(leftLines.count, rightLines.count) {
                let a = row < leftLines.count ? leftLines[row] : ("", 0)
                let b = row < rightLines.count ? rightLines[row] : ("", 0)
                lines.append(
                    (a.0 + String(repeating: " ", count: max(0, column - a.1)) + rule + b.0).trimmingTrailingSpaces())
            }
            lines.append((String(repeating: " ", count: column) + rule).trimmingTrailingSpaces())
        }
        return Array(lines.dropLast())
    }

    /// Lines with their display width, which excludes colour codes.
    private func wrap(_ paragraph: Paragraph, _ column: Int) -> [(String, Int)] {
        let plain = paragraph.highlight.lines(width: column, styling: Styling(isOn: false))
        let shown = paragraph.highlight.lines(width: column, styling: style, role: .shared)
        return zip(shown, plain).map { ($0, DisplayWidth.of($1)) }
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
