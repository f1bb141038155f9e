// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// The days that a text names, in order: days of the week, dates, or both together.
struct NamedDays {
    private struct NamedDay {
        var weekday: Int?
        /// The day of a month.
        var day: Int?
        /// A hash of the month's name, or its number.
        var month: UInt64 = 0

        /// Whether this day, moved by a number of days, is the other one. Dates of two months are compared by their
        /// days of the week.
        func moved(by days: Int, is other: NamedDay) -> Bool {
            if let day, let others = other.day, month == other.month { return day + days == others }
            guard let weekday, let others = other.weekday else { return false }
            return (weekday + days - others).isMultiple(of: 7)
        }
    }

    private let days: [NamedDay]

    init(_ text: ComparedWords) {
        var days: [NamedDay] = []
        var index = 0
        while index < text.words.count, days.count < FamilyRules.mostDays {
            let end = NamedDays.next(text, from: index, &days)
            index = max(index + 1, end)
        }
        self.days = days
    }

    /// The number of days of one text that, moved by one number of days up to a week, are those of the other; and the
    /// number of days that both name as they stand. Both in the order of the text.
    static func shift(_ a: NamedDays, _ b: NamedDays) -> (moved: Int, same: Int) {
        guard !a.days.isEmpty, !b.days.isEmpty else { return (0, 0) }
        let moved = (-7...7).filter { $0 != 0 }.map { common(a.days, b.days, movedBy: $0) }.max() ?? 0
        return (moved, common(a.days, b.days, movedBy: 0))
    }

    /// The length of the longest common subsequence.
    private static func common(_ a: [NamedDay], _ b: [NamedDay], movedBy days: Int) -> Int {
        var lengths = [Int](repeating: 0, count: b.count + 1)
        for one in a {
            var before = 0
            for (place, other) in b.enumerated() {
                let above = lengths[place + 1]
                lengths[place + 1] = one.moved(by: days, is: other) ? before + 1 : max(above, lengths[place])
                before = above
            }
        }
        return lengths[b.count]
    }

    /// Adds the day that begins at a word, if there is one: "Friday", "12 July", "July 12", "Friday, 12 July",
    /// "12.07.2031".
    /// - Returns: the index of the first word after it.
    private static func next(_ text: ComparedWords, from index: Int, _ days: inout [NamedDay]) -> Int {
        var day = NamedDay()
        var end = index
        if text.marks[end].contains(.calendar), let weekday = WordMarks.weekdays[text.words[end]] {
            day.weekday = weekday
            end += 1
        }
        if let date = date(text, at: end) {
            (day.day, day.month) = (date.day, date.month)
            end += date.words
        }
        if end > index { days.append(day) }
        return end
    }

    private static func date(_ text: ComparedWords, at index: Int) -> (day: Int, month: UInt64, words: Int)? {
        guard index + 1 < text.words.count else { return nil }
        if let day = dayOfMonth(text, index) {
            if let month = month(text, index + 1) { return (day, month, 2) }
            // "12 de julio", "12 of July".
            if index + 2 < text.words.count, text.marks[index + 1].isEmpty, let month = month(text, index + 2) {
                return (day, month, 3)
            }
            if index + 2 < text.words.count, let month = dayOfMonth(text, index + 1), month <= 12,
                text.values[index + 2].count == 4
            {
                return (day, UInt64(month), 3)
            }
            return nil
        }
        guard let month = month(text, index), let day = dayOfMonth(text, index + 1) else { return nil }
        return (day, month, 2)
    }

    private static func dayOfMonth(_ text: ComparedWords, _ index: Int) -> Int? {
        let digits = text.values[index]
        guard digits.count > 0, digits.count <= 2, (1...31).contains(digits.value) else { return nil }
        return Int(digits.value)
    }

    private static func month(_ text: ComparedWords, _ index: Int) -> UInt64? {
        guard text.marks[index].contains(.calendar), !WordMarks.isDay(text.words[index]) else { return nil }
        return text.words[index]
    }
}
