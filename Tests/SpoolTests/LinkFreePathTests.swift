// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct LinkFreePathTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    private func size(_ place: String) throws -> Int64 {
        let path = try #require(spool.directories.linkFreePath(to: FileName(place)))
        return try path.withDirectory { (directory, name) throws(Errno) -> Int64 in
            try FileFacts(of: name.bytes, in: directory).size
        }
    }

    @Test func `places of the history become paths, and none leads out of the spool`() {
        let directories = spool.directories
        let path = directories.linkFreePath(to: FileName("archive/2026/a"))
        #expect(path != nil && path == LinkFreePath(FileName("2026/a"), below: directories.archive))
        for place in ["archive/../../etc", "archive/a/../b", "etc/passwd", "archive", "archive/", "/archive/a", ""] {
            #expect(directories.linkFreePath(to: FileName(place)) == nil, "\(place)")
        }
    }

    @Test func `a file is reached, but none behind a link in any component`() throws {
        try spool.write("12345", to: "archive/2026/11/a.html")
        try spool.run("cp -r archive/2026 outside && ln -s ../outside archive/2025")
        try spool.run("ln -s \"$PWD/outside/11\" archive/2026/12 && touch archive/file")
        try spool.run("ln -s /etc archive/2026/11/etc")
        #expect(try size("archive/2026/11/a.html") == 5)
        for place in ["2025/11/a.html", "2026/12/a.html", "2026/11/etc/passwd", "file/a.html"] {
            #expect(throws: Errno.notDirectory, "\(place)") { try size("archive/\(place)") }
        }
        #expect(throws: Errno.noSuchFileOrDirectory) { try size("archive/2026/10/a.html") }
        // The link itself has a status, too.
        #expect(try size("archive/2026/11/etc") == 4)
    }

    @Test func `missing directories are created on request, and never through a link`() throws {
        try spool.run("mkdir outside && ln -s ../outside archive/link")
        for (place, isMade) in [("archive/a/b/c", true), ("archive/link/b/c", false)] {
            let path = try #require(spool.directories.linkFreePath(to: FileName(place)))
            let made: Bool
            do throws(Errno) {
                try path.withDirectory(making: [.ownerReadWriteExecute]) { (_, _) throws(Errno) in }
                made = true
            } catch {
                made = false
            }
            #expect(made == isMade, "\(place)")
        }
        #expect(spool.has("archive/a/b") && !spool.has("archive/a/b/c") && !spool.has("outside/b"))
    }

    @Test func `a place is a name in one of the directories`() {
        let place = Area.rejected.place(of: FileName("daily/a.html"))
        #expect(place == FileName("rejected/daily/a.html"))
        #expect(Area.rejected.name(of: place) == FileName("daily/a.html") && Area.rejected.contains(place))
        #expect(!Area.archive.contains(place) && !Area.rejected.contains(FileName("rejected")))
        #expect(!Area.rejected.contains(FileName("rejected-too/a.html")))
    }

    @Test func `the directory that the settings name may be a link`() throws {
        try spool.write("12345", to: "elsewhere/a.html")
        try spool.run("rmdir archive && ln -s elsewhere archive")
        #expect(try size("archive/a.html") == 5)
    }
}
