// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Every threshold by which copies are told from different texts, each with its reason.
enum FamilyRules {
    /// Grows by one whenever a rule here changes what is found: `copytaster refold` applies it to what is there.
    static let version = 5

    // MARK: What is compared

    /// Words a shingle. Five is where unrelated news share next to nothing (under 1 %), and copies still most.
    static let shingleWords = 5
    /// A line of standing text that begins with a known opening ends within so many words; a longer one is prose.
    static let boilerplateLine = 25
    /// A text of fewer words ("Watch the video") does not speak for itself: it is the same text only with its title.
    static let wordsOfItsOwn = 8

    /// Words that a line has at least to be looked at as a standing one: shorter ones weigh nothing.
    static let boilerplateWords = 5
    /// Lines at the head and at the foot that are looked at.
    static let boilerplateHead = 4
    static let boilerplateFoot = 8
    /// Different texts of one outlet that hold a line make it a standing one. Four could be a saga whose background an
    /// outlet repeats; and there, too, what it repeats is no sign of a copy.
    static let boilerplateTexts = 5
    /// Share of the shorter one's other words, in lines of both, by which two texts count as one when they are counted: versions of an
    /// article repeat its lines, and are no sign that these are standing.
    static let boilerplateSame = 0.5

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

    /// Runs of three words in a sketch. Two renderings share a tenth of their runs, and so some five of these.
    static let sketchSize = 48
    /// Words below which a text has no sketch: a brief of two sentences agrees with others by chance.
    static let sketchedWords = 60
    /// Bytes from which a folded word says something: six Latin letters, three of most other scripts.
    static let weightyBytes = 6

    /// Runs that two sketches must share for their texts to be compared as renderings. Measured on machine
    /// translations of German news into French, no two of one original share fewer than five; of unrelated news one
    /// pair in thirty thousand shares as many.
    static func sharedRuns(_ a: Int, _ b: Int) -> Int { 5 }
    /// Shingles of the shorter text, as a share of the longer one's, from which the two are compared as renderings.
    static let renderingSize = 0.6

    /// Eighths of a text in which what it shares must stand, in both, and how far apart the first and the last of them
    /// are, both counted: what stands in fewer, or side by side, is a passage that they share. Of 1,347 pairs of
    /// renderings two share in fewer, none in less of the text.
    static let renderingParts = 3
    static let renderingSpan = 4
    /// Of translations one in a hundred shares all in fewer.
    static let translationParts = 2
    /// Eighths by which a pair of names may stand elsewhere in a translation. None of 1,700 translations needs more, and
    /// more than half of the other texts that share as many pairs have them elsewhere.
    static let translationApart = 1

    /// - Parameter parts: eighths of a text, a bit each.
    @inline(__always)
    static func mayBeRenderings(inParts parts: UInt32) -> Bool {
        parts.nonzeroBitCount >= renderingParts
            && UInt32.bitWidth - parts.leadingZeroBitCount - parts.trailingZeroBitCount >= renderingSpan
    }

    /// - Parameters:
    ///   - count: pairs of names that two texts share.
    ///   - parts: eighths of one of them where these stand, a bit each.
    @inline(__always)
    static func mayBeTranslations(_ count: Int, inParts parts: UInt32) -> Bool {
        parts.nonzeroBitCount >= min(translationParts, count)
    }

    /// Texts that hold a run beyond which it is no sign of renderings: "the president of the republic".
    static let mostHolders = 64

    /// No more candidates for renderings are looked at, the most alike first.
    static let mostRenderings = 64

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

    /// Share of the smaller text that stands in the larger from which they are near copies: one text where both came
    /// out at one time, a follow-up that takes over paragraphs where they did not.
    static let nearContainment = 0.7

    static func areNearCopies(common: Int, _ a: Int, _ b: Int) -> Bool {
        common >= leastContained && Double(common) >= nearContainment * Double(min(a, b))
    }

    /// Seconds within which two texts came out at one time: half a day. Bulletins and alerts come daily.
    static let oneTime = 12.0 * 3600

