// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Normalization

/// Finds the forms in which a typed word occurs in the indexed texts: inflected forms, other spellings, compounds.
///
/// It looks up in the vocabulary of each language the words that begin like a form of the typed word, and compares their
/// stems. Costs one look-up for each beginning, and one stem for each word found.
struct FormFinder {
    /// Forms of one word that are no exact forms.
    static let mostForms = 256
    /// Words with one beginning.
    private static let mostWords = 20_000
    /// Words that are looked up for one search. Enough for some hundred usual words.
    private static let mostWordsOfSearch = 400_000
    private static let mostCompounds = 200
    /// Words that are looked up for compounds in one language.
    private static let mostWordsWithFirstPart = 2_000
    /// The languages that write compounds as one word.
    private static let compounding: Set<String> = [
        "da", "de", "et", "fi", "fo", "hu", "is", "nb", "nl", "nn", "no", "sv",
    ]
    /// Letters of a typed word; shorter ones begin too many compounds.
    private static let leastLettersOfCompound = 5

    private let vocabulary: any SearchVocabulary
    private var languages: [String]?
    /// By language and script.
    private var knownStemmers: [String: [any Stemmer]] = [:]
    private var known: [QueryTerm: [Variant]] = [:]
    private var wordsLeft = FormFinder.mostWordsOfSearch

    /// A term that means the typed word in one language.
    private struct Variant {
        let term: String
        let language: String
        /// Only spelled in another way.
        let isExact: Bool
    }

    init(_ vocabulary: any SearchVocabulary) { self.vocabulary = vocabulary }

    /// Whether the words looked up were so many that some forms may be missing.
    var isExhausted: Bool { wordsLeft <= 0 }

    /// The exact forms first.
    /// - Parameters:
    ///   - terms: of the word; not empty.
    ///   - typed: the word as typed.
    ///   - inflected: whether forms other than the exact ones are wanted.
    mutating func forms(
        of terms: [QueryTerm], typed: String, inflected: Bool
    ) throws(IndexError) -> [SearchWords.Form] {
        let spellings = WordSpellings.all(of: terms, typed: typed)
        var forms = spellings.map { SearchWords.Form($0.map(\.term)) }
        guard inflected else { return forms }
        // The word itself, and joined to one term.
        for spelling in spellings where spelling.count == 1 || spelling == terms {
            guard let last = spelling.last, last.isInflected else { continue }
            let before = spelling.dropLast().map(\.term)
            for variant in try variants(of: last) where forms.count < spellings.count + Self.mostForms {
                forms.append(
                    SearchWords.Form(before + [variant.term], language: variant.language, isExact: variant.isExact))
            }
        }
        return forms
    }

    // MARK: Variants

    private mutating func variants(of word: QueryTerm) throws(IndexError) -> [Variant] {
        if let found = known[word] { return found }
        var exact: [Variant] = []
        var inflected: [Variant] = []
        var compounds: [Variant] = []
        if let script = Stemming.Script(of: word.term) {
            for language in try indexedLanguages() where !isExhausted {
                let found = try variants(of: word, in: language, script)
                exact += found.exact.sorted().map { Variant(term: $0, language: language, isExact: true) }
                inflected += found.inflected.map { Variant(term: $0, language: language, isExact: false) }
                compounds += found.compounds.map { Variant(term: $0, language: language, isExact: false) }
            }
        }
        let length = word.term.unicodeScalars.count
        func distance(_ variant: Variant) -> Int { abs(variant.term.unicodeScalars.count - length) }
        inflected.sort { (distance($0), $0.term, $0.language) < (distance($1), $1.term, $1.language) }
        compounds.sort { (distance($0), $0.term, $0.language) < (distance($1), $1.term, $1.language) }
        let all = exact + inflected + Array(compounds.prefix(Self.mostCompounds))
        let found = Array(all.prefix(Self.mostForms))
        known[word] = found
        return found
    }

    private mutating func indexedLanguages() throws(IndexError) -> [String] {
        if let languages { return languages }
        // Texts of an unknown language are found only by exact forms.
        let found = Set(try vocabulary.languages()).subtracting(["", "und"]).sorted()
        languages = found
        return found
    }

    private typealias Found = (exact: Set<String>, inflected: Set<String>, compounds: Set<String>)

    private mutating func variants(
        of word: QueryTerm, in language: String, _ script: Stemming.Script
    ) throws(IndexError) -> Found {
        let stemmers = stemmers(of: language, script)
        let hasCompounds =
            script == .latin && Self.compounding.contains(language)
            && word.term.unicodeScalars.count >= Self.leastLettersOfCompound
        let hasDigraphs = script == .latin && Digraphs.languages.contains(language)
        guard !stemmers.isEmpty || hasCompounds || hasDigraphs else { return ([], [], []) }
        if script == .hangul, word.term.unicodeScalars.count == 1 {
            let particles = LightStemmer.koreanParticles.split(separator: " ")
            return ([], Set(particles.map { word.term + $0 }), [])
        }
        var spellings: Set<String> = [word.spelling]
        try addSpellings(ofTerm: word.term, in: language, to: &spellings)
        var exact: Set<String> = []
        if hasDigraphs { exact = try addDigraphs(of: word.term, in: language, to: &spellings) }
        var inflected: Set<String> = []
        for stemmer in stemmers {
            try addInflected(spellings, by: stemmer, in: language, to: &inflected)
        }
        inflected.remove(word.term)
        inflected.subtract(exact)
        var compounds: Set<String> = []
        if hasCompounds {
            compounds = try self.compounds(of: word.term, in: language, digraphs: hasDigraphs)
            compounds.remove(word.term)
            compounds.subtract(inflected)
            compounds.subtract(exact)
        }
        return (exact, inflected, compounds)
    }

