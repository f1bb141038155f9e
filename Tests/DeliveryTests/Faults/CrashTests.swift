// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The daemon is killed, and nothing is lost or processed twice.
@Suite struct CrashTests {
    /// Every file is in exactly one place, every article in the index exactly once, and `verify` finds no fault.
    private func expectAllStored(_ spool: TestSpool, files: Int, articles: Int) throws {
        #expect(spool.files(in: "archive").count == files)
        #expect(spool.files(in: "inbox").isEmpty)
        #expect(spool.files(in: "work").isEmpty)
        #expect(spool.files(in: "rejected").isEmpty)
        #expect(try spool.export().count == articles)
        let verdict = try spool.copytaster("verify")
        #expect(verdict.status == 0, "\(verdict.text) \(verdict.errors)")
    }

    @Test func `after kills at random moments every article is stored once and every file is in one place`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(400)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        // A high limit on read attempts: the kills of this test must not count against the files.
        for _ in 0..<20 {
            let daemon = try spool.daemon("--set", "batch_articles=20", "--set", "max_read_attempts=1000")
            Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.4))
            daemon.killNow()
            let places = ["inbox", "work", "archive", "rejected"].map { spool.files(in: $0).count }
            #expect(places.reduce(0, +) == texts.count, "\(places)")
        }
        #expect(try spool.daemon("--once", "--set", "max_read_attempts=1000").ended() == 0)
        try expectAllStored(spool, files: texts.count, articles: texts.count)
    }

    @Test func `after kills during a file of many articles none is missing or stored twice`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(3_000)
        let lines = try texts.map { text in
            String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
        }
        try spool.write(lines.joined(separator: "\n") + "\n", to: "inbox/many.jsonl")
        for _ in 0..<10 {
            let daemon = try spool.daemon("--set", "batch_articles=50", "--set", "max_read_attempts=1000")
            Thread.sleep(forTimeInterval: Double.random(in: 0.1...0.8))
            daemon.killNow()
        }
        #expect(try spool.daemon("--once", "--set", "max_read_attempts=1000").ended() == 0)
        try expectAllStored(spool, files: 1, articles: texts.count)
        let arrivals = try spool.copytaster("trace", "many.jsonl").text.components(separatedBy: "many.jsonl").count
        #expect(arrivals > 0)
    }

    @Test func `a stop during processing loses nothing`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(500)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let daemon = try spool.daemon("--set", "batch_articles=10")
        try eventually("files are being processed") { daemon.messages.contains("stored ") }
        #expect(daemon.stop() == 0)
        #expect(try spool.daemon("--once").ended() == 0)
        try expectAllStored(spool, files: texts.count, articles: texts.count)
    }

    @Test func `a daemon whose index is removed ends and reports it`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try eventually("ready") { daemon.messages.contains("ready:") }
        for file in spool.files(in: "").filter({ $0.hasPrefix("index.sqlite") }) {
            try FileManager.default.removeItem(at: spool.root.appending(path: file))
        }
        #expect(daemon.ended() == 74)
        #expect(daemon.messages.contains("removed or replaced"))
    }

    @Test func `a second daemon on the same spool does not start`() throws {
        let spool = try TestSpool()
        let first = try spool.daemon()
        try eventually("ready") { first.messages.contains("ready:") }
        let second = try spool.daemon("--once")
        #expect(second.ended() == 75)
        #expect(second.messages.contains("another copytasterd runs"))
        #expect(first.stop() == 0)
    }
}
