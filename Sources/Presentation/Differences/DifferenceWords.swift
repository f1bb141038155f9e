// SPDX-License-Identifier: Apache-2.0

internal import Matching

/// The words of a text for a comparison word by word: folded, but a number keeps its separators, sign, currency and
/// unit, so that 2.4 and 24, or £5 and €5, are different words.
struct DifferenceWords {
    /// What is between a word and the one before it.
    enum Break: UInt8, Comparable {
        case none, sentence, paragraph
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// Equal for words that are the same after folding.
    private(set) var keys: [UInt64] = []
    /// In UTF-8 bytes of the text; ascending, not overlapping.
    private(set) var places: [Range<Int>] = []
    /// The break before each word.
    private(set) var breaks: [Break] = []

    var count: Int { keys.count }

    init(_ text: String, matcher: Matcher) {
        let words = matcher.placedWords(of: text)
        keys.reserveCapacity(words.count)
        places.reserveCapacity(words.count)
        breaks.reserveCapacity(words.count)
        var copy = text
        copy.withUTF8 { append(words, $0) }
    }

    private mutating func append(_ words: [PlacedWord], _ bytes: UnsafeBufferPointer<UInt8>) {
        var end = 0
        for word in words {
            let place = word.bytes
            if let last = places.last, place.lowerBound < last.upperBound {
                // One character stands for several words.
                join(word, to: last, separator: 0)
            } else if let last = places.last, Self.isOneNumber(last, place, bytes) {
                join(word, to: last, separator: bytes[last.upperBound])
            } else {
                closeNumber(bytes, before: place.lowerBound)
                breaks.append(places.isEmpty ? .paragraph : Self.gap(bytes[end..<place.lowerBound]))
                keys.append(word.hash)
                places.append(place)
            }
            end = place.upperBound
        }
        closeNumber(bytes, before: bytes.count)
    }

    private mutating func join(_ word: PlacedWord, to last: Range<Int>, separator: UInt8) {
        let index = keys.count - 1
        keys[index] = Self.mixed(Self.mixed(keys[index], UInt64(separator)), word.hash)
        places[index] = last.lowerBound..<max(last.upperBound, word.bytes.upperBound)
    }

    private static func mixed(_ key: UInt64, _ value: UInt64) -> UInt64 {
        let product = (key ^ value) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }

    /// Whether two words are parts of one number: `2` and `4` of `2.4`.
    private static func isOneNumber(
        _ first: Range<Int>, _ second: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard second.lowerBound == first.upperBound + 1, isDigit(bytes[first.upperBound - 1]),
            isDigit(bytes[second.lowerBound])
        else { return false }
        switch bytes[first.upperBound] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "'"): return true
        default: return false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Adds currency, sign and unit to the last word if it is a number.
    /// - Parameter next: where the next word begins.
    private mutating func closeNumber(_ bytes: UnsafeBufferPointer<UInt8>, before next: Int) {
        guard let last = places.last, Self.isDigit(bytes[last.lowerBound]) else { return }
        let floor = places.count > 1 ? places[places.count - 2].upperBound : 0
        let start = NumberSymbols.start(of: last.lowerBound, notBefore: floor, bytes)
        let end = max(last.upperBound, min(NumberSymbols.end(of: last.upperBound, bytes), next))
        let index = keys.count - 1
        for byte in bytes[start..<last.lowerBound] { keys[index] = Self.mixed(keys[index], UInt64(byte)) }
        for byte in bytes[last.upperBound..<end] where byte != 0x20 {
            keys[index] = Self.mixed(keys[index], UInt64(byte) << 8)
        }
        places[index] = start..<end
    }

    private static func gap(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Break {
        var found = Break.none
        for byte in bytes {
            switch byte {
            case 0x0A: return .paragraph
            // The full stops of East Asian and Indic scripts, and quotation marks, are neither ASCII nor white space.
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x80...: found = .sentence
            default: break
            }
        }
        return found
    }
}

/// Signs, currencies and units beside a number, in UTF-8.
private enum NumberSymbols {
    /// The beginning of a number with its currency and sign.
    static func start(of number: Int, notBefore floor: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = number
        for length in 1...3 where start - length >= floor {
            guard isCurrency(bytes[(start - length)..<start]) else { continue }
            start -= length
            break
        }
        for sign in signs where start - sign.count >= floor {
            let before = start - sign.count
            guard bytes[before..<start].elementsEqual(sign) else { continue }
            // A hyphen after a letter or digit is no sign.
            if before == 0 || bytes[before - 1] <= 0x20 || bytes[before - 1] == UInt8(ascii: "(") { return before }
        }
        return start
    }

    /// The end of a number with its unit or currency, which one space may precede.
    static func end(of number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let space = number < bytes.count && bytes[number] == 0x20 ? 1 : 0
        for start in [number, number + space] {
            for length in 1...3 where start + length <= bytes.count {
                let symbol = bytes[start..<(start + length)]
                guard isCurrency(symbol) || units.contains(where: { symbol.elementsEqual($0) }) else { continue }
                let end = start + length
                // The currency of the next number.
                if end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { return number }
                return end
            }
        }
        return number
    }

    /// `-`, `+` and U+2212.
    private static let signs: [[UInt8]] = [[0x2D], [0x2B], [0xE2, 0x88, 0x92]]
    /// `%`, `‰` and `°`.
    private static let units: [[UInt8]] = [[0x25], [0xE2, 0x80, 0xB0], [0xC2, 0xB0]]

    /// `$`, `£`, `¥`, and the block of currency symbols.
    private static func isCurrency(_ symbol: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let bytes = Array(symbol)
        switch bytes.count {
        case 1: return bytes[0] == 0x24
        case 2: return bytes[0] == 0xC2 && (bytes[1] == 0xA3 || bytes[1] == 0xA5)
        default: return bytes[0] == 0xE2 && bytes[1] == 0x82 && bytes[2] >= 0xA0
        }
    }
}
