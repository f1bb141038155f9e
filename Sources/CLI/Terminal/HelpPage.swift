// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials

/// The help of a command: usage first, wrapped at words, exit status last.
///
/// The parser wraps its own help without regard for prepared lines, and puts everything that belongs to the description
/// before the usage. Its list of arguments is used (`--experimental-dump-help`), the rest is in the configurations.
struct HelpPage {
    private let names: [String]
    private let command: any ParsableCommand.Type
    private let arguments: [HelpArgument]
    private let style: Styling

    /// The heading in a description after which the exit status stands (`ExitState.help`).
    static let exitStatus = "EXIT STATUS:"
    /// With more options than this, the usage does not list them.
    private static let mostInUsage = 6

    /// - Parameter words: a command line, of which the first words name the command; `help` before them is ignored.
    init(_ words: [String], style: Styling) {
        var names = [CommandWords.name(of: Copytaster.self)]
        var command: any ParsableCommand.Type = Copytaster.self
        for word in words.drop(while: { $0 == "help" }) {
            let next = command.configuration.subcommands.first { CommandWords.name(of: $0) == word }
            guard let next else { break }
            names.append(word)
            command = next
        }
        self.names = names
        self.command = command
        self.style = style
        arguments = HelpArgument.all(of: names.dropFirst())
    }

    /// The whole page.
    func lines(width: Int) -> [String] {
        let configuration = command.configuration
        let (text, exitStates) = Self.divided(configuration.discussion)
        var sections = [usage(width: width), Wrapping.wrapped(configuration.abstract, width: width)]
        if !text.isEmpty { sections.append(PreparedText.lines(text, width: width)) }
        sections += commandGroups(width: width)
        let shown = arguments.filter(\.isShown)
        let own = shown.filter { !$0.isPositional && !$0.isGeneral }
        sections.append(section("Arguments", shown.filter(\.isPositional).map(\.row), width: width))
        sections.append(section("Options", own.map(\.row), width: width))
        sections.append(section("General options", shown.filter(\.isGeneral).map(\.row), width: width))
        sections.append(exitStates.isEmpty ? [] : [title("Exit status")] + PreparedText.lines(exitStates, width: width))
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    /// How the command is called.
    func usage(width: Int) -> [String] {
        let shown = arguments.filter(\.isShown)
        let own = shown.filter { !$0.isPositional && !$0.isGeneral }
        var parts = own.count > Self.mostInUsage ? ["[options]"] : own.map(\.usage)
        if !command.configuration.subcommands.isEmpty { parts.append("<command>") }
        parts += shown.filter(\.isPositional).map(\.usage)
        let begin = "Usage: " + names.joined(separator: " ")
        let indent = begin.count + 1 <= width / 2 ? begin.count + 1 : 8
        var lines = [begin]
        for part in parts {
            if lines[lines.count - 1].count + 1 + part.count <= width {
                lines[lines.count - 1] += " " + part
            } else {
                lines.append(String(repeating: " ", count: indent) + part)
            }
        }
        lines[0] = style("Usage:", .strong) + lines[0].dropFirst("Usage:".count)
        return lines
    }

    /// The command as it is typed: `copytaster rejected list`.
    var name: String { names.joined(separator: " ") }

    private func title(_ text: String) -> String { style(text + ":", .strong) }

    private func commandGroups(width: Int) -> [[String]] {
        let configuration = command.configuration
        func rows(_ commands: [any ParsableCommand.Type]) -> [HelpRow] {
            commands.filter { $0.configuration.shouldDisplay }.map { command in
                let isDefault = configuration.defaultSubcommand.map { $0 == command } ?? false
                return HelpRow(
                    label: CommandWords.name(of: command),
                    text: command.configuration.abstract + (isDefault ? " (default)" : ""))
            }
        }
        let groups = configuration.groupedSubcommands.map { group in
            section(group.name, rows(group.subcommands), width: width)
        }
        return [section("Commands", rows(configuration.ungroupedSubcommands), width: width)] + groups
    }

    private func section(_ name: String, _ rows: [HelpRow], width: Int) -> [String] {
        guard !rows.isEmpty else { return [] }
        return [title(name)] + rows.flatMap { $0.lines(width: width) }
    }

    /// The description, and the lines with the exit status.
    private static func divided(_ discussion: String) -> (text: String, exitStates: String) {
        guard let heading = discussion.firstRange(of: exitStatus) else { return (discussion, "") }
        let text = discussion[..<heading.lowerBound] + discussion[heading.upperBound...].drop { $0 != "\n" }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The exit states are lines that begin with a number.
        func isState(_ line: Substring) -> Bool {
            line.hasPrefix("  ") && line.drop { $0 == " " }.first?.isNumber == true
        }
        return (
            lines.filter { !isState($0) }.joined(separator: "\n").trimmingLines(),
            lines.filter(isState).joined(separator: "\n")
        )
    }
}

/// A label and what it means, in two columns.
struct HelpRow {
    let label: String
    let text: String

    /// The column of the texts.
    private static let column = 24
    /// With fewer columns for the text, it is below the label.
    private static let leastText = 30

    func lines(width: Int) -> [String] {
        let isBeside = width - Self.column >= Self.leastText
        let indent = String(repeating: " ", count: isBeside ? Self.column : 6)
        let lines = Wrapping.wrapped(text, width: max(10, width - indent.count)).map { indent + $0 }
        let begin = "  " + label
        guard isBeside, begin.count + 2 <= Self.column, let first = lines.first else { return [begin] + lines }
        return [begin + first.dropFirst(begin.count)] + lines.dropFirst()
    }
}

/// Text with prepared lines: a line that begins with two spaces keeps its columns, and continues below its last one.
enum PreparedText {
    /// With fewer columns for the last column, it is below the others.
    private static let leastText = 24

    static func lines(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
            guard line.hasPrefix("  ") else { return Wrapping.wrapped(String(line), width: width) }
            let start = column(of: line)
            let (head, tail) = (String(line.prefix(start)), String(line.dropFirst(start)))
            let isBeside = width - start >= leastText
            let indent = String(repeating: " ", count: isBeside ? start : 6)
            let lines = Wrapping.wrapped(tail, width: max(10, width - indent.count)).map { indent + $0 }
            guard isBeside, let first = lines.first else { return [head.trimmingTrailingSpaces()] + lines }
            return [head + first.dropFirst(start)] + lines.dropFirst()
        }
    }

    /// Where the last column of a prepared line begins.
    private static func column(of line: Substring) -> Int {
        var column = 0
        var spaces = 0
        for (place, character) in line.enumerated() {
            if character == " " {
                spaces += 1
            } else {
                if spaces >= 2 { column = place }
                spaces = 0
            }
        }
        return column
    }
}

extension String {
    /// Without empty lines at the beginning and at the end.
    fileprivate func trimmingLines() -> String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
