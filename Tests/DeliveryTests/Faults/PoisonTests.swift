// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A file that ends the service whenever it is read does so only a few times, wherever it is read.
@Suite struct PoisonTests {
    private static let poison = "poison.txt"
    private static let text = "hang, and do not answer. " + Copy.text
    private static let keep = ["--set", "disposition=keep"]

    /// A note in `work/`, as text; empty while there is none.
    private func note(_ name: String, _ spool: TestSpool) -> String {
        // The note does not exist while it would be empty.
        (try? String(contentsOf: spool.root.appending(path: "work/.copytaster-\(name)"), encoding: .utf8)) ?? ""
    }

    /// The name of a file as the notes contain it.
    private func noted(_ name: String) -> String { name.utf8.map { String($0, radix: 16) }.joined() }

    /// A daemon whose reader process hangs on the file; these tests end the service each time.
    private func daemon(
        _ spool: TestSpool, _ arguments: [String] = [], through command: [String] = []
    ) throws -> TestDaemon {
        try TestDaemon(
            spool, ["--set", "workers=1", "--set", "reader_time=45s"] + arguments, through: command,
            named: "BrokenReader")
    }

    /// Kills the service three times, each time as soon as it reads the file separately.
    private func killThreeTimes(_ name: String, _ spool: TestSpool, _ start: () throws -> TestDaemon) throws {
        for number in 1...3 {
            let next = try start()
            try eventually("the file is read separately") {
                let reading = note("reading", spool)
                return reading.contains(noted(name)) && reading.contains("\"starts\":\(number)")
            }
            next.killNow()
        }
    }

    private func reasons(_ name: String, _ spool: TestSpool) throws -> [String] {
        try spool.copytaster("trace", "--json", name).objects.compactMap { $0["reason"] as? String }
    }

    // MARK: In work

