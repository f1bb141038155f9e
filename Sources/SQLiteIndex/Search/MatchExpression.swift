// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// A condition that FTS5 can evaluate alone.
indirect enum TextCondition {
    /// With at least one form; see `SearchWords.usable`.
    case words(SearchWords)
    /// All of the first, none of the second.
    case all([TextCondition], excluding: [TextCondition])
    case any([TextCondition])

    /// The entries that it needs on the stack of FTS5's parser, which has 100.
    var nesting: Int {
        switch self {
        case .words: 12
        case .any(let parts): 3 + (parts.map(\.nesting).max() ?? 0)
        case .all(let parts, let excluded): 6 + ((parts + excluded).map(\.nesting).max() ?? 0)
        }
    }

    /// Deeper conditions are divided by SQL.
    static let deepest = 80

    /// Whether every article that matches is ranked by all its words outside of exclusions. Of alternatives of several
    /// words, only those that match count.
    var ranksAllWords: Bool {
        switch self {
        case .words: true
        case .all(let parts, excluding: _): parts.allSatisfy(\.ranksAllWords)
        case .any(let parts): parts.allSatisfy(\.isAnyWord)
        }
    }

    private var isAnyWord: Bool {
        switch self {
        case .words: true
        case .any(let parts): parts.allSatisfy(\.isAnyWord)
        case .all: false
        }
    }
}

/// A condition in the query language of FTS5, with the phrases that the ranking needs.
struct MatchExpression {
    private(set) var text = ""
    /// All phrases, in the order of the expression.
    private(set) var phrases: [Phrase] = []
    /// The expressions of the words that an article is ranked by.
    private(set) var words: [String] = []

    struct Phrase {
        /// Position in `words`; nil if it does not count.
        let word: Int?
        let isExact: Bool
        /// Position in `phrases` of the language in which it counts; nil for all.
        let language: Int?

        static let uncounted = Phrase(word: nil, isExact: false, language: nil)
    }

    init(_ condition: TextCondition) { append(condition, isCounted: true) }

    private mutating func append(_ condition: TextCondition, isCounted: Bool) {
        switch condition {
        case .words(let words): append(words, isCounted: isCounted)
        case .any(let parts): append(parts, joinedBy: " OR ", isCounted: isCounted)
        case .all(let parts, let excluded):
            text += "("
            append(parts, joinedBy: " AND ", isCounted: isCounted)
            if !excluded.isEmpty {
                text += " NOT "
                append(excluded, joinedBy: " OR ", isCounted: false)
            }
            text += ")"
        }
    }

    private mutating func append(_ parts: [TextCondition], joinedBy separator: String, isCounted: Bool) {
        text += "("
        for (number, part) in parts.enumerated() {
            if number > 0 { text += separator }
            append(part, isCounted: isCounted)
        }
        text += ")"
    }

    // MARK: Words

    private mutating func append(_ words: SearchWords, isCounted: Bool) {
        let columns = "{\(Self.columns(of: words.field))} : "
        let word = isCounted ? self.words.count : nil
        var parts: [String] = []
        for (language, forms) in Self.groups(words.forms) {
            let list = columns + "(" + forms.map(Self.phrase).joined(separator: " OR ") + ")"
            let place = language == nil ? nil : phrases.count
            if let language {
                parts.append("({language} : \"\(language)\" AND \(list))")
                phrases.append(.uncounted)
            } else {
                parts.append(list)
            }
            for form in forms { phrases.append(Phrase(word: word, isExact: form.isExact, language: place)) }
        }
        let expression = "(" + parts.joined(separator: " OR ") + ")"
        text += expression
        if isCounted { self.words.append(expression) }
    }

    private static func columns(of field: SearchWords.Field) -> String {
        switch field {
        case .anywhere: "title body"
        case .title: "title"
        case .byline: "byline"
        case .section: "section"
        }
    }

    /// The forms by language, those for all languages first. A form of several terms is alone: FTS5 (3.40) loses the places
    /// of its neighbours in `language AND (form OR form)`, if it has all its terms in an article but not side by side.
    private static func groups(_ forms: [SearchWords.Form]) -> [(language: String?, [SearchWords.Form])] {
        var groups: [(language: String?, [SearchWords.Form])] = []
        var words: [String: [SearchWords.Form]] = [:]
        for form in forms {
            let language = form.language.map { LanguageTerm.text(of: $0) }
            if let language, form.terms.count == 1 {
                words[language, default: []].append(form)
            } else {
                groups.append((language, [form]))
            }
        }
        groups.sort { $0.language == nil && $1.language != nil }
        return groups + words.sorted { $0.key < $1.key }.map { (language: $0.key, $0.value) }
    }

    /// Terms are quoted, so that FTS5 takes no part of them for an operator.
    static func phrase(_ form: SearchWords.Form) -> String {
        "\"" + form.terms.joined(separator: " ") + "\"" + (form.isPrefix ? " *" : "")
    }
}

extension SearchWords {
    /// The forms that can occur: each of their terms is one term for the tokenizer.
    /// - Parameter variants: the largest number of forms that are not exact.
    func usable(variants: Int) -> SearchWords {
        var left = variants
        let forms = forms.filter { form in
            guard !form.terms.isEmpty, form.terms.allSatisfy(Self.isTerm) else { return false }
            guard !form.isExact else { return true }
            left -= 1
            return left >= 0
        }
        return SearchWords(forms, in: field, typed: typed)
    }

    /// The tokenizer would divide other texts.
    private static func isTerm(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
                    true
                default: false
                }
            }
    }
}
