// SPDX-License-Identifier: Apache-2.0

/// A stemmer that removes endings by lists, for languages without a Snowball stemmer and for alternations that Snowball
/// does not know. It prefers several keys to a wrong one.
struct LightStemmer: Stemmer {
    /// What a language does with its words. Lists are separated by spaces; `a>b` replaces `a` by `b`.
    struct Rules {
        enum Mode {
            /// The longest ending is removed.
            case longest
            /// Each ending that matches gives a key.
            case all
            /// Endings are removed one after the other, and each step gives a key.
            case chain
        }

        var mode = Mode.longest
        /// Letters that are replaced first, everywhere. The replacement and the letter have the same term, except at the
        /// end of a word.
        var letters = ""
        var vowels = "aeiouy"
        var endings = ""
        /// Endings that count as no ending.
        var zeroEndings = ""
        /// The least number of letters before an ending.
        var leaving = 2
        /// The least number of letters before an ending of one letter.
        var leavingBeforeLetter = 2
        /// Endings of which the last consonant of the stem is a part. They give one more key.
        var softened = ""
        /// Vowels that alternate in the last syllable, if the word has no ending. Each gives one more key.
        var closedVowels = ""
        /// Vowels that alternate in the last syllable: replaced.
        var lastVowels = ""
        /// Letters that are replaced after the last vowel was, everywhere.
        var lettersAfter = ""
        /// Vowels that are lost before the last consonant when an ending follows.
        var fleeting = ""
        /// Consonants at the end that alternate. They give one more key.
        var ends = ""
        /// What can be in front of a word. Each gives one more key.
        var prefixes = ""
    }

    typealias Letters = [Unicode.Scalar]
    private typealias Pair = (from: Letters, to: Letters)

    private let mode: Rules.Mode
    private let leaving: Int
    private let leavingBeforeLetter: Int
    private let letters: [Unicode.Scalar: Letters]
    private let lettersAfter: [Unicode.Scalar: Letters]
    private let vowels: Set<Unicode.Scalar>
    private let endings: [Letters]
    private let zeroEndings: [Letters]
    private let softened: [Pair]
    private let closedVowels: [Pair]
    private let lastVowels: [Pair]
    private let fleeting: [Letters]
    private let ends: [Pair]
    private let prefixes: [Letters]

    init(_ rules: Rules) {
        mode = rules.mode
        leaving = rules.leaving
        leavingBeforeLetter = rules.leavingBeforeLetter
        letters = Self.replacements(rules.letters)
        lettersAfter = Self.replacements(rules.lettersAfter)
        vowels = Set(rules.vowels.unicodeScalars)
        endings = Set(Self.list(rules.endings)).sorted { $0.count > $1.count }
        zeroEndings = Self.list(rules.zeroEndings)
        softened = Self.pairs(rules.softened).sorted { $0.from.count > $1.from.count }
        closedVowels = Self.pairs(rules.closedVowels)
        lastVowels = Self.pairs(rules.lastVowels)
        fleeting = Self.list(rules.fleeting).sorted { $0.count > $1.count }
        ends = Self.pairs(rules.ends)
        prefixes = Self.list(rules.prefixes)
    }

    func keys(of word: String) -> [String] {
        var keys: [String] = []
        for base in bases(of: word) {
            for key in finished(base) where !keys.contains(key) { keys.append(key) }
        }
        return keys.isEmpty ? [word] : keys
    }

    // MARK: Endings

    /// A word without an ending.
    private struct Base {
        let letters: Letters
        /// Whether it is the word itself.
        let hasNoEnding: Bool
    }

    private func bases(of word: String) -> [Base] {
        let word = word.unicodeScalars.flatMap { letters[$0] ?? [$0] }
        var bases = withoutEndings(word)
        for prefix in prefixes where word.count >= prefix.count + leaving && word.starts(with: prefix) {
            bases += withoutEndings(Array(word.dropFirst(prefix.count)))
        }
        return bases
    }

    private func withoutEndings(_ word: Letters) -> [Base] {
        guard let last = word.last else { return [] }
        var bases: [Base] = []
        // A word that ends in a consonant may have no ending, even if it looks as if it had one.
        if mode == .chain || !vowels.contains(last) { bases.append(Base(letters: word, hasNoEnding: true)) }
        var rest = word
        while true {
            let found = removableEndings(of: rest)
            for ending in found {
                let base = Array(rest.dropLast(ending.count))
                bases.append(Base(letters: base, hasNoEnding: zeroEndings.contains(ending)))
            }
            guard mode == .chain, let ending = found.first else { break }
            rest.removeLast(ending.count)
        }
        let pair = softened.first { pair in
            word.count - pair.from.count + pair.to.count >= leaving && hasEnding(word, pair.from)
        }
        if let pair { bases.append(Base(letters: replaced(word, pair), hasNoEnding: false)) }
        return bases.isEmpty ? [Base(letters: word, hasNoEnding: true)] : bases
    }

    /// The longest, or all of them.
    private func removableEndings(of word: Letters) -> [Letters] {
        if mode == .all { return endings.filter { canRemove($0, from: word) } }
        return endings.first { canRemove($0, from: word) }.map { [$0] } ?? []
    }

    private func canRemove(_ ending: Letters, from word: Letters) -> Bool {
        let least = ending.count == 1 ? leavingBeforeLetter : leaving
        return word.count >= ending.count + least && hasEnding(word, ending)
    }

    // MARK: Alternations

