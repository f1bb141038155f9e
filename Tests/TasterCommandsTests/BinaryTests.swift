// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import TasterCommands

/// The program itself, as a shell starts it.
@Suite struct BinaryTests {
    private struct Answer {
        let status: Int32
        let out: String
        let messages: String
    }

    /// - Parameter script: for `bash -o pipefail`; the program is `$COPYTASTER`.
    private func shell(_ script: String, _ bench: Bench) throws -> Answer {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("copytaster")
        try #require(FileManager.default.isExecutableFile(atPath: program.path), "\(program.path) has not been built")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-o", "pipefail", "-c", script]
        process.currentDirectoryURL = bench.root.appendingPathComponent("files")
        process.environment = [
            "COPYTASTER": program.path, "COPYTASTER_DIRECTORY": bench.directory.path, "PATH": "/usr/bin:/bin",
        ]
        let out = bench.root.appendingPathComponent("binary-out")
        let messages = bench.root.appendingPathComponent("binary-messages")
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
        let bench = try Bench()
        let lines = (0..<400).map { number in
            Sample.line(
                title: "Notice \(number)", source: "Gazette", published: "2026-11-20T07:00:00Z",
                text: "Notice \(number). " + Sample.paragraphs[number % 4])
        }
        try bench.run("ingest", try bench.file("notices.jsonl", lines.joined(separator: "\n")))
        let answer = try shell("$COPYTASTER export --text | head -n 1", bench)
        #expect(answer.status == 0 && answer.messages.isEmpty, "\(answer.messages)")
        #expect(answer.out.split(separator: "\n").count == 1)
        // A full disk is one.
        let full = try shell("$COPYTASTER export --text >/dev/full", bench)
        #expect(full.status == ExitState.tryAgain.rawValue && full.messages.contains("No space left"))
    }

    @Test func `standard input is an article file like any other`() throws {
        let bench = try Bench()
        try bench.file("paper.jsonl", Sample.original + "\n" + Sample.other)
        let answer = try shell("cat paper.jsonl | $COPYTASTER ingest - --json", bench)
        #expect(answer.status == 0)
        #expect(answer.out.split(separator: "\n").count == 2)
        #expect(answer.out.contains(#""name":"-""#))
        #expect(try shell("$COPYTASTER try - --json <paper.jsonl", bench).out.split(separator: "\n").count == 2)
    }

    @Test func `a file name that is not UTF-8 is taken, shown and found`() throws {
        let bench = try Bench()
        try bench.file("paper.jsonl", Sample.original)
        let answer = try shell(#"mv paper.jsonl $'caf\xe9.jsonl' && $COPYTASTER ingest --json $'caf\xe9.jsonl'"#, bench)
        #expect(
            answer.status == 0 && answer.out.contains(#""name":"caf\\xE9.jsonl""#), "\(answer.out)\(answer.messages)")
        let trace = try shell(#"$COPYTASTER trace $'caf\xe9.jsonl'"#, bench)
        #expect(trace.status == 0 && trace.out.contains(#"caf\xE9.jsonl"#))
    }

    @Test func `completions are generated and exit states are the shell's`() throws {
        let bench = try Bench()
        for shell in ["bash", "zsh", "fish"] {
            #expect(
                try self.shell("$COPYTASTER --generate-completion-script \(shell)", bench).out.contains("copytaster"))
        }
        #expect(try shell("$COPYTASTER nonsense", bench).status == 64)
        #expect(try shell("$COPYTASTER search x", bench).status == 69)
    }
}
