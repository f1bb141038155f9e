// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// The headline as the page shows it above its text, for pages that state no usable title: a heading of a lower level,
/// an element whose name says that it is the headline, or an emphasised line.
struct VisibleTitle {
    let line: String
    let node: Int
    /// `h2` for a heading, otherwise `text`.
    let from: String

    /// Maximum number of nodes between the headline and the text.
    private static let reach = 200
    /// Maximum number of text runs between a heading and another one above it that is the headline.
    private static let runsBetween = 4
    /// Bytes of a headline.
    private static let lengths = 6...400
    private static let longestEmphasis = 200
    /// Bytes from which a heading may be the lead.
    private static let leadLength = 120

    private struct Candidate {
        let line: String
        let node: Int
        /// The level of a heading; 2 for an element that is named as headline.
        let level: Int
        /// Number of text runs before it.
        let runs: Int
    }

    /// - Parameters:
    ///   - text: The first text run of the article.
    ///   - isName: Whether a line is only the name of the site or of a kind of page.
    init?(_ tree: HTMLTree, above text: Int, isName: (String) -> Bool) {
        let start = max(0, text - Self.reach)
        let text = Self.firstProse(tree, from: text)
        var headings: [Candidate] = []
        var emphasised: Candidate?
        var runs = 0
        var skippedUntil = 0
        for node in start..<min(text + 1, tree.count) where node >= skippedUntil {
            let tag = tree.tag(node)
            if tag == .text {
                guard tree.text(node).contains(where: { $0 > 0x20 }) else { continue }
                runs += 1
                if let line = Self.emphasis(tree, node, isName) {
                    emphasised = Candidate(line: line, node: tree.block(around: node), level: 7, runs: runs)
                }
                continue
            }
            if Self.isOutside(tree, node), tree.end(node) <= text {
                skippedUntil = tree.end(node)
            } else if let level = Self.level(tree, node), let line = Self.line(tree, node, isName) {
                headings.append(Candidate(line: line, node: node, level: level, runs: runs))
            }
        }
        if let chosen = Self.chosen(headings) {
            self.init(line: chosen.line, node: chosen.node, from: tree.tag(chosen.node).isHeading ? "h2" : "text")
        } else if let emphasised {
            self.init(line: emphasised.line, node: emphasised.node, from: "text")
        } else {
            return nil
        }
    }

    /// The first text run that is neither a heading nor short: the text of the article may begin with its headline.
    private static func firstProse(_ tree: HTMLTree, from text: Int) -> Int {
        var runs = 0
        for node in text..<min(tree.count, text + reach) where tree.tag(node) == .text {
            let bytes = tree.text(node)
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            runs += 1
            let isProse = bytes.count >= shortestProse && !tree.tag(tree.block(around: node)).isHeading
            if isProse || runs > runsBetween { return node }
        }
        return text
    }

    private static let shortestProse = 40

    private init(line: String, node: Int, from: String) {
        self.line = line
        self.node = node
        self.from = from
    }

    /// The heading nearest to the text; or the one above it, if that is of a higher level, or if the nearer one is the
    /// lead.
    private static func chosen(_ headings: [Candidate]) -> Candidate? {
        guard var chosen = headings.last else { return nil }
        for above in headings.dropLast().reversed() {
            let isLead = chosen.line.utf8.count >= leadLength || chosen.line.last.map { ".:…".contains($0) } == true
            guard chosen.runs - above.runs <= runsBetween, above.level < chosen.level || isLead else { break }
            chosen = above
        }
        return chosen
    }

    private static func isOutside(_ tree: HTMLTree, _ node: Int) -> Bool {
        switch tree.tag(node) {
        case .nav, .footer, .aside, .form, .button, .select: true
        case let tag: ElementKind.of(tag) == .raw || tree.holdsRemarks(node)
        }
    }

    private static func level(_ tree: HTMLTree, _ node: Int) -> Int? {
        switch tree.tag(node) {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .p, .div, .span, .td, .center, .font, .strong, .b: isNamedHeadline(tree, node) ? 2 : nil
        default: nil
        }
    }

