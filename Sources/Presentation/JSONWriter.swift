// SPDX-License-Identifier: Apache-2.0

/// Writes JSON directly to bytes: keys in the given order, text as UTF-8, one object per line.
///
/// An encoder of `Codable` values would change the order of keys and take several times as long, which matters for the
/// export of a large index.
public struct JSONWriter {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init() {}

    public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        try enclosed("{", "}", members)
    }

    public mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        try enclosed("[", "]", elements)
    }

    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key whose name is not a literal.
    public mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    public mutating func string(_ value: String?) {
        guard let value else { return null() }
        separate()
        bytes.append(UInt8(ascii: "\""))
        var copy = value
        copy.withUTF8 { append(escaping: $0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    public mutating func int(_ value: Int?) {
        guard let value else { return null() }
        literal(String(value))
    }

    /// At most four decimals: the figures are not more precise.
    public mutating func number(_ value: Double?) {
        guard let value, value.isFinite else { return null() }
        literal(String((value * 10_000).rounded() / 10_000))
    }

    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
    public mutating func null() { literal("null") }

    public mutating func newline() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    // MARK: Several members of one type

    /// In the order given.
    public mutating func strings(_ members: KeyValuePairs<String, String?>) {
        for (name, value) in members {
            key(name)
            string(value)
        }
    }

    public mutating func ints(_ members: KeyValuePairs<String, Int?>) {
        for (name, value) in members {
            key(name)
            int(value)
        }
    }

    public mutating func numbers(_ members: KeyValuePairs<String, Double?>) {
        for (name, value) in members {
            key(name)
            number(value)
        }
    }

    // MARK: Bytes

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func enclosed(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        try body(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    /// Text without special characters is copied as a whole. In addition to what JSON requires, U+007F to U+009F
    /// (terminals interpret them) and U+2028 and U+2029 (some readers treat them as line breaks) are escaped.
    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2 {
                index += 1
                continue
            }
            guard let (value, length) = Self.escape(text, at: index) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            appendEscape(value)
            index += length
            start = index
        }
        bytes.append(contentsOf: text[start...])
    }

    /// The character to escape at `index` and its length in bytes; nil if it needs no escape.
    private static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
        switch text[index] {
        case 0xC2:
            guard index + 1 < text.count, text[index + 1] < 0xA0 else { return nil }
            return (UInt32(text[index + 1]), 2)
        case 0xE2:
            guard index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
            return (0x2000 + UInt32(text[index + 2] - 0x80), 3)
        default: return (UInt32(text[index]), 1)
        }
    }

    private mutating func appendEscape(_ value: UInt32) {
        bytes.append(UInt8(ascii: "\\"))
        switch value {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x22, 0x5C: bytes.append(UInt8(value))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        default:
            let digits = String(value, radix: 16)
            bytes.append(contentsOf: ("u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
    }
}
