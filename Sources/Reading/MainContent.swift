// SPDX-License-Identifier: Apache-2.0

/// Finds the text of the article in a page: first the element that holds it, then the blocks of that element that
/// belong to it.
///
/// Each block has a value: its length where it reads as prose, a small loss where it is a link or a scrap. The element
/// with the largest sum holds the article; a marked-up one (`itemprop=articleBody`) is taken before it where it has
/// most of that. Pasternak and Roth, "Extracting article text from the web with maximum subsequence segmentation",
/// 2009, do so over tokens; over elements it needs no training.
struct MainContent {
    /// Characters from which a run of text reads as prose rather than as a label.
    private static let proseLength = 60
    /// The share of links from which prose is a list of them.
    private static let linkedProse = 0.4
    /// What a block that is no prose takes from its container: most for menus, little for labels.
    private static let linkLoss = 25.0
    private static let scrapLoss = 5.0
    /// The share of the best container's value that a marked-up one must have to be taken for it.
    private static let markedShare = 0.6

    /// Blocks between the title and the text, at most: lead, byline, date, labels of sharing.
    private static let leadDistance = 12

    private let tree: HTMLTree
    private let page: PageBlocks

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        self.page = page
    }

    /// Places in `page.blocks` that make up the article, in order.
    func blocks() -> [Int] {
        let values = page.blocks.map(value)
        guard let container = container(values: values) else { return [] }
        let near = leadPlaces(before: container.lowerBound)
        let credits = CreditLines(tree, page).places(in: near.lowerBound..<container.upperBound, text: isProse)
        return near.filter { isProse(page.blocks[$0]) && !credits.contains($0) } + kept(in: container, not: credits)
    }

    /// Letters of prose among these blocks; those of scripts without spaces count twice.
    func prose(in places: [Int]) -> Int {
        places.map { page.blocks[$0] }.filter(isProse).reduce(0) { sum, block in
            page.bytes[block.text].reduce(sum) {
                $0 + ($1.isASCIILetter || (0xC3..<0xE3).contains($1) ? 1 : $1 >= 0xE3 ? 2 : 0)
            }
        }
    }

    private func isProse(_ block: PageBlock) -> Bool {
        !isHeading(block) && block.characters >= Self.proseLength && block.linkShare < Self.linkedProse
    }

    private func isHeading(_ block: PageBlock) -> Bool { block.role == .heading || block.role == .title }

    private func value(_ block: PageBlock) -> Double {
        if isProse(block) {
            let weight = block.role == .item || block.role == .cell ? 0.5 : 1
            return weight * Double(block.characters) * (1 - block.linkShare)
        }
        return block.linkShare > 0.5 ? -Self.linkLoss : isHeading(block) ? 0 : -Self.scrapLoss
    }

    // MARK: The container

    private func container(values: [Double]) -> Range<Int>? {
        // Blocks stand in document order, so those of an element are a range, and its value a difference of sums.
        let sums = values.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
        var first = 0
        var best: (value: Double, range: Range<Int>)?
        var marked: [(value: Double, range: Range<Int>)] = []
        for node in 0..<tree.count where tree.tag(node) != .text {
            while first < page.blocks.count, page.blocks[first].node < node { first += 1 }
            let range = first..<lowerBound(of: tree.end(node), from: first)
            guard !range.isEmpty else { continue }
            let value = sums[range.upperBound] - sums[range.lowerBound]
            // The innermost of equals: it comes last.
            if value > 0, value >= best?.value ?? 0 { best = (value, range) }
            if value > 0, isMarked(node) { marked.append((value, range)) }
        }
        guard let best else { return nil }
        let candidate = marked.max { $0.value < $1.value }
        if let candidate, candidate.value >= Self.markedShare * best.value { return candidate.range }
        return best.range
    }

    /// The first block at or after a place whose element is `node` or later.
    private func lowerBound(of node: Int, from start: Int) -> Int {
        var low = start
        var high = page.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if page.blocks[middle].node < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the page's author says that this element is the article's text.
    private func isMarked(_ node: Int) -> Bool {
        if let property = tree.bytes(of: .itemprop, at: node) { return property.containsIgnoringCase("articlebody") }
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            if let name, Self.bodyNames.contains(where: { name.containsIgnoringCase($0) }) { return true }
        }
        return false
    }

    private static let bodyNames: [StaticString] = [
        "article-body", "articlebody", "article__body", "article_body", "article-content", "article__content",
        "article-text", "entry-content", "post-content", "post-body", "story-body", "storybody", "story-content",
    ]

    // MARK: The blocks

    private func kept(in container: Range<Int>, not credits: Set<Int>) -> [Int] {
        var proseInParagraphs = 0
        var proseElsewhere = 0
        for place in container where isProse(page.blocks[place]) {
            let block = page.blocks[place]
            if block.role == .plain {
                proseElsewhere += block.characters
            } else {
                proseInParagraphs += block.characters
            }
        }
        // Where paragraphs are marked as such, scraps between them are labels of the page.
        let dropsScraps = proseInParagraphs > 3 * proseElsewhere
        var kept: [Int] = []
        var headings: [Int] = []
        for place in container where !credits.contains(place) {
            let block = page.blocks[place]
            if isHeading(block) {
                headings.append(place)
                continue
            }
            guard isText(block, dropsScraps: dropsScraps) else { continue }
            // A heading belongs to the text if text follows it; of several, the last one does.
            if let heading = headings.last { kept.append(heading) }
            headings = []
            kept.append(place)
        }
        return kept
    }

    /// What stands between the page's title and the container: prose there is the lead, which many pages set above the
    /// text's own element.
    private func leadPlaces(before container: Int) -> Range<Int> {
        let near = max(0, container - Self.leadDistance)..<container
        guard let title = near.last(where: { page.blocks[$0].role == .title }) else { return container..<container }
        return title + 1..<container
    }

    private func isText(_ block: PageBlock, dropsScraps: Bool) -> Bool {
        if isProse(block) { return true }
        if block.linkShare > 0.6 { return false }
        return !(block.role == .plain && dropsScraps && block.characters < Self.proseLength)
    }
}
