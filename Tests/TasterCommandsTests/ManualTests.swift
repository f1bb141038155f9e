// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import TasterSettings
import Testing

@testable import TasterCommands

@Suite struct ManualTests {
    private static let checkout: URL = {
        // A symbolic link may lead to this file; the pages lie beside the real one.
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }()

    private func page(_ name: String) throws -> String {
        try String(contentsOf: Self.checkout.appendingPathComponent("docs/man/\(name)"), encoding: .utf8)
    }

    @Test func `the architecture has a heading for each folder of the sources, and names only what is there`() throws {
        let text = try page("../ARCHITECTURE.md")
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("### ") && $0.hasSuffix("?") }
        let sources = Self.checkout.appendingPathComponent("Sources")
        for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path) {
            let isCellar = folder.hasPrefix("C")
            #expect(headings.contains { $0.contains(isCellar ? "`C…`" : "`\(folder)`") }, "\(folder)")
            #expect(!isCellar || text.contains(folder), "\(folder)")
        }
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        let source = try files.filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8) }.joined()
        let names = Set(text.matches(of: /`([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)`/).map { String($0.1) })
        #expect(names.count > 20)
        for name in names where !FileManager.default.fileExists(atPath: sources.appendingPathComponent(name).path) {
            let isTest = FileManager.default.fileExists(
                atPath: Self.checkout.appendingPathComponent("Tests/\(name)").path)
            let declared = ["class", "struct", "enum", "protocol"].contains { source.contains("\($0) \(name)") }
            #expect(isTest || declared, "\(name)")
        }
    }

    @Test func `the settings page lists every setting as the table has it`() throws {
        #expect(try page("copytaster.yaml.5").contains(Settings.manual()))
    }

    @Test func `the command's page names every verb, option and exit state`() throws {
        let manual = try page("copytaster.1")
        for verb in Copytaster.configuration.subcommands {
            let name = verb.configuration.commandName ?? String(describing: verb).lowercased()
            #expect(manual.contains(".It Cm \(name)"), "\(name)")
        }
        for state in ExitState.allCases { #expect(manual.contains(".It \(state.rawValue)\n"), "\(state)") }
    }
}
