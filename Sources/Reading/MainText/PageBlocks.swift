// SPDX-License-Identifier: Apache-2.0

import TextBytes

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
    /// Runs of text outside of scripts, menus and the like among them.
    private(set) var runs = 0

    private let tree: HTMLTree
    private var noise: NoiseRules
    /// Open elements around the place of the walk.
    private var open: [(node: Int, end: Int, kind: ElementKind)] = []
    private var links = 0
    private var preformatted = 0
    /// Whether, since the last text, an inline element has ended, and after it another one has begun.
    private var seam = (ended: false, isOne: false)
    // The block being gathered.
    private var start = 0
    private var first: Int?
    private var characters = 0
    private var linked = 0
    private var breaks = 0

    /// - Parameters:
    ///   - isFragment: The content of an article, already chosen by someone: only structure prunes, not words.
    ///   - words: Which words of class and id prune a page.
    init(_ tree: HTMLTree, isFragment: Bool, words: NoiseRules.Words = .all) {
        self.tree = tree
        noise = NoiseRules(tree, words: isFragment ? .none : words)
        walk()
    }

    func string(_ block: PageBlock) -> String { Composition.composed(Array(bytes[block.text])) }

    private mutating func walk() {
        var node = 0
        while node < tree.count {
            while let innermost = open.last, innermost.end <= node { close() }
            let tag = tree.tag(node)
            if tag == .text {
                append(tree.text(node), from: node)
                if tree.text(node).contains(where: { $0 > 0x20 }) { runs += 1 }
                node += 1
                continue
            }
            let kind = ElementKind(tag)
            if kind == .raw || noise.isNoise(node) {
                if kind != .raw { runs += runs(in: node) }
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

    private func runs(in noise: Int) -> Int {
        tree.descendants(noise).count {
            tree.tag($0) == .text && ElementKind.of(tree.tag(tree.parent($0))) != .raw
                && tree.text($0).contains { $0 > 0x20 }
        }
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
        if kind.isInline, seam.ended { seam.isOne = true }
        if kind == .preformatted { preformatted += 1 }
        open.append((node, tree.end(node), kind))
    }

    private mutating func close() {
        guard let closed = open.last else { return }
        // The block still stands in the element that ends it.
        if closed.kind == .block || closed.kind == .preformatted { finishBlock() }
        if closed.kind == .preformatted { preformatted -= 1 }
        if closed.kind == .link { links -= 1 }
        if closed.kind.isInline { seam.ended = true }
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
        if seam.isOne, partsWords(text) { _ = Tidy.append(Self.space, to: &bytes, from: start) }
        seam = (false, false)
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

    /// Whether two elements beside one another hold a word each, which a style sheet parts: `NameTitle` is none.
    private func partsWords(_ text: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > start, let last = bytes.last, let next = text.first else { return false }
        return ((0x61...0x7A).contains(last) || last.isASCIIDigit) && (0x41...0x5A).contains(next)
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
            case .h1: return .title
            case .h2, .h3, .h4, .h5, .h6, .summary: return .heading
            case .li, .dd, .dt: return .item
            case .blockquote: return .quote
            case .td, .th: return .cell
            case .p, .pre: return .paragraph
            case .div, .section, .article, .body: return .plain
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
        self = Self.kinds[Int(tag.rawValue)]
    }

    /// The same, quicker than by its cases.
    static func of(_ tag: HTMLTag) -> ElementKind { kinds[Int(tag.rawValue)] }

    private static let kinds: [ElementKind] = HTMLTag.allCases.map(kind)

    /// Whether text goes on in the same block before, in and after it.
    var isInline: Bool {
        switch self {
        case .inline, .link, .control: true
        default: false
        }
    }

    private static func kind(_ tag: HTMLTag) -> ElementKind {
        switch tag {
        case .a: .link
        case .br: .lineBreak
        case .pre: .preformatted
        case .button, .select, .option, .textarea, .label, .legend,
            .input, .dialog:
            .control
        case .script, .style, .noscript, .template, .head, .title,
            .svg, .iframe, .object, .canvas, .audio, .video,
            .map, .frameset:
            .raw
        case .abbr, .b, .cite, .code, .del, .em, .font,
            .i, .img, .ins, .q, .s, .small, .span,
            .strike, .strong, .sub, .sup, .time, .tt, .u,
            .var, .wbr, .picture, .source, .other:
            .inline
        default: .block
        }
    }
}
