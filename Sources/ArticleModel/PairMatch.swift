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

    public init(substitutions: Int, conflicts: Int, names: Int) {
        self.substitutions = substitutions
        self.conflicts = conflicts
        self.names = names
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
    }

    public init(words: [UInt64], marks: [Mark], beginnings: [UInt64]) {
        precondition(words.count == marks.count, "every word has its mark")
        precondition(words.count == beginnings.count, "every word has its beginning")
        self.words = words
        self.marks = marks
        self.beginnings = beginnings
    }
}
