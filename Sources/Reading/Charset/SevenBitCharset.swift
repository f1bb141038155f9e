// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Detects charsets that write all characters as ASCII bytes, and so look like UTF-8: ISO-2022, HZ and UTF-7.
enum SevenBitCharset {
    /// A name that iconv does not know: see `simplifiedChinese`.
    static let hz = "HZ"
    static let utf7 = "UTF-7"

    /// Minimum number of bytes of encoded characters in HZ, and of encoded runs in UTF-7, if nothing is declared.
    private static let fewestBytes = 8
    private static let fewestRuns = 2
    /// Minimum share of plus signs that begin an encoded run, per cent.
    private static let leastEncoded = 80

    /// The charset by its iconv name; nil if the bytes contain none of its marks.
    static func name(of bytes: [UInt8], declared: String?) -> String? {
        if bytes.contains(escape), let name = escaped(bytes, declared: declared) { return name }
        switch declared {
        case hz: if bytes.contains(UInt8(ascii: "~")) { return hz }
        case utf7: if bytes.contains(UInt8(ascii: "+")) { return utf7 }
        case nil: return undeclared(bytes)
        default: break
        }
        return nil
    }

    private static func undeclared(_ bytes: [UInt8]) -> String? {
        guard bytes.contains(UInt8(ascii: "+")) || bytes.contains(UInt8(ascii: "~")),
            !bytes.contains(where: { $0 >= 0x80 })
        else { return nil }
        if let length = hzLength(of: bytes), length >= fewestBytes { return hz }
        return isUTF7(bytes) ? utf7 : nil
    }

    // MARK: ISO-2022

    private static let escape: UInt8 = 0x1B

    /// The charset whose escape sequences the bytes contain. Text that declares nothing contains no other bytes than
    /// those of ASCII, and returns to ASCII.
    private static func escaped(_ bytes: [UInt8], declared: String?) -> String? {
        let isDeclared = declared.map(CharsetLabel.isISO2022) ?? false
        if !isDeclared, bytes.contains(where: { $0 >= 0x80 }) { return nil }
        var marks: Set<String> = []
        var rest = bytes[...]
        while let at = rest.firstIndex(of: escape) {
            rest = rest[(at + 1)...]
            let next = rest.prefix(3)
            guard next.first == UInt8(ascii: "$") || next.first == UInt8(ascii: "(") else { continue }
            marks.insert(String(decoding: next.prefix(2), as: UTF8.self))
            marks.insert(String(decoding: next, as: UTF8.self))
        }
        if marks.contains("$)C") { return "ISO-2022-KR" }
        if !marks.isDisjoint(with: ["$)A", "$)G", "$*H"]) { return "ISO-2022-CN-EXT" }
        if isDeclared { return marks.isEmpty ? nil : declared }
        guard !marks.isDisjoint(with: ["(B", "(J"]) else { return nil }
        if !marks.isDisjoint(with: ["(I", "$(O", "$(P", "$(Q"]) { return "ISO-2022-JP-3" }
        return marks.isDisjoint(with: ["$B", "$@", "$A", "$(C", "$(D"]) ? nil : "ISO-2022-JP-2"
    }

    /// Whether the bytes announce characters that the control characters SO and SI select.
    static func usesShifts(_ bytes: [UInt8]) -> Bool {
        bytes.contains(escape) && bytes.contains(0x0E)
            && ["ISO-2022-KR", "ISO-2022-CN-EXT"].contains(escaped(bytes, declared: nil))
    }

    // MARK: HZ (RFC 1843)

    /// Number of bytes between all `~{` and `~}`; nil if there are other bytes than those of Chinese characters.
    private static func hzLength(of bytes: [UInt8]) -> Int? {
        var length = 0
        var start: Int?
        var at = 0
        while at + 1 < bytes.count {
            if bytes[at] == UInt8(ascii: "~"), start == nil, bytes[at + 1] == UInt8(ascii: "{") {
                start = at + 2
                at += 2
            } else if bytes[at] == UInt8(ascii: "~"), let begun = start, bytes[at + 1] == UInt8(ascii: "}") {
                length += at - begun
                start = nil
                at += 2
            } else if start != nil {
                guard (0x21...0x77).contains(bytes[at]), (0x21...0x7E).contains(bytes[at + 1]) else { return nil }
                at += 2
            } else {
                at += 1
            }
        }
        return start == nil ? length : nil
    }

    /// HZ as GB 2312 with the high bits set, which GB 18030 contains.
    static func simplifiedChinese(fromHZ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var isChinese = false
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            let next = at + 1 < bytes.count ? bytes[at + 1] : 0
            if isChinese, byte != 0x0A, byte != UInt8(ascii: "~") {
                text += next < 0x21 ? [byte] : [byte | 0x80, next | 0x80]
                at += next < 0x21 ? 1 : 2
                continue
            }
            guard byte == UInt8(ascii: "~"), "{}~\n".utf8.contains(next) else {
                // A line end also ends the Chinese characters.
                if byte == 0x0A { isChinese = false }
                text.append(byte)
                at += 1
                continue
            }
            if next == UInt8(ascii: "~") { text.append(byte) }
            isChinese = next == UInt8(ascii: "{")
            at += 2
        }
        return text
    }

    // MARK: UTF-7 (RFC 2152)

    /// Whether most plus signs begin the base64 of characters beyond ASCII.
    private static func isUTF7(_ bytes: [UInt8]) -> Bool {
        var signs = 0
        var runs = 0
        var rest = bytes[...]
        while let at = rest.firstIndex(of: UInt8(ascii: "+")) {
            rest = rest[(at + 1)...]
            let run = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || "+/".utf8.contains($0) }
            rest = rest[run.endIndex...]
            signs += 1
            // A telephone number contains no letter.
            if run.contains(where: \.isASCIILetter), encodesText(run) { runs += 1 }
        }
        return runs >= fewestRuns && runs * 100 >= signs * leastEncoded
    }

    /// Whether a run of modified base64 encodes UTF-16 beyond ASCII without remaining bits.
    private static func encodesText(_ run: ArraySlice<UInt8>) -> Bool {
        var bits: UInt32 = 0
        var count = 0
        var units: [UInt16] = []
        for byte in run {
            bits = bits << 6 | UInt32(value(of: byte))
            count += 6
            guard count >= 16 else { continue }
            count -= 16
            units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
            bits &= (1 << UInt32(count)) - 1
        }
        return !units.isEmpty && bits == 0 && count < 6 && units.allSatisfy { $0 >= 0x80 || $0 == 0x26 }
    }

    private static func value(of byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        default: 63
        }
    }
}
