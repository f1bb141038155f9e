// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct PassagesTests {
    let matcher = Matcher()

    private func cut(_ text: String, _ range: Range<Int>) -> String {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        return String(part)
    }

    @Test func `a text shares all of itself`() {
        let text = "Le maire, 👩‍👩‍👧 présent, a coupé le ruban rouge."
        let passages = matcher.passages(text, text)
        #expect(passages.map(\.words.value) == [8])
        #expect(passages.map { cut(text, $0.here) } == ["Le maire, 👩‍👩‍👧 présent, a coupé le ruban rouge"])
    }

    @Test func `offsets are scalars of each text, whatever its marks and emoji`() throws {
        let here = "🚒🚒 E\u{301}te\u{301} : « l’incendie du vieux port e\u{301}teint à l’aube »"
        let there = "Selon nos informations, l'incendie du vieux port éteint à l'aube 🌅 a repris."
        let passage = try #require(matcher.passages(here, there).first)
        #expect(matcher.passages(here, there).count == 1)
        #expect(cut(here, passage.here) == "l’incendie du vieux port e\u{301}teint à l’aube")
        #expect(cut(there, passage.there) == "l'incendie du vieux port éteint à l'aube")
        #expect(passage.words.value == 9)
    }

    @Test func `paragraphs in exchanged order are both found, in the order of the first text`() {
        let (one, two) = (Prose.words(50, seed: 1), Prose.words(30, seed: 2))
        let here = Prose.text(one + two)
        let there = Prose.text(two + ["entretemps"] + one)
        let passages = matcher.passages(here, there)
        #expect(passages.map(\.words.value) == [50, 30])
        #expect(passages[0].there.lowerBound > passages[1].there.lowerBound)
    }

    @Test func `fewer than five words in a row are no passage`() {
        #expect(matcher.passages("un deux trois quatre XX cinq six", "un deux trois quatre YY cinq six").isEmpty)
        #expect(matcher.passages("un deux trois quatre cinq", "zéro un deux trois quatre cinq").count == 1)
        #expect(matcher.passages("", "un deux").isEmpty)
        #expect(matcher.passages("oui", "oui").count == 1)
    }

    @Test func `a part that overlaps a longer passage keeps its rest`() {
        let words = Prose.words(40, seed: 3)
        // The first 12 words occur again after the whole.
        let here = Prose.text(words + words[..<12])
        let there = Prose.text(words + ["puis"] + words[..<12])
        #expect(matcher.passages(here, there).map(\.words.value) == [40, 12])
    }

    @Test(arguments: 1...40)
    func `passages have the same words, do not overlap, and include the longest`(_ seed: Int) {
        var dice = Dice(UInt64(seed))
        let pool = ["a", "b", "c", "été", "北"]
        let here = (0..<120).map { _ in pool[Int.random(in: 0..<3 + seed % 3, using: &dice)] }
        let there = (0..<120).map { _ in pool[Int.random(in: 0..<3 + seed % 3, using: &dice)] }
        let texts = (here.joined(separator: " "), there.joined(separator: " "))
        let passages = matcher.passages(texts.0, texts.1)
        #expect(zip(passages, passages.dropFirst()).allSatisfy { $0.here.upperBound < $1.here.lowerBound })
        let others = passages.map(\.there).sorted { $0.lowerBound < $1.lowerBound }
        #expect(zip(others, others.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        for passage in passages {
            #expect(cut(texts.0, passage.here) == cut(texts.1, passage.there))
            #expect(cut(texts.0, passage.here).split(separator: " ").count == passage.words.value)
            #expect(passage.words.value >= FamilyRules.passageWords)
        }
        #expect((passages.map(\.words.value).max() ?? 0) == longest(here, there))
    }

    /// The longest common run, found by a simple algorithm; 0 if shorter than a passage.
    private func longest(_ a: [String], _ b: [String]) -> Int {
        var (best, row) = (0, [Int](repeating: 0, count: b.count + 1))
        for word in a {
            var next = [0]
            for (index, other) in b.enumerated() { next.append(word == other ? row[index] + 1 : 0) }
            row = next
            best = max(best, row.max() ?? 0)
        }
        return best < FamilyRules.passageWords ? 0 : best
    }
}
