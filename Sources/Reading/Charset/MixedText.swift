// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Decodes text whose lines are in two charsets, UTF-8 and another, as files that a program put together from others.
enum MixedText {
    /// Minimum number of characters beyond ASCII in lines of UTF-8.
    private static let fewest = 3
    /// Maximum share of lines with sequences of both charsets, per cent: in most charsets with two bytes per character,
    /// many are also UTF-8 by chance.
    private static let mostDoubtful = 10

    private enum Kind { case ascii, utf8, other, doubtful }

    private struct Part {
        let bytes: ArraySlice<UInt8>
        let kind: Kind
    }

    /// The text with the lines of the other charset in UTF-8; nil if it is no such text.
    static func unified(_ bytes: [UInt8]) -> [UInt8]? {
        var counts: [Kind: Int] = [:]
        var characters = 0
        let parts = split(bytes).map { part in
            let (kind, count) = kind(of: part)
            counts[kind, default: 0] += 1
            if kind == .utf8 { characters += count }
            return Part(bytes: part, kind: kind)
        }
        let others = counts[.other] ?? 0
        let sure = (counts[.utf8] ?? 0) + others
        guard others > 0, characters >= fewest, (counts[.doubtful] ?? 0) * 100 <= sure * mostDoubtful else {
            return nil
        }
        let joined = Array(parts.filter { $0.kind == .other }.map(\.bytes).joined(separator: [0x0A]))
        let sample = CharsetChoice.sample(of: joined)
        let choice = CharsetChoice(of: sample, guess: Charset.detected(sample))
        guard let converted = Charset.converted(joined, from: choice.name)?.utf8 else { return nil }
        let lines = converted.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count == others else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var next = 0
        for part in parts {
            if part.kind == .other {
                text += lines[next]
                next += 1
            } else {
                text += part.bytes
            }
            if part.bytes.endIndex < bytes.count { text.append(bytes[part.bytes.endIndex]) }
        }
        return text
    }

    /// The parts between line feeds and ends of tags.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == UInt8(ascii: ">") }
    }

    /// Also the number of characters beyond ASCII.
    private static func kind(of part: ArraySlice<UInt8>) -> (Kind, Int) {
        guard part.contains(where: { $0 >= 0x80 }) else { return (.ascii, 0) }
        let shape = UTF8Shape(part)
        if shape.illFormed == 0 { return (.utf8, shape.wellFormed) }
        // A lead byte of UTF-8 before an ill-formed byte counts as a character.
        return (shape.wellFormed * 2 > shape.illFormed ? .doubtful : .other, 0)
    }
}
