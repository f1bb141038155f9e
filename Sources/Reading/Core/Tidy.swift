// SPDX-License-Identifier: Apache-2.0

/// Normalises text runs for all readers, so that the same words give the same text in every file format: white space is
/// collapsed to single spaces, control and invisible characters are removed, NFC is applied.
enum Tidy {
    /// One line of tidy text; empty if the line has no visible character.
    static func line(_ bytes: some Collection<UInt8>) -> String {
        var tidy: [UInt8] = []
        tidy.reserveCapacity(bytes.count)
        append(bytes, to: &tidy, from: 0)
        if tidy.last == space { tidy.removeLast() }
        return Composition.composed(tidy)
    }

    static func line(_ text: String) -> String { line(Array(text.utf8)) }

    /// A tidy line, or nil if it is empty.
    static func nonEmptyLine(_ text: String) -> String? {
        let tidy = line(text)
        return tidy.isEmpty ? nil : tidy
    }

    /// Appends well-formed UTF-8, collapsed. A space at the end stays, because more text may follow.
    /// - Parameter start: The beginning of the line in `tidy`; no space is appended there.
    /// - Returns: Number of characters appended, including spaces; characters of scripts without spaces count twice.
    @discardableResult
    static func append(_ bytes: some Collection<UInt8>, to tidy: inout [UInt8], from start: Int) -> Int {
        let measured = bytes.withContiguousStorageIfAvailable { append($0, to: &tidy, from: start) }
        return measured ?? Array(bytes).withUnsafeBufferPointer { append($0, to: &tidy, from: start) }
    }

    private static let space = UInt8(ascii: " ")

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to tidy: inout [UInt8], from start: Int
    ) -> Int {
        var characters = 0
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            let end = min(at + width, bytes.count)
            switch kind(bytes, at: at) {
            case .invisible: break
            case .white:
                if tidy.count > start, tidy.last != space {
                    tidy.append(space)
                    characters += 1
                }
            case .visible:
                for place in at..<end { tidy.append(bytes[place]) }
                characters += (0xE3...0xED).contains(lead) ? 2 : 1
            }
            at = end
        }
        return characters
    }

    private enum Kind { case visible, white, invisible }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Kind {
        let lead = bytes[place]
        if lead > 0x20, lead < 0x7F { return .visible }
        switch lead {
        case 0x09...0x0D, 0x20: return .white
        case 0x00...0x1F, 0x7F: return .invisible
        case 0xC2 where place + 1 < bytes.count:
            let next = bytes[place + 1]
            // U+0080-009F controls (U+0085 is a line end), U+00A0 no-break space, U+00AD soft hyphen.
            return next == 0xA0 || next == 0x85 ? .white : next < 0xA0 || next == 0xAD ? .invisible : .visible
        case 0xE2 where place + 2 < bytes.count: return punctuation(bytes[place + 1], bytes[place + 2])
        case 0xE3 where place + 2 < bytes.count:
            // U+3000 ideographic space
            return bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80 ? .white : .visible
        case 0xEF where place + 2 < bytes.count:
            // U+FEFF byte order mark
            return bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF ? .invisible : .visible
        default: return .visible
        }
    }

    /// U+2000-205F, General Punctuation. The joiners U+200C and U+200D change how words are read, so they are kept.
    private static func punctuation(_ second: UInt8, _ third: UInt8) -> Kind {
        switch (second, third) {
        case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): .white
        case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xA9): .invisible
        default: .visible
        }
    }
}
