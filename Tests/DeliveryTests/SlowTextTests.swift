// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Text without an end: waited for where its writer may come back, and not where it is known to be whole. How long each
/// is waited for is tested with a clock of its own, in SettlingTests.
@Suite struct SlowTextTests {
    private func page(_ number: Int) -> String {
        "Page \(number). The ferry number \(number) at Stonegate carries schoolchildren and \(number)00 commuters free of "
            + "charge until bridge \(number) opens again.\n"
    }

    /// Writes a file in the spool to the inbox, in two pieces, and keeps it open between them for so many seconds.
    private func script(_ file: String, to name: String, mode: String = ">", open: Double) -> String {
        "exec 3\(mode) inbox/\(name); head -c 40 \(file) >&3; sleep \(open); tail -c +41 \(file) >&3; exec 3>&-"
    }

    @Test(arguments: [0, 0.2, 0.6])
    func `pages appended by one who closes the file each time, at once or after a while, are one article`(
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

    /// With an hour to wait for the next page, what is taken was known to be whole.
    @Test(arguments: [
        "mv article inbox/a.txt", "touch -d '2 hours ago' article; cp -p article inbox/a.txt",
        "mkdir d; mv article d/a.txt; touch -d '2 hours ago' d/a.txt; mv d inbox/d",
    ]) func `a text that came whole is not waited for`(script: String) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=1h")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash(script)
        try eventually(within: 60, "taken") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
    }

    @Test func `a page of HTML is not waited for either, and a text copied in or kept open for a moment is`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=1h")
        try spool.write(Copy.article(1), to: "article")
        try spool.write(Copy.page, to: "page")
        try spool.bash("cp article inbox/a.txt; \(script("article", to: "c.txt", open: 0.5)); cp page inbox/b.html")
        try eventually(within: 60, "the page is taken") { try spool.status()["articles"] as? Int == 1 }
        #expect(spool.files(in: "inbox") == ["a.txt", "c.txt"])
        #expect(daemon.stop() == 0)
    }

    @Test func `a text is not taken while its writer has it open, however long it pauses`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=0s")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("mkfifo go")
        let writer = try spool.start(
            "exec 3> inbox/a.txt; head -c 300 article >&3; read -r _ < go; tail -c +301 article >&3")
        try eventually("seen open") { try spool.outcomes("a.txt") == ["held"] }
        try spool.bash("echo > go")
        writer.waitUntilExit()
        try eventually("taken") { try spool.status()["articles"] as? Int == 1 }
        #expect(try spool.texts().first?.hasSuffix("fin1.") == true)
        #expect(daemon.stop() == 0)
    }

    @Test(arguments: [(0, 2), (0.5, 10)] as [(Double, Double)])
    func `the lag counts from the complete file, the time it was waited for included`(
        open: Double, wait: Double
    ) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=\(Int(wait))s")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash(script("article", to: "a.txt", open: open))
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        try eventually("told") {
            let lag = try #require(try spool.status()["lag_seconds"] as? [String: Double])
            return (lag["max"] ?? 0) >= wait && (lag["p50"] ?? 0) >= wait
        }
        #expect(daemon.stop() == 0)
    }
}
