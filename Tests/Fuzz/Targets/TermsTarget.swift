// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FullText

extension FuzzTarget {
    /// The text of an article, which a compromised reader may have made. Its terms and the words for the vocabulary are
    /// computed in the daemon's own process.
    static let terms = FuzzTarget(name: "terms") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let article = Article(
            title: String(text.prefix(40)), byline: [text], section: text, format: .text, text: text,
            words: WordCount(1))
        let analyzer = Analyzer()
        let found = analyzer.terms(of: article)
        try check(found == analyzer.terms(of: article), "different terms the second time")
        try check(found.body == analyzer.terms(of: text), "other terms for the text alone")
        let known = Set(split(found.title) + split(found.body))
        for term in known { try checkTerm(term) }
        try check(found.body.utf8.count <= 12 * text.utf8.count, "more terms than text")
        var seen: Set<String> = []
        for word in split(found.spellings) {
            let parts = word.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            try check(parts.count <= 2 && !parts.contains(""), "the word \(word.debugDescription)")
            try check(parts.first.map(known.contains) ?? false, "a word whose term the text does not have")
            // As bytes: strings are equal if they are canonically equivalent.
            try check(
                parts.count == 1 || !parts[0].utf8.elementsEqual(parts[1].utf8), "a spelling that is the term")
            try check(seen.insert(word).inserted, "the word \(word.debugDescription) twice")
            for part in parts { try checkTerm(part) }
        }
    }

    /// By bytes: a space and a following combining mark are one character.
    private static func split(_ terms: String) -> [String] {
        terms.isEmpty
            ? []
            : terms.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
    }

    private static func checkTerm(_ term: String) throws {
        try check(!term.isEmpty, "an empty term")
        let bad = term.unicodeScalars.first { $0 == " " || $0 == "\"" || $0 == "=" || isControl($0) }
        try check(bad == nil, "the term \(term.debugDescription)")
    }
}
