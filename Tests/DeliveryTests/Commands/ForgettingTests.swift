// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A forgotten article is removed, and is not stored again.
@Suite struct ForgettingTests {
    private func steps(_ spool: TestSpool, _ what: String) throws -> [[String: Any]] {
        let output = try spool.copytaster("trace", "--json", what)
        #expect(output.status == 0, "\(what): \(output.errors)")
        return output.objects
    }

    private func texts(_ steps: [[String: Any]], _ key: String) -> [String] { steps.compactMap { $0[key] as? String } }

    /// A spool in which `forget` has removed an article that contained the word, and the id of the article.
    private func forgetful(_ word: String) throws -> (TestSpool, id: String) {
        let spool = try TestSpool()
        try spool.write(marked(word), to: "inbox/secret.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let id = try found(word, spool)
        #expect(try spool.copytaster("forget", "--yes", id).status == 0)
        #expect(try holding(word, spool) == [])
        return (spool, id)
    }

    /// Every file below the spool that contains the word, hidden files in subdirectories included.
    private func holding(_ word: String, _ spool: TestSpool) throws -> [String] {
        let all = try FileManager.default.subpathsOfDirectory(atPath: spool.root.path)
        return try all.filter { name in
            guard !name.hasPrefix(".") else { return false }  // The output of the programs, recorded by the tests.
            let url = spool.root.appending(path: name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return false }
            return try Data(contentsOf: url).range(of: Data(word.utf8)) != nil
        }
    }

    /// Long enough for a segment of the full-text index to need several pages.
    private func marked(_ word: String) -> String {
        Copy.text + "\nLa rumeur parlait de \(word), et de rien d’autre.\n"
    }

    @Test(arguments: [false, true])
    func `forget leaves no trace of the text in any file`(whileItRuns: Bool) throws {
        let spool = try TestSpool()
        let word = "zwiebelfisch"
        for (number, text) in Copy.different(200).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        // Twice; the second file also has the word in its name.
        try spool.write(marked(word), to: "inbox/secret.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.write(marked(word), to: "inbox/\(word).txt")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("search", word).status == 0)
        #expect(try holding(word, spool).filter { $0.hasPrefix("archive/") }.count == 2)

        let daemon = whileItRuns ? try spool.daemon() : nil
        if let daemon { try eventually("ready") { daemon.messages.contains("ready:") } }
        let hit = try found(word, spool)
        let answer = try spool.copytaster("forget", "--yes", hit)
        #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
        #expect(try holding(word, spool) == [])
        #expect(spool.files(in: "archive").count == 200)
        #expect(try spool.copytaster("search", word).status == 1)
        #expect(texts(try steps(spool, hit), "step").last == "forgotten")
        if let daemon { #expect(daemon.stop() == 0) }
        #expect(try holding(word, spool) == [])
        let verdict = try spool.copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text)")
    }

    @Test func `forget names the file of many articles that still contains the text`() throws {
        let spool = try TestSpool()
        let lines = try (Copy.different(2) + [marked("zwiebelfisch")]).map { text in
            String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
        }
        try spool.write(lines.joined(separator: "\n") + "\n", to: "inbox/many.jsonl")
        #expect(try spool.daemon("--once").ended() == 0)
        let archived = "archive/" + (try #require(spool.files(in: "archive").first))
        let answer = try spool.copytaster("forget", "--yes", "--json", try found("zwiebelfisch", spool))
        #expect(answer.status == 0 && answer.errors.contains(archived))
        #expect(answer.objects.first?["kept_files"] as? [String] == [archived])
        #expect(try holding("zwiebelfisch", spool) == [archived])
    }

    @Test func `forget leaves a kept file in place and says so, and the file is not stored again`() throws {
        let spool = try TestSpool()
        try spool.write(marked("zwiebelfisch"), to: "inbox/kept.txt")
        #expect(try spool.daemon("--once", "--set", "disposition=keep").ended() == 0)
        let answer = try spool.copytaster("forget", "--yes", "--json", try found("zwiebelfisch", spool))
        #expect(answer.status == 0 && answer.errors.contains("inbox/kept.txt"))
        #expect(answer.objects.first?["kept_files"] as? [String] == ["inbox/kept.txt"])
        #expect(try holding("zwiebelfisch", spool) == ["inbox/kept.txt"])
        #expect(try spool.daemon("--once", "--set", "disposition=keep").ended() == 0)
        #expect(try spool.copytaster("search", "zwiebelfisch").status == 1)
        #expect(try holding("zwiebelfisch", spool) == ["inbox/kept.txt"])
    }

    private func found(_ word: String, _ spool: TestSpool) throws -> String {
        try #require(try spool.copytaster("search", "--json", word).objects.first?["id"] as? String)
    }

    // MARK: dropped again

    @Test(arguments: ["archive", "delete"])
    func `a forgotten article that is dropped again is deleted and reported as forgotten`(disposition: String) throws {
        let (spool, id) = try forgetful("zwiebelfisch")
        try spool.write("Ein Zwiebelkuchen als Titel\n", to: "inbox/other.txt")
        try spool.write(marked("zwiebelfisch"), to: "inbox/again.txt")
        let daemon = try spool.daemon("--once", "--set", "disposition=\(disposition)")
        #expect(daemon.ended() == 0)
        #expect(try holding("zwiebelfisch", spool) == [])
        #expect(try spool.copytaster("show", id).status == 1)
        let told = daemon.messages.split(separator: "\n").filter { $0.contains("again.txt") }
        #expect(told.contains { $0.contains("known again.txt: forgotten before") }, "\(told)")
        #expect(told.contains { $0.contains("deleting 'again.txt'") }, "\(told)")
        let steps = try steps(spool, "again.txt")
        #expect(texts(steps, "outcome") == ["known"] && texts(steps, "place") == [])
        #expect(texts(steps, "reason").first?.contains("forgotten") == true)
        try spool.expectSound()
        // The file name is removed too: a second forget finds nothing of the second arrival.
        #expect(try spool.copytaster("forget", "--yes", id).status == 1)
    }

    @Test func `a forgotten article that arrives again while the daemon runs is removed, however often`() throws {
        let (spool, _) = try forgetful("zwiebelfisch")
        let daemon = try spool.readyDaemon()
        for number in 1...20 { try spool.write(marked("zwiebelfisch"), to: "inbox/again\(number).txt") }
        try eventually("all decided") { daemon.messages.components(separatedBy: "deleting 'again").count == 21 }
        #expect(daemon.stop() == 0)
        #expect(try holding("zwiebelfisch", spool) == [])
    }

    @Test func `a file of forgotten and other articles is archived, and a message says that it contains the text`()
        throws
    {
        let spool = try TestSpool()
        let lines = try (Copy.different(1) + [marked("zwiebelfisch")]).map { text in
            String(decoding: try JSONSerialization.data(withJSONObject: ["text": text]), as: UTF8.self)
        }
        try spool.write(lines[1] + "\n", to: "inbox/one.jsonl")
        #expect(try spool.daemon("--once").ended() == 0)
        let id = try found("zwiebelfisch", spool)
        #expect(try spool.copytaster("forget", "--yes", id).status == 0)
        try spool.write(lines.joined(separator: "\n") + "\n", to: "inbox/many.jsonl")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        let archived = "archive/" + (try #require(spool.files(in: "archive").first))
        #expect(
            daemon.messages.contains("'\(archived)' still contains the text of forgotten articles"),
            "\(daemon.messages)")
        let again = try spool.copytaster("forget", "--yes", id)
        #expect(again.status == 1 && again.errors.contains(archived) && again.errors.contains("was forgotten"))
        #expect(try holding("zwiebelfisch", spool) == [archived])
    }

    @Test func `ingest and try report a forgotten article, and a second forget deletes its file in the archive`() throws
    {
        let (spool, id) = try forgetful("zwiebelfisch")
        let archived = "archive/2026/11/20/secret.txt"
        try spool.write(marked("zwiebelfisch"), to: archived)
        let path = spool.root.appending(path: archived).path
        let tried = try spool.copytaster("try", path)
        #expect(tried.status == 0 && tried.text.contains("forgotten before"), "\(tried.text)")
        let taken = try spool.copytaster("ingest", "--json", path)
        #expect(taken.status == 0 && taken.errors.contains("forgotten before"), "\(taken.errors)")
        let object = try #require(taken.objects.first)
        #expect(object["outcome"] as? String == "known")
        #expect((object["reason"] as? String)?.contains("forgotten before") == true)
        #expect((object["article"] as? [String: Any])?["family"] is NSNull)

        let again = try spool.copytaster("forget", "--yes", "--json", id)
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.objects.first?["deleted_files"] as? [String] == [archived])
        #expect(try holding("zwiebelfisch", spool) == [])
        #expect(try spool.copytaster("trace", "secret.txt").status == 1)
        try spool.expectSound()
        let third = try spool.copytaster("forget", "--yes", id)
        #expect(third.status == 1 && third.errors.contains("was forgotten"), "\(third.errors)")
    }

    @Test func `if several processes forget one article at once, one succeeds and the others report it`() throws {
        let spool = try TestSpool()
        try spool.write(marked("zwiebelfisch"), to: "files/one.txt")
        // No daemon has run in this directory: it has neither archive nor rejected files.
        try spool.copytaster("ingest", spool.root.appending(path: "files").path)
        let id = try found("zwiebelfisch", spool)
        let program = TestSpool.programs.appending(path: "copytaster").path
        try spool.bash(
            """
            for n in 1 2 3; do
                { '\(program)' forget --yes \(id) --directory . >said.$n 2>&1; echo $? >state.$n; } &
            done; wait
            """)
        let states = try (1...3).map {
            try String(contentsOf: spool.root.appending(path: "state.\($0)"), encoding: .utf8).prefix(1)
        }
        #expect(Set(states).isSubset(of: ["0", "1"]) && states.contains("0"), "\(states)")
        #expect(try spool.copytaster("forget", "--yes", id).errors.contains("was forgotten"))
        #expect(try holding("zwiebelfisch", spool) == ["files/one.txt"])
    }

    @Test func `forget names other articles with the same text, which stay`() throws {
        let spool = try TestSpool()
        for source in ["eins", "zwei"] { try spool.write(marked("zwiebelfisch"), to: "inbox/\(source)/secret.txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        let ids = try spool.copytaster("search", "--all", "--json", "zwiebelfisch").objects.compactMap {
            $0["id"] as? String
        }
        try #require(ids.count == 2)
        let answer = try spool.copytaster("forget", "--yes", "--json", ids[0])
        #expect(answer.status == 0 && answer.errors.contains(ids[1]), "\(answer.errors)")
        #expect(answer.objects.first?["same_text"] as? [String] == [ids[1]])
        // Its own file is deleted; a file with the same content from another source stays.
        #expect(try holding("zwiebelfisch", spool).filter { $0.hasPrefix("archive/") }.count == 1)
    }

    @Test func `forgetting an article while its file is being moved deletes that file`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        for number in 1...20 {
            try spool.write(marked("zwiebelfisch\(number)"), to: "inbox/moving\(number).txt")
            try eventually("it is in the index") {
                try spool.copytaster("search", "zwiebelfisch\(number)").status == 0
            }
            let id = try found("zwiebelfisch\(number)", spool)
            #expect(try spool.copytaster("forget", "--yes", id).status == 0)
        }
        #expect(daemon.stop() == 0)
        #expect(try holding("zwiebelfisch", spool) == [])
        try spool.expectSound()
    }

    // MARK: Traces

    @Test(.enabled(if: TestSpool.has("python3"), "needs python3 with sqlite3"))
    func `while a reader holds an old snapshot, forget reports traces, a backup has none, and the daemon removes them`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(marked("zwiebelfisch"), to: "inbox/secret.txt")
        try eventually("it is in the index") { try spool.copytaster("search", "zwiebelfisch").status == 0 }
        let id = try found("zwiebelfisch", spool)
        try spool.write(
            """
            import sqlite3, time
            index = sqlite3.connect("index.sqlite")
            index.execute("BEGIN")
            index.execute("SELECT count(*) FROM article").fetchall()
            open("reading", "w").close()
            time.sleep(600)
            """, to: ".reader.py")
        let reader = try spool.start("exec python3 .reader.py")
        defer { reader.killNow() }
        try eventually("the snapshot is held") { spool.files(in: "").contains("reading") }

        let answer = try spool.copytaster("forget", "--yes", id)
        #expect(answer.status == 75 && answer.errors.contains("traces of it are left"), "\(answer.errors)")
        #expect(try spool.copytaster("search", "zwiebelfisch").status == 1)
        let verdict = try spool.copytaster("verify")
        #expect(verdict.status == 1 && verdict.text.contains("traces of 1 forgotten article"), "\(verdict.text)")
        #expect(!verdict.errors.contains("RECOVERY"), "nothing is damaged")
        #expect(try spool.copytaster("backup", "--index-only", spool.root.path + "/copy").status == 0)
        #expect(try holding("zwiebelfisch", spool) == ["index.sqlite-wal"])

        reader.killNow()
        // Without the signal it would check some minutes later.
        daemon.signal(SIGHUP)
        try eventually("the traces are removed") { try spool.copytaster("verify").status == 0 }
        #expect(daemon.stop() == 0)
        #expect(try holding("zwiebelfisch", spool) == [])
    }
}
