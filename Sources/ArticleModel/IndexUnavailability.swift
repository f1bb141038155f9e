// SPDX-License-Identifier: Apache-2.0

internal import Glibc

extension IndexError {
    /// Why an index cannot be used for now. Callers decide by these cases only. The codes of SQLite and of the system
    /// are translated where they occur, because the same number means different things in each (13 is `EACCES` and
    /// `SQLITE_FULL`).
    public enum Unavailability: Hashable, Sendable {
        /// No space left, or the quota is reached.
        case full
        /// Permission denied.
        case denied
        /// The file system or the file is read-only.
        case readOnly
        /// Locked by another program, or not enough memory or descriptors: temporary.
        case busy
        /// The disk failed, or a file cannot be opened.
        case io
        /// The file existed and no longer exists.
        case gone

        /// - Parameter errno: the error of a system call.
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

    /// Whether the only cause is a full disk.
    public var isOutOfSpace: Bool { cause == .unavailable(.full) }

    /// Whether the only cause is a missing permission to write.
    public var isPermissionDenied: Bool { cause == .unavailable(.denied) || cause == .unavailable(.readOnly) }
}
