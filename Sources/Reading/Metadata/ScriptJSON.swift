// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Reads the JSON values of a script, also of a broken one: several values in a row, comments and CDATA around them, an
/// extra bracket, a missing or an extra comma, raw line ends and unescaped quotation marks in strings, a truncated end.
/// What cannot be read is left out; the other keys are kept.
///
/// Each value is read first as valid JSON. Only if that fails it is read again, and the text around each quotation mark
/// decides whether the mark ends its string. The time is linear: every decision looks at a bounded number of bytes.
struct ScriptJSON {
    /// What a string is, which decides what may follow it.
    enum Role { case key, member, element }

    /// Maximum number of values of one script.
    private static let mostValues = 64
    /// Number of broken values after which strings are no longer expected to be valid.
    private static let mostRetries = 4

    let bytes: [UInt8]
    var at = 0
    /// Whether every quotation mark that is not escaped ends its string.
    var trustsQuotes = true
    /// Set where the text cannot be valid JSON, if `trustsQuotes`.
    private var isBroken = false
    private let deepest: Int

    static func values(in script: [UInt8], limits: ReadingLimits) -> [JSONValue] {
        var reader = ScriptJSON(bytes: ScriptQuotes.restored(in: script), deepest: limits.depth)
        return reader.values()
    }

    private init(bytes: [UInt8], deepest: Int) {
        self.bytes = bytes
        self.deepest = deepest
    }

    private mutating func values() -> [JSONValue] {
        var values: [JSONValue] = []
        var retries = 0
        while values.count < Self.mostValues, skipToBracket() {
            let start = at
            isBroken = false
            trustsQuotes = retries < Self.mostRetries
            var value = self.value(.element, depth: 0)
            if isBroken {
                retries += 1
                (at, trustsQuotes, isBroken) = (start, false, false)
                value = self.value(.element, depth: 0)
            }
            if at == start { at += 1 }
            if let value { values.append(value) }
        }
        return values
    }

