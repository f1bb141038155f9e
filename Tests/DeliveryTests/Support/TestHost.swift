// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Facilities of the machine for tests of external errors: separate disks, limits, another user.
enum TestHost {
    static let isRoot = getuid() == 0

    /// Whether file systems can be mounted. Some containers do not allow it, even for root.
    static let canMount: Bool = {
        guard isRoot, let spool = try? TestSpool(), (try? run("mount", "-t", "tmpfs", "none", spool.root.path)) == 0
        else { return false }
        return umount2(spool.root.path, Int32(MNT_DETACH)) == 0
    }()

    /// Whether disk images can be mounted through loop devices. Tested once, by mounting one.
    static let canMountDisks: Bool = {
        // A failure means no permission, or no mkfs.
        guard canMount, let spool = try? TestSpool() else { return false }
        let script =
            "cd $0; truncate -s 8M disk; mkfs.ext4 -q disk; mkdir place; mount -o loop disk place; umount place"
        return (try? run("sh", "-ec", script, spool.root.path)) == 0
    }()

    /// Whether directories can be mounted with FUSE. Tested once, by mounting one.
    static let canMountFUSE: Bool = {
        // A failure means no permission, or no bindfs.
        guard isRoot, let spool = try? TestSpool(), let other = try? TestSpool() else { return false }
        return (try? run("sh", "-ec", "bindfs $0 $1; umount $1", other.root.path, spool.inbox.path)) == 0
    }()

    /// Whether a program can have its own mount namespace. Not in a chroot, where / is no mount point.
    static let canUnshare =
        isRoot && has("unshare") && (try? run("unshare", "--mount", "true")) == 0  // A failed start means no.

    static func has(_ program: String) -> Bool { (try? run("sh", "-c", "command -v \(program)")) == 0 }

    /// Whether the scripts of `deploy/` run here and find no Swift in a minimal PATH.
    static let canRunScripts = has("dpkg-query") && !FileManager.default.fileExists(atPath: "/usr/bin/swift")

