// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

/// Stories of labelled sets, which are stored outside the repository (`KnownSets`).
@Suite struct StoryKnownSetsTests {
    /// All received on one day.
    private func stories(_ articles: [(id: Int, row: KnownSets.Row, published: Date?)], received: Date)
        -> StoryAssignment
    {
        var stories = StoryAssignment()
        for (id, row, published) in articles {
            let features = StoryFeatures(title: row.title, text: row.text, language: row.lang)
            let time = StoryTime(
                published: published.map { PublicationTime($0, isDay: false) }, features: features, received: received)
            let vector = StoryVector(features, weights: TermStatistics().weights(features.language))
            _ = stories.insert(StoryFamily(id: StoryTexts.id(id), time: time, vector: vector))
        }
        return stories
    }

    private func seeds() throws -> [KnownSets.Row] {
        let folder = KnownSets.directory.appending(path: "seeds")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }.map { file in
                let text = try String(contentsOf: file, encoding: .utf8)
                return KnownSets.Row(id: file.lastPathComponent, title: nil, text: text, date: nil, lang: "fr")
            }
    }

    @Test(
        .enabled(
            if: KnownSets.has("seeds") && KnownSets.has("families/fr-pairs-dev.jsonl"),
            "no seeds and labelled pairs next to the repository"),
        arguments: [0, 1, 2, 3, 4])
    func `the five seeds are one story with nothing else in it`(_ setting: Int) throws {
        let day = 86_400.0
        let seeds = try seeds()
        #expect(seeds.count == 5)
        let start = StoryTexts.start
        let others = try KnownSets.rows("families/fr-pairs-dev.jsonl")
        let five = seeds.enumerated().map { place, row in
            (id: place, row: row, published: setting == 4 ? nil : start.addingTimeInterval(Double(place) * 0.8 * day))
        }
        // Alone; among others by date; after them; all on one day, dated; the same, undated.
        let rest = others.enumerated().map { place, row in
            (
                id: 100 + place, row: row,
                published: setting == 4
                    ? nil : setting == 3 ? start : start.addingTimeInterval(Double(place % 9 - 4) * day)
            )
        }
        let order: [(id: Int, row: KnownSets.Row, published: Date?)] =
            switch setting {
            case 0: five
            case 1: (rest + five).sorted { ($0.published ?? start) < ($1.published ?? start) }
            case 2: rest + five
            default: five + rest
            }
        let stories = stories(order, received: start)
        let found = Set(five.map { stories.story(of: StoryTexts.id($0.id)) })
        #expect(found.count == 1)
        let story = try #require(found.first ?? nil)
        #expect(stories.families(of: story).count == 5)
    }

    @Test(.enabled(if: KnownSets.has("stories/meantime.jsonl"), "no MEANTIME next to the repository"))
    func `news in four languages are put together by event`() throws {
        let rows = try KnownSets.rows("stories/meantime.jsonl")
        let events = Dictionary(
            try KnownSets.table("stories/meantime.tsv").map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        let stories = stories(rows.enumerated().map { ($0, $1, nil) }, received: StoryTexts.start)
        let found = rows.indices.map { stories.story(of: StoryTexts.id($0)) }
        var (precision, recall) = (0.0, 0.0)
        for (place, row) in rows.enumerated() {
            let story = Set(rows.indices.filter { found[$0] == found[place] })
            let event = Set(rows.indices.filter { events[rows[$0].id] == events[row.id] })
            let common = Double(story.intersection(event).count)
            precision += common / Double(story.count) / Double(rows.count)
            recall += common / Double(event.count) / Double(rows.count)
        }
        #expect(2 * precision * recall / (precision + recall) > 0.92)
    }
}
