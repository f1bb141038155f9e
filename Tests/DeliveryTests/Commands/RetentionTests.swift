// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Only files beyond the retention settings are deleted, oldest first, and the history records it.
@Suite struct RetentionTests {
    /// The beginning of a PNG, which no reader accepts as text.
    private static let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + Data(count: 600)

    /// A spool with an archive of the given days, one article of about 400 bytes for each, in the index.
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

    @Test func `archive_keep deletes older files, records it, and keeps articles and unknown files`() throws {
        let spool = try spool(Self.days)
        try spool.write("somebody's own\n", to: "archive/2025/01/02/stranger.txt")
        try spool.write(Copy.text, to: "inbox/new.txt")
        let daemon = try once(spool, "archive_keep=30d")
        let left = archived(spool)
        #expect(left.count == 2 && left.contains("archive/2025/01/02/stranger.txt"), "\(left)")
        #expect(left.contains { $0.hasSuffix("/new.txt") })
        // Empty directories of days are removed too.
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
        // A pruned file that is dropped again is known, and archived again.
        try spool.write(Copy.different(1)[0], to: "inbox/again.txt")
        _ = try once(spool, "archive_keep=30d")
        #expect(try spool.outcomes("again.txt") == ["known"] && archived(spool).count == 3)
    }

