// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Finds the families that may be about the same event: by their strongest terms, in lists of the families of five days.
///
/// Families are known by a number of the caller, which may use it again after a removal.
struct StoryCandidates: Sendable {
    /// Why a family is in the list of a bucket.
    private enum Reason: Int32 {
        /// It was published in these days.
        case published
        /// It has no time of publication, and was received in these days.
        case undated
        /// It has one, and was received in these days.
        case received
        /// It was published and received in these days.
        case both
    }

    /// A bucket in which families may be found, and whether its days are near by publication, and by receipt.
    private struct Near {
        let bucket: UInt64
        let isPublished: Bool
        let isReceived: Bool
    }

    private struct List {
        /// 0 for a free place.
        var key: UInt64 = 0
        /// The first entry, or -1.
        var first: Int32 = -1
        var count: Int32 = 0
    }

    private struct Entry {
        var family: Int32
        var reason: Int32
        var weight: Float
        var next: Int32
    }

    /// The count of a list that was too long and has no entries any more.
    private static let overflown = Int32.max / 16

    private var lists = [List](repeating: List(), count: 1_024)
    private var listCount = 0
    private var entries: [Entry] = []
    private var freeEntry: Int32 = -1
    /// Families by bucket: most buckets are empty.
    private var population: [UInt64: Int] = [:]
    /// By family.
    private var times: [StoryTime] = []
    /// By family, while it is looked for: what it has in common.
    private var scores: [Float] = []
    private(set) var readEntries = 0

    private static func bucket(_ moment: Date) -> UInt64 {
        // Times of articles are within a few thousand years; hostile ones are taken as such.
        let days = max(-4_000_000, min(4_000_000, moment.timeIntervalSince1970 / StoryTime.day))
        return UInt64(Int((days / Double(StoryRules.bucketDays)).rounded(.down)) + (1 << 22))
    }

    /// The buckets in which a family is found.
    private static func buckets(_ time: StoryTime) -> [(bucket: UInt64, reason: Reason)] {
        let received = bucket(time.received)
        guard let published = time.published.map({ bucket($0.start) }) else { return [(received, .undated)] }
        return published == received ? [(received, .both)] : [(published, .published), (received, .received)]
    }

    /// The buckets in which families near a time are.
    private func near(_ time: StoryTime) -> [Near] {
        func range(_ moment: Date) -> ClosedRange<UInt64> {
            // A bare day may end a day later than it begins.
            let window = (StoryRules.windowDays + 1) * StoryTime.day
            return StoryCandidates.bucket(
                moment.addingTimeInterval(-window))...StoryCandidates.bucket(moment.addingTimeInterval(window))
        }
        let received = range(time.received)
        let published = time.published.map { range($0.start) }
        var near: [Near] = []
        for bucket in received where population[bucket] != nil {
            near.append(Near(bucket: bucket, isPublished: published?.contains(bucket) ?? false, isReceived: true))
        }
        for bucket in published ?? received where !received.contains(bucket) && population[bucket] != nil {
            near.append(Near(bucket: bucket, isPublished: true, isReceived: false))
        }
        return near
    }

    /// Whether the families with a reason are of the kind that is near there.
    @inline(__always)
    private static func counts(_ reason: Int32, _ near: Near, isDated: Bool) -> Bool {
        switch reason {
        case Reason.published.rawValue: isDated && near.isPublished
        case Reason.undated.rawValue: near.isReceived
        case Reason.received.rawValue: !isDated && near.isReceived
        default: isDated ? near.isPublished : near.isReceived
        }
    }

    mutating func insert(_ family: Int32, _ terms: [(key: UInt32, weight: Float)], at time: StoryTime) {
        while scores.count <= Int(family) {
            scores.append(0)
            times.append(time)
        }
        times[Int(family)] = time
        for (bucket, reason) in StoryCandidates.buckets(time) {
            population[bucket, default: 0] += 1
            for term in terms {
                insert(
                    Entry(family: family, reason: reason.rawValue, weight: term.weight, next: -1),
                    into: bucket << 32 | UInt64(term.key))
            }
        }
    }

    mutating func remove(_ family: Int32, _ terms: [(key: UInt32, weight: Float)], at time: StoryTime) {
        for (bucket, _) in StoryCandidates.buckets(time) {
            let left = (population[bucket] ?? 1) - 1
            population[bucket] = left > 0 ? left : nil
            for term in terms { remove(family, from: bucket << 32 | UInt64(term.key)) }
        }
    }