    @Test func `it is rejected with the reason, other files are stored, and the service is ready`() throws {
        let spool = try TestSpool()
        // As a killed daemon leaves them.
        try spool.write(Self.text, to: "work/\(Self.poison)")
        for (number, text) in Copy.different(3).enumerated() { try spool.write(text, to: "work/\(number).txt") }
        try killThreeTimes(Self.poison, spool) { try daemon(spool) }
        let last = try daemon(spool)
        try eventually("rejected") { spool.files(in: "rejected").contains(Self.poison) }
        try eventually("the others are stored") { spool.files(in: "archive").count == 3 }
        let reason = try #require(
            try spool.copytaster("rejected", "list", "--json").objects.first?["reason"] as? String)
        #expect(reason.contains("ended the service 3 times"), "\(reason)")
        #expect(reason.contains("MemoryMax="))
        try eventually("ready") { try spool.status()["state"] as? String == "ready" }
        #expect(try spool.status()["waiting"] as? Int == 0)
        #expect(last.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `a service that stops normally, however often, rejects nothing`() throws {
        let spool = try TestSpool()
        for _ in 0..<5 {
            let daemon = try daemon(spool)
            try daemon.whenReady()
            if spool.files(in: "work").isEmpty { try spool.write("hang. " + Copy.text, to: "inbox/\(Self.poison)") }
            try eventually("claimed") { spool.files(in: "work") == [Self.poison] }
            #expect(daemon.stop() == 0)
        }
        #expect(spool.files(in: "work") == [Self.poison])
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "archive").count == 1)
        #expect(spool.files(in: "rejected").isEmpty)
    }

    // MARK: In place

    @Test func `a file that stays in the inbox is rejected there, and not read again until it changes`() throws {
        let spool = try TestSpool()
        try spool.write(Self.text, to: "inbox/\(Self.poison)")
        for (number, text) in Copy.different(3).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let first = try daemon(spool, Self.keep)
        try eventually("reading has begun") { note("in-place", spool).contains(noted(Self.poison)) }
        first.killNow()
        try killThreeTimes(Self.poison, spool) { try daemon(spool, Self.keep) }
        let last = try daemon(spool, Self.keep)
        try eventually("rejected") { try spool.outcomes(Self.poison) == ["rejected"] }
        try eventually("the others are stored") { try spool.status()["articles"] as? Int == 3 }
        let reason = try #require(try reasons(Self.poison, spool).first)
        #expect(reason.contains("ended the service 3 times") && reason.contains("touch the file"), "\(reason)")
        try eventually("nothing waits") {
            try spool.status()["state"] as? String == "ready" && spool.status()["waiting"] as? Int == 0
        }
        #expect(last.stop() == 0)
        // The readers of this daemon could read the file.
        func once() throws { #expect(try TestDaemon(spool, Self.keep + ["--once"]).ended() == 0) }
        try once()
        #expect(try spool.outcomes(Self.poison) == ["rejected"])
        try spool.bash("chmod 600 inbox/\(Self.poison)")
        try once()
        #expect(try spool.outcomes(Self.poison) == ["rejected", "rejected"])
        try spool.bash("touch inbox/\(Self.poison)")
        try once()
        #expect(try spool.outcomes(Self.poison) == ["rejected", "rejected", "stored"])
        #expect(spool.files(in: "inbox") == ["0.txt", "1.txt", "2.txt", Self.poison])
        #expect(spool.files(in: "rejected").isEmpty)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `a file that changed while no daemon ran is tried again`() throws {
        let spool = try TestSpool()
        try spool.write(Self.text, to: "inbox/\(Self.poison)")
        let first = try daemon(spool, Self.keep)
        try eventually("reading has begun") { note("in-place", spool).contains(noted(Self.poison)) }
        first.killNow()
        try killThreeTimes(Self.poison, spool) { try daemon(spool, Self.keep) }
        try spool.bash("echo more >> inbox/\(Self.poison)")
        #expect(try TestDaemon(spool, Self.keep + ["--once"]).ended() == 0)
        #expect(try spool.outcomes(Self.poison) == ["stored"])
    }

    @Test func `a service that stops normally while it reads in place counts no attempt and leaves no note`() throws {
        let spool = try TestSpool()
        try spool.write(Self.text, to: "inbox/\(Self.poison)")
        for _ in 0..<5 {
            let daemon = try daemon(spool, Self.keep)
            try eventually("reading has begun") { note("in-place", spool).contains(noted(Self.poison)) }
            try daemon.whenReady()
            #expect(daemon.stop() == 0)
            for name in ["in-place", "attempts", "reading"] { #expect(note(name, spool).isEmpty, "\(name)") }
        }
        #expect(try TestDaemon(spool, Self.keep + ["--once"]).ended() == 0)
        #expect(try spool.outcomes(Self.poison) == ["stored"])
    }

    @Test(.enabled(if: TestHost.nobodyCanRun, "needs root, setpriv, and programs that other users may start"))
    func `a file in a read-only directory is rejected there, and moved to rejected unread once that is possible`()
        throws
    {
        let spool = try TestSpool()
        let name = "press/\(Self.poison)"
        try spool.write(Self.text, to: "inbox/\(name)")
        try spool.write(Copy.article(1), to: "inbox/press/0.txt")
        try spool.bash(
            """
            chown -R 65534:65534 . && chown -R 1234:65534 inbox/press && chmod 2775 inbox
            chmod 755 inbox/press && chmod 644 inbox/press/*
            """)
        let first = try daemon(spool, through: TestHost.nobody)
        try eventually("reading has begun") { note("in-place", spool).contains(noted(name)) }
        first.killNow()
        try killThreeTimes(name, spool) { try daemon(spool, through: TestHost.nobody) }
        let last = try daemon(spool, through: TestHost.nobody)
        try eventually("rejected") { try spool.outcomes(Self.poison) == ["rejected"] }
        try eventually("the other file is stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(last.stop() == 0)
        #expect(spool.files(in: "inbox") == ["press/0.txt", name] && spool.files(in: "rejected").isEmpty)
        // The readers of this daemon could read the file.
        #expect(try TestDaemon(spool, ["--once"], through: TestHost.nobody).ended() == 0)
        #expect(try spool.outcomes(Self.poison) == ["rejected"])
        try spool.bash("chmod g+w inbox/press")
        #expect(try TestDaemon(spool, ["--once"], through: TestHost.nobody).ended() == 0)
        #expect(spool.files(in: "rejected").contains(name) && spool.files(in: "archive").count == 1)
        #expect(try spool.outcomes(Self.poison).allSatisfy { $0 == "rejected" })
        #expect(try spool.status()["articles"] as? Int == 1)
    }
}
