// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Testing

@testable import Matching

/// Copies with edits all over: between those that share most shingles and those that count as renderings.
@Suite struct EditedCopyTests {
    private let matcher = Matcher()

    /// Whether two texts are candidates of each other and joined.
    private func areJoined(_ a: String, _ b: String, gap: Double? = nil) -> Bool {
        let (first, second) = (MatchableText(title: nil, text: a), MatchableText(title: nil, text: b))
        let meet = [(CandidateKind.copies, \Fingerprint.keys), (.renderings, \.sketch)].contains { kind, keys in
            let index = matcher.makeCandidateIndex(kind)
            index.insert(FingerprintID(1), keys: first.fingerprint[keyPath: keys])
            return !index.candidates(second.fingerprint[keyPath: keys]).isEmpty
        }
        guard meet, let match = matcher.compare(first, second) else { return false }
        return FamilyRules.joins(match, Circumstances(gap: gap))
    }

    private enum Edit: CaseIterable { case substitute, insert, delete }

    /// Every `step`th word is edited.
    private func edited(_ words: [String], every step: Int, _ edit: Edit, seed: UInt64) -> [String] {
        let others = Prose.words(words.count, seed: seed &+ 977)
        var result: [String] = []
        for (index, word) in words.enumerated() {
            guard index % step == step / 2 else { result.append(word); continue }
            switch edit {
            case .substitute: result.append(others[index] + "x")
            case .insert: result += [word, others[index] + "x"]
            case .delete: break
            }
        }
        return result
    }

    @Test(arguments: [(60, 10), (150, 6), (480, 5), (800, 5)])
    func `edits of one word in forty up to one in a few words do not make another text`(_ words: Int, _ least: Int) {
        for step in [40, 30, 25, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5] where step >= least {
            for edit in Edit.allCases {
                let original = Prose.words(words, seed: UInt64(words + step))
                let copy = Prose.text(edited(original, every: step, edit, seed: UInt64(step)))
                let text = Prose.text(original)
                #expect(areJoined(text, copy), "\(words) words, \(edit) every \(step)")
                #expect(areJoined(text, copy, gap: 20 * 3_600), "\(words) words, \(edit) every \(step), next day")
            }
        }
    }

    @Test func `a brief of thirty words with three edits is the same brief`() {
        for seed: UInt64 in 1...20 {
            let original = Prose.words(31, seed: seed)
            #expect(areJoined(Prose.text(original), Prose.text(edited(original, every: 10, .substitute, seed: seed))))
        }
    }

    @Test func `a text that was shortened by sentences and edited is the same text`() {
        for seed: UInt64 in 1...10 {
            let paragraphs = (0..<12).map { Prose.words(40, seed: seed * 100 + $0) }
            let kept = paragraphs.indices.filter { $0 % 2 == 0 }.flatMap { paragraphs[$0] }
            let short = Prose.text(edited(kept, every: 20, .substitute, seed: seed))
            let long = Prose.text(paragraphs.flatMap(\.self))
            #expect(areJoined(long, short))
            #expect(areJoined(long, short, gap: 20 * 3_600))
            #expect(areJoined(short, long))
        }
    }

    @Test func `a follow-up that reuses paragraphs is another text the next day`() {
        for seed: UInt64 in 1...20 {
            let old = (0..<10).map { Prose.text(40, seed: seed * 100 + $0) }
            let new = (0..<4).map { Prose.text(40, seed: seed * 100 + 50 + $0) }
            let followUp = new[..<2] + old[..<3] + new[2...] + old[3..<7]
            #expect(
                !areJoined(
                    old.joined(separator: "\n\n"), followUp.joined(separator: "\n\n"), gap: 24 * 3_600))
        }
    }

    @Test func `texts of one subject do not agree because they have the same function words`() {
        let common = ["le", "la", "de", "et", "que", "des", "pour", "dans", "est", "un"]
        for seed: UInt64 in 1...20 {
            let texts = [seed, seed + 500].map { seed in
                var dice = Dice(seed)
                return Prose.text(
                    Prose.words(200, seed: seed).flatMap { word in [common.randomElement(using: &dice)!, word] })
            }
            #expect(!areJoined(texts[0], texts[1]))
        }
    }

    @Test func `the result is the same from both sides`() {
        for seed: UInt64 in 1...30 {
            let original = Prose.words(120, seed: seed)
            let copy = edited(original, every: 4 + Int(seed % 12), Edit.allCases[Int(seed % 3)], seed: seed)
            let a = MatchableText(title: nil, text: Prose.text(original))
            let b = MatchableText(title: nil, text: Prose.text(copy))
            #expect(matcher.compare(a, b)?.reversed == matcher.compare(b, a))
        }
    }
}
