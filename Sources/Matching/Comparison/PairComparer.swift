// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Compares two texts exactly by their shingles.
enum PairComparer {
    /// What two texts have in common, seen from `a`; nil when they share too little to be copies.
    /// - Parameter words: the words of both; called only when the shingles do not decide.
    static func compare(
        _ a: Fingerprint, _ b: Fingerprint, words: () throws -> (ComparedWords, ComparedWords)
    ) rethrows -> PairMatch? {
        if a.body == b.body { return PairMatch(.copy, .identical) }
        let (common, here, there) = (commonCount(a.shingles, b.shingles), a.shingles.count, b.shingles.count)
        let areCopies = FamilyRules.areCopies(common: common, here, there)
        // Always aligned in the same direction, so that the result is symmetric.
        let isInOrder = a.body < b.body
        // Texts with common words are in one language, whatever language was detected.
        if !areCopies, mayBeTranslations(a, b) {
            let (first, second) = try words()
            if let agreement = isInOrder
                ? TranslationCheck.agreement(first, second) : TranslationCheck.agreement(second, first)
            {
                let match = PairMatch(.translation, agreement)
                return isInOrder ? match : match.reversed
            }
        }
        let mayBeRenderings = mayBeRenderings(a, b)
        let areNearCopies = FamilyRules.areNearCopies(common: common, here, there)
        guard
            areCopies || mayBeRenderings || areNearCopies || mayBeEdited(a, b)
                || FamilyRules.mayBeEdited(common: common, here, there)
        else { return nil }
        let evidence = Evidence(
            resemblance: Share(Double(common) / Double(here + there - common)),
            containment: Share(Double(common) / Double(here)), contained: Share(Double(common) / Double(there)))
        let (first, second) = try words()
        let aligned = AlignedPair(first, second, isInOrder: isInOrder)
        if areCopies { return PairMatch(.copy, evidence, changes: aligned.changes()) }
        if let agreement = aligned.edited() {
            return PairMatch(.copy, agreement, changes: aligned.changes(isEdited: true))
        }
        if mayBeRenderings, let agreement = RenderingCheck.agreement(first, second) {
            if FamilyRules.areSameWords(agreement.here, agreement.there) {
                let inOrder = Evidence(
                    resemblance: Share(min(agreement.here, agreement.there)), containment: Share(agreement.here),
                    contained: Share(agreement.there))
                return PairMatch(.copy, inOrder, changes: aligned.changes())
            }
            return PairMatch(
                .rendering,
                Evidence(
                    resemblance: evidence.resemblance, containment: Share(agreement.here),
                    contained: Share(agreement.there)))
        }
        guard areNearCopies else { return nil }
        return PairMatch(.nearCopy, evidence, changes: aligned.changes())
    }

    /// Whether the sketches share runs throughout the text.
    private static func mayBeEdited(_ a: Fingerprint, _ b: Fingerprint) -> Bool {
        guard !a.sketch.isEmpty, !b.sketch.isEmpty else { return false }
        let (count, here, there) = PositionalHash.common(a.sketch, b.sketch)
        return count >= FamilyRules.sharedRuns(a.sketch.count, b.sketch.count)
            && FamilyRules.mayBeEdited(inParts: here) && FamilyRules.mayBeEdited(inParts: there)
            && FamilyRules.mayBeEdited(
                count: count, of: min(a.sketch.count, b.sketch.count), a.shingles.count, b.shingles.count)
    }

    private static func mayBeTranslations(_ a: Fingerprint, _ b: Fingerprint) -> Bool {
        guard LanguageKey.mayTranslate(a.language, b.language),
            FamilyRules.mayBeTranslations(lengths: length(a), length(b))
        else { return false }
        let (count, here, there) = PositionalHash.common(a.names, b.names, apart: FamilyRules.translationApart)
        return count >= FamilyRules.sharedPairs(a.names.count, b.names.count, (a.language, b.language))
            && FamilyRules.mayBeTranslations(count, inParts: here)
            && FamilyRules.mayBeTranslations(count, inParts: there)
    }

    /// The number of words.
    private static func length(_ text: Fingerprint) -> Double {
        let words = Double(text.shingles.count)
        return words / (FamilyRules.unspaced[text.language.spoken] ?? 1)
    }

    private static func mayBeRenderings(_ a: Fingerprint, _ b: Fingerprint) -> Bool {
        let (fewer, more) = (min(a.shingles.count, b.shingles.count), max(a.shingles.count, b.shingles.count))
        guard fewer >= FamilyRules.renderingShingles, min(a.sketch.count, b.sketch.count) == FamilyRules.sketchSize,
            Double(fewer) >= FamilyRules.renderingSize * Double(more)
        else { return false }
        let (count, here, there) = PositionalHash.common(a.sketch, b.sketch)
        return count >= FamilyRules.sharedRuns(a.sketch.count, b.sketch.count)
            && FamilyRules.mayBeRenderings(inParts: here) && FamilyRules.mayBeRenderings(inParts: there)
    }

    /// The number of values that two ascending sets share: merged if their sizes are similar, looked up if not.
    static func commonCount(_ a: [UInt32], _ b: [UInt32]) -> Int {
        let (small, large) = a.count <= b.count ? (a, b) : (b, a)
        return small.withUnsafeBufferPointer { small in
            large.withUnsafeBufferPointer { large in
                small.count * 16 < large.count ? gallop(small, large) : merge(small, large)
            }
        }
    }

    /// Has no branch on the values, because the processor could not predict it.
    private static func merge(_ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>) -> Int {
        var (i, j, common) = (0, 0, 0)
        while i < a.count, j < b.count {
            let (x, y) = (a[i], b[j])
            common &+= x == y ? 1 : 0
            i &+= x <= y ? 1 : 0
            j &+= y <= x ? 1 : 0
        }
        return common
    }

    private static func gallop(_ small: UnsafeBufferPointer<UInt32>, _ large: UnsafeBufferPointer<UInt32>) -> Int {
        var common = 0
        var start = 0
        for value in small {
            var step = 1
            while start + step < large.count, large[start + step] < value { step *= 2 }
            var (low, high) = (start + step / 2, min(start + step + 1, large.count))
            if step == 1 { low = start }
            while low < high {
                let middle = (low + high) / 2
                if large[middle] < value { low = middle + 1 } else { high = middle }
            }
            start = low
            guard start < large.count else { break }
            if large[start] == value { common += 1 }
        }
        return common
    }
}
