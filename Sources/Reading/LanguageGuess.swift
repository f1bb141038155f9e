// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import CLanguage

/// The language of a text: by what it says, with what the file declares as a hint, and by the declaration alone where
/// the text is too short to tell.
enum LanguageGuess {
    /// Bytes looked at: more make no answer surer, and cost time.
    private static let enough = 16 << 10

    static func of(_ text: String, declared: Found<String>?) -> Found<String>? {
        let declared = declared.flatMap { found in
            primary(found.value).map { Found($0, from: found.from, confidence: found.confidence) }
        }
        let sample = Array(text.utf8.prefix(enough))
        let hint = declared?.value
        let guess = sample.withUnsafeBytes { bytes in
            let characters = bytes.assumingMemoryBound(to: CChar.self)
            return hint.map { $0.withCString { language_detect(characters.baseAddress, bytes.count, $0) } }
                ?? language_detect(characters.baseAddress, bytes.count, nil)
        }
        guard guess.reliable != 0, let detected = primary(code(guess)) else { return declared }
        if detected == declared?.value { return declared }
        return Found(detected, from: "detected", confidence: 0.5 + Double(guess.percent) / 200)
    }

    /// The primary language of a tag: `fr` of `fr-CA` and `fr_FR`; nil for what is no tag, or says it knows none.
    static func primary(_ tag: String) -> String? {
        let letters = tag.utf8.prefix { $0.isASCIILetter }.map(\.asciiLowercased)
        guard (2...3).contains(letters.count) else { return nil }
        let language = String(decoding: letters, as: UTF8.self)
        return ["un", "und", "mul", "zxx", "xxx"].contains(language) ? nil : modern[language] ?? language
    }

    /// Codes that were withdrawn, and those that name a script or dialect more than is wanted.
    private static let modern = ["iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "nb": "no"]

    private static func code(_ guess: language_guess) -> String {
        withUnsafeBytes(of: guess.code) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
