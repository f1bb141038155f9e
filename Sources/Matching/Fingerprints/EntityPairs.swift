// SPDX-License-Identifier: Apache-2.0

/// Pairs of names and numbers that are close to each other in a text. They survive translation, so they find texts that
/// say the same in another language.
///
/// A single name occurs in too many texts. Two names close to each other occur in few, and a translation keeps them
/// close, although other capitalised words may come between (German nouns). So each name is paired with the next few
/// names that are new in the text. Names with the same first letters count as one; see docs/decisions/0004-folding.md.
enum EntityPairs {
    /// Hashes of the pairs, ascending, each once.
    /// - Parameters:
    ///   - kept: the ranges of words that are compared.
    ///   - text: the text from which `words` was made, with positions kept.
    static func make(_ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String) -> [UInt32] {
        let names = distinctNames(words, kept, in: text)
        var pairs: [UInt32] = []
        pairs.reserveCapacity(names.count * FamilyRules.pairedNames)
        for (index, name) in names.enumerated() {
            for other in names[(index + 1)...].prefix(FamilyRules.pairedNames) {
                // The same hash in either order: translations reorder sentences.
                let mixed = Mixing.mix(min(name.hash, other.hash) &* 31 &+ max(name.hash, other.hash))
                let hash = UInt32(truncatingIfNeeded: mixed >> 32)
                pairs.append(PositionalHash.make(hash, at: name.place, of: words.words.count))
            }
        }
        pairs = LandmarkPairs.sample(pairs, FamilyRules.mostNamePairs)
        pairs += LandmarkPairs.make(words, kept, in: text)
        pairs.sort()
        var last: UInt32?
        return pairs.filter { pair in
            defer { last = PositionalHash.hash(pair) }
            return PositionalHash.hash(pair) != last
        }
    }

    /// Names and numbers in the order of their first occurrence. A capitalised word at the beginning of a sentence is a
    /// name if it is one elsewhere, too.
    private static func distinctNames(
        _ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String
    ) -> [(hash: UInt64, place: Int)] {
        var copy = text
        let (ends, folded, places) = (words.ends.values, words.folded.values, words.places.values)
        return copy.withUTF8 { bytes in
            var found: [(hash: UInt64, place: Int, isSure: Bool)] = []
            var sure: Set<UInt64> = []
            for range in kept {
                for index in range {
                    let start = index == 0 ? 0 : Int(ends[index - 1]) + 1
                    let word = UnsafeBufferPointer(rebasing: folded[start..<Int(ends[index])])
                    let first = folded[start]
                    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") {
                        let (hash, digits) = CognatePrefix.ofNumber(word)
                        if digits > 1 { found.append((hash, index, true)) }
                        continue
                    }
                    guard word.count >= FamilyRules.nameBytes, WordMarks.beginsWithCapital(bytes, places[index].start)
                    else { continue }
                    let hash = CognatePrefix.of(word, letters: FamilyRules.nameLetters).hash
                    let before = index == 0 ? 0 : places[index - 1].end
                    let isSure = !WordMarks.isInitial(
                        index, after: bytes[min(before, places[index].start)..<places[index].start])
                    if isSure { sure.insert(hash) }
                    found.append((hash, index, isSure))
                }
            }
            var seen: Set<UInt64> = []
            var names: [(hash: UInt64, place: Int)] = []
            for (hash, place, isSure) in found where isSure || sure.contains(hash) {
                guard names.count < FamilyRules.mostNames else { break }
                if seen.insert(hash).inserted { names.append((hash, place)) }
            }
            return names
        }
    }
}
