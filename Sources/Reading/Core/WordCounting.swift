// SPDX-License-Identifier: Apache-2.0

import ArticleModel

extension WordCount {
    /// Counts words by the rules of Unicode (UAX #29): a word is a run of letters, digits and marks, with apostrophes
    /// or full stops inside it; in scripts without spaces each character counts as a word.
    init(of text: String) {
        let ascii = Self.ascii
        var words = 0
        var inWord = false
        // An apostrophe or similar character that joins two parts only if a letter follows.
        var joiner = false
        for scalar in text.unicodeScalars {
            switch scalar.isASCII ? ascii[Int(scalar.value)] : Self.part(scalar) {
            case .alone:
                words += 1
                inWord = false
            case .letter:
                if !inWord, !joiner { words += 1 }
                inWord = true
                joiner = false
                continue
            case .joiner where inWord:
                joiner = true
                inWord = false
                continue
            default: inWord = false
            }
            joiner = false
        }
        self.init(words)
    }

    private static let ascii: [Part] = (0..<128).map { part(Unicode.Scalar(UInt8($0))) }

    private enum Part { case letter, joiner, alone, other }

    private static func part(_ scalar: Unicode.Scalar) -> Part {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: .letter
        case 0x27, 0x2E, 0x2019, 0xB7: .joiner
        case 0..<0x80: .other
        // Letters of Latin, Greek and Cyrillic, without a lookup in Unicode's tables.
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x386, 0x388...0x3FF, 0x400...0x481, 0x48A...0x52F: .letter
        // Thai, Lao, Myanmar, Khmer, kana, Han
        case 0xE01...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            scalar.properties.isAlphabetic ? .alone : .other
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.canonicalCombiningClass != .notReordered ? .letter : .other
        }
    }
}
