// SPDX-License-Identifier: Apache-2.0

/// A word, phrase or value as typed.
struct TypedWord: Hashable {
    enum Style: Hashable {
        case plain
        /// `=word`: only in this form.
        case exact
        /// In quotes.
        case phrase
    }

    /// Without quotes, `=` and the `*` at the end. A plain word contains a space only if it is a number whose groups were
    /// typed with spaces.
    var text: String
    var style = Style.plain
    /// `word*`: only the beginning of a word.
    var isPrefix = false
}

/// The smallest part of a query.
struct QueryToken {
    enum Kind {
        case word(TypedWord)
        case field(QueryField, TypedWord)
        case open, close
        /// `-` directly before something.
        case minus
        case and, not
        /// `OR` or `|`.
        case or
    }

    let kind: Kind
    /// As typed.
    let text: String

    /// Whether something to find begins here.
    var beginsOperand: Bool {
        switch kind {
        case .word, .field, .open, .minus, .not: true
        case .close, .and, .or: false
        }
    }

    var isOpen: Bool { if case .open = kind { true } else { false } }
    var isClose: Bool { if case .close = kind { true } else { false } }
    var isMinus: Bool { if case .minus = kind { true } else { false } }
    var isOr: Bool { if case .or = kind { true } else { false } }

    /// `AND`, `OR` or `NOT`, as a word; nil for others.
    var keyword: String? {
        switch kind {
        case .and, .not: text
        case .or where text == "OR": text
        default: nil
        }
    }

    /// Tokens as they were typed, with single spaces.
    static func text(of tokens: some Sequence<QueryToken>) -> String {
        var text = ""
        var needsSpace = false
        for token in tokens {
            if needsSpace, !token.isClose { text += " " }
            text += token.text
            switch token.kind {
            case .open, .minus: needsSpace = false
            default: needsSpace = true
            }
        }
        return text
    }
}

/// What was understood otherwise than a user may expect.
struct QueryNotes {
    /// More are left out: a pasted text can give one for each line.
    private static let most = 12

    private var notes: [String] = []
    private var unknownFields: [String] = []

    mutating func add(_ note: String) {
        if !notes.contains(note), notes.count < Self.most { notes.append(note) }
    }

    mutating func addUnknownField(_ name: String) {
        if !unknownFields.contains(name), unknownFields.count < Self.most { unknownFields.append(name) }
    }

    var all: [String] {
        let names = unknownFields.map { "\($0):" }
        switch names.count {
        case 0: return notes
        case 1: return ["\(QueryText.quoted(names)) is no field; searching for the word"] + notes
        default: return ["\(QueryText.quoted(names)) are no fields; searching for the words"] + notes
        }
    }
}
