// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Configuration
import Foundation
import FullText
import Matching

extension FuzzTarget {
    /// A settings file: refused with places and one-line messages, or accepted with every value within its range.
    static let settings = FuzzTarget(name: "settings") { bytes in
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        do {
            let settings = try Settings.parse(text)
            try check(try Settings.parse(text) == settings, "different settings the second time")
        } catch let error as SettingsError {
            try check(!error.problems.isEmpty, "a refusal without a reason")
            for problem in error.problems {
                try checkMessage(problem.message)
                try checkMessage(problem.place)
            }
        }
    }

    /// A search query (the first line), and a text to search (the rest).
    static let query = FuzzTarget(name: "query") { bytes in
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        let query = String(decoding: line, as: UTF8.self)
        let text = String(decoding: bytes[line.endIndex...], as: UTF8.self)
        let analyzer = Analyzer()
        let terms = analyzer.terms(of: Article(title: nil, format: .text, text: text, words: WordCount(0)))
        if !terms.body.isEmpty {
            try checkTerms(
                terms.body.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
                    .map { String(Substring($0)) })
        }
        let vocabulary = FuzzVocabulary(terms.words, source: query)
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let search: ParsedSearch
        do {
            search = try analyzer.parse(query, now: now, vocabulary: vocabulary)
        } catch let error as QueryError {
            try check(!error.detail.isEmpty, "a refusal without a reason")
            return try checkMessage("\(error)")
        }
        for note in search.notes { try checkMessage(note) }
        try check(search.notes.count < 20, "\(search.notes.count) notes")
        guard let condition = search.condition else { throw Finding("a search without a condition") }
        try checkCondition(condition)
        try check(
            try analyzer.parse(query, now: now, vocabulary: vocabulary) == search, "another search the second time")
        try checkSnippet(analyzer.snippet(of: text, for: condition, words: 12), of: text)
    }

    private static func checkCondition(_ condition: SearchCondition) throws {
        switch condition {
        case .all(let parts), .any(let parts):
            try check(parts.count > 1, "a group of \(parts.count) conditions")
            for part in parts { try checkCondition(part) }
        case .not(let part): try checkCondition(part)
        case .filter: break
        case .words(let words):
            try check((1...300).contains(words.forms.count), "\(words.forms.count) forms of a word")
            for form in words.forms {
                try check(!form.terms.isEmpty, "a form without terms")
                try checkTerms(form.terms)
            }
        }
    }

    private static func checkTerms(_ terms: [String]) throws {
        for term in terms {
            try check(!term.isEmpty, "an empty term")
            let bad = term.unicodeScalars.first { $0 == " " || $0 == "\"" || isControl($0) }
            try check(bad == nil, "the term \(term.debugDescription)")
        }
    }

    private static func checkSnippet(_ snippet: Snippet, of text: String) throws {
        var end = snippet.text.startIndex
        for match in snippet.matches {
            try check(match.lowerBound >= end && !match.isEmpty, "matches out of order")
            try check(match.upperBound <= snippet.text.endIndex, "a match beyond the end")
            end = match.upperBound
        }
        let printed = snippet.text.utf8.filter { $0 > 0x20 }
        try check(
            printed.isEmpty || text.utf8.filter { $0 > 0x20 }.firstRange(of: printed) != nil,
            "a snippet that is not part of the text")
    }
}

/// The words of one text, as if it was written in several languages.
private struct FuzzVocabulary: SearchVocabulary {
    private let vocabulary: [SpelledWord]
    private let source: String

    init(_ words: [SpelledWord], source: String) {
        vocabulary = words.sorted { Array($0.term.utf8).lexicographicallyPrecedes(Array($1.term.utf8)) }
        self.source = source
    }

    func languages() -> [String] { ["", "ar", "de", "en", "fi", "fr", "he", "hi", "ko", "pl", "ru", "sr", "tr", "uk"] }

    func words(of language: String, beginning: String, limit: Int) -> [SpelledWord] {
        Array(vocabulary.filter { $0.term.utf8.starts(with: beginning.utf8) }.prefix(limit))
    }

    func sources() -> [String] { ["example.org", source] }
}
