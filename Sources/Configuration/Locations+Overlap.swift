// SPDX-License-Identifier: Apache-2.0

internal import FileSystem
internal import SystemPackage

extension Locations {
    /// The inbox and a path that the daemon uses itself are the same, or one contains the other: the daemon would
    /// process its own files again and again.
    public struct Overlap: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    /// - Throws: if the inbox is, contains or is inside `work`, `archive` or `rejected`, or contains the index, the
    ///   lock, the state file or the settings. Paths are compared after links and mounts are resolved.
    public func refuseOverlap() throws(Overlap) {
        let inbox = PathAncestry(to: self.inbox)
        for path in [work, archive, rejected] {
            guard let relation = inbox.relation(to: PathAncestry(to: path)) else { continue }
            throw refusal("\(relation) '\(path)', where the daemon keeps its files")
        }
        for path in [index, lock, state, settings] {
            // The file may be a link: neither the link nor its target may be processed.
            if [path.removingLastComponent(), path].contains(where: { PathAncestry(to: $0).isAtOrBelow(inbox) }) {
                throw refusal("contains '\(path)', which the daemon uses itself")
            }
        }
    }

    private func refusal(_ why: String) -> Overlap {
        Overlap(
            description: "the inbox '\(inbox)' \(why); use a directory that contains dropped files only "
                + "(--inbox or COPYTASTER_INBOX)")
    }
}

/// A path and all its parent directories, up to the root.
private struct PathAncestry {
    private let steps: [Step]

    enum Step: Hashable {
        case existing(FileFacts.Identity)
        /// Does not exist yet, or is not accessible.
        case missing(FilePath)
    }

    init(to path: FilePath) {
        var (steps, here) = ([Step](), PathAncestry.resolve(path))
        while true {
            steps.append(PathAncestry.step(here))
            let parent = here.removingLastComponent()
            if parent == here || parent.isEmpty { break }
            here = parent
        }
        self.steps = steps
    }

    var end: Step? { steps.first }

    /// Whether this path is the other path or is below it.
    func isAtOrBelow(_ other: PathAncestry) -> Bool {
        guard let end = other.end else { return false }
        return steps.contains(end)
    }

    /// The relation in words, for a message; nil if neither path contains the other.
    func relation(to other: PathAncestry) -> String? {
        if end == other.end { return "is" }
        if other.isAtOrBelow(self) { return "contains" }
        return isAtOrBelow(other) ? "is inside" : nil
    }

    private static func step(_ path: FilePath) -> Step {
        do throws(Errno) {
            return .existing(try FileFacts(of: path, followingLink: true).identity)
        } catch {
            return .missing(path)
        }
    }

    /// The absolute path; links are resolved in the part that exists.
    private static func resolve(_ path: FilePath) -> FilePath {
        var (existing, missing) = (path, [FilePath.Component]())
        while true {
            if let real = (existing.isEmpty ? "." : existing).resolved {
                return real.appending(missing).lexicallyNormalized()
            }
            guard let last = existing.lastComponent else { return path.lexicallyNormalized() }
            missing.insert(last, at: 0)
            existing = existing.removingLastComponent()
        }
    }
}
