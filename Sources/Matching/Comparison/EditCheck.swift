// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines whether one text is the other with edits all over: most of its words stand in the other in the same order,
/// and no part of it is without them. A follow-up that reuses paragraphs has parts that are not in the other text.
enum EditCheck {
    /// What two aligned texts share, word by word.
    struct Agreement {
        /// The share of each text's words that are in the other, in order; the mean of both if no part of either is
        /// without.
        let here: Double
        let there: Double
        /// The number of words that both have in order.
        let common: Int
    }

    /// - Parameter blocks: the shared runs of the two, see `Alignment.blocks`.
    /// - Returns: nil if the two are not one text.
    static func agreement(_ a: ComparedWords, _ b: ComparedWords, _ blocks: [Alignment.Block]) -> Agreement? {
        var here = [Bool](repeating: false, count: a.words.count)
        var there = [Bool](repeating: false, count: b.words.count)
        for block in blocks {
            for offset in 0..<block.count {
                here[block.here + offset] = true
                there[block.there + offset] = true
            }
        }
        let common = here.count { $0 }
        let (first, second) = (
            Double(common) / Double(max(1, here.count)), Double(common) / Double(max(1, there.count))
        )
        let isFirstShorter = here.count <= there.count
        let shorter = isFirstShorter ? here : there
        guard
            FamilyRules.areEdited(
                words: words(isFirstShorter ? a : b), share: max(first, second), of: min(first, second),
                without: parts(without: shorter), otherWithout: parts(without: isFirstShorter ? there : here))
        else { return nil }
        let isEven = max(parts(without: here), parts(without: there)) <= FamilyRules.editedWithout
        // Words inserted all over make no extension of it.
        let mean = (first + second) / 2
        return Agreement(here: isEven ? mean : first, there: isEven ? mean : second, common: common)
    }

    /// The number of words; in scripts without spaces, two characters count as one.
    private static func words(_ text: ComparedWords) -> Int {
        text.words.count - text.marks.count { $0.contains(.character) } / 2
    }

    /// The share of the parts of a text that have fewer than half of their words in the other.
    private static func parts(without isShared: [Bool]) -> Double {
        let count = max(1, isShared.count / FamilyRules.editedPart)
        let without = (0..<count).count { part in
            let range = isShared.count * part / count..<isShared.count * (part + 1) / count
            return 2 * isShared[range].count { $0 } < range.count
        }
        return Double(without) / Double(count)
    }
}
