// SPDX-License-Identifier: Apache-2.0

import TextBytes

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
    /// The run of text that names the first of them.
    private(set) var node: Int?

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
            let named = lines.filter { $0.isNamed || $0.isLinked }.compactMap { line in
                Self.name(line).map { (name: $0, node: line.node) }
            }
            if Set(named.map { $0.name.lowercased() }).count == 1, let only = named.first {
                (names, node) = ([only.name], only.node)
            }
        }
    }

    /// A run of text that may name an author.
    private struct Line {
        let text: String
        let node: Int
        /// Whether the page calls its place one for authors, or links it to an author's page.
        let isNamed: Bool
        let isLinked: Bool
        /// Whether the line before it in such a place is a word for an author, so that one word is a name.
        let isSure: Bool
    }

    /// What an element says of the text close inside of it.
    private struct Place {
        var isNamed = false
        var isLinked = false
    }

    /// Runs of text in places for authors, and short ones that begin as bylines do; none of remarks and menus.
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

    /// What the names and the address of an element say; nil for nothing.
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

    /// What the elements close around a run of text say of it.
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

    /// Sites file their authors under such names.
    private static let folders: Set<UInt64> = NoiseWords.hashes(
        """
        author authors auteur auteurs autor autoren autores autori byline contributor contributors blog-authors \
        journalist journaliste journalists signatures team staff writers
        """)

    private func isLinkToAuthor(_ node: Int) -> Bool {
        if tree.bytes(of: .rel, at: node)?.containsIgnoringCase("author") == true { return true }
        guard let address = tree.bytes(of: .href, at: node) else { return false }
        // The last part is the author.
        let parts = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }.split(separator: 0x2F)
        return parts.dropLast().contains { Self.folders.contains(NoiseWords.hash($0)) }
    }

    /// The first name near the headline, and those that stand in one element with it.
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
