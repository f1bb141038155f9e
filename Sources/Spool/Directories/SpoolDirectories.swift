// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
public import SystemPackage

/// The four directories of a file's way: dropped into the inbox, claimed in work, finally in archive or rejected.
public struct SpoolDirectories: Sendable, Hashable {
    public let inbox: FilePath
    public let work: FilePath
    public let archive: FilePath
    public let rejected: FilePath

    /// Only the daemon and its group may read claimed files; the umask determines whether the group may change them.
    private static let ownMode: mode_t = 0o770
    /// Members of the group may drop files; setgid gives the files to that group. Not sticky, because then the daemon
    /// could not move the files of other users.
    private static let inboxMode: mode_t = 0o2775

    public init(inbox: FilePath, work: FilePath, archive: FilePath, rejected: FilePath) {
        self.inbox = inbox
        self.work = work
        self.archive = archive
        self.rejected = rejected
    }

    /// Creates missing directories, and checks that files can be moved between all of them.
    /// - Parameter disposition: with `.keep`, the inbox may be read-only or on another file system.
    /// - Throws: an error whose advice says what to do.
    public func prepare(disposition: Disposition = .archive) throws(SpoolError) {
        try make(inbox, Self.inboxMode)
        for directory in [work, archive, rejected] { try make(directory, Self.ownMode) }
        let own = try device(work)
        let others = disposition == .keep ? [archive, rejected] : [inbox, archive, rejected]
        for directory in others where try device(directory) != own {
            throw SpoolError(
                .prepare, directory.name, cause: .improperLink,
                advice: "it is on another file system than '\(work.name)', and files are moved by rename; "
                    + "put all directories of the spool on one file system, or set 'disposition: keep'",
                remedy: .stop)
        }
        removeDrafts()
        try tryMoves(from: work, through: disposition == .keep ? [rejected, archive] : [inbox, rejected, archive])
    }

    /// Writes all pending changes of the spool's file system, contents and names, to disk in one call: a power cut can
    /// no longer lose them. One call per batch, before the index commits.
    public func flush() throws(SpoolError) {
        let work = self.work
        try SpoolError.wrap(.sync, work.name) { () throws(Errno) in
            try Descriptor.open(path: work).syncFileSystem()
        }
    }

    /// When something in `rejected/` was last moved, according to its modification time, which `Quarantine` also sets
    /// for changes further down. Nanoseconds.
    public func modificationOfRejected() throws(SpoolError) -> Int64 {
        let rejected = self.rejected
        return try SpoolError.wrap(.examine, rejected.name) { () throws(Errno) in
            try Descriptor.open(path: rejected).facts().modification
        }
    }

    private func make(_ directory: FilePath, _ mode: mode_t) throws(SpoolError) {
        try SpoolError.wrap(
            .prepare, directory.name, advice: "create the directory and make the daemon's user its owner"
        ) {
            () throws(Errno) in
            do throws(Errno) {
                _ = try Descriptor.open(path: directory)
            } catch Errno.noSuchFileOrDirectory {
                try Self.makeWithParents(directory, mode)
            }
        }
    }

    private static func makeWithParents(_ directory: FilePath, _ mode: mode_t) throws(Errno) {
        let parent = directory.removingLastComponent()
        if !parent.isEmpty, parent != directory {
            do throws(Errno) { _ = try Descriptor.open(path: parent) } catch Errno.noSuchFileOrDirectory {
                try makeWithParents(parent, 0o755)
            }
        }
        let plain = mode & 0o777
        guard try directory.makeDirectory(mode: plain) else { return }
        // The inbox is for other users too, regardless of the daemon's umask.
        guard mode == inboxMode else { return }
        let changed = directory.withPlatformString { path in
            // The unit's RestrictSUIDSGID= forbids setting setgid: then dropped files have the group of the user who
            // drops them.
            chmod(path, mode) == 0 || errno == EPERM && chmod(path, plain) == 0 ? 0 : errno
        }
        if changed != 0 { throw Errno(rawValue: changed) }
    }

    private func device(_ directory: FilePath) throws(SpoolError) -> UInt64 {
        try SpoolError.wrap(.prepare, directory.name) { () throws(Errno) in
            try Descriptor.open(path: directory).facts().device
        }
    }

