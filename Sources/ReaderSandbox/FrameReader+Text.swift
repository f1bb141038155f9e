// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Decodes texts that are shown to people: in lists, in the journal, on terminals. A compromised reader may include
/// terminal control sequences.
extension FrameReader {
    /// Text with paragraphs.
    mutating func prose() throws(FrameError) -> String {
        try checkedText(atMost: .max) { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F }
    }

    mutating func line(scalars: Int) throws(FrameError) -> String {
        // A scalar takes at most four bytes.
        let line = try line(bytes: 4 * scalars)
        guard line.utf8.count <= scalars || line.unicodeScalars.count <= scalars else {
            throw FrameError("a line of more than \(scalars) characters")
        }
        return line
    }

    mutating func line(bytes most: Int) throws(FrameError) -> String {
        try checkedText(atMost: most) { $0 < 0x20 || $0 == 0x7F }
    }

    mutating func optionalLine(scalars: Int) throws(FrameError) -> String? {
        try optional { (reader) throws(FrameError) in try reader.line(scalars: scalars) }
    }

    mutating func optionalLine(bytes: Int) throws(FrameError) -> String? {
        try optional { (reader) throws(FrameError) in try reader.line(bytes: bytes) }
    }

    /// - Parameter isRefused: the bytes that such a text must not contain; control characters of two and three bytes
    ///   are always refused.
    mutating func checkedText(
        atMost most: Int, where isRefused: (UInt8) -> Bool
    ) throws(FrameError) -> String {
        var text = try text(atMost: most)
        let isPlain = text.withUTF8 { bytes in
            var before: (UInt8, UInt8) = (0, 0)
            for byte in bytes {
                if isRefused(byte) { return false }
                // U+0080 to U+009F; U+2028 and U+2029.
                if before.1 == 0xC2, byte < 0xA0 { return false }
                if before == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 { return false }
                before = (before.1, byte)
            }
            return true
        }
        guard isPlain else { throw FrameError("a control character") }
        return text
    }

    /// A message for people that nothing depends on: it is shortened and cleaned rather than refused.
    mutating func message(atMost most: Int) throws(FrameError) -> String {
        let message = try text(atMost: 16 * most)
        guard message.utf8.count > most || message.unicodeScalars.contains(where: \.isControl) else {
            return message
        }
        var clean = ""
        var left = most
        for scalar in message.unicodeScalars {
            let shown = scalar.isControl ? "\u{FFFD}" : scalar
            left -= FrameReader.width(shown)
            guard left >= 0 else { break }
            clean.unicodeScalars.append(shown)
        }
        return clean
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 4 }
}
