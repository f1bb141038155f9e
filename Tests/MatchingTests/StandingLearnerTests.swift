// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

@Suite struct StandingLearnerTests {
    let matcher = Matcher()
    static let plea =
        "Cet article vous est offert ; soutenez la rédaction de la Gazette de Valmore en vous abonnant dès ce jour."
    static let rights = "Toute reproduction de nos articles sans l'accord écrit de la Gazette de Valmore est interdite."

    static func article(_ seed: UInt64, _ lines: String...) -> String {
        ([Prose.text(120, seed: seed)] + lines).joined(separator: "\n\n")
    }

    /// What has been learned when these have come, as the lines left out of a text that has all of them.
    private func learned(_ texts: [String], source: String? = "gazette.example") -> Set<UInt32> {
        let index = matcher.makeStandingIndex()
        let outlet = OutletKey(source: source)
        for (number, text) in texts.enumerated() {
            _ = index.insert(ArticleNumber(Int64(number)), outlet: outlet, lines: matcher.prepare(text).lines)
        }
        let all = matcher.prepare(Self.article(99, Self.plea, Self.rights)).lines
        return index.standing(all, outlet: outlet)
    }

    @Test func `a line under five different articles of an outlet is standing`() {
        #expect(learned((1...4).map { Self.article($0, Self.plea) }).isEmpty)
        #expect(learned((1...5).map { Self.article($0, Self.plea) }).count == 1)
    }

    @Test func `versions of one article teach nothing`() {
        let base = Prose.text(200, seed: 1)
        let versions = (0..<20).map { version in base + "\n\n" + Prose.text(20, seed: 100 + version) }
        #expect(learned(versions).isEmpty)
        let index = matcher.makeStandingIndex()
        for (number, text) in versions.enumerated() {
            let lines = matcher.prepare(text).lines
            #expect(index.insert(ArticleNumber(Int64(number)), outlet: OutletKey(source: "a"), lines: lines).isEmpty)
        }
    }

    @Test func `what one outlet repeats is not another's standing line`() {
        let index = matcher.makeStandingIndex()
        for number in 1...8 {
            let lines = matcher.prepare(Self.article(UInt64(number), Self.plea)).lines
            _ = index.insert(
                ArticleNumber(Int64(number)), outlet: OutletKey(source: "outlet \(number)"), lines: lines)
        }
        let lines = matcher.prepare(Self.article(50, Self.plea)).lines
        for number in 1...8 { #expect(index.standing(lines, outlet: OutletKey(source: "outlet \(number)")).isEmpty) }
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

    @Test func `the texts that hold the line are named once`() {
        let index = matcher.makeStandingIndex()
        let outlet = OutletKey(source: nil)
        var learned: [LearnedLine] = []
        for number in 1...9 {
            let lines = matcher.prepare(Self.article(UInt64(number), Self.plea)).lines
            learned += index.insert(ArticleNumber(Int64(number)), outlet: outlet, lines: lines)
        }
        #expect(learned.map(\.holders) == [(1...5).map { ArticleNumber($0) }])
    }

    @Test func `a text without its standing lines is the text without them`() {
        let text = Self.article(7, Self.plea)
        let standing = learned((1...5).map { Self.article($0, Self.plea) })
        let bare = matcher.prepare(title: nil, text: text, language: nil, without: standing)
        #expect(bare.body == matcher.prepare(Prose.text(120, seed: 7)).body)
        #expect(matcher.prepare(text).body != bare.body)
        // Nothing but standing lines is compared as it is.
        #expect(!matcher.prepare(title: nil, text: Self.plea, language: nil, without: standing).shingles.isEmpty)
    }
}
