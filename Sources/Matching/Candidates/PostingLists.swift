// SPDX-License-Identifier: Apache-2.0

/// An inverted index: the slots of each key. Stored as the slot itself if there is only one, as for most keys; as a
/// short list; or, for very common keys, as lists by size.
struct PostingLists: ~Copyable {
    /// The maximum length of a list. A longer list is no evidence and is not read.
    private let longest: Int
    private var table = PostingTable()
    private var blocks = PostingBlocks()
    private var commons: [CommonPostings] = []

    init(longest: Int) { self.longest = longest }

    @inline(__always)
    func postings(_ key: UInt32) -> Postings { Postings(table.value(key)) }

    /// Prefetches the data that `postings` of a key reads.
    @inline(__always)
    func head(_ key: UInt32) -> UInt32 { table.head(key) }

    /// The same as `head`, for the data that `slots` of a short list reads.
    @inline(__always)
    func head(ofBlock block: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: blocks.count(block)) }

    /// The slots of a very common key in one size class, ascending.
    func common(_ index: Int, _ sizeClass: Int) -> [UInt32] { commons[index].slots(sizeClass) }

    func isCommon(_ index: Int, in slot: UInt32, _ sizeClass: Int) -> Bool { commons[index].holds(slot, sizeClass) }

    /// A short list, valid until the next change; empty if it is too long to be evidence.
    @inline(__always)
    func slots(inBlock block: UInt32) -> UnsafeBufferPointer<UInt32> {
        let slots = blocks.slots(block)
        return slots.count > longest ? UnsafeBufferPointer(start: nil, count: 0) : slots
    }

    /// All slots of a key; for a very common key only those of texts in the same size class.
    func slots(of key: UInt32, keys: Int) -> [UInt32] {
        switch postings(key) {
        case .none: []
        case .one(let slot): [slot]
        case .block(let block): Array(blocks.slots(block))
        case .many(let index): commons[index].slots(CommonPostings.sizeClass(MatchCounters.size(keys)))
        }
    }

    /// - Parameter sizes: the number of keys of each slot.
    mutating func add(_ slot: UInt32, to key: UInt32, sizes: borrowing MatchCounters) {
        switch postings(key) {
        case .none: table.set(key, to: Postings.one(slot).value)
        case .one(let other): table.set(key, to: Postings.block(blocks.make(other, slot)).value)
        case .block(let block):
            let count = blocks.count(block)
            if count > longest { break }
            if count == PostingBlocks.longest {
                var postings = CommonPostings()
                for other in blocks.slots(block).sorted() + [slot] { postings.insert(other, keys: sizes.size(other)) }
                blocks.discard(block)
                commons.append(postings)
                table.set(key, to: Postings.many(commons.count - 1).value)
            } else {
                let moved = blocks.append(slot, to: block)
                if moved != block { table.set(key, to: Postings.block(moved).value) }
            }
        case .many(let index): commons[index].insert(slot, keys: sizes.size(slot))
        }
    }

    mutating func remove(_ slot: UInt32, from key: UInt32, sizes: borrowing MatchCounters) {
        switch postings(key) {
        case .none: break
        case .one(let other): if other == slot { table.set(key, to: 0) }
        case .block(let block):
            let moved = blocks.remove(slot, from: block)
            if blocks.count(moved) > 1 {
                if moved != block { table.set(key, to: Postings.block(moved).value) }
            } else if let last = blocks.slots(moved).first {
                blocks.discard(moved)
                table.set(key, to: Postings.one(last).value)
            }
        // Remains a common key even with few slots left.
        case .many(let index): commons[index].remove(slot, keys: sizes.size(slot))
        }
    }
}
