// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// Finds the blocks of a page that contain its article, by their enclosing element.
///
/// Each block has a value: its length if it reads as prose, a small negative value if it is a link or a fragment. Two
/// candidates are compared. The *widest* element has the largest sum of values (Pasternak and Roth, "Extracting article
/// text from the web with maximum subsequence segmentation", 2009, do so over tokens); it also includes comments and
/// footers that read as prose. The *core* is the element with the most text in its own paragraphs, or one that the page
/// marks (`itemprop=articleBody`); it misses parts of an article that is split over several elements. So the core is
/// extended towards the widest element while most of the added prose has the same markup as the core.
struct ArticleContainer {
    /// Minimum share of the widest element's value for a marked element to become the core.
    private static let markedShare = 0.3
    /// Minimum share of the widest element's value for the core; below it the core is only a part of the article.
    private static let coreShare = 0.2
    /// Number of enclosing elements to which a paragraph's value is added.
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
            // `>=` selects the innermost of equal elements: it comes last.
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

    /// The element with the most text in its own paragraphs: each paragraph counts fully for its parent and less for
    /// the elements around it.
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

    /// The largest element around the core, up to the widest, in which most prose outside the core has the same markup
    /// as the core: page builders split an article into parts with equal markup, while comments and teasers have other
    /// markup.
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

    /// A hash of a block's markup: the tags and first classes of its element and that element's parent.
    private func make(_ block: PageBlock) -> UInt64 {
        var node = element(of: block)
        var hash = FNV1a.empty
        for _ in 0..<2 {
            hash = FNV1a.step(hash, UInt64(tree.tag(node).rawValue))
            for byte in tree.bytes(of: .class, at: node) ?? [] {
                if byte.isASCIISpace { break }
                if !byte.isASCIIDigit { hash = FNV1a.step(hash, byte) }
            }
            node = tree.parent(node)
        }
        return hash
    }

    /// The block-level element of a block.
    private func element(of block: PageBlock) -> Int {
        var node = tree.parent(block.node)
        while node != 0, ElementKind.of(tree.tag(node)).isInline { node = tree.parent(node) }
        return node
    }

    /// Whether the page marks this element as the article's text.
    private func isMarked(_ node: Int) -> Bool {
        if let property = tree.bytes(of: .itemprop, at: node) { return property.containsIgnoringCase("articlebody") }
        return Self.isNamedBody(tree, node)
    }

    /// The same by class or id only.
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
