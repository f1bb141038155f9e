// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Files are read in separate processes: the end of one costs at most the file that it was reading.
@Suite struct ReaderTests {
    /// The reader processes of the daemon: their names and process ids.
    private func readers(of daemon: TestDaemon) -> [(name: String, process: pid_t)] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []  // Failure means none.
        return all.compactMap { entry in
            // The process has ended, or we may not inspect it.
            guard let process = pid_t(entry),
                let stat = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8),
                let open = stat.firstIndex(of: "("), let close = stat.lastIndex(of: ")")
            else { return nil }
            let fields = stat[stat.index(after: close)...].split(separator: " ")
            guard fields.count > 1, pid_t(fields[1]) == daemon.processID else { return nil }
            return (String(stat[stat.index(after: open)..<close]), process)
        }.sorted { $0.name < $1.name }
    }

    /// Whether a process has ended; a zombie counts as ended.
    private func isGone(_ process: pid_t) -> Bool {
        // Without such a file the process is gone.
        guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
        return stat.contains(") Z ")
    }

    /// The given number of articles without similarities: this test is not about folding.
    private func large(_ count: Int) -> String {
        (0..<count).map { article in
            let text = (0..<80).map { "mot\($0)de\(article)" }.joined(separator: " ")
            return "{\"title\":\"Brève \(article)\",\"text\":\"\(text)\"}\n"
        }.joined()
    }

    @Test func `no article is lost when readers are killed, crash or stop while they read`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "reader_time=10s", "--set", "workers=2")
        try eventually("ready") { daemon.messages.contains("ready:") }
        try spool.write(large(4_000), to: ".briefs.jsonl")
        try FileManager.default.moveItem(
            at: spool.root.appending(path: ".briefs.jsonl"), to: spool.inbox.appending(path: "briefs.jsonl"))
        var harmed: [String] = []
        for (name, signal) in [
            ("split", SIGKILL), ("1", SIGKILL), ("2", SIGSEGV), ("1", SIGSTOP), ("2", SIGKILL), ("split", SIGABRT),
        ] {
            // If the file has been read completely, there may be no reader process left to signal.
            for reader in readers(of: daemon) where reader.name == "reader \(name)" && kill(reader.process, signal) == 0
            {
                harmed.append(name)
            }
            // Wait until the interrupted documents were read again separately: a second failure would reject them.
            let before = try spool.status()["articles"] as? Int ?? 0
            try eventually("reading continues") {
                (try spool.status()["articles"] as? Int ?? 0) > before + 200
            }
        }
        #expect(harmed.count >= 4, "\(harmed)")
        try spool.write(Copy.page, to: "inbox/after.html")
        try eventually("both files are archived") { spool.files(in: "archive").count == 2 }
        #expect(spool.files(in: "rejected").isEmpty)
        #expect(try spool.copytaster("export").objects.count == 4_001)
        #expect(daemon.stop() == 0)
        #expect(daemon.messages.contains("restarting it"))
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `a text that needs too much memory is rejected with that reason, and the next one is stored`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "reader_memory=64MiB", "--set", "reader_time=45s")
        try eventually("ready") { daemon.messages.contains("ready:") }
        // Each number is a separate object in memory.
        let numbers = (0..<1_200_000).map { "[\($0)]" }.joined(separator: ",")
        try spool.write(#"{"text":"A text with a list.","list":["# + numbers + "]}", to: "inbox/large.json")
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try eventually("one is archived, one rejected") {
            spool.files(in: "archive").count == 1 && spool.files(in: "rejected").count == 2
        }
        let reason = try #require(
            try spool.copytaster("rejected", "list", "--json").objects.first?["reason"] as? String)
        #expect(reason.contains("reader_memory"), "\(reason)")
        #expect(daemon.stop() == 0)
    }

    @Test func `a reload applies new limits for reading`() throws {
        let spool = try TestSpool()
        let settings = spool.root.appending(path: "copytaster.yaml")
        try "reader_time: 10s\n".write(to: settings, atomically: true, encoding: .utf8)
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let long = (0..<400).map { "mot\($0)" }.joined(separator: " ")
        try spool.write("Avant\n\n\(long)\n", to: "inbox/before.txt")
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        let before = readers(of: daemon).map(\.process)
        try "max_document_size: 1KiB\nreader_memory: 128MiB\n".write(to: settings, atomically: true, encoding: .utf8)
        daemon.signal(SIGHUP)
        try eventually("reloaded") { daemon.messages.contains("settings read again") }
        try spool.write("Après\n\n\(long)\n", to: "inbox/after.txt")
        try eventually("rejected") { spool.files(in: "rejected").contains("after.txt") }
        let reason = try #require(
            try spool.copytaster("rejected", "list", "--json").objects.first?["reason"] as? String)
        #expect(reason.contains("max_document_size"), "\(reason)")
        #expect(Set(before) != Set(readers(of: daemon).map(\.process)))
        #expect(daemon.stop() == 0)
    }

    @Test func `the daemon leaves no reader behind, however it ends`() throws {
        for signal in [SIGTERM, SIGKILL] {
            let spool = try TestSpool()
            let daemon = try spool.daemon()
            try eventually("readers are running") { readers(of: daemon).contains { $0.name.hasPrefix("reader") } }
            let processes = readers(of: daemon).map(\.process)
            daemon.signal(signal)
            daemon.ended()
            try eventually("all readers have ended") { processes.allSatisfy(isGone) }
        }
    }

    @Test func `forty killed readers leave neither zombies nor open files`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "workers=1")
        try eventually("ready") { daemon.messages.contains("ready:") }
        func descriptors() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/\(daemon.processID)/fd").count
        }
        var before = 0
        for number in 0..<40 {
            try spool.write("\(number) \(Copy.text)", to: "inbox/\(number).txt")
            try eventually("read") { spool.files(in: "archive").count == number + 1 }
            if number == 0 { before = try descriptors() }
            for reader in readers(of: daemon) { kill(reader.process, SIGKILL) }
        }
        #expect(try descriptors() <= before + 5)
        #expect(readers(of: daemon).count <= 2)
        #expect(try spool.copytaster("export").objects.count == 40)
        #expect(daemon.stop() == 0)
    }
}
