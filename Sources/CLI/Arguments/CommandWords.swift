// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import ArticleModel
internal import Configuration
internal import Presentation

/// Finds the command in the arguments before the options are parsed. So global options may stand before the command,
/// and an unknown command is reported by name.
enum CommandWords {
    /// Global options that take a value.
    private static let valued = ["--directory", "--config", "--inbox"]
    private static let flags = ["--json", "--no-pager"]

    /// The arguments with the global options moved behind the command.
    /// - Throws: a usage failure if there is no command of that name.
    static func ordered(_ arguments: [String]) throws(CommandFailure) -> [String] {
        var rest = arguments[...]
        var options = takeOptions(&rest)
        var words: [String] = []
        if rest.isEmpty, !options.isEmpty { throw CommandFailure(.usage, "no command was given", hint: list) }
        while rest.first == "help" {
            words.append(rest.removeFirst())
            options = []
        }
        var command: any ParsableCommand.Type = Copytaster.self
        while !command.configuration.subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-") {
            let known = command.configuration.subcommands
            guard let next = known.first(where: { name(of: $0) == word }) else {
                let whole = (words.filter { $0 != "help" } + [word]).joined(separator: " ")
                let hint = hint(word, among: known.map { name(of: $0) })
                let isQuery = hint.isEmpty && words.isEmpty
                throw CommandFailure(
                    .usage, "no command '\(SafeText.line(whole))'" + (isQuery ? searchHint(rest) : hint), hint: list)
            }
            words.append(rest.removeFirst())
            command = next
            if !next.configuration.subcommands.isEmpty { options += takeOptions(&rest) }
        }
        // Help, version and unknown options are handled by the parser.
        return words.isEmpty ? Array(rest) : words + options + Array(rest)
    }

    private static let list = "'copytaster --help' lists the commands."

    /// What other programs call our commands.
    private static let synonyms = [
        "add": "ingest", "cat": "show", "delete": "forget", "diff": "compare", "find": "search", "get": "show",
        "grep": "search", "import": "ingest", "log": "trace", "merge": "join", "remove": "forget", "rm": "forget",
        "stats": "count",
    ]

    private static func hint(_ word: String, among known: [String]) -> String {
        guard let meant = synonyms[word.lowercased()], known.contains(meant) else {
            return Spelling.hint(word, among: known)
        }
        return "; did you mean '\(meant)'?"
    }

    /// For words that are no command: they may be a search.
    private static func searchHint(_ words: some Sequence<String>) -> String {
        let query = words.filter { !$0.hasPrefix("-") }.prefix(mostShown).map { word in
            let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber }
            return isPlain ? word : FileName(SafeText.line(word)).shellWord
        }
        return "; to search for it: copytaster search \(query.joined(separator: " "))"
    }

    /// Words of a search in a hint.
    private static let mostShown = 8

    private static func takeOptions(_ rest: inout ArraySlice<String>) -> [String] {
        var taken: [String] = []
        while let option = rest.first {
            var count = 0
            if valued.contains(option) { count = 2 }
            if flags.contains(option) || valued.contains(where: { option.hasPrefix($0 + "=") }) { count = 1 }
            if count == 0 { break }
            taken += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        return taken
    }

    static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? String(describing: command).lowercased()
    }
}
