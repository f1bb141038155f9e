// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Disks that are full, read-only or inaccessible: the daemon waits, reports it, and continues automatically.
@Suite(
    .enabled(if: TestHost.canMountDisks, "needs root and the permission to mount disks"), .timeLimit(.minutes(20)))
struct DiskTests {
    @Test func `a full spool disk stops intake, is reported once, and processing resumes when there is space`() throws {
        let (spool, disk, _elsewhere) = try TestSpool.onDisk()
        defer { withExtendedLifetime(_elsewhere) {} }
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let texts = Copy.different(30)
        // An archive directory and the reason file of a rejected file each need a free block.
        for number in 0..<15 { try spool.write(texts[number], to: "new/\(number).txt") }
        try spool.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<500).map { _ in 0 }), to: "picture")
        for number in 15..<30 { try spool.write(texts[number], to: "new/\(number).txt") }
        try disk.fill()
        for number in 0..<15 { try move(spool, "new/\(number).txt", "inbox/\(number).txt") }
        try move(spool, "picture", "inbox/picture.png")
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("No space left on device"))
        for number in 15..<30 { try move(spool, "new/\(number).txt", "inbox/\(number).txt") }
        try daemon.expectIdle()
        #expect(["inbox", "work", "archive"].map { spool.files(in: $0).count }.reduce(0, +) == 31)
        #expect(try spool.state() == "degraded")
        #expect(spool.files(in: "inbox").count >= 15, "later files are not claimed")
        // At most one report each for claiming, the index and the spool, however many files are affected.
        daemon.expectLogged("Degraded: cannot", atMost: 3)
        for step in ["archive", "set aside", "claim", "write to disk"] {
            let count = daemon.messages.components(separatedBy: "Degraded: cannot \(step) ").count - 1
            #expect(count <= 1, "\(step) is logged \(count) times")
        }
        try disk.empty()
        try eventually("all are processed") {
            spool.files(in: "archive").count == 30 && spool.files(in: "work").isEmpty
        }
        try eventually("ready") { try spool.state() == "ready" }
        daemon.expectLogged("working again", atMost: 3)
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "rejected") == ["picture.png", "picture.png.reason.json"])
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `a full index disk stops intake, and every article is stored once when there is space`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let texts = Copy.different(400)
        try spool.write(texts[0], to: "inbox/0.txt")
        try eventually("the first is stored") { try spool.articles() == 1 }
        try disk.fill()
        for number in 1..<400 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("free some space on the disk"))
        Thread.sleep(forTimeInterval: 2)
        try daemon.expectIdle()
        #expect(["inbox", "work", "archive"].map { spool.files(in: $0).count }.reduce(0, +) == 400)
        try disk.empty()
        try eventually("all are processed") { spool.files(in: "archive").count == 400 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(400)
    }

    @Test func `with --once a full disk ends the run, and the message gives the reason`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk()
        #expect(try spool.daemon("--once").ended() == 0)
        try disk.fill()
        for (number, text) in Copy.different(300).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 74)
        #expect(daemon.messages.contains("free some space on the disk"))
        try disk.empty()
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.expectAllStored(300)
    }

    @Test func `a spool that is read-only for a while only delays processing`() throws {
        let (spool, disk) = try TestSpool.withDirectoriesOnDisk()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        for (number, text) in Copy.different(20).enumerated() { try spool.write(text, to: "disk/new/\(number).txt") }
        try daemon.freeze()
        for number in 0..<20 { try move(spool, "disk/new/\(number).txt", "inbox/\(number).txt") }
        try TestHost.must("mount", "-o", "remount,ro", disk.path.path)
        daemon.signal(SIGCONT)
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("Read-only file system"))
        try daemon.expectIdle()
        daemon.expectLogged("Degraded: ", atMost: 2)
        #expect(spool.files(in: "inbox").count == 20)
        try TestHost.must("mount", "-o", "remount,rw", disk.path.path)
        try eventually("all are processed") { spool.files(in: "archive").count == 20 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(20)
    }

    @Test func `a limit on file size is treated as a full disk and does not end the daemon`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let texts = Copy.different(60)
        try spool.write(texts[0], to: "inbox/0.txt")
        try eventually("the first is stored") { try spool.articles() == 1 }
        try TestHost.must("prlimit", "--pid", "\(daemon.id)", "--fsize=20000:unlimited")
        for number in 1..<60 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("degraded") { daemon.messages.contains("Degraded: ") }
        try daemon.expectIdle()
        #expect(daemon.isRunning)
        try TestHost.must("prlimit", "--pid", "\(daemon.id)", "--fsize=unlimited:unlimited")
        try eventually("all are processed") { spool.files(in: "archive").count == 60 }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(60)
    }

    private func move(_ spool: TestSpool, _ from: String, _ to: String) throws {
        try #require(rename(spool.root.appending(path: from).path, spool.root.appending(path: to).path) == 0)
    }

    @Test func `on a full disk held files cause one health issue, which clears automatically`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk()
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        try disk.fill()
        for number in 0..<20 { try spool.write(Data(), to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("free some space on the disk"))
        try eventually("all are held") { try spool.status()["held"] as? Int == 20 }
        daemon.expectLogged("Degraded: cannot")
        daemon.expectLogged("free some space on the disk")
        try daemon.expectIdle()
        try disk.empty()
        try eventually("ready") { try spool.state() == "ready" }
        for number in 0..<20 { #expect(try spool.outcomes("\(number).txt") == ["held"]) }
        #expect(daemon.stop() == 0)
    }

    @Test func `a backup without enough disk space says so`() throws {
        let spool = try TestSpool()
        for number in 0..<60 { try spool.write(Copy.article(number), to: "inbox/\(number).txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        let disk = try Disk(at: spool.root.appending(path: "disk"))
        try disk.fill()
        // Enough space for a directory, but not for the index.
        try TestHost.must("truncate", "-s", "-64K", disk.path.appending(path: ".filling").path)
        let output = try spool.copytaster("backup", "--index-only", disk.path.appending(path: "copy").path)
        #expect(output.status == 75, "\(output.status) \(output.errors)")
        #expect(output.errors.contains("no space left") && !output.errors.contains("not an error"), "\(output.errors)")
    }

    @Test func `a start on a full disk waits for space, and is ready then`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk()
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try disk.fill()
        let daemon = try spool.daemon()
        try eventually("the reason for the wait is logged") { daemon.messages.contains("free some space on the disk") }
        #expect(try spool.state() == "starting" && spool.note().contains("free some space on the disk"))
        try daemon.expectIdle()
        try disk.empty()
        try daemon.whenReady()
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(1)
    }
}
