// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Cases 3 and 24: files that are replaced, edited or deleted.
@Suite struct VersionTests {
    @Test(arguments: ["mv article inbox/a.txt", "cp article inbox/a.txt"])
    func `a file with the name of a processed file is one new version, and the old one is kept`(script: String) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        for number in 1...3 {
            try spool.write(Copy.article(number), to: "article")
            try spool.bash(script)
            try eventually("version \(number)") { spool.files(in: "archive").count == number }
        }
        #expect(daemon.stop() == 0)
        #expect(try spool.texts().count == 3)
        let names = Set(spool.files(in: "archive").compactMap { $0.split(separator: "/").last.map(String.init) })
        #expect(names == ["a.txt", "a~2.txt", "a~3.txt"])
        try spool.expectSound()
    }

    @Test func `repeated renames over a held file give the last version, once`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        for number in 1...5 {
            try spool.write("<html><body>\(Copy.article(number))", to: "article")
            try spool.bash("mv article inbox/a.html")
        }
        try spool.write("<html><body><p>\(Copy.article(6))</p></body></html>", to: "article")
        try spool.bash("mv article inbox/a.html")
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.texts().first?.hasSuffix("fin6.") == true)
    }

    @Test
    func `with keep, sed -i and an editor's rename give one new version each, and old versions stay in the index`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "disposition=keep")
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        try spool.bash("sed -i 's/fin1/fin1 corrigé/' inbox/a.txt")
        try eventually("the edit is stored") { try spool.status()["articles"] as? Int == 2 }
        try spool.bash(
            "cp inbox/a.txt inbox/a.txt~; sed 's/corrigé/relu/' inbox/a.txt~ > inbox/.a.swp; mv inbox/.a.swp inbox/a.txt"
        )
        try eventually("the second edit is stored") { try spool.status()["articles"] as? Int == 3 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox") == ["a.txt", "a.txt~"])
        let ends = try spool.texts().map { $0.split(separator: " ").last.map(String.init) ?? "" }.sorted()
        #expect(ends == ["corrigé.", "fin1.", "relu."])
        try spool.expectSound()
    }

    @Test func `deleting a file from the inbox never deletes its article from the index`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "disposition=keep")
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        try spool.bash("rm inbox/a.txt")
        Thread.sleep(forTimeInterval: 1)
        #expect(try spool.texts().count == 1)
        #expect(daemon.stop() == 0)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.texts().count == 1)
        #expect(try spool.copytaster("search", "dossier").status == 0)
    }

    @Test func `verify finds a file that was changed after it was archived`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try eventually("stored") { spool.files(in: "archive").count == 1 }
        // A write into the archived file, as by a writer that still had it open.
        let archived = "archive/" + spool.files(in: "archive")[0]
        try spool.bash("echo more >> \(archived)")
        let verdict = try spool.copytaster("verify", "--deep")
        #expect(verdict.status == 1 && verdict.text.contains("a.txt"))
        #expect(daemon.stop() == 0)
    }
}
