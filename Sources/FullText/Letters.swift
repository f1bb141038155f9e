// SPDX-License-Identifier: Apache-2.0

/// The class of a Unicode scalar for the division into words.
enum Letter: UInt8 {
    /// Ends a word.
    case separator
    /// A letter, digit or mark: part of a word.
    case word
    /// A word of its own, in scripts without spaces.
    case alone
    /// Splits a word, as in elision.
    case apostrophe
    /// Invisible: neither part of a word nor its end.
    case ignored

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x27, 0x2019, 0x02BC, 0xFF07: self = .apostrophe
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: self = .ignored
        case 0x2010...0x206F: self = .separator
        // Thai, Lao, Myanmar, Khmer; kana; Han and its extensions.
        case 0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3, 0x3041...0x30FF, 0x31F0...0x31FF,
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            self = scalar.properties.isAlphabetic || Letter.isMark(scalar) ? .alone : .separator
        default:
            let isWord =
                scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal || Letter.isMark(scalar)
            self = isWord ? .word : .separator
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// The scalars of news in Latin, Greek and Cyrillic script, Hebrew and Arabic: all those of up to two bytes.
    static let table: [Letter] = (0..<0x800).map { Unicode.Scalar($0).map(Letter.init) ?? .separator }
}

/// The bytes of one word.
struct Word {
    let bytes: Range<Int>
}

/// Divides UTF-8 into words: runs of letters, digits and marks; single characters in scripts without spaces.
///
/// An apostrophe splits (`aujourd'hui` is two words). An elided article or pronoun before it is dropped (`l'énergie`,
/// `qu'il`), and so is an English `'s`, so that a phrase is the same with and without them.
struct WordScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private let table: UnsafeBufferPointer<Letter>

    /// - Parameters:
    ///   - text: valid UTF-8; must outlive the scanner.
    ///   - table: `Letter.table`; must outlive the scanner.
    init(_ text: UnsafeBufferPointer<UInt8>, table: UnsafeBufferPointer<Letter>) {
        (self.text, self.table) = (text, table)
    }

    mutating func next() -> Word? {
        while true {
            var start = position
            var follows = false
            // Skip to the first letter.
            while start < text.count {
                let (letter, width) = letter(at: start)
                if letter == .word { break }
                if letter == .alone {
                    position = start + width
                    return Word(bytes: start..<position)
                }
                follows = letter == .apostrophe && start > 0 && start == position
                start += width
            }
            guard start < text.count else {
                position = start
                return nil
            }
            let (end, terminator) = wordEnd(from: start)
            position = end
            if terminator == .apostrophe, isElided(start..<end), startsWord(at: end) { continue }
            if follows, isPossessive(start..<end) { continue }
            return Word(bytes: start..<end)
        }
    }

    private func wordEnd(from start: Int) -> (Int, Letter) {
        var end = start
        while end < text.count {
            let (letter, width) = letter(at: end)
            guard letter == .word || letter == .ignored else { return (end, letter) }
            end += width
        }
        return (end, .separator)
    }

    @inline(__always)
    private func letter(at index: Int) -> (Letter, width: Int) {
        let first = text[index]
        if first < 0x80 { return (table[Int(first)], 1) }
        if first < 0xE0 {
            guard index + 1 < text.count else { return (.separator, 1) }
            return (table[Int(first & 0x1F) << 6 | Int(text[index + 1] & 0x3F)], 2)
        }
        return longLetter(at: index)
    }

    private func longLetter(at index: Int) -> (Letter, width: Int) {
        let width = text[index] < 0xF0 ? 3 : 4
        guard index + width <= text.count else { return (.separator, text.count - index) }
        var value = UInt32(text[index]) & (width == 3 ? 0x0F : 0x07)
        for offset in 1..<width { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return (Unicode.Scalar(value).map(Letter.init) ?? .separator, width)
    }

    private func startsWord(at apostrophe: Int) -> Bool {
        let next = apostrophe + letter(at: apostrophe).width
        guard next < text.count else { return false }
        let letter = letter(at: next).0
        return letter == .word || letter == .alone
    }

    private func isElided(_ range: Range<Int>) -> Bool {
        switch range.count {
        case 1: Self.elided.contains(text[range.lowerBound] | 0x20)
        case 2, 5, 6, 7: Self.elidedWords.contains { matches($0, range) }
        default: false
        }
    }

    private func isPossessive(_ range: Range<Int>) -> Bool {
        range.count == 1 && text[range.lowerBound] | 0x20 == UInt8(ascii: "s")
    }

    private func matches(_ word: [UInt8], _ range: Range<Int>) -> Bool {
        word.count == range.count && zip(word, text[range]).allSatisfy { $0 == $1 | 0x20 }
    }

    private static let elided = Array("cdjlmnst".utf8)
    private static let elidedWords = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { Array($0.utf8) }
}
