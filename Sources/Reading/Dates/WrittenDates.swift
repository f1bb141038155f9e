// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import TextBytes

/// Finds dates as people and programs write them, in all languages: `3 mars 2024 à 14h05`, `March 3, 2024 at 2:05 pm`,
/// `03.03.2024`, `2024年3月3日`, `Sun Mar 3 14:05:00 EST 2024`, `۱۳ اسفند ۱۴۰۲`. A date is accepted only if day, month and
/// year are certain: `03/04/2024` can mean two days.
struct WrittenDates {
    /// The meaning of a date by the word before it.
    enum Meaning { case published, modified, unstated }

    /// A date in a line.
    struct Extracted {
        let moment: DateScanner.Moment
        var meaning: Meaning
        /// Index of the first word of the date.
        let start: Int
        /// Index of the word that states the meaning.
        var statedAt: Int?
    }

    let words: [DateWords.Word]
    let hints: DateHints
    /// Whether the text is a field that holds a date, and not a line of a page.
    let isField: Bool

    init(_ text: String, hints: DateHints = .none, isField: Bool = false) {
        words = DateWords(text).words
        self.hints = hints
        self.isField = isField
    }

    /// Whether a line can hold a date: a quick look for a digit of any script, or for a year in Han characters.
    static func mayHold(_ line: String) -> Bool {
        let bytes = line.utf8
        if bytes.contains(where: \.isASCIIDigit) { return true }
        // Digits of Arabic, Indic, Thai, Lao, Burmese, Khmer and full width begin with these bytes.
        guard bytes.contains(where: { [0xD9, 0xDB, 0xE0, 0xE1, 0xEF, 0xE5].contains($0) }) else { return false }
        return line.unicodeScalars.contains { $0 == "年" || $0.properties.numericType == .decimal }
    }

    /// What a line without a date says about the date that follows it.
    static func meaning(of line: String) -> Meaning {
        let meanings = DateWords(line).words.compactMap { MeaningWords.meaning(of: $0.name) }
        return meanings.contains(.modified) ? .modified : meanings.first ?? .unstated
    }

    /// The dates in the line and their meanings.
    func found() -> [Extracted] {
        var found: [Extracted] = []
        var stated: (meaning: Meaning, at: Int)?
        var at = 0
        while at < words.count {
            if let meaning = MeaningWords.meaning(of: words[at].name) { stated = (meaning, at) }
            guard let match = match(at) else {
                at += 1
                continue
            }
            guard let day = chosen(match, at) else {
                // A date that can mean two days is not read as another one from its middle on.
                at = max(match.next, at + 1)
                continue
            }
            let (moment, next) = moment(on: day, match, at)
            found.append(
                Extracted(moment: moment, meaning: stated?.meaning ?? .unstated, start: at, statedAt: stated?.at))
            stated = nil
            at = max(next, at + 1)
        }
        // `wurde am 3. März 2024 veröffentlicht`
        if found.count == 1, let only = found.first, only.meaning == .unstated,
            let after = words.indices.first(where: {
                $0 > only.start && MeaningWords.meaning(of: words[$0].name) != nil
            }),
            MeaningWords.meaning(of: words[after].name) == .published
        {
            (found[0].meaning, found[0].statedAt) = (.published, after)
        }
        return found
    }

    /// Whether the text names a day that does not exist, such as 30 February.
    var namesImpossibleDay: Bool { words.indices.contains { match($0)?.days.isEmpty == true } }

    // MARK: Days

    /// Words that state a day.
    struct Match {
        /// The days that the words can mean; none if the calendar has no such day.
        var days: [CivilDay]
        /// Index after the last word.
        var next: Int
        /// A time of day between day and year, as in the dates of C.
        var clock: Clock?
    }

    private func match(_ at: Int) -> Match? {
        guard words[at].isNumber else { return monthFirst(at) ?? era(at) }
        return dayFirst(at) ?? yearFirst(at) ?? numberedMonth(at) ?? figures(at) ?? joined(at)
    }

    /// The only day, or the only one on the weekday that stands beside it.
    private func chosen(_ match: Match, _ at: Int) -> CivilDay? {
        guard match.days.count > 1 else { return match.days.first }
        let beside = [at - 1, at - 2, match.next].filter { words.indices.contains($0) }
        guard let weekday = beside.lazy.compactMap({ DateNames.weekday(words[$0].name) }).first else { return nil }
        // 1970-01-01 was a Thursday.
        let days = match.days.filter { day in
            let days = day.daysSince1970 + 4
            return days - days.floored(by: 7) * 7 == weekday
        }
        return days.count == 1 ? days[0] : nil
    }

    private func moment(on day: CivilDay, _ match: Match, _ start: Int) -> (DateScanner.Moment, next: Int) {
        var moment = DateScanner.Moment(year: day.year, month: day.month, day: day.day)
        var next = match.next
        var clock = match.clock
        if clock == nil, let after = self.clock(after: next) { (clock, next) = (after.clock, after.next) }
        if clock == nil, isField { clock = self.clock(before: start) }
        guard let clock else { return (moment, next) }
        // An hour in an unknown zone is not a known hour.
        if clock.zone == .unknown { return (moment, next) }
        (moment.hour, moment.minute, moment.second) = (clock.hour, clock.minute, clock.second)
        moment.offset = clock.zone?.offset(on: day, hour: clock.hour)
        return (moment, next)
    }

    // MARK: Words

    func name(_ at: Int) -> String { words.indices.contains(at) ? words[at].name : "" }

    /// A number of one or two digits that is no part of a time of day.
    func number(_ at: Int, _ range: ClosedRange<Int>) -> Int? {
        guard words.indices.contains(at), (1...2).contains(words[at].digits), !words[at].isClock,
            let number = words[at].number, range.contains(number)
        else { return nil }
        return number
    }

    /// Looks up the longest name that begins at a word.
    func longestName<Value>(_ at: Int, _ look: (String) -> Value?) -> (value: Value, next: Int)? {
        var names: [String] = []
        for place in at..<min(at + DateNames.longest, words.count) where !words[place].isNumber {
            guard place == at + names.count else { break }
            names.append(words[place].name)
        }
        while !names.isEmpty {
            if let value = look(names.joined(separator: "_")) { return (value, at + names.count) }
            names.removeLast()
        }
        return nil
    }
}
