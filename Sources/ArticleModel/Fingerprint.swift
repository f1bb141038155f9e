// SPDX-License-Identifier: Apache-2.0

/// The data by which two texts are compared: computed once from the text and stored with it. Does not contain the text.
public struct Fingerprint: Hashable, Sendable {
    /// Hash of the whole comparison text (the folded text without its title line and boilerplate lines).
    public let body: TextDigest
    /// Hash of title and comparison text together, for readers that disagree about which line is the title.
    public let titledDigest: TextDigest
    /// Hashes of every shingle of the comparison text, ascending, each once.
    public let shingles: [UInt32]
    /// The shingles by which candidates are looked up, ascending, each once. A pure function of the text, so the order
    /// of arrival never decides whether two texts are compared.
    public let keys: [UInt32]
    /// A sample of the runs of three words, ascending, each once: finds texts that say the same in other words. The
    /// lowest three bits give the eighth of the text that contains the run. Empty when the text is too short for a
    /// sample.
    public let sketch: [UInt32]
    /// Hashes of the lines at the head and the foot of the text, in order: the places of boilerplate lines.
    public let lines: [UInt32]
    /// Hashes of pairs of names and numbers that are close to each other, ascending, each once: finds texts that say
    /// the same in another language. Lowest bits as in `sketch`. Empty when the language is not known.
    public let names: [UInt32]
    public let language: LanguageKey

    public init(
        body: TextDigest, titledDigest: TextDigest, shingles: [UInt32], keys: [UInt32], sketch: [UInt32] = [],
        lines: [UInt32] = [], names: [UInt32] = [], language: LanguageKey = .unknown
    ) {
        self.body = body
        self.titledDigest = titledDigest
        self.shingles = shingles
        self.keys = keys
        self.sketch = sketch
        self.lines = lines
        self.names = names
        self.language = language
    }
}

/// A 128-bit digest of a comparison text.
public struct TextDigest: Hashable, Comparable, Sendable {
    public let digest: UInt128
    public init(digest: UInt128) { self.digest = digest }
    public static func < (a: Self, b: Self) -> Bool { a.digest < b.digest }
}

/// Identifies the language of a text, and whether it is written in Latin letters.
public struct LanguageKey: Hashable, Sendable {
    /// Five bits for each letter of the language; the highest bit is set for texts in Latin letters.
    public let value: UInt16

    /// No language, and not in Latin letters.
    public static let unknown = LanguageKey(value: 0)
    private static let latin: UInt16 = 1 << 15

    public init(value: UInt16) { self.value = value }

    /// - Parameters:
    ///   - tag: the primary language of a BCP 47 tag: two or three letters. Anything else gives an unknown language.
    ///   - isLatin: whether the text is written in Latin letters.
    public init(_ tag: String?, isLatin: Bool = false) {
        let script = isLatin ? LanguageKey.latin : 0
        let letters = Array((tag ?? "").utf8)
        guard (2...3).contains(letters.count),
            letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { value = script; return }
        value = letters.reduce(0) { $0 << 5 | UInt16($1 - UInt8(ascii: "a") + 1) } | script
    }

    public var isLatin: Bool { value & LanguageKey.latin != 0 }

    /// The language alone.
    public var spoken: LanguageKey { LanguageKey(value: value & ~LanguageKey.latin) }

    /// Whether a text may be a translation of a text of another key, or the same text in another alphabet. Texts of one
    /// language differ only in script; a text in an unknown language may be in any that has another script.
    public static func mayTranslate(_ a: LanguageKey, _ b: LanguageKey) -> Bool {
        guard a != b, a != .unknown, b != .unknown else { return false }
        return a.isLatin != b.isLatin || a.spoken != .unknown && b.spoken != .unknown
    }
}
