// SPDX-License-Identifier: Apache-2.0

/// Which slots hold which keys: the slot itself where a key has one only, as most do; a short list; or, where very many
/// hold it, lists by size.
struct PostingLists: ~Copyable {
    /// A list that more slots are in ends there: it tells nothing, and is not read.
    private let longest: Int
    private var table = PostingTable()
    private var blocks = PostingBlocks()
    private var commons: [CommonPostings] = []

    init(longest: Int) { self.longest = longest }

    @inline(__always)
    func postings(_ key: UInt32) -> Postings { Postings(table.value(key)) }

    /// Where the processor is to fetch what `postings` of a key reads.
    @inline(__always)
    func head(_ key: UInt32) -> UInt32 { table.head(key) }

    /// As `head`, of what `slots` of a short list reads.
    @inline(__always)
    func head(ofBlock block: UInt32) -> UInt32 { UInt32(truncatingIfNeeded: blocks.count(block)) }

    /// Of the slots that a key has which very many have, those of a size class, ascending.
    func common(_ index: Int, _ sizeClass: Int) -> [UInt32] { commons[index].slots(sizeClass) }

    func isCommon(_ index: Int, in slot: UInt32, _ sizeClass: Int) -> Bool { commons[index].holds(slot, sizeClass) }

    /// A short list, valid until the next change; empty where it is too long to tell anything.
    @inline(__always)
    func slots(inBlock block: UInt32) -> UnsafeBufferPointer<UInt32> {
        let slots = blocks.slots(block)
        return slots.count > longest ? UnsafeBufferPointer(start: nil, count: 0) : slots
    }

    /// All slots that hold a key, of those that have as many keys where very many hold it.
    func slots(of key: UInt32, keys: Int) -> [UInt32] {
        switch postings(key) {
        case .none: []
        case .one(let slot): [slot]
        case .block(let block): Array(blocks.slots(block))
        case .many(let index): commons[index].slots(CommonPostings.sizeClass(MatchCounters.size(keys)))
        }
    }

    /// - Parameter sizes: how many keys each slot has.
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
        // Stays apart even when few are left: it was common once.
        case .many(let index): commons[index].remove(slot, keys: sizes.size(slot))
        }
    }
}
