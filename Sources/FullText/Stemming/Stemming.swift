// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// Reduces the words of one language to keys. Words with a common key are forms of one word.
///
/// Keys are compared only with each other, without accents. They are not stored, so a better stemmer needs no new analysis.
protocol Stemmer {
    /// - Parameter word: as spelled, in lower case, with its diacritics.
    /// - Returns: the keys of the word, each once. Some words have several, because their ending is ambiguous.
    func keys(of word: String) -> [String]

    /// Whether a word has one of these keys. Called for thousands of words of one search.
    func hasKey(of word: String, in keys: StemKeys) -> Bool

    /// Beginnings of terms, so that each form with this key begins with one of them. They can also be beginnings of other
    /// words.
    /// - Parameters:
    ///   - key: a key of the word.
    ///   - word: as for `keys(of:)`.
    ///   - fold: makes the term of a spelled word, or of the beginning of one.
    func beginnings(ofFormsWith key: String, like word: String, fold: (String) -> String) -> [String]
}

extension Stemmer {
    func hasKey(of word: String, in keys: StemKeys) -> Bool { self.keys(of: word).contains { keys.contains($0) } }
}

/// A few keys with which those of many words are compared. Accents do not count: users omit them, and forms of one word
/// may have them or not.
struct StemKeys {
    private var texts: Set<String> = []
    /// Those in ASCII, which need no folding.
    private var plain: [[UInt8]] = []

    /// - Returns: whether the key is new.
    mutating func insert(_ key: String) -> Bool {
        let text = Self.folded(key)
        guard texts.insert(text).inserted else { return false }
        if Self.isPlain(text.utf8) { plain.append(Array(text.utf8)) }
        return true
    }

    func contains(_ key: String) -> Bool { texts.contains(Self.folded(key)) }

    /// - Parameter key: UTF-8.
    func contains(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Self.isPlain(key) else { return contains(String(decoding: key, as: UTF8.self)) }
        return plain.contains { $0.count == key.count && key.elementsEqual($0) }
    }

    private static func folded(_ key: String) -> String { isPlain(key.utf8) ? key : FoldedWords.of(key) }
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0x80 } }
}

/// The stemmers of the languages for which there are any.
enum Stemming {
    /// The script of the words of a language, or of a term.
    enum Script: Hashable {
        case latin, cyrillic, greek, armenian, hebrew, arabic, devanagari, tamil, hangul

        /// The script of the first letter of a term; nil for others, such as digits.
        init?(of term: String) {
            switch term.unicodeScalars.first?.value ?? 0 {
            case 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x531...0x58F: self = .armenian
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x6FF, 0x750...0x77F: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0xB80...0xBFF: self = .tamil
            case 0xAC00...0xD7A3, 0x1100...0x11FF: self = .hangul
            default: return nil
            }
        }
    }

    /// The language whose rules are used for another one.
    private static let related = [
        "nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "mk": "bg", "ms": "id",
    ]

    private static let scripts: [String: Script] = {
        let languages: [(Script, String)] = [
            (.latin, "ca cs da de en es et eu fi fr ga hr hu id it lt lv nl no pl pt ro sk sl sr sv tr"),
            (.cyrillic, "bg ru uk sr"), (.greek, "el"), (.armenian, "hy"), (.hebrew, "he yi"), (.arabic, "ar fa ur"),
            (.devanagari, "hi ne"), (.tamil, "ta"), (.hangul, "ko"),
        ]
        var scripts: [String: Script] = [:]
        for (script, codes) in languages {
            for code in codes.split(separator: " ") { scripts[String(code)] = script }
        }
        return scripts
    }()

    /// - Parameter language: BCP 47 primary language.
    /// - Returns: empty if no word of the language can have inflected forms in this script, or for an unknown language.
    static func stemmers(of language: String, for script: Script) -> [any Stemmer] {
        let language = related[language] ?? language
        // Serbian has two scripts.
        guard scripts[language] == script || language == "sr" && script == .latin else { return [] }
        var stemmers: [any Stemmer] = []
        if let snowball = SnowballStemmer(language) { stemmers.append(snowball) }
        if let rules = LightStemmer.rules[language] { stemmers.append(LightStemmer(rules)) }
        return stemmers
    }
}

extension String {
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
