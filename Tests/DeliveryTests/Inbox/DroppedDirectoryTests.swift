// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Directories that a member of the group drops under umask 022: the daemon, another user, may read their files but
/// not move them.
@Suite(
    .enabled(if: TestHost.nobodyCanRun && TestSpool.has("setpriv"), "needs root, and programs that others may start"))
struct DroppedDirectoryTests {
    private static let group = "65534"

    /// A spool that belongs to the daemon's user, with files prepared by another user of its group.
    private func spool(_ files: [String: String]) throws -> TestSpool {
        let spool = try TestSpool()
        for (name, text) in files { try spool.write(text, to: "stage/press/\(name)") }
        try spool.bash(
            """
            chown -R 65534:65534 . && chown -R 1234:65534 stage && chmod 2775 inbox
            find stage -type d -exec chmod 755 {} +; find stage -type f -exec chmod 644 {} +
            """)
        return spool
    }

    private func reporter(_ spool: TestSpool, _ script: String) throws {
        try spool.bash(
            "setpriv --reuid=1234 --regid=65534 --clear-groups -- bash -c 'umask 022; \(script)'")
    }

    private func daemon(_ spool: TestSpool, _ arguments: String...) throws -> TestDaemon {
        let daemon = try TestDaemon(spool, arguments, through: TestHost.nobody)
        try daemon.whenReady()
        return daemon
    }

    private static let files = ["a.txt": Copy.article(1), "b.txt": Copy.article(2), "sport/c.txt": Copy.article(3)]
    private static let names = ["press/a.txt", "press/b.txt", "press/sport/c.txt"]

