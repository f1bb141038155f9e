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
        let rows = try table(lead.member).lines(width: width, styling: style)
        let showsAddresses = width ?? .max >= Self.addressColumns
        for (branch, row) in zip(branches, rows) {
            lines.append(row)
            if showsAddresses, let url = branch.member.article.url, !url.isEmpty {
                lines.append(branch.below + style(SafeText.line(url), .faint))
            }
        }
        return lines
    }

    /// `family 3f2a91c8 · 3 copies · 2 sources · 2026-11-20 08:00 CET to 2026-11-21 09:30 CET`
    private func heading(_ lead: StoredArticle) throws -> [String] {
        let sources = Set(branches.compactMap(\.member.article.source)).count
        var facts = [Wording.copies(branches.count)]
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

    private func table(_ lead: StoredArticle) throws -> TableOutput {
        var table = TableOutput(
            [
                .init("", keepsEnd: true, role: .name), .init("", dropPriority: 2),
                .init("", flexible: true, least: 10, dropPriority: 4), .init(""),
                .init("", right: true, dropPriority: 3),
                .init("", flexible: true, least: 20, dropPriority: 1, role: .faint),
            ], showsHeader: false)
        var titles = TitleColumn(first: Wording.title(lead.article))
        for branch in branches {
            let relation = branch.member.placement.relation
            table.add([
                .init(branch.drawing + (try short(branch.member.article.id))),
                .init(Wording.date(branch.member)), .init(Wording.source(branch.member.article)),
                .init(relation.kind.rawValue, relation.kind == .original ? .good : nil),
                .init(Wording.share(relation)), .init(titles.next(Wording.title(branch.member.article))),
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
