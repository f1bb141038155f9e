// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// Finds teasers of other articles on a page: sibling elements of one kind, each with a linked title and little text.
/// Their repetition identifies them, not their names.
struct TeaserCards {
    /// Minimum number of similar siblings.
    private static let least = 3
    /// Maximum characters of a teaser; a longer list entry is a section of a text.
    private static let longest = 700
    /// Maximum average characters of the teasers of a list.
    private static let usual = 450
    /// Minimum characters of a linked title.
    private static let shortestTitle = 12
    /// Minimum share of siblings that must look like teasers.
    private static let enough = 0.6

    /// Whether each block belongs to a teaser.
    private(set) var isTeaser: [Bool]
    /// Number of teasers.
    private(set) var count = 0

    init(_ tree: HTMLTree, _ page: PageBlocks, _ ranges: BlockRanges, _ tables: DataTables) {
        isTeaser = Array(repeating: false, count: page.blocks.count)
        var groups: [UInt64: (all: Int, cards: [Int])] = [:]
        for node in 1..<max(tree.count, 1) where Self.mayBeCard(tree.tag(node)) {
            let range = ranges.of(node)
            guard let first = range.first, !tables.holds[first] else { continue }
            let key = Self.kind(tree, node)
            groups[key, default: (0, [])].all += 1
            if Self.isCard(page, range) { groups[key]?.cards.append(node) }
        }
        for group in groups.values where group.cards.count >= Self.least {
            guard Double(group.cards.count) >= Self.enough * Double(group.all) else { continue }
            let characters = group.cards.reduce(0) { sum, card in
                ranges.of(card).reduce(sum) { $0 + page.blocks[$1].characters }
            }
            guard characters <= Self.usual * group.cards.count else { continue }
            count += group.cards.count
            for card in group.cards { for place in ranges.of(card) { isTeaser[place] = true } }
        }
    }

    private static func mayBeCard(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .div, .li, .article, .section, .tr, .td, .dl, .a: true
        default: false
        }
    }

    /// Elements are of one kind if they have the same parent, the same tag and the same first class.
    private static func kind(_ tree: HTMLTree, _ node: Int) -> UInt64 {
        var hash = UInt64(tree.parent(node)) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(tree.tag(node).rawValue)
        for byte in tree.bytes(of: .class, at: node) ?? [] {
            if byte.isASCIISpace { break }
            // `item-1`, `item-2`
            if !byte.isASCIIDigit { hash = FNV1a.step(hash, byte) }
        }
        return hash
    }

    private static func isCard(_ page: PageBlocks, _ range: Range<Int>) -> Bool {
        var characters = 0
        var hasTitle = false
        for place in range {
            let block = page.blocks[place]
            characters += block.characters
            if characters > longest { return false }
            if block.linkShare > 0.6, block.characters >= shortestTitle { hasTitle = true }
        }
        return hasTitle
    }
}
