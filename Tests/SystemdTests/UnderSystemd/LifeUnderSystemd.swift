// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// The service from start to stop, and what it outlives.
    @Suite struct LifeUnderSystemd {
        @Test func `a start returns once the backlog is queued, and all of it is taken`() throws {
            let service = try Service()
            try service.drop(Texts.different(300))
            try service.control("start")
            let statusText = try service.property("StatusText")
            let status = try service.status()
            let counted = try ["waiting", "articles"].map { try #require(status[$0] as? Int) }.reduce(0, +)
            // One that is being taken just now may be seen on both sides.
            #expect(counted >= 300, "\(status)")
            #expect(["ready", "degraded"].contains(status["state"] as? String))
            #expect(statusText.hasPrefix("Ready: "), "\(statusText)")
            let ready = try #require(try service.entries("MESSAGE_ID=\(MessageID.ready.rawValue)").first)
            #expect((ready["MESSAGE"] as? String)?.contains(" 300 files waiting") == true, "\(ready)")
            try eventually("all in the archive") { try service.files(in: "archive") == 300 }
            try service.expectWhole(articles: 300)
        }

        @Test func `systemctl status shows the line for people`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let form = #/Ready: 1 articles in 1 families; waiting 0, held 0, rejected 1; lag p95 \d\.\d s/#
            try eventually("the line") {
                let text = try Instance.run("systemctl", "status", "--no-pager", "--full", Service.name).text
                return text.contains("Status: \"") && text.contains(form)
            }
        }

        @Test func `a stop with 2,000 files in hand is quick, and a start finishes them, each once`() throws {
            let service = try Service()
            try service.control("start")
            var dropped = 0
            try eventually("it stands still with work in hand") {
                try service.drop(Texts.different(2_000, prefix: "stop\(dropped)"))
                dropped += 2_000
                try eventually("at work") { try service.articles() > 0 }
                try service.freeze()
                if try service.files(in: "work") > 0 { return true }
                // It was through with all of them.
                _ = try Instance.run("kill", "-CONT", "\(service.processID)")
                return false
            }
            let beginning = ContinuousClock.now
            // systemd wakes what it stops.
            try service.control("stop")
            let duration = ContinuousClock.now - beginning
            // A third of TimeoutStopSec=.
            #expect(duration < .seconds(20), "\(duration)")
            #expect(try service.property("Result") == "success")
            let left = try ["inbox", "work"].map { try service.files(in: $0) }
            print("stop with work in hand: \(duration), \(left[0]) files left in inbox, \(left[1]) in work")
            #expect(left.reduce(0, +) > 0, "stopped with nothing in hand: this tried nothing")
            try service.control("start")
            try eventually("all in the archive") { try service.files(in: "archive") == dropped }
            try service.expectWhole(articles: dropped)
        }

        @Test func `killed, it comes back by itself`() throws {
            let service = try Service()
            try service.control("start")
            let first = try service.processID
            try service.drop(Texts.different(200))
            _ = try Instance.run("kill", "-KILL", "\(first)")
            try eventually("another process is ready") {
                let now = try service.processID
                return try now != 0 && now != first && service.property("ActiveState") == "active"
            }
            #expect(try service.property("NRestarts") == "1")
            try eventually("all in the archive") { try service.files(in: "archive") == 200 }
            try service.expectWhole(articles: 200)
        }

        @Test func `stuck, it is ended by the watchdog and started again, and what it had in hand is taken once`()
            throws
        {
            let service = try Service(dropIn: "WatchdogSec=2s")
            try service.control("start")
            var (dropped, first) = (0, Int32(0))
            try eventually("it stands still with work in hand") {
                try service.drop(Texts.different(400, prefix: "stuck\(dropped)"))
                dropped += 400
                first = try service.processID
                try service.freeze()
                if try service.files(in: "work") > 0 { return true }
                // It was through with all of them.
                _ = try Instance.run("kill", "-CONT", "\(first)")
                return false
            }
            try eventually("another process is ready") {
                let now = try service.processID
                return try now != 0 && now != first && service.property("ActiveState") == "active"
            }
            let log = try Instance.run("journalctl", "-q", "--no-pager", "-n", "200", "UNIT=\(Service.name)").text
            #expect(log.contains("Watchdog timeout (limit 2s)!"), "\(log)")
            try eventually("all in the archive") { try service.files(in: "archive") == dropped }
            try service.expectWhole(articles: dropped)
            #expect(try !service.entries("MESSAGE_ID=\(MessageID.recovering.rawValue)").isEmpty)
            // Fed from here on: an idle daemon is none that is stuck.
            let second = try service.processID
            Thread.sleep(forTimeInterval: 5)
            #expect(try service.processID == second)
        }

        /// In the unit's sandbox the daemon must see what its threads wait for.
        @Test func `waiting for something outside is told and is no hang, for many times the watchdog's limit`() throws
        {
            let service = try Service(dropIn: "WatchdogSec=2s")
            try service.control("start")
            let first = try service.processID
            let holder = try LockHolder("\(Service.spool)/rejected")
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let place = "a lock that another program holds: flock of '\(Service.spool)/rejected'"
            try eventually(within: 120, "it waits for 10 s and says so") {
                let text = try service.property("StatusText")
                let seconds = text.firstMatch(of: /for (\d+) s/).flatMap { Int($0.1) } ?? 0
                return text.hasPrefix("Degraded: waiting for \(place) for ") && seconds >= 10
            }
            #expect(try service.entries("MESSAGE_ID=\(MessageID.degraded.rawValue)").count == 1)
            try holder.end()
            try eventually("rejected") { try service.files(in: "rejected") == 1 }
            try eventually("well again") { try service.property("StatusText").hasPrefix("Ready: ") }
            #expect(try service.processID == first)
            #expect(try service.property("NRestarts") == "0")
        }
    }
}

/// Another program that holds the lock on a directory until it is ended.
private final class LockHolder {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    init(_ directory: String) throws {
        process.executableURL = URL(filePath: "/usr/bin/flock")
        process.arguments = [directory, "sh", "-c", "echo held; cat"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try #require(!output.fileHandleForReading.availableData.isEmpty)
    }

    func end() throws {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}

/// What never becomes an article.
enum Bad {
    static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 5_000))
}
