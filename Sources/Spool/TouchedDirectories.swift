// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Glibc
import SystemPackage

/// The directories that a batch of moves touched, to be written to disk together.
public struct TouchedDirectories: Sendable {
    private var touched: Set<FilePath> = []
    /// Directories of `work/` that a file left.
    private var left: Set<FileName> = []

    public init() {}

    public var isEmpty: Bool { touched.isEmpty }

    mutating func note(_ directory: FilePath) { touched.insert(directory) }

    mutating func note(_ root: FilePath, _ components: some Sequence<[UInt8]>) {
        touched.insert(components.reduce(root) { FilePath(bytes: $0.bytes + [UInt8(ascii: "/")] + $1) })
    }

    /// A file left `work/`; its directory is removed with the batch, since making it anew for each file costs more than
    /// the move.
    mutating func noteLeft(_ path: RelativePath) {
        guard let parent = path.name.parent else { return }
        left.insert(parent)
    }

    /// Removes directories left empty in `work/` and makes all the moves durable: one fsync a directory, or one of the whole file system where that is cheaper.
    /// Forgets them when done.
    public mutating func sync(in directories: SpoolDirectories) throws(SpoolError) {
        for parent in left {
            guard let below = RelativePath(parent.appending([UInt8(ascii: "x")])) else { continue }
            Move.removeEmptyParents(below, in: directories.work)
        }
        left = []
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
