// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// A paragraph, heading, list item or other text run between two block borders of a page.
struct PageBlock {
    enum Role {
        case paragraph, heading, item, quote, cell, plain
        /// A level-1 heading.
        case title
    }

    /// The tree node of its first text run.
    let node: Int
    let role: Role
    /// The range of its tidy text in `PageBlocks.bytes`.
    let text: Range<Int>
    /// Characters; those of scripts without spaces count twice, because they carry about twice as much text.
    let characters: Int
    /// Characters inside links.
    let linked: Int
    /// Whether it belongs to a post of a social network that the page embeds.
    let isPost: Bool
    /// Whether the page hides it until its title is clicked.
    let isFolded: Bool

    var linkShare: Double { characters == 0 ? 0 : Double(linked) / Double(characters) }
}

/// The visible text of a page, split at block borders, in document order, without elements that are no article text by
/// their markup: scripts, navigation, forms, and elements whose class or id is a noise word.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    private(set) var bytes: [UInt8] = []
    /// Number of non-empty text runs outside scripts; runs in menus and the like are included.
    private(set) var runs = 0

    private let tree: HTMLTree
    private var noise: NoiseRules
    /// The open elements at the current node.
    private var open: [(node: Int, end: Int, kind: ElementKind)] = []
    private var links = 0
    private var preformatted = 0
    /// The end of the embedded post around the current node.
    private var postEnd = 0
    /// The same of a folded part.
    private var foldedEnd = 0
    /// Since the last text: whether an inline element has ended, and whether another has begun after it.
    private var seam = (ended: false, isOne: false)
    // The current block.
    private var start = 0
    private var first: Int?
    private var characters = 0
    private var linked = 0
    private var breaks = 0

    /// - Parameters:
    ///   - isFragment: Whether this is the content of an article, selected by its sender: then only markup prunes it,
    ///     not words.
    ///   - words: Which class and id words prune a page.
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
            if noise.isPost(node) {
                finishBlock()
                postEnd = tree.end(node)
            } else if kind == .raw || noise.isNoise(node) {
                if kind != .raw { runs += runs(in: node) }
                if kind == .block { finishBlock() }
                node = tree.end(node)
                continue
            }
            if noise.isFolded(node) {
                finishBlock()
                foldedEnd = tree.end(node)
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
        // The block is finished while the element that ends it is still open, because it belongs to that element.
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
        // In preformatted text an empty line separates paragraphs.
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

    /// Whether two adjacent elements contain separate words that only a style sheet separates: `NameTitle` is not a
    /// word.
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
                    linked: min(linked, characters), isPost: first < postEnd,
                    isFolded: first < foldedEnd))
        }
        start = bytes.count
        (first, characters, linked) = (nil, 0, 0)
    }

    /// The role of the current block, from the nearest enclosing element that has one.
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

/// How an element affects the text in and around it.
enum ElementKind {
    case inline, link, block, preformatted, lineBreak
    /// A form control or similar: its text is a label.
    case control
    /// Its content is not text of the page.
    case raw

    init(_ tag: HTMLTree.Tag) {
        self = Self.kinds[Int(tag.rawValue)]
    }

    /// The kind of an element, from a table.
    static func of(_ tag: HTMLTag) -> ElementKind { kinds[Int(tag.rawValue)] }

    private static let kinds: [ElementKind] = HTMLTag.allCases.map(kind)

    /// Whether the block continues before, in and after the element.
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
            .i, .img, .ins, .mark, .q, .rb, .rp, .rt, .rtc, .ruby, .s, .slot, .small, .span,
            .strike, .strong, .sub, .sup, .time, .tt, .u,
            .var, .wbr, .picture, .source, .other:
            .inline
        default: .block
        }
    }
}
