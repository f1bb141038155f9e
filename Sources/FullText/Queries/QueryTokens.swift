// SPDX-License-Identifier: Apache-2.0

/// The tokens of a query after what is only punctuation was removed: balanced, with operators only where they mean one.
struct QueryTokens {
    private(set) var tokens: [QueryToken]

    init(_ scanned: [QueryToken], notes: inout QueryNotes) throws(QueryError) {
        tokens = QueryTokens.withoutEmptyParts(scanned)
        quoteKeywords(noting: &notes)
        try resolveParentheses()
        noteOperatorWords(&notes)
        joinNumbers()
    }

    /// Removes `()`, also around nothing but `()`, and a `-` before nothing or before `()`.
    private static func withoutEmptyParts(_ tokens: [QueryToken]) -> [QueryToken] {
        var kept: [QueryToken] = []
        var isBeforeEmptyGroup = false
        for token in tokens.reversed() {
            if token.isOpen, kept.last?.isClose == true {
                kept.removeLast()
                isBeforeEmptyGroup = true
                continue
            }
            let isLoose = token.isMinus && (isBeforeEmptyGroup || kept.last?.beginsOperand != true)
            if !isLoose { kept.append(token) }
            isBeforeEmptyGroup = false
        }
        return kept.reversed()
    }

    /// In a headline all in capitals, `AND`, `OR` and `NOT` are words where they cannot be operators.
    private mutating func quoteKeywords(noting notes: inout QueryNotes) {
        guard isAllCapitals else { return }
        if tokens.contains(where: { $0.keyword != nil }) {
            notes.add("AND, OR and NOT in capitals are operators; to search for the words, write them in lower case")
        }
        for index in tokens.indices {
            guard let keyword = tokens[index].keyword else { continue }
            let hasLeft = index > 0 && !tokens[index - 1].isOpen && tokens[index - 1].keyword == nil
            let hasRight = index + 1 < tokens.count && tokens[index + 1].beginsOperand
            let isOperator = keyword == "NOT" ? hasRight : hasLeft && hasRight
            if !isOperator { tokens[index] = QueryToken(kind: .word(TypedWord(text: keyword)), text: keyword) }
        }
    }

    var isAllCapitals: Bool {
        let texts = tokens.compactMap { token -> String? in
            switch token.kind {
            case .word(let word): word.text
            case .and, .or, .not: token.keyword
            case .field, .open, .close, .minus: nil
            }
        }
        return texts.count > 3 && texts.allSatisfy { !$0.contains(where: \.isLowercase) }
            && texts.contains { $0.contains(where: \.isUppercase) }
    }

    // MARK: Parentheses

    /// Without operators parentheses change nothing: all are removed. With operators, each must have a partner.
    private mutating func resolveParentheses() throws(QueryError) {
        let usesOperators = tokens.indices.contains { index in
            switch tokens[index].kind {
            case .or, .not: true
            case .minus: index + 1 < tokens.count && tokens[index + 1].isOpen
            case .word, .field, .open, .close, .and: false
            }
        }
        guard usesOperators else {
            tokens.removeAll { $0.isOpen || $0.isClose }
            return
        }
        var depth = 0
        for token in tokens {
            if token.isOpen { depth += 1 }
            if token.isClose { depth -= 1 }
            if depth < 0 { throw unbalanced(")", "no '(' belongs to it") }
        }
        if depth > 0 { throw unbalanced("(", "it is not closed") }
    }

    private func unbalanced(_ parenthesis: String, _ problem: String) -> QueryError {
        QueryError(
            part: parenthesis,
            detail: "\(problem); add the missing parenthesis, or put the text in quotes to search for it as it is")
    }

    // MARK: Words

    /// Joins the groups of a number that was typed with spaces: `12 500`.
    private mutating func joinNumbers() {
        var joined: [QueryToken] = []
        for token in tokens {
            guard let last = joined.last, case .word(let group) = token.kind, case .word(let number) = last.kind,
                group.style == .plain, number.style == .plain, !number.isPrefix, !group.isPrefix,
                QueryTokens.continues(number.text, with: group.text)
            else {
                joined.append(token)
                continue
            }
            let text = number.text + " " + group.text
            joined[joined.count - 1] = QueryToken(
                kind: .word(TypedWord(text: text)), text: last.text + " " + token.text)
        }
        tokens = joined
    }

    /// Whether a text ends with up to three digits, or with groups of them, and another one begins with exactly three.
    private static func continues(_ number: String, with group: String) -> Bool {
        let groups = number.split(separator: " ")
        guard let digits = groups.last?.reversed().prefix(while: isDigit), (1...3).contains(digits.count),
            groups.count == 1 || digits.count == 3, groups.count < 12
        else { return false }
        let before = groups.last?.dropLast(digits.count).last
        return before?.isLetterOrNumber != true && group.prefix(while: isDigit).count == 3
            && !group.dropFirst(3).contains(where: \.isLetterOrNumber)
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
