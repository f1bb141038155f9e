// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Builds the flat tree of a page from its tags in one pass. Tracks which elements are open, which ones a start tag
/// ends implicitly, and what a misplaced end tag may close.
///
/// Implements the rules of HTML's tree construction as far as they determine the element of a text; no node is moved or
/// duplicated later, so time and memory depend only on the size of the page.
struct HTMLTreeBuilder {
    struct Open {
        let node: Int
        let tag: HTMLTag
        /// Distinguishes elements with the tag `other`.
        let name: HTMLName
    }

    let limits: ReadingLimits
    var nodes: [HTMLTree.Node] = []
    var attributes: [HTMLTree.Attribute] = []
    var resolved: [UInt8] = []
    /// Innermost element last; the root and at most `limits.depth` more.
    private(set) var open: [Open] = []
    /// Number of open elements per tag.
    private var openCounts = [Int](repeating: 0, count: HTMLTag.allCases.count)
    /// Number of open elements below the depth limit; their content is added to the deepest allowed element.
    private var tooDeep = 0
    /// Whether only block borders came since the last text: white space is then insignificant.
    private var afterBorder = true
    /// The elements that stand for declarative shadow roots, and the frames that contain their page.
    private(set) var shadowRoots: [Int] = []
    private(set) var frames: [Int] = []
    /// The positions of the first comments.
    var remarks: [Range<Int>] = []
    /// Whether the page declares that it is XML, in which any element may end with its start tag.
    var isXML = false
    /// Raw text elements (see `HTMLTag.isRawText`) that have no end tag in the rest of the page.
    var endless: Set<HTMLTag> = []
    let tags = HTMLTagTable.shared
    let attributeNames = HTMLAttributeTable.shared

    init(limits: ReadingLimits) { self.limits = limits }

