// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Rereading files after an update with a better reader.
@Suite struct RereadTests {
    private func count(_ spool: TestSpool) throws -> Int { try spool.copytaster("export").objects.count }

    private func outdated(_ spool: TestSpool) throws -> Int? { try spool.status()["outdated"] as? Int }

    @Test func `reread replaces the old reading of a document by the new one, and every id leads to it`()
        throws
    {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        try spool.write(Copy.different(1)[0], to: "inbox/other.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let other = try #require(
            try spool.copytaster("search", "--json", "dossier").objects.first?["id"] as? String)
        #expect(try spool.copytaster("join", old, other).status == 0)
        #expect(try spool.copytaster("search", "vieuxmenu").status == 0)
        #expect(try outdated(spool) == 1)
        #expect(try spool.copytaster("status").text.contains("1 article was read by an older version"))

        let plan = try #require(try spool.copytaster("reread", "--dry-run", "--json").objects.first)
        #expect(plan["articles"] as? Int == 1 && plan["files"] as? Int == 1 && plan["missing_files"] as? Int == 0)
        #expect(try outdated(spool) == 1)

        let answer = try spool.copytaster("reread", "--json")
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.objects.first?["replaced"] as? Int == 1 && answer.objects.first?["new"] as? Int == 0)
        #expect(try count(spool) == 2)
        let shown = try #require(try spool.copytaster("show", "--json", "--text", old).objects.first)
        let new = try #require(shown["id"] as? String)
        #expect(new != old && shown["title"] as? String == Copy.title)
        #expect((shown["text"] as? String)?.contains("Un capteur posé") == true)
        #expect((shown["received"] as? String)?.hasPrefix("2025-03-04") == true)
        #expect(try spool.copytaster("search", "vieuxmenu").status == 1)
        #expect(try spool.copytaster("copies", "--json", old).text.contains(other))
        #expect(try spool.copytaster("show", new).text.contains("override"))
        #expect(try spool.copytaster("trace", old).text.contains("replaces \(old)"))
        try spool.expectSound()

        #expect(try outdated(spool) == 0)
        let second = try spool.copytaster("reread")
        #expect(second.status == 0 && second.text.contains("Everything"))
        #expect(try spool.copytaster("export").objects.compactMap { $0["id"] as? String }.contains(new))
    }

    @Test func `a file dropped again into a newer daemon also replaces its old reading`() throws {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        try spool.write(page.bytes, to: "inbox/pont.html")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(daemon.messages.contains("replaces \(old.prefix(8))"), "\(daemon.messages)")
        #expect(try count(spool) == 1)
        #expect(try spool.copytaster("show", "--json", old).objects.first?["title"] as? String == Copy.title)
        try spool.expectSound()
    }

    @Test func `a killed reread resumes where it stopped, while a daemon runs`() throws {
        let spool = try TestSpool()
        let files = 300
        var ids: [String] = []
        for number in 0..<files {
            let page = OldReader.dossier(number)
            ids += try OldReader(spool: spool).take(page.bytes, named: "p\(number).html", as: [page.article])
        }
        let daemon = try spool.readyDaemon()
        let program = TestSpool.programs.appending(path: "copytaster").path
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["reread", "--directory", spool.root.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try eventually("some files are reread") { try outdated(spool) ?? files < files }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try spool.write(Copy.text, to: "inbox/meanwhile.txt")
        let answer = try spool.copytaster("reread")
        #expect(answer.status == 0, "\(answer.errors)")
        try eventually("the daemon kept working") { try spool.copytaster("search", "pont").status == 0 }
        #expect(daemon.stop() == 0)
        #expect(try count(spool) == files + 1)
        #expect(try outdated(spool) == 0)
        for number in [0, files / 2, files - 1] {
            let shown = try spool.copytaster("show", "--json", ids[number]).objects.first
            #expect(shown?["title"] as? String == "Dossier \(number)")
        }
        try spool.expectSound()
    }

    @Test func `articles of a missing file stay; reread reports the file once, and tries it again with --retry`() throws
    {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        try spool.bash("mv archive/2025/03/04/pont.html away.html")
        let first = try spool.copytaster("reread", "--json")
        #expect(first.status == 2 && first.errors.contains("not there any more"), "\(first.errors)")
        #expect(first.objects.first?["missing_files"] as? Int == 1 && first.objects.first?["kept"] as? Int == 1)
        #expect(try spool.copytaster("show", old).status == 0)
        #expect(try outdated(spool) == 0)
        #expect(try spool.copytaster("reread").status == 0)
        try spool.bash("mv away.html archive/2025/03/04/pont.html")
        #expect(try spool.copytaster("reread", "--retry").status == 0)
        #expect(try spool.copytaster("show", "--json", old).objects.first?["title"] as? String == Copy.title)
    }

    @Test func `a file that has changed since is not reread as the old document`() throws {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        try spool.write(OldReader.dossier(1).bytes, to: "archive/2025/03/04/pont.html")
        #expect(try spool.copytaster("reread").status == 2)
        #expect(try spool.copytaster("export").objects.compactMap { $0["id"] as? String } == [old])
    }

    @Test func `a takedown stays in force, whatever a newer reader finds in the file`() throws {
        let spool = try TestSpool()
        let page = OldReader.page()
        let old = try OldReader(spool: spool).take(page.bytes, named: "pont.html", as: [page.article])[0]
        #expect(try spool.copytaster("forget", "--yes", old).status == 0)
        #expect(spool.files(in: "archive") == [])
        for name in ["inbox/pont.html", "inbox/autre/copie.html"] { try spool.write(page.bytes, to: name) }
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(daemon.messages.contains("deleting 'pont.html'"), "\(daemon.messages)")
        #expect(try count(spool) == 0)
        #expect(spool.files(in: "archive") == [])
        try spool.expectSound()
    }
}
