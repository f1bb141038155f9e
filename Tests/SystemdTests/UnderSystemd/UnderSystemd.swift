// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Tests that need a real systemd. `deploy/test` boots one with `deploy/with-systemd`: a temporary system that the tests
/// may change, deleted after the run. Elsewhere these suites are skipped.
///
/// Serialized, because all suites share this one system.
@Suite(
    .serialized,
    .enabled(if: Instance.isHere, "only in the instance of deploy/with-systemd, as deploy/test runs them"))
enum UnderSystemd {}

/// The temporary system in which the tests run.
enum Instance {
    /// with-systemd sets this variable for the commands it runs.
    static var isHere: Bool { ProcessInfo.processInfo.environment["WITH_SYSTEMD"] != nil }

    static let checkout = URL(filePath: #filePath).appending(path: "../../../..").standardized

    struct Output {
        let status: Int32
        let text: String
    }

    /// Runs a program of the system and waits for it.
    /// - Parameter environment: additional variables.
    static func run(
        _ program: String, _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Output {
        try run(program, arguments, environment: environment)
    }

    static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Output {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = environment.map { "\($0)=\($1)" } + [program] + arguments
        process.currentDirectoryURL = checkout
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Output(status: process.terminationStatus, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The matching journal entries, oldest first; each field as journald returns it: text, or an array of bytes.
    static func journal(_ matches: String...) throws -> [[String: Any]] {
        _ = try run("journalctl", "--sync")
        let process = try run("sh", "-c", "journalctl -q --all -o json \(matches.joined(separator: " "))")
        return try process.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
