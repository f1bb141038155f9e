// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import FoundationEssentials
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct ClaimTests {
    private let spool: TemporarySpool
    private let day = Date(timeIntervalSince1970: 1_795_261_200)  // 2026-11-21
    init() throws { spool = try TemporarySpool() }

    @Test func `a claimed file is in work and is read from there`() throws {
        try spool.write("text", to: "inbox/desk/a.html")
        let claim = try spool.claim("desk/a.html")
        #expect(!spool.has("inbox/desk/a.html") && spool.has("work/desk/a.html"))
        #expect(claim.name == FileName("desk/a.html") && claim.entry.size == 4 && !claim.recovered)
        #expect(try claim.read(at: 0, count: 100) == Array("text".utf8))
        #expect(try claim.read(at: 2, count: 1) == Array("x".utf8))
        #expect(try claim.read(at: 4, count: 1) == [])
        claim.leaveForRetry()
        #expect(spool.has("work/desk/a.html"))
    }

    @Test func `a claim succeeds even if its empty directory in work is removed at the same time`() async throws {
        let path = try #require(RelativePath(FileName("a/b/c/x")))
        let work = spool.directories.work
        let sweeper = Task.detached { while !Task.isCancelled { Move.removeEmptyParents(path, in: work) } }
        defer { sweeper.cancel() }
        for number in 0..<2_000 {
            try spool.write("text", to: "inbox/a/b/c/\(number)")
            while true {
                do {
                    var touched = TouchedDirectories()
                    try spool.claim("a/b/c/\(number)").delete(touching: &touched)
                    break
                } catch let error as SpoolError where error.kind == .busy {
                    // The sweeper won a hundred times in a row. The daemon retries a busy claim as well.
                }
            }
        }
    }

    @Test func `the archive is organised by day, and no file is overwritten`() throws {
        var touched = TouchedDirectories()
        var places: [String] = []
        for number in 1...5 {
            try spool.write("\(number)", to: "inbox/desk/a.html")
            places.append(try spool.claim("desk/a.html").archive(on: day, touching: &touched).description)
        }
        try touched.sync(in: spool.directories)
        let start = "archive/2026/11/21/desk/a"
        #expect(places == [start + ".html"] + (2...5).map { start + "~\($0).html" })
        for (number, place) in places.enumerated() {
            #expect(try spool.read(FileName(place)) == Array("\(number + 1)".utf8))
        }
        #expect(!spool.has("work/desk") && spool.has("inbox/desk"))
    }

    @Test func `a file with the name of a needed archive directory does no harm`() throws {
        var touched = TouchedDirectories()
        try spool.write("1", to: "inbox/a")
        let first = try spool.claim("a").archive(on: day, touching: &touched)
        try spool.write("2", to: "inbox/a/b")
        let second = try spool.claim("a/b").archive(on: day, touching: &touched)
        try spool.run("rmdir inbox/a")
        try spool.write("3", to: "inbox/a")
        let third = try spool.claim("a").archive(on: day, touching: &touched)
        #expect(first.description == "archive/2026/11/21/a" && second.description == "archive/2026/11/21/a~2/b")
        #expect(third.description == "archive/2026/11/21/a~3")
        #expect(try spool.read(second) == [UInt8(ascii: "2")])
    }

    @Test func `only one of two claims of the same file succeeds`() throws {
        try spool.write("text", to: "inbox/a")
        let entry = try spool.entry("a")
        let first = try Claim(taking: entry, in: spool.directories)
        #expect {
            _ = try Claim(taking: entry, in: spool.directories)
        } throws: {
            ($0 as? SpoolError)?.kind == .vanished
        }
        first.leaveForRetry()
    }

    @Test func `a name that is being processed is busy until its claim ends`() throws {
        try spool.write("old", to: "inbox/a")
        let first = try spool.claim("a")
        try spool.write("new", to: "inbox/a")
        #expect { _ = try spool.claim("a") } throws: { ($0 as? SpoolError)?.kind == .busy }
        try spool.run("rm inbox/a")
        try spool.write("below", to: "inbox/a/b")
        #expect { _ = try spool.claim("a/b") } throws: { ($0 as? SpoolError)?.kind == .busy }
        var touched = TouchedDirectories()
        try first.delete(touching: &touched)
        #expect(try spool.claim("a/b").read(at: 0, count: 9) == Array("below".utf8))
    }

    @Test func `a link or pipe that replaced a file is refused, not moved and not followed`() throws {
        try spool.write("secret", to: "outside/a")
        for script in ["ln -s ../outside/a inbox/a", "mkfifo inbox/a"] {
            try spool.write("text", to: "inbox/a")
            let entry = try spool.entry("a")
            try spool.run("rm inbox/a && " + script)
            #expect {
                _ = try Claim(taking: entry, in: spool.directories)
            } throws: { error in
                guard case .reject? = (error as? SpoolError)?.remedy else { return false }
                return true
            }
            #expect(try spool.scan().count == 1)
            try spool.run("rm inbox/a")
        }
        #expect(try spool.read(FileName("outside/a")) == Array("secret".utf8))
    }

    @Test func `a directory of the inbox that was replaced by a link is not followed`() throws {
        try spool.write("secret", to: "outside/a")
        try spool.write("text", to: "inbox/desk/a")
        let entry = try spool.entry("desk/a")
        try spool.run("rm -r inbox/desk && ln -s ../outside inbox/desk")
        #expect(throws: SpoolError.self) { _ = try Claim(taking: entry, in: spool.directories) }
        #expect(spool.has("outside/a"))
    }

    @Test func `all exits accept names of any bytes`() throws {
        let names: [[UInt8]] = [
            Array("-rf".utf8), Array("new\nline".utf8), [0xE9, 0x2E, 0xFF], Array(repeating: 0x61, count: 255),
            Array(repeating: 0x61, count: 250) + Array(".html".utf8), Array("é.html".utf8),
        ]
        for name in names {
            for exit in 0..<4 {
                for copy in 1...2 {
                    try spool.write([UInt8(copy)], to: Array("inbox/".utf8) + name)
                    let entry = try #require(
                        try InboxScan.entry(FileName(bytes: name), in: spool.directories.inbox, ignoring: .none))
                    let claim = try Claim(taking: entry, in: spool.directories)
                    var touched = TouchedDirectories()
                    switch exit {
                    case 0:
                        let place = try claim.archive(on: day, touching: &touched)
                        #expect(try spool.read(place) == [UInt8(copy)])
                    case 1: try claim.delete(touching: &touched)
                    case 2:
                        let place = try claim.reject(
                            RejectionReason("x", stage: .read, rejected: day), touching: &touched)
                        #expect(try spool.read(place) == [UInt8(copy)])
                    default:
                        #expect(try claim.returnToInbox(touching: &touched).bytes == name)
                        try spool.run("rm inbox/*")
                    }
                }
            }
        }
        #expect(try spool.scan().isEmpty)
        let rejected = try Quarantine(spool.directories).list()
        #expect(rejected.count == names.count * 2 && Set(rejected.map(\.original.bytes)) == Set(names))
        #expect(rejected.allSatisfy { $0.reason?.reason == "x" })
    }

    @Test func `a hard link from outside is claimed and its inode not changed`() throws {
        try spool.write("text", to: "outside/a")
        try spool.run("ln outside/a inbox/a")
        var touched = TouchedDirectories()
        try spool.claim("a").delete(touching: &touched)
        #expect(try spool.read(FileName("outside/a")) == Array("text".utf8))
    }

    @Test func `files in work are found and claimed again`() throws {
        try spool.write("1", to: "inbox/desk/a")
        try spool.write("2", to: "inbox/b")
        for name in ["desk/a", "b"] { try spool.claim(name).leaveForRetry() }
        try spool.run("mkfifo work/pipe")
        var left: [InboxEntry] = []
        try InboxScan.leftInWork(spool.directories) {
            left.append($0)
            return true
        }
        #expect(Set(left.map(\.name.description)) == ["desk/a", "b", "pipe"])
        var touched = TouchedDirectories()
        for entry in left where entry.kind == .regular {
            let claim = try Claim(recovering: entry, in: spool.directories)
            let recovered = claim.recovered
            #expect(recovered)
            _ = try claim.archive(on: day, touching: &touched)
        }
        let pipe = try #require(left.first { $0.kind == .fifo })
        #expect(throws: SpoolError.self) { _ = try Claim(recovering: pipe, in: spool.directories) }
        #expect(spool.has("archive/2026/11/21/desk/a") && spool.has("archive/2026/11/21/b"))
    }

    @Test func `a process that still writes to a claimed file is noticed, and the file is returned`() throws {
        try spool.write("text", to: "inbox/a")
        let writer = open(spool.inbox + "/a", O_WRONLY | O_APPEND | O_CLOEXEC)
        let claim = try spool.claim("a")
        #expect(try claim.hasChanged())
        _ = Glibc.write(writer, "more", 4)
        close(writer)
        #expect(try claim.hasChanged())
        var touched = TouchedDirectories()
        #expect(try claim.returnToInbox(touching: &touched) == FileName("a"))
        #expect(try spool.read(FileName("inbox/a")) == Array("textmore".utf8))
        let again = try spool.claim("a")
        var changed = true
        // A child process of another test holds a copy of the descriptor until its exec.
        for _ in 0..<6_000 where changed {
            changed = try again.hasChanged()
            usleep(10_000)
        }
        #expect(!changed)
    }

    @Test func `a batch of claims needs no descriptors once the files are read`() throws {
        try spool.write("text", to: "inbox/a")
        var claim = try spool.claim("a")
        let before = try descriptors()
        claim.finishReading()
        #expect(try descriptors() < before)
        #expect(throws: SpoolError.self) { _ = try claim.read(at: 0, count: 1) }
        var touched = TouchedDirectories()
        try claim.delete(touching: &touched)
        #expect(!spool.has("work/a"))
    }

    @Test func `a kept file is not moved, and changes are noticed`() throws {
        try spool.write("text", to: "inbox/a")
        let file = try KeptFile(FileName("a"), in: spool.directories)
        #expect(try file.read(at: 0, count: 9) == Array("text".utf8))
        #expect(try !file.hasChanged())
        try spool.run("echo more >> inbox/a")
        #expect(try file.hasChanged())
        try spool.run("ln -s a inbox/link")
        #expect(throws: SpoolError.self) { _ = try KeptFile(FileName("link"), in: spool.directories) }
    }

    /// Number of open descriptors of files in this spool; other tests open theirs at the same time.
    private func descriptors() throws -> Int {
        let list = try Descriptor.open(path: "/proc/self/fd")
        let stream = try DirectoryStream(list)
        var count = 0
        while let (name, _) = try stream.next() {
            var target = [CChar](repeating: 0, count: 4096)
            let length = readlinkat(list.number, name.cString, &target, target.count)
            let path = target.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
            if path.starts(with: spool.top.string.utf8) { count += 1 }
        }
        return count
    }
}
