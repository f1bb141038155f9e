// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import CLinux
import Glibc
public import SystemPackage

/// Whether anybody has a file open for writing.
public enum Writers: Hashable, Sendable {
    case open
    case none
    /// The kernel does not say: not our file and no CAP_LEASE, or a file system without leases.
    case unavailable
    /// It cannot be opened for now.
    case unreadable(Errno)
}

/// A look at a file in the inbox without taking it.
public struct Glimpse: Sendable {
    /// As it was when looked at.
    public let entry: InboxEntry
    public let writers: Writers
    /// Its first and last bytes; both whole where the file is short, both empty where it cannot be read.
    public let head: [UInt8]
    public let tail: [UInt8]
}

/// Asks the kernel whether a file is still being written: a read lease is refused while anybody, by any link or
/// writable mapping, has it open for writing.
public enum WriterProbe {
    /// - Parameter bytes: how many of the first and last bytes to bring along.
    /// - Returns: nil when it is not there any more.
    /// - Throws: for what is at fault with the world, not with the file.
    public static func glimpse(_ name: FileName, in inbox: FilePath, bytes: Int = 4096) throws(SpoolError) -> Glimpse? {
        do {
            return try SpoolError.wrap(.examine, name) { () throws(Errno) in try look(name, inbox, bytes) }
        } catch {
            if error.kind == .vanished { return nil }
            throw error
        }
    }

    private static func look(_ name: FileName, _ inbox: FilePath, _ bytes: Int) throws(Errno) -> Glimpse {
        guard let path = RelativePath(name) else { throw .noSuchFileOrDirectory }
        let directory = try Descriptor.open(path: inbox).descend(path.parents)
        let entry = InboxEntry(name: name, status: try directory.status(of: path.last))
        guard entry.kind == .regular else { return Glimpse(unread: entry, .unavailable) }
        do {
            // O_NONBLOCK: should a FIFO have taken its place, opening it must not wait for a writer.
            let file = try directory.open(path.last, O_RDONLY | O_NONBLOCK)
            return try Glimpse(of: file, name: name, bytes: bytes)
        } catch Errno.permissionDenied, Errno.notPermitted {
            return Glimpse(unread: entry, .unreadable(.permissionDenied))
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

extension Glimpse {
    fileprivate init(unread entry: InboxEntry, _ writers: Writers) {
        self.init(entry: entry, writers: writers, head: [], tail: [])
    }

    fileprivate init(of file: borrowing Descriptor, name: FileName, bytes: Int) throws(Errno) {
        let before = InboxEntry(name: name, status: try file.status())
        guard before.kind == .regular else {
            self.init(unread: before, .unavailable)
            return
        }
        let writers = WriterProbe.writers(of: file)
        let head = try file.read(at: 0, count: min(bytes, Int(clamping: before.size)))
        let from = max(0, before.size - Int64(bytes))
        let tail = from == 0 ? head : try file.read(at: from, count: bytes)
        self.init(entry: before, writers: writers, head: head, tail: tail)
    }
}
