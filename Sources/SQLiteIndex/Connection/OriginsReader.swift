// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Reads the origins of an article's fields as `Column.fields` writes them, `{"title":["h1",0.85],…}`: read for every
/// article shown or exported, where a decoder of all JSON takes a fifth of the time of the whole.
struct OriginsReader {
    private var rest: Substring.UTF8View

    /// - Returns: nil for what is not written so; it may still be JSON, with escapes for one.
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

    /// Without escapes, so that its bytes are what it says.
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
        // "inf" and "0x1" are numbers to Swift and none to JSON.
        guard text.utf8.allSatisfy({ (0x2B...0x39).contains($0) || $0 == UInt8(ascii: "e") }) else { return nil }
        return Double(text)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
