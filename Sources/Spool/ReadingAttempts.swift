// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import Glibc
import SystemPackage

/// How often the service ended while it read a file alone, counted in `work/` itself: a file that ends the daemon would
/// do so at every start.
///
/// Nothing is written while the service runs well. A start that finds files in `work/` notes which one it reads; where it
/// is there again at the next start, the service ended meanwhile. These notes survive a killed process, not a power cut,
/// which no file causes; so they are never synced.
public struct ReadingAttempts: Sendable {
    /// What is known of one file.
    public struct Attempts: Hashable, Sendable {
        /// Starts that found it left in `work/`.
        public var starts = 0
        /// Of these, how many ended while only this file was read, beyond what had been decided of it before, and with
        /// nothing more decided.
        public var alone = 0
        /// Lines of history that its articles had when it was begun.
        public var decided = 0
    }

    private struct Key: Hashable {
        let name: FileName
        let inode: UInt64

        init(_ entry: InboxEntry) { (name, inode) = (entry.name, entry.inode) }
        init(_ name: FileName, _ inode: UInt64) { (self.name, self.inode) = (name, inode) }
    }

    private let directories: SpoolDirectories
    private var known: [Key: Attempts] = [:]

    /// Bytes of a record that are read: more than so many names of this length is no record of ours.
    private static let longestRecord = 256 << 20

    /// Reads what earlier starts noted.
    /// - Throws: only where `work/` cannot be read; a record that makes no sense is none.
    public init(_ directories: SpoolDirectories) throws(SpoolError) {
        self.directories = directories
        for line in try Self.lines(of: Draft.attempts, in: directories) {
            known[Key(line.name, line.inode)] = Attempts(starts: line.starts, alone: line.alone, decided: line.decided)
        }
    }

    public subscript(entry: InboxEntry) -> Attempts { known[Key(entry)] ?? Attempts() }

    /// Counts a start that found these files, and notes it.
    /// - Parameter decided: lines of history that the articles of a file have; asked for few.
    public mutating func begin(
        with entries: [InboxEntry], decided: (InboxEntry) -> Int
    ) throws(SpoolError) {
        let reading = try Self.lines(of: Draft.reading, in: directories).first
        let begun = reading.map { Key($0.name, $0.inode) }
        var counted: [Key: Attempts] = [:]
        for entry in entries {
            var attempts = self[entry]
            attempts.starts += 1
            if Key(entry) == begun {
                let now = decided(entry)
                if now > attempts.decided {
                    attempts.alone = 0
                } else if reading?.isBeyond == true {
                    // Where it was not, what it read had done no harm before.
                    attempts.alone += 1
                }
                attempts.decided = now
            }
            counted[Key(entry)] = attempts
        }
        known = counted
        guard !known.isEmpty else { return try end() }
        try write(known.map { Line($0.key.name, $0.key.inode, $0.value) }, as: Draft.attempts)
        try remove(Draft.reading)
    }

    /// Notes that this file is read now, and no other.
    /// - Parameter isBeyond: whether it is read beyond what was decided of it before.
    public func noteReading(_ entry: InboxEntry, isBeyond: Bool) throws(SpoolError) {
        try write([Line(entry.name, entry.inode, self[entry], isBeyond: isBeyond)], as: Draft.reading)
    }

    public func noteRead() throws(SpoolError) { try remove(Draft.reading) }

    /// The service ends in order, so nothing that lies in `work/` has ended it.
    public func end() throws(SpoolError) {
        try remove(Draft.reading)
        try remove(Draft.attempts)
    }

    // MARK: Records

    /// A line of JSON.
    private struct Line: Codable {
        let name: FileName
        let inode: UInt64
        let starts: Int
        let alone: Int
        let decided: Int
        let isBeyond: Bool

        init(_ name: FileName, _ inode: UInt64, _ attempts: Attempts, isBeyond: Bool = false) {
            (self.name, self.inode, self.isBeyond) = (name, inode, isBeyond)
            (starts, alone, decided) = (attempts.starts, attempts.alone, attempts.decided)
        }

        private enum Keys: String, CodingKey { case name, inode, starts, alone, decided, beyond }

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: Keys.self)
            name = FileName(bytes: Hexadecimal.bytes(try keys.decode(String.self, forKey: .name)) ?? [])
            inode = try keys.decode(UInt64.self, forKey: .inode)
            starts = max(0, min(Int(Int32.max), try keys.decode(Int.self, forKey: .starts)))
            alone = max(0, min(Int(Int32.max), try keys.decode(Int.self, forKey: .alone)))
            decided = max(0, try keys.decode(Int.self, forKey: .decided))
            isBeyond = try keys.decode(Bool.self, forKey: .beyond)
        }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Keys.self)
            // Names need not be UTF-8.
            try keys.encode(Hexadecimal.string(name.bytes), forKey: .name)
            try keys.encode(inode, forKey: .inode)
            try keys.encode(starts, forKey: .starts)
            try keys.encode(alone, forKey: .alone)
            try keys.encode(decided, forKey: .decided)
            try keys.encode(isBeyond, forKey: .beyond)
        }
    }

    private static func lines(of record: [UInt8], in directories: SpoolDirectories) throws(SpoolError) -> [Line] {
        let bytes = try SpoolError.wrap(.examine, FileName(directories.work)) { () throws(Errno) -> [UInt8] in
            do throws(Errno) {
                let file = try Descriptor.open(path: directories.work).open(record, O_RDONLY | O_NONBLOCK)
                let status = try file.status()
                guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= longestRecord else { return [] }
                return try file.read(at: 0, count: Int(status.st_size))
            } catch Errno.noSuchFileOrDirectory {
                return []
            }
        }
        let decoder = JSONDecoder()
        // A line cut short is of a disk that was full.
        return bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? decoder.decode(Line.self, from: Data($0)) }
    }

    private func write(_ lines: [Line], as record: [UInt8]) throws(SpoolError) {
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
        try SpoolError.wrap(.prepare, FileName(directories.work)) { () throws(Errno) in
            let work = try Descriptor.open(path: directories.work)
            let file = try work.open(Draft.record, O_WRONLY | O_CREAT | O_TRUNC, mode: Move.fileMode)
            try file.write(bytes)
            try work.replace(Draft.record, to: work, as: record)
        }
    }

    private func remove(_ record: [UInt8]) throws(SpoolError) {
        try SpoolError.wrap(.delete, FileName(bytes: record)) { () throws(Errno) in
            do throws(Errno) { try Descriptor.open(path: directories.work).unlink(record) } catch Errno
                .noSuchFileOrDirectory
            {
                // Nothing was noted.
            }
        }
    }
}
