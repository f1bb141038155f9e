// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Changes to the inbox directory, to its events and to the clock: no file is missed, and problems are reported.
@Suite(.timeLimit(.minutes(20)))
struct InboxChangesTests {
    @Test func `an inbox that is moved away is reported, and watched again when it is back`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        let away = spool.root.appending(path: "away")
        #expect(rename(spool.inbox.path, away.path) == 0)
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("create it again, or move it back"))
        try spool.write(Copy.text, to: "away/pont.txt")
        try daemon.expectIdle()
        #expect(spool.files(in: "away") == ["pont.txt"], "files outside the inbox stay")
        #expect(rename(away.path, spool.inbox.path) == 0)
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.messages.contains("the inbox was replaced"))
        try spool.write(Copy.different(1)[0], to: "inbox/later.txt")
        try eventually("watched again") { spool.files(in: "archive").count == 2 }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(2)
    }

    @Test func `an inbox deleted and created again is watched again, and its files are processed`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon()
        try daemon.whenReady()
        try FileManager.default.removeItem(at: spool.inbox)
        try eventually("degraded") { try spool.state() == "degraded" }
        try spool.write(Copy.text, to: "anew/outlet/pont.txt")
        #expect(rename(spool.root.appending(path: "anew").path, spool.inbox.path) == 0)
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(1)
    }

    @Test(.enabled(if: TestHost.canMountDisks, "needs root and the permission to mount disks"))
    func `a disk mounted over the inbox is watched while it is mounted, and the inbox afterwards`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon("--set", "disposition=keep")
        try daemon.whenReady()
        let texts = Copy.different(3)
        try spool.write(texts[0], to: "inbox/below.txt")
        try eventually("the first file is stored") { try spool.articles() == 1 }
        let disk = try Disk(at: spool.inbox)
        try eventually("noticed") { daemon.messages.contains("the inbox was replaced") }
        try spool.write(texts[1], to: "inbox/above.txt")
        try eventually("the second file is stored") { try spool.articles() == 2 }
        withExtendedLifetime(disk) {}
        #expect(umount2(spool.inbox.path, Int32(MNT_DETACH)) == 0)
        try spool.write(texts[2], to: "inbox/below-again.txt")
        try eventually("the third file is stored") { try spool.articles() == 3 }
        #expect(spool.files(in: "inbox") == ["below-again.txt", "below.txt"])
        #expect(daemon.stop() == 0)
    }

    @Test(
        .enabled(if: TestHost.canMountFUSE, "needs root, bindfs and the permission to mount with FUSE"))
    func `an inbox on a network file system is polled, and status says so`() throws {
        let spool = try TestSpool()
        try spool.write(Copy.text, to: "elsewhere/first.txt")
        try TestHost.bind(spool.root.appending(path: "elsewhere"), on: spool.inbox)
        defer { umount2(spool.inbox.path, Int32(MNT_DETACH)) }
        let daemon = try spool.daemon("--set", "disposition=keep", "--set", "poll_interval=500ms")
        try daemon.whenReady()
        try eventually("the existing files are processed") { try spool.articles() == 1 }
        try eventually("reported") { daemon.messages.contains("FUSE") }
        #expect(try spool.note().contains("listed at intervals"))
        // Behind the mount, as another machine would write it: the kernel sends no event for this.
        try spool.write(Copy.different(1)[0], to: "elsewhere/second.txt")
        try eventually("a file written behind the mount is processed") { try spool.articles() == 2 }
        daemon.expectLogged("scanning it regularly")
        try daemon.expectIdle()
        #expect(try spool.state() == "ready")
        #expect(daemon.stop() == 0)
    }

    /// In a separate user namespace the limits on watches can be lowered for one process.
    private static let canLimit =
        (try? TestHost.run("unshare", "-Ur", "sh", "-c", "echo 128 >/proc/sys/user/max_inotify_watches")) == 0

    @Test(
        .enabled(if: canLimit, "needs user namespaces with separate limits"),
        arguments: [("max_inotify_watches", 3, "max_user_watches"), ("max_inotify_instances", 0, "max_user_instances")])
    func `if the kernel gives no watches, the inbox is polled and the message names the sysctl`(
        limit: String, value: Int, sysctl: String
    ) throws {
        let spool = try TestSpool()
        for outlet in 0..<6 { try spool.write(Copy.different(6)[outlet], to: "inbox/\(outlet)/first.txt") }
        let narrow = ["unshare", "-Ur", "sh", "-c", "echo \(value) >/proc/sys/user/\(limit) && exec \"$@\"", "sh"]
        // With keep the directories stay; otherwise there would soon be too few to reach the limit.
        let daemon = try spool.daemon(through: narrow, "--set", "poll_interval=500ms", "--set", "disposition=keep")
        try daemon.whenReady()
        try eventually("the existing files are processed") { try spool.articles() == 6 }
        try eventually("reported") { daemon.messages.contains("sysctl fs.inotify.\(sysctl)=") }
        #expect(try spool.note().contains("sysctl fs.inotify.\(sysctl)="))
        for outlet in 0..<6 { try spool.write(Copy.different(12)[6 + outlet], to: "inbox/\(outlet)/second.txt") }
        try eventually("new files are processed") { try spool.articles() == 12 }
        daemon.expectLogged("scanning it regularly")
        #expect(daemon.stop() == 0)
    }

    @Test func `an overflow of the event queue is reported, and no file is missed`() throws {
        let spool = try TestSpool()
        let limit =
            Int(
                try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
                    .trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        try #require(limit > 0 && limit < 200_000, "the queue is too long to fill")
        let daemon = try spool.daemon()
        try daemon.whenReady()
        try daemon.freeze()
        // Two hidden files alternately, because the kernel merges identical consecutive events.
        for number in 0...limit {
            let name = spool.inbox.appending(path: ".filler-\(number % 2)").path
            let file = open(name, O_WRONLY | O_CREAT, 0o644)
            try #require(file >= 0)
            close(file)
        }
        let texts = Copy.different(200)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number % 7)/\(number).txt") }
        daemon.signal(SIGCONT)
        try eventually("all are processed") { spool.files(in: "archive").count == texts.count }
        // A rescan that was due may have found the files before the daemon read the end of the queue.
        try eventually("reported") { daemon.messages.contains("more events than the queue holds") }
        daemon.expectLogged("more events than the queue holds", atMost: 3)
        // Directories created during the overflow are watched.
        try spool.write(Copy.text, to: "inbox/3/after.txt")
        try eventually(within: promptly, "processed at once") { spool.files(in: "archive").count == texts.count + 1 }
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `files dated 1970 and 2099 are processed like any other`() throws {
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
        try spool.expectAllStored(4)
    }

    @Test(
        .enabled(if: TestHost.has("clang"), "needs clang, which comes with Swift"),
        arguments: [315_360_000, -315_360_000])
    func `a wall clock that jumps by ten years delays nothing`(jump: Int) throws {
        let spool = try TestSpool()
        let clock = spool.root.appending(path: ".clock")
        func set(_ seconds: Int) throws {
            let file = try FileHandle(forUpdating: clock)
            try file.write(contentsOf: withUnsafeBytes(of: seconds) { Data($0) })
            try file.close()
        }
        try Data(count: 8).write(to: clock)
        let library = try TestHost.jumpingClock(in: spool.root)
        let daemon = try spool.daemon(
            through: ["env", "LD_PRELOAD=\(library.path)", "JUMPING_CLOCK=\(clock.path)"],
            "--set", "hold_time=30s", "--set", "rescan_interval=3s")
        try daemon.whenReady()
        let texts = Copy.different(3)
        try spool.write(texts[0], to: "inbox/before.txt")
        try eventually("processed before the jump") { spool.files(in: "archive").count == 1 }
        try spool.write(Data(), to: "inbox/empty.txt")
        try eventually("held") { try spool.status()["held"] as? Int == 1 }
        try set(jump)
        // A file without an event needs the rescan timer, the empty file the hold_time timer.
        try spool.write(texts[1], to: "inbox/after.txt")
        try eventually(within: promptly, "processed after the jump") { spool.files(in: "archive").count == 2 }
        try eventually(within: promptly, "the empty file is rejected") {
            spool.files(in: "rejected").contains("empty.txt")
        }
        let year = Calendar(identifier: .iso8601).component(.year, from: Date(timeIntervalSinceNow: Double(jump)))
        #expect(spool.files(in: "archive").contains { $0.hasPrefix("\(year)/") }, "the clock did not jump")
        try set(0)
        try spool.write(texts[2], to: "inbox/again.txt")
        try eventually(within: promptly, "processed after the jump back") { spool.files(in: "archive").count == 3 }
        try daemon.expectIdle()
        // The jump of ten years is not counted as lag.
        let lag = try #require(try spool.status()["lag_seconds"] as? [String: Double])
        #expect(lag["max"].map { (0..<60).contains($0) } == true, "\(lag)")
        #expect(daemon.stop() == 0)
        #expect(try spool.copytaster("verify").status == 0)
    }

    @Test func `thousands of truncated files do not delay complete files`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(50)
        // Older than all other files; the newest files are processed first.
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let half = Data("<!DOCTYPE html><html><body><p>Half a page, and the rest of it is".utf8)
        for number in 0..<3_000 { try half.write(to: spool.inbox.appending(path: "half-\(number).html")) }
        let daemon = try spool.daemon("--set", "hold_time=1h")
        try daemon.whenReady()
        try eventually("the complete files are processed") { spool.files(in: "archive").count == texts.count }
        try eventually("all are held") { try spool.status()["held"] as? Int == 3_000 }
        // A later file is not delayed either.
        try spool.write(Copy.text, to: "inbox/fresh.txt")
        try eventually(within: promptly, "processed at once") { spool.files(in: "archive").count == texts.count + 1 }
        try daemon.expectIdle()
        #expect(try spool.status()["waiting"] as? Int == 0)
        // A held file that is completed is processed.
        try spool.write(Copy.page, to: "inbox/half-77.html")
        try eventually(within: promptly, "completed") { spool.files(in: "archive").count == texts.count + 2 }
        #expect(daemon.stop() == 0)
    }
}

