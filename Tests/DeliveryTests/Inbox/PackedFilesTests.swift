// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files with many articles, dropped into the inbox of the real daemon.
@Suite struct PackedFilesTests {
    private static let samples = TestSpool.checkout.appending(path: "Tests/Samples")

    private func drop(_ sample: String, as name: String, into spool: TestSpool) throws {
        try spool.write(try Data(contentsOf: Self.samples.appending(path: sample)), to: "inbox/\(name)")
    }

    /// File name and member of each article, from the export.
    private func places(_ articles: [[String: Any]]) -> [String: [Int]] {
        var places: [String: [Int]] = [:]
        for article in articles {
            guard let file = article["file"] as? [String: Any], let name = file["name"] as? String,
                let member = file["member"] as? Int
            else { continue }
            places[name, default: []].append(member)
        }
        return places.mapValues { $0.sorted() }
    }

    @Test
    func `each article of a web archive, mailbox, archive and compressed JSON Lines is in the index with its place`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try drop("archives/crawl.warc.gz", as: "crawl.warc.gz", into: spool)
        try drop("archives/pages.zip", as: "week/pages.zip", into: spool)
        try drop("reading/en-list.mbox", as: "list.mbox", into: spool)
        try drop("archives/lines.jsonl.gz", as: "lines.jsonl.gz", into: spool)
        try eventually("archived") { spool.files(in: "archive").count == 4 }
        let articles = try spool.copytaster("export").objects
        #expect(
            places(articles) == [
                "crawl.warc.gz": [0, 1, 2], "week/pages.zip": [0, 1, 2], "list.mbox": [0, 1],
                "lines.jsonl.gz": [0, 1, 2],
            ])
        let crawled = articles.filter { ($0["file"] as? [String: Any])?["name"] as? String == "crawl.warc.gz" }
        #expect(
            Set(crawled.compactMap { $0["source"] as? String }) == [
                "journal.example", "gazette.example", "blatt.example",
            ])
        #expect(crawled.allSatisfy { $0["published"] is NSNull && $0["format"] as? String == "warc" })
        // The same text, in three files.
        let copies = articles.filter { ($0["title"] as? String)?.hasPrefix("Le pont de Valmarie") == true }
        #expect(copies.count == 3)
        #expect(Set(copies.compactMap { $0["family"] as? String }).count == 1)
        let zipped = articles.filter { ($0["file"] as? [String: Any])?["name"] as? String == "week/pages.zip" }
        #expect(Set(zipped.compactMap { $0["source"] as? String }) == ["week"])
        #expect(daemon.stop() == 0)
    }

    @Test func `only a damaged entry is rejected, but a decompression bomb as a whole`() throws {
        let spool = try TestSpool()
        var bytes = try Data(contentsOf: Self.samples.appending(path: "archives/pages-stored.zip"))
        let place = try #require(bytes.range(of: Data("Three crews".utf8)))
        bytes[place.lowerBound] = 0x21
        try spool.write(bytes, to: "inbox/pages.zip")
        try drop("archives/bomb.gz.gz", as: "bomb.gz", into: spool)
        try drop("archives/bomb-overlap.zip", as: "bomb.zip", into: spool)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("export").objects.count == 2)
        let rejected = spool.files(in: "rejected").filter { !$0.hasSuffix(".reason.json") }
        #expect(rejected == ["bomb.gz", "bomb.zip", "pages.zip.2-ferry.html"])
        let reasons = try spool.copytaster("rejected", "list", "--json").objects.compactMap { $0["reason"] as? String }
        #expect(reasons.contains { $0.contains("max_expansion") })
        #expect(reasons.contains { $0.contains("overlap") })
        #expect(reasons.contains { $0.contains("check sum") })
    }

    /// The entries of archives that the output of a command names.
    private func entries(_ objects: [[String: Any]]) -> [String] {
        objects.compactMap { object in
            let article = object["article"] as? [String: Any] ?? object
            return (article["file"] as? [String: Any])?["entry"] as? String
        }.sorted()
    }

    @Test func `all commands and messages name an article of an archive by its entry`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        var bytes = try Data(contentsOf: Self.samples.appending(path: "archives/pages-stored.zip"))
        let place = try #require(bytes.range(of: Data("Three crews".utf8)))
        bytes[place.lowerBound] = 0x21
        try spool.write(bytes, to: "inbox/pages.zip")
        try eventually("archived") { spool.files(in: "archive").count == 1 }
        let good = ["blatt/buecherei.html", "journal/pont.html"]
        let export = try spool.copytaster("export").objects
        #expect(entries(export) == good)
        #expect(daemon.messages.contains("(pages.zip/journal/pont.html)"))
        #expect(daemon.messages.contains("rejected pages.zip/gazette/ferry.html: "))
        #expect(!daemon.messages.contains("article 2"))
        let id = try #require(
            export.first { entries([$0]) == ["journal/pont.html"] }?["id"] as? String)
        #expect(try spool.copytaster("show", id).text.contains("pages.zip/journal/pont.html"))
        let steps = try spool.copytaster("trace", "pages.zip", "--json").objects
        #expect(entries(steps) == ["blatt/buecherei.html", "gazette/ferry.html", "journal/pont.html"])
        #expect(try spool.copytaster("trace", "pages.zip").text.contains("journal/pont.html"))
        let rejected = try spool.copytaster("rejected", "list", "--json").objects
        #expect(rejected.compactMap { $0["entry"] as? String } == ["gazette/ferry.html"])
        #expect(
            try spool.copytaster("rejected", "show", "pages.zip.2-ferry.html").text.contains(
                "pages.zip/gazette/ferry.html"))
        try spool.write(bytes, to: "elsewhere/again.zip")
        let again = spool.root.appending(path: "elsewhere/again.zip").path
        let ingested = try spool.copytaster("ingest", again, "--json")
        #expect(entries(ingested.objects) == ["blatt/buecherei.html", "gazette/ferry.html", "journal/pont.html"])
        #expect(entries(try spool.copytaster("try", again, "--json").objects) == good)
        #expect(try spool.copytaster("try", again).errors.contains("again.zip/gazette/ferry.html: would be rejected"))
        #expect(daemon.stop() == 0)
    }

    @Test func `try shows every article of an archive`() throws {
        let spool = try TestSpool()
        try drop("archives/nested.zip", as: "nested.zip", into: spool)
        let shown = try spool.copytaster("try", spool.inbox.appending(path: "nested.zip").path, "--json")
        #expect(shown.objects.count == 7, "\(shown.errors)")
    }
}
