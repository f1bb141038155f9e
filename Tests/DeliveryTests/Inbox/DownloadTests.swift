// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files that other systems and unfinished downloads leave in an inbox are ignored; a running download is waited for.
@Suite struct DownloadTests {
    @Test func `files left by network storage, Windows, macOS and editors are ignored without a message`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        let left = [
            "@eaDir/SYNOINDEX_MEDIA_INFO", "#recycle/gone.txt", "#snapshot/a.txt", "lost+found/a.txt", "__MACOSX/x.txt",
            "$RECYCLE.BIN/S-1-5/a.txt", "System Volume Information/a.txt", "press/Thumbs.db", "press/DESKTOP.INI",
            "press/a.txt.save",
        ]
        for (number, name) in left.enumerated() { try spool.write(Copy.article(number), to: "inbox/\(name)") }
        try spool.write("x", to: "inbox/.DS_Store")
        // Dropped last: when it is processed, the others have been seen too.
        try spool.write(Copy.article(99), to: "inbox/press/a.txt")
        try eventually("the article is stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "inbox") == left.sorted())
        #expect(try spool.status()["articles"] as? Int == 1)
        for word in ["held ", "rejected "] { #expect(!daemon.messages.contains(word), "\(daemon.messages)") }
    }

    @Test func `an ignored name is processed if the settings say so`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.article(1), to: "inbox/a.save")
        try spool.write(Copy.article(2), to: "inbox/b.swp")
        #expect(try spool.daemon("--once", "--set", "ignore=!*.save").ended() == 0)
        #expect(spool.files(in: "inbox") == ["b.swp"] && spool.files(in: "archive").count == 1)
    }

    /// Content of the final name during the download, the name beside it, and the command that ends the download.
    static let downloads = [
        // Firefox up to version 97, and later versions.
        (final: "", beside: "a.html.part", end: "mv a.html.part a.html"),
        (final: "", beside: "a.dKx3s2aQ.html.part", end: "mv a.dKx3s2aQ.html.part a.html"),
        (final: "", beside: "a.html.crdownload", end: "mv a.html.crdownload a.html"),
        (final: "", beside: "a.html.opdownload", end: "mv a.html.opdownload a.html"),
        (final: "", beside: "a.html.filepart", end: "mv a.html.filepart a.html"),
        // These programs write into the final file, here all of it but one piece in the middle, and remove their own file at
        // the end.
        (final: Copy.page, beside: "a.html.aria2", end: "rm a.html.aria2"),
        (final: Copy.page, beside: "a.html.!qB", end: "rm a.html.!qB"),
        (final: Copy.page, beside: "a.html.lftp-pget-status", end: "rm a.html.lftp-pget-status"),
    ]

    @Test(arguments: downloads) func `a file is held while its download runs, then processed`(
        download: (final: String, beside: String, end: String)
    ) throws {
        let spool = try TestSpool()
        // Longer than the time after which an empty file is rejected.
        let daemon = try spool.readyDaemon("--set", "hold_time=1s")
        try spool.write(Copy.page, to: "inbox/\(download.beside)")
        try spool.write(download.final, to: "inbox/a.html")
        try eventually("held for the download") {
            try spool.copytaster("trace", "a.html").text.contains(download.beside)
        }
        try spool.write(Copy.article(1), to: "inbox/other.txt")
        try eventually("another file is processed") { try spool.status()["articles"] as? Int == 1 }
        try eventually("counted as held") { try spool.status()["held"] as? Int == 1 }
        #expect(spool.files(in: "rejected").isEmpty)
        try spool.bash("cd inbox; \(download.end)")
        try eventually("processed") { try spool.status()["articles"] as? Int == 2 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox").isEmpty && spool.files(in: "rejected").isEmpty)
        #expect(spool.files(in: "archive").count == 2)
        try spool.expectSound()
    }
}
