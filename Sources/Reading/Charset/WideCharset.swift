// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Detects UTF-16 and UTF-32 without a byte order mark, in any script.
///
/// Text in such a charset has bytes that no other text has: zeros, or many control characters. Read in the right order
/// of bytes, nearly all of its characters belong to one script or are ASCII.
enum WideCharset {
    private static let sampled = 4096
    private static let fewest = 4
    /// Maximum share of characters that no text contains, and minimum share of those of one script and ASCII, in %.
    private static let mostForeign = 2
    private static let leastOfOneScript = 90
    /// Minimum share of control characters among the bytes of text without zero bytes, per cent.
    private static let leastControls = 1

    /// The charset by its iconv name; nil for any other text.
    static func name(of head: ArraySlice<UInt8>) -> String? {
        let sample = Array(head.prefix(sampled))
        guard sample.count >= fewest else { return nil }
        if !sample.contains(0) {
            let controls = sample.count { $0 < 0x20 && !$0.isASCIISpace && $0 != 0x1B }
            guard controls * 100 >= leastControls * sample.count, !UTF8Check.isUTF8(sample[...], mayEndInside: true)
            else { return nil }
        }
        if let name = utf32(sample) { return name }
        let little = Order(sample, high: 1)
        let big = Order(sample, high: 0)
        switch (little.isText, big.isText) {
        case (true, true): return little.plain >= big.plain ? "UTF-16LE" : "UTF-16BE"
        case (true, false): return "UTF-16LE"
        case (false, true): return "UTF-16BE"
        case (false, false): return nil
        }
    }

    /// Of each four bytes the highest is zero, and the next at most 16.
    private static func utf32(_ sample: [UInt8]) -> String? {
        let groups = sample.count / 4
        guard groups > 1 else { return nil }
        var little = 0
        var big = 0
        for at in stride(from: 0, to: groups * 4, by: 4) {
            let isZero = sample[at] | sample[at + 1] | sample[at + 2] | sample[at + 3] == 0
            if isZero { continue }
            if sample[at + 3] == 0, sample[at + 2] <= 0x10 { little += 1 }
            if sample[at] == 0, sample[at + 1] <= 0x10 { big += 1 }
        }
        if little > big, little * 100 >= groups * (100 - mostForeign) { return "UTF-32LE" }
        return big > little && big * 100 >= groups * (100 - mostForeign) ? "UTF-32BE" : nil
    }

    /// What the bytes are in one order of bytes.
    private struct Order {
        /// Number of characters that are ASCII or the punctuation of other scripts.
        private(set) var plain = 0
        private(set) var isText = false
        private static let symbols = 16

        /// - Parameter high: The place of the high byte in each pair.
        init(_ sample: [UInt8], high: Int) {
            var foreign = 0
            var characters = 0
            var scripts = [Int](repeating: 0, count: 256)
            var awaitsLow = false
            for at in stride(from: 0, to: sample.count & ~1, by: 2) {
                let unit = UInt16(sample[at + high]) << 8 | UInt16(sample[at + 1 - high])
                characters += 1
                let isLow = (0xDC00...0xDFFF).contains(unit)
                if awaitsLow != isLow { foreign += 1 }
                awaitsLow = (0xD800...0xDBFF).contains(unit)
                if awaitsLow || isLow { continue }
                if Self.isPlain(unit) {
                    plain += 1
                } else if let script = Self.script(unit) {
                    scripts[script] += 1
                } else {
                    foreign += 1
                }
            }
            let most =
                (scripts.indices.filter { $0 != Self.symbols }.map { scripts[$0] }.max() ?? 0) + scripts[Self.symbols]
            isText =
                foreign * 100 <= characters * WideCharset.mostForeign
                && (plain + most) * 100 >= characters * WideCharset.leastOfOneScript
        }

        private static func isPlain(_ unit: UInt16) -> Bool {
            switch unit {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E, 0xA0...0xBF, 0x2010...0x203A, 0x20AC, 0x3000...0x3011,
                0xFF01...0xFF20:
                true
            default: false
            }
        }

        /// A number for the script of a letter; nil for what is no letter of a living script.
        private static func script(_ unit: UInt16) -> Int? {
            switch unit {
            case 0x00C0...0x024F, 0x0300...0x036F, 0x1E00...0x1EFF: 1
            case 0x0370...0x03FF, 0x1F00...0x1FFF: 2
            case 0x0400...0x052F: 3
            case 0x0531...0x058F: 4
            case 0x0591...0x05F4: 5
            case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x200C...0x200F: 6
            // Indic scripts have 128 code points each.
            case 0x0900...0x0DFF: 17 + Int(unit >> 7)
            case 0x0E01...0x0E5B: 7
            case 0x0E81...0x0EDF: 8
            case 0x0F00...0x0FDA: 9
            case 0x1000...0x109F: 10
            case 0x10A0...0x10FF: 11
            case 0x1200...0x139F: 12
            case 0x1780...0x17F9: 13
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: 14
            case 0xAC00...0xD7A3, 0x3130...0x318E: 15
            // Symbols, and the full and half width forms of East Asia.
            case 0x2000...0x206F, 0x2100...0x27BF, 0x3012...0x303F, 0xFE30...0xFE6F, 0xFF21...0xFFEE: symbols
            default: nil
            }
        }
    }
}
