// SPDX-License-Identifier: Apache-2.0

import Foundation
import Presentation
import Testing

@testable import CLI

/// Runs the built program through a shell.
@Suite struct BinaryTests {
    private struct Answer {
        let status: Int32
        let out: String
        let messages: String
    }

    /// - Parameter script: for `bash -o pipefail`; the program is `$COPYTASTER`.
    private func shell(_ script: String, _ fixture: CommandLineFixture) throws -> Answer {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("copytaster")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) has not been built")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-o", "pipefail", "-c", script]
        process.currentDirectoryURL = fixture.root.appendingPathComponent("files")
        process.environment = [
            "COPYTASTER": program.path, "COPYTASTER_DIRECTORY": fixture.directory.path, "PATH": "/usr/bin:/bin",
        ]
        let out = fixture.root.appendingPathComponent("binary-out")
        let messages = fixture.root.appendingPathComponent("binary-messages")
        for url in [out, messages] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            messages: try String(contentsOf: messages, encoding: .utf8))
    }

    @Test func `a reader that closes the pipe early is not an error`() throws {
        let fixture = try CommandLineFixture()
        let lines = (0..<400).map { number in
            Sample.line(
                title: "Notice \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
                text: "Notice \(number). " + Sample.paragraphs[number % 4])
        }
        try fixture.run("ingest", try fixture.file("notices.jsonl", lines.joined(separator: "\n")))
        let answer = try shell("$COPYTASTER export --text | head -n 1", fixture)
        #expect(answer.status == 0 && answer.messages.isEmpty, "\(answer.messages)")
        #expect(answer.out.split(separator: "\n").count == 1)
        // A full disk is an error.
        let full = try shell("$COPYTASTER export --text >/dev/full", fixture)
        #expect(full.status == ExitState.tryAgain.rawValue && full.messages.contains("No space left"))
    }

    @Test func `standard input is processed like any other article file`() throws {
        let fixture = try CommandLineFixture()
        try fixture.file("paper.jsonl", Sample.original + "\n" + Sample.other)
        let answer = try shell("cat paper.jsonl | $COPYTASTER ingest - --json", fixture)
        #expect(answer.status == 0)
        #expect(answer.out.split(separator: "\n").count == 2)
        #expect(answer.out.contains(#""name":"-""#))
        #expect(try shell("$COPYTASTER try - --json <paper.jsonl", fixture).out.split(separator: "\n").count == 2)
    }

    @Test func `a file name that is not UTF-8 is processed, shown and found`() throws {
        let fixture = try CommandLineFixture()
        try fixture.file("paper.jsonl", Sample.original)
        let answer = try shell(
            #"mv paper.jsonl $'caf\xe9.jsonl' && $COPYTASTER ingest --json $'caf\xe9.jsonl'"#, fixture)
        #expect(
            answer.status == 0 && answer.out.contains(#""name":"caf\\xE9.jsonl""#), "\(answer.out)\(answer.messages)")
        let trace = try shell(#"$COPYTASTER trace $'caf\xe9.jsonl'"#, fixture)
        #expect(trace.status == 0 && trace.out.contains(#"caf\xE9.jsonl"#))
    }

    /// Zones in POSIX syntax, which needs no time zone database.
    @Test(arguments: [
        ("<+0530>-5:30", "2026-11-20 12:30 +0530", "2026-11-20 17:30 +0530"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-11-20 08:00 CET", "2026-11-20 13:00 CET"),
        ("NST3:30", "2026-11-20 03:30 NST", "2026-11-20 08:30 NST"),
        ("UTC0", "2026-11-20 07:00 UTC", "2026-11-20 12:00 UTC"),
    ])
    func `text shows local times with their zone, JSON shows UTC`(zone: String, first: String, second: String) throws {
        let fixture = try CommandLineFixture()
        let ids = try fixture.harbour()
        let commands = [
            "show \(ids.original)", "copies \(ids.original)", "search trawlers",
            "compare \(ids.original) \(ids.reprint)",
            "status", "trace harbour.jsonl",
        ]
        let zoned = try Regex(#"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d\.\d{3})? (NST|CET|UTC|\+0530)"#)
        for command in commands {
            let out = try shell("TZ='\(zone)' $COPYTASTER \(command)", fixture).out
            let stamps = out.matches(of: /\d{4}-\d\d-\d\d/).count
            #expect(stamps > 0 && out.matches(of: zoned).count == stamps, "\(command): \(out)")
            let isOfOriginal = ["show", "copies", "compare"].contains { command.hasPrefix($0) }
            #expect(!isOfOriginal || out.contains(first), "\(command): \(out)")
        }
        #expect(try shell("TZ='\(zone)' $COPYTASTER copies \(ids.original)", fixture).out.contains(second))
        let json = try shell("TZ='\(zone)' $COPYTASTER show --json \(ids.original)", fixture).out
        #expect(json.contains(#""published":"2026-11-20T07:00:00Z""#))
    }

    @Test func `a search uses local days, and the end of an embargo is shown in local time`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        // Published on the 19th at 21:00 UTC.
        for (zone, day, status) in [
            ("UTC0", "2026-11-19", 0), ("UTC0", "2026-11-20", 1), ("<+0530>-5:30", "2026-11-19", 1),
            ("<+0530>-5:30", "2026-11-20", 0),
        ] {
            let answer = try shell("TZ='\(zone)' $COPYTASTER search comet since:\(day) until:\(day)", fixture)
            #expect(answer.status == status, "\(zone) \(day): \(answer.out)\(answer.messages)")
        }
        let embargoed = try JSONSerialization.data(withJSONObject: [
            "title": "Later", "text": Sample.paragraphs[0], "embargoed": "2099-01-01T00:00:00Z",
        ])
        try fixture.file("later.jsonl", String(decoding: embargoed, as: UTF8.self))
        let answer = try shell("TZ='<+0530>-5:30' $COPYTASTER ingest --json later.jsonl", fixture)
        #expect(answer.out.contains("under embargo until 2099-01-01 05:30 +0530"), "\(answer.out)")
    }

    @Test func `completions are generated, and exit states reach the shell`() throws {
        let fixture = try CommandLineFixture()
        for shell in ["bash", "zsh", "fish"] {
            #expect(
                try self.shell("$COPYTASTER --generate-completion-script \(shell)", fixture).out.contains("copytaster"))
        }
        #expect(try shell("$COPYTASTER nonsense", fixture).status == 64)
        #expect(try shell("$COPYTASTER search x", fixture).status == 69)
    }
}
