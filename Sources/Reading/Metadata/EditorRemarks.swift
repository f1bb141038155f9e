// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The remarks of editors in a document that an office program saved as a page: the remarks below the text, and the
/// marks in it that refer to them. They are not part of the article.
struct EditorRemarks {
    private(set) var nodes: Set<Int> = []

    init(_ tree: HTMLTree) {
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .a: add(tree, link: node)
            case .div, .span:
                // Word
                let name = tree.bytes(of: .class, at: node)
                if name?.startsIgnoringCase("msocomtxt") == true
                    || name?.startsIgnoringCase("msocommentreference") == true
                    || tree.bytes(of: .style, at: node)?.containsIgnoringCase("mso-element:comment") == true
                {
                    nodes.insert(node)
                }
            default: continue
            }
        }
    }

    /// Google Docs: a mark in the text links to the remark, and the remark links back.
    private mutating func add(_ tree: HTMLTree, link node: Int) {
        guard let id = tree.bytes(of: .id, at: node), id.startsIgnoringCase("cmnt"),
            let target = tree.bytes(of: .href, at: node), target.startsIgnoringCase("#cmnt")
        else { return }
        let isMark = id.startsIgnoringCase("cmnt_ref")
        guard isMark != target.startsIgnoringCase("#cmnt_ref") else { return }
        let parent = tree.parent(node)
        if isMark {
            nodes.insert(tree.tag(parent) == .sup ? parent : node)
            return
        }
        let block = tree.block(around: node)
        guard tree.tag(block) != .body, block != 0 else { return }
        let box = tree.parent(block)
        // The box contains nothing before the remark.
        nodes.insert(tree.tag(box) == .div && block == box + 1 ? box : block)
    }
}
