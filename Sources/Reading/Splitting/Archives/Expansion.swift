// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Counts the bytes unpacked from one file and compares them with the packed size: the limits against decompression
/// bombs.
final class Expansion {
    private let limits: ReadingLimits
    private let fileBytes: Int64
    private var unpacked: Int64 = 0
    /// Whether a limit was exceeded: then nothing more is unpacked from the file.
    private(set) var isExceeded = false

    /// Bytes allowed from any file, however small, because a small text of equal letters is no bomb.
    private static let free: Int64 = 16 << 20

    init(fileBytes: Int64, limits: ReadingLimits) {
        self.fileBytes = fileBytes
        self.limits = limits
    }

    /// To be called before unpacked bytes are passed on.
    func count(_ bytes: Int) throws(ReadingError) {
        unpacked += Int64(bytes)
        try check(unpacked)
    }

    /// Checks the total size that an archive states, before anything is unpacked.
    func check(_ total: Int64) throws(ReadingError) {
        isExceeded = true
        if total > limits.expandedBytes {
            throw ReadingError(
                .tooLarge,
                "the unpacked content has more than \(limits.expandedBytes) bytes (max_expanded_size); "
                    + "pack it into several files, or raise the setting")
        }
        if total > Self.free, Double(total) > Double(fileBytes) * Double(limits.expansion) {
            throw ReadingError(
                .tooLarge,
                "the unpacked content has more than \(limits.expansion) times the bytes of the file (max_expansion); "
                    + "send it unpacked, or raise the setting")
        }
        isExceeded = false
    }

    /// To be called for each archive inside another.
    func checkDepth(_ depth: Int) throws(ReadingError) {
        guard depth <= limits.archiveDepth else {
            throw ReadingError(
                .tooLarge,
                "archives nested more than \(limits.archiveDepth) levels deep (max_archive_depth); unpack it first")
        }
    }
}
