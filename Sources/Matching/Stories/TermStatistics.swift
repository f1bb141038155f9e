// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// In how many articles of a language each term occurs, as learned from the articles that were received.
///
/// What a day teaches counts from the next day on. So the weights of all articles of one day are the same, in whatever
/// order they arrive.
public struct TermStatistics: Sendable {
    /// A stored count. An entry with the key 0 counts articles.
    public struct Row: Hashable, Sendable {
        public let language: LanguageKey
        public let key: UInt32
        public let count: UInt32

        public init(language: LanguageKey, key: UInt32, count: UInt32) {
            (self.language, self.key, self.count) = (language, key, count)
        }
    }

    private struct Learned {
        var articles: UInt32 = 0
        var counts = StoryTermTable()

        mutating func learn(_ features: StoryFeatures) {
            articles += articles < .max ? 1 : 0
            for term in features.terms { counts.add(1, to: term.key) }
        }

        mutating func add(_ other: Learned) {
            let (sum, overflow) = articles.addingReportingOverflow(other.articles)
            articles = overflow ? .max : sum
            for (key, value) in other.counts.entries { counts.add(value, to: key) }
        }
    }

    /// Of all days before `day`.
    private var known: [LanguageKey: Learned] = [:]
    /// By day that does not count yet.
    private var pending: [Int: [LanguageKey: Learned]] = [:]
    /// The day whose articles are weighed, in days since 1970; earlier days count.
    public private(set) var day: Int

    public init(day: Int = .min) { self.day = day }

    /// - Parameter rows: the counts of all days before `day`; several of one term are added up.
    public init(day: Int, rows: some Sequence<Row>) {
        self.day = day
        for row in rows { TermStatistics.add(row, to: &known) }
    }

    /// Restores counts of a day that does not count yet.
    public mutating func restore(_ rows: some Sequence<Row>, of day: Int) {
        for row in rows { TermStatistics.add(row, to: &pending[day, default: [:]]) }
    }

    private static func add(_ row: Row, to learned: inout [LanguageKey: Learned]) {
        if row.key == 0 {
            learned[row.language, default: Learned()].articles += min(row.count, .max / 2)
        } else {
            learned[row.language, default: Learned()].counts.add(row.count, to: row.key)
        }
    }

    /// Lets the days before a day count. Earlier days change nothing.
    /// - Returns: the counts that were added, to be stored.
    @discardableResult
    public mutating func advance(to day: Int) -> [Row] {
        guard day > self.day else { return [] }
        self.day = day
        var rows: [Row] = []
        for (past, learned) in pending where past < day {
            pending[past] = nil
            rows += TermStatistics.rows(learned)
            for (language, counts) in learned { known[language, default: Learned()].add(counts) }
        }
        for language in known.keys {
            while let counts = known[language]?.counts, counts.count > StoryRules.mostLearned {
                let smallest = counts.entries.reduce(UInt32.max) { min($0, $1.value) }
                known[language]?.counts.drop(upTo: smallest)
            }
        }
        return rows
    }

    /// Learns the terms of an article; they count for articles of later days.
    /// - Parameter day: on which it was received, or published if many articles of the past are imported.
    public mutating func learn(_ features: StoryFeatures, on day: Int) {
        // Modified in place.
        pending[day, default: [:]][features.language, default: Learned()].learn(features)
    }

    /// The counts that do not count yet, by day.
    public var pendingRows: [Int: [Row]] { pending.mapValues(TermStatistics.rows) }

    /// All counts that count.
    public var rows: [Row] { TermStatistics.rows(known) }

    private static func rows(_ learned: [LanguageKey: Learned]) -> [Row] {
        var rows: [Row] = []
        for (language, learned) in learned {
            rows.append(Row(language: language, key: 0, count: learned.articles))
            for (key, value) in learned.counts.entries { rows.append(Row(language: language, key: key, count: value)) }
        }
        return rows
    }

    /// How much the terms of a language weigh on `day`.
    public func weights(_ language: LanguageKey) -> TermWeights {
        let learned = known[language]
        return TermWeights(
            learned: learned?.counts, articles: Double(learned?.articles ?? 0), prior: StoryPrior.of(language))
    }
}
