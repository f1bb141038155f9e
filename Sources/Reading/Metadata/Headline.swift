// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The headline as stated in the page's head, to find it among the page's blocks: it may be in a heading of any level
/// or in none, and the level-1 heading may be the site's name.
struct Headline {
    /// Minimum bytes of a block that matches the page's title; a shorter one may be a name or section.
    private static let least = 16

    /// Maximum bytes of a headline, and maximum bytes examined of a title.
    private static let longest = 400

    /// Letters and digits of the page's titles; ASCII letters in lower case.
    private let titles: [[UInt8]]

    init(_ tree: HTMLTree) {
        var titles: [[UInt8]] = []
        var hasTitle = false
        head: for node in 0..<tree.count {
            switch tree.tag(node) {
            case .title where !hasTitle:
                hasTitle = true
                titles.append(Self.folded(tree.source(node)))
            case .meta where tree.bytes(of: .property, at: node)?.elementsEqual("og:title".utf8) == true:
                titles.append(Self.folded(tree.bytes(of: .content, at: node) ?? []))
            case .body: break head
            default: continue
            }
        }
        self.titles = titles
    }

    /// Whether a block's text is contained in a page title and is most of it: site names are contained in titles too.
    func isTitle(in page: PageBlocks, _ block: PageBlock) -> Bool {
        guard (Self.least...Self.longest).contains(block.text.count) else { return false }
        let letters = Self.folded(page.bytes[block.text])
        return letters.count >= Self.least && titles.contains { Self.holds($0, letters) }
    }

    private static func holds(_ title: [UInt8], _ letters: [UInt8]) -> Bool {
        guard letters.count <= title.count, letters.count * 2 >= title.count else { return false }
        // Knuth, Morris and Pratt's search: for repetitive text a simple search takes the product of both lengths per
        // block.
        var borders = [0]
        for letter in letters.dropFirst() {
            var border = borders[borders.count - 1]
            while border > 0, letters[border] != letter { border = borders[border - 1] }
            borders.append(letters[border] == letter ? border + 1 : 0)
        }
        var matched = 0
        for letter in title {
            while matched > 0, letters[matched] != letter { matched = borders[matched - 1] }
            if letters[matched] == letter { matched += 1 }
            if matched == letters.count { return true }
        }
        return false
    }

    private static func folded(_ text: some Collection<UInt8>) -> [UInt8] {
        text.prefix(longest).compactMap { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0xC3 ? $0.asciiLowercased : nil }
    }
}
