// SPDX-License-Identifier: Apache-2.0

/// The number of terminal columns of a text.
///
/// The width is computed per grapheme cluster, not per code point, so that a letter with three accents or a family
/// emoji of seven code points counts once. A cluster that is drawn as an emoji has two columns. Otherwise the widths of
/// its scalars are added: two for wide and full-width ones (UAX #11), zero for marks and format characters, one for
/// others. glibc's `wcwidth` works per code point: an emoji sequence becomes eight columns wide. It also returns -1
/// outside a UTF-8 locale, in which services and scripts often run.
enum DisplayWidth {
    static func of(_ text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        // VARIATION SELECTOR-16 requests the emoji form of the preceding character.
        if first.properties.isEmojiPresentation || scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        // A conjunct of an Indic script is one cluster of several letters, and each letter has its own column.
        return scalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return (0x20..<0x7F).contains(scalar.value) || scalar.value >= 0xA0 ? 1 : 0 }
        // Hangul vowels and final consonants combine with the leading consonant, which is wide.
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        if isWide(scalar) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: return 0
        default: return 1
        }
    }

    /// East Asian Width W or F, by blocks. In these ranges every assigned character that is not a mark is W or F, and
    /// terminals draw the unassigned ones wide as well.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }

    /// The longest prefix that fits, with `…` if the text was shortened.
    static func truncate(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let next = of(character)
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    /// The longest suffix that fits: for paths, whose end is more useful.
    static func truncateLeft(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        guard width > 0 else { return "" }
        var kept: [Character] = []
        var used = 0
        for character in text.reversed() {
            let next = of(character)
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return "…" + String(kept.reversed())
    }

    /// Pads with spaces to `width` columns. Right-to-left text is followed by a left-to-right mark; otherwise a
    /// terminal that reorders text would mix it with the next column.
    static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
        let missing = String(repeating: " ", count: max(0, width - of(text)))
        let closed = hasRightToLeft(text) ? text + "\u{200E}" : text
        return right ? missing + closed : closed + missing
    }

    private static func hasRightToLeft(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
        return text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EEFF: true
            default: false
            }
        }
    }
}
