// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Cases 8 to 12, 21, 22: special files, unreadable files, and hostile files.
@Suite struct SpecialFileTests {
    private func reasons(_ spool: TestSpool) throws -> [String: String] {
        let items = try spool.copytaster("rejected", "list", "--json").objects
        return Dictionary(
            items.map { ($0["name"] as? String ?? "", $0["reason"] as? String ?? "") }, uniquingKeysWith: { $0 + $1 })
    }

    // MARK: 8, the daemon's own file operations

    @Test func `the daemon does not react to events of its own reads and moves`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "log_level=debug")
        try spool.write("<html>cut", to: "inbox/held.html")
        for number in 0..<20 { try spool.write(Copy.article(number), to: "inbox/d/\(number).txt") }
        try eventually("processed") { try spool.status()["articles"] as? Int == 20 }
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        try daemon.expectIdle()
        #expect(daemon.stop() == 0)
    }

    // MARK: 10 and 12, links, pipes, sockets, devices

    @Test func `a symbolic link is rejected, whatever its target, and the target is unchanged`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write("secret", to: "outside/secret.txt")
        try spool.bash(
            """
            cd inbox; ln -s ../outside/secret.txt out.txt; ln -s ../outside directory; ln -s nowhere dangling.txt
            ln -s loop.txt loop.txt; ln -s /etc/hostname absolute.txt
            """)
        try spool.write(Copy.article(1), to: "inbox/inside.txt")
        try spool.bash("ln -s inside.txt inbox/link-inside.txt")
        let links = ["absolute.txt", "dangling.txt", "directory", "link-inside.txt", "loop.txt", "out.txt"]
        try eventually("all links are rejected") { try reasons(spool).keys.sorted() == links }
        for (name, reason) in try reasons(spool) { #expect(reason.contains("symbolic link"), "\(name): \(reason)") }
        try eventually("the regular file is stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(spool.files(in: "outside") == ["secret.txt"])
        #expect(try String(contentsOf: spool.root.appending(path: "outside/secret.txt"), encoding: .utf8) == "secret")
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test(.enabled(if: TestSpool.has("python3"), "needs python3"))
    func `a pipe, a socket and a device are rejected without blocking other files`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.bash("mkfifo inbox/pipe.txt")
        try spool.python("import socket; socket.socket(socket.AF_UNIX).bind('inbox/socket.txt')")
        var expected = ["pipe.txt", "socket.txt"]
        // Only root may create a device.
        if geteuid() == 0, (try? spool.bash("mknod inbox/null.txt c 1 3")) != nil { expected.insert("null.txt", at: 0) }
        try spool.write(Copy.article(1), to: "inbox/plain.txt")
        try eventually("rejected") { try reasons(spool).keys.sorted() == expected }
        try eventually("the plain file is stored") { try spool.status()["articles"] as? Int == 1 }
        for (name, reason) in try reasons(spool) { #expect(reason.contains(";"), "\(name): \(reason)") }
        #expect(daemon.stop() == 0)
    }

    // MARK: 11, hard links

    @Test(arguments: ["archive", "delete"])
    func `a hard link to a file outside is processed, and the file under its other name is unchanged`(
        disposition: String
    )
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "disposition=\(disposition)")
        try spool.write(Copy.article(1), to: "outside/original.txt")
        try spool.bash("touch -d 2020-02-02 outside/original.txt; stat -c '%Y %a %s' outside/original.txt > before")
        try spool.bash("ln outside/original.txt inbox/linked.txt")
        try eventually("processed") { try spool.status()["articles"] as? Int == 1 && spool.files(in: "inbox").isEmpty }
        try spool.bash("stat -c '%Y %a %s' outside/original.txt | cmp - before")
        let text = try String(contentsOf: spool.root.appending(path: "outside/original.txt"), encoding: .utf8)
        #expect(text == Copy.article(1))
        #expect(daemon.stop() == 0)
    }

    // MARK: 21, permissions

    /// Permissions do not apply to root, so this test runs the daemon as another user.
    @Test(.enabled(if: geteuid() == 0 && TestSpool.has("setpriv"), "needs root and setpriv"))
    func `an unreadable file or directory is held with the reason, and processed once it is readable`() throws {
        let spool = try TestSpool()
        try spool.bash("chown -R nobody . && chmod 777 . inbox")
        try spool.write(Copy.article(1), to: "inbox/closed.txt")
        try spool.write(Copy.article(2), to: "inbox/directory/inside.txt")
        try spool.write(Copy.article(3), to: "inbox/readonly/fixed.txt")
        try spool.bash(
            "chmod 600 inbox/closed.txt; chmod 700 inbox/directory; chmod 755 inbox/readonly; chown root inbox/*")
        let daemon = try TestDaemon(
            spool, ["--set", "hold_time=1s"],
            through: ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"])
        try daemon.whenReady()
        try spool.write(Copy.article(4), to: "inbox/open.txt")
        try spool.bash("chmod 666 inbox/open.txt")
        // A file that may be read but not moved is read in place.
        try eventually("the open file and the fixed file are stored") { try spool.status()["articles"] as? Int == 2 }
        try eventually("two are held") { try spool.status()["held"] as? Int == 2 }
        for name in ["closed.txt", "directory"] {
            let trace = try spool.copytaster("trace", name).text
            #expect(trace.contains("held") && trace.contains("permission"), "\(name): \(trace)")
        }
        // Longer than hold_time: an external error makes the daemon wait and rejects nothing.
        Thread.sleep(forTimeInterval: 2)
        #expect(spool.files(in: "rejected").isEmpty)
        try spool.bash("chmod 644 inbox/closed.txt; chmod 777 inbox/directory inbox/readonly")
        try eventually("all are processed") { try spool.status()["articles"] as? Int == 4 }
        #expect(daemon.stop() == 0)
    }

    // MARK: 22, hostile files

    @Test func `an empty file, a sparse gigabyte and bombs are rejected with the limit, and delay no other file`()
        throws
    {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1s")
        try spool.bash(
            "truncate -s 1G inbox/sparse.txt; : > inbox/empty.txt; yes texte | head -c 20M > inbox/large.txt")
        try spool.bash("head -c 30000000 /dev/zero | gzip -9 > inbox/bomb.gz")
        try spool.write(
            String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000), to: "inbox/deep.json")
        try spool.write(
            "<html><body>" + String(repeating: "<div>", count: 100_000) + "</body></html>", to: "inbox/deep.html")
        let lol = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        try spool.write(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY l0 \"lol\">\(lol)]><rss><channel><item><title>&l9;</title>"
                + "<description>&l9;</description></item></channel></rss>", to: "inbox/entities.xml")
        try spool.write(Copy.article(1), to: "inbox/plain.txt")
        try eventually("the plain file is stored") { try spool.status()["articles"] as? Int ?? 0 >= 1 }
        try eventually("the other files are rejected") {
            spool.files(in: "inbox").isEmpty && spool.files(in: "work").isEmpty
        }
        let reasons = try reasons(spool)
        #expect(reasons["large.txt"]?.contains("max_document_size") == true, "\(reasons)")
        #expect(reasons["empty.txt"]?.contains("empty") == true)
        for name in ["sparse.txt", "bomb.gz", "deep.json", "deep.html"] {
            #expect(reasons[name]?.isEmpty == false, "\(name) was not rejected with a reason")
        }
        // Entities defined in a document are not expanded: the entity bomb stays small.
        #expect(try spool.texts().allSatisfy { !$0.contains("lol") })
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    // MARK: Names of the daemon's own files

    @Test func `foreign files with the names of the daemon's own notes do not disturb it`() throws {
        let spool = try TestSpool()
        try spool.bash(
            """
            mkdir work archive rejected
            : >work/.copytaster-attempts; head -c 300 /dev/urandom >work/.copytaster-reading; mkdir work/.copytaster-record
            mkfifo rejected/.copytaster-reason; ln -s /etc/hostname archive/.copytaster-probe
            printf '{"state":' >copytasterd.json
            """)
        // A user's directory of that name must not make each start fail.
        try spool.write(Copy.text, to: "inbox/.copytaster-probe/one.txt")
        try spool.write("{\"nothing\": 1}", to: "inbox/bad.json")
        let daemon = try spool.daemon("--once")
        #expect(daemon.ended() == 0, "\(daemon.messages)")
        #expect(try spool.articles() == 1 && spool.files(in: "rejected").contains("bad.json"))
        #expect(try spool.copytaster("status").status == 1)
        try spool.expectSound()
    }
}
