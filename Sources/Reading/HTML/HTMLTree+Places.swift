// SPDX-License-Identifier: Apache-2.0

import TextBytes

extension HTMLTree {
    /// The innermost non-inline element around a node, for example a paragraph or a table cell.
    func block(around node: Int) -> Int {
        var place = parent(node)
        while place != 0, ElementKind.of(tag(place)).isInline { place = parent(place) }
        return place
    }

    /// Whether an element's class or id names readers' comments or related articles.
    func holdsRemarks(_ node: Int) -> Bool {
        let tag = tag(node)
        guard tag != .text, tag != .body, tag != .html, tag != .article else { return false }
        for name in [HTMLAttributeName.class, .id] {
            guard let name = bytes(of: name, at: node), let first = name.first?.asciiLowercased else { continue }
            if first == UInt8(ascii: "c"), name.startsIgnoringCase("comment") { return true }
            if first == UInt8(ascii: "r"), name.startsIgnoringCase("related") { return true }
        }
        return false
    }
}
