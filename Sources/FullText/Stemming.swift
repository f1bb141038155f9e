// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import CStemmer
internal import Foundation

/// Makes the terms of words in one language: lower case, stemmed if the language has a Snowball stemmer, then without
/// diacritics. Caches its results.
///
/// Stemming comes before folding because the stemmers use accents (`élevé`); folding is needed because users omit
/// accents when they search.
struct TermMaker: ~Copyable {
    /// Languages for which libstemmer has a stemmer, by BCP 47 primary language.
    static let languages = [
        "ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy", "id", "it", "lt", "ne",
        "nl",
        "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi",
    ]

    /// The language whose stemmer is used, or nil.
    static func stemmed(_ language: String?) -> String? {
        switch language {
        case "nb", "nn": "no"
        case let language?: languages.contains(language) ? language : nil
        case nil: nil
        }
    }

    private let stemmer: OpaquePointer?
    private var cache = TermCache()

    /// - Parameter language: one of `languages`; nil to fold only.
    init(_ language: String?) { stemmer = language.flatMap { sb_stemmer_new($0, "UTF_8") } }

    deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

    /// Appends the term of a word; nothing for a word that consists only of marks.
    @inline(__always)
    mutating func append(_ word: UnsafeBufferPointer<UInt8>, to terms: inout [UInt8]) {
        let hash = TermCache.hash(word)
        if cache.append(word, hash: hash, to: &terms) { return }
        let term = make(word)
        cache.insert(word, hash: hash, term: term)
        terms += term
    }

    mutating func term(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var term: [UInt8] = []
        append(word, to: &term)
        return term
    }

    private func make(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var lower = String(decoding: word, as: UTF8.self).lowercased()
        if !lower.utf8.allSatisfy({ $0 < 0x80 }) { lower = lower.precomposedStringWithCanonicalMapping }
        guard let stemmer else { return DiacriticFolding.folded(lower) }
        let stem = lower.withUTF8 { bytes -> String? in
            // No word of any language is so long.
            guard bytes.count <= 256, let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
                return nil
            }
            let length = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
        return DiacriticFolding.folded(stem.flatMap { $0.isEmpty ? nil : $0 } ?? lower)
    }
}

/// Letters without their diacritics.
enum DiacriticFolding {
    static func folded(_ lower: String) -> [UInt8] {
        var folded: [UInt8] = []
        for scalar in lower.unicodeScalars {
            if scalar.isASCII {
                folded.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                append(scalar, to: &folded)
            }
        }
        return folded
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        case 0xDF: folded += "ss".utf8
        case 0xE6: folded += "ae".utf8
        case 0x153: folded += "oe".utf8
        case 0xF8: folded += "o".utf8
        case 0x111, 0xF0: folded += "d".utf8
        case 0x142: folded += "l".utf8
        case 0x131: folded += "i".utf8
        case 0xFE: folded += "th".utf8
        case 0x3C2: folded += "σ".utf8
        // Diacritics of Latin, Greek and Cyrillic; points of Hebrew; vowels of Arabic; invisible characters.
        case 0x300...0x36F, 0x483...0x487, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0xAD,
            0x200B...0x200D, 0x2060, 0xFEFF:
            break
        case 0xC0...0x52F, 0x1E00...0x1FFF:
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            where !(0x300...0x36F).contains(part.value) { folded += String(part).utf8 }
        default: folded += String(scalar).utf8
        }
    }
}

/// Words seen and their terms, by a hash of their bytes; emptied when full.
///
/// Open addressing in flat arrays: most words of a text were seen before and cost only a hash and a comparison.
struct TermCache {
    /// At most some 4 MB per language: the vocabulary of five to ten thousand articles.
    private static let capacity = 1 << 16

    private struct Entry {
        var hash: UInt64 = 0
        var start: UInt32 = 0
        var wordCount: UInt16 = 0
        var termCount: UInt16 = 0
    }

    private var entries: [Entry] = []
    private var mask = 0
    private var used = 0
    /// Each word, followed by its term.
    private var bytes: [UInt8] = []

    @inline(__always)
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = FNV1a.empty
        for byte in word { hash = FNV1a.step(hash, byte) }
        // Zero marks a free slot.
        return hash | 1
    }

    @inline(__always)
    func append(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, to terms: inout [UInt8]) -> Bool {
        guard mask > 0 else { return false }
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while entries[place].hash != 0 {
            let entry = entries[place]
            if entry.hash == hash, Int(entry.wordCount) == word.count {
                let start = Int(entry.start)
                let isSame = bytes.withUnsafeBufferPointer { stored in
                    for index in 0..<word.count where stored[start + index] != word[index] { return false }
                    return true
                }
                if isSame {
                    bytes.withUnsafeBufferPointer { stored in
                        let from = start + word.count
                        terms.append(
                            contentsOf: UnsafeBufferPointer(rebasing: stored[from..<from + Int(entry.termCount)]))
                    }
                    return true
                }
            }
            place = (place + 1) & mask
        }
        return false
    }

    mutating func insert(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, term: [UInt8]) {
        // Longer than real words; not cached, so that one file of them cannot fill the cache.
        guard word.count <= 64, term.count <= 128 else { return }
        if used * 2 >= entries.count { grow() }
        place(
            Entry(
                hash: hash, start: UInt32(bytes.count), wordCount: UInt16(word.count), termCount: UInt16(term.count)))
        bytes += word
        bytes += term
        used += 1
    }

    private mutating func grow() {
        guard entries.count < 2 * Self.capacity else {
            entries = Array(repeating: Entry(), count: entries.count)
            bytes.removeAll(keepingCapacity: true)
            used = 0
            return
        }
        let old = entries
        entries = Array(repeating: Entry(), count: max(1_024, old.count * 2))
        mask = entries.count - 1
        for entry in old where entry.hash != 0 { place(entry) }
    }

    private mutating func place(_ entry: Entry) {
        var place = Int(truncatingIfNeeded: entry.hash >> 20) & mask
        while entries[place].hash != 0 { place = (place + 1) & mask }
        entries[place] = entry
    }
}
