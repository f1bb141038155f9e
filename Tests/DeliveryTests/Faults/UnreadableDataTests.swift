// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A disk that cannot read back the data of one file among others.
@Suite(.enabled(if: TestHost.has("clang"), "needs clang, which comes with Swift")) struct UnreadableDataTests {
    /// A daemon whose calls on matching files fail with EIO for the given time, from the first failing call on.
    /// - Parameters:
    ///   - calls: the calls that fail, by name.
    ///   - first: the number of the first call that fails.
    private func daemon(
        _ spool: TestSpool, failing name: String, calls: String = "pread", from first: Int = 1, error: Int32 = EIO,
        milliseconds: Int, _ arguments: String...
    ) throws -> TestDaemon {
        let source = TestSpool.checkout.appending(path: "Tests/Faults/preload.c")
        let library = spool.root.appending(path: ".faults.so")
        try TestHost.must("clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl")
        let fault = [
            "LD_PRELOAD=\(library.path)", "FAULTS_ROOT=\(spool.root.path)", "FAULTS_CLASS=\(calls)",
            "FAULTS_PATH=\(name)",
            "FAULTS_AT=\(first)", "FAULTS_ERROR=\(error)", "FAULTS_FOR=\(milliseconds)",
            "FAULTS_LOG=\(spool.root.path)/.faults",
        ]
        return try TestDaemon(spool, arguments, through: ["env"] + fault)
    }

    private func struck(_ spool: TestSpool) throws -> Int {
        let log = try String(contentsOf: spool.root.appending(path: ".faults"), encoding: .utf8)
        return log.components(separatedBy: "= FAULT").count - 1
    }

    @Test(arguments: ["archive", "delete", "keep"])
    func `a file whose data cannot be read waits, delays no other, and is processed when it is readable`(
        disposition: String
    ) throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "spoilt", milliseconds: 20_000, "--set", "disposition=\(disposition)")
        try daemon.whenReady()
        let texts = Copy.different(21)
        try spool.write(texts[20], to: "inbox/spoilt.txt")
        try eventually("the error is noticed") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("Input/output error"))
        for number in 0..<20 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("the other files are stored") { try spool.articles() >= 20 }
        try eventually("the file is stored: \(daemon.messages.suffix(2_000))") { try spool.articles() == 21 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(try struck(spool) > 0)
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "rejected").isEmpty && spool.files(in: "work").isEmpty)
        #expect(spool.files(in: "archive").count == (disposition == "archive" ? 21 : 0))
        #expect(spool.files(in: "inbox").count == (disposition == "keep" ? 21 : 0))
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test func `a few such files, tried repeatedly, delay no other`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "spoilt", milliseconds: 3_600_000)
        try daemon.whenReady()
        let texts = Copy.different(19)
        for number in 0..<7 { try spool.write(texts[number], to: "inbox/spoilt-\(number).txt") }
        try eventually("each was tried twice") { try struck(spool) >= 14 }
        let before = try struck(spool)
        for number in 7..<19 {
            try spool.write(texts[number], to: "inbox/\(number).txt")
            try eventually("processed") { spool.files(in: "archive").count == number - 6 }
            Thread.sleep(forTimeInterval: 0.4)
        }
        // Fewer attempts than one for each such file and each other file: the retry interval grows.
        #expect(try struck(spool) - before < 7 * 12)
        daemon.signal(SIGKILL)
        daemon.ended()
    }

    @Test func `after a kill a file with unreadable data is in one place, and the next start processes it`() throws {
        let spool = try TestSpool()
        let first = try daemon(spool, failing: "spoilt", milliseconds: 3_600_000)
        try first.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("the error is noticed") { try spool.state() == "degraded" }
        first.signal(SIGKILL)
        first.ended()
        #expect(spool.files(in: "inbox").count + spool.files(in: "work").count == 1)
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.expectAllStored(1)
    }

    @Test(arguments: ["archive", "keep"])
    func `an unreadable file no longer degrades the daemon once its owner has deleted it`(disposition: String) throws {
        let spool = try TestSpool()
        let daemon = try daemon(
            spool, failing: "spoilt", milliseconds: 3_600_000, "--set", "disposition=\(disposition)")
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("the error is noticed") { try spool.state() == "degraded" }
        try FileManager.default.removeItem(at: spool.inbox.appending(path: "spoilt.txt"))
        try eventually("ready") { try spool.state() == "ready" }
        daemon.expectLogged("working again")
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "rejected").isEmpty)
    }

    @Test func `an unreadable file in work no longer degrades the daemon once it is deleted`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "/work/spoilt", milliseconds: 3_600_000)
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("the error is noticed") { try spool.state() == "degraded" }
        try spool.bash("rm work/spoilt.txt")
        try eventually("ready: \(daemon.messages.suffix(500))") { try spool.state() == "ready" }
        daemon.expectLogged("working again")
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "rejected").isEmpty)
    }

    @Test func `a file that was moved to work and can be neither opened nor put back is processed without a restart`()
        throws
    {
        let spool = try TestSpool()
        // The first call is the claim's move. Opening the file, moving it back and all further calls fail for some seconds.
        let daemon = try daemon(
            spool, failing: "/work/stray", calls: "renameat2,fstatat,openat,openat64", from: 2, error: EMFILE,
            milliseconds: 4_000)
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/stray.txt")
        try eventually("opening and moving back fail") { try struck(spool) >= 2 }
        try eventually("the file is counted and reported") {
            try spool.state() == "degraded" && spool.status()["waiting"] as? Int == 1
        }
        try eventually("processed: \(daemon.messages.suffix(500))") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(1)
    }

    @Test func `an unclaimed file in work is found without a restart`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "rescan_interval=1s")
        try spool.write(Copy.text, to: "work/desk/stray.txt")
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(1)
    }
}
