// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The words and numbers of a line, as dates are read: digits of all scripts as numbers, letters in lower case and in one
/// form, and the signs between them.
struct DateWords {
    struct Word {
        /// Letters in lower case without points; empty for a number.
        var name = ""
        /// The number; nil for letters, and for more than nine digits.
        var number: Int?
        /// Number of digits; 0 for letters.
        var digits = 0
        var numerals = Numerals.common
        /// The sign before the word: `:` `.` `/` `-` `,` `+` or an apostrophe; 0 if there is none, 1 for any other.
        var sign: UInt8 = 0
        /// Whether white space stands before the word, and directly before it, after the sign.
        var isSpaced = false
        var isAfterSpace = false
        /// Whether all letters are ASCII capitals, as in the names of time zones.
        var isCapital = false
        /// Whether a colon joins the number to another one: it belongs to a time of day.
        var isClock = false

        var isNumber: Bool { digits > 0 }
    }

    /// The digits of a number.
    enum Numerals { case common, arabic, persian, thai, devanagari, han, other }

    private(set) var words: [Word] = []

    /// Maximum number of words read, and of characters.
    private static let most = 64
    private static let longest = 600

    private let scalars: [Unicode.Scalar]
    private var at = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Self.longest))
        while words.count < Self.most, let next = nextWord() { words.append(next) }
        for place in words.indices.dropFirst() where isColon(place) {
            words[place - 1].isClock = true
            words[place].isClock = true
        }
    }

    private func isColon(_ place: Int) -> Bool {
        let (before, word) = (words[place - 1], words[place])
        return word.isNumber && before.isNumber && before.digits <= 2 && word.sign == UInt8(ascii: ":")
            && !word.isSpaced
    }

    private mutating func nextWord() -> Word? {
        var word = Word()
        let start = at
        var signs = 0
        while at < scalars.count, !isStart(scalars[at]) {
            let scalar = scalars[at]
            if Self.isSpace(scalar) {
                word.isAfterSpace = true
                word.isSpaced = true
            } else {
                word.isAfterSpace = false
                signs += 1
                word.sign = signs == 1 ? Self.sign(scalar) : 1
            }
            at += 1
        }
        guard at < scalars.count else { return nil }
        if let digit = Self.digit(scalars[at]) {
            readNumber(digit, into: &word)
        } else if !readHanNumber(into: &word) {
            readName(into: &word, followsNumber: at == start && words.last?.isNumber == true)
        }
        return word
    }

    private func isStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIILetter || UInt8(scalar.value).isASCIIDigit }
        return Self.isLetter(scalar) || Self.digit(scalar) != nil || scalar == "〇"
    }

    private mutating func readNumber(_ first: (value: Int, numerals: Numerals), into word: inout Word) {
        word.numerals = first.numerals
        var value = 0
        while at < scalars.count, let digit = Self.digit(scalars[at]) {
            if word.digits < 9 { value = value * 10 + digit.value }
            word.digits += 1
            at += 1
        }
        word.number = word.digits <= 9 ? value : nil
    }

    private mutating func readName(into word: inout Word, followsNumber: Bool) {
        let start = at
        // `18日星期二`: the unit of a number is a word.
        if followsNumber, Self.units.contains(scalars[at]) {
            at += 1
        } else {
            while at < scalars.count, isNamePart(from: start) { at += 1 }
        }
        let letters = scalars[start..<at]
        word.isCapital = letters.allSatisfy { ("A"..."Z").contains($0) }
        word.name = Self.folded(letters)
    }

    /// Whether the name goes on: with a letter, or with a point inside of an abbreviation such as `p.m.`
    private func isNamePart(from start: Int) -> Bool {
        if scalars[at] == "." {
            let part = scalars[start..<at].reversed().prefix { $0 != "." }.count
            return (1...4).contains(part) && at + 1 < scalars.count && Self.isLetter(scalars[at + 1])
        }
        guard Self.isLetter(scalars[at]) || Self.isJoiner(scalars[at]) else { return false }
        return at == start || !(Self.hanDigits[scalars[at]] != nil && hanNumber() != nil)
    }

    static func folded(_ letters: some Sequence<Unicode.Scalar>) -> String {
        var name = String.UnicodeScalarView()
        for scalar in letters where scalar != "." {
            if scalar.value < 0x80 {
                name.append(Unicode.Scalar(UInt8(scalar.value).asciiLowercased))
            } else if let other = forms[scalar] {
                name.append(other)
            } else if !isJoiner(scalar), !(0x64B...0x655).contains(scalar.value), scalar.value != 0x640 {
                for lower in scalar.properties.lowercaseMapping.unicodeScalars where lower.value != 0x307 {
                    name.append(lower == "ς" ? "σ" : lower)
                }
            }
        }
        return String(name)
    }

    /// Letters that are typed in several ways.
    private static let forms: [Unicode.Scalar: Unicode.Scalar] = [
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ی", "ي": "ی", "ك": "ک", "ة": "ه",
    ]

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isASCIILetter }
        // Ordinal signs (`3º`) are read as signs, variation selectors as nothing.
        if scalar == "º" || scalar == "ª" || (0xFE00...0xFE0F).contains(scalar.value) { return false }
        if scalar.properties.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// Joiners inside of words, and the Arabic stroke that lengthens a word.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200C || scalar.value == 0x200D || scalar.value == 0x640
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x20 || scalar.value < 0x20 || scalar.value > 0x7F && scalar.properties.isWhitespace
            || (0xFE00...0xFE0F).contains(scalar.value)
    }

    private static func sign(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case ":", "：", "∶": UInt8(ascii: ":")
        case ".", "．", "·": UInt8(ascii: ".")
        case "/", "／", "⁄": UInt8(ascii: "/")
        case "-", "‐", "‑", "–", "−", "－", "־": UInt8(ascii: "-")
        case ",", "，", "،", "、": UInt8(ascii: ",")
        case "+": UInt8(ascii: "+")
        case "'", "’", "‘", "ʼ": UInt8(ascii: "'")
        default: 1
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> (value: Int, numerals: Numerals)? {
        let value = Int(scalar.value)
        switch value {
        case 0x30...0x39: return (value - 0x30, .common)
        case 0..<0x660: return nil
        case 0x660...0x669: return (value - 0x660, .arabic)
        case 0x6F0...0x6F9: return (value - 0x6F0, .persian)
        case 0x966...0x96F: return (value - 0x966, .devanagari)
        case 0xE50...0xE59: return (value - 0xE50, .thai)
        case 0xFF10...0xFF19: return (value - 0xFF10, .common)
        default:
            guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else {
                return nil
            }
            return (Int(digit), .other)
        }
    }
}

