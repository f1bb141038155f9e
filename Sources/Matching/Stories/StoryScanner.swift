// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Normalization

/// Reads the words and numbers of a text one after the other, folded and cut to their first letters.
///
/// Letters of Greek and Cyrillic count as the Latin ones that transliterate them, so that names are equal across scripts.
/// In scripts without spaces, and in the words of Korean, overlapping runs of characters are read.
struct StoryScanner: ~Copyable {
    let text: UnsafeBufferPointer<UInt8>
    /// Whether diacritics distinguish words, as in Vietnamese.
    let keepsMarks: Bool
    private let table = NormalizationTable.shared
    private let ascii: UnsafeBufferPointer<UInt32>
    private var index = 0
    private var isInitial = true
    private var run = CharacterRun()
    /// A word of a script other than Latin. Between two calls: a Korean word of which runs are still to be returned.
    private var word = FoldedWord()
    private var syllable = -1
    private var wordPlace = 0..<0

    init(_ text: UnsafeBufferPointer<UInt8>, keepsMarks: Bool) {
        (self.text, self.keepsMarks) = (text, keepsMarks)
        ascii = UnsafeBufferPointer(rebasing: table.entries[..<128])
    }

    /// The next token; nil at the end.
    mutating func next() -> StoryToken? {
        if syllable >= 0, let token = nextSyllables() { return token }
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard ascii[Int(byte)] != 0 else {
                    separate(byte)
                    continue
                }
                run.clear()
                if byte < 0x3A { return readNumber() }
                if let token = readLatin() { return token }
                continue
            }
            let (scalar, width) = UncheckedUTF8.decode(text, index)
            let entry = table.entry(scalar)
            switch NormalizationTable.Kind(entry: entry) {
            case .ignored: index += width
            case .separator:
                if StoryScanner.endsSentence(scalar) { isInitial = true }
                run.clear()
                index += width
            case .alone, .movedAlone:
                index += width
                let folded = NormalizationTable.Kind(entry: entry) == .alone ? scalar : entry & 0xFF_FFFF
                isInitial = false
                if let token = run.take(folded, at: index - width, width) { return token }
            case .movedLetter where (0x30...0x39).contains(entry & 0xFF_FFFF): return readNumber()
            case .letter, .movedLetter, .sequence, .hangul:
                run.clear()
                if let token = readLatin() { return token }
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func separate(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            // A dot inside a word, as in "U.S", ends no sentence.
            if index + 1 >= text.count || text[index + 1] <= 0x22 || text[index + 1] >= 0x80 { isInitial = true }
        case 0x0A, UInt8(ascii: ":"), UInt8(ascii: "\""): isInitial = true
        default: break
        }
        run.clear()
        index += 1
    }

