// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

/// Which file a path leads to, so as to notice when it is another one or none.
struct FileIdentity: Hashable {
    private let device: UInt
    private let inode: UInt

    /// Nil where nothing is there.
    /// - Throws: where that cannot be told.
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