/// Numbers in Han characters: `二〇二四年三月三日`, `令和元年`.
extension DateWords {
    /// Characters after the number of a year, month, day, hour, minute or second.
    fileprivate static let units = Set("年月日号號時时点點分秒년월일시분초".unicodeScalars)
    fileprivate static let hanDigits: [Unicode.Scalar: Int] = [
        "〇": 0, "零": 0, "元": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
        "百": 100,
    ]
    private static let mostHanDigits = 7

    /// The number at the place, and the index of the unit that must follow it.
    fileprivate func hanNumber() -> (value: Int, end: Int)? {
        var end = at
        while end < scalars.count, end - at < Self.mostHanDigits, Self.hanDigits[scalars[end]] != nil { end += 1 }
        guard end > at, end < scalars.count, "年月日号號".unicodeScalars.contains(scalars[end]) else { return nil }
        let digits = scalars[at..<end].compactMap { Self.hanDigits[$0] }
        if digits.count == 4, digits.allSatisfy({ $0 < 10 }) { return (digits.reduce(0) { $0 * 10 + $1 }, end) }
        var (sum, last) = (0, 0)
        for digit in digits {
            if digit >= 10 {
                sum += max(last, 1) * digit
                last = 0
            } else {
                last = digit
            }
        }
        return (sum + last, end)
    }

    fileprivate mutating func readHanNumber(into word: inout Word) -> Bool {
        guard Self.hanDigits[scalars[at]] != nil, let (value, end) = hanNumber() else { return false }
        (word.number, word.digits, word.numerals) = (value, value > 999 ? 4 : 2, .han)
        at = end
        return true
    }
}
