// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
import FileSystem
import Glibc
public import SystemPackage

/// Lists what a directory of the spool contains; events are only hints.
///
/// Memory use grows with the number of directories still to be listed, not with the number of files.
public struct InboxScan {
    /// Calls `body` with every entry below a directory of the inbox that is not a directory and not ignored, in no
    /// order, until it returns false. Directories that cannot be listed or are too deep are entries too.
    /// - Parameter under: relative to the inbox; nil for the whole inbox. If it does not exist, nothing is listed.
    /// - Throws: when the inbox itself cannot be listed.
    public static func entries(
        in inbox: FilePath, under: FileName? = nil, ignoring rules: IgnoreRules, _ body: (InboxEntry) -> Bool
    ) throws(SpoolError) {
        let root = try SpoolError.wrap(.list, inbox.name) { () throws(Errno) in
            try Descriptor.open(path: inbox)
        }
        if let under, rules.ignores(under) { return }
        var waiting = [under ?? FileName("")]
        while let directory = waiting.popLast() {
            do throws(Errno) {
                guard try list(directory, root, rules, &waiting, body) else { return }
            } catch {
                switch error {
                case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels:
                    // Gone, or replaced by an entry that the listing of its parent shows.
                    continue
                case _ where directory.bytes.isEmpty: throw SpoolError(.list, inbox.name, cause: error)
                case .permissionDenied, .notPermitted:
                    if let entry = closed(directory, root), !body(entry) { return }
                case _ where isShortage(error):
                    throw SpoolError(.list, directory, cause: error)
                default:
                    // A mount whose server is gone must not block the files beside it.
                    if !body(InboxEntry(unreachable: directory)) { return }
                }
            }
        }
    }

    /// One entry of the inbox; nil if it does not exist, is a directory, or is ignored.
    public static func entry(
        _ name: FileName, in inbox: FilePath, ignoring rules: IgnoreRules
    ) throws(SpoolError) -> InboxEntry? {
        guard let path = RelativePath(name), !rules.ignores(name) else { return nil }
        do {
            let facts = try SpoolError.wrap(.examine, name) { () throws(Errno) in
                try Descriptor.open(path: inbox).descend(path.parents).facts(of: path.last)
            }
            return facts.isDirectory ? nil : InboxEntry(name: name, facts: facts)
        } catch {
            if error.kind == .vanished || error.kind == .changed { return nil }
            throw error
        }
    }

    /// The files in `work/`: at a start, all of them were left by a run that ended early, and are processed first.
    public static func leftInWork(_ directories: SpoolDirectories, _ body: (InboxEntry) -> Bool) throws(SpoolError) {
        try entries(in: directories.work, ignoring: .none) { entry in
            // The daemon's records, and temporary files that could not be removed, are no articles.
            TemporaryName.hidden.contains(entry.name.bytes) || body(entry)
        }
    }

    private static func list(
        _ name: FileName, _ root: borrowing Descriptor, _ rules: IgnoreRules, _ waiting: inout [FileName],
        _ body: (InboxEntry) -> Bool
    ) throws(Errno) -> Bool {
        let components = RelativePath(name)?.components ?? []
        let directory = try root.descend(components)
        let stream = try DirectoryStream(directory)
        while let (component, isDirectory) = try stream.next() {
            let path = name.appending(component)
            if rules.ignores(component: component, path: path.bytes) { continue }
            if isDirectory == true, components.count < SpoolLimits.depth {
                waiting.append(path)
                continue
            }
            let facts: FileFacts
            do { facts = try directory.facts(of: component) } catch Errno.noSuchFileOrDirectory {
                // Gone since it was listed.
                continue
            } catch  where isDirectory != false && !isShortage(error) {
                if !body(InboxEntry(unreachable: path)) { return false }
                continue
            }
            if facts.isDirectory, components.count < SpoolLimits.depth {
                waiting.append(path)
            } else if !body(InboxEntry(name: path, facts: facts)) {
                return false
            }
        }
        return true
    }

    private static func isShortage(_ cause: Errno) -> Bool {
        cause == .tooManyOpenFiles || cause == .tooManyOpenFilesInSystem || cause == .noMemory
    }

    private static func closed(_ name: FileName, _ root: borrowing Descriptor) -> InboxEntry? {
        guard let path = RelativePath(name) else { return nil }
        do throws(Errno) {
            let facts = try root.descend(path.parents).facts(of: path.last)
            return InboxEntry(name: name, facts: facts, kind: .closedDirectory)
        } catch {
            // Gone, or a parent directory is closed and reported itself.
            return nil
        }
    }
}

/// The names in one directory, without `.` and `..`.
struct DirectoryStream: ~Copyable {
    private let stream: OpaquePointer

    /// - Parameter directory: stays open and usable; the stream has its own descriptor.
    init(_ directory: borrowing Descriptor) throws(Errno) {
        let copy = openat(directory.number, ".", Descriptor.directoryFlags | O_CLOEXEC)
        guard copy >= 0 else { throw Errno(rawValue: errno) }
        guard let stream = fdopendir(copy) else {
            let cause = Errno(rawValue: errno)
            close(copy)
            throw cause
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    /// - Returns: the name, and whether it is a directory if the file system reports that at once.
    func next() throws(Errno) -> (name: [UInt8], isDirectory: Bool?)? {
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Errno(rawValue: errno) }
                return nil
            }
            let name = DirectoryStream.name(of: entry)
            if name == [46] || name == [46, 46] { continue }
            let type = Int32(entry.pointee.d_type)
            return (name, type == Int32(DT_UNKNOWN) ? nil : type == Int32(DT_DIR))
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? MemoryLayout<dirent>.size
        let start = UnsafeRawPointer(entry).advanced(by: offset)
        let length = strlen(start.assumingMemoryBound(to: CChar.self))
        return Array(UnsafeRawBufferPointer(start: start, count: length))
    }
}
