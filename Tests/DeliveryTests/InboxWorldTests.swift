// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What is done to the inbox itself, to its events and to the clock: nothing is missed, and what is amiss is told.
@Suite(.timeLimit(.minutes(20)))
struct InboxWorldTests {
    @Test func `an inbox that is moved away and back is missed, told of, and watched again`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let away = spool.root.appending(path: "away")
        #expect(rename(spool.inbox.path, away.path) == 0)
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("make it anew, or move it back"))
        try spool.write(Copy.text, to: "away/pont.txt")
        try daemon.expectIdle()
        #expect(spool.files(in: "away") == ["pont.txt"], "what lies elsewhere is not ours")
        #expect(rename(away.path, spool.inbox.path) == 0)
        try eventually("taken") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.messages.contains("the inbox was replaced"))
        try spool.write(Copy.different(1)[0], to: "inbox/later.txt")
        try eventually("watched again") { spool.files(in: "archive").count == 2 }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(2)
    }

    @Test func `an inbox deleted and made anew is watched again, with what lies in it`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        try FileManager.default.removeItem(at: spool.inbox)
        try eventually("degraded") { try spool.state() == "degraded" }
        try spool.write(Copy.text, to: "anew/outlet/pont.txt")
        #expect(rename(spool.root.appending(path: "anew").path, spool.inbox.path) == 0)
        try eventually("taken") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(1)
    }

    @Test(.enabled(if: World.canMountDisks, "needs root, and a machine that lets it mount disks"))
    func `a disk mounted over the inbox is watched while it is there, and the inbox again after`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "disposition=keep")
        try daemon.whenReady()
        let texts = Copy.different(3)
        try spool.write(texts[0], to: "inbox/below.txt")
        try eventually("the first is taken") { try spool.articles() == 1 }
        let disk = try Disk(at: spool.inbox)
        try eventually("noticed") { daemon.messages.contains("the inbox was replaced") }
        try spool.write(texts[1], to: "inbox/above.txt")
        try eventually("the second is taken") { try spool.articles() == 2 }
        withExtendedLifetime(disk) {}
        #expect(umount2(spool.inbox.path, Int32(MNT_DETACH)) == 0)
        try spool.write(texts[2], to: "inbox/below-again.txt")
        try eventually("the third is taken") { try spool.articles() == 3 }
        #expect(spool.files(in: "inbox") == ["below-again.txt", "below.txt"])
        #expect(daemon.stop() == 0)
    }

    @Test(
        .enabled(if: World.canMountFUSE, "needs root and bindfs, and a machine that lets it mount by FUSE"))
    func `an inbox on a network file system is listed at intervals, and status says so`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "elsewhere/first.txt")
        try World.bind(spool.root.appending(path: "elsewhere"), on: spool.inbox)
        defer { umount2(spool.inbox.path, Int32(MNT_DETACH)) }
        let daemon = try spool.daemon("--set", "disposition=keep", "--set", "poll_interval=500ms")
        try daemon.whenReady()
        try eventually("what lay there is taken") { try spool.articles() == 1 }
        try eventually("told") { daemon.messages.contains("FUSE") }
        #expect(try spool.note().contains("listed at intervals"))
        // Behind the mount, as another machine would: of this the kernel tells nobody.
        try spool.write(Copy.different(1)[0], to: "elsewhere/second.txt")
        try eventually("what came by another way is taken") { try spool.articles() == 2 }
        daemon.expectTold("looking at it regularly")
        try daemon.expectIdle()
        #expect(try spool.state() == "ready")
        #expect(daemon.stop() == 0)
    }

    /// In a user namespace of its own the limits of watches can be lowered for one process.
    private static let canLimit =
        (try? World.run("unshare", "-Ur", "sh", "-c", "echo 128 >/proc/sys/user/max_inotify_watches")) == 0

    @Test(
        .enabled(if: canLimit, "needs user namespaces with limits of their own"),
        arguments: [("max_inotify_watches", 3, "max_user_watches"), ("max_inotify_instances", 0, "max_user_instances")])
    func `where the kernel gives no watches the inbox is listed, and the setting that helps is named`(
        limit: String, value: Int, sysctl: String
    ) throws {
        let spool = try TestSpool()
        for outlet in 0..<6 { try spool.write(Copy.different(6)[outlet], to: "inbox/\(outlet)/first.txt") }
        let narrow = ["unshare", "-Ur", "sh", "-c", "echo \(value) >/proc/sys/user/\(limit) && exec \"$@\"", "sh"]
        // The directories stay, or there would soon be too few to reach the limit.
        let daemon = try spool.daemon(through: narrow, "--set", "poll_interval=500ms", "--set", "disposition=keep")
        try daemon.whenReady()
        try eventually("what lay there is taken") { try spool.articles() == 6 }
        try eventually("told") { daemon.messages.contains("sysctl fs.inotify.\(sysctl)=") }
        #expect(try spool.note().contains("sysctl fs.inotify.\(sysctl)="))
        for outlet in 0..<6 { try spool.write(Copy.different(12)[6 + outlet], to: "inbox/\(outlet)/second.txt") }
        try eventually("what comes is taken") { try spool.articles() == 12 }
        daemon.expectTold("looking at it regularly")
        #expect(daemon.stop() == 0)
    }

    @Test func `more events than the queue holds are told of, and nothing is missed`() throws {
        let spool = try TestSpool()
        let limit =
            Int(
                try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
                    .trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        try #require(limit > 0 && limit < 200_000, "the queue is too long to be filled")
        let daemon = try spool.daemon()
        try daemon.whenReady()
        try daemon.freeze()
        // Two hidden files by turns, since events that are alike become one.
        for number in 0...limit {
            let name = spool.inbox.appending(path: ".filler-\(number % 2)").path
            let file = open(name, O_WRONLY | O_CREAT, 0o644)
            try #require(file >= 0)
            close(file)
        }
        let texts = Copy.different(200)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number % 7)/\(number).txt") }
        daemon.signal(SIGCONT)
        try eventually("all are taken") { spool.files(in: "archive").count == texts.count }
        // A look through the inbox that was due may have found them before the end of the queue was read.
        try eventually("told") { daemon.messages.contains("more events than the queue holds") }
        daemon.expectTold("more events than the queue holds", atMost: 3)
        // Directories that were made unseen are watched.
        try spool.write(Copy.text, to: "inbox/3/after.txt")
        try eventually(within: promptly, "taken at once") { spool.files(in: "archive").count == texts.count + 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `files of 1970 and of 2099 are taken like any other`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(4)
        let years = ["1970": -86_400.0, "1969": 0, "2099": 4_080_000_000, "2300": 10_420_000_000]
        for ((year, seconds), text) in zip(years.sorted { $0.key < $1.key }, texts) {
            try spool.write(text, to: "new/\(year).txt")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: seconds)],
                ofItemAtPath: spool.root.appending(path: "new/\(year).txt").path)
            #expect(
                rename(
                    spool.root.appending(path: "new/\(year).txt").path, spool.inbox.appending(path: "\(year).txt").path)
                    == 0)
        }
        #expect(try spool.daemon("--once").ended() == 0)
        try spool.expectWhole(4)
    }

    @Test(
        .enabled(if: World.has("clang"), "needs clang, which comes with Swift"), arguments: [315_360_000, -315_360_000])
    func `a wall clock that jumps by ten years delays nothing`(jump: Int) throws {
        let spool = try TestSpool()
        let clock = spool.root.appending(path: ".clock")
        func set(_ seconds: Int) throws {
            let file = try FileHandle(forUpdating: clock)
            try file.write(contentsOf: withUnsafeBytes(of: seconds) { Data($0) })
            try file.close()
        }
        try Data(count: 8).write(to: clock)
        let library = try World.jumpingClock(in: spool.root)
        let daemon = try spool.daemon(
            through: ["env", "LD_PRELOAD=\(library.path)", "JUMPING_CLOCK=\(clock.path)"],
            "--set", "hold_time=30s", "--set", "rescan_interval=3s")
        try daemon.whenReady()
        let texts = Copy.different(3)
        try spool.write(texts[0], to: "inbox/before.txt")
        try eventually("taken before") { spool.files(in: "archive").count == 1 }
        try spool.write(Data(), to: "inbox/empty.txt")
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        try set(jump)
        // One that no event tells of needs the timer of the rescan, the empty one that of hold_time.
        try spool.write(texts[1], to: "inbox/after.txt")
        try eventually(within: promptly, "taken after") { spool.files(in: "archive").count == 2 }
        try eventually(within: promptly, "the empty one is rejected") {
            spool.files(in: "rejected").contains("empty.txt")
        }
        let year = Calendar(identifier: .iso8601).component(.year, from: Date(timeIntervalSinceNow: Double(jump)))
        #expect(spool.files(in: "archive").contains { $0.hasPrefix("\(year)/") }, "the clock did not jump")
        try set(0)
        try spool.write(texts[2], to: "inbox/again.txt")
        try eventually(within: promptly, "taken again") { spool.files(in: "archive").count == 3 }
        try daemon.expectIdle()
        // Ten years are no lag.
        let lag = try #require(try spool.status()["lag_seconds"] as? [String: Double])
        #expect(lag["max"].map { (0..<60).contains($0) } == true, "\(lag)")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `thousands of half files keep nobody from being taken`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(50)
        // Older than all the others, and the newest go first.
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let half = Data("<!DOCTYPE html><html><body><p>Half a page, and the rest of it is".utf8)
        for number in 0..<10_000 { try half.write(to: spool.inbox.appending(path: "half-\(number).html")) }
        let daemon = try spool.daemon("--set", "hold_time=1h")
        try daemon.whenReady()
        try eventually("the others are taken") { spool.files(in: "archive").count == texts.count }
        try eventually("all are told of") { try spool.status()["held"] as? Int == 10_000 }
        // Nor is one kept waiting that comes later.
        try spool.write(Copy.text, to: "inbox/fresh.txt")
        try eventually(within: promptly, "taken at once") { spool.files(in: "archive").count == texts.count + 1 }
        try daemon.expectIdle()
        #expect(try spool.status()["waiting"] as? Int == 0)
        // And one of them that is completed is taken.
        try spool.write(Copy.page, to: "inbox/half-77.html")
        try eventually(within: promptly, "completed") { spool.files(in: "archive").count == texts.count + 2 }
        #expect(daemon.stop() == 0)
    }
}

