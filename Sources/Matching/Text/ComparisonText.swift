// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Normalization

/// A text split into folded words for comparison: lower case, without diacritics; everything that is neither letter nor
/// digit is a separator.
///
/// Works on UTF-8 bytes; see docs/decisions/0004-folding.md.
struct ComparisonText: ~Copyable {
    /// A hash of each word, the same on every host and in every run.
    private(set) var words: UnsafeVector<UInt64>
    /// The end of each word in `folded`; the next begins one byte later.
    private(set) var ends: UnsafeVector<UInt32>
    /// The words as UTF-8, one space after each.
    private(set) var folded: UnsafeVector<UInt8>
    /// The number of words before each line that contains any.
    private(set) var lines: UnsafeVector<UInt32>
    /// The position of each word in the bytes of the text, if requested.
    private(set) var places: UnsafeVector<Place>

    struct Place: BitwiseCopyable {
        var start: Int
        var end: Int
    }

    private let keepsPlaces: Bool
    private var hash = FNV1a.empty
    private var wordStart = 0
    private var foldedStart = 0
    private var lineStart = -1
    /// Whether the word has letters that may be confusables of another script.
    private var mayBeMixed = false

    init(_ text: String, keepingPlaces: Bool = false) {
        let bytes = text.utf8.count
        keepsPlaces = keepingPlaces
        words = UnsafeVector(capacity: bytes / 5)
        ends = UnsafeVector(capacity: bytes / 5)
        folded = UnsafeVector(capacity: bytes + 16)
        lines = UnsafeVector(capacity: 16)
        places = UnsafeVector(capacity: keepingPlaces ? bytes / 5 : 0)
        var copy = text
        copy.withUTF8 { scan($0, .shared) }
    }

    /// Whether most letters are Latin.
    var isLatin: Bool { share { $0 < 0x80 } > 0.5 }

    /// Whether most letters are Latin, Greek or Cyrillic.
    var isAlphabetic: Bool { share { $0 < 0x80 || (0xCD...0xD3).contains($0) } > 0.5 }

    /// The share of letters whose first byte meets a condition, by a sample.
    private func share(_ isMet: (UInt8) -> Bool) -> Double {
        let bytes = folded.values
        let step = max(1, bytes.count / 1_024)
        var (met, all) = (0, 0)
        for index in stride(from: 0, to: bytes.count, by: step) {
            let byte = bytes[index]
            guard byte >= UInt8(ascii: "a"), byte & 0xC0 != 0x80 else { continue }
            all += 1
            if isMet(byte) { met += 1 }
        }
        return Double(met) / Double(max(1, all))
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ table: NormalizationTable) {
        let ascii = UnsafeBufferPointer(rebasing: table.entries[..<128])
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                let entry = ascii[Int(byte)]
                if entry == 0 {
                    if byte == UInt8(ascii: "-"), folded.count > foldedStart,
                        let next = UncheckedUTF8.continuation(text, after: index)
                    {
                        index = next
                        continue
                    }
                    endWord(at: index)
                    if byte == 0x0A || byte == 0x0D { lineStart = -1 }
                } else {
                    // An upper-case letter differs from the lower-case one by one bit; digits have it set.
                    if folded.count == foldedStart { wordStart = index }
                    append(byte | 0x20)
                }
                index += 1
            } else {
                let (scalar, width) = UncheckedUTF8.decode(text, index)
                take(scalar, table, index, width)
                index += width
            }
        }
        endWord(at: text.count)
    }

    private mutating func take(_ scalar: UInt32, _ table: NormalizationTable, _ index: Int, _ width: Int) {
        let entry = table.entry(scalar)
        let value = entry & 0xFF_FFFF
        switch NormalizationTable.Kind(entry: entry) {
        case .ignored: break
        case .letter: addLetter(scalar, index)
        case .movedLetter: addLetter(value, index)
        case .alone: addAlone(scalar, index, width)
        case .movedAlone: addAlone(value, index, width)
        case .sequence:
            for place in NormalizationTable.sequence(entry) { take(table.sequences[place], table, index, width) }
        case .hangul: addSyllable(scalar, index)
        case .separator:
            endWord(at: index)
            if scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029 { lineStart = -1 }
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        folded.append(byte)
        hash = FNV1a.step(hash, byte)
    }

    private mutating func addLetter(_ scalar: UInt32, _ index: Int) {
        if folded.count == foldedStart { wordStart = index }
        if scalar < 0x80 { return append(UInt8(scalar)) }
        if scalar < 0x800 {
            if Confusables.mayLookLatin(scalar) { mayBeMixed = true }
            append(UInt8(0xC0 | scalar >> 6))
        } else {
            if scalar < 0x10000 {
                append(UInt8(0xE0 | scalar >> 12))
            } else {
                append(UInt8(0xF0 | scalar >> 18))
                append(UInt8(0x80 | scalar >> 12 & 0x3F))
            }
            append(UInt8(0x80 | scalar >> 6 & 0x3F))
        }
        append(UInt8(0x80 | scalar & 0x3F))
    }

    private mutating func addAlone(_ scalar: UInt32, _ index: Int, _ width: Int) {
        endWord(at: index)
        addLetter(scalar, index)
        endWord(at: index + width)
    }

    /// A Hangul syllable is replaced by its letters, as in decomposed text. The Unicode Standard, section 3.12.
    private mutating func addSyllable(_ scalar: UInt32, _ index: Int) {
        let syllable = scalar - 0xAC00
        addLetter(0x1100 + syllable / 588, index)
        addLetter(0x1161 + syllable % 588 / 28, index)
        if !syllable.isMultiple(of: 28) { addLetter(0x11A7 + syllable % 28, index) }
    }

    /// Converts the word that ends here to one script.
    private mutating func unmix() {
        mayBeMixed = false
        let word = UnsafeBufferPointer(rebasing: folded.values[foldedStart...])
        guard let letters = Confusables.unmixed(word) else { return }
        folded.shorten(to: foldedStart)
        hash = FNV1a.empty
        for letter in letters { append(letter) }
    }

    @inline(__always)
    private mutating func endWord(at index: Int) {
        guard folded.count > foldedStart else { return }
        if mayBeMixed { unmix() }
        if lineStart < 0 {
            lineStart = words.count
            lines.append(UInt32(lineStart))
        }
        words.append(Mixing.mix(hash))
        ends.append(UInt32(truncatingIfNeeded: folded.count))
        if keepsPlaces { places.append(Place(start: wordStart, end: index)) }
        folded.append(0x20)
        foldedStart = folded.count
        hash = FNV1a.empty
    }
}

/// Bit mixing: the finalisers of MurmurHash3 (Austin Appleby, public domain).
enum Mixing {
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var h = value
        h = (h ^ h >> 33) &* 0xFF51_AFD7_ED55_8CCD
        h = (h ^ h >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return h ^ h >> 33
    }

    @inline(__always)
    static func mix(_ value: UInt32) -> UInt32 {
        var h = value
        h = (h ^ h >> 16) &* 0x85EB_CA6B
        h = (h ^ h >> 13) &* 0xC2B2_AE35
        return h ^ h >> 16
    }
}
