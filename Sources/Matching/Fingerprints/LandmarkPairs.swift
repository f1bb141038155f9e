// SPDX-License-Identifier: Apache-2.0

/// Pairs of landmarks that are close to each other in a text: they find texts that say the same in another script.
///
/// There are three kinds of pairs: two terms or numbers with none between them but the next few; two names that follow
/// each other, as first and last name do; and in texts in Latin letters and in Japanese, two names close to each other.
enum LandmarkPairs {
    /// Hashes with positions, in no order.
    static func make(_ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String) -> [UInt32] {
        let mentions = Landmarks.mentions(words, kept, in: text)
        let count = kept.reduce(0) { $0 + $1.count }
        return termPairs(mentions, count) + adjacentPairs(mentions, count) + closePairs(mentions, count)
    }

    private static func key(_ a: UInt64, _ b: UInt64, _ salt: UInt64, at place: Int, of count: Int) -> UInt32 {
        let mixed = Mixing.mix(min(a, b) &* 31 &+ max(a, b) &+ salt)
        return PositionalHash.make(UInt32(truncatingIfNeeded: mixed >> 32), at: place, of: max(count, place + 1))
    }

    private static func termPairs(_ mentions: [Mention], _ count: Int) -> [UInt32] {
        var seen: Set<UInt64> = []
        var terms: [(hash: UInt64, place: Int)] = []
        for mention in mentions where mention.kind == .term || mention.kind == .number {
            if let hash = mention.hash, seen.insert(hash).inserted { terms.append((hash, mention.place)) }
        }
        return sample(pairs(terms, 1, count), FamilyRules.mostTermPairs)
    }

    private static func pairs(
        _ names: [(hash: UInt64, place: Int)], _ salt: UInt64, _ count: Int
    ) -> [UInt32] {
        var pairs: [UInt32] = []
        for (index, name) in names.enumerated() {
            for other in names[(index + 1)...].prefix(FamilyRules.pairedNames) where other.place != name.place {
                pairs.append(key(name.hash, other.hash, salt, at: name.place, of: count))
            }
        }
        return pairs
    }

    /// The pairs with the lowest hashes: two texts that have them in common select the same ones.
    static func sample(_ pairs: [UInt32], _ most: Int) -> [UInt32] {
        pairs.count <= most ? pairs : Array(pairs.sorted().prefix(most))
    }

    private static func adjacentPairs(_ mentions: [Mention], _ count: Int) -> [UInt32] {
        var pairs: [UInt32] = []
        // The readings of the name before, as a range of indices.
        var before = 0..<0
        var index = 0
        while index < mentions.count {
            guard case .name = mentions[index].kind else {
                index += 1
                continue
            }
            let place = mentions[index].place
            var end = index
            while end < mentions.count, mentions[end].place == place, case .name = mentions[end].kind { end += 1 }
            if let first = before.first, mentions[index].isAdjacent, mentions[first].end == place {
                for a in mentions[before] {
                    for b in mentions[index..<end]
                    where a.kind == b.kind && a.sounds.count + b.sounds.count >= FamilyRules.leastAdjacentSounds {
                        pairs.append(
                            key(
                                UInt64(a.sounds.sounds) << 32 | UInt64(b.sounds.sounds),
                                a.kind == .name(.alphabetic) ? 0 : 1, 2, at: place, of: count))
                    }
                }
            }
            before = index..<end
            index = end
        }
        return sample(pairs, FamilyRules.mostAdjacentPairs)
    }

    private static func closePairs(_ mentions: [Mention], _ count: Int) -> [UInt32] {
        var seen: Set<UInt64> = []
        var names: [(hash: UInt64, place: Int)] = []
        for mention in mentions where mention.isFirst && mention.kind != .name(.alphabetic) {
            guard names.count < FamilyRules.mostNames else { break }
            if let hash = mention.hash, seen.insert(hash).inserted { names.append((hash, mention.place)) }
        }
        return sample(pairs(names, 3, count), FamilyRules.mostSoundPairs)
    }
}
