// SPDX-License-Identifier: Apache-2.0

/// All that stands in the element which a page marks as its article's text, for articles that are no prose.
struct MarkedBody {
    /// Characters of text from which it says something.
    private static let least = 250

    /// Places in the page's blocks.
    let places: [Int]?

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        let ranges = BlockRanges(tree, page)
        var longest: (characters: Int, range: Range<Int>)?
        for node in Self.candidates(tree) {
            let range = ranges.of(node)
            let characters = page.blocks[range].reduce(0) { $0 + $1.characters }
            // The innermost of equals: it comes last.
            if characters >= longest?.characters ?? Self.least { longest = (characters, range) }
        }
        places = longest.map { $0.range.filter { page.blocks[$0].role != .title } }
    }

    /// Elements called so, or else the only `article` of the page.
    private static func candidates(_ tree: HTMLTree) -> [Int] {
        let marked = (0..<tree.count).filter { isMarked(tree, $0) }
        let articles = marked.isEmpty ? (0..<tree.count).filter { tree.tag($0) == .article } : []
        return articles.count == 1 ? articles : marked
    }

    private static func isMarked(_ tree: HTMLTree, _ node: Int) -> Bool {
        tree.tag(node) != .text && (NoiseRules.isMarkedBody(tree, node) || ArticleContainer.isNamedBody(tree, node))
    }
}
