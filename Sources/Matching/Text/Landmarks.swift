// SPDX-License-Identifier: Apache-2.0

/// What a translation of a text into another script keeps.
struct TextLandmarks {
    /// In the order of the text.
    let landmarks: [Landmark]
    /// The number of words of each sentence.
    let sentences: [Int32]
}

/// A word or words of a text that a translation into another script keeps: a name, a day, a place, a number.
struct Landmark {
    /// Equal for what may be the same in two scripts. The lowest bit is set for numbers.
    let hash: UInt64
    /// The number of words before it.
    let place: Int32

    var isNumber: Bool { hash & 1 == 1 }
}

/// What survives a translation into another script: names by their sound (`ConsonantSkeleton`), days, months, countries
/// and cities by their meaning (`KnownTerms`), numbers by their value.
///
/// In scripts with capitals only capitalised words are names; in others any word may be one.
enum Landmarks {
    /// In the order of the text.
    /// - Parameters:
    ///   - kept: the ranges of words that are compared.
    ///   - text: the text from which `words` was made, with positions kept.
    static func make(_ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String) -> [Landmark] {
        mentions(words, kept, in: text).compactMap { mention in
            mention.hash.map { Landmark(hash: $0, place: Int32(truncatingIfNeeded: mention.place)) }
        }
    }

    static func mentions(_ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String) -> [Mention] {
        var copy = text
        return copy.withUTF8 { bytes in
            var scan = LandmarkScan(bytes, words)
            for range in kept { scan.take(range, words) }
            return scan.mentions
        }
    }
}

/// A possible landmark. Several may have one place: the pronunciations of one name.
struct Mention {
    enum Kind: Equatable {
        case term
        case number
        case name(ConsonantSkeleton.Kind)
    }

    let kind: Kind
    /// The number of words before it, and before the word after it.
    let place: Int
    let end: Int
    /// Of a term or number.
    let meaning: UInt64
    /// Of a name.
    let sounds: ConsonantSkeleton.Packed
    /// Whether a name follows the name before it, with nothing but a space or a dot between them.
    let isAdjacent: Bool
    /// Whether it is the first pronunciation of the name.
    let isFirst: Bool

    /// As a landmark; the lowest bit shows numbers. Nil for names with too few sounds.
    var hash: UInt64? {
        switch kind {
        case .term: meaning & ~1
        case .number: meaning | 1
        case .name(let kind): sounds.hash(kind).map { $0 & ~1 }
        }
    }
}

