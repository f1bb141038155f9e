// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct InboxScanTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    @Test func `files in nested directories are found, directories are not entries`() throws {
        try spool.run("mkdir -p inbox/x.html/b/c && touch inbox/1 inbox/x.html/2 inbox/x.html/b/c/3")
        #expect(try spool.scan().map(\.name.description) == ["1", "x.html/2", "x.html/b/c/3"])
        #expect(try spool.scan(under: FileName("x.html/b")).map(\.name.description) == ["x.html/b/c/3"])
        #expect(try spool.scan(under: FileName("gone")).isEmpty)
        #expect(try InboxScan.entry(FileName("x.html"), in: spool.directories.inbox, ignoring: .none) == nil)
    }

    @Test func `names are returned unchanged`() throws {
        let names: [[UInt8]] = [
            Array("-rf".utf8), Array("new\nline".utf8), [0xE9, 0x74, 0xE9], Array(repeating: 0x61, count: 255),
            Array("é".utf8), [0x65, 0xCC, 0x81],
        ]
        for name in names { try spool.write([1], to: Array("inbox/".utf8) + name) }
        #expect(Set(try spool.scan().map(\.name.bytes)) == Set(names))
    }

    @Test func `special files are distinguished without being opened`() throws {
        try spool.run(
            """
            ln -s /etc/hostname inbox/link && ln -s nowhere inbox/dangling && mkfifo inbox/pipe
            mkdir outside && touch outside/secret && ln -s ../outside inbox/dirlink
            """)
        let kinds = try spool.scan().reduce(into: [:]) { $0[$1.name.description] = $1.kind }
        #expect(kinds == ["link": .symlink, "dangling": .symlink, "pipe": .fifo, "dirlink": .symlink])
    }

    @Test func `a directory below the maximum depth is itself an entry`() throws {
        let deep = "inbox/" + (0...SpoolLimits.depth).map { "d\($0)" }.joined(separator: "/")
        try spool.run("mkdir -p \(deep) && touch \(deep)/file")
        let found = try spool.scan()
        #expect(found.map(\.kind) == [.deepDirectory])
        #expect(found.first?.name.description.hasSuffix("/d\(SpoolLimits.depth)") == true)
    }

    @Test func `a scan stops when its body returns false`() throws {
        for number in 0..<50 { try spool.write("x", to: "inbox/\(number)") }
        var seen = 0
        try InboxScan.entries(in: spool.directories.inbox, ignoring: .none) { _ in
            seen += 1
            return seen < 10
        }
        #expect(seen == 10)
    }

    @Test func `a missing inbox is an error, not an empty list`() throws {
        try spool.run("rmdir inbox")
        #expect(throws: SpoolError.self) { try spool.scan() }
    }

    @Test(arguments: [
        ".hidden", ".name.html.Xy12ab", "~syncthing~a.html.tmp", "a.part", "a.html.filepart", "A.CRDOWNLOAD", "a.swp",
        "a.html~", "~$letter.doc", "#a#", ".git/config", "drafts/a.html", "x.bak",
    ])
    func `names of unfinished files are ignored`(name: String) throws {
        let rules = IgnoreRules(patterns: ["*.bak", "drafts/*"])
        #expect(rules.ignores(FileName(name)))
        try spool.write("x", to: "inbox/" + name)
        #expect(try spool.scan(ignoring: rules).isEmpty)
        #expect(try InboxScan.entry(FileName(name), in: spool.directories.inbox, ignoring: rules) == nil)
    }

    @Test(arguments: ["a.html", "part", "a.partial.html", "~a", "#1 in sales.txt", "a~2.html", "a.bak.html", "-"])
    func `names that only look similar are not ignored`(name: String) {
        #expect(!IgnoreRules(patterns: ["*.bak", "drafts/*"]).ignores(FileName(name)))
    }
}
