// SPDX-License-Identifier: Apache-2.0

/// Words between other words that may be meant as operators.
extension QueryTokens {
    /// Longer queries are pasted sentences, in which such words are ordinary.
    private static let mostTokens = 8

    /// Notes `or`, `and` and `not` in small letters, and the operators of other languages in capitals.
    func noteOperatorWords(_ notes: inout QueryNotes) {
        guard tokens.count <= Self.mostTokens, !isAllCapitals else { return }
        for index in tokens.indices.dropFirst().dropLast() {
            guard case .word(let word) = tokens[index].kind, word.style == .plain, !word.isPrefix,
                tokens[index + 1].beginsOperand, tokens[index - 1].endsOperand
            else { continue }
            if let keyword = Self.small[word.text] {
                notes.add("'\(word.text)' in small letters is an ordinary word; write \(keyword)")
            } else if let keyword = Self.foreign[word.text] {
                notes.add("'\(word.text)' is an ordinary word; the operator is \(keyword)")
            }
        }
    }

    private static let small = ["or": "OR", "and": "AND", "not": "NOT"]

    /// French and German.
    private static let foreign = [
        "OU": "OR", "ET": "AND", "SAUF": "NOT", "SANS": "NOT", "ODER": "OR", "UND": "AND", "NICHT": "NOT",
        "OHNE": "NOT",
    ]
}

extension QueryToken {
    /// Whether something to find ends here.
    fileprivate var endsOperand: Bool {
        switch kind {
        case .word, .field, .close: true
        case .open, .minus, .and, .not, .or: false
        }
    }
}
