// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// Numbers in groups: `12 500`, `12,500`, `12.500`, `12'500` and `12,50,000` become one term each.
///
/// A group separator is followed by exactly three digits, and all separators of a number are of one kind. So `4.12`,
/// `10:30` and `29.11.2026` stay several terms. `4.125` becomes `4125`, in texts and in queries alike.
extension TermScanner {
    private enum GroupSeparator {
        case comma, point, apostrophe, space
    }

    /// Longer runs of groups are no number; bounds the work for each of them.
    private static let mostGroups = 12

    /// Adds the following groups to a number, and moves behind them.
    /// - Precondition: the word has one to three digits; it begins at `start` and ends at `position`.
    /// - Returns: whether there are any.
    mutating func joinGroups(after start: Int) -> Bool {
        guard !isFraction(at: start), let (separator, _) = groupSeparator(at: position),
            let end = endOfThousands(separator) ?? endOfIndianGroups(separator)
        else { return false }
        while position < end {
            let (scalar, width) = UncheckedUTF8.scalar(text, position)
            if let digit = self.digit(scalar) { word.append(byte: digit) }
            position += width
        }
        return true
    }

    private func endOfThousands(_ separator: GroupSeparator) -> Int? {
        var (end, groups) = (position, 0)
        while groups < Self.mostGroups, let (next, width) = groupSeparator(at: end), next == separator {
            let (count, groupEnd) = digits(at: end + width)
            // `12 500m` is a number and a measure.
            guard count == 3, separator != .space || !beginsWord(at: groupEnd) else { break }
            (end, groups) = (groupEnd, groups + 1)
        }
        guard groups > 0, separator == .space || !goesOn(at: end, with: separator) else { return nil }
        return end
    }

    /// Groups of two digits, then one of three.
    private func endOfIndianGroups(_ separator: GroupSeparator) -> Int? {
        guard separator == .comma, word.count <= 2 else { return nil }
        var (end, groups) = (position, 0)
        while groups < Self.mostGroups, let (next, width) = groupSeparator(at: end), next == .comma {
            let (count, groupEnd) = digits(at: end + width)
            if count == 3, groups > 0 { return goesOn(at: groupEnd, with: .comma) ? nil : groupEnd }
            guard count == 2 else { return nil }
            (end, groups) = (groupEnd, groups + 1)
        }
        return nil
    }

    /// Whether a number at an index is the fraction of another one.
    private func isFraction(at start: Int) -> Bool {
        guard start >= 2, Self.isDigit(text[start - 2]) else { return false }
        return text[start - 1] == UInt8(ascii: ",") || text[start - 1] == UInt8(ascii: ".")
    }

    private func goesOn(at index: Int, with separator: GroupSeparator) -> Bool {
        guard let (next, width) = groupSeparator(at: index), next == separator else { return false }
        return digits(at: index + width).count > 0
    }

    /// Whether a letter of a script with spaces, or a digit, is at an index.
    private func beginsWord(at index: Int) -> Bool {
        guard index < text.count else { return false }
        return switch NormalizationTable.Kind(entry: table.entry(UncheckedUTF8.scalar(text, index).scalar)) {
        case .separator, .ignored, .alone, .movedAlone: false
        default: true
        }
    }

    /// Up to four digits, and where they end.
    private func digits(at start: Int) -> (count: Int, end: Int) {
        var (count, end) = (0, start)
        while count < 4, end < text.count {
            let (scalar, width) = UncheckedUTF8.scalar(text, end)
            guard digit(scalar) != nil else { break }
            (count, end) = (count + 1, end + width)
        }
        return (count, end)
    }

    /// The ASCII form of a digit of any script.
    private func digit(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return Self.isDigit(UInt8(scalar)) ? UInt8(scalar) : nil }
        let entry = table.entry(scalar)
        let value = entry & 0xFF_FFFF
        guard NormalizationTable.Kind(entry: entry) == .movedLetter, value < 0x80, Self.isDigit(UInt8(value)) else {
            return nil
        }
        return UInt8(value)
    }

    private func groupSeparator(at index: Int) -> (GroupSeparator, width: Int)? {
        guard index < text.count else { return nil }
        switch text[index] {
        case UInt8(ascii: ","): return (.comma, 1)
        case UInt8(ascii: "."): return (.point, 1)
        case UInt8(ascii: "'"): return (.apostrophe, 1)
        case UInt8(ascii: " "): return (.space, 1)
        case 0xC2...: break
        default: return nil
        }
        let (scalar, width) = UncheckedUTF8.decode(text, index)
        switch scalar {
        // No-break, thin, narrow and similar spaces.
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return (.space, width)
        case 0x2019, 0xFF07: return (.apostrophe, width)
        // The Arabic thousands separator and the wide comma.
        case 0x66C, 0xFF0C: return (.comma, width)
        case 0xFF0E: return (.point, width)
        default: return nil
        }
    }
}
