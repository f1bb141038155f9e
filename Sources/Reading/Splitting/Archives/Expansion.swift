// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Counts what is unpacked out of one file, against the bytes it was packed in: the bounds that a bomb hits.
final class Expansion {
    private let limits: ReadingLimits
    private let fileBytes: Int64
    private var unpacked: Int64 = 0
    /// Whether a bound was hit: then nothing more is unpacked out of the file.
    private(set) var isExceeded = false

    /// Bytes that may come of any file, however small: packed text of one letter is no bomb yet.
    private static let free: Int64 = 16 << 20

    init(fileBytes: Int64, limits: ReadingLimits) {
        self.fileBytes = fileBytes
        self.limits = limits
    }

    /// To be called before bytes are handed on.
    func count(_ bytes: Int) throws(ReadingError) {
        unpacked += Int64(bytes)
        try check(unpacked)
    }

    /// What an archive says it will become, before anything is unpacked.
    func check(_ total: Int64) throws(ReadingError) {
        isExceeded = true
        if total > limits.expandedBytes {
            throw ReadingError(
                .tooLarge,
                "unpacked it has more than \(limits.expandedBytes) bytes (max_expanded_size); "
                    + "pack it into several files, or raise the setting")
        }
        if total > Self.free, Double(total) > Double(fileBytes) * Double(limits.expansion) {
            throw ReadingError(
                .tooLarge,
                "unpacked it has more than \(limits.expansion) times the bytes of the file (max_expansion), which no "
                    + "text has; send it unpacked, or raise the setting")
        }
        isExceeded = false
    }

    /// To be called where something packed lies in something packed.
    func checkDepth(_ depth: Int) throws(ReadingError) {
        guard depth <= limits.archiveDepth else {
            throw ReadingError(
                .tooLarge,
                "packed more than \(limits.archiveDepth) times one in another (max_archive_depth); unpack it first")
        }
    }
}
