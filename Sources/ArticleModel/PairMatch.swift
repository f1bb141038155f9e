// SPDX-License-Identifier: Apache-2.0

/// What was found between two texts: how much they share, in which way, and where they disagree.
public struct PairMatch: Hashable, Sendable {
    public let kind: Kind
    /// Seen from the first of the two.
    public let evidence: Evidence
    public let changes: Changes

    public enum Kind: Int, Hashable, Sendable, CaseIterable {
        /// The same words, with light edits, cut or extended.
        case copy = 0
        /// Much of one stands in the other, less than makes a copy: a copy only where both came out at one time.
        case nearCopy = 1
        /// The same text sentence by sentence in other words.
        case rendering = 2
        /// The same text in another language.
        case translation = 3
        /// A person said that the two belong together.
        case manualOverride = 4
    }

    public init(_ kind: Kind, _ evidence: Evidence, changes: Changes = .none) {
        self.kind = kind
        self.evidence = evidence
        self.changes = changes
    }

    public var reversed: PairMatch { PairMatch(kind, evidence.reversed, changes: changes) }
}

/// Where two texts put other words between words that they share. The same from both sides.
public struct Changes: Hashable, Sendable {
    /// Places where a few words stand for a few others.
    public let substitutions: Int
    /// Of these, places where both have a number, a day or a name, and not the same.
    public let conflicts: Int
    /// Of these, places where they are names.
    public let names: Int

    public init(substitutions: Int, conflicts: Int, names: Int) {
        self.substitutions = substitutions
        self.conflicts = conflicts
        self.names = names
    }

    public static let none = Changes(substitutions: 0, conflicts: 0, names: 0)
}

/// The words of a text that are compared, in its order, each with what kind of word it is.
public struct ComparedWords: Hashable, Sendable {
    /// A hash of each folded word, the same on every host.
    public let words: [UInt64]
    /// As many as there are words.
    public let marks: [Mark]
    /// As many again: the same number for words that may be one word in two languages; 0 for what says nothing of that.
    public let beginnings: [UInt64]

    public struct Mark: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Long enough to say something: most words of grammar are short, in any language.
        public static let content = Mark(rawValue: 1)
        public static let number = Mark(rawValue: 2)
        /// The name of a day or month.
        public static let calendar = Mark(rawValue: 4)
        /// Begins with a capital within a sentence.
        public static let name = Mark(rawValue: 8)
        /// A character of a script that writes no spaces: a word only together with its neighbour.
        public static let character = Mark(rawValue: 16)
        /// Begins with a capital at the beginning of a sentence: a name or not.
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
