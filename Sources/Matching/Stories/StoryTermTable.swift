// SPDX-License-Identifier: Apache-2.0

/// Numbers by the key of a term: an open hash table of eight bytes an entry, with linear probing. Keys are hashes already.
struct StoryTermTable: Sendable {
    /// The key in the upper half, the value in the lower one; 0 for a free entry.
    private var slots: [UInt64]
    private(set) var count = 0
    private var mask: Int

    /// - Parameter capacity: entries for which there is space at once.
    init(capacity: Int = 0) {
        var size = 16
        while size * 5 < capacity * 8 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// 0 if there is none.
    @inline(__always)
    subscript(key: UInt32) -> UInt32 {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(key) & mask
            while slots[place] != 0 {
                if UInt32(slots[place] >> 32) == key { return UInt32(truncatingIfNeeded: slots[place]) }
                place = (place + 1) & mask
            }
            return 0
        }
    }

    /// - Parameter key: not 0.
    mutating func add(_ amount: UInt32, to key: UInt32) {
        if (count + 1) * 8 > slots.count * 5 { grow() }
        var place = Int(key) & mask
        while slots[place] != 0, UInt32(slots[place] >> 32) != key { place = (place + 1) & mask }
        if slots[place] == 0 { count += 1 }
        let (sum, overflow) = UInt32(truncatingIfNeeded: slots[place]).addingReportingOverflow(amount)
        slots[place] = UInt64(key) << 32 | UInt64(overflow ? .max : sum)
    }

    /// In no particular order.
    var entries: some Sequence<(key: UInt32, value: UInt32)> {
        slots.lazy.filter { $0 != 0 }.map { (key: UInt32($0 >> 32), value: UInt32(truncatingIfNeeded: $0)) }
    }

    /// Removes the entries whose value is not above a limit.
    mutating func drop(upTo limit: UInt32) {
        var kept = StoryTermTable(capacity: count)
        for (key, value) in entries where value > limit { kept.add(value, to: key) }
        self = kept
    }

    private mutating func grow() {
        var larger = StoryTermTable(capacity: slots.count)
        for (key, value) in entries { larger.add(value, to: key) }
        self = larger
    }
}
