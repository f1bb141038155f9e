// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CLI

@Suite struct MissingDirectoryTests {
    @Test(arguments: [["list"], ["show", "x"], ["retry", "--all"], ["drop", "--all", "--yes"]])
    func `a directory that is not there ends in 69 as everywhere`(command: [String]) throws {
        let reader = try DocumentReader()
        let answer = try reader.run(["rejected"] + command + ["--directory", reader.files + "/absent"])
        #expect(answer.state == .noIndex && answer.messages.contains("there is no index yet"), "\(answer.messages)")
    }

    @Test func `where nothing was ever rejected, the list is empty`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        try FileManager.default.removeItem(at: reader.directory.appendingPathComponent("rejected"))
        let answer = try reader.run("rejected", "list")
        #expect(answer.state == .done && answer.messages.contains("Nothing is rejected."), "\(answer.messages)")
    }

    @Test func `a missing inbox is what retry complains of`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        try Data("x".utf8).write(to: reader.directory.appendingPathComponent("rejected/a.txt"))
        try FileManager.default.removeItem(at: reader.directory.appendingPathComponent("inbox"))
        let answer = try reader.run("rejected", "retry", "a.txt")
        #expect(answer.state == .cannotCreate && answer.messages.contains("there is no inbox"), "\(answer.messages)")
    }
}

@Suite struct WordsTests {
    @Test func `one hit is said to be one`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        let one = try reader.run("search", "--limit", "1", "boats")
        #expect(one.state == .done && one.out.contains("The first hit; --limit shows more."), "\(one.out)")
    }

    @Test func `an empty file is not said to have been complete`() throws {
        let reader = try DocumentReader()
        try reader.run("ingest", try reader.file("empty.txt", ""))
        let trace = try reader.run("trace", "empty.txt")
        #expect(trace.out.contains("rejected") && !trace.out.contains("complete"), "\(trace.out)\(trace.messages)")
    }
}
