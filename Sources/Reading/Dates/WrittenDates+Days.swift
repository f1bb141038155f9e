// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Dates with the name of a month.
extension WrittenDates {
    /// Words between day, month and year: `3 de marzo de 2024`, `3rd of March`.
    private static let fillers: Set<String> = [
        "de", "del", "di", "d", "of", "the", "da", "den", "do", "du", "ng", "του", "من", "ב", "dia", "ngày", "ika",
        "la", "el", "năm",
        "nam", "ปี", "พศ", "คศ", "سنه", "عام", "سال", "anul", "anno", "an", "în", "в", "у", "u", "เดือน",
    ]
    /// Words after a year that comes first: `2024 m. kovo 3 d.`, `2024. gada 3. marts`.
    private static let yearWords: Set<String> = [
        "年", "년", "m", "gada", "ж", "жылғы", "жыл", "жылы", "yil", "yilning", "ko", "e", "оны", "он", "г", "год",
        "года", "évi", "év",
        "aasta", "urteko", "ci", "il", "ili", "წლის", "წ", "елның", "ел", "nî",
    ]

    private func skippingFillers(_ at: Int) -> Int {
        var place = at
        while place < at + 2, Self.fillers.contains(name(place)) { place += 1 }
        return place
    }

    /// The index after the ending of an ordinal number: `1er`, `21st`, `3-án`, `3º`.
    private func skippingEnding(_ at: Int) -> Int {
        guard words.indices.contains(at), !words[at].isNumber, !words[at].isSpaced, words[at].sign != UInt8(ascii: "/"),
            words[at].name.unicodeScalars.count <= 4, month(at) == nil
        else { return at }
        return at + 1
    }

    /// The months that the name at a place can mean. Two names of one month may stand side by side: `نيسان / أبريل`.
    private func month(_ at: Int) -> (months: [DateNames.Month], next: Int)? {
        guard var found = longestName(at, months) else { return nil }
        if let second = longestName(found.next, months), !second.value.isEmpty {
            let common = found.value.filter { month in second.value.contains { $0.number == month.number } }
            if !common.isEmpty { found = (common, second.next) }
        }
        return (found.value, found.next)
    }

    private func months(_ name: String) -> [DateNames.Month]? {
        let months = DateNames.months(name, language: hints.language)
        if !months.isEmpty { return months }
        // Hebrew writes `in` together with the month, Thai the word for month, Basque the case.
        if name.hasPrefix("ב") { return DateNames.months(String(name.dropFirst()), language: nil).nilIfEmpty }
        if name.hasPrefix("เดือน") {
            return DateNames.months(String(name.unicodeScalars.dropFirst(5)), language: nil).nilIfEmpty
        }
        if name.hasSuffix("aren") { return DateNames.months(String(name.dropLast(3)), language: nil).nilIfEmpty }
        if name.hasSuffix("ak") { return DateNames.months(String(name.dropLast()), language: nil).nilIfEmpty }
        return nil
    }

    /// `3 mars 2024`
    func dayFirst(_ at: Int) -> Match? {
        guard let day = number(at, 1...31) else { return nil }
        var place = skippingFillers(skippingEnding(at + 1))
        // `3 (Sunday) March`: no. `ב-3 במרץ` is read from its day on.
        guard let (months, afterMonth) = month(place) else { return nil }
        place = afterMonth
        return finished(day, months, from: at, year: place)
    }

    /// `March 3, 2024`, `Sun Mar 3 14:05:00 2024`
    func monthFirst(_ at: Int) -> Match? {
        guard let (months, afterMonth) = month(at), let day = number(skippingFillers(afterMonth), 1...31) else {
            return nil
        }
        return finished(day, months, from: at, year: skippingEnding(skippingFillers(afterMonth) + 1))
    }

    /// The year after day and month, or after a time of day.
    private func finished(_ day: Int, _ months: [DateNames.Month], from start: Int, year place: Int) -> Match? {
        let yearPlace = skippingFillers(place)
        if let days = days(day, months, year: yearPlace, from: start) { return Match(days: days, next: yearPlace + 1) }
        guard let (clock, next) = clock(after: place),
            let days = days(day, months, year: next, from: start, isLast: true)
        else { return nil }
        var found = clock
        var end = next + 1
        if found.zone == nil, let zone = zone(end, afterSeconds: true) { (found.zone, end) = (zone.zone, zone.next) }
        return Match(days: days, next: end, clock: found)
    }

