// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CCharset
import TextBytes

#if canImport(Glibc)
    import Glibc
#endif

/// Converts bytes in any charset to well-formed UTF-8 without NUL and without a byte order mark.
///
/// The charset comes from, in this order: the byte order mark; the bytes themselves, where they are UTF-8 beyond doubt
/// (whatever is declared); the declaration, unless the text reads badly in it; the charset in which it reads best.
struct Charset {
    let limits: ReadingLimits

    /// Maximum number of ill-formed bytes per hundred well-formed characters beyond ASCII in damaged UTF-8. In text of
    /// another charset hardly any sequence is well-formed UTF-8.
    private static let damagePerHundred = 5

    /// - Parameter declared: The charset that the document declares, if any.
    func decode(_ bytes: [UInt8], declared: String?) throws(ReadingError) -> [UInt8] {
        let text = withoutNUL(try convert(bytes, declared: declared))
        return Mojibake.repaired(text) ?? text
    }

    private func convert(_ bytes: [UInt8], declared: String?) throws(ReadingError) -> [UInt8] {
        if let mark = Self.markedEncoding(bytes[...]) {
            let rest = Array(bytes.dropFirst(mark.length))
            return try mark.name == "UTF-8" ? utf8(rest[...], certain: true) : decode(rest, from: mark.name)
        }
        if let wide = WideCharset.name(of: bytes[...]) { return try decode(bytes, from: wide) }
        let declared = declared.flatMap(CharsetLabel.iconvName)
        if let name = SevenBitCharset.name(of: bytes, declared: declared) {
            return try name == SevenBitCharset.hz
                ? decode(SevenBitCharset.simplifiedChinese(fromHZ: bytes), from: "GB18030") : decode(bytes, from: name)
        }
        // Pure ASCII, or sequences that no other charset produces by chance.
        if UTF8Check.firstIllFormed(bytes[...]) == nil { return bytes }
        let shape = UTF8Shape(bytes[...])
        if shape.isTruncated || declared == "UTF-8" && shape.endsInside { return try utf8(bytes[...], certain: true) }
        if let text = MixedText.unified(bytes) { return try utf8(text[...], certain: false) }
        if shape.illFormed * 100 <= shape.wellFormed * Self.damagePerHundred {
            return try utf8(bytes[...], certain: false)
        }
        return try legacy(bytes, declared: declared)
    }

    /// Decodes text of a charset with one or two bytes per character: the declared one if the text reads well in it,
    /// otherwise the one in which it reads best.
    private func legacy(_ bytes: [UInt8], declared: String?) throws(ReadingError) -> [UInt8] {
        let sample = CharsetChoice.sample(of: bytes)
        let declared = declared == "UTF-8" ? nil : declared
        let stated = declared.map { CharsetChoice.score(of: sample, in: $0) } ?? -.infinity
        // `try?`: a wrong declaration is no error; the charset is then detected from the bytes.
        if let declared, stated >= Self.plausible, let text = try? decode(bytes, from: declared) { return text }
        let choice = CharsetChoice(of: sample, guess: Self.detected(CharsetChoice.sample(of: bytes, limit: 64 << 10)))
        if let declared, stated > choice.score - Self.leastAhead, let text = try? decode(bytes, from: declared) {
            return text
        }
        if choice.score < Self.leastPlausible, sample.count(where: { $0 >= 0x80 }) >= Self.fewestJudged {
            throw ReadingError(
                .charset,
                "the bytes are no text in any known charset; save the file as UTF-8, or send the text of the article")
        }
        return try decode(bytes, from: choice.name)
    }

    /// Points (`TextPlausibility`) from which a declaration is accepted without a search for others; by which another
    /// charset must be ahead of a declared one; and below which bytes are no text, if there are some.
    private static let plausible = 1.5
    private static let leastAhead = 1.0
    private static let leastPlausible = 0.0
    private static let fewestJudged = 24

    /// Decodes text that is UTF-8 except for some damage. Throws `.truncated` if `certain` and the last character is
    /// incomplete.
    private func utf8(_ bytes: ArraySlice<UInt8>, certain: Bool) throws(ReadingError) -> [UInt8] {
        if UTF8Check.firstIllFormed(bytes) == nil { return Array(bytes) }
        if certain, UTF8Check.missingBytes(at: bytes) > 0 {
            throw ReadingError(
                .truncated, "truncated: the text ends in the middle of a UTF-8 character; send the whole file")
        }
        return try decode(Array(bytes), from: "UTF-8")
    }

