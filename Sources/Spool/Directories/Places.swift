// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
import SystemPackage

/// The kind of file at a place that the history names (`archive/2026/11/20/a.html`), checked without following links.
public enum PlaceState: Hashable, Sendable {
    case file
    case nothing
    /// A symbolic link, a pipe or another special file.
    case special
    /// One of its directories is a symbolic link or no directory: not the place where the daemon put the file.
    case redirected
}

/// Places of the history, opened component by component from the directory of their area. Opening the whole path would
/// follow a symbolic link that a member of the group had created, and root would read or delete the link's target.
extension SpoolDirectories {
    public func state(of place: FileName) throws(SpoolError) -> PlaceState {
        let (area, path) = try relative(place, for: .examine)
        let root = self[area]
        return try SpoolError.wrap(.examine, place) { () throws(Errno) in
            do throws(Errno) {
                let parent = try Descriptor.open(path: root).descend(path.parents)
                return try parent.facts(of: path.last).isRegular ? .file : .special
            } catch Errno.noSuchFileOrDirectory {
                return .nothing
            } catch Errno.notDirectory {
                return .redirected
            } catch Errno.tooManySymbolicLinkLevels {
                return .redirected
            }
        }
    }

    /// Deletes the file of an arrival for good: the same file, or another with the same content, but no other file.
    /// - Returns: false if the file no longer exists.
    /// - Throws: `.changed` if another file is there; it is not deleted.
    public func remove(_ place: FileName, of arrival: Arrival) throws(SpoolError) -> Bool {
        let (area, path) = try relative(place, for: .delete)
        let root = self[area]
        let outcome: Removal
        do throws(SpoolError) {
            outcome = try SpoolError.wrap(.delete, place) { () throws(Errno) in
                try Self.remove(path, below: root, of: arrival)
            }
        } catch {
            throw error.kind == .changed
                ? SpoolError(.delete, place, cause: error.cause, advice: Self.redirection, remedy: .stop) : error
        }
        guard outcome != .foreign else {
            throw SpoolError(
                .delete, place, kind: .changed, cause: nil,
                advice: "the file there is not the one that was processed; look at it and delete it by hand",
                remedy: .stop)
        }
        return outcome == .removed
    }

    private enum Removal { case removed, nothing, foreign }

    private static func remove(
        _ path: RelativePath, below root: FilePath, of arrival: Arrival
    ) throws(Errno) -> Removal {
        do throws(Errno) {
            let parent = try Descriptor.open(path: root).descend(path.parents)
            // Does not follow a link or wait for the other end of a pipe.
            let file = try parent.open(path.last, O_RDONLY | O_NONBLOCK)
            let facts = try file.facts()
            guard facts.isRegular, try isFile(file, facts, of: arrival) else { return .foreign }
            // Deletes by name, but only if the name still refers to the checked file.
            guard try parent.facts(of: path.last).identity == facts.identity else { return .foreign }
            try parent.unlink(path.last)
            try parent.sync()
            return .removed
        } catch Errno.noSuchFileOrDirectory {
            return .nothing
        }
    }

    /// Compares inode and time, which a rename keeps, or the content, for example after a restore.
    private static func isFile(
        _ file: borrowing Descriptor, _ facts: FileFacts, of arrival: Arrival
    ) throws(Errno) -> Bool {
        if facts.inode == arrival.inode, facts.modification == arrival.modification, facts.size == arrival.size {
            return true
        }
        guard let expected = arrival.sha256 else { return false }
        return try file.digest() == expected
    }

    private func relative(
        _ place: FileName, for step: SpoolError.Step
    ) throws(SpoolError) -> (Area, RelativePath) {
        guard let (area, path) = Area.split(place) else { throw SpoolError(step, place, cause: .invalidArgument) }
        return (area, path)
    }

    /// Advice if a directory or the file itself was replaced.
    private static let redirection =
        "a symbolic link, or something that is no directory, is in its path; find out who put it there and where it "
        + "leads, and delete by hand what is to be deleted"
}

extension Descriptor {
    /// The digest of the whole file.
    func digest() throws(Errno) -> ContentDigest {
        try ContentDigest.ofAll { (offset, count) throws(Errno) in try read(at: offset, count: count) }
    }
}

extension ContentDigest {
    /// The digest of everything that `read` returns, until it returns nothing.
    /// - Parameter read: returns up to `count` bytes from `offset`.
    public static func ofAll<Failure>(
        _ read: (_ offset: Int64, _ count: Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> ContentDigest {
        var hasher = ContentHasher()
        var offset: Int64 = 0
        while true {
            let chunk = try read(offset, 1 << 20)
            if chunk.isEmpty { return hasher.finish() }
            chunk.withUnsafeBytes { hasher.update($0) }
            offset += Int64(chunk.count)
        }
    }
}
