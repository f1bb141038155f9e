// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Questions of an administrator about files that the daemon has processed.
@Suite struct FollowUpTests {
    private let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 600)

    private func steps(_ spool: TestSpool, _ what: String) throws -> [[String: Any]] {
        let output = try spool.copytaster("trace", "--json", what)
        #expect(output.status == 0, "\(what): \(output.errors)")
        return output.objects
    }

    private func texts(_ steps: [[String: Any]], _ key: String) -> [String] { steps.compactMap { $0[key] as? String } }

    private func moment(_ step: [String: Any]) throws -> Date {
        let text = try #require(step["time"] as? String)
        return try Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains(".")).parse(text)
    }

    // MARK: trace

    @Test func `trace shows when a stored file was seen and decided, and its place`() throws {
        let spool = try TestSpool()
        let start = Date(timeIntervalSinceNow: -1)
        try spool.write(Copy.page, to: "inbox/depeche/pont.html")
        #expect(try spool.daemon("--once").ended() == 0)
        let archived = "archive/" + (try #require(spool.files(in: "archive").first))
        let inbox = spool.inbox.appending(path: "depeche/pont.html").path
        for what in ["depeche/pont.html", "pont.html", inbox, spool.root.appending(path: archived).path] {
            let steps = try steps(spool, what)
            #expect(texts(steps, "step") == ["seen", "decided", "lies"], "\(what)")
            #expect(texts(steps, "outcome") == ["stored"] && texts(steps, "place") == [archived])
            let times = try steps.prefix(2).map(moment)
            #expect(times == times.sorted() && times.allSatisfy { $0 > start && $0 < Date(timeIntervalSinceNow: 1) })
        }
        let screen = try spool.copytaster("trace", "pont.html").text
        #expect(screen.contains("stored") && screen.contains("located in \(archived)"))
    }

    @Test func `trace shows each arrival of an article that arrived twice`() throws {
        let spool = try TestSpool()
        for name in ["first.txt", "second.txt"] {
            try spool.write(Copy.text, to: "inbox/\(name)")
            #expect(try spool.daemon("--once").ended() == 0)
        }
        let id = try #require(try spool.copytaster("export").objects.first?["id"] as? String)
        let all = try steps(spool, id)
        #expect(texts(all, "step") == ["seen", "decided", "lies", "seen", "decided", "lies"])
        #expect(texts(all, "outcome") == ["stored", "known"])
        #expect(Set(texts(all, "place")) == Set(spool.files(in: "archive").map { "archive/" + $0 }))
        #expect(texts(try steps(spool, "second.txt"), "outcome") == ["known"])
    }

    @Test func `trace shows why a file was rejected, and the outcome of a retry`() throws {
        let spool = try TestSpool()
        try spool.write("{\"nothing\": 1}", to: "inbox/later.json")
        try spool.write(Data(), to: "inbox/empty.txt")
        let daemon = try spool.daemon("--set", "hold_time=1s")
        try eventually("both are rejected") { try spool.status()["rejected"] as? Int == 2 }
        #expect(daemon.stop() == 0)
        // A busy machine may hold the empty file before the second is over.
        func steps(_ spool: TestSpool, _ name: String) throws -> [[String: Any]] {
            try self.steps(spool, name).filter { $0["outcome"] as? String != "held" }
        }
        for name in ["later.json", "empty.txt"] {
            let steps = try steps(spool, name)
            #expect(texts(steps, "outcome") == ["rejected"] && texts(steps, "place") == ["rejected/\(name)"], "\(name)")
            #expect(texts(steps, "reason").count == 1 && texts(steps, "stage").count == 1)
        }
        #expect(try spool.copytaster("rejected", "retry", "later.json").status == 0)
        let waiting = try steps(spool, "later.json")
        #expect(texts(waiting, "step") == ["seen", "decided", "retried", "lies"])
        #expect(texts(waiting, "place") == ["rejected/later.json", "inbox/later.json"])
        let text = String(decoding: try JSONSerialization.data(withJSONObject: ["text": Copy.text]), as: UTF8.self)
        try spool.write(text, to: "inbox/later.json")
        #expect(try spool.daemon("--once").ended() == 0)
        let later = try steps(spool, "later.json")
        #expect(texts(later, "outcome") == ["rejected", "stored"])
        #expect(later.last?["place"] as? String == "archive/" + (try #require(spool.files(in: "archive").first)))
        let times = try later.filter { $0["step"] as? String == "decided" }.map(moment)
        #expect(times == times.sorted() && times.count == 2)
        #expect(try spool.copytaster("rejected", "drop", "empty.txt").status == 0)
        let dropped = try steps(spool, "empty.txt")
        #expect(texts(dropped, "step") == ["seen", "decided", "dropped"])
        #expect(dropped.last?["place"] as? String == "rejected/empty.txt" && dropped.last?["time"] is String)
        let verdict = try spool.copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text)")
    }

    @Test func `a file rejected again right after a retry is where trace says`() throws {
        let spool = try TestSpool()
        try spool.write(picture, to: "inbox/photo.png")
        let daemon = try spool.daemon()
        for round in 1...5 {
            try eventually("rejected for time \(round)") {
                guard spool.files(in: "inbox").isEmpty, spool.files(in: "rejected").contains("photo.png") else {
                    return false
                }
                let steps = try steps(spool, "photo.png")
                return texts(steps, "outcome").count == round && Set(texts(steps, "place")) == ["rejected/photo.png"]
            }
            // A late note of the retry would overwrite the daemon's.
            Thread.sleep(forTimeInterval: 0.2)
            #expect(Set(texts(try steps(spool, "photo.png"), "place")) == ["rejected/photo.png"])
            if round < 5 { #expect(try spool.copytaster("rejected", "retry", "photo.png").status == 0) }
        }
        #expect(daemon.stop() == 0)

        // If the file cannot return to the inbox, the history keeps its place.
        try FileManager.default.removeItem(at: spool.inbox)
        #expect(try spool.copytaster("rejected", "retry", "photo.png").status == 73)
        let output = try spool.copytaster("trace", "--json", "photo.png")
        #expect(Set(texts(output.objects, "place")) == ["rejected/photo.png"])
        #expect(texts(output.objects, "step").filter { $0 == "retried" }.count == 4)
        try FileManager.default.createDirectory(at: spool.inbox, withIntermediateDirectories: true)
        try FileManager.default.removeItem(at: spool.root.appending(path: "rejected/photo.png"))
        #expect(try spool.copytaster("verify").text.contains("rejected/photo.png"))
    }

    @Test func `trace shows when a file was retried, under which name, and its outcome`() throws {
        let spool = try TestSpool()
        try spool.write(picture, to: "inbox/photo.png")
        for _ in 1...2 {
            #expect(try spool.daemon("--once").ended() == 0)
            #expect(try spool.copytaster("rejected", "retry", "photo.png").status == 0)
        }
        #expect(try spool.daemon("--once").ended() == 0)
        let steps = try steps(spool, "photo.png")
        let once = ["seen", "decided", "retried"]
        // Each arrival has its own steps, although it is the same file; only the last has a current place.
        #expect(texts(steps, "step") == once + once + ["seen", "decided", "lies"], "\(steps)")
        let times = try steps.dropLast().map(moment)
        #expect(times == times.sorted())
        let retried = steps.filter { $0["step"] as? String == "retried" }
        #expect(texts(retried, "place") == ["rejected/photo.png", "rejected/photo.png"])
        #expect(retried.allSatisfy { $0["reason"] is NSNull })
        let screen = try spool.copytaster("trace", "photo.png").text
        let told = /\d\d:\d\d:\d\d\.\d{3} \S+ +put back into the inbox\n +from rejected\/photo.png/
        #expect(screen.contains(told), "\(screen)")

        // If its name is in use, the file gets another name.
        try spool.write(Copy.text, to: "inbox/photo.png")
        #expect(try spool.copytaster("rejected", "retry", "photo.png").status == 0)
        #expect(spool.files(in: "inbox") == ["photo.png", "photo~2.png"])
        let last = try #require(try self.steps(spool, "photo.png").last { $0["step"] as? String == "retried" })
        #expect(last["reason"] as? String == "as 'photo~2.png', since the name is in use")
        try spool.expectSound()
    }

    @Test func `trace knows a retried file that was not in the index`() throws {
        let spool = try TestSpool()
        try spool.write(picture, to: "inbox/photo.png")
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.bash("rm index.sqlite*")
        try spool.write(Copy.text, to: "files/one.txt")
        #expect(try spool.copytaster("ingest", spool.root.appending(path: "files/one.txt").path).status == 0)
        #expect(try spool.copytaster("rejected", "retry", "photo.png").status == 0)
        let steps = try steps(spool, "photo.png")
        #expect(texts(steps, "step") == ["seen", "decided", "retried", "lies"], "\(steps)")
        #expect(texts(steps, "outcome") == ["rejected"] && steps.last?["place"] as? String == "inbox/photo.png")
        try spool.expectSound()
    }

    @Test func `trace shows files that are kept, held or left in work, and finds no file that was never seen`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/kept.txt")
        #expect(try spool.daemon("--once", "--set", "disposition=keep").ended() == 0)
        let kept = try steps(spool, "kept.txt")
        #expect(texts(kept, "outcome") == ["stored"] && texts(kept, "place") == ["inbox/kept.txt"])

        try spool.write("x", to: "work/left.txt")
        #expect(texts(try steps(spool, "left.txt"), "place") == ["work/left.txt"])
        try FileManager.default.removeItem(at: spool.root.appending(path: "work/left.txt"))

        let daemon = try spool.daemon("--set", "disposition=keep", "--set", "hold_time=1h")
        try spool.write("<html><body><p>Half a page, and the rest is", to: "inbox/half.html")
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        let held = try steps(spool, "half.html")
        #expect(texts(held, "outcome") == ["held"] && texts(held, "place") == ["inbox/half.html"])
        #expect(texts(held, "reason").first?.isEmpty == false)
        let told = try spool.copytaster("trace", "half.html").text
        #expect(told.components(separatedBy: "</html>").count == 2, "\(told)")
        #expect(daemon.stop() == 0)

        let never = try spool.copytaster("trace", "never-seen.html")
        #expect(never.status == 1 && never.text.isEmpty && never.errors.contains("never-seen.html"))
    }

    // MARK: recovery

    @Test func `an index rebuilt from the archive knows sources and places`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "inbox/la-depeche/pont.txt")
        try spool.write(Copy.page, to: "inbox/top.html")
        #expect(try spool.daemon("--once").ended() == 0)
        func sources() throws -> [String] {
            try spool.copytaster("export").objects.map { $0["source"] as? String ?? "-" }.sorted()
        }
        let before = try sources()
        #expect(before.contains("la-depeche"))
        let archive = spool.root.appending(path: "archive").path
        let day =
            archive + "/"
            + (try #require(spool.files(in: "archive").first)).split(separator: "/").prefix(3)
            .joined(separator: "/")
        for argument in [archive, archive + "/", day, day + "/la-depeche"] {
            for file in try FileManager.default.contentsOfDirectory(atPath: spool.root.path)
            where file.hasPrefix("index.sqlite") {
                try FileManager.default.removeItem(at: spool.root.appending(path: file))
            }
            let taken = try spool.copytaster("ingest", argument)
            #expect(taken.status == 0, "\(taken.errors)")
            if argument.hasSuffix("/la-depeche") {
                #expect(try sources() == ["la-depeche"])
                continue
            }
            #expect(try sources() == before, "\(argument)")
            let verdict = try spool.copytaster("verify", "--deep")
            #expect(verdict.status == 0, "\(argument): \(verdict.text)")
            let places = texts(try steps(spool, "la-depeche/pont.txt"), "place")
            #expect(places == spool.files(in: "archive").filter { $0.hasSuffix("pont.txt") }.map { "archive/" + $0 })
        }
    }

    @Test(.timeLimit(.minutes(10))) func `ingest ends after a few attempts if the index cannot be written`() throws {
        let spool = try TestSpool()
        for number in 0..<400 {
            let words = (0..<120).map { "mot\(number * 7_919 + $0 * 104_729)" }.joined(separator: " ")
            try spool.write(words, to: "files/\(number).txt")
        }
        // An index that cannot be created is another error.
        #expect(try spool.copytaster("ingest", spool.root.appending(path: "files/0.txt").path).status == 0)
        let process = Process()
        // This limit would truncate a coverage profile, and a truncated profile breaks the merge of all profiles.
        process.environment = ProcessInfo.processInfo.environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
        let errors = Pipe()
        process.executableURL = URL(filePath: "/bin/bash")
        // Limits the size of files to slightly more than the index has: to a writer, this is like a full disk.
        process.arguments = [
            "-c",
            """
            trap '' XFSZ; size=$(stat -c %s "$1/index.sqlite"); ulimit -f $((size / 1024 + 200))
            exec "$0" ingest "$1/files" --directory "$1"
            """,
            TestSpool.programs.appending(path: "copytaster").path, spool.root.path,
        ]
        process.standardError = errors
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect([74, 75].contains(process.terminationStatus), "\(process.terminationStatus): \(said)")
        #expect(said.split(separator: "\n").filter { $0.contains("disk") }.count == 1, "\(said)")
        let again = try spool.copytaster("ingest", spool.root.appending(path: "files").path)
        #expect(again.status == 0, "\(again.errors)")
    }

    // MARK: verify

    @Test func `verify finds a changed byte, a lost file and an unknown file`() throws {
        let spool = try TestSpool()
        for (number, text) in Copy.different(3).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        try spool.write(picture, to: "inbox/picture.png")
        #expect(try spool.daemon("--once").ended() == 0)
        let sound = try spool.copytaster("verify", "--deep")
        #expect(sound.status == 0 && sound.text.isEmpty, "\(sound.text)")

        let files = spool.files(in: "archive").map { "archive/" + $0 }
        try #require(files.count == 3)
        var bytes = try Data(contentsOf: spool.root.appending(path: files[0]))
        bytes[bytes.count / 2] ^= 1
        try spool.write(bytes, to: files[0])
        #expect(try spool.copytaster("verify").status == 0)
        func findings(_ arguments: String...) throws -> [String: String] {
            let output =
                arguments.isEmpty
                ? try spool.copytaster("verify", "--json") : try spool.copytaster("verify", "--json", arguments[0])
            #expect(output.status == 1)
            let found = output.objects.compactMap { object in
                (object["name"] as? String).map { ($0, object["problem"] as? String ?? "") }
            }
            return Dictionary(found, uniquingKeysWith: { $0 + $1 })
        }
        let changed = try findings("--deep")
        #expect(Array(changed.keys) == [files[0]] && changed[files[0]]?.contains("changed") == true)

        try FileManager.default.removeItem(at: spool.root.appending(path: files[1]))
        try FileManager.default.removeItem(at: spool.root.appending(path: "rejected/picture.png"))
        try FileManager.default.removeItem(at: spool.root.appending(path: "rejected/picture.png.reason.json"))
        try spool.write("not ours", to: "archive/2026/11/21/stranger.txt")
        #expect(Set(try findings().keys) == [files[1], "rejected/picture.png", "archive/2026/11/21/stranger.txt"])
        #expect(try findings("--deep").count == 4)
    }

    /// A spool with some articles in its archive, and the places of these files.
    private func archived() throws -> (TestSpool, places: [String]) {
        let spool = try TestSpool()
        for (number, text) in Copy.different(3).enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        try spool.write(picture, to: "inbox/picture.png")
        #expect(try spool.daemon("--once").ended() == 0)
        return (spool, spool.files(in: "archive").map { "archive/" + $0 })
    }

    @Test func `verify finds files that were truncated or grew, without reading any file`() throws {
        let (spool, places) = try archived()
        try spool.bash("truncate -s 0 \(places[0]); echo more >>\(places[1]); echo more >>rejected/picture.png")
        let verdict = try spool.copytaster("verify", "--json")
        #expect(verdict.status == 1)
        let names = verdict.objects.compactMap { $0["name"] as? String }
        #expect(Set(names) == [places[0], places[1], "rejected/picture.png"], "\(verdict.text)")
        #expect(verdict.text.contains("0 bytes, recorded"))
    }

    @Test func `verify and rejected ignore files that other systems create`() throws {
        let (spool, _) = try archived()
        try spool.bash(
            """
            mkdir -p archive/2026/@eaDir/x && touch archive/2026/@eaDir/x/SYNOINDEX_MEDIA_INFO
            mkdir -m 000 archive/lost+found
            touch archive/.DS_Store archive/2026/Thumbs.db archive/.nfs000000000001 rejected/.DS_Store
            """)
        try spool.expectSound()
        let listed = try spool.copytaster("rejected", "list", "--json").objects.compactMap { $0["name"] as? String }
        #expect(listed == ["picture.png"])
        #expect(try spool.status()["rejected"] as? Int == 1)
        try spool.bash("rmdir archive/lost+found")
    }

    @Test(
        .enabled(if: !TestHost.isRoot || TestHost.nobodyCanRun, "needs programs that users other than root may start"))
    func `verify names a file that it may not read, and checks all other files`() throws {
        let (spool, places) = try archived()
        if TestHost.isRoot { try TestHost.must("chown", "-R", "65534:65534", spool.root.path) }
        try TestHost.must("chmod", "000", spool.root.appending(path: places[0]).path)
        func verify() throws -> TestSpool.Output {
            try spool.run(["verify", "--deep"], through: TestHost.isRoot ? ["/usr/bin/env"] + TestHost.nobody : [])
        }
        let closed = try verify()
        #expect(closed.status == 77 && closed.errors.contains("cannot read '\(places[0])'"), "\(closed.errors)")
        var bytes = try Data(contentsOf: spool.root.appending(path: places[2]))
        bytes[bytes.count / 2] ^= 1
        let file = try FileHandle(forWritingTo: spool.root.appending(path: places[2]))
        try file.write(contentsOf: bytes)
        try file.close()
        let changed = try verify()
        #expect(changed.status == 1 && changed.text.contains(places[2]), "\(changed.text)")
        #expect(changed.errors.contains("cannot read '\(places[0])'"), "\(changed.errors)")
    }
}
