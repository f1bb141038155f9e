// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds authors that are only named visibly: by class names for authors, by links to author pages, and by lines such
/// as `By Jane Doe`.
struct VisibleAuthors {
    /// Nodes before and after the headline in which authors are searched.
    private static let before = 60
    private static let after = 240
    /// Maximum characters of a line that names an author.
    private static let longest = 120
    /// Maximum number of authors per article.
    private static let most = 6

    private let tree: HTMLTree
    private(set) var names: [String] = []
    /// Whether the names are near the headline, not in a box elsewhere.
    private(set) var areNear = false
    /// The text run with the first name.
    private(set) var node: Int?

    /// - Parameter site: The site's name, which is never an author.
    init(_ tree: HTMLTree, around anchor: Int?, site: String?) {
        self.tree = tree
        let lines = self.lines().filter { $0.text.lowercased() != site?.lowercased() }
        if let anchor {
            let window = anchor - Self.before..<max(tree.end(anchor), anchor) + Self.after
            names = near(lines.filter { window.contains($0.node) })
            areNear = !names.isEmpty
        }
        // Many articles have a box about the author below; a box with several persons is about others.
        if names.isEmpty {
            let named = lines.filter { $0.isNamed || $0.isLinked }.compactMap { line in
                Self.name(line).map { (name: $0, node: line.node) }
            }
            if Set(named.map { $0.name.lowercased() }).count == 1, let only = named.first {
                (names, node) = ([only.name], only.node)
            }
        }
    }

    /// A text run that may name an author.
    private struct Line {
        let text: String
        let node: Int
        /// Whether its element is named as one for authors; below, whether it is a link to an author's page.
        let isNamed: Bool
        let isLinked: Bool
        /// Whether it is in such an element after a label for an author, so that a single word is a name.
        let isSure: Bool
    }

    /// What an element's names and link say about the text directly inside it.
    private struct Place {
        var isNamed = false
        var isLinked = false
    }

    /// Text runs in author elements, and short ones that begin like bylines; those in comments and menus are skipped.
    private func lines() -> [Line] {
        var lines: [Line] = []
        var places: [Int: Place] = [:]
        var announced = false
        var skippedUntil = 0
        for node in 0..<tree.count where node >= skippedUntil {
            let tag = tree.tag(node)
            guard tag == .text else {
                if ElementKind.of(tag) == .raw || tag == .nav || tree.holdsRemarks(node) {
                    skippedUntil = tree.end(node)
                } else if let place = place(of: node) {
                    places[node] = place
                }
                continue
            }
            let bytes = tree.text(node)
            guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { continue }
            guard bytes.count <= 4 * Self.longest else {
                announced = false
                continue
            }
            let place = places.isEmpty ? Place() : self.place(around: node, in: places)
            let mayBegin = Byline.mayBegin(bytes[start...])
            guard place.isNamed || place.isLinked || announced || mayBegin else { continue }
            let text = Tidy.line(bytes)
            let wasAnnounced = announced
            announced = mayBegin && Byline.isLabel(text)
            guard !announced, text.unicodeScalars.count <= Self.longest else { continue }
            lines.append(
                Line(
                    text: text, node: node, isNamed: place.isNamed || wasAnnounced, isLinked: place.isLinked,
                    isSure: place.isNamed && wasAnnounced))
        }
        return lines
    }

    /// The marks of an element by its names and link; nil if there are none.
    private func place(of node: Int) -> Place? {
        var place = Place()
        if tree.tag(node) == .a { place.isLinked = isLinkToAuthor(node) }
        for name in [HTMLAttributeName.class, .id, .itemprop] where !place.isNamed {
            if let value = tree.bytes(of: name, at: node), !value.isEmpty {
                place.isNamed = NoiseWords.namesAuthor(value)
            }
        }
        return place.isNamed || place.isLinked ? place : nil
    }

    /// The combined marks of the elements close around a text run.
    private func place(around text: Int, in places: [Int: Place]) -> Place {
        var found = Place()
        var node = tree.parent(text)
        for _ in 0..<3 where node != 0 {
            let tag = tree.tag(node)
            if tag == .article || tag == .body || tag == .main { break }
            if let place = places[node] {
                found.isNamed = found.isNamed || place.isNamed
                found.isLinked = found.isLinked || place.isLinked
            }
            node = tree.parent(node)
        }
        return found
    }

    /// Path parts under which sites have their author pages.
    private static let folders: Set<UInt64> = NoiseWords.hashes(
        """
        author authors auteur auteurs autor autoren autores autori byline contributor contributors blog-authors \
        journalist journaliste journalists signatures team staff writers
        """)

    private func isLinkToAuthor(_ node: Int) -> Bool {
        if tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true { return true }
        guard let address = tree.bytes(of: .href, at: node) else { return false }
        // The last part of the path is the author.
        let parts = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.split(separator: 0x2F)
        return parts.dropLast().contains { Self.folders.contains(NoiseWords.hash($0)) }
    }

    /// The first name near the headline, and other names in the same element.
    private mutating func near(_ lines: [Line]) -> [String] {
        guard let start = lines.firstIndex(where: { Self.name($0) != nil }), let first = Self.name(lines[start]) else {
            return []
        }
        node = lines[start].node
        var names = [first]
        let block = tree.parent(tree.block(around: lines[start].node))
        for line in lines[(start + 1)...] where line.node < tree.end(block) && line.isLinked == lines[start].isLinked {
            guard let name = Self.name(line), !names.contains(name), names.count < Self.most else { continue }
            if line.isLinked { names.append(name) }
        }
        return names
    }

    private static func name(_ line: Line) -> String? {
        guard line.isNamed || line.isLinked else { return Byline.written(line.text) }
        return Byline.stated(line.text, orOneWord: line.isLinked || line.isSure)
    }
}
