// SPDX-License-Identifier: Apache-2.0

/// When two texts say the same in other words.
extension FamilyRules {
    /// The minimum number of letters of a content word.
    static let contentLetters = 5
    /// Content words per segment; renderings are compared segment by segment.
    static let segmentWords = 12
    /// The minimum number of segments of a text.
    static let leastSegments = 2
    /// The number of words beyond the neighbouring segments in which a segment's words are searched.
    static let segmentSlack = 8
    /// The minimum number of content words of the shorter text, as a share of the longer one's: translations differ
    /// little in length.
    static let renderingLength = 0.75
    /// The average share of content words in the same order at the same position in the other text. Machine
    /// translations of one original reach .45 to .85, different texts on one event .40. A short text must agree more,
    /// because it may agree by chance.
    static func agreement(segments: Int) -> Double { 0.4 + 0.25 / Double(segments) }
    /// The same measure for the quarter of segments that agree least. A follow-up that reuses paragraphs agrees word
    /// for word in some segments and not at all in others (.07); a rendering agrees everywhere.
    static let leastAgreement = 0.15
    /// The least agreeing quarter must reach this share of the average. A partly rewritten text is word for word the
    /// same in its other parts; translations agree to a similar degree everywhere.
    static let evenness = 0.33
    /// Whether one text contains all words of the other in order: a copy with words inserted everywhere. Of 2,000 pairs
    /// of translations the most similar reach .91.
    static func areSameWords(_ here: Double, _ there: Double) -> Bool { max(here, there) >= 0.95 }
    /// The minimum number of words of a long shared run, and the maximum share of such runs: more is a reused text.
    static let atLength = 12
    static let mostAtLength = 0.6

    /// The number of numbers, days and months in both texts from which they are compared; and the share of the smaller
    /// number that the other text must contain in order. A rendering keeps them, except for numbers that one translator
    /// writes out (99 % of pairs keep two thirds). A periodical bulletin in the same words has others (it keeps half of
    /// them).
    static let leastFacts = 4
    static let sameFacts = 0.65
    /// The maximum resemblance of renderings published at different times. Independent translations have little wording
    /// in common; more common wording shows a reused text.
    static let laterResemblance = 0.2
}
