// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Splits a JSON array into its elements in one pass; memory holds no more than one element.
struct ArraySplitter: ElementSplitter {
    private enum Place { case before, between, inside, after }

    private let longest: Int
    private var place = Place.before
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private var bytes: [UInt8] = []
    private var length = 0
    private var start: Int64 = 0
    private var offset: Int64 = 0

    init(limits: ReadingLimits) { longest = limits.articleBytes }

    mutating func feed(_ chunk: [UInt8], into elements: inout [SplitElement]) throws(ReadingError) {
        for byte in chunk {
            if let element = try take(byte) { elements.append(element) }
            offset += 1
        }
    }

    func finish() throws(ReadingError) {
        guard place == .after else {
            throw ReadingError(.truncated, "truncated: the JSON array has no end; send the whole file")
        }
    }

    private mutating func take(_ byte: UInt8) throws(ReadingError) -> SplitElement? {
        switch place {
        case .before:
            // A byte order mark may precede the array.
            if byte == UInt8(ascii: "[") { place = .between }
            return nil
        case .between:
            if byte == UInt8(ascii: "]") {
                place = .after
            } else if !byte.isASCIISpace, byte != UInt8(ascii: ",") {
                (place, depth, length, start, bytes) = (.inside, 0, 0, offset, [])
                return inside(byte)
            }
            return nil
        case .inside: return inside(byte)
        case .after:
            guard byte.isASCIISpace else {
                throw ReadingError(.malformed, "broken JSON: more text after the end of the array; send JSON Lines")
            }
            return nil
        }
    }

    private mutating func inside(_ byte: UInt8) -> SplitElement? {
        if isInString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isInString = false
            }
            keep(byte)
            return nil
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]") where depth == 0:
            place = .after
            return element()
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ",") where depth == 0:
            place = .between
            return element()
        default: break
        }
        keep(byte)
        return nil
    }

    private mutating func keep(_ byte: UInt8) {
        length += 1
        if length <= longest { bytes.append(byte) }
    }

    private mutating func element() -> SplitElement {
        defer { bytes = [] }
        return SplitElement(bytes: length <= longest ? bytes : nil, length: length, offset: start)
    }
}
