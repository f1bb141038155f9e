// SPDX-License-Identifier: Apache-2.0

/// All constants of stories, each with its reason. Where no other source is named, a value was chosen on ECB+, MEANTIME
/// and labelled French pairs; see docs/decisions/0026-story-terms.md.
enum StoryRules {
    /// Grows by one whenever a change of a rule changes the result.
    static let version = 1

    // MARK: Terms

    /// The words of a text that are read: news begins with what is new, and a longer part adds background, which texts
    /// on other events share.
    static let textWords = 300
    /// Of a title; longer ones are no titles.
    static let titleWords = 40
    /// In scripts without spaces: runs of characters of a text that are read. Two characters hold about as much as a word.
    static let textRuns = 400
    /// The bytes that are read at most, of which the words above are a fraction: bounds the time for texts without words.
    static let textBytes = 16_384
    static let titleBytes = 2_048
    /// The letters to which a word is cut. A stemmer was no better (.886 to .894 against .887 to .891), uncut words were
    /// worse (.882 to .887).
    static let letters = 6
    /// The characters in a run: two where a character is a syllable or more (Luk, Kwok, "A comparison of Chinese document
    /// indexing strategies", 2002), four in alphabets without spaces (Thai, Lao, Khmer, Burmese).
    static let runOfSyllables = 2
    static let runOfLetters = 4
    /// The weight of an occurrence in the title, in occurrences in the text.
    static let titleCount = 2
    /// The words of a text that count as its beginning.
    static let leadWords = 60
    /// A title in which this share of the words that follow the first, and are longer than function words, has capitals
    /// says nothing about names.
    static let titleCase = 0.6
    static let titleCaseLeast = 3
    /// The characters at the head of a text in which a date is that of its publication.
    static let datelineCharacters = 40

    // MARK: Weights

    /// The number of articles for which the prior counts: after as many, half of a weight is learned.
    static let priorArticles = 2_000.0
    /// The words with which a frequency becomes a share of articles. More than an article has: words of news are less
    /// frequent in the books that were counted. With 300, MEANTIME lost .006.
    static let articleWords = 800.0
    /// The documents, of `priorArticles`, that have a word which the prior does not list: its words are the frequent ones.
    static let unlisted = 1.0
    /// The same for the words that look like function words, in languages of which no counts are known.
    static let shortWord = 400.0
    /// The same for numbers: what they count is of the event. With the frequencies of numbers in running text, MEANTIME
    /// without dates lost .065, ECB+ .006 and the French pairs .011. Those that all articles have are learned.
    static let number = 0.0
    /// The least weight of a number in a comparison across languages, and the weight of numbers of two digits, which are
    /// days and ages.
    static let leastNumber: Float = 0.3
    static let twoDigits: Float = 1
    /// The most terms that one language learns: then those that occurred once are forgotten.
    static let mostLearned = 400_000

    // MARK: Likelihood of two texts

    /// Two texts on one event have this much in common at least: cosine of all terms.
    static let leastCosine: Float = 0.04
    /// Logistic regression over pairs of ECB+, MEANTIME and French pairs.
    static let oneLanguage = Coefficients(
        words: 5.4, names: 5.1, lead: 8.9, numbers: 0, constant: -6.5)
    /// The beginnings of words make names and cognates equal across languages. Fitted on MEANTIME.
    static let twoLanguages = Coefficients(
        words: 15.6, names: 3.0, lead: 0, numbers: 4.7, constant: -10.4)

    struct Coefficients {
        let words: Float
        let names: Float
        let lead: Float
        let numbers: Float
        let constant: Float
    }

    /// How much a distance in time lowers the logit at most, and the days in which it falls: follow-ups of an event appear
    /// within days. Miranda et al., "Multilingual clustering of streaming news", 2018, have the same three days.
    static let timePenalty = 6.0
    static let timeDays = 3.0
    /// Texts farther apart are not compared; the penalty is at its limit long before.
    static let windowDays = 10.0

    // MARK: Stories

    /// The average likelihood with the families of a story from which a family belongs to it. .25 to .40 differ by .01.
    static let average = 0.30
    /// Lower likelihoods count as none: they are not stored.
    static let leastLikelihood = 0.10
    /// The likelihood, without the distance in time, from which a new story follows an earlier one: as much as would join
    /// them on one day.
    static let follows = 0.30

    /// The terms by which a family is found; 16 find nearly the same, 4 cost .01.
    static let queryTerms = 32
    static let nameBoost: Float = 1.5
    static let leadBoost: Float = 1.2
    /// Days per list of families that have a term.
    static let bucketDays = 5
    /// A term of more families in the window finds too many.
    static let mostHolders = 256
    /// The part of the cosine that the terms looked up must give: with less, no pair of the sets is likely enough to be
    /// kept.
    static let leastShared: Float = 0.04
    /// The families that are compared, the best by the terms looked up.
    static let mostCompared = 48
    /// The families of a story that are compared with others. With 12 instead, ECB+ lost .007; with 24 nothing.
    static let mostActive = 24
    /// The families that are clustered again with an arrival, and how often the stories that changed clusters touch are
    /// added.
    static let mostClustered = 400
    static let mostRounds = 3
    /// A story leaves memory when its latest family is older: nothing that arrives can join it, and none of its neighbours
    /// can change any more.
    static let memoryDays = 20.0

    // MARK: Evidence

    static let shownWords = 8
    static let shownNames = 4
}