    private func finished(_ base: Base) -> [String] {
        var keys: [String] = []
        let alternatives = base.hasNoEnding ? alternated(base.letters, by: closedVowels) : []
        for letters in [base.letters] + alternatives {
            var key = withoutFleetingVowel(letters)
            key = alternated(key, by: lastVowels).first ?? key
            key = key.flatMap { lettersAfter[$0] ?? [$0] }
            keys.append(String(scalars: key))
            for pair in ends where key.count > pair.from.count - pair.to.count && hasEnding(key, pair.from) {
                keys.append(String(scalars: replaced(key, pair)))
            }
        }
        return keys
    }

    /// The word with another vowel in the last syllable, once for each pair that matches.
    private func alternated(_ word: Letters, by pairs: [Pair]) -> [Letters] {
        guard !pairs.isEmpty, let place = word.lastIndex(where: { vowels.contains($0) }) else { return [] }
        let (start, rest) = (Array(word[...place]), Array(word[(place + 1)...]))
        return pairs.filter { hasEnding(start, $0.from) }.map { replaced(start, $0) + rest }
    }

    private func withoutFleetingVowel(_ word: Letters) -> Letters {
        guard word.count > 2, let last = word.last, !vowels.contains(last) else { return word }
        let start = Array(word.dropLast())
        for vowel in fleeting where start.count > vowel.count && hasEnding(start, vowel) {
            let rest = Array(start.dropLast(vowel.count))
            if let before = rest.last, !vowels.contains(before) { return rest + [last] }
        }
        return word
    }

    // MARK: Beginnings

    /// More beginnings than this are replaced by their common beginning, if it is long enough.
    private static let mostBeginnings = 32

    func beginnings(ofFormsWith key: String, like word: String, fold: (String) -> String) -> [String] {
        // The rules of `keys`, the other way round and in the opposite order.
        var options: [Letters] = [Array(key.unicodeScalars)]
        options += options.flatMap { restored($0, by: ends) }
        options += options.flatMap { alternated($0, by: reversed(lastVowels)) }
        options += options.flatMap(withFleetingVowels)
        options += options.flatMap { alternated($0, by: reversed(closedVowels)) }
        options += options.flatMap { restored($0, by: softened) }
        let replacedLetters = letters.map { (from: [$0.key], to: $0.value) }
        options += options.flatMap { restored($0, by: replacedLetters) }
        let beginnings = Self.shortest(options.map { fold(String(scalars: $0)) })
        return beginnings + prefixes.flatMap { prefix in beginnings.map { fold(String(scalars: prefix)) + $0 } }
    }

    /// Pairs of vowels the other way round, as they are in a key.
    private func reversed(_ pairs: [Pair]) -> [Pair] {
        pairs.map { (from: $0.to.flatMap { lettersAfter[$0] ?? [$0] }, to: $0.from) }
    }

    private func restored(_ key: Letters, by pairs: [Pair]) -> [Letters] {
        pairs.filter { !$0.to.isEmpty && hasEnding(key, $0.to) }.map { Array(key.dropLast($0.to.count)) + $0.from }
    }

    private func withFleetingVowels(_ key: Letters) -> [Letters] {
        guard key.count > 1, let last = key.last, !vowels.contains(last), !vowels.contains(key[key.count - 2]) else {
            return []
        }
        let start = Array(key.dropLast())
        return fleeting.map { start + $0 + [last] }
    }

    /// Those of the beginnings that begin with no other.
    private static func shortest(_ beginnings: [String]) -> [String] {
        var shortest: [String] = []
        for beginning in Set(beginnings).sorted(by: Self.precedes) where !beginning.isEmpty {
            if let last = shortest.last, beginning.utf8.starts(with: last.utf8) { continue }
            shortest.append(beginning)
        }
        guard shortest.count > mostBeginnings, let first = shortest.first, let last = shortest.last else {
            return shortest
        }
        let common = String(scalars: zip(first.unicodeScalars, last.unicodeScalars).prefix { $0 == $1 }.map { $0.0 })
        return common.unicodeScalars.count > 2 ? [common] : Array(shortest.prefix(mostBeginnings))
    }

    private static func precedes(_ a: String, _ b: String) -> Bool {
        Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))
    }

    // MARK: Lists

    private func hasEnding(_ word: Letters, _ ending: Letters) -> Bool {
        guard word.count >= ending.count, word.last == ending.last || ending.isEmpty else { return false }
        return word[(word.count - ending.count)...].elementsEqual(ending)
    }

    /// - Precondition: the word has the ending `pair.from`.
    private func replaced(_ word: Letters, _ pair: Pair) -> Letters {
        Array(word.dropLast(pair.from.count)) + pair.to
    }

    private static func list(_ text: String) -> [Letters] {
        text.split(separator: " ").map { Array($0.unicodeScalars) }
    }

    private static func pairs(_ text: String) -> [Pair] {
        list(text).map { pair in
            let parts = pair.split(separator: ">", omittingEmptySubsequences: false)
            return (from: Array(parts[0]), to: parts.count > 1 ? Array(parts[1]) : [])
        }
    }

    private static func replacements(_ text: String) -> [Unicode.Scalar: Letters] {
        var replacements: [Unicode.Scalar: Letters] = [:]
        for pair in pairs(text) where !pair.from.isEmpty { replacements[pair.from[0]] = pair.to }
        return replacements
    }
}

extension LightStemmer {
    /// By BCP 47 primary language.
    static let rules = slavicAndBaltic.merging(uralic) { first, _ in first }.merging(otherLanguages) { first, _ in first
    }

    /// Each of some beginnings with each of some ends.
    static func combined(_ beginnings: String, _ ends: String) -> String {
        let ends = ends.split(separator: " ")
        return beginnings.split(separator: " ").flatMap { beginning in ends.map { beginning + $0 } }
            .joined(separator: " ")
    }
}
