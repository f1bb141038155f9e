// SPDX-License-Identifier: Apache-2.0

internal import FileSystem
internal import Glibc
internal import SystemPackage

/// Ensures one daemon per spool: a lock that the kernel releases when the process ends, for whatever reason.
final class RunningLock: Sendable {
    private let descriptor: FileDescriptor

    struct Taken: Error, CustomStringConvertible {
        let path: FilePath
        let cause: Errno
        /// Whether another daemon holds the lock; otherwise the file cannot be created or locked.
        var isTaken: Bool { cause == .wouldBlock }
        var description: String {
            isTaken
                ? "another copytasterd runs on this index, or a command brings it up to date ('\(path)' is locked); "
                    + "stop the other one, or wait for the command"
                : "cannot lock '\(path)': \(cause); " + remedy
        }

        private var remedy: String {
            switch cause {
            case .readOnlyFileSystem: "mount it for writing: mount -o remount,rw"
            case .noSpace: "free space on its disk"
            default:
                "its directory must exist, and all in it belong to the daemon's user: "
                    + "chown -R \(Self.user): \(path.removingLastComponent().shellWord)"
            }
        }

        /// The effective user.
        private static var user: String {
            getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? String(geteuid())
        }
    }

    init(_ path: FilePath) throws {
        do throws(any Error) {
            try path.removingLastComponent().makeDirectory(mode: 0o750)
            descriptor = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            try RunningLock.lock(descriptor)
        } catch {
            throw Taken(path: path, cause: error as? Errno ?? .ioError)
        }
    }

    /// How long to wait for another daemon, which may be ending, and for commands.
    private static let (timeout, commandTimeout) = (Duration.seconds(1), Duration.seconds(60))

    private static func lock(_ descriptor: FileDescriptor) throws {
        let start = ContinuousClock.now
        while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
            let cause = Errno(rawValue: errno)
            // `copytaster` holds the lock shared for a moment to check whether a daemon runs, longer on a busy machine;
            // then a shared lock succeeds here too. A running daemon blocks both.
            let isShared = flock(descriptor.rawValue, LOCK_SH | LOCK_NB) == 0
            _ = flock(descriptor.rawValue, LOCK_UN)
            let end = start + (isShared ? commandTimeout : timeout)
            guard [.wouldBlock, .interrupted].contains(cause), .now < end else { throw cause }
            usleep(10_000)
        }
    }

    /// The file is not removed: otherwise two daemons could lock two files of the same name.
    func release() {
        // Closing can fail only for an invalid descriptor.
        try? descriptor.close()
    }
}