    /// The families near a time that share the most of some terms, the best first; equal ones in the order of the caller.
    mutating func find(
        _ terms: [(key: UInt32, weight: Float)], at time: StoryTime, most: Int, precedes: (Int32, Int32) -> Bool
    ) -> [Int32] {
        let near = near(time)
        let isDated = time.published != nil
        var touched: [Int32] = []
        readEntries = 0
        // All lists are looked up before any is read: the processor waits for many at once.
        var found: [(first: Int32, near: Int, weight: Float)] = []
        found.reserveCapacity(terms.count * near.count)
        for term in terms {
            let before = found.count
            var holders: Int32 = 0
            lists.withUnsafeBufferPointer { lists in
                // All lists of a term are between its place and the next free one.
                var place = start(UInt64(term.key))
                while lists[place].key != 0 {
                    let list = lists[place]
                    place = (place + 1) & (lists.count - 1)
                    guard UInt32(truncatingIfNeeded: list.key) == term.key, list.count > 0,
                        let which = near.firstIndex(where: { $0.bucket == list.key >> 32 })
                    else { continue }
                    if list.first >= 0 { found.append((list.first, which, term.weight)) }
                    holders += min(list.count, StoryCandidates.overflown)
                }
            }
            guard holders <= Int32(StoryRules.mostHolders) else {
                found.removeSubrange(before...)
                continue
            }
            readEntries += Int(holders)
        }
        let firsts = found.map { entries[Int($0.first)] }
        for (list, entry) in zip(found, firsts) {
            add(entry, near[list.near], isDated: isDated, weight: list.weight, to: &touched)
        }
        var best = touched.filter { scores[Int($0)] >= StoryRules.leastShared && times[Int($0)].isNear(time) }
        best.sort {
            scores[Int($0)] != scores[Int($1)] ? scores[Int($0)] > scores[Int($1)] : precedes($0, $1)
        }
        for family in touched { scores[Int(family)] = 0 }
        return Array(best.prefix(most))
    }

    /// Adds what the families of a list share.
    private mutating func add(
        _ first: Entry, _ days: Near, isDated: Bool, weight: Float, to touched: inout [Int32]
    ) {
        entries.withUnsafeBufferPointer { entries in
            scores.withUnsafeMutableBufferPointer { scores in
                var entry = first
                while true {
                    if StoryCandidates.counts(entry.reason, days, isDated: isDated) {
                        if scores[Int(entry.family)] == 0 { touched.append(entry.family) }
                        scores[Int(entry.family)] += entry.weight * weight
                    }
                    guard entry.next >= 0 else { break }
                    entry = entries[Int(entry.next)]
                }
            }
        }
    }

    // MARK: Lists

    /// The first place of the lists of a term: they are beside each other, four to a line of the cache. Keys of terms are
    /// hashes already.
    @inline(__always)
    private func start(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key &<< 2) & (lists.count - 1) }

    /// The place of a list, or of the free place where it belongs.
    @inline(__always)
    private func place(_ key: UInt64) -> Int {
        lists.withUnsafeBufferPointer { lists in
            let mask = lists.count - 1
            var place = start(key)
            while lists[place].key != key, lists[place].key != 0 { place = (place + 1) & mask }
            return place
        }
    }

    private mutating func insert(_ given: Entry, into key: UInt64) {
        var place = place(key)
        if lists[place].key == 0 {
            if (listCount + 1) * 8 > lists.count * 5 {
                rebuild()
                place = self.place(key)
            }
            lists[place].key = key
            listCount += 1
        }
        guard lists[place].count < StoryCandidates.overflown else { return }
        if lists[place].count >= Int32(StoryRules.mostHolders) {
            free(lists[place].first)
            lists[place].first = -1
            lists[place].count = StoryCandidates.overflown
            return
        }
        var entry = given
        entry.next = lists[place].first
        if freeEntry >= 0 {
            lists[place].first = freeEntry
            freeEntry = entries[Int(lists[place].first)].next
            entries[Int(lists[place].first)] = entry
        } else {
            lists[place].first = Int32(entries.count)
            entries.append(entry)
        }
        lists[place].count += 1
    }

    private mutating func free(_ first: Int32) {
        var at = first
        while at >= 0 {
            let next = entries[Int(at)].next
            entries[Int(at)].next = freeEntry
            freeEntry = at
            at = next
        }
    }

    private mutating func remove(_ family: Int32, from key: UInt64) {
        let place = place(key)
        var before: Int32 = -1
        var at = lists[place].first
        while at >= 0, entries[Int(at)].family != family { (before, at) = (at, entries[Int(at)].next) }
        guard at >= 0 else { return }
        if before < 0 {
            lists[place].first = entries[Int(at)].next
        } else {
            entries[Int(before)].next = entries[Int(at)].next
        }
        lists[place].count -= 1
        entries[Int(at)].next = freeEntry
        freeEntry = at
    }

    /// Makes space, and forgets the lists without families.
    private mutating func rebuild() {
        // A list that overflowed is kept while families of its bucket are here.
        let kept = lists.filter { list in
            list.count > 0 && (list.count < StoryCandidates.overflown || population[list.key >> 32] != nil)
        }
        var size = 1_024
        while size < kept.count * 4 { size *= 2 }
        lists = [List](repeating: List(), count: size)
        for list in kept { lists[place(list.key)] = list }
        listCount = kept.count
    }
}
