// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// A vector made ready to be compared with many others.
struct StoryQuery: ~Copyable {
    private let vector: StoryVector
    /// One bit for the low bits of each key: most terms of another text are not here.
    private let filter: UnsafeMutablePointer<UInt64>
    private static let filterBits: UInt32 = 1 << 12
    /// By the bits of a key: the place of the term plus one.
    private let places: UnsafeMutablePointer<UInt16>
    private let mask: Int

    init(_ vector: StoryVector) {
        self.vector = vector
        filter = .allocate(capacity: Int(StoryQuery.filterBits) / 64)
        filter.initialize(repeating: 0, count: Int(StoryQuery.filterBits) / 64)
        var slots = 64
        while slots < vector.terms.count * 2 { slots *= 2 }
        mask = slots - 1
        places = .allocate(capacity: slots)
        places.initialize(repeating: 0, count: slots)
        for (place, key) in vector.keys.enumerated() {
            let bit = key & (StoryQuery.filterBits - 1)
            filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
            var slot = Int(key >> 8) & mask
            while places[slot] != 0 { slot = (slot + 1) & mask }
            places[slot] = UInt16(clamping: place + 1)
        }
    }

    deinit {
        filter.deallocate()
        places.deallocate()
    }

    /// Whether both texts are of one language, as far as is known.
    func isOneLanguage(_ other: StoryVector) -> Bool {
        let unknown = LanguageKey.unknown
        return vector.language == other.language || vector.language == unknown || other.language == unknown
    }

    /// The place of a term here.
    @inline(__always)
    private func place(_ key: UInt32) -> Int? {
        let bit = key & (StoryQuery.filterBits - 1)
        guard filter[Int(bit >> 6)] & 1 << UInt64(bit & 63) != 0 else { return nil }
        var slot = Int(key >> 8) & mask
        while places[slot] != 0 {
            let place = Int(places[slot]) - 1
            if vector.keys[place] == key { return place }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// What another text has in common with this one. The same in both directions: the terms are added up by key.
    func common(with other: StoryVector) -> StoryLikelihood.Common {
        var sums = StoryLikelihood.Common()
        let areNames = !vector.isCased && !other.isCased
        vector.terms.withUnsafeBufferPointer { mine in
            other.terms.withUnsafeBufferPointer { theirs in
                for (index, key) in other.keys.enumerated() {
                    guard let place = place(key) else { continue }
                    let (here, there) = (mine[place], theirs[index])
                    let weight = Float(here.weight) * Float(there.weight)
                    sums.words += weight
                    let both = here.flags.intersection(there.flags)
                    if both.contains(.name) || areNames { sums.names += weight }
                    if both.contains(.lead) { sums.lead += Float(here.rarity) * Float(there.rarity) }
                    if both.contains(.number) { sums.numbers += StoryVector.number(here) * StoryVector.number(there) }
                }
            }
        }
        let (here, there) = (vector.scales, other.scales)
        let unit = StoryVector.unit * StoryVector.unit
        return StoryLikelihood.Common(
            words: sums.words * unit * (here.words * there.words),
            names: sums.names * unit * (here.names * there.names),
            lead: sums.lead * unit * (here.lead * there.lead), numbers: sums.numbers * (here.numbers * there.numbers))
    }

    /// The terms that contribute most, the strongest first.
    func shared(with other: StoryVector, names: Bool, most: Int) -> [UInt32] {
        var found: [(weight: Float, key: UInt32)] = []
        for (key, there) in zip(other.keys, other.terms) {
            guard let place = place(key) else { continue }
            let here = vector.terms[place]
            guard here.flags.intersection(there.flags).contains(.name) == names else { continue }
            found.append((Float(here.weight) * Float(there.weight), key))
        }
        found.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.key < $1.key }
        return found.prefix(most).map(\.key)
    }
}
