// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Matching
internal import Presentation

struct Compare: Subcommand {
    static let configuration = CommandConfiguration(
        abstract: "Show two texts with their shared passages marked.",
        discussion: ExitState.help([.nothing, .badInput, .noIndex]))

    @Argument(help: "The first article's id, or a unique prefix of it.")
    var a: String

    @Argument(help: "The second article's id, or a unique prefix of it.")
    var b: String

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let first = try context.article(a, in: index)
        let second = try context.article(b, in: index)
        let boilerplate = (
            try index.boilerplateLines(of: first.article.id), try index.boilerplateLines(of: second.article.id)
        )
        let comparison = Comparison(first, second, without: boilerplate, matcher: context.matcher)
        if context.isJSON {
            try context.print { write(comparison, to: &$0) }
        } else {
            try context.console.show(
                ComparisonSheet(comparison, first: first, second: second, context: context).lines(ShortIDs(index)))
        }
    }

    private func write(_ comparison: Comparison, to json: inout JSONWriter) {
        json.object { json in
            json.key("a")
            json.article(ArticleJSON(comparison.a))
            json.key("b")
            json.article(ArticleJSON(comparison.b))
            json.key("relation")
            json.object { json in
                json.key("kind")
                json.string(comparison.kind?.rawValue)
                json.evidence(comparison.evidence)
                json.key("decided_by")
                json.string(comparison.reason.rawValue)
            }
            json.key("changes")
            json.object { json in
                json.ints([
                    "substitutions": comparison.changes.substitutions, "conflicts": comparison.changes.conflicts,
                ])
            }
            json.key("passages")
            json.passages(comparison.passages, of: comparison.a.article.text)
        }
    }
}
