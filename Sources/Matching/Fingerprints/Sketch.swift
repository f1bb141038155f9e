// SPDX-License-Identifier: Apache-2.0

/// A sample of the runs of three words of a text, which finds texts that say the same in other words.
///
/// The runs with the lowest ranks (Broder's bottom-k sketch): two sketches share runs in proportion to the runs that
/// their texts share, at any position. Machine translations of one original share a tenth of them and more, different
/// texts on one event a fiftieth; see docs/decisions/0004-folding.md.
enum Sketch {
    /// - Parameter weighs: by word, whether it carries meaning; a run of function words only is in every text.
    static func make(_ words: UnsafeBufferPointer<UInt64>, _ weighs: UnsafeBufferPointer<Bool>) -> [UInt32] {
        guard words.count >= FamilyRules.sketchedWords else { return [] }
        // Ranks are spread evenly, so a small part of them usually contains enough runs.
        let share = min(1, Double(FamilyRules.sketchSize * 3) / Double(words.count))
        let sketch = least(words, weighs, below: UInt64(share * 0x1p32))
        if sketch.count == FamilyRules.sketchSize || share == 1 { return enough(sketch) }
        return enough(least(words, weighs, below: 1 << 32))
    }

    private static func enough(_ sketch: [UInt32]) -> [UInt32] {
        sketch.count >= FamilyRules.leastSketch ? sketch : []
    }

    /// The runs with the lowest ranks, ascending by their hash.
    private static func least(
        _ words: UnsafeBufferPointer<UInt64>, _ weighs: UnsafeBufferPointer<Bool>, below bound: UInt64
    ) -> [UInt32] {
        var ranked: [UInt64] = []
        ranked.reserveCapacity(FamilyRules.sketchSize * 4)
        for start in 0..<words.count - 2 {
            let hash = PositionalHash.hash(Sketch.hash(words[start], words[start + 1], words[start + 2]))
            let rank = Mixing.mix(hash ^ 0x2545_F491)
            guard UInt64(rank) < bound, weighs[start] || weighs[start + 1] || weighs[start + 2] else { continue }
            ranked.append(UInt64(rank) << 32 | UInt64(PositionalHash.make(hash, at: start, of: words.count)))
        }
        ranked.sort()
        var sketch: [UInt32] = []
        sketch.reserveCapacity(FamilyRules.sketchSize)
        var last: UInt32?
        // A repeated run has the position of its first occurrence.
        for entry in ranked where PositionalHash.hash(UInt32(truncatingIfNeeded: entry)) != last {
            last = PositionalHash.hash(UInt32(truncatingIfNeeded: entry))
            sketch.append(UInt32(truncatingIfNeeded: entry))
            if sketch.count == FamilyRules.sketchSize { break }
        }
        sketch.sort()
        return sketch
    }

    @inline(__always)
    private static func hash(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt32 {
        let sum = a &* 0x9E37_79B9_7F4A_7C15 &+ b &* 0xBF58_476D_1CE4_E5B9 &+ c &* 0x94D0_49BB_1331_11EB
        return UInt32(truncatingIfNeeded: Mixing.mix(sum) >> 32)
    }
}

extension ComparisonText {
    /// By word: whether it is long enough to carry meaning. Six bytes are six Latin letters or two Chinese characters;
    /// a single character of three bytes counts, because in such scripts it is a word.
    func weights() -> UnsafeVector<Bool> {
        var weights = UnsafeVector<Bool>(capacity: words.count)
        var start = 0
        for end in ends.values {
            let bytes = Int(end) - start
            weights.append(
                bytes >= FamilyRules.weightyBytes
                    || WordMarks.isUnspaced(UnsafeBufferPointer(rebasing: folded.values[start..<Int(end)])))
            start = Int(end) + 1
        }
        return weights
    }
}