    private func decode(_ bytes: [UInt8], from charset: String) throws(ReadingError) -> [UInt8] {
        guard let text = Self.converted(bytes, from: charset) else {
            throw ReadingError(.charset, "unknown charset '\(charset)'; save the file as UTF-8")
        }
        if text.isTruncated, charset != "UTF-8" {
            throw ReadingError(
                .truncated, "truncated: the text ends in the middle of a \(charset) character; send the whole file")
        }
        guard Double(text.unreadable) <= Double(bytes.count) * limits.unreadableShare else {
            throw ReadingError(
                .charset,
                "\(text.unreadable) of \(bytes.count) bytes are invalid in \(charset), the likeliest charset; "
                    + "save the file as UTF-8")
        }
        return text.utf8
    }

    /// The bytes in UTF-8, and the number of those that are invalid; nil for an unknown charset.
    static func converted(
        _ bytes: [UInt8], from charset: String
    ) -> (utf8: [UInt8], unreadable: Int, isTruncated: Bool)? {
        let text = charset.withCString { charset_to_utf8(bytes, bytes.count, $0) }
        guard let converted = text.bytes else { return nil }
        defer { free(converted) }
        var utf8 = Array(UnsafeBufferPointer(start: converted, count: text.count))
        var unreadable = text.unreadable
        if UTF8Check.firstIllFormed(utf8[...]) != nil {
            // glibc's UTF-8 and UCS-4 accept code points beyond Unicode, up to 31 bits.
            unreadable += UTF8Shape(utf8[...]).illFormed
            utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)
        }
        return (utf8, unreadable, text.truncated != 0)
    }

    private func withoutNUL(_ text: [UInt8]) -> [UInt8] {
        text.contains(0) ? text.filter { $0 != 0 } : text
    }

    /// The encoding that a byte order mark names.
    static func markedEncoding(_ head: ArraySlice<UInt8>) -> (name: String, length: Int)? {
        if head.starts(with: ByteOrderMark.utf8) { return ("UTF-8", 3) }
        if head.starts(with: ByteOrderMark.utf16LittleEndian + [0, 0]) { return ("UTF-32LE", 4) }
        if head.starts(with: [0, 0] + ByteOrderMark.utf16BigEndian) { return ("UTF-32BE", 4) }
        if head.starts(with: ByteOrderMark.utf16LittleEndian) { return ("UTF-16LE", 2) }
        if head.starts(with: ByteOrderMark.utf16BigEndian) { return ("UTF-16BE", 2) }
        return nil
    }

    /// The charset that uchardet names for the first bytes: a larger sample makes the statistics no more reliable.
    static func detected(_ bytes: [UInt8]) -> String? {
        let sample = bytes.prefix(256 << 10)
        var name = [CChar](repeating: 0, count: 64)
        let known = sample.withUnsafeBufferPointer {
            charset_detect($0.baseAddress, $0.count, &name, name.count) != 0
        }
        guard known else { return nil }
        let found = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return CharsetLabel.iconvName(found)
    }
}

/// Counts how many of some bytes are UTF-8.
struct UTF8Shape {
    /// Characters beyond ASCII.
    private(set) var wellFormed = 0
    /// Bytes that belong to no character, including those of an incomplete last character.
    private(set) var illFormed = 0
    /// Whether the last bytes may be the beginning of a character.
    let endsInside: Bool

    init(_ bytes: ArraySlice<UInt8>) {
        endsInside = UTF8Check.missingBytes(at: bytes) > 0
        var rest = bytes
        while let bad = UTF8Check.firstIllFormed(rest) {
            wellFormed += Self.leads(in: rest[..<bad])
            illFormed += 1
            rest = rest[(bad + 1)...]
        }
        wellFormed += Self.leads(in: rest)
    }

    /// Whether all is UTF-8 except for an incomplete last character. Without any complete character beyond ASCII the
    /// last byte may be a letter of Latin-1.
    var isTruncated: Bool { endsInside && wellFormed > 0 && (1...3).contains(illFormed) }

    private static func leads(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 >= 0xC0 } }
}

extension Reader {
    /// Loads the files that reading would open later, for processes that will soon lose access to files.
    ///
    /// glibc keeps the module of a charset loaded while one of its converters is open, so these are never closed.
    public static func preload() {
        for name in CharsetLabel.preloaded { name.withCString { _ = charset_keep($0) } }
    }
}
