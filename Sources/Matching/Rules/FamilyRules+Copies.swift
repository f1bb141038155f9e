// SPDX-License-Identifier: Apache-2.0

/// When two texts are copies, also edited and shortened ones.
extension FamilyRules {
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

    // MARK: Relations of copies

    /// A text shorter than this share of the other is an excerpt of it, and the other its extension. Light edits change
    /// the length less.
    static let excerptLength = 0.87
}
