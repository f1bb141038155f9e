// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads the times that files state, for all formats: ISO 8601 in its usual forms, RFC 822 and its variants, C's and
/// JavaScript's forms, seconds since 1970, and dates in words or figures of all languages (`WrittenDates`).
/// Adds nothing that the text does not state, except a missing zone or hour, which lowers the confidence. A day without an
/// hour is its midnight and is marked (`Extracted.isDay`); so is a time at exactly midnight, because most programs write a
/// day without an hour like this.
enum Dates {
    /// Confidence factors for a time without a zone (UTC is assumed) and for a date without a time (midnight UTC).
    private static let withoutZone = 0.8
    private static let withoutTime = 0.7

    /// Plausible years: from the first printed newspaper to a future that no article announces. Database defaults (year
    /// 1, year 9999) lie outside.
    private static let plausible = 1605...2100
    /// Maximum bytes of a field with a date in words; a longer one is text.
    private static let longest = 160

    /// - Parameters:
    ///   - midnightIsDay: Whether exact midnight with a time zone means a day without a known time, as where a page states
    ///     its publication.
    ///   - hints: What the document says about the way it writes dates.
    static func found(
        in text: String, from: String, confidence: Double, midnightIsDay: Bool = false, hints: DateHints = .none
    ) -> Extracted<Date>? {
        let line = Tidy.line(text)
        if let date = EpochTimes.date(line) {
            return Extracted(date, from: from, confidence: confidence, isDay: PublicationTime.isMidnight(date))
        }
        guard var moment = moment(inTidy: line, hints) else { return nil }
        if midnightIsDay, moment.isMidnight { (moment.hour, moment.offset) = (nil, nil) }
        return found(moment, from: from, confidence: confidence)
    }

    /// The moment that a field states other than by counting seconds.
    static func moment(in text: String, hints: DateHints = .none) -> DateScanner.Moment? {
        moment(inTidy: Tidy.line(text), hints)
    }

    private static func moment(inTidy line: String, _ hints: DateHints) -> DateScanner.Moment? {
        var scanner = DateScanner(line)
        if let moment = scanner.iso8601() {
            if date(moment) != nil { return moment }
            // A year of another calendar.
            guard moment.year < plausible.lowerBound || moment.year > plausible.upperBound else { return nil }
        } else if let moment = scanner.joined(), date(moment) != nil {
            return moment
        }
        return written(line, hints)
    }

    /// Why a stated time is not accepted; nil if it is accepted, or if the text states none.
    static func fault(in text: String) -> String? {
        let line = Tidy.line(text)
        guard EpochTimes.date(line) == nil else { return nil }
        var scanner = DateScanner(line)
        if let moment = scanner.iso8601() {
            let isOtherCalendar =
                OtherCalendars.buddhistYears.contains(moment.year) || OtherCalendars.persianYears.contains(moment.year)
            guard date(moment) == nil, !isOtherCalendar else { return nil }
        } else {
            guard line.utf8.count <= longest, WrittenDates(line, isField: true).namesImpossibleDay else { return nil }
        }
        return "\(line.count > 40 ? line.prefix(39) + "…" : line) is not a possible publication time"
    }

    /// A field that states one day, in any form. Of several, those of the last change do not count.
    private static func written(_ line: String, _ hints: DateHints) -> DateScanner.Moment? {
        guard line.utf8.count <= longest else { return nil }
        var dates = WrittenDates(line, hints: hints, isField: true).found()
        if dates.count > 1 { dates.removeAll { $0.meaning == .modified } }
        guard let first = dates.first?.moment else { return nil }
        let isOneDay = dates.allSatisfy {
            ($0.moment.year, $0.moment.month, $0.moment.day) == (first.year, first.month, first.day)
        }
        return isOneDay ? dates.first { $0.moment.hour != nil }?.moment ?? first : nil
    }

    static func found(_ moment: DateScanner.Moment, from: String, confidence: Double) -> Extracted<Date>? {
        guard let date = date(moment) else { return nil }
        let factor = moment.hour == nil ? withoutTime : moment.offset == nil ? withoutZone : 1
        return Extracted(
            date, from: from, confidence: confidence * factor, note: ownDay(of: moment, at: date),
            isDay: moment.hour == nil || moment.isMidnight)
    }

