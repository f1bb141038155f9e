// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Which copy leads a family, as users see it, if some copies state an hour of publication and others only a day.
@Suite struct PublicationDateTests {
    private static let story = [
        "La passerelle des Tisserands, à Corvance, fermera lundi pour des travaux qui dureront jusqu'à la fin du mois de "
            + "mars, a annoncé mardi la maire, Odile Marchesin, lors d'une réunion publique.",
        "Le chantier, confié à l'entreprise Charpentes du Levant, coûtera quatre millions d'euros. Il comprend le "
            + "remplacement des câbles posés en 1958 et l'élargissement du tablier, sur lequel les cyclistes pourront enfin "
            + "croiser les poussettes.",
        "Les riverains devront emprunter le pont de la Gare. Une navette gratuite circulera entre les deux rives toutes les "
            + "dix minutes, de six heures à vingt-deux heures, dimanches compris.",
    ]
    private static let added =
        "Les commerçants de la rue du Lavoir redoutent une baisse de la fréquentation et demandent que la navette "
        + "s'arrête devant leurs boutiques."

    private static func json(_ source: String, _ date: String?, _ paragraphs: [String]) throws -> String {
        var object = [
            "title": "La passerelle des Tisserands ferme (\(source))", "source": source, "language": "fr",
            "text": paragraphs.joined(separator: "\n\n"),
        ]
        object["published"] = date
        return String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
            + "\n"
    }

    private static func page(_ source: String, _ date: String) -> String {
        """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La passerelle ferme</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"La passerelle ferme","datePublished":\
        "\(date)","publisher":{"@type":"Organization","name":"\(source)"}}</script></head>
        <body><article><h1>La passerelle ferme</h1>
        \((story + [added]).map { "<p>\($0)</p>" }.joined(separator: "\n"))</article></body></html>
        """
    }

    private static func feed(_ source: String, _ date: String) -> String {
        """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>\(source)</title><item>
        <title>La passerelle fermée</title><dc:date>\(date)</dc:date><content:encoded><![CDATA[\
        \((story + [added]).map { "<p>\($0)</p>" }.joined())]]></content:encoded></item></channel></rss>
        """
    }

    private func files() throws -> [(name: String, content: String)] {
        [
            ("1-undated.jsonl", try Self.json("Blog de Corvance", nil, Self.story + [Self.added])),
            ("2-page.html", Self.page("Journal du Levant", "2026-11-12")),
            ("3-feed.xml", Self.feed("Gazette des Rives", "2026-11-12")),
            ("4-paper.jsonl", try Self.json("Écho de Corvance", "2026-11-12", Self.story + [Self.added])),
            ("5-agency.jsonl", try Self.json("Agence Levant", "2026-11-12T18:00:00+01:00", Self.story)),
            ("6-later.jsonl", try Self.json("Radio Corvance", "2026-11-12T19:30:00+01:00", Self.story)),
        ]
    }

    private func source(_ article: [String: Any]) -> String { article["source"] as? String ?? "" }

    private func kind(_ article: [String: Any]) -> String? {
        (article["relation"] as? [String: Any])?["kind"] as? String
    }

    private func ingest(_ files: [(name: String, content: String)], _ spool: TestSpool) throws {
        for (name, content) in files {
            try spool.write(content, to: name)
            let output = try spool.copytaster("ingest", spool.root.appending(path: name).path)
            #expect(output.status == 0, "\(output.errors)")
        }
    }

    @Test(arguments: [false, true])
    func `an agency text of the evening leads papers that state only the day`(isReversed: Bool) throws {
        let spool = try TestSpool()
        let files = try files()
        try ingest(isReversed ? files.reversed() : files, spool)
        let articles = try spool.copytaster("export").objects
        #expect(articles.count == 6 && Set(articles.compactMap { $0["family"] as? String }).count == 1)
        #expect(articles.filter { kind($0) == "original" }.map(source) == ["Agence Levant"])
        // In the order in which they qualify as lead: hours, days, no date. An arrival is no publication.
        let first = try #require(articles.first?["id"] as? String)
        let family = try spool.copytaster("copies", "--json", first).objects
        let sources = family.map(source)
        #expect(sources.prefix(2) == ["Agence Levant", "Radio Corvance"], "\(sources)")
        #expect(sources.last == "Blog de Corvance", "\(sources)")
    }

    @Test func `a bare day leads the hours of the next day`() throws {
        let spool = try TestSpool()
        try ingest(
            [
                ("a.jsonl", try Self.json("Agence Levant", "2026-11-13T06:00:00Z", Self.story)),
                ("b.jsonl", try Self.json("Écho de Corvance", "2026-11-12", Self.story + [Self.added])),
            ], spool)
        let articles = try spool.copytaster("export").objects
        #expect(articles.filter { kind($0) == "original" }.map(source) == ["Écho de Corvance"])
    }

    @Test func `an export keeps the precision of dates`() throws {
        let (here, there) = (try TestSpool(), try TestSpool())
        try ingest(try files(), here)
        let exported = try here.copytaster("export", "--text")
        let precisions = exported.objects.compactMap { article -> String? in
            let fields = article["fields"] as? [String: Any]
            return (fields?["published"] as? [String: Any])?["precision"] as? String
        }
        #expect(precisions == ["day", "day", "day"])
        try ingest([("export.jsonl", exported.text)], there)
        let articles = try there.copytaster("export").objects
        #expect(articles.count == 6)
        #expect(articles.filter { kind($0) == "original" }.map(source) == ["Agence Levant"])
        let again = try there.copytaster("export", "--text").objects
        for (one, other) in zip(exported.objects.sorted(by: isBefore), again.sorted(by: isBefore)) {
            for key in ["id", "published", "family", "relation", "fields"] {
                #expect(one[key] as? NSObject == other[key] as? NSObject, "\(source(one)): \(key)")
            }
        }
    }

    private func isBefore(_ a: [String: Any], _ b: [String: Any]) -> Bool {
        (a["id"] as? String ?? "") < (b["id"] as? String ?? "")
    }
}
