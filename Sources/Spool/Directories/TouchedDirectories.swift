// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FileSystem
import Glibc
import SystemPackage

/// The directories that a batch of moves changed, to be synced to disk together.
public struct TouchedDirectories: Sendable {
    private var touched: Set<Directory> = []
    /// Directories of `work/` from which a file was moved.
    private var left: Set<FileName> = []

    /// Opened component by component: the whole path may be longer than PATH_MAX.
    private struct Directory: Hashable {
        let root: FilePath
        let components: [[UInt8]]

        var name: FileName { FileName(joining: [root.bytes] + components) }
    }

    public init() {}

    public var isEmpty: Bool { touched.isEmpty }

    mutating func note(_ root: FilePath, _ components: some Sequence<[UInt8]>) {
        touched.insert(Directory(root: root, components: Array(components)))
    }

    /// A file was moved out of `work/`. Its directory is removed with the batch, since creating it again for each file
    /// costs more than the move.
    mutating func noteLeft(_ path: RelativePath) {
        guard let parent = path.name.parent else { return }
        left.insert(parent)
    }

    /// Removes empty directories in `work/` and makes all the moves durable: one fsync per directory, or one of the
    /// whole file system if that is cheaper. Clears the list when done.
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
                try SpoolError.wrap(.sync, directory.name) { () throws(Errno) in
                    do throws(Errno) {
                        try Descriptor.open(path: directory.root).descend(directory.components).sync()
                    } catch Errno.noSuchFileOrDirectory {
                        // Removed since, because it was empty; its parent was noted then.
                    }
                }
            }
        }
        touched = []
    }
}
