// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
public import FoundationEssentials

/// Formats dates for programs: RFC 3339 in UTC. `LocalTime` formats them for people.
///
/// Computed without a calendar, since an export writes three per line.
public struct Timestamp {
    private let year: Int
    private let month: Int
    private let day: Int
    private let second: Int
    private let millisecond: Int

    public init(_ date: Date) {
        // RFC 3339 cannot express years outside this range; such a date is an error in the article.
        let bounded = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        let milliseconds = Int((bounded * 1_000).rounded())
        let seconds = milliseconds.floored(by: 1_000)
        let days = seconds.floored(by: 86_400)
        millisecond = milliseconds - seconds * 1_000
        second = seconds - days * 86_400
        let date = CivilDay(daysSince1970: days)
        (year, month, day) = (date.year, date.month, date.day)
    }

    /// `2026-11-21T09:30:00Z`, with milliseconds where they are not zero.
    public var rfc3339: String {
        let fraction = millisecond == 0 ? "" : "." + Self.digits(millisecond, 3)
        return "\(dayText)T\(clock)\(fraction)Z"
    }

    private var dayText: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

    private var clock: String {
        "\(Self.digits(second / 3_600, 2)):\(Self.digits(second / 60 % 60, 2)):\(Self.digits(second % 60, 2))"
    }

    private static func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
