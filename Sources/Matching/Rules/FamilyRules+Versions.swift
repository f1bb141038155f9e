// SPDX-License-Identifier: Apache-2.0

/// When two articles of one source are versions of one article.
extension FamilyRules {
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

    // MARK: Without address and document id

    /// Two copies of one source under one title are an update and its predecessor if their times differ by at most
    /// this many seconds, and they have neither address nor document id. Agencies replace a text on the same day; a
    /// text that returns under the same title on another day may be reprinted.
    static let updateGap = 86_400.0
}