    /// Words that begin with a term, also if they are spelled with other digraphs.
    private mutating func compounds(
        of term: String, in language: String, digraphs: Bool
    ) throws(IndexError) -> Set<String> {
        var terms = Set(try words(of: language, beginning: term, limit: Self.mostWordsWithFirstPart).map(\.term))
        for candidate in digraphs ? Digraphs.contracted(term) : [] {
            for word in try words(of: language, beginning: candidate, limit: Self.mostWordsWithFirstPart) {
                guard let expanded = Digraphs.expanded(word.spelling) else { continue }
                if FoldedWords.of(expanded).hasPrefix(term) { terms.insert(word.term) }
            }
        }
        return terms
    }

    private mutating func stemmers(of language: String, _ script: Stemming.Script) -> [any Stemmer] {
        let key = "\(language) \(script)"
        if let found = knownStemmers[key] { return found }
        let found = Stemming.stemmers(of: language, for: script)
        knownStemmers[key] = found
        return found
    }

    // MARK: Spellings

    /// Adds the spellings of a term that occur: users omit accents.
    private mutating func addSpellings(
        ofTerm term: String, in language: String, to spellings: inout Set<String>
    ) throws(IndexError) {
        // In the order of terms, so the term itself is first.
        for word in try words(of: language, beginning: term, limit: 64) {
            guard word.term == term else { return }
            spellings.insert(word.spelling.isEmpty ? term : word.spelling)
        }
    }

    /// Adds spellings with other digraphs.
    /// - Returns: their terms.
    private mutating func addDigraphs(
        of term: String, in language: String, to spellings: inout Set<String>
    ) throws(IndexError) -> Set<String> {
        var terms: Set<String> = []
        for candidate in Digraphs.contracted(term) {
            for word in try words(of: language, beginning: candidate, limit: 64) {
                guard word.term == candidate else { break }
                guard let expanded = Digraphs.expanded(word.spelling), FoldedWords.of(expanded) == term else {
                    continue
                }
                terms.insert(candidate)
                spellings.insert(word.spelling)
            }
        }
        for expanded in spellings.compactMap(Digraphs.expanded) {
            let candidate = FoldedWords.of(expanded)
            guard candidate != term, let word = try words(of: language, beginning: candidate, limit: 1).first,
                word.term == candidate
            else { continue }
            terms.insert(candidate)
            spellings.insert(expanded)
        }
        return terms
    }

    // MARK: Stems

    private mutating func addInflected(
        _ spellings: Set<String>, by stemmer: any Stemmer, in language: String, to terms: inout Set<String>
    ) throws(IndexError) {
        var keys = StemKeys()
        var beginnings: [String] = []
        for spelling in spellings.sorted() {
            for key in Self.reliable(stemmer.keys(of: spelling)) where keys.insert(key) {
                beginnings += stemmer.beginnings(ofFormsWith: key, like: spelling) { FoldedWords.of($0) }
            }
        }
        for beginning in Self.ranges(beginnings) {
            for word in try words(of: language, beginning: beginning, limit: Self.mostWords) {
                let spelling = word.spelling.isEmpty ? word.term : word.spelling
                if stemmer.hasKey(of: spelling, in: keys) { terms.insert(word.term) }
            }
        }
    }

    /// The keys of a typed word that are not much shorter than others: what looks like an ending is more often a part of
    /// the word then.
    private static func reliable(_ keys: [String]) -> [String] {
        let longest = keys.map(\.unicodeScalars.count).max() ?? 0
        let reliable = keys.filter { $0.unicodeScalars.count >= max(2, longest - 3) }
        return reliable.isEmpty ? keys : reliable
    }

    /// Beginnings with at least two letters, none of which begins with another.
    private static func ranges(_ beginnings: [String]) -> [String] {
        var ranges: [String] = []
        for beginning in Set(beginnings).sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
            guard beginning.unicodeScalars.count > 1, !beginning.contains(" ") else { continue }
            if let last = ranges.last, beginning.utf8.starts(with: last.utf8) { continue }
            ranges.append(beginning)
        }
        return ranges
    }

    private mutating func words(
        of language: String, beginning: String, limit: Int
    ) throws(IndexError) -> [SpelledWord] {
        guard wordsLeft > 0 else { return [] }
        let words = try vocabulary.words(of: language, beginning: beginning, limit: min(limit, wordsLeft))
        wordsLeft -= words.count
        return words
    }
}
