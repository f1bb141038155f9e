// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real programs take files from the inbox and show their articles in the terminal.
@Suite struct ArrivalTests {
    private func relation(_ spool: TestSpool, _ file: String) throws -> [String: Any] {
        let objects = try spool.copytaster("export").objects
        let article = objects.first { ($0["file"] as? [String: Any])?["name"] as? String == file }
        let found = try #require(article, "\(file) is not in the export")
        return try #require(found["relation"] as? [String: Any])
    }

    @Test func `a dropped file is archived, and its article can be searched and shown`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try eventually("archived") { spool.files(in: "archive").contains { $0.hasSuffix("/pont.txt") } }
        let hits = try spool.copytaster("search", "ponts fermés fissure", "--json").objects
        #expect(hits.count == 1)
        let id = try #require(hits.first?["id"] as? String)
        let shown = try spool.copytaster("show", String(id.prefix(8)), "--json").objects
        #expect(shown.first?["title"] as? String == Copy.title)
        #expect(shown.first?["language"] as? String == "fr")
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox").isEmpty && spool.files(in: "work").isEmpty)
    }

    @Test func `every relation is found and reported with its evidence`() throws {
        let spool = try TestSpool()
        // Only the original is dated, so it leads.
        let original = ["title": Copy.title, "text": Copy.paragraphs.joined(separator: "\n\n"), "date": "2026-11-14"]
        try spool.write(try JSONSerialization.data(withJSONObject: original), to: "inbox/a-original.json")
        try spool.write(Copy.page, to: "inbox/b-page.html")
        let excerpt = ([Copy.title] + Copy.paragraphs.prefix(2)).joined(separator: "\n\n")
        try spool.write(excerpt, to: "inbox/c-excerpt.txt")
        let extended = ([Copy.title] + Copy.paragraphs + [Copy.addition]).joined(separator: "\n\n")
        try spool.write(extended, to: "inbox/d-extended.txt")
        let reprinted = Copy.text.replacingOccurrences(of: "a annoncé la mairie", with: "a fait savoir la mairie")
        try spool.write(
            reprinted.replacingOccurrences(of: Copy.title, with: "Lys : un pont retrouvé"), to: "inbox/e-reprint.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let articles = try spool.copytaster("export").objects
        #expect(articles.count == 5)
        #expect(Set(articles.compactMap { $0["family"] as? String }).count == 1)
        let kinds = Set(articles.compactMap { ($0["relation"] as? [String: Any])?["kind"] as? String })
        #expect(kinds == ["original", "identical", "excerpt", "extension", "reprint"])
        for article in articles {
            let relation = try #require(article["relation"] as? [String: Any])
            guard relation["kind"] as? String != "original" else { continue }
            let resemblance = try #require(relation["resemblance"] as? Double)
            #expect(resemblance > 0.2 && resemblance <= 1)
            #expect(articles.contains { $0["id"] as? String == relation["to"] as? String })
        }
    }

    @Test func `the same file under another name is known and has two arrivals`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/one.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.write(Copy.text, to: "inbox/two.txt")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(daemon.messages.contains("known "))
        let articles = try spool.copytaster("export").objects
        #expect(articles.count == 1)
        let id = try #require(articles.first?["id"] as? String)
        let trace = try spool.copytaster("trace", id).text
        #expect(trace.contains("one.txt") && trace.contains("two.txt"))
        #expect(spool.files(in: "archive").count == 2)
    }

    @Test func `a web page with the same text is identical`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/pont.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.write(Copy.page, to: "inbox/pont.html")
        #expect(try spool.daemon("--once").ended() == 0)
        let kinds = try [relation(spool, "pont.txt"), relation(spool, "pont.html")].map { $0["kind"] as? String }
        #expect(Set(kinds) == ["original", "identical"])
    }

    @Test func `a subdirectory is the source of files that state no source`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/courrier.example/2026/pont.txt")
        try spool.write(Copy.page, to: "inbox/courrier.example/pont.html")
        #expect(try spool.daemon("--once").ended() == 0)
        let sources = Set(try spool.copytaster("export").objects.compactMap { $0["source"] as? String })
        #expect(sources == ["courrier.example", "La Dépêche de la Lys"])
    }

    @Test func `a file from a slow writer is processed once, complete`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try eventually("ready") { daemon.messages.contains("ready:") }
        let path = spool.inbox.appending(path: "slow.txt").path
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        for piece in Copy.text.split(separator: "\n\n") {
            try handle.write(contentsOf: Data((piece + "\n\n").utf8))
            Thread.sleep(forTimeInterval: 0.4)
        }
        #expect(try spool.status()["articles"] as? Int == 0)
        try handle.close()
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        let text = try #require(try spool.copytaster("export", "--text").objects.first?["text"] as? String)
        #expect(text.hasSuffix("chaque mois sur le site de la commune."))
        daemon.stop()
    }

    @Test func `ingest and the inbox give the same export, in any order`() throws {
        let lines = Copy.different(60) + [Copy.text, Copy.text.uppercased(), Copy.text + "\n" + Copy.addition]
        var exports: [[String: [String: String]]] = []
        for seed in 0..<3 {
            let spool = try TestSpool()
            let shuffled = seed == 0 ? lines : lines.shuffled()
            for (number, text) in shuffled.enumerated() { try spool.write(text, to: "in\(seed)/\(number).txt") }
            if seed == 1 {
                try FileManager.default.removeItem(at: spool.inbox)
                try FileManager.default.moveItem(at: spool.root.appending(path: "in1"), to: spool.inbox)
                #expect(try spool.daemon("--once").ended() == 0)
            } else {
                #expect(try spool.copytaster("ingest", spool.root.appending(path: "in\(seed)").path).status == 0)
            }
            exports.append(try spool.export())
        }
        #expect(exports[0].count == lines.count)
        #expect(exports[0] == exports[1])
        #expect(exports[0] == exports[2])
    }
}