    @Test(arguments: ["cp -r", "cp -a", "rsync -a", "mv"])
    func `files of a dropped directory are read in place, reported once, and moved as soon as that is possible`(
        tool: String
    ) throws {
        guard TestSpool.has(String(tool.prefix { $0 != " " })) else { return print("skipped: \(tool) is missing") }
        let spool = try spool(DroppedDirectoryTests.files)
        let first = try daemon(spool)
        try reporter(spool, "\(tool) stage/press inbox/")
        try eventually("all are stored") { try spool.status()["articles"] as? Int == 3 }
        #expect(spool.files(in: "inbox") == DroppedDirectoryTests.names && spool.files(in: "archive").isEmpty)
        let press = spool.inbox.appending(path: "press").path
        first.expectLogged("read in place")
        #expect(first.messages.contains("chmod -R g+w '\(press)'"), "\(first.messages)")
        try eventually("status reports it and the remedy") {
            try spool.note().contains("chmod -R g+w '\(press)'") && spool.state() == "ready"
        }
        // A file that arrives in it later, and an edit.
        try reporter(spool, "cp inbox/press/a.txt inbox/press/d.txt; sed -i s/fin2/fin22/ inbox/press/b.txt")
        try eventually("both are seen") {
            try spool.outcomes("d.txt") == ["known"] && spool.status()["articles"] as? Int == 4
        }
        #expect(first.stop() == 0)
        #expect(try spool.status()["waiting"] as? Int == 0, "decided files are not counted as waiting")
        let second = try daemon(spool)
        try spool.write(Copy.article(9), to: "top")
        try spool.bash("mv top inbox/top.txt")
        try eventually("another file is processed") { try spool.outcomes("top.txt") == ["stored"] }
        #expect(try spool.outcomes("a.txt") == ["stored"] && spool.outcomes("d.txt") == ["known"])
        // Only the directories; the files do not change.
        try reporter(spool, "find inbox/press -type d -exec chmod g+w {} +")
        try eventually("moved") { spool.files(in: "archive").count == 5 }
        try eventually("the directories are gone") { !FileManager.default.fileExists(atPath: press) }
        try eventually("the note is gone") { try spool.note().isEmpty }
        for name in ["a.txt", "c.txt", "d.txt"] { #expect(try spool.outcomes(name).count == 1, "\(name)") }
        #expect(try spool.copytaster("trace", "c.txt").text.contains("archive/"))
        #expect(second.stop() == 0)
        try spool.expectSound()
    }

    @Test func `rejected files stay too, and move to rejected as soon as that is possible`() throws {
        let spool = try spool(["bad.json": "{\"nothing\": 1}", "a.txt": Copy.article(1)])
        let daemon = try daemon(spool)
        try reporter(spool, "ln -s ../outside stage/press/link.txt; cp -r stage/press inbox/")
        try eventually("decided") {
            try spool.outcomes("bad.json") == ["rejected"] && spool.outcomes("link.txt") == ["rejected"]
                && spool.outcomes("a.txt") == ["stored"]
        }
        #expect(spool.files(in: "rejected").isEmpty)
        try reporter(spool, "chmod g+w inbox/press")
        try eventually("moved") {
            Set(spool.files(in: "rejected")).isSuperset(of: ["press/bad.json", "press/link.txt"])
                && spool.files(in: "archive").count == 1
        }
        #expect(daemon.stop() == 0)
        #expect(try spool.outcomes("a.txt") == ["stored"])
        try spool.expectSound()
    }

    @Test func `articles stay when the owner deletes the files that were read in place`() throws {
        let spool = try spool(DroppedDirectoryTests.files)
        let daemon = try daemon(spool, "--set", "disposition=delete", "--set", "rescan_interval=1s")
        try reporter(spool, "cp -r stage/press inbox/")
        try eventually("all are stored") { try spool.status()["articles"] as? Int == 3 }
        try reporter(spool, "rm -r inbox/press")
        try eventually("the note is gone") { try spool.note().isEmpty }
        #expect(try spool.status()["articles"] as? Int == 3)
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test(arguments: [#"new'; touch PWNED; echo '"#, #"$(touch PWNED)`touch PWNED`"#, "a\n'; touch PWNED; #"])
    func `the suggested command is safe to paste, whatever the name of the directory`(name: String) throws {
        let spool = try spool(["a.txt": Copy.article(1)])
        try FileManager.default.moveItem(
            at: spool.root.appending(path: "stage/press"), to: spool.root.appending(path: "stage/" + name))
        let daemon = try daemon(spool, "--set", "rescan_interval=1s")
        try reporter(spool, "cp -r stage/* inbox/")
        let lead = "to have its files moved: "
        try eventually("reported") { daemon.messages.contains(lead) }
        let line = try #require(daemon.messages.split(separator: "\n").first { $0.contains(lead) })
        let command = try #require(line.range(of: lead)).upperBound
        try spool.bash(String(line[command...]))
        #expect(!FileManager.default.fileExists(atPath: spool.root.appending(path: "PWNED").path), "\(line)")
        try eventually("the command worked") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
    }

    @Test func `with delete, a file that could not be moved is deleted as soon as that is possible`() throws {
        let spool = try spool(DroppedDirectoryTests.files)
        let daemon = try daemon(spool, "--set", "disposition=delete")
        try reporter(spool, "mv stage/press inbox/")
        try eventually("all are stored") { try spool.status()["articles"] as? Int == 3 }
        #expect(spool.files(in: "inbox") == DroppedDirectoryTests.names)
        try reporter(spool, "find inbox/press -type d -exec chmod g+w {} +")
        try eventually("deleted") { spool.files(in: "inbox").isEmpty && spool.files(in: "work").isEmpty }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").isEmpty)
    }

    @Test func `--once names all files that stay, and exits with 74 if a file cannot be read`() throws {
        let spool = try spool(["a.txt": Copy.article(1)])
        try spool.bash("cp stage/press/a.txt inbox/secret.txt && chmod 600 inbox/secret.txt && touch inbox/empty.txt")
        let first = try TestDaemon(spool, ["--once", "--set", "hold_time=1h"], through: TestHost.nobody)
        #expect(first.ended() == 74, "\(first.messages)")
        for text in [
            "held empty.txt: empty", "held secret.txt: cannot be read", "2 files are held: 'secret.txt' (cannot",
        ] {
            #expect(first.messages.contains(text), "\(text): \(first.messages)")
        }
        #expect(try spool.outcomes("empty.txt") == ["held"] && spool.outcomes("secret.txt") == ["held"])
        try spool.bash("chmod 644 inbox/secret.txt")
        let second = try TestDaemon(spool, ["--once", "--set", "hold_time=1h"], through: TestHost.nobody)
        #expect(second.ended() == 0, "\(second.messages)")
        #expect(second.messages.contains("1 file is held: 'empty.txt' (empty)"), "\(second.messages)")
        #expect(spool.files(in: "inbox") == ["empty.txt"] && spool.files(in: "archive").count == 1)
        try spool.bash("rm inbox/empty.txt")
        let third = try TestDaemon(spool, ["--once"], through: TestHost.nobody)
        #expect(
            third.ended() == 0 && third.messages.contains("all files of the inbox are processed"), "\(third.messages)")
        #expect(!third.messages.contains("held"), "\(third.messages)")
    }

    @Test func `in an inbox with the sticky bit, files of other users are read in place`() throws {
        let spool = try spool(["a.txt": Copy.article(1)])
        try spool.bash("chown 0 inbox; chmod 1777 inbox")
        let daemon = try daemon(spool, "--set", "rescan_interval=1s")
        try reporter(spool, "cp stage/press/a.txt inbox/")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(spool.files(in: "inbox") == ["a.txt"])
        try eventually("reported") { try spool.note().contains("chmod -t '\(spool.inbox.path)'") }
        try spool.bash("chmod -t inbox")
        try eventually("moved") { spool.files(in: "archive").count == 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.outcomes("a.txt") == ["stored"])
    }
}

/// File systems mounted below the inbox.
@Suite(.enabled(if: TestHost.canMount, "needs root to mount file systems"))
struct MountBelowInboxTests {
    @Test func `files of a disk mounted below the inbox are read in place, and other files are archived`() throws {
        let spool = try TestSpool()
        let disk = try Disk(at: spool.inbox.appending(path: "disk"))
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(1), to: "inbox/disk/a.txt")
        try spool.write("{\"nothing\": 1}", to: "inbox/disk/bad.json")
        try spool.write(Copy.article(2), to: "inbox/b.txt")
        try eventually("all are decided") {
            try spool.status()["articles"] as? Int == 2 && spool.outcomes("bad.json") == ["rejected"]
        }
        try eventually("the other file is archived") { spool.files(in: "archive").count == 1 }
        #expect(spool.files(in: "inbox/disk").filter { !$0.contains("lost+found") } == ["a.txt", "bad.json"])
        try eventually("reported") { try spool.note().contains("a mount of its own") && spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.outcomes("a.txt") == ["stored"])
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: TestHost.has("bindfs"), "needs bindfs"), arguments: ["keep", "archive"], [false, true])
    func `only a mount without events below the inbox is polled, and status says so`(
        disposition: String, later: Bool
    ) throws {
        let spool = try TestSpool()
        try spool.bash("mkdir -p behind inbox/press/nas")
        let nas = spool.inbox.appending(path: "press/nas")
        func mount() throws { try TestHost.bind(spool.root.appending(path: "behind"), on: nas) }
        if !later { try mount() }
        // The full rescan is far off, so the poll finds the files.
        let daemon = try spool.readyDaemon(
            "--set", "disposition=\(disposition)", "--set", "poll_interval=500ms", "--set", "rescan_interval=1h")
        if later { try mount() }
        var isMounted = true
        defer { if isMounted { umount2(nas.path, Int32(MNT_DETACH)) } }
        try eventually("reported") { try spool.note().contains("'press/nas'") }
        #expect(try spool.note().contains("FUSE") && spool.state() == "ready")
        try spool.write(Copy.article(1), to: "behind/deep/a.txt")
        try eventually("a file written behind the mount is processed") { try spool.outcomes("a.txt") == ["stored"] }
        try spool.write(Copy.article(2), to: "inbox/b.txt")
        try eventually("the inbox itself is watched") { try spool.outcomes("b.txt") == ["stored"] }
        daemon.expectLogged("scanning it regularly")
        // Busy while the daemon lists it.
        try eventually("unmounted") { umount2(nas.path, 0) == 0 }
        isMounted = false
        try eventually("no longer reported") { try spool.note().isEmpty }
        #expect(daemon.stop() == 0)
        #expect(try spool.texts().count == 2)
    }

    @Test(.enabled(if: TestHost.has("bindfs"), "needs bindfs"))
    func `a mount whose server is gone does not block the files beside it`() throws {
        let spool = try TestSpool()
        try spool.bash("mkdir -p behind inbox/nas")
        let nas = spool.inbox.appending(path: "nas")
        try TestHost.bind(spool.root.appending(path: "behind"), on: nas)
        defer { umount2(nas.path, Int32(MNT_DETACH)) }
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        // Selected by the path of this mount, which no other process has.
        try spool.bash("pkill -9 -f \"bindfs .*$PWD/inbox/nas\"; until ! ls inbox/nas 2>/dev/null; do sleep 0.1; done")
        let daemon = try spool.readyDaemon("--set", "rescan_interval=1s")
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        try eventually("the mount is held, and status shows the remedy") {
            try spool.status()["held"] as? Int == 1
                && spool.copytaster("status").text.contains("does not answer")
        }
        #expect(daemon.stop() == 0)
    }
}
