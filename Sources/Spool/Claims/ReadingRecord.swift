// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import FoundationEssentials
import Glibc
import SystemPackage

/// One version of a file, anywhere in the spool: a rename changes none of these values, a write changes them.
struct FileVersion: Hashable, Sendable {
    let name: FileName
    let inode: UInt64
    let size: Int64
    let modification: Int64
}

extension FileVersion {
    init(_ entry: InboxEntry) {
        self.init(name: entry.name, inode: entry.inode, size: entry.size, modification: entry.modification)
    }
}

/// A record in `work/` of files that are being or were read, one line of JSON each. It must survive a killed process,
/// but not a power cut, which no file causes; so it is never synced.
struct ReadingRecord: Sendable {
    private let name: [UInt8]
    private let work: FilePath

    struct Line: Sendable {
        let version: FileVersion
        var attempts = ReadingAttempts.Attempts()
        var isPastDecided = false
    }

    /// Maximum size in bytes: a longer file is no record of the daemon.
    private static let longest = 256 << 20

    init(_ name: [UInt8], in directories: SpoolDirectories) {
        self.name = name
        work = directories.work
    }

    /// - Throws: only if `work/` cannot be read; invalid lines are skipped.
    func lines() throws(SpoolError) -> [Line] {
        let bytes = try SpoolError.wrap(.examine, work.name) { () throws(Errno) -> [UInt8] in
            do throws(Errno) {
                let file = try Descriptor.open(path: work).open(name, O_RDONLY | O_NONBLOCK)
                let facts = try file.facts()
                guard facts.isRegular, facts.size <= Self.longest else { return [] }
                return try file.read(at: 0, count: Int(facts.size))
            } catch Errno.noSuchFileOrDirectory {
                return []
            }
        }
        let decoder = JSONDecoder()
        // An incomplete line was written to a full disk.
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Line.self, from: Data($0)) }
    }

    /// Replaces all lines atomically.
    func write(_ lines: some Sequence<Line>) throws(SpoolError) {
        let bytes = Self.bytes(lines)
        try SpoolError.wrap(.prepare, work.name) { () throws(Errno) in
            let directory = try Descriptor.open(path: work)
            let file = try directory.open(TemporaryName.record, O_WRONLY | O_CREAT | O_TRUNC, mode: Move.fileMode)
            try file.write(bytes)
            try directory.replace(TemporaryName.record, to: directory, as: name)
        }
    }

    func append(_ line: Line) throws(SpoolError) {
        let bytes = Self.bytes([line])
        try SpoolError.wrap(.prepare, work.name) { () throws(Errno) in
            let directory = try Descriptor.open(path: work)
            try directory.open(name, O_WRONLY | O_CREAT | O_APPEND, mode: Move.fileMode).write(bytes)
        }
    }

    func remove() throws(SpoolError) {
        try SpoolError.wrap(.delete, FileName(bytes: name)) { () throws(Errno) in
            do throws(Errno) { try Descriptor.open(path: work).unlink(name) } catch Errno.noSuchFileOrDirectory {
                // There is no record.
            }
        }
    }

    private static func bytes(_ lines: some Sequence<Line>) -> [UInt8] {
        let encoder = JSONEncoder()
        var bytes: [UInt8] = []
        for line in lines {
            do {
                bytes += try encoder.encode(line)
                bytes.append(UInt8(ascii: "\n"))
            } catch {
                preconditionFailure("strings and integers are always JSON: \(error)")
            }
        }
        return bytes
    }
}

extension ReadingRecord.Line: Codable {
    private enum Keys: String, CodingKey { case name, inode, size, modification, starts, alone, decided, beyond }

    init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Keys.self)
        version = FileVersion(
            name: FileName(bytes: Hexadecimal.bytes(try keys.decode(String.self, forKey: .name)) ?? []),
            inode: try keys.decode(UInt64.self, forKey: .inode), size: try keys.decode(Int64.self, forKey: .size),
            modification: try keys.decode(Int64.self, forKey: .modification))
        attempts.starts = max(0, min(Int(Int32.max), try keys.decode(Int.self, forKey: .starts)))
        attempts.alone = max(0, min(Int(Int32.max), try keys.decode(Int.self, forKey: .alone)))
        attempts.decided = max(0, try keys.decode(Int.self, forKey: .decided))
        isPastDecided = try keys.decode(Bool.self, forKey: .beyond)
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        // Names need not be UTF-8.
        try keys.encode(Hexadecimal.string(version.name.bytes), forKey: .name)
        try keys.encode(version.inode, forKey: .inode)
        try keys.encode(version.size, forKey: .size)
        try keys.encode(version.modification, forKey: .modification)
        try keys.encode(attempts.starts, forKey: .starts)
        try keys.encode(attempts.alone, forKey: .alone)
        try keys.encode(attempts.decided, forKey: .decided)
        try keys.encode(isPastDecided, forKey: .beyond)
    }
}
