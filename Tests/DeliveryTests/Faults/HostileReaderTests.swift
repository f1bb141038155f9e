// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Reader processes that a file has compromised and that send false replies.
@Suite struct HostileReaderTests {
    private static func page(_ head: String, _ number: Int) -> String {
        let words = (0..<60).map { "mot\($0 * 7 % 61)du\(number)" }.joined(separator: " ")
        return """
            \(head)<!doctype html><html lang="fr"><head><title>Page \(number)</title>\
            <link rel=canonical href="https://gazette.example/\(number)"><script type="application/ld+json">\
            {"@type":"NewsArticle","headline":"Page \(number)","datePublished":"2025-03-02T08:00:00+01:00",\
            "author":{"name":"Ana Martin"}}</script></head><body><article><h1>Page \(number)</h1><p>\(words).</p>\
            <p>Le vieux pont est ouvert de nouveau, dit la mairie, et le marché reprend samedi.</p></article></body></html>
            """
    }

    private static let falseReplies = 96

    @Test func `the daemon keeps running, whatever they reply, and other files are not affected`() throws {
        let spool = try TestSpool()
        let daemon = try TestDaemon(spool, ["--set", "workers=2"], named: "BrokenReader")
        try daemon.whenReady()
        let process = daemon.processID
        for number in 0..<4 { try spool.write(Self.page("", number), to: "inbox/before-\(number).html") }
        try eventually("the correct files are stored") { spool.files(in: "archive").count == 4 }
        // Each field once, with one kind of false value.
        for number in 0..<Self.falseReplies {
            let page = Self.page("<!-- falsify \(number) \(number * 5 + 3) -->", 100 + number)
            try spool.write(page, to: "inbox/false-\(number).html")
        }
        try eventually(within: 400, "all files are decided") {
            let rejected = spool.files(in: "rejected").filter { $0.hasSuffix(".html") }
            return spool.files(in: "archive").count + rejected.count == 4 + Self.falseReplies
        }
        let rejected = try spool.copytaster("rejected", "list", "--json").objects.compactMap { $0["reason"] as? String }
        #expect(rejected.count > Self.falseReplies / 8)
        #expect(!rejected.contains { $0.unicodeScalars.contains { $0.value < 0x20 } })
        // The same pages once more, under another name: no false article has replaced them.
        for number in 0..<4 { try spool.write(Self.page("", number) + "\n", to: "inbox/after-\(number).html") }
        try eventually("the correct files are known") {
            spool.files(in: "archive").filter { $0.contains("after-") }.count == 4
        }
        let all = try spool.copytaster("export", "--text").objects
        for number in 0..<4 {
            let mine = all.filter { ($0["title"] as? String) == "Page \(number)" }
            #expect(mine.count == 1)
            #expect((mine.first?["relation"] as? [String: Any])?["kind"] as? String == "original")
        }
        #expect(daemon.processID == process)
        #expect(try spool.status()["state"] as? String == "ready")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }
}
