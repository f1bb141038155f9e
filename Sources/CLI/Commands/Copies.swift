// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Copies: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a family as a tree, each copy below the article that it relates to.",
        discussion: ExitState.help([.nothing, .badInput, .noIndex]))

    @Argument(help: "The id of an article or of a family, or a unique prefix of it.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let members = try index.family(of: context.prefix(id))
        guard !members.isEmpty else {
            _ = try context.article(id, in: index)
            throw CommandFailure(.nothing, "no family has an id that begins with '\(SafeText.line(id))'")
        }
        let branches = CopyTree(members).branches
        if context.isJSON {
            for branch in branches {
                try context.printObject { json in
                    ArticleJSON(branch.member).writeMembers(to: &json)
                    json.key("depth")
                    json.int(branch.depth)
                }
            }
        } else {
            try context.console.show(try lines(branches, ShortIDs(index), context))
        }
    }

    private func lines(_ branches: [CopyTree.Branch], _ short: ShortIDs, _ context: CommandContext) throws -> [String] {
        let style = context.console.styling
        guard let lead = branches.first else { return [] }
        let dates = branches.map { $0.member.article.published ?? $0.member.received }
        let sources = Set(branches.compactMap(\.member.article.source)).count
        var facts = [Numbers.count(branches.count, "copy", "copies")]
        if sources > 0 { facts.append(Numbers.count(sources, "source")) }
        if let first = dates.min(), let last = dates.max(), branches.count > 1 {
            facts.append("\(Wording.date(first)) to \(Wording.date(last))")
        }
        var lines = Wrapping.wrapped(Wording.title(lead.member.article), width: context.textWidth)
            .map { style($0, .strong) }
        let family = try short(lead.member.placement.family.smallest)
        let heading = "family \(family) · " + facts.joined(separator: " · ")
        for (number, line) in Wrapping.wrapped(heading, width: context.console.width ?? .max).enumerated() {
            let name = number == 0 ? "family \(family)" : ""
            guard line.hasPrefix(name), !name.isEmpty else { lines.append(style(line, .faint)); continue }
            lines.append(
                style("family ", .faint) + style(family, .name) + style(String(line.dropFirst(name.count)), .faint))
        }
        lines.append("")
        var table = TableOutput(
            [
                .init("", keepsEnd: true, role: .name), .init("", dropPriority: 2),
                .init("", flexible: true, least: 10, dropPriority: 4), .init(""),
                .init("", right: true, dropPriority: 3),
                .init("", flexible: true, least: 12, dropPriority: 1, role: .faint),
            ], showsHeader: false)
        for branch in branches {
            let relation = branch.member.placement.relation
            // Show the title only if it differs from the lead's.
            let title = Wording.title(branch.member.article)
            table.add([
                .init(branch.drawing + (try short(branch.member.article.id))),
                .init(Wording.date(branch.member)), .init(Wording.source(branch.member.article)),
                .init(relation.kind.rawValue, relation.kind == .original ? .good : nil),
                .init(Wording.share(relation)),
                .init(title == Wording.title(lead.member.article) && branch.depth > 0 ? "" : title),
            ])
        }
        return lines + table.lines(width: context.console.width, styling: style)
    }
}

/// A family as a tree: each member is below the article that it relates to.
struct CopyTree {
    struct Branch {
        let member: StoredArticle
        let depth: Int
        /// The lines to the left of the article; empty for a root.
        let drawing: String
    }

    /// Depth first; siblings by date, then id.
    let branches: [Branch]

    /// - Parameter members: a family, lead first.
    init(_ members: [StoredArticle]) {
        let known = Dictionary(members.map { ($0.article.id, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [Article.ID: [StoredArticle]] = [:]
        var roots: [StoredArticle] = []
        for member in members {
            if let to = member.placement.relation.to, known[to] != nil, to != member.article.id {
                children[to, default: []].append(member)
            } else {
                roots.append(member)
            }
        }
        var branches: [Branch] = []
        var seen: Set<Article.ID> = []
        func grow(_ member: StoredArticle, depth: Int, drawing: String, below: String) {
            guard seen.insert(member.article.id).inserted else { return }
            branches.append(Branch(member: member, depth: depth, drawing: drawing))
            let next = (children[member.article.id] ?? []).sorted(by: Self.comesBefore)
            for (position, child) in next.enumerated() {
                let last = position == next.count - 1
                grow(
                    child, depth: depth + 1, drawing: below + (last ? "└─ " : "├─ "),
                    below: below + (last ? "   " : "│  "))
            }
        }
        for root in roots { grow(root, depth: 0, drawing: "", below: "") }
        // Members of a cycle of relations are not below a root. Add them too.
        for member in members where !seen.contains(member.article.id) {
            grow(member, depth: 0, drawing: "", below: "")
        }
        self.branches = branches
    }

    private static func comesBefore(_ a: StoredArticle, _ b: StoredArticle) -> Bool {
        let (first, second) = (a.article.published ?? a.received, b.article.published ?? b.received)
        return first == second ? a.article.id < b.article.id : first < second
    }
}
