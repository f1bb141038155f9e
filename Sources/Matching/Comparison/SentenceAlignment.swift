// SPDX-License-Identifier: Apache-2.0

/// Aligns two texts by the lengths of their sentences: long sentences are translated into long ones. Gale and Church, "A
/// program for aligning sentences in bilingual corpora", 1993.
enum SentenceAlignment {
    /// By how many standard deviations the lengths of the sentences agree better than those of texts that are rotated.
    /// Nil if there are too few sentences to decide.
    static func score(_ a: [Int32], _ b: [Int32]) -> Double? {
        let most = FamilyRules.mostSentences
        guard min(a.count, b.count) >= FamilyRules.leastSentences, max(a.count, b.count) <= most else { return nil }
        let (here, there) = (shares(a), shares(b))
        let cost = distance(here, there)
        var costs: [Double] = []
        for part in 1...6 {
            let cut = there.count * part / 7
            costs.append(distance(here, Array(there[cut...] + there[..<cut])))
        }
        let mean = costs.reduce(0, +) / Double(costs.count)
        let sigma = (costs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(costs.count)).squareRoot()
        return (mean - cost) / max(sigma, mean.squareRoot() * 0.7)
    }

    /// The lengths relative to their mean.
    private static func shares(_ lengths: [Int32]) -> [Double] {
        let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
        return lengths.map { Double($0) / mean }
    }

    /// The cost of the best alignment, in which a sentence is one sentence of the other text, two, or none.
    private static func distance(_ a: [Double], _ b: [Double]) -> Double {
        let ratio = Double(b.count) / Double(a.count)
        let other = b.map { $0 / ratio.squareRoot() }
        let one = a.map { $0 * ratio.squareRoot() }
        var previous2 = [Double](repeating: .infinity, count: b.count + 1)
        var previous = previous2
        var row = previous2
        for i in 0...a.count {
            for j in 0...b.count {
                var best = i == 0 && j == 0 ? 0 : Double.infinity
                if i > 0 { best = min(best, previous[j] + 3) }
                if j > 0 { best = min(best, row[j - 1] + 3) }
                if i > 0, j > 0 { best = min(best, previous[j - 1] + cost(one[i - 1], other[j - 1])) }
                if i > 1, j > 0 {
                    best = min(best, previous2[j - 1] + cost(one[i - 1] + one[i - 2], other[j - 1]) + 1.5)
                }
                if i > 0, j > 1 {
                    best = min(best, previous[j - 2] + cost(one[i - 1], other[j - 1] + other[j - 2]) + 1.5)
                }
                row[j] = best
            }
            swap(&previous2, &previous)
            swap(&previous, &row)
        }
        return previous[b.count]
    }

    private static func cost(_ a: Double, _ b: Double) -> Double {
        let difference = a - b
        return difference * difference / (0.05 * (a + b) + 0.02)
    }
}
