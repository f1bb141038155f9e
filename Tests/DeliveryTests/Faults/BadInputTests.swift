// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files dropped by mistake or in malice: none of them stops or slows the others. Each is rejected with its reason.
@Suite struct BadInputTests {
    @Test func `each bad file is rejected with a reason, and the good files are processed`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "hold_time=1s")
        try eventually("ready") { daemon.messages.contains("ready:") }
        try spool.write(Data(), to: "inbox/empty.txt")
        try spool.write(
            Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + (0..<5_000).map { _ in 0 }),
            to: "inbox/picture.html")
        try spool.write(Data(Copy.text.utf8.prefix(400)) + Data([0xC3]), to: "inbox/cut.txt")
        try spool.write(Data(repeating: UInt8(ascii: "a"), count: 100 << 20), to: "inbox/huge.txt")
        try spool.write("secret", to: "outside.txt")
        try FileManager.default.createSymbolicLink(
            at: spool.inbox.appending(path: "link.txt"), withDestinationURL: spool.root.appending(path: "outside.txt"))
        #expect(mkfifo(spool.inbox.appending(path: "pipe.txt").path, 0o644) == 0)
        try FileManager.default.createDirectory(
            at: spool.inbox.appending(path: "x.html"), withIntermediateDirectories: true)
        try spool.write(Copy.page, to: "inbox/line\nbreak.html")
        try spool.write(Copy.text, to: "inbox/x.html/inside.txt")

        let bad = ["cut.txt", "empty.txt", "huge.txt", "link.txt", "picture.html", "pipe.txt"]
        try eventually("six are rejected") {
            spool.files(in: "rejected").filter { !$0.hasSuffix(".reason.json") } == bad
        }
        try eventually("two are processed") { spool.files(in: "archive").count == 2 }
        let reasons = try spool.copytaster("rejected", "list", "--json").objects
        #expect(reasons.count == bad.count)
        for reason in reasons { #expect((reason["reason"] as? String)?.isEmpty == false, "\(reason)") }
        #expect(try String(contentsOf: spool.root.appending(path: "outside.txt"), encoding: .utf8) == "secret")
        #expect(try spool.copytaster("export").objects.count == 2)
        #expect(daemon.stop() == 0)
        let names = bad.filter { !daemon.messages.contains("rejected \($0)") }
        #expect(names.isEmpty, "no message about \(names)")
    }

    @Test func `bad lines of a good file are rejected separately and can be retried`() throws {
        let spool = try TestSpool()
        let good = String(decoding: try JSONSerialization.data(withJSONObject: ["text": Copy.text]), as: UTF8.self)
        try spool.write(good + "\n{\"text\": \n" + "{\"nothing\": 1}\n", to: "inbox/mixed.jsonl")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("export").objects.count == 1)
        #expect(spool.files(in: "archive").count == 1)
        let lines = spool.files(in: "rejected").filter { !$0.hasSuffix(".reason.json") }
        #expect(lines == ["mixed.jsonl.line-2.json", "mixed.jsonl.line-3.json"])
    }

    @Test func `a file of worthless lines is rejected as a whole and delays no other file`() throws {
        let spool = try TestSpool()
        try spool.write(String(repeating: "{\"a\":1}\n", count: 60_000), to: "inbox/worthless.jsonl")
        try spool.write(Copy.text, to: "inbox/pont.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let rejected = spool.files(in: "rejected")
        #expect(rejected == ["worthless.jsonl", "worthless.jsonl.reason.json"])
        #expect(try spool.copytaster("export").objects.count == 1)
        let reason = try spool.copytaster("rejected", "list", "--json").objects.first?["reason"] as? String
        #expect(reason?.contains("more than 10000 parts") == true, "\(reason ?? "none")")
    }

    @Test func `a file too many directories down is rejected and reported`() throws {
        let spool = try TestSpool()
        let path = (0...101).map { "d\($0)" }.joined(separator: "/")
        try spool.write(Copy.text, to: "inbox/\(path)/deep.txt")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0)
        #expect(daemon.messages.contains("levels down"))
        #expect(spool.files(in: "inbox").isEmpty)
        #expect(spool.files(in: "rejected").contains { $0.hasSuffix("deep.txt") })
    }

    @Test func `a rejected file that is retried returns to the inbox`() throws {
        let spool = try TestSpool()
        try spool.write("{\"nothing\": 1}", to: "inbox/later.json")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "rejected").contains("later.json"))
        #expect(try spool.copytaster("rejected", "retry", "later.json").status == 0)
        #expect(spool.files(in: "inbox") == ["later.json"] && spool.files(in: "rejected").isEmpty)
    }

    @Test func `a bad settings file stops the start, and the message names its line`() throws {
        let spool = try TestSpool()
        try spool.write("disposition: archive\ndispositon: keep\n", to: "copytaster.yaml")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 78)
        #expect(daemon.messages.contains("copytaster.yaml:2"))
    }

    @Test func `SIGHUP reloads the settings, and a bad file is refused`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try eventually("ready") { daemon.messages.contains("ready:") }
        try spool.write("disposition: delete\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("reloaded") { daemon.messages.contains("settings read again") }
        try spool.write("disposition: shred\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("refused") { daemon.messages.contains("settings refused") }
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try eventually("deleted after processing") {
            try spool.status()["articles"] as? Int == 1 && spool.files(in: "inbox").isEmpty
        }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").isEmpty)
    }

    @Test func `a settings file that is missing, a broken link or not a file is refused, and the old settings stay`()
        throws
    {
        let spool = try TestSpool()
        try spool.write("disposition: keep\n", to: "copytaster.yaml")
        let daemon = try spool.readyDaemon()
        for (deed, said) in [
            // As happens for a moment while an editor saves the file.
            ("mv copytaster.yaml copytaster.yaml.bak", "No such file"),
            ("ln -s nowhere copytaster.yaml", "a symbolic link to a missing file"),
            ("rm copytaster.yaml; mkfifo copytaster.yaml", "a pipe"),
            ("rm copytaster.yaml; mkdir copytaster.yaml", "Is a directory"),
        ] {
            try spool.bash(deed)
            daemon.signal(SIGHUP)
            try eventually("refused: \(said)") { daemon.messages.contains("cannot be read: \(said)") }
            // A start refuses a broken link, a pipe and a directory as well.
            let isThere = !deed.hasPrefix("mv")
            #expect(try spool.daemon("--check-config").ended() == (isThere ? 78 : 0), "\(deed)")
        }
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try eventually("processed") { try spool.articles() == 1 }
        try spool.bash("rmdir copytaster.yaml; : >copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("an empty file means the defaults") {
            daemon.messages.contains("settings read again: disposition keep → archive")
        }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox") == ["pont.txt"] && spool.files(in: "archive").isEmpty)
    }

    @Test func `a reload reports each change with old and new value, and what takes effect at the next start`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        #expect(!daemon.messages.contains("debug: "))
        try spool.write("log_level: debug\nworkers: 3\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        let line = "settings read again: log_level info → debug; takes effect at the next start: workers 0 → 3"
        try eventually("reported") { daemon.messages.contains(line) }
        try eventually("shown") { try spool.note().contains("restart to apply the new workers") }
        // The removal of empty directories is logged at level debug.
        try spool.write(Copy.text, to: "inbox/desk/pont.txt")
        try eventually("the new level takes effect at once") { daemon.messages.contains("removed empty 'desk'") }
        try spool.write("log_level: debug\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("reported") { daemon.messages.contains("settings read again: workers 3 → 0, which is in force") }
        try eventually("nothing waits for a restart") { try spool.note().isEmpty }
        daemon.signal(SIGHUP)
        try eventually("reported") { daemon.messages.contains("settings read again: nothing changed") }
        #expect(daemon.stop() == 0)
    }

    @Test func `both programs and the journal show the version`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        #expect(daemon.stop() == 0)
        let version = try spool.bash("\(TestSpool.programs.appending(path: "copytaster").path) --version")
        let same = try spool.bash("\(TestSpool.programs.appending(path: "copytasterd").path) --version")
        #expect(version == same && version.hasSuffix("\n"))
        #expect(daemon.messages.contains("ready: copytasterd \(version.dropLast()), "))
        let changes = try String(
            contentsOf: TestSpool.checkout.appending(path: "CHANGELOG.md"), encoding: .utf8)
        let newest = changes.split(separator: "\n").first { $0.hasPrefix("## ") }
        #expect(newest?.hasPrefix("## \(version.dropLast())") == true, "\(newest ?? "none")")
    }

    @Test func `checking bad settings shows their line and exits with 78`() throws {
        let spool = try TestSpool()
        try spool.write("disposition: shred\n", to: "copytaster.yaml")
        let daemon = try spool.daemon("--check-config")
        #expect(daemon.ended() == 78)
        #expect(daemon.messages.contains("/copytaster.yaml:1: disposition: "))
        #expect(!daemon.messages.contains("stay in force"))
        try spool.write("colour: red\nworkers: many\nworkers: 1\n", to: "copytaster.yaml")
        let several = try spool.daemon("--check-config")
        #expect(several.ended() == 78)
        #expect(several.messages.split(separator: "\n").count == 3, "\(several.messages)")
        try spool.write("disposition: keep\n", to: "copytaster.yaml")
        let warned = try spool.daemon(through: ["/usr/bin/env", "COPYTASTER_WORKRES=1"], "--check-config")
        #expect(warned.ended() == 0)
        #expect(warned.messages.contains("did you mean 'COPYTASTER_WORKERS'?"), "\(warned.messages)")
        #expect(try spool.daemon("--check-config").ended() == 0)
    }

    @Test func `with keep the inbox stays unchanged, and an edit is a new version`() throws {
        let spool = try TestSpool()
        try spool.write("disposition: keep\n", to: "copytaster.yaml")
        try spool.write(Copy.text, to: "inbox/pont.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(spool.files(in: "inbox") == ["pont.txt"])
        #expect(try spool.copytaster("export").objects.count == 1)
        try spool.write(Copy.text + "\n" + Copy.addition, to: "inbox/pont.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("export").objects.count == 2)
    }
}
