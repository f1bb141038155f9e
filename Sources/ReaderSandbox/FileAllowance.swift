// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Pipeline

/// What may come of one file in all, however many answers a reader gives: one that is not ours any more could go on for
/// ever, and fill the disk.
struct FileAllowance {
    private var parts: Int
    private var bytes: Int

    /// Bytes that may come of any file, however small: as unpacking has it.
    private static let free: Int64 = 16 << 20
    /// Bytes of text that may come of a byte unpacked: a charset of one byte becomes three, and what a web archive holds
    /// may be packed once more.
    private static let textForByte = 64
    /// Bounds what is multiplied.
    private static let most: Int64 = 1 << 48

    init(size: Int64, limits: ReadingLimits) {
        let size = min(max(0, size), Self.most)
        let expanded = min(limits.expandedBytes, max(Self.free, size.multipliedCapped(by: Int64(limits.expansion))))
        // A part of a file takes at least one of its bytes.
        let all = Int(min(Self.most, expanded + size))
        parts = all
        bytes = all * Self.textForByte
    }

    mutating func take(parts count: Int, bytes taken: Int) throws(ReaderFailure) {
        parts -= count
        bytes -= taken
        guard parts >= 0, bytes >= 0 else { throw ReaderFailure(.garbled("more than its file can hold")) }
    }

    mutating func take(_ prepared: [PreparedPart], parts count: Int) throws(ReaderFailure) {
        try take(parts: count, bytes: prepared.reduce(0) { $0 + $1.bytes })
    }
}

extension PreparedPart {
    fileprivate var bytes: Int {
        switch self {
        case .article(let prepared):
            prepared.article.text.utf8.count + prepared.terms.body.utf8.count + prepared.terms.title.utf8.count
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
