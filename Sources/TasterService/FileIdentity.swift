// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

/// Which file a path leads to, so as to notice when it is another one or none.
struct FileIdentity: Hashable {
    private let device: UInt
    private let inode: UInt

    /// Nil where nothing is there.
    init?(of path: FilePath) {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        (device, inode) = (UInt(status.st_dev), UInt(status.st_ino))
    }
}
