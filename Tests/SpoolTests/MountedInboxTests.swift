// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Glibc
import SystemPackage
import Testing

@testable import Spool

/// Checked once: not every container allows it, even to root.
private let canMount =
    getuid() == 0
    // If no shell can be started, nothing can be mounted.
    && (try? shell("d=$(mktemp -d) && mount -t tmpfs none $d && umount $d && rmdir $d")) == 0

/// Tests that need a separate file system use mount(8), which only root may call.
@Suite(.timeLimit(.minutes(15)), .enabled(if: canMount, "this machine allows no mounts, or needs root for them"))
struct MountedInboxTests {
    private let spool: TemporarySpool
    init() throws { spool = try TemporarySpool() }

    @Test func `a mount over the inbox is noticed, watched, and its removal is noticed`() async throws {
        let watcher = try InboxWatcher(inbox: spool.directories.inbox)
        try #require(try spool.run("mount -t tmpfs none inbox") == 0, "mounting is not possible here")
        var mounted = true
        defer { if mounted { _ = umount(spool.inbox) } }
        var rescans = 0
        let path = spool.inbox
        for await hint in watcher.hints {
            if hint == .rescan(reason: .inboxReplaced) {
                rescans += 1
                if rescans == 2 { break }
                try shell("echo x > \(path)/a")
            }
            if hint == .changed(FileName("a"), .closed) {
                #expect(umount(path) == 0)
                mounted = false
            }
        }
        #expect(rescans == 2)
    }

    @Test func `a mount inside the inbox is an external error, and no file is lost`() throws {
        try spool.run("mkdir inbox/disk")
        try #require(try spool.run("mount -t tmpfs none inbox/disk && echo x > inbox/disk/a") == 0)
        defer { _ = umount(spool.inbox + "/disk") }
        #expect {
            _ = try spool.claim("disk/a")
        } throws: {
            ($0 as? SpoolError)?.remedy == .retry && "\($0)".contains("file system")
        }
        #expect(spool.has("inbox/disk/a"))
    }

    @Test func `a full disk leaves each file in its place`() throws {
        let small = spool.top.appending("small")
        try #require(try spool.run("mkdir small && mount -t tmpfs -o size=64k,nr_inodes=12 none small") == 0)
        defer { _ = umount(small.string) }
        let directories = SpoolDirectories(
            inbox: small.appending("inbox"), work: small.appending("work"), archive: small.appending("archive"),
            rejected: small.appending("rejected"))
        try directories.prepare()
        try shell("cd \(small.string)/inbox && echo text > a; i=0; while touch $i 2>/dev/null; do i=$((i+1)); done")
        let entry = try #require(try InboxScan.entry(FileName("a"), in: directories.inbox, ignoring: .none))
        var touched = TouchedDirectories()
        let claim = try Claim(taking: entry, in: directories)
        var failure: SpoolError?
        do throws(SpoolError) {
            _ = try claim.reject(RejectionReason("x", stage: .read, rejected: .now), touching: &touched)
        } catch {
            failure = error
        }
        #expect(failure?.kind == .full && failure?.remedy == .retry)
        #expect(try shell("cd \(small.string) && test \"$(cat work/a)\" = text && test -z \"$(ls rejected)\"") == 0)
        try shell("rm \(small.string)/inbox/*")
        let again = try Claim(recovering: entry, in: directories)
        let place = try again.reject(RejectionReason("x", stage: .read, rejected: .now), touching: &touched)
        #expect(place == FileName("rejected/a"))
    }
}
