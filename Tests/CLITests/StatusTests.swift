// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Presentation
import SystemPackage
import Testing

@testable import CLI

@Suite struct StatusTests {
    private let keys: Set = [
        "state", "articles", "families", "stories", "waiting", "held", "rejected", "oldest_waiting_seconds",
        "lag_seconds", "note", "outdated", "waiting_terms", "held_files", "rejected_files", "arrivals",
    ]

    @Test func `with a stopped daemon, counts are shown, and files in the inbox are waiting`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("inbox/new.txt"))
        try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("inbox/.hidden"))
        let answer = try fixture.run("status", "--json")
        #expect(answer.state == .nothing && answer.messages.isEmpty, "no daemon is running")
        let object = try #require(try answer.objects().first)
        #expect(Set(object.keys) == keys)
        let arrivals = try #require(object["arrivals"] as? [[String: Any]])
        #expect(
            arrivals.map { $0["title"] as? String } == [
                "A comet over the fens", "Boats out again at Valdrey", "Valdrey harbour reopens",
            ])
        #expect(arrivals.map { $0["relation"] as? String } == ["original", "reprint", "original"])
        #expect(
            arrivals.allSatisfy {
                $0["outcome"] as? String == "stored" && ($0["name"] as? String)?.hasSuffix("harbour.jsonl") == true
                    && ($0["time"] as? String)?.hasSuffix("Z") == true && ($0["article"] as? String)?.count == 32
            })
        #expect(Set(try #require(object["lag_seconds"] as? [String: Any]).keys) == ["p50", "p95", "max"])
        #expect(object["state"] as? String == "stopped")
        #expect(object["articles"] as? Int == 3 && object["families"] as? Int == 2)
        #expect(object["waiting"] as? Int == 1 && object["oldest_waiting_seconds"] is Double)
        let screen = try fixture.run("status", width: 80).lines
        // The path of the inbox stays on one line.
        #expect(screen.allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains(fixture.root.path) }, "\(screen)")
    }

    @Test func `without an index, the message says what to do`() throws {
        let fixture = try CommandLineFixture()
        let answer = try fixture.run("status", "--json")
        #expect(answer.state == .noIndex)
        #expect(try answer.objects().first.map { Set($0.keys) } == keys)
        #expect(answer.messages.contains("copytasterd"))
        for arguments in [
            ["search", "x"], ["show", "abcd"], ["export"], ["verify"], ["trace", "x"], ["forget", "abcd", "--yes"],
        ] {
            #expect(try fixture.run(arguments).state == .noIndex)
        }
    }

    @Test func `the state file counts only while a daemon holds the lock`() throws {
        let fixture = try CommandLineFixture()
        try fixture.harbour()
        let state = ServiceState(
            state: .degraded, waiting: 7, held: 1, oldestWaitingSeconds: 4, note: "disk full", updated: Date(),
            heldFiles: [.init(name: "slow.html", reason: "still being written", since: Date())])
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        try encoder.encode(state).write(to: fixture.directory.appendingPathComponent("copytasterd.json"))
        let lock = fixture.directory.appendingPathComponent("copytasterd.lock").path
        let file = try FileDescriptor.open(FilePath(lock), .writeOnly, options: [.create], permissions: .ownerReadWrite)
        #expect(try fixture.run("status", "--json").objects().first?["state"] as? String == "stopped")
        #expect(flock(file.rawValue, LOCK_EX | LOCK_NB) == 0)
        let object = try #require(try fixture.run("status", "--json").objects().first)
        #expect(try fixture.run("status").state == .tryAgain && fixture.run("status", "--json").state == .tryAgain)
        let held = try #require((object["held_files"] as? [[String: Any]])?.first)
        #expect(Set(held.keys) == ["name", "reason", "since"] && held["name"] as? String == "slow.html")
        #expect(object["state"] as? String == "degraded" && object["waiting"] as? Int == 7)
        #expect(object["note"] as? String == "disk full" && object["articles"] as? Int == 3)
        let screen = try fixture.run("status").out
        #expect(screen.contains("slow.html") && screen.contains("still being written"))
        #expect(screen.contains("and 0 more") == false && screen.contains("0.0 s") == false)

        try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("inbox/new.txt"))
        let idle = ServiceState(state: .ready, updated: Date(timeIntervalSinceNow: -7_200))
        try encoder.encode(idle).write(to: fixture.directory.appendingPathComponent("copytasterd.json"))
        #expect(try fixture.run("status").state == .done)
        let starting = ServiceState(state: .starting, updated: Date())
        try encoder.encode(starting).write(to: fixture.directory.appendingPathComponent("copytasterd.json"))
        #expect(try fixture.run("status").state == .done)
        try encoder.encode(idle).write(to: fixture.directory.appendingPathComponent("copytasterd.json"))
        let idly = try #require(try fixture.run("status", "--json").objects().first)
        #expect(idly["note"] is NSNull && idly["waiting"] as? Int == 1, "a daemon without work may be silent")
        let silent = ServiceState(
            state: .ready, waiting: 7, held: 7, lagSeconds: .init(p50: 0.012, p95: 0.04, max: 3),
            updated: Date(timeIntervalSinceNow: -301),
            heldFiles: [.init(name: "slow.html", reason: "still being written", since: Date())])
        try encoder.encode(silent).write(to: fixture.directory.appendingPathComponent("copytasterd.json"))
        for name in 0..<8 {
            try Data("x".utf8).write(to: fixture.directory.appendingPathComponent("inbox/\(name).txt"))
        }
        #expect(try fixture.run("status").state == .tryAgain, "a silent daemon with work is degraded")
        let late = try #require(try fixture.run("status", "--json").objects().first)
        #expect(late["waiting"] as? Int == 2 && late["note"] as? String == "daemon silent for 5 min")
        let lateScreen = try fixture.run("status").out
        #expect(lateScreen.contains("median 12 ms, 95 % below 40 ms, maximum 3.0 s"))
        #expect(lateScreen.contains("still being written\n  and 6 more\n"))
        #expect(lateScreen.contains("checked again automatically\n"))
        try file.close()
    }
}
