// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// Finds authors that are only named visibly: by class names for authors, by links to author pages, and by lines such
/// as `By Jane Doe`.
struct VisibleAuthors {
    /// Nodes before and after the headline in which authors are searched.
    private static let before = 60
    private static let after = 240
    /// Maximum characters of a line that names an author, and of one that the page marks as such.
    private static let longest = 160
    private static let longestNamed = 400
    /// Maximum number of authors per article.
    private static let most = 6

    private let tree: HTMLTree
    private let foreign: ForeignPlaces
    private(set) var names: [String] = []
    /// Whether the names are near the headline, not in a box elsewhere; or an agency or a desk signs there.
    private(set) var areNear = false
    /// The text run with the first name.
    private(set) var node: Int?

    /// - Parameters:
    ///   - site: The site's name, which is never an author.
    ///   - foreign: The parts of the page that do not sign its article.
    init(_ tree: HTMLTree, around anchor: Int?, site: String?, foreign: ForeignPlaces) {
        self.tree = tree
        self.foreign = foreign
        let lines = self.lines().filter { $0.text.lowercased() != site?.lowercased() }
        if let anchor {
            let window = anchor - Self.before..<max(tree.end(anchor), anchor) + Self.after
            let close = lines.filter { window.contains($0.node) }
            names = near(close)
            areNear = !names.isEmpty || close.contains { Byline.isSignedByNobody($0.text) }
        }
        // Many articles have a box about the author below; a box with several persons is about others.
        if names.isEmpty {
            let named = lines.filter { $0.isNamed || $0.isLinked }.compactMap { line in
                Self.names(line).map { (names: $0, node: line.node) }
            }
            if Set(named.map { $0.names.map { $0.lowercased() } }).count == 1, let only = named.first {
                (names, node) = (only.names, only.node)
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
                if ElementKind.of(tag) == .raw {
                    skippedUntil = tree.end(node)
                } else if let end = foreign.end(around: node) {
                    skippedUntil = end
                } else if let place = place(of: node) {
                    places[node] = place
                }
                continue
            }
            let bytes = tree.text(node)
            guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { continue }
            guard bytes.count <= 4 * Self.longestNamed else {
                announced = false
                continue
            }
            let place = places.isEmpty ? Place() : self.place(around: node, in: places)
            let mayBegin = Byline.mayBegin(bytes[start...])
            guard place.isNamed || place.isLinked || announced || mayBegin else { continue }
            let text = Tidy.line(bytes)
            let wasAnnounced = announced
            announced = mayBegin && Byline.isLabel(text)
            let longest = place.isNamed ? Self.longestNamed : Self.longest
            guard !announced, text.unicodeScalars.count <= longest, !foreign.isInFrame(node) else { continue }
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

    /// The first names near the headline, and other names in the same element.
    private mutating func near(_ lines: [Line]) -> [String] {
        guard let start = lines.firstIndex(where: { Self.names($0) != nil }), let first = Self.names(lines[start])
        else {
            return []
        }
        let line = lines[start]
        node = line.node
        let own = tree.block(around: line.node)
        let whole = wholeLine(own, of: line)
        if whole.count > first.count, first.allSatisfy(whole.contains) { return Array(whole.prefix(Self.most)) }
        // Lines of databases keep their capitals.
        var names = whole.map { $0.lowercased() } == first.map { $0.lowercased() } ? whole : first
        let block = tree.parent(own)
        for other in lines[(start + 1)...] where other.node < tree.end(block) && isLikewise(other, line) {
            for name in Self.names(other) ?? [] where !names.contains(name) && names.count < Self.most {
                names.append(name)
            }
        }
        return names
    }

    /// Whether a line names one more author: another link, or an element with the same class as the first one's.
    private func isLikewise(_ other: Line, _ line: Line) -> Bool {
        if line.isLinked { return other.isLinked }
        let (own, block) = (tree.block(around: line.node), tree.block(around: other.node))
        if own != block {
            // `<p class=author>Jane</p><p class=author>Max</p>`
            guard let name = tree.bytes(of: .class, at: own), NoiseWords.namesAuthor(name) else { return false }
            return tree.parent(own) == tree.parent(block)
                && tree.bytes(of: .class, at: block)?.elementsEqual(name) == true
        }
        guard other.isNamed, !other.isLinked,
            let name = tree.bytes(of: .class, at: tree.parent(line.node))
        else { return false }
        return tree.parent(other.node) != tree.parent(line.node)
            && tree.bytes(of: .class, at: tree.parent(other.node))?.elementsEqual(name) == true
    }

    /// Maximum number of nodes of a block that is read as one line.
    private static let largestLine = 60

    /// The names in the whole line of a block, of which the first text run is only a part: `By <b>Jane</b> and Max`.
    private func wholeLine(_ block: Int, of line: Line) -> [String] {
        guard block > 0, tree.end(block) - block <= Self.largestLine else { return [] }
        var text: [UInt8] = []
        for node in tree.descendants(block) where tree.tag(node) == .text {
            Tidy.append(tree.text(node), to: &text, from: 0)
            Tidy.append(" ".utf8, to: &text, from: 0)
            if text.count > 4 * Self.longest { return [] }
        }
        let whole = Tidy.line(text)
        if Byline.isLabel(whole) { return [] }
        return line.isNamed || line.isLinked
            ? Byline.stated(whole, orOneWord: false) : Byline.written(whole)
    }

    private static func names(_ line: Line) -> [String]? {
        let names =
            line.isNamed || line.isLinked
            ? Byline.stated(line.text, orOneWord: line.isLinked || line.isSure) : Byline.written(line.text)
        return names.isEmpty ? nil : names
    }
}
