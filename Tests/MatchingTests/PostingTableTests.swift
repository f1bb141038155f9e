// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Matching

@Suite struct PostingTableTests {
    /// In some runs the keys are all close to each other at the end of the table, so that lines overflow.
    @Test(arguments: [UInt32.max, 0x3FFF, 0x0FFF])
    func `results equal those of a dictionary, through insertions and removals`(spread: UInt32) {
        var dice = Dice(UInt64(spread))
        var table = PostingTable()
        var model: [UInt32: UInt32] = [:]
        for step in 1...30_000 {
            let key = UInt32.max - UInt32.random(in: 0...spread, using: &dice)
            let isRemoval = step > 10_000 && Int.random(in: 0..<5, using: &dice) < (step > 20_000 ? 4 : 2)
            let value = isRemoval ? 0 : UInt32.random(in: 1...UInt32.max, using: &dice)
            // Existing keys are removed more often than missing ones.
            let chosen = isRemoval && step % 3 > 0 ? model.keys.min() ?? key : key
            table.set(chosen, to: value)
            model[chosen] = value == 0 ? nil : value
            guard step % 2_500 == 0 else { continue }
            let wrong = model.filter {
                table.value($0.key) != $0.value || table.value($0.key ^ 1) != model[$0.key ^ 1] ?? 0
            }
            #expect(wrong.isEmpty, "after \(step) steps")
        }
        for key in model.keys { table.set(key, to: 0) }
        #expect(model.keys.allSatisfy { table.value($0) == 0 })
    }

    @Test func `key 0 is a key`() {
        var table = PostingTable()
        #expect(table.value(0) == 0)
        table.set(0, to: 7)
        #expect(table.value(0) == 7)
        #expect(table.value(1) == 0)
        table.set(0, to: 0)
        #expect(table.value(0) == 0)
    }

    /// More than a row of memory, so that there are lists at the end of one row and the beginning of the next.
    @Test func `lists keep their content`() {
        var dice = Dice(3)
        var blocks = PostingBlocks()
        var lists: [(block: UInt32, slots: [UInt32])] = []
        for step in 0..<60_000 {
            let slot = UInt32(step)
            if lists.isEmpty || step % 3 == 0 {
                lists.append((blocks.make(slot, slot + 1), [slot, slot + 1]))
                continue
            }
            let place = Int.random(in: 0..<lists.count, using: &dice)
            if lists[place].slots.count > 2, step % 7 == 0 {
                let gone = lists[place].slots[Int.random(in: 0..<lists[place].slots.count, using: &dice)]
                lists[place].block = blocks.remove(gone, from: lists[place].block)
                lists[place].slots.removeAll { $0 == gone }
            } else if lists[place].slots.count < PostingBlocks.longest {
                for more in 0..<UInt32.random(in: 1...40, using: &dice)
                where lists[place].slots.count < PostingBlocks.longest {
                    lists[place].block = blocks.append(1_000_000 + slot * 64 + more, to: lists[place].block)
                    lists[place].slots.append(1_000_000 + slot * 64 + more)
                }
            }
        }
        #expect(lists.allSatisfy { blocks.slots($0.block).elementsEqual($0.slots) })
    }
}
