// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// An article that matches. 32 bytes, because there may be millions.
struct Match {
    /// The row number, seven bits for the tier, one bit for the lead.
    private var packed: Int64
    let family: Int64
    /// When it was published, or arrived; microseconds since 1970.
    let date: Int64
    /// How well the words match, whatever the date; higher is better, and `unranked` comes after all others.
    var relevance: Double

    static let unranked = -1.0

    init(row: Int64, family: Int64, date: Int64, isLead: Bool, relevance: Double) {
        packed = row << 8 | (isLead ? 1 : 0)
        (self.family, self.date, self.relevance) = (family, date, relevance)
    }

    var row: Int64 { packed >> 8 }
    var isLead: Bool { packed & 1 == 1 }

    /// Matches with a higher tier are better, whatever their relevance; 0 until `TypedCharacters` sets it.
    /// - Precondition: 0 to `highestTier`.
    var tier: Int {
        get { Int(packed >> 1 & Self.tierMask) }
        set { packed = packed & ~(Self.tierMask << 1) | Int64(newValue) & Self.tierMask << 1 }
    }

    private static let tierMask: Int64 = 0x7F
    static let highestTier = 127

    /// - Parameter now: the time from which the age of an article counts; microseconds since 1970.
    func score(at now: Int64) -> Double {
        relevance == Match.unranked ? relevance : relevance * Ranking.recency(date, now: now)
    }

    /// Whether `a` comes before `b`.
    static func order(_ order: SearchOrder, now: Int64) -> (Match, Match) -> Bool {
        switch order {
        case .relevance: { isBetter($0, $1, $0.score(at: now), $1.score(at: now)) }
        case .newest: isNewer
        case .oldest: isOlder
        }
    }

    /// Whether `a` represents a family better than `b`: not for its date, since copies often have none.
    static func isMoreRelevant(_ a: Match, _ b: Match) -> Bool { isBetter(a, b, a.relevance, b.relevance) }

    /// Unranked matches are ordered as by `isNewer`.
    private static func isBetter(_ a: Match, _ b: Match, _ scoreOfA: Double, _ scoreOfB: Double) -> Bool {
        if a.tier != b.tier { return a.tier > b.tier }
        if scoreOfA != scoreOfB { return scoreOfA > scoreOfB }
        if scoreOfA == unranked { return isNewer(a, b) }
        if a.isLead != b.isLead { return a.isLead }
        return a.row > b.row
    }

    static func isNewer(_ a: Match, _ b: Match) -> Bool { a.date != b.date ? a.date > b.date : a.row > b.row }
    private static func isOlder(_ a: Match, _ b: Match) -> Bool { a.date != b.date ? a.date < b.date : a.row < b.row }
}

extension [Match] {
    /// The first match of each family in an order.
    func representatives(by isBefore: (Match, Match) -> Bool) -> [Match] {
        guard count > 1 else { return self }
        let several = familiesWithSeveral
        if several?.isEmpty == true { return self }
        var places = PlaceTable()
        var first: [Match] = []
        first.reserveCapacity(count)
        for match in self {
            if several?.contains(match.family) == false {
                first.append(match)
                continue
            }
            let place = places.place(of: match.family, orNew: first.count)
            if place == first.count {
                first.append(match)
            } else if isBefore(match, first[place]) {
                first[place] = match
            }
        }
        return first
    }

    /// The families of more than one match; nil if their row numbers are too high for a set. Most families have one, so
    /// that this saves most of the work.
    /// - Precondition: not empty.
    private var familiesWithSeveral: RowSet? {
        var (lowest, highest) = (Int64.max, Int64.min)
        for match in self { (lowest, highest) = (Swift.min(lowest, match.family), Swift.max(highest, match.family)) }
        guard lowest >= 0, highest < Int64(64 * count) + 4_096 else { return nil }
        var (found, several) = (RowSet(through: highest), RowSet(through: highest))
        for match in self where !found.insert(match.family) { several.insert(match.family) }
        return several
    }

    /// The first matches in an order. If few are wanted, the others are not sorted.
    func first(_ count: Int, by isBefore: (Match, Match) -> Bool) -> [Match] {
        guard count > 0 else { return [] }
        guard count < self.count / 4 else { return Array(sorted(by: isBefore).prefix(count)) }
        let room = 2 * count + 64
        var best: [Match] = []
        best.reserveCapacity(room)
        // The last of the best so far, once there are enough.
        var last: Match?
        for match in self {
            if let last, !isBefore(match, last) { continue }
            best.append(match)
            guard best.count == room else { continue }
            best.sort(by: isBefore)
            best.removeLast(room - count)
            last = best.last
        }
        best.sort(by: isBefore)
        return Array(best.prefix(count))
    }
}

/// A hash table from row numbers to places in a list; several times as fast as a dictionary.
struct PlaceTable {
    private var keys: [Int64]
    private var places: [Int32]
    private var count = 0
    /// One less than the number of slots, which is a power of two.
    private var mask: Int

    /// No row has this number.
    private static let free = Int64.min

    init() {
        mask = 1_023
        keys = Array(repeating: Self.free, count: mask + 1)
        places = Array(repeating: 0, count: mask + 1)
    }

    /// The place of a key; if the table does not have it, it gets the new place.
    mutating func place(of key: Int64, orNew new: Int) -> Int {
        let slot = slot(of: key)
        guard keys[slot] == Self.free else { return Int(places[slot]) }
        keys[slot] = key
        places[slot] = Int32(truncatingIfNeeded: new)
        count += 1
        if 2 * count > mask { grow() }
        return new
    }

    /// The slot of a key, or the free slot where it belongs.
    private func slot(of key: Int64) -> Int {
        let hash = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while keys[slot] != Self.free, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldPlaces) = (keys, places)
        mask = 2 * mask + 1
        keys = Array(repeating: Self.free, count: mask + 1)
        places = Array(repeating: 0, count: mask + 1)
        for (key, place) in zip(oldKeys, oldPlaces) where key != Self.free {
            let slot = slot(of: key)
            (keys[slot], places[slot]) = (key, place)
        }
    }
}
