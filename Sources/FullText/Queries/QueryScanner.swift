// SPDX-License-Identifier: Apache-2.0

/// Divides a query into tokens. Text that is no part of the query language is a word, so that a pasted sentence is no
/// error.
struct QueryScanner {
    /// Unicode scalars of a query.
    static let mostScalars = 100_000

    let typed: [Unicode.Scalar]
    var position = 0
    var tokens: [QueryToken] = []
    var notes = QueryNotes()

    init(_ text: String) throws(QueryError) {
        typed = Array(text.unicodeScalars.prefix(Self.mostScalars + 1))
        guard typed.count <= Self.mostScalars else {
            throw QueryError(
                part: text, detail: "a search has at most \(Self.mostScalars) characters; give fewer words")
        }
    }

    mutating func scan() throws(QueryError) {
        while position < typed.count {
            let scalar = typed[position]
            switch scalar {
            case "(": append(.open)
            case ")": append(.close)
            case "|":
                append(.or)
                // `||` is one operator.
                while position < typed.count, typed[position] == "|" { position += 1 }
            // Other search programs exclude with `!`.
            case "-" where beginsExclusion, "!" where beginsExclusion: append(.minus)
            case "=" where isFirst && isExactMark: scanExact()
            default:
                if isSpace(scalar) {
                    position += 1
                } else if let text = phrase() {
                    append(.word(text), from: text.typed)
                } else {
                    try scanWord()
                }
            }
        }
    }

    /// Appends a token of one character, and moves behind it.
    private mutating func append(_ kind: QueryToken.Kind) {
        tokens.append(QueryToken(kind: kind, text: String(typed[position])))
        position += 1
    }

    // MARK: Characters

    /// Whether the present character follows a space, a parenthesis or nothing.
    var isFirst: Bool {
        guard position > 0 else { return true }
        let before = typed[position - 1]
        return isSpace(before) || before == "(" || before == "|" || before == "-" && isFirst(before: position - 1)
    }

    private func isFirst(before index: Int) -> Bool {
        index == 0 || isSpace(typed[index - 1]) || typed[index - 1] == "(" || typed[index - 1] == "|"
    }

    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

    func scalar(at index: Int) -> Unicode.Scalar? { typed.indices.contains(index) ? typed[index] : nil }

    // MARK: Exclusion and exact words

    /// Whether the `-` here excludes what follows directly.
    private var beginsExclusion: Bool {
        guard isFirst(before: position), let next = scalar(at: position + 1) else { return false }
        return isLetter(next) || "(=.#@'".unicodeScalars.contains(next) || QueryQuotes.isQuote(next)
    }

    private var isExactMark: Bool {
        guard let next = scalar(at: position + 1) else { return false }
        return isLetter(next) || ".#@'".unicodeScalars.contains(next) || QueryQuotes.isQuote(next)
    }

    private mutating func scanExact() {
        let start = position
        position += 1
        if let text = phrase() { return append(.word(text), from: "=" + text.typed) }
        let text = plainText()
        var word = makeWord(text)
        word.style = .exact
        append(.word(word), from: String(scalars: typed[start..<position]))
    }

    mutating func append(_ kind: QueryToken.Kind, from text: String) {
        if case .word(let word) = kind, word.text.isEmpty { return }
        tokens.append(QueryToken(kind: kind, text: text))
    }

    // MARK: Words

    private mutating func scanWord() throws(QueryError) {
        if try scanField() { return }
        let start = position
        let text = isAddress ? address() : plainText()
        guard position > start else {
            // A separator between words.
            position += 1
            return
        }
        noteDash(at: start)
        noteLoneDash(text)
        switch text {
        case "AND": tokens.append(QueryToken(kind: .and, text: text))
        case "OR": tokens.append(QueryToken(kind: .or, text: text))
        case "NOT": tokens.append(QueryToken(kind: .not, text: text))
        default:
            noteEmoji(text)
            append(.word(makeWord(text)), from: text)
        }
    }

