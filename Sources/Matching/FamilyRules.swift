// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Every threshold by which copies are told from different texts, each with its reason.
enum FamilyRules {
    // MARK: What is compared

    /// Words a shingle. Five is where unrelated news share next to nothing (under 1 %), and copies still most.
    static let shingleWords = 5
    /// A line of standing text that begins with a known opening ends within so many words; a longer one is prose.
    static let standingLine = 25
    /// A text of fewer words ("Watch the video") does not speak for itself: it is the same text only with its title.
    static let wordsOfItsOwn = 8

    // MARK: Who is looked at

    /// Shingles a window of winnowing: two texts that share a run of so many shingles share a key. Sixteen shingles
    /// are 20 words, less than the shortest passage that could make two texts copies.
    static let window = 16
    /// Shorter texts have narrower windows so that they, too, have a handful of keys. A narrower window selects all
    /// that a wider one does, so texts on both sides of a border still meet.
    static let narrowWindow = 8
    static let narrowBelow = 64
    static let narrowestWindow = 4
    static let narrowestBelow = 24

    /// Keys that two texts must share to be compared, by the numbers of keys they have.
    ///
    /// Copies share at least half of the shingles of the smaller; keys are a sample of them, and a run that is cut
    /// by an edit loses keys at its ends. A quarter leaves room for both, and keeps apart what shares a standing
    /// paragraph only.
    static func sharedKeys(_ a: Int, _ b: Int) -> Int { max(1, (min(a, b) + 3) / 4) }

    /// No more candidates than this are looked at. A documented safety bound, far above any real family: agency
    /// texts reach hundreds of different prints.
    static let mostCandidates = 4_096

    // MARK: Who is a copy

    /// Common shingles below which nothing is evidence: a template with one line filled in shares so many.
    static let leastCommon = 8
    /// Resemblance of copies with light edits.
    static let resemblance = 0.62
    /// Share of the smaller text that stands in the larger, for excerpts and extensions.
    static let containment = 0.9
    /// Common shingles that make containment evidence: about a paragraph.
    static let leastContained = 16

    // MARK: What a copy is called

    /// A text shorter than this share of the other is an excerpt of it, or the other its extension; light edits
    /// change the length less.
    static let excerptLength = 0.87

    // MARK: How far a family reaches

    /// Share of the smaller of a member and its lead that provably stands in the other, where the two were not
    /// compared: half, so that two members always have more in common with the lead than not.
    static let reach = 0.5

    // MARK: What is shown

    /// Words a shared passage has at least.
    static let passageWords = 5
}
