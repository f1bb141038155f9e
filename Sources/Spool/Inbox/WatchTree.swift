// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLinux
import FileSystem
import Glibc
import SystemPackage

/// The watches on one inbox and the directories in it.
///
/// `@unchecked Sendable`: created by one thread, then passed to the watching thread and used by no other.
final class WatchTree: @unchecked Sendable {
    private let inbox: FilePath
    private let identity: FileFacts.Identity
    private let events: Descriptor?
    private let watchLimit: Int
    /// The directory of each watch, relative to the inbox; the empty name is the inbox.
    private var directories: [Int32: FileName] = [:]
    private var watches: [FileName: Int32] = [:]
    /// Why there are no events, or not from everywhere.
    private(set) var trouble: String?
    /// Directories on file systems that give no events, the highest of each, with the reason; they are watched for
    /// changes by this machine.
    private(set) var silent: [FileName: String] = [:]
    /// Whether the problem may disappear, for example a limit that an administrator raises.
    private(set) var mayRecover = false

    private static let mask =
        UInt32(IN_CREATE) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM)
        | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
        | UInt32(IN_EXCL_UNLINK)

    /// - Parameter watchLimit: maximum number of watches, to test the behaviour at the kernel's limit.
    init(_ inbox: FilePath, watchLimit: Int = .max) throws(Errno) {
        self.inbox = inbox
        self.watchLimit = watchLimit
        let root = try Descriptor.open(path: inbox)
        identity = try root.facts().identity
        let number = clinux_inotify()
        if number < 0 {
            events = nil
            trouble = WatchTree.limitReached(Errno(rawValue: -number))
            mayRecover = true
            return
        }
        events = Descriptor(owning: number)
        trouble = FileSystemKind(of: root).withoutEvents
        watch(FileName(""))
    }

    var number: Int32? {
        switch events {
        case .some(let events): events.number
        case .none: nil
        }
    }

    /// Whether the path still leads to the watched directory: a mount over it causes no event.
    func isCurrent() -> Bool {
        do throws(Errno) {
            return try Descriptor.open(path: inbox).facts().identity == identity
        } catch {
            return false
        }
    }

    /// Sets a watch, then looks for existing directories: a directory created in between is found by one or the other.
    /// The scan that follows finds the files.
    private func watch(_ top: FileName) {
        var waiting = [top]
        while let name = waiting.popLast() {
            let components = RelativePath(name)?.components ?? []
            guard components.count <= SpoolLimits.depth else { continue }
            do throws(Errno) {
                let directory = try Descriptor.open(path: inbox).descend(components)
                noteWhetherSilent(name, directory)
                guard add(name, directory) else { return }
                let stream = try DirectoryStream(directory)
                while let (component, known) = try stream.next() {
                    let descends: Bool
                    if let known { descends = known } else { descends = try Self.isDirectory(component, directory) }
                    if descends { waiting.append(name.appending(component)) }
                }
            } catch {
                // Gone, or not accessible: the scan that follows finds out which.
                continue
            }
        }
    }

    private func noteWhetherSilent(_ name: FileName, _ directory: borrowing Descriptor) {
        guard trouble == nil, let why = FileSystemKind(of: directory).withoutEvents else { return }
        var above = name.parent
        while let directory = above {
            if silent[directory] != nil { return }
            above = directory.parent
        }
        silent[name] = why
    }

    private static func isDirectory(_ name: [UInt8], _ directory: borrowing Descriptor) throws(Errno) -> Bool {
        try directory.facts(of: name).isDirectory
    }

    /// - Returns: false if no more watches are available.
    private func add(_ name: FileName, _ directory: borrowing Descriptor) -> Bool {
        guard let number else { return false }
        // By descriptor, so that a link created in the meantime is not followed.
        let watch = inotify_add_watch(number, "/proc/self/fd/\(directory.number)", Self.mask)
        if watch < 0 || watches.count >= watchLimit {
            let cause = watch < 0 ? Errno(rawValue: errno) : .noSpace
            if cause == .noSpace || cause == .noMemory {
                trouble = Self.limitReached(cause)
                mayRecover = true
                return false
            }
            return true
        }
        if let before = directories.updateValue(name, forKey: watch) { watches[before] = nil }
        watches[name] = watch
        return true
    }

    /// What the events say about the whole tree.
    enum Integrity: Int {
        case intact
        /// Events were lost, perhaps also about new or moved directories.
        case overflowed
        /// The inbox is gone or was moved away.
        case lost
    }

    /// Reads the waiting events from the kernel's queue.
    func drain(into buffer: inout [UInt8], hints: inout [InboxHint]) -> Integrity {
        guard let number else { return .intact }
        var integrity = Integrity.intact
        while integrity == .intact {
            let size = buffer.count
            let got = buffer.withUnsafeMutableBytes { read(number, $0.baseAddress, size) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            var offset = 0
            while offset + MemoryLayout<inotify_event>.size <= got {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let start = offset + MemoryLayout<inotify_event>.size
                let name = buffer[start..<(start + Int(event.len))].prefix { $0 != 0 }
                let outcome = handle(event, Array(name), &hints)
                if outcome.rawValue > integrity.rawValue { integrity = outcome }
                offset = start + Int(event.len)
            }
            if got < size / 2 { break }
        }
        return integrity
    }

    private func handle(_ event: inotify_event, _ component: [UInt8], _ hints: inout [InboxHint]) -> Integrity {
        func has(_ flag: some BinaryInteger) -> Bool { event.mask & UInt32(truncatingIfNeeded: flag) != 0 }
        if has(IN_Q_OVERFLOW) { return .overflowed }
        guard let directory = directories[event.wd] else { return .intact }
        let isInbox = directory.bytes.isEmpty
        if has(IN_IGNORED) {
            directories[event.wd] = nil
            silent[directory] = nil
            if watches[directory] == event.wd { watches[directory] = nil }
            return isInbox ? .lost : .intact
        }
        if has(IN_UNMOUNT) || has(IN_DELETE_SELF) || has(IN_MOVE_SELF) { return isInbox ? .lost : .intact }
        guard !component.isEmpty else { return .intact }
        let name = directory.appending(component)
        if has(IN_ISDIR) {
            if has(IN_MOVED_FROM) { forget(name) }
            if has(IN_CREATE) || has(IN_MOVED_TO) || has(IN_ATTRIB) {
                watch(name)
                hints.append(.directory(name))
            }
        } else if !has(IN_MOVED_FROM) {
            let event: FileEvent = has(IN_MOVED_TO) ? .moved : has(IN_CLOSE_WRITE) ? .closed : .touched
            hints.append(.changed(name, event))
        }
        return .intact
    }

    /// Removes the watches of a directory that was moved away, and of everything in it.
    private func forget(_ top: FileName) {
        silent = silent.filter { !$0.key.isInside(top) }
        for (name, watch) in watches where name.isInside(top) {
            if let number { inotify_rm_watch(number, watch) }
            watches[name] = nil
            directories[watch] = nil
        }
    }

    static func limitReached(_ cause: Errno) -> String {
        switch cause {
        case .noSpace:
            "the limit of watched directories is reached; 'sysctl fs.inotify.max_user_watches=1048576' raises it"
        case .tooManyOpenFiles:
            "the limit of inotify instances is reached; 'sysctl fs.inotify.max_user_instances=1024' raises it"
        default: "the kernel delivers no events (\(cause))"
        }
    }
}

/// Whether a file system reports changes that other machines make.
struct FileSystemKind {
    /// Why its events are not reliable; nil if they are.
    let withoutEvents: String?

    /// Magic numbers from statfs(2) and linux/magic.h.
    private static let remote: [UInt32: String] = [
        0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB", 0x6573_5546: "FUSE", 0x0102_1997: "9P",
        0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x7375_7245: "Coda", 0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS",
        0x7461_636F: "OCFS2", 0x0116_1970: "GFS2", 0x786F_4256: "VirtualBox", 0xBACB_ACBC: "VMware",
    ]

    init(of directory: borrowing Descriptor) {
        self.init(magic: clinux_file_system(directory.number))
    }

    init(magic: Int) {
        withoutEvents = Self.remote[UInt32(truncatingIfNeeded: magic)].map {
            "file systems of type \($0) do not report changes by other machines"
        }
    }
}
