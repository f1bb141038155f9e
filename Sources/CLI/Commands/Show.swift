// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Matching
internal import Presentation

struct Show: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one article with its metadata, relation, evidence, tags, notes and files.",
        discussion: """
            The origin of a field is shown if it is doubtful (less than \(Numbers.percent(Wording.doubtful.value)) sure); \
            with --verbose, the origin of every field.

            \(ExitState.help([.nothing, .badInput, .noIndex]))
            """)

    @Argument(help: "The article: its id, a unique prefix of it, or its address.")
    var id: String

    @Flag(name: .long, help: "Also show the text.")
    var text = false

    @Flag(name: [.short, .long], help: "Show where every field comes from, and how certain it is.")
    var verbose = false

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let stored = try context.article(named: id, in: index)
        let annotations = try index.annotations(on: stored.article.id)
        let other = try stored.placement.relation.to.flatMap { try index.article($0.prefix) }
        let passages = other.map { context.matcher.passages(stored.article.text, $0.article.text) }
        if context.isJSON {
            var shown = ArticleJSON(stored)
            shown.showsText = text
            shown.passages = passages ?? []
            shown.overrides = try index.overrides(on: stored.article.id)
            shown.annotations = annotations
            try context.print { $0.article(shown) }
            return
        }
        let sheet = ArticleSheet(
            stored, other: other, passages: passages ?? [], short: ShortIDs(index), context: context)
        var lines = try sheet.lines(
            origins: verbose ? .all : .doubtful, family: index.family(of: stored.article.id.prefix),
            overrides: index.overrides(on: stored.article.id), annotations: annotations,
            history: index.history(of: stored.article.id))
        if text {
            lines.append("")
            lines += Wrapping.wrapped(SafeText.paragraphs(stored.article.text), width: context.textWidth)
        }
        try context.console.show(lines)
    }
}

extension Article.ID {
    /// The complete id as a prefix, for calls that take one.
    var prefix: Article.IDPrefix {
        guard let prefix = Article.IDPrefix(hex) else { preconditionFailure("an id is a prefix of itself") }
        return prefix
    }
}

extension String {
    func padding(to columns: Int) -> String { DisplayWidth.pad(self, to: columns) }
}
