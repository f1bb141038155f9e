// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The first letters of a word, in Latin script. Languages keep them in names and in words of common origin, while
/// endings and scripts differ ("Merkel", "Меркелем"; "association", "associazione").
///
/// Words with the same prefix count as the same word across languages: Simard, Foster, Isabelle, "Using cognates to
/// align sentences in bilingual corpora", 1992.
enum CognatePrefix {
    /// - Parameters:
    ///   - word: folded, as UTF-8.
    ///   - letters: the number of letters to use.
    /// - Returns: a hash of them, and their number.
    static func of(_ word: UnsafeBufferPointer<UInt8>, letters: Int) -> (hash: UInt64, letters: Int) {
        var (hash, count, index) = (FNV1a.empty, 0, 0)
        // Most words have Latin letters only.
        while index < word.count, count < letters, word[index] < 0x80 {
            hash = FNV1a.step(hash, word[index])
            (count, index) = (count + 1, index + 1)
        }
        while index < word.count, count < letters {
            let byte = word[index]
            if byte < 0x80 {
                hash = FNV1a.step(hash, byte)
                (count, index) = (count + 1, index + 1)
                continue
            }
            let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = min(index + width, word.count)
            let scalar = UInt32(byte & 0x1F) << 6 | UInt32(word[end - 1] & 0x3F)
            if width == 2, let latin = latin(scalar) {
                for letter in latin.bytes where count < letters {
                    hash = FNV1a.step(hash, letter)
                    count += 1
                }
            } else {
                for place in index..<end { hash = FNV1a.step(hash, word[place]) }
                count += 1
            }
            index = end
        }
        return (Mixing.mix(hash), count)
    }

    /// A hash of the leading digits of a word, and their number ("1990s", "21st").
    static func ofNumber(_ word: UnsafeBufferPointer<UInt8>) -> (hash: UInt64, digits: Int) {
        let digits = word.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return (of(UnsafeBufferPointer(rebasing: digits), letters: digits.count).hash, digits.count)
    }

    /// One or two Latin letters, or none.
    private struct Latin {
        var first: UInt8 = 0
        var second: UInt8 = 0

        init(_ letters: Substring) {
            let letters = Array(letters.utf8)
            first = letters.first ?? 0
            second = letters.count > 1 ? letters[1] : 0
        }

        var bytes: some Sequence<UInt8> { [first, second].lazy.filter { $0 != 0 } }
    }

    private static func latin(_ scalar: UInt32) -> Latin? {
        guard scalar >= firstKnown, scalar < firstKnown + UInt32(table.count) else { return nil }
        return table[Int(scalar - firstKnown)]
    }

    private static let firstKnown: UInt32 = 0x3B1

    /// By scalar, from the first Greek small letter on: its usual transliteration in newspapers; nil for scalars that
    /// are no letters of these scripts.
    private static let table: [Latin?] = {
        var table = [Latin?](repeating: nil, count: 0x4A0 - Int(firstKnown))
        for (letter, latin) in letters { table[Int(letter.value - firstKnown)] = Latin(latin) }
        return table
    }()

    /// Greek, and the Cyrillic of Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian, as folded.
    private static let letters: [(Unicode.Scalar, Substring)] = {
        let written = """
            αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χkh ψps ωo аa бb вv гg дd еe жzh зz иi йi \
            кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъ ыy ь эe юyu яya ёe єe іi їi ґg ўu ђd јj љl њn ћc џd ѓg ќk ѕd
            """
        return written.split(separator: " ").compactMap { entry in
            entry.unicodeScalars.first.map { ($0, entry.dropFirst()) }
        }
    }()
}
