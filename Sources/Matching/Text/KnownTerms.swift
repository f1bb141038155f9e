// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds days, months, countries, cities, numerals and Japanese names in a text, whatever its language.
struct KnownTerms: Sendable {
    /// A term that begins at a word.
    struct FoundTerm {
        /// The same for all forms of the term.
        let hash: UInt64
        /// The number of words.
        let words: Int
        /// The value of a numeral, 0 for other terms.
        let value: UInt32
    }

    static let shared = KnownTerms()

    private var found: [UInt64: (term: UInt32, value: UInt32)] = [:]
    /// By hash of the first word: the number of words of the longest form.
    private var longest: [UInt64: Int] = [:]
    /// One bit for each low part of the hash of a first word.
    private var mayBegin = [UInt64](repeating: 0, count: 1 << 10)

    private init() {
        var term: UInt32 = 0
        for line in KnownTermData.terms.description.split(separator: "\n") {
            term += 1
            let forms = line.split(separator: "|")
            let value = forms[0].hasPrefix("n") ? UInt32(forms[0].dropFirst()) ?? 0 : 0
            for form in forms.dropFirst() { add(String(form), term, value) }
        }
        for name in JapaneseNameData.names.description.split(separator: " ") {
            term += 1
            let forms = name.split(separator: "|").map(String.init)
            // A city may be known already, by some of its forms.
            let known = forms.compactMap { knownTerm($0) }.first
            for form in forms { add(form, known ?? term, 0) }
        }
    }

    /// The term of a form; nil if it is not known or a numeral.
    private func knownTerm(_ form: String) -> UInt32? {
        let text = ComparisonText(form)
        defer { extendLifetime(text) }
        var hash: UInt64 = 0
        for word in text.words.values { hash = KnownTerms.step(hash, word) }
        return found[hash].flatMap { $0.value == 0 ? $0.term : nil }
    }

    private mutating func add(_ form: String, _ term: UInt32, _ value: UInt32) {
        let text = ComparisonText(form)
        defer { extendLifetime(text) }
        let words = text.words.values
        guard let first = words.first else { return }
        var hash: UInt64 = 0
        for word in words { hash = KnownTerms.step(hash, word) }
        insert(hash, first: first, count: words.count, term, value)
        // Slavic and Greek names of days, months and countries: without the ending.
        if words.count == 1, value == 0, text.folded.values[0] >= 0xCE, text.folded.values[0] < 0xD4,
            text.folded.count > 10
        {
            let stem = UnsafeBufferPointer(rebasing: text.folded.values.prefix(text.folded.count - 3))
            let word = KnownTerms.hash(of: stem)
            insert(KnownTerms.step(0, word), first: word, count: 1, term, value)
        }
    }

    private mutating func insert(_ hash: UInt64, first: UInt64, count: Int, _ term: UInt32, _ value: UInt32) {
        if found[hash] == nil { found[hash] = (term, value) }
        longest[first] = max(longest[first] ?? 0, count)
        mayBegin[Int(first >> 6 & 1023)] |= 1 << (first & 63)
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 { Mixing.mix(hash &* 31 &+ word) }

    /// The hash that `ComparisonText` gives to a word.
    static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV1a.empty
        for byte in word { hash = FNV1a.step(hash, byte) }
        return Mixing.mix(hash)
    }

    /// The longest term that begins at a word.
    /// - Parameter words: the hashes of a text's words.
    @inline(__always)
    func term(in words: UnsafeBufferPointer<UInt64>, at index: Int, before end: Int) -> FoundTerm? {
        let first = words[index]
        guard mayBegin[Int(first >> 6 & 1023)] & 1 << (first & 63) != 0 else { return nil }
        return longestTerm(in: words, at: index, before: end)
    }

    private func longestTerm(in words: UnsafeBufferPointer<UInt64>, at index: Int, before end: Int) -> FoundTerm? {
        guard let most = longest[words[index]] else { return nil }
        var best: FoundTerm?
        var hash: UInt64 = 0
        for count in 1...min(most, end - index) {
            hash = KnownTerms.step(hash, words[index + count - 1])
            if let term = found[hash] { best = KnownTerms.made(term, words: count) }
        }
        return best
    }

    /// The term of one word in another form of its script: without the conjunction, preposition or article before it
    /// (Arabic, Hebrew), or the ending after it (Korean, Cyrillic, Greek). Most numerals are too short for this.
    func term(ofForm word: UnsafeBufferPointer<UInt8>, _ script: SoundScript) -> FoundTerm? {
        let width = script == .hangul ? 3 : 2
        switch script {
        case .arabic, .hebrew:
            for letters in 1...3 where word.count >= (letters + 2) * width {
                let mayBeNumeral = letters == 1 && KnownTerms.particles.contains(word[1])
                if let found = term(word.dropFirst(letters * width), numerals: mayBeNumeral) { return found }
            }
        case .hangul:
            var count = word.count - width
            while count >= 4 * width {
                if let found = term(word.prefix(count)) { return found }
                count -= width
            }
        case .cyrillic, .greek:
            for letters in 1...3 where word.count >= (letters + 4) * width {
                if let found = term(word.dropLast(letters * width)) { return found }
            }
        case .armenian, .devanagari, .georgian: break
        }
        return nil
    }

    /// The last bytes of the letters that are a conjunction or preposition before a numeral: Arabic waw; Hebrew he, vav,
    /// kaf, lamed, mem and bet.
    private static let particles: Set<UInt8> = [0x88, 0x94, 0x95, 0x9B, 0x9C, 0x9E, 0x91]

    private func term(_ part: Slice<UnsafeBufferPointer<UInt8>>, numerals: Bool = false) -> FoundTerm? {
        let word = KnownTerms.hash(of: UnsafeBufferPointer(rebasing: part))
        guard mayBegin[Int(word >> 6 & 1023)] & 1 << (word & 63) != 0,
            let term = found[KnownTerms.step(0, word)], term.value == 0 || numerals
        else { return nil }
        return KnownTerms.made(term, words: 1)
    }

    private static func made(_ term: (term: UInt32, value: UInt32), words: Int) -> FoundTerm {
        FoundTerm(hash: Mixing.mix(UInt64(term.term) &+ 0x5EED_0000_0000), words: words, value: term.value)
    }
}
