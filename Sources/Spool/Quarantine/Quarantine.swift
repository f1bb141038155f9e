// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FoundationEssentials
import Glibc
import SystemPackage

/// The directory of rejected files, each with its reason beside it.
///
/// A lock on the directory prevents the daemon and `copytaster rejected` from moving the same file at the same time.
public struct Quarantine: Sendable {
    let directories: SpoolDirectories

    public init(_ directories: SpoolDirectories) { self.directories = directories }

    /// The area of an item that is rejected without a claim.
    public enum Origin: Sendable { case inbox, work }

    /// Moves the item itself, of whatever kind, and never opens it: for links, pipes, sockets, devices, directories
    /// that are too deep, and files too large to be claimed.
    /// - Returns: its place, relative to the spool.
    public func setAside(
        _ entry: InboxEntry, from origin: Origin = .inbox, _ reason: RejectionReason,
        touching touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        guard let path = RelativePath(entry.name) else {
            throw SpoolError(.reject, entry.name, cause: .invalidArgument)
        }
        return try take(path, from: origin == .inbox ? .inbox : .work, reason, &touched)
    }

    /// Stores one rejected article of a file that holds many.
    /// - Parameters:
    ///   - excerpt: the article's bytes in the file.
    ///   - name: relative to the inbox, such as `feed.jsonl.line-12.json`.
    /// - Returns: its place, relative to the spool.
    public func add(
        _ excerpt: [UInt8], name: FileName, _ reason: RejectionReason, touching touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        let fitting = name.bytes.split(separator: UInt8(ascii: "/")).map {
            NumberedName.shortened($0, to: SpoolLimits.nameLength)
        }
        guard let path = RelativePath(FileName(joining: fitting)) else {
            throw SpoolError(.reject, name, cause: .invalidArgument)
        }
        let directories = directories
        let place = try SpoolError.wrap(.reject, name) { () throws(Errno) in
            let root = try Descriptor.open(path: directories.rejected)
            try root.lock()
            if let kept = try Quarantine.kept(reason, as: path, in: root) { return kept }
            let file = try root.open(TemporaryName.excerpt, O_WRONLY | O_CREAT | O_TRUNC, mode: Move.fileMode)
            try file.write(excerpt)
            try file.sync()
            return try Quarantine.store(TemporaryName.excerpt, in: root, path, reason, of: root)
        }
        touched.note(directories.rejected, place.dropFirst().dropLast())
        return FileName(joining: place)
    }

    /// Moves an item from an area of the spool, after writing its reason.
    func take(
        _ path: RelativePath, from area: Area, _ reason: RejectionReason, _ touched: inout TouchedDirectories
    ) throws(SpoolError) -> FileName {
        let directories = directories
        let place = try SpoolError.wrap(.reject, path.name) { () throws(Errno) in
            let source = try Move(path, from: area, in: directories).source()
            let root = try Descriptor.open(path: directories.rejected)
            try root.lock()
            return try Quarantine.store(path.last, in: source, path, reason, of: root)
        }
        touched.note(directories[area], path.parents)
        touched.note(directories.rejected, place.dropFirst().dropLast())
        if area == .work { touched.noteLeft(path) }
        return FileName(joining: place)
    }

    private static func isTaken(_ name: [UInt8], in parent: borrowing Descriptor) throws(Errno) -> Bool {
        if try parent.holds(name) { return true }
        // A reason's name that is itself a rejected file must not be overwritten.
        let reasonName = ReasonFile.name(for: name)
        guard try parent.holds(reasonName) else { return false }
        return try parent.holds(ReasonFile.name(for: reasonName))
    }

    /// The place of the same article of the same file if it was already rejected, for example because the daemon was
    /// killed before it could dispose of the rest of the file.
    private static func kept(
        _ reason: RejectionReason, as path: RelativePath, in root: borrowing Descriptor
    ) throws(Errno) -> [[UInt8]]? {
        guard reason.sha256 != nil, reason.member != nil else { return nil }
        var (same, parents): ([UInt8]?, [[UInt8]]) = (nil, [])
        let parent = try Move.make(path.parents, of: root, noting: &parents)
        // The last taken number that this checks is one of the existing items.
        _ = try NumberedName.firstFree(path.last) { (name) throws(Errno) in
            guard try isTaken(name, in: parent) else { return false }
            if let found = ReasonFile.read(for: name, in: parent)?.reason, try parent.holds(name),
                found.sha256 == reason.sha256, found.member == reason.member, found.from == reason.from,
                found.size == reason.size
            {
                same = name
            }
            return true
        }
        return same.map { [Array(Area.rejected.rawValue.utf8)] + parents + [$0] }
    }

    /// Writes the reason and syncs it, then moves the item beside it: a crash in between leaves a reason without a
    /// file, which the next rejection under that name replaces, but never a file without a reason.
    private static func store(
        _ name: [UInt8], in source: borrowing Descriptor, _ path: RelativePath, _ reason: RejectionReason,
        of root: borrowing Descriptor
    ) throws(Errno) -> [[UInt8]] {
        // Writes nothing for an item that is gone.
        _ = try source.facts(of: name)
        var parents: [[UInt8]] = []
        let parent = try Move.make(path.parents, of: root, noting: &parents)
        let free = try NumberedName.firstFree(path.last) { (name) throws(Errno) in try isTaken(name, in: parent) }
        try ReasonFile(reason, original: path.name).write(for: free, in: parent, drafting: root)
        do throws(Errno) { try source.move(name, to: parent, as: free) } catch {
            // Best effort: a reason without a file is skipped, and replaced by the next one under that name.
            try? parent.unlink(ReasonFile.name(for: free))
            throw error
        }
        return [Array(Area.rejected.rawValue.utf8)] + parents + [free]
    }
}
