// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// JSON of any structure, for data without agreed types.
enum JSONValue: Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // `try?`: a value of another type is not an error; the next type is tried. Ordered by frequency.
        if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if container.decodeNil() {
            self = .null
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a value is not valid JSON")
        }
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields[key]
    }

    /// A string, or a number in its written form; tidy, nil when empty.
    var line: String? {
        switch self {
        case .string(let string): Tidy.nonEmptyLine(string)
        case .number(let number): Int64(exactly: number).map(String.init) ?? String(number)
        default: nil
        }
    }

    var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    /// A Boolean, also one written as a word or number; nil for anything else.
    var boolValue: Bool? {
        switch self {
        case .bool(let value): value
        case .number(let number): number == 1 ? true : number == 0 ? false : nil
        case .string(let text): text.lowercased() == "true" ? true : text.lowercased() == "false" ? false : nil
        default: nil
        }
    }

    /// The elements of an array; for a single value without an array, the value.
    var elements: [JSONValue] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }

    /// The names of persons or organisations: strings, objects with a `name`, or arrays of these.
    var names: [String] {
        elements.flatMap { element -> [String] in
            switch element {
            case .string: element.line.map { [$0] } ?? []
            case .object: element.name
            default: []
            }
        }
    }

    /// The name in an object for a person or organisation.
    private var name: [String] {
        for key in ["name", "displayName", "display_name", "fullName", "full_name"] {
            if let names = self[key]?.names, !names.isEmpty { return names }
        }
        let parts = [self["firstname"] ?? self["first_name"], self["lastname"] ?? self["last_name"]]
        let whole = parts.compactMap { $0?.line }.joined(separator: " ")
        return whole.isEmpty ? [] : [whole]
    }

    /// Decodes one value from UTF-8. Unpaired surrogates become U+FFFD.
    /// - Throws: `.truncated` if a bracket is open at the end; `.malformed`, also for nesting beyond the limit, because
    ///   a decoder would recurse until its stack overflows.
    static func decode<Value: Decodable>(
        _ type: Value.Type, from utf8: [UInt8], limits: ReadingLimits
    ) throws(ReadingError) -> Value {
        guard depth(of: utf8) <= limits.depth else {
            throw ReadingError(
                .malformed, "JSON nested more than \(limits.depth) levels deep; send it with less nesting")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(utf8))
        } catch let error as ReadingError {
            throw error
        } catch {
            if let repaired = JSONEscape.replacingLoneHalves(utf8) {
                return try decode(type, from: repaired, limits: limits)
            }
            if JSONEnd.isOpen(utf8) {
                throw ReadingError(
                    .truncated, "truncated: JSON with an open bracket at the end; send the whole file")
            }
            let fault = JSONFault(in: utf8).map { " \($0.description)" } ?? ": \(explain(error))"
            throw ReadingError(.malformed, "broken JSON\(fault); write it again with a JSON library")
        }
    }

    /// Describes the error in a text that is valid JSON, as far as the decoder reports it.
    private static func explain(_ error: any Error) -> String {
        switch error {
        case DecodingError.typeMismatch:
            "a value is not an object; an article is an object with a text"
        default: "a value cannot be read"
        }
    }

    /// The deepest nesting of brackets outside of strings.
    private static func depth(of utf8: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        var inString = false
        var escaped = false
        for byte in utf8 {
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}
