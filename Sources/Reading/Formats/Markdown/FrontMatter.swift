// SPDX-License-Identifier: Apache-2.0

import TextBytes
import Yams

/// The fields at the beginning of a Markdown file: YAML between two lines `---`, TOML between two lines `+++`, or a
/// JSON object.
struct FrontMatter {
    /// The part of a file that contains the fields, and the text after it.
    struct Parts {
        let kind: Kind
        let fields: ArraySlice<UInt8>
        let rest: ArraySlice<UInt8>
    }

    enum Kind { case yaml, toml, json }

    /// Maximum size in bytes; real front matter has a few hundred.
    private static let longest = 64 << 10
    /// Maximum nesting that is passed to the parser: brackets, or nested list marks in one line.
    private static let depth = 8

    private let fields: [String: Node]

    /// The front matter of a file and the text after it; nil if the file has none.
    static func split(_ utf8: ArraySlice<UInt8>) -> Parts? {
        guard let first = line(utf8) else { return nil }
        if first.line.first == UInt8(ascii: "{") { return object(utf8) }
        guard let kind = kind(of: first.line) else { return nil }
        var rest = first.rest
        let start = rest.startIndex
        while let next = line(rest) {
            let isEnd = next.line.elementsEqual(first.line.prefix(3))
            if isEnd || kind == .yaml && next.line.elementsEqual("...".utf8) {
                return Parts(kind: kind, fields: utf8[start..<next.line.startIndex], rest: next.rest)
            }
            guard next.rest.startIndex - start <= longest else { return nil }
            rest = next.rest
        }
        return nil
    }

    /// `---`, `+++`, `;;;`; some programs name the language: `---toml`.
    private static func kind(of line: ArraySlice<UInt8>) -> Kind? {
        switch String(decoding: line.prefix(8), as: UTF8.self) {
        case "---", "---yaml": .yaml
        case "+++", "---toml": .toml
        case ";;;", "---json": .json
        default: nil
        }
    }

    /// A JSON object that is followed by text and not by JSON.
    private static func object(_ utf8: ArraySlice<UInt8>) -> Parts? {
        var depth = 0
        var inString = false
        var isEscaped = false
        for place in utf8.indices.prefix(longest) {
            let byte = utf8[place]
            if inString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            guard depth == 0 else { continue }
            let rest = utf8[(place + 1)...]
            let blank = rest.prefix(while: \.isASCIISpace)
            let next = rest[blank.endIndex...].first
            guard blank.contains(0x0A), let next, !"{}[],\"".utf8.contains(next) else { return nil }
            return Parts(kind: .json, fields: utf8[...place], rest: rest)
        }
        return nil
    }

    /// The first line without its line end and trailing white space, and the rest.
    private static func line(_ utf8: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !utf8.isEmpty else { return nil }
        var line = utf8.prefix { $0 != 0x0A }
        let rest = utf8[line.endIndex...].dropFirst()
        while line.last?.isASCIISpace == true { line = line.dropLast() }
        return (line, rest)
    }

    /// Whether the first line with content states a field.
    static func hasField(_ parts: Parts) -> Bool {
        guard parts.kind != .json else { return parts.fields.contains(UInt8(ascii: ":")) }
        let mark = parts.kind == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":")
        for line in parts.fields.split(separator: 0x0A) {
            let line = line.drop(while: \.isASCIISpace)
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            if parts.kind == .toml, line.first == UInt8(ascii: "[") { return true }
            let quoted = line.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let name = quoted.prefix { $0.isASCIILetter || $0.isASCIIDigit || "_-. ".utf8.contains($0) || $0 >= 0x80 }
            let after = quoted[name.endIndex...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            return !name.isEmpty && after.first == mark
        }
        return false
    }

    /// No fields if they exceed the limits: the text is still read.
    init(_ parts: Parts?) {
        guard let parts else {
            fields = [:]
            return
        }
        switch parts.kind {
        case .toml: fields = PlainFields.toml(parts.fields)
        // JSON is YAML.
        case .yaml, .json: fields = Self.yaml(parts.fields)
        }
    }

    /// The fields of the mapping. If its syntax is wrong, which a colon in a title without quotation marks suffices
    /// for, or if it exceeds the limits, its plain lines are read.
    private static func yaml(_ yaml: ArraySlice<UInt8>) -> [String: Node] {
        let text = String(decoding: yaml, as: UTF8.self)
        // `try?`: see above.
        guard !isHostile(yaml), let mapping = (try? Yams.compose(yaml: text))?.mapping else {
            return PlainFields.yaml(yaml)
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            if let name = key.string { fields[name.lowercased()] = value }
        }
        return fields
    }

    func line(_ names: String...) -> String? {
        names.lazy.compactMap { fields[$0]?.scalar?.string }.compactMap(Tidy.nonEmptyLine)
            .first { $0 != "null" && $0 != "~" }
    }

    /// A list of values, or a single one; for persons given as mappings, their `name`.
    func list(_ names: String...) -> [String] {
        for node in names.compactMap({ fields[$0] }) {
            let values = node.sequence.map(Array.init) ?? [node]
            let lines = values.compactMap { ($0.scalar ?? $0.mapping?["name"]?.scalar)?.string }
                .compactMap(Tidy.nonEmptyLine)
            if !lines.isEmpty { return lines }
        }
        return []
    }

    func isTrue(_ name: String) -> Bool { line(name)?.lowercased() == "true" }
    func isFalse(_ name: String) -> Bool { line(name)?.lowercased() == "false" }

    /// Detects YAML anchors and aliases, which can expand exponentially, and deep nesting, which overflows the parser's
    /// stack.
    private static func isHostile(_ yaml: ArraySlice<UInt8>) -> Bool {
        var open = 0
        for line in yaml.split(separator: 0x0A) {
            var marks = 0
            var startsValue = true
            var before = UInt8(ascii: " ")
            for byte in line {
                if startsValue, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") { return true }
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"):
                    open += 1
                    startsValue = true
                case UInt8(ascii: "]"), UInt8(ascii: "}"):
                    open = max(0, open - 1)
                    startsValue = false
                case UInt8(ascii: " "), UInt8(ascii: "\t"):
                    if [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(before) {
                        marks += 1
                        startsValue = true
                    }
                case UInt8(ascii: ","): startsValue = true
                default: startsValue = startsValue && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"))
                }
                before = byte
                if open > depth || marks > 4 * depth { return true }
            }
            // Each level of indentation is a level of nesting.
            if line.prefix(while: { $0 == 0x20 }).count > 8 * depth { return true }
        }
        return false
    }
}