    /// Device numbers do not distinguish bind mounts, so a hidden file is moved through all directories.
    private func tryMoves(from start: FilePath, through stops: [FilePath]) throws(SpoolError) {
        let probe = TemporaryName.probe
        var current = start
        defer {
            // Best effort: the next start removes it.
            if let directory = try? Descriptor.open(path: current) { try? directory.unlink(probe) }
        }
        try SpoolError.wrap(.prepare, start.name, advice: Self.writeAdvice) { () throws(Errno) in
            let directory = try Descriptor.open(path: start)
            _ = try directory.open(probe, O_CREAT | O_WRONLY, mode: 0o600)
        }
        for stop in stops + [start] {
            try SpoolError.wrap(.prepare, stop.name, advice: Self.writeAdvice) { () throws(Errno) in
                try Descriptor.open(path: current).replace(probe, to: try Descriptor.open(path: stop), as: probe)
            }
            current = stop
        }
    }

    /// Removes temporary files that a killed daemon left behind, and empty directories in `work/`. Only for the process
    /// that is the only writer here.
    private func removeDrafts() {
        for directory in [inbox, work, archive, rejected] {
            // Best effort: temporary files are hidden from every scan, and overwritten when the name is used again.
            guard let root = try? Descriptor.open(path: directory) else { continue }
            for draft in TemporaryName.all { try? Self.clear(draft, in: root) }
        }
        EmptyDirectories.removeAll(in: work)
    }

    /// A directory with such a name was not made by the daemon and would prevent a start: it is renamed, and then
    /// processed like any other.
    private static func clear(_ draft: [UInt8], in root: borrowing Descriptor) throws(Errno) {
        do throws(Errno) { try root.unlink(draft) } catch Errno.isDirectory {
            let plain = Array(draft.drop { $0 == UInt8(ascii: ".") })
            let free = try NumberedName.firstFree(plain) { (name) throws(Errno) in try root.holds(name) }
            try root.move(draft, to: root, as: free)
        }
    }

    private static let writeAdvice =
        "the daemon must be able to move files between the directories of the spool; check owner, mode, free space, "
        + "and that all are in one mount"
}

/// Names of temporary files: hidden, and each written by only one process at a time, so that the names identify files
/// that a killed process left behind.
enum TemporaryName {
    static let probe = Array(".copytaster-probe".utf8)
    /// Directly in `rejected/`, under its lock.
    static let reason = Array(".copytaster-reason".utf8)
    static let excerpt = Array(".copytaster-excerpt".utf8)
    /// In `work/`, before it becomes one of the records below.
    static let record = Array(".copytaster-record".utf8)
    static let all = [probe, reason, excerpt, record]
    /// Kept across starts, see `ReadingAttempts` and `InPlaceReadings`.
    static let attempts = Array(".copytaster-attempts".utf8)
    static let reading = Array(".copytaster-reading".utf8)
    static let inPlace = Array(".copytaster-in-place".utf8)
    static let hidden = all + [attempts, reading, inPlace]
}

/// One of the four directories.
public enum Area: String, CaseIterable, Sendable {
    case inbox, work, archive, rejected

    /// The place of a file in this directory, relative to the spool: `rejected/a.html`.
    public func place(of name: FileName) -> FileName { FileName(rawValue).appending(name.bytes) }

    /// The name of a file relative to this directory, from its place; nil if the place is in another directory.
    public func name(of place: FileName) -> FileName? { place.relative(to: FileName(rawValue)) }

    /// - Parameter place: relative to the spool.
    public func contains(_ place: FileName) -> Bool { name(of: place) != nil }
}

extension SpoolDirectories {
    subscript(area: Area) -> FilePath {
        switch area {
        case .inbox: inbox
        case .work: work
        case .archive: archive
        case .rejected: rejected
        }
    }
}

extension SpoolError {
    /// The only place that converts a cause to a `SpoolError`.
    static func wrap<Result: ~Copyable>(
        _ step: Step, _ object: @autoclosure () -> FileName, advice: String? = nil,
        _ body: () throws(Errno) -> Result
    ) throws(SpoolError) -> Result {
        do throws(Errno) { return try body() } catch { throw SpoolError(step, object(), cause: error, advice: advice) }
    }
}
