// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import Glibc
import SystemPackage

/// What lies in the quarantine, and its ways out.
extension Quarantine {
    /// One rejected thing.
    public struct Item: Sendable, Hashable {
        /// Relative to `rejected/`; what `show`, `retry` and `drop` take.
        public let name: FileName
        /// The name it had in the inbox, and goes back to.
        public let original: FileName
        /// Bytes.
        public let size: Int64
        /// Nil where no readable reason lies beside it, as when somebody else put the file there.
        public let reason: RejectionReason?
    }

    /// Everything rejected, in the order of names.
    public func list() throws(SpoolError) -> [Item] {
        var items: [Item] = []
        try forEach { items.append($0) }
        return items.sorted { $0.name < $1.name }
    }

    /// How many there are, without reading a reason.
    public func count() throws(SpoolError) -> Int {
        var count = 0
        try visit { _, _ in count += 1 }
        return count
    }

    /// Those set aside last, newest first, and how many there are in all. Reads the reasons of these few only.
    public func newest(_ most: Int) throws(SpoolError) -> (items: [Item], count: Int) {
        var newest: [(entry: InboxEntry, path: RelativePath)] = []
        var count = 0
        func cut() {
            newest.sort { ($1.entry.change, $0.entry.name) < ($0.entry.change, $1.entry.name) }
            newest.removeLast(max(0, newest.count - most))
        }
        try visit { entry, path in
            count += 1
            newest.append((entry, path))
            if newest.count >= 2 * most + 64 { cut() }
        }
        cut()
        return (newest.map { item($0.entry, $0.path) }, count)
    }

    public func forEach(_ body: (Item) -> Void) throws(SpoolError) {
        try visit { entry, path in body(item(entry, path)) }
    }

    /// - Throws: `.vanished` when there is none of that name.
    public func show(_ name: FileName) throws(SpoolError) -> Item {
        guard let path = RelativePath(name),
            let entry = try InboxScan.entry(name, in: directories.rejected, ignoring: .none)
        else { throw SpoolError(.list, name, cause: .noSuchFileOrDirectory) }
        return item(entry, path)
    }

    /// Whether this part of a file lies here already, set aside by a run that ended before it could go on.
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

    /// What lies at a place that `add` gave: the file, the name it would go back to, and its digest; nil when it is gone.
    public func stored(
        _ place: FileName
    ) throws(SpoolError) -> (entry: InboxEntry, original: FileName, digest: ContentDigest)? {
        let name = FileName(bytes: place.bytes.dropFirst(Area.rejected.rawValue.utf8.count + 1))
        do throws(SpoolError) {
            let original = try show(name).original
            guard let path = RelativePath(name) else { return nil }
            let rejected = directories.rejected
            return try SpoolError.wrap(.examine, name) { () throws(Errno) in
                let parent = try Descriptor.open(path: rejected).descend(path.parents)
                let file = try parent.open(path.last, O_RDONLY | O_NONBLOCK)
                let entry = InboxEntry(name: name, status: try file.status())
                let bytes = try file.read(at: 0, count: Int(clamping: entry.size))
                return (entry, original, ContentDigest(of: bytes))
            }
        } catch {
            if error.kind == .vanished { return nil }
            throw error
        }
    }

    /// Puts a thing back into the inbox and removes its reason.
    /// - Returns: its name there; another than before where that is taken.
    public func retry(_ name: FileName) throws(SpoolError) -> FileName {
        let original = RelativePath(try show(name).original)
        return try locked(.giveBack, name) { (path, parent) throws(Errno) in
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

    /// Removes a thing and its reason for good.
    public func drop(_ name: FileName) throws(SpoolError) {
        try locked(.delete, name) { (path, parent) throws(Errno) in
            let isDirectory = try parent.status(of: path.last).st_mode & S_IFMT == S_IFDIR
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
            // By this a daemon sees that it has to count anew, also where the thing lay further down.
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

    /// Calls `body` with everything that is not the reason of something. A reason without its file, left by a crash,
    /// is passed over: the file is in `work/` and comes again. So is what other systems leave beside files, unless it was
    /// rejected itself, as the settings may ask.
    private func visit(_ body: (InboxEntry, RelativePath) -> Void) throws(SpoolError) {
        let root = try SpoolError.wrap(.list, FileName(directories.rejected)) { () throws(Errno) in
            try Descriptor.open(path: directories.rejected)
        }
        let usual = IgnoreRules()
        try InboxScan.entries(in: directories.rejected, ignoring: .none) { entry in
            guard let path = RelativePath(entry.name), !path.last.starts(with: Quarantine.draftPrefix) else {
                return true
            }
            let isNobodys = ReasonFile.looksLikeOne(path.last) || usual.ignores(entry.name)
            if isNobodys, !Quarantine.hasReason(path, root) { return true }
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
            // Gone since it was listed; the item says what was seen.
            found = nil
        }
        return Item(name: entry.name, original: found?.original ?? entry.name, size: entry.size, reason: found?.reason)
    }
}