    /// Words on each side of a substitution at most; more are another passage.
    static let substitutionWords = 8
    /// Share of substitutions that conflict from which the two texts are one form filled in twice.
    static let conflicting = 0.5
    /// Conflicts, and among them names, that tell so without regard to when they came out.
    static let manyConflicts = 4
    static let manyNames = 2

    /// Share of words with capitals within sentences beyond which these are no sign of names: German writes all nouns so
    /// (.25 to .3), and some texts everything. News in French and English have .05 to .15.
    static let mostNamed = 0.2

    /// Whether two texts agree in their words and not in their facts: templates and bulletins.
    /// - Parameter gap: seconds between their publication; nil where that is not known of both.
    static func contradict(_ changes: Changes, gap: Double?) -> Bool {
        guard changes.conflicts > 0, Double(changes.conflicts) >= conflicting * Double(changes.substitutions) else {
            return false
        }
        if let gap, gap >= oneTime { return true }
        return changes.conflicts >= manyConflicts && changes.names >= manyNames
    }

    /// Whether a link of this kind joins two texts.
    /// - Parameter gap: seconds between their publication; nil where that is not known of both.
    static func joins(_ match: PairMatch, gap: Double?) -> Bool {
        switch match.kind {
        case .copy: !contradict(match.changes, gap: gap)
        case .nearCopy: (gap.map { $0 < oneTime } ?? false) && !contradict(match.changes, gap: gap)
        case .rendering: (gap.map { $0 < oneTime } ?? true) || match.evidence.resemblance.value <= laterResemblance
        case .translation, .manualOverride: true
        }
    }

    // MARK: Who is a rendering

    /// Letters from which a word is one of content.
    static let contentLetters = 5
    /// Content words of a segment; a rendering is compared segment by segment.
    static let segmentWords = 12
    /// Segments a text has at least.
    static let leastSegments = 2
    /// Words beyond the neighbouring segments where a segment's words are looked for.
    static let segmentSlack = 8
    /// Content words of the shorter text, as a share of the longer one's: translations differ little in length.
    static let renderingLength = 0.75
    /// Share of content words that stand in the same order at the same place in the other, on average. Machine
    /// translations of one original reach .45 to .85, different texts on one event .40; a short text must agree
    /// more, since it may by chance.
    static func agreement(segments: Int) -> Double { 0.4 + 0.25 / Double(segments) }
    /// The same in the quarter of segments that agree least: a follow-up that takes over paragraphs agrees word for
    /// word in some and not at all in others (.07), a rendering everywhere.
    static let leastAgreement = 0.15
    /// What the least agreeing quarter must reach of the average. A text that was rewritten in part is word for word
    /// the same elsewhere; translators are alike everywhere.
    static let evenness = 0.33
    /// Whether all words of one text stand in the other in their order: a copy with a word put in everywhere. Of 2,000
    /// pairs of translations the most alike reach .91.
    static func areSameWords(_ here: Double, _ there: Double) -> Bool { max(here, there) >= 0.95 }
    /// Words of a run that is shared at length, and the most that such runs may make up: more is a text reused.
    static let atLength = 12
    static let mostAtLength = 0.6

    /// Numbers, days and months that both have from which they are compared; and the share of the fewer that must
    /// stand in the other in order. A rendering keeps them, but for those that one translator writes out (99 % of pairs
    /// keep two thirds); a periodical bulletin in the same words has others (half of them).
    static let leastFacts = 4
    static let sameFacts = 0.65
    /// Resemblance of renderings that came out at different times: translators agree a little, and what agrees in
    /// more is a text taken up again.
    static let laterResemblance = 0.2

    // MARK: Who is a translation

