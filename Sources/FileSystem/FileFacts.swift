// SPDX-License-Identifier: Apache-2.0

public import Glibc
public import SystemPackage

/// What the file system reports about one file, at one moment. The only place that calls stat(2) and its variants.
public struct FileFacts: Sendable {
    public let kind: Kind
    /// Also setuid, setgid and the sticky bit (`.saveText`).
    public let permissions: FilePermissions
    /// Bytes.
    public let size: Int64
    public let inode: UInt64
    public let device: UInt64
    /// Number of names that the file has; 0 if it was removed while open.
    public let linkCount: Int
    public let owner: uid_t
    public let group: gid_t
    /// Nanoseconds since 1970, from the file; any user can set it to any value.
    public let modification: Int64
    /// Nanoseconds since 1970 of the last change to content, name or permissions, by the kernel's clock.
    public let change: Int64

    public enum Kind: Hashable, Sendable {
        case regular, directory, symbolicLink, fifo, socket, device
    }

    /// What distinguishes a file from all others that exist at the same time. A rename keeps it.
    public struct Identity: Hashable, Sendable {
        public let device: UInt64
        public let inode: UInt64
    }

    /// - Parameter followingLink: if the path ends at a symbolic link, whether to examine its target and not the link.
    public init(of path: FilePath, followingLink: Bool) throws(Errno) {
        self.init(try Stat(path, followTargetSymlink: followingLink))
    }

    public init(of descriptor: FileDescriptor) throws(Errno) {
        self.init(try Stat(descriptor))
    }

    /// - Parameters:
    ///   - name: relative to the directory, without NUL. A symbolic link at its end is examined itself.
    ///   - directory: an open directory, or `AT_FDCWD` as its number.
    public init(of name: [UInt8], in directory: FileDescriptor) throws(Errno) {
        self.init(try Stat(name.cString, relativeTo: directory, flags: .symlinkNoFollow))
    }

    /// Nil if there is no such file.
    /// - Throws: if that cannot be determined.
    public static func ifExists(_ path: FilePath, followingLink: Bool) throws(Errno) -> FileFacts? {
        do throws(Errno) { return try FileFacts(of: path, followingLink: followingLink) } catch {
            guard error.meansNoFile else { throw error }
            return nil
        }
    }

    private init(_ status: Stat) {
        kind = Kind(status.type)
        permissions = status.permissions
        size = status.size
        inode = UInt64(status.inode.rawValue)
        device = UInt64(status.deviceID.rawValue)
        linkCount = status.linkCount
        owner = status.userID.rawValue
        group = status.groupID.rawValue
        modification = FileFacts.nanoseconds(status.st_mtim)
        change = FileFacts.nanoseconds(status.st_ctim)
    }

    public var identity: Identity { Identity(device: device, inode: inode) }
    public var isRegular: Bool { kind == .regular }
    public var isDirectory: Bool { kind == .directory }

    /// Whether it is the same file with the same permissions, size and modification time: as far as the file system
    /// tells, it was not written to. A rename changes none of these.
    public func isUnchanged(since other: FileFacts) -> Bool {
        identity == other.identity && kind == other.kind && permissions == other.permissions && size == other.size
            && modification == other.modification
    }

    /// Times from the year 1677 to the year 2262 fit; others are limited to the smallest or largest value.
    public static func nanoseconds(_ time: timespec) -> Int64 {
        let (seconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        if overflow { return time.tv_sec < 0 ? .min : .max }
        let (sum, beyond) = seconds.addingReportingOverflow(Int64(time.tv_nsec))
        return beyond ? .max : sum
    }
}

extension FileFacts.Kind {
    fileprivate init(_ type: FileType) {
        self =
            switch type {
            case .regular: .regular
            case .directory: .directory
            case .symbolicLink: .symbolicLink
            case .fifo: .fifo
            case .socket: .socket
            default: .device
            }
    }
}

extension Errno {
    /// The path leads to no file.
    public var meansNoFile: Bool { self == .noSuchFileOrDirectory || self == .notDirectory }
}
