// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import FoundationEssentials
import TextBytes

/// Parses the times that files state: ISO 8601 in its usual forms, RFC 2822, seconds or milliseconds since 1970.
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
    /// 2101-01-01, in seconds since 1970.
    private static let endOf2100 = 4_133_980_800.0

    /// - Parameter midnightIsDay: Whether exact midnight with a time zone means a day without a known time, as where a
    ///   page states its publication.
    static func found(in text: String, from: String, confidence: Double, midnightIsDay: Bool = false) -> Extracted<
        Date
    >? {
        if let date = epoch(text) {
            return Extracted(date, from: from, confidence: confidence, isDay: PublicationTime.isMidnight(date))
        }
        var scanner = DateScanner(text)
        guard var moment = scanner.iso8601() ?? scanner.rfc2822() else { return written(text, from, confidence) }
        if midnightIsDay, moment.isMidnight { (moment.hour, moment.offset) = (nil, nil) }
        return found(moment, from: from, confidence: confidence)
    }

    /// Why a stated time is not accepted; nil if it is accepted, or if the text states none.
    static func fault(in text: String) -> String? {
        guard epoch(text) == nil else { return nil }
        var scanner = DateScanner(text)
        guard let moment = scanner.iso8601() ?? scanner.rfc2822(), date(moment) == nil else { return nil }
        let line = Tidy.line(text)
        return "\(line.count > 40 ? line.prefix(39) + "…" : line) is not a possible publication time"
    }

    /// A field that holds one date in words and nothing else that could be a date.
    private static func written(_ text: String, _ from: String, _ confidence: Double) -> Extracted<Date>? {
        // A time in another form may have an unknown zone.
        guard text.utf8.count <= 80, !text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let dates = WrittenDates(Tidy.line(text), dayFirst: .withPoints).found()
        return dates.count == 1 ? dates.first.flatMap { found($0.moment, from: from, confidence: confidence) } : nil
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

    /// `/2024/03/05/`, `/2024-03-05-` or `/20240305-` in an address, as many sites use.
    static func inAddress(_ address: String) -> Extracted<Date>? {
        let parts = address.split { $0 == "/" || $0 == "-" || $0 == "_" }.flatMap(day)
        for start in parts.indices.dropLast(2) {
            guard parts[start].utf8.count == 4, parts[start + 1].utf8.count == 2, parts[start + 2].utf8.count == 2,
                let year = Int(parts[start]), (1990...2100).contains(year), let month = Int(parts[start + 1]),
                let day = Int(parts[start + 2])
            else { continue }
            let moment = DateScanner.Moment(year: year, month: month, day: day)
            if let found = found(moment, from: "url", confidence: 0.9) { return found }
        }
        return nil
    }

    /// The three parts of `20240305`; any other part of the address unchanged.
    private static func day(_ part: Substring) -> [Substring] {
        guard part.utf8.count == 8, part.utf8.allSatisfy(\.isASCIIDigit) else { return [part] }
        return [part.prefix(4), part.dropFirst(4).prefix(2), part.suffix(2)]
    }

    /// Ten digits of seconds or thirteen of milliseconds since 1970, as programs write them: from September 2001 up to
    /// the end of 2100.
    private static func epoch(_ text: String) -> Date? {
        let digits = text.utf8
        guard digits.count == 10 || digits.count == 13, digits.allSatisfy(\.isASCIIDigit), let count = Double(text)
        else { return nil }
        let seconds = digits.count == 13 ? count / 1000 : count
        let isPlausible = digits.first != UInt8(ascii: "0") && seconds < endOf2100
        return isPlausible ? Date(timeIntervalSince1970: seconds) : nil
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

/// Parses a time. Each form starts at the beginning and must match to the end.
struct DateScanner {
    struct Moment {
        var year = 0
        var month = 1
        var day = 1
        var hour: Int?
        var minute = 0
        var second = 0
        /// Seconds east of Greenwich.
        var offset: Int?

        var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 }
    }

    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(Tidy.line(text).utf8.prefix(64)) }

    /// `2026-11-21`, `20261121`, `2026/11/21`, then a time after `T` or a space, then a zone.
    mutating func iso8601() -> Moment? {
        at = 0
        var moment = Moment()
        guard let year = number(digits: 4) else { return nil }
        moment.year = year
        let separated = skip("-") || skip("/")
        guard let month = number(digits: 2) else { return nil }
        moment.month = month
        if separated, !(skip("-") || skip("/")) { return nil }
        guard let day = number(digits: 2) else { return nil }
        moment.day = day
        if at == bytes.count { return moment }
        guard skip("T") || skip("t") || skip(" ") else { return nil }
        return time(into: &moment) && zone(into: &moment) && at == bytes.count ? moment : nil
    }

    /// `Sat, 21 Nov 2026 09:30:00 +0100`, weekday and seconds optional.
    mutating func rfc2822() -> Moment? {
        at = 0
        var moment = Moment()
        if word() != nil { _ = skip(",") }
        skipSpaces()
        guard let day = number(digits: 2) ?? number(digits: 1) else { return nil }
        skipSpaces()
        guard let name = word(), let month = Self.months.firstIndex(of: String(name.prefix(3))) else { return nil }
        skipSpaces()
        guard let year = number(digits: 4) else { return nil }
        (moment.year, moment.month, moment.day) = (year, month + 1, day)
        skipSpaces()
        if at == bytes.count { return moment }
        return time(into: &moment) && zone(into: &moment) && at == bytes.count ? moment : nil
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    private mutating func time(into moment: inout Moment) -> Bool {
        guard let hour = number(digits: 2) else { return false }
        moment.hour = hour
        let separated = skip(":")
        guard let minute = number(digits: 2) else { return false }
        moment.minute = minute
        if separated ? skip(":") : at < bytes.count && bytes[at].isASCIIDigit {
            guard let second = number(digits: 2) else { return false }
            moment.second = second
            if skip(".") || skip(",") { while at < bytes.count, bytes[at].isASCIIDigit { at += 1 } }
        }
        return true
    }

    /// `Z`, `GMT`, `UTC`, `+01:00`, `+0100`, `+01`, or nothing. Other zone names are ambiguous.
    private mutating func zone(into moment: inout Moment) -> Bool {
        skipSpaces()
        if at == bytes.count { return true }
        if let name = word() {
            moment.offset = 0
            return ["z", "gmt", "utc", "ut"].contains(name)
        }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2) else { return false }
        _ = skip(":")
        moment.offset = sign * (hours * 3600 + (number(digits: 2) ?? 0) * 60)
        return true
    }

    private mutating func number(digits: Int) -> Int? {
        guard at + digits <= bytes.count, bytes[at..<at + digits].allSatisfy(\.isASCIIDigit) else { return nil }
        defer { at += digits }
        return bytes[at..<at + digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func word() -> String? {
        let letters = bytes[at...].prefix(while: \.isASCIILetter)
        at += letters.count
        return letters.isEmpty ? nil : String(decoding: letters.map(\.asciiLowercased), as: UTF8.self)
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    private mutating func skipSpaces() { while skip(" ") {} }
}
