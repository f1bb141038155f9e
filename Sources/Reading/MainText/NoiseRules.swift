// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import TextBytes

/// Decides which elements contain no article text, by tag, attributes, and the words in class and id. The text itself
/// is not used: an article may be about cookies and comments.
struct NoiseRules {
    /// An element with more than this share of the page's text outside links is not noise, whatever its name, if little
    /// text remains without it: some pages put all content into a form or hide it until a script has run, and others
    /// have more comments than text.
    private static let largestShare = 0.5
    /// Bytes of long text runs outside an element that suffice for an article without it.
    private static let enoughElsewhere = 800
    /// Minimum bytes of a text run that is not a label.
    private static let longRun = 60
    /// The same share for words that also name containers of the article (`has-sidebar`, `nav-content`).
    private static let largestDoubtfulShare = 0.15
    /// Minimum share of an element's text in an embedded post for it to be the frame of the post.
    private static let postShare = 0.8
    /// Minimum bytes of long text runs in an element that is named as the article's body, if its comments are longer.
    private static let leastBody = 250

    /// Which class and id words are used.
    enum Words {
        case all
        /// Only words that always name noise; for a page of which all words left nothing.
        case sure
        case none
    }

    private let tree: HTMLTree
    private let words: Words
    private var usesWords: Bool { words != .none }
    /// Bytes of visible text outside links before each node; below, the same for long runs, and the number of
    /// landmarks (level-1 headings, main elements, marked article text).
    private let textBefore: [Int]
    private let longTextBefore: [Int]
    private let landmarksBefore: [Int]
    /// The end of the first element that ends among those named or marked as the article's body with enough text for one.
    private lazy var bodyEnd: Int = (0..<tree.count).reduce(.max) { first, node in
        guard tree.tag(node) != .text, tree.end(node) < first,
            longTextBefore[tree.end(node)] - longTextBefore[node] >= Self.leastBody,
            Self.isMarkedBody(tree, node) || ArticleContainer.isNamedBody(tree, node)
        else { return first }
        return tree.end(node)
    }
    /// By node: the text before it that is in embedded posts.
    private lazy var postTextBefore: [Int] = {
        var sums = [0]
        sums.reserveCapacity(tree.count + 1)
        var end = 0
        for node in 0..<tree.count {
            if isPost(node) { end = max(end, tree.end(node)) }
            sums.append(sums[node] + (node < end ? textBefore[node + 1] - textBefore[node] : 0))
        }
        return sums
    }()
    /// Totals per element name, of elements that contain long text runs.
    private lazy var groups: [UInt64: Group] = grouped()

    /// The parts of the page that are hidden until their title is clicked.
    private lazy var folded = FoldedParts(tree) { [longTextBefore] in longTextBefore[tree.end($0)] - longTextBefore[$0]
    }

    private struct Group {
        var text = 0
        var long = 0
        var members = 0
        /// End of the last counted member; members inside it are already counted.
        var end = 0
    }

    init(_ tree: HTMLTree, words: Words) {
        self.tree = tree
        self.words = words
        var before = (text: [Int](), long: [Int](), landmarks: [Int]())
        before.text.reserveCapacity(tree.count + 1)
        before.long.reserveCapacity(tree.count + 1)
        before.landmarks.reserveCapacity(tree.count + 1)
        var sum = (text: 0, long: 0, landmarks: 0)
        var skippedUntil = 0
        for node in 0..<tree.count {
            before.text.append(sum.text)
            before.long.append(sum.long)
            before.landmarks.append(sum.landmarks)
            let tag = tree.tag(node)
            if tag == .text {
                guard node >= skippedUntil else { continue }
                let visible = Self.visible(tree.text(node))
                sum.text += visible
                if visible >= Self.longRun { sum.long += visible }
                continue
            }
            let kind = ElementKind(tag)
            if kind == .raw || kind == .link { skippedUntil = max(skippedUntil, tree.end(node)) }
            if tag == .h1 || tag == .main || Self.isMarkedBody(tree, node) { sum.landmarks += 1 }
        }
        textBefore = before.text + [sum.text]
        longTextBefore = before.long + [sum.long]
        landmarksBefore = before.landmarks + [sum.landmarks]
    }

