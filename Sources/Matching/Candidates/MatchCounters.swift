// SPDX-License-Identifier: Apache-2.0

/// By slot: how many keys its print has, and how many of a query's it has been found to share, from which parts of the
/// query's text; in one word, since a query asks for all of it of hundreds of slots all over the archive.
struct MatchCounters: ~Copyable {
    /// A slot that holds a key, with the part of the query's text that the key comes from in its lowest bits.
    typealias Holder = UInt32

    /// Higher slots do not fit into a `Holder`.
    static let mostSlots = 1 << (UInt32.bitWidth - PositionalHash.partBits)

    /// The number of keys in the upper half. In the lower one, which is 0 between queries: that of shared keys; or, where
    /// keys hold parts, a bit for each part in the upper quarter and the number in the lower.
    private var words = MatchCounters.allocate(256)
    private var count = 0
    private var capacity = 256
    /// The lower bits that count.
    private let counting: UInt32

    /// - Parameter isParted: whether keys hold the part of the text that they come from.
    init(isParted: Bool) { counting = isParted ? 0xFF : 0xFFFF }

    deinit { UnsafeMutableRawPointer(words).deallocate() }

    @inline(__always)
    static func holder(_ slot: UInt32, part: UInt32) -> Holder { slot << UInt32(PositionalHash.partBits) | part }

    @inline(__always)
    static func slot(_ holder: Holder) -> UInt32 { holder >> UInt32(PositionalHash.partBits) }

    /// A number of keys as it is kept: no higher than half a word holds, that of some half a million words of text.
    @inline(__always)
    static func size(_ keys: Int) -> UInt32 { UInt32(min(keys, Int(UInt16.max))) }

    @inline(__always)
    func size(_ slot: UInt32) -> UInt32 { words[Int(slot)] >> 16 }

    @inline(__always)
    func shared(_ slot: UInt32) -> UInt32 { words[Int(slot)] & counting }

    mutating func append(keys: Int) {
        if count == capacity {
            let larger = MatchCounters.allocate(capacity * 2)
            larger.update(from: words, count: count)
            UnsafeMutableRawPointer(words).deallocate()
            (words, capacity) = (larger, capacity * 2)
        }
        count += 1
        set(UInt32(count - 1), keys: keys)
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt32> {
        HugePageAllocator.allocate(bytes: count * 4).assumingMemoryBound(to: UInt32.self)
    }

    mutating func set(_ slot: UInt32, keys: Int) { words[Int(slot)] = MatchCounters.size(keys) << 16 }

    /// Counts a shared key, as far as the word counts: more than any need.
    /// - Returns: whether it is the slot's first.
    @inline(__always)
    mutating func share(_ holder: Holder) -> Bool {
        let slot = Int(MatchCounters.slot(holder))
        let word = words[slot]
        let part: UInt32 = counting == 0xFF ? 0x100 << (holder & PositionalHash.mask) : 0
        words[slot] = (word + (word & counting == counting ? 0 : 1)) | part
        return word & counting == 0
    }

    /// - Returns: how many keys the slot shared, and from which parts of the query's text, a bit each; none where keys
    ///   hold no parts.
    @inline(__always)
    mutating func takeShared(_ slot: UInt32) -> (count: UInt32, parts: UInt32) {
        let word = words[Int(slot)]
        words[Int(slot)] = word & 0xFFFF_0000
        return (word & counting, counting == 0xFF ? word >> 8 & 0xFF : 0)
    }
}
