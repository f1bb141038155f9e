// SPDX-License-Identifier: Apache-2.0

/// By slot: the number of keys of its fingerprint, and during a query the number of shared keys with the parts of the
/// query's text that they come from. All in one word, because a query reads this for hundreds of slots spread over the
/// archive.
struct MatchCounters: ~Copyable {
    /// A slot that contains a key; the lowest bits give the part of the query's text that the key comes from.
    typealias Holder = UInt32

    /// Higher slots do not fit into a `Holder`.
    static let mostSlots = 1 << (UInt32.bitWidth - PositionalHash.partBits)

    /// The upper half holds the number of keys. The lower half is 0 between queries. During a query it holds the number
    /// of shared keys; or, if keys have position bits, a bit for each part in its upper quarter and the number in the
    /// lower.
    private var words = MatchCounters.allocate(256)
    private var count = 0
    private var capacity = 256
    /// The bits of the lower half that hold the number of shared keys.
    private let counting: UInt32

    /// - Parameter isParted: whether keys have position bits.
    init(isParted: Bool) { counting = isParted ? 0xFF : 0xFFFF }

    deinit { UnsafeMutableRawPointer(words).deallocate() }

    @inline(__always)
    static func holder(_ slot: UInt32, part: UInt32) -> Holder { slot << UInt32(PositionalHash.partBits) | part }

    @inline(__always)
    static func slot(_ holder: Holder) -> UInt32 { holder >> UInt32(PositionalHash.partBits) }

    /// A number of keys as it is stored: limited to half a word, the keys of some half a million words of text.
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

    /// Counts a shared key, up to the capacity of the counter, which is more than any threshold.
    /// - Returns: whether it is the first shared key of the slot.
    @inline(__always)
    mutating func share(_ holder: Holder) -> Bool {
        let slot = Int(MatchCounters.slot(holder))
        let word = words[slot]
        let part: UInt32 = counting == 0xFF ? 0x100 << (holder & PositionalHash.mask) : 0
        words[slot] = (word + (word & counting == counting ? 0 : 1)) | part
        return word & counting == 0
    }

    /// - Returns: the number of shared keys of the slot, and the parts of the query's text that they come from, one bit
    ///   each; no parts if keys have no position bits.
    @inline(__always)
    mutating func takeShared(_ slot: UInt32) -> (count: UInt32, parts: UInt32) {
        let word = words[Int(slot)]
        words[Int(slot)] = word & 0xFFFF_0000
        return (word & counting, counting == 0xFF ? word >> 8 & 0xFF : 0)
    }
}
