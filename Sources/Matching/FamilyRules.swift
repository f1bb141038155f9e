// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// All thresholds that separate copies from different texts, each with its reason.
enum FamilyRules {
    /// Grows by one whenever a change of a rule changes the result: `copytaster refold` then applies the rules to
    /// stored articles.
    static let version = 6

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
    /// Texts with fewer words have no sketch; most texts of this length have `leastSketch` runs that carry meaning.
    static let sketchedWords = 20
    /// The minimum number of runs in a sketch.
    static let leastSketch = 12
    /// Texts with fewer shingles, or without a full sketch, are no renderings: a brief of two sentences resembles others by
    /// chance.
    static let renderingShingles = 56
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

    /// Whether the runs that two texts share may show an edited copy: a passage of a single eighth does not.
    @inline(__always)
    static func mayBeEdited(inParts parts: UInt32) -> Bool { parts.nonzeroBitCount >= 2 }

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

    // MARK: Edited copies

    /// Rounds in which an alignment looks for further runs between those that it has.
    static let alignmentRounds = 3
    /// The maximum number of words on both sides between two runs that are aligned word by word. In longer stretches,
    /// different sentences share function words by chance.
    static let shortGap = 16
    /// The number of words of a part of a text; parts are compared one by one.
    static let editedPart = 12
    /// The minimum number of words of an edited copy.
    static let editedWords = 20
    /// The share of each text's words that are in the other, in order, in copies with edits all over: every fourth word
    /// may be another one. With fewer, a text counts as a rendering. Short texts must agree more: `editedShort` words
    /// are added to the words that must agree.
    static let editedShare = 0.75
    static let editedShort = 3.5
    /// The maximum share of parts that the other text does not have. Follow-ups that reuse paragraphs have more.
    static let editedWithout = 0.1
    /// The same for a text that was shortened and edited: only the shorter text is in the longer one, so it must agree
    /// more, make up `forgivenFrom` of the longer text, and have this number of words.
    static let abridgedShare = 0.85
    static let abridgedWithout = 0.05
    static let abridgedWords = 40

    /// Whether the shingles of two texts may be those of edited copies.
    static func mayBeEdited(common: Int, _ a: Int, _ b: Int) -> Bool {
        common >= leastCommon && 4 * common >= min(a, b)
    }

    /// Whether the sketches of two texts may be those of edited copies: the runs of a text of which a quarter was
    /// changed. The longer text's sketch holds runs of the shorter one in proportion to their lengths.
    /// - Parameters:
    ///   - count: the number of runs in both sketches.
    ///   - size: the number of runs in the smaller sketch.
    ///   - a: the number of shingles of one text.
    ///   - b: the number of shingles of the other.
    static func mayBeEdited(count: Int, of size: Int, _ a: Int, _ b: Int) -> Bool {
        let ratio = Double(min(a, b)) / Double(max(1, max(a, b)))
        return ratio >= forgivenFrom && Double(count) >= 0.25 * ratio * Double(size)
    }

    /// Whether two aligned texts are copies with edits.
    /// - Parameters:
    ///   - words: the number of words of the shorter text.
    ///   - share: the share of the shorter text's words that are in the other, in order.
    ///   - other: the same of the longer text.
    ///   - without: the share of the shorter text's parts that the other does not have.
    ///   - otherWithout: the same of the longer text.
    static func areEdited(
        words: Int, share: Double, of other: Double, without: Double, otherWithout: Double
    ) -> Bool {
        guard words >= editedWords else { return false }
        let least = editedShare + editedShort / Double(words)
        if other >= least, without <= editedWithout, otherWithout <= editedWithout { return true }
        return words >= abridgedWords && share >= abridgedShare && other >= forgivenFrom * share
            && without <= abridgedWithout
    }

    // MARK: Different facts

