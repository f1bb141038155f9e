// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FullText
import TestClock
import Testing

/// Texts made to be slow: the processor time grows in proportion to their length.
@Suite struct HostileTermsTests {
    static let pieces: [String] = [
        "\u{301}", "x", "é", "x\u{301}", "1 000 ", "1,000,", "12,50,", "0", "l'", "'", "’s ", "dell'", "c++", "+", "#",
        ".", " .a", "-\na", "-\n", "東", "鐵", "ໜ", "한", "\u{1112}\u{1161}", "\u{AD}", "\u{200B}a", "aа", "а\u{301}",
        "𝐁", "ﬃ", "\u{E0020}", "a b ", "\u{10FFFD}", "'\n",
    ]

    private func time(_ piece: String, bytes: Int) -> Duration {
        let text = String(repeating: piece, count: bytes / piece.utf8.count)
        let article = Article(title: nil, format: .text, text: text, words: WordCount(1))
        return processorTime { _ = Analyzer().terms(of: article) }
    }

    @Test(arguments: pieces)
    func `the time is proportional to the length`(_ piece: String) {
        // Tables are made on first use.
        _ = time(piece, bytes: 1_000)
        let short = time(piece, bytes: 50_000)
        let long = time(piece, bytes: 800_000)
        // Sixteen times the length; a quadratic algorithm would take 256 times as long.
        #expect(long < max(short, .milliseconds(2)) * 80, "\(short) and \(long)")
    }

    @Test func `one word of a megabyte is one term`() {
        let word = String(repeating: "é", count: 500_000)
        #expect(Analyzer().terms(of: word) == String(repeating: "e", count: 500_000))
        #expect(Analyzer().terms(of: String(repeating: "\u{301}", count: 500_000)).isEmpty)
    }
}