    /// Names that follow on a name and are paired with it. German writes all nouns with capitals, so that two names
    /// that follow each other in French may have four nouns between them.
    static let pairedNames = 5
    /// Names of a text that are paired at most: those of its first ten paragraphs or so.
    static let mostNames = 96
    /// Bytes of a name at least, folded: shorter ones are pronouns and particles.
    static let nameBytes = 3
    /// Pairs that two texts must share to be compared as translations, by the numbers of pairs they have. Of French
    /// texts and their German originals 93 % share so many; of texts that are none, one pair in some thousands.
    static func sharedPairs(_ a: Int, _ b: Int) -> Int { max(2, min(a, b) / 32) }
    /// Texts that hold a pair beyond which it is no sign of translations ("Angela", "Merkel").
    static let mostPairHolders = 64
    /// No more candidates for translations are looked at, those that share most first.
    static let mostTranslations = 64

    /// Letters by which names that are paired are told apart, and words that are compared: with more, endings count
    /// (Russian "Путина", "Путину"), with fewer, other words come in.
    static let nameLetters = 5
    static let beginningLetters = 4
    /// Languages written without spaces, whose characters are words here; and how many make a word of others.
    static let unspaced = Set(["zh", "ja", "th", "lo", "km", "my"].map { LanguageKey($0) })
    static let charactersPerWord = 2.0

    /// Whether texts of so many words may be translations; languages differ by a third (German writes in one word what
    /// French writes in three).
    static func mayBeTranslations(lengths a: Double, _ b: Double) -> Bool { min(a, b) >= 0.5 * max(a, b) }

    /// Whether so many words of one beginning, in order and place, are too many for chance: the number that the same
    /// texts share where one is turned around by a third, on average of both ways. They must exceed it by three standard
    /// deviations and by a fifteenth of the words. Of translations that share enough pairs of names 98 % do, of other
    /// texts that do, with their numbers compared, none of 6,500.
    /// Eight are asked for, less only where Chinese has few numbers and names in Latin letters: another text on one event
    /// shares five or six by chance.
    /// - Parameter fewer: words with a beginning of the text that has fewer.
    static func standsOut(_ common: Int, above chance: Double, of fewer: Int) -> Bool {
        common >= max(5, min(8, fewer / 2)) && Double(common) - chance >= 0.065 * Double(fewer)
            && deviations(common, above: chance) >= 3
    }
    static func deviations(_ common: Int, above chance: Double) -> Double {
        (Double(common) - chance) / (chance + 1).squareRoot()
    }

    /// Parts of a text in which common words are counted, from so many on; and the share of them that the two parts of
    /// the fewest must have. Texts of which one half is a translation have less.
    static let evenParts = 4
    static let evenFrom = 16
    static let leastInHalf = 1.0 / 7

    /// Where both have so many numbers, more than such a share of the fewer must agree: stock exchange reports of two
    /// days have the same names in the same order, and other numbers.
    static let leastNumbers = 2
    static let sameNumbers = 0.5
    /// Where both have so many when those of one digit count, as in results of matches, the same share of them must
    /// agree. Some are written out in one language and not in the other, so that a few say nothing.
    static let leastDigits = 6
    /// One number more may differ where the words stand out so far: another way of writing it.
    static let surelyStandsOut = 5.0

    /// Share of words with capitals and numbers beyond which a text is a list: results, squads, prices. Their names have
    /// an order of their own. German news have .58 at most.
    static let mostListed = 0.7

    /// By how much of the text a number may stand elsewhere, and by how many words a sentence may have been turned
    /// around; half of that for words, of which there are more.
    static let placeSlack = 0.12
    static let turnedWords = 6.0
    /// Words that are compared at most, since the time grows with the square; of longer texts a sample.
    static let mostCognates = 768

    // MARK: What a copy is called

    /// A text shorter than this share of the other is an excerpt of it, or the other its extension; light edits
    /// change the length less.
    static let excerptLength = 0.87

    // MARK: How far a family reaches

    /// Share of the smaller of a member and its lead that provably stands in the other, where the two were not
    /// compared: half, so that two members always have more in common with the lead than not.
    static let reach = 0.5

    /// Members that a text must render to join a family whose lead it does not render.
    static let renderingVotes = 2

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
