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
            let first = try service.processID
            try service.drop(Texts.different(400))
            try eventually("files in work") { try service.files(in: "work") > 0 }
            _ = try Instance.run("kill", "-STOP", "\(first)")
            #expect(try service.files(in: "work") > 0)
            try eventually("another process is ready") {
                let now = try service.processID
                return try now != 0 && now != first && service.property("ActiveState") == "active"
            }
            let log = try Instance.run("journalctl", "-q", "--no-pager", "-n", "200", "UNIT=\(Service.name)").text
            #expect(log.contains("Watchdog timeout (limit 2s)!"), "\(log)")
            try eventually("all in the archive") { try service.files(in: "archive") == 400 }
            try service.expectWhole(articles: 400)
            #expect(try service.entries("MESSAGE_ID=\(MessageID.recovering.rawValue)").count == 1)
            // Fed from here on: an idle daemon is none that is stuck.
            let second = try service.processID
            Thread.sleep(forTimeInterval: 5)
            #expect(try service.processID == second)
        }
    }
}

/// What never becomes an article.
enum Bad {
    static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 5_000))
}
