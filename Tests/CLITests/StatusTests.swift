// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import SystemPackage
import Testing

@testable import CLI

@Suite struct StatusTests {
    private let keys: Set = [
        "state", "articles", "families", "stories", "waiting", "held", "rejected", "oldest_waiting_seconds",
        "lag_seconds", "note", "outdated", "held_files", "rejected_files", "arrivals",
    ]

    @Test func `a stopped daemon leaves counts, and files in the inbox are waiting`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        try Data("x".utf8).write(to: reader.directory.appendingPathComponent("inbox/new.txt"))
        try Data("x".utf8).write(to: reader.directory.appendingPathComponent("inbox/.hidden"))
        let answer = try reader.run("status", "--json")
        #expect(answer.state == .nothing && answer.messages.isEmpty, "no daemon runs")
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
        let screen = try reader.run("status", width: 80).lines
        // The path of the inbox stays in one piece.
        #expect(screen.allSatisfy { DisplayWidth.of($0) <= 80 || $0.contains(reader.root.path) }, "\(screen)")
    }

    @Test func `without an index it says what to do`() throws {
        let reader = try DocumentReader()
        let answer = try reader.run("status", "--json")
        #expect(answer.state == .noIndex)
        #expect(try answer.objects().first.map { Set($0.keys) } == keys)
        #expect(answer.messages.contains("copytasterd"))
        for arguments in [
            ["search", "x"], ["show", "abcd"], ["export"], ["verify"], ["trace", "x"], ["forget", "abcd", "--yes"],
        ] {
            #expect(try reader.run(arguments).state == .noIndex)
        }
    }

    @Test func `a running daemon is believed, a lock that nobody holds is not`() throws {
        let reader = try DocumentReader()
        try reader.harbour()
        let state = ServiceState(
            state: .degraded, waiting: 7, held: 1, oldestWaitingSeconds: 4, note: "disk full", updated: Date(),
            heldFiles: [.init(name: "slow.html", reason: "still being written", since: Date())])
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        try encoder.encode(state).write(to: reader.directory.appendingPathComponent("copytasterd.json"))
        let lock = reader.directory.appendingPathComponent("copytasterd.lock").path
        let file = try FileDescriptor.open(FilePath(lock), .writeOnly, options: [.create], permissions: .ownerReadWrite)
        #expect(try reader.run("status", "--json").objects().first?["state"] as? String == "stopped")
        #expect(flock(file.rawValue, LOCK_EX | LOCK_NB) == 0)
        let object = try #require(try reader.run("status", "--json").objects().first)
        #expect(try reader.run("status").state == .tryAgain && reader.run("status", "--json").state == .tryAgain)
        let held = try #require((object["held_files"] as? [[String: Any]])?.first)
        #expect(Set(held.keys) == ["name", "reason", "since"] && held["name"] as? String == "slow.html")
        #expect(object["state"] as? String == "degraded" && object["waiting"] as? Int == 7)
        #expect(object["note"] as? String == "disk full" && object["articles"] as? Int == 3)
        let screen = try reader.run("status").out
        #expect(screen.contains("slow.html") && screen.contains("still being written"))
        #expect(screen.contains("and 0 more") == false && screen.contains("0.0 s") == false)

        try Data("x".utf8).write(to: reader.directory.appendingPathComponent("inbox/new.txt"))
        let idle = ServiceState(state: .ready, updated: Date(timeIntervalSinceNow: -7_200))
        try encoder.encode(idle).write(to: reader.directory.appendingPathComponent("copytasterd.json"))
        #expect(try reader.run("status").state == .done)
        let starting = ServiceState(state: .starting, updated: Date())
        try encoder.encode(starting).write(to: reader.directory.appendingPathComponent("copytasterd.json"))
        #expect(try reader.run("status").state == .done)
        try encoder.encode(idle).write(to: reader.directory.appendingPathComponent("copytasterd.json"))
        let idly = try #require(try reader.run("status", "--json").objects().first)
        #expect(idly["note"] is NSNull && idly["waiting"] as? Int == 1, "one without work need not speak")
        let silent = ServiceState(
            state: .ready, waiting: 7, held: 7, lagSeconds: .init(p50: 0.012, p95: 0.04, max: 3),
            updated: Date(timeIntervalSinceNow: -301),
            heldFiles: [.init(name: "slow.html", reason: "still being written", since: Date())])
        try encoder.encode(silent).write(to: reader.directory.appendingPathComponent("copytasterd.json"))
        for name in 0..<8 {
            try Data("x".utf8).write(to: reader.directory.appendingPathComponent("inbox/\(name).txt"))
        }
        #expect(try reader.run("status").state == .tryAgain, "one with work that says nothing hangs")
        let late = try #require(try reader.run("status", "--json").objects().first)
        #expect(late["waiting"] as? Int == 2 && late["note"] as? String == "last word of the daemon: 5 min ago")
        let lateScreen = try reader.run("status").out
        #expect(lateScreen.contains("half below 12 ms, 95 % below 40 ms, at most 3.0 s"))
        #expect(lateScreen.contains("still being written\n  and 6 more\n"))
        #expect(lateScreen.contains("looked at again by itself\n"))
        try file.close()
    }
}