/// Reads the landmarks of a text.
private struct LandmarkScan {
    private(set) var mentions: [Mention] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The number of words before the current range that are compared.
    private var before = 0
    private var hasKana = false
    private var run: [[UInt8]] = []
    private var runStart = 0
    private var isKatakana = false
    private var isRunAdjacent = false
    private var pronunciations: [ConsonantSkeleton.Pronunciation] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: borrowing ComparisonText) {
        self.bytes = bytes
        // In Japanese, Han characters do not write foreign names.
        var kana = 0
        mentions.reserveCapacity(256)
        for place in words.places.values where bytes[place.start] == 0xE3 { kana += 1 }
        hasKana = kana > 8
    }

    mutating func take(_ range: Range<Int>, _ words: borrowing ComparisonText) {
        let (ends, folded, places) = (words.ends.values, words.folded.values, words.places.values)
        let offset = before - range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index == 0 ? 0 : Int(ends[index - 1]) + 1
            let word = UnsafeBufferPointer(rebasing: folded[start..<Int(ends[index])])
            let place = places[index]
            let isAdjacent = index > range.lowerBound && places[index - 1].end == place.start
            if !run.isEmpty, !isAdjacent { endRun() }
            if let number = NumberReader.read(words, at: index, before: range.upperBound, bytes) {
                endRun()
                for value in number.values {
                    add(.number, value, at: index + offset, words: number.words)
                }
                for (part, value) in number.parts.enumerated() {
                    add(.number, value, at: index + offset + min(part, number.words - 1), words: 1)
                }
                index += number.words
                continue
            }
            if let term = KnownTerms.shared.term(in: words.words.values, at: index, before: range.upperBound) {
                add(term, at: index + offset)
                if word[0] >= 0xE0, term.words > 1 {
                    endRun()
                    index += term.words
                    continue
                }
            }
            let isJoined = index > range.lowerBound && isJoined(places[index - 1].end, place.start)
            takeWord(word, at: index, place, offset, isJoined: isJoined)
            index += 1
        }
        endRun()
        before += range.count
    }

    /// Whether only a space, a hyphen or a dot of names is between two words.
    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        guard start > end else { return true }
        switch start - end {
        case 1: return bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "-")
        case 2: return bytes[end] == 0xC2 && (bytes[end + 1] == 0xB7 || bytes[end + 1] == 0xA0)
        case 3: return UncheckedLetters.decode(bytes, end).scalar == 0x30FB
        default: return false
        }
    }

    private mutating func takeWord(
        _ word: UnsafeBufferPointer<UInt8>, at index: Int, _ place: ComparisonText.Place, _ offset: Int, isJoined: Bool
    ) {
        pronunciations.removeAll(keepingCapacity: true)
        if word[0] < 0x80 {
            guard word.count >= FamilyRules.nameBytes - 1, WordMarks.beginsWithCapital(bytes, place.start) else {
                return
            }
            ConsonantSkeleton.appendLatin(word, to: &pronunciations)
        } else if let script = SoundScript(word) {
            if let term = KnownTerms.shared.term(ofForm: word, script) { add(term, at: index + offset) }
            if script.hasCapitals, !WordMarks.beginsWithCapital(bytes, place.start) { return }
            ConsonantSkeleton.append(word, script, to: &pronunciations)
        } else {
            takeCharacter(at: index + offset, place, isJoined: isJoined)
            return
        }
        for (number, pronunciation) in pronunciations.enumerated() {
            mentions.append(
                Mention(
                    kind: .name(pronunciation.kind), place: index + offset, end: index + offset + 1, meaning: 0,
                    sounds: pronunciation.sounds, isAdjacent: isJoined, isFirst: number < 2))
        }
    }

    private mutating func takeCharacter(at place: Int, _ bytesPlace: ComparisonText.Place, isJoined: Bool) {
        let scalar = UncheckedLetters.decode(bytes, bytesPlace.start).scalar
        let isKatakana = SoundTable.isKatakana(scalar)
        guard isKatakana || !hasKana, let sounds = ConsonantSkeleton.ofCharacter(scalar) else { return endRun() }
        if !run.isEmpty, isKatakana != self.isKatakana { endRun() }
        if run.isEmpty { (runStart, self.isKatakana, isRunAdjacent) = (place, isKatakana, isJoined) }
        run.append(sounds)
    }

    /// A run of katakana is a word. In a run of Han characters a name may begin at each.
    private mutating func endRun() {
        defer { run.removeAll(keepingCapacity: true) }
        guard run.count >= 2 else { return }
        func add(_ sounds: ConsonantSkeleton.Packed, at index: Int, isFirst: Bool) {
            mentions.append(
                Mention(
                    kind: .name(.syllabic), place: runStart + index, end: runStart + run.count, meaning: 0,
                    sounds: sounds, isAdjacent: index == 0 && isRunAdjacent, isFirst: isFirst))
        }
        if isKatakana {
            if let sounds = ConsonantSkeleton.ofRun(run[...]).last { add(sounds, at: 0, isFirst: true) }
        } else if run.count >= 3 {
            for index in 0..<run.count - 1 where !run[index].isEmpty || index == 0 {
                let prefixes = ConsonantSkeleton.ofRun(run[index...])
                for (number, sounds) in prefixes.enumerated() {
                    add(sounds, at: index, isFirst: index == 0 && number == prefixes.count - 1)
                }
            }
        }
    }

    private mutating func add(_ term: KnownTerms.FoundTerm, at place: Int) {
        add(
            term.value > 0 ? .number : .term, term.value > 0 ? NumberReader.hash(ofSmall: term.value) : term.hash,
            at: place, words: term.words)
    }

    private mutating func add(_ kind: Mention.Kind, _ meaning: UInt64, at place: Int, words: Int) {
        mentions.append(
            Mention(
                kind: kind, place: place, end: place + words, meaning: meaning, sounds: ConsonantSkeleton.Packed(),
                isAdjacent: false, isFirst: true))
    }
}
