// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Pipeline
internal import Spool
internal import SystemPackage

/// Paths as the kernel handles them: bytes, not text.
extension FilePath {
    init(_ name: FileName) {
        self = (name.bytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
        }
    }

    /// A path from the command line.
    init(argument: String) { self.init(RawArguments.name(of: argument)) }

    var name: FileName {
        withPlatformString { pointer in
            FileName(bytes: UnsafeBufferPointer(start: pointer, count: strlen(pointer)).map { UInt8(bitPattern: $0) })
        }
    }

    func appending(_ name: FileName) -> FilePath {
        name.bytes.isEmpty ? self : FilePath(FileName(bytes: self.name.bytes + [UInt8(ascii: "/")] + name.bytes))
    }
}

extension FileName {
    /// The part after the last slash.
    var lastComponent: FileName {
        FileName(bytes: bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...])
    }
}

/// Supports paths longer than the kernel accepts in one call: the archive adds directories to deep paths of the inbox.
enum LongPath {
    /// Bytes of a path passed to the kernel in one call; PATH_MAX is 4096, including the final zero.
    private static let limit = 4_000

    /// Calls `body` with a directory to start from and the rest of the path.
    static func withShort<Result>(
        _ path: FilePath, _ body: (_ directory: Int32, _ rest: FilePath) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        var (rest, directory) = (path.name.bytes, AT_FDCWD)
        defer { if directory != AT_FDCWD { close(directory) } }
        while rest.count > limit, let end = rest[..<limit].lastIndex(of: UInt8(ascii: "/")), end > 0 {
            let head = FilePath(FileName(bytes: rest[..<end]))
            let next = head.withPlatformString { openat(directory, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            let cause = Errno(rawValue: errno)
            if directory != AT_FDCWD { close(directory) }
            directory = next
            guard next >= 0 else {
                directory = AT_FDCWD
                throw cause
            }
            rest.removeSubrange(...end)
        }
        return try body(directory, FilePath(FileName(bytes: rest)))
    }
}

/// What the file system reports about one file; links are not followed.
struct FileFacts: Hashable {
    let mode: mode_t
    let size: Int64
    let inode: UInt64
    let device: UInt64
    /// Nanoseconds since 1970.
    let modification: Int64

    init(of path: FilePath) throws(Errno) { try self.init(of: FileLocation.path(path)) }

    /// - Throws: the cause, for example `.noSuchFileOrDirectory`.
    init(of location: FileLocation) throws(Errno) {
        let status = try location.withDirectory { (directory, rest) throws(Errno) in
            var status = stat()
            let answer = rest.withPlatformString { fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW) }
            guard answer == 0 else { throw Errno(rawValue: errno) }
            return status
        }
        self.init(status)
    }

    init(of descriptor: FileDescriptor) throws(Errno) {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        self.init(status)
    }

    private init(_ status: stat) {
        mode = status.st_mode
        size = Int64(status.st_size)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        let (seconds, overflow) = Int64(status.st_mtim.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        modification = overflow ? .max : seconds &+ Int64(status.st_mtim.tv_nsec)
    }

    var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
    var isRegular: Bool { mode & S_IFMT == S_IFREG }

    static func exists(_ path: FilePath) -> Bool { exists(FileLocation.path(path)) }

    static func exists(_ location: FileLocation) -> Bool {
        do {
            _ = try FileFacts(of: location)
            return true
        } catch {
            // Without access to the file, we cannot say that it exists.
            return false
        }
    }
}

/// A file on disk that is opened for each read. So files that wait in the queue use no descriptors.
struct PathContent: FileContent {
    let location: FileLocation
    /// As when it was listed.
    let facts: FileFacts

    /// The file has changed since it was listed.
    struct Changed: Error, CustomStringConvertible {
        var description: String { "it changed while it was read; try again" }
    }

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        // Do not follow a link and do not wait for the other end of a pipe, if the file was replaced by one.
        let file = try location.withDirectory { (directory, rest) throws(Errno) in
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            let number = rest.withPlatformString { openat(directory, $0, flags) }
            guard number >= 0 else { throw Errno(rawValue: errno) }
            return FileDescriptor(rawValue: number)
        }
        return try file.closeAfter {
            guard try FileFacts(of: file) == facts else { throw Changed() }
            return try file.readFully(at: offset, count: count)
        }
    }

    /// - Returns: the SHA-256 of the whole content.
    func digest() throws -> ContentDigest {
        try ContentDigest.ofAll { try read(at: $0, count: $1) }
    }
}

extension FileDescriptor {
    /// - Returns: fewer than `count` bytes only at the end.
    func readFully(at offset: Int64, count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = try bytes.withUnsafeMutableBytes { buffer in
                try read(
                    fromAbsoluteOffset: offset + Int64(filled),
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            }
            if got == 0 { break }
            filled += got
        }
        return Array(bytes.prefix(filled))
    }
}
