// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import TextBytes

/// The times of publication and last change as shown near the headline, for pages whose metadata do not state them.
struct VisibleCredits {
    /// Nodes before and after the headline that are searched.
    private static let before = 40
    private static let after = 160
    /// Nodes after the last text run that are searched.
    private static let below = 160
    /// Maximum characters of a credit line; a sentence with a date is longer or says more.
    private static let longest = 120
    /// Nodes after the author's name in which a date is that of the article, and maximum bytes of its line, which
    /// contains little else.
    private static let besideAuthor = 16
    private static let bare = 40

    /// Maximum index of the word that states the meaning of a date in a credit line; in a sentence it may come later.
    private static let statedEarly = 4

    var published: DateScanner.Moment? { stated ?? shown }
    private(set) var modified: DateScanner.Moment?
    /// Whether there is something like a date or time, in any language: a year with two numbers, or `14:05`.
    private(set) var mentionsDate = false

    /// The first date that is stated to be the publication date, and the first without a stated meaning.
    private var stated: DateScanner.Moment?
    private var shown: DateScanner.Moment?
    private let hints: DateHints
    private let foreign: ForeignPlaces

    /// - Parameters:
    ///   - author: The text run that names the author, if known.
    ///   - text: The first and last text run of the article, if it has text.
    ///   - hints: How the page writes dates.
    ///   - foreign: The parts of the page that do not date its article.
    init(
        _ tree: HTMLTree, headline: Int?, author: Int?, text: ClosedRange<Int>?, hints: DateHints,
        foreign: ForeignPlaces
    ) {
        self.hints = hints
        self.foreign = foreign
        if let anchor = headline ?? text?.lowerBound {
            let end = min(tree.count, max(tree.end(anchor), anchor) + Self.after)
            let window = max(1, anchor - Self.before)..<max(1, end)
            read(lines(tree, in: window, besides: headline))
        }
        if isUndated, let headline { readFigures(of: tree.line(headline)) }
        if isUndated, let author {
            let window = author..<min(tree.count, author + Self.besideAuthor)
            let lines = lines(tree, in: window, besides: headline)
            read(lines.filter { $0.text.utf8.count <= Self.bare })
        }
        if isUndated, let text {
            // Some sites put author and date below the article.
            let window = text.upperBound..<min(tree.count, text.upperBound + Self.below)
            let lines = lines(tree, in: window, besides: nil)
            read(
                lines.compactMap(creditSentence) + lines.filter { $0.isNamed || $0.isChange || statesItsDate($0.text) })
            if isUndated { readDateline(of: tree, text) }
        }
    }

    private var isUndated: Bool { published == nil && modified == nil }

    /// A line of text, and what the names of its element say about it.
    private struct Line {
        let text: String
        let isNamed: Bool
        let isChange: Bool
    }

    private func lines(_ tree: HTMLTree, in window: Range<Int>, besides headline: Int?) -> [Line] {
        var lines: [Line] = []
        var node = window.lowerBound
        while node < window.upperBound {
            if let end = foreign.end(around: node) ?? foreign.headerEnd(around: node) {
                node = end
                continue
            }
            guard tree.tag(node) == .text, !Self.isInScript(tree, node) else {
                node += 1
                continue
            }
            let block = tree.block(around: node)
            if headline == block || headline == tree.parent(block) {
                node += 1
                continue
            }
            let (text, end) = Self.run(tree, from: node, in: block, until: window.upperBound)
            if !text.isEmpty {
                let isChange = Self.isInside(tree, node, NoiseWords.namesChange)
                lines.append(Line(text: text, isNamed: Self.isNamed(tree, node), isChange: isChange))
            }
            node = end
        }
        return lines
    }

