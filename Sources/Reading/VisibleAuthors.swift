// SPDX-License-Identifier: Apache-2.0

/// Finds who wrote the article where only readers are told: by the names that the page's makers give to such places, by
/// links to authors' pages, and by lines `By Jane Doe`.
struct VisibleAuthors {
    /// Runs of text before and after the headline where authors are named.
    private static let before = 60
    private static let after = 240
    /// Characters of a line that names an author.
    private static let longest = 120
    /// Authors of one article that are looked for.
    private static let most = 6

    private let tree: HTMLTree
    private(set) var names: [String] = []
    /// Whether they stand near the headline, and not in a box somewhere else.
    private(set) var areNear = false

    /// - Parameter site: The site's name, which signs nothing.
    init(_ tree: HTMLTree, around anchor: Int?, site: String?) {
        self.tree = tree
        let lines = self.lines().filter { $0.text.lowercased() != site?.lowercased() }
        if let anchor {
            let window = anchor - Self.before..<max(tree.end(anchor), anchor) + Self.after
            names = near(lines.filter { window.contains($0.node) })
            areNear = !names.isEmpty
        }
        // A box about the author stands below many articles; one that names several persons tells of others.
        if names.isEmpty {
            let named = lines.filter { $0.isNamed || $0.isLinked }.compactMap { Self.name($0) }
            if Set(named.map { $0.lowercased() }).count == 1, let only = named.first { names = [only] }
        }
    }

    /// A run of text that may name an author.
    private struct Line {
        let text: String
        let node: Int
        /// Whether the page calls its place one for authors, or links it to an author's page.
        let isNamed: Bool
        let isLinked: Bool
    }

    /// Runs of text in places for authors, and short ones that begin as bylines do; none of remarks and menus.
    private func lines() -> [Line] {
        var lines: [Line] = []
        var announced = false
        var skippedUntil = 0
        var node = 0
        while node < tree.count {
            defer { node += 1 }
            guard tree.tag(node) == .text else {
                let tag = tree.tag(node)
                if node >= skippedUntil, ElementKind.of(tag) == .raw || tag == .nav || isRemarks(node) {
                    skippedUntil = tree.end(node)
                }
                continue
            }
            guard node >= skippedUntil, tree.text(node).contains(where: { $0 > 0x20 }) else { continue }
            guard tree.text(node).count <= 4 * Self.longest else {
                announced = false
                continue
            }
            let text = Tidy.line(tree.text(node))
            let place = self.place(of: node)
            let wasAnnounced = announced
            announced = Byline.isLabel(text)
            guard !announced, text.unicodeScalars.count <= Self.longest else { continue }
            if place.isNamed || place.isLinked || wasAnnounced || Byline.written(text) != nil {
                lines.append(
                    Line(text: text, node: node, isNamed: place.isNamed || wasAnnounced, isLinked: place.isLinked))
            }
        }
        return lines
    }

    private func isRemarks(_ node: Int) -> Bool {
        guard tree.tag(node) != .body, tree.tag(node) != .html, tree.tag(node) != .article else { return false }
        return [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)].compactMap(\.self).contains {
            $0.startsIgnoringCase("comment") || $0.startsIgnoringCase("related")
        }
    }

    /// What the elements close around a run of text say of it.
    private func place(of text: Int) -> (isNamed: Bool, isLinked: Bool) {
        var found = (isNamed: false, isLinked: false)
        var node = tree.parent(text)
        for _ in 0..<3 where node != 0 {
            let tag = tree.tag(node)
            if tag == .article || tag == .body || tag == .main { break }
            if tag == .a, isLinkToAuthor(node) { found.isLinked = true }
            if tag != .a || node == tree.parent(text) {
                let names = [
                    tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node),
                    tree.bytes(of: .itemprop, at: node),
                ]
                if names.compactMap(\.self).contains(where: NoiseWords.namesAuthor) { found.isNamed = true }
            }
            node = tree.parent(node)
        }
        return found
    }

    /// Sites file their authors under such names.
    private func isLinkToAuthor(_ node: Int) -> Bool {
        if tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true { return true }
        guard let address = tree.bytes(of: .href, at: node) else { return false }
        let marks: [StaticString] = [
            "/author/", "/authors/", "/auteur/", "/auteurs/", "/autor/", "/autoren/", "/autores/", "/autori/",
            "/byline/",
            "/contributor/", "/contributors/", "/blog-authors/", "/journalist/", "/journaliste/", "/signatures/",
        ]
        return marks.contains { address.containsIgnoringCase($0) }
    }

    /// The first name near the headline, and those that stand in one element with it.
    private func near(_ lines: [Line]) -> [String] {
        guard let start = lines.firstIndex(where: { Self.name($0) != nil }), let first = Self.name(lines[start]) else {
            return []
        }
        var names = [first]
        let block = tree.parent(self.block(of: lines[start].node))
        for line in lines[(start + 1)...] where line.node < tree.end(block) && line.isLinked == lines[start].isLinked {
            guard let name = Self.name(line), !names.contains(name), names.count < Self.most else { continue }
            if line.isLinked { names.append(name) }
        }
        return names
    }

    private static func name(_ line: Line) -> String? {
        guard line.isNamed || line.isLinked else { return Byline.written(line.text) }
        return Byline.stated(line.text, orOneWord: line.isLinked)
    }

    private func block(of text: Int) -> Int {
        var node = tree.parent(text)
        while node != 0, ElementKind.of(tree.tag(node)).isInline { node = tree.parent(node) }
        return node
    }
}
