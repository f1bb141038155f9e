// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Makes untrusted text safe for a terminal: no character in it can move the cursor, change colours, or reverse the
/// direction of following text.
enum SafeText {
    /// Returns one line: white space becomes one space, control characters are shown as `\u{1B}`.
    static func line(_ text: String) -> String {
        let space = UInt8(ascii: " ")
        let isTidy = text.utf8.first != space && text.utf8.last != space && !text.utf8.contains(doubled: space)
        if isTidy, text.utf8.allSatisfy(isPlain) { return text }
        var shown = String.UnicodeScalarView()
        var isApart = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                isApart = !shown.isEmpty
                continue
            }
            if isApart { shown.append(" ") }
            isApart = false
            append(scalar, to: &shown)
        }
        return String(shown)
    }

    /// Keeps lines and paragraphs; tabs become spaces; everything else as in `line`.
    static func paragraphs(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": shown.append(scalar)
            case "\t": shown.append(" ")
            default: append(scalar, to: &shown)
            }
        }
        return String(shown)
    }

    private static func append(_ scalar: Unicode.Scalar, to shown: inout String.UnicodeScalarView) {
        if isHarmless(scalar) {
            shown.append(scalar)
        } else {
            shown.append(contentsOf: scalar.escapeSequence.unicodeScalars)
        }
    }

    /// Joiners and variation selectors are needed for writing (Persian, Indic scripts, emoji) and stay. Bidirectional
    /// marks, embeddings, overrides and isolates affect text outside their own field and are escaped.
    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value >= 0x20 && scalar.value != 0x7F }
        switch scalar.value {
        case 0x200C, 0x200D, 0xAD: return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return false
        default: return true
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }
}

extension Sequence where Element: Equatable {
    /// Whether an element occurs twice in a row.
    fileprivate func contains(doubled element: Element) -> Bool {
        var last = false
        for next in self {
            if next == element, last { return true }
            last = next == element
        }
        return false
    }
}
