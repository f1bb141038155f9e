// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Runs other programs on a spool.
extension TestSpool {
    /// Whether a program is installed on this machine.
    static func has(_ program: String) -> Bool {
        let places = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return places.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
    }

    /// Runs a script in the spool's directory and waits for it; it must succeed.
    @discardableResult
    func bash(_ script: String) throws -> String {
        let process = try start(script)
        process.waitUntilExit()
        let errors = try String(contentsOf: root.appending(path: ".bash"), encoding: .utf8)
        try #require(process.terminationStatus == 0, "\(script.prefix(200)): \(errors)")
        return errors
    }

    /// Starts a script in the spool's directory without waiting for it.
    func start(_ script: String) throws -> Process {
        let process = Process()
        let said = root.appending(path: ".bash")
        if !FileManager.default.fileExists(atPath: said.path) {
            _ = FileManager.default.createFile(atPath: said.path, contents: nil)
        }
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = root
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: said)
        process.standardError = process.standardOutput
        try process.run()
        return process
    }

    /// Runs a Python program in the spool's directory, for system calls that no command makes.
    func python(_ program: String) throws {
        try write(program, to: ".program.py")
        try bash("python3 .program.py")
    }

    /// Starts a daemon and waits until it is ready.
    func readyDaemon(_ arguments: String...) throws -> TestDaemon {
        let daemon = try TestDaemon(self, arguments)
        try daemon.whenReady()
        return daemon
    }

    /// The texts of all articles in the index, sorted.
    func texts() throws -> [String] {
        try copytaster("export", "--text").objects.compactMap { $0["text"] as? String }.sorted()
    }

    /// The outcomes of a file in the history, in order.
    func outcomes(_ file: String) throws -> [String] {
        try copytaster("trace", "--json", file).objects.compactMap { $0["outcome"] as? String }
    }

    /// No file is left in `work/`, and `verify --deep` finds no fault.
    func expectSound() throws {
        #expect(files(in: "work").isEmpty)
        let verdict = try copytaster("verify", "--deep")
        #expect(verdict.status == 0, "\(verdict.text) \(verdict.errors)")
    }
}

extension Copy {
    /// A distinct article for each number, long enough not to count as an unfinished text; ends with its number.
    static func article(_ number: Int) -> String {
        let words = (0..<150).map { "mot\(number)x\($0 &* 7 &+ number)" }.joined(separator: " ")
        return "Dossier \(number)\n\nOdile Marchetti parle du dossier \(number). \(words) fin\(number).\n"
    }
}

extension Process {
    /// Kills it and waits for its end. A child process may inherit a mask that blocks all signals except SIGKILL.
    func killNow() {
        if isRunning { kill(processIdentifier, SIGKILL) }
        waitUntilExit()
    }
}
