// SPDX-License-Identifier: Apache-2.0

/// Words with letters of another script that look the same: a Cyrillic `а` in a Latin word is a typing error, or hides
/// a copy. A reader sees no difference, so the comparison must not see one.
public enum Confusables {
    /// Lead bytes of Greek and Cyrillic in UTF-8.
    private static let greek: ClosedRange<UInt8> = 0xCD...0xCF
    private static let cyrillic: ClosedRange<UInt8> = 0xD0...0xD4

    /// Whether a scalar may look like a Latin letter.
    @inlinable @inline(__always)
    public static func mayLookLatin(_ scalar: UInt32) -> Bool { scalar >= 0x370 && scalar < 0x530 }

    /// The word in one script, preferably that of most of its letters; nil if it has one script already or cannot be
    /// converted.
    /// - Parameter word: folded, as UTF-8, with Greek or Cyrillic letters.
    public static func unmixed(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let (own, other) = (word.count { isLatin($0) }, word.count { $0 >= 0xC0 })
        guard own > 0 else { return nil }
        return own >= other ? latin(word) ?? cyrillic(word) : cyrillic(word) ?? latin(word)
    }

    private static func isLatin(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

    private static func latin(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = []
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte < 0x80 {
                letters.append(byte)
                index += 1
                continue
            }
            guard greek.contains(byte) || cyrillic.contains(byte), index + 1 < word.count,
                let letter = latinLike[UInt16(byte) << 8 | UInt16(word[index + 1])]
            else { return nil }
            letters.append(letter)
            index += 2
        }
        return letters
    }

    /// Converts the word if each Latin letter has a Cyrillic confusable and all other letters are Cyrillic.
    private static func cyrillic(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = []
        for byte in word {
            if isLatin(byte) {
                guard let letter = cyrillicLike[byte] else { return nil }
                letters += [UInt8(letter >> 8), UInt8(letter & 0xFF)]
            } else if byte < 0xC0 || cyrillic.contains(byte) {
                letters.append(byte)
            } else {
                return nil
            }
        }
        return letters
    }

    /// By the two bytes of a letter: the Latin letter that it looks like, small or capital.
    private static let latinLike: [UInt16: UInt8] = {
        var likes: [UInt16: UInt8] = [:]
        for (letter, latin) in pairs(cyrillicPairs + " " + greekPairs) { likes[letter] = latin }
        return likes
    }()

    private static let cyrillicLike: [UInt8: UInt16] = {
        var likes: [UInt8: UInt16] = [:]
        for (letter, latin) in pairs(cyrillicPairs) where likes[latin] == nil { likes[latin] = letter }
        return likes
    }()

    private static let cyrillicPairs = "аa вb еe іi јj кk мm нh оo рp сc ѕs тt уy хx ԁd ԛq ԝw һh ӏl"
    private static let greekPairs = "αa βb εe ζz ηh ιi κk νv οo ρp τt υu χx"

    private static func pairs(_ text: String) -> [(UInt16, UInt8)] {
        text.split(separator: " ").compactMap { pair in
            let bytes = Array(pair.utf8)
            guard bytes.count == 3 else { return nil }
            return (UInt16(bytes[0]) << 8 | UInt16(bytes[1]), bytes[2])
        }
    }
}
