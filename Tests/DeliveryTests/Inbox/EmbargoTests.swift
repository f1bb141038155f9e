// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The real programs respect embargoes and notices of publishers.
@Suite struct EmbargoTests {
    private static let text =
        "The ferry across the Marrow will sail again on Thursday after nine weeks in dock, its owners said in the "
        + "morning, and fares stay as they were until the end of the summer."

    private func ninjs(
        _ id: String, _ text: String = text, embargoed: Date? = nil, status: String = "usable", version: Int = 1
    ) throws -> [String: Any] {
        var item: [String: Any] = [
            "uri": "urn:marrow:\(id)", "type": "text", "pubstatus": status, "source": "Northern Wire",
            "versioncreated": "2026-03-10T0\(version):00:00Z", "headline": "Ferry \(id)", "body_text": text,
        ]
        item["embargoed"] = embargoed.map { $0.formatted(.iso8601) }
        return item
    }

    private func data(_ object: Any) throws -> Data { try JSONSerialization.data(withJSONObject: object) }

    @Test func `an embargoed file is held in the inbox and processed automatically when the embargo ends`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        let end = Date(timeIntervalSinceNow: 60)
        try spool.write(try data(try ninjs("a", embargoed: end)), to: "inbox/a.json")
        try eventually("held") {
            try spool.copytaster("status", "--json").objects.first?["held"] as? Int == 1
        }
        #expect(spool.files(in: "inbox") == ["a.json"])
        #expect(try spool.copytaster("export").objects.isEmpty)
        #expect(Date() < end)
        try eventually("archived") { spool.files(in: "archive").contains { $0.hasSuffix("/a.json") } }
        #expect(Date() >= end.addingTimeInterval(-1))
        #expect(try spool.copytaster("export").objects.count == 1)
        #expect(daemon.messages.contains("under embargo until"))
        #expect(daemon.stop() == 0)
    }

    @Test func `the other articles of a file are stored, and a restarted daemon still holds the embargoed one`() throws
    {
        let spool = try TestSpool()
        let items = [
            try ninjs("free"),
            try ninjs("bound", "Another text. " + Self.text, embargoed: Date(timeIntervalSinceNow: 3_600)),
        ]
        try spool.write(try data(items), to: "inbox/many.json")
        for _ in 0..<2 {
            #expect(try spool.daemon("--once").ended() == 0)
            #expect(spool.files(in: "inbox") == ["many.json"])
            #expect(try spool.copytaster("export").objects.map { $0["document_id"] as? String } == ["urn:marrow:free"])
        }
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "rejected").isEmpty)
    }

    @Test func `with keep an embargoed file is held too, and processed when the embargo ends`() throws {
        let spool = try TestSpool()
        try spool.write("disposition: keep\n", to: "copytaster.yaml")
        let items = [
            try ninjs("free"),
            try ninjs("bound", "Another text. " + Self.text, embargoed: Date(timeIntervalSinceNow: 10)),
        ]
        try spool.write(try data(items), to: "inbox/many.json")
        let daemon = try spool.daemon()
        try eventually("one stored") { try spool.copytaster("export").objects.count >= 1 }
        try eventually("both stored") { try spool.copytaster("export").objects.count == 2 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox") == ["many.json"])
    }

    @Test func `ingest holds an embargoed article and reports it`() throws {
        let spool = try TestSpool()
        let file = "drop/a.json"
        try spool.write(try data(try ninjs("a", embargoed: Date(timeIntervalSinceNow: 3_600))), to: file)
        let run = try spool.copytaster("ingest", "--json", spool.root.appending(path: file).path)
        #expect(run.objects.first?["outcome"] as? String == "held")
        #expect((run.objects.first?["reason"] as? String)?.contains("under embargo until") == true)
        let tried = try spool.copytaster("try", spool.root.appending(path: file).path)
        #expect(tried.text.contains("held: under embargo until"))
        #expect(try spool.copytaster("export").objects.isEmpty)
    }

    @Test func `a kill notice marks the article it withdraws, and deletes nothing`() throws {
        let spool = try TestSpool()
        try spool.write(try data(try ninjs("a")), to: "inbox/a.json")
        try spool.write(try data(try ninjs("b", "Quite another text. " + Self.text)), to: "inbox/b.json")
        #expect(try spool.daemon("--once").ended() == 0)
        let notice = try ninjs(
            "a", "Editors, kill the story on the ferry: it does not sail.", status: "canceled", version: 2)
        try spool.write(try data(notice), to: "inbox/kill.json")
        #expect(try spool.daemon("--once").ended() == 0)
        let articles = try spool.copytaster("export").objects
        #expect(articles.count == 3)
        let withdrawn = articles.filter { $0["withdrawn"] != nil }
        #expect(withdrawn.map { $0["document_id"] as? String } == ["urn:marrow:a"])
        let id = try #require(withdrawn.first?["id"] as? String)
        #expect(try spool.copytaster("show", id).text.contains("canceled by its publisher"))
        #expect(try spool.copytaster("search", "ferry", "--all").text.contains("canceled by its publisher"))
        #expect(try spool.copytaster("verify").status == 0)
    }
}
