// SPDX-License-Identifier: Apache-2.0

import CHTML

/// A paragraph, heading, list item or other run of text between two block borders of a page.
struct PageBlock {
    enum Role {
        case paragraph, heading, item, quote, cell, plain
        /// A heading of the first level.
        case title
    }

    /// The run of text in the tree with which it begins.
    let node: Int
    let role: Role
    /// Its tidy text in `PageBlocks.bytes`.
    let text: Range<Int>
    /// Characters; those of scripts without spaces count twice, for they say twice as much.
    let characters: Int
    /// Characters inside links.
    let linked: Int

    var linkShare: Double { characters == 0 ? 0 : Double(linked) / Double(characters) }
}

/// The visible text of a page, cut at block borders, in document order and without the parts that are no text of an
/// article by their structure: scripts, navigation, forms, and what class and id words call noise.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    private(set) var bytes: [UInt8] = []

    private let tree: HTMLTree
    private let noise: NoiseRules
    /// Open elements around the place of the walk.
    private var open: [(node: Int, end: Int, kind: ElementKind)] = []
    private var links = 0
    private var preformatted = 0
    // The block being gathered.
    private var start = 0
    private var first: Int?
    private var characters = 0
    private var linked = 0
    private var breaks = 0

    /// - Parameter isFragment: The content of an article, already chosen by someone: only structure prunes, not words.
    init(_ tree: HTMLTree, isFragment: Bool) {
        self.tree = tree
        noise = NoiseRules(tree, words: !isFragment)
        walk()
    }

    func string(_ block: PageBlock) -> String { Composition.composed(Array(bytes[block.text])) }

    private mutating func walk() {
        var node = 0
        while node < tree.count {
            while let innermost = open.last, innermost.end <= node { close() }
            let tag = tree.tag(node)
            if tag == HTML_TAG_text {
                append(tree.text(node), from: node)
                node += 1
                continue
            }
            let kind = ElementKind(tag)
            if kind == .raw || noise.isNoise(node) {
                if kind == .block { finishBlock() }
                node = tree.end(node)
                continue
            }
            enter(node, kind)
            node += 1
        }
        while !open.isEmpty { close() }
        finishBlock()
    }

    private mutating func enter(_ node: Int, _ kind: ElementKind) {
        switch kind {
        case .lineBreak:
            breaks += 1
            if breaks > 1 { finishBlock() } else { appendRun(Self.space[...], from: node) }
            return
        case .block, .preformatted: finishBlock()
        case .link: links += 1
        case .inline, .control, .raw: break
        }
        if kind == .preformatted { preformatted += 1 }
        open.append((node, tree.end(node), kind))
    }

    private mutating func close() {
        guard let closed = open.last else { return }
        // The block still stands in the element that ends it.
        if closed.kind == .block || closed.kind == .preformatted { finishBlock() }
        if closed.kind == .preformatted { preformatted -= 1 }
        if closed.kind == .link { links -= 1 }
        open.removeLast()
    }

    private static let space: [UInt8] = [0x20]

    private mutating func append(_ text: ArraySlice<UInt8>, from node: Int) {
        guard preformatted > 0 else {
            appendRun(text, from: node)
            return
        }
        // In preformatted text an empty line parts paragraphs.
        var blank = false
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy(\.isASCIISpace)
            if isBlank, blank { finishBlock() }
            blank = true
            if isBlank { finishBlock() } else { appendRun(line + Self.space[...], from: node) }
        }
    }

    private mutating func appendRun(_ text: ArraySlice<UInt8>, from node: Int) {
        let before = bytes.count
        let count = Tidy.append(text, to: &bytes, from: start)
        guard bytes.count > before else { return }
        characters += count
        if links > 0 { linked += count }
        if bytes[before...] != [0x20] {
            breaks = 0
            if first == nil { first = node }
        }
    }

    private mutating func finishBlock() {
        breaks = 0
        if bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
        if let first, bytes.count > start {
            blocks.append(
                PageBlock(
                    node: first, role: role, text: start..<bytes.count, characters: characters,
                    linked: min(linked, characters)))
        }
        start = bytes.count
        (first, characters, linked) = (nil, 0, 0)
    }

    /// What the block is that now ends, by the nearest element that says so.
    private var role: PageBlock.Role {
        for element in open.reversed() {
            switch tree.tag(element.node) {
            case HTML_TAG_h1: return .title
            case HTML_TAG_h2, HTML_TAG_h3, HTML_TAG_h4, HTML_TAG_h5, HTML_TAG_h6: return .heading
            case HTML_TAG_li, HTML_TAG_dd, HTML_TAG_dt: return .item
            case HTML_TAG_blockquote: return .quote
            case HTML_TAG_td, HTML_TAG_th: return .cell
            case HTML_TAG_p, HTML_TAG_pre: return .paragraph
            case HTML_TAG_div, HTML_TAG_section, HTML_TAG_article, HTML_TAG_body: return .plain
            default: continue
            }
        }
        return .plain
    }
}

/// What an element does to the text in and around it.
enum ElementKind {
    case inline, link, block, preformatted, lineBreak
    /// A part of a form or the like: its text is a label.
    case control
    /// Nothing in it is text of the page.
    case raw

    init(_ tag: HTMLTree.Tag) {
        self =
            switch tag {
            case HTML_TAG_a: .link
            case HTML_TAG_br: .lineBreak
            case HTML_TAG_pre: .preformatted
            case HTML_TAG_button, HTML_TAG_select, HTML_TAG_option, HTML_TAG_textarea, HTML_TAG_label, HTML_TAG_legend,
                HTML_TAG_input, HTML_TAG_dialog:
                .control
            case HTML_TAG_script, HTML_TAG_style, HTML_TAG_noscript, HTML_TAG_template, HTML_TAG_head, HTML_TAG_title,
                HTML_TAG_svg, HTML_TAG_iframe, HTML_TAG_object, HTML_TAG_canvas, HTML_TAG_audio, HTML_TAG_video,
                HTML_TAG_map, HTML_TAG_frameset:
                .raw
            case HTML_TAG_abbr, HTML_TAG_b, HTML_TAG_cite, HTML_TAG_code, HTML_TAG_del, HTML_TAG_em, HTML_TAG_font,
                HTML_TAG_i, HTML_TAG_img, HTML_TAG_ins, HTML_TAG_q, HTML_TAG_s, HTML_TAG_small, HTML_TAG_span,
                HTML_TAG_strike, HTML_TAG_strong, HTML_TAG_sub, HTML_TAG_sup, HTML_TAG_time, HTML_TAG_tt, HTML_TAG_u,
                HTML_TAG_var, HTML_TAG_wbr, HTML_TAG_picture, HTML_TAG_source, HTML_TAG_other:
                .inline
            default: .block
            }
    }
}
