// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// A structured header value: `text/plain; charset="utf-8"; format=flowed`.
struct HeaderValue {
    /// The part before the first semicolon, in lower case.
    let value: String
    /// Names in lower case; values as written, without quotation marks and with continuations joined (RFC 2231).
    private let parameters: [String: String]

    private static let mostParameters = 100

    init(_ bytes: [UInt8]) {
        var scanner = Scanner(bytes[...])
        value = scanner.token(until: [";"]).lowercased()
        var pieces: [String: [Int: String]] = [:]
        var count = 0
        while scanner.skip(";"), count < Self.mostParameters {
            count += 1
            let name = scanner.token(until: ["=", ";"]).lowercased()
            guard scanner.skip("=") else { continue }
            let text = scanner.value()
            let parts = name.split(separator: "*", omittingEmptySubsequences: false)
            guard let base = parts.first, !base.isEmpty else { continue }
            let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
            let isEncoded = parts.count > 1 && parts.last?.isEmpty == true
            let piece = isEncoded ? Self.decoded(text, isFirst: number == 0) : text
            // The first of two equal names is used, so that all programs see the same value.
            if pieces[String(base)]?[number] == nil { pieces[String(base), default: [:]][number] = piece }
        }
        parameters = pieces.mapValues { pieces in pieces.sorted { $0.key < $1.key }.map(\.value).joined() }
    }

    subscript(_ name: String) -> String? { parameters[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// `utf-8'fr'Caf%C3%A9`: the charset is assumed to be UTF-8; the parameters used here are ASCII in practice.
    private static func decoded(_ text: String, isFirst: Bool) -> String {
        var body = text[...]
        if isFirst, text.count(where: { $0 == "'" }) >= 2 {
            body = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)[2]
        }
        var bytes: [UInt8] = []
        EscapedBytes.append(Array(body.utf8)[...], mark: UInt8(ascii: "%"), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private struct Scanner {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

        mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest = rest.dropFirst()
            return true
        }

        /// The text up to one of `ends`, without comments and surrounding white space.
        mutating func token(until ends: [Unicode.Scalar]) -> String {
            let ends = ends.map { UInt8(ascii: $0) }
            var text: [UInt8] = []
            while let byte = rest.first, !ends.contains(byte) {
                if byte == UInt8(ascii: "(") {
                    skipComment()
                } else {
                    text.append(byte)
                    rest = rest.dropFirst()
                }
            }
            return Tidy.line(text)
        }

        mutating func value() -> String {
            rest = rest.drop(while: \.isASCIISpace)
            guard rest.first == UInt8(ascii: "\"") else { return token(until: [";"]) }
            rest = rest.dropFirst()
            var text: [UInt8] = []
            while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
                    text.append(escaped)
                } else {
                    text.append(byte)
                }
            }
            rest = rest.drop { $0 != UInt8(ascii: ";") }
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func skipComment() {
            rest = rest.dropFirst(Comments.length(rest))
        }
    }
}

/// Comments in parentheses, which are allowed almost anywhere in header fields.
enum Comments {
    /// Length in bytes of the comment that begins here, with nested ones; all remaining bytes if it is not closed.
    static func length(_ bytes: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var at = bytes.startIndex
        while at < bytes.endIndex {
            switch bytes[at] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): at += 1
            default: break
            }
            at += 1
            if depth == 0 { break }
        }
        return min(at, bytes.endIndex) - bytes.startIndex
    }

    static func removed(from bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "(") {
                rest = rest.dropFirst(length(rest))
            } else {
                kept.append(byte)
                rest = rest.dropFirst()
            }
        }
        return kept
    }
}

/// Bytes written as a mark and two hexadecimal digits: `%E9`, `=E9`.
enum EscapedBytes {
    /// - Parameter mark: literal if anything but two digits follows.
    static func append(_ bytes: ArraySlice<UInt8>, mark: UInt8, to out: inout [UInt8]) {
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == mark, at + 2 < bytes.endIndex, let byte = Hexadecimal.byte(bytes[at + 1], bytes[at + 2]) {
                out.append(byte)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
    }
}
