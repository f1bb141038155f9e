// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Two texts, aligned always in the same direction, so that the results are symmetric.
struct AlignedPair {
    private let a: ComparedWords
    private let b: ComparedWords
    private let isInOrder: Bool
    private let blocks: [Alignment.Block]

    /// - Parameter isInOrder: whether the first text is the one with the lower digest.
    init(_ first: ComparedWords, _ second: ComparedWords, isInOrder: Bool) {
        (a, b) = isInOrder ? (first, second) : (second, first)
        self.isInOrder = isInOrder
        blocks = Alignment.blocks(NumberValues.units(a), NumberValues.units(b))
    }

    func changes(isEdited: Bool = false) -> Changes { FactCheck.changes(a, b, blocks, isEdited: isEdited) }

    /// What the two share, seen from the first; nil if they are not one text with edits.
    func edited() -> Evidence? {
        guard let agreement = EditCheck.agreement(a, b, blocks) else { return nil }
        let union = a.words.count + b.words.count - agreement.common
        let evidence = Evidence(
            resemblance: Share(Double(agreement.common) / Double(max(1, union))),
            containment: Share(agreement.here),
            contained: Share(agreement.there))
        return isInOrder ? evidence : evidence.reversed
    }
}