    // MARK: Named elements

    /// Whether the class, id or property of an element calls it a headline: `c2 title`, `MsoTitle`, `entry-title`.
    private static func isNamedHeadline(_ tree: HTMLTree, _ node: Int) -> Bool {
        if let property = tree.bytes(of: .itemprop, at: node), property.elementsEqual("headline".utf8) { return true }
        for name in [tree.bytes(of: .class, at: node), tree.bytes(of: .id, at: node)] {
            guard let name, !name.isEmpty, name.count <= longestName else { continue }
            for word in name.split(whereSeparator: \.isASCIISpace) where namesHeadline(word) { return true }
        }
        return false
    }

    private static let longestName = 200

    private static func namesHeadline(_ name: ArraySlice<UInt8>) -> Bool {
        let isMixed = name.contains { (0x61...0x7A).contains($0) }
        var words: [[UInt8]] = [[]]
        for byte in name {
            let isCapital = (0x41...0x5A).contains(byte)
            if !byte.isASCIILetter || isCapital && isMixed { words.append([]) }
            if byte.isASCIILetter { words[words.count - 1].append(byte.asciiLowercased) }
        }
        let found = Set(words.map { String(decoding: $0, as: UTF8.self) })
        return !found.isDisjoint(with: headlineWords) && found.isDisjoint(with: otherWords)
    }

    private static let headlineWords: Set<String> = [
        "headline", "title", "titel", "titre", "titulo", "titolo", "titular", "tytul", "nadpis", "titulek", "otsikko",
        "rubrik", "heading", "schlagzeile", "ueberschrift", "hed", "zagolovok",
    ]

    /// Words of other elements that have a title.
    private static let otherWords: Set<String> = [
        "site", "sub", "subtitle", "subheadline", "untertitel", "widget", "section", "related", "menu", "nav",
        "sidebar",
        "logo", "author", "caption", "image", "img", "photo", "video", "box", "teaser", "footer", "top", "main", "page",
        "bar", "wrapper", "container", "category", "comment", "comments", "series", "kicker", "topic", "blog", "brand",
        "masthead", "banner", "group", "over", "pre", "meta", "date", "list", "global", "sticky", "bottom",
    ]

    // MARK: Lines

    private static func line(_ tree: HTMLTree, _ node: Int, _ isName: (String) -> Bool) -> String? {
        guard tree.end(node) - node <= reach else { return nil }
        let line = tree.line(node)
        guard lengths.contains(line.utf8.count), line.contains(where: \.isLetter), !isName(line),
            !isCredit(line)
        else { return nil }
        return line
    }

    /// The line of a text run if all of it is emphasised and reads as a headline.
    private static func emphasis(_ tree: HTMLTree, _ run: Int, _ isName: (String) -> Bool) -> String? {
        let block = tree.block(around: run)
        var isEmphasised = tree.tag(block) == .center
        var place = tree.parent(run)
        while place != block, place != 0, !isEmphasised {
            switch tree.tag(place) {
            case .b, .strong, .font, .center, .u: isEmphasised = true
            default: place = tree.parent(place)
            }
        }
        guard isEmphasised, tree.end(block) - block <= nodesInLine else { return nil }
        // The emphasis must cover the whole line.
        let emphasis = tree.tag(block) == .center ? block : place
        guard let line = line(tree, emphasis, isName), line.utf8.count <= longestEmphasis,
            tree.line(block) == line, line.contains(" ") || line.utf8.contains(where: { $0 >= 0xE3 }),
            let last = line.last, !".:,;".contains(last)
        else { return nil }
        return line
    }

    private static let nodesInLine = 12

    /// Whether a line names author or date and has no other words.
    private static func isCredit(_ line: String) -> Bool {
        if !Byline.written(line).isEmpty { return true }
        let digits = line.utf8.count(where: \.isASCIIDigit)
        return digits * 4 > line.utf8.count
            || digits >= 4 && line.utf8.count < 40 && !WrittenDates(line).found().isEmpty
    }
}
