// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Glibc
internal import SystemPackage

/// The file in which the daemon says how it is: replaced as a whole, or on a full disk written over in place, since
/// that is when somebody will look at it.
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

    /// A reader sees the old file or the new one.
    private func replace(_ content: Data) throws(Errno) {
        let temporary = FilePath(path.string + ".new")
        do throws(Errno) {
            try write(content, to: temporary, options: [.create, .truncate, .closeOnExec, .noFollow])
            guard rename(temporary.string, path.string) == 0 else { throw Errno(rawValue: errno) }
        } catch {
            // What is left of it is written over the next time.
            unlink(temporary.string)
            throw error
        }
    }

    /// Where the file system has no block to give, those that the file has can be written anew. Blanks fill up what
    /// was longer before; to JSON they are nothing.
    private func overwrite(_ content: Data) throws(Errno) {
        var status = stat()
        guard stat(path.string, &status) == 0 else { throw Errno(rawValue: errno) }
        let missing = max(0, Int(status.st_size) - content.count)
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
