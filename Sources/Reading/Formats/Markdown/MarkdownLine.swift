// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The text of one Markdown line, or of a paragraph's lines, as HTML.
enum MarkdownLine {
    /// Searches for the end of a command without one, so that many of them cost linear time.
    private static let mostFailures = 50

    static func html(_ text: String) -> String {
        var html: [UInt8] = []
        let bytes = Array(text.utf8)
        let closers = LinkEnds(bytes)
        var failures = 0
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\") where at + 1 < bytes.count && bytes[at + 1] == 0x0A: break
            case UInt8(ascii: "\\") where at + 1 < bytes.count && isPunctuation(bytes[at + 1]):
                html += reference(bytes[at + 1])
                at += 2
                continue
            case UInt8(ascii: "*"), UInt8(ascii: "`"): break
            case UInt8(ascii: "_") where !isInsideWord(bytes, at): break
            case UInt8(ascii: "~") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "~"): at += 1
            case UInt8(ascii: "=") where isHighlight(bytes, at): at += 1
            case UInt8(ascii: "%"), UInt8(ascii: "{"):
                if failures < mostFailures, MarkdownNotes.startsUnshown(bytes[at...]) {
                    if let end = MarkdownNotes.end(ofUnshown: bytes[at...]) {
                        at = end
                        continue
                    }
                    failures += 1
                }
                html.append(bytes[at])
            case UInt8(ascii: "!") where MarkdownNotes.link(bytes[(at + 1)...]) != nil:
                at = MarkdownNotes.link(bytes[(at + 1)...])?.end ?? bytes.count
                continue
            case UInt8(ascii: "["):
                if let link = MarkdownNotes.link(bytes[at...]) {
                    html += link.shown
                    at = link.end
                    continue
                }
                if closers.linkEnd(at) == nil { html.append(bytes[at]) }
            case UInt8(ascii: "!") where closers.linkEnd(at + 1) != nil:
                // An image and its description are not part of the text.
                at = closers.linkEnd(at + 1) ?? bytes.count
                continue
            case UInt8(ascii: "]") where closers.target(at) != nil:
                at = closers.target(at) ?? bytes.count
                continue
            case let byte: html.append(byte)
            }
            at += 1
        }
        return String(decoding: html, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") }

    private static func reference(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        default: [byte]
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !byte.isASCIILetter && !byte.isASCIIDigit
    }

    /// `==` beside a word: marked text.
    private static func isHighlight(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "=") else { return false }
        let isAfterWord = at > 0 && !bytes[at - 1].isASCIISpace && bytes[at - 1] != UInt8(ascii: "=")
        let isBeforeWord = at + 2 < bytes.count && !bytes[at + 2].isASCIISpace && bytes[at + 2] != UInt8(ascii: "=")
        return isAfterWord || isBeforeWord
    }

    /// An underscore between letters is part of a name.
    private static func isInsideWord(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at > 0, at + 1 < bytes.count else { return false }
        return isWord(bytes[at - 1]) && isWord(bytes[at + 1])
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }
}

/// The ends of links, `[text](target)` and `[text][name]`, found in one pass per text, so that unclosed brackets cost
/// linear time.
private struct LinkEnds {
    /// Index of `]` → index after the target that follows it.
    private var targets: [Int: Int] = [:]
    /// Index of `[` → index of its `]`.
    private var closers: [Int: Int] = [:]

    /// Bytes of the longest text that is searched. No real paragraph is longer; links in longer ones stay as written,
    /// because millions of them would take memory.
    private static let longest = 256 << 10

    init(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest else { return }
        var open: [Int] = []
        var nextRound = 0
        for at in bytes.indices {
            if bytes[at] == UInt8(ascii: "[") { open.append(at) }
            guard bytes[at] == UInt8(ascii: "]"), let start = open.popLast() else { continue }
            closers[start] = at
            guard at + 1 < bytes.count else { continue }
            if bytes[at + 1] == UInt8(ascii: "[") {
                // `[text][name]`; no name is longer.
                let name = bytes[(at + 2)...].prefix(80)
                if let end = name.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
                    bytes[end] == UInt8(ascii: "]")
                {
                    targets[at] = end + 1
                }
                continue
            }
            guard bytes[at + 1] == UInt8(ascii: "(") else { continue }
            // The position of the next `)`, searched once even if many links lack one.
            if nextRound <= at { nextRound = bytes[(at + 1)...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count }
            if nextRound < bytes.count, nextRound - at <= 2_048 { targets[at] = nextRound + 1 }
        }
    }

    func target(_ closer: Int) -> Int? { targets[closer] }
    func linkEnd(_ opener: Int) -> Int? { closers[opener].flatMap { targets[$0] } }
}

/// Marks of programs for notes (Obsidian, Logseq) and of makers of sites (Hugo, Jekyll).
enum MarkdownNotes {
    /// Bytes of a link, and of something that is not shown.
    private static let longestLink = 400
    private static let longestUnshown = 4_000

    /// `[[target]]`, `[[target|shown]]` and `[^1]`, which shows no text.
    static func link(_ text: ArraySlice<UInt8>) -> (shown: ArraySlice<UInt8>, end: Int)? {
        guard text.first == UInt8(ascii: "[") else { return nil }
        let inside = text.dropFirst(2).prefix(longestLink)
        switch text.dropFirst().first {
        case UInt8(ascii: "["):
            guard let end = inside.firstIndex(where: { "]\n[".utf8.contains($0) }), end > inside.startIndex,
                text[end...].starts(with: "]]".utf8)
            else { return nil }
            let target = inside[..<end]
            let shown = target.lastIndex(of: UInt8(ascii: "|")).map { target[($0 + 1)...] }
            return (shown ?? target, end + 2)
        case UInt8(ascii: "^"):
            guard let end = inside.prefix(40).firstIndex(where: { "] [\n".utf8.contains($0) }), end > inside.startIndex,
                text[end] == UInt8(ascii: "]")
            else { return nil }
            return ([], end + 1)
        case UInt8(ascii: "!"):
            // `[!note]`, the kind of a box.
            guard let end = inside.prefix(20).firstIndex(where: { !$0.isASCIILetter }), end > inside.startIndex,
                text[end] == UInt8(ascii: "]")
            else { return nil }
            return ([], text[(end + 1)...].first.map { "+-".utf8.contains($0) } == true ? end + 2 : end + 1)
        default: return nil
        }
    }

    private static let unshown: [(start: StaticString, end: StaticString)] = [
        ("%%", "%%"), ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{:", "}"),
    ]

    /// Whether a comment `%%…%%`, or a command `{{< … >}}`, `{% … %}` or `{: … }` may begin here.
    static func startsUnshown(_ text: ArraySlice<UInt8>) -> Bool {
        unshown.contains { text.startsIgnoringCase($0.start) }
    }

    /// The end of such a comment or command.
    static func end(ofUnshown text: ArraySlice<UInt8>) -> Int? {
        guard let kind = unshown.first(where: { text.startsIgnoringCase($0.start) }) else { return nil }
        let inside = text.dropFirst(kind.start.utf8CodeUnitCount).prefix(longestUnshown)
        let first = kind.end.withUTF8Buffer { $0[0] }
        var place = inside.startIndex
        while let found = inside[place...].firstIndex(of: first) {
            if text[found...].startsIgnoringCase(kind.end) { return found + kind.end.utf8CodeUnitCount }
            place = found + 1
        }
        return nil
    }
}
