// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Every way in which a file arrives, with the events that the kernel sends for it: each file is processed once,
/// complete, and sooner than by the rescan every five minutes.
@Suite struct EventTests {
    struct Way: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let script: String
        var needs: String = "bash"
    }

    static let ways = [
        Way(testDescription: "cp: CREATE, MODIFY, CLOSE_WRITE", script: "cp article inbox/a.txt"),
        Way(testDescription: "mv on one file system: MOVED_TO", script: "mv article inbox/a.txt"),
        Way(
            testDescription: "mv across file systems: CREATE, MODIFY, ATTRIB, CLOSE_WRITE",
            script: "d=$(mktemp -d -p /dev/shm) && mv article \"$d/b\" && mv \"$d/b\" inbox/a.txt; rmdir \"$d\""),
        Way(
            testDescription: "link and unlink, as Maildir does: CREATE of the final name",
            script: "cp article inbox/.a.tmp && ln inbox/.a.tmp inbox/a.txt && rm inbox/.a.tmp"),
        Way(
            testDescription: "upload and rename by sftp: link and unlink",
            script: """
                printf 'put article inbox/.a.filepart\\nrename -l inbox/.a.filepart inbox/a.txt\\n' |
                    sftp -q -b - -D /usr/lib/openssh/sftp-server
                """, needs: "sftp"),
        Way(
            testDescription: "upload by sftp to the final name",
            script: "echo 'put article inbox/a.txt' | sftp -q -b - -D /usr/lib/openssh/sftp-server", needs: "sftp"),
        Way(testDescription: "hard link from outside: only CREATE", script: "ln article inbox/a.txt"),
        Way(
            testDescription: "rsync: a hidden name, then MOVED_TO", script: "rsync -t article inbox/a.txt",
            needs: "rsync"),
        Way(
            testDescription: "rsync --inplace", script: "rsync -t --inplace article inbox/a.txt", needs: "rsync"),
        Way(
            testDescription: "wget: CLOSE_WRITE, then ATTRIB for the old time",
            script: "cp article inbox/a.txt && touch -d 2001-02-03 inbox/a.txt"),
        Way(
            testDescription: "a directory moved in: MOVED_TO for it, no event for its files",
            script: "mkdir d && mv article d/a.txt && mv d inbox/d"),
        Way(
            testDescription: "mkdir and write at once, nested",
            script: "mkdir -p inbox/x/y/z; cp article inbox/x/y/z/a.txt"),
        Way(
            testDescription: "O_TMPFILE and linkat: CREATE(final), then CLOSE_WRITE without its name",
            script: """
                python3 -c '
                import os
                fd = os.open("inbox", os.O_TMPFILE | os.O_WRONLY, 0o644)
                os.write(fd, open("article", "rb").read())
                os.link(f"/proc/self/fd/{fd}", "inbox/a.txt", src_dir_fd=os.open(".", os.O_RDONLY))
                os.close(fd)'
                """, needs: "python3"),
    ]

    @Test(arguments: ways) func `a file is processed once, complete, within seconds`(way: Way) throws {
        guard TestSpool.has(way.needs) else {
            return print("skipped, \(way.needs) is missing: \(way.testDescription)")
        }
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(1), to: "article")
        try spool.bash(way.script)
        // Far below the interval of the rescan: the event reported the file.
        try eventually(within: promptly, "processed") { spool.files(in: "archive").contains { $0.hasSuffix("/a.txt") } }
        try eventually("in the index") { try spool.texts().count == 1 }
        #expect(try spool.texts().first?.hasSuffix("fin1.") == true)
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "inbox").isEmpty)
        try spool.expectSound()
    }

    @Test(arguments: ["ln -s ../outside inbox/a.txt", "mkfifo inbox/a.txt"])
    func `a symbolic link and a named pipe, which only cause CREATE, are rejected`(script: String) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write("secret", to: "outside")
        try spool.bash(script)
        try eventually(within: promptly, "rejected") {
            daemon.messages.contains("rejected a.txt")
        }
        #expect(try spool.copytaster("rejected", "list", "--json").objects.count == 1)
        #expect(try String(contentsOf: spool.root.appending(path: "outside"), encoding: .utf8) == "secret")
        #expect(daemon.stop() == 0)
    }

    @Test func `no file is missed when a hundred directories are created and filled at once`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        for number in 0..<100 { try spool.write(Copy.article(number), to: "articles/\(number)") }
        try spool.bash("for i in {0..99}; do mkdir -p inbox/d$i/e; cp articles/$i inbox/d$i/e/f.txt; done")
        try eventually("all are processed") { try spool.status()["articles"] as? Int == 100 }
        // The daemon also removes directories it emptied, once nothing changes in them.
        try eventually("the directories are gone") {
            try FileManager.default.contentsOfDirectory(atPath: spool.inbox.path).isEmpty
        }
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test func `no file is missed when the event queue of the kernel overflows`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        for number in 0..<5 { try spool.write(Copy.article(number), to: "articles/\(number).txt") }
        // While the daemon is stopped, ignored names fill the kernel's queue; later files cause no event.
        try daemon.freeze()
        try spool.bash(
            """
            limit=$(cat /proc/sys/fs/inotify/max_queued_events)
            cd inbox; seq -f '%.0f.tmp' "$limit" | xargs touch; mv ../articles/*.txt .; seq -f '%.0f.tmp' "$limit" | xargs rm
            """)
        daemon.signal(SIGCONT)
        try eventually("all are processed") { try spool.status()["articles"] as? Int == 5 }
        #expect(daemon.messages.contains("events"), "\(daemon.messages)")
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test func `an empty directory that a user made stays`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.bash("mkdir inbox/waiting inbox/used")
        try spool.write(Copy.article(1), to: "inbox/used/a.txt")
        try eventually("the emptied directory is removed") {
            try FileManager.default.contentsOfDirectory(atPath: spool.inbox.path) == ["waiting"]
        }
        #expect(daemon.stop() == 0)
    }

    @Test func `the file of a killed writer is held, although the kill causes CLOSE_WRITE`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=10s")
        let page = Copy.page.replacingOccurrences(of: "<footer>", with: String(repeating: "<p>x</p>\n", count: 9_000))
        try spool.write(page, to: "page.html")
        // The first 11,000 bytes are written, then the writer dies by SIGKILL.
        try spool.bash(
            """
            (head -c 11000 page.html; exec sleep 60) > inbox/a.html & writer=$!
            until [ "$(stat -c %s inbox/a.html)" = 11000 ]; do sleep 0.05; done
            kill -9 $writer; wait $writer; true
            """)
        try eventually("held") { try spool.outcomes("a.html").first == "held" }
        #expect(try spool.copytaster("trace", "a.html").text.contains("no </html> at the end"))
        try eventually("rejected after hold_time") { spool.files(in: "rejected").contains("a.html") }
        #expect(try spool.status()["articles"] as? Int == 0)
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }
}
