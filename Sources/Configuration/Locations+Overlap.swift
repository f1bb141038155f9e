// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

extension Locations {
    /// The inbox and a place of the daemon's own are one, or one lies in the other: the daemon would take what it has
    /// put away itself, without end.
    public struct Overlap: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// - Throws: where the inbox is, holds or lies in `work`, `archive` or `rejected`, or holds the index, its lock, its
    ///   state or the settings. Compared are the places that the paths lead to, through links and mounts.
    public func refuseOverlap() throws(Overlap) {
        let inbox = Way(to: self.inbox)
        for path in [work, archive, rejected] {
            guard let relation = inbox.relation(to: Way(to: path)) else { continue }
            throw refusal("\(relation) '\(path)', where the daemon keeps what it took")
        }
        for path in [index, lock, state, settings] {
            // The file may be a link: neither that nor what it leads to is to be taken.
            if [path.removingLastComponent(), path].contains(where: { Way(to: $0).leads(through: inbox) }) {
                throw refusal("holds '\(path)', which is the daemon's own")
            }
        }
    }

    private func refusal(_ why: String) -> Overlap {
        Overlap(
            description: "the inbox '\(inbox)' \(why); name a directory for it that holds nothing but what is dropped "
                + "(--inbox or COPYTASTER_INBOX)")
    }
}

/// The directories on the way to a place, from itself up to the root.
private struct Way {
    private let steps: [Step]

    enum Step: Hashable {
        case existing(device: UInt, inode: UInt)
        /// To be made, or not to be looked at.
        case missing(FilePath)
    }

    init(to path: FilePath) {
        var (steps, here) = ([Step](), Way.resolve(path))
        while true {
            steps.append(Way.step(here))
            let parent = here.removingLastComponent()
            if parent == here || parent.isEmpty { break }
            here = parent
        }
        self.steps = steps
    }

    var end: Step? { steps.first }

    /// Whether it ends in the other's place, or somewhere below.
    func leads(through other: Way) -> Bool {
        guard let end = other.end else { return false }
        return steps.contains(end)
    }

    /// As it stands in a message; nil where neither is in the other.
    func relation(to other: Way) -> String? {
        if end == other.end { return "is" }
        if other.leads(through: self) { return "holds" }
        return leads(through: other) ? "lies in" : nil
    }

    private static func step(_ path: FilePath) -> Step {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return .missing(path) }
        return .existing(device: UInt(status.st_dev), inode: UInt(status.st_ino))
    }

    /// Absolute and without links, as far as it exists.
    private static func resolve(_ path: FilePath) -> FilePath {
        var (existing, missing) = (path, [FilePath.Component]())
        while true {
            if let real = realPath(existing.isEmpty ? "." : existing) {
                return real.appending(missing).lexicallyNormalized()
            }
            guard let last = existing.lastComponent else { return path.lexicallyNormalized() }
            missing.insert(last, at: 0)
            existing = existing.removingLastComponent()
        }
    }

    private static func realPath(_ path: FilePath) -> FilePath? {
        guard let found = path.withPlatformString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return FilePath(platformString: found)
    }
}
