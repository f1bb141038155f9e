// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import FoundationEssentials

/// Makes the condition of a parsed query: analyses its words and resolves its fields.
struct QueryCompiler {
    /// From this number of different words on, a query is a pasted text, and its words are searched as they are.
    static let mostInflectedWords = 40

    let now: Date
    let midnight: (Int, Int, Int) -> Date?
    let vocabulary: any SearchVocabulary
    var notes: QueryNotes
    private var finder: FormFinder
    private let inflects: Bool
    private var conditions: [TypedWord: [SearchWords.Field: SearchCondition]] = [:]
    /// Read when the first `source:` needs them.
    var sources: SourceNames?

    /// - Parameter node: the whole query.
    init(
        _ node: QueryNode, notes: QueryNotes, now: Date, midnight: @escaping (Int, Int, Int) -> Date?,
        vocabulary: any SearchVocabulary
    ) {
        self.notes = notes
        self.now = now
        self.midnight = midnight
        self.vocabulary = vocabulary
        finder = FormFinder(vocabulary)
        inflects = Self.words(of: node).count <= Self.mostInflectedWords
        if !inflects {
            self.notes.add(
                "more than \(Self.mostInflectedWords) different words; searching only for articles with exactly these words"
            )
        }
    }

    private static func words(of node: QueryNode) -> Set<String> {
        switch node {
        case .all(let nodes), .any(let nodes): nodes.reduce(into: Set<String>()) { $0.formUnion(words(of: $1)) }
        case .not(let node): words(of: node)
        case .word(let word): word.style == .plain && !word.isPrefix ? [word.text] : []
        case .field: []
        }
    }

    /// - Returns: nil if the node has nothing to find, such as a word without letters and digits.
    mutating func condition(of node: QueryNode) throws -> SearchCondition? {
        switch node {
        case .all(let nodes): return try all(nodes)
        case .field: return try all([node])
        case .any(let nodes):
            var parts: [SearchCondition] = []
            for node in nodes {
                guard let part = try condition(of: node) else { continue }
                if case .any(let inner) = part { parts += inner } else { parts.append(part) }
            }
            return Self.joined(parts, by: SearchCondition.any)
        case .not(let node):
            noteExcludedNumber(node)
            guard let condition = try condition(of: node) else { return nil }
            if case .not(let inner) = condition { return inner }
            return .not(condition)
        case .word(let word): return try words(word, in: .anywhere)
        }
    }

    /// Conditions at one level: several values of one field are alternatives; dates are both bounds.
    private mutating func all(_ nodes: [QueryNode]) throws -> SearchCondition? {
        var parts: [SearchCondition] = []
        var values: [QueryField: [SearchCondition]] = [:]
        var bounds = QueryBounds()
        for node in nodes {
            guard case .field(let field, let value, let part) = node else {
                guard let condition = try condition(of: node) else { continue }
                if case .all(let inner) = condition { parts += inner } else { parts.append(condition) }
                continue
            }
            switch field {
            case .since, .until: bounds.limit(to: try span(of: field, value, part: part))
            default:
                let condition = try condition(of: field, value, part: part)
                if field.isAlternative { values[field, default: []].append(condition) } else { parts.append(condition) }
            }
        }
        for field in QueryField.allCases {
            if let alternatives = values[field] { parts.append(Self.merged(alternatives)) }
        }
        if bounds.isEmpty { notes.add("since: is after until:; no article can match") }
        if let dated = bounds.condition { parts.append(dated) }
        return Self.joined(parts, by: SearchCondition.all)
    }

    /// Each once; a single one is not wrapped.
    private static func joined(
        _ parts: [SearchCondition], by join: ([SearchCondition]) -> SearchCondition
    ) -> SearchCondition? {
        var seen: Set<SearchCondition> = []
        let unique = parts.filter { seen.insert($0).inserted }
        return unique.count > 1 ? join(unique) : unique.first
    }

    /// Any of the values of one field, as one filter if possible.
    private static func merged(_ values: [SearchCondition]) -> SearchCondition {
        guard var result = values.first else { return .any(values) }
        for value in values.dropFirst() {
            switch (result, value) {
            case (.filter(.sources(let a)), .filter(.sources(let b))):
                result = .filter(.sources(a + b.filter { !a.contains($0) }))
            case (.filter(.languages(let a)), .filter(.languages(let b))):
                result = .filter(.languages(a + b.filter { !a.contains($0) }))
            case (.filter(.kinds(let a)), .filter(.kinds(let b))):
                result = .filter(.kinds(a + b.filter { !a.contains($0) }))
            default: return joined(values, by: SearchCondition.any) ?? result
            }
        }
        return result
    }

