// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// Parts of a text that a page hides until a reader clicks their title: questions with answers, steps, details. They
/// are several, have equal markup, and each has a visible short title before it. Dialogs, menus and walls, which pages
/// hide as well, are single or have no such title.
struct FoldedParts {
    /// Minimum number of parts with equal markup, and minimum bytes of long text runs in all of them.
    private static let fewest = 3
    private static let least = 1_000
    /// Maximum bytes of a title.
    private static let longestTitle = 200
    /// Minimum share of long text runs in a part; in a list of links, or in a form, they are fewer.
    private static let proseShare = 0.5

    private let nodes: Set<Int>

    func contains(_ node: Int) -> Bool { nodes.contains(node) }

    /// - Parameter long: Bytes of the long text runs in an element.
    init(_ tree: HTMLTree, long: (Int) -> Int) {
        var groups: [UInt64: (parts: [Int], long: Int)] = [:]
        var end = 0
        for node in 1..<max(tree.count, 1) where node >= end && Self.mayBePart(tree.tag(node)) {
            guard NoiseRules.isHidden(tree, node) else { continue }
            end = tree.end(node)
            let text = long(node)
            guard text > 0, !Self.isNamedNoise(tree, node), Self.isTitled(tree, node) else { continue }
            guard Double(text) >= Self.proseShare * Double(Self.visible(tree, node..<tree.end(node))) else { continue }
            groups[Self.markup(tree, node), default: ([], 0)].parts.append(node)
            groups[Self.markup(tree, node)]?.long += text
        }
        nodes = Set(groups.values.filter { $0.parts.count >= Self.fewest && $0.long >= Self.least }.flatMap(\.parts))
    }

    private static func mayBePart(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .div, .section, .dd, .p, .ul, .ol: true
        default: false
        }
    }

    private static func isNamedNoise(_ tree: HTMLTree, _ node: Int) -> Bool {
        [HTMLAttributeName.class, .id].contains { attribute in
            tree.bytes(of: attribute, at: node).map { NoiseWords.verdict(onName: $0) != .unknown } ?? false
        }
    }

    /// Whether the text before the element, inside of the element around it, is a short title.
    private static func isTitled(_ tree: HTMLTree, _ node: Int) -> Bool {
        let around = tree.parent(node)
        guard tree.tag(around) != .body, tree.tag(around) != .a else { return false }
        var before = node - 1
        // The last child before the element: its title, or the part before it and its title.
        while before > around, tree.parent(before) != around { before = tree.parent(before) }
        guard before > around else { return false }
        return (1...longestTitle).contains(visible(tree, before..<node)) && !NoiseRules.isHidden(tree, before)
    }

    private static func visible(_ tree: HTMLTree, _ nodes: Range<Int>) -> Int {
        nodes.reduce(0) { sum, node in
            guard tree.tag(node) == .text, ElementKind.of(tree.tag(tree.parent(node))) != .raw else { return sum }
            return sum + tree.text(node).count { $0 > 0x20 }
        }
    }

    private static func markup(_ tree: HTMLTree, _ node: Int) -> UInt64 {
        var hash = FNV1a.empty
        for element in [node, tree.parent(node)] {
            hash = FNV1a.step(hash, UInt64(tree.tag(element).rawValue))
            for byte in tree.bytes(of: .class, at: element) ?? [] where !byte.isASCIIDigit {
                hash = FNV1a.step(hash, byte)
            }
        }
        return hash
    }
}
