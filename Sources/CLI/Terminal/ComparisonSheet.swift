// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Matching
internal import Presentation

/// A comparison as text: the evidence first, then both texts, with their differences or their shared passages marked.
///
/// They are side by side if the terminal is wide enough. On others, differences are shown in one text, shared passages
/// in one text after the other.
struct ComparisonSheet {
    private let comparison: Comparison
    private let marking: Comparison.Marking
    private let context: CommandContext
    private let style: Styling

    /// With this many columns or more, two texts of readable width fit side by side.
    static let sideBySideColumns = 100
    private static let rule = " │ "

    init(_ comparison: Comparison, marking: Comparison.Marking, context: CommandContext) {
        self.comparison = comparison
        self.marking = marking
        self.context = context
        style = context.console.styling
    }

    func lines(_ short: ShortIDs) throws -> [String] {
        var lines = try [("A", comparison.a), ("B", comparison.b)].flatMap { letter, stored in
            try heading(letter, stored, short)
        }
        lines.append("")
        if marking == .differences {
            lines += DifferenceSummary(comparison, context).lines
        }
        lines += Wrapping.wrapped(verdict, width: context.textWidth)
        lines.append("")
        guard let width = context.console.width, width >= Self.sideBySideColumns else {
            return lines + (marking == .differences ? merged() : below())
        }
        return lines + sideBySide(width: width)
    }

    /// Date, source and title on one line with the id; on a narrow terminal, the title is below.
    private func heading(_ letter: String, _ stored: StoredArticle, _ short: ShortIDs) throws -> [String] {
        let facts = [Wording.date(stored), Wording.source(stored.article)].filter { $0 != Wording.unknown }
            .joined(separator: "  ")
        let title = Wording.title(stored.article)
        let id = try short(stored.article.id)
        let begin = style(letter, .strong) + "  " + style(id, .name) + "  "
        let columns = (context.console.width ?? Int.max) - DisplayWidth.of(id) - 5
        if columns >= DisplayWidth.of(facts) + 2 + HitLayout.leastTitle {
            return [begin + DisplayWidth.truncate(facts + "  " + title, to: columns)]
        }
        let below = DisplayWidth.truncate(title, to: (context.console.width ?? Int.max) - 3)
        return [begin + DisplayWidth.truncate(facts, to: columns), "   " + below]
    }

    private var verdict: String {
        let evidence = Wording.evidence(comparison.evidence, of: comparison.kind, here: "A", there: "B")
        let shared = Numbers.count(comparison.passages.count, "shared passage")
        let reason = Wording.reason(comparison.reason, comparison.changes)
        guard let kind = comparison.kind else { return "Not copies of one text: \(evidence); \(shared). \(reason)" }
        let sentence =
            switch kind {
            case .original, .identical: "A and B have the same text"
            case .reprint: "A and B are the same text with light edits"
            case .excerpt: "A is an excerpt of B"
            case .extension: "B is an excerpt of A"
            case .revision: "A and B are versions of the same article"
            case .rendering: "A and B say the same in other words, sentence by sentence"
            case .translation: "A and B say the same in two languages"
            }
        guard comparison.reason != .sameText else {
            // The same text after lines were left out that are not compared.
            return comparison.differences.count == 0
                ? sentence + "."
                : sentence + " but for standard lines, such as a notice of the source, which are not compared."
        }
        return "\(sentence): \(evidence); \(shared). \(reason)"
    }

    // MARK: One text

    /// Both texts as one: what only A has is before what B has in its place.
    private func merged() -> [String] {
        let text = MergedText(comparison, style).paragraphs
        return separated(text.map { $0.lines(width: context.textWidth, styling: style) })
    }

    /// One text after the other.
    private func below() -> [String] {
        let parts = [(comparison.a, comparison.passages.map(\.here)), (comparison.b, comparison.passages.map(\.there))]
        let texts = parts.map { stored, passages in
            MarkedParagraphs(stored.article.text, passages, .shared, style).all.map {
                $0.highlight.lines(width: context.textWidth, styling: style)
            }
        }
        return [style("A", .strong)] + separated(texts[0]) + ["", style("B", .strong)] + separated(texts[1])
    }

    private func separated(_ paragraphs: [[String]]) -> [String] { Array(paragraphs.joined(separator: [""])) }

    // MARK: Side by side

    private func sideBySide(width: Int) -> [String] {
        let column = min(Console.readableWidth, (width - Self.rule.count) / 2)
        let rule = style(Self.rule, .faint)
        var lines = [style("A".padding(to: column), .strong) + rule + style("B", .strong)]
        let (here, there) = columns()
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

    private func columns() -> (here: [MarkedParagraphs.Paragraph], there: [MarkedParagraphs.Paragraph]) {
        let (a, b) = (comparison.a.article.text, comparison.b.article.text)
        switch marking {
        case .shared:
            let passages = comparison.passages
            return (
                MarkedParagraphs(a, passages.map(\.here), .shared, style).all,
                MarkedParagraphs(b, passages.map(\.there), .shared, style).all
            )
        case .differences:
            let places = comparison.differences.places
            return (
                MarkedParagraphs(a, places.map(\.here), .removed, style, isShared: false).all,
                MarkedParagraphs(b, places.map(\.there), .added, style, isShared: false).all
            )
        }
    }

    /// Lines with their display width, which excludes colour codes.
    private func wrap(_ paragraph: MarkedParagraphs.Paragraph, _ column: Int) -> [(String, Int)] {
        let plain = paragraph.highlight.lines(width: column, styling: Styling(isOn: false))
        let shown = paragraph.highlight.lines(width: column, styling: style)
        return zip(shown, plain).map { ($0, DisplayWidth.of($1)) }
    }
}
