// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// Symbols that belong to names: the pluses of `C++` and `Disney+`, the number sign of `C#`, the point of `.NET`. They
/// are terms of their own, after or before the word.
///
/// The terms are the wide forms of the symbols, because the tokenizer of the index splits at ASCII symbols.
extension TermScanner {
    /// One or two pluses after a Latin letter, or a number sign after a word of one letter.
    mutating func symbolAfterWord() -> Token? {
        guard position < text.count, let last = word.bytes.last, Self.isLetter(last) else { return nil }
        var (end, count) = (position, 0)
        // Three pluses are an ornament.
        while count < 3, let width = self.width(of: UInt8(ascii: "+"), at: end) {
            (end, count) = (end + width, count + 1)
        }
        // One plus between letters joins two words.
        if count == 2 || count == 1 && !beginsTerm(at: end) {
            return symbol(0xFF0B, count: count, width: end - position)
        }
        guard word.count == 1, let width = self.width(of: UInt8(ascii: "#"), at: position),
            !beginsTerm(at: position + width)
        else { return nil }
        return symbol(0xFF03, width: width)
    }

    /// Whether a point at an index is the beginning of a name: before a Latin letter, and after a space or something that
    /// opens.
    func beginsName(at index: Int) -> Bool {
        let next = index + (text[index] < 0x80 ? 1 : 3)
        guard next < text.count, Self.isLetter(text[next] | 0x20) else { return false }
        guard index > 0 else { return true }
        var before = index - 1
        while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
        return switch UncheckedUTF8.scalar(text, before).scalar {
        case 0...0x20, 0x22, 0x27, 0x28, 0x3C, 0x5B, 0x60, 0x7B: true  // space " ' ( < [ ` {
        case 0xA0, 0xAB, 0x2002...0x200B, 0x2018, 0x201A, 0x201C, 0x201E, 0x202F, 0x2039, 0x3000: true
        case 0x3008...0x3011, 0xFF08: true
        default: false
        }
    }

    /// The token of symbols that begin here; moves behind them.
    /// - Parameter width: their number of bytes.
    mutating func symbol(_ scalar: UInt32, count: Int = 1, width: Int) -> Token {
        let start = position
        word.removeAll()
        for _ in 0..<count { word.append(scalar) }
        position += width
        return Token(bytes: start..<position, kind: .symbol, isPlain: false)
    }

    /// The number of bytes of an ASCII symbol or of its wide form, if it is at an index.
    private func width(of symbol: UInt8, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        if text[index] == symbol { return 1 }
        let isWide =
            text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBC && text[index + 2] == symbol + 0x60
        return isWide ? 3 : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
}
