// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Finds the date at the head of a text: "March 01, 2008", "1 de marzo de 2008", "01-Mar-08", "2008-03-01".
enum StoryDateline {
    /// A day, month and year within the first characters; nil if one is missing.
    static func day(in text: UnsafeBufferPointer<UInt8>) -> CivilDay? {
        let head = StoryFeatures.prefix(text, StoryRules.datelineCharacters * 2)
        // Nearly all texts begin without digits.
        guard head.prefix(StoryRules.datelineCharacters).contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        let characters = String(decoding: head, as: UTF8.self).prefix(StoryRules.datelineCharacters)
        let words = ComparisonText(String(characters))
        defer { extendLifetime(words) }
        var parts: [Part] = []
        var start = 0
        for (hash, end) in zip(words.words.values, words.ends.values) {
            let word = UnsafeBufferPointer(rebasing: words.folded.values[start..<Int(end)])
            start = Int(end) + 1
            parts.append(part(word, hash))
        }
        return day(parts)
    }

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
        case other
    }

    private static func part(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Part {
        if word.count <= 4, word.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return .number(word.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: word.count)
        }
        if let month = abbreviations[String(decoding: word, as: UTF8.self)] { return .month(month) }
        let found = withUnsafePointer(to: hash) {
            KnownTerms.shared.term(in: UnsafeBufferPointer(start: $0, count: 1), at: 0, before: 1)
        }
        return found.flatMap { months[$0.hash] }.map(Part.month) ?? .other
    }

    private static func day(_ parts: [Part]) -> CivilDay? {
        // Words between the parts ("de", "of") do not count.
        let stated = parts.filter { if case .other = $0 { false } else { true } }
        for place in stated.indices.dropLast(2) {
            switch (stated[place], stated[place + 1], stated[place + 2]) {
            case (.month(let month), .number(let day, let digits), .number(let year, 4)) where digits <= 2:
                if let found = checked(year, month, day) { return found }
            case (.number(let day, let digits), .month(let month), .number(let year, let yearDigits))
            where digits <= 2 && (yearDigits == 4 || yearDigits == 2 && year < 70):
                if let found = checked(yearDigits == 2 ? 2_000 + year : year, month, day) { return found }
            case (.number(let year, 4), .number(let month, 2), .number(let day, 2)):
                if let found = checked(year, month, day) { return found }
            default: continue
            }
        }
        return nil
    }

    private static func checked(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        guard (1_900..<2_100).contains(year), (1...12).contains(month),
            (1...CivilDay.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let abbreviations: [String: Int] = {
        var found: [String: Int] = [:]
        for (place, name) in names.enumerated() { found[String(name.prefix(3))] = place + 1 }
        return found
    }()

    /// By the term that stands for a month in all languages.
    private static let months: [UInt64: Int] = {
        var found: [UInt64: Int] = [:]
        for (place, name) in names.enumerated() {
            let words = ComparisonText(name)
            defer { extendLifetime(words) }
            if let term = KnownTerms.shared.term(in: words.words.values, at: 0, before: 1) {
                found[term.hash] = place + 1
            }
        }
        return found
    }()
}
