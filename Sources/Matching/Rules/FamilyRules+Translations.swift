// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// When a text is a translation of another.
extension FamilyRules {
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

    // MARK: Into another script

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
}
