// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Families as users see them: their members, the reasons, and manual overrides.
@Suite struct FamilyTests {
    private struct Piece {
        var source: String
        var text: String
        var language = "fr"
        var url: String?
        var date: String?
        var title = "Valmore ferme son centre aux voitures"

        var line: String {
            var object = ["title": title, "source": source, "text": text, "language": language]
            object["url"] = url
            object["date"] = date
            let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
            return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
        }
    }

    private static let first = """
        Le conseil municipal de Valmore a décidé lundi soir de fermer à la circulation le centre historique de la ville à \
        partir du 1er juin. La mesure, qui a été approuvée par 27 voix contre 12, concerne dix-huit rues situées entre la \
        gare routière et la place du Marché. Selon la maire Hélène Castagnier, cette fermeture doit permettre de réduire \
        de 30 % la pollution de l'air dans les quartiers anciens. Les commerçants craignent pour leur part une baisse de \
        la fréquentation et demandent des compensations financières. Leur association a annoncé qu'elle saisirait le \
        tribunal administratif de Lorgne avant la fin du mois. La municipalité promet l'ouverture de deux parkings \
        gratuits à l'entrée de la ville et le passage d'un autobus toutes les six minutes. Une première évaluation sera \
        présentée aux habitants en décembre 2031.
        """
    private static let second = """
        Lundi soir, le conseil municipal de Valmore a pris la décision de fermer le centre historique de la ville au \
        trafic à compter du 1er juin. Cette mesure, adoptée par 27 voix contre 12, touche 18 rues entre la gare routière \
        et la place du Marché. D'après la maire Hélène Castagnier, la fermeture doit faire diminuer de 30 % la pollution \
        de l'air dans les vieux quartiers. De leur côté, les commerçants redoutent une baisse de la fréquentation et \
        exigent des compensations financières. Leur association a fait savoir qu'elle allait saisir le tribunal \
        administratif de Lorgne avant la fin de ce mois. La municipalité promet d'ouvrir deux parkings gratuits aux portes \
        de la ville et de faire passer un autobus toutes les 6 minutes. Une première évaluation doit être présentée aux \
        habitants au mois de décembre 2031.
        """
    private static let english = """
        The town council of Valmore decided on Monday evening to close the historic centre to traffic from 1 June. The \
        measure, which was passed by 27 votes to 12, concerns 18 streets between the coach station and the Place du \
        Marché. According to mayor Hélène Castagnier, the closure is to cut air pollution in the old quarters by 30 per \
        cent. Shopkeepers for their part fear a loss of custom and demand compensation. Their association said that it \
        would go to the administrative court in Lorgne before the end of the month. The town promises two free car parks \
        at its gates and a bus every six minutes. A first review is to be presented to residents in December 2031.
        """

    private func ingest(_ spool: TestSpool, _ pieces: [Piece], as name: String = "pieces.jsonl") throws {
        try spool.write(pieces.map(\.line).joined(), to: name)
        let output = try spool.copytaster("ingest", spool.root.appending(path: name).path)
        #expect(output.status == 0, "\(output.errors)")
    }

