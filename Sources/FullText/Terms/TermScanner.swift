// SPDX-License-Identifier: Apache-2.0

internal import Normalization

/// Divides a text into terms, the same for articles and for queries: folded words, numbers, single characters in scripts
/// without spaces, and a few symbols that belong to names.
///
///     text.withUTF8 { bytes in
///         var scanner = TermScanner(bytes)
///         while let token = scanner.next() { use(scanner.term, bytes[token.bytes]) }
///     }
///
/// Words are folded with the table by which texts are compared, so search finds at least what a comparison takes as
/// equal; Han characters are folded further (`HanVariants`). What else is done, with the reason for each rule:
/// docs/decisions/0022-search-terms.md.
///
/// - An apostrophe splits (`aujourd'hui` is two terms). An elided article or pronoun before it is dropped (`l'énergie`,
///   `dell'acqua`), and so is an English `'s`.
/// - The groups of a number are joined: `12 500`, `12,500`, `12.500` and `12'500` are `12500` (`TermScanner+Numbers`).
/// - `C++`, `C#` and `.NET` have symbols as terms (`TermScanner+Symbols`).
/// - A word that is hyphenated at the end of a line is one term if it goes on with a small letter.
///
/// Takes time proportional to the text, whatever it contains.
struct TermScanner: ~Copyable {
    /// A term in the text.
    struct Token: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// Letters, perhaps with digits, in a script with spaces.
            case word
            /// Only digits.
            case number
            /// A character in a script without spaces.
            case character
            /// `＋`, `＋＋`, `＃` or `．`.
            case symbol
        }

        /// Its bytes in the text, in ascending order from token to token. Several tokens have the same bytes if one scalar
        /// stands for several characters (`ゟ`).
        let bytes: Range<Int>
        let kind: Kind
        /// Whether the term is the word as it is spelled, except for capitals.
        let isPlain: Bool
    }

    let text: UnsafeBufferPointer<UInt8>
    let table = NormalizationTable.shared
    /// The term of the last token.
    var word = FoldedWord()
    /// The end of the last token.
    var position = 0
    /// Whether an apostrophe separates the present word from the one before.
    private var followsApostrophe = false
    private var isAlone = false
    private var isPlain = true
    /// The scalars of a sequence in the table that are not taken yet, and the bytes of the scalar that they replace.
    private var pending = 0..<0
    private var pendingBytes = 0..<0

    /// The end of a word, seen from a scalar.
    private enum Step {
        /// The word goes on.
        case joined
        /// It ended before the scalar.
        case before
        /// It ends after the scalar.
        case after
    }

    /// - Parameter text: valid UTF-8; must outlive the scanner.
    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// The term of the last token as UTF-8: never empty, without spaces, quotes and control characters. Valid until the
    /// next call of `next`.
    var term: UnsafeBufferPointer<UInt8> { word.bytes }

    /// The next token, or nil at the end of the text.
    mutating func next() -> Token? {
        if let symbol = symbolAfterWord() { return symbol }
        while true {
            word.removeAll()
            if pending.isEmpty {
                if let symbol = skipToTerm() { return symbol }
                guard position < text.count else { return nil }
            }
            let token = scan()
            if isDropped(token) { continue }
            return token
        }
    }

    /// Moves to the beginning of the next term. If it is a symbol, returns it and moves behind it.
    private mutating func skipToTerm() -> Token? {
        let end = position
        followsApostrophe = false
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                if table.entries[Int(byte)] != 0 { return nil }
                followsApostrophe = byte == UInt8(ascii: "'") && position == end && end > 0
                if byte == UInt8(ascii: "."), beginsName(at: position) { return symbol(0xFF0E, width: 1) }
                position += 1
            } else {
                let (scalar, width) = UncheckedUTF8.decode(text, position)
                switch NormalizationTable.Kind(entry: table.entry(scalar)) {
                case .separator, .ignored: break
                default: return nil
                }
                followsApostrophe = apostrophe(at: position) != nil && position == end && end > 0
                if scalar == 0xFF0E, beginsName(at: position) { return symbol(0xFF0E, width: width) }
                position += width
            }
        }
        return nil
    }

    /// Scans the term that begins here, or the next one of a sequence.
    private mutating func scan() -> Token {
        let isRest = !pending.isEmpty
        let start = isRest ? pendingBytes.lowerBound : position
        (isAlone, isPlain) = (false, !isRest)
        if !isRest || addPending() == .joined { gather() }
        word.finish()
        var kind = isAlone ? Token.Kind.character : isNumber ? .number : .word
        if kind == .number, word.count <= 3, pending.isEmpty, joinGroups(after: start) {
            isPlain = false
            gather()
            kind = isNumber ? .number : .word
        }
        if isAlone, !isRest { skipMarks() }
        return Token(bytes: start..<position, kind: kind, isPlain: isPlain)
    }

    /// Adds letters until the end of the word.
    private mutating func gather() {
        while position < text.count {
            let byte = text[position]
            if byte < 0x80 {
                if table.entries[Int(byte)] != 0 {
                    // An upper-case letter differs from the lower-case one by one bit; digits have it set.
                    word.append(byte: byte | 0x20)
                    position += 1
                } else if byte == UInt8(ascii: "-"), let next = UncheckedUTF8.continuation(text, after: position) {
                    isPlain = false
                    position = next
                } else {
                    return
                }
            } else {
                isPlain = false
                let (scalar, width) = UncheckedUTF8.decode(text, position)
                let step = add(scalar, width: width)
                if step != .before { position += width }
                if step != .joined { return }
            }
        }
    }

    private mutating func add(_ scalar: UInt32, width: Int) -> Step {
        let entry = table.entry(scalar)
        switch NormalizationTable.Kind(entry: entry) {
        case .separator: return .before
        case .ignored: break
        case .letter, .hangul: word.append(scalar)
        case .movedLetter: word.append(entry & 0xFF_FFFF)
        case .alone: return addAlone(scalar)
        case .movedAlone: return addAlone(entry & 0xFF_FFFF)
        case .sequence:
            pending = NormalizationTable.sequence(entry)
            pendingBytes = position..<position + width
            return addPending()
        }
        return .joined
    }

    private mutating func addAlone(_ scalar: UInt32) -> Step {
        guard word.count == 0 else { return .before }
        isAlone = true
        word.append(HanVariants.shared.representative(scalar))
        return .after
    }

    /// Adds the rest of a sequence: its letters, up to a character that is a term of its own.
    private mutating func addPending() -> Step {
        let first = pending.lowerBound
        while let place = pending.first {
            let scalar = table.sequences[place]
            if NormalizationTable.Kind(entry: table.entry(scalar)) == .alone {
                if word.count == 0 {
                    pending.removeFirst()
                    return addAlone(scalar)
                }
                if place > first { return .after }
                // The word before it ends; the scalar is read again as the beginning of the next.
                pending = 0..<0
                return .before
            }
            word.append(scalar)
            pending.removeFirst()
        }
        return .joined
    }

    /// Marks after a character without spaces belong to it.
    private mutating func skipMarks() {
        while position < text.count, text[position] >= 0x80, pending.isEmpty {
            let (scalar, width) = UncheckedUTF8.decode(text, position)
            guard NormalizationTable.Kind(entry: table.entry(scalar)) == .ignored else { return }
            position += width
        }
    }

    /// Whether the word is an elided article or pronoun, or a possessive `s`, so that a phrase is the same with and
    /// without them.
    private func isDropped(_ token: Token) -> Bool {
        guard token.kind == .word, word.count <= Elision.longest else { return false }
        if followsApostrophe, word.count == 1, word.bytes[0] == UInt8(ascii: "s") { return true }
        guard let width = apostrophe(at: position), Elision.contains(word.bytes) else { return false }
        let next = position + width
        // `Dell's` is a possessive.
        let isPossessive = next < text.count && text[next] | 0x20 == UInt8(ascii: "s") && !beginsTerm(at: next + 1)
        return beginsTerm(at: next) && !isPossessive
    }

    var isNumber: Bool {
        guard let first = word.bytes.first, Self.isDigit(first) else { return false }
        return word.bytes.allSatisfy(Self.isDigit)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Whether a letter, digit or character is at an index.
    func beginsTerm(at index: Int) -> Bool {
        guard index < text.count else { return false }
        return switch NormalizationTable.Kind(entry: table.entry(UncheckedUTF8.scalar(text, index).scalar)) {
        case .separator, .ignored: false
        default: true
        }
    }

    /// The number of bytes of the apostrophe at an index, if there is one: `'`, `’`, `ʼ` or its wide form.
    func apostrophe(at index: Int) -> Int? {
        guard index < text.count else { return nil }
        if text[index] < 0x80 { return text[index] == UInt8(ascii: "'") ? 1 : nil }
        let (scalar, width) = UncheckedUTF8.decode(text, index)
        return scalar == 0x2019 || scalar == 0x02BC || scalar == 0xFF07 ? width : nil
    }
}

/// Articles and pronouns that French and Italian elide before a vowel. None is a word of its own before an apostrophe in
/// another language, except single letters, which hardly anybody searches for.
private enum Elision {
    static let longest = 6
    private static let letters = Array("cdjlmnst".utf8)
    private static let words = [
        "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "all", "dall", "dell", "nell", "sull", "quell", "quest",
    ].map { Array($0.utf8) }

    static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count == 1 ? letters.contains(word[0]) : words.contains { $0.elementsEqual(word) }
    }
}
