// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CLI

/// The program itself, as a shell starts it.
@Suite struct BinaryTests {
    private struct Answer {
        let status: Int32
        let out: String
        let messages: String
    }

    /// - Parameter script: for `bash -o pipefail`; the program is `$COPYTASTER`.
    private func shell(_ script: String, _ reader: DocumentReader) throws -> Answer {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("copytaster")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) has not been built")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-o", "pipefail", "-c", script]
        process.currentDirectoryURL = reader.root.appendingPathComponent("files")
        process.environment = [
            "COPYTASTER": program.path, "COPYTASTER_DIRECTORY": reader.directory.path, "PATH": "/usr/bin:/bin",
        ]
        let out = reader.root.appendingPathComponent("binary-out")
        let messages = reader.root.appendingPathComponent("binary-messages")
        for url in [out, messages] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Answer(
            status: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            messages: try String(contentsOf: messages, encoding: .utf8))
    }

    @Test func `a reader that goes away is no error`() throws {
        let reader = try DocumentReader()
        let lines = (0..<400).map { number in
            Sample.line(
                title: "Notice \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
                text: "Notice \(number). " + Sample.paragraphs[number % 4])
        }
        try reader.run("ingest", try reader.file("notices.jsonl", lines.joined(separator: "\n")))
        let answer = try shell("$COPYTASTER export --text | head -n 1", reader)
        #expect(answer.status == 0 && answer.messages.isEmpty, "\(answer.messages)")
        #expect(answer.out.split(separator: "\n").count == 1)
        // A full disk is one.
        let full = try shell("$COPYTASTER export --text >/dev/full", reader)
        #expect(full.status == ExitState.tryAgain.rawValue && full.messages.contains("No space left"))
    }

    @Test func `standard input is an article file like any other`() throws {
        let reader = try DocumentReader()
        try reader.file("paper.jsonl", Sample.original + "\n" + Sample.other)
        let answer = try shell("cat paper.jsonl | $COPYTASTER ingest - --json", reader)
        #expect(answer.status == 0)
        #expect(answer.out.split(separator: "\n").count == 2)
        #expect(answer.out.contains(#""name":"-""#))
        #expect(try shell("$COPYTASTER try - --json <paper.jsonl", reader).out.split(separator: "\n").count == 2)
    }

    @Test func `a file name that is not UTF-8 is taken, shown and found`() throws {
        let reader = try DocumentReader()
        try reader.file("paper.jsonl", Sample.original)
        let answer = try shell(
            #"mv paper.jsonl $'caf\xe9.jsonl' && $COPYTASTER ingest --json $'caf\xe9.jsonl'"#, reader)
        #expect(
            answer.status == 0 && answer.out.contains(#""name":"caf\\xE9.jsonl""#), "\(answer.out)\(answer.messages)")
        let trace = try shell(#"$COPYTASTER trace $'caf\xe9.jsonl'"#, reader)
        #expect(trace.status == 0 && trace.out.contains(#"caf\xE9.jsonl"#))
    }

    /// Zones as POSIX writes them, which needs no data base of zones.
    @Test(arguments: [
        ("<+0530>-5:30", "2026-11-20 12:30 +0530", "2026-11-20 17:30 +0530"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-11-20 08:00 CET", "2026-11-20 13:00 CET"),
        ("NST3:30", "2026-11-20 03:30 NST", "2026-11-20 08:30 NST"),
        ("UTC0", "2026-11-20 07:00 UTC", "2026-11-20 12:00 UTC"),
    ])
    func `people read local times with their zone, programs UTC`(zone: String, first: String, second: String) throws {
        let reader = try DocumentReader()
        let ids = try reader.harbour()
        let commands = [
            "show \(ids.original)", "copies \(ids.original)", "search trawlers",
            "compare \(ids.original) \(ids.reprint)",
            "status", "trace harbour.jsonl",
        ]
        let zoned = try Regex(#"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d\.\d{3})? (NST|CET|UTC|\+0530)"#)
        for command in commands {
            let out = try shell("TZ='\(zone)' $COPYTASTER \(command)", reader).out
            let stamps = out.matches(of: /\d{4}-\d\d-\d\d/).count
            #expect(stamps > 0 && out.matches(of: zoned).count == stamps, "\(command): \(out)")
            let isOfOriginal = ["show", "copies", "compare"].contains { command.hasPrefix($0) }
            #expect(!isOfOriginal || out.contains(first), "\(command): \(out)")
        }
        #expect(try shell("TZ='\(zone)' $COPYTASTER copies \(ids.original)", reader).out.contains(second))
        let json = try shell("TZ='\(zone)' $COPYTASTER show --json \(ids.original)", reader).out
        #expect(json.contains(#""published":"2026-11-20T07:00:00Z""#))
    }

    @Test func `days of a search are local days, and an embargo ends at a local time`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        // Published on the 19th at 21:00 in UTC.
        for (zone, day, status) in [
            ("UTC0", "2026-11-19", 0), ("UTC0", "2026-11-20", 1), ("<+0530>-5:30", "2026-11-19", 1),
            ("<+0530>-5:30", "2026-11-20", 0),
        ] {
            let answer = try shell("TZ='\(zone)' $COPYTASTER search comet since:\(day) until:\(day)", reader)
            #expect(answer.status == status, "\(zone) \(day): \(answer.out)\(answer.messages)")
        }
        let embargoed = try JSONSerialization.data(withJSONObject: [
            "title": "Later", "text": Sample.paragraphs[0], "embargoed": "2099-01-01T00:00:00Z",
        ])
        try reader.file("later.jsonl", String(decoding: embargoed, as: UTF8.self))
        let answer = try shell("TZ='<+0530>-5:30' $COPYTASTER ingest --json later.jsonl", reader)
        #expect(answer.out.contains("under embargo until 2099-01-01 05:30 +0530"), "\(answer.out)")
    }

    @Test func `completions are generated and exit states are the shell's`() throws {
        let reader = try DocumentReader()
        for shell in ["bash", "zsh", "fish"] {
            #expect(
                try self.shell("$COPYTASTER --generate-completion-script \(shell)", reader).out.contains("copytaster"))
        }
        #expect(try shell("$COPYTASTER nonsense", reader).status == 64)
        #expect(try shell("$COPYTASTER search x", reader).status == 69)
    }
}
