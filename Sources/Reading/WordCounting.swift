// SPDX-License-Identifier: Apache-2.0

import ArticleModel

extension WordCount {
    /// Words as Unicode counts them (UAX #29): runs of letters, digits and marks, held together by an apostrophe or
    /// full stop inside; characters of scripts that write no spaces count one each.
    init(of text: String) {
        var words = 0
        var inWord = false
        // An apostrophe or the like that joins only if a letter follows.
        var joiner = false
        for scalar in text.unicodeScalars {
            switch Self.part(scalar) {
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

    private enum Part { case letter, joiner, alone, other }

    private static func part(_ scalar: Unicode.Scalar) -> Part {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: .letter
        case 0x27, 0x2E, 0x2019, 0xB7: .joiner
        case 0..<0x80: .other
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
