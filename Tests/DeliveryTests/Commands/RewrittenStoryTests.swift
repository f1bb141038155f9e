// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Articles that were rewritten at their address, and addresses that are used for many articles, as users see them.
@Suite struct RewrittenStoryTests {
    private struct Piece {
        var title: String
        var text: String
        var url: String?
        var id: String?
        var date: String

        var line: String {
            var object = ["title": title, "source": "Orla Courier", "text": text, "language": "en", "date": date]
            object["url"] = url
            object["id"] = id
            let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
            return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
        }
    }

    private static let story = "https://orla-courier.example/news/weir"
    private static let stub = Piece(
        title: "Weir gives way",
        text: "The weir on the Orla above Lindmoor has given way after the rain of the night. More follows.",
        url: story,
        date: "2031-02-03T05:30:00Z")
    private static let full = Piece(
        title: "Old weir above Lindmoor gives way",
        text: """
            The old weir on the Orla above Lindmoor has given way under the rain of the night. Nobody was hurt, according \
            to the river board, but the mill race ran dry within an hour and several hundred trout were left on the mud.

            Children from the school of Saint Olave carried them to the lower pool in buckets. The board had planned to \
            mend the weir in summer and had set aside a sum for new sluice gates. Its engineer, Hedda Brask, said that a \
            dam of sandbags would hold the water for the time being, if no more rain fell before the weekend.

            Barges must wait at Estervik. The brewery, which draws its water above the weir, has stopped two of its vats.
            """, url: story, date: "2031-02-03T09:00:00Z")

    private func ingest(_ pieces: [Piece], _ spool: TestSpool) throws {
        for (number, piece) in pieces.enumerated() {
            let name = "piece\(number).jsonl"
            try spool.write(piece.line, to: name)
            let output = try spool.copytaster("ingest", spool.root.appending(path: name).path)
            #expect(output.status == 0, "\(output.errors)")
        }
    }

    private func families(_ spool: TestSpool) throws -> Int {
        Set(try spool.copytaster("export").objects.compactMap { $0["family"] as? String }).count
    }

    @Test(arguments: [true, false])
    func `a stub and the full story are one family in any order, and compare says why`(stubFirst: Bool) throws {
        let spool = try TestSpool()
        try ingest(stubFirst ? [Self.stub, Self.full] : [Self.full, Self.stub], spool)
        let articles = try spool.copytaster("export").objects
        #expect(try families(spool) == 1)
        let ids = articles.compactMap { $0["id"] as? String }
        try #require(ids.count == 2)
        let kinds = articles.compactMap { ($0["relation"] as? [String: Any])?["kind"] as? String }
        #expect(kinds.sorted() == ["original", "revision"])
        let json = try #require(try spool.copytaster("compare", "--json", ids[0], ids[1]).objects.first)
        #expect((json["relation"] as? [String: Any])?["decided_by"] as? String == "rewritten")
        let sheet = try spool.copytaster("compare", ids[0], ids[1]).text
        #expect(sheet.contains("address or document id"), "\(sheet)")
        let copies = try spool.copytaster("copies", ids[0]).text
        #expect(!copies.contains("by hand"), "\(copies)")

        // The same after a refold.
        #expect(try spool.copytaster("refold", "--all").status == 0)
        #expect(try families(spool) == 1)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `different stories with one link or one id stay apart`() throws {
        let briefs = [
            (
                "Cat rescued from crane",
                "A cat that had sat in the harbour for two days was taken down by the fire brigade."
            ),
            (
                "New bells for Saint Olave",
                "The parish has ordered two bells from a foundry abroad, to be rung at Easter."
            ),
            ("Trains late until noon", "A broken rail near Estervik delayed some four hundred commuters on their way."),
            ("Choir looks for tenors", "The singers of the brewery invite men with a high voice to a first rehearsal."),
        ]
        for url in ["https://orla-courier.example/local", nil] {
            let spool = try TestSpool()
            let pieces = briefs.map { title, text in
                Piece(title: title, text: text, url: url, id: url == nil ? "item" : nil, date: "2031-02-03T05:30:00Z")
            }
            try ingest(pieces, spool)
            #expect(try families(spool) == briefs.count)
        }
    }
}
