// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Matching

/// An index of stories that grows, and what it costs.
struct StoriesRun {
    private let isStream: Bool
    private var statistics: TermStatistics
    private var stories = StoryAssignment()
    private var found: [Family.ID: Story.ID] = [:]
    private var pointers: [Story.ID: Story.ID] = [:]
    private var seconds: [String: Double] = [:]
    private var articles = 0
    private var terms = 0
    private var moves = 0
    private var joined = 0
    private var followed = 0
    private var forgotten = 0
    private var most = 0

    /// The day on which all articles are received if they are dropped together.
    private static let drop = Date(timeIntervalSince1970: 1_600_000_000)

    init(isStream: Bool) {
        self.isStream = isStream
        statistics = TermStatistics(day: isStream ? .min : StoriesRun.day(StoriesRun.drop))
    }

    private static func day(_ date: Date) -> Int { Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }

    /// In the order of receipt, those of one day in an order of their own.
    static func ordered(_ articles: [BenchmarkArticle], isStream: Bool, order: Int) -> [BenchmarkArticle] {
        let keyed = articles.enumerated().map { place, article in
            (
                day: isStream ? day(received(article, isStream)) : 0,
                place: order == 0
                    ? UInt64(place) : UInt64(truncatingIfNeeded: mixed(article.family.smallest.digest, order)),
                article: article
            )
        }
        return keyed.sorted { $0.day != $1.day ? $0.day < $1.day : $0.place < $1.place }.map(\.article)
    }

    private static func mixed(_ digest: UInt128, _ order: Int) -> UInt128 {
        (digest ^ digest >> 64) &* (UInt128(order) &* 0x9E37_79B9_7F4A_7C15 | 1) >> 17
    }

    private static func received(_ article: BenchmarkArticle, _ isStream: Bool) -> Date {
        isStream ? article.received ?? article.published?.start ?? drop : drop
    }

    private mutating func measure<Result>(_ step: String, _ work: (inout StoriesRun) -> Result) -> Result {
        var start = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
        let result = work(&self)
        var end = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
        seconds[step, default: 0] += Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
        return result
    }

    mutating func take(_ article: BenchmarkArticle) {
        let received = StoriesRun.received(article, isStream)
        let day = StoriesRun.day(received)
        articles += 1
        let features = measure("features") { _ in
            StoryFeatures(title: article.title, text: article.text, language: article.language)
        }
        let vector = measure("vector") { run in
            if day > run.statistics.day {
                run.statistics.advance(to: day)
            }
            return StoryVector(features, weights: run.statistics.weights(features.language))
        }
        terms += features.terms.count
        let time = StoryTime(published: article.published, features: features, received: received)
        let family = StoryFamily(id: article.family, time: time, vector: vector)
        let changes = measure("assignment") { $0.stories.insert(family) }
        measure("learning") { $0.statistics.learn(features, on: day) }
        for move in changes.moves {
            moves += move.from == nil ? 0 : 1
            found[move.family] = move.to
        }
        if changes.begun.isEmpty { joined += 1 }
        followed += changes.begun.values.count { $0.follows != nil }
        pointers.merge(changes.merged) { $1 }
        if isStream, articles.isMultiple(of: 500) {
            forgotten += measure("forgetting") { $0.stories.forget(now: received).count }
        }
        most = max(most, stories.familyCount)
    }

    func story(of article: BenchmarkArticle) -> Story.ID? { found[article.family] }

    var summary: String {
        let counts = Double(max(1, articles))
        let counters = stories.counters
        func each(_ value: Int) -> String { String(format: "%.1f", Double(value) / counts) }
        let steps = ["features", "vector", "assignment", "learning", "forgetting"]
        let times = steps.map { String(format: "%@ %.1f", $0, (seconds[$0] ?? 0) / counts * 1e6) }
        let total = seconds.values.reduce(0, +) / counts * 1e6
        let kept = found.values.reduce(into: [Story.ID: Int]()) { $0[$1, default: 0] += 1 }
        return """
            \(articles) articles, \(each(terms)) terms; µs an article: \(times.joined(separator: ", ")), \
            total \(String(format: "%.1f", total))
            an article: \(each(counters.readEntries)) list entries, \(each(counters.comparisons)) comparisons, \
            \(each(counters.clustered)) clustered; \(counters.evicted) evicted, \(counters.limited) over the limit
            \(kept.count) stories, largest \(kept.values.max() ?? 0), \(kept.values.count { $0 > 2 }) of three or more, \
            \(kept.values.count { $0 > 1 }) of two or more; \(joined) joined, \(moves) moves, \(followed) follow others, \
            at most \(most) families in memory
            """
    }
}
