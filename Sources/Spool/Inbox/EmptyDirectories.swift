// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
public import SystemPackage

/// The directories of the inbox that the daemon emptied, to be removed after some time without changes. Directories
/// that somebody else made and that never held a file are not removed.
public struct EmptyDirectories: Sendable {
    private var emptied: [FileName: SuspendingClock.Instant] = [:]

    public init() {}

    /// Records that a file left its directory; the inbox itself is never removed.
    public mutating func note(_ file: FileName, at now: SuspendingClock.Instant) {
        guard let parent = file.parent else { return }
        if emptied.count >= SpoolLimits.emptiedDirectories, emptied[parent] == nil {
            // Directories beyond the limit remain, which does no harm.
            return
        }
        emptied[parent] = now
    }

    /// When to sweep next; nil if there is nothing to sweep.
    public var due: SuspendingClock.Instant? { emptied.values.min()?.advanced(by: SpoolLimits.emptyDirectoryQuiet) }

    /// Removes the directories that were unchanged and are empty, and parents that become empty by that.
    /// - Returns: the removed directories.
    public mutating func sweep(in inbox: FilePath, at now: SuspendingClock.Instant) -> [FileName] {
        var removed: [FileName] = []
        let quiet = emptied.filter { now >= $0.value + SpoolLimits.emptyDirectoryQuiet }.map(\.key)
        // The longest names first, so that a directory comes before its parent.
        for name in quiet.sorted(by: { $0.bytes.count > $1.bytes.count }) {
            emptied[name] = nil
            guard EmptyDirectories.remove(name, in: inbox) else { continue }
            removed.append(name)
            note(name, at: now)
        }
        return removed
    }

    /// Removes every directory below `root` that contains nothing but such directories. A directory that cannot be
    /// listed or removed remains: it does no harm and will be reused.
    static func removeAll(in root: FilePath) {
        do throws(Errno) {
            try removeAll(in: Descriptor.open(path: root), depth: 0)
        } catch {
            // The directory itself cannot be listed; other code that uses it will report the error.
        }
    }

    private static func removeAll(in directory: borrowing Descriptor, depth: Int) throws(Errno) {
        guard depth <= SpoolLimits.depth else { return }
        let stream = try DirectoryStream(directory)
        var names: [[UInt8]] = []
        while let (name, isDirectory) = try stream.next() {
            if isDirectory != false { names.append(name) }
        }
        for name in names {
            do throws(Errno) {
                try removeAll(in: directory.openDirectory(name), depth: depth + 1)
                try directory.unlink(name, directory: true)
            } catch {
                // Not a directory, or not empty.
            }
        }
    }

    private static func remove(_ name: FileName, in inbox: FilePath) -> Bool {
        guard let path = RelativePath(name) else { return false }
        do throws(Errno) {
            let parent = try Descriptor.open(path: inbox).descend(path.parents)
            try parent.unlink(path.last, directory: true)
            return true
        } catch {
            // Not empty any more, gone, or not removable by the daemon: it remains.
            return false
        }
    }
}