    /// The articles, by source.
    private func articles(_ spool: TestSpool) throws -> [String: [String: Any]] {
        let objects = try spool.copytaster("export").objects
        return Dictionary(
            objects.compactMap { object in (object["source"] as? String).map { ($0, object) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func id(_ source: String, in spool: TestSpool) throws -> String {
        try #require(try articles(spool)[source]?["id"] as? String)
    }

    private func family(_ source: String, in spool: TestSpool) throws -> String {
        try #require(try articles(spool)[source]?["family"] as? String)
    }

    private func kind(_ source: String, in spool: TestSpool) throws -> String {
        try #require((try articles(spool)[source]?["relation"] as? [String: Any])?["kind"] as? String)
    }

    @Test func `a rendering and a translation join the family, and copies and compare say why`() throws {
        let spool = try TestSpool()
        try spool.write(
            [
                Piece(source: "gazette.example", text: Self.first, date: "2031-05-01T06:00:00Z"),
                Piece(source: "depeche.example", text: Self.second, date: "2031-05-01T07:00:00Z"),
                Piece(source: "herald.example", text: Self.english, language: "en", date: "2031-05-01T08:00:00Z"),
            ].map(\.line).joined(), to: "inbox/pieces.jsonl")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(daemon.messages.contains("rendering of") && daemon.messages.contains("translation of"))
        #expect(try kind("depeche.example", in: spool) == "rendering")
        #expect(try kind("herald.example", in: spool) == "translation")
        let tree = try spool.copytaster("copies", try id("herald.example", in: spool)).text
        #expect(tree.contains("3 articles") && tree.contains("rendering") && tree.contains("translation"))
        let (one, other) = (try id("gazette.example", in: spool), try id("herald.example", in: spool))
        let sheet = try spool.copytaster("compare", one, other).text
        #expect(sheet.contains("two languages") && sheet.contains("names and numbers"))
        let json = try #require(try spool.copytaster("compare", "--json", one, other).objects.first)
        let relation = try #require(json["relation"] as? [String: Any])
        #expect(relation["kind"] as? String == "translation" && relation["decided_by"] as? String == "names_in_order")
        let shown = try spool.copytaster("show", try id("depeche.example", in: spool)).text
        #expect(shown.contains("in the same order"))
    }

    @Test func `the samples have the relations that samples.md lists`() throws {
        let samples = TestSpool.checkout.appending(path: "deploy/samples")
        let spool = try TestSpool()
        try spool.bash("cp -r '\(samples.path)/.' inbox/")
        #expect(try spool.daemon("--once").ended() == 0)
        let kinds = [
            "Agence Presse-Littorale": "original", "L’Écho du Val": "reprint", "Info Minute": "excerpt",
            "Le Progrès de l’Orselle": "extension", "le-courrier-de-valmarie": "identical",
            "miroir-du-monde": "rendering", "harrowmere-gazette": "translation",
        ]
        let family = try spool.copytaster("copies", "--json", try id("L’Écho du Val", in: spool)).objects
        let found = family.compactMap { member in
            (member["source"] as? String).map { ($0, (member["relation"] as? [String: Any])?["kind"] as? String ?? "") }
        }
        #expect(Dictionary(found, uniquingKeysWith: { first, _ in first }) == kinds && found.count == kinds.count)
    }

    @Test func `the same bulletin form with the figures of the next day is no copy, and compare says so`() throws {
        let spool = try TestSpool()
        let bulletin = Copy.bulletin(level: 412, rise: 18, day: "mardi", town: "Lorgne")
        let next = Copy.bulletin(level: 437, rise: 25, day: "mercredi", town: "Lorgne")
        try ingest(
            spool,
            [
                Piece(
                    source: "crues.example", text: bulletin, url: "https://crues.example/1",
                    date: "2031-05-01T06:00:00Z"),
                Piece(
                    source: "crues.example", text: next, url: "https://crues.example/2", date: "2031-05-02T06:00:00Z"),
            ])
        let ids = try spool.copytaster("export").objects.compactMap { $0["id"] as? String }
        #expect(Set(try spool.copytaster("export").objects.compactMap { $0["family"] as? String }).count == 2)
        let sheet = try spool.copytaster("compare", ids[0], ids[1]).text
        #expect(sheet.contains("Not copies") && sheet.contains("numbers, days or names are different"))
    }

    @Test func `a correction a day later at the same address is a version, whatever its figures`() throws {
        let spool = try TestSpool()
        let address = "https://gazette.example/crues"
        try ingest(
            spool,
            [
                Piece(
                    source: "gazette.example", text: Copy.bulletin(level: 412, rise: 18, day: "mardi", town: "Lorgne"),
                    url: address, date: "2031-05-01T06:00:00Z"),
                Piece(
                    source: "gazette.example", text: Copy.bulletin(level: 437, rise: 43, day: "lundi", town: "Lorgne"),
                    url: address, date: "2031-05-02T06:00:00Z"),
            ])
        let all = try spool.copytaster("export").objects
        #expect(Set(all.compactMap { $0["family"] as? String }).count == 1)
        let ids = all.compactMap { $0["id"] as? String }
        let json = try #require(try spool.copytaster("compare", "--json", ids[0], ids[1]).objects.first)
        #expect((json["relation"] as? [String: Any])?["decided_by"] as? String == "one_article")
    }

    @Test func `a copy of a corrected text is identical to it, not a reprint of the uncorrected text`() throws {
        let spool = try TestSpool()
        let corrected = Self.first.replacing("27 voix", with: "28 voix")
        try ingest(
            spool,
            [
                Piece(source: "gazette.example", text: Self.first, date: "2031-05-01T06:00:00Z"),
                Piece(source: "depeche.example", text: corrected, date: "2031-05-01T08:00:00Z"),
                Piece(source: "echo.example", text: corrected, date: "2031-05-01T09:00:00Z"),
            ])
        let relation = try #require(try articles(spool)["echo.example"]?["relation"] as? [String: Any])
        #expect(relation["kind"] as? String == "identical")
        #expect(relation["to"] as? String == (try id("depeche.example", in: spool)))
    }

    @Test func `each version of an article relates to the version before it`() throws {
        let spool = try TestSpool()
        let address = "https://gazette.example/valmore"
        let parts = Self.first.components(separatedBy: ". ")
        let versions = [
            parts.prefix(5).joined(separator: ". ") + ".", parts.prefix(6).joined(separator: ". ") + ".", Self.first,
            Self.first.uppercased(),
        ]
        try ingest(
            spool,
            versions.enumerated().map { hour, text in
                Piece(source: "gazette.example", text: text, url: address, date: "2031-05-01T0\(hour + 6):00:00Z")
            })
        let all = try spool.copytaster("export").objects.sorted {
            ($0["published"] as? String ?? "") < ($1["published"] as? String ?? "")
        }
        let relations = all.compactMap { $0["relation"] as? [String: Any] }
        #expect(relations.map { $0["kind"] as? String } == ["original", "revision", "revision", "identical"])
        for (relation, former) in zip(relations.dropFirst(), all) {
            #expect(relation["to"] as? String == former["id"] as? String)
        }
    }

    @Test func `a boilerplate line of an outlet is learned and ignored, so copies are identical`() throws {
        let spool = try TestSpool()
        let plea =
            "Vous lisez la Gazette de Valmore, le seul quotidien du pays qui appartient à ses lecteurs depuis 1931."
        let texts = Copy.different(6)
        try ingest(spool, texts.map { Piece(source: "gazette.example", text: $0 + "\n\n" + plea, title: "Sujet") })
        try ingest(spool, [Piece(source: "echo.example", text: texts[5], title: "Autre titre")], as: "copy.jsonl")
        #expect(
            try spool.copytaster("export").objects.filter {
                ($0["relation"] as? [String: Any])?["kind"] as? String == "identical"
            }.count == 1)
        #expect(try spool.copytaster("verify").status == 0)
    }

    // MARK: Manual overrides

    @Test func `a split and a join survive a refold and new arrivals, are shown, and can be undone`() throws {
        let spool = try TestSpool()
        try ingest(
            spool,
            [
                Piece(source: "gazette.example", text: Self.first), Piece(source: "depeche.example", text: Self.second),
                Piece(source: "stade.example", text: Copy.different(1)[0], title: "Autre chose"),
            ])
        let (one, other) = (try id("gazette.example", in: spool), try id("depeche.example", in: spool))
        let stranger = try id("stade.example", in: spool)
        let before = try family("gazette.example", in: spool)
        #expect(try family("depeche.example", in: spool) == before)

        let split = try spool.copytaster("split", other)
        #expect(split.status == 0, "\(split.errors)")
        #expect(try family("depeche.example", in: spool) != family("gazette.example", in: spool))
        #expect(try spool.copytaster("join", one, stranger).status == 0)
        #expect(try family("stade.example", in: spool) == family("gazette.example", in: spool))
        #expect(try spool.copytaster("show", stranger).text.contains("override"))

        let refolded = try spool.copytaster("refold", "--all")
        #expect(refolded.status == 0 && refolded.text.contains("3 texts"), "\(refolded.errors)")
        try ingest(spool, [Piece(source: "canal.example", text: Self.first)], as: "late.jsonl")
        #expect(try family("depeche.example", in: spool) != family("gazette.example", in: spool))
        #expect(try family("stade.example", in: spool) == family("gazette.example", in: spool))
        #expect(try family("canal.example", in: spool) == family("gazette.example", in: spool))
        #expect(try spool.copytaster("verify").status == 0)

        #expect(try spool.copytaster("split", "--undo", other).status == 0)
        #expect(try spool.copytaster("join", "--undo", stranger, one).status == 0)
        #expect(try family("depeche.example", in: spool) == family("gazette.example", in: spool))
        #expect(try family("stade.example", in: spool) != family("gazette.example", in: spool))
        // The former id of the family leads to it.
        #expect(try spool.copytaster("copies", before).text.contains("3 articles"))
    }

    @Test func `a split cancels an earlier join, and JSON output contains the overrides`() throws {
        let spool = try TestSpool()
        try ingest(
            spool,
            [
                Piece(source: "gazette.example", text: Self.first),
                Piece(source: "stade.example", text: Copy.different(1)[0], title: "Autre chose"),
            ])
        let (one, other) = (try id("gazette.example", in: spool), try id("stade.example", in: spool))
        func overrides() throws -> [[String: Any]] {
            try spool.copytaster("show", "--json", other).objects.first?["overrides"] as? [[String: Any]] ?? []
        }
        #expect(try overrides().isEmpty)
        #expect(try spool.copytaster("join", "--list").status == 1)
        let joined = try spool.copytaster("join", one, other)
        #expect(joined.errors.contains("copytaster join --undo"), "\(joined.errors)")
        #expect(try spool.copytaster("join", one, other).errors.contains("joined by hand before"))
        #expect(try spool.copytaster("join", "--list", "--json").objects.map { $0["kind"] as? String } == ["join"])
        #expect(try overrides().map { $0["with"] as? String } == [one])
        #expect(try spool.copytaster("show", other).text.contains("joined manually with the other article"))
        let tree = try spool.copytaster("copies", one).text
        #expect(tree.contains("by hand") && !tree.contains(" 0 %"), "\(tree)")
        #expect(try spool.copytaster("split", other).errors.contains("withdraws the join"))
        #expect(try spool.copytaster("split", other).errors.contains("set apart by hand before"))
        #expect(try spool.copytaster("split", "--list").text.contains("Autre chose"))
        #expect(try family("stade.example", in: spool) != family("gazette.example", in: spool))
        #expect(try overrides().map { $0["kind"] as? String } == ["split"])
    }

    @Test func `an export contains enough to repeat the overrides elsewhere`() throws {
        let pieces = [
            Piece(source: "gazette.example", text: Self.first), Piece(source: "depeche.example", text: Self.second),
            Piece(source: "stade.example", text: Copy.different(1)[0], title: "Autre chose"),
        ]
        let (here, there) = (try TestSpool(), try TestSpool())
        for spool in [here, there] { try ingest(spool, pieces) }
        let sources = ["gazette.example", "depeche.example", "stade.example"]
        let ids = try sources.map { try id($0, in: here) }
        try here.copytaster("split", ids[1])
        try here.copytaster("join", ids[0], ids[2])
        let exported = try here.copytaster("export").objects
        #expect(exported.filter { $0["overrides"] != nil }.count == 3)
        for object in exported {
            let id = try #require(object["id"] as? String)
            for manualOverride in object["overrides"] as? [[String: Any]] ?? [] {
                let subcommand = try #require(manualOverride["kind"] as? String)
                #expect(manualOverride["made"] is String)
                #expect(
                    try there.run([subcommand, id] + [manualOverride["with"] as? String].compactMap(\.self)).status == 0
                )
            }
        }
        func families(_ spool: TestSpool) throws -> [String] { try sources.map { try family($0, in: spool) } }
        #expect(try families(here) == families(there) && Set(families(here)).count == 2)

        let table = try here.copytaster("export", "--format", "csv").text
        #expect(table.prefix { $0 != "\r\n" }.contains(",overrides,"))
        #expect(
            table.contains("split 20") && table.contains("join \(ids[0]) 20") && table.contains("join \(ids[2]) 20"))
    }

    @Test func `another writer gets its turn during a refold of all articles`() throws {
        let spool = try TestSpool()
        try ingest(
            spool,
            (0..<8_000).map { number in
                Piece(source: "s\(number % 7)", text: (0..<50).map { "mot\(number)x\($0)" }.joined(separator: " "))
            })
        let program = TestSpool.programs.appending(path: "copytaster").path
        let ids = try spool.copytaster("export").objects.compactMap { $0["id"] as? String }
        var cameBetween = false
        // On a busy machine the refold may end before the other command begins.
        for id in ids.prefix(5) where !cameBetween {
            let refolding = try spool.start("exec '\(program)' refold --all --directory .")
            try eventually("the refold has begun") {
                try !refolding.isRunning || spool.copytaster("verify").errors.contains("earlier grouping rules")
            }
            let split = try spool.copytaster("split", id)
            #expect(split.status == 0, "\(split.errors)")
            cameBetween = refolding.isRunning
            refolding.waitUntilExit()
            #expect(refolding.terminationStatus == 0)
        }
        #expect(cameBetween, "each time the other command waited until the refold ended")
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `an impossible override is refused with a remedy`() throws {
        let spool = try TestSpool()
        try ingest(spool, [Piece(source: "gazette.example", text: Self.first)])
        let one = try id("gazette.example", in: spool)
        let same = try spool.copytaster("join", one, one)
        #expect(same.status != 0 && same.errors.contains("same article"))
        #expect(try spool.copytaster("split", "ffffffff").status == 1)
        let nothing = try spool.copytaster("split", "--undo", one)
        #expect(nothing.status != 0 && !nothing.errors.isEmpty)
    }

    @Test func `a killed refold resumes where it stopped, and gives the same result`() throws {
        let spool = try TestSpool()
        let copies = Copy.different(300).flatMap { text in
            let words = text.split(separator: " ")
            return [text, words.dropLast(words.count / 8).joined(separator: " ")]
        }
        try ingest(spool, copies.enumerated().map { Piece(source: "s\($0.offset % 7).example", text: $0.element) })
        let before = try spool.copytaster("export").text
        let programs = TestSpool.programs.path
        for _ in 0..<4 {
            let process = try spool.start("exec '\(programs)/copytaster' refold --all --directory '\(spool.root.path)'")
            Thread.sleep(forTimeInterval: 0.15)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            // Some texts may wait for the refold; that is no fault.
            #expect(try spool.copytaster("export").objects.count == 600)
        }
        let isLeft = try spool.copytaster("verify").errors.contains("copytaster refold")
        #expect(try spool.copytaster("status").text.contains("copytaster refold") == isLeft)
        #expect(try spool.copytaster("refold").status == 0)
        #expect(try !spool.copytaster("status").text.contains("copytaster refold"))
        #expect(try spool.copytaster("export").text == before)
        #expect(try spool.copytaster("verify").status == 0)
    }

    // MARK: Order

    @Test func `any order and any division into runs give the same families`() throws {
        var pieces = [
            Piece(source: "gazette.example", text: Self.first), Piece(source: "depeche.example", text: Self.second),
            Piece(source: "herald.example", text: Self.english, language: "en"),
        ]
        for (number, text) in Copy.different(40).enumerated() {
            let words = text.split(separator: " ")
            let plea = "Soutenez la Gazette de Valmore, le seul quotidien du pays qui appartient à ses lecteurs."
            pieces.append(Piece(source: "gazette.example", text: text + "\n\n" + plea, title: "Sujet \(number)"))
            pieces.append(
                Piece(source: "echo.example", text: words.dropFirst(number % 9).joined(separator: " "), title: "Echo"))
            if number % 5 == 0 {
                pieces.append(Piece(source: "x\(number).example", text: words.prefix(60).joined(separator: " ")))
            }
        }
        var outcomes: [[String: [String: String]]] = []
        for order in 0..<4 {
            let spool = try TestSpool()
            var random = Shuffled(seed: UInt64(order))
            let shuffled = pieces.shuffled(using: &random)
            let runs = order + 1
            for run in 0..<runs {
                let part = shuffled.indices.filter { $0 % runs == run }.map { shuffled[$0] }
                try ingest(spool, part, as: "run-\(run).jsonl")
            }
            outcomes.append(try spool.export())
        }
        #expect(outcomes[0].count == pieces.count)
        for outcome in outcomes.dropFirst() {
            for (id, article) in outcome { #expect(article == outcomes[0][id], "\(id)") }
        }
    }
}

/// The same shuffle each time.
private struct Shuffled: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
