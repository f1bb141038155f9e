// SPDX-License-Identifier: Apache-2.0

/// One field of a CSV line.
public enum CSVField: ExpressibleByStringLiteral, Sendable {
    /// Untrusted text: a spreadsheet would run it as a formula if it began like one.
    case text(String)
    /// Written by us, from digits and letters only: not changed, so that numbers stay numbers.
    case own(String)

    public init(stringLiteral value: String) { self = .own(value) }

    public init(_ text: String?) { self = .text(text ?? "") }

    public init(_ number: Int) { self = .own(String(number)) }
}

/// What separates the fields of a CSV line.
public enum CSVSeparator: String, CaseIterable, Sendable {
    case comma
    /// What spreadsheets expect in countries with a decimal comma.
    case semicolon
    case tab

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// Writes CSV lines according to RFC 4180: CRLF, and quotes where needed. Fields are quoted for every separator, so that
/// a spreadsheet which expects another one does not divide them.
public enum CSVWriter {
    /// The first bytes of a file, by which Excel recognises UTF-8.
    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    public static func line(_ fields: [CSVField], separator: CSVSeparator = .comma) -> [UInt8] {
        var bytes: [UInt8] = []
        for (position, field) in fields.enumerated() {
            if position > 0 { bytes.append(separator.byte) }
            switch field {
            case .own(let text): append(text, to: &bytes)
            case .text(let text):
                let harmless = FormulaGuard.harmless(text)
                append(harmless, isQuoted: harmless.utf8.count != text.utf8.count, to: &bytes)
            }
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        return bytes
    }

    private static let quote = UInt8(ascii: "\"")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case quote, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }

    private static func append(_ field: String, isQuoted: Bool = false, to bytes: inout [UInt8]) {
        let space = UInt8(ascii: " ")
        guard isQuoted || field.utf8.first == space || field.utf8.last == space || field.utf8.contains(where: isSpecial)
        else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
