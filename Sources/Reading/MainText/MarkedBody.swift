// SPDX-License-Identifier: Apache-2.0

/// The complete content of the element that a page marks as its article text, for articles that are not prose.
struct MarkedBody {
    /// Minimum number of characters.
    private static let least = 250

    /// Indexes of the blocks of the page.
    let places: [Int]?

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        let ranges = BlockRanges(tree, page)
        var longest: (characters: Int, range: Range<Int>)?
        for node in Self.candidates(tree) {
            let range = ranges.of(node)
            let characters = page.blocks[range].reduce(0) { $0 + $1.characters }
            // `>=` selects the innermost of equal elements: it comes last.
            if characters >= longest?.characters ?? Self.least { longest = (characters, range) }
        }
        places = longest.map { $0.range.filter { page.blocks[$0].role != .title } }
    }

    /// Elements marked as article text, or else the only `article` element of the page.
    private static func candidates(_ tree: HTMLTree) -> [Int] {
        let marked = (0..<tree.count).filter { isMarked(tree, $0) }
        let articles = marked.isEmpty ? (0..<tree.count).filter { tree.tag($0) == .article } : []
        return articles.count == 1 ? articles : marked
    }

    private static func isMarked(_ tree: HTMLTree, _ node: Int) -> Bool {
        tree.tag(node) != .text && (NoiseRules.isMarkedBody(tree, node) || ArticleContainer.isNamedBody(tree, node))
    }
}
