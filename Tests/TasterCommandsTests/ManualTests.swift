// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import TasterSettings
import Testing

@testable import TasterCommands

@Suite struct ManualTests {
    private func page(_ name: String) throws -> String {
        // A symbolic link may lead to this file; the pages lie beside the real one.
        let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("docs/man/\(name)"), encoding: .utf8)
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
