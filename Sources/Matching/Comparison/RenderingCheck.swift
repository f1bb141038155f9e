// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Determines whether two texts say the same sentence by sentence in other words: similar wording in the same order
/// from the first sentence to the last, and no long shared passage.
enum RenderingCheck {
    /// The share of each text that is in the other, in order and at about the same position; nil when they are no
    /// renderings.
    static func agreement(_ a: ComparedWords, _ b: ComparedWords) -> (here: Double, there: Double)? {
        // The cheapest checks first: a thousand copies of one template are each compared with all others.
        guard haveSameFacts(a, b) else { return nil }
        let (first, second) = (content(a), content(b))
        let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
        guard shorter >= FamilyRules.leastSegments * FamilyRules.segmentWords,
            Double(shorter) >= FamilyRules.renderingLength * Double(longer)
        else { return nil }
        let (here, there) = (profile(first, second), profile(second, first))
        let least = min(leastQuarter(here), leastQuarter(there))
        guard least >= FamilyRules.evenness * (mean(here) + mean(there)) / 2,
            (mean(here) + mean(there)) / 2 >= FamilyRules.agreement(segments: min(here.count, there.count)),
            least >= FamilyRules.leastAgreement,
            max(atLength(a.words, b.words), atLength(b.words, a.words)) <= FamilyRules.mostAtLength
        else { return nil }
        return (mean(here), mean(there))
    }

    /// The content words; in scripts without spaces, pairs of characters.
    private static func content(_ text: ComparedWords) -> [UInt64] {
        var content: [UInt64] = []
        for (index, mark) in text.marks.enumerated() {
            if mark.contains(.content) {
                content.append(text.words[index])
            } else if mark.contains(.character), index + 1 < text.marks.count,
                text.marks[index + 1].contains(.character)
            {
                content.append(text.words[index] &* 31 &+ text.words[index + 1])
            }
        }
        return content
    }

    /// Whether one text has the numbers, days and months of the other in order, if there are some.
    private static func haveSameFacts(_ a: ComparedWords, _ b: ComparedWords) -> Bool {
        let (here, there) = (facts(a), facts(b))
        let fewer = min(here.count, there.count)
        guard fewer >= FamilyRules.leastFacts else { return true }
        return Double(Alignment.commonInOrder(here, there)) >= FamilyRules.sameFacts * Double(fewer)
    }

    private static func facts(_ text: ComparedWords) -> [UInt64] {
        zip(text.words, text.marks).compactMap { $1.isDisjoint(with: [.number, .calendar]) ? nil : $0 }
    }

    /// By segment of `a`: the share of its words that are in the same order at about the same position in `b`.
    private static func profile(_ a: [UInt64], _ b: [UInt64]) -> [Double] {
        let segments = max(1, (a.count + FamilyRules.segmentWords / 2) / FamilyRules.segmentWords)
        let around = b.count / segments + FamilyRules.segmentSlack
        return (0..<segments).map { segment in
            let here = a.count * segment / segments..<a.count * (segment + 1) / segments
            let (start, end) = (b.count * segment / segments, b.count * (segment + 1) / segments)
            let there = max(0, start - around)..<min(b.count, end + around)
            return Double(commonInOrder(a[here], b[there])) / Double(here.count)
        }
    }

    /// The length of the longest common subsequence. Hyyrö, "Bit-parallel LCS-length computation revisited", 2004.
    private static func commonInOrder(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Int {
        precondition(a.count < 64, "a segment fits into a word")
        let full: UInt64 = 1 << UInt64(a.count) - 1
        var row = full
        for word in b {
            var matches: UInt64 = 0
            for (bit, other) in a.enumerated() where other == word { matches |= 1 << UInt64(bit) }
            let both = row & matches
            row = (row &+ both | row &- both) & full
        }
        return a.count - row.nonzeroBitCount
    }

    private static func mean(_ shares: [Double]) -> Double { shares.reduce(0, +) / Double(shares.count) }

    private static func leastQuarter(_ shares: [Double]) -> Double {
        mean(Array(shares.sorted().prefix(max(1, shares.count / 4))))
    }

    /// The share of `a` that is in `b` in long runs.
    private static func atLength(_ a: [UInt64], _ b: [UInt64]) -> Double {
        let width = FamilyRules.atLength
        guard a.count >= width, b.count >= width else { return 0 }
        let runs = Set((0...b.count - width).map { hash(b, $0, width) })
        var covered = 0
        var end = 0
        for start in 0...a.count - width where runs.contains(hash(a, start, width)) {
            covered += start + width - max(start, end)
            end = start + width
        }
        return Double(covered) / Double(a.count)
    }

    private static func hash(_ words: [UInt64], _ start: Int, _ count: Int) -> UInt64 {
        var sum: UInt64 = 0
        for index in start..<start + count { sum = sum &* 0x9E37_79B9_7F4A_7C15 &+ words[index] }
        return sum
    }
}
