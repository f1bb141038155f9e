// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Reads the origins of an article's fields in the form that `Column.fields` writes, `{"title":["h1",0.85],…}`. They
/// are read for every article shown or exported, where a complete JSON decoder takes a fifth of the total time.
struct OriginsReader {
    private var rest: Substring.UTF8View

    /// - Returns: nil for any other form; the text may still be JSON, for example with escapes.
    static func read(_ text: String) -> [FieldName: FieldOrigin]? {
        var reader = OriginsReader(rest: Substring(text).utf8)
        return reader.read()
    }

    private mutating func read() -> [FieldName: FieldOrigin]? {
        var fields: [FieldName: FieldOrigin] = [:]
        guard skip("{") else { return nil }
        repeat {
            guard let name = string().flatMap({ FieldName(rawValue: String($0)) }), skip(":"), skip("["),
                let from = string(), skip(","), let confidence = number(), skip("]")
            else { return nil }
            fields[name] = FieldOrigin(from: String(from), confidence: Confidence(confidence))
        } while skip(",")
        return skip("}") && rest.isEmpty ? fields : nil
    }

    /// A string without escapes, so that its bytes are its value.
    private mutating func string() -> Substring? {
        guard skip("\""), let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }),
            rest[end] == UInt8(ascii: "\"")
        else { return nil }
        let text = Substring(rest[..<end])
        rest = rest[rest.index(after: end)...]
        return text
    }

    private mutating func number() -> Double? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let text = Substring(rest[..<end])
        rest = rest[end...]
        // Swift accepts "inf" and "0x1" as numbers, JSON does not.
        guard text.utf8.allSatisfy({ (0x2B...0x39).contains($0) || $0 == UInt8(ascii: "e") }) else { return nil }
        return Double(text)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