    /// The maximum number of words on each side of a substitution; more words are another passage.
    static let substitutionWords = 8
    /// A higher share of capitalised words within sentences shows that capitals do not mark names: German capitalises
    /// all nouns (.25 to .3), and some texts capitalise everything. News in French and English have .05 to .15.
    static let mostNamed = 0.2
    /// Ratios of units in which news state one value: feet and metres, miles and kilometres, pounds and kilograms,
    /// yards, inches and centimetres, gallons and litres (British, American), acres and hectares.
    static let unitRatios = [3.2808, 1.6093, 2.2046, 1.0936, 2.54, 4.5461, 3.7854, 2.4711]
    /// The accuracy of converted values: they are rounded.
    static let unitSlack = 0.03
    /// The number of words at the beginning of both texts that shows a new beginning: a short sentence.
    static let newBeginning = 6
    /// The number of words of a run that ends it.
    static let newBeginningRun = 3

    /// The share of substitutions with conflicts from which the two texts are one template filled in twice.
    static let conflicting = 0.5
    /// The number of conflicts, and of names among them, that shows a template filled in twice, whatever the times of
    /// publication.
    static let manyConflicts = 4
    static let manyNames = 2
    /// The same in a short text: fewer conflicts, but one in this number of words.
    static let someConflicts = 3
    static let wordsPerSomeConflict = 30
    /// A template has a conflict in this number of words or fewer, on average. A reprint has one or two in a whole text:
    /// a correction, a misprint, the day of the week.
    static let wordsPerConflict = 48
    /// The number of numbers and days that differ, and their share of all numbers and days, that shows a bulletin of
    /// another hour or day.
    static let manyNumbers = 3
    static let otherNumbers = 0.5
    /// The share of conflicts among the substitutions of such a bulletin: its other substitutions are words.
    static let bulletinConflicts = 0.3
    /// The number of substitutions, and the share of conflicts among them, that shows one form filled in for two things
    /// by one source, under two titles: recalls, obituaries, notices of a court. And the maximum number of words for
    /// each.
    static let formSlots = 3
    static let formConflicts = 0.15
    static let wordsPerSlot = 40
    /// The maximum number of words of two texts of one source that differ in their titles and first sentences, if the
    /// rest is what the source puts under everything.
    static let sharedRest = 150

    /// Whether one source used its text again under another title on another day: it then has news to add.
    static func isReused(_ changes: Changes, _ pair: Circumstances) -> Bool {
        pair.isLater && pair.isOneSource && pair.haveTwoTitles
            && (changes.isEdited || changes.beginsAnew && changes.words <= sharedRest)
    }

    /// Whether two texts agree in their words but not in their facts, like templates and bulletins.
    static func contradict(_ changes: Changes, _ pair: Circumstances) -> Bool {
        if isReused(changes, pair) { return true }
        guard changes.conflicts > 0 else { return false }
        let isDense = changes.words <= wordsPerConflict * changes.conflicts
        let isMostly = Double(changes.conflicts) >= conflicting * Double(changes.substitutions)
        let areNumbers =
            Double(changes.numbers) >= otherNumbers * Double(changes.numbers + changes.sameNumbers)
        let areSome = Double(changes.conflicts) >= bulletinConflicts * Double(changes.substitutions)
        if areSome, isDense, changes.numbers >= manyNumbers, areNumbers { return true }
        if isMostly, isDense {
            let areMany =
                changes.conflicts >= manyConflicts
                || changes.conflicts >= someConflicts && changes.words <= wordsPerSomeConflict * changes.conflicts
            if areMany, changes.names >= manyNames { return true }
            if pair.isLater { return true }
        }
        return pair.isOneSource && pair.haveTwoTitles && changes.substitutions >= formSlots
            && Double(changes.conflicts) >= formConflicts * Double(changes.substitutions)
            && changes.words <= wordsPerSlot * changes.substitutions
    }

