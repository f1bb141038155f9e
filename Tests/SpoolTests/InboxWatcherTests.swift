// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Spool

@Suite(.timeLimit(.minutes(15)))
struct InboxWatcherTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    /// The hints up to the first that satisfies the condition, or all hints until a timeout.
    private func hints(
        _ watcher: InboxWatcher, until satisfied: @escaping @Sendable ([InboxHint]) -> Bool
    ) async -> [InboxHint] {
        let stream = watcher.hints
        let reader = Task {
            var seen: [InboxHint] = []
            for await hint in stream {
                seen.append(hint)
                if satisfied(seen) { break }
            }
            return seen
        }
        let alarm = Task {
            do { try await Task.sleep(for: .seconds(180)) } catch { return }
            reader.cancel()
        }
        let seen = await reader.value
        alarm.cancel()
        return seen
    }

    private func watch(_ script: String, for hint: InboxHint) async throws -> [InboxHint] {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        #expect(try spool.run(script) == 0)
        return await hints(watcher) { $0.contains(hint) }
    }

    @Test(arguments: [
        ("echo text > outside; cp outside inbox/a", FileEvent.closed),
        ("echo text > outside; mv outside inbox/a", .moved),
        ("cp /etc/hostname /dev/shm/ct-$$ && mv /dev/shm/ct-$$ inbox/a", .closed),
        ("dd if=/dev/zero of=inbox/a bs=1000 count=3 2>/dev/null", .closed),
        ("echo text > inbox/.a.tmp; mv inbox/.a.tmp inbox/a", .moved),
    ])
    func `a hint says how the file arrived`(script: String, event: FileEvent) async throws {
        let seen = try await watch(script, for: .changed(FileName("a"), event))
        #expect(seen.contains(.changed(FileName("a"), event)))
    }

    @Test(arguments: ["echo x > outside; ln outside inbox/a", "ln -s outside inbox/a", "mkfifo inbox/a"])
    func `links and pipes cause hints`(script: String) async throws {
        let seen = try await watch(script, for: .changed(FileName("a"), .touched))
        #expect(seen.contains(.changed(FileName("a"), .touched)))
    }

    @Test func `directories created, filled or moved in are scanned, and watched recursively`() async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        try spool.run("mkdir -p d/e/f && mv d inbox/d")
        let first = await hints(watcher) { $0.contains(.directory(FileName("d"))) }
        #expect(first.contains(.directory(FileName("d"))))
        try spool.run("echo x > inbox/d/e/f/a")
        let second = await hints(watcher) { $0.contains(.changed(FileName("d/e/f/a"), .closed)) }
        #expect(second.contains(.changed(FileName("d/e/f/a"), .closed)))
        try spool.run("mv inbox/d inbox/renamed")
        let third = await hints(watcher) { $0.contains(.directory(FileName("renamed"))) }
        #expect(third.contains(.directory(FileName("renamed"))))
        try spool.run("echo x > inbox/renamed/e/f/b")
        let fourth = await hints(watcher) { $0.contains(.changed(FileName("renamed/e/f/b"), .closed)) }
        #expect(fourth.contains(.changed(FileName("renamed/e/f/b"), .closed)))
    }

    @Test func `no file is missed in a thousand directories created and filled at once`() async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        let writer = try spawn([
            "/bin/sh", "-c",
            "cd \(spool.inbox) && for i in $(seq 1000); do mkdir $i; echo x > $i/a; done; echo x > last",
        ])
        var found: Set<FileName> = []
        for hint in await hints(watcher, until: { $0.contains(.changed(FileName("last"), .closed)) }) {
            switch hint {
            case .changed(let name, _): found.insert(name)
            case .directory(let name): for entry in try spool.scan(under: name) { found.insert(entry.name) }
            case .rescan, .poll: for entry in try spool.scan() { found.insert(entry.name) }
            }
        }
        var status: Int32 = 0
        waitpid(writer, &status, 0)
        #expect(found == Set((1...1000).map { FileName("\($0)/a") } + [FileName("last")]))
    }

    @Test func `an overflow of the kernel's queue causes a rescan, and watching continues`() async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox, pollInterval: .seconds(2), starting: false)
        try spool.run("cd inbox && seq 20000 | xargs touch && mkdir late")
        try watcher.start(spool.directories.inbox)
        let seen = await hints(watcher) { $0.contains(.rescan(reason: .overflow)) }
        #expect(seen.contains(.rescan(reason: .overflow)))
        #expect(try spool.scan().count == 20_000)
        try spool.run("echo x > inbox/late/a")
        let more = await hints(watcher) { $0.contains(.changed(FileName("late/a"), .closed)) }
        #expect(more.contains(.changed(FileName("late/a"), .closed)))
    }

    @Test(arguments: [
        "rm -r inbox && mkdir inbox", "mv inbox old && mkdir inbox", "mkdir new && mv inbox old && mv new inbox",
    ])
    func `the new inbox is watched after a replacement`(script: String) async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        try spool.run(script)
        let seen = await hints(watcher) { $0.contains(.rescan(reason: .inboxReplaced)) }
        #expect(seen.contains(.rescan(reason: .inboxReplaced)))
        try spool.run("echo x > inbox/a")
        let more = await hints(watcher) { $0.contains(.changed(FileName("a"), .closed)) }
        #expect(more.contains(.changed(FileName("a"), .closed)))
    }

    @Test func `a missing inbox is reported, and watched again when it is back`() async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        try spool.run("mv inbox old")
        let seen = await hints(watcher) { $0.contains(.rescan(reason: .inboxMissing)) }
        #expect(seen.contains(.rescan(reason: .inboxMissing)))
        try spool.run("mkdir inbox")
        let more = await hints(watcher) { $0.contains(.rescan(reason: .inboxReplaced)) }
        #expect(more.contains(.rescan(reason: .inboxReplaced)))
    }

    @Test func `the daemon's own reading, claiming and probing cause no hints`() async throws {
        try spool.write("text", to: "inbox/d/a")
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        _ = try WriterProbe.probe(FileName("d/a"), in: spool.directories.inbox)
        let claim = try spool.claim("d/a")
        _ = try claim.read(at: 0, count: 10)
        var touched = TouchedDirectories()
        try claim.delete(touching: &touched)
        try spool.run("echo x > inbox/last")
        let seen = await hints(watcher) { $0.contains(.changed(FileName("last"), .closed)) }
        #expect(
            seen.allSatisfy {
                $0 == .changed(FileName("last"), .closed) || $0 == .changed(FileName("last"), .touched)
            })
    }

    @Test(arguments: [true, false])
    func `stopping or releasing a watcher ends its hints, its thread and its descriptors`(stops: Bool) async throws {
        var watcher: InboxWatcher? = try InboxWatcher(inbox: spool.directories.inbox)
        weak let worker = watcher?.worker
        let stream = try #require(watcher).hints
        if stops { watcher?.stop() } else { watcher = nil }
        for await hint in stream { Issue.record("a hint after the end: \(hint)") }
        watcher = nil
        for _ in 0..<6_000 where worker != nil { try await Task.sleep(for: .milliseconds(10)) }
        #expect(worker == nil)
    }

    @Test func `network file systems are polled`() {
        #expect(FileSystemKind(magic: 0xEF53).withoutEvents == nil)
        #expect(FileSystemKind(magic: 0x0102_1994).withoutEvents == nil)
        #expect(FileSystemKind(magic: 0x6969).withoutEvents?.contains("NFS") == true)
        #expect(FileSystemKind(magic: 0x6573_5546).withoutEvents?.contains("FUSE") == true)
        #expect(FileSystemKind(magic: Int(Int32(bitPattern: 0xFF53_4D42))).withoutEvents?.contains("CIFS") == true)
    }
}
