// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FullText
internal import Presentation

/// The lines of one hit of a search: id and title, facts, snippet.
struct HitLayout {
    private let context: CommandContext
    private let style: Styling

    /// A title needs this many columns to be readable. With fewer beside the id, it has lines of its own.
    static let leastTitle = 30
    /// Lines of a title on a narrow terminal.
    private static let titleLines = 2
    /// On wider terminals a title has one line.
    private static let narrow = 60

    init(_ context: CommandContext) {
        self.context = context
        style = context.console.styling
    }

    /// - Parameters:
    ///   - id: as it is shown, shortened.
    ///   - snippet: nil if there is none.
    func lines(_ hit: SearchHit, id: String, snippet: Snippet?) -> [String] {
        let indent = "  "
        var lines = head(id, Wording.title(hit.article.article))
        lines += Wrapping.wrapped(facts(hit), width: max(20, (context.console.width ?? .max) - indent.count)).map {
            indent + style($0, .faint)
        }
        if let snippet {
            lines += Highlight(snippet).lines(width: context.textWidth - indent.count, styling: style).map {
                indent + $0
            }
        }
        return lines
    }

    /// The id, and the title beside it or below it.
    func head(_ id: String, _ title: String) -> [String] {
        guard let width = context.console.width else { return [style(id, .name) + "  " + style(title, .strong)] }
        let columns = width - DisplayWidth.of(id) - 2
        if columns >= Self.leastTitle, DisplayWidth.of(title) <= columns || width >= Self.narrow {
            return [style(id, .name) + "  " + style(DisplayWidth.truncate(title, to: columns), .strong)]
        }
        let isBeside = columns >= Self.leastTitle
        let indent = String(repeating: " ", count: isBeside ? DisplayWidth.of(id) + 2 : 2)
        let lines = Self.shortened(title, width: width - indent.count, lines: Self.titleLines)
        let shown = lines.map { indent + style($0, .strong) }
        guard isBeside, let first = lines.first else { return [style(id, .name)] + shown }
        return [style(id, .name) + "  " + style(first, .strong)] + shown.dropFirst()
    }

    /// The lines of a text, at most so many; the last is shortened.
    static func shortened(_ text: String, width: Int, lines count: Int) -> [String] {
        let lines = Wrapping.wrapped(text, width: width)
        guard lines.count > count else { return lines }
        let last = lines[(count - 1)...].joined(separator: " ")
        return Array(lines.prefix(count - 1)) + [DisplayWidth.truncate(last, to: width)]
    }

    /// `2026-11-30 10:12 CET · The Valdrey Packet · en · 2 other copies`
    private func facts(_ hit: SearchHit) -> String {
        let article = hit.article.article
        return [
            Wording.date(hit.article), article.source.map(SafeText.line) ?? "", article.language ?? "",
            Wording.copies(hit.copies), hit.article.withdrawal.map(Wording.withdrawal) ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
