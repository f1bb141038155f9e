// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The parts of a page that neither date nor sign its article: readers' comments, lists of other articles, menus, the
/// header with the current day, the footer.
struct ForeignPlaces {
    private let tree: HTMLTree
    /// Elements that contain the article's headline or the beginning of its text are its own, whatever their names.
    private let anchors: [Int]
    /// Ranges of nodes in document order, none inside another.
    private var parts: [Range<Int>] = []
    private var frames: [Range<Int>] = []

    /// Maximum number of level-1 headings that are kept as anchors.
    private static let mostAnchors = 4

    /// - Parameter text: The first and last text run of the article, if it has text.
    init(_ tree: HTMLTree, text: ClosedRange<Int>?) {
        self.tree = tree
        let headings = (0..<tree.count).filter { tree.tag($0) == .h1 }
        if let text {
            // The heading above the text; others may be the site's name, or those of other articles.
            let heading = headings.last { $0 < text.lowerBound } ?? headings.first
            anchors = [text.lowerBound] + [heading].compactMap(\.self)
        } else {
            anchors = Array(headings.prefix(Self.mostAnchors))
        }
        var node = 0
        var frameEnd = 0
        var insideUntil = 0
        while node < tree.count {
            let tag = tree.tag(node)
            guard tag != .text else {
                node += 1
                continue
            }
            if isForeign(node, tag) {
                parts.append(node..<tree.end(node))
                node = tree.end(node)
                continue
            }
            if tag == .article || tag == .main { insideUntil = max(insideUntil, tree.end(node)) }
            if (tag == .header || tag == .footer) && node >= insideUntil && node >= frameEnd && isFrame(node) {
                frames.append(node..<tree.end(node))
                frameEnd = tree.end(node)
            }
            node += 1
        }
    }

    /// The end of the comments, list or menu that contains a node; nil for the article's own nodes.
    func end(around node: Int) -> Int? { Self.range(around: node, in: parts)?.upperBound }

    /// The end of the page's header around a node.
    func headerEnd(around node: Int) -> Int? {
        guard let frame = Self.range(around: node, in: frames), tree.tag(frame.lowerBound) == .header else {
            return nil
        }
        return frame.upperBound
    }

    /// Whether a node is in such a part, or in the page's header or footer.
    func contains(_ node: Int) -> Bool { end(around: node) != nil || isInFrame(node) }

    func isInFrame(_ node: Int) -> Bool { Self.range(around: node, in: frames) != nil }

    private static func range(around node: Int, in ranges: [Range<Int>]) -> Range<Int>? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= node { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(node) ? ranges[low] : nil
    }

    // MARK: Elements

    private func holdsAnchor(_ node: Int) -> Bool {
        let end = tree.end(node)
        return anchors.contains { node <= $0 && $0 < end }
    }

    private func isForeign(_ node: Int, _ tag: HTMLTag) -> Bool {
        switch tag {
        case .html, .body, .head, .main, .time, .a, .meta, .h1: return false
        case .nav: return !holdsAnchor(node)
        case .article: if !anchors.isEmpty, !holdsAnchor(node) { return true }
        case .li: if isTeaser(node), !holdsAnchor(node) { return true }
        default: break
        }
        return isNamedForeign(node) && !holdsAnchor(node)
    }

    private func isNamedForeign(_ node: Int) -> Bool {
        if tree.holdsRemarks(node) { return true }
        // Lists and boxes are no inline elements; not testing those saves most of the time.
        guard !ElementKind.of(tree.tag(node)).isInline else { return false }
        for name in [HTMLAttributeName.class, .id] {
            guard let value = tree.bytes(of: name, at: node), !value.isEmpty else { continue }
            if NoiseWords.names(Self.words, in: value) { return true }
        }
        if let type = tree.bytes(of: .itemtype, at: node) {
            return type.containsIgnoringCase("schema.org/comment") || type.containsIgnoringCase("schema.org/answer")
                || type.containsIgnoringCase("usercomments")
        }
        return tree.bytes(of: .itemprop, at: node)?.elementsEqual("comment".utf8) == true
    }

    /// Words, and pairs of words, in the names of lists of other articles, of comments and of clocks.
    private static let words = NoiseWords.hashes(
        """
        related relatedposts relatedarticles relatednews relatedstories relatedlinks relatedcontent trending \
        mostread mostpopular mostviewed mostcommented mostrecent popularposts popularstories recommended \
        recommendations \
        recirc recirculation outbrain taboola similarposts similararticles readnext readalso readmore alsoread \
        morestories morenews morearticles morefrom moreon latestnews lateststories latestposts latestarticles \
        recentposts recentarticles recententries recentnews recentcomments commentlist commentsection disqus \
        commentbox commentaires kommentare comentarios clock currentdate currenttime todaysdate newsticker \
        weather wetter meteo
        """)

    /// Maximum number of nodes in an item of a list that is examined.
    private static let largestItem = 80
    /// Minimum length in bytes of a link to another article.
    private static let shortestTitle = 10

    /// Whether an item of a list is a link to another article with its author or day: not an item with the day or
    /// author alone.
    private func isTeaser(_ item: Int) -> Bool {
        guard tree.end(item) - item <= Self.largestItem else { return false }
        var hasLink = false
        var hasCredits = false
        for node in tree.descendants(item) {
            switch tree.tag(node) {
            case .time: hasCredits = true
            case .a:
                if isLinkToAuthor(node) {
                    hasCredits = true
                } else if !hasLink, !tree.descendants(node).contains(where: { tree.tag($0) == .time }) {
                    hasLink = tree.line(node).utf8.count >= Self.shortestTitle
                }
            default: break
            }
        }
        return hasLink && hasCredits
    }

    private func isLinkToAuthor(_ node: Int) -> Bool {
        tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true
            || tree.bytes(of: .href, at: node)?.containsIgnoringCase("/author") == true
    }

    /// Whether a header or footer is the page's, not that of the article.
    private func isFrame(_ node: Int) -> Bool {
        guard !anchors.isEmpty, !holdsAnchor(node) else { return false }
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            if let name, NoiseWords.names(Self.articleWords, in: name) { return false }
        }
        return true
    }

    private static let articleWords = NoiseWords.hashes(
        "article entry post story content single artikel beitrag meta byline")
}
