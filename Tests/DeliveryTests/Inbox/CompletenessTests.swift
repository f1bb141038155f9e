// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Cases 1, 2, 5: an incomplete file is held with its reason, and processed once when it is complete.
@Suite struct CompletenessTests {
    // MARK: 1, slow writers

    @Test(arguments: [0.1, 0.3]) func `a text whose writer closes it after each line is processed once, complete`(
        pause: Double
    ) throws {
        let spool = try TestSpool()
        // Longer than a writer pauses on a busy machine.
        let daemon = try spool.readyDaemon("--set", "quiet_time=5s")
        try spool.write(Copy.text, to: "article")
        let lines = Copy.text.split(separator: "\n").count
        let started = Date()
        try spool.bash("while read -r line; do echo \"$line\" >> inbox/slow.txt; sleep \(pause); done < article")
        #expect(Date().timeIntervalSince(started) > pause * Double(lines))
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").count == 1)
        let text = try #require(try spool.texts().first)
        #expect(text.hasSuffix("chaque mois sur le site de la commune."))
        try spool.expectSound()
    }

    @Test func `a page written in pieces with pauses far beyond the quiet time is held until its end arrives`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.page, to: "page")
        try spool.bash(
            """
            for i in 0 1 2 3; do
                dd if=page bs=500 skip=$i count=1 status=none >> inbox/slow.html; sleep 1.5
            done
            dd if=page bs=500 skip=4 status=none >> inbox/slow.html
            """)
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").count == 1)
        let outcomes = try spool.outcomes("slow.html")
        #expect(outcomes.last == "stored", "\(outcomes)")
    }

    @Test func `a file dropped complete is processed without waiting for more`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "text_quiet_time=4s")
        var seconds: [Double] = []
        for number in 0..<10 {
            try spool.write("<html><body><p>\(Copy.article(number))</p></body></html>", to: "article")
            let started = Date()
            try spool.bash("\(number < 5 ? "cp" : "mv") article inbox/\(number).html")
            try eventually("processed") { spool.files(in: "archive").contains { $0.hasSuffix("/\(number).html") } }
            seconds.append(Date().timeIntervalSince(started))
        }
        // A busy machine may stall; the shortest time shows how long the daemon itself waits.
        let (copied, moved) = (seconds[..<5].min() ?? .infinity, seconds[5...].min() ?? .infinity)
        #expect(copied < 5, "shortest of cp: \(copied) s")
        #expect(moved < 5, "shortest of mv: \(moved) s")
        #expect(daemon.stop() == 0)
    }

    // MARK: 2, truncated files

    static let formats: [(name: String, content: String, reason: String)] = [
        ("a.html", Copy.page, "no </html> at the end"),
        (
            "a.json", "{\"title\": \"Pont\", \"text\": \"\(Copy.article(1).replacing("\n", with: " "))\"}",
            "bracket"
        ),
        (
            "a.jsonl", (1...3).map { "{\"text\": \"\(Copy.article($0).replacing("\n", with: " "))\"}\n" }.joined(),
            "closing bracket"
        ),
    ]

    @Test(arguments: formats.indices, [false, true])
    func `a truncated file is held with its reason and processed once it is complete`(format: Int, atStart: Bool) throws
    {
        let (name, content, reason) = CompletenessTests.formats[format]
        let spool = try TestSpool()
        let half = Data(content.utf8).prefix(content.utf8.count / 2)
        if atStart { try spool.write(half, to: "inbox/\(name)") }
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        if !atStart { try spool.write(half, to: "inbox/\(name)") }
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        let trace = try spool.copytaster("trace", name).text
        #expect(trace.contains("held") && trace.contains(reason), "\(trace)")
        #expect(try spool.status()["articles"] as? Int == 0)
        let rest = try FileHandle(forWritingTo: spool.inbox.appending(path: name))
        try rest.seekToEnd()
        try rest.write(contentsOf: Data(content.utf8).dropFirst(half.count))
        try rest.close()
        let articles = name == "a.jsonl" ? 3 : 1
        try eventually("stored") { try spool.status()["articles"] as? Int == articles }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").count == 1 && spool.files(in: "rejected").isEmpty)
        try spool.expectSound()
    }

    @Test(.enabled(if: TestSpool.has("python3"), "needs python3"), arguments: [false, true])
    func `a truncation that only the reader detects is held too, until the rest arrives or the hold time ends`(
        comes: Bool
    ) throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=\(comes ? "1h" : "2s")")
        // Half a character of Shift_JIS: as in a truncated gzip stream, the last bytes do not show it.
        try spool.python(
            """
            text = "川沿いの古い橋が三年ぶりに開通した。市長は、工事に関わったすべての人に感謝すると述べた。" * 40
            data = text.encode("shift_jis")
            cut = data.rfind(text[-9].encode("shift_jis")) + 1
            open("half", "wb").write(data[:cut]); open("rest", "wb").write(data[cut:])
            """)
        try spool.bash("cp half inbox/hashi.txt")
        try eventually("held") { try spool.outcomes("hashi.txt").contains("held") }
        #expect(try spool.copytaster("trace", "hashi.txt").text.contains("truncated"))
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "inbox") == ["hashi.txt"])
        if comes {
            try spool.bash("cat rest >> inbox/hashi.txt")
            try eventually("stored") { try spool.outcomes("hashi.txt").last == "stored" }
            #expect(spool.files(in: "rejected").isEmpty)
        } else {
            try eventually("rejected") { spool.files(in: "rejected").contains("hashi.txt") }
            // The file is moved first; its outcome is recorded a moment later.
            try eventually("recorded") { try spool.outcomes("hashi.txt").last == "rejected" }
        }
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test func `JSON truncated after an inner closing bracket is held, although both its ends look complete`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        let items = (1...40).map { number in
            let text = (0..<40).map { "mot\($0)de\(number)" }.joined(separator: " ")
            return "{\"title\": \"Titre \(number)\", \"text\": \"\(text).\"}"
        }
        try spool.write("[" + items[..<20].joined(separator: ",\n"), to: "inbox/list.json")
        try eventually("held") { try spool.outcomes("list.json").contains("held") }
        #expect(try spool.copytaster("trace", "list.json").text.contains("open bracket"))
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "inbox") == ["list.json"])
        let rest = try FileHandle(forWritingTo: spool.inbox.appending(path: "list.json"))
        try rest.seekToEnd()
        try rest.write(contentsOf: Data((",\n" + items[20...].joined(separator: ",\n") + "]").utf8))
        try rest.close()
        try eventually("stored") { try spool.status()["articles"] as? Int == 40 }
        #expect(spool.files(in: "rejected").isEmpty)
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test(.enabled(if: TestSpool.has("gzip"), "needs gzip"))
    func `gzip truncated inside its data is held, not rejected, and processed once the rest has arrived`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        try spool.write(Copy.article(1), to: "article")
        try spool.bash("gzip -c article > whole.gz; head -c 300 whole.gz > inbox/a.txt.gz")
        try eventually("held") { try spool.outcomes("a.txt.gz").contains("held") }
        #expect(spool.files(in: "work").isEmpty && spool.files(in: "inbox") == ["a.txt.gz"])
        try spool.bash("tail -c +301 whole.gz >> inbox/a.txt.gz")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.texts().first?.hasSuffix("fin1.") == true)
        #expect(spool.files(in: "rejected").isEmpty)
        try spool.expectSound()
    }

    @Test func `a file that stays truncated is rejected after hold_time, or accepted if the settings say so`()
        throws
    {
        for accepts in [false, true] {
            let spool = try TestSpool()
            let daemon = try spool.readyDaemon(
                "--set", "hold_time=2s", "--set", "truncated=\(accepts ? "accept" : "reject")")
            let dropped = Date()
            try spool.write(Data(Copy.page.utf8).dropLast(200), to: "inbox/cut.html")
            let (end, other) = accepts ? ("archive", "rejected") : ("rejected", "archive")
            try eventually("decided") { spool.files(in: end).contains { $0.hasSuffix("cut.html") } }
            #expect(Date().timeIntervalSince(dropped) > 1.9)
            #expect(spool.files(in: other).isEmpty)
            #expect(daemon.stop() == 0)
            try spool.expectSound()
        }
    }

    @Test func `a file that is being written is held as long as necessary and does not delay other files`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1s")
        let writer = try spool.start(
            "exec 3> inbox/long.html; head -c 300 page >&3; until [ -e go ]; do sleep 0.05; done; cat page >&3")
        try spool.write(Copy.page, to: "page")
        for number in 0..<20 { try spool.write(Copy.article(number), to: "inbox/\(number).txt") }
        try eventually("the others are processed") { try spool.status()["articles"] as? Int == 20 }
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        #expect(try spool.copytaster("trace", "long.html").text.contains("still being written"))
        #expect(writer.isRunning)
        try spool.write("", to: "go")
        writer.waitUntilExit()
        try eventually("processed") { try spool.status()["articles"] as? Int == 21 }
        #expect(daemon.stop() == 0)
    }

    // MARK: 5, writes without an event

    @Test(.enabled(if: TestSpool.has("rsync"), "needs rsync"))
    func `a slow rsync --inplace gives one complete article`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(1) + String(repeating: Copy.article(2), count: 60), to: "article.txt")
        try spool.bash("rsync -t --inplace --whole-file --bwlimit=40 article.txt inbox/article.txt")
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(spool.files(in: "archive").count == 1)
        let archived = spool.root.appending(path: "archive/\(spool.files(in: "archive")[0])")
        #expect(try Data(contentsOf: archived) == Data(contentsOf: spool.root.appending(path: "article.txt")))
    }

    @Test(.enabled(if: TestSpool.has("python3"), "needs python3"))
    func `the daemon waits for writes through a mapping after the file was closed`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon()
        try spool.write(Copy.article(7), to: "article")
        try spool.python(
            """
            import mmap, os, time
            text = open("article", "rb").read()
            fd = os.open("inbox/mapped.txt", os.O_CREAT | os.O_RDWR, 0o644)
            os.ftruncate(fd, len(text))
            mapping = mmap.mmap(fd, len(text))
            os.close(fd)
            for start in range(0, len(text), 300):
                mapping[start:start + 300] = text[start:start + 300]
                time.sleep(0.5)
            mapping.close()
            """)
        try eventually("stored") { try spool.status()["articles"] as? Int == 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.texts().first?.hasSuffix("fin7.") == true)
        #expect(spool.files(in: "archive").count == 1)
    }
}
