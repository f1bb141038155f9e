// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
import SystemPackage

/// The contents of the quarantine, and how items leave it.
extension Quarantine {
    /// One rejected item, usually a file.
    public struct Item: Sendable, Hashable {
        /// Relative to `rejected/`; the argument of `show`, `retry` and `drop`.
        public let name: FileName
        /// The name it had in the inbox, to which `retry` returns it.
        public let original: FileName
        /// Bytes.
        public let size: Int64
        /// Nil if there is no readable reason, for example because somebody else put the file there.
        public let reason: RejectionReason?
    }

    /// All rejected items, sorted by name.
    public func list() throws(SpoolError) -> [Item] {
        var items: [Item] = []
        try forEach { items.append($0) }
        return items.sorted { $0.name < $1.name }
    }

    /// The number of items, without reading reasons.
    public func count() throws(SpoolError) -> Int {
        var count = 0
        try visit { _, _ in count += 1 }
        return count
    }

    /// The items rejected last, newest first, and the number of all items. Reads only the reasons of these few.
    public func newest(_ most: Int) throws(SpoolError) -> (items: [Item], count: Int) {
        var newest: [(entry: InboxEntry, path: RelativePath)] = []
        var count = 0
        func trim() {
            newest.sort { ($1.entry.change, $0.entry.name) < ($0.entry.change, $1.entry.name) }
            newest.removeLast(max(0, newest.count - most))
        }
        try visit { entry, path in
            count += 1
            newest.append((entry, path))
            if newest.count >= 2 * most + 64 { trim() }
        }
        trim()
        return (newest.map { item($0.entry, $0.path) }, count)
    }

    public func forEach(_ body: (Item) -> Void) throws(SpoolError) {
        try visit { entry, path in body(item(entry, path)) }
    }

    /// - Throws: `.vanished` if no item has that name.
    public func show(_ name: FileName) throws(SpoolError) -> Item {
        guard let path = RelativePath(name),
            let entry = try InboxScan.entry(name, in: directories.rejected, ignoring: .none)
        else { throw SpoolError(.list, name, cause: .noSuchFileOrDirectory) }
        return item(entry, path)
    }

    /// Whether this part of a file is already here, rejected by a run that ended before it could continue.
    public func holds(_ name: FileName, _ reason: RejectionReason) throws(SpoolError) -> Bool {
        do throws(SpoolError) {
            let found = try show(name).reason
            return found?.from == reason.from && found?.member == reason.member && found?.sha256 == reason.sha256
                && found?.sha256 != nil
        } catch {
            if error.kind == .vanished { return false }
            throw error
        }
    }

    /// The file at a place that `add` returned, its original name, and its digest; nil if it is gone.
    public func stored(
        _ place: FileName
    ) throws(SpoolError) -> (entry: InboxEntry, original: FileName, digest: ContentDigest)? {
        guard let name = Area.rejected.name(of: place) else { return nil }
        do throws(SpoolError) {
            let original = try show(name).original
            guard let path = RelativePath(name) else { return nil }
            let rejected = directories.rejected
            return try SpoolError.wrap(.examine, name) { () throws(Errno) in
                let parent = try Descriptor.open(path: rejected).descend(path.parents)
                let file = try parent.open(path.last, O_RDONLY | O_NONBLOCK)
                let entry = InboxEntry(name: name, facts: try file.facts())
                let bytes = try file.read(at: 0, count: Int(clamping: entry.size))
                return (entry, original, ContentDigest(of: bytes))
            }
        } catch {
            if error.kind == .vanished { return nil }
            throw error
        }
    }

    /// Moves an item back into the inbox and removes its reason.
    /// - Returns: its name there; it differs if the original name is taken.
    public func retry(_ name: FileName) throws(SpoolError) -> FileName {
        let original = RelativePath(try show(name).original)
        return try locked(.putBack, name) { (path, parent) throws(Errno) in
            let target = original ?? path
            let inbox = try Descriptor.open(path: directories.inbox)
            var parents: [[UInt8]] = []
            let home = try Move.make(target.parents, of: inbox, noting: &parents, mode: Move.inboxMode)
            let free = try NumberedName.firstFree(target.last) { (name) throws(Errno) in try home.holds(name) }
            try parent.move(path.last, to: home, as: free)
            try Quarantine.removeReason(of: path, in: parent)
            return FileName(joining: parents + [free])
        }
    }

    /// Deletes an item and its reason for good.
    public func drop(_ name: FileName) throws(SpoolError) {
        try locked(.delete, name) { (path, parent) throws(Errno) in
            let isDirectory = try parent.facts(of: path.last).isDirectory
            try parent.unlink(path.last, directory: isDirectory)
            try Quarantine.removeReason(of: path, in: parent)
        }
    }

    private func locked<Result>(
        _ step: SpoolError.Step, _ name: FileName,
        _ body: (RelativePath, borrowing Descriptor) throws(Errno) -> Result
    ) throws(SpoolError) -> Result {
        guard let path = RelativePath(name) else { throw SpoolError(step, name, cause: .noSuchFileOrDirectory) }
        let result = try SpoolError.wrap(step, name) { () throws(Errno) in
            let root = try Descriptor.open(path: directories.rejected)
            try root.lock()
            let parent = try root.descend(path.parents)
            let result = try body(path, parent)
            try parent.sync()
            // Tells the daemon to count again, even if the item was in a subdirectory.
            try root.touch()
            return result
        }
        Move.removeEmptyParents(path, in: directories.rejected)
        return result
    }

    static func removeReason(of path: RelativePath, in parent: borrowing Descriptor) throws(Errno) {
        do throws(Errno) { try parent.unlink(ReasonFile.name(for: path.last)) } catch {
            if error != .noSuchFileOrDirectory { throw error }
        }
    }

    /// Calls `body` with everything that is not the reason of an item. A reason without its file, left by a crash, is
    /// skipped: the file is in `work/` and will be rejected again. Files that other systems leave beside files are
    /// skipped too, unless they were rejected themselves, which the settings allow.
    private func visit(_ body: (InboxEntry, RelativePath) -> Void) throws(SpoolError) {
        let root = try SpoolError.wrap(.list, directories.rejected.name) { () throws(Errno) in
            try Descriptor.open(path: directories.rejected)
        }
        let usual = IgnoreRules()
        try InboxScan.entries(in: directories.rejected, ignoring: .none) { entry in
            guard let path = RelativePath(entry.name), !path.last.starts(with: Quarantine.draftPrefix) else {
                return true
            }
            let isUnrelated = ReasonFile.looksLikeOne(path.last) || usual.ignores(entry.name)
            if isUnrelated, !Quarantine.hasReason(path, root) { return true }
            body(entry, path)
            return true
        }
    }

    private static let draftPrefix = Array(".copytaster-".utf8)

    private static func hasReason(_ path: RelativePath, _ root: borrowing Descriptor) -> Bool {
        do throws(Errno) {
            return try root.descend(path.parents).holds(ReasonFile.name(for: path.last))
        } catch {
            // Gone since it was listed.
            return false
        }
    }

    private func item(_ entry: InboxEntry, _ path: RelativePath) -> Item {
        var found: ReasonFile?
        do throws(Errno) {
            let parent = try Descriptor.open(path: directories.rejected).descend(path.parents)
            found = ReasonFile.read(for: path.last, in: parent)
        } catch {
            // Gone since it was listed; the item contains what the listing showed.
            found = nil
        }
        return Item(name: entry.name, original: found?.original ?? entry.name, size: entry.size, reason: found?.reason)
    }
}
