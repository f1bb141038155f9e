// SPDX-License-Identifier: Apache-2.0

/// All thresholds that separate copies from different texts, each with its reason: here those of texts and families.
enum FamilyRules {
    /// Grows by one whenever a change of a rule changes the result: `copytaster refold` then applies the rules to
    /// stored articles.
    static let version = 7

    // MARK: The compared text

    /// Words per shingle. With five, unrelated news share almost nothing (under 1 %) and copies still share most
    /// shingles.
    static let shingleWords = 5
    /// The maximum number of words of a boilerplate line that begins with a known opening; a longer line is prose.
    static let boilerplateLine = 25
    /// A text with fewer words ("Watch the video") identifies nothing: it is the same text only together with its
    /// title.
    static let wordsOfItsOwn = 8

    /// The minimum number of words of a possible boilerplate line: shorter lines have no weight.
    static let boilerplateWords = 5
    /// The number of lines examined at the head and at the foot.
    static let boilerplateHead = 4
    static let boilerplateFoot = 8
    /// The number of different texts of one outlet that must contain a line to make it a boilerplate line. Four could
    /// be a continuing story whose background the outlet repeats; and even there the repeated lines are no sign of a
    /// copy.
    static let boilerplateTexts = 5
    /// The share of the shorter text's other words, in lines of both texts, from which the two count as one text:
    /// versions of an article repeat its lines, which does not show that these are boilerplate lines.
    static let boilerplateSame = 0.5

    // MARK: Extent of a family

    /// The share of the smaller of a member and its lead that is provably in the other, if the two were not compared.
    /// With half, any two members have more in common with the lead than not.
    static let reach = 0.5

    /// The maximum number of parts of a text that are compared with each other to find a digest, the smallest first.
    static let mostParts = 64
    /// The share of a text that two parts of it make up at most if they do not overlap, with an allowance for shingles
    /// at their ends.
    static let wholeText = 1.02

    /// The number of members that a text must render to join a family whose lead it does not render.
    static let renderingVotes = 2

    // MARK: Shared passages

    /// The minimum number of words of a shared passage.
    static let passageWords = 5
    /// The maximum number of places in the other text with which a sequence is compared; only repetitive texts have
    /// more.
    static let passageLooks = 8
    /// The maximum number of runs considered, of steps, and of passages shown: more than anyone reads.
    static let passageRuns = 16_384
    static let passageSteps = 16_384
    static let mostPassages = 1_000
}
