// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Spool

struct WriterProbeTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    private func writers(_ name: String) throws -> Writers {
        try #require(try WriterProbe.probe(FileName(name), in: spool.directories.inbox)).writers
    }

    /// Whether it has no writer any more, soon: a child process of another test holds a copy of the descriptor until
    /// its exec.
    private func isLeft(_ name: String) throws -> Bool {
        for _ in 0..<6_000 {
            if try writers(name) == .none { return true }
            usleep(10_000)
        }
        return false
    }

    @Test func `a file that is open for writing is distinguished from one that is not`() throws {
        try spool.write("text", to: "inbox/a")
        #expect(try writers("a") == .none)
        let writer = open(spool.inbox + "/a", O_WRONLY | O_CLOEXEC)
        #expect(try writers("a") == .open)
        close(writer)
        #expect(try isLeft("a"))
    }

    @Test func `a writer by another link, and a writable mapping, count`() throws {
        try spool.run("mkdir outside; echo text > outside/a; ln outside/a inbox/a")
        let writer = open(spool.top.string + "/outside/a", O_RDWR | O_CLOEXEC)
        #expect(try writers("a") == .open)
        let mapping = mmap(nil, 4, PROT_READ | PROT_WRITE, MAP_SHARED, writer, 0)
        close(writer)
        #expect(try writers("a") == .open)
        munmap(mapping, 4)
        #expect(try isLeft("a"))
    }

    @Test func `a slow writer in another process is seen until it ends`() throws {
        let process = try spawn([
            "/bin/sh", "-c",
            "exec 3>\(spool.inbox)/slow; echo half >&3; until [ -e \(spool.top)/go ]; do sleep 0.05; done; echo rest >&3",
        ])
        var seen: [Writers] = []
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if let probed = try WriterProbe.probe(FileName("slow"), in: spool.directories.inbox) {
                seen.append(probed.writers)
                if seen.count == 4 { try spool.write("", to: "go") }
            }
            usleep(20_000)
        }
        #expect(seen.count > 3 && seen.dropLast().allSatisfy { $0 == .open })
        #expect(try writers("slow") == .none)
        #expect(try spool.read(FileName("inbox/slow")) == Array("half\nrest\n".utf8))
    }

    @Test func `writers that open the file at the same moment neither fail nor kill this process`() throws {
        try spool.write("", to: "inbox/a")
        let process = try spawn([
            "/bin/sh", "-c", "for i in $(seq 2000); do echo $i >> \(spool.inbox)/a || exit 1; done",
        ])
        var status: Int32 = 0
        var looks = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            _ = try writers("a")
            looks += 1
        }
        #expect(status == 0 && looks > 0)
        #expect(try spool.read(FileName("inbox/a")).count { $0 == 10 } == 2000)
    }

    @Test func `the end is checked by size and bytes, and not while somebody writes`() throws {
        try spool.write("0123456789", to: "inbox/a")
        var asked: [String] = []
        let check: EndCheck = { (size, read) throws(Errno) in
            for (offset, count) in [(0, 3), (7, 3), (8, 100)] {
                asked.append(String(decoding: try read(Int64(offset), count), as: UTF8.self))
            }
            return size == 10 ? .truncated(reason: "cut") : .unknown
        }
        let seen = try #require(try WriterProbe.probe(FileName("a"), in: spool.directories.inbox, end: check))
        #expect(seen.completeness == .truncated(reason: "cut") && asked == ["012", "789", "89"])
        let writer = open(spool.inbox + "/a", O_WRONLY | O_CLOEXEC)
        defer { close(writer) }
        let written = try #require(try WriterProbe.probe(FileName("a"), in: spool.directories.inbox, end: check))
        #expect(written.completeness == .unknown && asked.count == 3)
    }

    @Test func `pipes, links and missing files never block`() throws {
        try spool.run("mkfifo inbox/pipe; ln -s pipe inbox/link")
        let pipe = try WriterProbe.probe(FileName("pipe"), in: spool.directories.inbox)
        #expect(pipe?.entry.kind == .fifo && pipe?.writers == .unavailable)
        let link = try WriterProbe.probe(FileName("link"), in: spool.directories.inbox)
        #expect(link?.entry.kind == .symlink)
        #expect(try WriterProbe.probe(FileName("gone"), in: spool.directories.inbox) == nil)
        #expect(try WriterProbe.probe(FileName("../../etc/passwd"), in: spool.directories.inbox) == nil)
    }
}
