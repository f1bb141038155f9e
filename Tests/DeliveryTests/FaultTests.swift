// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The sweeps of `Tests/Faults` in small, against the real daemon: the whole ones take an hour, see docs/RELIABILITY.md.
@Suite(.serialized) struct FaultTests {
    /// Runs the command; its own checks decide, and what it printed says what was wrong.
    private func faults(_ arguments: String...) throws {
        let command = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Faults/run")
        let process = Process()
        let said = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        // A file in the directory for temporary files hurts nobody.
        defer { try? FileManager.default.removeItem(at: said) }
        process.executableURL = command
        process.arguments = ["--build", TestSpool.programs.path] + arguments
        // Killed while it writes its coverage, a program leaves a profile that spoils all others.
        process.environment = ProcessInfo.processInfo.environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = try FileHandle(forWritingTo: said)
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: said, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(text)")
    }

    @Test func `killed after any call that changes anything while it takes a text, it takes it once`() throws {
        try faults("kill", "--life", "text", "--disposition", "archive")
    }

    @Test func `killed after any third call while it takes a file that stays, it takes it once and tells of it once`()
        throws
    {
        try faults("kill", "--life", "text", "--disposition", "keep", "--every", "3")
    }

    @Test(arguments: ["first", "page", "lines", "rejected", "held", "twins", "nested"])
    func `killed in any other life of a file, it goes on from there`(life: String) throws {
        try faults(
            "kill", "--life", life, "--disposition", "archive", "--every", "23", "--first", "\(Int.random(in: 1...23))")
    }

    @Test(arguments: ["EIO", "ENOSPC", "EINTR"])
    func `a call that fails once loses nothing and rejects nothing`(error: String) throws {
        try faults(
            "--workers", "8", "fail", "--life", "lines", "--disposition", "archive", "--error", error, "--every", "19",
            "--first", "\(Int.random(in: 1...19))")
    }

    @Test(.enabled(if: World.canMountDisks && World.canMountFUSE, "power cuts need root, loop devices and FUSE"))
    func `a power cut takes nothing back that was said to be taken`() throws {
        try faults("power", "--every", "9", "--kept", "none", "--kept", "some")
    }

    @Test func `twelve writers at once and a daemon that is killed all the while`() throws {
        try faults("writers", "--files", "300", "--every", "0.4", "--queue", "0")
    }
}
