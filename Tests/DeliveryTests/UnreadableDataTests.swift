// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A disk that does not give back what it was given, of one file among others.
@Suite(.enabled(if: World.has("clang"), "needs clang, which comes with Swift")) struct UnreadableDataTests {
    /// A daemon that gets EIO for every look into files with that in their names, for so long from the first one on.
    /// - Parameters:
    ///   - calls: those that fail, by the name of the call.
    ///   - first: the number of the first of them that fails.
    private func daemon(
        _ spool: TestSpool, failing name: String, calls: String = "pread", from first: Int = 1, error: Int32 = EIO,
        milliseconds: Int, _ arguments: String...
    ) throws -> TestDaemon {
        let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Faults/preload.c")
        let library = spool.root.appending(path: ".faults.so")
        try World.must("clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl")
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
    func `a file whose data cannot be read waits, keeps nobody waiting, and is taken when it can`(
        disposition: String
    ) throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "spoilt", milliseconds: 20_000, "--set", "disposition=\(disposition)")
        try daemon.whenReady()
        let texts = Copy.different(21)
        try spool.write(texts[20], to: "inbox/spoilt.txt")
        try eventually("it is noticed") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("Input/output error"))
        for number in 0..<20 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("the others are taken") { try spool.articles() >= 20 }
        try eventually("it is taken: \(daemon.messages.suffix(2_000))") { try spool.articles() == 21 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(try struck(spool) > 0)
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "rejected").isEmpty && spool.files(in: "work").isEmpty)
        #expect(spool.files(in: "archive").count == (disposition == "archive" ? 21 : 0))
        #expect(spool.files(in: "inbox").count == (disposition == "keep" ? 21 : 0))
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test func `a few such files, tried again and again, delay no other`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "spoilt", milliseconds: 3_600_000)
        try daemon.whenReady()
        let texts = Copy.different(19)
        for number in 0..<7 { try spool.write(texts[number], to: "inbox/spoilt-\(number).txt") }
        try eventually("each was tried twice") { try struck(spool) >= 14 }
        let before = try struck(spool)
        for number in 7..<19 {
            try spool.write(texts[number], to: "inbox/\(number).txt")
            try eventually("taken") { spool.files(in: "archive").count == number - 6 }
            Thread.sleep(forTimeInterval: 0.4)
        }
        // Not one look at each of them for each of the others: they wait longer and longer, and keep nobody waiting.
        #expect(try struck(spool) - before < 7 * 12)
        daemon.signal(SIGKILL)
        daemon.ended()
    }

    @Test func `killed while its data cannot be read, it lies in one place and is taken by the next start`() throws {
        let spool = try TestSpool()
        let first = try daemon(spool, failing: "spoilt", milliseconds: 3_600_000)
        try first.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("it is noticed") { try spool.state() == "degraded" }
        first.signal(SIGKILL)
        first.ended()
        #expect(spool.files(in: "inbox").count + spool.files(in: "work").count == 1)
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.expectWhole(1)
    }

    @Test(arguments: ["archive", "keep"])
    func `a file that cannot be looked at is in nobody's way once its owner has deleted it`(disposition: String) throws
    {
        let spool = try TestSpool()
        let daemon = try daemon(
            spool, failing: "spoilt", milliseconds: 3_600_000, "--set", "disposition=\(disposition)")
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("it is noticed") { try spool.state() == "degraded" }
        try FileManager.default.removeItem(at: spool.inbox.appending(path: "spoilt.txt"))
        try eventually("ready") { try spool.state() == "ready" }
        daemon.expectTold("working again")
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "rejected").isEmpty)
    }

    @Test func `a file that cannot be read although it was taken is in nobody's way once it is deleted`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool, failing: "/work/spoilt", milliseconds: 3_600_000)
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/spoilt.txt")
        try eventually("it is noticed") { try spool.state() == "degraded" }
        try spool.bash("rm work/spoilt.txt")
        try eventually("ready: \(daemon.messages.suffix(500))") { try spool.state() == "ready" }
        daemon.expectTold("working again")
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "rejected").isEmpty)
    }

    @Test func `a file that was moved to work and can be neither opened nor put back is taken without a restart`()
        throws
    {
        let spool = try TestSpool()
        // The first call is the claim's move; opening it there and moving it back fail, and so does all for some seconds.
        let daemon = try daemon(
            spool, failing: "/work/stray", calls: "renameat2,fstatat,openat,openat64", from: 2, error: EMFILE,
            milliseconds: 4_000)
        try daemon.whenReady()
        try spool.write(Copy.text, to: "inbox/stray.txt")
        try eventually("both fail") { try struck(spool) >= 2 }
        try eventually("it is counted and told of") {
            try spool.state() == "degraded" && spool.status()["waiting"] as? Int == 1
        }
        try eventually("taken: \(daemon.messages.suffix(500))") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(1)
    }

    @Test func `a file in work that nobody holds is found without a restart`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "rescan_interval=1s")
        try spool.write(Copy.text, to: "work/desk/stray.txt")
        try eventually("taken") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(1)
    }
}
