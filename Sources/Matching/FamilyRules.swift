// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// All thresholds that separate copies from different texts, each with its reason.
enum FamilyRules {
    /// Grows by one whenever a change of a rule changes the result: `copytaster refold` then applies the rules to
    /// stored articles.
    static let version = 5

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

    // MARK: Candidates

    /// Shingles per window of winnowing: two texts that share a run of this many shingles share a key. Sixteen shingles
    /// are 20 words, less than the shortest passage that could make two texts copies.
    static let window = 16
    /// Shorter texts have narrower windows, so that they also have several keys. A narrower window selects everything
    /// that a wider one does, so texts on both sides of a limit still share keys.
    static let narrowWindow = 8
    static let narrowBelow = 64
    static let narrowestWindow = 4
    static let narrowestBelow = 24

    /// The number of keys that two texts must share to be compared, by the number of keys of each.
    ///
    /// Copies share at least two thirds of the shingles of the smaller text. Keys are a sample of them; an edit in a
    /// run loses keys at the ends of both parts, and short texts have more keys than long ones for the same run. A
    /// third allows for all that, and separates texts that only share a boilerplate paragraph, unless it makes up a
    /// third of the text.
    static func sharedKeys(_ a: Int, _ b: Int) -> Int { max(1, (min(a, b) + 2) / 3) }

    /// The maximum number of candidates. A documented safety limit, above any real family (agency texts reach hundreds
    /// of different fingerprints): otherwise thousands of texts from one template would slow one another down more and
    /// more.
    static let mostCandidates = 1_024

    /// Runs of three words in a sketch. Two renderings share a tenth of their runs, which is some five of these.
    static let sketchSize = 48
    /// Texts with fewer words have no sketch: a brief of two sentences resembles others by chance.
    static let sketchedWords = 60
    /// The minimum number of bytes of a folded word that carries meaning: six Latin letters, three of most other
    /// scripts.
    static let weightyBytes = 6

    /// The number of runs that two sketches must share for their texts to be compared as renderings. Measured on
    /// machine translations of German news into French: no two translations of one original share fewer than five; of
    /// unrelated news one pair in thirty thousand shares as many.
    static func sharedRuns(_ a: Int, _ b: Int) -> Int { 5 }
    /// The minimum number of shingles of the shorter text, as a share of the longer one's, for a comparison as
    /// renderings.
    static let renderingSize = 0.6

    /// The shared runs must occur in at least this many eighths of each text, and the span from the first of these
    /// eighths to the last, both included, must be at least `renderingSpan`. Runs in fewer eighths, or in adjacent
    /// ones, are a shared passage. Of 1,347 pairs of renderings two share runs in fewer eighths, none over a smaller
    /// span.
    static let renderingParts = 3
    static let renderingSpan = 4
    /// One in a hundred translations shares all its pairs in fewer eighths.
    static let translationParts = 2
    /// The number of eighths by which the position of a pair of names may differ in a translation. None of 1,700
    /// translations needs more; more than half of the other texts that share as many pairs have them further apart.
    static let translationApart = 1

    /// - Parameter parts: eighths of a text, one bit each.
    @inline(__always)
    static func mayBeRenderings(inParts parts: UInt32) -> Bool {
        parts.nonzeroBitCount >= renderingParts
            && UInt32.bitWidth - parts.leadingZeroBitCount - parts.trailingZeroBitCount >= renderingSpan
    }

    /// - Parameters:
    ///   - count: the number of pairs of names that two texts share.
    ///   - parts: the eighths of one of them that contain these pairs, one bit each.
    @inline(__always)
    static func mayBeTranslations(_ count: Int, inParts parts: UInt32) -> Bool {
        parts.nonzeroBitCount >= min(translationParts, count)
    }

    /// A run in more texts than this is no evidence of renderings: "the president of the republic".
    static let mostHolders = 64

    /// The maximum number of candidates for renderings, the most similar first.
    static let mostRenderings = 64

    // MARK: Copies

