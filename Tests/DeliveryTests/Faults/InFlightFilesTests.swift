// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `trace` knows every file ever seen, and `verify` finds a changed byte.
@Suite struct InFlightFilesTests {
    private func steps(_ spool: TestSpool, _ what: String) throws -> [[String: Any]] {
        let output = try spool.copytaster("trace", "--json", what)
        #expect(output.status == 0, "\(what): \(output.errors)")
        return output.objects
    }

    private func places(_ spool: TestSpool, _ what: String) throws -> [String] {
        try steps(spool, what).compactMap { $0["place"] as? String }
    }

    // MARK: trace

    @Test func `trace shows files that are or were held, with and without a daemon`() throws {
        let spool = try TestSpool()
        let daemon = try spool.readyDaemon("--set", "hold_time=1h")
        // More than the state file lists.
        for number in 0..<120 { try spool.write("<html>\(number)", to: "inbox/\(number).html") }
        try eventually("all are held") { try spool.status()["held"] as? Int == 120 }
        #expect(daemon.stop() == 0)
        for number in [0, 60, 119] {
            #expect(try spool.outcomes("\(number).html") == ["held"])
            #expect(try places(spool, "\(number).html") == ["inbox/\(number).html"])
        }
        try spool.write(Copy.page, to: "inbox/60.html")
        try spool.bash("rm inbox/119.html")
        #expect(try spool.daemon("--once", "--set", "hold_time=1h").ended() == 0)
        #expect(try spool.outcomes("60.html") == ["held", "stored"])
        #expect(try places(spool, "60.html").last?.hasPrefix("archive/") == true)
        // Deleted by its owner: the history still contains it.
        #expect(try spool.outcomes("119.html") == ["held"])
        #expect(try places(spool, "119.html").isEmpty)
    }

    @Test func `trace and verify know the parts of a file that were rejected separately`() throws {
        let spool = try TestSpool()
        let good = "{\"text\": \"\(Copy.article(1).replacing("\n", with: " "))\"}\n"
        try spool.write(good + "{\"text\": \n" + "{\"nothing\": 1}\n", to: "inbox/wire/mixed.jsonl")
        #expect(try spool.daemon("--once").ended() == 0)
        let parts = spool.files(in: "rejected").filter { !$0.hasSuffix(".reason.json") }
        try #require(parts.count == 2)
        for part in parts {
            #expect(try spool.outcomes(part) == ["rejected"])
            #expect(try places(spool, part) == ["rejected/\(part)"])
            #expect(try steps(spool, part).contains { ($0["reason"] as? String)?.contains("mixed.jsonl") == true })
        }
        #expect(try spool.copytaster("verify", "--deep").status == 0)
        let last = try #require(parts[0].split(separator: "/").last.map(String.init))
        #expect(try spool.copytaster("rejected", "retry", last).status == 0)
        #expect(try places(spool, parts[0]) == ["rejected/\(parts[0])", "inbox/\(parts[0])"])
        #expect(try spool.copytaster("verify", "--deep").status == 0)
        try FileManager.default.removeItem(at: spool.root.appending(path: "rejected/\(parts[1])"))
        let missed = try spool.copytaster("verify")
        #expect(missed.status == 1 && missed.text.contains(parts[1]))
    }

    @Test func `trace shows files that never became an article, by name and by place`() throws {
        let spool = try TestSpool()
        try spool.write("secret", to: "outside")
        try spool.bash("ln -s ../outside inbox/link.txt; mkfifo inbox/pipe")
        try spool.write(Data([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]) + Data(count: 99), to: "inbox/a.png")
        #expect(try spool.daemon("--once").ended() == 0)
        for name in ["link.txt", "pipe", "a.png"] {
            #expect(try spool.outcomes(name) == ["rejected"])
            #expect(try places(spool, name) == ["rejected/\(name)"])
            #expect(try places(spool, spool.root.appending(path: "rejected/\(name)").path) == ["rejected/\(name)"])
        }
    }

    // MARK: rejected

    @Test func `a rejected file is found by the last part of its name if that is unique`() throws {
        let spool = try TestSpool()
        for name in ["a/b/x.json", "c/x.json", "c/d/y.json"] { try spool.write("{\"no\": 1}", to: "inbox/\(name)") }
        #expect(try spool.daemon("--once").ended() == 0)
        let shown = try spool.copytaster("rejected", "show", "y.json", "--json").objects
        #expect(shown.first?["name"] as? String == "c/d/y.json")
        let several = try spool.copytaster("rejected", "drop", "x.json")
        #expect(several.status == 65 && several.errors.contains("a/b/x.json") && several.errors.contains("c/x.json"))
        #expect(try spool.copytaster("rejected", "drop", "c/x.json").status == 0)
        #expect(try spool.copytaster("rejected", "retry", "x.json").status == 0)
        #expect(spool.files(in: "inbox") == ["a/b/x.json"])
        #expect(spool.files(in: "rejected").filter { !$0.hasSuffix(".reason.json") } == ["c/d/y.json"])
    }

