// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the settings keep no longer is deleted, oldest first, and nothing else; the history tells of it.
@Suite struct RetentionTests {
    /// The beginning of a PNG, which no reader takes for text.
    private static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 600)

    /// A spool with an archive of the days given, one article of some 400 bytes in each, known to the index.
    private func spool(_ days: [String]) throws -> TestSpool {
        let spool = try TestSpool()
        let texts = Copy.different(days.count)
        for (day, text) in zip(days, texts) { try spool.write(text, to: "archive/\(day)/\(name(day))") }
        let taken = try spool.copytaster("ingest", spool.root.appending(path: "archive").path)
        try #require(taken.status == 0, "\(taken.errors)")
        return spool
    }

    private func name(_ day: String) -> String { day.split(separator: "/").joined(separator: "-") + ".txt" }

    private func place(_ day: String) -> String { "archive/\(day)/\(name(day))" }

    private func archived(_ spool: TestSpool) -> [String] { spool.files(in: "archive").map { "archive/" + $0 } }

    private static let days = ["2024/12/31", "2025/01/02", "2025/01/03"]

    private func once(_ spool: TestSpool, _ settings: String...) throws -> TestDaemon {
        let daemon = try TestDaemon(spool, ["--once"] + settings.flatMap { ["--set", $0] })
        #expect(daemon.ended() == 0, "\(daemon.messages)")
        return daemon
    }

    @Test func `nothing is deleted unless the settings ask for it`() throws {
        let spool = try spool(Self.days)
        try spool.write(Self.picture, to: "inbox/photo.png")
        let daemon = try once(spool)
        #expect(archived(spool) == Self.days.map(place))
        #expect(spool.files(in: "rejected").count == 2 && !daemon.messages.contains("deleted"))
    }

    @Test func `archive_keep deletes what is older, notes it, and leaves articles and strangers alone`() throws {
        let spool = try spool(Self.days)
        try spool.write("somebody's own\n", to: "archive/2025/01/02/stranger.txt")
        try spool.write(Copy.text, to: "inbox/new.txt")
        let daemon = try once(spool, "archive_keep=30d")
        let left = archived(spool)
        #expect(left.count == 2 && left.contains("archive/2025/01/02/stranger.txt"), "\(left)")
        #expect(left.contains { $0.hasSuffix("/new.txt") })
        // Days without files are gone too.
        #expect(!FileManager.default.fileExists(atPath: spool.root.appending(path: "archive/2024").path))
        #expect(!FileManager.default.fileExists(atPath: spool.root.appending(path: "archive/2025/01/03").path))
        #expect(daemon.messages.contains("deleted 3 files of "), "\(daemon.messages)")
        #expect(daemon.messages.contains("from archive: archive_keep 30 d"))

        #expect(try spool.copytaster("export").objects.count == 4)
        for day in Self.days {
            let steps = try spool.copytaster("trace", "--json", name(day)).objects
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "pruned"], "\(steps)")
            #expect(steps.last?["place"] as? String == place(day) && steps.last?["time"] is String)
            #expect(steps.last?["reason"] as? String == "archive_keep 30 d")
        }
        let screen = try spool.copytaster("trace", name(Self.days[0])).text
        #expect(
            screen.contains("deleted: archive_keep 30 d") && screen.contains("from \(place(Self.days[0]))"), "\(screen)"
        )
        let verdict = try spool.copytaster("verify", "--deep", "--json")
        #expect(verdict.objects.map { $0["name"] as? String } == ["archive/2025/01/02/stranger.txt"])
        // What was pruned and is dropped again is known, and archived anew.
        try spool.write(Copy.different(1)[0], to: "inbox/again.txt")
        _ = try once(spool, "archive_keep=30d")
        #expect(try spool.outcomes("again.txt") == ["known"] && archived(spool).count == 3)
    }

    @Test func `archive_limit deletes the oldest until the rest fits, and counts what is there`() throws {
        let spool = try spool(["2024/12/31", "2025/01/02", "2025/01/03", "2025/01/04"])
        let sizes = try archived(spool).map { place in
            try #require(
                try FileManager.default.attributesOfItem(atPath: spool.root.appending(path: place).path)[.size] as? Int)
        }
        // Somebody removed the newest: of what is left, two fit.
        try spool.bash("rm '\(place("2025/01/04"))'")
        let daemon = try once(spool, "archive_limit=\(sizes[1] + sizes[2]) B")
        #expect(archived(spool) == [place("2025/01/02"), place("2025/01/03")], "\(daemon.messages)")
        #expect(daemon.messages.contains("deleted 1 file of "), "\(daemon.messages)")
        #expect(
            try spool.copytaster("trace", "--json", name("2024/12/31")).objects.last?["reason"] as? String
                == "archive_limit \(sizes[1] + sizes[2]) B")
    }

    @Test func `what was deleted before it could be noted is noted by the next round`() throws {
        let spool = try spool(Self.days)
        // As a daemon leaves it that was killed in between.
        try spool.bash("rm '\(place(Self.days[0]))'")
        #expect(try spool.copytaster("verify").status == 1)
        let daemon = try once(spool, "archive_keep=30d")
        #expect(daemon.messages.contains("deleted 2 files of "), "\(daemon.messages)")
        let last = try #require(try spool.copytaster("trace", "--json", name(Self.days[0])).objects.last)
        #expect(last["step"] as? String == "pruned" && (last["reason"] as? String)?.contains("gone already") == true)
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test func `a file that took the place of another stays, and no link leads out`() throws {
        let spool = try spool(Self.days)
        try spool.bash(
            """
            echo 'a longer text by somebody else, put in the place of what was archived' >'\(place(Self.days[0]))'
            cp -a archive/2025/01/02 outside
            rm -r archive/2025/01/02 && ln -s ../../../outside archive/2025/01/02
            """)
        let daemon = try once(spool, "archive_keep=30d")
        #expect(FileManager.default.fileExists(atPath: spool.root.appending(path: place(Self.days[0])).path))
        #expect(spool.files(in: "outside") == [name(Self.days[1])])
        #expect(!FileManager.default.fileExists(atPath: spool.root.appending(path: place(Self.days[2])).path))
        #expect(daemon.messages.contains("left 2 files in archive alone"), "\(daemon.messages)")
        #expect(!daemon.messages.contains("Degraded"))
    }

    @Test func `rejected files go by age and by size, with their reasons`() throws {
        let spool = try TestSpool()
        for name in ["a.png", "b/b.png"] { try spool.write(Self.picture, to: "inbox/\(name)") }
        _ = try once(spool)
        try spool.write("nobody's", to: "rejected/stranger")
        try spool.write(Self.picture + [1], to: "inbox/last.png")
        // The last has a byte more than each of the others: two of them fit.
        _ = try once(spool, "rejected_limit=\(2 * Self.picture.count + 1) B")
        #expect(try spool.copytaster("rejected", "--json").objects.count == 3)
        #expect(spool.files(in: "rejected").contains("last.png"))
        try eventually("old enough") {
            _ = try once(spool, "rejected_keep=1s")
            return spool.files(in: "rejected") == ["stranger"]
        }
        for name in ["a.png", "b.png", "last.png"] {
            let last = try #require(try spool.copytaster("trace", "--json", name).objects.last)
            #expect(last["step"] as? String == "pruned", "\(last)")
        }
        let found = try spool.copytaster("verify", "--json").objects.map { $0["name"] as? String }
        #expect(found == ["rejected/stranger"])
    }

    @Test func `a running daemon prunes when its settings are read again`() throws {
        let spool = try spool(Self.days)
        let daemon = try spool.readyDaemon()
        #expect(archived(spool).count == 3)
        try spool.write("archive_keep: 30 d\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("pruned") { archived(spool).isEmpty }
        try eventually("told") { daemon.messages.contains("deleted 3 files of ") }
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    // MARK: What cannot be deleted

    /// Whether there is a user whom the mode of a directory keeps out, as it does not keep root.
    private static let isKeptOut = !World.isRoot || World.nobodyCanRun

    /// Runs the daemon as that user.
    private func keptOut(_ spool: TestSpool, _ arguments: String...) throws -> TestDaemon {
        if World.isRoot { try World.must("chown", "-R", "65534:65534", spool.root.path) }
        return try TestDaemon(spool, arguments, through: World.isRoot ? World.nobody : [])
    }

    private func set(_ mode: String, _ day: String, of spool: TestSpool) throws {
        try World.must("chmod", mode, spool.root.appending(path: "archive/\(day)").path)
    }

    @Test(.enabled(if: isKeptOut, "needs programs that others than root may start"))
    func `a file that cannot be deleted is told of with what helps, keeps no other, and goes as soon as it can`() throws
    {
        let spool = try spool(Self.days)
        let closed = place(Self.days[1])
        try set("555", Self.days[1], of: spool)
        let daemon = try keptOut(spool, "--set", "archive_keep=30d")
        try eventually("the others are deleted, older and newer") { archived(spool) == [closed] }
        try eventually("degraded") { try spool.state() == "degraded" }
        let note = try spool.note()
        #expect(note.contains("cannot delete '\(closed)': Permission denied: give its directory back"), "\(note)")
        #expect(try spool.copytaster("status").status == 75)
        // Other work goes on.
        try spool.write(Copy.text, to: "inbox/new.txt")
        try eventually("taken") { try spool.articles() == 4 && archived(spool).count == 2 }
        try set("755", Self.days[1], of: spool)
        try eventually("deleted without a restart") { !archived(spool).contains(closed) }
        try eventually("ready") { try spool.state() == "ready" }
        try eventually("told") { daemon.messages.contains("working again") }
        daemon.expectTold("Degraded: cannot delete '\(closed)'")
        daemon.expectTold("working again; was: cannot delete '\(closed)'")
        #expect(daemon.stop() == 0)
        for day in Self.days {
            let steps = try spool.copytaster("trace", "--json", name(day)).objects
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "pruned"], "\(steps)")
        }
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test(.enabled(if: isKeptOut, "needs programs that others than root may start"))
    func `in the place of a file that cannot be deleted no newer one goes`() throws {
        let spool = try spool(Self.days)
        let bytes = try archived(spool).reduce(0) { sum, place in
            let path = spool.root.appending(path: place).path
            return sum + (try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int))
        }
        try set("555", Self.days[0], of: spool)
        let limit = "archive_limit=\(bytes - 1) B"
        let first = try keptOut(spool, "--once", "--set", limit)
        #expect(first.ended() == 0, "\(first.messages)")
        #expect(archived(spool) == Self.days.map(place))
        first.expectTold("Degraded: cannot delete '\(place(Self.days[0]))'")
        try set("755", Self.days[0], of: spool)
        #expect(try keptOut(spool, "--once", "--set", limit).ended() == 0)
        #expect(archived(spool) == Self.days.dropFirst().map(place))
    }

    // MARK: What the world does to an archive

    @Test func `times of their own make files neither older nor younger`() throws {
        let spool = try TestSpool()
        for (name, text) in zip(["old", "young"], Copy.different(2)) { try spool.write(text, to: "inbox/\(name).txt") }
        try spool.bash("touch -d 2010-01-01 inbox/old.txt; touch -d 2099-01-01 inbox/young.txt")
        let daemon = try once(spool, "archive_keep=30d")
        #expect(archived(spool).count == 2 && !daemon.messages.contains("deleted"), "\(daemon.messages)")
    }

    @Test func `a restored archive is kept as long and as large as it was, though its times are lost`() throws {
        let spool = try spool(Self.days)
        // Of the same size as before, and another.
        try spool.bash("sed -i s/a/b/ '\(place(Self.days[0]))'; find archive -type f -exec touch -d 2020-01-01 {} +")
        let daemon = try once(spool, "archive_keep=30d")
        #expect(archived(spool) == [place(Self.days[0])], "\(daemon.messages)")
        #expect(daemon.messages.contains("deleted 2 files of ") && daemon.messages.contains("left 1 files in archive"))

        let limited = try self.spool(Self.days)
        try limited.bash("find archive -type f -exec touch -d 2020-01-01 {} +")
        _ = try once(limited, "archive_limit=1 B")
        #expect(archived(limited).isEmpty)
        try limited.expectSound()
    }

    @Test(arguments: [false, true])
    func `old files whose disk is not mounted are not noted as gone, and deleted when it is back`(
        besideOthers: Bool
    ) throws {
        let spool = try spool(Self.days)
        if besideOthers {
            try spool.write(Copy.text, to: "inbox/new.txt")
            _ = try once(spool)
        }
        try spool.bash("mv archive elsewhere; mkdir archive")
        let daemon = try once(spool, "archive_keep=30d")
        daemon.expectTold("none of the old files of 'archive' is there")
        for day in Self.days {
            let steps = try spool.copytaster("trace", "--json", name(day)).objects
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "missing"], "\(steps)")
        }
        try spool.bash("rmdir archive; mv elsewhere archive")
        let again = try once(spool, "archive_keep=30d")
        #expect(again.messages.contains("deleted 3 files of "), "\(again.messages)")
        #expect(archived(spool).count == (besideOthers ? 1 : 0))
        try spool.expectSound()
    }
}
