// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A file that ends the service whenever it is read does so a few times only.
@Suite struct PoisonTests {
    private static let poison = "poison.txt"

    private func reading(_ spool: TestSpool) -> String {
        // Not there while nothing is read by itself.
        (try? String(contentsOf: spool.root.appending(path: "work/.copytaster-reading"), encoding: .utf8)) ?? ""
    }

    private func daemon(_ spool: TestSpool) throws -> TestDaemon {
        try TestDaemon(spool, ["--set", "workers=1", "--set", "reader_time=45s"], named: "BrokenReader")
    }

    @Test func `it is rejected with the reason, what waited beside it is stored, and the service is well`() throws {
        let spool = try TestSpool()
        // As a killed run leaves them. A reader hangs at the one, and this test ends the service each time it does.
        try spool.write("hang, and do not answer. " + Copy.text, to: "work/\(Self.poison)")
        for (number, text) in Copy.different(3).enumerated() { try spool.write(text, to: "work/\(number).txt") }
        let name = Self.poison.utf8.map { String($0, radix: 16) }.joined()
        for _ in 0..<3 {
            let next = try daemon(spool)
            try eventually("it is read by itself") { reading(spool).contains(name) }
            next.killNow()
        }
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

    @Test func `a service that ends in order, however often, rejects nothing`() throws {
        let spool = try TestSpool()
        for _ in 0..<5 {
            let daemon = try daemon(spool)
            try daemon.whenReady()
            if spool.files(in: "work").isEmpty { try spool.write("hang. " + Copy.text, to: "inbox/\(Self.poison)") }
            try eventually("taken") { spool.files(in: "work") == [Self.poison] }
            #expect(daemon.stop() == 0)
        }
        #expect(spool.files(in: "work") == [Self.poison])
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "archive").count == 1)
        #expect(spool.files(in: "rejected").isEmpty)
    }
}
