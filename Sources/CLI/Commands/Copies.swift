// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Presentation

struct Copies: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "copies",
        abstract: "Show a family as a tree, each copy below the article that it relates to.",
        discussion: """
            Each copy has its date, source, relation and similarity, its title if it differs from that of the first \
            article, and its address below.

            \(ExitState.help([.nothing, .badInput, .noIndex]))
            """)

    @Argument(help: "The id of an article or of a family, a unique prefix of it, or the address of an article.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let prefix = try context.prefix(id, in: index)
        let members = try context.resolving(id, in: index) { try index.family(of: prefix) }
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
            try context.console.show(CopySheet(branches, short: ShortIDs(index), context: context).lines())
        }
    }
}

/// A family as a tree: each member is below the article that it relates to.
struct CopyTree {
    struct Branch {
        let member: StoredArticle
        let depth: Int
        /// The lines to the left of the article; empty for a root.
        let drawing: String
        /// The lines to the left of what is below the article.
        let below: String
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
            let next = (children[member.article.id] ?? []).sorted(by: Self.comesBefore)
            branches.append(
                Branch(member: member, depth: depth, drawing: drawing, below: below + (next.isEmpty ? "   " : "│  ")))
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

    /// By publication, then those without a date of publication by arrival.
    private static func comesBefore(_ a: StoredArticle, _ b: StoredArticle) -> Bool {
        switch (a.article.publication, b.article.publication) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil) where a.received != b.received: a.received < b.received
        default: a.article.id < b.article.id
        }
    }
}
