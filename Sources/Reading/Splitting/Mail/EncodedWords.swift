// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Decodes header text in other charsets: `=?ISO-8859-1?Q?Je_pr=E9pare?=` (RFC 2047), and raw non-ASCII bytes, which
/// many programs write.
struct EncodedWords {
    let charset: Charset
    /// The declared charset of the message body; used for raw bytes.
    let fallback: String?

    /// One tidy line.
    func decoded(_ value: [UInt8]) -> String {
        var text = ""
        var plain: [UInt8] = []
        /// Adjacent words in one charset are decoded together: some programs split within a character.
        var run: (charset: String, bytes: [UInt8])?
        func endRun() {
            if let ended = run { text += decode(ended.bytes, as: ended.charset) }
            run = nil
        }
        func endPlain() {
            if !plain.isEmpty { text += decode(plain, as: fallback) }
            plain = []
        }
        var rest = value[...]
        while let byte = rest.first {
            guard byte == UInt8(ascii: "="), let (word, end) = Self.word(rest) else {
                plain.append(byte)
                rest = rest.dropFirst()
                continue
            }
            // White space between two encoded words only separates them and is dropped.
            if run == nil || !plain.allSatisfy(\.isASCIISpace) {
                endRun()
                endPlain()
            }
            plain = []
            if run?.charset != word.charset { endRun() }
            run = (word.charset, (run?.bytes ?? []) + word.bytes)
            rest = rest[end...]
            if rest.first.map({ !$0.isASCIISpace && $0 != UInt8(ascii: "=") }) ?? true { endRun() }
        }
        endRun()
        endPlain()
        return Tidy.line(text)
    }

    private func decode(_ bytes: [UInt8], as declared: String?) -> String {
        // `try?`: bytes that no charset explains become replacement characters, so that the field is not lost.
        let utf8 = (try? charset.decode(bytes, declared: declared)) ?? bytes
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The encoded word that begins here, and the index of its end.
    private static func word(
        _ bytes: ArraySlice<UInt8>
    ) -> (word: (charset: String, bytes: [UInt8]), end: Int)? {
        guard bytes.starts(with: "=?".utf8) else { return nil }
        let inside = bytes.dropFirst(2).prefix(longest)
        guard let first = inside.firstIndex(of: question), first > inside.startIndex, first + 2 < inside.endIndex,
            inside[first + 2] == question
        else { return nil }
        let body = inside[(first + 3)...]
        guard let end = end(of: body) else { return nil }
        let content = body[..<end]
        let decoded: [UInt8]
        switch inside[first + 1].asciiLowercased {
        case UInt8(ascii: "q"):
            decoded = TransferEncoding.quotedPrintable(content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
        case UInt8(ascii: "b"): decoded = TransferEncoding.base64(content)
        default: return nil
        }
        // RFC 2231 allows a language after the charset: `=?utf-8*fr?Q?…?=`.
        let name = inside[..<first].prefix { $0 != UInt8(ascii: "*") }.map(\.asciiLowercased)
        return ((String(decoding: name, as: UTF8.self), decoded), end + 2)
    }

    /// The index of `?=`; a question mark inside a word is a common error.
    private static func end(of body: ArraySlice<UInt8>) -> Int? {
        body.indices.dropLast().first { body[$0] == question && body[$0 + 1] == UInt8(ascii: "=") }
    }

    private static let question = UInt8(ascii: "?")
    /// Maximum length in bytes. The standard allows 75; some programs write a whole subject into one word.
    private static let longest = 4_096
}
