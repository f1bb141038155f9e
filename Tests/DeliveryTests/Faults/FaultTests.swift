// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Short runs of the sweeps in `Tests/Faults` against the real daemon; full runs take an hour, see docs/RELIABILITY.md.
@Suite(.serialized) struct FaultTests {
    /// Runs `Tests/Faults/run`, whose exit status decides; its output is the failure message.
    private func faults(_ arguments: String...) throws {
        let command = TestSpool.checkout.appending(path: "Tests/Faults/run")
        let process = Process()
        let said = FileManager.default.temporaryDirectory.appending(path: "faults-\(UUID().uuidString)")
        _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        // A file left in the temporary directory is harmless.
        defer { try? FileManager.default.removeItem(at: said) }
        process.executableURL = command
        process.arguments = ["--build", TestSpool.programs.path] + arguments
        // A program killed while it writes its coverage leaves a corrupt profile, which breaks the merge of all profiles.
        process.environment = ProcessInfo.processInfo.environment.merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = try FileHandle(forWritingTo: said)
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOf: said, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(text)")
    }

    /// `Tests/Faults/run kill` does this after each of these calls.
    @Test func `a text is stored once if the daemon is killed after every third call that changes a file`() throws {
        try faults(
            "kill", "--scenario", "text", "--disposition", "archive", "--every", "3", "--first",
            "\(Int.random(in: 1...3))")
    }

    @Test func `a kept text is stored once and reported once if the daemon is killed after every third changing call`()
        throws
    {
        try faults("kill", "--scenario", "text", "--disposition", "keep", "--every", "3")
    }

    @Test(arguments: ["first", "page", "lines", "rejected", "held", "twins", "nested"])
    func `every other scenario is completed if the daemon is killed during it`(scenario: String) throws {
        try faults(
            "kill", "--scenario", scenario, "--disposition", "archive", "--every", "23", "--first",
            "\(Int.random(in: 1...23))")
    }

    @Test(arguments: ["EIO", "ENOSPC", "EINTR"])
    func `one failed call loses nothing and rejects nothing`(error: String) throws {
        try faults(
            "--workers", "8", "fail", "--scenario", "lines", "--disposition", "archive", "--error", error, "--every",
            "19",
            "--first", "\(Int.random(in: 1...19))")
    }

    @Test(.enabled(if: TestHost.canMountDisks && TestHost.canMountFUSE, "power cuts need root, loop devices and FUSE"))
    func `a power cut loses nothing that was reported as stored`() throws {
        try faults("power", "--every", "9", "--kept", "none", "--kept", "some")
    }

    @Test func `twelve concurrent writers and repeated kills of the daemon lose nothing`() throws {
        try faults("writers", "--files", "300", "--every", "0.4", "--queue", "0")
    }
}
