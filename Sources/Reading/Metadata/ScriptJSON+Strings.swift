// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Strings of the JSON of a script, in which quotation marks may be unescaped or missing.
extension ScriptJSON {
    /// Maximum bytes of a key after a comma; the comma of a text is not followed by a key.
    private static let longestKey = 80

    /// Reads a string from its opening mark, and moves after its closing mark.
    mutating func string(_ role: Role, quote: UInt8) -> String {
        at += 1
        var text: [UInt8] = []
        /// The last quotation mark inside the text: its position, and the length of the text before it.
        var inner: (at: Int, length: Int)?
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\\") {
                appendEscape(to: &text)
            } else if byte == quote {
                if trustsQuotes || ends(role, before: at + 1, quote: quote) {
                    at += 1
                    break
                }
                if role != .key, let inner, let end = end(before: inner.at, text[..<inner.length]) {
                    // The closing mark is missing: the text already contains the next key.
                    at = inner.at
                    text.removeLast(text.count - end)
                    break
                }
                inner = (at, text.count)
                text.append(byte)
                at += 1
            } else {
                text.append(byte)
                at += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a quotation mark ends its string, according to the text after it.
    private func ends(_ role: Role, before start: Int, quote: UInt8) -> Bool {
        let next = afterSpace(start)
        guard next < bytes.count else { return true }
        switch (bytes[next], role) {
        case (UInt8(ascii: ":"), .key): return true
        case (_, .key): return false
        case (UInt8(ascii: "}"), .member), (UInt8(ascii: "]"), .element): return true
        case (UInt8(ascii: ","), .member):
            let following = afterSpace(next + 1)
            guard following < bytes.count else { return true }
            return bytes[following] == UInt8(ascii: "}") || isKey(at: following)
        case (UInt8(ascii: ","), .element):
            let following = afterSpace(next + 1)
            guard following < bytes.count else { return true }
            return "\"'{[]-0123456789".utf8.contains(bytes[following]) || isLiteral(at: following)
        // The comma between two members is missing.
        case (UInt8(ascii: "\""), .member), (UInt8(ascii: "'"), .member): return isKey(at: next)
        case (quote, .element): return true
        // A comment follows.
        case (UInt8(ascii: "/"), _): return next + 1 < bytes.count && "/*".utf8.contains(bytes[next + 1])
        default: return false
        }
    }

    /// The length of a text up to the comma before its last quotation mark, if a key begins at that mark.
    private func end(before mark: Int, _ text: ArraySlice<UInt8>) -> Int? {
        let white = text.reversed().prefix(Self.longestKey).prefix(while: \.isASCIISpace).count
        guard text.dropLast(white).last == UInt8(ascii: ","), isKey(at: mark) else { return nil }
        return text.count - white - 1
    }

    /// Whether a key and its colon are at this index: a short text in quotation marks, or a name without them.
    private func isKey(at start: Int) -> Bool {
        let mark = bytes[start]
        let isMarked = mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'")
        var place = isMarked ? start + 1 : start
        let end = min(bytes.count, place + Self.longestKey)
        while place < end {
            let byte = bytes[place]
            if isMarked ? byte == mark : !(byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")) {
                break
            }
            place += 1
        }
        guard place < end, isMarked || place > start else { return false }
        let colon = afterSpace(isMarked ? place + 1 : place)
        guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return false }
        // `no: he said` is a text; a name without marks is followed by a value.
        let value = afterSpace(colon + 1)
        return isMarked || value < bytes.count && "\"'{[0123456789".utf8.contains(bytes[value])
    }

    private func isLiteral(at start: Int) -> Bool {
        let literals: [StaticString] = ["true", "false", "null"]
        return literals.contains { bytes[start...].startsIgnoringCase($0) }
    }

    /// The index after white space and line breaks that text filters insert.
    private func afterSpace(_ start: Int) -> Int {
        var place = start
        while place < bytes.count {
            if bytes[place] <= 0x20 {
                place += 1
            } else if bytes[place] == UInt8(ascii: "<"), bytes[place...].startsIgnoringCase("<br"),
                let end = bytes[place...].prefix(8).firstIndex(of: UInt8(ascii: ">"))
            {
                place = end + 1
            } else {
                break
            }
        }
        return place
    }

    // MARK: Escapes

    private mutating func appendEscape(to text: inout [UInt8]) {
        guard at + 1 < bytes.count else {
            at += 1
            return
        }
        let byte = bytes[at + 1]
        at += 2
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(0x20)
        case UInt8(ascii: "u"):
            guard let scalar = scalar() else { return text.append(byte) }
            text += Array(String(Character(scalar)).utf8)
        default: text.append(byte)
        }
    }

    /// The character of the hexadecimal digits at this index, and moves after them; two escapes for one beyond U+FFFF.
    private mutating func scalar() -> Unicode.Scalar? {
        guard let first = unit(at) else { return nil }
        at += 4
        if (0xD800...0xDBFF).contains(first), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
            bytes[at + 1] == UInt8(ascii: "u"), let second = unit(at + 2), (0xDC00...0xDFFF).contains(second)
        {
            at += 6
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private func unit(_ start: Int) -> UInt32? {
        guard start + 4 <= bytes.count, bytes[start..<start + 4].allSatisfy(JSONEscape.isDigit) else { return nil }
        return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
    }
}

/// Restores the quotation marks of a script that a text filter has replaced.
enum ScriptQuotes {
    private static let mark = UInt8(ascii: "\"")

    /// The script with plain quotation marks. A script that has any is left as it is, because then the others belong to
    /// its texts; except one in which all are escaped, because it was written as a string.
    static func restored(in script: [UInt8]) -> [UInt8] {
        guard let first = script.firstIndex(of: mark) else {
            let isFiltered = script.contains(UInt8(ascii: "&")) || script.contains(0xE2)
            return isFiltered ? unfiltered(script) : script
        }
        guard first > 0, script[first - 1] == UInt8(ascii: "\\") else { return script }
        var plain: [UInt8] = []
        plain.reserveCapacity(script.count)
        var at = 0
        while at < script.count {
            let isEscaped = script[at] == UInt8(ascii: "\\") && at + 1 < script.count
            // Only one level: `\n` of the string is `\\n` here.
            if isEscaped, script[at + 1] == mark || script[at + 1] == UInt8(ascii: "\\") { at += 1 }
            plain.append(script[at])
            at += 1
        }
        return plain
    }

    private static let replacements: [(StaticString, UInt8)] = [
        ("&quot;", mark), ("&#34;", mark), ("&#034;", mark), ("&#x22;", mark), ("&#8220;", mark), ("&#8221;", mark),
        ("&#8222;", mark), ("&#8243;", mark), ("&ldquo;", mark), ("&rdquo;", mark), ("&bdquo;", mark),
        ("\u{201C}", mark), ("\u{201D}", mark), ("\u{201E}", mark), ("\u{2033}", mark),
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&#39;", UInt8(ascii: "'")), ("&#039;", UInt8(ascii: "'")), ("&apos;", UInt8(ascii: "'")),
    ]

    private static func unfiltered(_ script: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(script.count)
        var at = 0
        while at < script.count {
            let byte = script[at]
            if byte == UInt8(ascii: "&") || byte == 0xE2,
                let found = replacements.first(where: { script[at...].startsIgnoringCase($0.0) })
            {
                plain.append(found.1)
                at += found.0.utf8CodeUnitCount
            } else {
                plain.append(byte)
                at += 1
            }
        }
        return plain
    }
}
