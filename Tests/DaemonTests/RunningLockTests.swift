// SPDX-License-Identifier: Apache-2.0

import Foundation
import SystemPackage
import Testing

@testable import Daemon

/// One daemon a spool; who only asks whether one runs is no daemon.
@Suite final class RunningLockTests {
    private let directory = FileManager.default.temporaryDirectory.appending(path: "copytaster-\(UUID().uuidString)")
    private var path: FilePath { FilePath(directory.appending(path: "copytasterd.lock").path) }

    deinit {
        // A directory left in /tmp hurts nobody.
        try? FileManager.default.removeItem(at: directory)
    }

    @Test func `a second daemon is refused, and told so, until the first lets go`() throws {
        let first = try RunningLock(path)
        #expect {
            _ = try RunningLock(path)
        } throws: { error in
            (error as? RunningLock.Taken)?.isTaken == true && "\(error)".contains("another copytasterd runs")
        }
        first.release()
        try RunningLock(path).release()
    }

    @Test func `a command that looks for a moment is waited for`() throws {
        try RunningLock(path).release()
        let look = try FileDescriptor.open(path, .readOnly)
        #expect(flock(look.rawValue, LOCK_SH | LOCK_NB) == 0)
        let hand = Thread {
            // Longer than another daemon would be waited for.
            Thread.sleep(forTimeInterval: 1.5)
            // Closing gives the lock back.
            try? look.close()
        }
        hand.start()
        try RunningLock(path).release()
    }

    @Test func `a lock that cannot be made is another matter than one that is taken`() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        #expect {
            _ = try RunningLock(path.appending("below/a/file"))
        } throws: { error in
            (error as? RunningLock.Taken)?.isTaken == false && "\(error)".contains("must exist")
        }
    }
}
