// SPDX-License-Identifier: Apache-2.0

import SystemPackage
import TestClock
import Testing

@testable import Configuration

struct HostileSettingsTests {
    @Test(arguments: [
        ("- a\n- b\n", "copytaster.yaml:1: not a list of settings"),
        ("just words\n", "copytaster.yaml:1: not a list of settings"),
        ("workers: 1\n\tbatch_articles: 2\n", "copytaster.yaml:2: a tab"),
        ("workers: 1\n---\nworkers: 2\n", "more than one document"),
        ("a: &a x\nb: *a\n", "copytaster.yaml:1: anchors and aliases"),
        ("ignore:\n  - *.bak\n", "copytaster.yaml:2: anchors and aliases"),
        ("? [a]\n: b\n", "copytaster.yaml:1: '?'"),
        ("ignore: !!python/object x\n", "copytaster.yaml:1: '!'"),
        ("ignore: |\n  text\n", "copytaster.yaml:1: '|'"),
        ("workers: \"1\nquiet_time: 3\n", "copytaster.yaml:1: a quoted text"),
        ("workers: [1\n", "not YAML"),
        ("workers: 1\nquiet\n", "not YAML"),
        ("workers: 1\n\u{1}: 2\n", "not YAML"),
        ("[a, b]: c\n", "copytaster.yaml:1: a setting's name"),
        ("workers: {1: 2}\n", "wrong type"),
        ("ignore: [[a]]\n", "wrong type"),
        ("workers: [1]\n", "not a list"),
    ])
    func `text that is not a settings file is refused with its line`(text: String, message: String) {
        #expect {
            try Settings.parse(text)
        } throws: {
            let shown = "\($0)"
            if !shown.contains(message) { Issue.record("'\(shown)' does not contain '\(message)'") }
            return true
        }
    }

    @Test func `deep nesting and expansion are refused before they cost time or memory`() {
        var laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
            laughs += "\(name): &\(name) [*\(before), *\(before), *\(before), *\(before), *\(before), *\(before)]\n"
        }
        laughs += "? *z\n: x\n"
        let half = SettingsFile.maximumSize / 2 - 10
        let hostile = [
            laughs, "workers: " + String(repeating: "[", count: half),
            "workers: " + String(repeating: "{a: ", count: half / 2),
            "workers:\n " + String(repeating: "- ", count: half) + "x",
            String(repeating: "? ", count: half), "workers: x \"" + String(repeating: "[", count: half),
            "workers: [x \"" + String(repeating: "[", count: half),
            String(repeating: "a", count: SettingsFile.maximumSize + 1),
            "ignore: [" + String(repeating: "a,", count: half) + "b]\nunknown: 1\n",
            (0..<350).map { String(repeating: " ", count: $0) + "k:\n" }.joined(),
        ]
        for text in hostile {
            let took = processorTime {
                #expect(throws: SettingsError.self) { try Settings.parse(text) }
            }
            #expect(took < .seconds(5), "\(text.prefix(20))")
        }
    }

    @Test(arguments: [
        "\"work\\ners\": 1", "\"\\e[31mworkers\": {}", "workers: \"a\\nb\"", "\"a\\u2028b\": 1\n\"a\\u2028b\": 1",
        "a\tb: 1", String(repeating: "long", count: 10_000) + ": 1",
        "workers: " + String(repeating: "x", count: 10_000),
    ])
    func `a name or value cannot add a line to a message or fill the screen`(text: String) {
        #expect {
            try Settings.parse(text)
        } throws: { error in
            let shown = "\(error)"
            let isLine = shown.unicodeScalars.allSatisfy {
                ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
            }
            return isLine && shown.utf8.count < 400
        }
    }

    @Test func `bytes that are not UTF-8 and files that are too large are refused`() throws {
        let binary = try TemporaryFile(bytes: [0x77, 0xFF, 0xFE, 0x00])
        #expect { try Settings.load(file: binary.path, required: true) } throws: { "\($0)".contains("not UTF-8") }
        let large = try TemporaryFile(bytes: [UInt8](repeating: 0x23, count: SettingsFile.maximumSize + 1))
        #expect { try Settings.load(file: large.path, required: true) } throws: {
            "\($0)".contains("larger than 64 KiB")
        }
        #expect { try Settings.load(file: "/dev/zero", required: true) } throws: { "\($0)".contains("larger than") }
    }

    @Test func `random text is parsed or refused and never fails otherwise`() {
        var random = SystemRandomNumberGenerator()
        let pieces = [
            "workers", ":", " ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "#", "1 s", "ignore", "\\", ",", "&a", "*a",
            "\u{85}", "é", "?", "|", "---", "%", "\r",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0..<30)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            do {
                _ = try Settings.parse(text)
            } catch {
                #expect(!error.problems.isEmpty && error.problems.allSatisfy { !$0.message.isEmpty }, "\(text)")
            }
        }
    }
}
