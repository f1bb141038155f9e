// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// When the article came out and was changed, as the page shows it to readers near its headline: for pages whose
/// metadata say nothing of it.
struct VisibleCredits {
    /// Runs of text before and after the headline that are looked at.
    private static let before = 40
    private static let after = 160
    /// Characters of a line of credits; a sentence that holds a date is longer or says more.
    private static let longest = 120

    private(set) var published: DateScanner.Moment?
    private(set) var modified: DateScanner.Moment?
    /// Whether something like a date or time stands there, in any language: two numbers with a year, or `14:05`.
    private(set) var mentionsDate = false

    /// - Parameter dayFirst: Whether the page's language writes the day before the month.
    init(_ tree: HTMLTree, headline: Int?, textStart: Int?, dayFirst: Bool) {
        guard let anchor = headline ?? textStart else { return }
        let end = min(tree.count, max(tree.end(anchor), anchor) + Self.after)
        let window = max(1, anchor - Self.before)..<max(1, end)
        var lines: [(text: String, isNamed: Bool, isChange: Bool)] = []
        var node = window.lowerBound
        while node < window.upperBound {
            guard tree.tag(node) == .text, !Self.isInScript(tree, node) else {
                node += 1
                continue
            }
            let block = Self.block(tree, node)
            if headline == block || tree.parent(block) == headline {
                node += 1
                continue
            }
            var end = node + 1
            var text = String(decoding: tree.text(node), as: UTF8.self)
            while end < window.upperBound, end < tree.end(block) {
                if tree.tag(end) == .text, Self.block(tree, end) == block {
                    text += " " + String(decoding: tree.text(end), as: UTF8.self)
                } else if !ElementKind.of(tree.tag(end)).isInline, tree.tag(end) != .text {
                    break
                }
                end += 1
                if text.utf8.count > 1000 { break }
            }
            let line = Tidy.line(text)
            if !line.isEmpty {
                let isChange = Self.isInside(tree, node, NoiseWords.namesChange)
                lines.append((line, Self.isNamed(tree, node), isChange))
            }
            node = end
        }
        mentionsDate = lines.contains { Self.looksLikeDate($0.text) }
        // `Last updated` and its date stand in lines of their own at times.
        var announced = WrittenDates.Meaning.unsaid
        for line in lines {
            let said = line.isChange ? .modified : announced
            note(line.text, isNamed: line.isNamed, dayFirst: dayFirst, said: said)
            announced = line.text.utf8.count <= 40 ? WrittenDates.meaning(of: line.text) : .unsaid
        }
    }

    private mutating func note(_ line: String, isNamed: Bool, dayFirst: Bool, said: WrittenDates.Meaning) {
        guard line.unicodeScalars.count <= Self.longest, line.utf8.contains(where: \.isASCIIDigit) else { return }
        for (moment, meaning) in WrittenDates(line, dayFirst: dayFirst || line.contains(".")).found() {
            switch meaning == .unsaid ? said : meaning {
            case .modified: if modified == nil { modified = moment }
            case .published: if published == nil { published = moment }
            case .unsaid: if published == nil, isNamed || line.unicodeScalars.count <= 60 { published = moment }
            }
        }
    }

    private static func looksLikeDate(_ line: String) -> Bool {
        guard line.utf8.count <= 2 * longest else { return false }
        let numbers = line.utf8.split { !$0.isASCIIDigit }
        let hasYear = numbers.contains { $0.count == 4 && ($0.starts(with: "19".utf8) || $0.starts(with: "20".utf8)) }
        let hasDay = numbers.contains { $0.count <= 2 }
        if hasYear, hasDay, !line.contains("©") { return true }
        return line.utf8.count <= longest
            && zip(numbers, numbers.dropFirst()).contains { hour, minute in
                hour.count <= 2 && minute.count == 2 && minute.startIndex == line.utf8.index(after: hour.endIndex)
                    && line.utf8[hour.endIndex] == UInt8(ascii: ":")
            }
    }

    private static func block(_ tree: HTMLTree, _ node: Int) -> Int {
        var place = tree.parent(node)
        while place != 0, ElementKind.of(tree.tag(place)).isInline { place = tree.parent(place) }
        return place
    }

    private static func isInScript(_ tree: HTMLTree, _ node: Int) -> Bool {
        var place = tree.parent(node)
        while place != 0 {
            if ElementKind.of(tree.tag(place)) == .raw { return true }
            place = tree.parent(place)
        }
        return false
    }

    /// Whether the page calls the element, or one close around it, by a word for dates or authors.
    private static func isNamed(_ tree: HTMLTree, _ node: Int) -> Bool {
        tree.tag(tree.parent(node)) == .time || isInside(tree, node, NoiseWords.namesCredits)
    }

    /// Whether a class or id close around a node says something.
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
