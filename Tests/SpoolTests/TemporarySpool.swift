// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage
import Testing

@testable import Spool

/// A temporary spool for one test, deleted with this object.
final class TemporarySpool: Sendable {
    let top: FilePath
    let directories: SpoolDirectories

    init() throws {
        var template = Array("/tmp/copytaster-spool-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
        try #require(made)
        top = template.withUnsafeBufferPointer { $0.baseAddress.map { FilePath(platformString: $0) } ?? "" }
        directories = SpoolDirectories(
            inbox: top.appending("inbox"), work: top.appending("work"), archive: top.appending("archive"),
            rejected: top.appending("rejected"))
        try directories.prepare()
    }

    deinit {
        // A failure to remove files of a test in /tmp does no harm.
        _ = try? shell("chmod -R u+rwX \(top.string); rm -rf \(top.string)")
    }

    var inbox: String { directories.inbox.string }

    /// Runs a shell script in the top directory of the spool.
    @discardableResult
    func run(_ script: String) throws -> Int32 { try shell("cd \(top.string) && \(script)") }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: Array(path.utf8)) }

    /// - Parameter path: relative to the top, as bytes.
    func write(_ bytes: [UInt8], to path: [UInt8]) throws {
        let relative = try #require(RelativePath(FileName(bytes: path)))
        let parent = try Descriptor.open(path: top).descend(relative.parents, making: 0o755)
        try parent.open(relative.last, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644).write(bytes)
    }

    func read(_ path: FileName) throws -> [UInt8] {
        let relative = try #require(RelativePath(path))
        return try Descriptor.open(path: top).descend(relative.parents).open(relative.last, O_RDONLY)
            .read(at: 0, count: 1 << 20)
    }

    func has(_ path: String) -> Bool { top.pushing(FilePath(path)).withPlatformString { access($0, F_OK) == 0 } }

    func scan(under: FileName? = nil, ignoring rules: IgnoreRules = IgnoreRules()) throws -> [InboxEntry] {
        var found: [InboxEntry] = []
        try InboxScan.entries(in: directories.inbox, under: under, ignoring: rules) {
            found.append($0)
            return true
        }
        return found.sorted { $0.name < $1.name }
    }

    func entry(_ name: String) throws -> InboxEntry {
        try #require(try InboxScan.entry(FileName(name), in: directories.inbox, ignoring: .none))
    }

    func claim(_ name: String) throws -> Claim { try Claim(taking: entry(name), in: directories) }
}

/// - Returns: the exit status.
@discardableResult
func shell(_ script: String) throws -> Int32 {
    var status: Int32 = 0
    let process = try spawn(["/bin/sh", "-c", script])
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status >> 8 & 0xFF
}

/// Starts a program without waiting for it.
func spawn(_ arguments: [String]) throws -> pid_t {
    var process = pid_t()
    var list = arguments.map { strdup($0) } + [nil]
    defer { list.forEach { free($0) } }
    try #require(posix_spawn(&process, arguments[0], nil, nil, &list, environ) == 0)
    return process
}
