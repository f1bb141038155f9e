// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Indexes that released versions made, brought up to date by this one. Each sample holds the index, `archive/` and
/// `rejected/` of that version, with what its `export --text` printed: copies of all kinds, learned boilerplate lines, manual
/// overrides of both kinds, a forgotten article, a rejected file.
@Suite struct UpgradeTests {
    private static let samples = TestSpool.checkout.appending(path: "Tests/Samples/indexes")

    /// Names that later versions gave to members of the JSON.
    private static let renamed = ["rulings": "overrides"]

    private static func articles(_ lines: String) throws -> [String: NSDictionary] {
        var articles: [String: NSDictionary] = [:]
        for line in lines.split(separator: "\n") {
            var object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            for (old, new) in renamed { if let value = object.removeValue(forKey: old) { object[new] = value } }
            articles[try #require(object["id"] as? String)] = object as NSDictionary
        }
        return articles
    }

    /// A spool with the index of an earlier version.
    private static func spool(version: Int) throws -> TestSpool {
        let spool = try TestSpool()
        let sample = samples.appending(path: "version-\(version).tar.gz").path
        try spool.bash("tar -xzf '\(sample)'")
        return spool
    }

    @Test(arguments: [11])
    func `an index of an earlier version keeps everything`(version: Int) throws {
        let spool = try Self.spool(version: version)
        #expect(try spool.daemon("--once").ended() == 0)

        let recorded = try String(
            contentsOf: Self.samples.appending(path: "version-\(version).export.jsonl"), encoding: .utf8)
        let before = try Self.articles(recorded)
        #expect(before.count == 21)
        let output = try spool.copytaster("export", "--text")
        #expect(output.status == 0)
        let after = try Self.articles(output.text)
        #expect(Set(after.keys) == Set(before.keys))
        for (id, article) in before { #expect(after[id] == article, "\(id)") }
        try spool.expectSound()

        // Found by their words, with history, overrides and the takedown.
        #expect(try spool.copytaster("search", "passerelle valmarie").status == 0)
        #expect(try spool.outcomes("crue-orselle.html") == ["stored"])
        #expect(try spool.outcomes("photo-passerelle.png") == ["rejected"])
        #expect(try spool.copytaster("split", "3bb67fdb", "--undo").status == 0)
        #expect(try spool.copytaster("join", "7c90ad64", "8410a306", "--undo").status == 0)
        let undone = try Self.articles(try spool.copytaster("export").text)
        #expect(undone.values.allSatisfy { $0["overrides"] == nil })
        try spool.write(
            "Grève des cars sur la ligne 14\n\nLes conducteurs de la ligne 14 ont cessé le travail mardi pour protester "
                + "contre de nouveaux horaires. Seul un car sur quatre a circulé entre Brenne et Saint-Alban. La compagnie "
                + "annonce une réunion avec les délégués du personnel dès jeudi matin.\n\nRetrouvez chaque matin toute "
                + "l'information du canton dans La Feuille, le journal fondé en 1911.\n\nAbonnez-vous à notre lettre "
                + "hebdomadaire pour recevoir les nouvelles des communes voisines.\n",
            to: "inbox/feuille-du-canton/5.txt")
        try spool.write(
            "Le pont de Vaugris repeint\n\nLes peintres ont commencé lundi à rafraîchir le pont de Vaugris, dont la couleur "
                + "verte date de 1968. Le chantier durera six semaines et la circulation sera alternée chaque nuit. La "
                + "commune a choisi la même teinte après un vote des riverains.\n\nRetrouvez chaque matin toute "
                + "l'information du canton dans La Feuille, le journal fondé en 1911.\n\nAbonnez-vous à notre lettre "
                + "hebdomadaire pour recevoir les nouvelles des communes voisines.\n",
            to: "inbox/feuille-du-canton/8.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        // What was forgotten does not come back; what is new is an original, since its other lines are boilerplate.
        let now = try Self.articles(try spool.copytaster("export").text)
        #expect(now.count == 22)
        let added = try #require(now.first { undone[$0.key] == nil }?.value)
        #expect((added["relation"] as? [String: Any])?["kind"] as? String == "original")
        try spool.expectSound()
    }

    @Test(arguments: [
        ["refold"], ["ingest", "-"], ["split", "3bb67fdb", "--undo"], ["tag", "8410a306", "seen"],
    ])
    func `a command that writes brings an index of an earlier version up to date, and says so`(
        arguments: [String]
    ) throws {
        let spool = try Self.spool(version: 11)
        for command in ["status", "export", "verify"] {
            let refused = try spool.copytaster(command)
            #expect(refused.status == 69 && refused.errors.contains("older version"), "\(refused.errors)")
        }
        let output = try spool.run(arguments)
        #expect(output.errors.contains("made by an earlier version of Copytaster"), "\(output.errors)")
        #expect(output.errors.contains("up to date and holds 21 articles"), "\(output.errors)")
        // Standard input is empty, which is no article.
        #expect(output.status == 0 || arguments[0] == "ingest", "\(output.errors)")
        #expect(try Self.articles(try spool.copytaster("export").text).count == 21)
        try spool.expectSound()
        // Only once.
        #expect(try !spool.run(arguments).errors.contains("earlier version"))
    }

    @Test(arguments: ["refold", "ingest files", "tag 8410a306 seen"])
    func `while a daemon runs, no command changes an index of an earlier version`(command: String) throws {
        let spool = try Self.spool(version: 11)
        try spool.write(Copy.article(1), to: "files/1.txt")
        try spool.write(
            "import sqlite3; print(sqlite3.connect('index.sqlite').execute('PRAGMA user_version').fetchone())\n",
            to: "version.py")
        let program = "'\(TestSpool.programs.appending(path: "copytaster").path)'"
        try spool.bash(
            """
            before=$(python3 version.py)
            exec 9>copytasterd.lock
            flock --exclusive 9
            status=0; \(program) \(command) --directory . 2>said || status=$?
            [ $status = 75 ] || { echo "$status"; cat said; exit 1; }
            grep -q 'restart copytasterd' said || { cat said; exit 1; }
            [ "$(python3 version.py)" = "$before" ]
            """)
        // The daemon can still lock the file, and brings the index up to date.
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.bash("\(program) \(command) --directory .")
    }

    @Test func `a lock that a command has made does not keep a daemon from starting`() throws {
        let spool = try Self.spool(version: 11)
        try spool.bash("rm -f copytasterd.lock")
        #expect(try spool.copytaster("refold").status == 0)
        #expect(spool.files(in: ".").contains("copytasterd.lock"))
        #expect(try spool.daemon("--once").ended() == 0)
    }
}
