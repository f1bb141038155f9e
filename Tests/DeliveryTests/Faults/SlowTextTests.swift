// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Plain text has no end mark: the daemon waits if the writer may continue, and not if the text is known to be complete.
/// SettlingTests tests the length of each wait with a test clock.
@Suite struct SlowTextTests {
    private func page(_ number: Int) -> String {
        "Page \(number). The ferry number \(number) at Stonegate carries schoolchildren and \(number)00 commuters free of "
            + "charge until bridge \(number) opens again.\n"
    }

    /// Writes a file to the inbox in two pieces, and keeps it open for the given seconds between them.
    private func script(_ file: String, to name: String, mode: String = ">", open: Double) -> String {
        "exec 3\(mode) inbox/\(name); head -c 40 \(file) >&3; sleep \(open); tail -c +41 \(file) >&3; exec 3>&-"
    }

    @Test(arguments: [0, 0.2, 0.6])
    func `pages appended by a writer that closes the file each time are one article`(
        open: Double
    ) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=10s")
        for number in 1...3 {
            try spool.write(page(number), to: "page")
            try spool.bash("\(script("page", to: "scan.txt", mode: ">>", open: open)); sleep 1")
        }
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").count == 1)
        let text = try #require(try spool.texts().first)
        #expect(text.contains("Page 1.") && text.contains("bridge 3 opens"))
        try spool.expectSound()
    }

    /// With a wait of an hour for the next page, a file that is processed was known to be complete.
    @Test(arguments: [
        "mv article inbox/a.txt", "touch -d '2 hours ago' article; cp -p article inbox/a.txt",
        "mkdir d; mv article d/a.txt; touch -d '2 hours ago' d/a.txt; mv d inbox/d",
    ]) func `a text that arrived complete is processed without waiting`(script: String) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=1h")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash(script)
        try eventually(within: 60, "processed") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
    }

    @Test func `an HTML page is processed without waiting, a text copied in or held open for a moment is not`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=1h")
        try spool.write(Copy.article(1), to: "article")
        try spool.write(Copy.page, to: "page")
        try spool.bash("cp article inbox/a.txt; \(script("article", to: "c.txt", open: 0.5)); cp page inbox/b.html")
        try eventually(within: 60, "the page is stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(spool.files(in: "inbox") == ["a.txt", "c.txt"])
        #expect(daemon.stop() == 0)
    }

    @Test func `a text is not processed while its writer has it open, however long the writer pauses`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=0s")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("mkfifo go")
        let writer = try spool.start(
            "exec 3> inbox/a.txt; head -c 300 article >&3; read -r _ < go; tail -c +301 article >&3")
        try eventually("held while open") { try spool.outcomes("a.txt") == ["held"] }
        try spool.bash("echo > go")
        writer.waitUntilExit()
        try eventually("processed") { try spool.status()["articles"] as? Int == 1 }
        #expect(try spool.texts().first?.hasSuffix("fin1.") == true)
        #expect(daemon.stop() == 0)
    }

    @Test(arguments: [(0, 2), (0.5, 10)] as [(Double, Double)])
    func `the lag starts when the file is complete, and includes the quiet time`(
        open: Double, wait: Double
    ) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=\(Int(wait))s")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash(script("article", to: "a.txt", open: open))
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        try eventually("reported") {
            let lag = try #require(try spool.status()["lag_seconds"] as? [String: Double])
            return (lag["max"] ?? 0) >= wait && (lag["p50"] ?? 0) >= wait
        }
        #expect(daemon.stop() == 0)
    }
}
