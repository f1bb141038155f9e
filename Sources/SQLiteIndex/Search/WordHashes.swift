// SPDX-License-Identifier: Apache-2.0

/// A set of hashes of words. They are not hashed again, so it is several times as fast as `Set`: every word of every
/// article is looked up in it.
///
/// The hashes 0 and 1 are one: 0 marks a free slot.
struct WordHashes: ExpressibleByArrayLiteral {
    /// Open addressing; 0 for a free slot. Their number is a power of two, and at most half are used.
    private var slots: [UInt64] = []
    private(set) var count = 0

    private static let leastSlots = 1_024

    init() {}

    init(arrayLiteral hashes: UInt64...) {
        for hash in hashes { insert(hash) }
    }

    var isEmpty: Bool { count == 0 }

    func contains(_ hash: UInt64) -> Bool {
        guard count > 0 else { return false }
        return slots[slot(of: max(1, hash))] != 0
    }

    /// - Returns: whether the hash is new.
    @discardableResult
    mutating func insert(_ hash: UInt64) -> Bool {
        if 2 * count >= slots.count { grow() }
        let key = max(1, hash)
        let slot = slot(of: key)
        guard slots[slot] == 0 else { return false }
        slots[slot] = key
        count += 1
        return true
    }

    mutating func formUnion(_ other: WordHashes) {
        for key in other.slots where key != 0 { insert(key) }
    }

    /// The slot of a key, or the free slot where it belongs.
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: max(Self.leastSlots, 2 * old.count))
        for key in old where key != 0 { slots[slot(of: key)] = key }
    }
}
