// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Chooses the words of a text that match a search best.
struct Excerpt {
    let snippet: Snippet

    init(of text: String, for condition: SearchCondition?, words limit: Int) {
        let clauses = condition.map(Excerpt.clauses) ?? []
        var text = text
        snippet = text.withUTF8 { bytes in
            var search = ExcerptSearch(clauses)
            let isWhole = search.run(through: bytes, ahead: limit + 1)
            search.completeRareOnes(within: limit, in: bytes)
            let window = Excerpt.window(search.matches, words: search.words.count, limit: limit)
            search.complete(window, in: bytes)
            return Excerpt.makeSnippet(
                window, search.words, isWhole: isWhole, matches: Set(search.matches.map(\.word)), bytes)
        }
    }

    /// The words that a matching text contains; not those that it must not contain, or that are in other fields.
    private static func clauses(of condition: SearchCondition) -> [SearchWords] {
        switch condition {
        case .all(let parts), .any(let parts): parts.flatMap(clauses)
        case .words(let words): words.field == .anywhere || words.field == .title ? [words] : []
        case .not, .filter: []
        }
    }

    // MARK: Choosing the window

    /// The window with most clauses, then most matches, then nearest to the beginning.
    private static func window(_ matches: [ExcerptSearch.Match], words: Int, limit: Int) -> Range<Int> {
        var best = 0..<min(limit, words)
        var bestScore = (clauses: 0, matches: 0)
        var end = matches.startIndex
        for (index, first) in matches.enumerated() {
            end = max(end, index)
            // Include some words before the first match, so that it is shown with its sentence.
            let lead = min(limit / 4, first.word)
            let start = max(0, min(first.word - lead, words - limit))
            let window = start..<min(words, start + limit)
            while end < matches.count, matches[end].word < window.upperBound { end += 1 }
            let inside = matches[index..<end]
            let score = (Set(inside.map(\.clause)).count, inside.count)
            if score > bestScore { (best, bestScore) = (window, score) }
        }
        return best
    }

    private static func makeSnippet(
        _ window: Range<Int>, _ words: [Range<Int>], isWhole: Bool, matches: Set<Int>,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Snippet {
        guard !window.isEmpty else {
            return Snippet(text: "", matches: [], continuesBefore: false, continuesAfter: false)
        }
        let isFirst = window.lowerBound == 0
        let isLast = isWhole && window.upperBound == words.count
        var start = isFirst ? 0 : words[window.lowerBound].lowerBound
        var end = isLast ? bytes.count : words[window.upperBound - 1].upperBound
        // Punctuation next to a word belongs to it.
        while start > 0, !isSpace(bytes[start - 1]), start > words[window.lowerBound - 1].upperBound { start -= 1 }
        while !isLast, end < words[window.upperBound].lowerBound, !isSpace(bytes[end]) { end += 1 }
        var line: [UInt8] = []
        var places: [Int: Int] = [:]
        for index in start..<end {
            if isSpace(bytes[index]) {
                if line.last != UInt8(ascii: " "), !line.isEmpty { line.append(UInt8(ascii: " ")) }
                continue
            }
            places[index] = line.count
            line.append(bytes[index])
        }
        while line.last == UInt8(ascii: " ") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        var ranges: [Range<String.Index>] = []
        for number in window where matches.contains(number) {
            guard let from = places[words[number].lowerBound], let to = places[words[number].upperBound - 1] else {
                continue
            }
            let first = text.utf8.index(text.startIndex, offsetBy: from)
            let last = text.utf8.index(text.startIndex, offsetBy: to + 1)
            // Several terms can stand for one character.
            if let previous = ranges.last, first < previous.upperBound { continue }
            ranges.append(first..<last)
        }
        return Snippet(text: text, matches: ranges, continuesBefore: !isFirst, continuesAfter: !isLast)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
