// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLanguage
import TextBytes

/// Detects the language of a text from its words, with the declared language as a hint. If the text is too short, the
/// declaration is used.
enum LanguageGuess {
    /// Number of bytes examined: more do not improve the result, and would take as long as the rest of reading.
    private static let enough = 1 << 10

    static func of(_ text: String, declared: Extracted<String>?) -> Extracted<String>? {
        let declared = declared.flatMap { found in
            primary(found.value).map { Extracted($0, from: found.from, confidence: found.confidence) }
        }
        let guess = detect(text, hint: declared?.value)
        guard guess.reliable != 0, let detected = primary(code(guess)) else { return declared }
        if detected == declared?.value { return declared }
        return Extracted(detected, from: "detected", confidence: 0.5 + Double(guess.percent) / 200)
    }

    private static func detect(_ text: String, hint: String?) -> language_guess {
        var text = text
        return text.withUTF8 { bytes in
            let characters = UnsafeRawBufferPointer(bytes).assumingMemoryBound(to: CChar.self)
            let count = whole(bytes, upTo: enough)
            guard let hint else { return language_detect(characters.baseAddress, count, nil) }
            return hint.withCString { language_detect(characters.baseAddress, count, $0) }
        }
    }

    /// The end of the last complete character within `count` bytes.
    private static func whole(_ bytes: UnsafeBufferPointer<UInt8>, upTo count: Int) -> Int {
        guard count < bytes.count else { return bytes.count }
        var end = count
        while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    /// The primary language of a tag: `fr` for `fr-CA` and `fr_FR`; nil for an invalid tag, or one for "unknown".
    static func primary(_ tag: String) -> String? {
        let letters = tag.utf8.prefix { $0.isASCIILetter }.map(\.asciiLowercased)
        guard (2...3).contains(letters.count) else { return nil }
        let language = String(decoding: letters, as: UTF8.self)
        return ["un", "und", "mul", "zxx", "xxx"].contains(language) ? nil : modern[language] ?? language
    }

    /// Withdrawn codes, and codes that are more specific than needed.
    private static let modern = ["iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no"]

    private static func code(_ guess: language_guess) -> String {
        withUnsafeBytes(of: guess.code) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
