// SPDX-License-Identifier: Apache-2.0

/// Recognises text of mainframes. It has no byte order mark and is valid in most other charsets, as nonsense.
enum EBCDIC {
    private static let sampled = 4096
    private static let fewest = 40
    /// Minimum share of small letters, and of spaces at least and at most, per cent.
    private static let leastLetters = 50
    private static let spaces = 6...40

    static func isText(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(sampled)
        guard sample.count >= fewest else { return false }
        var letters = 0
        var blanks = 0
        var others = 0
        for byte in sample {
            switch byte {
            case 0x40: blanks += 1
            // a-i, j-r, s-z, and the capitals and digits in the same columns
            case 0x81...0x89, 0x91...0x99, 0xA2...0xA9, 0xC1...0xC9, 0xD1...0xD9, 0xE2...0xE9, 0xF0...0xF9: letters += 1
            // Spaces and letters of ASCII are rare: they are control characters and marks of EBCDIC.
            case 0x20, 0x61...0x7A: others += 1
            default: break
            }
        }
        return letters * 100 >= leastLetters * sample.count && spaces.contains(blanks * 100 / sample.count)
            && others * 20 <= sample.count
    }
}
