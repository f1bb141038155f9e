// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Memory for the tables that grow with the archive, in large pages of the processor where it is large enough.
///
/// Every look-up in a large table is in another page. With pages of 4 KiB the processor must find out where each one
/// is, which takes longer than to read what is in it.
enum HugePageAllocator {
    /// Bytes of a large page on the processors that we run on.
    static let page = 2 << 20

    /// So many bytes, all 0; to be given back by `deallocate`.
    /// - Parameter bytes: more than 0.
    static func allocate(bytes: Int) -> UnsafeMutableRawPointer {
        let isLarge = bytes >= page
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? page : line)
        // A wish only: where the system has no large pages, small ones do, more slowly.
        if isLarge { _ = madvise(memory, bytes & ~(page - 1), MADV_HUGEPAGE) }
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
        return memory
    }

    /// The bytes to ask for where at least so many are needed: whole large pages, once they are large.
    static func rounded(bytes: Int) -> Int { bytes < page ? bytes : (bytes + page - 1) & ~(page - 1) }

    /// Bytes that the processor reads at once.
    static let line = 64
}
