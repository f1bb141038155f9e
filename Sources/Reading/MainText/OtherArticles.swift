// SPDX-License-Identifier: Apache-2.0

/// Finds blocks of other articles on pages that mark them up with `article` elements.
struct OtherArticles {
    /// Minimum share of the text's prose in the main `article` element.
    private static let mainShare = 0.5
    /// Minimum number of `article` elements inside the main one for them to be its parts.
    private static let fewestParts = 3

    private let tree: HTMLTree
    private let page: PageBlocks

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        self.page = page
    }

    /// Blocks in `article` elements beside or inside the one with most of the text: by HTML's definition these are
    /// independent. If no element has most of the text, the page uses `article` for its parts.
    func places(in container: Range<Int>, where isProse: (PageBlock) -> Bool) -> Set<Int> {
        let articles = container.map { article(around: page.blocks[$0].node) }
        var prose: [Int: Int] = [:]
        var all = 0
        for (place, article) in zip(container, articles) where isProse(page.blocks[place]) {
            prose[article, default: 0] += page.blocks[place].characters
            all += page.blocks[place].characters
        }
        guard let main = prose.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            Double(main.value) >= Self.mainShare * Double(all)
        else { return [] }
        let titled = page.blocks.first { $0.role == .title }.map { article(around: $0.node) } ?? 0
        guard titled == 0 || titled == main.key || prose[titled] == nil else { return [] }
        let parts = parts(of: main.key, Set(articles), linked: linkedArticles(container, articles))
        return Set(
            zip(container, articles).compactMap { place, article in
                let isAround = article <= main.key && tree.end(article) >= tree.end(main.key)
                return article == main.key || isAround || parts.contains(article) ? nil : place
            })
    }

    private func linkedArticles(_ container: Range<Int>, _ articles: [Int]) -> Set<Int> {
        Set(zip(container, articles).filter { page.blocks[$0.0].linked > 0 }.map(\.1))
    }

    /// Elements inside the main one that are its parts: several siblings without links, for example questions with
    /// their answers. Comments and teasers have links.
    private func parts(of main: Int, _ articles: Set<Int>, linked: Set<Int>) -> Set<Int> {
        let inside = articles.filter { main < $0 && $0 < tree.end(main) }
        let beside = Dictionary(grouping: inside, by: tree.parent)
        return Set(
            beside.values.filter { $0.count >= Self.fewestParts && 2 * linked.intersection($0).count < $0.count }
                .joined())
    }

    /// The innermost `article` around a node; 0 if there is none.
    private func article(around node: Int) -> Int {
        var node = tree.parent(node)
        while node != 0, tree.tag(node) != .article { node = tree.parent(node) }
        return node
    }
}