    /// Fewer common shingles are no evidence: a template with one line filled in shares about as many.
    static let leastCommon = 8
    /// Resemblance of copies with light edits. In labelled French pairs, updates of a story reach .5.
    static let resemblance = 0.62
    /// The share of the smaller text that the larger must contain, for excerpts and extensions. Follow-ups that reuse
    /// paragraphs reach .75.
    static let containment = 0.9
    /// The minimum number of common shingles for evidence of containment: about two sentences.
    static let leastContained = 24

    /// The number of shingles of the smaller text that may be missing in the larger. A line of a dozen words at its end
    /// (rights, a time stamp, a call to subscribe) would otherwise weigh too much in a short excerpt. Never more than
    /// `forgivenShare` of the smaller text.
    static let forgiven = 16.0
    static let forgivenShare = 1.0 / 6
    /// Allowed only if the smaller text makes up at least this share of the larger one. Excerpts do. A background
    /// paragraph that an editorial desk puts under many articles, and once into a brief of its own, does not.
    static let forgivenFrom = 0.25

    /// For texts that are both shortened and edited: each measure may be lower when both thresholds are reached.
    /// Halfway between the share that follow-ups reuse and the share that excerpts contain. With lower values,
    /// bulletins with the same wording every day would match.
    static let resemblanceWithContainment = 0.5
    static let containmentWithResemblance = 0.83

    /// Whether two texts are copies. The rule uses both measures, because neither resemblance nor containment alone
    /// detects texts that were shortened, extended and edited.
    /// - Parameters:
    ///   - common: the number of shingles in both.
    ///   - a: the number of shingles in one.
    ///   - b: the number of shingles in the other.
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

    /// The share of the smaller text in the larger from which they are near copies: the same text if both were
    /// published at about the same time, otherwise a follow-up that reuses paragraphs.
    static let nearContainment = 0.7

    static func areNearCopies(common: Int, _ a: Int, _ b: Int) -> Bool {
        common >= leastContained && Double(common) >= nearContainment * Double(min(a, b))
    }

    /// Two texts published within this number of seconds count as published at one time: half a day. Bulletins and
    /// alerts come daily.
    static let oneTime = 12.0 * 3600

    /// The maximum number of words on each side of a substitution; more words are another passage.
    static let substitutionWords = 8
    /// The share of substitutions with conflicts from which the two texts are one template filled in twice.
    static let conflicting = 0.5
    /// The number of conflicts, and of names among them, that shows a template filled in twice, whatever the times of
    /// publication.
    static let manyConflicts = 4
    static let manyNames = 2

    /// A higher share of capitalised words within sentences shows that capitals do not mark names: German capitalises
    /// all nouns (.25 to .3), and some texts capitalise everything. News in French and English have .05 to .15.
    static let mostNamed = 0.2

    /// Whether two texts agree in their words but not in their facts, like templates and bulletins.
    /// - Parameter gap: seconds between their publication; nil if either date is unknown.
    static func contradict(_ changes: Changes, gap: Double?) -> Bool {
        guard changes.conflicts > 0, Double(changes.conflicts) >= conflicting * Double(changes.substitutions) else {
            return false
        }
        if let gap, gap >= oneTime { return true }
        return changes.conflicts >= manyConflicts && changes.names >= manyNames
    }

    /// Whether a link of this kind joins two texts.
    /// - Parameter gap: seconds between their publication; nil if either date is unknown.
    static func joins(_ match: PairMatch, gap: Double?) -> Bool {
        switch match.kind {
        case .copy: !contradict(match.changes, gap: gap)
        case .nearCopy: (gap.map { $0 < oneTime } ?? false) && !contradict(match.changes, gap: gap)
        case .rendering: (gap.map { $0 < oneTime } ?? true) || match.evidence.resemblance.value <= laterResemblance
        case .translation, .manualOverride: true
        }
    }

    // MARK: Renderings

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

    // MARK: Translations

