// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Copies of an index made by `copytaster backup` and by common tools, and the result of `verify` on them.
@Suite struct BackupTests {
    private func fill(_ spool: TestSpool, _ numbers: Range<Int>) throws {
        for number in numbers { try spool.write(Copy.article(number), to: "inbox/wire/\(number).txt") }
    }

    private func expectSound(_ spool: TestSpool, _ when: String, _ arguments: String...) throws {
        let verdict = try spool.run(["verify"] + arguments)
        #expect(verdict.status == 0, "\(when): \(verdict.text.prefix(500)) \(verdict.errors)")
    }

    /// A spool whose index is a copy of the given file.
    private func spool(with index: String, of source: TestSpool) throws -> TestSpool {
        let copy = try TestSpool()
        try source.bash(
            "cp -a '\(index)' '\(copy.root.path)/index.sqlite'; cp -a archive rejected '\(copy.root.path)/'")
        return copy
    }

    // MARK: Other tools

    @Test(.enabled(if: TestSpool.has("sqlite3"), "needs the program sqlite3"))
    func `verify accepts an index that sqlite3 read or copied, while the daemon runs and after`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try fill(spool, 0..<60)
        try eventually("stored") { try spool.status()["articles"] as? Int == 60 }
        let count = "sqlite3 index.sqlite 'select count(*) from article'"
        try spool.bash(count)
        try expectSound(spool, "read while the daemon runs")
        try spool.bash(
            "sqlite3 index.sqlite '.backup backup.sqlite'; sqlite3 index.sqlite \"VACUUM INTO 'vacuum.sqlite'\"")
        try expectSound(spool, "copied while the daemon runs")
        try fill(spool, 60..<70)
        try eventually("stored") { try spool.status()["articles"] as? Int == 70 }
        try expectSound(spool, "more articles after the copies")
        #expect(daemon.stop() == 0)
        try spool.bash(count)
        try expectSound(spool, "read after the daemon stopped", "--deep")
        try spool.bash("sqlite3 index.sqlite VACUUM; sqlite3 index.sqlite REINDEX")
        try expectSound(spool, "VACUUM")
        #expect(try spool.daemon("--once").ended() == 0)
        try expectSound(spool, "written to after VACUUM", "--deep")
        for name in ["backup.sqlite", "vacuum.sqlite"] {
            let copy = try self.spool(with: name, of: spool)
            let verdict = try copy.copytaster("verify")
            // Files that arrived after the copy are in the archive.
            let lines = verdict.text.split(separator: "\n")
            #expect(
                lines.allSatisfy { $0.hasSuffix("the index has no record of this file") }, "\(name): \(verdict.text)")
            #expect(lines.count == 10)
            try copy.write(Copy.article(99), to: "inbox/99.txt")
            #expect(try copy.daemon("--once").ended() == 0)
            #expect(try copy.status()["articles"] as? Int == 61)
        }
    }

    @Test(.enabled(if: TestSpool.has("sqlite3"), "needs the program sqlite3"))
    func `verify accepts an index whose log sqlite3 emptied after a kill, and a copy of the index with its log`() throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try fill(spool, 0..<40)
        try eventually("stored") { try spool.status()["articles"] as? Int == 40 }
        daemon.killNow()
        let log = try FileManager.default.attributesOfItem(atPath: spool.root.path + "/index.sqlite-wal")[.size]
        #expect((log as? Int ?? 0) > 0)
        try spool.bash(
            "mkdir -p rejected archive && cp index.sqlite copy.sqlite && cp index.sqlite-wal copy.sqlite-wal")
        try spool.bash("sqlite3 index.sqlite 'select count(*) from article'")
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/index.sqlite-wal"))
        let copy = try self.spool(with: "copy.sqlite", of: spool)
        try spool.bash("cp copy.sqlite-wal '\(copy.root.path)/index.sqlite-wal'")
        for each in [spool, copy] {
            let verdict = try each.copytaster("verify")
            #expect(!verdict.text.contains("index: "), "\(verdict.text)")
            #expect(try each.status()["articles"] as? Int == 40)
        }
        #expect(try spool.daemon("--once").ended() == 0)
        try expectSound(spool, "after the next start", "--deep")
    }

    @Test
    func `the daemon leaves an empty log when it ends, so that users with read permission only can open the index`()
        throws
    {
        let spool = try TestSpool()
        let log = spool.root.path + "/index.sqlite-wal"
        try fill(spool, 0..<5)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int == 0)
        try spool.write(Copy.article(6), to: "six.txt")
        #expect(try spool.copytaster("ingest", spool.root.path + "/six.txt").status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: log)[.size] as? Int == 0)
    }

    // MARK: backup

    @Test func `a backup during a stream of drops holds everything stored before it, and is a working directory`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try fill(spool, 0..<80)
        try spool.write("{\"nothing\": 1}", to: "inbox/bad.json")
        try spool.bash("ln -s /etc/hostname inbox/link.txt")
        try eventually("stored") {
            try spool.status()["articles"] as? Int == 80 && spool.files(in: "rejected").count == 4
        }
        let before = try spool.export()
        for number in 1_000..<1_600 { try spool.write(Copy.article(number), to: "ready/\(number).txt") }
        let stream = try spool.start("for file in ready/*; do mv $file inbox/ || exit 0; sleep 0.02; done")
        defer { stream.killNow() }
        try eventually("the stream has begun") { try spool.status()["articles"] as? Int ?? 0 > 90 }
        let output = try spool.copytaster("backup", "--json", spool.root.path + "/copies")
        #expect(output.status == 0, "\(output.errors)")
        let answer = try #require(output.objects.first)
        #expect(answer["failed"] as? Int == 0 && (answer["articles"] as? Int ?? 0) >= 90)
        stream.killNow()
        #expect(daemon.stop() == 0)
        let restored = try TestSpool()
        try spool.bash("cp -a copies/. '\(restored.root.path)/'")
        #expect(spool.files(in: "copies").contains("index.sqlite"))
        #expect(!spool.files(in: "copies").contains { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") })
        let verdict = try restored.copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text.prefix(600)) \(verdict.errors)")
        let after = try restored.export()
        for (id, article) in before { #expect(after[id]?["text"] == article["text"], "\(id)") }
        #expect(try restored.outcomes("wire/7.txt") == ["stored"])
        let listed = try restored.copytaster("rejected", "list", "--json").objects.compactMap { $0["name"] as? String }
        #expect(listed.sorted() == ["bad.json", "link.txt"])
        #expect(try restored.copytaster("rejected", "retry", "bad.json").status == 0)
        // The restored directory works as before: no article is stored twice.
        try spool.bash(
            "cp archive/*/*/*/wire/3.txt '\(restored.root.path)/inbox/'; mkdir -p '\(restored.root.path)/inbox/wire' "
                + "&& mv '\(restored.root.path)/inbox/3.txt' '\(restored.root.path)/inbox/wire/'")
        #expect(try restored.daemon("--once").ended() == 0)
        #expect(try restored.export().count == after.count)
    }

    @Test func `a backup replaces nothing, and its name appears only when it is complete`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<3)
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.bash("mkdir full empty; echo 1 > full/precious; echo 2 > file")
        for (name, status) in [
            ("full", 73), ("file", 73), ("missing/below", 73), ("empty", 0), ("new", 0), ("new", 73),
        ] {
            let output = try spool.copytaster("backup", spool.root.path + "/" + name)
            #expect(output.status == Int32(status), "\(name): \(output.errors)")
        }
        #expect(spool.files(in: "full") == ["precious"])
        #expect(try String(contentsOf: spool.root.appending(path: "file"), encoding: .utf8) == "2\n")
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/full.partial"))
        #expect(spool.files(in: "empty").contains("index.sqlite"))
        #expect(spool.files(in: "new").filter { $0.hasPrefix("archive/") }.count == 3)
        let none = try TestSpool()
        #expect(try none.copytaster("backup", none.root.path + "/copy").status == 69)
        #expect(!FileManager.default.fileExists(atPath: none.root.path + "/copy"))
    }

    @Test func `a killed backup leaves nothing under its final name, and the next backup succeeds`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<3)
        #expect(try spool.daemon("--once").ended() == 0)
        // The remains of a killed backup, then a backup that is still running.
        try spool.bash("mkdir copy.partial; echo 1 > copy.partial/index.sqlite")
        let held = try spool.start("exec 9<copy.partial; flock 9; touch locked; exec sleep 600")
        defer { held.killNow() }
        try eventually("the directory is locked") { spool.files(in: "").contains("locked") }
        #expect(try spool.copytaster("backup", spool.root.path + "/copy").status == 75)
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/copy"))
        held.killNow()
        #expect(try spool.copytaster("backup", spool.root.path + "/copy").status == 0)
        #expect(spool.files(in: "copy").filter { $0.hasPrefix("archive/") }.count == 3)
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/copy.partial"))
    }

    @Test func `a damaged index is not backed up, and a changed file is named`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<3)
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.bash("echo more >> archive/*/*/*/wire/1.txt; rm archive/*/*/*/wire/2.txt")
        let part = try spool.copytaster("backup", spool.root.path + "/part")
        #expect(part.status == 2 && part.errors.contains("wire/1.txt") && part.errors.contains("wire/2.txt"))
        #expect(spool.files(in: "part").filter { $0.hasPrefix("archive/") }.count == 2)
        let alone = try spool.copytaster("backup", "--index-only", spool.root.path + "/alone")
        #expect(alone.status == 0)
        #expect(spool.files(in: "alone") == ["index.sqlite"])
        try spool.python(
            """
            import sqlite3
            index = sqlite3.connect("index.sqlite")
            index.execute("UPDATE article SET words = words + 1 WHERE row = 2")
            index.commit()
            """)
        let output = try spool.copytaster("backup", spool.root.path + "/copy")
        #expect(output.status == 1 && output.errors.contains("table article"), "\(output.errors)")
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/copy"))
        #expect(!FileManager.default.fileExists(atPath: spool.root.path + "/copy.partial"))
    }

    @Test func `a backup is refused inside the directories of the spool, whatever path names them`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<2)
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.bash("mkdir inbox/press; ln -s archive link")
        let parents = ["inbox", "inbox/press", "work", "archive", "rejected", "link"]
        for name in parents.map({ $0 + "/copy" }) + ["rejected"] {
            let output = try spool.copytaster("backup", spool.root.path + "/" + name)
            #expect(output.status == 73 && output.errors.contains("it is inside"), "\(name): \(output.errors)")
        }
        #expect(try spool.copytaster("backup", spool.root.path + "/copy").status == 0)
        try spool.expectSound()
    }

    @Test func `a user who may not read the index may not read a backup of it`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<2)
        #expect(try spool.daemon("--once").ended() == 0)
        let program = TestSpool.programs.appending(path: "copytaster").path
        try spool.bash(
            """
            umask 000 && chmod 640 index.sqlite
            '\(program)' backup --directory . whole && '\(program)' backup --directory . --index-only alone
            test "$(stat -c %a whole/index.sqlite alone/index.sqlite | tr '\\n' ' ')" = '640 640 '
            """)
    }

    // MARK: restore

    @Test func `after a restore, later files are ingested from the old archive, and nothing is stored twice`() throws {
        let spool = try TestSpool()
        try fill(spool, 0..<4)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("backup", spool.root.path + "/copy").status == 0)
        try fill(spool, 4..<6)
        #expect(try spool.daemon("--once").ended() == 0)
        let before = try spool.export()
        try spool.bash(
            """
            mkdir before && mv index.sqlite* archive rejected before/
            cp -a copy/index.sqlite copy/archive copy/rejected .
            """)
        // From its present place. If a day were taken as source, no article would be known.
        let elsewhere = try spool.copytaster("ingest", spool.root.path + "/before/archive")
        #expect(elsewhere.status == 0 && elsewhere.errors.contains("4 known"), "\(elsewhere.errors)")
        #expect(try spool.export() == before)
        // And copied back, as the manual says.
        try spool.bash("cp -an before/archive/. archive/")
        #expect(try spool.copytaster("ingest", spool.root.path + "/archive").status == 0)
        #expect(try spool.export() == before)
        #expect(try spool.outcomes("wire/5.txt").last == "known")
        try spool.expectSound()
    }

    @Test func `a lost index with a full archive is reported, and no longer once the index is rebuilt`() throws {
        let spool = try TestSpool()
        let said = "the index is empty, and the archive is not"
        try fill(spool, 0..<2)
        let first = try spool.daemon("--once")
        #expect(first.ended() == 0 && !first.messages.contains(said))
        try spool.bash("rm index.sqlite-wal; : >index.sqlite")
        let lost = try spool.daemon("--once")
        #expect(lost.ended() == 0 && lost.messages.contains("warning: \(said)"), "\(lost.messages)")
        #expect(try spool.copytaster("ingest", spool.root.path + "/archive").status == 0)
        let healed = try spool.daemon("--once")
        #expect(healed.ended() == 0 && !healed.messages.contains(said))
        try spool.expectSound()
    }
}
