// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds the words of a text that match a search. The time does not depend on the number of matches.
///
/// The language of the text is not known here, so the forms of every language are marked.
struct ExcerptSearch {
    /// A word of the text that matches, and the clause that it matches.
    struct Match {
        let word: Int
        let clause: Int
    }

    private let clauseCount: Int
    private let forms: FormTable

    /// The position of each word of the text examined so far.
    private(set) var words: [Range<Int>] = []
    /// Words that may be a part of a form, by their number; the value is an index into `terms`.
    private var found: [Int: Int] = [:]
    /// The distinct terms that were looked at: the units that each is, and how often it was seen.
    private var terms: [(units: [Int], seen: Int)] = []
    private var numbers: [[UInt8]: Int] = [:]
    /// By word: whether `complete` has looked at it.
    private var isComplete: [Bool] = []

    /// From this number of words on, stop once all clauses have matched; some 300 KB of text.
    private static let enoughWords = 50_000
    /// More occurrences of the same term would not give a better excerpt.
    private static let mostOfATerm = 2_000

    init(_ clauses: [SearchWords]) {
        clauseCount = clauses.count
        forms = FormTable(clauses)
    }

    /// Scans a text until every clause has matched, and some words further.
    /// - Parameter ahead: the number of further words.
    /// - Returns: whether the end of the text was reached.
    mutating func run(through bytes: UnsafeBufferPointer<UInt8>, ahead: Int) -> Bool {
        var scanner = TermScanner(bytes)
        var pause = Self.enoughWords
        var end = Int.max
        while let token = scanner.next() {
            if words.count == end { return false }
            if end == .max, forms.mayContain(scanner.term) { look(at: Array(scanner.term)) }
            words.append(token.bytes)
            guard words.count == pause else { continue }
            pause *= 2
            if end == .max, Set(matches.map(\.clause)).count == clauseCount { end = words.count + ahead }
        }
        return true
    }

    private mutating func look(at term: [UInt8]) {
        let number: Int
        if let known = numbers[term] {
            number = known
        } else {
            number = terms.count
            numbers[term] = number
            terms.append((forms.units(of: term), 0))
        }
        terms[number].seen += 1
        if !terms[number].units.isEmpty, terms[number].seen <= Self.mostOfATerm { found[words.count] = number }
    }

    /// Adds occurrences that were skipped as too frequent if they are close to rarer matches.
    mutating func completeRareOnes(within distance: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        guard terms.contains(where: { !$0.units.isEmpty && $0.seen > Self.mostOfATerm }) else { return }
        for (word, term) in found where terms[term].seen <= Self.mostOfATerm {
            complete(max(0, word - distance)..<min(words.count, word + distance), in: bytes)
        }
    }

    /// Adds all occurrences in a window that were skipped as too frequent.
    mutating func complete(_ window: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        if isComplete.isEmpty { isComplete = Array(repeating: false, count: words.count) }
        for word in window where !isComplete[word] {
            isComplete[word] = true
            guard found[word] == nil else { continue }
            let written = UnsafeBufferPointer(rebasing: bytes[words[word]])
            guard let number = numbers[ExcerptSearch.term(of: written)], !terms[number].units.isEmpty else { continue }
            found[word] = number
        }
    }

    /// The first term of a word.
    private static func term(of word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var scanner = TermScanner(word)
        return scanner.next() == nil ? [] : Array(scanner.term)
    }

    /// The matching words and their clauses, ascending.
    var matches: [Match] {
        func isUnit(_ unit: Int, at word: Int) -> Bool {
            found[word].map { terms[$0].units.contains(unit) } ?? false
        }
        var marked: [Int: Set<Int>] = [:]
        for (word, term) in found {
            for unit in terms[term].units {
                for form in forms.beginning(with: unit) {
                    guard form.units.indices.allSatisfy({ isUnit(form.units[$0], at: word + $0) }) else { continue }
                    for offset in form.units.indices { marked[word + offset, default: []].insert(form.clause) }
                }
            }
        }
        return marked.sorted { $0.key < $1.key }.flatMap { word, clauses in
            clauses.sorted().map { Match(word: word, clause: $0) }
        }
    }
}

/// The forms of all clauses, as sequences of units. A unit is a term or the beginning of a term.
private struct FormTable {
    struct Form {
        let units: [Int]
        let clause: Int
    }

    private var units: [[UInt8]: Int] = [:]
    private var prefixes: [(bytes: [UInt8], unit: Int)] = []
    private var count = 0
    /// By their first unit.
    private var forms: [Int: [Form]] = [:]
    /// By the first two bytes of a term: whether it may be a unit.
    private var beginnings = [Bool](repeating: false, count: 1 << 16)

    init(_ clauses: [SearchWords]) {
        for (number, clause) in clauses.enumerated() {
            for form in clause.forms {
                var sequence: [Int] = []
                for (index, term) in form.terms.enumerated() {
                    let isPrefix = form.isPrefix && index == form.terms.count - 1
                    sequence.append(unit(Array(term.utf8), isPrefix: isPrefix))
                }
                guard let first = sequence.first else { continue }
                forms[first, default: []].append(Form(units: sequence, clause: number))
            }
        }
    }

    private mutating func unit(_ term: [UInt8], isPrefix: Bool) -> Int {
        if isPrefix {
            if let known = prefixes.first(where: { $0.bytes == term }) { return known.unit }
            prefixes.append((term, count))
        } else {
            if let known = units[term] { return known }
            units[term] = count
        }
        if isPrefix, term.count < 2 {
            let first = Int(term.first ?? 0) << 8
            for second in 0..<256 { beginnings[first + second] = true }
        } else {
            beginnings[Self.beginning(of: term)] = true
        }
        count += 1
        return count - 1
    }

    private static func beginning(of term: some Collection<UInt8>) -> Int {
        let bytes = term.prefix(2)
        return Int(bytes.first ?? 0) << 8 | (bytes.count > 1 ? Int(bytes[bytes.index(after: bytes.startIndex)]) : 0)
    }

    /// Whether a term may be a unit; quick.
    func mayContain(_ term: UnsafeBufferPointer<UInt8>) -> Bool { beginnings[Self.beginning(of: term)] }

    func units(of term: [UInt8]) -> [Int] {
        var found = units[term].map { [$0] } ?? []
        for prefix in prefixes where term.starts(with: prefix.bytes) { found.append(prefix.unit) }
        return found
    }

    func beginning(with unit: Int) -> [Form] { forms[unit] ?? [] }
}
