// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import SystemPackage
import Testing

@testable import Spool

/// What a thread waits for, according to the kernel.
@Suite struct ThreadWaitTests {
    private func wait(_ line: String, state: Character = "S", path: String? = nil) -> ThreadWait {
        ThreadWait.wait(
            in: line, isUninterruptible: ThreadWait.isUninterruptible(stat: "7 (a) b) \(state) 1 7 7"),
            path: { _ in path })
    }

    private func call(_ wait: ThreadWait) -> String? {
        guard case .outside(let call) = wait else { return nil }
        return "\(call)"
    }

    #if arch(x86_64)
        @Test func `a blocked file system call is shown with its name and file, in any state`() {
            let line = "74 0x9 0x0 0x0 0x0 0x0 0x0 0x7ffc 0x7f01\n"
            for state: Character in ["S", "D"] {
                #expect(call(wait(line, state: state, path: "/i/a-wal")) == "the disk: fsync of '/i/a-wal'")
            }
            // openat(2) with AT_FDCWD.
            #expect(call(wait("257 0xffffffffffffff9c 0x7f 0x0 0x0 0x0 0x0 0x7ffc 0x7f01")) == "the disk: open")
            #expect(
                call(wait("73 0x5 0x2", path: "/s/rejected"))
                    == "a lock that another program holds: flock of '/s/rejected'")
            #expect(call(wait("46 0x3 0x7f")) == "the journal")
        }

        @Test func `a read of a pipe and a lock of this process are not disk waits`() {
            #expect(wait("0 0x4 0x7f 0x1", path: "pipe:[123]") == .nothing)
            #expect(wait("0 0x4 0x7f 0x1", path: nil) == .nothing)
            #expect(wait("202 0x7f 0x80") == .thread)
            #expect(wait("230 0x1 0x0") == .nothing)
        }
    #endif

    @Test func `an uninterruptible thread waits for a disk, whatever the call`() {
        #expect(call(wait("-1 0x7ffc 0x7f01", state: "D")) == "the disk: a page of a file")
        #expect(call(wait("99999 0x1", state: "D")) == "the disk: a system call")
        #expect(call(wait("", state: "D")) == "the disk: a page of a file")
        #expect(wait("running\n", state: "R") == .nothing)
        #expect(wait("", state: "S") == .nothing)
    }

    /// Starts a thread of this process that reports its number and then runs `body`.
    private func wait(of body: @escaping @Sendable () -> Void, until isSo: (ThreadWait) -> Bool) {
        let reader = Pipe()
        let output = reader.fileHandleForWriting
        Thread {
            let number = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")) ?? ""
            output.write(Data((number + "\n").utf8))
            body()
        }.start()
        let text = String(decoding: reader.fileHandleForReading.availableData, as: UTF8.self)
        guard let number = text.split(whereSeparator: { $0 == "/" || $0 == "\n" }).last.flatMap({ Int32($0) }) else {
            Issue.record("no number in '\(text)'")
            return
        }
        let end = ContinuousClock.now + .seconds(30)
        var seen = ThreadWait.nothing
        while ContinuousClock.now < end {
            seen = ThreadWait(ofThread: number)
            if isSo(seen) { return }
            usleep(5_000)
        }
        Issue.record("seen: \(seen)")
    }

    @Test func `the state of a real thread is detected`() throws {
        let spool = try TemporarySpool()
        let path = spool.top.appending("held").string
        let held = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        let again = open(path, O_RDWR | O_CLOEXEC)
        try #require(held >= 0 && again >= 0 && flock(held, LOCK_EX) == 0)
        wait(of: { flock(again, LOCK_EX) }) { call($0) == "a lock that another program holds: flock of '\(path)'" }
        // Closing releases the lock, which ends the thread.
        close(held)
        let semaphore = DispatchSemaphore(value: 0)
        wait(of: { semaphore.wait() }) { $0 == .thread }
        semaphore.signal()
        let pipe = Pipe()
        let input = pipe.fileHandleForReading
        wait(of: { _ = input.availableData }) { $0 == .nothing }
        pipe.fileHandleForWriting.write(Data([1]))
        close(again)
    }
}
