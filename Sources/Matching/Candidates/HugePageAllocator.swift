// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Memory for the tables that grow with the archive, in huge pages for large tables.
///
/// Every look-up in a large table is in another page. With pages of 4 KiB the processor must first translate the
/// address of each page, which takes longer than reading the data.
enum HugePageAllocator {
    /// Bytes of a huge page on the supported processors.
    static let page = 2 << 20

    /// Allocates zeroed memory, to be freed by `deallocate`.
    /// - Parameter bytes: more than 0.
    static func allocate(bytes: Int) -> UnsafeMutableRawPointer {
        let isLarge = bytes >= page
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? page : line)
        // Only a hint: if the system has no huge pages, normal pages work too, more slowly.
        if isLarge { _ = madvise(memory, bytes & ~(page - 1), MADV_HUGEPAGE) }
        memory.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
        return memory
    }

    /// The size to allocate for at least this number of bytes: a multiple of a huge page for large sizes.
    static func rounded(bytes: Int) -> Int { bytes < page ? bytes : (bytes + page - 1) & ~(page - 1) }

    /// Bytes of a cache line.
    static let line = 64
}
