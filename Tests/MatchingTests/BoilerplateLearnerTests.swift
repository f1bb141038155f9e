// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct BoilerplateLearnerTests {
    let matcher = Matcher()
    static let plea =
        "Cet article vous est offert ; soutenez la rédaction de la Gazette de Valmore en vous abonnant dès ce jour."
    static let rights = "Toute reproduction de nos articles sans l'accord écrit de la Gazette de Valmore est interdite."

    static func article(_ seed: UInt64, _ lines: String...) -> String {
        ([Prose.text(120, seed: seed)] + lines).joined(separator: "\n\n")
    }

    /// The lines learned from these texts, determined with a text that contains all of them.
    private func learned(_ texts: [String], source: String? = "gazette.example") -> Set<UInt32> {
        let index = matcher.makeBoilerplateIndex()
        let outlet = OutletKey(source: source)
        for (number, text) in texts.enumerated() {
            _ = index.insert(ArticleNumber(Int64(number)), outlet: outlet, lines: matcher.prepare(text).lines)
        }
        let all = matcher.prepare(Self.article(99, Self.plea, Self.rights)).lines
        return index.boilerplate(all, outlet: outlet)
    }

    @Test func `a line under five different articles of an outlet is boilerplate`() {
        #expect(learned((1...4).map { Self.article($0, Self.plea) }).isEmpty)
        #expect(learned((1...5).map { Self.article($0, Self.plea) }).count == 1)
    }

    @Test func `versions of one article teach nothing`() {
        let base = Prose.text(200, seed: 1)
        let versions = (0..<20).map { version in base + "\n\n" + Prose.text(20, seed: 100 + version) }
        #expect(learned(versions).isEmpty)
        let index = matcher.makeBoilerplateIndex()
        for (number, text) in versions.enumerated() {
            let lines = matcher.prepare(text).lines
            #expect(index.insert(ArticleNumber(Int64(number)), outlet: OutletKey(source: "a"), lines: lines).isEmpty)
        }
    }

    @Test func `a boilerplate line of one outlet is not one of another`() {
        let index = matcher.makeBoilerplateIndex()
        for number in 1...8 {
            let lines = matcher.prepare(Self.article(UInt64(number), Self.plea)).lines
            _ = index.insert(
                ArticleNumber(Int64(number)), outlet: OutletKey(source: "outlet \(number)"), lines: lines)
        }
        let lines = matcher.prepare(Self.article(50, Self.plea)).lines
        for number in 1...8 { #expect(index.boilerplate(lines, outlet: OutletKey(source: "outlet \(number)")).isEmpty) }
    }

    @Test func `two lines that always come together are both learned`() {
        #expect(learned((1...6).map { Self.article($0, Self.plea, Self.rights) }).count == 2)
    }

    @Test func `the order of arrival changes nothing`() {
        var dice = Dice(5)
        var texts = (1...12).map { Self.article($0, Self.plea) } + (1...4).map { Self.article($0, Self.rights) }
        texts += (0..<6).map { Self.article(1, Prose.text(12, seed: 300 + $0)) }
        let expected = learned(texts)
        for _ in 0..<10 {
            texts.shuffle(using: &dice)
            #expect(learned(texts) == expected)
        }
        #expect(expected.count == 1)
    }

    @Test func `the holders of a line are returned once`() {
        let index = matcher.makeBoilerplateIndex()
        let outlet = OutletKey(source: nil)
        var learned: [LearnedLine] = []
        for number in 1...9 {
            let lines = matcher.prepare(Self.article(UInt64(number), Self.plea)).lines
            learned += index.insert(ArticleNumber(Int64(number)), outlet: outlet, lines: lines)
        }
        #expect(learned.map(\.holders) == [(1...5).map { ArticleNumber($0) }])
    }

    @Test func `a rollback restores the state before the transaction`() {
        var dice = Dice(17)
        let outlet = OutletKey(source: "a")
        // Lines of 24 words and of 4, few enough to repeat; the longer ones decide whether two texts count as one.
        func lines() -> [UInt32] {
            (0..<4).map { _ in UInt32.random(in: 1...12, using: &dice) << 4 | (Bool.random(using: &dice) ? 5 : 0) }
        }
        let all = (1...12).flatMap { [UInt32($0) << 4 | 5, UInt32($0) << 4] }
        for _ in 0..<200 {
            let (index, other) = (matcher.makeBoilerplateIndex(), matcher.makeBoilerplateIndex())
            var held: [ArticleNumber: [UInt32]] = [:]
            var number: Int64 = 0
            func insert(_ index: any BoilerplateIndex) {
                _ = index.insert(ArticleNumber(number), outlet: outlet, lines: held[ArticleNumber(number)] ?? [])
            }
            for _ in 0..<12 {
                number += 1
                held[ArticleNumber(number)] = lines()
                insert(index)
                insert(other)
            }
            index.begin()
            for late in 100..<110 as Range<Int64> {
                _ = index.insert(ArticleNumber(late), outlet: outlet, lines: lines())
                if let (gone, its) = held.randomElement(using: &dice) {
                    if Bool.random(using: &dice) {
                        index.remove([gone])
                    } else {
                        index.remove(gone, outlet: outlet, lines: its)
                    }
                }
                index.learn(all.randomElement(using: &dice) ?? 16, outlet: outlet)
                index.unlearn(
                    all.randomElement(using: &dice) ?? 16, outlet: outlet,
                    holders: held.map { ($0.key, $0.value) })
            }
            index.rollBack()
            #expect(index.boilerplate(all, outlet: outlet) == other.boilerplate(all, outlet: outlet))
            for _ in 0..<12 {
                number += 1
                held[ArticleNumber(number)] = lines()
                let its = held[ArticleNumber(number)] ?? []
                let here = index.insert(ArticleNumber(number), outlet: outlet, lines: its)
                #expect(here == other.insert(ArticleNumber(number), outlet: outlet, lines: its))
            }
            #expect(index.boilerplate(all, outlet: outlet) == other.boilerplate(all, outlet: outlet))
        }
    }

    @Test func `an unlearned line is learned again from its holders`() {
        let index = matcher.makeBoilerplateIndex()
        let outlet = OutletKey(source: "a")
        let texts = (1...6).map { matcher.prepare(Self.article(UInt64($0), Self.plea)).lines }
        for number in 1...5 { _ = index.insert(ArticleNumber(Int64(number)), outlet: outlet, lines: texts[number - 1]) }
        let plea = index.boilerplate(texts[0], outlet: outlet)
        index.remove([ArticleNumber(2), ArticleNumber(3)])
        #expect(index.boilerplate(texts[0], outlet: outlet) == plea, "it stays until it is unlearned")
        for line in plea {
            index.unlearn(
                line, outlet: outlet, holders: [1, 4, 5].map { (ArticleNumber($0), texts[Int($0) - 1]) })
        }
        #expect(index.boilerplate(texts[0], outlet: outlet).isEmpty)
        #expect(index.insert(ArticleNumber(6), outlet: outlet, lines: texts[5]).isEmpty)
        let learned = index.insert(ArticleNumber(7), outlet: outlet, lines: texts[1])
        #expect(learned.map(\.holders) == [[1, 4, 5, 6, 7].map { ArticleNumber($0) }])
    }

    @Test func `a text without its boilerplate lines is the text without them`() {
        let text = Self.article(7, Self.plea)
        let boilerplate = learned((1...5).map { Self.article($0, Self.plea) })
        let bare = matcher.prepare(title: nil, text: text, language: nil, without: boilerplate)
        #expect(bare.body == matcher.prepare(Prose.text(120, seed: 7)).body)
        #expect(matcher.prepare(text).body != bare.body)
        // If a text has only boilerplate lines, it is compared unchanged.
        #expect(!matcher.prepare(title: nil, text: Self.plea, language: nil, without: boilerplate).shingles.isEmpty)
    }
}
