// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
internal import Glibc
internal import Synchronization

/// How many of some articles have a term, before any was read: from the frequencies of words in `StoryPriorData`.
final class StoryPrior: Sendable {
    /// Sixteenths of an article, by key.
    private let articles: StoryTermTable
    /// Whether the frequent words are counted; otherwise short words may be function words.
    private let isCounted: Bool
    private static let unit = 16.0
    private static let known = Mutex<[LanguageKey: StoryPrior]>([:])

    /// Safe to call from many threads at once. The first call for a language reads its table.
    static func of(_ language: LanguageKey) -> StoryPrior {
        known.withLock { known in
            if let found = known[language] { return found }
            let made = StoryPrior(language)
            known[language] = made
            return made
        }
    }

    private init(_ language: LanguageKey) {
        let tag = StoryPrior.tag(language)
        isCounted = StoryPriorData.levels(tag) != nil && !StoryPriorData.listed.contains(tag)
        var table = StoryTermTable(capacity: 8_192)
        if let levels = StoryPriorData.levels(tag) {
            let text = UnsafeBufferPointer(start: levels.utf8Start, count: levels.utf8CodeUnitCount)
            for line in text.split(separator: UInt8(ascii: "\n")) {
                StoryPrior.read(UnsafeBufferPointer(rebasing: line), into: &table)
            }
        }
        articles = table
    }

    /// Reads a line of `StoryPriorData`.
    private static func read(_ line: UnsafeBufferPointer<UInt8>, into table: inout StoryTermTable) {
        var level = 0
        for byte in line.prefix(while: { $0 >= 0x30 && $0 <= 0x39 }) { level = level * 10 + Int(byte - 0x30) }
        let frequency = exp(-Double(level) * StoryPriorData.step)
        let share = 1 - exp(-StoryRules.articleWords * frequency)
        let value = UInt32(StoryRules.priorArticles * share * unit)
        words(line).withUnsafeBufferPointer { words in
            var scanner = StoryScanner(words, keepsMarks: false)
            while let token = scanner.next() {
                if table[token.key] == 0 { table.add(max(1, value), to: token.key) }
            }
        }
    }

    /// The words of a line, with a space after each.
    private static func words(_ line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(line.count * 2)
        var last = 0
        // After the level.
        for byte in line.drop(while: { $0 != UInt8(ascii: " ") }).dropFirst() {
            guard byte >= 0x30, byte <= 0x39 else {
                words.append(byte)
                continue
            }
            // The word before begins with as many letters.
            if !words.isEmpty { words.append(UInt8(ascii: " ")) }
            let start = words.count
            var left = Int(byte - 0x30)
            while last < start, words[last] != UInt8(ascii: " ") {
                if words[last] & 0xC0 != 0x80 {
                    guard left > 0 else { break }
                    left -= 1
                }
                words.append(words[last])
                last += 1
            }
            last = start
        }
        return words
    }

    /// The articles, of `StoryRules.priorArticles`, that have a term.
    @inline(__always)
    func articles(with term: StoryFeatures.Term) -> Double {
        let found = articles[term.key]
        if found > 0 { return Double(found) / StoryPrior.unit }
        if term.flags.contains(.number) { return StoryRules.number }
        if !isCounted, term.flags.contains(.short) { return StoryRules.shortWord }
        return StoryRules.unlisted
    }

    /// The letters of a language.
    private static func tag(_ language: LanguageKey) -> String {
        var letters: [UInt8] = []
        var rest = language.spoken.value
        while rest > 0 {
            letters.append(UInt8(rest & 31) + UInt8(ascii: "a") - 1)
            rest >>= 5
        }
        let tag = String(decoding: letters.reversed(), as: UTF8.self)
        // The two written languages of Norway share their function words.
        return tag == "nb" || tag == "nn" ? "no" : tag
    }
}