    /// The text up to a space or something that separates words.
    private mutating func plainText() -> String {
        let start = position
        while position < typed.count {
            let scalar = typed[position]
            if isSpace(scalar) || "()|".unicodeScalars.contains(scalar) || QueryQuotes.isQuote(scalar)
                || QuerySeparators.contains(scalar)
            {
                break
            }
            if scalar == ":", !joinsColon(at: position) { break }
            position += 1
        }
        return String(scalars: typed[start..<position])
    }

    /// Whether a colon is part of a word: `10:30`, `ftp://`.
    private func joinsColon(at index: Int) -> Bool {
        guard let before = scalar(at: index - 1), let after = scalar(at: index + 1) else { return false }
        return isDigit(before) && isDigit(after) || after == "/" && scalar(at: index + 2) == "/"
    }

    /// A word with its `*`.
    func makeWord(_ text: String) -> TypedWord {
        guard text.hasSuffix("*"), !text.dropLast().hasSuffix("*"), text.dropLast().contains(where: \.isLetterOrNumber)
        else { return TypedWord(text: text) }
        return TypedWord(text: String(text.dropLast()), isPrefix: true)
    }

    /// A dash that was typed instead of a hyphen, or inserted by a program, excludes nothing.
    private mutating func noteDash(at start: Int) {
        guard isFirst(before: start), "\u{2013}\u{2212}\u{2010}\u{2011}".unicodeScalars.contains(typed[start]),
            let next = scalar(at: start + 1), isLetter(next)
        else { return }
        let text = String(scalars: typed[start..<position])
        notes.add("\(QueryText.quoted([text])) is searched as a word; to exclude it, write a hyphen '-' before it")
    }

    /// A hyphen between spaces excludes nothing. In a long text it is a dash.
    private mutating func noteLoneDash(_ text: String) {
        guard text == "-" || text == "!", !tokens.isEmpty, position < typed.count, typed.count <= Self.mostTyped else {
            return
        }
        notes.add("'\(text)' before a space excludes nothing; to exclude a word, write '-' directly before it")
    }

    /// Longer queries are pasted.
    private static let mostTyped = 30

    private mutating func noteEmoji(_ text: String) {
        guard text.unicodeScalars.contains(where: \.properties.isEmojiPresentation),
            !text.contains(where: \.isLetterOrNumber)
        else { return }
        notes.add("\(QueryText.quoted([text])) has no letters or digits; ignoring it")
    }

    // MARK: Addresses

    /// Whether an address with a scheme or `www.` begins here.
    private var isAddress: Bool {
        let beginning = String(scalars: typed[position...].prefix(8)).lowercased()
        return ["http://", "https://", "www."].contains { beginning.hasPrefix($0) }
    }

    /// The text up to a space, a quotation mark or a parenthesis that is not closed in it.
    mutating func address() -> String {
        let start = position
        var depth = 0
        loop: while position < typed.count {
            switch typed[position] {
            case "(": depth += 1
            case ")" where depth == 0: break loop
            case ")": depth -= 1
            case "|", "\"": break loop
            case let scalar where isSpace(scalar) || QueryQuotes.isQuote(scalar): break loop
            default: break
            }
            position += 1
        }
        return String(scalars: typed[start..<position])
    }
}

extension Character {
    var isLetterOrNumber: Bool { isLetter || isNumber }
}

/// Punctuation that separates words even without a space. Other punctuation can be a part of a word (`AT&T`, `.NET`) or
/// join two (`covid-19`).
enum QuerySeparators {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Long dashes, bullets, ellipsis.
        case 0x2014, 0x2015, 0x2022, 0x2023, 0x2026, 0x2043: true
        // Punctuation of Chinese and Japanese; not the iteration marks.
        case 0x3001...0x3003, 0x3008...0x301F: true
        // Wide forms of ! ( ) , : ; ? [ ] { | }.
        case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B...0xFF5D: true
        // Arabic comma, semicolon, question mark.
        case 0x60C, 0x61B, 0x61F: true
        default: false
        }
    }
}
