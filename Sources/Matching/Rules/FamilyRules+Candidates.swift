// SPDX-License-Identifier: Apache-2.0

/// How many texts are compared, and which.
extension FamilyRules {
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
}
