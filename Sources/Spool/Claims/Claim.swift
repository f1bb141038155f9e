// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
import SystemPackage

/// A file that the daemon owns: it is in `work/` under its name in the inbox, and leaves by exactly one exit.
///
/// If a claim ends without an exit, its file remains in `work/`, where the next start finds it.
public struct Claim: ~Copyable, Sendable {
    public let directories: SpoolDirectories
    /// As it was when claimed; the name is relative to the inbox, and to `work/`.
    public let entry: InboxEntry
    /// Whether an earlier run, which ended early, had claimed it.
    public let recovered: Bool
    let path: RelativePath
    private var file: SpoolFile?

    /// Moves a file from the inbox to `work/` and opens it there.
    /// - Throws: `.vanished` if another process moved it first, `.busy` while a file of that name is being processed,
    ///   `.changed` with remedy `.reject` if it is no regular file: then it is still in the inbox.
    public init(taking entry: InboxEntry, in directories: SpoolDirectories) throws(SpoolError) {
        let path = try Claim.path(entry.name)
        if let reason = Settling.objection(to: entry.kind) { throw Claim.objection(entry.name, reason) }
        do throws(Errno) { try Claim.take(path, directories) } catch {
            throw SpoolError(.claim, entry.name, cause: error, advice: Claim.advice(on: error))
        }
        let file: SpoolFile
        do throws(SpoolError) {
            file = try Claim.open(path, in: directories)
        } catch {
            // Not readable for the daemon: moved back, so that the next check finds it in the inbox.
            try SpoolError.wrap(.putBack, entry.name) { () throws(Errno) in
                try Move(path, from: .work, in: directories).toSameName(in: .inbox)
            }
            throw error
        }
        self.init(path, file, directories, recovered: false)
    }

    /// Claims a file in `work/` again (`InboxScan.leftInWork`).
    /// - Throws: `.changed` with remedy `.reject` if it is no regular file: `Quarantine.setAside(…, from: .work)`.
    public init(recovering entry: InboxEntry, in directories: SpoolDirectories) throws(SpoolError) {
        let path = try Claim.path(entry.name)
        if let reason = Settling.objection(to: entry.kind) { throw Claim.objection(entry.name, reason) }
        self.init(path, try Claim.open(path, in: directories), directories, recovered: true)
    }

    private init(
        _ path: RelativePath, _ file: consuming SpoolFile, _ directories: SpoolDirectories, recovered: Bool
    ) {
        self.directories = directories
        self.path = path
        self.recovered = recovered
        entry = file.entry
        self.file = consume file
    }

    public var name: FileName { entry.name }

    /// - Returns: fewer than `count` bytes only at the end of the file.
    public borrowing func read(at offset: Int64, count: Int) throws(SpoolError) -> [UInt8] {
        switch file {
        case .some(let file): return try file.read(at: offset, count: count)
        case .none: throw SpoolError(.read, entry.name, cause: .badFileDescriptor)
        }
    }

    /// Whether it was written to since it was claimed, or is being written: a process that opened it before the claim
    /// still has it open. Then the data read is unreliable; call `returnToInbox()`.
    public borrowing func hasChanged() throws(SpoolError) -> Bool {
        switch file {
        case .some(let file): return try file.hasChanged(isMovedByDaemon: true)
        case .none: throw SpoolError(.read, entry.name, cause: .badFileDescriptor)
        }
    }

    /// Writes the content and the name to disk; complete once the directories are synced too. Does not use
    /// fdatasync(2), which need not write a new name.
    public borrowing func sync(touching touched: inout TouchedDirectories) throws(SpoolError) {
        switch file {
        case .some(let file): try file.sync()
        case .none: throw SpoolError(.sync, entry.name, cause: .badFileDescriptor)
        }
        touched.note(directories.work, path.parents)
    }

    /// Closes the file after reading, so that a batch of claims holds no descriptors.
    public mutating func finishReading() { file = nil }

    private static func advice(on cause: Errno) -> String? {
        switch cause {
        case .improperLink:
            "it is on another file system than the spool; unmount what is mounted in the inbox, or set "
                + "'disposition: keep'"
        // `cp -r` creates a directory with the mode of the source directory, whatever the inbox's ACL says.
        case .permissionDenied, .notPermitted:
            "give the daemon's group write permission to the file's directory (chmod g+w)"
        default: nil
        }
    }

    private static func path(_ name: FileName) throws(SpoolError) -> RelativePath {
        guard let path = RelativePath(name) else {
            throw SpoolError(.claim, name, cause: .invalidArgument, remedy: .reject(reason: "not a name in the inbox"))
        }
        return path
    }

    private static func objection(_ name: FileName, _ reason: String) -> SpoolError {
        SpoolError(.claim, name, kind: .changed, cause: nil, advice: reason, remedy: .reject(reason: reason))
    }

    private static func take(_ path: RelativePath, _ directories: SpoolDirectories) throws(Errno) {
        let inbox = try Descriptor.open(path: directories.inbox).descend(path.parents)
        let work = try Descriptor.open(path: directories.work)
        try Move.enter(path.parents, of: work) { (parent) throws(Errno) in
            do throws(Errno) { try inbox.move(path.last, to: parent, as: path.last) } catch {
                guard error == .fileExists, Claim.removeEmpty(path.last, in: parent) else { throw error }
                try inbox.move(path.last, to: parent, as: path.last)
            }
        }
    }

    /// Removes an empty directory in `work/` that has the name of the new file.
    private static func removeEmpty(_ name: [UInt8], in parent: borrowing Descriptor) -> Bool {
        do throws(Errno) {
            try parent.unlink(name, directory: true)
            return true
        } catch {
            // A file, or a directory that is not empty: its name is being processed.
            return false
        }
    }

    /// Opens the file in `work/`, where no other process can replace it.
    private static func open(
        _ path: RelativePath, in directories: SpoolDirectories
    ) throws(SpoolError) -> SpoolFile {
        let work = directories.work
        let entry = try SpoolError.wrap(.claim, path.name) { () throws(Errno) in
            let parent = try Descriptor.open(path: work).descend(path.parents)
            return InboxEntry(name: path.name, facts: try parent.facts(of: path.last))
        }
        if let reason = Settling.objection(to: entry.kind) { throw objection(path.name, reason) }
        return try SpoolError.wrap(.claim, path.name) { () throws(Errno) in
            let parent = try Descriptor.open(path: work).descend(path.parents)
            return try SpoolFile(path.name, last: path.last, in: parent)
        }
    }
}
