// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds the blocks of a page that hold its article, by the element they stand in.
///
/// Each block has a value: its length where it reads as prose, a small loss where it is a link or a scrap. Two answers
/// are weighed against one another. The *widest* element is the one with the largest sum of values (Pasternak and Roth,
/// "Extracting article text from the web with maximum subsequence segmentation", 2009, do so over tokens); it also
/// holds comments and footers that read as prose. The *core* is the element whose own paragraphs say most, or one that
/// the page marks (`itemprop=articleBody`); it loses the parts of an article that is cut into many. So the core grows
/// towards the widest as long as what it gains is made as the core is.
struct ArticleContainer {
    /// The share of the widest element's value that a marked-up one must have to be taken for the core.
    private static let markedShare = 0.3
    /// The same for the core, below which it is no more than a part of the page.
    private static let coreShare = 0.2
    /// Elements around a paragraph for which it counts.
    private static let reach = 6

    private let tree: HTMLTree
    private let page: PageBlocks
    private let ranges: BlockRanges
    private let teasers: TeaserCards
    private let values: [Double]
    /// Sums of the values before each block.
    private let sums: [Double]

    init(_ tree: HTMLTree, _ page: PageBlocks, _ ranges: BlockRanges, _ teasers: TeaserCards, values: [Double]) {
        self.tree = tree
        self.page = page
        self.ranges = ranges
        self.teasers = teasers
        self.values = values
        sums = values.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    }

    func blocks() -> Range<Int>? {
        var widest: (value: Double, node: Int)?
        var marked: (value: Double, node: Int)?
        for node in 0..<tree.count where tree.tag(node) != .text {
            let value = value(of: ranges.of(node))
            guard value > 0 else { continue }
            // The innermost of equals: it comes last.
            if value >= widest?.value ?? 0 { widest = (value, node) }
            if value > marked?.value ?? 0, isMarked(node) { marked = (value, node) }
        }
        guard let widest else { return nil }
        let around = ranges.of(widest.node)
        let core: Int
        if let marked, marked.value >= Self.markedShare * widest.value {
            core = marked.node
        } else if let found = self.core(), around.contains(ranges.of(found)) {
            core = found
        } else {
            return around
        }
        return value(of: ranges.of(core)) < Self.coreShare * widest.value ? around : grown(core, within: widest.node)
    }

    private func value(of range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }

    /// The element whose own paragraphs say most: each counts for the element it stands in, and less for those around.
    private func core() -> Int? {
        var scores: [Int: Double] = [:]
        for (place, block) in page.blocks.enumerated() where values[place] > 0 && !teasers.isTeaser[place] {
            var node = element(of: block)
            if block.role != .plain { node = tree.parent(node) }
            var level = 0
            while node != 0, level < Self.reach {
                scores[node, default: 0] += values[place] / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
                node = tree.parent(node)
                level += 1
            }
        }
        return scores.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The largest element around the core, up to the widest, in which most prose beside the core is made as that in
    /// the core: page builders cut an article into parts of one make, while comments and teasers are made otherwise.
    private func grown(_ core: Int, within widest: Int) -> Range<Int> {
        var accepted = ranges.of(core)
        var makes: Set<UInt64> = []
        for place in accepted where values[place] > 0 { makes.insert(make(page.blocks[place])) }
        var seen = accepted
        var alike = 0.0
        var other = 0.0
        var node = core
        while node != 0, node != widest {
            node = tree.parent(node)
            let range = ranges.of(node)
            for place in range where !seen.contains(place) && values[place] > 0 && !teasers.isTeaser[place] {
                if makes.contains(make(page.blocks[place])) { alike += values[place] } else { other += values[place] }
            }
            seen = range
            if alike > other { accepted = range }
        }
        return accepted
    }

    /// How a block is marked up: the tags and first classes of its element and of the one around it.
    private func make(_ block: PageBlock) -> UInt64 {
        var node = element(of: block)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for _ in 0..<2 {
            hash = (hash ^ UInt64(tree.tag(node).rawValue)) &* 0x100_0000_01b3
            for byte in tree.bytes(of: .class, at: node) ?? [] {
                if byte.isASCIISpace { break }
                if !byte.isASCIIDigit { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            }
            node = tree.parent(node)
        }
        return hash
    }

    /// The element that makes a block of it.
    private func element(of block: PageBlock) -> Int {
        var node = tree.parent(block.node)
        while node != 0, ElementKind.of(tree.tag(node)).isInline { node = tree.parent(node) }
        return node
    }

    /// Whether the page's author says that this element is the article's text.
    private func isMarked(_ node: Int) -> Bool {
        if let property = tree.bytes(of: .itemprop, at: node) { return property.containsIgnoringCase("articlebody") }
        return Self.isNamedBody(tree, node)
    }

    /// The same by its class or id alone.
    static func isNamedBody(_ tree: HTMLTree, _ node: Int) -> Bool {
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            if let name, bodyNames.contains(where: { name.containsIgnoringCase($0) }) { return true }
        }
        return false
    }

    private static let bodyNames: [StaticString] = [
        "article-body", "articlebody", "article__body", "article_body", "article-content", "article__content",
        "article-text", "entry-content", "post-content", "post-body", "story-body", "storybody", "story-content",
    ]
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