    /// Whether a link of this kind joins two texts.
    static func joins(_ match: PairMatch, _ pair: Circumstances) -> Bool {
        switch match.kind {
        case .copy: !contradict(match.changes, pair)
        case .nearCopy: (pair.gap.map { $0 < oneTime } ?? false) && !contradict(match.changes, pair)
        case .rendering: !pair.isLater || match.evidence.resemblance.value <= laterResemblance
        case .translation, .manualOverride: true
        // Versions are joined by their address or document id.
        case .version: false
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
    static func sharedPairs(_ a: Int, _ b: Int, _ languages: (LanguageKey, LanguageKey)? = nil) -> Int {
        if let languages, isByLandmarks(languages.0) || isByLandmarks(languages.1) { return sharedLandmarkPairs }
        return max(2, min(a, b) / 32)
    }
    /// A pair in more texts than this is no evidence of translations ("Angela", "Merkel").
    static let mostPairHolders = 64
    /// The maximum number of candidates for translations, those that share most first.
    static let mostTranslations = 64

    /// The number of letters that are compared, of names in pairs and of other words. With more letters, endings count
    /// (Russian "Путина", "Путину"); with fewer, unrelated words match.
    static let nameLetters = 5
    static let beginningLetters = 4
    /// Languages written without spaces, in which each character counts as a word here, with the number of characters that
    /// a word of other languages has in them.
    static let unspaced: [LanguageKey: Double] = Dictionary(
        uniqueKeysWithValues: [("zh", 1.7), ("ja", 2.2), ("th", 4), ("lo", 4), ("km", 4), ("my", 4)].map {
            (LanguageKey($0.0), $0.1)
        })

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

    // MARK: Translations into another script

    /// Languages whose words are compared by their first letters: those in Cyrillic or Greek letters, and all in Latin
    /// letters. Texts in others are compared by landmarks.
    static let byBeginnings = Set(["ru", "uk", "be", "bg", "sr", "mk", "el"].map { LanguageKey($0) })
    static func isByLandmarks(_ language: LanguageKey) -> Bool {
        !language.isLatin && !byBeginnings.contains(language.spoken)
    }
    /// The number of pairs that two texts must share if one of them is compared by landmarks. Texts in such a script
    /// have many more pairs, most of them of words that are no names.
    static let sharedLandmarkPairs = 2

    /// The number of classes of consonants of a name that are compared: the rest of a name has endings and letters that
    /// scripts write differently. The minimum number that makes a name: two consonants are the same by chance.
    static let skeletonSounds = 4
    static let leastSounds = 3
    /// The minimum number of classes in two names that follow each other, to make a pair of them.
    static let leastAdjacentSounds = 5
    /// The maximum number of pairs of each kind, those with the lowest hashes. With twice as many pairs of terms and of
    /// close names, 1 % more translations are found, with half as many keys again.
    static let mostNamePairs = 96
    static let mostTermPairs = 24
    static let mostAdjacentPairs = 256
    static let mostSoundPairs = 24

    /// The standard deviations by which the common words of two texts in one alphabet must exceed chance for a comparison
    /// of their landmarks. A text of fewer than `briefWords` words has too few words with a prefix to show this.
    static let mayStandOut = 1.5
    static let briefWords = 150
    /// The maximum number of landmarks compared; longer texts are sampled.
    static let mostLandmarks = 1_536
    /// The minimum number of common landmarks.
    static let leastLandmarks = 4
    /// The number of sentences from which their lengths are evidence, and the maximum number of sentences compared.
    static let leastSentences = 5
    static let mostSentences = 200

    /// How certain it is that two texts are translations, as the sum of four pieces of evidence:
    /// - the standard deviations by which their common landmarks exceed chance: the number that the same texts share when
    ///   one of them is rotated by one to four fifths;
    /// - those by which their common numbers exceed one half;
    /// - the share of landmarks that are common, by its square root: the text with fewer may have many that are no
    ///   names;
    /// - those by which the lengths of their sentences agree better than by chance, above one and up to three: half of
    ///   the translations exceed 3.4, one in a hundred of the other pairs exceeds 2.2. Less is no evidence against a
    ///   translation, because a short one may leave out a sentence.
    ///
    /// Of 27,000 pairs of other texts that share enough pairs of landmarks, those that exceed 6 are reports of two outlets
    /// on one event; the highest reaches 6.6.
    /// - Parameters:
    ///   - fewer: the number of landmarks of the text that has fewer.
    ///   - numbers: the number of common numbers, and of those of the text that has fewer.
    ///   - sentences: see `SentenceAlignment.score`.
    static func landmarkScore(
        _ common: Int, above chance: Double, of fewer: Int, numbers: (shared: Int, of: Int), sentences: Double?
    ) -> Double {
        let share = Double(common) / Double(max(1, fewer))
        var score = deviations(common, above: chance) + 4 * share.squareRoot()
        if let sentences { score += min(2, max(0, sentences - 1)) }
        if numbers.of >= leastNumbers {
            score += deviations(numbers.shared, above: sameNumbers * Double(numbers.of))
        }
        return score
    }
    static let leastScore = 6.6

    /// Whether enough numbers of the text with fewer numbers are in the other: reports of two days in one form have the
    /// same names in the same order, and other numbers. Fewer than in one script, because some are written out, and
    /// units are converted.
    static func haveCommonNumbers(_ shared: Int, of fewer: Int) -> Bool {
        fewer < leastCompared || Double(shared) > Double(fewer) / 3
    }
    static let leastCompared = 3
    /// The number of common landmarks from which they must be spread over both texts. A text has fewer landmarks than
    /// words with a prefix.
    static let evenLandmarksFrom = 10

    // MARK: Relations of copies

    /// A text shorter than this share of the other is an excerpt of it, and the other its extension. Light edits change
    /// the length less.
    static let excerptLength = 0.87

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

    // MARK: Versions

    /// Articles of one address or document id that were published further apart, in seconds, must share more: after a
    /// week an address is used again, for next year's edition of a guide, for instance.
    static let versionTime = 7.0 * 86_400
    /// The number of common shingles, about two sentences, and their share of the smaller text, that show that a
    /// rewritten version kept passages. A desk that rewrites a story keeps a quarter or more; of 16,000 pairs of
    /// different articles none shares more than 14 shingles. The second share is for articles further apart than
    /// `versionTime`: two editions of a guide share their background.
    static let leastKept = 24
    static let keptShare = 0.2
    static let laterKeptShare = 0.4

    static func keepPassages(common: Int, _ a: Int, _ b: Int, isLater: Bool) -> Bool {
        common >= leastKept && Double(common) >= (isLater ? laterKeptShare : keptShare) * Double(min(a, b))
    }

    /// With the same title of `TitleKey.fewestWords` words or more, the number of content words in both texts, and their
    /// share of the text that has fewer. Of 20,000 pairs of different French articles one in twenty has that share (the
    /// median is .075): a section front has the same title each day, and then other stories.
    static let leastTitled = 3
    static let titledShare = 0.15

    static func continueTitle(common: Int, of fewer: Int) -> Bool {
        common >= leastTitled && Double(common) >= titledShare * Double(fewer)
    }

    /// The maximum number of words of an announcement ("The bridge is closed. More follows."), and the length of the
    /// full story in units of the announcement.
    static let announcementWords = 60
    static let announcedLength = 1.5
    /// An announcement is compared with the beginning of the full story, which says the essential first: this many times
    /// as long as the announcement, and at least as long as the longest.
    static let announcedWords = 4
    /// The number of content words of an announcement that are in that beginning, and their share of all; fewer if
    /// the same share of the shorter headline is in the other one. Of 20,000 pairs of beginnings and other articles 1
    /// to 9 have so many, by their length, and one in seven of two independent articles on one event.
    static let leastAnnounced = 5
    static let announcedShare = 0.7
    static let leastAnnouncedByHeadline = 4
    static let announcedShareByHeadline = 0.5

    /// - Parameters:
    ///   - common: the number of content words of the announcement that the beginning of the other text contains.
    ///   - words: the number of all content words of the announcement.
    ///   - headline: the number of content words in both headlines.
    ///   - headlineWords: the number of content words of the headline that has fewer.
    static func announces(common: Int, of words: Int, headline: Int, of headlineWords: Int) -> Bool {
        let share = Double(common)
        if common >= leastAnnounced, share >= announcedShare * Double(words) { return true }
        return common >= leastAnnouncedByHeadline && share >= announcedShareByHeadline * Double(words)
            && headlineWords > 0 && Double(headline) >= announcedShareByHeadline * Double(headlineWords)
    }

    // MARK: Versions without address and document id

    /// Two copies of one source under one title are an update and its predecessor if their times differ by at most
    /// this many seconds, and they have neither address nor document id. Agencies replace a text on the same day; a
    /// text that returns under the same title on another day may be reprinted.
    static let updateGap = 86_400.0
}
