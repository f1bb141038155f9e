// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// Finds dates as people write them: `3 mars 2024 à 14h05`, `March 3, 2024 at 2:05 pm`, `3. März 2024`, `03.03.2024`,
/// `2024年3月3日`. A date is accepted only if day, month and year are certain: `03/04/2024` can mean two days.
struct WrittenDates {
    /// The meaning of a date by the word before it.
    enum Meaning { case published, modified, unstated }

    /// Where two numbers before a year are always day and month; elsewhere they are only if the first number cannot be
    /// a month.
    enum DayFirst {
        /// English is written both ways, and many pages declare English only because their template does.
        case never
        /// Between points, as in `03.04.2024`; for text of unknown language.
        case withPoints
        case always
    }

    /// The character before a word.
    private enum Separator { case colon, point, slash, other }

    /// Words and numbers in lower case.
    private let words: [Substring]
    private let separators: [Separator]
    private let dayFirst: DayFirst

    init(_ text: String, dayFirst: DayFirst) {
        self.dayFirst = dayFirst
        var words: [Substring] = []
        var separators: [Separator] = []
        let lower = text.lowercased()
        var rest = lower[...]
        while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
            separators.append(Self.separator(rest[..<start]))
            let isNumber = rest[start].isNumber
            let end = rest[start...].firstIndex { isNumber ? !$0.isNumber : !$0.isLetter } ?? rest.endIndex
            words.append(rest[start..<end])
            rest = rest[end...]
            if words.count > 60 { break }
        }
        self.words = words
        self.separators = separators
    }

    private static func separator(_ between: Substring) -> Separator {
        if between == "." || between == ". " { return .point }
        if between == "/" { return .slash }
        return between.contains(":") && !between.contains(" ") ? .colon : .other
    }

    /// What a line without a date says about the date that follows it.
    static func meaning(of line: String) -> Meaning {
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        if words.contains(where: modifiedWords.contains) { return .modified }
        return words.contains(where: publishedWords.contains) ? .published : .unstated
    }

    /// A date in a line.
    struct Extracted {
        let moment: DateScanner.Moment
        var meaning: Meaning
        /// Index of the first word of the date.
        let start: Int
        /// Index of the word that states the meaning.
        var statedAt: Int?
    }

    /// The dates in the line and their meanings.
    func found() -> [Extracted] {
        var found: [Extracted] = []
        var stated: (meaning: Meaning, at: Int)?
        var at = 0
        while at < words.count {
            if let meaning = meaning(at) { stated = (meaning, at) }
            if let (moment, next) = date(at) {
                found.append(
                    Extracted(moment: moment, meaning: stated?.meaning ?? .unstated, start: at, statedAt: stated?.at))
                stated = nil
                at = next
            } else {
                at += 1
            }
        }
        // `wurde am 3. März 2024 veröffentlicht`
        if found.count == 1, let only = found.first, only.meaning == .unstated,
            let after = words.indices.first(where: { $0 > only.start && meaning($0) != nil }),
            meaning(after) == .published
        {
            (found[0].meaning, found[0].statedAt) = (.published, after)
        }
        return found
    }

    private func meaning(_ at: Int) -> Meaning? {
        let word = String(words[at])
        return Self.publishedWords.contains(word)
            ? .published : Self.modifiedWords.contains(word) ? .modified : nil
    }

    private func date(_ at: Int) -> (DateScanner.Moment, Int)? {
        var moment = DateScanner.Moment()
        var next: Int
        if let day = number(at, 1...31), let month = month(at + 1 + dayEnding(at + 1)) {
            let shift = dayEnding(at + 1)
            var place = at + 2 + shift
            // `3 de marzo de 2024`
            if place < words.count, words[place] == "de" || words[place] == "del" { place += 1 }
            guard let year = year(place) else { return nil }
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = place + 1
        } else if let month = month(at), let day = number(at + 1, 1...31) {
            let place = at + 2 + dayEnding(at + 2)
            guard let year = year(place) else { return nil }
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = place + 1
        } else if let year = year(at), let month = month(at + 1), let day = number(at + 2, 1...31) {
            // `2024. március 3.`
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = at + 3
        } else if let year = year(at), let month = number(at + 1 + unit(at + 1, "年"), 1...12) {
            let place = at + 2 + unit(at + 1, "年")
            guard let day = number(place + unit(place, "月"), 1...31) else { return nil }
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = place + 1 + unit(place, "月")
            next += unit(next, "日")
        } else if let day = number(at, 1...31), let month = number(at + 1, 1...12), let year = year(at + 2),
            day > 12 || isDayFirst(at)
        {
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = at + 3
        } else if dayFirst == .always, let day = number(at, 1...31), let month = number(at + 1, 1...12),
            let year = shortYear(at + 2)
        {
            (moment.day, moment.month, moment.year) = (day, month, year)
            next = at + 3
        } else {
            return nil
        }
        next = time(next, into: &moment)
        return (moment, next)
    }

    /// The year in `28.01.22` or `28/01/22`: both separators equal, and no number after it, unlike version numbers.
    private func shortYear(_ at: Int) -> Int? {
        guard at < words.count, words[at].utf8.count == 2, let year = Int(words[at]) else { return nil }
        let sign = separators[at]
        guard sign == .point || sign == .slash, separators[at - 1] == sign, separators[at - 2] != sign,
            at + 1 == words.count || separators[at + 1] != sign
        else { return nil }
        return year < 70 ? 2000 + year : 1900 + year
    }

    private func isDayFirst(_ at: Int) -> Bool {
        switch dayFirst {
        case .never: false
        case .withPoints: separators[at + 1] == .point && separators[at + 2] == .point
        case .always: true
        }
    }

    private func time(_ start: Int, into moment: inout DateScanner.Moment) -> Int {
        var at = start
        while at < words.count, at < start + 2,
            ["à", "às", "at", "um", "a", "las", "kl", "t", "h", "o", "alle", "ore", "om", "в", "о"].contains(words[at])
        {
            at += 1
        }
        guard let hour = number(at, 0...23) else { return start }
        let hasH = at + 1 < words.count && words[at + 1] == "h"
        let minutePlace = hasH ? at + 2 : at + 1
        guard let minute = number(minutePlace, 0...59), words[minutePlace].count == 2,
            hasH || separators[minutePlace] == .colon
        else {
            guard hasH else { return start }
            moment.hour = hour
            return at + 2
        }
        var next = minutePlace + 1
        var shown = hour
        if next < words.count, words[next] == "pm" || words[next] == "am" {
            shown = hour % 12 + (words[next] == "pm" ? 12 : 0)
            next += 1
        } else if next + 1 < words.count, words[next] == "p" || words[next] == "a", words[next + 1] == "m" {
            shown = hour % 12 + (words[next] == "p" ? 12 : 0)
            next += 2
        }
        moment.hour = shown
        moment.minute = minute
        if next < words.count, ["utc", "gmt", "z"].contains(words[next]) { moment.offset = 0 }
        return next
    }

    private func dayEnding(_ at: Int) -> Int {
        at < words.count && ["er", "st", "nd", "rd", "th", "de", "º"].contains(words[at]) ? 1 : 0
    }

    private func unit(_ at: Int, _ sign: Substring) -> Int { at < words.count && words[at] == sign ? 1 : 0 }

    private func number(_ at: Int, _ range: ClosedRange<Int>) -> Int? {
        guard at < words.count, words[at].utf8.count <= 2, let number = Int(words[at]), range.contains(number) else {
            return nil
        }
        return number
    }

    private func year(_ at: Int) -> Int? {
        guard at < words.count, words[at].utf8.count == 4, let year = Int(words[at]), (1900...2100).contains(year)
        else {
            return nil
        }
        return year
    }

    private func month(_ at: Int) -> Int? {
        guard at < words.count else { return nil }
        return MonthNames.numbers[String(words[at])]
    }

    private static let modifiedWords: Set<String> = [
        "updated", "update", "modified", "revised", "edited", "jour", "modifié", "modifiée", "actualisé", "màj", "maj",
        "aktualisiert", "geändert", "actualizado", "actualizada", "aggiornato", "atualizado", "atualizada",
        "bijgewerkt",
        "uppdaterad", "opdateret", "oppdatert", "päivitetty", "aktualizacja", "aktualizováno", "обновлено", "оновлено",
    ]
    private static let publishedWords: Set<String> = [
        "published", "posted", "publié", "publiée", "paru", "parue", "created", "veröffentlicht", "erstellt",
        "gepostet",
        "geschrieben", "verfasst", "eingestellt", "geschreven", "geplaatst",
        "publicado", "publicada", "pubblicato", "gepubliceerd", "écrit", "publicerad", "publiceret", "publisert",
        "julkaistu", "opublikowano", "publikováno", "опубликовано", "опубліковано",
    ]
}