    /// `-20` may be a temperature.
    private mutating func noteExcludedNumber(_ node: QueryNode) {
        guard case .word(let word) = node, word.style == .plain, word.text.first?.isNumber == true else { return }
        notes.add("articles with '\(QueryText.shown(word.text))' are excluded; to search for it, leave out the '-'")
    }

    // MARK: Words

    /// - Returns: nil if the word has no letters and digits.
    mutating func words(_ word: TypedWord, in field: SearchWords.Field) throws -> SearchCondition? {
        if let known = conditions[word]?[field] { return known }
        let condition = try makeWords(word, in: field)
        if let condition { conditions[word, default: [:]][field] = condition }
        return condition
    }

    private mutating func makeWords(_ word: TypedWord, in field: SearchWords.Field) throws -> SearchCondition? {
        let terms = QueryTerm.terms(of: word.text)
        guard let last = terms.last else { return nil }
        if word.text.contains("*"), word.style == .plain {
            notes.add("'*' stands only for the end of a word; \(QueryText.quoted([word.typed])) is searched without it")
        }
        if word.text.contains("://"), word.style == .plain {
            notes.add("\(QueryText.quoted([word.typed])) is searched as words; to search for an address, write url:")
        }
        if word.isPrefix { return try prefix(word, terms, last, in: field) }
        let exact = SearchWords.Form(terms.map(\.term))
        let typed = Self.typedForms(of: word, in: field)
        guard word.style == .plain else { return .words(SearchWords([exact], in: field, typed: typed)) }
        if word.text.contains(" ") { return number(word, exact, in: field) }
        let isInflected = inflects && field != .byline
        let forms = try finder.forms(of: terms, typed: word.text, inflected: isInflected)
        if finder.isExhausted {
            notes.add("the search has too many forms of words; some inflected forms are left out")
        }
        return .words(SearchWords(forms, in: field, typed: typed))
    }

    private static func typedForms(of word: TypedWord, in field: SearchWords.Field) -> [String] {
        field == .anywhere || field == .title ? TypedForms.runs(of: word.text) : []
    }

    private func prefix(
        _ word: TypedWord, _ terms: [QueryTerm], _ last: QueryTerm, in field: SearchWords.Field
    ) throws(QueryError) -> SearchCondition? {
        let letters = terms.reduce(0) { $0 + $1.term.unicodeScalars.count }
        // A Korean syllable has two letters or more.
        guard letters > 1 || last.kind == .character || Stemming.Script(of: last.term) == .hangul else {
            throw QueryError(
                part: word.typed,
                detail: "give at least two letters before '*', for example brid* for bridge and bridges")
        }
        // In scripts without spaces every text that goes on matches anyway.
        let isPrefix = last.kind == .word || last.kind == .number
        let form = SearchWords.Form(terms.map(\.term), isPrefix: isPrefix)
        return .words(SearchWords([form], in: field, typed: Self.typedForms(of: word, in: field)))
    }

    /// A number typed in groups, as one number, or as several anywhere.
    private func number(_ word: TypedWord, _ exact: SearchWords.Form, in field: SearchWords.Field) -> SearchCondition {
        let number = SearchCondition.words(SearchWords([exact], in: field))
        let groups = word.text.split(separator: " ").compactMap { group -> SearchCondition? in
            let terms = QueryTerm.terms(of: String(group)).map(\.term)
            return terms.isEmpty ? nil : .words(SearchWords([SearchWords.Form(terms)], in: field))
        }
        guard exact.terms.count == 1, groups.count > 1, let several = Self.joined(groups, by: SearchCondition.all)
        else {
            return Self.joined(groups, by: SearchCondition.all) ?? number
        }
        return .any([number, several])
    }
}

/// The bounds of `since:` and `until:` at one level.
private struct QueryBounds {
    private var from: Date?
    private var until: Date?

    mutating func limit(to span: (from: Date?, until: Date?)) {
        if let date = span.from { from = from.map { max($0, date) } ?? date }
        if let date = span.until { until = until.map { min($0, date) } ?? date }
    }

    var isEmpty: Bool {
        guard let from, let until else { return false }
        return from >= until
    }

    /// Nil if there are none.
    var condition: SearchCondition? {
        from == nil && until == nil ? nil : .filter(.dated(from: from, until: until))
    }
}
