// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
import SystemPackage

/// A regular file open for reading.
struct SpoolFile: ~Copyable, Sendable {
    /// As it was when opened.
    let entry: InboxEntry
    private let descriptor: Descriptor

    /// Opens it without following a link or blocking.
    init(_ name: FileName, last: [UInt8], in directory: borrowing Descriptor) throws(Errno) {
        let opened = try directory.open(last, O_RDONLY | O_NONBLOCK)
        entry = InboxEntry(name: name, facts: try opened.facts())
        descriptor = opened
    }

    var isRegular: Bool { entry.kind == .regular }

    func read(at offset: Int64, count: Int) throws(SpoolError) -> [UInt8] {
        do { return try descriptor.read(at: offset, count: count) } catch {
            throw SpoolError(.read, entry.name, cause: error)
        }
    }

    /// - Parameter isMovedByDaemon: whether the daemon moved it to its directories since; that rename sets the change
    ///   time.
    func hasChanged(isMovedByDaemon: Bool) throws(SpoolError) -> Bool {
        if writers() == .open { return true }
        do {
            let now = InboxEntry(name: entry.name, facts: try descriptor.facts())
            return now.size != entry.size || now.modification != entry.modification
                || !isMovedByDaemon && now.change != entry.change
        } catch {
            throw SpoolError(.read, entry.name, cause: error)
        }
    }

    func sync() throws(SpoolError) {
        do { try descriptor.sync() } catch {
            throw SpoolError(.sync, entry.name, cause: error)
        }
    }

    func writers() -> Writers { WriterProbe.writers(of: descriptor) }
}

/// A file that is read in place, with `disposition: keep`, and never changed.
public struct KeptFile: ~Copyable, Sendable {
    private let file: SpoolFile

    /// - Throws: `.changed` with remedy `.reject` if it is no longer a regular file, `.vanished` if it is gone.
    public init(_ name: FileName, in directories: SpoolDirectories) throws(SpoolError) {
        guard let path = RelativePath(name) else {
            throw SpoolError(.read, name, cause: .invalidArgument, remedy: .reject(reason: "not a name in the inbox"))
        }
        let inbox = directories.inbox
        let opened = try SpoolError.wrap(.read, name) { () throws(Errno) in
            try SpoolFile(name, last: path.last, in: Descriptor.open(path: inbox).descend(path.parents))
        }
        if let reason = Settling.objection(to: opened.entry.kind) {
            throw SpoolError(.read, name, kind: .changed, cause: nil, advice: reason, remedy: .reject(reason: reason))
        }
        file = opened
    }

    public var entry: InboxEntry { file.entry }

    /// - Returns: fewer than `count` bytes only at the end of the file.
    public func read(at offset: Int64, count: Int) throws(SpoolError) -> [UInt8] {
        try file.read(at: offset, count: count)
    }

    /// Whether it was written to since it was opened, or is being written: the data read may be a mix of old and new.
    public func hasChanged() throws(SpoolError) -> Bool { try file.hasChanged(isMovedByDaemon: false) }
}
