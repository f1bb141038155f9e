// SPDX-License-Identifier: Apache-2.0

import TextBytes
import Yams

/// The YAML between two `---` lines at the beginning of a Markdown file.
struct FrontMatter {
    /// Maximum size in bytes; real front matter has a few hundred.
    private static let longest = 64 << 10
    /// Maximum nesting that is passed to the parser: brackets, or nested list marks in one line.
    private static let depth = 8

    private let fields: [String: Node]

    /// The front matter of a file and the text after it; nil if the file has none.
    static func split(_ utf8: ArraySlice<UInt8>) -> (yaml: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard let first = line(utf8), isRule(first.line) else { return nil }
        var rest = first.rest
        let start = rest.startIndex
        while let next = line(rest) {
            if isRule(next.line) || next.line.elementsEqual("...".utf8) {
                return (utf8[start..<next.line.startIndex], next.rest)
            }
            guard next.rest.startIndex - start <= longest else { return nil }
            rest = next.rest
        }
        return nil
    }

    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool { line.elementsEqual("---".utf8) }

    /// The first line without its line end and trailing white space, and the rest.
    private static func line(_ utf8: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        guard !utf8.isEmpty else { return nil }
        var line = utf8.prefix { $0 != 0x0A }
        let rest = utf8[line.endIndex...].dropFirst()
        while line.last?.isASCIISpace == true { line = line.dropLast() }
        return (line, rest)
    }

    /// No fields if the YAML is no mapping or exceeds the limits: its fields are then unknown, but the text is still
    /// read.
    init(yaml: ArraySlice<UInt8>) {
        let text = String(decoding: yaml, as: UTF8.self)
        // `try?`: see above.
        guard !Self.isHostile(yaml), let mapping = (try? Yams.compose(yaml: text))?.mapping else {
            fields = [:]
            return
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            if let name = key.string { fields[name.lowercased()] = value }
        }
        self.fields = fields
    }

    func line(_ names: String...) -> String? {
        names.lazy.compactMap { fields[$0]?.scalar?.string }.compactMap(Tidy.nonEmptyLine)
            .first { $0 != "null" && $0 != "~" }
    }

    /// A list of names, or a single name; for persons given as mappings, their `name`.
    func list(_ names: String...) -> [String] {
        for node in names.compactMap({ fields[$0] }) {
            let values = node.sequence.map(Array.init) ?? [node]
            let lines = values.compactMap { ($0.scalar ?? $0.mapping?["name"]?.scalar)?.string }
                .compactMap(Tidy.nonEmptyLine)
            if !lines.isEmpty { return lines }
        }
        return []
    }

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
