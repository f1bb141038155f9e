// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Mistakes of users who have not read the manual, and the messages they get.
@Suite struct CommandLineTests {
    @Test func `one bad name among several changes nothing, and the message says so`() throws {
        let spool = try TestSpool()
        for name in ["a.txt", "b.txt", "x/same.txt", "y/same.txt"] { try spool.write(Data(), to: "inbox/\(name)") }
        let daemon = try spool.daemon("--set", "hold_time=1s")
        try eventually("all are rejected") { try spool.status()["rejected"] as? Int == 4 }
        #expect(daemon.stop() == 0)
        let before = spool.files(in: "rejected")

        for command in ["drop", "retry", "show"] {
            let done = ["drop": "dropped", "retry": "retried", "show": "shown"][command] ?? ""
            let bad = try spool.copytaster("rejected", command, "a.txt", "absent.txt", "b.txt")
            #expect(bad.status == 65 && bad.text.isEmpty, "\(command): \(bad.status) \(bad.text)")
            #expect(
                bad.errors.contains("'absent.txt'") && bad.errors.contains("None of the 3 was \(done)."),
                "\(bad.errors)")
            let ambiguous = try spool.copytaster("rejected", command, "same.txt")
            #expect(ambiguous.status == 65, "\(command): \(ambiguous.errors)")
            #expect(
                ambiguous.errors.contains("'x/same.txt', 'y/same.txt'")
                    && ambiguous.errors.contains("Nothing was \(done)."))
            let both = try spool.copytaster("rejected", command, "same.txt", "absent.txt")
            #expect(both.errors.contains("'same.txt'") && both.errors.contains("'absent.txt'"), "\(both.errors)")
        }
        #expect(spool.files(in: "rejected") == before)
        // The same file named twice counts once.
        let twice = try spool.copytaster("rejected", "drop", "a.txt", "rejected/a.txt", "x/same.txt")
        #expect(twice.status == 0, "\(twice.errors)")
        #expect(
            try spool.copytaster("rejected", "--json").objects.compactMap { $0["name"] as? String } == [
                "b.txt", "y/same.txt",
            ])
    }

    private static let checkout = TestSpool.checkout

    @Test func `the samples are articles and one picture, and no documentation is among them`() throws {
        let spool = try TestSpool()
        let taken = try spool.copytaster("ingest", "--json", Self.checkout.appending(path: "deploy/samples").path)
        #expect(taken.status == 2, "\(taken.errors)")
        #expect(taken.objects.filter { $0["outcome"] as? String == "stored" }.count == 15)
        #expect(taken.objects.filter { $0["outcome"] as? String != "stored" }.count == 1)
    }

    @Test(arguments: [
        (["--nonsense"], 64), (["inbox"], 64), (["--set"], 64), (["--directory", "/tmp"], 64),
        (["--config", "/nonexistent.yaml"], 78),
    ])
    func `deploy run reports wrong arguments before it builds`(arguments: [String], status: Int) throws {
        let process = Process()
        let said = Pipe()
        process.executableURL = Self.checkout.appending(path: "deploy/run")
        process.arguments = ["--once"] + arguments
        process.standardError = said
        process.standardOutput = said
        try process.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(Int(process.terminationStatus) == status, "\(text)")
        #expect(text.contains(arguments.last == "/tmp" ? "--directory" : arguments.last ?? ""), "\(text)")
        #expect(text.split(separator: "\n").count == 1, "\(text)")
    }

    @Test func `a command that cannot write its results does not report success`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "files/one.txt")
        try spool.write(Data([0x89, 0x50, 0x4E, 0x47]), to: "files/two.png")
        let program = TestSpool.programs.appending(path: "copytaster").path
        let place = "--directory '\(spool.root.path)'"
        for command in ["ingest --json files", "verify", "search pont", "rejected --json", "export"] {
            try spool.write("not ours", to: "archive/2026/11/21/stranger.txt")
            try spool.bash(
                """
                status=0; '\(program)' \(command) \(place) >/dev/full 2>said || status=$?
                [ $status = 75 ] || [ '\(command)' = 'rejected --json' ] || { echo "$status"; cat said; exit 1; }
                """)
        }
    }

    @Test func `an index of another version is reported as such, and no rebuild is advised`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/one.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        for (version, word) in [(99, "newer version"), (1, "older version")] {
            try spool.python(
                "import sqlite3; c = sqlite3.connect('index.sqlite'); c.execute('PRAGMA user_version = \(version)'); c.commit()"
            )
            for command in ["status", "export", "verify"] {
                let answer = try spool.copytaster(command)
                #expect(answer.status == 69 && answer.errors.contains(word), "\(answer.errors)")
                #expect(!answer.errors.contains("RECOVERY"), "\(answer.errors)")
            }
        }
    }

    @Test(arguments: ["file", "arrival"], [["--once"], []])
    func `a damaged index ends the daemon with 65, whatever part of the daemon finds the damage`(
        table: String, arguments: [String]
    ) throws {
        let spool = try TestSpool()
        for number in 0..<3 { try spool.write(Copy.article(number), to: "inbox/\(number).txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.python(
            """
            import sqlite3
            index = sqlite3.connect('file:index.sqlite?mode=ro', uri=True)
            root, = index.execute("SELECT rootpage FROM sqlite_schema WHERE name = '\(table)'").fetchone()
            size, = index.execute('PRAGMA page_size').fetchone()
            index.close()
            with open('index.sqlite', 'r+b') as file:
                file.seek((root - 1) * size)
                file.write(b'\\xa5' * size)
            """)
        // The daemon always reads the table of files; it reads the table of arrivals when a file arrives.
        if table == "arrival" { try spool.write(Copy.article(3), to: "inbox/3.txt") }
        let daemon = try TestDaemon(spool, arguments)
        try eventually("the daemon ends") { !daemon.isRunning }
        #expect(daemon.ended() == 65, "\(daemon.messages)")
        #expect(daemon.messages.contains("malformed"), "\(daemon.messages)")
        if table == "file" { #expect(!daemon.messages.contains("ready:"), "\(daemon.messages)") }
        let files = ["inbox", "work", "archive"].flatMap { spool.files(in: $0) }
        #expect(files.count == (table == "file" ? 3 : 4), "\(files)")
    }

    @Test func `an invalid search is answered with a plain message`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/www.example.org/one.txt")
        #expect(try spool.daemon("--once").ended() == 0)
        let limit = try spool.copytaster("search", "--limit", "-1", "pont")
        #expect(limit.status == 64 && limit.errors.contains("--limit must be 1 or more"), "\(limit.errors)")
        #expect(limit.errors.unicodeScalars.allSatisfy { $0.value < 0x10_0000 }, "\(limit.errors)")
        let date = try spool.copytaster("search", "since:yesteryear")
        #expect(date.status == 65 && date.errors.contains("since:"), "\(date.errors)")
        // What is understood in an unexpected way is said.
        let quote = try spool.copytaster("search", "\"pont de la")
        #expect(quote.status == 0 && quote.errors.contains("note: "), "\(quote.errors)")
        // A name without a domain is that of the host, as in the list of sources.
        for name in ["www.example.org", "example.org", "EXAMPLE.org", "Example"] {
            #expect(try spool.copytaster("search", "source:\(name)").status == 0, "\(name)")
        }
        for name in ["xample.org", "exampl"] { #expect(try spool.copytaster("search", "source:\(name)").status == 1) }
    }
}
