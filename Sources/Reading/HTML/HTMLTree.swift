// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// A page as a flat list of elements and text runs in document order: node 0 is the root, and the descendants of a node
/// follow it up to its `end`.
struct HTMLTree {
    typealias Tag = HTMLTag

    struct Node {
        var tag: HTMLTag
        /// Index of the parent element; the root is its own parent.
        var parent: UInt32
        /// Index after its last descendant.
        var end: UInt32
        /// Text: its offset. Element: index of its first attribute.
        var first: UInt32
        /// Text: number of bytes. Element: number of attributes.
        var count: UInt32
    }

    struct Attribute {
        let name: HTMLAttributeName
        let first: UInt32
        let count: UInt32
    }

    /// Added to an offset into `resolved` to distinguish it from an offset into the page.
    static let inResolved: UInt32 = 1 << 31

    private(set) var nodes: [Node]
    private(set) var attributes: [Attribute]
    private let page: [UInt8]
    /// Text and attribute values that contained character references, and the text of frames.
    private(set) var resolved: [UInt8]
    /// The positions of the first comments.
    private let remarks: [Range<Int>]

    init(_ utf8: [UInt8], limits: ReadingLimits) throws(ReadingError) { try self.init(utf8, limits: limits, level: 0) }

    /// - Parameter level: The number of frames around this page.
    init(_ utf8: [UInt8], limits: ReadingLimits, level: Int) throws(ReadingError) {
        var builder = HTMLTreeBuilder(limits: limits)
        try builder.parse(utf8.span)
        nodes = builder.nodes
        attributes = builder.attributes
        resolved = builder.resolved
        remarks = builder.remarks
        page = utf8
        guard !builder.shadowRoots.isEmpty || !builder.frames.isEmpty else { return }
        let frames = FramedPages(builder.frames, of: self, limits: limits, level: level)
        var composition = HTMLComposition(self, shadowRoots: builder.shadowRoots, frames: frames.pages, limits: limits)
        guard composition.compose() else { return }
        nodes = composition.nodes
        attributes = composition.attributes
        resolved = composition.resolved
    }

    /// The tree without these elements.
    func without(_ elements: Set<Int>) -> HTMLTree {
        var tree = self
        var places: [UInt32] = []
        places.reserveCapacity(nodes.count)
        var kept: [Node] = []
        kept.reserveCapacity(nodes.count)
        var skippedUntil = 0
        for (place, node) in nodes.enumerated() {
            places.append(UInt32(kept.count))
            if place < skippedUntil { continue }
            if elements.contains(place) {
                skippedUntil = Int(node.end)
                continue
            }
            var copy = node
            copy.parent = places[Int(node.parent)]
            kept.append(copy)
        }
        for place in kept.indices {
            let end = Int(kept[place].end)
            kept[place].end = end < places.count ? places[end] : UInt32(kept.count)
        }
        tree.nodes = kept
        return tree
    }

    /// The contents of the page's first comments, each up to a limit.
    var comments: [ArraySlice<UInt8>] { remarks.map { page[$0] } }

    var count: Int { nodes.count }

    func tag(_ node: Int) -> Tag { nodes[node].tag }
    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    /// The index after the node's last descendant.
    func end(_ node: Int) -> Int { Int(nodes[node].end) }
    func descendants(_ node: Int) -> Range<Int> { node + 1..<end(node) }

    /// A text run with its character references resolved, otherwise unchanged.
    func text(_ node: Int) -> ArraySlice<UInt8> {
        let node = nodes[node]
        return node.tag == .text ? slice(node.first, node.count) : []
    }

    /// The page from an offset that is not in `resolved`.
    var source: [UInt8] { page }

    private func slice(_ first: UInt32, _ count: UInt32) -> ArraySlice<UInt8> {
        if first >= Self.inResolved {
            let start = Int(first - Self.inResolved)
            return resolved[start..<start + Int(count)]
        }
        return page[Int(first)..<Int(first) + Int(count)]
    }

    /// All text inside, tidy, as one line.
    func line(_ node: Int) -> String {
        var tidy: [UInt8] = []
        var blockEnd = Int.max
        for inside in descendants(node) {
            if inside >= blockEnd {
                Tidy.append(" ".utf8, to: &tidy, from: 0)
                blockEnd = .max
            }
            if tag(inside) == .text {
                Tidy.append(text(inside), to: &tidy, from: 0)
            } else if !ElementKind.of(tag(inside)).isInline {
                Tidy.append(" ".utf8, to: &tidy, from: 0)
                blockEnd = min(blockEnd, end(inside))
            }
        }
        return Tidy.line(tidy)
    }

    /// All text inside, unchanged: for scripts.
    func source(_ node: Int) -> [UInt8] { descendants(node).flatMap { text($0) } }

    /// The value of an attribute, empty if it has no value; nil if the attribute is absent.
    func bytes(of name: HTMLAttributeName, at node: Int) -> ArraySlice<UInt8>? {
        let element = nodes[node]
        guard element.tag != .text else { return nil }
        for place in Int(element.first)..<Int(element.first + element.count) where attributes[place].name == name {
            return slice(attributes[place].first, attributes[place].count)
        }
        return nil
    }

    func has(_ name: HTMLAttributeName, at node: Int) -> Bool { bytes(of: name, at: node) != nil }

    func attribute(_ name: HTMLAttributeName, at node: Int) -> String? {
        bytes(of: name, at: node).map { String(decoding: $0, as: UTF8.self) }
    }
}