    @Test func `the daemon's count of rejected files follows its own actions and those of others`() throws {
        let spool = try TestSpool()
        try spool.write("{\"no\": 0}", to: "inbox/a/0.json")
        #expect(try spool.daemon("--once").ended() == 0)
        let daemon = try spool.readyDaemon()
        #expect(try spool.status()["rejected"] as? Int == 1, "counted before the daemon is ready")
        for number in 1..<10 { try spool.write("{\"no\": \(number)}", to: "inbox/a/\(number).json") }
        try spool.write("{\"text\": \n", to: "inbox/b/rest.jsonl")
        func shown(_ count: Int) throws {
            try eventually("\(count) shown, \(spool.files(in: "rejected"))") {
                try spool.status()["rejected"] as? Int == count
            }
        }
        try eventually("all are rejected") { spool.files(in: "rejected").count == 22 }
        try shown(11)
        #expect(try spool.copytaster("rejected", "drop", "a/3.json").status == 0)
        try shown(10)
        #expect(try spool.copytaster("rejected", "drop", "a/4.json").status == 0)
        try spool.write("{\"no\": 10}", to: "inbox/a/10.json")
        try shown(10)
        #expect(daemon.stop() == 0)
    }

    // MARK: verify

    @Test func `verify finds no fault while a daemon is processing files`() throws {
        let spool = try TestSpool()
        for number in 0..<600 { try spool.write(Copy.article(number), to: "inbox/\(number % 3)/\(number).txt") }
        let daemon = try spool.daemon()
        try eventually("the daemon is processing files") { !spool.files(in: "archive").isEmpty }
        var rounds = 0
        repeat {
            let verdict = try spool.copytaster("verify")
            #expect(verdict.status == 0, "\(verdict.text.prefix(300)) \(verdict.errors)")
            rounds += 1
        } while !spool.files(in: "inbox").isEmpty || !spool.files(in: "work").isEmpty || rounds < 3
        #expect(daemon.stop() == 0)
        try spool.expectSound()
    }

    @Test func `verify finds a changed byte in any archived or rejected file`() throws {
        let spool = try TestSpool()
        for number in 0..<3 { try spool.write(Copy.article(number), to: "inbox/\(number).txt") }
        try spool.write("{\"nothing\": 1}", to: "inbox/bad.json")
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("verify", "--deep").status == 0)
        let files = spool.files(in: "archive").map { "archive/" + $0 } + ["rejected/bad.json"]
        for file in files {
            let whole = try Data(contentsOf: spool.root.appending(path: file))
            for place in [0, whole.count / 2, whole.count - 1] {
                var changed = whole
                changed[place] ^= 1
                // Size and times stay the same, as when a disk corrupts a bit.
                let path = spool.root.appending(path: file).path
                try spool.bash("cp -p '\(path)' whole")
                let handle = try FileHandle(forWritingTo: spool.root.appending(path: file))
                try handle.write(contentsOf: changed)
                try handle.close()
                try spool.bash("touch -r whole '\(path)'")
                let verdict = try spool.copytaster("verify", "--deep")
                #expect(verdict.status == 1 && verdict.text.contains(file), "byte \(place) of \(file): \(verdict.text)")
                try spool.bash("cp -p whole '\(path)'")
            }
        }
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    /// Everything that SQLite reads from the index: the schema, and every value of every table.
    private func content(_ spool: TestSpool) throws -> String {
        try spool.python(
            """
            import sqlite3
            index = sqlite3.connect("index.sqlite")
            index.text_factory = bytes
            with open("content", "w") as out:
                for row in index.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"): print(row, file=out)
                tables = index.execute("SELECT name FROM sqlite_schema WHERE type = 'table' "
                    "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
                for (name,) in tables.fetchall():
                    table = name.decode()
                    for row in sorted(map(repr, index.execute(f'SELECT * FROM "{table}"'))): print(table, row, file=out)
            index.close()
            """)
        return try String(contentsOf: spool.root.appending(path: "content"), encoding: .utf8)
    }

    @Test func `verify finds a changed bit anywhere in the index, except in unused bytes`() throws {
        let spool = try TestSpool()
        for number in 0..<30 { try spool.write(Copy.article(number), to: "inbox/\(number).txt") }
        #expect(try spool.daemon("--once").ended() == 0)
        #expect(try spool.copytaster("verify").status == 0)
        let file = spool.root.appending(path: "index.sqlite")
        let whole = try Data(contentsOf: file)
        let expected = try content(spool)
        for tenth in 0..<10 {
            var changed = whole
            let place = Int.random(in: whole.count * tenth / 10..<whole.count * (tenth + 1) / 10)
            changed[place] ^= 4
            try spool.bash("rm -f index.sqlite-wal index.sqlite-shm")
            try changed.write(to: file)
            guard try spool.copytaster("verify").status == 0 else { continue }
            let isSame = try content(spool) == expected
            #expect(isSame, "byte \(place) of \(whole.count)")
        }
        try spool.bash("rm -f index.sqlite-wal index.sqlite-shm")
        try whole.write(to: file)
        #expect(try spool.copytaster("verify").status == 0)
    }
}