    /// The number of following names with which each name is paired. German capitalises all nouns, so two names that
    /// follow each other in French may have four nouns between them.
    static let pairedNames = 5
    /// The maximum number of names of a text that are paired: those of about its first ten paragraphs.
    static let mostNames = 96
    /// The minimum number of bytes of a folded name: shorter ones are pronouns and particles.
    static let nameBytes = 3
    /// The number of pairs that two texts must share to be compared as translations, by the number of pairs of each. Of
    /// French texts and their German originals 93 % share this many; of texts that are no translations, one pair in
    /// some thousands.
    static func sharedPairs(_ a: Int, _ b: Int) -> Int { max(2, min(a, b) / 32) }
    /// A pair in more texts than this is no evidence of translations ("Angela", "Merkel").
    static let mostPairHolders = 64
    /// The maximum number of candidates for translations, those that share most first.
    static let mostTranslations = 64

    /// The number of letters that are compared, of names in pairs and of other words. With more letters, endings count
    /// (Russian "Путина", "Путину"); with fewer, unrelated words match.
    static let nameLetters = 5
    static let beginningLetters = 4
    /// Languages written without spaces, in which each character counts as a word here; and the number of characters
    /// per word of other languages.
    static let unspaced = Set(["zh", "ja", "th", "lo", "km", "my"].map { LanguageKey($0) })
    static let charactersPerWord = 2.0

    /// Whether texts with these numbers of words may be translations. Languages differ by a third (German writes in one
    /// word what French writes in three).
    static func mayBeTranslations(lengths a: Double, _ b: Double) -> Bool { min(a, b) >= 0.5 * max(a, b) }

    /// Whether the number of words with the same prefix in the same order and position is too high for chance. The
    /// chance value is the number that the same texts share when one of them is rotated by a third, averaged over both
    /// directions. The number must exceed it by three standard deviations and by a fifteenth of the words. Of
    /// translations that share enough pairs of names 98 % do; of 6,500 other texts that share enough pairs, none does
    /// after the numbers are compared, too.
    /// Eight words are required; fewer only if a text has few of them, such as Chinese with few numbers and names in
    /// Latin letters. Another text on the same event shares five or six by chance.
    /// - Parameter fewer: the number of words with a prefix in the text that has fewer of them.
    static func standsOut(_ common: Int, above chance: Double, of fewer: Int) -> Bool {
        common >= max(5, min(8, fewer / 2)) && Double(common) - chance >= 0.065 * Double(fewer)
            && deviations(common, above: chance) >= 3
    }
    static func deviations(_ common: Int, above chance: Double) -> Double {
        (Double(common) - chance) / (chance + 1).squareRoot()
    }

    /// The number of parts of a text in which common words are counted, the number of common words from which this is
    /// done, and the share of them that the two parts with the fewest must have. Texts of which one half is a
    /// translation have less.
    static let evenParts = 4
    static let evenFrom = 16
    static let leastInHalf = 1.0 / 7

    /// If both texts have at least this many numbers, more than `sameNumbers` of the smaller number must agree: stock
    /// exchange reports of two days have the same names in the same order, and other numbers.
    static let leastNumbers = 2
    static let sameNumbers = 0.5
    /// If both texts have at least this many numbers including those of one digit, as in match results, the same share
    /// must agree. Some are written out in one language only, so a few are no evidence.
    static let leastDigits = 6
    /// One more number may differ if the words exceed chance by this many standard deviations: it may be written
    /// differently.
    static let surelyStandsOut = 5.0

    /// A text with a higher share of capitalised words and numbers is a list: results, squads, prices. The names of
    /// lists have an order of their own. German news have .58 at most.
    static let mostListed = 0.7

    /// The share of the text by which the position of a number may differ, and the number of words by which a reordered
    /// sentence may move it; half of that for words, of which there are more.
    static let placeSlack = 0.12
    static let turnedWords = 6.0
    /// The maximum number of words compared, because the time grows with the square; longer texts are sampled.
    static let mostCognates = 768

    // MARK: Relations of copies

    /// A text shorter than this share of the other is an excerpt of it, and the other its extension. Light edits change
    /// the length less.
    static let excerptLength = 0.87

    // MARK: Extent of a family

    /// The share of the smaller of a member and its lead that is provably in the other, if the two were not compared.
    /// With half, any two members have more in common with the lead than not.
    static let reach = 0.5

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
