// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Chooses the words of a text that answer a search best.
struct Excerpt {
    let snippet: Snippet

    /// A word of the text that the search found, and by which of its clauses.
    private struct Match {
        let word: Int
        let clause: Int
    }

    init(of text: String, for query: SearchQuery, words limit: Int, _ makers: TermMakers) {
        let bytes = Array(text.utf8)
        let words = Excerpt.words(of: bytes)
        let clauses = query.clauses.filter { !$0.excluded }
        let matches = Excerpt.matches(of: clauses, words, bytes, makers)
        let window = Excerpt.window(matches, words: words.count, limit: limit)
        snippet = Excerpt.cut(window, words, matches: Set(matches.map(\.word)), bytes)
    }

    private static func words(of bytes: [UInt8]) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { buffer in
            Letter.table.withUnsafeBufferPointer { table in
                var scanner = WordScanner(buffer, table: table)
                var words: [Range<Int>] = []
                while let word = scanner.next() { words.append(word.bytes) }
                return words
            }
        }
    }

    // MARK: What was found

    private static func matches(
        of clauses: [SearchQuery.Clause], _ words: [Range<Int>], _ bytes: [UInt8], _ makers: TermMakers
    ) -> [Match] {
        let terms = Set(clauses.flatMap { $0.alternatives.joined() })
        let found = terms.isEmpty ? [:] : found(terms, in: words, bytes, makers)
        var matches: [Match] = []
        for (number, clause) in clauses.enumerated() {
            for word in found.keys {
                let run = clause.alternatives.first { run in
                    run.indices.allSatisfy { found[word + $0]?.contains(run[$0]) ?? false }
                }
                if let run { matches += run.indices.map { Match(word: word + $0, clause: number) } }
            }
        }
        return matches.sorted { $0.word < $1.word }
    }

    /// Which of the terms each word may stand for, by the number of the word.
    ///
    /// The language of the text is not known here, so every one is tried, but only on words that begin as a term
    /// does: stemming hardly ever changes how a word begins.
    private static func found(
        _ terms: Set<String>, in words: [Range<Int>], _ bytes: [UInt8], _ makers: TermMakers
    ) -> [Int: Set<String>] {
        let beginnings = Set(terms.map { Array($0.utf8.prefix(2)) })
        var found: [Int: Set<String>] = [:]
        bytes.withUnsafeBufferPointer { buffer in
            for (number, range) in words.enumerated() {
                let word = UnsafeBufferPointer(rebasing: buffer[range])
                let folded = makers.withMaker(nil) { $0.term(word) }
                guard beginnings.contains(Array(folded.prefix(2))) else { continue }
                var stands: Set<String> = []
                for language in [nil] + TermMaker.languages {
                    let term = makers.withMaker(language) { String(decoding: $0.term(word), as: UTF8.self) }
                    if terms.contains(term) { stands.insert(term) }
                }
                if !stands.isEmpty { found[number] = stands }
            }
        }
        return found
    }

    // MARK: Where to cut

    /// The window with most clauses, then most matches, then nearest to the beginning.
    private static func window(_ matches: [Match], words: Int, limit: Int) -> Range<Int> {
        var best = 0..<min(limit, words)
        var bestScore = (clauses: 0, matches: 0)
        var end = matches.startIndex
        for (index, first) in matches.enumerated() {
            end = max(end, index)
            // Some words before the first match, so that it is read in its sentence.
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

    private static func cut(_ window: Range<Int>, _ words: [Range<Int>], matches: Set<Int>, _ bytes: [UInt8]) -> Snippet
    {
        guard !window.isEmpty else {
            return Snippet(text: "", matches: [], continuesBefore: false, continuesAfter: false)
        }
        let isFirst = window.lowerBound == 0
        let isLast = window.upperBound == words.count
        var start = isFirst ? 0 : words[window.lowerBound].lowerBound
        var end = isLast ? bytes.count : words[window.upperBound - 1].upperBound
        // Punctuation that touches a word belongs to it.
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
