// SPDX-License-Identifier: Apache-2.0

import ArticleModel

/// Dates in figures.
extension WrittenDates {
    private static let point = UInt8(ascii: ".")
    private static let slash = UInt8(ascii: "/")
    private static let dash = UInt8(ascii: "-")
    private static let signs: Set<UInt8> = [point, slash, dash]

    /// The sign between the numbers of a date: the same twice.
    private func sign(_ second: Int, _ third: Int) -> UInt8? {
        guard words.indices.contains(third), Self.signs.contains(words[second].sign),
            words[third].sign == words[second].sign
        else { return nil }
        return words[second].sign
    }

    /// `2024-03-03`, `2024/3/3`, `2024. 3. 3.`, `2024年3月3日`, `2024년 3월 3일`.
    func yearFirstFigures(_ at: Int, month place: Int) -> Match? {
        let unit = name(place - 1)
        let hasUnits = place > at + 1 && (unit == "年" || unit == "년")
        guard let month = number(place, 1...12) else { return nil }
        let dayPlace = hasUnits && (name(place + 1) == "月" || name(place + 1) == "월") ? place + 2 : place + 1
        guard let day = number(dayPlace, 1...31), hasUnits || place == at + 1 && sign(place, dayPlace) != nil,
            let year = year(at, hasUnits: hasUnits)
        else { return nil }
        let after = dayPlace + 1
        let next = ["日", "号", "號", "일"].contains(name(after)) ? after + 1 : after
        guard let day = year(month, day) else { return nil }
        return Match(days: [day], next: next)
    }

    /// How the year at a place makes days; nil if it is no year.
    private func year(_ at: Int, hasUnits: Bool) -> ((_ month: Int, _ day: Int) -> CivilDay?)? {
        let word = words[at]
        guard let stated = word.number else { return nil }
        if word.digits == 4 {
            // The calendar of Nepal is 56 years ahead.
            if hints.language == "ne", stated > 2050 { return nil }
            if years.contains(stated) { return { civil(stated, $0, $1) } }
            if OtherCalendars.persianYears.contains(stated), isPersian(at) {
                return { OtherCalendars.persian(stated, $0, $1) }
            }
            if OtherCalendars.buddhistYears.contains(stated), isThai(from: at, to: at) {
                return { civil(stated - OtherCalendars.buddhistOffset, $0, $1) }
            }
            return nil
        }
        // `113年3月3日`, `113/03/03` in Taiwan.
        let isRepublic = hints.isTaiwanese && word.digits == 3 || OtherCalendars.republicNames.contains(name(at - 1))
        if isRepublic, OtherCalendars.republicYears.contains(stated) {
            return { civil(stated + OtherCalendars.republicOffset, $0, $1) }
        }
        // `24.03.03` in Korea, Japan and China.
        guard word.digits == 2, let language = hints.language, ["ko", "ja", "zh"].contains(language),
            !isPrecededBySign(at)
        else { return nil }
        return { civil(Self.century(stated), $0, $1) }
    }

    private func isPersian(_ at: Int) -> Bool {
        if let language = hints.language { return ["fa", "ps", "ckb", "prs", "tg"].contains(language) }
        return words[at].numerals == .persian
    }

    private func isPrecededBySign(_ at: Int) -> Bool {
        at > 0 && words[at - 1].isNumber && Self.signs.contains(words[at].sign) && !words[at].isSpaced
    }

    /// `令和6年3月3日`, `民國113年3月3日`, `R6.3.3`.
    func era(_ at: Int) -> Match? {
        guard words.indices.contains(at + 1), let stated = words[at + 1].number, (1...150).contains(stated) else {
            return nil
        }
        var first = OtherCalendars.japaneseEras.first { words[at].name.hasSuffix($0.key) }?.value
        if first == nil, hints.language == "ja", !words[at + 1].isSpaced,
            words[at + 1].sign == 0 || words[at + 1].sign == Self.point
        {
            first = OtherCalendars.japaneseLetters[words[at].name]
        }
        if OtherCalendars.republicNames.contains(where: words[at].name.hasSuffix) {
            first = OtherCalendars.republicOffset
        }
        guard let first else { return nil }
        let hasUnit = name(at + 2) == "年"
        let place = hasUnit ? at + 3 : at + 2
        let dayPlace = hasUnit && name(place + 1) == "月" ? place + 2 : place + 1
        guard let month = number(place, 1...12), let day = number(dayPlace, 1...31),
            hasUnit || sign(place, dayPlace) != nil
        else { return nil }
        let next = name(dayPlace + 1) == "日" ? dayPlace + 2 : dayPlace + 1
        return Match(days: [civil(first + stated, month, day)].compactMap(\.self), next: next)
    }

