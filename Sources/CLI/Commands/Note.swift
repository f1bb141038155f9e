// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import FoundationEssentials

struct NoteOnArticle: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Put your own notes on an article or on its family, remove or list them.",
        discussion: """
            A search finds them with note:word. They survive a refold, and when an article is read again.

            \(ExitState.help([.nothing, .badInput, .noIndex, .tryAgain, .noPermission]))
            """)

    @Argument(
        help: ArgumentHelp(
            "The article's id or address, then the text; with --list, nothing or an id.", valueName: "id-and-text"))
    var words: [String] = []

    @Flag(name: .long, help: "Remove the note with this text; without a text, all.")
    var remove = false

    @Flag(name: .long, help: "List the notes of an article, or of all articles.")
    var list = false

    @Flag(name: .long, help: "The note is on the family: on every article that is in it now and later.")
    var family = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if list {
            guard !remove, !family, words.count <= 1 else { throw ValidationError("--list takes one id or nothing.") }
        } else {
            guard words.count > (remove ? 0 : 1) else { throw ValidationError("Give an id and a text.") }
        }
    }

    func perform(at context: CommandContext) throws {
        let typed = QueryArguments.typed(words)
        let editor = AnnotationEditor(context: context, isOfFamily: family)
        if list { return try editor.list(typed.first) { if case .note = $0 { true } else { false } } }
        // Several words need no quotes.
        let text = typed.dropFirst().joined(separator: " ")
        if remove {
            try editor.remove(text.isEmpty ? [] : [.note(text)], allLike: .note(""), from: [typed[0]])
        } else {
            try editor.add([.note(text)], to: [typed[0]])
        }
    }
}
