// SPDX-License-Identifier: Apache-2.0

/// Why a family is in its story.
public struct StoryEvidence: Hashable, Sendable, Codable {
    /// The family of the story that this one is most like.
    public struct Best: Hashable, Sendable, Codable {
        /// Its id, as 32 hexadecimal digits.
        public let family: String
        /// 0 to 1, as are the cosines: of all terms, of names, of the leads, and of numbers.
        public let likelihood: Double
        public let words: Double
        public let names: Double
        public let lead: Double
        public let numbers: Double
        /// In days; nil if the times cannot be compared.
        public let gap: Double?
        /// The strongest common terms, for `StoryFeatures.spelling`.
        public let sharedWords: [UInt32]
        public let sharedNames: [UInt32]
    }

    /// A story that the family does not belong to.
    public struct Other: Hashable, Sendable, Codable {
        public let story: Story.ID
        /// The average likelihood with its families.
        public let average: Double
    }

    /// The version of `StoryRules`.
    public let rules: Int
    /// The average likelihood with the other families of the story that were compared; nil if there are none.
    public let average: Double?
    /// The number of these families.
    public let compared: Int
    /// The average that is needed.
    public let needed: Double
    public let best: Best?
    /// The next best story.
    public let next: Other?
    /// Whether a person joined or separated it.
    public let isRuled: Bool
}
