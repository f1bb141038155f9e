// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials
internal import Synchronization

/// Turns texts and searches into the terms that full-text search compares.
///
/// The index has one term at each position, stemmed by the language of the article. A search contains, for every word,
/// the term of each language. Safe and fast from several threads at once.
public final class Analyzer: Sendable {
    private let idle = Mutex<[TermMakers]>([])

    public init() {}

    /// - Parameter language: BCP 47 primary language; without a stemmer for it (or nil), words are only folded.
    public func terms(title: String?, text: String, language: String?) -> SearchTerms {
        withMakers { makers in
            makers.withMaker(TermMaker.stemmed(language)) { maker in
                SearchTerms(
                    title: title.map { Analyzer.terms(of: $0, by: &maker) } ?? "",
                    body: Analyzer.terms(of: text, by: &maker))
            }
        }
    }

    /// Parses words, `"phrases"`, `-word`, `-"phrase"`, `title:`, `source:`, `lang:`, `since:` and `until:`.
    /// - Parameters:
    ///   - now: the time from which `7d` and `24h` count back.
    ///   - midnight: the beginning of a day (year, month, day). If it is nil or returns nil, the day begins at midnight
    ///     UTC.
    public func parse(
        _ query: String, now: Date, midnight: @escaping (Int, Int, Int) -> Date? = { _, _, _ in nil }
    ) throws(QueryError) -> SearchQuery {
        var parser = QueryParser(query, now: now, midnight: midnight)
        try parser.parse()
        let (parsed, words) = (parser.query, parser.words)
        let languages: [String?] = [nil] + QueryParser.stemming(parsed.languages)
        let clauses = withMakers { makers in
            words.compactMap { word -> SearchQuery.Clause? in
                let alternatives = makers.alternatives(of: word.text, languages: languages)
                guard !alternatives.isEmpty else { return nil }
                return SearchQuery.Clause(
                    alternatives: alternatives, titleOnly: word.titleOnly, excluded: word.excluded)
            }
        }
        var result = parsed
        result.clauses = clauses
        let isFiltered =
            !result.sources.isEmpty || !result.languages.isEmpty || result.since != nil || result.until != nil
        guard !clauses.isEmpty || isFiltered else {
            throw QueryError(part: query, detail: "the search is empty; give a word, a phrase or a field")
        }
        return result
    }

    /// The part of a text with the most matches of the search.
    /// - Parameter words: the maximum number of words.
    public func snippet(of text: String, for query: SearchQuery, words: Int) -> Snippet {
        withMakers { makers in Excerpt(of: text, for: query, words: max(1, words), makers).snippet }
    }

    /// Each caller has exclusive use of its makers until it returns.
    private func withMakers<Result>(_ body: (TermMakers) -> Result) -> Result {
        let makers = idle.withLock { $0.popLast() } ?? TermMakers()
        defer { idle.withLock { $0.append(makers) } }
        return body(makers)
    }

    static func terms(of text: String, by maker: inout TermMaker) -> String {
        var text = text
        return text.withUTF8 { bytes in
            Letter.table.withUnsafeBufferPointer { table in
                var terms: [UInt8] = []
                terms.reserveCapacity(bytes.count + 16)
                var scanner = WordScanner(bytes, table: table)
                while let word = scanner.next() {
                    let before = terms.count
                    if before > 0 { terms.append(UInt8(ascii: " ")) }
                    let start = terms.count
                    maker.append(UnsafeBufferPointer(rebasing: bytes[word.bytes]), to: &terms)
                    if terms.count == start { terms.removeSubrange(before...) }
                }
                return String(decoding: terms, as: UTF8.self)
            }
        }
    }
}

/// A term maker for each language.
///
/// `@unchecked Sendable`: removed from `Analyzer.idle` under its lock, so that only one caller at a time uses it.
final class TermMakers: @unchecked Sendable {
    /// At most one for each of `TermMaker.languages`, and one that only folds.
    private var makers: [String: Slot] = [:]

    private final class Slot {
        var maker: TermMaker
        init(_ language: String?) { maker = TermMaker(language) }
    }

    func withMaker<Result>(_ language: String?, _ body: (inout TermMaker) -> Result) -> Result {
        if let slot = makers[language ?? ""] { return body(&slot.maker) }
        let slot = Slot(language)
        makers[language ?? ""] = slot
        return body(&slot.maker)
    }

    /// The sequences of terms that each language makes of some words, each once.
    func alternatives(of words: String, languages: [String?]) -> [[String]] {
        var seen: Set<String> = []
        return languages.compactMap { language in
            let run = withMaker(language) { Analyzer.terms(of: words, by: &$0) }
            guard !run.isEmpty, seen.insert(run).inserted else { return nil }
            // Split by bytes: a space and a following combining mark are one character.
            return run.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        }
    }
}
