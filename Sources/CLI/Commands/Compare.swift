// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials
internal import Matching
internal import Presentation

struct Compare: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show two texts with their differences, or what they share, marked.",
        discussion: """
            If the texts share most of their words, what differs is marked: [-only in A-] {+only in B+}. If they share \
            little, what they share is marked: [[shared]]. On a terminal, colours replace the brackets. --mark chooses.

            \(ExitState.help([.nothing, .badInput, .noIndex]))
            """)

    @Argument(help: "The first article: its id, a unique prefix of it, or its address.")
    var a: String

    @Argument(help: "The second article: its id, a unique prefix of it, or its address.")
    var b: String

    enum Mark: String, ExpressibleByArgument, CaseIterable {
        case differences, shared
    }

    @Option(name: .long, help: ArgumentHelp("What to mark.", valueName: "what"))
    var mark: Mark?

    @OptionGroup var options: GlobalOptions

    func perform(at context: CommandContext) throws {
        let index = try context.openIndex()
        let first = try context.article(named: a, in: index)
        let second = try context.article(named: b, in: index)
        let boilerplate = (
            try index.boilerplateLines(of: first.article.id), try index.boilerplateLines(of: second.article.id)
        )
        let comparison = Comparison(first, second, without: boilerplate, matcher: context.matcher)
        let marking = mark.flatMap { Comparison.Marking(rawValue: $0.rawValue) } ?? comparison.marking
        if context.isJSON {
            try context.print { write(comparison, marking, to: &$0) }
        } else {
            try context.console.show(
                ComparisonSheet(comparison, marking: marking, context: context).lines(ShortIDs(index)))
        }
    }

    private func write(_ comparison: Comparison, _ marking: Comparison.Marking, to json: inout JSONWriter) {
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
            // Of texts that share little, the differences say nothing.
            json.key("differences")
            if marking == .differences { json.differences(comparison.differences.places) } else { json.null() }
        }
    }
}
