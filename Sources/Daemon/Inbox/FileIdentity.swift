// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

/// The identity of the file at a path, used to detect that it was replaced or removed.
struct FileIdentity: Hashable {
    private let device: UInt
    private let inode: UInt

    /// Nil if there is no file.
    /// - Throws: if this cannot be determined.
    init?(of path: FilePath) throws(Errno) {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else {
            let cause = Errno(rawValue: errno)
            if cause == .noSuchFileOrDirectory || cause == .notDirectory { return nil }
            throw cause
        }
        (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
}
