// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Spool

struct IgnoreRulesTests {
    @Test(arguments: [
        "@eaDir/SYNOINDEX_MEDIA_INFO", "a/@eadir/x.txt", "#recycle/gone.txt", "#snapshot/GMT-2026/a.txt",
        "@Recycle/a.txt", "@Recently-Snapshot/a.txt", "~snapshot/hourly.0/a.txt", ".DS_Store", "._a.txt",
        "__MACOSX/._a.txt", "__macosx/a.txt", "desktop.ini", "Desktop.INI", "press/Thumbs.db", "THUMBS.DB",
        "$RECYCLE.BIN/S-1-5-21/a.txt", "$Recycle.Bin/a.txt", "System Volume Information/a", "lost+found/#12345",
        "Icon\r", "article.txt.save", "article.save", "article.txt.save.1", "article.txt.save.23", "a.aria2", "a.!qB",
        "a.part", "a.download/a", "a.ytdl", "a.lftp-pget-status", ".in.a.txt.", ".pureftpd-upload.5e1f.15.2b3c.abcd",
    ]) func `files of systems and of unfinished writes are ignored`(name: String) {
        #expect(IgnoreRules().ignores(FileName(name)))
    }

    @Test(arguments: [
        "eaDir/a.txt", "recycle/a.txt", "#1 in the charts.txt", "desktop.ini.txt", "save", "saved.txt", "save.1",
        "a.save.x",
        "lost+found.txt", "System Volume Information.txt", "a.st", "thumbs.db.html",
    ]) func `names that only look similar are not ignored`(name: String) {
        #expect(!IgnoreRules().ignores(FileName(name)))
    }

    @Test func `a pattern with an exclamation mark cancels ignoring, and the last matching pattern decides`() {
        let rules = IgnoreRules(patterns: ["!*.save", "draft-*", "!draft-final*", "!press/@eaDir"])
        #expect(!rules.ignores(FileName("a.save")))
        #expect(rules.ignores(FileName("draft-1.txt")) && !rules.ignores(FileName("draft-final.txt")))
        #expect(rules.ignores(FileName("@eaDir/a")) && !rules.ignores(FileName("press/@eaDir/a")))
        #expect(!IgnoreRules(patterns: ["!*"]).ignores(FileName(".hidden")))
        // No pattern can make the daemon's temporary files articles.
        #expect(IgnoreRules(patterns: ["!*"]).ignores(FileName(bytes: TemporaryName.probe)))
    }
}

@Suite struct DownloadCompanionTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    private func companion(_ name: String, isEmpty: Bool = false) throws -> FileName? {
        var companions = DownloadCompanions()
        return try companions.find(
            for: FileName(name), isEmpty: isEmpty, in: spool.directories.inbox, at: .now)
    }

    @Test(arguments: [
        "a.txt.part", "a.txt.crdownload", "a.txt.aria2", "a.txt.!qB", "a.txt.filepart", "a.txt.opdownload",
        "a.txt.download", ".in.a.txt.",
    ]) func `the companion file of an unfinished download is found`(other: String) throws {
        try spool.run("mkdir inbox/d")
        try spool.write("half", to: "inbox/d/a.txt")
        #expect(try companion("d/a.txt") == nil)
        try spool.write("", to: "inbox/d/\(other)")
        #expect(try companion("d/a.txt") == FileName("d/\(other)"))
        #expect(try companion("d/b.txt") == nil && companion("a.txt") == nil)
    }

    @Test func `the part file of Firefox is found only for an empty placeholder`() throws {
        try spool.write("", to: "inbox/report.dKx3s2aQ.pdf.part")
        #expect(try companion("report.pdf", isEmpty: true) == FileName("report.dKx3s2aQ.pdf.part"))
        #expect(try companion("report.pdf") == nil)
        #expect(try companion("report.txt", isEmpty: true) == nil && companion("other.pdf", isEmpty: true) == nil)
        try spool.write("", to: "inbox/noending.Ab12.part")
        #expect(try companion("noending", isEmpty: true) == FileName("noending.Ab12.part"))
    }

    @Test func `a directory is listed once a second for all its empty files`() throws {
        var companions = DownloadCompanions()
        let start = SuspendingClock.now
        func find(_ milliseconds: Int) throws -> FileName? {
            try companions.find(
                for: FileName("a.txt"), isEmpty: true, in: spool.directories.inbox,
                at: start + .milliseconds(milliseconds))
        }
        #expect(try find(0) == nil)
        try spool.write("", to: "inbox/a.Ab12.txt.part")
        #expect(try find(999) == nil)
        #expect(try find(1000) == FileName("a.Ab12.txt.part"))
    }

    @Test func `a name that is too long for a companion has none`() throws {
        let name = String(repeating: "n", count: 255)
        try spool.write("x", to: "inbox/\(name)")
        #expect(try companion(name) == nil)
    }
}
