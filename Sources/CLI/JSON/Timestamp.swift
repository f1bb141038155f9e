// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// Formats dates for programs: RFC 3339 in UTC. `LocalTime` formats them for people.
///
/// Computed directly, since an export writes three per line. The conversion of days to a date follows Howard Hinnant,
/// "chrono-compatible low-level date algorithms" (`civil_from_days`).
struct Timestamp {
    private let year: Int
    private let month: Int
    private let day: Int
    private let second: Int
    private let millisecond: Int

    init(_ date: Date) {
        // RFC 3339 cannot express years outside this range; such a date is an error in the article.
        let bounded = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        let milliseconds = Int((bounded * 1_000).rounded())
        let seconds = milliseconds.floored(by: 1_000)
        let days = seconds.floored(by: 86_400)
        millisecond = milliseconds - seconds * 1_000
        second = seconds - days * 86_400
        let shifted = days + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `2026-11-21T09:30:00Z`, with milliseconds where they are not zero.
    var rfc3339: String {
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

extension Int {
    /// Division that rounds down, also for negative values.
    fileprivate func floored(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