    /// The local date and time as stated, where the local day differs from the UTC day.
    private static func ownDay(of moment: DateScanner.Moment, at date: Date) -> String? {
        guard let offset = moment.offset, offset != 0, let hour = moment.hour else { return nil }
        let own = day(after1970: date.timeIntervalSince1970 + Double(offset))
        guard own != day(after1970: date.timeIntervalSince1970) else { return nil }
        let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 3600)):\(padded(abs(offset) / 60 % 60))"
        return "\(iso(moment)) \(padded(hour)):\(padded(moment.minute)) by its own clock (\(zone))"
    }

    /// Adds a note to a date whose address states the day before or after: the time may be right all the same.
    static func noting(_ filed: Extracted<Date>?, beside date: Extracted<Date>) -> Extracted<Date> {
        guard let filed, date.origin.note == nil, !date.isDay else { return date }
        let days = day(after1970: filed.value.timeIntervalSince1970) - day(after1970: date.value.timeIntervalSince1970)
        guard abs(days) == 1 else { return date }
        let said = filed.value.formatted(.iso8601.year().month().day())
        return Extracted(date.value, from: date.from, confidence: date.confidence, note: "\(said) by its address")
    }

    /// The same day with its hour, if another statement of the same time has it; otherwise the date unchanged.
    /// - Parameter others: in order of priority.
    static func withHour(_ date: Extracted<Date>, from others: some Sequence<Extracted<Date>>) -> Extracted<Date> {
        let day = PublicationTime(date.value, isDay: date.isDay)
        return others.first { !$0.isDay && day.contains($0.value) } ?? date
    }

    private static func day(after1970 seconds: Double) -> Int { Int((seconds / 86_400).rounded(.down)) }

    private static func iso(_ moment: DateScanner.Moment) -> String {
        "\(moment.year)-\(padded(moment.month))-\(padded(moment.day))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `/2024/03/05/`, `/2024/3/5/`, `/2024-03-05-`, `/20240305-`, `/2024/mar/05/` or `/25-03-2024-` in an address, as many
    /// sites use.
    static func inAddress(_ address: String) -> Extracted<Date>? {
        let parts = address.split { $0 == "/" || $0 == "-" || $0 == "_" }.flatMap(day)
        let slashed = address.split(separator: "/")
        let moment =
            moment(in: parts, digits: 2...2) ?? moment(in: slashed, digits: 1...2) ?? momentFromDay(in: parts)
        return moment.flatMap { found($0, from: "url", confidence: 0.9) }
    }

    private static func moment(in parts: [Substring], digits: ClosedRange<Int>) -> DateScanner.Moment? {
        for start in parts.indices.dropLast(2) {
            guard let year = addressYear(parts[start]), let month = month(parts[start + 1], digits: digits),
                digits.contains(parts[start + 2].utf8.count), let day = Int(parts[start + 2])
            else { continue }
            let moment = DateScanner.Moment(year: year, month: month, day: day)
            if date(moment) != nil { return moment }
        }
        return nil
    }

    /// Day, month and year, if the first number cannot be a month.
    private static func momentFromDay(in parts: [Substring]) -> DateScanner.Moment? {
        for start in parts.indices.dropLast(2) {
            guard let year = addressYear(parts[start + 2]), parts[start].utf8.count == 2,
                parts[start + 1].utf8.count == 2,
                let day = Int(parts[start]), let month = Int(parts[start + 1]), day > 12
            else { continue }
            let moment = DateScanner.Moment(year: year, month: month, day: day)
            if date(moment) != nil { return moment }
        }
        return nil
    }

    private static func addressYear(_ part: Substring) -> Int? {
        guard part.utf8.count == 4, let year = Int(part), (1990...2100).contains(year) else { return nil }
        return year
    }

    private static func month(_ part: Substring, digits: ClosedRange<Int>) -> Int? {
        if digits.contains(part.utf8.count) { return Int(part) }
        guard part.utf8.count >= 3, part.utf8.allSatisfy(\.isASCIILetter) else { return nil }
        let months = DateNames.months(part.lowercased(), language: nil)
        return months.count == 1 && months[0].calendar == .gregorian ? months[0].number : nil
    }

    /// The three parts of `20240305`; any other part of the address unchanged.
    private static func day(_ part: Substring) -> [Substring] {
        guard part.utf8.count == 8, part.utf8.allSatisfy(\.isASCIIDigit) else { return [part] }
        return [part.prefix(4), part.dropFirst(4).prefix(2), part.suffix(2)]
    }

    private static func date(_ moment: DateScanner.Moment) -> Date? {
        guard plausible.contains(moment.year), (1...12).contains(moment.month),
            (1...CivilDay.days(inMonth: moment.month, of: moment.year)).contains(moment.day),
            (0...23).contains(moment.hour ?? 0), (0...59).contains(moment.minute), (0...60).contains(moment.second),
            abs(moment.offset ?? 0) <= 15 * 3600
        else { return nil }
        let day = CivilDay(year: moment.year, month: moment.month, day: moment.day).daysSince1970
        let seconds = day * 86_400 + (moment.hour ?? 0) * 3600 + moment.minute * 60 + moment.second
        // Exactly the beginning of 1970 is an unset field, not a date.
        return seconds == 0 ? nil : Date(timeIntervalSince1970: Double(seconds - (moment.offset ?? 0)))
    }
}
