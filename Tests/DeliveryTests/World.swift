// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the tests of a world at fault need of the machine: disks of their own, limits, another user.
enum World {
    static let isRoot = getuid() == 0

    /// Whether file systems can be mounted: not in every container, even as root.
    static let canMount: Bool = {
        guard isRoot, let spool = try? TestSpool(), (try? run("mount", "-t", "tmpfs", "none", spool.root.path)) == 0
        else { return false }
        return umount2(spool.root.path, Int32(MNT_DETACH)) == 0
    }()

    /// Whether disks can be: file systems in files, by loop devices. Asked once, by mounting one.
    static let canMountDisks: Bool = {
        // What fails here is not allowed, or mkfs is not there.
        guard canMount, let spool = try? TestSpool() else { return false }
        let script =
            "cd $0; truncate -s 8M disk; mkfs.ext4 -q disk; mkdir place; mount -o loop disk place; umount place"
        return (try? run("sh", "-ec", script, spool.root.path)) == 0
    }()

    /// Whether directories can be mounted by FUSE. Asked once, by mounting one.
    static let canMountFUSE: Bool = {
        // What fails here is not allowed, or bindfs is not there.
        guard isRoot, let spool = try? TestSpool(), let other = try? TestSpool() else { return false }
        return (try? run("sh", "-ec", "bindfs $0 $1; umount $1", other.root.path, spool.inbox.path)) == 0
    }()

    /// Whether a program may have mounts of its own: not in a chroot, whose / is no mount.
    static let canUnshare =
        isRoot && has("unshare") && (try? run("unshare", "--mount", "true")) == 0  // Cannot be started: it may not.

    static func has(_ program: String) -> Bool { (try? run("sh", "-c", "command -v \(program)")) == 0 }

    /// Whether the scripts of `deploy/` run, and find no Swift in the PATH of a bare login.
    static let canRunScripts = has("dpkg-query") && !FileManager.default.fileExists(atPath: "/usr/bin/swift")

    /// Runs a program to its end, silently.
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

    /// Mounts a directory by FUSE on another.
    static func bind(_ from: URL, on place: URL) throws {
        // Its server lives on, and would hold open what Foundation waits for the end of.
        let script =
            "for f in /proc/$$/fd/*; do n=${f##*/}; [ $n -le 2 ] || eval \"exec $n>&-\"; done; exec bindfs $0 $1"
        try must("bash", "-c", script, from.path, place.path)
    }

    /// A library to be preloaded that moves the wall clock of one process by the seconds that a file says, while it runs.
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

    /// Another user, whom permissions keep out: root they do not.
    static let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]

    /// Whether that user may start the programs where they lie.
    static let nobodyCanRun =
        isRoot
        && (try? run(
            "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--",
            TestSpool.programs.appending(path: "copytasterd").path, "--help")) == 0
}

/// A small file system of its own in a file, mounted; unmounted at the end of its life.
final class Disk: Sendable {
    let path: URL
    private let image: URL

    /// - Parameter options: of mkfs.ext4, besides.
    init(at path: URL, mebibytes: Int = 32, options: [String] = [], mounting: String = "loop") throws {
        self.path = path
        image = FileManager.default.temporaryDirectory.appending(path: "copytaster-disk-\(UUID()).img")
        try World.must("truncate", "-s", "\(mebibytes)M", image.path)
        try World.must("sh", "-c", "mkfs.ext4 -q -m 0 \(options.joined(separator: " ")) \(image.path)")
        try World.must("mkdir", "-p", path.path)
        try World.must("mount", "-o", mounting, image.path, path.path)
    }

    deinit {
        umount2(path.path, Int32(MNT_DETACH))
        // A file left in /tmp hurts nobody.
        try? FileManager.default.removeItem(at: image)
    }

    /// Leaves no block free.
    func fill() throws {
        try World.run("sh", "-c", "head -c 1G /dev/zero >\(path.path)/.filling 2>/dev/null; sync -f \(path.path)")
        // What is too little for a large write is enough for small ones.
        try World.run(
            "sh", "-c",
            "for i in $(seq 2000); do head -c 1000 /dev/zero >\(path.path)/.filling-$i || break; done 2>/dev/null")
    }

    func empty() throws { try World.must("sh", "-c", "rm -f \(path.path)/.filling*") }
}

extension TestSpool {
    /// A spool, on a small disk of its own, with the index elsewhere.
    static func onDisk(mebibytes: Int = 32) throws -> (TestSpool, Disk, TestSpool) {
        let (spool, elsewhere) = (try TestSpool(), try TestSpool())
        let disk = try Disk(at: spool.root, mebibytes: mebibytes)
        try FileManager.default.createDirectory(at: spool.inbox, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: spool.root.appending(path: "index.sqlite"),
            withDestinationURL: elsewhere.root.appending(path: "index.sqlite"))
        return (spool, disk, elsewhere)
    }

    /// A spool whose four directories lie on a disk of their own, and nothing else.
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

    /// Every file that was dropped lies in the archive, every article is there once, and nobody finds a fault.
    func expectWhole(_ articles: Int) throws {
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

    /// Seconds of processor time so far, of the daemon and of what it started.
    func processorTime() throws -> Double {
        var (ticks, waiting) = (0, [id])
        while let process = waiting.popLast() {
            // One that has just ended needs none any more.
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

    /// It waits without being busy: under one percent of a core, by the clock of the kernel's ticks.
    func expectIdle(for seconds: Double = 4) throws {
        var used: [Double] = []
        // What was begun before may go on for a while, and costs more beside others; who is busy is so all the time.
        while used.count < 8 {
            let before = try processorTime()
            Thread.sleep(forTimeInterval: seconds)
            used.append(try processorTime() - before)
            // A tick more than one percent: that is as fine as the kernel counts.
            if (used.last ?? 0) <= 0.01 * seconds + 0.02 { return }
        }
        Issue.record("never idle: \(used) s of processor time, each in \(seconds) s of waiting")
    }

    /// Told with cause, and told once: not again each time it is tried.
    func expectTold(_ text: String, atMost times: Int = 1) {
        let count = messages.components(separatedBy: text).count - 1
        #expect((1...times).contains(count), "'\(text)' is told \(count) times:\n\(messages.suffix(2_000))")
    }
}
