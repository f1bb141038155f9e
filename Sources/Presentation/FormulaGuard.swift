// SPDX-License-Identifier: Apache-2.0

/// Makes text harmless for spreadsheets, which run a cell that begins like a formula: OWASP, "CSV Injection".
enum FormulaGuard {
    /// The text with an apostrophe in front if a spreadsheet could run it. A spreadsheet that expects another separator
    /// divides a field, even a quoted one, and each part becomes a cell; so a part that could be run gets an apostrophe
    /// too.
    static func harmless(_ text: String) -> String {
        guard text.utf8.contains(where: mayMatter) else { return text }
        let scalars = text.unicodeScalars
        var result = String.UnicodeScalarView()
        if let first = scalars.first(where: { !isSkipped($0) }), isMark(first) || isLineMark(first) {
            result.append("'")
        }
        for index in scalars.indices {
            result.append(scalars[index])
            if isSeparator(scalars[index]), isFormula(scalars[scalars.index(after: index)...]) { result.append("'") }
        }
        return String(result)
    }

    /// A quick test that excludes most titles.
    private static func mayMatter(_ byte: UInt8) -> Bool {
        switch byte {
        // 0xEF begins the full-width and small forms.
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D, 0xEF: true
        default: false
        }
    }

    /// Characters that begin a formula, with the full-width and small ones of East Asian keyboards.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@": true
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}": true
        default: false
        }
    }

    /// Some spreadsheets remove these at the beginning and then see what follows.
    private static func isLineMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\r" || scalar == "\n"
    }

    /// Characters before a formula that spreadsheets may remove: spaces, quotes and invisible characters.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\"", "'", "\u{A0}": true
        case "\t", "\r", "\n": false
        default:
            scalar.value >= 0x80
                && (scalar.properties.isWhitespace || scalar.properties.generalCategory == .format)
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "," || scalar == ";" || isLineMark(scalar)
    }

    /// Whether a part of a text, up to the next separator, is a formula that could do something. Unlike at the beginning
    /// of a text, `-`, `+` and `@` count only before a function call or a link, so that prices such as `12,-` and lists
    /// with dashes stay as they are.
    private static func isFormula(_ rest: String.UnicodeScalarView.SubSequence) -> Bool {
        let part = rest.drop(while: isSkipped).prefix { !isSeparator($0) }
        guard let first = part.first, isMark(first) else { return false }
        if first == "=" || first == "\u{FF1D}" || first == "\u{FE66}" { return true }
        return part.contains { $0 == "(" || $0 == "|" || $0 == "!" || $0 == "\u{FF08}" }
    }
}
