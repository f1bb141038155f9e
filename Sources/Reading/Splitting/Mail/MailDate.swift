// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import FoundationEssentials
import TextBytes

/// Parses the `Date` field in its historical forms by converting it to the form of RFC 5322.
enum MailDate {
    static func found(in field: [UInt8]) -> Extracted<Date>? {
        // A comment with the zone's name often follows.
        var words = Tidy.line(Comments.removed(from: field)).split(separator: " ").map(String.init)
        if let last = words.last, let offset = zones[last.uppercased()] { words[words.count - 1] = offset }
        // `Thu, 6 Jun 96`: RFC 5322, 4.3, obs-year.
        if let year = words.indices.dropFirst(2).first(where: { isShortYear(words[$0]) }),
            words[year - 1].allSatisfy(\.isLetter), words[year - 2].allSatisfy(\.isNumber)
        {
            words[year] = (words[year] < "50" ? "20" : "19") + words[year]
        }
        if let clock = words.firstIndex(where: { $0.contains(":") }) { words[clock] = padded(words[clock]) }
        let stated =
            Dates.found(in: words.joined(separator: " "), from: "date", confidence: 0.95)
            ?? browserDate(words).flatMap { Dates.found(in: $0, from: "date", confidence: 0.9) }
        guard let date = stated, words.contains(where: { $0.contains(":") }) else { return stated }
        // A mail program states the moment of sending: its midnight is an hour.
        return Extracted(date.value, from: date.from, confidence: date.confidence, note: date.origin.note)
    }

    /// The date in a header that a program wrote into a text: in the form of a field, or in words
    /// (`jeudi 12 novembre 2026 à 06:00`).
    static func written(_ text: String, from: String) -> Extracted<Date>? {
        if let date = found(in: Array(text.utf8)) {
            return Extracted(
                date.value, from: from, confidence: 0.8, note: date.origin.note, isDay: date.isDay)
        }
        let dates = WrittenDates(Tidy.line(text), dayFirst: .withPoints).found()
        return dates.count == 1 ? dates.first.flatMap { Dates.found($0.moment, from: from, confidence: 0.8) } : nil
    }

    /// `Fri Mar 10 2006 13:40:00 GMT+0100`, and C's form `Fri Mar 10 13:40:00 2006`.
    private static func browserDate(_ words: [String]) -> String? {
        guard words.count >= 5, words[1].allSatisfy(\.isLetter), words[2].allSatisfy(\.isNumber) else { return nil }
        let isClockFirst = words[3].contains(":")
        let (clock, year) = isClockFirst ? (words[3], words.last ?? "") : (words[4], words[3])
        let zone = isClockFirst ? "" : words.dropFirst(5).first ?? ""
        let offset = zone.hasPrefix("GMT") || zone.hasPrefix("UTC") ? String(zone.dropFirst(3)) : zone
        return "\(words[0]), \(words[2]) \(words[1]) \(year) \(padded(clock)) \(offset)"
    }

    private static func isShortYear(_ word: String) -> Bool {
        word.utf8.count == 2 && word.utf8.allSatisfy(\.isASCIIDigit)
    }

    /// Changes `9:05:00` to `09:05:00`.
    private static func padded(_ clock: String) -> String {
        clock.prefix { $0 != ":" }.count == 1 ? "0" + clock : clock
    }

    /// Zone names that RFC 5322 defines. Others are ambiguous, and a time in an unknown zone is not a known time.
    private static let zones = [
        "EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600",
        "PST": "-0800", "PDT": "-0700",
    ]
}
