// SPDX-License-Identifier: Apache-2.0

/// Checks the text of a settings file before the YAML parser gets it. It refuses, with the line number, syntax that
/// settings never need or that can exhaust the stack or the time of a parser (deep nesting, aliases of aliases).
struct YAMLText {
    /// A list in a mapping has two levels. More are refused later anyway; this limit only prevents deep recursion of
    /// the parser.
    private static let depth = 8

    private var line = 1
    private var flow = 0
    private var dashes = 0
    /// The last byte of this line that is not a space; nil at the start of a line.
    private var significant: UInt8?
    private var previous = UInt8(ascii: " ")
    private var quote: UInt8?
    private var comment = false

    /// - Returns: the problem and its line; nil if there is none.
    static func objection(to text: String) -> (line: Int, message: String)? {
        var scan = YAMLText()
        for byte in text.utf8 {
            if let message = scan.take(byte) { return (scan.line, message) }
        }
        return scan.quote == nil ? nil : (scan.line, "a quoted text without its closing quote")
    }

    private mutating func take(_ byte: UInt8) -> String? {
        if byte == UInt8(ascii: "\n") {
            if quote != nil { return "a quoted text without its closing quote in the same line" }
            line += 1
            (significant, previous, comment, dashes) = (nil, UInt8(ascii: " "), false, 0)
            return nil
        }
        defer { previous = byte }
        if comment { return nil }
        if let open = quote {
            if byte == open, !(open == UInt8(ascii: "\"") && escaped) { quote = nil }
            escaped = byte == UInt8(ascii: "\\") && !escaped
            significant = byte
            return nil
        }
        if byte == UInt8(ascii: "\t"), significant == nil { return "a tab; indent with spaces" }
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") { return nil }
        let objection = token(byte)
        significant = byte
        return objection
    }

    private var escaped = false

    private mutating func token(_ byte: UInt8) -> String? {
        let starts = significant == nil || " \t[{,".utf8.contains(previous)
        switch byte {
        case UInt8(ascii: "#") where starts: comment = true
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            // A quote only where a value can begin; elsewhere it is part of a word.
            if significant.map({ ":-[{,".utf8.contains($0) }) ?? true { (quote, escaped) = (byte, false) }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            flow += 1
            if flow > Self.depth { return "nested too deeply for settings" }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
        case UInt8(ascii: "-") where starts:
            dashes += 1
            if dashes > Self.depth { return "nested too deeply for settings" }
        case UInt8(ascii: "&"), UInt8(ascii: "*"):
            if starts { return "anchors and aliases are not allowed; a pattern with '*' or '&' must be quoted" }
        case UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "%"):
            if starts { return "'\(Character(Unicode.Scalar(byte)))' at the start of a value must be quoted" }
        default: break
        }
        return nil
    }

    /// The numbers, from 1, of the lines that set a key.
    static func lines(of key: String, in text: String) -> [Int] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let word = line.prefix { $0 != ":" }.drop { $0 == " " }
            return word.split(separator: " ").first.map(String.init) == key && line.contains(":") ? number + 1 : nil
        }
    }

    /// A quoted text that YAML reads back unchanged, whatever characters it has.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
            default: quoted += String(scalar)
            }
        }
        return quoted + "\""
    }
}
