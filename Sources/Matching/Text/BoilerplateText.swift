// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Text that sites insert into any article and that is unrelated to it: left out before texts are compared.
struct BoilerplateText: Sendable {
    static let shared = BoilerplateText()

    /// Left out everywhere: texts for screen readers about links.
    private let anywhere: [[UInt64]]
    /// Left out as whole lines: labels of advertisements.
    private let wholeLines: [[UInt64]]
    /// Left out with the rest of their line if it is short: pointers to other articles, and rights.
    private let openings: [[UInt64]]
    /// One bit for the lower six bits of each phrase's first word: a quick test that most words of a text fail.
    private let firstWords: UInt64
    private let firstOfLine: UInt64

    private init() {
        anywhere = BoilerplatePhrases.phrases(for: .comparedAnywhere).map(BoilerplateText.words)
        wholeLines = BoilerplatePhrases.phrases(for: .comparedLine).map(BoilerplateText.words)
        openings = BoilerplatePhrases.phrases(for: .comparedOpening).map(BoilerplateText.words)
        firstWords = anywhere.reduce(0) { $0 | 1 << ($1[0] & 63) }
        firstOfLine = (wholeLines + openings).reduce(0) { $0 | 1 << ($1[0] & 63) }
    }

    private static func words(_ phrase: String) -> [UInt64] {
        let text = ComparisonText(phrase)
        defer { extendLifetime(text) }
        return Array(text.words.values)
    }

    /// The ranges of words that are boilerplate text, ascending and not overlapping.
    func ranges(in text: borrowing ComparisonText) -> [Range<Int>] {
        let words = text.words.values
        let lines = text.lines.values
        var found: [Range<Int>] = []
        for (number, start) in lines.enumerated() {
            let line = Int(start)..<(number + 1 < lines.count ? Int(lines[number + 1]) : words.count)
            if isBoilerplate(line, words) {
                found.append(line)
            } else {
                appendPhrases(in: line, words, to: &found)
            }
        }
        return found
    }

    private func isBoilerplate(_ line: Range<Int>, _ words: UnsafeBufferPointer<UInt64>) -> Bool {
        guard line.count <= FamilyRules.boilerplateLine, firstOfLine >> (words[line.lowerBound] & 63) & 1 == 1 else {
            return false
        }
        return wholeLines.contains { $0.count == line.count && begins(words, line.lowerBound, line.upperBound, $0) }
            || openings.contains { begins(words, line.lowerBound, line.upperBound, $0) }
    }

    private func appendPhrases(
        in line: Range<Int>, _ words: UnsafeBufferPointer<UInt64>, to found: inout [Range<Int>]
    ) {
        var index = line.lowerBound
        while index < line.upperBound {
            guard firstWords >> (words[index] & 63) & 1 == 1,
                let phrase = anywhere.first(where: { begins(words, index, line.upperBound, $0) })
            else {
                index += 1
                continue
            }
            found.append(index..<index + phrase.count)
            index += phrase.count
        }
    }

    @inline(__always)
    private func begins(_ words: UnsafeBufferPointer<UInt64>, _ start: Int, _ end: Int, _ phrase: [UInt64]) -> Bool {
        guard words[start] == phrase[0], phrase.count <= end - start else { return false }
        return phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
}
