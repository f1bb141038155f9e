// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

/// A family as text: its heading, then its tree.
struct CopySheet {
    private let branches: [CopyTree.Branch]
    private let short: ShortIDs
    private let context: CommandContext
    private let style: Styling

    /// Addresses have lines of their own, and are left out on terminals with fewer columns. They are not shortened, so
    /// that they can be copied from the screen.
    private static let addressColumns = 60

    init(_ branches: [CopyTree.Branch], short: ShortIDs, context: CommandContext) {
        self.branches = branches
        self.short = short
        self.context = context
        style = context.console.styling
    }

    func lines() throws -> [String] {
        guard let lead = branches.first else { return [] }
        let width = context.console.width
        // In a pipe, a title is one line.
        var lines = Wrapping.wrapped(Wording.title(lead.member.article), width: width == nil ? .max : context.textWidth)
            .map { style($0, .strong) }
        lines += try heading(lead.member) + [""]
        let titles = titles(below: lead.member)
        let isBeside = try areTitlesBeside(titles)
        let rows = try table(titles: isBeside ? titles : nil).lines(width: width, styling: style)
        let showsAddresses = width ?? .max >= Self.addressColumns
        for ((branch, row), title) in zip(zip(branches, rows), titles) {
            lines.append(row)
            if !isBeside, !title.isEmpty { lines += self.lines(of: title, below: branch) }
            if showsAddresses, let url = branch.member.article.url, !url.isEmpty {
                lines.append(branch.below + style(SafeText.line(url), .faint))
            }
        }
        return lines
    }

    /// `family 3f2a91c8 · 3 articles · 2 sources · 2026-11-20 08:00 CET to 2026-11-21 09:30 CET`
    private func heading(_ lead: StoredArticle) throws -> [String] {
        let sources = Set(branches.compactMap(\.member.article.source)).count
        var facts = [Wording.family(branches.count)]
        if sources > 0 { facts.append(Numbers.count(sources, "source")) }
        let members = branches.map(\.member).sorted { Self.date($0) < Self.date($1) }
        if let first = members.first, let last = members.last, members.count > 1 {
            facts.append("\(Wording.date(first)) to \(Wording.date(last))")
        }
        let family = try short(lead.placement.family.smallest)
        let name = "family \(family)"
        let text = name + " · " + facts.joined(separator: " · ")
        return Wrapping.wrapped(text, width: context.console.width ?? .max).enumerated().map { number, line in
            guard number == 0, line.hasPrefix(name) else { return style(line, .faint) }
            return style("family ", .faint) + style(family, .name)
                + style(String(line.dropFirst(name.count)), .faint)
        }
    }

    private static func date(_ stored: StoredArticle) -> Date { stored.article.published ?? stored.received }

    // MARK: Titles

    /// A title in a line of its own has at most so many lines.
    private static let titleLines = 2
    /// Columns of the source when it is decided where titles are; a longer one is shortened rather than the titles.
    private static let usualSource = 24

    /// The title of each copy, as far as it is not shown above.
    private func titles(below lead: StoredArticle) -> [String] {
        var titles = TitleColumn(first: Wording.title(lead.article))
        return branches.map { titles.next(Wording.title($0.member.article)) }
    }

    /// Whether the titles are in a column, because it is wide enough to read them. Otherwise each has lines of its own
    /// below its row.
    private func areTitlesBeside(_ titles: [String]) throws -> Bool {
        guard let width = context.console.width else { return true }
        let others = try table(titles: nil, sourceColumns: Self.usualSource)
            .lines(width: nil, styling: Styling(isOn: false))
        let used = others.map { DisplayWidth.of($0) }.max() ?? 0
        let longest = titles.map { DisplayWidth.of($0) }.max() ?? 0
        return width - used - TableOutput.gap.count >= min(longest, HitLayout.leastTitle)
    }

    private func lines(of title: String, below branch: CopyTree.Branch) -> [String] {
        let width = max(20, (context.console.width ?? .max) - DisplayWidth.of(branch.below))
        return HitLayout.shortened(title, width: width, lines: Self.titleLines).map { branch.below + $0 }
    }

    /// - Parameters:
    ///   - titles: one for each row; nil for a table without titles.
    ///   - sourceColumns: longer sources are shortened.
    private func table(titles: [String]?, sourceColumns: Int = .max) throws -> TableOutput {
        var table = TableOutput(
            [
                .init("", keepsEnd: true, role: .name), .init("", dropPriority: 2),
                .init("", flexible: true, least: 10, dropPriority: 4), .init(""),
                .init("", right: true, dropPriority: 3),
                .init("", flexible: true, least: HitLayout.leastTitle, dropPriority: 1, role: .faint),
            ], showsHeader: false)
        for (place, branch) in branches.enumerated() {
            let relation = branch.member.placement.relation
            let source = DisplayWidth.truncate(Wording.source(branch.member.article), to: sourceColumns)
            table.add([
                .init(branch.drawing + (try short(branch.member.article.id))),
                .init(Wording.date(branch.member)), .init(source),
                .init(Wording.kind(relation), relation.kind == .original ? .good : nil),
                .init(Wording.share(relation)), .init(titles?[place] ?? ""),
            ])
        }
        return table
    }
}

/// Titles in the rows of a table, in which one title is not repeated on every row.
struct TitleColumn {
    /// A title that is shown above the table.
    private let first: String?
    private var last: String?

    /// For the title of the row above.
    static let same = "(the same title)"

    init(first: String? = nil) { self.first = first }

    /// The text of the next row: empty for the title above the table.
    mutating func next(_ title: String) -> String {
        defer { last = title }
        if title == first { return "" }
        return title == last ? Self.same : title
    }
}
