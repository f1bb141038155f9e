// SPDX-License-Identifier: Apache-2.0

internal import CLinux
internal import Glibc
internal import SystemPackage

/// What a thread of this process waits for, according to the kernel. With it, a supervisor distinguishes a thread that
/// waits for a slow disk from one that hangs.
public enum ThreadWait: Hashable, Sendable {
    /// It computes, or waits for something not listed here.
    case nothing
    /// A lock or condition: another thread of this process.
    case thread
    /// Something outside this process, in a system call.
    case outside(BlockedCall)

    /// A system call that has not returned.
    public struct BlockedCall: Hashable, Sendable, CustomStringConvertible {
        public let target: Target
        public let name: String
        /// The path of the file, if the call has an open descriptor as argument.
        public let object: String?
        /// The call with its arguments; unchanged while it is the same call.
        public let mark: String

        public enum Target: String, Hashable, Sendable {
            case disk = "the disk"
            case lock = "a lock that another program holds"
            case journal = "the journal"
        }

        public init(target: Target, name: String, object: String?, mark: String) {
            self.target = target
            self.name = name
            self.object = object
            self.mark = mark
        }

        /// `the disk: fsync of '/var/lib/copytaster/index.sqlite-wal'`
        public var description: String {
            let what = target == .journal ? "" : ": " + name + (object.map { " of '\($0)'" } ?? "")
            return target.rawValue + what
        }
    }

    /// - Parameter number: of the thread, below `/proc/self/task`.
    public init(ofThread number: Int32) {
        let directory = "/proc/self/task/\(number)/"
        let isUninterruptible = ThreadWait.isUninterruptible(stat: ThreadWait.content(of: directory + "stat"))
        // "running", or the number of the call and its arguments. Not every kernel has it.
        let line = ThreadWait.content(of: directory + "syscall")
        self = ThreadWait.wait(in: line, isUninterruptible: isUninterruptible) { ThreadWait.path(ofDescriptor: $0) }
    }

    /// - Parameters:
    ///   - line: `/proc/self/task/TID/syscall`, proc(5): `running`, or number and arguments of the blocking call; the
    ///     number is -1 if it is blocked elsewhere, for example in a page fault.
    ///   - isUninterruptible: whether it is in state D, which on Linux means waiting for a disk.
    ///   - path: returns the path of an open file.
    static func wait(in line: String, isUninterruptible: Bool, path: (Int32) -> String?) -> ThreadWait {
        let fields = line.split(separator: " ")
        let number = fields.first.flatMap { Int($0) } ?? -1
        let descriptor = fields.dropFirst().first.flatMap { Int32(truncatingIfNeeded: $0) }
        func blocked(_ target: BlockedCall.Target, of object: String?) -> ThreadWait {
            let name = number < 0 ? "a page of a file" : String(cString: clinux_call_name(number))
            return .outside(BlockedCall(target: target, name: name, object: object, mark: line))
        }
        switch clinux_call_kind(number) {
        case CLINUX_DISK_FILE:
            // A pipe or socket has no path, and its other end is not a disk.
            guard let object = descriptor.flatMap(path), object.hasPrefix("/"), !object.hasPrefix("/dev/") else {
                break
            }
            return blocked(.disk, of: object)
        case CLINUX_DISK_PATH: return blocked(.disk, of: nil)
        case CLINUX_FILE_LOCK: return blocked(.lock, of: descriptor.flatMap(path))
        case CLINUX_LOG: return blocked(.journal, of: nil)
        case CLINUX_THREAD_LOCK: return .thread
        default: break
        }
        return isUninterruptible ? blocked(.disk, of: nil) : .nothing
    }

    /// Parses `TID (NAME) STATE …`, where the name may contain any character.
    static func isUninterruptible(stat: String) -> Bool {
        guard let end = stat.lastIndex(of: ")") else { return false }
        return stat[end...].dropFirst().drop { $0 == " " }.first == "D"
    }

    /// Empty if it cannot be read.
    private static func content(of path: String) -> String {
        var bytes = [UInt8](repeating: 0, count: 1_024)
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        let count = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private static func path(ofDescriptor number: Int32) -> String? {
        let size = Int(PATH_MAX)
        var path = [CChar](repeating: 0, count: size)
        let count = readlink("/proc/self/fd/\(number)", &path, size)
        return count > 0 ? String(decoding: path.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
}

extension Int32 {
    /// Parses an argument in the kernel's format: `0xffffffffffffffff`.
    fileprivate init?(truncatingIfNeeded argument: Substring) {
        guard argument.hasPrefix("0x"), let value = UInt64(argument.dropFirst(2), radix: 16) else { return nil }
        self = Int32(truncatingIfNeeded: value)
    }
}