    /// Runs a program without output and waits for it.
    @discardableResult
    static func run(_ words: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    static func must(_ words: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(words.joined(separator: " "))")
    }

    /// Mounts a directory on another with FUSE.
    static func bind(_ from: URL, on place: URL) throws {
        // The FUSE server keeps running and would keep descriptors open whose end Foundation waits for.
        let script =
            "for f in /proc/$$/fd/*; do n=${f##*/}; [ $n -le 2 ] || eval \"exec $n>&-\"; done; exec bindfs $0 $1"
        try must("bash", "-c", script, from.path, place.path)
    }

    /// A preload library that shifts the wall clock of a running process by the number of seconds in a file.
    static func jumpingClock(in directory: URL) throws -> URL {
        let source = directory.appending(path: "jumping-clock.c")
        let library = directory.appending(path: "jumping-clock.so")
        let text = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <fcntl.h>
            #include <stdlib.h>
            #include <sys/mman.h>
            #include <sys/time.h>
            #include <time.h>
            #include <unistd.h>
            static long jump(void) {
                static volatile long *seconds;
                if (!seconds) {
                    int file = open(getenv("JUMPING_CLOCK"), O_RDONLY | O_CLOEXEC);
                    void *map = mmap(0, sizeof(long), PROT_READ, MAP_SHARED, file, 0);
                    close(file);
                    if (map == MAP_FAILED) abort();
                    seconds = map;
                }
                return *seconds;
            }
            int clock_gettime(clockid_t clock, struct timespec *now) {
                static int (*real)(clockid_t, struct timespec *);
                if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
                int answer = real(clock, now);
                if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += jump();
                return answer;
            }
            int gettimeofday(struct timeval *restrict now, void *restrict zone) {
                struct timespec precise;
                clock_gettime(CLOCK_REALTIME, &precise);
                now->tv_sec = precise.tv_sec;
                now->tv_usec = precise.tv_nsec / 1000;
                return 0;
            }
            time_t time(time_t *now) {
                struct timespec precise;
                clock_gettime(CLOCK_REALTIME, &precise);
                if (now) *now = precise.tv_sec;
                return precise.tv_sec;
            }
            """
        try text.write(to: source, atomically: true, encoding: .utf8)
        try must("clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl")
        return library
    }

    /// A launcher for another user: permissions do not apply to root.
    static let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]

    /// Whether that user may execute the programs in their directory.
    static let nobodyCanRun =
        isRoot
        && (try? run(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--",
            TestSpool.programs.appending(path: "copytasterd").path, "--help")) == 0
}

/// A small mounted file system in an image file; unmounted on deinit.
final class Disk: Sendable {
    let path: URL
    private let image: URL

    /// - Parameter options: additional options for mkfs.ext4.
    init(at path: URL, mebibytes: Int = 32, options: [String] = [], mounting: String = "loop") throws {
        self.path = path
        image = FileManager.default.temporaryDirectory.appending(path: "copytaster-disk-\(UUID()).img")
        try TestHost.must("truncate", "-s", "\(mebibytes)M", image.path)
        try TestHost.must("sh", "-c", "mkfs.ext4 -q -m 0 \(options.joined(separator: " ")) \(image.path)")
        try TestHost.must("mkdir", "-p", path.path)
        try TestHost.must("mount", "-o", mounting, image.path, path.path)
    }

    deinit {
        umount2(path.path, Int32(MNT_DETACH))
        // A file left in /tmp is harmless.
        try? FileManager.default.removeItem(at: image)
    }

    /// Fills the disk until no block is free.
    func fill() throws {
        try TestHost.run("sh", "-c", "head -c 1G /dev/zero >\(path.path)/.filling 2>/dev/null; sync -f \(path.path)")
        // The space left after a large write may still be enough for small writes.
        try TestHost.run(
            "sh", "-c",
            "for i in $(seq 2000); do head -c 1000 /dev/zero >\(path.path)/.filling-$i || break; done 2>/dev/null")
    }

    func empty() throws { try TestHost.must("sh", "-c", "rm -f \(path.path)/.filling*") }
}

extension TestSpool {
    /// A spool on a separate small disk, with the index elsewhere.
    static func onDisk(mebibytes: Int = 32) throws -> (TestSpool, Disk, TestSpool) {
        let (spool, elsewhere) = (try TestSpool(), try TestSpool())
        let disk = try Disk(at: spool.root, mebibytes: mebibytes)
        try FileManager.default.createDirectory(at: spool.inbox, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: elsewhere.root.appending(path: "index.sqlite"))
        return (spool, disk, elsewhere)
    }

    /// A spool with only its four directories on a separate disk.
    static func withDirectoriesOnDisk(mebibytes: Int = 32) throws -> (TestSpool, Disk) {
        let spool = try TestSpool()
        let disk = try Disk(at: spool.root.appending(path: "disk"), mebibytes: mebibytes)
        try FileManager.default.removeItem(at: spool.inbox)
        for name in ["inbox", "work", "archive", "rejected"] {
            let place = disk.path.appending(path: name)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(at: spool.root.appending(path: name), withDestinationURL: place)
        }
        return (spool, disk)
    }

    /// A spool with its index on a small disk.
    static func withIndexOnDisk(mebibytes: Int = 32, options: [String] = [], mounting: String = "loop") throws
        -> (TestSpool, Disk)
    {
        let spool = try TestSpool()
        let disk = try Disk(
            at: spool.root.appending(path: "disk"), mebibytes: mebibytes, options: options, mounting: mounting)
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: disk.path.appending(path: "index.sqlite"))
        return (spool, disk)
    }

    func state() throws -> String { try status()["state"] as? String ?? "none" }
    func note() throws -> String { try status()["note"] as? String ?? "" }
    func articles() throws -> Int { try status()["articles"] as? Int ?? -1 }

    /// Every dropped file is in the archive, every article in the index once, and `verify` finds no fault.
    func expectAllStored(_ articles: Int) throws {
        #expect(files(in: "archive").count == articles)
        for place in ["inbox", "work", "rejected"] { #expect(files(in: place).isEmpty, "\(place)") }
        let ids = try copytaster("export").objects.compactMap { $0["id"] as? String }
        #expect(ids.count == articles && Set(ids).count == articles)
        let verdict = try copytaster("verify")
        #expect(verdict.status == 0, "\(verdict.text) \(verdict.errors)")
    }
}

extension TestDaemon {
    func whenReady() throws { try eventually("ready") { messages.contains("ready:") } }

    /// Seconds of processor time so far, of the daemon and the processes it started.
    func processorTime() throws -> Double {
        var (ticks, waiting) = (0, [id])
        while let process = waiting.popLast() {
            // A process that has just ended does not count.
            guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { continue }
            let fields = line[(line.lastIndex(of: ")") ?? line.startIndex)...].split(separator: " ")
            ticks += (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0)
            for task in try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task") {
                let children = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)
                waiting += (children ?? "").split(separator: " ").compactMap { Int32($0) }
            }
        }
        return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Expects the daemon to be idle: under one percent of a core, measured in the kernel's clock ticks.
    func expectIdle(for seconds: Double = 4) throws {
        var used: [Double] = []
        // Earlier work may continue for a while, longer on a loaded machine; a busy loop never ends.
        while used.count < 8 {
            let before = try processorTime()
            Thread.sleep(forTimeInterval: seconds)
            used.append(try processorTime() - before)
            // One percent plus the resolution of the kernel's clock ticks.
            if (used.last ?? 0) <= 0.01 * seconds + 0.02 { return }
        }
        Issue.record("never idle: \(used) s of processor time, each in \(seconds) s of waiting")
    }

    /// Expects the message to be logged, and once only: not again for each retry.
    func expectLogged(_ text: String, atMost times: Int = 1) {
        let count = messages.components(separatedBy: text).count - 1
        #expect((1...times).contains(count), "'\(text)' is logged \(count) times:\n\(messages.suffix(2_000))")
    }
}
