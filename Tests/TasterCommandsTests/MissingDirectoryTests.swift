// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import TasterCommands

@Suite struct MissingDirectoryTests {
    @Test(arguments: [["list"], ["show", "x"], ["retry", "--all"], ["drop", "--all", "--yes"]])
    func `a directory that is not there ends in 69 as everywhere`(command: [String]) throws {
        let bench = try Bench()
        let answer = try bench.run(["rejected"] + command + ["--directory", bench.files + "/absent"])
        #expect(answer.state == .noIndex && answer.messages.contains("there is no index yet"), "\(answer.messages)")
    }

    @Test func `where nothing was ever rejected, the list is empty`() throws {
        let bench = try Bench()
        try bench.harbour()
        try FileManager.default.removeItem(at: bench.directory.appendingPathComponent("rejected"))
        let answer = try bench.run("rejected", "list")
        #expect(answer.state == .done && answer.messages.contains("Nothing is rejected."), "\(answer.messages)")
    }

    @Test func `a missing inbox is what retry complains of`() throws {
        let bench = try Bench()
        try bench.harbour()
        try Data("x".utf8).write(to: bench.directory.appendingPathComponent("rejected/a.txt"))
        try FileManager.default.removeItem(at: bench.directory.appendingPathComponent("inbox"))
        let answer = try bench.run("rejected", "retry", "a.txt")
        #expect(answer.state == .cannotCreate && answer.messages.contains("there is no inbox"), "\(answer.messages)")
    }
}

@Suite struct WordsTests {
    @Test func `one hit is said to be one`() throws {
        let bench = try Bench()
        try bench.harbour()
        let one = try bench.run("search", "--limit", "1", "boats")
        #expect(one.state == .done && one.out.contains("The first hit; --limit shows more."), "\(one.out)")
    }

    @Test func `an empty file is not said to have been complete`() throws {
        let bench = try Bench()
        try bench.run("ingest", try bench.file("empty.txt", ""))
        let trace = try bench.run("trace", "empty.txt")
        #expect(trace.out.contains("rejected") && !trace.out.contains("complete"), "\(trace.out)\(trace.messages)")
    }
}
