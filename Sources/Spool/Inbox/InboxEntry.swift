// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem

/// One entry of the inbox, as the file system describes it.
public struct InboxEntry: Sendable, Hashable {
    /// Relative to the inbox.
    public let name: FileName
    public let kind: Kind
    /// Bytes.
    public let size: Int64
    public let inode: UInt64
    public let device: UInt64
    /// Nanoseconds since 1970, from the file; any user can set it to any value.
    public let modification: Int64
    /// Nanoseconds since 1970 of the last change to content, name or permissions, by the kernel's clock.
    public let change: Int64

    public enum Kind: String, Hashable, Sendable {
        case regular, symlink, fifo, socket, device
        /// A directory that the daemon may not list.
        case closedDirectory = "closed directory"
        /// A directory whose file system does not answer, for example because the server of a mount is gone.
        case unreachableDirectory = "unreachable directory"
        /// A directory below the maximum depth.
        case deepDirectory = "deep directory"
    }

    public init(
        name: FileName, kind: Kind, size: Int64, inode: UInt64, device: UInt64, modification: Int64, change: Int64
    ) {
        self.name = name
        self.kind = kind
        self.size = size
        self.inode = inode
        self.device = device
        self.modification = modification
        self.change = change
    }

    init(name: FileName, facts: FileFacts, kind: Kind? = nil) {
        self.init(
            name: name, kind: kind ?? Kind(facts.kind), size: facts.size, inode: facts.inode, device: facts.device,
            modification: facts.modification, change: facts.change)
    }

    /// A directory that cannot be examined.
    init(unreachable name: FileName) {
        self.init(name: name, kind: .unreachableDirectory, size: 0, inode: 0, device: 0, modification: 0, change: 0)
    }

    /// Whether it is the same file with the same content, according to the file system.
    public func isUnchanged(since other: InboxEntry) -> Bool {
        inode == other.inode && device == other.device && size == other.size && modification == other.modification
            && change == other.change
    }

    /// Whether it is the same file, and its content has changed.
    func isContinued(by other: InboxEntry) -> Bool {
        inode == other.inode && device == other.device && (size != other.size || modification != other.modification)
    }

    /// Whether its file system stores times in whole seconds; two changes within one second look the same.
    var isCoarselyTimed: Bool { change % 1_000_000_000 == 0 && modification % 1_000_000_000 == 0 }
}

extension InboxEntry.Kind {
    /// Whether its contents cannot be listed.
    public var isBlockedDirectory: Bool {
        self == .closedDirectory || self == .unreachableDirectory || self == .deepDirectory
    }

    fileprivate init(_ kind: FileFacts.Kind) {
        self =
            switch kind {
            case .regular: .regular
            case .symbolicLink: .symlink
            case .fifo: .fifo
            case .socket: .socket
            case .device: .device
            case .directory: .deepDirectory
            }
    }
}
