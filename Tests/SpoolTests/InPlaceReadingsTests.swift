// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Spool

@Suite struct InPlaceReadingsTests {
    /// The files that a start finds.
    private func left(_ spool: TemporarySpool, decided: Set<String> = []) throws -> [FileName] {
        let readings = try InPlaceReadings(spool.directories)
        return readings.left(ignoring: IgnoreRules()) { !decided.contains($0.name.description) }.map(\.name).sorted()
    }

    @Test func `files that were begun and are unchanged are found, unless they were decided`() throws {
        let spool = try TemporarySpool()
        for name in ["a", "b", "c", "d", "e"] { try spool.write(name, to: "inbox/\(name)") }
        let readings = try InPlaceReadings(spool.directories)
        let none = readings.left(ignoring: IgnoreRules()) { _ in true }
        #expect(none.isEmpty)
        for name in ["a", "b", "c", "d"] { try readings.begin(spool.entry(name)) }
        try spool.run("echo more >> inbox/b; rm inbox/c; chmod 600 inbox/d")
        #expect(try left(spool) == [FileName("a"), FileName("d")])
        #expect(try left(spool, decided: ["d"]) == [FileName("a")])
        try readings.clear()
        #expect(try left(spool).isEmpty)
    }

    @Test func `the record stays small, and keeps the files being read`() throws {
        let spool = try TemporarySpool()
        for name in ["a", "b"] { try spool.write(name, to: "inbox/\(name)") }
        let first = try InPlaceReadings(spool.directories)
        try first.begin(spool.entry("a"))
        // A file that an earlier run had begun stays in the record, although this run never reads it.
        let readings = try InPlaceReadings(spool.directories)
        let found = readings.left(ignoring: IgnoreRules()) { _ in true }
        #expect(found.map(\.name) == [FileName("a")])
        let other = try spool.entry("b")
        for number in 0..<5_000 {
            let version = InboxEntry(
                name: other.name, kind: .regular, size: Int64(number), inode: other.inode, device: other.device,
                modification: other.modification, change: other.change)
            try readings.begin(version)
            readings.end(version)
        }
        let lines = try spool.read(FileName("work/.copytaster-in-place")).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count < 2_000)
        #expect(try left(spool) == [FileName("a")])
    }

    @Test func `an incomplete line hides no later line`() throws {
        let spool = try TemporarySpool()
        for name in ["a", "b"] { try spool.write(name, to: "inbox/\(name)") }
        let readings = try InPlaceReadings(spool.directories)
        try readings.begin(spool.entry("a"))
        // A file instead of the directory prevents writing the record.
        try spool.run("mv work away; touch work")
        #expect(throws: SpoolError.self) { try readings.begin(spool.entry("b")) }
        try spool.run("rm work; mv away work; printf torn >> work/.copytaster-in-place")
        try readings.begin(spool.entry("b"))
        #expect(try left(spool) == [FileName("a"), FileName("b")])
    }
}
