// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
public import SystemPackage

/// The directories of the inbox that we emptied, to be removed once they have been quiet for a while. Directories
/// that somebody made and that never held a file are left alone.
public struct EmptyDirectories: Sendable {
    private var emptied: [FileName: SuspendingClock.Instant] = [:]

    public init() {}

    /// A file left its directory; the top of the inbox itself is never removed.
    public mutating func note(_ file: FileName, at now: SuspendingClock.Instant) {
        guard let parent = file.parent else { return }
        if emptied.count >= SpoolLimits.emptiedDirectories, emptied[parent] == nil {
            // Forgotten ones are left over, which does no harm.
            return
        }
        emptied[parent] = now
    }

    /// When to sweep next; nil when there is nothing to sweep.
    public var due: SuspendingClock.Instant? { emptied.values.min()?.advanced(by: SpoolLimits.emptyDirectoryQuiet) }

    /// Removes those that have been quiet and are empty, and what becomes empty by that above them.
    /// - Returns: what was removed.
    public mutating func sweep(in inbox: FilePath, at now: SuspendingClock.Instant) -> [FileName] {
        var removed: [FileName] = []
        let quiet = emptied.filter { now >= $0.value + SpoolLimits.emptyDirectoryQuiet }.map(\.key)
        // The longest first: a directory comes before the one it lies in.
        for name in quiet.sorted(by: { $0.bytes.count > $1.bytes.count }) {
            emptied[name] = nil
            guard EmptyDirectories.remove(name, in: inbox) else { continue }
            removed.append(name)
            note(name, at: now)
        }
        return removed
    }

    /// Removes every directory below `root` that holds nothing but such directories. One that cannot be listed or
    /// removed is left as it is: it does no harm and is used again.
    static func removeAll(in root: FilePath) {
        do throws(Errno) {
            try removeAll(in: Descriptor.open(path: root), depth: 0)
        } catch {
            // The directory itself cannot be listed; whoever works in it will say so.
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
                // No directory, or something lies in it.
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
            // Not empty again, gone, or not ours to remove: it is left as it is.
            return false
        }
    }
}
