// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What holds only in a real systemd. `deploy/test` boots one by `deploy/with-systemd`, in which all may be changed and
/// nothing outlives the run; elsewhere these suites are left out.
///
/// One after the other: they share the one system they run in.
@Suite(
    .serialized,
    .enabled(if: Instance.isHere, "only in the instance of deploy/with-systemd, as deploy/test runs them"))
enum UnderSystemd {}

/// The throw-away system the tests run in.
enum Instance {
    /// with-systemd sets the variable in what it runs.
    static var isHere: Bool { ProcessInfo.processInfo.environment["WITH_SYSTEMD"] != nil }

    static let checkout = URL(filePath: #filePath).appending(path: "../../../..").standardized

    struct Output {
        let status: Int32
        let text: String
    }

    /// Runs a program of the system to its end.
    /// - Parameter environment: set besides our own.
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

    /// The journal's entries that match, oldest first, each field as journald has it: text, or an array of bytes.
    static func journal(_ matches: String...) throws -> [[String: Any]] {
        _ = try run("journalctl", "--sync")
        let process = try run("sh", "-c", "journalctl -q --all -o json \(matches.joined(separator: " "))")
        return try process.text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
