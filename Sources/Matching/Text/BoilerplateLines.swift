// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The lines of a text that may be boilerplate lines: those at its head and foot, where outlets put repeated text.
enum BoilerplateLines {
    /// Hashes of the lines at the head and the foot that are long enough, in the order of the text.
    static func hashes(of text: borrowing ComparisonText) -> [UInt32] {
        let lines = text.lines.values
        let words = text.words.values
        var hashes: [UInt32] = []
        for line in candidates(lines: lines.count) {
            let range = BoilerplateLines.range(of: line, lines, words.count)
            if range.count >= FamilyRules.boilerplateWords { hashes.append(hash(words, range)) }
        }
        return hashes
    }

    /// The ranges of words to leave out, including boilerplate lines, ascending and not overlapping.
    static func adding(
        _ boilerplate: Set<UInt32>, of text: borrowing ComparisonText, to ranges: [Range<Int>]
    ) -> [Range<Int>] {
        let lines = text.lines.values
        let words = text.words.values
        var left = ranges
        for line in candidates(lines: lines.count) {
            let range = BoilerplateLines.range(of: line, lines, words.count)
            guard range.count >= FamilyRules.boilerplateWords, boilerplate.contains(hash(words, range)) else {
                continue
            }
            left.removeAll { $0.overlaps(range) }
            left.append(range)
        }
        return left.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// The numbers of the first and last lines, each once.
    private static func candidates(lines: Int) -> [Int] {
        let (head, foot) = (FamilyRules.boilerplateHead, FamilyRules.boilerplateFoot)
        guard lines > head + foot else { return Array(0..<lines) }
        return Array(0..<head) + Array(lines - foot..<lines)
    }

    private static func range(of line: Int, _ lines: UnsafeBufferPointer<UInt32>, _ words: Int) -> Range<Int> {
        Int(lines[line])..<(line + 1 < lines.count ? Int(lines[line + 1]) : words)
    }

    /// The hash of the line; its lower four bits give the length of the line.
    private static func hash(_ words: UnsafeBufferPointer<UInt64>, _ range: Range<Int>) -> UInt32 {
        var sum: UInt64 = UInt64(range.count)
        for word in words[range] { sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15 }
        var size: UInt32 = 0
        while size < 15, weight(ofSize: size + 1) <= range.count { size += 1 }
        return UInt32(truncatingIfNeeded: Mixing.mix(sum) >> 32) & ~15 | size
    }

    /// The number of words of a line, accurate to about a third.
    static func weight(of line: UInt32) -> Int { weight(ofSize: line & 15) }

    /// 4, 6, 8, 12, 16, 24 … words.
    private static func weight(ofSize size: UInt32) -> Int { (size.isMultiple(of: 2) ? 4 : 6) << Int(size / 2) }
}
