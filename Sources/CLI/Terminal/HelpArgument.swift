// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import FoundationEssentials

/// An argument or option of a command, as the parser describes it in JSON (`ToolInfoV0`).
struct HelpArgument: Decodable {
    private struct Name: Decodable {
        let kind: String
        let name: String

        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    private let kind: String
    private let shouldDisplay: Bool?
    private let isOptional: Bool
    private let isRepeating: Bool
    private let names: [Name]?
    private let preferredName: Name?
    private let valueName: String?
    private let defaultValue: String?
    private let allValues: [String]?
    private let abstract: String?

    private struct Tool: Decodable {
        let command: Command
    }

    private struct Command: Decodable {
        let commandName: String
        let subcommands: [Command]?
        let arguments: [HelpArgument]?
    }

    /// The arguments of a command below the root.
    static func all(of names: some Sequence<String>) -> [HelpArgument] {
        let tool: Tool
        do {
            tool = try JSONDecoder().decode(Tool.self, from: Data(Copytaster._dumpHelp().utf8))
        } catch {
            preconditionFailure("the parser describes its arguments in another form: \(error)")
        }
        var command: Command? = tool.command
        for name in names { command = command?.subcommands?.first { $0.commandName == name } }
        return command?.arguments ?? []
    }

    /// The long names of the options of a command, without dashes.
    static func longNames(of command: String) -> Set<String> {
        let names = all(of: [command]).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
        return Set(names.map(\.name))
    }

    var isShown: Bool { shouldDisplay ?? true }
    var isPositional: Bool { kind == "positional" }

    /// Whether every command has it.
    var isGeneral: Bool {
        guard let names else { return false }
        return names.contains { Self.general.contains($0.text) }
    }

    private static let general: Set = [
        "--directory", "--config", "--inbox", "--json", "--no-pager", "--help", "--version",
    ]

    /// `[--limit <number>]`, `<query> ...`
    var usage: String {
        var text = isPositional ? value : (preferredName?.text ?? "") + (kind == "option" ? " " + value : "")
        // An option that may be repeated says so in its explanation.
        if isRepeating, isPositional { text += " ..." }
        return isOptional ? "[\(text)]" : text
    }

    private var value: String { "<\(valueName ?? "value")>" }

    var row: HelpRow {
        guard !isPositional else { return HelpRow(label: value, text: text) }
        // The short name first.
        let all = (names ?? []).map(\.text).sorted { $0.count < $1.count }.joined(separator: ", ")
        return HelpRow(label: all + (kind == "option" ? " " + value : ""), text: text)
    }

    /// The explanation, with the values and the default value unless it names them itself.
    private var text: String {
        let abstract = abstract ?? ""
        var facts: [String] = []
        if let allValues, !allValues.allSatisfy({ abstract.contains($0) }) {
            facts.append("values: " + allValues.joined(separator: ", "))
        }
        if kind == "option", let defaultValue, !defaultValue.isEmpty, !abstract.contains("default") {
            facts.append("default: \(defaultValue)")
        }
        return facts.isEmpty ? abstract : "\(abstract) (\(facts.joined(separator: "; ")))"
    }
}
