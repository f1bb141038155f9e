// SPDX-License-Identifier: Apache-2.0

/// The result of comparing two texts: how much they share, in which way, and where they differ.
public struct PairMatch: Hashable, Sendable {
    public let kind: Kind
    /// Seen from the first of the two.
    public let evidence: Evidence
    public let changes: Changes

    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// The same words, with light edits, shortened or extended.
        case copy = 0
        /// One contains much of the other, but less than a copy requires: counts as a copy only when both were
        /// published at about the same time.
        case nearCopy = 1
        /// The same text sentence by sentence in other words.
        case rendering = 2
        /// The same text in another language.
        case translation = 3
        /// A user joined the two.
        case manualOverride = 4
        /// Two versions of one article, of which one was rewritten: too different for all other kinds.
        case version = 5
    }

    public init(_ kind: Kind, _ evidence: Evidence, changes: Changes = .none) {
        self.kind = kind
        self.evidence = evidence
        self.changes = changes
    }

    public var reversed: PairMatch { PairMatch(kind, evidence.reversed, changes: changes) }
}

/// Differences between words that two texts share: places where the words differ. The same from both sides.
public struct Changes: Hashable, Sendable {
    /// Places where a few words replace a few others.
    public let substitutions: Int
    /// Of these, places where both texts have a number, a day or a name, and not the same one.
    public let conflicts: Int
    /// Of these, places where both have names.
    public let names: Int
    /// Of the places with conflicts, those where both have numbers, days or months.
    public let numbers: Int
    /// The number of numbers, days and months that both texts have at the same place.
    public let sameNumbers: Int
    /// The number of words of the shorter text.
    public let words: Int
    /// Whether the two look like two issues of what a source publishes again and again: they begin with different
    /// sentences and share a short rest, or the days that they name have moved alike.
    public let areIssues: Bool
    /// Whether only the words in order show that the two are copies, not their common shingles.
    public let isEdited: Bool

    public init(
        substitutions: Int, conflicts: Int, names: Int, numbers: Int = 0, sameNumbers: Int = 0, words: Int = 0,
        areIssues: Bool = false, isEdited: Bool = false
    ) {
        self.substitutions = substitutions
        self.conflicts = conflicts
        self.names = names
        self.numbers = numbers
        self.sameNumbers = sameNumbers
        self.words = words
        self.areIssues = areIssues
        self.isEdited = isEdited
    }

    public static let none = Changes(substitutions: 0, conflicts: 0, names: 0)
}

/// The words of a text that are compared, in order, each with its kind.
public struct ComparedWords: Hashable, Sendable {
    /// A hash of each folded word, the same on every host.
    public let words: [UInt64]
    /// One for each word.
    public let marks: [Mark]
    /// One for each word: equal numbers for words that may be the same word in two languages; 0 for words without this
    /// property.
    public let beginnings: [UInt64]
    /// One for each word: its digits, if it is a number of at most 15 digits; otherwise `none`.
    public let values: [Digits]

    /// The digits of a number as written: `count` of them, with the value that they have together. A word that is no
    /// number has none.
    public struct Digits: Hashable, Sendable {
        public let value: UInt64
        public let count: UInt8

        public static let none = Digits(value: 0, count: 0)

        public init(value: UInt64, count: UInt8) {
            self.value = value
            self.count = count
        }
    }
    /// Whether the letters are Latin, Cyrillic or Greek, which languages convert letter by letter: only then
    /// `beginnings` can be compared.
    public let hasBeginnings: Bool
    /// The text from which the words were made, for comparisons that need more of it; nil if there are none.
    public let source: WordSource?

    public struct Mark: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Long enough to carry meaning: most function words are short, in any language.
        public static let content = Mark(rawValue: 1)
        public static let number = Mark(rawValue: 2)
        /// The name of a day or month.
        public static let calendar = Mark(rawValue: 4)
        /// Capitalised within a sentence.
        public static let name = Mark(rawValue: 8)
        /// A character of a script without spaces: a word only together with its neighbour.
        public static let character = Mark(rawValue: 16)
        /// Capitalised at the beginning of a sentence: may be a name.
        public static let initial = Mark(rawValue: 32)
        /// A number of one digit.
        public static let digit = Mark(rawValue: 64)
        /// Letters and digits: the number of a lot, a file or a paragraph ("A17").
        public static let code = Mark(rawValue: 128)
    }

    public init(
        words: [UInt64], marks: [Mark], beginnings: [UInt64], values: [Digits], hasBeginnings: Bool = true,
        source: WordSource? = nil
    ) {
        precondition(words.count == marks.count, "every word has its mark")
        precondition(words.count == beginnings.count, "every word has its beginning")
        precondition(words.count == values.count, "every word has its digits")
        self.words = words
        self.marks = marks
        self.beginnings = beginnings
        self.values = values
        self.hasBeginnings = hasBeginnings
        self.source = source
    }
}

/// A text with what decides which of its words are compared.
public struct WordSource: Hashable, Sendable {
    public let title: String?
    public let text: String
    /// The boilerplate lines that are left out.
    public let boilerplate: Set<UInt32>

    public init(title: String?, text: String, boilerplate: Set<UInt32>) {
        self.title = title
        self.text = text
        self.boilerplate = boilerplate
    }
}
