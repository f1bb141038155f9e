// SPDX-License-Identifier: Apache-2.0

/// The lengths of the sentences of a text.
enum SentenceLengths {
    /// The number of words of each sentence.
    /// - Parameters:
    ///   - kept: the ranges of words that are compared.
    ///   - text: the text from which `words` was made, with positions kept.
    static func make(_ words: borrowing ComparisonText, _ kept: [Range<Int>], in text: String) -> [Int32] {
        var copy = text
        let places = words.places.values
        return copy.withUTF8 { bytes in
            var lengths: [Int32] = []
            for range in kept {
                var length: Int32 = 0
                for index in range {
                    if length > 0,
                        endsSentence(bytes[min(places[index - 1].end, places[index].start)..<places[index].start])
                    {
                        lengths.append(length)
                        length = 0
                    }
                    length += 1
                }
                if length > 0 { lengths.append(length) }
            }
            return lengths
        }
    }

    /// Whether the bytes between two words have a line end or the mark that ends a sentence in some script.
    private static func endsSentence(_ gap: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard gap.count > 1 else { return gap.first == 0x0A }
        var (last, before) = (UInt8(0), UInt8(0))
        for byte in gap {
            switch byte {
            case 0x0A, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."): return true
            // The full stops of Chinese and Japanese, full-width marks, Arabic, Urdu, Hindi, Armenian.
            case 0x82 where last == 0x80 && before == 0xE3, 0x81 where last == 0xBC && before == 0xEF,
                0x9F where last == 0xBC && before == 0xEF || last == 0xD8, 0x94 where last == 0xDB,
                0xA4 where last == 0xA5 && before == 0xE0, 0x89 where last == 0xD6:
                return true
            default: break
            }
            (before, last) = (last, byte)
        }
        return false
    }
}
