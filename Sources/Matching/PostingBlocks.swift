// SPDX-License-Identifier: Apache-2.0

/// Short lists of slots, in one row of memory: blocks of 4, 8, 16 … numbers, the first of which is the length.
struct PostingBlocks {
    /// A list of more slots is kept elsewhere.
    static let longest = 255

    private var pool: [UInt32] = []
    /// Blocks given back, by size.
    private var free = [[UInt32]](repeating: [], count: 9)

    /// A new list of two slots; its place in the pool.
    mutating func make(_ a: UInt32, _ b: UInt32) -> UInt32 {
        let block = take(PostingBlocks.size(2))
        pool[Int(block)] = 2
        pool[Int(block) + 1] = a
        pool[Int(block) + 2] = b
        return block
    }

    func slots(_ block: UInt32) -> ArraySlice<UInt32> {
        pool[Int(block) + 1..<Int(block) + 1 + Int(pool[Int(block)])]
    }

    @inline(__always)
    func forEach(_ block: UInt32, _ body: (UInt32) -> Void) {
        pool.withUnsafeBufferPointer { pool in
            let start = Int(block) + 1
            for index in start..<start + Int(pool[Int(block)]) { body(pool[index]) }
        }
    }

    func count(_ block: UInt32) -> Int { Int(pool[Int(block)]) }

    /// - Returns: the list's new place.
    mutating func append(_ slot: UInt32, to block: UInt32) -> UInt32 {
        let count = count(block)
        var place = block
        if PostingBlocks.size(count + 1) != PostingBlocks.size(count) {
            place = take(PostingBlocks.size(count + 1))
            for index in 0...count { pool[Int(place) + index] = pool[Int(block) + index] }
            give(block, PostingBlocks.size(count))
        }
        pool[Int(place) + count + 1] = slot
        pool[Int(place)] = UInt32(count + 1)
        return place
    }

    /// - Returns: the list's new place.
    mutating func remove(_ slot: UInt32, from block: UInt32) -> UInt32 {
        let count = count(block)
        let rest = slots(block).filter { $0 != slot }
        guard rest.count < count else { return block }
        var place = block
        if PostingBlocks.size(rest.count) != PostingBlocks.size(count) {
            give(block, PostingBlocks.size(count))
            place = take(PostingBlocks.size(rest.count))
        }
        pool[Int(place)] = UInt32(rest.count)
        for (index, slot) in rest.enumerated() { pool[Int(place) + 1 + index] = slot }
        return place
    }

    mutating func discard(_ block: UInt32) { give(block, PostingBlocks.size(count(block))) }

    /// The size class of a list: 0 for blocks of 4, 1 for 8, and so on.
    private static func size(_ count: Int) -> Int {
        max(0, Int.bitWidth - count.leadingZeroBitCount - 2)
    }

    private mutating func take(_ size: Int) -> UInt32 {
        if let block = free[size].popLast() { return block }
        let place = UInt32(pool.count)
        pool.append(contentsOf: repeatElement(0, count: 4 << size))
        return place
    }

    private mutating func give(_ block: UInt32, _ size: Int) { free[size].append(block) }
}
