// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CLI

/// Runs `status --watch` of the built program until a signal ends it.
@Suite struct StatusWatchTests {
    private final class Watch {
        private let process = Process()
        private let out: URL

        init(_ fixture: CommandLineFixture, _ arguments: [String]) throws {
            out = fixture.root.appendingPathComponent("watch-out")
            try Data().write(to: out)
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent()
                .appendingPathComponent("copytaster")
            process.arguments = ["status", "--watch", "1"] + arguments
            process.environment = ["COPYTASTER_DIRECTORY": fixture.directory.path, "PATH": "/usr/bin:/bin"]
            process.standardOutput = try FileHandle(forWritingTo: out)
            process.standardError = FileHandle.nullDevice
            try process.run()
        }

        deinit { if process.isRunning { process.terminate() } }

        /// What it has written, as soon as the condition holds; after two minutes in any case.
        func output(_ condition: (String) -> Bool) throws -> String {
            let end = Date(timeIntervalSinceNow: 120)
            while true {
                let text = try String(contentsOf: out, encoding: .utf8)
                if condition(text) || Date() > end { return text }
                Thread.sleep(forTimeInterval: 0.05)
            }
        }

        /// Sends the signal of Ctrl-C.
        func interrupt() -> (reason: Process.TerminationReason, status: Int32) {
            process.interrupt()
            process.waitUntilExit()
            return (process.terminationReason, process.terminationStatus)
        }
    }

    @Test func `a pipe gets one block for each change, also when an index appears`() throws {
        let fixture = try CommandLineFixture()
        let watch = try Watch(fixture, [])
        #expect(try watch.output { $0.contains("there is no index yet") }.contains("there is no index yet"))
        try fixture.harbour()
        let text = try watch.output { $0.contains("3 in 2 families") && $0.contains("A comet over the fens") }
        #expect(text.contains("3 in 2 families") && text.contains("A comet over the fens"), "\(text)")
        let end = watch.interrupt()
        #expect(end.reason == .uncaughtSignal && end.status == SIGINT)
    }

    @Test func `with JSON there is one line every time`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let watch = try Watch(fixture, ["--json"])
        let lines = try watch.output { $0.count(where: \.isNewline) >= 2 }.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines.prefix(2) {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["articles"] as? Int == 3 && object["state"] as? String == "stopped")
        }
        _ = watch.interrupt()
    }

    @Test func `the interval is a number of seconds`() throws {
        let fixture = try CommandLineFixture()
        for text in ["0", "-1", "x", "90000"] {
            #expect(try fixture.run("status", "--watch=\(text)").state == .usage, "\(text)")
        }
    }
}
