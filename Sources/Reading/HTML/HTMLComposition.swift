// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Puts the parts of a page together as a browser shows them: the content of a declarative shadow root in place of its
/// element's own content, that content in the slots, and the pages of frames in place of the frames.
struct HTMLComposition {
    private let tree: HTMLTree
    private let source: [HTMLTree.Node]
    private let isShadowRoot: [Int: Bool]
    private let frames: [Int: HTMLTree]
    private let deepest: Int
    /// Positions of shadow roots, slots and frames, in order: elements without any are copied as a whole.
    private let special: [Int]
    /// Bytes of text before each node.
    private let textBefore: [Int]
    private(set) var nodes: [HTMLTree.Node] = []
    private(set) var attributes: [HTMLTree.Attribute]
    private(set) var resolved: [UInt8]
    private var scopes: [Scope] = []
    private var isTooDeep = false

    /// The content of an element that has a shadow root, to be put into slots.
    private struct Scope {
        let content: [Int]
        var filled: Set<String> = []
        /// Index of the scope in which the element itself is.
        let outer: Int?
    }

    init(_ tree: HTMLTree, shadowRoots: [Int], frames: [Int: HTMLTree], limits: ReadingLimits) {
        self.tree = tree
        source = tree.nodes
        isShadowRoot = Dictionary(shadowRoots.map { ($0, true) }, uniquingKeysWith: { $1 })
        self.frames = frames
        deepest = 2 * limits.depth
        attributes = tree.attributes
        resolved = tree.resolved
        var special = shadowRoots + frames.keys
        var textBefore = [0]
        for (place, node) in tree.nodes.enumerated() {
            if node.tag == .slot { special.append(place) }
            textBefore.append((textBefore.last ?? 0) + (node.tag == .text ? Int(node.count) : 0))
        }
        self.special = special.sorted()
        self.textBefore = textBefore
    }

    /// - Returns: false if the page is nested too deeply; it is then read as it is written.
    mutating func compose() -> Bool {
        guard !isShadowRoot.isEmpty || !frames.isEmpty else { return false }
        copy(0, into: 0, scope: nil, depth: 0)
        return !isTooDeep
    }

    /// Copies an element or text run with everything in it.
    private mutating func copy(_ place: Int, into parent: Int, scope: Int?, depth: Int) {
        guard depth < deepest else {
            isTooDeep = true
            return
        }
        let node = source[place]
        guard holdsSpecial(place) else { return copyWhole(place, into: parent) }
        if let page = frames[place] { return splice(page, for: node, into: parent) }
        let new = nodes.count
        append(node, parent: parent)
        // What a set of frames contains is otherwise not text.
        if node.tag == .frameset { nodes[new].tag = .div }
        if node.tag == .slot, let scope, fill(place, new: new, scope: scope, depth: depth) {
            // The slot shows the content of the element around its shadow root.
        } else if let root = shadowRoot(of: place) {
            let content = children(of: place).filter { $0 != root }
            scopes.append(Scope(content: content, outer: scope))
            let own = scopes.count - 1
            copy(root, into: new, scope: own, depth: depth + 1)
            if scopes[own].filled.isEmpty, text(content) > textBefore[Int(source[root].end)] - textBefore[root] {
                for child in content { copy(child, into: new, scope: scope, depth: depth + 1) }
            }
        } else {
            for child in children(of: place) { copy(child, into: new, scope: scope, depth: depth + 1) }
        }
        nodes[new].end = UInt32(nodes.count)
    }

    private func holdsSpecial(_ place: Int) -> Bool {
        var (low, high) = (0, special.count)
        while low < high {
            let middle = (low + high) / 2
            if special[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < special.count && special[low] < Int(source[place].end)
    }

    private func shadowRoot(of place: Int) -> Int? {
        children(of: place).first { isShadowRoot[$0] == true }
    }

    private func children(of place: Int) -> [Int] {
        var children: [Int] = []
        var child = place + 1
        while child < Int(source[place].end) {
            children.append(child)
            child = max(child + 1, Int(source[child].end))
        }
        return children
    }

    private func text(_ places: [Int]) -> Int {
        places.reduce(0) { $0 + textBefore[Int(source[$1].end)] - textBefore[$1] }
    }

    // MARK: Slots

    /// Copies the content with the slot's name into the slot; only the first slot of a name gets it.
    /// - Returns: false if there is none, so that the slot's own content is shown.
    private mutating func fill(_ slot: Int, new: Int, scope: Int, depth: Int) -> Bool {
        let name = tree.attribute(.name, at: slot) ?? ""
        guard !scopes[scope].filled.contains(name) else { return false }
        let content = scopes[scope].content.filter { self.slot(of: $0) == name }
        guard text(content) > 0 else { return false }
        scopes[scope].filled.insert(name)
        for child in content { copy(child, into: new, scope: scopes[scope].outer, depth: depth + 1) }
        return true
    }

    private func slot(of place: Int) -> String {
        source[place].tag == .text ? "" : tree.attribute(.slot, at: place) ?? ""
    }

    // MARK: Nodes

    private mutating func append(_ node: HTMLTree.Node, parent: Int) {
        var copy = node
        copy.parent = UInt32(parent)
        copy.end = UInt32(nodes.count + 1)
        nodes.append(copy)
    }

    private mutating func copyWhole(_ place: Int, into parent: Int) {
        let first = nodes.count
        for inside in place..<Int(source[place].end) {
            var copy = source[inside]
            copy.parent = inside == place ? UInt32(parent) : UInt32(Int(copy.parent) - place + first)
            copy.end = UInt32(Int(copy.end) - place + first)
            nodes.append(copy)
        }
    }

    /// Copies the page of a frame, with its text and attributes.
    private mutating func splice(_ page: HTMLTree, for frame: HTMLTree.Node, into parent: Int) {
        let first = nodes.count
        let firstAttribute = attributes.count
        let text = UInt32(resolved.count) + HTMLTree.inResolved
        resolved += page.source
        let references = UInt32(resolved.count) + HTMLTree.inResolved
        resolved += page.resolved
        let moved: (UInt32) -> UInt32 = { place in
            place >= HTMLTree.inResolved ? place - HTMLTree.inResolved + references : place + text
        }
        for attribute in page.attributes {
            attributes.append(
                HTMLTree.Attribute(name: attribute.name, first: moved(attribute.first), count: attribute.count))
        }
        for (place, node) in page.nodes.enumerated() {
            var copy = place == 0 ? frame : node
            if place == 0 {
                copy.tag = .div
                copy.parent = UInt32(parent)
            } else {
                copy.parent = node.parent + UInt32(first)
                copy.first = node.tag == .text ? moved(node.first) : node.first + UInt32(firstAttribute)
            }
            copy.end = node.end + UInt32(first)
            nodes.append(copy)
        }
    }
}
