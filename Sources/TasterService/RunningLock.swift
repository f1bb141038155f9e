// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import SystemPackage

/// One daemon a spool: a lock that the kernel lets go of when the process ends, however it ends.
final class RunningLock: Sendable {
    private let descriptor: FileDescriptor

    struct Taken: Error, CustomStringConvertible {
        let path: FilePath
        let cause: Errno
        /// Whether another daemon holds it, or the file cannot be made at all.
        var isTaken: Bool { cause == .wouldBlock }
        var description: String {
            isTaken
                ? "another copytasterd runs on this index ('\(path)' is locked); stop it first"
                : "cannot lock '\(path)': \(cause); " + remedy
        }

        private var remedy: String {
            switch cause {
            case .readOnlyFileSystem: "mount it for writing: mount -o remount,rw"
            case .noSpace: "make room on its disk"
            default:
                "its directory must exist, and all in it belong to the daemon's user: "
                    + "chown -R \(Self.user): '\(path.removingLastComponent())'"
            }
        }

        /// Whose rights we have.
        private static var user: String {
            getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? String(geteuid())
        }
    }

    init(_ path: FilePath) throws {
        do throws(any Error) {
            let parent = path.removingLastComponent().string
            while mkdir(parent, 0o750) != 0, errno != EEXIST {
                guard errno == EINTR else { throw Errno(rawValue: errno) }
            }
            descriptor = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            try RunningLock.lock(descriptor)
        } catch {
            throw Taken(path: path, cause: error as? Errno ?? .ioError)
        }
    }

    /// `copytaster` holds it shared for a moment when it asks whether a daemon runs: that passes, another daemon stays.
    private static let patience = Duration.seconds(1)

    private static func lock(_ descriptor: FileDescriptor) throws {
        let end = ContinuousClock.now + patience
        while flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0 {
            let cause = Errno(rawValue: errno)
            guard [.wouldBlock, .interrupted].contains(cause), .now < end else { throw cause }
            usleep(10_000)
        }
    }

    /// The file stays: removing it would let two daemons lock two files of one name.
    func release() {
        // Closing can only fail for a descriptor that is not ours.
        try? descriptor.close()
    }
}
