// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials

struct TagArticles: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Put your own tags on an article or on its family, remove or list them.",
        discussion: """
            A search finds them with tag:word. Case and accents make no difference. They survive a refold, and when an \
            article is read again.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(
        help: ArgumentHelp(
            "The article's id or address, then the tags; with --list, nothing or an id.", valueName: "id-and-tags"))
    var words: [String] = []

    @Flag(name: .long, help: "Remove these tags; without tags, all.")
    var remove = false

    @Flag(name: .long, help: "List the tags of an article, or of all articles.")
    var list = false

    @Flag(name: .long, help: "Tag the family: every article that is in it now and later.")
    var family = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if list {
            guard !remove, !family, words.count <= 1 else { throw ValidationError("--list takes one id or nothing.") }
        } else {
            guard words.count > (remove ? 0 : 1) else { throw ValidationError("Give an id and at least one tag.") }
        }
    }

    func perform(at context: CommandContext) throws {
        let typed = QueryArguments.typed(words)
        let editor = AnnotationEditor(context: context, isOfFamily: family)
        if list { return try editor.list(typed.first) { if case .tag = $0 { true } else { false } } }
        let tags = typed.dropFirst().map { tag in
            Annotation.Content.tag(tag.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        if remove {
            try editor.remove(tags, allLike: .tag(""), from: typed[0])
        } else {
            try editor.add(tags, to: typed[0])
        }
    }
}
