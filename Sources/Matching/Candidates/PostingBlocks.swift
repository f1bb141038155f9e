// SPDX-License-Identifier: Apache-2.0

/// Short lists of slots in large rows of memory: blocks of 4, 8, 16 … numbers; the first number is the length of the
/// list.
struct PostingBlocks: ~Copyable {
    /// Longer lists are stored elsewhere.
    static let longest = 255

    /// Numbers per row; no block crosses the end of a row.
    private static let row = HugePageAllocator.page / 4
    private static let rowBits = UInt32(row.trailingZeroBitCount)

    /// Rows that never move when the table grows. The first begins small, because most indexes are small.
    private var rows: [UnsafeMutablePointer<UInt32>] = []
    private var firstCapacity = 1 << 10
    /// Numbers allocated, including those lost at the ends of rows.
    private var used = 0
    /// Free blocks, by size class.
    private var free = [[UInt32]](repeating: [], count: 9)

    init() { rows.append(PostingBlocks.allocate(firstCapacity)) }

    deinit { for row in rows { UnsafeMutableRawPointer(row).deallocate() } }

    @inline(__always)
    private func base(_ block: UInt32) -> UnsafeMutablePointer<UInt32> {
        rows[Int(block >> PostingBlocks.rowBits)] + Int(block & UInt32(PostingBlocks.row - 1))
    }

    /// Makes a list of two slots and returns its number.
    mutating func make(_ a: UInt32, _ b: UInt32) -> UInt32 {
        let block = take(PostingBlocks.size(2))
        let base = base(block)
        (base[0], base[1], base[2]) = (2, a, b)
        return block
    }

    /// Valid until the next change.
    @inline(__always)
    func slots(_ block: UInt32) -> UnsafeBufferPointer<UInt32> {
        let base = base(block)
        return UnsafeBufferPointer(start: base + 1, count: Int(base[0]))
    }

    @inline(__always)
    func count(_ block: UInt32) -> Int { Int(base(block)[0]) }

    /// - Returns: the new number of the list.
    mutating func append(_ slot: UInt32, to block: UInt32) -> UInt32 {
        let count = count(block)
        let moved = move(block, toHold: count + 1)
        base(moved)[count + 1] = slot
        base(moved)[0] = UInt32(count + 1)
        return moved
    }

    /// - Returns: the new number of the list.
    mutating func remove(_ slot: UInt32, from block: UInt32) -> UInt32 {
        let rest = slots(block).filter { $0 != slot }
        guard rest.count < count(block) else { return block }
        let moved = move(block, toHold: rest.count)
        let base = base(moved)
        base[0] = UInt32(rest.count)
        for (index, slot) in rest.enumerated() { base[1 + index] = slot }
        return moved
    }

    mutating func discard(_ block: UInt32) { give(block, PostingBlocks.size(count(block))) }

    /// Makes a list of the new length with the content of this one, which is freed if its size class differs.
    private mutating func move(_ block: UInt32, toHold count: Int) -> UInt32 {
        let old = self.count(block)
        let (from, to) = (PostingBlocks.size(old), PostingBlocks.size(count))
        guard from != to else { return block }
        let moved = take(to)
        base(moved).update(from: base(block), count: min(old, count) + 1)
        give(block, from)
        return moved
    }

    /// The size class of a list: 0 for blocks of 4, 1 for 8, and so on.
    private static func size(_ count: Int) -> Int {
        max(0, Int.bitWidth - count.leadingZeroBitCount - 2)
    }

    private mutating func take(_ size: Int) -> UInt32 {
        if let block = free[size].popLast() { return block }
        let length = 4 << size
        let left = PostingBlocks.row - used % PostingBlocks.row
        if left < length { used += left }
        let place = used
        used += length
        precondition(used <= 1 << 30, "more lists than list numbers")
        extendRows()
        return UInt32(place)
    }

    private mutating func extendRows() {
        if used > PostingBlocks.row {
            if used > rows.count * PostingBlocks.row { rows.append(PostingBlocks.allocate(PostingBlocks.row)) }
            return
        }
        guard used > firstCapacity else { return }
        let capacity = min(PostingBlocks.row, firstCapacity * 4)
        let larger = PostingBlocks.allocate(capacity)
        larger.update(from: rows[0], count: firstCapacity)
        UnsafeMutableRawPointer(rows[0]).deallocate()
        (rows[0], firstCapacity) = (larger, capacity)
    }

    private static func allocate(_ numbers: Int) -> UnsafeMutablePointer<UInt32> {
        HugePageAllocator.allocate(bytes: numbers * 4).assumingMemoryBound(to: UInt32.self)
    }

    private mutating func give(_ block: UInt32, _ size: Int) { free[size].append(block) }
}