    /// `ngày 3 tháng 3 năm 2024`: Vietnamese counts the months.
    func numberedMonth(_ at: Int) -> Match? {
        guard let day = number(at, 1...31), ["tháng", "thang", "thg", "th"].contains(name(at + 1)),
            let month = number(at + 2, 1...12)
        else { return nil }
        let place = ["năm", "nam"].contains(name(at + 3)) ? at + 4 : at + 3
        guard let year = fullYear(place) else { return nil }
        return Match(days: [civil(year, month, day)].compactMap(\.self), next: place + 1)
    }

    private func fullYear(_ at: Int) -> Int? {
        guard words.indices.contains(at), words[at].digits == 4, !words[at].isClock, let year = words[at].number,
            years.contains(year)
        else { return nil }
        return year
    }

    /// `03.04.2024`, `3/29/2024`: day and month, or month and day.
    func figures(_ at: Int) -> Match? {
        guard let first = number(at, 1...31), let second = number(at + 1, 1...31), words.indices.contains(at + 2),
            !words[at + 2].isClock
        else { return nil }
        guard let sign = sign(at + 1, at + 2) ?? scandinavianSign(at) else { return nil }
        if words[at + 2].digits == 2 { return shortFigures(at, first, second, sign) }
        guard words[at + 2].digits == 4, !isPrecededBySign(at), let year = year(at + 2, hasUnits: false) else {
            return nil
        }
        let isDayFirst = hints.order == .dayFirst || hints.order == .dayFirstWithPoints && sign == Self.point
        var days: [CivilDay] = []
        if second <= 12, first <= 12, first != second {
            switch hints.order {
            case .monthFirst where sign != Self.point: days = [year(first, second)].compactMap(\.self)
            case _ where isDayFirst: days = [year(second, first)].compactMap(\.self)
            default: days = [year(second, first), year(first, second)].compactMap(\.self)
            }
        } else if second <= 12 {
            days = [year(second, first)].compactMap(\.self)
        } else if first <= 12 {
            days = [year(first, second)].compactMap(\.self)
        } else {
            return nil
        }
        return Match(days: days, next: at + 3)
    }

    /// `3/3-2024`, `3/3 2024`, where the day comes first.
    private func scandinavianSign(_ at: Int) -> UInt8? {
        let third = words[at + 2]
        guard hints.order == .dayFirst, words[at + 1].sign == Self.slash, third.sign == Self.dash || third.sign == 0
        else {
            return nil
        }
        return Self.slash
    }

    /// `28.01.22`, `1/28/22`: both signs equal and no number beside them, unlike in version numbers; the language must make
    /// the order certain.
    private func shortFigures(_ at: Int, _ first: Int, _ second: Int, _ sign: UInt8) -> Match? {
        guard let short = words[at + 2].number, !isPrecededBySign(at), !words[at + 1].isSpaced, !words[at + 2].isSpaced,
            !(words.indices.contains(at + 3) && isPrecededBySign(at + 3)), sign != Self.dash
        else { return nil }
        let year = Self.century(short)
        switch hints.order {
        case .dayFirst: return civil(year, second, first).map { Match(days: [$0], next: at + 3) }
        case .monthFirst where sign == Self.slash:
            return civil(year, first, second).map { Match(days: [$0], next: at + 3) }
        case .unknown where sign == Self.slash && second > 12:
            return civil(year, first, second).map { Match(days: [$0], next: at + 3) }
        default: return nil
        }
    }

    /// `20240303` in a field.
    func joined(_ at: Int) -> Match? {
        guard isField, words[at].digits == 8, let number = words[at].number, years.contains(number / 10_000) else {
            return nil
        }
        return civil(number / 10_000, number / 100 % 100, number % 100).map { Match(days: [$0], next: at + 1) }
    }
}
