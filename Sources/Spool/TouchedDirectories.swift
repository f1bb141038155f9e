// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage

/// The directories that a batch of moves touched, to be written to disk together.
public struct TouchedDirectories: Sendable {
    private var touched: Set<FilePath> = []

    public init() {}

    public var isEmpty: Bool { touched.isEmpty }

    mutating func note(_ directory: FilePath) { touched.insert(directory) }

    mutating func note(_ root: FilePath, _ components: some Sequence<[UInt8]>) {
        touched.insert(components.reduce(root) { FilePath(bytes: $0.bytes + [UInt8(ascii: "/")] + $1) })
    }

    /// Makes all the moves durable: one fsync a directory, or one of the whole file system where that is cheaper.
    /// Forgets them when done.
    public mutating func sync(in directories: SpoolDirectories) throws(SpoolError) {
        if touched.count > SpoolLimits.singleSyncs {
            try directories.flush()
        } else {
            for directory in touched {
                try SpoolError.wrap(.sync, FileName(directory)) { () throws(Errno) in
                    do throws(Errno) { try Descriptor.open(path: directory).sync() } catch Errno.noSuchFileOrDirectory {
                        // Removed since, as empty directories are; its parent was touched then.
                    }
                }
            }
        }
        touched = []
    }
}
