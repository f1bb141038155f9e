// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
import SystemPackage

/// Deletes files of the archive and of `rejected/` when their retention ends: by descriptor, without following links,
/// and only if the file is still the one that the history knows.
public struct StoredFiles: Sendable {
    private let directories: SpoolDirectories

    public init(_ directories: SpoolDirectories) { self.directories = directories }

    public enum State: Hashable, Sendable {
        case present
        case absent
        /// Another file is there: its size differs, or its time and content, or it is no regular file.
        case different
    }

    /// Determined without reading the file.
    public func state(of file: StoredFile) throws(SpoolError) -> State {
        guard let (area, path) = StoredFiles.parts(of: file.place) else { return .different }
        return try SpoolError.wrap(.examine, file.place) { () throws(Errno) in
            try look(at: file, path, in: Descriptor.open(path: directories[area]), reading: false) {
                _ throws(Errno) in
            }
        }
    }

    /// Whether an area is completely empty, for example a directory on which its disk is not mounted.
    public func isEmpty(_ area: StorageArea) throws(SpoolError) -> Bool {
        let directory = area == .archive ? directories.archive : directories.rejected
        var isEmpty = true
        try InboxScan.entries(in: directory, ignoring: IgnoreRules()) { _ in
            isEmpty = false
            return false
        }
        return isEmpty
    }

    /// Deletes the file, its reason, and the parent directories that become empty.
    /// - Returns: the state that was found; if it was `.present`, the file is now deleted.
    public func delete(
        _ file: StoredFile, touching touched: inout TouchedDirectories
    ) throws(SpoolError) -> State {
        guard let (area, path) = StoredFiles.parts(of: file.place) else { return .different }
        let state: State
        do throws(Errno) {
            let root = try Descriptor.open(path: directories[area])
            if area == .rejected { try root.lock() }
            state = try look(at: file, path, in: root, reading: true) { (parent) throws(Errno) in
                try parent.unlink(path.last)
                if area == .rejected { try Quarantine.removeReason(of: path, in: parent) }
            }
        } catch {
            throw SpoolError(.delete, file.place, cause: error, advice: StoredFiles.advice(for: error))
        }
        if state == .present {
            touched.note(directories[area], path.parents)
            Move.removeEmptyParents(path, in: directories[area])
        }
        return state
    }

    /// - Parameter reading: whether to compare the content if the time differs.
    private func look(
        at file: StoredFile, _ path: RelativePath, in root: borrowing Descriptor, reading: Bool,
        _ body: (borrowing Descriptor) throws(Errno) -> Void
    ) throws(Errno) -> State {
        do throws(Errno) {
            let parent = try root.descend(path.parents)
            let facts = try parent.facts(of: path.last)
            guard !facts.isDirectory, facts.size == file.arrival.size else { return .different }
            // Compares whole seconds: a restored copy may have lost the fraction, or the time altogether.
            if facts.modification.flooredSeconds != file.arrival.modification.flooredSeconds {
                guard facts.isRegular, let digest = file.arrival.sha256 else { return .different }
                if reading, try parent.open(path.last, O_RDONLY | O_NONBLOCK).digest() != digest { return .different }
            }
            try body(parent)
            return .present
        } catch Errno.noSuchFileOrDirectory {
            return .absent
        } catch Errno.notDirectory {
            return .different
        } catch Errno.tooManySymbolicLinkLevels {
            return .different
        }
    }

    /// Advice for the cause.
    private static func advice(for cause: Errno) -> String? {
        switch cause {
        case .permissionDenied: "give its directory back to the daemon's user, who must be able to write there"
        case .notPermitted: "it or its directory is immutable, or the directory sticky; use chattr -i or chmod -t"
        case .readOnlyFileSystem: "mount its file system for writing again"
        case .ioError: "check the disk"
        default: nil
        }
    }

    /// The area of a place, and the path below it; nil if it is no place of a stored file.
    private static func parts(of place: FileName) -> (Area, RelativePath)? {
        guard let (area, path) = Area.split(place), area == .archive || area == .rejected else { return nil }
        return (area, path)
    }
}

extension Int64 {
    /// Of nanoseconds since 1970.
    fileprivate var flooredSeconds: Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: 1_000_000_000)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
