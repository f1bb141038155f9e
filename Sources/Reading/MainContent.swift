// SPDX-License-Identifier: Apache-2.0

/// Finds the text of the article in a page: first the blocks of the element that holds it, then those of them that
/// belong to it.
struct MainContent {
    /// Characters from which a run of text reads as prose rather than as a label.
    private static let proseLength = 60
    /// The share of links from which prose is a list of them.
    private static let linkedProse = 0.4
    /// What a block that is no prose takes from its container: most for menus, little for labels.
    private static let linkLoss = 25.0
    private static let scrapLoss = 5.0
    /// Characters from which what is marked up as a heading is the lead, if it follows the title.
    private static let leadLength = 80
    /// The share of a text's prose that may be dropped as teasers; a text that is a list of such is one.
    private static let teaserShare = 0.25

    /// Blocks between the title and the text, at most: lead, byline, date, labels of sharing.
    private static let leadDistance = 12

    private let tree: HTMLTree
    private let page: PageBlocks

    private let ranges: BlockRanges
    private let teasers: TeaserCards

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        self.page = page
        ranges = BlockRanges(tree, page)
        teasers = TeaserCards(tree, page, ranges)
    }

    /// Places in `page.blocks` that make up the article, in order.
    func blocks() -> [Int] {
        let values = page.blocks.map(value)
        let finder = ArticleContainer(tree, page, ranges, teasers, values: values)
        guard let container = finder.blocks() else { return [] }
        let near = leadPlaces(before: container.lowerBound)
        let credits = CreditLines(tree, page).places(in: near.lowerBound..<container.upperBound, text: isProse)
        let lead = near.filter { isProse(page.blocks[$0]) || isLead(page.blocks[$0]) }
        return lead.filter { !credits.contains($0) } + kept(in: container, not: credits)
    }

    var teaserCount: Int { teasers.count }
    /// Letters of prose in teasers of other pages.
    var teaserProse: Int { teaserProse(in: Array(page.blocks.indices)) }

    func teaserProse(in places: [Int]) -> Int { prose(in: places.filter { teasers.isTeaser[$0] }) }

    /// Letters of the longest run of prose that only headings interrupt.
    func longestRun(in places: [Int]) -> Int {
        var longest = 0
        var run: [Int] = []
        var last: Int?
        for place in places where !isHeading(page.blocks[place]) {
            let between = page.blocks[((last ?? place - 1) + 1)..<place]
            let goesOn =
                isProse(page.blocks[place]) && !teasers.isTeaser[place] && !between.contains { $0.linkShare > 0.5 }
            if !goesOn { run = [] }
            if isProse(page.blocks[place]) { run.append(place) }
            longest = max(longest, prose(in: run))
            last = place
        }
        return longest
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

    /// Many a page sets its lead as a heading below the title.
    private func isLead(_ block: PageBlock) -> Bool {
        block.role == .heading && block.characters >= Self.leadLength && block.linkShare < 0.3
    }

    private func isHeading(_ block: PageBlock) -> Bool { block.role == .heading || block.role == .title }

    private func value(_ block: PageBlock) -> Double {
        if isProse(block) {
            let weight = block.role == .item || block.role == .cell ? 0.5 : 1
            return weight * Double(block.characters) * (1 - block.linkShare)
        }
        return block.linkShare > 0.5 ? -Self.linkLoss : isHeading(block) ? 0 : -Self.scrapLoss
    }

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
        let inTeasers = container.filter { teasers.isTeaser[$0] && isProse(page.blocks[$0]) }
            .reduce(0) { $0 + page.blocks[$1].characters }
        let prose = Double(proseInParagraphs + proseElsewhere)
        let dropsTeasers = Double(inTeasers) < Self.teaserShare * prose
        var kept: [Int] = []
        var headings: [Int] = []
        for place in container where !credits.contains(place) {
            let block = page.blocks[place]
            if kept.isEmpty, isLead(block) {
                kept.append(place)
                continue
            }
            if isHeading(block) {
                headings.append(place)
                continue
            }
            guard isText(block, dropsScraps: dropsScraps), !(dropsTeasers && teasers.isTeaser[place]) else {
                continue
            }
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
