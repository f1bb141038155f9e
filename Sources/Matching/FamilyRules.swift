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
    /// Copies share two thirds of the shingles of the smaller or more; keys are a sample of them, and a run that is
    /// cut by an edit loses keys at its ends, and short texts have more keys than long ones select of the same run. A
    /// third leaves room for all that, and keeps apart what shares a standing paragraph only, unless that is a third
    /// of the text.
    static func sharedKeys(_ a: Int, _ b: Int) -> Int { max(1, (min(a, b) + 2) / 3) }

    /// No more candidates than this are looked at. A documented safety bound, above any real family (agency texts reach
    /// hundreds of different prints): thousands of texts from one template would else cost each other ever more.
    static let mostCandidates = 1_024

    // MARK: Who is a copy

    /// Common shingles below which nothing is evidence: a template with one line filled in shares so many.
    static let leastCommon = 8
    /// Resemblance of copies with light edits. Measured on labelled French pairs, updates reach .5.
    static let resemblance = 0.62
    /// Share of the smaller text that stands in the larger, for excerpts and extensions. Follow-ups that take over
    /// paragraphs reach .75.
    static let containment = 0.9
    /// Common shingles that make containment evidence: about two sentences.
    static let leastContained = 24

    /// Shingles of the smaller text that need not be found in the larger: a line of a dozen words at its end (rights,
    /// a time stamp, a call to subscribe), which would weigh too much in a short excerpt; never more than this share.
    static let forgiven = 16.0
    static let forgivenShare = 1.0 / 6
    /// Forgiven only to what makes up so much of the larger text: excerpts do, while a paragraph of background that
    /// a desk puts under many articles, and once into a brief of its own, does not.
    static let forgivenFrom = 0.25

    /// Cut and edited at once: each measure may be lower where both are met. Halfway between what follow-ups take
    /// over and what stands in excerpts; below, bulletins that keep their wording from day to day come in.
    static let resemblanceWithContainment = 0.5
    static let containmentWithResemblance = 0.83

    /// Whether two texts are copies: the two-sided rule, for neither resemblance nor containment alone sees cuts,
    /// additions and edits.
    /// - Parameters:
    ///   - common: shingles in both.
    ///   - a: shingles in one.
    ///   - b: shingles in the other.
    static func areCopies(common: Int, _ a: Int, _ b: Int) -> Bool {
        guard common >= leastCommon else { return false }
        let (shared, union) = (Double(common), Double(a + b - common))
        let (smaller, larger) = (Double(min(a, b)), Double(max(a, b)))
        if shared >= resemblance * union { return true }
        guard common >= leastContained else { return false }
        if shared >= containment * smaller { return true }
        let unforgiven = smaller - min(forgiven, smaller * forgivenShare)
        if shared >= forgivenFrom * larger, shared >= containment * unforgiven { return true }
        return shared >= resemblanceWithContainment * union && shared >= containmentWithResemblance * smaller
    }

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
    /// Places of the other text that a sequence is compared with; only texts that repeat themselves have more.
    static let passageLooks = 8
    /// Runs that are weighed, steps of weighing, and passages that are shown, at most: beyond what anyone reads.
    static let passageRuns = 16_384
    static let passageSteps = 16_384
    static let mostPassages = 1_000
}