    /// Moves to the next bracket that begins a value; the beginning of CDATA contains one that does not.
    private mutating func skipToBracket() -> Bool {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return true
            case UInt8(ascii: "<") where bytes[at...].startsIgnoringCase("<![cdata["): at += 9
            case UInt8(ascii: "/") where stands("/*"): skipComment()
            default: at += 1
            }
        }
        return false
    }

    // MARK: Values

    /// - Returns: nil if there is no value, or none that can be read.
    private mutating func value(_ role: Role, depth: Int) -> JSONValue? {
        skipTrivia()
        guard at < bytes.count else {
            fail()
            return nil
        }
        switch bytes[at] {
        case UInt8(ascii: "{"): return depth < deepest ? object(depth: depth) : skipNested()
        case UInt8(ascii: "["): return depth < deepest ? array(depth: depth) : skipNested()
        case UInt8(ascii: "\""): return .string(string(role, quote: UInt8(ascii: "\"")))
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            fail()
            return .string(string(role, quote: bytes[at]))
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ":"): return nil
        default: return word()
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        at += 1
        var fields: [String: JSONValue] = [:]
        var unnamed: [JSONValue] = []
        while !isBroken {
            skipTrivia()
            guard at < bytes.count else {
                fail()
                break
            }
            switch bytes[at] {
            case UInt8(ascii: "}"):
                at += 1
                return Self.object(fields, unnamed)
            case UInt8(ascii: "]"):
                // The object's own bracket is missing, or this one is extra.
                fail()
                return Self.object(fields, unnamed)
            case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): at += 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                fail()
                if let value = value(.member, depth: depth + 1) { unnamed.append(value) }
            default:
                guard let key = key() else { continue }
                if let value = value(.member, depth: depth + 1) { fields[key] = value }
                expectEnd(of: .member)
            }
        }
        return Self.object(fields, unnamed)
    }

    /// Values without a name are kept as those of a graph.
    private static func object(_ fields: [String: JSONValue], _ unnamed: [JSONValue]) -> JSONValue {
        var fields = fields
        if !unnamed.isEmpty, fields["@graph"] == nil { fields["@graph"] = .array(unnamed) }
        return .object(fields)
    }

    /// The name of a member, and moves after its colon.
    private mutating func key() -> String? {
        let first = bytes[at]
        let name: String
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            name = string(.key, quote: first)
        } else {
            fail()
            let start = at
            while at < bytes.count, !bytes[at].isASCIISpace, !":,{}[]\"'".utf8.contains(bytes[at]) { at += 1 }
            if at == start { at += 1 }
            name = String(decoding: bytes[start..<at], as: UTF8.self)
        }
        skipTrivia()
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
            fail()
            return nil
        }
        at += 1
        return name
    }

    private mutating func array(depth: Int) -> JSONValue {
        at += 1
        var values: [JSONValue] = []
        while !isBroken {
            skipTrivia()
            guard at < bytes.count else {
                fail()
                break
            }
            switch bytes[at] {
            case UInt8(ascii: "]"):
                at += 1
                return .array(values)
            case UInt8(ascii: "}"):
                fail()
                return .array(values)
            case UInt8(ascii: ","): at += 1
            case UInt8(ascii: ":"):
                fail()
                at += 1
            default:
                let start = at
                if let value = value(.element, depth: depth + 1) { values.append(value) }
                if at == start { at += 1 }
                expectEnd(of: .element)
            }
        }
        return .array(values)
    }

    /// After a value: a comma, or the bracket of what contains it.
    private mutating func expectEnd(of role: Role) {
        guard trustsQuotes, !isBroken else { return }
        skipTrivia()
        let end = role == .member ? UInt8(ascii: "}") : UInt8(ascii: "]")
        guard at < bytes.count, bytes[at] == UInt8(ascii: ",") || bytes[at] == end else { return fail() }
    }

    private mutating func fail() { if trustsQuotes { isBroken = true } }

    /// A number, `true`, `false` or `null`; anything else is skipped.
    private mutating func word() -> JSONValue? {
        let start = at
        while at < bytes.count, !",}]\n\r".utf8.contains(bytes[at]) { at += 1 }
        let word = String(decoding: bytes[start..<min(at, start + 40)], as: UTF8.self)
        switch word.prefix(while: { !$0.isWhitespace }) {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let number:
            if let value = Double(number) { return .number(value) }
            fail()
            return nil
        }
    }

    /// Skips a value below the deepest level.
    private mutating func skipNested() -> JSONValue {
        var depth = 0
        repeat {
            switch bytes[at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                at += 1
                while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                    at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
                }
            default: break
            }
            at += 1
        } while depth > 0 && at < bytes.count
        at = min(at, bytes.count)
        return .null
    }

    // MARK: Between values

    /// Skips white space, comments and the tags that text filters insert into scripts.
    private mutating func skipTrivia() {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "/") where stands("/*"): skipComment()
            case UInt8(ascii: "/") where stands("//"):
                at = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            case UInt8(ascii: "<"):
                let tag = bytes[at...].prefix(Self.longestTag)
                guard let end = tag.firstIndex(of: UInt8(ascii: ">")) else { return }
                at = end + 1
            case let byte where byte <= 0x20: at += 1
            // The no-break space and the byte order mark.
            case 0xC2 where stands("\u{A0}"): at += 2
            case 0xEF where stands("\u{FEFF}"): at += 3
            default: return
            }
        }
    }

    private static let longestTag = 12

    private mutating func skipComment() {
        at += 2
        while at < bytes.count {
            at += 1
            if bytes[at - 1] == UInt8(ascii: "*"), at < bytes.count, bytes[at] == UInt8(ascii: "/") { break }
        }
        at = min(at + 1, bytes.count)
    }

    private func stands(_ word: StaticString) -> Bool { bytes[at...].startsIgnoringCase(word) }
}
