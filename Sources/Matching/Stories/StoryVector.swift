// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
internal import Glibc

/// The terms of a text with their weights on one day: what two texts are compared by.
///
/// Holds three vectors: all words, names, and the lead; each counts as scaled to length 1.
public struct StoryVector: Hashable, Sendable {
    struct Term: Hashable {
        /// Occurrences and rarity together, in units of `unit`.
        let weight: UInt16
        /// In units of `unit`.
        let rarity: UInt16
        let flags: StoryFeatures.Flags
    }

    /// A weight in one unit; whole units make the weight independent of how it is stored.
    static let unit: Float = 1 / 1_024

    /// Sorted. Apart from the rest, so that a comparison reads little of the terms that are not common.
    let keys: [UInt32]
    /// By place of the key.
    let terms: [Term]
    public let language: LanguageKey
    /// Whether its scripts have capitals.
    let isCased: Bool
    /// By which weights are multiplied for vectors of length 1; 0 if there are none.
    let scales: Scales

    struct Scales: Hashable {
        var words: Float
        var names: Float
        var lead: Float
        var numbers: Float
    }

    public init(_ features: StoryFeatures, weights: TermWeights) {
        var terms: [Term] = []
        var keys: [UInt32] = []
        terms.reserveCapacity(features.terms.count)
        keys.reserveCapacity(features.terms.count)
        let rarities = weights.rarities(features.terms)
        for (term, rarity) in zip(features.terms, rarities) {
            guard rarity > 0 else { continue }
            let weight = rarity * (term.count == 1 ? 1 : 1 + StoryVector.logs[Int(term.count)])
            keys.append(term.key)
            terms.append(
                Term(
                    weight: StoryVector.units(weight), rarity: StoryVector.units(rarity),
                    flags: term.flags.intersection(StoryVector.kept)))
        }
        self.init(keys: keys, terms: terms, language: features.language, isCased: features.isCased)
    }

    /// - Parameter keys: sorted, without duplicates.
    init(keys: [UInt32], terms: [Term], language: LanguageKey, isCased: Bool) {
        (self.keys, self.terms, self.language, self.isCased) = (keys, terms, language, isCased)
        var sums = Scales(words: 0, names: 0, lead: 0, numbers: 0)
        for term in terms {
            let weight = Float(term.weight) * StoryVector.unit
            sums.words += weight * weight
            if term.flags.contains(.name) || !isCased { sums.names += weight * weight }
            if term.flags.contains(.lead) {
                let rarity = Float(term.rarity) * StoryVector.unit
                sums.lead += rarity * rarity
            }
            let number = StoryVector.number(term)
            sums.numbers += number * number
        }
        func scale(_ sum: Float) -> Float { sum > 0 ? 1 / sum.squareRoot() : 0 }
        scales = Scales(
            words: scale(sums.words), names: scale(sums.names), lead: scale(sums.lead), numbers: scale(sums.numbers))
    }

    static let kept: StoryFeatures.Flags = [.name, .lead, .number, .twoDigits, .oneDigit]

    /// The weight of a term among the numbers of two digits and more; 0 for others.
    @inline(__always)
    static func number(_ term: Term) -> Float {
        guard term.flags.contains(.number), !term.flags.contains(.oneDigit) else { return 0 }
        return term.flags.contains(.twoDigits)
            ? StoryRules.twoDigits : max(StoryRules.leastNumber, Float(term.rarity) * unit)
    }

    @inline(__always)
    private static func units(_ value: Double) -> UInt16 { UInt16(max(1, min(65_535, (value * 1_024).rounded()))) }

    private static let logs: [Double] = (0...255).map { $0 == 0 ? 0 : log(Double($0)) }

    /// The terms by which families are looked up, the strongest first, with their scaled weights.
    func strongest() -> [(key: UInt32, weight: Float)] {
        // The bits of a score order as the score does; then the place decides.
        var best: [UInt64] = []
        best.reserveCapacity(StoryRules.queryTerms + 1)
        for (place, term) in terms.enumerated() {
            var score = Float(term.weight)
            if term.flags.contains(.name) { score *= StoryRules.nameBoost }
            if term.flags.contains(.lead) { score *= StoryRules.leadBoost }
            let entry = UInt64(score.bitPattern) << 32 | UInt64(UInt32.max - UInt32(place))
            if best.count == StoryRules.queryTerms, let last = best.last, entry < last { continue }
            var at = best.count
            best.append(entry)
            while at > 0, best[at - 1] < entry {
                best[at] = best[at - 1]
                at -= 1
            }
            best[at] = entry
            if best.count > StoryRules.queryTerms { best.removeLast() }
        }
        return best.map { entry in
            let place = Int(UInt32.max - UInt32(truncatingIfNeeded: entry))
            return (keys[place], Float(terms[place].weight) * StoryVector.unit * scales.words)
        }
    }
}
