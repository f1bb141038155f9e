// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Tells from a file's first and last bytes whether its end has been written; pure and cheap, for a file may be
/// asked about many times while it grows.
public enum StructureCheck {
    /// - Parameters:
    ///   - head: The first bytes; some hundred are enough.
    ///   - tail: The last bytes; a kilobyte or more is wanted. May overlap `head`.
    ///   - isWhole: Whether `head` is all of the file.
    public static func completeness(head: [UInt8], tail: [UInt8], isWhole: Bool) -> Completeness {
        let start = head.starts(with: ByteOrderMark.utf8) ? head[3...] : head[...]
        let end = isWhole ? start : tail[...]
        // In UTF-16 neither brackets nor sequences stand as looked for below.
        if start.starts(with: ByteOrderMark.utf16LittleEndian) || start.starts(with: ByteOrderMark.utf16BigEndian) {
            return .unknown
        }
        if start.starts(with: [0x50, 0x4B, 3, 4]) { return zip(end: end) }
        guard let first = start.first(where: { !$0.isASCIISpace }) else { return .unknown }
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return json(end: end)
        case UInt8(ascii: "<"): return news(start: start, end: end) ?? html(start: start, end: end)
        default: return text(start: start, end: end)
        }
    }

    /// An object or array closes with its bracket, and so does the last line of JSON Lines.
    private static func json(end: ArraySlice<UInt8>) -> Completeness {
        switch end.last(where: { !$0.isASCIISpace }) {
        case UInt8(ascii: "}"), UInt8(ascii: "]"): .complete
        default: .truncated(reason: "JSON without its closing bracket at the end")
        }
    }

    /// A zip archive ends with its directory; the comments that may follow are in use nowhere.
    private static func zip(end: ArraySlice<UInt8>) -> Completeness {
        end.indices.dropLast(3).contains { end[$0...].starts(with: [0x50, 0x4B, 5, 6]) }
            ? .complete : .truncated(reason: "a zip archive without the directory at its end")
    }

    /// XML of a news format closes its root; pages may lie inside, which say nothing of the whole. Nil for other markup.
    private static func news(start: ArraySlice<UInt8>, end: ArraySlice<UInt8>) -> Completeness? {
        guard let root = XMLRoot.name(in: start.prefix(4096)), let format = XMLRoot.format(named: root), format != .html
        else { return nil }
        var rest = end
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard rest.first == UInt8(ascii: "/") else { continue }
            let name = rest.dropFirst().prefix { $0.isASCIILetter || $0.isASCIIDigit || ":-_.".utf8.contains($0) }
            let local = name.split(separator: UInt8(ascii: ":")).last ?? []
            if local.map(\.asciiLowercased).elementsEqual(root.utf8) { return .complete }
        }
        return .truncated(reason: "no </\(root)> at the end")
    }

    /// A page that opens its `<html>` closes it, give or take what servers append after it.
    private static func html(start: ArraySlice<UInt8>, end: ArraySlice<UInt8>) -> Completeness {
        if end.containsIgnoringCase("</html") { return .complete }
        return start.prefix(4096).containsIgnoringCase("<html")
            ? .truncated(reason: "no </html> at the end") : text(start: start, end: end)
    }

    /// Text has no end to look for, but UTF-8 shows where a character was cut.
    private static func text(start: ArraySlice<UInt8>, end: ArraySlice<UInt8>) -> Completeness {
        // Only where what stands before is UTF-8 does an open sequence mean anything.
        guard UTF8Check.missingBytes(at: end) > 0, UTF8Check.isUTF8(start.prefix(4096), mayEndInside: true) else {
            return .unknown
        }
        return .truncated(reason: "ends in the middle of a UTF-8 character")
    }
}