/// What `status` says when no daemon runs.
@Suite struct StoppedStatusTests {
    @Test func `files that a stopped daemon held are held still, until they change`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "hold_time=1h")
        try daemon.whenReady()
        for name in ["a", "b"] {
            try spool.write("<html><body><p>Half a page, and the rest is", to: "inbox/\(name).html")
        }
        try eventually("held") { try spool.status()["held"] as? Int == 2 }
        #expect(daemon.stop() == 0)
        Thread.sleep(forTimeInterval: 1.2)
        let status = try spool.status()
        #expect(status["state"] as? String == "stopped" && status["held"] as? Int == 2)
        #expect(status["waiting"] as? Int == 0 && status["oldest_waiting_seconds"] is NSNull)
        #expect(try spool.copytaster("status").text.contains("a.html"))
        try spool.write(Copy.page, to: "inbox/a.html")
        let after = try spool.status()
        #expect(after["held"] as? Int == 1 && after["waiting"] as? Int == 1)
    }
}

/// Limits and permissions of the process itself.
@Suite(.timeLimit(.minutes(20)))
struct PermissionTests {
    @Test func `too few open files end the start with the setting that helps`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon(through: ["prlimit", "--nofile=100:100"])
        #expect(daemon.ended() == 78)
        #expect(daemon.messages.contains("LimitNOFILE="))
    }

    @Test func `with few open files a backlog is worked off in smaller portions`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(300)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let daemon = try spool.daemon(through: ["prlimit", "--nofile=256:256"], "--once")
        #expect(daemon.ended() == 0)
        #expect(!daemon.messages.contains("Degraded"))
        try spool.expectWhole(300)
    }

    @Test(.enabled(if: World.nobodyCanRun, "needs root, and programs that others may start"))
    func `an index that may only be read ends the start with 77, also with --once`() throws {
        let spool = try TestSpool()
        #expect(try spool.daemon("--once").ended() == 0)
        try World.must("chown", "-R", "65534:65534", spool.root.path)
        try World.must(
            "sh", "-c", "chown root \(spool.root.path)/index.sqlite && chmod 444 \(spool.root.path)/index.sqlite")
        try spool.write(Copy.text, to: "inbox/pont.txt")
        let daemon = try spool.daemon(through: World.nobody, "--once")
        #expect(daemon.ended() == 77)
        #expect(daemon.messages.contains("right to write"))
        #expect(spool.files(in: "inbox") == ["pont.txt"])
    }

    @Test(.enabled(if: World.nobodyCanRun, "needs root, and programs that others may start"))
    func `an index directory that is closed to us for a while is told of and costs nothing`() throws {
        let (spool, elsewhere) = (try TestSpool(), try TestSpool())
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: elsewhere.root.appending(path: "index.sqlite"))
        for root in [spool.root, elsewhere.root] { try World.must("chown", "-R", "65534:65534", root.path) }
        let daemon = try spool.daemon(through: World.nobody)
        try daemon.whenReady()
        try World.must("chmod", "0", elsewhere.root.path)
        try eventually("degraded") { daemon.messages.contains("give its directory back") }
        let texts = Copy.different(20)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        // What can be done through what is open is done.
        Thread.sleep(forTimeInterval: 3)
        try daemon.expectIdle()
        #expect(daemon.isRunning)
        try World.must("chmod", "755", elsewhere.root.path)
        try eventually("all are taken") { spool.files(in: "archive").count == 20 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(20)
    }

    @Test(.enabled(if: World.nobodyCanRun, "needs root, and programs that others may start"))
    func `an archive that may not be written to stops intake until it may`() throws {
        let spool = try TestSpool()
        try World.must("chown", "-R", "65534:65534", spool.root.path)
        let daemon = try spool.daemon(through: World.nobody)
        try daemon.whenReady()
        try World.must("chmod", "555", spool.root.path + "/archive")
        let texts = Copy.different(60)
        for number in 0..<30 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("Permission denied"))
        for number in 30..<60 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try daemon.expectIdle()
        daemon.expectTold("Degraded: ")
        #expect(["inbox", "work", "archive"].map { spool.files(in: $0).count }.reduce(0, +) == 60)
        try World.must("chmod", "755", spool.root.path + "/archive")
        try eventually("all are taken") { spool.files(in: "archive").count == 60 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(60)
    }

    private static let hasQuota =
        World.canMountDisks && World.has("setquota") && World.nobodyCanRun
        && {
            guard let spool = try? TestSpool() else { return false }
            return (try? Disk(at: spool.root, options: ["-O", "quota"], mounting: "loop,usrquota")) != nil
        }()

    @Test(.enabled(if: hasQuota, "needs root, setquota and a kernel with quotas"))
    func `a quota that is used up is waited for like a full disk`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk(options: ["-O", "quota"], mounting: "loop,usrquota")
        for root in [spool.root, disk.path] { try World.must("chown", "-R", "65534:65534", root.path) }
        let daemon = try spool.daemon(through: World.nobody)
        try daemon.whenReady()
        let texts = Copy.different(200)
        try World.must("setquota", "-u", "65534", "0", "300", "0", "0", disk.path.path)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        try daemon.expectIdle()
        try World.must("setquota", "-u", "65534", "0", "0", "0", "0", disk.path.path)
        try eventually("all are taken") { spool.files(in: "archive").count == 200 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectWhole(200)
    }
}
