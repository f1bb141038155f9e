// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Foundation
internal import Glibc
internal import Spool
internal import SystemPackage

/// A directory that gets its final name only when it is complete. Until then it is named `NAME.partial`.
final class BackupStaging: Sendable {
    private let destination: FilePath
    let directory: FilePath
    /// Held while a backup writes here.
    private let lock: FileDescriptor

    var index: FilePath { directory.appending("index.sqlite") }

    /// - Throws: if the destination exists and is not empty, is inside the spool, or cannot be created.
    init(_ destination: FilePath, outside directories: SpoolDirectories) throws {
        self.destination = destination
        // With a trailing slash, `NAME.partial` would be inside the destination.
        guard let last = destination.lastComponent, last.kind == .regular else {
            throw CommandFailure(.usage, "'\(destination.name)' is not a name for a new directory")
        }
        directory = destination.removingLastComponent().appending(last.string + ".partial")
        try Self.mustBe(destination, outside: directories)
        try Self.mustBeFree(destination)
        lock = try Self.make(directory)
    }

    /// In the inbox, the daemon would process the backup. In the other directories, the backup would be copied as part
    /// of them.
    private static func mustBe(_ destination: FilePath, outside directories: SpoolDirectories) throws {
        let parent = destination.removingLastComponent()
        guard let last = destination.lastComponent,
            let home = (parent.isEmpty ? "." : parent).resolved
        else { return }
        let place = home.appending(last)
        for directory in [directories.inbox, directories.work, directories.archive, directories.rejected] {
            guard let own = directory.resolved, place.starts(with: own) else { continue }
            throw CommandFailure(
                .cannotCreate, "cannot create '\(destination.name)': it is inside '\(directory.name)'",
                hint: "It would be mixed up with the files of the spool. Name a directory outside the spool.")
        }
    }

    private static func mustBeFree(_ destination: FilePath) throws {
        let facts: FileFacts
        do throws(Errno) { facts = try FileFacts(of: destination) } catch {
            guard error != .noSuchFileOrDirectory else { return }
            throw CommandFailure(step: "examine", object: destination.name, code: error.rawValue).as(.cannotCreate)
        }
        guard facts.isDirectory else { throw taken(destination, "a file of that name exists") }
        let entries: [String]
        do { entries = try FileManager.default.contentsOfDirectory(atPath: destination.string) } catch {
            throw CommandFailure(.noPermission, "cannot list '\(destination.name)': permission denied")
        }
        guard entries.isEmpty else { throw taken(destination, "it exists and is not empty") }
    }

    private static func taken(_ destination: FilePath, _ why: String) -> CommandFailure {
        CommandFailure(
            .cannotCreate, "cannot create '\(destination.name)': \(why)",
            hint: "A backup never overwrites files: name another directory, or remove this one.")
    }

    /// Removes the remains of a backup that was killed; leaves a running backup alone.
    private static func make(_ directory: FilePath) throws -> FileDescriptor {
        for _ in 0..<2 {
            let isNew: Bool
            do throws(Errno) { isNew = try directory.makeDirectory(mode: 0o700) } catch {
                throw CommandFailure(step: "create", object: directory.name, code: error.rawValue).as(.cannotCreate)
            }
            let lock: FileDescriptor
            do {
                lock = try .open(directory, .readOnly, options: [.directory, .noFollow, .closeOnExec])
            } catch let error as Errno {
                throw CommandFailure(step: "create", object: directory.name, code: error.rawValue).as(.cannotCreate)
            }
            guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
                // The descriptor was only read from.
                _ = try? lock.close()
                throw CommandFailure(.tryAgain, "another backup is writing to '\(directory.name)'")
            }
            if isNew { return lock }
            remove(directory)
            // As above.
            _ = try? lock.close()
        }
        throw CommandFailure(.cannotCreate, "cannot remove the remains of an earlier backup in '\(directory.name)'")
    }

    /// Gives the copy of the index the same readers as the index.
    func shareIndex(as original: FilePath) throws {
        do throws(Errno) {
            let mode = try FileFacts(of: original, followingLink: true).permissions.rawValue & 0o777 | 0o600
            guard index.withPlatformString({ chmod($0, mode) }) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            throw CommandFailure(step: "set the mode of", object: index.name, code: error.rawValue)
        }
    }

    func indexBytes() throws -> Int64 { try FileFacts(of: destination.appending("index.sqlite")).size }

    /// Writes everything to disk, then renames the directory to its final name.
    func publish() throws {
        // Both files are empty, since the copy is closed; SQLite creates them again when the copy is opened.
        for ending in ["-wal", "-shm"] {
            let path = directory.appending("index.sqlite" + ending)
            guard path.withPlatformString({ unlink($0) }) == 0 || errno == ENOENT else {
                throw CommandFailure(step: "remove", object: path.name, code: errno)
            }
        }
        let all = SpoolDirectories(inbox: directory, work: directory, archive: directory, rejected: directory)
        do throws(SpoolError) { try all.flush() } catch { throw CommandFailure(error) }
        let isNamed = directory.withPlatformString { old in destination.withPlatformString { rename(old, $0) } } == 0
        guard isNamed else {
            throw CommandFailure(step: "create", object: destination.name, code: errno).as(.cannotCreate)
        }
        let parent = destination.removingLastComponent()
        let descriptor = try FileDescriptor.open(
            parent.isEmpty ? "." : parent, .readOnly, options: [.directory, .closeOnExec])
        try descriptor.closeAfter {
            guard fsync(descriptor.rawValue) == 0 else {
                throw CommandFailure(step: "write to disk", object: parent.name, code: errno)
            }
        }
    }

    /// Removes what was written, unless it already has its final name.
    func discard() { Self.remove(directory) }

    private static func remove(_ directory: FilePath) {
        // The directory may not exist; the next backup removes remains.
        _ = try? FileManager.default.removeItem(atPath: directory.string)
    }
}

/// Cleans up when a signal ends the process, then lets the signal end it.
final class Interruption {
    private let sources: [any DispatchSourceSignal]
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    init(_ clean: @escaping @Sendable () -> Void) {
        sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                clean()
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.activate()
            return source
        }
    }

    func end() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