    func isOpen(_ tag: HTMLTag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

    // MARK: Input from the tokenizer

    mutating func begin(bytes: Int) {
        // Real pages have about one node per sixty bytes.
        nodes.reserveCapacity(min(bytes / 48 + 16, limits.nodes))
        nodes.append(HTMLTree.Node(tag: .other, parent: 0, end: 1, first: 0, count: 0))
        open.append(Open(node: 0, tag: .other, name: HTMLName()))
    }

    mutating func finish() {
        while let last = open.popLast() { end(last) }
    }

    mutating func text(first: UInt32, count: UInt32, isWhite: Bool) throws(ReadingError) {
        if isOpen(.ruby), isOpen(.rt) || isOpen(.rp) || isOpen(.rtc) { return }
        guard !isWhite || !afterBorder || isOpen(.pre) else { return }
        if !isWhite, isOpen(.head) { close(through: .head) }
        afterBorder = false
        try add(.text, first: first, count: count)
    }

    /// Adds a raw text element whose end tag was found.
    mutating func rawElement(
        _ tag: HTMLTag, attributes: Range<Int>, first: UInt32, count: UInt32
    ) throws(ReadingError) {
        prepare(for: tag)
        let node = try add(tag, attributes)
        if tag == .iframe { noteFrame(node) }
        if count > 0 {
            nodes.append(
                HTMLTree.Node(
                    tag: .text, parent: UInt32(node), end: UInt32(nodes.count + 1), first: first, count: count))
            nodes[node].end = UInt32(nodes.count)
        }
    }

    mutating func startTag(
        _ tag: HTMLTag, _ name: HTMLName, attributes: Range<Int>, closesItself: Bool
    ) throws(ReadingError) {
        if tag == .html || tag == .body, isOpen(tag) { return }
        prepare(for: tag)
        if !isInline(tag) { afterBorder = true } else if tag == .img || tag == .input { afterBorder = false }
        let isShadowRoot =
            tag == .template && (has(.shadowrootmode, in: attributes) || has(.shadowroot, in: attributes))
        let node = try add(isShadowRoot ? .div : tag, attributes)
        if isShadowRoot { shadowRoots.append(node) }
        if tag == .frame { noteFrame(node) }
        // In a table, HTML ends a form immediately.
        if tag.isVoid || tag == .form && isTablePart(open.last?.tag) || closesItself && isXML { return }
        if closesItself, tag == .other || isInline(tag) || isOpen(.svg) || isOpen(.math) { return }
        if tooDeep > 0 || open.count > limits.depth {
            tooDeep += 1
        } else {
            open.append(Open(node: node, tag: tag, name: name))
            openCounts[Int(tag.rawValue)] += 1
        }
    }

    mutating func endTag(_ tag: HTMLTag, _ name: HTMLName) throws(ReadingError) {
        // Browsers continue the body if text follows, for example text that servers append.
        if tag == .body || tag == .html || tag.isVoid && tag != .br { return }
        if !isInline(tag) { afterBorder = true }
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        if tag.isHeading, let place = innermost(where: \.isHeading, before: { $0.isScope }) { return close(to: place) }
        guard isOpen(tag) else {
            // As in browsers: these two end tags separate the text around them.
            if tag == .p || tag == .br { try add(tag, 0..<0) }
            return
        }
        let matches: (Open) -> Bool = tag == .other ? { $0.tag == tag && $0.name == name } : { $0.tag == tag }
        try close(matching: matches, tag: tag)
    }

    // MARK: Closing

    private mutating func close(matching: (Open) -> Bool, tag: HTMLTag) throws(ReadingError) {
        let inline = isInline(tag)
        var place = open.count - 1
        while place > 0 {
            let element = open[place]
            if matching(element) { return close(to: place) }
            if element.tag.isScope, !isTablePart(tag) || element.tag == .table && tag != .table { return }
            if inline, element.tag.isSpecial {
                if tag == .a { try split(at: place, outOf: matching) }
                return
            }
            if tag == .form || tag == .p, element.tag == .div || element.tag == .section { return }
            place -= 1
        }
    }

    /// Closes a link in which blocks are still open, and reopens these blocks after it: otherwise all following text in
    /// them would count as part of the link.
    private mutating func split(at place: Int, outOf matching: (Open) -> Bool) throws(ReadingError) {
        var start = place
        while start > 0, !matching(open[start]) {
            if open[start].tag.isScope || place - start > 4 { return }
            start -= 1
        }
        guard start > 0 else { return }
        let again = open[(start + 1)...].filter { $0.tag.isSpecial }
        close(to: start)
        for element in again {
            let node = nodes[element.node]
            let copy = try add(node.tag, Int(node.first)..<Int(node.first + node.count))
            open.append(Open(node: copy, tag: element.tag, name: element.name))
            openCounts[Int(element.tag.rawValue)] += 1
        }
    }

    /// Closes all elements from the innermost to the one at `place`, inclusive.
    private mutating func close(to place: Int) {
        while open.count > max(place, 1), let last = open.popLast() {
            end(last)
            openCounts[Int(last.tag.rawValue)] -= 1
            if !isInline(last.tag) { afterBorder = true }
        }
    }

    private mutating func end(_ element: Open) {
        nodes[element.node].end = UInt32(nodes.count)
        if element.tag == .a, !isLink(element.node) { nodes[element.node].tag = .span }
    }

    /// Whether an `a` element is a link. Without `href` it names a place in the text; if it has no name and little
    /// text, a script makes it a link.
    private func isLink(_ node: Int) -> Bool {
        let attributes = Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
        if has(.href, in: attributes) || has(.rel, in: attributes) || has(.role, in: attributes) { return true }
        if has(.name, in: attributes) || has(.id, in: attributes) { return false }
        let inside = nodes[node + 1..<min(nodes.count, node + 1 + Self.nodesInLink)]
        return inside.reduce(0) { $0 + ($1.tag == .text ? Int($1.count) : 0) } < Self.longestLink
    }

    /// Number of nodes of an `a` element that are examined, and minimum bytes of text that no link has.
    private static let nodesInLink = 32
    private static let longestLink = 120

    private func has(_ name: HTMLAttributeName, in range: Range<Int>) -> Bool {
        attributes[range].contains { $0.name == name }
    }

    /// Notes a frame whose attributes contain its page.
    private mutating func noteFrame(_ node: Int) {
        let range = Int(nodes[node].first)..<Int(nodes[node].first + nodes[node].count)
        let isFilled = attributes[range].contains {
            ($0.name == .srcdoc || $0.name == .src) && Int($0.count) >= FramedPages.least
        }
        if isFilled, frames.count < FramedPages.most { frames.append(node) }
    }

    private mutating func close(through tag: HTMLTag) {
        if let place = open.lastIndex(where: { $0.tag == tag }) { close(to: place) }
    }

    private func innermost(where wanted: (HTMLTag) -> Bool, before barrier: (HTMLTag) -> Bool) -> Int? {
        var place = open.count - 1
        while place > 0 {
            if wanted(open[place].tag) { return place }
            if barrier(open[place].tag) { return nil }
            place -= 1
        }
        return nil
    }

    /// Closes the elements that this start tag ends implicitly.
    private mutating func prepare(for tag: HTMLTag) {
        if !tag.belongsToHead, isOpen(.head) { close(through: .head) }
        guard tooDeep == 0 else { return }
        if tag.endsParagraph {
            if isOpen(.svg) { leaveDrawing() }
            if isOpen(.ruby), let place = innermost(where: { $0 == .ruby }, before: \.isScope) { close(to: place) }
            if isOpen(.select) { close(through: .select) }
            if isOpen(.p), let place = innermost(where: { $0 == .p }, before: { $0.isScope || $0 == .button }) {
                close(to: place)
            }
        }
        switch tag {
        case .a:
            if isOpen(.a), let place = innermost(where: { $0 == .a }, before: \.isScope) {
                // If a block is open in the previous link, that block continues.
                if !open[place...].contains(where: { $0.tag.isSpecial }) { close(to: place) }
            }
        case .li: closeItem({ $0 == .li }, within: { $0 == .ul || $0 == .ol || $0 == .menu })
        case .dd, .dt: closeItem({ $0 == .dd || $0 == .dt }, within: { $0 == .dl })
        case .h1, .h2, .h3, .h4, .h5, .h6: if open.last?.tag.isHeading == true { close(to: open.count - 1) }
        case .rb, .rp, .rt:
            guard isOpen(.ruby) else { return }
            closeItem({ $0 == .rb || $0 == .rp || $0 == .rt }, within: { $0 == .ruby || $0 == .rtc })
        case .option, .optgroup:
            if open.last?.tag == .option { close(to: open.count - 1) }
        case .select, .button: if isOpen(tag) { closeItem({ $0 == tag }, within: { _ in false }) }
        case .tr: closeItem({ $0 == .tr || $0 == .caption }, within: { $0 == .table })
        case .td, .th: closeItem({ $0 == .td || $0 == .th }, within: { $0 == .tr || $0 == .table })
        case .tbody, .thead, .tfoot:
            closeItem({ $0 == .tbody || $0 == .thead || $0 == .tfoot || $0 == .caption }, within: { $0 == .table })
        default: break
        }
    }

    /// A paragraph or other block ends an `svg` drawing, except inside `foreignObject`.
    private mutating func leaveDrawing() {
        guard let place = open.lastIndex(where: { $0.tag == .svg }),
            !open[place...].contains(where: { $0.name == Self.foreignObject })
        else { return }
        close(to: place)
    }

    private static let foreignObject: HTMLName = {
        var name = HTMLName()
        for byte in "foreignobject".utf8 { name.append(byte) }
        return name
    }()

    /// Closes the innermost matching element, unless a barrier element is inside it.
    private mutating func closeItem(_ wanted: (HTMLTag) -> Bool, within barrier: (HTMLTag) -> Bool) {
        let inTable = wanted(.tr) || wanted(.td) || wanted(.tbody)
        if let place = innermost(where: wanted, before: { barrier($0) || !inTable && $0.isScope }) { close(to: place) }
    }

    // MARK: Nodes

    @discardableResult
    private mutating func add(_ tag: HTMLTag, _ attributes: Range<Int>) throws(ReadingError) -> Int {
        try add(tag, first: UInt32(attributes.lowerBound), count: UInt32(attributes.count))
    }

    @discardableResult
    private mutating func add(_ tag: HTMLTag, first: UInt32, count: UInt32) throws(ReadingError) -> Int {
        guard nodes.count < limits.nodes else {
            throw ReadingError(
                .tooLarge,
                "the page has more than \(limits.nodes) elements, too many for an article; send one saved by a browser")
        }
        let node = nodes.count
        nodes.append(
            HTMLTree.Node(
                tag: tag, parent: UInt32(open.last?.node ?? 0), end: UInt32(node + 1), first: first, count: count))
        return node
    }

    private func isInline(_ tag: HTMLTag) -> Bool { ElementKind.of(tag).isInline }

    private func isTablePart(_ tag: HTMLTag?) -> Bool {
        switch tag {
        case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: true
        default: false
        }
    }
}