    private func grouped() -> [UInt64: Group] {
        var groups: [UInt64: Group] = [:]
        for node in 1..<max(tree.count, 1) where longTextBefore[tree.end(node)] > longTextBefore[node] {
            guard tree.tag(node) != .text, let key = name(of: node), groups[key]?.end ?? 0 <= node else { continue }
            groups[key, default: Group()].text += textBefore[tree.end(node)] - textBefore[node]
            groups[key]?.long += longTextBefore[tree.end(node)] - longTextBefore[node]
            groups[key]?.members += 1
            groups[key]?.end = tree.end(node)
        }
        return groups
    }

    /// A hash of an element's tag and class; nil for elements without a significant tag or class.
    private func name(of node: Int) -> UInt64? {
        let tag = tree.tag(node)
        let name = tree.bytes(of: .class, at: node) ?? []
        guard !name.isEmpty || tag == .figcaption || tag == .figure else { return nil }
        return name.reduce(UInt64(tag.rawValue)) { $1.isASCIIDigit ? $0 : FNV1a.step($0, $1) }
    }

    /// Whether the elements with this name together contain most of the page's text, so that there is no article
    /// without them.
    private mutating func isTheText(_ node: Int) -> Bool {
        guard longTextBefore[tree.end(node)] > longTextBefore[node], let key = name(of: node), let group = groups[key],
            group.members > 1
        else { return false }
        return 2 * group.text > textBefore[tree.count] && longTextBefore[tree.count] - group.long < Self.enoughElsewhere
    }

    mutating func isNoise(_ node: Int) -> Bool {
        if isCommentsBesideBody(node) { return true }
        return isNoiseByItself(node) && !isTheText(node) && !isAroundPost(node) && !isFolded(node)
    }

    private func isNoiseByItself(_ node: Int) -> Bool {
        let tag = tree.tag(node)
        switch tag {
        case .body, .html, .main: return false
        case .figcaption: return true
        // Page builders wrap tables and listings in figures.
        case .figure where holdsTable(node): return false
        case .nav, .aside, .footer, .form, .fieldset, .figure,
            .menu:
            return isDispensable(node)
        case .header where usesWords && !isInside(node, .article) && !isInside(node, .main):
            return isAtMost(Self.largestShare, node)
        default: break
        }
        if ElementKind(tag) == .control && !opensPart(node) || Self.isHidden(tree, node)
            || usesWords && isAboutAuthor(node)
        {
            return isDispensable(node)
        }
        return usesWords && tag != .article && isCalledNoise(node)
    }

    /// Whether an element describes the author as a person in microdata.
    private func isAboutAuthor(_ node: Int) -> Bool {
        guard !ElementKind(tree.tag(node)).isInline, let property = tree.bytes(of: .itemprop, at: node),
            property.elementsEqual("author".utf8)
        else { return false }
        return tree.bytes(of: .itemtype, at: node)?.containsIgnoringCase("person") == true
    }

    private func isAtMost(_ share: Double, _ node: Int) -> Bool {
        let text = Double(textBefore[tree.end(node)] - textBefore[node])
        return text <= share * Double(textBefore[tree.count])
    }

    /// Whether the page's article is certainly outside this element.
    private func isDispensable(_ node: Int) -> Bool {
        if isAtMost(Self.largestShare, node) { return true }
        let elsewhere = longTextBefore[tree.count] - (longTextBefore[tree.end(node)] - longTextBefore[node])
        return elsewhere >= Self.enoughElsewhere && !holdsLandmark(node)
    }

    /// Whether a button is the heading of a section that it expands, for example a question and its answer.
    private func opensPart(_ node: Int) -> Bool {
        guard tree.tag(node) == .button else { return false }
        let around = tree.tag(tree.block(around: node))
        if around.isHeading || around == .dt { return true }
        return tree.descendants(node).contains { tree.tag($0).isHeading }
    }

