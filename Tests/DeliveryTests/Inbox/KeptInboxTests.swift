// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `disposition: keep`: files stay in the inbox, and the history knows which version of each file has been decided,
/// whatever happens to names, times and inodes. A file that appears changed is read again, and its content decides.
@Suite struct KeptInboxTests {
    private static let keep = ["--set", "disposition=keep"]

    private func daemon(_ spool: TestSpool) throws -> TestDaemon {
        let daemon = try TestDaemon(spool, KeptInboxTests.keep)
        try daemon.whenReady()
        return daemon
    }

    /// Runs the daemon until all files are processed.
    private func once(_ spool: TestSpool) throws {
        let daemon = try TestDaemon(spool, KeptInboxTests.keep + ["--once"])
        #expect(daemon.ended() == 0)
    }

    private func ends(_ spool: TestSpool) throws -> [String] {
        try spool.texts().map { $0.split(separator: " ").last.map(String.init) ?? "" }
    }

    // MARK: Edits

    @Test func `an edit that keeps size and time is a new version`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool)
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        try spool.bash("cp -p inbox/a.txt old; sed 's/fin1/FIN2/' old > inbox/a.txt; touch -r old inbox/a.txt")
        try eventually("the edit is stored") { try spool.status()["articles"] as? Int == 2 }
        #expect(daemon.stop() == 0)
        #expect(try ends(spool) == ["FIN2.", "fin1."])
        // Also when no daemon was running.
        try spool.bash("cp -p inbox/a.txt old; sed 's/FIN2/FIN3/' old > inbox/a.txt; touch -r old inbox/a.txt")
        try once(spool)
        #expect(try ends(spool) == ["FIN2.", "FIN3.", "fin1."])
        #expect(spool.files(in: "inbox") == ["a.txt"])
    }

    @Test func `another file with the same name, size, time and inode is read`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try spool.bash("touch -d 2020-02-02 inbox/a.txt")
        try once(spool)
        // ext4 gives the inode to the next file. Other file systems may not; the result must be the same.
        try spool.bash(
            """
            sed 's/fin1/FIN2/' inbox/a.txt > new; rm inbox/a.txt; cp new inbox/a.txt; touch -d 2020-02-02 inbox/a.txt
            """)
        try once(spool)
        #expect(try ends(spool) == ["FIN2.", "fin1."])
    }

    @Test func `an edit during reading never gives an article mixed from two versions`() throws {
        let spool = try TestSpool()
        let daemon = try daemon(spool)
        let paragraphs = (0..<400).map { "Phrase \($0) VERSION, dite au conseil de Brumes-sur-Lys.\n" }.joined()
        try spool.write("Titre\n\n" + paragraphs, to: "template")
        try spool.bash(
            """
            for i in $(seq 1 12); do
                sed "s/VERSION/v$i/" template > new
                if [ $((i % 2)) = 0 ]; then cat new > inbox/a.txt; else dd if=new of=inbox/a.txt bs=512 status=none; fi
                sleep 0.3
            done
            """)
        try eventually("the last version is stored") {
            try spool.texts().contains { $0.contains(" v12,") }
        }
        #expect(daemon.stop() == 0)
        for text in try spool.texts() {
            let versions = Set(text.split(separator: " ").filter { $0.first == "v" && $0.last == "," })
            #expect(versions.count == 1, "an article of \(versions.sorted())")
            #expect(text.components(separatedBy: "Phrase ").count - 1 == 400)
        }
    }

    // MARK: Unchanged content

    @Test
    func `a file that is moved, copied, touched, linked or chmodded without a change of content is no new article`()
        throws
    {
        let spool = try TestSpool()
        // A link created outside causes no event in the inbox; the rescan finds it.
        let daemon = try spool.readyDaemon("--set", "disposition=keep", "--set", "rescan_interval=1s")
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        for (number, script) in [
            "mv inbox/a.txt inbox/b.txt", "cp -p inbox/b.txt inbox/.b.new; mv inbox/.b.new inbox/b.txt",
            "touch inbox/b.txt", "chmod 600 inbox/b.txt", "ln inbox/b.txt linked",
        ].enumerated() {
            try spool.bash(script)
            try eventually("known: \(script)") {
                try spool.outcomes("a.txt") + spool.outcomes("b.txt")
                    == ["stored"] + Array(repeating: "known", count: number + 1)
            }
        }
        #expect(try spool.status()["articles"] as? Int == 1)
        #expect(daemon.stop() == 0)
    }

    @Test(.enabled(if: TestSpool.has("rsync"), "needs rsync"))
    func `a mirror that is synchronised again with other inodes is known`() throws {
        let spool = try TestSpool()
        for number in 0..<30 { try spool.write(Copy.article(number), to: "source/press/\(number).txt") }
        try spool.bash("rsync -a source/ inbox/")
        try once(spool)
        #expect(try spool.status()["articles"] as? Int == 30)
        try spool.bash(
            "rm -r inbox/press; rsync -a source/ inbox/; echo more >> source/press/3.txt; rsync -a source/ inbox/")
        try once(spool)
        #expect(try spool.status()["articles"] as? Int == 31)
        #expect(try spool.outcomes("press/7.txt") == ["stored", "known"])
        #expect(try spool.outcomes("press/3.txt") == ["stored", "stored"])
    }

    // MARK: Restarts

    @Test(arguments: [false, true]) func `no decided file is read again after a restart`(isKilled: Bool) throws {
        let spool = try TestSpool()
        for number in 0..<200 { try spool.write(Copy.article(number), to: "inbox/\(number % 7)/\(number).txt") }
        try spool.write("{\"nothing\": 1}", to: "inbox/bad.json")
        try spool.bash("mkfifo inbox/pipe")
        let first = try daemon(spool)
        if isKilled {
            // Once during processing, once soon after a start.
            try eventually("some are stored") { try spool.status()["articles"] as? Int ?? 0 > 5 }
            first.killNow()
            let second = try daemon(spool)
            Thread.sleep(forTimeInterval: 0.2)
            second.killNow()
        } else {
            try eventually("all are stored") { try spool.status()["articles"] as? Int == 200 }
            #expect(first.stop() == 0)
        }
        try once(spool)
        #expect(try spool.status()["articles"] as? Int == 200)
        func lines() throws -> Int {
            try (0..<200).reduce(0) { try $0 + ($1.isMultiple(of: 20) ? spool.outcomes("\($1).txt").count : 0) }
        }
        let before = try lines()
        if !isKilled { #expect(before == 10) }
        let last = try TestDaemon(spool, KeptInboxTests.keep + ["--once"])
        #expect(last.ended() == 0)
        #expect(try lines() == before)
        #expect(!last.messages.contains("known ") && !last.messages.contains("rejected "), "\(last.messages)")
        #expect(try spool.outcomes("bad.json") == ["rejected"])
        #expect(try spool.outcomes("pipe") == ["rejected"])
        #expect(spool.files(in: "inbox").count == 202 && spool.files(in: "rejected").isEmpty)
    }

    // MARK: Inboxes that cannot be written

    @Test(.enabled(if: TestHost.canUnshare, "needs root, and a root directory that is a mount point"))
    func `an inbox on a read-only mount is read, and files written behind the mount are found`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.article(1), to: "inbox/press/a.txt")
        try spool.write("{\"nothing\": 1}", to: "inbox/bad.json")
        let mounting = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\""
        let launcher = ["unshare", "--mount", "bash", "-c", mounting, spool.inbox.path]
        for round in 0..<2 {
            let daemon = try TestDaemon(spool, KeptInboxTests.keep, through: launcher)
            try daemon.whenReady()
            try eventually("read") { try spool.status()["articles"] as? Int == 1 + round }
            try spool.write(Copy.article(2 + round), to: "inbox/\(round).txt")
            try eventually("seen") { try spool.status()["articles"] as? Int == 2 + round }
            try eventually("rejected and recorded") { try spool.outcomes("bad.json") == ["rejected"] }
            #expect(daemon.stop() == 0)
            #expect(!daemon.messages.contains("degraded"), "\(daemon.messages)")
        }
        #expect(try spool.outcomes("a.txt") == ["stored"])
        #expect(spool.files(in: "inbox") == ["0.txt", "1.txt", "bad.json", "press/a.txt"])
    }

    @Test func `kept files are moved or deleted when the disposition changes, and the reload says so`() throws {
        let spool = try TestSpool()
        try spool.write("disposition: keep\nrescan_interval: 1s\n", to: "copytaster.yaml")
        try spool.write(Copy.article(1), to: "inbox/a.txt")
        let daemon = try spool.readyDaemon()
        try eventually("stored") { try spool.outcomes("a.txt") == ["stored"] }
        #expect(spool.files(in: "inbox") == ["a.txt"])
        try spool.write("disposition: delete\nrescan_interval: 1s\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("the reload says so") { daemon.messages.contains("files kept so far that are in the index") }
        try eventually("deleted") { spool.files(in: "inbox").isEmpty && spool.files(in: "work").isEmpty }
        #expect(spool.files(in: "archive").isEmpty)
        #expect(daemon.stop() == 0)
        #expect(try spool.outcomes("a.txt") == ["stored"])
    }

    @Test func `a truncated or empty file that stays in the inbox is reported once, and stored when it is complete`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try TestDaemon(spool, KeptInboxTests.keep + ["--set", "hold_time=1s"])
        try daemon.whenReady()
        try spool.write("<html><p>cut", to: "inbox/cut.html")
        try spool.write(Data(), to: "inbox/empty.txt")
        try eventually("both are rejected") {
            try spool.outcomes("cut.html").last == "rejected" && spool.outcomes("empty.txt").last == "rejected"
        }
        #expect(spool.files(in: "inbox") == ["cut.html", "empty.txt"] && spool.files(in: "rejected").isEmpty)
        try spool.write(Copy.page, to: "inbox/cut.html")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(daemon.messages.components(separatedBy: "rejected cut.html").count == 2)
    }
}