    /// `2024. március 3.`, `2024 m. kovo 3 d.`, `2024. gada 3. marts`, and `2024年3月3日`.
    func yearFirst(_ at: Int) -> Match? {
        guard words[at].digits >= 2, !words[at].isClock else { return nil }
        var place = at + 1
        while place < at + 3, Self.yearWords.contains(name(place)) { place += 1 }
        if let (months, next) = month(place), let day = number(next, 1...31), words[at].digits == 4 {
            guard let days = days(day, months, year: at, from: at) else { return nil }
            return Match(days: days, next: next + 1)
        }
        if place > at + 1, let day = number(place, 1...31), let (months, next) = month(skippingEnding(place + 1)),
            let days = days(day, months, year: at, from: at)
        {
            return Match(days: days, next: next)
        }
        return yearFirstFigures(at, month: place)
    }

    /// The days of a named month; nil if the word is no year.
    private func days(
        _ day: Int, _ months: [DateNames.Month], year at: Int, from start: Int, isLast: Bool = false
    ) -> [CivilDay]? {
        guard words.indices.contains(at), !words[at].isClock, let stated = words[at].number else { return nil }
        if words[at].digits == 2 { return shortYearDays(day, months, year: at, from: start, isLast: isLast) }
        guard words[at].digits == 4 else { return nil }
        var days: [CivilDay?] = []
        for month in months {
            switch month.calendar {
            case .gregorian where years.contains(stated): days.append(civil(stated, month.number, day))
            case .gregorian where isThai(from: start, to: at) && OtherCalendars.buddhistYears.contains(stated):
                days.append(civil(stated - OtherCalendars.buddhistOffset, month.number, day))
            case .persian where OtherCalendars.persianYears.contains(stated):
                days.append(OtherCalendars.persian(stated, month.number, day))
            case .hebrew where OtherCalendars.hebrewYears.contains(stated):
                days.append(OtherCalendars.hebrew(stated, month.number, day))
            default: break
            }
        }
        // A field with another year, such as 9999, states an impossible day.
        return days.isEmpty && !isField ? nil : days.compactMap(\.self)
    }

    /// `6 Jun 96` in a field, `03-Mar-24`, `3 Mar ’24`; Thai years of the Buddhist era: `6 มิ.ย. 67`.
    private func shortYearDays(
        _ day: Int, _ months: [DateNames.Month], year at: Int, from start: Int, isLast: Bool
    ) -> [CivilDay]? {
        let word = words[at]
        let dash = UInt8(ascii: "-")
        let isJoined = word.sign == dash && words[at - 1].sign == dash && !word.isSpaced
        let isThai = isThai(from: start, to: at)
        guard isField || isJoined || word.sign == UInt8(ascii: "'") || isThai, let stated = word.number,
            let month = months.first, months.count == 1, month.calendar == .gregorian
        else { return nil }
        if isThai {
            let year = 2500 + stated - OtherCalendars.buddhistOffset
            return stated < 40 ? nil : [civil(year, month.number, day)].compactMap(\.self)
        }
        return [civil(Self.century(stated), month.number, day)].compactMap(\.self)
    }

    /// RFC 5322, 4.3: years of two digits. As POSIX has it, from 1969 on.
    static func century(_ year: Int) -> Int { year < 69 ? 2000 + year : 1900 + year }

    /// Years that a date can have. Before 1900 only a field that says nothing else.
    var years: ClosedRange<Int> { isField ? 1605...2100 : 1900...2100 }

    func isThai(from start: Int, to end: Int) -> Bool {
        if hints.language == "th" { return true }
        return words[start...end].contains { word in
            word.numerals == .thai || word.name.unicodeScalars.contains { (0xE01...0xE4E).contains($0.value) }
        }
    }

    /// The day, if the month has it.
    func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        guard (1...12).contains(month), (1...CivilDay.days(inMonth: month, of: year)).contains(day) else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }
}

extension Array {
    fileprivate var nilIfEmpty: Self? { isEmpty ? nil : self }
}
