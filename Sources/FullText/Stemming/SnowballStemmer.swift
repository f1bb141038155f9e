// SPDX-License-Identifier: Apache-2.0

internal import CStemmer

/// A stemmer of the Snowball project (libstemmer 2.2). One thread at a time may use it.
final class SnowballStemmer: Stemmer {
    /// How the forms of a word can differ from its stem.
    private struct Reach {
        /// Endings of a folded stem that a form may have in another shape: `flies` and `fly` have the stem `fli`. Only those
        /// after which three letters are left.
        var endings: [String] = []
        /// The same for short stems: two letters must be left.
        var shortEndings: [String] = []
        /// Whether any last letter can differ.
        var changesLastLetter = false
        /// What can be in front of a word, as folded.
        var prefixes: [String] = []
    }

    private let stemmer: OpaquePointer
    private let reach: Reach
    private let language: String

    /// Longer words are not stemmed.
    private static let mostBytes = 256

    /// - Parameter language: BCP 47 primary language; nil if libstemmer has no stemmer for it.
    init?(_ language: String) {
        guard SnowballStemmer.languages.contains(language), let stemmer = sb_stemmer_new(language, "UTF_8") else {
            return nil
        }
        self.stemmer = stemmer
        self.language = language
        reach = SnowballStemmer.reaches[language] ?? Reach()
    }

    deinit { sb_stemmer_delete(stemmer) }

    func keys(of word: String) -> [String] {
        var copy = word
        let stem = copy.withUTF8 { bytes -> String? in
            guard (1...Self.mostBytes).contains(bytes.count),
                let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count))
            else { return nil }
            let length = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
        guard let stem, !stem.isEmpty else { return [word] }
        return [stem]
    }

    func hasKey(of word: String, in keys: StemKeys) -> Bool {
        var copy = word
        return copy.withUTF8 { bytes in
            guard (1...Self.mostBytes).contains(bytes.count),
                let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count))
            else { return keys.contains(word) }
            let length = Int(sb_stemmer_length(stemmer))
            return length > 0
                ? keys.contains(UnsafeBufferPointer(start: stem, count: length)) : keys.contains(word)
        }
    }

    func beginnings(ofFormsWith key: String, like word: String, fold: (String) -> String) -> [String] {
        let stem = Array(fold(key).unicodeScalars)
        if language == "sr" { return SerbianScripts.beginnings(stem: key, word: word, fold: fold) }
        if language == "ga" { return IrishMutations.beginnings(String(scalars: stem)) }
        let common = zip(stem, fold(word).unicodeScalars).prefix { $0 == $1 }.map { $0.0 }
        var beginning = String(scalars: common.count == stem.count ? shortened(stem) : common)
        // The stemmer removed a prefix.
        if common.count < 2 { beginning = String(scalars: shortened(stem)) }
        return [beginning] + reach.prefixes.map { $0 + beginning }
            + (language == "id" ? IndonesianPrefixes.beginnings(beginning) : [])
    }

    private func shortened(_ stem: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if reach.changesLastLetter, stem.count > 2 { return Array(stem.dropLast()) }
        for (endings, least) in [(reach.endings, 3), (reach.shortEndings, 2)] {
            for ending in endings where stem.count >= ending.unicodeScalars.count + least {
                let rest = stem.dropLast(ending.unicodeScalars.count)
                if stem[rest.endIndex...].elementsEqual(ending.unicodeScalars) { return Array(rest) }
            }
        }
        return stem
    }

    private static let languages: Set<String> = [
        "ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne",
        "nl", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
    ]

    /// Found by comparing the stems of the vocabularies of snowball-data with their words.
    private static let reaches: [String: Reach] = [
        "ar": Reach(prefixes: words("ال و ف ب ل ك س وال فال بال كال لل ول وب وس فل فب وبال ولل")),
        "ca": Reach(endings: ["c"]),
        "en": Reach(endings: ["i", "e"], shortEndings: ["i", "e"]),
        "es": Reach(endings: ["t"]),
        "fi": Reach(changesLastLetter: true),
        "fr": Reach(endings: ["qu", "nt", "i", "x", "l", "t", "u"], shortEndings: ["i"]),
        "id": Reach(prefixes: words("di diper ke se ber ter per me mem memper men meng meny pe pem pen peng peny")),
        "it": Reach(endings: ["t"]),
        "lt": Reach(endings: ["t", "d"], shortEndings: ["t", "d"]),
        "nl": Reach(changesLastLetter: true),
        "pt": Reach(endings: ["t"]),
        "ro": Reach(endings: ["t"]),
        "ta": Reach(changesLastLetter: true),
        "tr": Reach(endings: ["k", "p", "t", "c", "i"], shortEndings: ["k", "p", "t"]),
        "yi": Reach(changesLastLetter: true, prefixes: ["גע"]),
    ]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}

/// Prefixes of Indonesian that replace the first consonant of a word: `memanggang` is a form of `panggang`.
enum IndonesianPrefixes {
    private static let nasals: [Character: String] = ["p": "m", "t": "n", "s": "ny", "k": "ng"]

    static func beginnings(_ stem: String) -> [String] {
        guard let first = stem.first, let nasal = nasals[first] else { return [] }
        return ["me", "pe"].map { $0 + nasal + stem.dropFirst() }
    }
}

/// Initial mutations of Irish: lenition adds an `h` after the first consonant, eclipsis puts a letter in front.
enum IrishMutations {
    private static let eclipses: [Character: String] = [
        "b": "mb", "c": "gc", "d": "nd", "f": "bhf", "g": "ng", "p": "bp", "t": "dt", "s": "ts",
    ]

    static func beginnings(_ stem: String) -> [String] {
        guard let first = stem.first else { return [] }
        let rest = stem.dropFirst()
        if "aeiou".contains(first) { return [stem, "h" + stem, "n" + stem, "t" + stem] }
        var beginnings = [stem]
        if "bcdfgmpst".contains(first) { beginnings.append("\(first)h\(rest)") }
        if let eclipsed = eclipses[first] { beginnings.append(eclipsed + rest) }
        return beginnings
    }
}

/// The two scripts of Serbian. The stemmer makes Latin stems of words in both.
enum SerbianScripts {
    private static let letters: [(latin: String, cyrillic: String)] = [
        ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("a", "а"), ("b", "б"), ("c", "ц"), ("č", "ч"), ("ć", "ћ"), ("d", "д"),
        ("đ", "ђ"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "ј"), ("k", "к"), ("l", "л"),
        ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("š", "ш"), ("t", "т"), ("u", "у"),
        ("v", "в"), ("z", "з"), ("ž", "ж"),
    ]
    private static let latin = Dictionary(uniqueKeysWithValues: letters.map { (Character($0.cyrillic), $0.latin) })

    static func beginnings(stem: String, word: String, fold: (String) -> String) -> [String] {
        // The common letters, because the stemmer simplifies others: `činjenica` has the stem `činenic`.
        let spelled = word.map { latin[$0] ?? String($0) }.joined()
        var common = String(zip(stem, spelled).prefix { $0 == $1 }.map { $0.0 })
        // The last letter may be the first half of another one, or softened.
        if common.count > 3 { common.removeLast() }
        return [fold(common), fold(cyrillic(common))]
    }

    static func cyrillic(_ text: String) -> String {
        var rest = text[...]
        var result = ""
        while let first = rest.first {
            if let letter = letters.first(where: { rest.hasPrefix($0.latin) }) {
                result += letter.cyrillic
                rest = rest.dropFirst(letter.latin.count)
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return result
    }
}
