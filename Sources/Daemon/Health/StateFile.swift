// SPDX-License-Identifier: Apache-2.0

internal import FileSystem
internal import Foundation
internal import Glibc
internal import SystemPackage

/// The file with the state of the daemon. It is replaced as a whole; on a full disk it is overwritten in place, since
/// administrators look at it especially then.
struct StateFile {
    private let path: FilePath

    init(_ path: FilePath) { self.path = path }

    func write(_ content: Data) throws {
        do throws(Errno) {
            try replace(content)
        } catch Errno.noSpace, Errno.diskQuotaExceeded {
            try overwrite(content)
        }
    }

    /// Readers see either the old file or the new one.
    private func replace(_ content: Data) throws(Errno) {
        let temporary = FilePath(path.string + ".new")
        do throws(Errno) {
            try write(content, to: temporary, options: [.create, .truncate, .closeOnExec, .noFollow])
            guard rename(temporary.string, path.string) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            // A leftover temporary file is overwritten the next time.
            unlink(temporary.string)
            throw error
        }
    }

    /// On a full file system, the blocks that the file already has can be overwritten. Spaces fill the rest of a longer
    /// old content; JSON ignores them.
    private func overwrite(_ content: Data) throws(Errno) {
        let size = try FileFacts(of: path, followingLink: true).size
        let missing = max(0, Int(size) - content.count)
        try write(
            content + Data(repeating: UInt8(ascii: " "), count: missing), to: path, options: [.closeOnExec, .noFollow])
    }

    private func write(_ content: Data, to file: FilePath, options: FileDescriptor.OpenOptions) throws(Errno) {
        let mode: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherRead]
        do {
            let descriptor = try FileDescriptor.open(file, .writeOnly, options: options, permissions: mode)
            try descriptor.closeAfter { _ = try descriptor.writeAll(content) }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }
}
