// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Cases 4, 13, 14: temporary names of programs, and names of any bytes.
@Suite struct NameTests {
    @Test func `temporary names of unfinished files are ignored, and the final name is processed`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        let drafts = [
            ".a.html.Xy12Zq", "~syncthing~a.html.tmp", ".syncthing.a.html.tmp", "a.html.part", "a.html.filepart",
            "a.html.crdownload", ".a.html.swp", "a.html~", ".hidden", "a.tmp", "#a.html#", "~$a.html", "a.opdownload",
            "a.html.partial", ".~lock.a.html#",
        ]
        for (number, draft) in drafts.enumerated() { try spool.write(Copy.article(number), to: "inbox/\(draft)") }
        try spool.write(Copy.article(99), to: "inbox/.staging/whole.txt")
        try spool.write(Copy.article(100), to: "inbox/final.txt")
        try eventually("the file with a final name is processed") { try spool.status()["articles"] as? Int == 1 }
        try spool.bash("mv inbox/a.html.part inbox/a.txt && mv inbox/.a.html.Xy12Zq inbox/b.txt")
        try eventually("the renamed files are processed") { try spool.status()["articles"] as? Int == 3 }
        #expect(daemon.stop() == 0)
        let left = try FileManager.default.subpathsOfDirectory(atPath: spool.inbox.path).sorted()
        let expected =
            drafts.filter { ![".a.html.Xy12Zq", "a.html.part"].contains($0) } + [".staging", ".staging/whole.txt"]
        #expect(left == expected.sorted())
    }

    /// Quoted for bash, and as messages show them.
    static let names: [(quoted: String, shown: String)] = [
        ("$'caf\\xe9.txt'", "caf\\xE9.txt"), ("$'line\\nbreak.txt'", "line\\nbreak.txt"), ("-rf.txt", "-rf.txt"),
        ("$'\\xff\\xfe'", "\\xFF\\xFE"), ("$'tab\\there.txt'", "tab\\there.txt"),
        ("$'esc\\x1b[31m.txt'", "esc\\u{1B}[31m.txt"),
        ("'a b'\\''\"$&;|.txt'", "a b'\"$&;|.txt"), ("'back\\slash.txt'", "back\\\\slash.txt"),
    ]

    @Test func `a name of any bytes is kept unchanged and escaped in messages`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        let long = String(repeating: "é", count: 125) + ".html"
        for (number, name) in (NameTests.names.map(\.quoted) + ["'\(long)'"]).enumerated() {
            try spool.write(Copy.article(number), to: "article")
            try spool.bash("cp article inbox/\(name)")
        }
        let count = NameTests.names.count + 1
        try eventually("all are processed") { try spool.status()["articles"] as? Int == count }
        #expect(daemon.stop() == 0)
        // Each is found by its exact bytes.
        for name in NameTests.names.map(\.quoted) + ["'\(long)'"] {
            try spool.bash("test -f archive/*/*/*/\(name)")
        }
        let exported = try spool.copytaster("export").objects.compactMap {
            ($0["file"] as? [String: Any])?["name"] as? String
        }
        // Unchanged if the name is UTF-8, which JSON can express; otherwise escaped as in messages.
        let expected = [
            "caf\\xE9.txt", "line\nbreak.txt", "-rf.txt", "\\xFF\\xFE", "tab\there.txt", "esc\u{1B}[31m.txt",
            "a b'\"$&;|.txt",
            "back\\slash.txt", long,
        ]
        #expect(exported.sorted() == expected.sorted())
        for (_, shown) in NameTests.names { #expect(daemon.messages.contains(shown), "no message about \(shown)") }
        #expect(!daemon.messages.contains("\u{1B}"))
        try spool.expectSound()
    }

    @Test func `a name of 255 bytes can be rejected, retried and archived`() throws {
        let spool = try TestSpool()
        let name = String(repeating: "n", count: 250) + ".json"
        try spool.write("{\"nothing\": 1}", to: "inbox/\(name)")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "rejected").contains(name))
        #expect(try spool.copytaster("rejected", "retry", name).status == 0)
        try spool.write("{\"text\": \"\(Copy.article(1).replacing("\n", with: " "))\"}", to: "inbox/\(name)")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "archive").first?.hasSuffix(name) == true)
        try spool.expectSound()
    }

    @Test func `names that differ only in normalisation or case are different files, folded by their content`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("cp article inbox/$'caf\\u00e9.txt'; cp article inbox/$'cafe\\u0301.txt'")
        try spool.bash("cp article inbox/Pont.txt; cp article inbox/pont.txt")
        try eventually("all four are in the archive") { spool.files(in: "archive").count == 4 }
        #expect(daemon.stop() == 0)
        #expect(try spool.status()["articles"] as? Int == 1)
        let id = try #require(try spool.copytaster("export").objects.first?["id"] as? String)
        #expect(try spool.outcomes(id).sorted() == ["known", "known", "known", "stored"])
        try spool.expectSound()
    }
}
