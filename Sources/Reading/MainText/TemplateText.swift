// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// The article text of a page that contains it as a template, which a script of the page inserts: `<div
/// itemprop=articleBody><script type="text/template">…`.
struct TemplateText {
    /// Minimum bytes of an article text; shorter templates are labels and forms.
    private static let least = 500

    let paragraphs: [String]?

    init(_ tree: HTMLTree, limits: ReadingLimits) {
        var longest: (length: Int, paragraphs: [String])?
        for node in 0..<tree.count where Self.isTemplate(tree, node) && Self.isInBody(tree, node) {
            // `try?`: a template beyond the page limits is ignored.
            guard let inner = try? HTMLTree(Array(tree.source(node)), limits: limits) else { continue }
            let page = PageBlocks(inner, isFragment: true)
            let paragraphs = page.blocks.map(page.string).filter { !$0.isEmpty }
            let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
            if length >= Self.least, length > longest?.length ?? 0 { longest = (length, paragraphs) }
        }
        paragraphs = longest?.paragraphs
    }

    private static func isTemplate(_ tree: HTMLTree, _ node: Int) -> Bool {
        guard tree.tag(node) == .script, let type = tree.bytes(of: .type, at: node) else { return false }
        return type.containsIgnoringCase("template") || type.containsIgnoringCase("html")
    }

    /// Whether the page marks the parent element as the article's text.
    private static func isInBody(_ tree: HTMLTree, _ node: Int) -> Bool {
        let parent = tree.parent(node)
        return NoiseRules.isMarkedBody(tree, parent) || ArticleContainer.isNamedBody(tree, parent)
    }
}
