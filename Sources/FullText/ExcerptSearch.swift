// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds the words of a text that match a search. The time does not depend on the number of matches.
///
/// The language of the text is not known here, so every language is tried, but only for words with the same first bytes
/// as a term (stemming hardly ever changes them), and once for each form of a word.
struct ExcerptSearch {
    private let clauses: [SearchQuery.Clause]
    private let makers: TermMakers
    private let terms: Set<String>
    /// The first two bytes of each term.
    private let beginnings: [UInt16]

    /// The position of each word of the text examined so far.
    private(set) var words: [Range<Int>] = []
    /// Words that may match terms, by their number; the value is an index into `forms`.
    private var found: [Int: Int] = [:]
    /// The terms that a form of a word may match, and how often it was seen.
    private var forms: [(terms: Set<String>, seen: Int)] = []
    private var numbers: [[UInt8]: Int] = [:]

    /// From this number of words on, stop once all clauses have matched; some 300 KB of text.
    private static let enoughWords = 50_000
    /// More occurrences of the same form would not give a better excerpt.
    private static let mostOfAForm = 2_000

    init(_ clauses: [SearchQuery.Clause], _ makers: TermMakers) {
        self.clauses = clauses
        self.makers = makers
        terms = Set(clauses.flatMap { $0.alternatives.joined() })
        beginnings = Set(terms.map { Self.beginning(Array($0.utf8)) }).sorted()
    }

    private static func beginning(_ bytes: [UInt8]) -> UInt16 {
        UInt16(bytes.first ?? 0) << 8 | UInt16(bytes.count > 1 ? bytes[1] : 0)
    }

    /// Scans a text until every clause has matched, and some words further.
    /// - Parameter ahead: the number of further words.
    /// - Returns: whether the end of the text was reached.
    mutating func run(through bytes: UnsafeBufferPointer<UInt8>, ahead: Int) -> Bool {
        Letter.table.withUnsafeBufferPointer { table in
            var scanner = WordScanner(bytes, table: table)
            var folded: [UInt8] = []
            var pause = Self.enoughWords
            var end = Int.max
            while let word = scanner.next() {
                if words.count == end { return false }
                if !terms.isEmpty, end == .max {
                    look(at: UnsafeBufferPointer(rebasing: bytes[word.bytes]), &folded)
                }
                words.append(word.bytes)
                guard words.count == pause else { continue }
                pause *= 2
                if end == .max, Set(matches.map(\.clause)).count == clauses.count { end = words.count + ahead }
            }
            return true
        }
    }

    private mutating func look(at word: UnsafeBufferPointer<UInt8>, _ folded: inout [UInt8]) {
        folded.removeAll(keepingCapacity: true)
        makers.withMaker(nil) { $0.append(word, to: &folded) }
        guard beginnings.contains(Self.beginning(folded)) else { return }
        let bytes = Array(word)
        let form = numbers[bytes] ?? add(word, bytes)
        forms[form].seen += 1
        if !forms[form].terms.isEmpty, forms[form].seen <= Self.mostOfAForm { found[words.count] = form }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ bytes: [UInt8]) -> Int {
        var stands: Set<String> = []
        for language in [nil] + TermMaker.languages {
            let term = makers.withMaker(language) { String(decoding: $0.term(word), as: UTF8.self) }
            if terms.contains(term) { stands.insert(term) }
        }
        forms.append((stands, 0))
        numbers[bytes] = forms.count - 1
        return forms.count - 1
    }

    /// Adds occurrences that were skipped as too frequent if they are close to rarer matches.
    mutating func completeRareOnes(within distance: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard forms.contains(where: { !$0.terms.isEmpty && $0.seen > Self.mostOfAForm }) else { return }
        for (word, form) in found where forms[form].seen <= Self.mostOfAForm {
            complete(max(0, word - distance)..<min(words.count, word + distance), in: bytes)
        }
    }

    /// Adds all occurrences in a window that were skipped as too frequent.
    mutating func complete(_ window: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        for word in window where found[word] == nil {
            guard let form = numbers[Array(bytes[words[word]])], !forms[form].terms.isEmpty else { continue }
            found[word] = form
        }
    }

    /// The matching words and their clauses, ascending.
    var matches: [(word: Int, clause: Int)] {
        func stands(_ word: Int, for term: String) -> Bool {
            found[word].map { forms[$0].terms.contains(term) } ?? false
        }
        var matches: [(word: Int, clause: Int)] = []
        for (number, clause) in clauses.enumerated() {
            for word in found.keys {
                let run = clause.alternatives.first { run in
                    run.indices.allSatisfy { stands(word + $0, for: run[$0]) }
                }
                if let run { matches += run.indices.map { (word + $0, number) } }
            }
        }
        return matches.sorted { $0.word < $1.word }
    }
}
