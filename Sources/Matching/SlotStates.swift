// SPDX-License-Identifier: Apache-2.0

/// By slot: how many keys its print has, and how many of a query's it has been found to share; in one word, since a
/// query asks for both of hundreds of slots all over the archive.
struct SlotStates: ~Copyable {
    /// The number of keys in the upper half, that of shared ones in the lower, which is 0 between queries.
    private var words = SlotStates.allocate(256)
    private var count = 0
    private var capacity = 256

    deinit { UnsafeMutableRawPointer(words).deallocate() }

    /// A number of keys as it is kept: no higher than half a word holds, that of some half a million words of text.
    @inline(__always)
    static func size(_ keys: Int) -> UInt32 { UInt32(min(keys, Int(UInt16.max))) }

    @inline(__always)
    func size(_ slot: UInt32) -> UInt32 { words[Int(slot)] >> 16 }

    @inline(__always)
    func shared(_ slot: UInt32) -> UInt32 { words[Int(slot)] & 0xFFFF }

    mutating func append(keys: Int) {
        if count == capacity {
            let larger = SlotStates.allocate(capacity * 2)
            larger.update(from: words, count: count)
            UnsafeMutableRawPointer(words).deallocate()
            (words, capacity) = (larger, capacity * 2)
        }
        count += 1
        set(UInt32(count - 1), keys: keys)
    }

    private static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt32> {
        TableMemory.allocate(bytes: count * 4).assumingMemoryBound(to: UInt32.self)
    }

    mutating func set(_ slot: UInt32, keys: Int) { words[Int(slot)] = SlotStates.size(keys) << 16 }

    /// Counts a shared key.
    /// - Returns: whether it is the first.
    @inline(__always)
    mutating func share(_ slot: UInt32) -> Bool {
        let word = words[Int(slot)]
        words[Int(slot)] = word + (word & 0xFFFF == 0xFFFF ? 0 : 1)
        return word & 0xFFFF == 0
    }

    /// - Returns: how many keys it shared.
    @inline(__always)
    mutating func takeShared(_ slot: UInt32) -> UInt32 {
        let word = words[Int(slot)]
        words[Int(slot)] = word & 0xFFFF_0000
        return word & 0xFFFF
    }
}
