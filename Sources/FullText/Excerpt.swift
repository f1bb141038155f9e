// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Chooses the words of a text that match a search best.
struct Excerpt {
    let snippet: Snippet

    /// A word of the text that matches, and the clause that it matches.
    private struct Match {
        let word: Int
        let clause: Int
    }

    init(of text: String, for query: SearchQuery, words limit: Int, _ makers: TermMakers) {
        let clauses = query.clauses.filter { !$0.excluded }
        var text = text
        snippet = text.withUTF8 { bytes in
            var search = ExcerptSearch(clauses, makers)
            let isWhole = search.run(through: bytes, ahead: limit + 1)
            search.completeRareOnes(within: limit, in: bytes)
            let window = Excerpt.window(
                search.matches.map { Match(word: $0.word, clause: $0.clause) }, words: search.words.count,
                limit: limit)
            search.complete(window, in: bytes)
            return Excerpt.makeSnippet(
                window, search.words, isWhole: isWhole, matches: Set(search.matches.map(\.word)), bytes)
        }
    }

    // MARK: Choosing the window

    /// The window with most clauses, then most matches, then nearest to the beginning.
    private static func window(_ matches: [Match], words: Int, limit: Int) -> Range<Int> {
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
        let ranges = window.filter(matches.contains).compactMap { number -> Range<String.Index>? in
            guard let from = places[words[number].lowerBound], let to = places[words[number].upperBound - 1] else {
                return nil
            }
            return text.utf8.index(text.startIndex, offsetBy: from)..<text.utf8.index(text.startIndex, offsetBy: to + 1)
        }
        return Snippet(text: text, matches: ranges, continuesBefore: !isFirst, continuesAfter: !isLast)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
