// SPDX-License-Identifier: Apache-2.0

/// Folds a whole text to words.
public enum FoldedWords {
    /// The words of a text, folded and separated by one space: lower case, without diacritics, one form of digits, widths
    /// and letter variants. Everything that is neither letter, digit nor mark separates words; in scripts without spaces
    /// each character is a word.
    public static func of(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { bytes in
            var writer = Writer(capacity: bytes.count)
            var index = 0
            while index < bytes.count {
                let (scalar, width) = UncheckedUTF8.scalar(bytes, index)
                writer.take(scalar)
                index += width
            }
            writer.endWord()
            return String(decoding: writer.words, as: UTF8.self)
        }
    }

    private struct Writer: ~Copyable {
        private(set) var words: [UInt8] = []
        private var word = FoldedWord()
        private let table = NormalizationTable.shared

        init(capacity: Int) { words.reserveCapacity(capacity) }

        mutating func take(_ scalar: UInt32) {
            let entry = table.entry(scalar)
            let value = entry & 0xFF_FFFF
            switch NormalizationTable.Kind(entry: entry) {
            case .separator: endWord()
            case .ignored: break
            case .letter, .hangul: word.append(scalar)
            case .movedLetter: word.append(value)
            case .alone: addAlone(scalar)
            case .movedAlone: addAlone(value)
            case .sequence: for place in NormalizationTable.sequence(entry) { take(table.sequences[place]) }
            }
        }

        private mutating func addAlone(_ scalar: UInt32) {
            endWord()
            word.append(scalar)
            endWord()
        }

        mutating func endWord() {
            guard word.count > 0 else { return }
            word.finish()
            if !words.isEmpty { words.append(UInt8(ascii: " ")) }
            words.append(contentsOf: word.bytes)
            word.removeAll()
        }
    }
}
