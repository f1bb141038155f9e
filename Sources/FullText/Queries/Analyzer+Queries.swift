// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// A search as it was understood.
public struct ParsedSearch: Hashable, Sendable {
    /// What an article must match; nil for every article.
    public var condition: SearchCondition?
    /// What was understood otherwise than the user may expect: sentences without a full stop, to be shown with the
    /// results.
    public var notes: [String]

    public init(condition: SearchCondition?, notes: [String] = []) {
        self.condition = condition
        self.notes = notes
    }
}

extension Analyzer {
    /// Parses a search: words, `"phrases"`, `=exact`, `begin*`, `-excluded`, `OR`, `AND`, `NOT`, parentheses and fields
    /// (`source:example.org`). Text that is none of these is searched as words, so a pasted sentence is no error.
    ///
    /// Each word gets the other forms that it has in the indexed texts (`FormFinder`). The result depends on the
    /// vocabulary, so parse again when articles were added.
    /// - Parameters:
    ///   - now: the time from which `7d` and `24h` count back, and that decides which day is today.
    ///   - midnight: the beginning of a day (year, month, day). If it is nil or returns nil, the day begins at midnight
    ///     UTC.
    /// - Throws: `QueryError` if the query is empty or has an error; `IndexError` of the vocabulary.
    public func parse(
        _ query: String, now: Date, midnight: @escaping (Int, Int, Int) -> Date? = { _, _, _ in nil },
        vocabulary: any SearchVocabulary
    ) throws -> ParsedSearch {
        var parser = try QueryParser(query)
        guard let node = try parser.parse() else { throw Analyzer.empty(query) }
        if let search = Analyzer.addressSearch(node, notes: parser.notes) { return search }
        var compiler = QueryCompiler(
            node, notes: parser.notes, now: now, midnight: midnight, vocabulary: vocabulary)
        guard let condition = try compiler.condition(of: node) else { throw Analyzer.empty(query) }
        return ParsedSearch(condition: condition, notes: compiler.notes.all)
    }

    /// The part of a text with the most matches of a search.
    /// - Parameters:
    ///   - condition: nil gives the beginning of the text.
    ///   - words: the maximum number of words.
    public func snippet(of text: String, for condition: SearchCondition?, words: Int) -> Snippet {
        Excerpt(of: text, for: condition, words: max(1, words)).snippet
    }

    private static func empty(_ query: String) -> QueryError {
        if query.contains("*") {
            return QueryError(part: query, detail: "give at least two letters before '*', for example brid*")
        }
        return QueryError(part: query, detail: "the search is empty; give a word, a phrase or a field")
    }

    /// A whole query that is a web address asks for the article there.
    private static func addressSearch(_ node: QueryNode, notes: QueryNotes) -> ParsedSearch? {
        guard case .word(let word) = node, word.style == .plain else { return nil }
        let lower = word.text.lowercased()
        guard ["http://", "https://", "www."].contains(where: { lower.hasPrefix($0) }) else { return nil }
        var text = word.text[...]
        // The end of a sentence.
        while let last = text.last, ".,;:!?'".contains(last) { text.removeLast() }
        guard let address = Address.normalized(String(text)) else { return nil }
        var notes = notes
        notes.add("searching for the address; to search for its words, put it in quotes")
        guard word.isPrefix else { return ParsedSearch(condition: .filter(.address(address)), notes: notes.all) }
        let beginning = text.hasSuffix("/") ? address + "/" : address
        return ParsedSearch(condition: .filter(.addressPrefix(beginning)), notes: notes.all)
    }
}
