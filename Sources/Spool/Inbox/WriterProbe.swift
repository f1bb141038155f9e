// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import CLinux
import FileSystem
import Glibc
public import SystemPackage

/// Whether any process has a file open for writing.
public enum Writers: Hashable, Sendable {
    case open
    case none
    /// A companion file shows that a program is still downloading it.
    case downloading(beside: FileName)
    /// The kernel does not say: the daemon is not the file's owner and lacks CAP_LEASE, or the file system has no
    /// leases.
    case unavailable
    /// It cannot be opened at present.
    case unreadable(Errno)
}

/// The result of examining a file in the inbox without taking it.
public struct ProbeResult: Sendable {
    /// As it was when examined.
    public let entry: InboxEntry
    public let writers: Writers
    /// Result of checking its end against the format; `.unknown` while it is being written or cannot be read.
    public let completeness: Completeness

    /// How long ago its content, name or permissions last changed, by the kernel's clock and the kernel's record, which
    /// no user can set.
    public var age: Duration {
        var now = timespec()
        // The clock that the kernel uses for the times of files.
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        return .nanoseconds(FileFacts.nanoseconds(now)) - .nanoseconds(entry.change)
    }
}

/// Checks a file's end, given its size and a function that reads up to `count` bytes at an offset.
public typealias EndCheck =
    (_ size: Int64, _ read: (_ offset: Int64, _ count: Int) throws(Errno) -> [UInt8]) throws(Errno) -> Completeness

/// Queries the kernel whether a file is still being written: it refuses a read lease while any process has the file
/// open for writing, through any link or writable mapping.
public enum WriterProbe {
    /// - Parameter end: checks its end; called only for regular files without a writer.
    /// - Returns: nil if the file no longer exists.
    /// - Throws: for external errors, not for errors of the file.
    public static func probe(
        _ name: FileName, in inbox: FilePath, end: EndCheck = { _, _ in .unknown }
    ) throws(SpoolError) -> ProbeResult? {
        do {
            return try SpoolError.wrap(.examine, name) { () throws(Errno) in try look(name, inbox, end) }
        } catch {
            if error.kind == .vanished { return nil }
            throw error
        }
    }

    private static func look(_ name: FileName, _ inbox: FilePath, _ end: EndCheck) throws(Errno) -> ProbeResult {
        guard let path = RelativePath(name) else { throw .noSuchFileOrDirectory }
        let directory = try Descriptor.open(path: inbox).descend(path.parents)
        let entry = InboxEntry(name: name, facts: try directory.facts(of: path.last))
        guard entry.kind == .regular else { return ProbeResult(unread: entry, .unavailable) }
        do {
            // O_NONBLOCK: if a FIFO has replaced the file, opening it must not wait for a writer.
            let file = try directory.open(path.last, O_RDONLY | O_NONBLOCK)
            return try ProbeResult(of: file, name: name, end)
        } catch Errno.permissionDenied, Errno.notPermitted {
            return ProbeResult(unread: entry, .unreadable(.permissionDenied))
        } catch Errno.tooManySymbolicLinkLevels, Errno.noSuchAddressOrDevice {
            // Replaced by a link or socket between the two calls: the next observation will see that.
            throw .noSuchFileOrDirectory
        }
    }

    static func writers(of file: borrowing Descriptor) -> Writers {
        switch clinux_has_writers(file.number) {
        case 0: .none
        case 1: .open
        default: .unavailable
        }
    }
}

extension ProbeResult {
    fileprivate init(unread entry: InboxEntry, _ writers: Writers) {
        self.init(entry: entry, writers: writers, completeness: .unknown)
    }

    fileprivate init(of file: borrowing Descriptor, name: FileName, _ end: EndCheck) throws(Errno) {
        let before = InboxEntry(name: name, facts: try file.facts())
        guard before.kind == .regular else {
            self.init(unread: before, .unavailable)
            return
        }
        var writers = WriterProbe.writers(of: file)
        // The kernel knows only the writers on this machine.
        if writers == .none, FileSystemKind(of: file).withoutEvents != nil { writers = .unavailable }
        guard writers != .open, before.size > 0 else {
            self.init(unread: before, writers)
            return
        }
        let completeness = try end(before.size) { (offset, count) throws(Errno) in
            try file.read(at: offset, count: min(count, Int(clamping: max(0, before.size - offset))))
        }
        self.init(entry: before, writers: writers, completeness: completeness)
    }
}

extension Writers {
    /// Whether more data is expected from a writer.
    var areWriting: Bool {
        switch self {
        case .open, .downloading: true
        case .none, .unavailable, .unreadable: false
        }
    }
}
