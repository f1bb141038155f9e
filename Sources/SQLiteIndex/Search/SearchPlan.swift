// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import GRDB

/// A condition on the table `article` in SQL. Null counts as false.
struct SQLCondition {
    enum Value {
        case number(Int64)
        case text(String)
    }

    var sql: String
    var values: [Value] = []
    /// Whether the index `article_match` has all columns that it reads.
    var isCovered = true
    /// Only articles with higher row numbers match.
    var after: Int64 = 0
    /// The entries that it needs on the stack of SQLite's parser, which has 100.
    var nesting = 20
    static let deepest = 60

    func bind(_ columns: inout Binding) {
        for value in values {
            switch value {
            case .number(let number): columns.add(number)
            case .text(let text): columns.add(text)
            }
        }
    }

    static func and(_ parts: [SQLCondition]) -> SQLCondition { joined(parts, by: "AND") }
    static func or(_ parts: [SQLCondition]) -> SQLCondition { joined(parts, by: "OR") }

    /// Joined as a balanced tree, because SQLite limits the depth of expressions.
    private static func joined(_ parts: [SQLCondition], by word: String) -> SQLCondition {
        guard parts.count > 1 else { return parts.first ?? SQLCondition(sql: "1") }
        let middle = parts.count / 2
        let (a, b) = (joined(Array(parts[..<middle]), by: word), joined(Array(parts[middle...]), by: word))
        return SQLCondition(
            sql: "(\(a.sql) \(word) \(b.sql))", values: a.values + b.values, isCovered: a.isCovered && b.isCovered,
            nesting: 3 + max(a.nesting, b.nesting))
    }

    static func not(_ part: SQLCondition) -> SQLCondition {
        SQLCondition(
            sql: "NOT ifnull(\(part.sql), 0)", values: part.values, isCovered: part.isCovered,
            nesting: 3 + part.nesting)
    }

    /// The rows that FTS5 finds.
    static func found(by text: TextCondition) -> SQLCondition {
        SQLCondition(
            sql: "article.row IN (SELECT rowid FROM fulltext WHERE fulltext MATCH ?)",
            values: [.text(MatchExpression(text).text)])
    }

    static func notFound(by text: TextCondition) -> SQLCondition { not(found(by: text)) }
}

/// How the articles that match a condition are read: by one expression of FTS5, and by conditions in SQL.
struct SearchPlan {
    /// Nil if FTS5 alone cannot narrow the search. Articles are ranked by the words of this expression.
    let match: MatchExpression?
    /// The same condition, if there is nothing else.
    let text: TextCondition?
    /// Whether they are ranked by one word only.
    let isSingleWord: Bool
    let filters: [SQLCondition]
    /// If false, nothing matches.
    let isPossible: Bool

    /// - Parameter now: the time that decides which embargoes are in force.
    init(_ condition: SearchCondition?, now: Int64, _ db: Database) throws {
        isSingleWord = condition?.rankedWords == 1
        let compiler = ConditionCompiler(db: db, now: now, variants: condition?.variantsPerWord ?? 0)
        let reduced: Conjunction? = if let condition { try compiler.reduce(condition) } else { Conjunction() }
        guard let all = reduced else {
            (match, text, filters, isPossible) = (nil, nil, [], false)
            return
        }
        isPossible = true
        let words = all.texts.isEmpty ? nil : TextCondition.all(all.texts, excluding: all.excluded)
        match = words.map { MatchExpression($0) }
        text = all.filters.isEmpty ? words : nil
        filters = all.filters + (all.texts.isEmpty ? all.excluded.map(SQLCondition.notFound) : [])
    }

    /// The filters as a part of SQL that begins with AND; empty without filters.
    var filterSQL: String { filters.map { " AND " + $0.sql }.joined() }
    var isCovered: Bool { filters.allSatisfy(\.isCovered) }
    /// All articles that match have higher row numbers.
    var after: Int64 { filters.map(\.after).max() ?? 0 }

    func bindFilters(_ columns: inout Binding) {
        for filter in filters { filter.bind(&columns) }
    }
}

/// Conditions that must all be true; without any, every article matches.
struct Conjunction {
    var texts: [TextCondition] = []
    var excluded: [TextCondition] = []
    var filters: [SQLCondition] = []

    var isEmpty: Bool { texts.isEmpty && excluded.isEmpty && filters.isEmpty }

    /// The same for FTS5 alone; nil if it needs SQL.
    var text: TextCondition? {
        guard filters.isEmpty, let first = texts.first else { return nil }
        let all = texts.count == 1 && excluded.isEmpty ? first : TextCondition.all(texts, excluding: excluded)
        return all.nesting <= TextCondition.deepest ? all : nil
    }

    /// The same in SQL.
    var sql: SQLCondition {
        if let text { return .found(by: text) }
        let words =
            texts.isEmpty
            ? excluded.map(SQLCondition.notFound) : [SQLCondition.found(by: .all(texts, excluding: excluded))]
        return .and(words + filters)
    }

    mutating func add(_ other: Conjunction) {
        texts += other.texts
        excluded += other.excluded
        filters += other.filters
    }
}

extension SearchCondition {
    /// Whether it consists of words, at least one of which must be there. FTS5 alone can evaluate it, and articles are
    /// ranked by it.
    var isTextual: Bool {
        switch self {
        case .words: return true
        case .any(let parts): return parts.allSatisfy(\.isTextual)
        case .all(let parts):
            // Each part is examined once: conditions may be nested deeply.
            var hasWords = false
            for part in parts {
                if case .not(let excluded) = part {
                    guard excluded.isTextual else { return false }
                } else {
                    guard part.isTextual else { return false }
                    hasWords = true
                }
            }
            return hasWords
        case .not, .filter: return false
        }
    }

    /// The number of words by which articles are ranked.
    fileprivate var rankedWords: Int {
        switch self {
        case .words: 1
        case .all(let parts): parts.reduce(0) { $0 + $1.rankedWords }
        case .any(let parts): isTextual ? parts.reduce(0) { $0 + $1.rankedWords } : 0
        case .not, .filter: 0
        }
    }

    /// FTS5 opens each form in each segment of its index, and looks at each for each match: a pasted text with all
    /// forms of its words would take too much memory and time.
    static let formsAtMost = 2_000

    /// The number of forms besides the exact ones that each word may have.
    fileprivate var variantsPerWord: Int {
        let words = allWords
        let exact = words.reduce(0) { $0 + $1.forms.count(where: \.isExact) }
        return words.isEmpty ? 0 : max(0, Self.formsAtMost - exact) / words.count
    }

    private var allWords: [SearchWords] {
        switch self {
        case .words(let words): [words]
        case .all(let parts), .any(let parts): parts.flatMap(\.allWords)
        case .not(let part): part.allWords
        case .filter: []
        }
    }
}
