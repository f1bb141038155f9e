// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FileSystem
internal import Glibc
internal import Pipeline
internal import Spool
internal import SystemPackage

extension FilePath {
    /// A path from the command line.
    init(argument: String) { self.init(RawArguments.name(of: argument)) }
}

/// Supports paths longer than the kernel accepts in one call: the archive adds directories to deep paths of the inbox.
enum LongPath {
    /// Bytes of a path passed to the kernel in one call; PATH_MAX is 4096, including the final zero.
    private static let limit = 4_000

    /// Calls `body` with a directory to start from and the rest of the path.
    static func withShort<Result>(
        _ path: FilePath, _ body: (_ directory: Int32, _ rest: FilePath) throws(Errno) -> Result
    ) throws(Errno) -> Result {
        var (rest, directory) = (path.bytes, AT_FDCWD)
        defer { if directory != AT_FDCWD { close(directory) } }
        while rest.count > limit, let end = rest[..<limit].lastIndex(of: UInt8(ascii: "/")), end > 0 {
            let head = FilePath(bytes: Array(rest[..<end]))
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
        return try body(directory, FilePath(bytes: rest))
    }
}

extension FileFacts {
    /// Links are not followed.
    init(of path: FilePath) throws(Errno) { try self.init(of: FileLocation.path(path)) }

    /// - Throws: the cause, for example `.noSuchFileOrDirectory`.
    init(of location: FileLocation) throws(Errno) {
        self = try location.withDirectory { (directory, rest) throws(Errno) in
            try FileFacts(of: rest.bytes, in: FileDescriptor(rawValue: directory))
        }
    }

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
            guard try FileFacts(of: file).isUnchanged(since: facts) else { throw Changed() }
            return try file.readFully(at: offset, count: count)
        }
    }

    /// - Returns: the SHA-256 of the whole content.
    func digest() throws -> ContentDigest {
        try ContentDigest.ofAll { try read(at: $0, count: $1) }
    }
}