    @Test func `archive_limit deletes the oldest files until the rest fits, and counts existing files only`() throws {
        let spool = try spool(["2024/12/31", "2025/01/02", "2025/01/03", "2025/01/04"])
        let sizes = try archived(spool).map { place in
            try #require(
                try FileManager.default.attributesOfItem(atPath: spool.root.appending(path: place).path)[.size] as? Int)
        }
        // The newest was removed by hand: two of the remaining files fit.
        try spool.bash("rm '\(place("2025/01/04"))'")
        let daemon = try once(spool, "archive_limit=\(sizes[1] + sizes[2]) B")
        #expect(archived(spool) == [place("2025/01/02"), place("2025/01/03")], "\(daemon.messages)")
        #expect(daemon.messages.contains("deleted 1 file of "), "\(daemon.messages)")
        #expect(
            try spool.copytaster("trace", "--json", name("2024/12/31")).objects.last?["reason"] as? String
                == "archive_limit \(sizes[1] + sizes[2]) B")
    }

    @Test func `a deletion that was not recorded is recorded by the next round`() throws {
        let spool = try spool(Self.days)
        // As left by a daemon that was killed between deleting and recording.
        try spool.bash("rm '\(place(Self.days[0]))'")
        #expect(try spool.copytaster("verify").status == 1)
        let daemon = try once(spool, "archive_keep=30d")
        #expect(daemon.messages.contains("deleted 2 files of "), "\(daemon.messages)")
        let last = try #require(try spool.copytaster("trace", "--json", name(Self.days[0])).objects.last)
        #expect(last["step"] as? String == "pruned" && (last["reason"] as? String)?.contains("gone already") == true)
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test func `a file that replaced an archived one stays, and links out of the archive are not followed`() throws {
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
        #expect(daemon.messages.contains("did not delete 2 files in archive"), "\(daemon.messages)")
        #expect(!daemon.messages.contains("Degraded"))
    }

    @Test func `rejected files are deleted by age and by size, with their reason files`() throws {
        let spool = try TestSpool()
        for name in ["a.png", "b/b.png"] { try spool.write(Self.picture, to: "inbox/\(name)") }
        _ = try once(spool)
        try spool.write("nobody's", to: "rejected/stranger")
        try spool.write(Self.picture + [1], to: "inbox/last.png")
        // The last file is one byte larger than the others: two files fit.
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

    @Test func `a running daemon prunes when its settings are reloaded`() throws {
        let spool = try spool(Self.days)
        let daemon = try spool.readyDaemon()
        #expect(archived(spool).count == 3)
        try spool.write("archive_keep: 30 d\n", to: "copytaster.yaml")
        daemon.signal(SIGHUP)
        try eventually("pruned") { archived(spool).isEmpty }
        try eventually("reported") { daemon.messages.contains("deleted 3 files of ") }
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    // MARK: Files that cannot be deleted

    /// Whether the tests can use a user to whom directory modes apply; they do not apply to root.
    private static let isKeptOut = !TestHost.isRoot || TestHost.nobodyCanRun

    /// Runs the daemon as that user.
    private func keptOut(_ spool: TestSpool, _ arguments: String...) throws -> TestDaemon {
        if TestHost.isRoot { try TestHost.must("chown", "-R", "65534:65534", spool.root.path) }
        return try TestDaemon(spool, arguments, through: TestHost.isRoot ? TestHost.nobody : [])
    }

    private func set(_ mode: String, _ day: String, of spool: TestSpool) throws {
        try TestHost.must("chmod", mode, spool.root.appending(path: "archive/\(day)").path)
    }

    @Test(.enabled(if: isKeptOut, "needs programs that users other than root may start"))
    func `a file that cannot be deleted is reported with a remedy, blocks no other, and is deleted once possible`()
        throws
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
        // Other processing continues.
        try spool.write(Copy.text, to: "inbox/new.txt")
        try eventually("processed") { try spool.articles() == 4 && archived(spool).count == 2 }
        try set("755", Self.days[1], of: spool)
        try eventually("deleted without a restart") { !archived(spool).contains(closed) }
        try eventually("ready") { try spool.state() == "ready" }
        try eventually("reported") { daemon.messages.contains("working again") }
        daemon.expectLogged("Degraded: cannot delete '\(closed)'")
        daemon.expectLogged("working again; was: cannot delete '\(closed)'")
        #expect(daemon.stop() == 0)
        for day in Self.days {
            let steps = try spool.copytaster("trace", "--json", name(day)).objects
            #expect(steps.map { $0["step"] as? String } == ["seen", "decided", "pruned"], "\(steps)")
        }
        #expect(try spool.copytaster("verify", "--deep").status == 0)
    }

    @Test(.enabled(if: isKeptOut, "needs programs that users other than root may start"))
    func `no newer file is deleted instead of a file that cannot be deleted`() throws {
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
        first.expectLogged("Degraded: cannot delete '\(place(Self.days[0]))'")
        try set("755", Self.days[0], of: spool)
        #expect(try keptOut(spool, "--once", "--set", limit).ended() == 0)
        #expect(archived(spool) == Self.days.dropFirst().map(place))
    }

    // MARK: External changes to an archive

    @Test func `modification times of dropped files do not change their age in the archive`() throws {
        let spool = try TestSpool()
        for (name, text) in zip(["old", "young"], Copy.different(2)) { try spool.write(text, to: "inbox/\(name).txt") }
        try spool.bash("touch -d 2010-01-01 inbox/old.txt; touch -d 2099-01-01 inbox/young.txt")
        let daemon = try once(spool, "archive_keep=30d")
        #expect(archived(spool).count == 2 && !daemon.messages.contains("deleted"), "\(daemon.messages)")
    }

    @Test func `retention works for a restored archive although its file times are lost`() throws {
        let spool = try spool(Self.days)
        // The same size as before, but other content.
        try spool.bash("sed -i s/a/b/ '\(place(Self.days[0]))'; find archive -type f -exec touch -d 2020-01-01 {} +")
        let daemon = try once(spool, "archive_keep=30d")
        #expect(archived(spool) == [place(Self.days[0])], "\(daemon.messages)")
        #expect(
            daemon.messages.contains("deleted 2 files of ")
                && daemon.messages.contains("did not delete 1 file in archive"))

        let limited = try self.spool(Self.days)
        try limited.bash("find archive -type f -exec touch -d 2020-01-01 {} +")
        _ = try once(limited, "archive_limit=1 B")
        #expect(archived(limited).isEmpty)
        try limited.expectSound()
    }

    @Test(arguments: [false, true])
    func `old files on an unmounted disk are not recorded as gone, and are deleted when it is mounted again`(
        besideOthers: Bool
    ) throws {
        let spool = try spool(Self.days)
        if besideOthers {
            try spool.write(Copy.text, to: "inbox/new.txt")
            _ = try once(spool)
        }
        try spool.bash("mv archive elsewhere; mkdir archive")
        let daemon = try once(spool, "archive_keep=30d")
        daemon.expectLogged("none of the old files of 'archive' is there")
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
