// SPDX-License-Identifier: Apache-2.0

import Foundation
import SystemPackage
import Testing

@testable import Daemon

/// One daemon per spool; a command that only checks for a daemon does not count.
@Suite final class RunningLockTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: "copytaster-\(UUID().uuidString)")
    private var path: FilePath { FilePath(directory.appending(path: "copytasterd.lock").path) }

    deinit {
        // A leftover directory in /tmp does no harm.
        try? FileManager.default.removeItem(at: directory)
    }

    @Test func `a second daemon is refused with an error until the first releases the lock`() throws {
        let first = try RunningLock(path)
        #expect {
            _ = try RunningLock(path)
        } throws: { error in
            (error as? RunningLock.Taken)?.isTaken == true && "\(error)".contains("another copytasterd runs")
        }
        first.release()
        try RunningLock(path).release()
    }

    @Test func `the daemon waits for a command that holds the lock briefly`() throws {
        try RunningLock(path).release()
        let look = try FileDescriptor.open(path, .readOnly)
        #expect(flock(look.rawValue, LOCK_SH | LOCK_NB) == 0)
        let hand = Thread {
            // Longer than the wait for another daemon.
            Thread.sleep(forTimeInterval: 1.5)
            // Closing releases the lock.
            try? look.close()
        }
        hand.start()
        try RunningLock(path).release()
    }

    @Test func `a lock that cannot be created gives another error than one that is taken`() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        #expect {
            _ = try RunningLock(path.appending("below/a/file"))
        } throws: { error in
            (error as? RunningLock.Taken)?.isTaken == false && "\(error)".contains("must exist")
        }
    }
}
