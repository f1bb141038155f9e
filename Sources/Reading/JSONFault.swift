// SPDX-License-Identifier: Apache-2.0

/// The first violation of JSON's syntax (RFC 8259) in a text. Searched for after a decoder has refused the text,
/// because decoders do not report the position.
struct JSONFault {
    /// Position and kind of the violation; follows the words "broken JSON".
    let description: String

    /// Nil if the text is valid JSON.
    init?(in utf8: [UInt8]) {
        var scan = JSONScan(utf8)
        guard let what = scan.fault() else { return nil }
        let before = utf8.prefix(scan.at)
        let line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        // A text of one line may be one of many lines in its file, so its line number would mislead.
        description = (line == 1 ? "at byte \(scan.at + 1)" : "in line \(line)") + ": \(what)"
    }
}

private struct JSONScan {
    private let bytes: [UInt8]
    private(set) var at: Int
    /// The closing brackets of all open brackets, the innermost last.
    private var open: [UInt8] = []
    private var awaited = Awaited.value

    private enum Awaited { case value, valueOrEnd, name, nameOrEnd, colon, commaOrEnd }

    private static let space = Array(" \t\r\n".utf8)
    private static let longestShown = 20

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// - Returns: The error at `at`; nil if there is none.
    mutating func fault() -> String? {
        while true {
            while at < bytes.count, Self.space.contains(bytes[at]) { at += 1 }
            guard at < bytes.count else {
                return open.isEmpty && awaited == .commaOrEnd ? nil : "the text ends too early"
            }
            if open.isEmpty, awaited == .commaOrEnd { return "more text after the end" }
            if let what = take(bytes[at]) { return what }
        }
    }

    private mutating func take(_ byte: UInt8) -> String? {
        switch awaited {
        case .nameOrEnd where byte == open.last, .valueOrEnd where byte == open.last,
            .commaOrEnd where byte == open.last:
            open.removeLast()
            return step(to: .commaOrEnd)
        case .colon:
            return byte == UInt8(ascii: ":") ? step(to: .value) : "no colon after a name"
        case .commaOrEnd:
            guard byte == UInt8(ascii: ",") else { return "no comma between two values" }
            return step(to: open.last == UInt8(ascii: "}") ? .name : .value)
        case .name, .nameOrEnd:
            guard byte == UInt8(ascii: "\"") else {
                return byte == open.last ? "a comma before a closing bracket" : "a name without quotation marks"
            }
            awaited = .colon
            return string()
        case .value, .valueOrEnd: return value(byte)
        }
    }

    private mutating func step(to next: Awaited) -> String? {
        at += 1
        awaited = next
        return nil
    }

    private mutating func value(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "{"):
            open.append(UInt8(ascii: "}"))
            return step(to: .nameOrEnd)
        case UInt8(ascii: "["):
            open.append(UInt8(ascii: "]"))
            return step(to: .valueOrEnd)
        case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","): return "a value is missing"
        case UInt8(ascii: "\""):
            awaited = .commaOrEnd
            return string()
        default:
            let word = bytes[at...].prefix { !Self.space.contains($0) && !",:]}".utf8.contains($0) }
            guard ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) || Self.isNumber(word)
            else {
                let isPlain = word.count <= Self.longestShown && word.allSatisfy { (0x21...0x7E).contains($0) }
                return isPlain ? "'\(String(decoding: word, as: UTF8.self))' is not a JSON value" : "not a JSON value"
            }
            at += word.count
            awaited = .commaOrEnd
            return nil
        }
    }

    /// Skips a string, or stops at an invalid byte in it.
    private mutating func string() -> String? {
        let start = at
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                return nil
            case UInt8(ascii: "\\"):
                let next = at + 1 < bytes.count ? bytes[at + 1] : 0
                let digits = next == UInt8(ascii: "u") ? 4 : 0
                guard "\"\\/bfnrtu".utf8.contains(next), at + 1 + digits < bytes.count,
                    bytes[at + 2..<at + 2 + digits].allSatisfy(JSONEscape.isDigit)
                else { return "an invalid escape" }
                at += 2 + digits
            case ..<0x20:
                return "a control character or a line end in a string, which JSON writes as \\n and the like"
            default: at += 1
            }
        }
        at = start
        return "a string without its closing quotation mark"
    }

    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word
        func digits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let hasZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !hasZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
