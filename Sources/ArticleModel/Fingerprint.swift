// SPDX-License-Identifier: Apache-2.0

/// What two texts are compared by: made once from the text, stored beside it, never the text itself.
public struct Fingerprint: Hashable, Sendable {
    /// Hash of the whole comparison text (the text, folded, without its own title line and standing lines).
    public let body: TextDigest
    /// Hash of title and comparison text together, for readers that disagree on which line is the title.
    public let titled: TextDigest
    /// Hashes of every shingle of the comparison text, ascending, each once.
    public let shingles: [UInt32]
    /// The shingles by which candidates are looked up, ascending, each once. A pure function of the text, so that
    /// whether two texts meet never depends on which came first.
    public let keys: [UInt32]
    /// A sample of the runs of three words, ascending, each once: by them texts are found that say the same in other
    /// words. The lowest three bits are the eighth of the text in which the run stands. Empty for a text too short to
    /// have a sample.
    public let sketch: [UInt32]
    /// Hashes of the lines at the head and the foot of the text, in its order: where an outlet's standing lines are.
    public let lines: [UInt32]
    /// Hashes of pairs of names and numbers that stand near each other, ascending, each once: by them texts are found
    /// that say the same in another language. Lowest bits as in `sketch`. Empty where the language is not known.
    public let names: [UInt32]
    public let language: LanguageKey

    public init(
        body: TextDigest, titled: TextDigest, shingles: [UInt32], keys: [UInt32], sketch: [UInt32] = [],
        lines: [UInt32] = [], names: [UInt32] = [], language: LanguageKey = .unknown
    ) {
        self.body = body
        self.titled = titled
        self.shingles = shingles
        self.keys = keys
        self.sketch = sketch
        self.lines = lines
        self.names = names
        self.language = language
    }
}

/// 128 bits that stand for one comparison text.
public struct TextDigest: Hashable, Comparable, Sendable {
    public let digest: UInt128
    public init(digest: UInt128) { self.digest = digest }
    public static func < (a: Self, b: Self) -> Bool { a.digest < b.digest }
}

/// Stands for the language of a text.
public struct LanguageKey: Hashable, Sendable {
    public let value: UInt16

    public static let unknown = LanguageKey(value: 0)

    public init(value: UInt16) { self.value = value }

    /// - Parameter tag: the primary language of a BCP 47 tag: two or three letters. Anything else is not known.
    public init(_ tag: String?) {
        let letters = Array((tag ?? "").utf8)
        guard (2...3).contains(letters.count),
            letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { self = .unknown; return }
        value = letters.reduce(0) { $0 << 5 | UInt16($1 - UInt8(ascii: "a") + 1) }
    }
}
