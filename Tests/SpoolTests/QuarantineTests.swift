// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct QuarantineTests {
    private let spool: TemporarySpool
    private let quarantine: Quarantine
    private let moment = Date(timeIntervalSince1970: 1_795_261_200)

    init() throws {
        spool = try TemporarySpool()
        quarantine = Quarantine(spool.directories)
    }

    private func reject(_ name: String, _ reason: String = "no text in it; drop another") throws -> FileName {
        var touched = TouchedDirectories()
        return try spool.claim(name).reject(
            RejectionReason(
                reason, stage: .read, rejected: moment, sha256: ContentDigest(of: Array("text".utf8)), size: 4),
            touching: &touched)
    }

    @Test func `a rejected file has its reason beside it, with the documented keys`() throws {
        try spool.write("text", to: "inbox/desk/a.html")
        #expect(try reject("desk/a.html") == FileName("rejected/desk/a.html"))
        let text = String(decoding: try spool.read(FileName("rejected/desk/a.html.reason.json")), as: UTF8.self)
        for part in [
            #""name" : "desk/a.html""#, #""reason" : "no text in it; drop another""#, #""stage" : "read""#,
            #""rejected" : "2026-11-21T"#, #""sha256" : "982d9e3e"#, #""size" : 4"#,
        ] { #expect(text.contains(part), "\(part) is not in \(text)") }
        let item = try quarantine.show(FileName("desk/a.html"))
        #expect(item.original == FileName("desk/a.html") && item.size == 4 && item.reason?.rejected == moment)
        #expect(try quarantine.list() == [item])
        #expect(try quarantine.count() == 1)
    }

    @Test func `an article that is already rejected, for example after a kill, is not stored twice`() throws {
        func keep(_ member: Int, of content: String) throws -> FileName {
            var touched = TouchedDirectories()
            let why = RejectionReason(
                "broken", stage: .read, rejected: moment, sha256: ContentDigest(of: Array(content.utf8)), size: 4,
                member: member, from: FileName("desk/f.jsonl"))
            return try quarantine.add(
                Array("line".utf8), name: FileName("desk/f.jsonl.line"), why, touching: &touched)
        }
        #expect(try keep(1, of: "a") == FileName("rejected/desk/f.jsonl.line"))
        #expect(try keep(1, of: "a") == FileName("rejected/desk/f.jsonl.line"))
        #expect(try keep(2, of: "a") == FileName("rejected/desk/f.jsonl~2.line"))
        #expect(try keep(1, of: "b") == FileName("rejected/desk/f.jsonl~3.line"))
        #expect(try keep(1, of: "b") == FileName("rejected/desk/f.jsonl~3.line"))
        #expect(try quarantine.count() == 3)
    }

    @Test func `retry moves a file back and drop deletes it; both delete its reason`() throws {
        for name in ["desk/a", "b", "c"] { try spool.write("text", to: "inbox/" + name) }
        for name in ["desk/a", "b", "c"] { _ = try reject(name) }
        try spool.run("rmdir inbox/desk")
        #expect(try quarantine.retry(FileName("desk/a")) == FileName("desk/a"))
        try quarantine.drop(FileName("b"))
        #expect(try quarantine.list().map(\.name.description) == ["c"])
        #expect(spool.has("inbox/desk/a") && !spool.has("inbox/b"))
        #expect(try shell("test $(find \(spool.directories.rejected.string) | wc -l) = 3") == 0)
    }

    @Test func `retry never overwrites a file that arrived in the meantime`() throws {
        try spool.write("old", to: "inbox/a.html")
        _ = try reject("a.html")
        try spool.write("new", to: "inbox/a.html")
        #expect(try quarantine.retry(FileName("a.html")) == FileName("a~2.html"))
        #expect(try spool.read(FileName("inbox/a.html")) == Array("new".utf8))
    }

    @Test(arguments: ["gone", "../inbox/a", "/etc/passwd", "", ".", "a/../../inbox/a"])
    func `no name leads out of the quarantine`(name: String) throws {
        try spool.write("text", to: "inbox/a")
        for call in [quarantine.drop, { (name: FileName) throws in _ = try quarantine.retry(name) }] {
            #expect(throws: SpoolError.self) { try call(FileName(name)) }
        }
        #expect(spool.has("inbox/a"))
    }

    @Test func `a file with the name of a reason is no reason`() throws {
        for name in ["a.reason.json", "a"] {
            try spool.write(name, to: "inbox/" + name)
            _ = try reject(name)
        }
        for name in ["b", "b.reason.json"] {
            try spool.write(name, to: "inbox/" + name)
            _ = try reject(name)
        }
        let items = try quarantine.list()
        #expect(Set(items.map(\.original.description)) == ["a", "a.reason.json", "b", "b.reason.json"])
        for item in items {
            let place = FileName("rejected/" + item.name.description)
            #expect(try spool.read(place) == item.original.bytes)
        }
    }

    @Test func `a reason without a file, left by a crash, is skipped and replaced`() throws {
        try spool.write("text", to: "inbox/a")
        _ = try reject("a", "the first reason")
        try spool.run("mv rejected/a inbox/a")
        #expect(try quarantine.list().isEmpty)
        #expect(try reject("a", "the second reason") == FileName("rejected/a"))
        #expect(try quarantine.list().map(\.reason?.reason) == ["the second reason"])
    }

    @Test func `a file without a reason is listed too`() throws {
        try spool.write("text", to: "rejected/by-hand")
        try spool.write("text", to: "rejected/broken")
        try spool.write("{not JSON", to: "rejected/broken.reason.json")
        let items = try quarantine.list()
        #expect(items.map(\.name.description) == ["broken", "by-hand"])
        #expect(items.allSatisfy { $0.reason == nil && $0.original == $0.name })
    }

    @Test func `entries that are not regular files are rejected without being opened`() throws {
        try spool.write("secret", to: "outside/a")
        try spool.run("ln -s ../outside/a inbox/link; mkfifo inbox/pipe; mkdir -p inbox/deep; touch inbox/deep/1")
        var touched = TouchedDirectories()
        for entry in try spool.scan() where entry.kind != .regular {
            let reason = try #require(Settling.objection(to: entry.kind))
            _ = try quarantine.setAside(
                entry, RejectionReason(reason, stage: .settle, rejected: moment), touching: &touched)
        }
        try touched.sync(in: spool.directories)
        #expect(try quarantine.list().map(\.name.description) == ["link", "pipe"])
        #expect(try spool.scan().map(\.name.description) == ["deep/1"])
        #expect(try spool.read(FileName("outside/a")) == Array("secret".utf8))
        for name in ["link", "pipe"] { try quarantine.drop(FileName(name)) }
        #expect(try quarantine.list().isEmpty && spool.has("outside/a"))
    }

    @Test func `a bad article of a file with many is stored separately and can be retried alone`() throws {
        var touched = TouchedDirectories()
        let reason = RejectionReason(
            "no text; add the key 'text'", stage: .read, rejected: moment, member: 11, from: FileName("desk/feed.jsonl")
        )
        let name = FileName("desk/feed.jsonl.line-12.json")
        for _ in 0..<2 { _ = try quarantine.add(Array("{}".utf8), name: name, reason, touching: &touched) }
        let items = try quarantine.list()
        #expect(items.map(\.name.description) == ["desk/feed.jsonl.line-12.json", "desk/feed.jsonl.line-12~2.json"])
        #expect(items.allSatisfy { $0.reason?.member == 11 && $0.reason?.from == FileName("desk/feed.jsonl") })
        #expect(try quarantine.retry(name) == name)
        #expect(try spool.read(FileName("inbox/desk/feed.jsonl.line-12.json")) == Array("{}".utf8))
        let long = FileName(String(repeating: "é", count: 127) + ".line-12.json")
        _ = try quarantine.add(Array("{}".utf8), name: long, reason, touching: &touched)
        #expect(try quarantine.count() == 2)
    }

    @Test func `a free name among many taken ones is found with few checks`() throws {
        var looks = 0
        let taken = Set((1...1000).map { NumberedName.name(Array("a.html".utf8), $0) })
        let free = NumberedName.firstFree(Array("a.html".utf8)) {
            looks += 1
            return taken.contains($0)
        }
        #expect(free == Array("a~1001.html".utf8) && looks < 30)
    }
}
