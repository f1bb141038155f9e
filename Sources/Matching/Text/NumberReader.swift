// SPDX-License-Identifier: Apache-2.0

/// Reads numbers in any digits and in Han numerals by their value.
///
/// Only the significant digits count, because languages scale differently ("3.5 million", "350万"); of a number with one
/// significant digit, also the power of ten.
enum NumberReader {
    struct ReadNumber {
        /// Hashes of the value; of several if it may be a year of another calendar.
        let values: [UInt64]
        /// Hashes of the numbers before and after the decimal mark: others may write "four metres twelve".
        let parts: [UInt64]
        /// The number of words.
        let words: Int
    }

    /// The number that begins at a word; nil if there is none, or one that says nothing (0 and 1).
    static func read(
        _ words: borrowing ComparisonText, at index: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> ReadNumber? {
        let first = firstByte(words, index)
        let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
        guard isDigit || first >= 0xE3 && hanNumeral(words, index) != nil else { return nil }
        var decimal = NumberBuffer()
        var next = index
        while next < end {
            if next > index, !continues(words, next, bytes) {
                // The Chinese decimal mark is a word of its own.
                guard next + 1 < end, isDecimalMark(words, next), hanNumeral(words, next + 1) != nil else { break }
                decimal.endWhole()
                next += 1
            } else if next > index, words.places.values[next - 1].end < words.places.values[next].start {
                decimal.endWhole()
            }
            if let numeral = hanNumeral(words, next) {
                decimal.append(numeral)
            } else {
                let start = next == 0 ? 0 : Int(words.ends.values[next - 1]) + 1
                let word = words.folded.values[start..<Int(words.ends.values[next])]
                let digits = word.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
                guard !digits.isEmpty else { break }
                decimal.append(digits, isGrouped: next > index && digits.count == 3)
                if digits.count < word.count {
                    next += 1
                    break
                }
            }
            next += 1
        }
        guard let value = decimal.hash else { return nil }
        var values = [value]
        if decimal.digits == 4 {
            // Years of the Thai and Persian calendars.
            let year = decimal.value
            if (2440...2640).contains(year), bytes.count > 2 { values.append(hash(year - 543, 0)) }
            if (1330...1450).contains(year) { values += [hash(year + 621, 0), hash(year + 622, 0)] }
        }
        return ReadNumber(values: values, parts: decimal.parts, words: next - index)
    }

    /// The hash of a number below 100.
    static func hash(ofSmall value: UInt32) -> UInt64 { hash(UInt64(value), 0) }

    /// - Parameter exponent: the power of ten by which the value is multiplied.
    private static func hash(_ value: UInt64, _ exponent: Int) -> UInt64 {
        var (value, exponent) = (value, exponent)
        while value > 0, value.isMultiple(of: 10) { (value, exponent) = (value / 10, exponent + 1) }
        if value >= 10 { exponent = 0 }
        return Mixing.mix(value &* 64 &+ UInt64(exponent + 20) &+ 0xD161_7500_0000)
    }

    private static func firstByte(_ words: borrowing ComparisonText, _ index: Int) -> UInt8 {
        words.folded.values[index == 0 ? 0 : Int(words.ends.values[index - 1]) + 1]
    }

    /// Whether a word continues the number before it: at once, or after one separator of groups or decimals.
    private static func continues(
        _ words: borrowing ComparisonText, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let (end, start) = (words.places.values[index - 1].end, words.places.values[index].start)
        let isHan = hanNumeral(words, index) != nil
        let first = firstByte(words, index)
        guard isHan || first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") else { return false }
        if end == start { return true }
        guard start - end <= 3 else { return false }
        switch UncheckedLetters.decode(bytes, end).scalar {
        // Full stop, comma, apostrophe, no-break spaces, Arabic separators, middle dots, full-width forms.
        case 0x2E, 0x2C, 0x27: return start - end == 1
        case 0xA0, 0x202F, 0x2009, 0x66B, 0x66C, 0xB7, 0x30FB, 0xFF0E, 0xFF0C, 0xFF65: return true
        default: return false
        }
    }

    private static func isDecimalMark(_ words: borrowing ComparisonText, _ index: Int) -> Bool {
        let start = index == 0 ? 0 : Int(words.ends.values[index - 1]) + 1
        let word = words.folded.values[start..<Int(words.ends.values[index])]
        return word.elementsEqual("点".utf8) || word.elementsEqual("點".utf8)
    }

    private enum Numeral {
        case digit(UInt64)
        /// Ten, a hundred, a thousand.
        case unit(Int)
        /// Ten thousand and its powers.
        case myriad(Int)
    }

    private static func hanNumeral(_ words: borrowing ComparisonText, _ index: Int) -> Numeral? {
        let start = index == 0 ? 0 : Int(words.ends.values[index - 1]) + 1
        guard Int(words.ends.values[index]) - start == 3, words.folded.values[start] >= 0xE3 else { return nil }
        let bytes = words.folded.values
        let scalar =
            UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
        return numerals[scalar]
    }

    private static let numerals: [UInt32: Numeral] = {
        var table: [UInt32: Numeral] = [0x3007: .digit(0)]
        for (value, character) in "零一二三四五六七八九".unicodeScalars.enumerated() {
            table[character.value] = .digit(UInt64(value))
        }
        for (power, character) in "十百千".unicodeScalars.enumerated() { table[character.value] = .unit(power + 1) }
        for character in "万萬".unicodeScalars { table[character.value] = .myriad(4) }
        for character in "億亿".unicodeScalars { table[character.value] = .myriad(8) }
        table[("兆" as Unicode.Scalar).value] = .myriad(12)
        return table
    }()

    /// A number as it is read.
    private struct NumberBuffer {
        private var total: UInt64 = 0
        private var section: UInt64 = 0
        private var current: UInt64 = 0
        private var hasCurrent = false
        /// Decimals of the current digits.
        private var decimals = 0
        private(set) var digits = 0
        /// The value before the first separator.
        private var whole: UInt64?

        mutating func endWhole() { if whole == nil { whole = value } }

        /// The numbers before and after the decimal mark, if there is one.
        var parts: [UInt64] {
            guard let whole, whole > 0, value / max(1, whole) < 1_000, decimals < 3 else { return [] }
            var power: UInt64 = 1
            while whole * power * 10 <= value { power *= 10 }
            let rest = value - whole * power
            return [whole, rest].filter { $0 > 1 && $0 < 100 }.map { NumberReader.hash($0, 0) }
        }

        var value: UInt64 { total &+ section &+ current }

        mutating func append(_ word: Slice<UnsafeBufferPointer<UInt8>>, isGrouped: Bool) {
            if hasCurrent, !isGrouped { decimals += word.count }
            for byte in word.prefix(18) {
                let (product, isOver) = current.multipliedReportingOverflow(by: 10)
                if isOver || product > 1_000_000_000_000_000_000 { break }
                current = product + UInt64(byte - UInt8(ascii: "0"))
            }
            digits += word.count
            hasCurrent = true
        }

        mutating func append(_ numeral: Numeral) {
            switch numeral {
            case .digit(let digit):
                current = current < 100_000_000_000 ? current &* 10 &+ digit : current
                hasCurrent = true
                digits += 1
            case .unit(let power):
                section &+= (hasCurrent ? current : 1) &* NumberBuffer.power(power)
                (current, hasCurrent) = (0, false)
            case .myriad(let power):
                let part = section &+ current
                total &+= (part == 0 ? 1 : part) &* NumberBuffer.power(power)
                (section, current, hasCurrent) = (0, 0, false)
            }
        }

        var hash: UInt64? { value > 1 ? NumberReader.hash(value, -decimals) : nil }

        private static func power(_ exponent: Int) -> UInt64 {
            (0..<exponent).reduce(UInt64(1)) { value, _ in value * 10 }
        }
    }
}
