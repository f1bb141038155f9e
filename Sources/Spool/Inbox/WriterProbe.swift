// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import CLinux
import Glibc
public import SystemPackage

/// Whether anybody has a file open for writing.
public enum Writers: Hashable, Sendable {
    case open
    case none
    /// A program that downloads says by a file beside it that it is still coming.
    case downloading(beside: FileName)
    /// The kernel does not say: not our file and no CAP_LEASE, or a file system without leases.
    case unavailable
    /// It cannot be opened for now.
    case unreadable(Errno)
}

/// A look at a file in the inbox without taking it.
public struct ProbeResult: Sendable {
    /// As it was when looked at.
    public let entry: InboxEntry
    public let writers: Writers
    /// What the format says of its end; `.unknown` while it is being written or cannot be read.
    public let completeness: Completeness

    /// How long ago its content, name or permissions last changed, by the kernel's clock and its record of it, which
    /// nobody can set.
    public var age: Duration {
        var now = timespec()
        // The clock that the kernel takes the times of files from.
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        return .nanoseconds(InboxEntry.nanoseconds(now)) - .nanoseconds(entry.change)
    }
}

/// Judges a file's end, given its size and a way to read from an offset up to so many bytes.
public typealias EndCheck =
    (_ size: Int64, _ read: (_ offset: Int64, _ count: Int) throws(Errno) -> [UInt8]) throws(Errno) -> Completeness

/// Asks the kernel whether a file is still being written: a read lease is refused while anybody, by any link or
/// writable mapping, has it open for writing.
public enum WriterProbe {
    /// - Parameter end: judges its end; asked only of plain files that nobody writes.
    /// - Returns: nil when it is not there any more.
    /// - Throws: for what is at fault with the world, not with the file.
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
        let entry = InboxEntry(name: name, status: try directory.status(of: path.last))
        guard entry.kind == .regular else { return ProbeResult(unread: entry, .unavailable) }
        do {
            // O_NONBLOCK: should a FIFO have taken its place, opening it must not wait for a writer.
            let file = try directory.open(path.last, O_RDONLY | O_NONBLOCK)
            return try ProbeResult(of: file, name: name, end)
        } catch Errno.permissionDenied, Errno.notPermitted {
            return ProbeResult(unread: entry, .unreadable(.permissionDenied))
        } catch Errno.tooManySymbolicLinkLevels, Errno.noSuchAddressOrDevice {
            // Replaced between the two calls by a link or socket: the next look sees that.
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
        let before = InboxEntry(name: name, status: try file.status())
        guard before.kind == .regular else {
            self.init(unread: before, .unavailable)
            return
        }
        var writers = WriterProbe.writers(of: file)
        // The kernel knows the writers on this machine alone.
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
    /// Whether more is to be expected from one.
    var areAtWork: Bool {
        switch self {
        case .open, .downloading: true
        case .none, .unavailable, .unreadable: false
        }
    }
}
