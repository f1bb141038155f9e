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
        let text = String(decoding: bytes[line.endIndex...], as: UTF8.self)
        let analyzer = Analyzer()
        let terms = analyzer.terms(title: nil, text: text, language: "fr")
        if !terms.body.isEmpty {
            try checkTerms(
                terms.body.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
                    .map { String(Substring($0)) })
        }
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let query: SearchQuery
        do {
            query = try analyzer.parse(String(decoding: line, as: UTF8.self), now: now)
        } catch let error as QueryError {
            return try check(!error.detail.isEmpty, "a refusal without a reason")
        }
        for clause in query.clauses {
            try check(!clause.alternatives.isEmpty, "a clause that nothing can match")
            for run in clause.alternatives {
                try check(!run.isEmpty, "an empty run of terms")
                try checkTerms(run)
            }
        }
        try checkSnippet(analyzer.snippet(of: text, for: query, words: 12), of: text)
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
