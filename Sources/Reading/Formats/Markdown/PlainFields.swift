// SPDX-License-Identifier: Apache-2.0

import TextBytes
import Yams

/// Reads fields line by line: the simple forms of TOML that front matter uses, and YAML with wrong syntax. Strings,
/// lists of strings, and everything else as written.
enum PlainFields {
    private static let mostFields = 200

    // MARK: YAML

    /// `name: value` at the beginning of a line, and below it indented lines or list items. The first of several equal
    /// names counts.
    static func yaml(_ yaml: ArraySlice<UInt8>) -> [String: Node] {
        var fields: [String: Node] = [:]
        var name: String?
        var value = ""
        var items: [String] = []
        func end() {
            guard let name, fields[name] == nil, fields.count < mostFields else { return }
            let line = unquoted(value)
            fields[name] = items.isEmpty ? Node(line) : Node(items.map { Node($0) })
        }
        for raw in yaml.split(separator: 0x0A) {
            let line = String(decoding: raw, as: UTF8.self)
            let isIndented = raw.first == 0x20 || raw.first == 0x09
            let body = Tidy.line(line)
            if body.hasPrefix("- ") || body == "-" {
                // Below a value they belong to no field.
                guard value.isEmpty else { continue }
                let item = unquoted(String(body.dropFirst(2)))
                if !item.isEmpty, items.count < mostFields { items.append(item) }
            } else if isIndented {
                if ["|", ">", "|-", ">-"].contains(value) { value = "" }
                value += value.isEmpty ? body : " " + body
            } else if let colon = body.firstIndex(of: ":"), isName(body[..<colon]) {
                end()
                name = unquoted(String(body[..<colon])).lowercased()
                value = Tidy.line(String(body[body.index(after: colon)...]))
                items = []
            }
        }
        end()
        return fields
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.count <= 60 && !text.contains { "[]{}#|>".contains($0) }
    }

    /// Without quotation marks at both ends.
    private static func unquoted(_ text: String) -> String {
        guard text.utf8.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else {
            return text
        }
        return Tidy.line(String(text.dropFirst().dropLast()))
    }

    // MARK: TOML

    /// `name = value`. Of tables, the fields count as those of the file, and `name` in a table of persons as the
    /// person.
    static func toml(_ toml: ArraySlice<UInt8>) -> [String: Node] {
        var fields: [String: Node] = [:]
        var persons: [Node] = []
        var table = ""
        var scanner = TOMLScanner(toml)
        while fields.count < mostFields, let entry = scanner.next() {
            switch entry {
            case .table(let name): table = name
            case .field(let name, let values):
                let isPerson = ["author", "authors"].contains(table) && name == "name"
                let nodes = values.map { Node($0) }
                if isPerson {
                    persons += nodes
                } else if fields[name] == nil {
                    fields[name] = values.count == 1 ? nodes[0] : Node(nodes)
                }
            }
        }
        if !persons.isEmpty, fields["author"] == nil { fields["author"] = Node(persons) }
        return fields
    }
}

/// The tables and fields of TOML, one after the other.
private struct TOMLScanner {
    enum Entry {
        case table(String)
        /// All strings of the value; for other values, one as written.
        case field(String, [String])
    }

    private var rest: ArraySlice<UInt8>

    init(_ toml: ArraySlice<UInt8>) { rest = toml }

    mutating func next() -> Entry? {
        while true {
            let body = rest.drop(while: \.isASCIISpace)
            let line = body.prefix { $0 != 0x0A }
            guard let first = line.first else { return nil }
            rest = body[line.endIndex...]
            if first == UInt8(ascii: "[") {
                let name = line.filter { !"[] \"".utf8.contains($0) && !$0.isASCIISpace }
                return .table(String(decoding: name, as: UTF8.self).lowercased())
            }
            guard first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = Tidy.line(line[..<equals].filter { !"\"'".utf8.contains($0) }).lowercased()
            // The value may go on in the next lines.
            rest = body[(equals + 1)...]
            let values = value()
            if !name.isEmpty { return .field(name, values) }
        }
    }

    /// Reads to the end of the value: of its line, or of its brackets.
    private mutating func value() -> [String] {
        var strings: [String] = []
        var bare: [UInt8] = []
        var open = 0
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                strings.append(string(byte))
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open -= 1
            case UInt8(ascii: "#"):
                rest = rest.drop { $0 != 0x0A }
                continue
            case 0x0A where open <= 0:
                rest = rest.dropFirst()
                return strings.isEmpty ? [Tidy.line(bare)] : strings
            default: bare.append(byte)
            }
            rest = rest.dropFirst()
        }
        return strings.isEmpty ? [Tidy.line(bare)] : strings
    }

    /// A string of one or of three quotation marks, with its escapes resolved if it has double ones.
    private mutating func string(_ mark: UInt8) -> String {
        let isLong = rest.starts(with: [mark, mark, mark])
        let end = isLong ? [mark, mark, mark] : [mark]
        rest = rest.dropFirst(end.count)
        var text: [UInt8] = []
        while let byte = rest.first, !rest.starts(with: end), isLong || byte != 0x0A {
            rest = rest.dropFirst()
            guard byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), let escaped = rest.popFirst() else {
                text.append(byte)
                continue
            }
            switch escaped {
            case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), 0x0A: text.append(0x20)
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let count = escaped == UInt8(ascii: "u") ? 4 : 8
                let digits = String(decoding: rest.prefix(count), as: UTF8.self)
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                    text += Array(String(Character(scalar)).utf8)
                    rest = rest.dropFirst(count)
                }
            default: text.append(escaped)
            }
        }
        rest = rest.dropFirst(end.count)
        return String(decoding: text, as: UTF8.self)
    }
}
