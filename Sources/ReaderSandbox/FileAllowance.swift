// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline

/// Limits the total result of one file over all replies of a reader: a compromised reader could continue forever and
/// fill the disk.
struct FileAllowance {
    private var parts: Int
    private var bytes: Int

    /// Bytes that any file may produce, however small; the same value as for unpacking.
    private static let free: Int64 = 16 << 20
    /// Bytes of text per unpacked byte: a single byte of a charset becomes up to three, and the content of a web
    /// archive may be compressed once more.
    private static let textForByte = 64
    /// Keeps the multiplication within range.
    private static let most: Int64 = 1 << 48

    init(size: Int64, limits: ReadingLimits) {
        let size = min(max(0, size), Self.most)
        let expanded = min(limits.expandedBytes, max(Self.free, size.multipliedCapped(by: Int64(limits.expansion))))
        // Each part of a file takes at least one of its bytes.
        let all = Int(min(Self.most, expanded + size))
        parts = all
        bytes = all * Self.textForByte
    }

    mutating func take(parts count: Int, bytes taken: Int) throws(ReaderFailure) {
        parts -= count
        bytes -= taken
        guard parts >= 0, bytes >= 0 else { throw ReaderFailure(.invalidReply("more data than its file can contain")) }
    }

    mutating func take(_ prepared: [PreparedPart], parts count: Int) throws(ReaderFailure) {
        try take(parts: count, bytes: prepared.reduce(0) { $0 + $1.bytes })
    }
}

extension PreparedPart {
    fileprivate var bytes: Int {
        switch self {
        case .article(let prepared): prepared.article.text.utf8.count
        case .rejected(let member): member.bytes?.count ?? 0
        }
    }
}

extension Int64 {
    fileprivate func multipliedCapped(by factor: Int64) -> Int64 {
        let (product, isTooMuch) = multipliedReportingOverflow(by: factor)
        return isTooMuch ? .max >> 1 : Swift.min(product, .max >> 1)
    }
}
