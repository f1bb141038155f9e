// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Systemd

extension UnderSystemd {
    /// The service from start to stop, and its recovery from kills and hangs.
    @Suite struct LifecycleUnderSystemd {
        @Test func `a start returns once the backlog is queued, and all its files are processed`() throws {
            let service = try Service()
            try service.drop(Texts.different(300))
            try service.control("start")
            let statusText = try service.property("StatusText")
            let status = try service.status()
            let counted = try ["waiting", "articles"].map { try #require(status[$0] as? Int) }.reduce(0, +)
            // A file that is being processed may be counted on both sides.
            #expect(counted >= 300, "\(status)")
            #expect(["ready", "degraded"].contains(status["state"] as? String))
            #expect(statusText.hasPrefix("Ready: "), "\(statusText)")
            let ready = try #require(try service.entries("MESSAGE_ID=\(MessageID.ready.rawValue)").first)
            #expect((ready["MESSAGE"] as? String)?.contains(" 300 files waiting") == true, "\(ready)")
            try eventually("all in the archive") { try service.files(in: "archive") == 300 }
            try service.expectAllStored(articles: 300)
        }

        @Test func `systemctl status shows the status line`() throws {
            let service = try Service()
            try service.control("start")
            try service.drop("biblio.txt", Texts.article)
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let form = #/Ready: 1 articles in 1 families; waiting 0, held 0, rejected 1; lag p95 \d\.\d s/#
            try eventually("the status line") {
                let text = try Instance.run("systemctl", "status", "--no-pager", "--full", Service.name).text
                return text.contains("Status: \"") && text.contains(form)
            }
        }

        @Test func `a stop during the processing of 2,000 files is quick, and a start processes the rest, each once`()
            throws
        {
            let service = try Service()
            try service.control("start")
            var dropped = 0
            try eventually("the daemon is frozen with files in work") {
                let before = try service.articles()
                try service.drop(Texts.different(2_000, prefix: "stop\(dropped)"))
                dropped += 2_000
                try eventually("processing") { try service.articles() > before }
                try service.freeze()
                // The daemon still finishes the files in `work/`. Those in the inbox are more than it can claim before it
                // reads the signal.
                if try service.files(in: "work") > 0, try service.files(in: "inbox") > 500 { return true }
                // Almost all files were already processed.
                _ = try Instance.run("kill", "-CONT", "\(service.processID)")
                return false
            }
            let beginning = ContinuousClock.now
            // systemd continues a stopped process before it terminates it.
            try service.control("stop")
            let duration = ContinuousClock.now - beginning
            // A third of TimeoutStopSec=.
            #expect(duration < .seconds(20), "\(duration)")
            #expect(try service.property("Result") == "success")
            let left = try ["inbox", "work"].map { try service.files(in: $0) }
            print("stop during processing: \(duration), \(left[0]) files left in inbox, \(left[1]) in work")
            #expect(left.reduce(0, +) > 0, "stopped without files in progress: nothing was tested")
            try service.control("start")
            try eventually("all in the archive") { try service.files(in: "archive") == dropped }
            try service.expectAllStored(articles: dropped)
        }

        @Test func `a killed service is restarted automatically`() throws {
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
            try service.expectAllStored(articles: 200)
        }

        @Test func `the watchdog ends a stuck daemon, and its unfinished files are processed once after the restart`()
            throws
        {
            let service = try Service(dropIn: "WatchdogSec=2s")
            try service.control("start")
            var (dropped, first) = (0, Int32(0))
            try eventually("the daemon is frozen with files in work") {
                try service.drop(Texts.different(400, prefix: "stuck\(dropped)"))
                dropped += 400
                first = try service.processID
                try service.freeze()
                if try service.files(in: "work") > 0 { return true }
                // All files were already processed.
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
            try service.expectAllStored(articles: dropped)
            #expect(try !service.entries("MESSAGE_ID=\(MessageID.recovering.rawValue)").isEmpty)
            // Pings continue from here on: an idle daemon is not stuck.
            let second = try service.processID
            Thread.sleep(forTimeInterval: 5)
            #expect(try service.processID == second)
        }

        /// The daemon must be able to see in the unit's sandbox what its threads wait for.
        @Test func `an external wait of many watchdog limits is reported and is not treated as a hang`() throws {
            let service = try Service(dropIn: "WatchdogSec=2s")
            try service.control("start")
            let first = try service.processID
            let holder = try LockHolder("\(Service.spool)/rejected")
            try service.drop([(Array("picture.html".utf8), Bad.picture)])
            let place = "a lock that another program holds: flock of '\(Service.spool)/rejected'"
            try eventually(within: 120, "the status reports a wait of 10 s") {
                let text = try service.property("StatusText")
                let seconds = text.firstMatch(of: /for (\d+) s/).flatMap { Int($0.1) } ?? 0
                return text.hasPrefix("Degraded: waiting for \(place) for ") && seconds >= 10
            }
            #expect(try service.entries("MESSAGE_ID=\(MessageID.degraded.rawValue)").count == 1)
            try holder.end()
            try eventually("rejected") { try service.files(in: "rejected") == 1 }
            try eventually("ready again") { try service.property("StatusText").hasPrefix("Ready: ") }
            #expect(try service.processID == first)
            #expect(try service.property("NRestarts") == "0")
        }
    }
}

/// Another program that holds the lock on a directory until `end()`.
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

/// Content that never becomes an article.
enum Bad {
    static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 5_000))
}
