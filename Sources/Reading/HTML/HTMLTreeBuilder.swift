// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Builds the flat tree of a page from its tags in one pass: which elements are open, which ones a tag ends without
/// saying so, and what a misplaced end tag may close.
///
/// The rules are those of HTML's tree construction as far as they move text from one element to another; nothing is
/// ever moved back or made twice, so that time and memory grow with the bytes of the page alone.
struct HTMLTreeBuilder {
    struct Open {
        let node: Int
        let tag: HTMLTag
        /// Tells elements apart whose tag is `other`.
        let name: HTMLName
    }

    let limits: ReadingLimits
    var nodes: [HTMLTree.Node] = []
    var attributes: [HTMLTree.Attribute] = []
    var resolved: [UInt8] = []
    /// The innermost last; the root and at most `limits.depth` more.
    private(set) var open: [Open] = []
    /// Open elements of each tag.
    private var openCounts = [Int](repeating: 0, count: HTMLTag.allCases.count)
    /// Elements below the last level, which stand on it.
    private var tooDeep = 0
    /// Only block borders came since the last text: white space says nothing there.
    private var afterBorder = true
    /// Kinds of text (see `HTMLTag.isRawText`) whose end tag does not come any more.
    var endless: Set<HTMLTag> = []
    let tags = HTMLTagTable.shared
    let attributeNames = HTMLAttributeTable.shared

    init(limits: ReadingLimits) { self.limits = limits }

    func isOpen(_ tag: HTMLTag) -> Bool { openCounts[Int(tag.rawValue)] > 0 }

    // MARK: What the tokenizer found

    mutating func begin(bytes: Int) {
        // Real pages have a node for each sixty bytes or so.
        nodes.reserveCapacity(min(bytes / 48 + 16, limits.nodes))
        nodes.append(HTMLTree.Node(tag: .other, parent: 0, end: 1, first: 0, count: 0))
        open.append(Open(node: 0, tag: .other, name: HTMLName()))
    }

    mutating func finish() { while let last = open.popLast() { nodes[last.node].end = UInt32(nodes.count) } }

    mutating func text(first: UInt32, count: UInt32, isWhite: Bool) throws(ReadingError) {
        guard !isWhite || !afterBorder || isOpen(.pre) else { return }
        if !isWhite, isOpen(.head) { close(through: .head) }
        afterBorder = false
        try add(.text, first: first, count: count)
    }

    /// An element with text that is no markup; its end has been found.
    mutating func rawElement(
        _ tag: HTMLTag, attributes: Range<Int>, first: UInt32, count: UInt32
    ) throws(ReadingError) {
        prepare(for: tag)
        let node = try add(tag, attributes)
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
        let node = try add(tag, attributes)
        // In a table HTML ends a form where it begins.
        if tag.isVoid || tag == .form && isTablePart(open.last?.tag) { return }
        if closesItself, tag == .other || isInline(tag) || isOpen(.svg) || isOpen(.math) { return }
        if tooDeep > 0 || open.count > limits.depth {
            tooDeep += 1
        } else {
            open.append(Open(node: node, tag: tag, name: name))
            openCounts[Int(tag.rawValue)] += 1
        }
    }

    mutating func endTag(_ tag: HTMLTag, _ name: HTMLName) throws(ReadingError) {
        // Browsers go on where text follows; so does what servers append.
        if tag == .body || tag == .html || tag.isVoid && tag != .br { return }
        if !isInline(tag) { afterBorder = true }
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        if tag.isHeading, let place = innermost(where: \.isHeading, before: { $0.isScope }) { return close(to: place) }
        guard isOpen(tag) else {
            // As browsers do: both part the text around them.
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

    /// Ends a link that has blocks inside it still open, and opens those again after it: otherwise all that follows in
    /// them would count as a link.
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

    /// Closes elements down to the one at `place`, which included.
    private mutating func close(to place: Int) {
        while open.count > max(place, 1), let last = open.popLast() {
            nodes[last.node].end = UInt32(nodes.count)
            openCounts[Int(last.tag.rawValue)] -= 1
            if !isInline(last.tag) { afterBorder = true }
        }
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

    /// Closes what the beginning of an element ends.
    private mutating func prepare(for tag: HTMLTag) {
        if !tag.belongsToHead, isOpen(.head) { close(through: .head) }
        guard tooDeep == 0 else { return }
        if tag.endsParagraph {
            if isOpen(.svg) { leaveDrawing() }
            if isOpen(.select) { close(through: .select) }
            if isOpen(.p), let place = innermost(where: { $0 == .p }, before: { $0.isScope || $0 == .button }) {
                close(to: place)
            }
        }
        switch tag {
        case .a:
            if isOpen(.a), let place = innermost(where: { $0 == .a }, before: \.isScope) {
                // With a block open in the former link, that block goes on.
                if !open[place...].contains(where: { $0.tag.isSpecial }) { close(to: place) }
            }
        case .li: closeItem({ $0 == .li }, within: { $0 == .ul || $0 == .ol || $0 == .menu })
        case .dd, .dt: closeItem({ $0 == .dd || $0 == .dt }, within: { $0 == .dl })
        case .h1, .h2, .h3, .h4, .h5, .h6: if open.last?.tag.isHeading == true { close(to: open.count - 1) }
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

    /// A paragraph and the like end a drawing, unless they stand in a part of it that is for them.
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

    /// Closes the innermost element wanted, unless one lies around that keeps it apart.
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
                "the page has more than \(limits.nodes) elements, which no article has; send one saved by a browser")
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
