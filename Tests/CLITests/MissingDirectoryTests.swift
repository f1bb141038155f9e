// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CLI

@Suite struct MissingDirectoryTests {
    @Test(arguments: [["list"], ["show", "x"], ["retry", "--all"], ["drop", "--all", "--yes"]])
    func `a missing directory ends with 69, as in other commands`(command: [String]) throws {
        let fixture = try CommandLineFixture()
        let answer = try fixture.run(["rejected"] + command + ["--directory", fixture.files + "/absent"])
        #expect(answer.state == .noIndex && answer.messages.contains("there is no index yet"), "\(answer.messages)")
    }

    @Test func `the list is empty if nothing was ever rejected`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        try FileManager.default.removeItem(at: fixture.directory.appendingPathComponent("rejected"))
        let answer = try fixture.run("rejected", "list")
        #expect(answer.state == .done && answer.messages.contains("No files are rejected."), "\(answer.messages)")
    }

    @Test func `retry reports a missing inbox`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("rejected/a.txt"))
        try FileManager.default.removeItem(at: fixture.directory.appendingPathComponent("inbox"))
        let answer = try fixture.run("rejected", "retry", "a.txt")
        #expect(answer.state == .cannotCreate && answer.messages.contains("there is no inbox"), "\(answer.messages)")
    }
}

@Suite struct WordsTests {
    @Test func `one hit is described in the singular`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let one = try fixture.run("search", "comet")
        #expect(one.state == .done && one.lines.first == "1 article", "\(one.out)")
    }

    @Test func `an empty file is not described as complete`() throws {
        let fixture = try CommandLineFixture()
        try fixture.run("ingest", try fixture.file("empty.txt", ""))
        let trace = try fixture.run("trace", "empty.txt")
        #expect(
            trace.out.contains("rejected") && !trace.out.contains("seen, complete"), "\(trace.out)\(trace.messages)")
    }
}