/// The output of `status` when no daemon runs.
@Suite struct StoppedStatusTests {
    @Test func `files that a stopped daemon held are still shown as held until they change`() throws {
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
    @Test func `a limit on open files that is too low ends the start, and the message names the setting`() throws {
        let spool = try TestSpool()
        let daemon = try spool.daemon(through: ["prlimit", "--nofile=100:100"])
        #expect(daemon.ended() == 78)
        #expect(daemon.messages.contains("LimitNOFILE="))
    }

    @Test func `with a low limit on open files a backlog is processed in smaller batches`() throws {
        let spool = try TestSpool()
        let texts = Copy.different(300)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        let daemon = try spool.daemon(through: ["prlimit", "--nofile=256:256"], "--once")
        #expect(daemon.ended() == 0)
        #expect(!daemon.messages.contains("Degraded"))
        try spool.expectAllStored(300)
    }

    @Test(.enabled(if: TestHost.nobodyCanRun, "needs root, and programs that other users may start"))
    func `a read-only index ends the start with 77, also with --once`() throws {
        let spool = try TestSpool()
        #expect(try spool.daemon("--once").ended() == 0)
        try TestHost.must("chown", "-R", "65534:65534", spool.root.path)
        try TestHost.must(
            "sh", "-c", "chown root \(spool.root.path)/index.sqlite && chmod 444 \(spool.root.path)/index.sqlite")
        try spool.write(Copy.text, to: "inbox/pont.txt")
        let daemon = try spool.daemon(through: TestHost.nobody, "--once")
        #expect(daemon.ended() == 77)
        #expect(daemon.messages.contains("right to write"))
        #expect(spool.files(in: "inbox") == ["pont.txt"])
    }

    @Test(.enabled(if: TestHost.nobodyCanRun, "needs root, and programs that other users may start"))
    func `an index directory that is inaccessible for a while is reported, and nothing is lost`() throws {
        let (spool, elsewhere) = (try TestSpool(), try TestSpool())
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: elsewhere.root.appending(path: "index.sqlite"))
        for root in [spool.root, elsewhere.root] { try TestHost.must("chown", "-R", "65534:65534", root.path) }
        let daemon = try spool.daemon(through: TestHost.nobody)
        try daemon.whenReady()
        try TestHost.must("chmod", "0", elsewhere.root.path)
        try eventually("degraded") { daemon.messages.contains("give its directory back") }
        let texts = Copy.different(20)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        // The daemon continues through the files that it has open.
        Thread.sleep(forTimeInterval: 3)
        try daemon.expectIdle()
        #expect(daemon.isRunning)
        try TestHost.must("chmod", "755", elsewhere.root.path)
        try eventually("all are processed") { spool.files(in: "archive").count == 20 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(20)
    }

    @Test(.enabled(if: TestHost.nobodyCanRun, "needs root, and programs that other users may start"))
    func `an archive without write permission stops intake until it is writable`() throws {
        let spool = try TestSpool()
        try TestHost.must("chown", "-R", "65534:65534", spool.root.path)
        let daemon = try spool.daemon(through: TestHost.nobody)
        try daemon.whenReady()
        try TestHost.must("chmod", "555", spool.root.path + "/archive")
        let texts = Copy.different(60)
        for number in 0..<30 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        #expect(try spool.note().contains("Permission denied"))
        for number in 30..<60 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        try daemon.expectIdle()
        daemon.expectLogged("Degraded: ")
        #expect(["inbox", "work", "archive"].map { spool.files(in: $0).count }.reduce(0, +) == 60)
        try TestHost.must("chmod", "755", spool.root.path + "/archive")
        try eventually("all are processed") { spool.files(in: "archive").count == 60 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(60)
    }

    private static let hasQuota =
        TestHost.canMountDisks && TestHost.has("setquota") && TestHost.nobodyCanRun
        && {
            guard let spool = try? TestSpool() else { return false }
            return (try? Disk(at: spool.root, options: ["-O", "quota"], mounting: "loop,usrquota")) != nil
        }()

    @Test(.enabled(if: hasQuota, "needs root, setquota and a kernel with quotas"))
    func `the daemon waits for an exhausted quota as for a full disk`() throws {
        let (spool, disk) = try TestSpool.withIndexOnDisk(options: ["-O", "quota"], mounting: "loop,usrquota")
        for root in [spool.root, disk.path] { try TestHost.must("chown", "-R", "65534:65534", root.path) }
        let daemon = try spool.daemon(through: TestHost.nobody)
        try daemon.whenReady()
        let texts = Copy.different(200)
        try TestHost.must("setquota", "-u", "65534", "0", "300", "0", "0", disk.path.path)
        for (number, text) in texts.enumerated() { try spool.write(text, to: "inbox/\(number).txt") }
        try eventually("degraded") { try spool.state() == "degraded" }
        try daemon.expectIdle()
        try TestHost.must("setquota", "-u", "65534", "0", "0", "0", "0", disk.path.path)
        try eventually("all are processed") { spool.files(in: "archive").count == 200 }
        try eventually("ready") { try spool.state() == "ready" }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(200)
    }
}