    /// Whether an element is a post of a social network, with its text.
    func isPost(_ node: Int) -> Bool {
        guard usesWords, tree.tag(node) == .blockquote, let name = tree.bytes(of: .class, at: node) else {
            return false
        }
        return NoiseWords.names(NoiseWords.posts, in: name)
    }

    /// Whether an element with a noise name is the frame of such a post and contains little else.
    private mutating func isAroundPost(_ node: Int) -> Bool {
        guard usesWords else { return false }
        let all = textBefore[tree.end(node)] - textBefore[node]
        let inside = postTextBefore[tree.end(node)] - postTextBefore[node]
        return all > 0 && Double(inside) >= Self.postShare * Double(all)
    }

    /// Whether an element is a part of the text that the page hides until its title is clicked.
    mutating func isFolded(_ node: Int) -> Bool {
        usesWords && longTextBefore[tree.end(node)] > longTextBefore[node] && Self.isHidden(tree, node)
            && folded.contains(node)
    }

    /// Whether an element is named as readers' comments and the body of the article, however short, is elsewhere.
    private mutating func isCommentsBesideBody(_ node: Int) -> Bool {
        let long = longTextBefore[tree.end(node)] - longTextBefore[node]
        guard usesWords, long > 0, !holdsLandmark(node), bodyEnd <= node else {
            return false
        }
        return [HTMLAttributeName.class, .id].contains { attribute in
            tree.bytes(of: attribute, at: node).map { NoiseWords.names(NoiseWords.comments, in: $0) } ?? false
        }
    }

    private func holdsTable(_ node: Int) -> Bool {
        tree.descendants(node).contains { tree.tag($0) == .table || tree.tag($0) == .pre }
    }

    static func isMarkedBody(_ tree: HTMLTree, _ node: Int) -> Bool {
        tree.bytes(of: .itemprop, at: node)?.containsIgnoringCase("articlebody") == true
    }

    private func isInside(_ node: Int, _ tag: HTMLTree.Tag) -> Bool {
        var place = node
        while place != 0 {
            place = tree.parent(place)
            if tree.tag(place) == tag { return true }
        }
        return false
    }

    static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
        if tree.bytes(of: .hidden, at: node) != nil { return true }
        guard let style = tree.bytes(of: .style, at: node), !style.isEmpty else { return false }
        let tight = style.filter { !$0.isASCIISpace }
        return tight.containsIgnoringCase("display:none") || tight.containsIgnoringCase("visibility:hidden")
    }

    private func isCalledNoise(_ node: Int) -> Bool {
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            guard let name, !name.isEmpty else { continue }
            switch NoiseWords.verdict(onName: name) {
            case .noise where isDispensable(node): return true
            case .wall where words == .sure, .doubtful where words == .sure: continue
            case .wall where tree.tag(node) == .div || tree.tag(node) == .section:
                if isAtMost(Self.largestDoubtfulShare, node), !holdsLandmark(node) { return true }
            case .doubtful
            where !tree.tag(node).isHeading && isAtMost(Self.largestDoubtfulShare, node) && !holdsLandmark(node)
                && !holdsBody(node):
                return true
            default: break
            }
        }
        return false
    }

    private func holdsLandmark(_ node: Int) -> Bool { landmarksBefore[tree.end(node)] > landmarksBefore[node] }

    /// Whether the element or one of its children is named as article text: layouts are named after the elements beside
    /// the text (`sidebar-grid article-content`).
    private func holdsBody(_ node: Int) -> Bool {
        if ArticleContainer.isNamedBody(tree, node) { return true }
        var child = node + 1
        while child < tree.end(node) {
            if tree.tag(child) != .text, ArticleContainer.isNamedBody(tree, child) { return true }
            child = max(tree.end(child), child + 1)
        }
        return false
    }

    private static func visible(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 > 0x20 } }
}
