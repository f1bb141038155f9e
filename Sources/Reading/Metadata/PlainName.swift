// SPDX-License-Identifier: Apache-2.0

import TextBytes

/// A quick test for the most frequent byline: only a name, two or three capitalised words that no table knows.
enum PlainName {
    private static let longest = 48

    static func isPlain(_ line: String) -> Bool {
        var line = line
        return line.withUTF8 { isPlain($0) }
    }

    private static func isPlain(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count <= longest else { return false }
        var words = 0
        for word in utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
            words += 1
            guard words <= 3, let first = word.first, (0x41...0x5A).contains(first) else { return false }
            if word.count == 2, word.last == UInt8(ascii: ".") { continue }
            guard word.contains(where: { (0x61...0x7A).contains($0) }), word.allSatisfy(isNameByte),
                word.last != UInt8(ascii: "-"), !known.contains(NoiseWords.hash(word))
            else { return false }
        }
        return words > 1
    }

    /// ASCII letters, hyphens, apostrophes, and the letters of U+00C0 to U+017F.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || (0xC3...0xC5).contains(byte)
            || (0x80...0xBF).contains(byte)
    }

    /// All words that mean something in a byline.
    private static let known: Set<UInt64> = {
        let words = NewsroomNames.allWords + BylineLabels.allWords + BylineCut.allWords
        return Set(words.map { NoiseWords.hash($0.utf8) })
    }()
}