    /// The text of a block from a node on, and the index of its end.
    private static func run(_ tree: HTMLTree, from node: Int, in block: Int, until limit: Int) -> (String, end: Int) {
        var end = node + 1
        var text = String(decoding: tree.text(node), as: UTF8.self)
        while end < limit, end < tree.end(block), text.utf8.count <= 1000 {
            if tree.tag(end) == .text, tree.block(around: end) == block {
                text += " " + String(decoding: tree.text(end), as: UTF8.self)
            } else if !ElementKind.of(tree.tag(end)).isInline, tree.tag(end) != .text {
                break
            }
            end += 1
        }
        return (Tidy.line(text), end)
    }

    /// A line `This entry was posted on 3 March 2024 and is filed under …`, shortened and marked as credits.
    private func creditSentence(_ line: Line) -> Line? {
        let words = line.text.prefix(40).lowercased().split { !$0.isLetter }.map(String.init)
        guard let first = words.first, Self.demonstratives.contains(first), words.count > 1,
            Self.articleWords.contains(words[1])
        else { return nil }
        let start = String(String.UnicodeScalarView(line.text.unicodeScalars.prefix(Self.longest)))
        return Line(text: start, isNamed: true, isChange: line.isChange)
    }

    private static let demonstratives: Set<String> = [
        "this", "dieser", "diese", "dieses", "cet", "cette", "ce", "este", "esta", "questo", "dit", "deze",
    ]
    private static let articleWords: Set<String> = [
        "article", "entry", "post", "story", "artikel", "beitrag", "eintrag", "text", "meldung", "billet", "texte",
        "artículo", "entrada", "articolo", "bericht",
    ]

    /// Whether a line below the text is a date with a stated meaning or with an author: `Last updated: 3 March 2024`.
    private func statesItsDate(_ line: String) -> Bool {
        guard line.unicodeScalars.count <= Self.longest, let date = WrittenDates(line, hints: hints).found().first
        else { return false }
        return date.meaning != .unstated && line.utf8.count <= Self.bare
            || date.statedAt.map { $0 < Self.statedEarly } == true
            || !Byline.written(line).isEmpty
    }

    private mutating func read(_ lines: [Line]) {
        if lines.contains(where: { Self.looksLikeDate($0.text) }) { mentionsDate = true }
        // `Last updated` and its date are sometimes separate lines.
        var announced = WrittenDates.Meaning.unstated
        for line in lines {
            note(line, announced: line.isChange ? .modified : announced)
            announced = line.text.utf8.count <= 40 ? WrittenDates.meaning(of: line.text) : .unstated
        }
    }

    private mutating func note(_ line: Line, announced: WrittenDates.Meaning) {
        let length = line.text.unicodeScalars.count
        guard length <= Self.longest, WrittenDates.mayHold(line.text) else { return }
        for date in WrittenDates(line.text, hints: hints).found() {
            switch date.meaning == .unstated ? announced : date.meaning {
            case .modified: modified = modified ?? date.moment
            case .published where (date.statedAt ?? 0) < Self.statedEarly: stated = stated ?? date.moment
            case .published: shown = shown ?? date.moment
            case .unstated:
                guard shown == nil else { continue }
                // Sentences may contain dates too; credits are short, or begin with the date or the author.
                if line.isNamed || length <= 60 || date.start <= 1 || !Byline.written(line.text).isEmpty {
                    shown = date.moment
                }
            }
        }
    }

    /// `Lamps lit - 03.03.2024`, the form of bulletin titles: a numeric date in the headline.
    private mutating func readFigures(of headline: String) {
        for word in headline.split(separator: " ") where word.utf8.filter(\.isASCIIDigit).count >= 6 {
            shown = shown ?? WrittenDates(String(word), hints: hints).found().first?.moment
        }
    }

    /// `TARSK, 3 March 2024 - The lamps …`, `TARSK, March 3, 2024 /Wire/ -- The lamps …` and `Tarsk (03.03.2024). The
    /// lamps …`, as in press releases.
    private mutating func readDateline(of tree: HTMLTree, _ text: ClosedRange<Int>) {
        var lines = 0
        var node = text.lowerBound
        // Up to two lines may precede the first paragraph.
        while node <= text.upperBound, lines < 3, shown == nil {
            guard tree.tag(node) == .text, !Self.isInScript(tree, node) else {
                node += 1
                continue
            }
            let (line, end) = Self.run(tree, from: node, in: tree.block(around: node), until: tree.count)
            if !line.isEmpty { lines += 1 }
            shown = dateline(String(line.prefix(80)))
            node = end
        }
    }

