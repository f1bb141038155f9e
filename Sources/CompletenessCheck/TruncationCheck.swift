// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import TextBytes

/// Tells from a few bytes of a file whether its end has been written; pure and cheap, for a file may be asked about many
/// times while it grows.
///
/// Most formats are judged by their first and last 4 KiB. Those that declare the length of their parts (WARC, zstd) are
/// walked from length to length, for some parts; of a zip archive up to 64 KiB of its end are looked at. What only reading
/// shows (gzip, an open bracket in the middle of JSON) is left to the reader, which says so of the file as a whole.
public enum TruncationCheck {
    /// Bytes of the beginning and of the end that are looked at.
    static let window = 4096
    /// A text without structure that is shorter may be the beginning of one: a headline, a first paragraph. Bytes.
    static let shortText = 1024

    /// - Parameters:
    ///   - size: of the file, in bytes.
    ///   - read: gives up to so many bytes from an offset, fewer only at the end.
    public static func completeness<Failure>(
        size: Int64, read: (_ offset: Int64, _ count: Int) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Completeness {
        let head = try read(0, window)
        let isWhole = size <= Int64(head.count)
        switch DeclaredKind(head: head) {
        case .zip: return try zip(size: size, head: head, read)
        case .zstd: return try LengthScanner(size: size).zstd(read)
        case .warc: return try LengthScanner(size: size).warc(read)
        // Eighteen bytes are header and trailer; what lies between is for whoever decompresses it.
        case .gzip: return size < 18 ? .truncated(reason: "gzip without its trailer") : .hidden
        case nil: break
        }
        let tail = isWhole ? head : try read(size - Int64(window), window)
        return completeness(head: head, tail: tail, isWhole: isWhole)
    }

    /// - Parameters:
    ///   - head: the first bytes.
    ///   - tail: the last bytes. May overlap `head`.
    ///   - isWhole: whether `head` is all of the file.
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

    /// An object or array closes with its bracket, and so does the last line of JSON Lines.
    private static func json(end: ArraySlice<UInt8>) -> Completeness {
        switch end.last(where: { !$0.isASCIISpace }) {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): .complete
        default: .truncated(reason: "JSON without its closing bracket at the end")
        }
    }

    /// Text has no end to look for, but UTF-8 shows where a character was cut, and a sentence where it was left.
    private static func text(
        start: ArraySlice<UInt8>, end: ArraySlice<UInt8>, isWhole: Bool, isUTF8: Bool
    ) -> Completeness {
        // Only where what stands before is UTF-8 does an open sequence mean anything.
        if isUTF8, UTF8Check.missingBytes(at: end) > 0, UTF8Check.isUTF8(start.prefix(4096), mayEndInside: true) {
            return .truncated(reason: "ends in the middle of a UTF-8 character")
        }
        return isWhole && end.count < shortText || !isEnded(end) ? .doubtful : .unknown
    }

    /// Whether the last line is ended, or at least its sentence.
    private static func isEnded(_ end: ArraySlice<UInt8>) -> Bool {
        let end = end.last == UInt8(ascii: " ") ? end.reversed().drop { $0 == UInt8(ascii: " ") }.reversed()[...] : end
        guard let last = end.last else { return false }
        if last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") || last == 0x0C { return true }
        return sentenceEnds.contains { end.count >= $0.count && end.suffix($0.count).elementsEqual($0) }
    }

    /// By Unicode's Sentence_Terminal and the closing marks that follow it in print, of the scripts newspapers use.
    private static let sentenceEnds = [
        ".", "!", "?", "…", "\"", "'", ")", "]", "”", "’", "»", "›", "。", "！", "？", "」", "』", "）", "।", "॥", "؟", "۔",
        "።", "։",
        "#", "-0-", "+++",
    ].map { Array($0.utf8) }
}

/// The kinds of file that are told by their first bytes and judged by the lengths they declare.
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
