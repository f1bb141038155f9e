// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// A query as a tree, before its words are analysed.
indirect enum QueryNode {
    /// At least two.
    case all([QueryNode])
    /// At least two.
    case any([QueryNode])
    case not(QueryNode)
    case word(TypedWord)
    /// - part: as typed, for messages.
    case field(QueryField, TypedWord, part: String)
}

/// Parses a query by recursive descent:
///
///     any  = all { ("OR" | "|") all }
///     all  = item { ["AND"] item }
///     item = ("NOT" | "-") item | "(" any ")" | word | "phrase" | field:value
struct QueryParser {
    /// Levels of parentheses and `NOT`.
    static let mostLevels = 100
    /// Words, phrases and fields.
    static let mostWords = 2_000
    /// In the note about the grouping.
    private static let mostShownGroups = 6
    private static let mostShownScalars = 30

    private(set) var notes: QueryNotes
    private let tokens: [QueryToken]
    private var index = 0

    init(_ query: String) throws(QueryError) {
        var scanner = try QueryScanner(query)
        try scanner.scan()
        notes = scanner.notes
        let words = scanner.tokens.count { token in
            switch token.kind {
            case .word, .field: true
            default: false
            }
        }
        guard words <= Self.mostWords else {
            throw QueryError(part: query, detail: "a search has at most \(Self.mostWords) words; give fewer")
        }
        tokens = try QueryTokens(scanner.tokens, notes: &notes).tokens
    }

    /// - Returns: nil if the query contains nothing to find.
    mutating func parse() throws(QueryError) -> QueryNode? {
        guard !tokens.isEmpty else { return nil }
        let node = try parseAny(level: 0)
        // `QueryTokens` removed or refused every parenthesis without a partner.
        precondition(index == tokens.count, "a query was not parsed to its end")
        return node
    }

    private mutating func parseAny(level: Int) throws(QueryError) -> QueryNode {
        var operands: [(node: QueryNode, tokens: ArraySlice<QueryToken>)] = []
        repeat {
            if !operands.isEmpty { index += 1 }
            let start = index
            let node = try parseAll(level: level)
            operands.append((node, tokens[start..<index]))
        } while index < tokens.count && tokens[index].isOr
        guard operands.count > 1 else { return operands[0].node }
        noteGrouping(operands)
        return .any(operands.map { $0.node })
    }

    private mutating func parseAll(level: Int) throws(QueryError) -> QueryNode {
        var items: [QueryNode] = []
        while index < tokens.count {
            switch tokens[index].kind {
            case .and:
                guard !items.isEmpty, index + 1 < tokens.count, tokens[index + 1].beginsOperand else {
                    throw missingOperand(of: tokens[index])
                }
                index += 1
            case .word, .field, .open, .minus, .not: items.append(try parseItem(level: level))
            case .or, .close: return try combined(items)
            }
        }
        return try combined(items)
    }

    /// - Parameter items: those before the present token.
    private func combined(_ items: [QueryNode]) throws(QueryError) -> QueryNode {
        guard items.isEmpty else { return items.count > 1 ? .all(items) : items[0] }
        // An operator at the beginning, or else the one before the end or the parenthesis.
        let isAtOperator = index < tokens.count && tokens[index].isOr
        throw missingOperand(of: tokens[isAtOperator ? index : index - 1])
    }

    private mutating func parseItem(level: Int) throws(QueryError) -> QueryNode {
        let token = tokens[index]
        guard level < Self.mostLevels else {
            throw QueryError(
                part: token.text, detail: "the search has more than \(Self.mostLevels) levels; simplify it")
        }
        index += 1
        switch token.kind {
        case .word(let word): return .word(word)
        case .field(let field, let value): return .field(field, value, part: token.text)
        case .open:
            let node = try parseAny(level: level + 1)
            index += 1
            return node
        case .minus, .not:
            guard index < tokens.count, tokens[index].beginsOperand else { throw missingOperand(of: token) }
            return .not(try parseItem(level: level + 1))
        case .close, .and, .or: throw missingOperand(of: token)
        }
    }

    private func missingOperand(of token: QueryToken) -> QueryError {
        guard token.keyword != nil else {
            return QueryError(part: token.text, detail: "it needs something to find on both sides")
        }
        let place = token.text == "NOT" ? "after it" : "on both sides"
        return QueryError(
            part: token.text,
            detail: "it needs something to find \(place); to search for the word, write \"\(token.text)\" in quotes")
    }

    /// `AND` binds closer than `OR`, which not everybody expects.
    private mutating func noteGrouping(_ operands: [(node: QueryNode, tokens: ArraySlice<QueryToken>)]) {
        var isObvious = true
        var groups: [String] = []
        for operand in operands {
            let text = QueryText.shown(QueryToken.text(of: operand.tokens), most: Self.mostShownScalars)
            if case .all = operand.node, !isOneGroup(operand.tokens) {
                isObvious = false
                groups.append("(\(text))")
            } else {
                groups.append(text)
            }
        }
        guard !isObvious else { return }
        if groups.count > Self.mostShownGroups { groups = groups.prefix(Self.mostShownGroups) + ["…"] }
        notes.add("understood as \(groups.joined(separator: " OR ")); use parentheses for another grouping")
    }

    /// Whether tokens are in one pair of parentheses.
    private func isOneGroup(_ tokens: ArraySlice<QueryToken>) -> Bool {
        guard tokens.first?.isOpen == true else { return false }
        var depth = 0
        for (index, token) in zip(tokens.indices, tokens) {
            if token.isOpen { depth += 1 }
            if token.isClose { depth -= 1 }
            if depth == 0 { return index == tokens.endIndex - 1 }
        }
        return false
    }
}
