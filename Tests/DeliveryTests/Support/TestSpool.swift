// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A separate spool in a temporary directory with the real programs; deleted afterwards.
final class TestSpool: Sendable {
    let root: URL
    /// The source tree of these tests.
    static let checkout = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// The programs are in the directory of the test bundle.
    static let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "copytaster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
    }

    deinit {
        // A directory left in /tmp is harmless.
        try? FileManager.default.removeItem(at: root)
    }

    var inbox: URL { root.appending(path: "inbox") }

    func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

    func write(_ data: Data, to name: String) throws {
        let path = root.appending(path: name)
        try FileManager.default.createDirectory(
            at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: path)
    }

    /// Every file below a directory of the spool, relative to it, sorted; hidden files are left out.
    func files(in directory: String) -> [String] {
        let start = root.appending(path: directory).resolvingSymlinksInPath().path
        let all = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isDirectory: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: start + "/" + name, isDirectory: &isDirectory)
            return !isDirectory.boolValue && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }.sorted()
    }

    // MARK: The programs

    struct Output {
        let status: Int32
        let text: String
        let errors: String

        /// The JSON objects, one for each line.
        var objects: [[String: Any]] {
            text.split(separator: "\n").compactMap {
                // A line that is not JSON is left out, which makes the expectations on the objects fail.
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
        }
    }

    /// Runs `copytaster` on this spool and waits for it.
    @discardableResult
    func copytaster(_ arguments: String...) throws -> Output { try run(arguments) }

    /// - Parameter command: a launcher and its arguments; the program and its arguments are appended.
    @discardableResult
    func run(
        _ arguments: [String], through command: [String] = [], environment: [String: String] = [:]
    ) throws -> Output {
        let process = Process()
        // Not in the spool, which may be on a full disk.
        let place = FileManager.default.temporaryDirectory
        let (out, err) = (
            place.appending(path: "copytaster-out-\(UUID())"), place.appending(path: "copytaster-err-\(UUID())")
        )
        for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        defer {
            // Files left in /tmp are harmless.
            for file in [out, err] { try? FileManager.default.removeItem(at: file) }
        }
        let words = command + [TestSpool.programs.appending(path: "copytaster").path] + arguments
        process.executableURL = URL(filePath: words[0])
        process.arguments = words.dropFirst() + ["--directory", root.path]
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, text: try String(contentsOf: out, encoding: .utf8),
            errors: try String(contentsOf: err, encoding: .utf8))
    }

    func daemon(_ arguments: String...) throws -> TestDaemon { try TestDaemon(self, arguments) }

    /// - Parameter command: a launcher and its arguments; the daemon and its arguments are appended.
    func daemon(through command: [String], _ arguments: String...) throws -> TestDaemon {
        try TestDaemon(self, arguments, through: command)
    }

    /// Every article with its placement, by id, without the fields that depend on time and way of arrival.
    func export() throws -> [String: [String: String]] {
        let output = try copytaster("export", "--text")
        try #require(output.status == 0, "\(output.errors)")
        var articles: [String: [String: String]] = [:]
        for object in output.objects {
            let id = try #require(object["id"] as? String)
            #expect(articles[id] == nil, "\(id) is in the export twice")
            articles[id] = try object.filter { !["received", "file"].contains($0.key) }.mapValues { value in
                let json = try JSONSerialization.data(
                    withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
                return String(decoding: json, as: UTF8.self)
            }
        }
        return articles
    }

    /// The values of `status --json`.
    func status() throws -> [String: Any] { try copytaster("status", "--json").objects.first ?? [:] }
}

/// A running copytasterd.
final class TestDaemon: Sendable {
    private let process = Process()
    let log: URL

    init(
        _ spool: TestSpool, _ arguments: [String], through command: [String] = [], named name: String = "copytasterd"
    ) throws {
        // Not in the spool, which may be on a full disk or moved away.
        log = FileManager.default.temporaryDirectory.appending(path: "copytaster-log-\(UUID())")
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let program = TestSpool.programs.appending(path: name).path
        let words = command + [program, "--directory", spool.root.path] + arguments
        process.executableURL = URL(filePath: words[0].hasPrefix("/") ? words[0] : "/usr/bin/env")
        process.arguments = words[0].hasPrefix("/") ? Array(words.dropFirst()) : words
        // Most tests need no wait for a next page; tests of this wait set it as an argument.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["COPYTASTER_TEXT_QUIET_TIME": "0 s"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        // A log left in /tmp is harmless.
        try? FileManager.default.removeItem(at: log)
    }

    var id: Int32 { process.processIdentifier }

    var messages: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }  // The log may be deleted already.

    var isRunning: Bool { process.isRunning }

    var processID: pid_t { process.processIdentifier }

    func signal(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Sends SIGSTOP and waits until all threads are stopped: on a busy machine some run on for a while.
    func freeze() throws {
        signal(SIGSTOP)
        let tasks = "/proc/\(processID)/task"
        try eventually("all threads are stopped") {
            try FileManager.default.contentsOfDirectory(atPath: tasks).allSatisfy { thread in
                // A thread that has just ended does not count.
                guard let stat = try? String(contentsOfFile: "\(tasks)/\(thread)/stat", encoding: .utf8) else {
                    return true
                }
                return stat.contains(") T ")
            }
        }
    }

    /// Waits until the daemon has ended.
    @discardableResult
    func ended() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    @discardableResult
    func stop() -> Int32 {
        signal(SIGTERM)
        return ended()
    }

    func killNow() {
        signal(SIGKILL)
        ended()
    }
}

/// Seconds within which a file must be found by its event, even on a busy machine: far below the rescan interval of 300 s.
let promptly = 150.0

/// Waits until the condition holds, and checks it often: on a busy machine events may be late.
func eventually(within seconds: Double = 300, _ what: @autoclosure () -> String, _ condition: () throws -> Bool) throws
{
    let end = Date(timeIntervalSinceNow: seconds)
    while Date() < end {
        if try condition() { return }
        Thread.sleep(forTimeInterval: 0.05)
    }
    let isSo = try condition()
    try #require(isSo, "not within \(seconds) s: \(what())")
}
