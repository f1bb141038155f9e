// SPDX-License-Identifier: Apache-2.0

internal import Glibc
public import SystemPackage

// System calls that several modules make, repeated if a signal interrupts them.

extension FileDescriptor {
    /// - Returns: fewer than `count` bytes only at the end of the file.
    public func readFully(at offset: Int64, count: Int) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.pread(
                    rawValue, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + off_t(filled))
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = Errno(rawValue: errno)
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

extension FilePath {
    /// Creates a directory.
    /// - Parameter mode: reduced by the umask.
    /// - Returns: false if the name exists already, perhaps as a file.
    @discardableResult
    public func makeDirectory(mode: CInterop.Mode) throws(Errno) -> Bool {
        while true {
            let cause = withPlatformString { mkdir($0, mode) == 0 ? 0 : errno }
            switch cause {
            case 0: return true
            case EEXIST: return false
            case EINTR: continue
            default: throw Errno(rawValue: cause)
            }
        }
    }

    /// The path as the kernel resolves it, without links and dots; nil if it leads to nothing that exists.
    public var resolved: FilePath? {
        guard let found = withPlatformString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return FilePath(platformString: found)
    }
}
