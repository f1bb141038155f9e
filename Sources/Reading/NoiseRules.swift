// SPDX-License-Identifier: Apache-2.0

/// Which elements hold no text of the article, by tag, attribute, and the words of their class and id. What text says
/// is never asked: an article may speak of cookies and comments.
struct NoiseRules {
    /// An element with more than this share of the page's text outside links is no noise, whatever it is called: some
    /// pages put everything into a form or hide it until a script has run.
    private static let largestShare = 0.5
    /// The same for words that also name what holds the article (`has-sidebar`, `nav-content`).
    private static let largestDoubtfulShare = 0.15

    private let tree: HTMLTree
    private let usesWords: Bool
    /// Bytes of visible text outside links before each node, and first headings and main elements.
    private let textBefore: [Int]
    private let landmarksBefore: [Int]

    init(_ tree: HTMLTree, words: Bool) {
        self.tree = tree
        usesWords = words
        var before = (text: [Int](), landmarks: [Int]())
        before.text.reserveCapacity(tree.count + 1)
        before.landmarks.reserveCapacity(tree.count + 1)
        var sum = (text: 0, landmarks: 0)
        var skippedUntil = 0
        for node in 0..<tree.count {
            before.text.append(sum.text)
            before.landmarks.append(sum.landmarks)
            let tag = tree.tag(node)
            if tag == .text {
                if node >= skippedUntil { sum.text += Self.visible(tree.text(node)) }
                continue
            }
            let kind = ElementKind(tag)
            if kind == .raw || kind == .link { skippedUntil = max(skippedUntil, tree.end(node)) }
            if tag == .h1 || tag == .main { sum.landmarks += 1 }
        }
        textBefore = before.text + [sum.text]
        landmarksBefore = before.landmarks + [sum.landmarks]
    }

    func isNoise(_ node: Int) -> Bool {
        let tag = tree.tag(node)
        switch tag {
        case .body, .html, .main: return false
        case .figcaption: return true
        case .nav, .aside, .footer, .form, .fieldset, .figure,
            .menu:
            return isAtMost(Self.largestShare, node)
        case .header where usesWords && !isInside(node, .article) && !isInside(node, .main):
            return isAtMost(Self.largestShare, node)
        default: break
        }
        if ElementKind(tag) == .control || isHidden(node) { return isAtMost(Self.largestShare, node) }
        return usesWords && tag != .article && isCalledNoise(node)
    }

    private func isAtMost(_ share: Double, _ node: Int) -> Bool {
        let text = Double(textBefore[tree.end(node)] - textBefore[node])
        return text <= share * Double(textBefore[tree.count])
    }

    private func isInside(_ node: Int, _ tag: HTMLTree.Tag) -> Bool {
        var place = node
        while place != 0 {
            place = tree.parent(place)
            if tree.tag(place) == tag { return true }
        }
        return false
    }

    private func isHidden(_ node: Int) -> Bool {
        if tree.bytes(of: .hidden, at: node) != nil { return true }
        guard let style = tree.bytes(of: .style, at: node), !style.isEmpty else { return false }
        let tight = style.filter { !$0.isASCIISpace }
        return tight.containsIgnoringCase("display:none") || tight.containsIgnoringCase("visibility:hidden")
    }

    private func isCalledNoise(_ node: Int) -> Bool {
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            guard let name, !name.isEmpty else { continue }
            switch NoiseWords.verdict(onName: name) {
            case .noise where isAtMost(Self.largestShare, node): return true
            case .wall where tree.tag(node) == .div || tree.tag(node) == .section:
                if isAtMost(Self.largestDoubtfulShare, node), !holdsLandmark(node) { return true }
            case .doubtful where isAtMost(Self.largestDoubtfulShare, node) && !holdsLandmark(node): return true
            default: break
            }
        }
        return false
    }

    private func holdsLandmark(_ node: Int) -> Bool { landmarksBefore[tree.end(node)] > landmarksBefore[node] }

    private static func visible(_ text: ArraySlice<UInt8>) -> Int { text.count { $0 > 0x20 } }
}
