// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// Checks from a few bytes of a file whether its end has been written. Pure and cheap, because a growing file may be
/// checked many times.
///
/// For most formats the first and last 4 KiB decide. Formats that declare the length of their parts (WARC, zstd) are
/// scanned part by part, up to a limit; of a zip archive, up to 64 KiB of its end are checked. What only a complete
/// read can detect (gzip, an open bracket in the middle of JSON) is left to the reader, which reports it for the whole
/// file.
public enum TruncationCheck {
    /// Number of bytes of the beginning and of the end that are checked.
    static let window = 4096
    /// Bytes. A shorter text without structure may be an incomplete one: a headline, a first paragraph.
    static let shortText = 1024

    /// - Parameters:
    ///   - size: of the file, in bytes.
    ///   - read: returns up to `count` bytes at an offset, fewer only at the end.
    public static func completeness<Failure>(
        size: Int64, read: (_ offset: Int64, _ count: Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Completeness {
        let head = try read(0, window)
        let isWhole = size <= Int64(head.count)
        switch DeclaredKind(head: head) {
        case .zip: return try zip(size: size, head: head, read)
        case .zstd: return try LengthScanner(size: size).zstd(read)
        case .warc: return try LengthScanner(size: size).warc(read)
        // Header and trailer take eighteen bytes; the data in between is checked by decompression.
        case .gzip: return size < 18 ? .truncated(reason: "gzip without its trailer") : .hidden
        case nil: break
        }
        let tail = isWhole ? head : try read(size - Int64(window), window)
        return completeness(head: head, tail: tail, isWhole: isWhole)
    }

    /// - Parameters:
    ///   - head: the first bytes.
    ///   - tail: the last bytes. May overlap `head`.
    ///   - isWhole: whether `head` is the whole file.
    static func completeness(head: [UInt8], tail: [UInt8], isWhole: Bool) -> Completeness {
        let isMarked = head.starts(with: ByteOrderMark.utf8)
        if let order = WideText.order(of: head) {
            guard let wideTail = WideText.narrowed(isWhole ? head : tail, order) else {
                return .truncated(reason: "ends in the middle of a UTF-16 character")
            }
            let wideHead = WideText.narrowed(Array(head.prefix(head.count & ~1)), order) ?? []
            return narrow(start: wideHead[...], end: wideTail[...], isWhole: isWhole, isUTF8: false)
        }
        let start = isMarked ? head[3...] : head[...]
        return narrow(start: start, end: isWhole ? start : tail[...], isWhole: isWhole, isUTF8: true)
    }

    private static func narrow(
        start: ArraySlice<UInt8>, end: ArraySlice<UInt8>, isWhole: Bool, isUTF8: Bool
    ) -> Completeness {
        guard let first = start.first(where: { !$0.isASCIISpace }) else { return .unknown }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let isOpen = isWhole && JSONEnd.isOpen(Array(start))
            return isOpen ? .truncated(reason: "JSON with an open bracket at the end") : json(end: end)
        case UInt8(ascii: "<"):
            if let verdict = MarkupEnd(start: start, isWhole: isWhole).completeness(end: end) { return verdict }
        default:
            if let verdict = MailEnd.completeness(start: start, end: end, isWhole: isWhole) { return verdict }
        }
        return text(start: start, end: end, isWhole: isWhole, isUTF8: isUTF8)
    }

    /// An object or array ends with its bracket; so does the last line of JSON Lines.
    private static func json(end: ArraySlice<UInt8>) -> Completeness {
        switch end.last(where: { !$0.isASCIISpace }) {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): .complete
        default: .truncated(reason: "JSON without its closing bracket at the end")
        }
    }

    /// Plain text has no end marker, but an incomplete UTF-8 character or an incomplete sentence can be detected.
    private static func text(
        start: ArraySlice<UInt8>, end: ArraySlice<UInt8>, isWhole: Bool, isUTF8: Bool
    ) -> Completeness {
        // An incomplete sequence means something only if the preceding bytes are UTF-8.
        if isUTF8, UTF8Check.missingBytes(at: end) > 0, UTF8Check.isUTF8(start.prefix(4096), mayEndInside: true) {
            return .truncated(reason: "ends in the middle of a UTF-8 character")
        }
        return isWhole && end.count < shortText || !isEnded(end) ? .doubtful : .unknown
    }

    /// Whether the last line ends with a line break, or at least with the end of a sentence.
    private static func isEnded(_ end: ArraySlice<UInt8>) -> Bool {
        let end = end.last == UInt8(ascii: " ") ? end.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()[...] : end
        guard let last = end.last else { return false }
        if last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") || last == 0x0C { return true }
        return sentenceEnds.contains { end.count >= $0.count && end.suffix($0.count).elementsEqual($0) }
    }

    /// From Unicode's Sentence_Terminal, with the closing marks that follow it in printed text, for the scripts of
    /// newspapers.
    private static let sentenceEnds = [
        ".", "!", "?", "…", "\"", "'", ")", "]", "”", "’", "»", "›", "。", "！", "？", "」", "』", "）", "।", "॥", "؟", "۔",
        "።", "։",
        "#", "-0-", "+++",
    ].map { Array($0.utf8) }
}

/// File types that are recognised by their first bytes and checked by the lengths that they declare.
private enum DeclaredKind {
    case zip, zstd, warc, gzip

    init?(head: [UInt8]) {
        let magics: [(DeclaredKind, [UInt8])] = [
            (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
            (.gzip, [0x1F, 0x8B]), (.warc, Array("WARC/".utf8)),
        ]
        guard let found = magics.first(where: { head.starts(with: $0.1) }) else { return nil }
        self = found.0
    }
}
