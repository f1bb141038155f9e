// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds the lines between headline and text that only state author and date. Only markup decides: a `time` element, or
/// an element whose class, id, itemprop or rel names author or date. Words are not used, because a text may begin with
/// a date.
struct CreditLines {
    /// Maximum length of a credit line in characters; an author's biography is longer.
    private static let longest = 160
    /// Minimum share of author and date in a line; the rest is "Published on" and "updated on".
    private static let creditShare = 1.0 / 3
    /// Number of blocks examined: section, headline, lead, several credit lines.
    private static let reach = 12

    private let tree: HTMLTree
    private let page: PageBlocks

    init(_ tree: HTMLTree, _ page: PageBlocks) {
        self.tree = tree
        self.page = page
    }

    /// Indexes of credit lines among the first blocks of `blocks`, up to the first other block that is `text`.
    func places(in blocks: Range<Int>, text: (PageBlock) -> Bool) -> Set<Int> {
        var found: Set<Int> = []
        for place in blocks.prefix(Self.reach) {
            let block = page.blocks[place]
            if block.role == .title || block.role == .heading { continue }
            if isCredits(place) {
                found.insert(place)
            } else if text(block) {
                break
            }
        }
        return found
    }

    private func isCredits(_ place: Int) -> Bool {
        let block = page.blocks[place]
        guard block.characters <= Self.longest, !isSentence(block) else { return false }
        // Noise after the line is no block, but does not belong to the line.
        let end = min(
            tree.end(tree.block(around: block.node)),
            place + 1 < page.blocks.count ? page.blocks[place + 1].node : tree.count)
        // Elements that also enclose the text say nothing about this line.
        let following = page.blocks[place...].dropFirst()
        let border = following.first { $0.characters > Self.longest || isSentence($0) }?.node ?? tree.count
        var letters = (all: 0, credited: 0)
        for node in block.node..<end where tree.tag(node) == .text {
            let count = tree.text(node).count { $0 > 0x20 }
            letters.all += count
            if isInsideCredits(node, border: border) { letters.credited += count }
        }
        return letters.credited > 0 && Double(letters.credited) >= Self.creditShare * Double(letters.all)
    }

    /// Dates and names have no final punctuation; sentences that contain a date do.
    private func isSentence(_ block: PageBlock) -> Bool {
        let end = String(decoding: page.bytes[block.text].suffix(16), as: UTF8.self).unicodeScalars
        return end.last { !Self.closing.contains($0) }.map(Self.ends.contains) ?? false
    }

    private static let closing: Set<Unicode.Scalar> = ["\"", "'", ")", "]", "»", "”", "’", " ", "\u{A0}", "\u{202F}"]
    private static let ends: Set<Unicode.Scalar> = [".", "!", "?", ":", "…", "。", "！", "？"]

    private func isInsideCredits(_ text: Int, border: Int) -> Bool {
        var node = text
        while node != 0 {
            node = tree.parent(node)
            let tag = tree.tag(node)
            if tree.end(node) > border || tag == .article || tag == .body { return false }
            if namesCredits(node) { return true }
        }
        return false
    }

    private func namesCredits(_ node: Int) -> Bool {
        if tree.tag(node) == .time { return true }
        if tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true { return true }
        for name in [
            tree.bytes(of: .itemprop, at: node), tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node),
        ] {
            if let name, NoiseWords.namesCredits(name) { return true }
        }
        return false
    }
}
