// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds the article text in a page: first the blocks of the element that contains it, then those blocks that belong to
/// it.
struct MainContent {
    /// Minimum number of characters for a text run to count as prose, not as a label.
    private static let proseLength = 60
    /// Share of links from which prose counts as a list of links.
    private static let linkedProse = 0.4
    /// Negative values of blocks that are no prose: high for menus, low for labels.
    private static let linkLoss = 25.0
    private static let scrapLoss = 5.0
    /// Minimum number of characters for a heading after the title to count as the lead.
    private static let leadLength = 80
    /// Weight of a teaser's prose relative to other prose.
    private static let teaserValue = 0.3
    /// Minimum number of characters outside links for a paragraph with links to belong to the text.
    private static let leastBesideLinks = 100
    /// Maximum share of a text's prose that may be dropped as teasers; a text with more is itself a list of them.
    private static let teaserShare = 0.25
    private static let teaserShareBelow = 0.5

    /// Minimum number of entries for a list above the text's element to belong to the text and not to be credits.
    private static let fewestEntries = 4
    /// Maximum length of the embedded posts relative to the prose.
    private static let mostInPosts = 0.4

    private let tree: HTMLTree
    private let page: PageBlocks

    private let headline: Headline
    private let ranges: BlockRanges
    private let teasers: TeaserCards
    private let tables: DataTables

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        self.page = page
        headline = Headline(tree)
        ranges = BlockRanges(tree, page)
        tables = DataTables(tree, page, ranges)
        teasers = TeaserCards(tree, page, ranges, tables)
    }

    /// Indexes of the article's blocks in `page.blocks`, in order.
    func blocks() -> [Int] {
        // A table neither forms an article nor ends it; a teaser has a low weight.
        let values = page.blocks.indices.map { place in
            let value = value(page.blocks[place])
            return tables.holds[place] || page.blocks[place].isPost
                ? 0 : teasers.isTeaser[place] && value > 0 ? Self.teaserValue * value : value
        }
        let finder = ArticleContainer(tree, page, ranges, teasers, values: values)
        guard let element = finder.blocks() else { return [] }
        let container = start(before: element.lowerBound)..<element.upperBound
        let credits = CreditLines(tree, page).places(in: container, text: isProse)
        return kept(in: container, element: element.lowerBound, not: credits)
    }

    var teaserCount: Int { teasers.count }
    /// Letters of prose in teasers of other pages.
    var teaserProse: Int { teaserProse(in: Array(page.blocks.indices)) }

    func teaserProse(in places: [Int]) -> Int { prose(in: places.filter { teasers.isTeaser[$0] }) }

    /// Letters in the longest run of prose that is interrupted only by headings.
    func longestRun(in places: [Int]) -> Int {
        var longest = 0
        var run = 0
        var last: Int?
        for place in places where !isHeading(page.blocks[place]) {
            let between = page.blocks[((last ?? place - 1) + 1)..<place]
            let continues =
                isProse(page.blocks[place]) && !teasers.isTeaser[place] && !between.contains { $0.linkShare > 0.5 }
            run = (continues ? run : 0) + prose(page.blocks[place])
            longest = max(longest, run)
            last = place
        }
        return longest
    }

    /// Letters of prose in these blocks; those of scripts without spaces count twice.
    func prose(in places: [Int]) -> Int { places.reduce(0) { $0 + prose(page.blocks[$1]) } }

    private func prose(_ block: PageBlock) -> Int {
        // Lists and services also fold answers to questions: these do not make them articles.
        guard isProse(block), !block.isFolded else { return 0 }
        return page.bytes[block.text].reduce(0) {
            $0 + ($1.isASCIILetter || (0xC3..<0xE3).contains($1) ? 1 : $1 >= 0xE3 ? 2 : 0)
        }
    }

    private func isProse(_ block: PageBlock) -> Bool {
        !isHeading(block) && !block.isPost && block.characters >= Self.proseLength && block.linkShare < Self.linkedProse
    }

    /// Many pages mark up the lead as a heading below the title.
    private func isLead(_ block: PageBlock) -> Bool {
        block.role == .heading && block.characters >= Self.leadLength && block.linkShare < 0.3
    }

    private func isHeading(_ block: PageBlock) -> Bool { block.role == .heading || block.role == .title }

    private func value(_ block: PageBlock) -> Double {
        if isProse(block) {
            let weight = block.role == .item || block.role == .cell ? 0.5 : 1
            return weight * Double(block.characters) * (1 - block.linkShare)
        }
        if block.linkShare > 0.5 { return -Self.linkLoss }
        // A list of short entries may or may not belong to a text.
        return isHeading(block) || block.role == .item && block.linked == 0 ? 0 : -Self.scrapLoss
    }

    // MARK: The blocks

    private func kept(in container: Range<Int>, element: Int, not credits: Set<Int>) -> [Int] {
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
        // If paragraphs are marked up as such, short texts between them are labels of the page.
        let dropsScraps = proseInParagraphs > 3 * proseElsewhere
        let dropsTeasers = dropsTeasers(container, prose: proseInParagraphs + proseElsewhere)
        let lists = lists(in: container, element: element)
        let posts = posts(in: container)
        let elsewhere = OtherArticles(tree, page).places(in: container, where: isProse)
        var kept: [Int] = []
        var headings: [Int] = []
        var isBeforeText = true
        for place in container where !credits.contains(place) && !elsewhere.contains(place) {
            let block = page.blocks[place]
            if isBeforeText, isAddress(block) { continue }
            if block.isPost {
                if posts.contains(place) { kept.append(place) }
                continue
            }
            if isBeforeText, isLead(block) {
                kept.append(place)
                continue
            }
            if dropsTeasers && teasers.isTeaser[place] { continue }
            if isHeading(block) {
                headings.append(place)
                continue
            }
            let isText = place < element ? isProse(block) : isText(block, dropsScraps: dropsScraps)
            guard tables.holds[place] || lists.contains(place) || isText else { continue }
            kept += leading(headings)
            headings = []
            kept.append(place)
            if isProse(block) { isBeforeText = false }
        }
        return withoutLabels(kept)
    }

    /// Blocks of embedded posts between the paragraphs of the text; none if they are too much of it, because then the
    /// text is about something else or is a list of them.
    private func posts(in container: Range<Int>) -> Set<Int> {
        guard let first = container.first(where: { isProse(page.blocks[$0]) }),
            let last = container.last(where: { isProse(page.blocks[$0]) })
        else { return [] }
        let posts = (first...last).filter { page.blocks[$0].isPost }
        let characters = posts.reduce(0) { $0 + page.blocks[$1].characters }
        let all = container.reduce(0) { $0 + (isProse(page.blocks[$1]) ? page.blocks[$1].characters : 0) }
        return Double(characters) <= Self.mostInPosts * Double(all) ? Set(posts) : []
    }

    /// Whether a block is an address, which print versions show above the text.
    private func isAddress(_ block: PageBlock) -> Bool {
        let text = page.bytes[block.text]
        let start: [StaticString] = ["http://", "https://", "www."]
        return start.contains(where: text.startsIgnoringCase) && !text.contains(where: \.isASCIISpace)
    }

    /// The indexes without short lines that introduce dropped content: `Read on:` above a list of links.
    private func withoutLabels(_ kept: [Int]) -> [Int] {
        kept.indices.filter { index in
            let block = page.blocks[kept[index]]
            guard block.characters < Self.proseLength, page.bytes[block.text].last == UInt8(ascii: ":") else {
                return true
            }
            return index + 1 < kept.count && kept[index + 1] == kept[index] + 1
        }.map { kept[$0] }
    }

    /// Whether the teasers in the container belong to other articles: they are few compared with the text, or still a
    /// minority and all below it.
    private func dropsTeasers(_ container: Range<Int>, prose: Int) -> Bool {
        let all = container.filter { isProse(page.blocks[$0]) }
        let inTeasers = all.filter { teasers.isTeaser[$0] }.reduce(0) { $0 + page.blocks[$1].characters }
        if Double(inTeasers) < Self.teaserShare * Double(prose) { return true }
        let end = all.last { !teasers.isTeaser[$0] }
        let areBelow = all.first { teasers.isTeaser[$0] }.map { $0 > end ?? Int.max } ?? true
        return areBelow && Double(inTeasers) < Self.teaserShareBelow * Double(prose)
    }

    /// Of consecutive headings, those that belong to the following text: the last one, and before it those of higher
    /// levels.
    private func leading(_ headings: [Int]) -> [Int] {
        var leading: [Int] = []
        var rank = Int.max
        for place in headings.reversed() {
            let above = self.rank(of: place)
            guard above < rank else { break }
            leading.append(place)
            rank = above
        }
        return leading.reversed()
    }

    /// 1 for a level-1 heading, and so on.
    private func rank(of place: Int) -> Int {
        var node = page.blocks[place].node
        while node != 0 {
            node = tree.parent(node)
            switch tree.tag(node) {
            case .h1: return 1
            case .h2: return 2
            case .h3: return 3
            case .h4: return 4
            case .h5: return 5
            case .h6, .summary: return 6
            default: continue
            }
        }
        return 0
    }

    /// Entries of lists that are not link lists, including entries that are links. Above the text's element, short
    /// lists may state author and date; there a list must have more entries and no links.
    private func lists(in container: Range<Int>, element: Int) -> Set<Int> {
        var lists: [Int: (places: [Int], linked: Int, characters: Int)] = [:]
        for place in container where page.blocks[place].role == .item && !teasers.isTeaser[place] {
            let block = page.blocks[place]
            guard let list = list(of: block) else { continue }
            lists[list, default: ([], 0, 0)].places.append(place)
            lists[list]?.linked += block.linked
            lists[list]?.characters += block.characters
        }
        let texts = lists.values.filter { list in
            list.places[0] < element
                ? list.linked == 0 && list.places.count >= Self.fewestEntries
                : Double(list.linked) < Self.linkedProse * Double(list.characters)
        }
        return Set(texts.flatMap(\.places))
    }

    private func list(of block: PageBlock) -> Int? {
        var node = tree.parent(block.node)
        while node != 0 {
            if tree.tag(node) == .ul || tree.tag(node) == .ol { return node }
            node = tree.parent(node)
        }
        return nil
    }

    /// The index at which the article begins if its text element begins at `element`: below the headline, because
    /// comments and teasers are rarely above a text. Share forms repeat the headline; a level-1 heading may be the
    /// site's name.
    private func start(before element: Int) -> Int {
        let titleBlocks = page.blocks[..<element].indices.filter { headline.isTitle(in: page, page.blocks[$0]) }
        if let place = titleBlocks.last(where: { isHeading(page.blocks[$0]) }) ?? titleBlocks.last { return place + 1 }
        let titles = page.blocks[..<element].indices.filter { page.blocks[$0].role == .title && !teasers.isTeaser[$0] }
        return titles.last.map { $0 + 1 } ?? element
    }

    /// Whether a paragraph that is one link is a part of the text: titles of other pages end without a full stop.
    private func isLinkedSentence(_ block: PageBlock) -> Bool {
        block.role == .paragraph && block.characters >= Self.leastBesideLinks
            && Sentences.endsStatement(page.bytes[block.text])
    }

    private func isText(_ block: PageBlock, dropsScraps: Bool) -> Bool {
        if isProse(block) { return true }
        // A paragraph may mention and link many things.
        if block.role == .paragraph, block.characters - block.linked >= Self.leastBesideLinks { return true }
        if block.linkShare > 0.6 { return isLinkedSentence(block) }
        return !(block.role == .plain && dropsScraps && block.characters < Self.proseLength)
    }
}
