// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
import SystemPackage

/// A file that is ours: it lies in `work/` under its name in the inbox, and leaves by exactly one exit.
///
/// A claim that ends without an exit leaves its file in `work/`, where the next start finds it.
public struct Claim: ~Copyable, Sendable {
    public let directories: SpoolDirectories
    /// As it was when claimed; its name is relative to the inbox, and to `work/`.
    public let entry: InboxEntry
    /// Whether a run that ended early had claimed it.
    public let recovered: Bool
    let path: RelativePath
    private var file: SpoolFile?

    /// Moves a file from the inbox to `work/` and opens it there.
    /// - Throws: `.vanished` when somebody else was faster, `.busy` while a file of that name is being worked on,
    ///   `.changed` with remedy `.reject` when it turned out to be no plain file: it lies in the inbox as before.
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
            // Not ours to read: whoever looks at it finds it where it was.
            try SpoolError.wrap(.giveBack, entry.name) { () throws(Errno) in
                try Move(path, from: .work, in: directories).toSameName(in: .inbox)
            }
            throw error
        }
        self.init(path, file, directories, recovered: false)
    }

    /// Takes up a file that lies in `work/` (`InboxScan.leftInWork`).
    /// - Throws: `.changed` with remedy `.reject` when it is no plain file: `Quarantine.setAside(…, from: .work)`.
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

    /// Whether it was written to since it was claimed, or is being written: who had it open before the claim still
    /// has. What was read is not to be trusted then; `returnToInbox()`.
    public borrowing func hasChanged() throws(SpoolError) -> Bool {
        switch file {
        case .some(let file): return try file.hasChanged(isOurs: true)
        case .none: throw SpoolError(.read, entry.name, cause: .badFileDescriptor)
        }
    }

    /// Writes content, and where it lies, to disk, once the directories are synced too. Not fdatasync(2), which need not
    /// write a new name.
    public borrowing func sync(touching touched: inout TouchedDirectories) throws(SpoolError) {
        switch file {
        case .some(let file): try file.sync()
        case .none: throw SpoolError(.sync, entry.name, cause: .badFileDescriptor)
        }
        touched.note(directories.work, path.parents)
    }

    /// Closes the file once it has been read, so that a batch of claims needs no descriptors.
    public mutating func finishReading() { file = nil }

    private static func advice(on cause: Errno) -> String? {
        switch cause {
        case .improperLink:
            "it lies on another file system than the spool; unmount what is mounted in the inbox, or set "
                + "'disposition: keep'"
        // `cp -r` makes a directory with the mode of the one it copies, whatever the inbox's ACL wishes.
        case .permissionDenied, .notPermitted:
            "give the daemon's group write permission to the directory it lies in (chmod g+w)"
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

    /// A directory left over in `work/` where a file is to go now.
    private static func removeEmpty(_ name: [UInt8], in parent: borrowing Descriptor) -> Bool {
        do throws(Errno) {
            try parent.unlink(name, directory: true)
            return true
        } catch {
            // A file, or not empty: its name is being worked on.
            return false
        }
    }

    /// In `work/`, where nobody else puts anything in its place.
    private static func open(
        _ path: RelativePath, in directories: SpoolDirectories
    ) throws(SpoolError) -> SpoolFile {
        let work = directories.work
        let entry = try SpoolError.wrap(.claim, path.name) { () throws(Errno) in
            let parent = try Descriptor.open(path: work).descend(path.parents)
            return InboxEntry(name: path.name, status: try parent.status(of: path.last))
        }
        if let reason = Settling.objection(to: entry.kind) { throw objection(path.name, reason) }
        return try SpoolError.wrap(.claim, path.name) { () throws(Errno) in
            let parent = try Descriptor.open(path: work).descend(path.parents)
            return try SpoolFile(path.name, last: path.last, in: parent)
        }
    }
}
