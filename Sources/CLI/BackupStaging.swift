// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Foundation
internal import Glibc
internal import Spool
internal import SystemPackage

/// A directory that gets its name only once it is complete: until then it is `NAME.partial` beside it.
final class BackupStaging: Sendable {
    private let destination: FilePath
    let directory: FilePath
    /// Held as long as somebody writes there.
    private let lock: FileDescriptor

    var index: FilePath { directory.appending("index.sqlite") }

    /// - Throws: where the destination is there and not empty, lies in the spool, or cannot be made.
    init(_ destination: FilePath, outside directories: SpoolDirectories) throws {
        self.destination = destination
        // With a slash at its end, `NAME.partial` would lie in it.
        guard let last = destination.lastComponent, last.kind == .regular else {
            throw CommandFailure(.usage, "'\(destination.name)' names no new directory")
        }
        directory = destination.removingLastComponent().appending(last.string + ".partial")
        try Self.mustLie(destination, outside: directories)
        try Self.mustBeFree(destination)
        lock = try Self.make(directory)
    }

    /// In the inbox it would be taken in, in the other directories be taken for what we keep there, and copied with it.
    private static func mustLie(_ destination: FilePath, outside directories: SpoolDirectories) throws {
        let parent = destination.removingLastComponent()
        guard let last = destination.lastComponent,
            let home = ArchiveLayout.resolved(parent.isEmpty ? "." : parent)
        else { return }
        let place = FilePath(home).appending(last)
        for directory in [directories.inbox, directories.work, directories.archive, directories.rejected] {
            guard let own = ArchiveLayout.resolved(directory), place.starts(with: FilePath(own)) else { continue }
            throw CommandFailure(
                .cannotCreate, "cannot create '\(destination.name)': it lies in '\(directory.name)'",
                hint: "It would be taken for what belongs there; name a place outside of the spool's directories.")
        }
    }

    private static func mustBeFree(_ destination: FilePath) throws {
        let facts: FileFacts
        do throws(Errno) { facts = try FileFacts(of: destination) } catch {
            guard error != .noSuchFileOrDirectory else { return }
            throw CommandFailure(step: "examine", object: destination.name, code: error.rawValue).as(.cannotCreate)
        }
        guard facts.isDirectory else { throw taken(destination, "there is something of that name") }
        let entries: [String]
        do { entries = try FileManager.default.contentsOfDirectory(atPath: destination.string) } catch {
            throw CommandFailure(.noPermission, "cannot list '\(destination.name)': permission denied")
        }
        guard entries.isEmpty else { throw taken(destination, "it is there and not empty") }
    }

    private static func taken(_ destination: FilePath, _ why: String) -> CommandFailure {
        CommandFailure(
            .cannotCreate, "cannot create '\(destination.name)': \(why)",
            hint: "A backup replaces nothing: name another directory, or remove this one.")
    }

    /// What a backup left that was killed is removed; one that is still at work is left alone.
    private static func make(_ directory: FilePath) throws -> FileDescriptor {
        for _ in 0..<2 {
            let isNew = directory.withPlatformString { mkdir($0, 0o700) } == 0
            guard isNew || errno == EEXIST else {
                throw CommandFailure(step: "create", object: directory.name, code: errno).as(.cannotCreate)
            }
            let lock: FileDescriptor
            do {
                lock = try .open(directory, .readOnly, options: [.directory, .noFollow, .closeOnExec])
            } catch let error as Errno {
                throw CommandFailure(step: "create", object: directory.name, code: error.rawValue).as(.cannotCreate)
            }
            guard flock(lock.rawValue, LOCK_EX | LOCK_NB) == 0 else {
                // Only read from.
                _ = try? lock.close()
                throw CommandFailure(.tryAgain, "another backup is writing to '\(directory.name)'")
            }
            if isNew { return lock }
            remove(directory)
            // As above.
            _ = try? lock.close()
        }
        throw CommandFailure(.cannotCreate, "cannot remove what an earlier backup left in '\(directory.name)'")
    }

    /// Lets nobody read the copy of the index who may not read the index.
    func shareIndex(as original: FilePath) throws {
        var status = stat()
        let isDone =
            original.withPlatformString { stat($0, &status) } == 0
            && index.withPlatformString { chmod($0, status.st_mode & 0o777 | 0o600) } == 0
        guard isDone else { throw CommandFailure(step: "set the mode of", object: index.name, code: errno) }
    }

    func indexBytes() throws -> Int64 { try FileFacts(of: destination.appending("index.sqlite")).size }

    /// Writes everything to disk and gives it its name.
    func publish() throws {
        // Empty, as nobody has the copy open any more; made anew by whoever opens it.
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

    /// Removes what was written, if it has not got its name.
    func discard() { Self.remove(directory) }

    private static func remove(_ directory: FilePath) {
        // It may not be there; what is left is removed by the next backup.
        _ = try? FileManager.default.removeItem(atPath: directory.string)
    }
}

/// Cleans up when the process is asked to end, and then lets it end as it would have.
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
