// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The watchdog must distinguish a slow disk from a hanging daemon.
@Suite(.timeLimit(.minutes(10))) struct SlowDiskTests {
    /// The watchdog limit that systemd would pass, in seconds.
    private static let watchdog = 5

    private func seconds(in status: String) -> Int {
        status.firstMatch(of: /for (\d+) s/).flatMap { Int($0.1) } ?? 0
    }

    @Test(.enabled(if: StallingDisk.isPossible, "needs root, loop devices and FUSE"))
    func `a disk that stalls for a multiple of the watchdog limit degrades the daemon, and nothing is lost`() throws {
        let spool = try TestSpool()
        let disk = try StallingDisk(at: spool.root.appending(path: "disk"))
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: disk.path.appending(path: "index.sqlite"))
        let listener = try NotifyListener(watchdog: SlowDiskTests.watchdog)
        let daemon = try spool.daemon(through: ["env"] + listener.environment)
        try daemon.whenReady()
        let texts = Copy.different(300)
        try spool.write(texts[0], to: "inbox/0.txt")
        try eventually("the first is stored") { try spool.articles() == 1 }
        try disk.stall()
        for number in 1..<300 { try spool.write(texts[number], to: "inbox/\(number).txt") }
        let limit = 4 * SlowDiskTests.watchdog
        try eventually("the status reports a wait of \(limit) s: \(listener.status)") {
            listener.status.hasPrefix("Degraded: waiting for the disk: ") && seconds(in: listener.status) >= limit
        }
        let pings = listener.pings
        try eventually("pings continue") { listener.pings > pings + 2 }
        #expect(!listener.lines.contains { $0.contains("Stuck") })
        // Another thread writes the log, so that the watchdog does not wait for it.
        try eventually("the log says so too") { daemon.messages.contains("Degraded: waiting for the disk") }
        daemon.expectLogged("Degraded: waiting for the disk")
        let file = try String(contentsOf: spool.root.appending(path: "copytasterd.json"), encoding: .utf8)
        #expect(file.contains("waiting for the disk"), "\(file)")
        try disk.letGo()
        try eventually("all are processed: \(listener.status)") { spool.files(in: "archive").count == 300 }
        try eventually("ready again: \(listener.status)") { listener.status.hasPrefix("Ready: ") }
        try eventually("the log says so too") { daemon.messages.contains("working again; was: waited for the disk") }
        daemon.expectLogged("working again; was: waited for the disk")
        #expect(daemon.isRunning && daemon.stop() == 0)
        try spool.expectAllStored(300)
    }

    @Test(.enabled(if: TestHost.has("clang"), "needs clang, which comes with Swift"))
    func `a hang that is not a disk wait stops the pings, and the status names the stage`() throws {
        let spool = try TestSpool()
        let source = spool.root.appending(path: ".hang.c")
        let (library, flag) = (spool.root.appending(path: ".hang.so"), spool.root.appending(path: ".hang"))
        // Until the file is removed, this looks like a lock that our own code never releases.
        let text = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <stdlib.h>
            #include <unistd.h>
            int fsync(int file) {
                static int (*real)(int);
                if (!real) real = dlsym(RTLD_NEXT, "fsync");
                while (access(getenv("HANG"), F_OK) == 0) usleep(10000);
                return real(file);
            }
            """
        try text.write(to: source, atomically: true, encoding: .utf8)
        try TestHost.must("clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl")
        let listener = try NotifyListener(watchdog: SlowDiskTests.watchdog)
        let environment = listener.environment + ["LD_PRELOAD=\(library.path)", "HANG=\(flag.path)"]
        let daemon = try spool.daemon(through: ["env"] + environment)
        try daemon.whenReady()
        try eventually("idle, it sends pings") { listener.pings > 1 }
        try Data().write(to: flag)
        try spool.write(Copy.text, to: "inbox/pont.txt")
        try eventually("the status names the stage: \(listener.status)") {
            listener.status.hasPrefix("Stuck: admit 'pont.txt'")
        }
        let stuck = try #require(listener.lines.firstIndex { $0.hasPrefix("STATUS=Stuck") })
        try eventually("the status repeats it") { listener.lines.count { $0.hasPrefix("STATUS=Stuck") } > 3 }
        #expect(!listener.lines[stuck...].contains("WATCHDOG=1"))
        try FileManager.default.removeItem(at: flag)
        try eventually("processed") { spool.files(in: "archive").count == 1 }
        let pings = listener.pings
        try eventually("pings again") { listener.pings > pings }
        #expect(daemon.stop() == 0)
        try spool.expectAllStored(1)
    }
}

/// A real file system on a disk provided by a FUSE server that can be stalled.
final class StallingDisk: Sendable {
    let path: URL
    private let place: URL
    private let server: Process
    private let delay: URL

    static let isPossible =
        TestHost.canMount && TestHost.has("fusermount3")
        && ["/dev/fuse", "/dev/loop-control"].allSatisfy { FileManager.default.fileExists(atPath: $0) }

    init(at path: URL) throws {
        self.path = path
        place = FileManager.default.temporaryDirectory.appending(path: "copytaster-stalling-\(UUID())")
        delay = place.appending(path: "delay")
        let (front, image) = (place.appending(path: "front"), place.appending(path: "image"))
        let program = place.appending(path: "blocks")
        let source = TestSpool.checkout.appending(path: "Tests/Faults/blocks.c")
        for directory in [front, path] {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        }
        try TestHost.must(
            "sh", "-c", "cc -O2 -o \(program.path) \(source.path) $(pkg-config --cflags --libs fuse3)")
        try TestHost.must("truncate", "-s", "64M", image.path)
        try TestHost.must("mkfs.ext4", "-q", "-m", "0", image.path)
        server = Process()
        server.executableURL = program
        server.arguments = [image.path, "/dev/null", front.path, delay.path]
        server.standardInput = FileHandle.nullDevice
        try server.run()
        try eventually("the disk is there") {
            FileManager.default.fileExists(atPath: front.appending(path: "disk").path)
        }
        try TestHost.must("mount", "-o", "loop", front.appending(path: "disk").path, path.path)
    }

    /// From now on no flush completes.
    func stall() throws { try "86400000\n".write(to: delay, atomically: true, encoding: .utf8) }

    func letGo() throws { try "0\n".write(to: delay, atomically: true, encoding: .utf8) }

    deinit {
        // A stalled disk could not be unmounted. Files left in /tmp are harmless.
        try? letGo()
        umount2(path.path, Int32(MNT_DETACH))
        _ = try? TestHost.run("fusermount3", "-u", "-z", place.appending(path: "front").path)
        server.killNow()
        try? FileManager.default.removeItem(at: place)
    }
}
