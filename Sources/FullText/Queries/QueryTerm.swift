// SPDX-License-Identifier: Apache-2.0

/// A term of a query, with the word of which it was made.
struct QueryTerm: Hashable {
    let term: String
    /// In lower case, with diacritics.
    let spelling: String
    let kind: TermScanner.Token.Kind

    /// The terms of a text, in their order.
    static func terms(of text: String) -> [QueryTerm] {
        var copy = text
        return copy.withUTF8 { bytes in
            var terms: [QueryTerm] = []
            var scanner = TermScanner(bytes)
            while let token = scanner.next() {
                let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[token.bytes]), as: UTF8.self)
                let term = String(decoding: scanner.term, as: UTF8.self)
                terms.append(QueryTerm(term: term, spelling: Spelling.of(word), kind: token.kind))
            }
            return terms
        }
    }

    /// Whether the word can have inflected forms.
    var isInflected: Bool { kind == .word && !term.utf8.contains { (0x30...0x39).contains($0) } }
}

/// Other ways to write a word, which mean the same in any language.
enum WordSpellings {
    /// The most parts into which a word is divided.
    private static let mostParts = 6

    /// - Parameters:
    ///   - terms: of the word; not empty.
    ///   - typed: the word as typed.
    /// - Returns: `terms` first, then the others, each once.
    static func all(of terms: [QueryTerm], typed: String) -> [[QueryTerm]] {
        var all = [terms]
        func add(_ spelling: [QueryTerm]) {
            guard !spelling.isEmpty, spelling.count <= mostParts else { return }
            if !all.contains(where: { $0.map(\.term) == spelling.map(\.term) }) { all.append(spelling) }
        }
        if terms.count > 1, let joined = withoutHyphens(typed) {
            let word = QueryTerm.terms(of: joined)
            if word.count == 1 { add(word) }
        }
        let divided = dividedText(typed)
        if divided != typed { add(QueryTerm.terms(of: divided)) }
        if terms.count == 1, let divided = irishName(terms[0]) ?? electronic(terms[0]) { add(divided) }
        return all
    }

    /// `covid-19` as `covid19`, `O'Brien` as `OBrien`; nil if the word has anything else between its parts.
    private static func withoutHyphens(_ typed: String) -> String? {
        let marks = "-'\u{2010}\u{2011}\u{2019}\u{2BC}"
        var word = typed[...]
        while let first = word.first, !first.isLetterOrNumber { word.removeFirst() }
        while let last = word.last, !last.isLetterOrNumber { word.removeLast() }
        let joined = String(word).filter { !marks.contains($0) }
        guard joined.count < word.count, joined.allSatisfy(\.isLetterOrNumber) else { return nil }
        return joined
    }

    /// The word with a space where letters and digits meet (`F16`), and before a capital inside of it (`OBrien`,
    /// `YouTube`).
    private static func dividedText(_ typed: String) -> String {
        let characters = Array(typed)
        let isAllCapitals = !characters.contains(where: \.isLowercase)
        var divided = ""
        for (index, character) in characters.enumerated() {
            if index > 0 {
                let before = characters[index - 1]
                let isBorder = before.isNumber && character.isLetter || before.isLetter && character.isNumber
                let next = index + 1 < characters.count ? characters[index + 1] : nil
                let isCapital =
                    !isAllCapitals && character.isUppercase && before.isLetter
                    && (before.isLowercase || next?.isLowercase == true)
                if isBorder || isCapital { divided.append(" ") }
            }
            divided.append(character)
        }
        return divided
    }

    /// `obrien` as `o brien`.
    private static func irishName(_ word: QueryTerm) -> [QueryTerm]? {
        guard let second = word.term.dropFirst().first, second.isASCII, !"aeiouy".contains(second) else { return nil }
        return withoutFirst("o", of: word)
    }

    /// `email` as `e mail`.
    private static func electronic(_ word: QueryTerm) -> [QueryTerm]? { withoutFirst("e", of: word) }

    private static func withoutFirst(_ letter: Character, of word: QueryTerm) -> [QueryTerm]? {
        let rest = word.term.dropFirst()
        guard word.kind == .word, word.term.first == letter, rest.utf8.count > 3, word.term == word.spelling,
            rest.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return nil }
        return [
            QueryTerm(term: String(letter), spelling: String(letter), kind: .word),
            QueryTerm(term: String(rest), spelling: String(rest), kind: .word),
        ]
    }
}

/// `ae`, `oe`, `ue` and `aa` for letters with diacritics, as people write who do not have them on their keyboard.
enum Digraphs {
    /// The languages in which this is done.
    static let languages: Set<String> = ["da", "de", "et", "fi", "hu", "is", "nb", "nn", "no", "sv"]

    /// More digraphs in one word are not contracted.
    private static let most = 3
    private static let expansions: [Character: String] = [
        "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ő": "oe", "ű": "ue",
    ]
    private static let contractions: [(digraph: String, letter: Character)] = [
        ("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"),
    ]

    /// `brücke` as `bruecke`; nil if it has no such letter.
    static func expanded(_ spelling: String) -> String? {
        guard spelling.contains(where: { expansions[$0] != nil }) else { return nil }
        return spelling.map { expansions[$0] ?? String($0) }.joined()
    }

    /// Terms in which some digraphs of a term are single letters: `brucke` for `bruecke`. Whether they mean the same word
    /// depends on its spelling.
    static func contracted(_ term: String) -> [String] {
        let letters = Array(term)
        let places = letters.indices.dropLast().filter { index in
            contractions.contains { $0.digraph == String(letters[index...index + 1]) }
        }
        guard (1...most).contains(places.count) else { return [] }
        return (1..<1 << places.count).map { chosen in
            var result = ""
            var index = 0
            while index < letters.count {
                result.append(letters[index])
                let number = places.firstIndex(of: index)
                index += number.map { chosen & 1 << $0 != 0 } == true ? 2 : 1
            }
            return result
        }
    }
}
