// SPDX-License-Identifier: Apache-2.0

/// The blocks inside each element. Blocks are in document order, so those of an element form a range.
struct BlockRanges {
    private let firsts: [Int32]
    private let tree: HTMLTree

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        var firsts: [Int32] = []
        firsts.reserveCapacity(tree.count + 1)
        var first = 0
        for node in 0...tree.count {
            while first < page.blocks.count, page.blocks[first].node < node { first += 1 }
            firsts.append(Int32(first))
        }
        self.firsts = firsts
    }

    func of(_ node: Int) -> Range<Int> { Int(firsts[node])..<Int(firsts[tree.end(node)]) }
}
