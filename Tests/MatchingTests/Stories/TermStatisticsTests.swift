// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

@Suite struct TermStatisticsTests {
    private func features(_ text: String, _ language: String? = "en") -> StoryFeatures {
        StoryFeatures(title: nil, text: text, language: language)
    }

    private func rarity(_ word: String, _ statistics: TermStatistics, _ language: String? = "en") -> Double {
        let features = features(word, language)
        return statistics.weights(features.language).rarities(features.terms).first ?? .nan
    }

    @Test(arguments: [
        ("fr", "dans", "prefecture"), ("en", "with", "ferry"), ("de", "nicht", "Fähre"), ("nl", "niet", "veerboot"),
        ("ru", "который", "паром"), ("pt", "não", "balsa"), ("sv", "inte", "färja"),
    ])
    func `function words weigh little before anything was learned`(_ language: String, _ common: String, _ rare: String)
    {
        let statistics = TermStatistics()
        #expect(rarity(common, statistics, language) < 2)
        #expect(rarity(rare, statistics, language) > 4)
    }

    @Test func `short words weigh less in languages that are not known`() {
        #expect(rarity("ja", TermStatistics(), "eo") < rarity("trajno", TermStatistics(), "eo"))
        #expect(rarity("ja", TermStatistics(), nil) < rarity("trajno", TermStatistics(), nil))
    }

    @Test func `what a day teaches counts from the next day on`() {
        var statistics = TermStatistics(day: 10)
        let before = rarity("Kestrelby", statistics)
        for _ in 0..<50 { statistics.learn(features("Kestrelby"), on: 10) }
        #expect(rarity("Kestrelby", statistics) == before)
        statistics.advance(to: 11)
        #expect(rarity("Kestrelby", statistics) < before - 2)
        #expect(rarity("Kestrelby", statistics, "fr") >= before - 1)
    }

    @Test func `counts survive storage`() {
        var statistics = TermStatistics(day: 10)
        for _ in 0..<20 { statistics.learn(features("the ferry left Kestrelby"), on: 10) }
        let stored = statistics.advance(to: 11)
        statistics.learn(features("the ferry left Kestrelby"), on: 11)
        var restored = TermStatistics(day: 11, rows: stored)
        for (day, rows) in statistics.pendingRows { restored.restore(rows, of: day) }
        #expect(rarity("ferry", restored) == rarity("ferry", statistics))
        statistics.advance(to: 12)
        restored.advance(to: 12)
        #expect(rarity("ferry", restored) == rarity("ferry", statistics))
        #expect(Set(restored.rows.map(\.key)) == Set(statistics.rows.map(\.key)))
    }

    @Test func `the order of learning changes nothing`() {
        let texts = (0..<50).map { StoryTexts.report(event: $0, version: 0).text }
        func learned(_ order: [String]) -> TermStatistics {
            var statistics = TermStatistics(day: 1)
            for text in order { statistics.learn(features(text), on: 1) }
            statistics.advance(to: 2)
            return statistics
        }
        let (first, second) = (learned(texts), learned(texts.reversed()))
        #expect(Set(first.rows) == Set(second.rows))
    }
}