    /// Opening quotation marks, and the marks that end sentences in other scripts.
    private static func endsSentence(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAB, 0x201C, 0x201E, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x6D4, 0x964, 0x589, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A word of Latin letters, or any other if it has other letters. Nil for single letters.
    private mutating func readLatin() -> StoryToken? {
        let start = index
        var place = index
        var hash = FNV1a.empty
        var letters = 0
        var isAfterLower = false
        scan: while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                guard byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") else {
                    if byte == UInt8(ascii: "-"), let next = UncheckedUTF8.continuation(text, after: place) {
                        place = next
                        continue
                    }
                    break scan
                }
                // "WikiLeaks" is two words.
                let isUpper = byte < 0x60
                if isUpper, isAfterLower { break scan }
                isAfterLower = !isUpper
                if letters < StoryRules.letters { hash = FNV1a.step(hash, byte | 0x20) }
                (letters, place) = (letters + 1, place + 1)
                continue
            }
            let (scalar, width) = UncheckedUTF8.decode(text, place)
            let entry = table.entry(scalar)
            switch NormalizationTable.Kind(entry: entry) {
            case .ignored: place += width
            case .movedLetter:
                let value = entry & 0xFF_FFFF
                if value < 0x3A { break scan }
                guard value < 0x80 else { return readFolded(from: start) }
                let isUpper = StoryCapitals.isCapital(scalar)
                if isAfterLower, isUpper { break scan }
                isAfterLower = !isUpper
                if letters < StoryRules.letters {
                    hash =
                        keepsMarks
                        ? FNV1a.step(hash, UInt64(StoryCapitals.lowered(scalar)))
                        : FNV1a.step(hash, UInt8(value))
                }
                (letters, place) = (letters + 1, place + width)
            case .letter, .sequence, .hangul: return readFolded(from: start)
            case .separator, .alone, .movedAlone: break scan
            }
        }
        index = place
        return token(Mixing.mix(hash), letters, start, isCased: true)
    }

    private mutating func token(_ hash: UInt64, _ letters: Int, _ start: Int, isCased: Bool) -> StoryToken? {
        defer { isInitial = false }
        guard letters > 1 else { return nil }
        let isCapital = isCased && StoryCapitals.isCapital(text, start)
        return StoryToken(
            kind: .word, key: StoryToken.key(hash), start: start, end: index, length: letters, isCapital: isCapital,
            isInitial: isInitial, isShort: letters <= 3 && isCased && !isCapital, isCased: isCased)
    }

    /// A word that is folded letter by letter.
    private mutating func readFolded(from start: Int) -> StoryToken? {
        word.removeAll()
        index = start
        while index < text.count {
            let (scalar, width) = UncheckedUTF8.scalar(text, index)
            let entry = table.entry(scalar)
            let kind = NormalizationTable.Kind(entry: entry)
            if kind == .separator || kind == .alone || kind == .movedAlone { break }
            if kind == .movedLetter, (0x30...0x39).contains(entry & 0xFF_FFFF) { break }
            if scalar < 0x80, scalar <= 0x39 { break }
            index += width
            // Longer words are cut anyway.
            guard word.count < 96 else { continue }
            switch kind {
            case .letter, .hangul: word.append(scalar)
            case .movedLetter: word.append(entry & 0xFF_FFFF)
            case .sequence: for part in NormalizationTable.sequence(entry) { word.append(table.sequences[part]) }
            default: break
            }
        }
        word.finish()
        guard word.count > 0 else { return nil }
        let bytes = word.bytes
        if StoryScanner.isHangul(bytes[0]) {
            (syllable, wordPlace) = (0, start..<index)
            isInitial = false
            return nextSyllables()
        }
        let rest = UnsafeBufferPointer(rebasing: bytes[StoryScanner.article(bytes)...])
        let (hash, letters) = CognatePrefix.of(rest, letters: StoryRules.letters)
        // Latin, Greek, Cyrillic and Armenian have capitals.
        return token(hash, letters, start, isCased: bytes[0] < 0xD7)
    }

    private static func isHangul(_ byte: UInt8) -> Bool { (0xEA...0xED).contains(byte) }

    /// The next run of a Korean word: particles are attached to nouns, so that only the inside of words is stable. Lee, Ahn,
    /// "Using n-grams for Korean text retrieval", 1996.
    private mutating func nextSyllables() -> StoryToken? {
        let bytes = word.bytes
        let width = 3
        let syllables = bytes.count / width
        guard syllables > 1, syllable + 1 < syllables else {
            syllable = -1
            return nil
        }
        var hash = FNV1a.empty
        for place in syllable * width..<(syllable + 2) * width { hash = FNV1a.step(hash, bytes[place]) }
        syllable += 1
        return StoryToken(
            kind: .characters, key: StoryToken.key(Mixing.mix(hash)), start: wordPlace.lowerBound,
            end: wordPlace.upperBound, length: 2, isCapital: false, isInitial: false, isShort: false, isCased: false)
    }

    /// The bytes of the conjunction, preposition and article before an Arabic noun; 0 if too little follows them.
    private static func article(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        guard word.count >= 10, word[0] == 0xD8 || word[0] == 0xD9 else { return 0 }
        func isArticle(_ place: Int) -> Bool {
            word[place] == 0xD8 && word[place + 1] == 0xA7 && word[place + 2] == 0xD9 && word[place + 3] == 0x84
        }
        if isArticle(0) { return 4 }
        // With waw, fa, ba or kaf before it.
        let isParticle = word[0] == 0xD9 ? [0x88, 0x81, 0x83].contains(word[1]) : word[1] == 0xA8
        return word.count >= 12 && isParticle && isArticle(2) ? 6 : 0
    }

    /// A number; groups of three digits after a separator belong to it.
    private mutating func readNumber() -> StoryToken {
        let start = index
        var hash = FNV1a.step(FNV1a.empty, UInt8(ascii: "#"))
        var digits = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                    hash = FNV1a.step(hash, byte)
                    (digits, index) = (digits + 1, index + 1)
                    continue
                }
                guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), digits <= 12, isGroup(index + 1) else {
                    break
                }
                index += 1
                continue
            }
            let (scalar, width) = UncheckedUTF8.decode(text, index)
            let entry = table.entry(scalar)
            let value = entry & 0xFF_FFFF
            guard NormalizationTable.Kind(entry: entry) == .movedLetter, (0x30...0x39).contains(value) else { break }
            hash = FNV1a.step(hash, UInt8(value))
            (digits, index) = (digits + 1, index + width)
        }
        defer { isInitial = false }
        return StoryToken(
            kind: .number, key: StoryToken.key(Mixing.mix(hash)), start: start, end: index, length: digits,
            isCapital: false, isInitial: isInitial, isShort: false, isCased: true)
    }

    /// Whether exactly three digits begin here.
    private func isGroup(_ start: Int) -> Bool {
        func isDigit(_ place: Int) -> Bool {
            place < text.count && text[place] >= UInt8(ascii: "0") && text[place] <= UInt8(ascii: "9")
        }
        return isDigit(start) && isDigit(start + 1) && isDigit(start + 2) && !isDigit(start + 3)
    }
}