    private func dateline(_ line: String) -> DateScanner.Moment? {
        let ends = [" – ", " — ", " - ", " -- ", " /", ").", "):", ") "].compactMap {
            line.firstRange(of: $0)?.lowerBound
        }
        guard let end = ends.min(), line.first?.isUppercase == true else { return nil }
        let dateline = line[..<end]
        let written = WrittenDates(String(dateline), hints: hints)
        let dates = written.found()
        // A comma or bracket separates the place from the day, unlike in `On 3 March 2024 - a Sunday - the lamps …`.
        guard dates.count == 1, (1...4).contains(dates[0].start), written.words[dates[0].start].sign != 0 else {
            return nil
        }
        return dates[0].moment
    }

    /// Whether a line contains something like a date, in any language: a year shortly after a day, a year before two
    /// numbers, or a time of day.
    private static func looksLikeDate(_ line: String) -> Bool {
        guard line.utf8.count <= 2 * longest, !line.contains("©") else { return false }
        let words = line.split { !$0.isLetter && !$0.isNumber }
        for (place, word) in words.enumerated() where isYear(word) {
            // `4 января 2012`, `4 de enero de 2012`, `January 4, 2012`
            if words[max(0, place - 4)..<place].contains(where: isDay) { return true }
            let after = words[(place + 1)...].prefix(2)
            if after.count == 2, after.allSatisfy(isDay) { return true }
        }
        // `2012年1月4日` is one word, because all its characters are letters or digits.
        if line.contains("年"), line.contains("月") { return true }
        let numbers = line.utf8.split { !$0.isASCIIDigit }
        return line.utf8.count <= longest
            && zip(numbers, numbers.dropFirst()).contains { hour, minute in
                hour.count <= 2 && minute.count == 2 && minute.startIndex == line.utf8.index(after: hour.endIndex)
                    && line.utf8[hour.endIndex] == UInt8(ascii: ":")
            }
    }

    private static func isYear(_ word: Substring) -> Bool {
        word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
            && word.allSatisfy(\.isASCIIDigitCharacter)
    }

    /// A numeric day or month, with the suffix of some languages (`4th`, `1er`).
    private static func isDay(_ word: Substring) -> Bool {
        let digits = word.prefix(while: \.isASCIIDigitCharacter)
        guard (1...2).contains(digits.count), word.count <= digits.count + 2, let number = Int(digits) else {
            return false
        }
        return (1...31).contains(number)
    }

    private static func isInScript(_ tree: HTMLTree, _ node: Int) -> Bool {
        var place = tree.parent(node)
        while place != 0 {
            if ElementKind.of(tree.tag(place)) == .raw { return true }
            place = tree.parent(place)
        }
        return false
    }

    /// Whether the element or one close around it is named with a word for dates or authors.
    private static func isNamed(_ tree: HTMLTree, _ node: Int) -> Bool {
        tree.tag(tree.parent(node)) == .time || isInside(tree, node, NoiseWords.namesCredits)
    }

    /// Whether a class or id close around a node fulfils a condition.
    static func isInside(_ tree: HTMLTree, _ node: Int, _ says: (ArraySlice<UInt8>) -> Bool) -> Bool {
        var place = tree.tag(node) == .text ? tree.parent(node) : node
        for _ in 0..<3 where place != 0 {
            let tag = tree.tag(place)
            if tag == .article || tag == .body || tag == .main { return false }
            for name in [tree.bytes(of: .class, at: place), tree.bytes(of: .id, at: place)] {
                if let name, says(name) { return true }
            }
            place = tree.parent(place)
        }
        return false
    }
}

extension Character {
    fileprivate var isASCIIDigitCharacter: Bool { isASCII && isWholeNumber }
}
