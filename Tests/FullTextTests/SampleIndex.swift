// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import FullText

/// An index in memory: some texts, their words and their sources. Finds articles by the conditions of a search, one word
/// after the other and as slowly as it is simple.
struct SampleIndex: SearchVocabulary {
    struct Text {
        let language: String
        let source: String?
        /// The terms of each field.
        let fields: [SearchWords.Field: [String]]

        init(_ text: String, _ language: String, title: String = "", source: String? = nil, byline: [String] = []) {
            let terms = Analyzer().terms(of: SampleIndex.article(text, language, title, byline))
            self.language = language
            self.source = source
            fields = [
                .anywhere: SampleIndex.list(terms.title + " | " + terms.body), .title: SampleIndex.list(terms.title),
                .byline: SampleIndex.list(terms.byline),
            ]
        }
    }

    let texts: [Text]
    private let vocabulary: [String: [SpelledWord]]

    init(_ texts: [(text: String, language: String)]) {
        self.init(texts: texts.map { ($0.text, Text($0.text, $0.language)) })
    }

    /// - Parameter texts: what is in the vocabulary, and the articles.
    init(texts: [(text: String, article: Text)]) {
        self.texts = texts.map { $0.article }
        var words: [String: Set<SpelledWord>] = [:]
        for (text, article) in texts {
            let terms = Analyzer().terms(of: SampleIndex.article(text, article.language, "", []))
            words[article.language, default: []].formUnion(terms.words)
        }
        vocabulary = words.mapValues { found in
            found.sorted { SampleIndex.bytes($0).lexicographicallyPrecedes(SampleIndex.bytes($1)) }
        }
    }

    private static func bytes(_ word: SpelledWord) -> [UInt8] {
        Array(word.term.utf8) + [0] + Array(word.spelling.utf8)
    }

    private static func list(_ terms: String) -> [String] {
        terms.unicodeScalars.split(separator: " ").map { String(Substring($0)) }
    }

    private static func article(_ text: String, _ language: String, _ title: String, _ byline: [String]) -> Article {
        Article(title: title, byline: byline, language: language, format: .text, text: text, words: WordCount(0))
    }

    // MARK: SearchVocabulary

    func languages() -> [String] { vocabulary.keys.sorted() }

    func words(of language: String, beginning: String, limit: Int) -> [SpelledWord] {
        Array((vocabulary[language] ?? []).filter { $0.term.utf8.starts(with: beginning.utf8) }.prefix(limit))
    }

    func sources() -> [String] { Set(texts.compactMap(\.source)).sorted() }

    // MARK: Searching

    func parse(_ query: String, now: Date = Date(timeIntervalSince1970: 1_790_000_000)) throws -> ParsedSearch {
        try Analyzer().parse(query, now: now, vocabulary: self)
    }

    /// The numbers of the texts that match.
    func found(_ query: String) throws -> [Int] {
        let search = try parse(query)
        return texts.indices.filter { matches(search.condition, texts[$0]) }
    }

    private func matches(_ condition: SearchCondition?, _ text: Text) -> Bool {
        guard let condition else { return true }
        return switch condition {
        case .all(let parts): parts.allSatisfy { matches($0, text) }
        case .any(let parts): parts.contains { matches($0, text) }
        case .not(let part): !matches(part, text)
        case .words(let words): words.forms.contains { matches($0, text, words.field) }
        case .filter(.sources(let names)): text.source.map { names.contains($0) } ?? false
        case .filter(.languages(let codes)): codes.contains(text.language)
        case .filter: false
        }
    }

    private func matches(_ form: SearchWords.Form, _ text: Text, _ field: SearchWords.Field) -> Bool {
        guard form.language == nil || form.language == text.language, let terms = text.fields[field] else {
            return false
        }
        return terms.indices.contains { start in
            guard start + form.terms.count <= terms.count else { return false }
            return form.terms.indices.allSatisfy { offset in
                let (term, wanted) = (terms[start + offset], form.terms[offset])
                let isPrefix = form.isPrefix && offset == form.terms.count - 1
                return isPrefix ? term.utf8.starts(with: wanted.utf8) : term == wanted
            }
        }
    }
}

extension SearchCondition {
    /// The conditions of the highest level.
    var parts: [SearchCondition] {
        if case .all(let parts) = self { parts } else { [self] }
    }

    /// All words of the condition, also excluded ones.
    var searchedWords: [SearchWords] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.searchedWords)
        case .not(let part): part.searchedWords
        case .words(let words): [words]
        case .filter: []
        }
    }

    /// A short form of the condition: `ferry & !(bridge | pier)`, without variants of words.
    var outline: String {
        switch self {
        case .all(let parts): parts.map(\.nestedOutline).joined(separator: " & ")
        case .any(let parts): parts.map(\.nestedOutline).joined(separator: " | ")
        case .not(let part): "!" + part.nestedOutline
        case .words(let words):
            (words.field == .anywhere ? "" : "\(words.field):")
                + (words.forms.first.map { $0.terms.joined(separator: "_") + ($0.isPrefix ? "*" : "") } ?? "nothing")
        case .filter(let filter): "\(filter)"
        }
    }

    private var nestedOutline: String {
        switch self {
        case .all, .any: "(\(outline))"
        case .not, .words, .filter: outline
        }
    }
}
