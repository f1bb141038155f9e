// SPDX-License-Identifier: Apache-2.0

internal import Glibc

extension IndexError {
    /// Why an index cannot be used for now. All that callers decide by: SQLite's codes and the system's are translated
    /// where they arise, since the same number means different things in each (13 is `EACCES` and `SQLITE_FULL`).
    public enum Unavailability: Hashable, Sendable {
        /// No space left, or a quota reached.
        case full
        /// Permission denied.
        case denied
        /// The file system or the file can only be read.
        case readOnly
        /// Locked by another program, or short of memory or descriptors: passes by itself.
        case busy
        /// The disk failed, or a file cannot be opened.
        case io
        /// The file was there and is there no more.
        case gone

        /// - Parameter errno: what a system call answered.
        public init(errno code: Int32) {
            self =
                switch code {
                case ENOSPC, EDQUOT: .full
                case EACCES, EPERM: .denied
                case EROFS: .readOnly
                case EAGAIN, EBUSY, EINTR, ENOMEM, EMFILE, ENFILE, ENOLCK, ETXTBSY: .busy
                case ENOENT, ENOTDIR, ESTALE, ENODEV, ENXIO: .gone
                default: .io
                }
        }
    }

    /// Whether it only lacks room on the disk.
    public var isForWantOfSpace: Bool { cause == .unavailable(.full) }

    /// Whether it only lacks the right to write.
    public var isForWantOfRights: Bool { cause == .unavailable(.denied) || cause == .unavailable(.readOnly) }
}
