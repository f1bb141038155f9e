// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Foundation
import Presentation
import Testing

@testable import CLI

@Suite struct ManualTests {
    private static let checkout: URL = {
        // This file may be reached through a symbolic link; the pages are next to the real file.
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }()

    private func page(_ name: String) throws -> String {
        try String(contentsOf: Self.checkout.appendingPathComponent("docs/man/\(name)"), encoding: .utf8)
    }

    @Test func `the architecture has a heading for each directory of Sources, and names only existing types`() throws {
        let text = try page("../ARCHITECTURE.md")
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") }
        let sources = Self.checkout.appendingPathComponent("Sources")
        for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
            let contents = try FileManager.default.subpathsOfDirectory(
                atPath: sources.appendingPathComponent(folder).path)
            // A C target: a shim, or only the name of a library.
            let isCTarget = !contents.contains { $0.hasSuffix(".swift") }
            #expect(headings.contains { $0.contains(isCTarget ? "`C…`" : "`\(folder)`") }, "\(folder)")
            #expect(!isCTarget || text.contains(folder), "\(folder)")
        }
        let tests = Self.checkout.appendingPathComponent("Tests")
        let (source, testSource) = (try swiftCode(in: sources), try swiftCode(in: tests))
        let names = Set(text.matches(of: /`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`/).map { String($0.1) })
        #expect(names.count > 20)
        for name in names where !FileManager.default.fileExists(atPath: sources.appendingPathComponent(name).path) {
            let isTestDirectory = FileManager.default.fileExists(atPath: tests.appendingPathComponent(name).path)
            let isDeclared = ["class", "struct", "enum", "protocol"].contains {
                source.contains("\($0) \(name)") || testSource.contains("\($0) \(name)")
            }
            #expect(isTestDirectory || isDeclared, "\(name)")
        }
    }

    private func swiftCode(in directory: URL) throws -> String {
        try FileManager.default.subpathsOfDirectory(atPath: directory.path).filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: directory.appendingPathComponent($0), encoding: .utf8) }.joined()
    }

    @Test func `the settings page lists every setting as in the table`() throws {
        #expect(try page("copytaster.yaml.5").contains(Settings.manual()))
    }

    @Test func `the page of the command lists every subcommand and exit state`() throws {
        let manual = try page("copytaster.1")
        for subcommand in Copytaster.configuration.subcommands {
            let name = subcommand.configuration.commandName ?? String(describing: subcommand).lowercased()
            #expect(manual.contains(".It Cm \(name)"), "\(name)")
        }
        for state in ExitState.allCases { #expect(manual.contains(".It \(state.rawValue)\n"), "\(state)") }
    }

    private func expectCommand(_ words: [String], _ place: String) {
        #expect(throws: Never.self, "\(place): \(words)") {
            _ = try Copytaster.parseAsRoot(Search.guarding(CommandWords.ordered(words)))
        }
    }

    /// The words of an example up to the first character that is shell syntax.
    private func words(of example: Substring) -> [String] {
        let line = String(example).replacing(#/\$\([^)]*\)/#, with: "X")
        let command = line.prefix { !"|>&;".contains($0) }
        return command.split(separator: " ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "'\"")) }
    }

    @Test(arguments: ["copytaster.1", "copytasterd.8", "copytaster.yaml.5", "../../README.md"])
    func `every example can be parsed as a command line`(name: String) throws {
        let text = try page(name)
        var count = 0
        for match in text.matches(of: /(?:[$#]|--) copytaster ([^\n]*)/) {
            count += 1
            expectCommand(words(of: match.1), name)
        }
        #expect(count > 0 || name == "copytaster.yaml.5")
        for match in text.matches(of: /(?:Ql |')copytaster ([a-z]+(?: [a-z]+)?)/) {
            #expect(throws: Never.self, "\(name): \(match.1)") { _ = try CommandWords.ordered(words(of: match.1)) }
        }
    }

    @Test func `help names only existing commands`() throws {
        var commands: [any ParsableCommand.Type] = Copytaster.configuration.subcommands
        commands += Rejected.configuration.subcommands
        commands.append(Copytaster.self)
        for command in commands {
            let text = Copytaster.helpMessage(for: command, includeHidden: false, columns: 10_000)
            for match in text.matches(of: /'copytaster ([a-z]+(?: [a-z]+)?)/) {
                #expect(throws: Never.self, "\(match.1)") { _ = try CommandWords.ordered(words(of: match.1)) }
            }
        }
    }

    @Test func `global options may stand before the command`() throws {
        #expect(
            try CommandWords.ordered(["--directory", "/d", "--json", "verify", "--deep"])
                == ["verify", "--directory", "/d", "--json", "--deep"])
        #expect(
            try CommandWords.ordered(["--inbox=/i", "rejected", "--json", "retry", "x"])
                == ["rejected", "retry", "--inbox=/i", "--json", "x"])
        for line in [["--json", "--version"], ["help", "search"], ["help", "rejected", "list"], ["rejected"], []] {
            #expect(throws: Never.self) { _ = try CommandWords.ordered(line) }
        }
    }

    @Test(arguments: [
        (["serach", "--directory", "a1", "foo"], "no command 'serach'; did you mean 'search'?"),
        (["--directory", "a1", "serach", "foo"], "no command 'serach'; did you mean 'search'?"),
        (["help", "serach"], "no command 'serach'; did you mean 'search'?"),
        (["help", "nonsense"], "no command 'nonsense'"),
        (["Macron"], "no command 'Macron'; to search for it: copytaster search Macron"),
        (["Macron", "night train", "--json"], "copytaster search Macron 'night train'"),
        (["rejected", "retyr", "x"], "no command 'rejected retyr'; did you mean 'retry'?"),
        (["--directory", "a1"], "no command was given"),
    ])
    func `an unknown command is reported by name`(line: [String], message: String) throws {
        let answer = try CommandLineFixture().run(line)
        #expect(answer.state == .usage && answer.messages.contains(message), "\(answer.messages)")
    }
}
