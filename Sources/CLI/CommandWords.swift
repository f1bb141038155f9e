// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Configuration

/// The command that a line names, looked for before the options are read: what every command accepts may stand before
/// it, and a word that is no command is called by its name.
enum CommandWords {
    /// Global options that a value follows.
    private static let valued = ["--directory", "--config", "--inbox"]
    private static let flags = ["--json"]

    /// The line with the global options behind the command.
    /// - Throws: a failure of usage where no command has that name.
    static func ordered(_ arguments: [String]) throws(CommandFailure) -> [String] {
        var rest = arguments[...]
        var options = takeOptions(&rest)
        var words: [String] = []
        if rest.isEmpty, !options.isEmpty { throw CommandFailure(.usage, "no command is given", hint: list) }
        while rest.first == "help" {
            words.append(rest.removeFirst())
            options = []
        }
        var command: any ParsableCommand.Type = Copytaster.self
        while !command.configuration.subcommands.isEmpty, let word = rest.first, !word.hasPrefix("-") {
            let known = command.configuration.subcommands
            guard let next = known.first(where: { name(of: $0) == word }) else {
                let whole = (words.filter { $0 != "help" } + [word]).joined(separator: " ")
                throw CommandFailure(
                    .usage,
                    "no command '\(SafeText.line(whole))'" + Spelling.hint(word, among: known.map { name(of: $0) }),
                    hint: list)
            }
            words.append(rest.removeFirst())
            command = next
            if !next.configuration.subcommands.isEmpty { options += takeOptions(&rest) }
        }
        // What asks for help or the version, and what nobody knows, is the parser's to answer.
        return words.isEmpty ? Array(rest) : words + options + Array(rest)
    }

    private static let list = "'copytaster --help' lists the commands."

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
