// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Suggests words of the indexed texts for a search that finds nothing because one of its words is in none of them.
///
/// A suggestion has one letter more, less or another, or two neighbours exchanged. Of the first letters of a word only an
/// exchange and one too many are recognised, so that few words have to be read.
struct NearestWord {
    private let index: any ArticleRecords

    /// Letters of a word; shorter ones resemble too many others.
    private static let leastLetters = 4
    /// The first letters by which words are looked up.
    private static let beginning = 3
    /// Words that are read for one search.
    private static let mostWords = 60_000
    /// Suggestions of which the most frequent is chosen.
    private static let mostCandidates = 8

    init(_ index: any ArticleRecords) { self.index = index }

    /// `'macorn' is in no article; did you mean 'macron'?`, for each word with a suggestion.
    func notes(on condition: SearchCondition?, now: Date) throws -> [String] {
        guard let condition else { return [] }
        var left = Self.mostWords
        return try Self.terms(of: condition).compactMap { term in
            guard try !isThere(term), let nearest = try nearest(to: term, now: now, reading: &left) else { return nil }
            return "'\(SafeText.line(term))' is in no article; did you mean '\(SafeText.line(nearest))'?"
        }
    }

    /// The single words that an article must have, if no other form of them is known.
    private static func terms(of condition: SearchCondition) -> [String] {
        switch condition {
        case .all(let parts), .any(let parts): return parts.flatMap(terms)
        case .words(let words):
            guard words.field == .anywhere || words.field == .title, words.forms.allSatisfy(\.isExact),
                let form = words.forms.first, form.terms.count == 1, !form.isPrefix, let term = form.terms.first
            else { return [] }
            let letters = term.unicodeScalars
            return letters.count >= leastLetters && letters.allSatisfy(\.properties.isAlphabetic) ? [term] : []
        case .not, .filter: return []
        }
    }

    private func isThere(_ term: String) throws -> Bool {
        for language in try index.languages() {
            // In the order of terms, so the term itself is first.
            if try index.words(of: language, beginning: term, limit: 1).first?.term == term { return true }
        }
        return false
    }

    private func nearest(to term: String, now: Date, reading left: inout Int) throws -> String? {
        let typed = Array(term.unicodeScalars)
        var spellings: [String: String] = [:]
        for language in try index.languages() {
            for beginning in Self.beginnings(of: typed).sorted() where left > 0 {
                let words = try index.words(of: language, beginning: beginning, limit: left)
                left -= words.count
                for word in words where Self.isNear(typed, Array(word.term.unicodeScalars)) {
                    spellings[word.term] = spellings[word.term] ?? word.spelling
                }
            }
        }
        let counted = try spellings.keys.sorted().prefix(Self.mostCandidates).map {
            (term: $0, articles: try count($0, now))
        }
        return counted.max { $0.articles < $1.articles }.flatMap { spellings[$0.term] }
    }

    private func count(_ term: String, _ now: Date) throws -> Int {
        let words = SearchCondition.words(SearchWords([SearchWords.Form([term])]))
        return try index.search(SearchQuery(words, order: .newest, everyCopy: true, limit: 0, now: now)) { _ in }
            .articles
    }

    /// The first letters of the word, also without one of them, or with two of them exchanged.
    private static func beginnings(of word: [Unicode.Scalar]) -> Set<String> {
        var beginnings: Set<String> = []
        func add(_ letters: [Unicode.Scalar]) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: letters.prefix(beginning))
            beginnings.insert(String(text))
        }
        add(word)
        for place in 0..<min(beginning, word.count - 1) {
            var (shorter, exchanged) = (word, word)
            shorter.remove(at: place)
            exchanged.swapAt(place, place + 1)
            add(shorter)
            add(exchanged)
        }
        return beginnings
    }

    /// Whether two words differ in one letter, or in the order of two neighbours.
    static func isNear(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        let (restOfA, restOfB) = (a[start...], b[start...])
        if a.count > b.count { return restOfA.dropFirst().elementsEqual(restOfB) }
        if a.count < b.count { return restOfB.dropFirst().elementsEqual(restOfA) }
        guard restOfA.count > 0 else { return false }
        if restOfA.dropFirst().elementsEqual(restOfB.dropFirst()) { return true }
        return restOfA.count > 1 && restOfA[start] == restOfB[start + 1] && restOfA[start + 1] == restOfB[start]
            && restOfA.dropFirst(2).elementsEqual(restOfB.dropFirst(2))
    }
}
