// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials
internal import Glibc

/// A point in time for display: local time with its zone, `2026-11-12 06:40 CET`.
///
/// The zone is that of `TZ`, else of `/etc/localtime`, with the rules and abbreviations of the C library, as in `ls`
/// and `journalctl`. Machine-readable output uses UTC instead.
public struct LocalTime {
    private let broken: tm
    private let millisecond: Int

    public init(_ date: Date) {
        // No output format can express years outside 1 to 9999; such a date is an error in the article.
        let bounded = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        let milliseconds = Int((bounded * 1_000).rounded())
        let fraction = milliseconds % 1_000
        millisecond = fraction < 0 ? fraction + 1_000 : fraction
        var seconds = time_t((milliseconds - millisecond) / 1_000)
        var broken = tm()
        localtime_r(&seconds, &broken)
        self.broken = broken
    }

    /// `2026-11-12 06:40 CET`
    public var minutes: String { formatted("%04Y-%m-%d %H:%M") + zone }

    /// `2026-11-12 06:40:07.250 CET`
    public var precise: String {
        let digits = String(millisecond)
        let fraction = String(repeating: "0", count: 3 - digits.utf8.count) + digits
        return formatted("%04Y-%m-%d %H:%M:%S") + "." + fraction + zone
    }

    /// The first moment of a day of the local calendar.
    /// - Returns: nil when the C library cannot compute it.
    public static func midnight(_ year: Int, _ month: Int, _ day: Int) -> Date? {
        var broken = tm()
        broken.tm_year = Int32(clamping: year - 1900)
        broken.tm_mon = Int32(clamping: month - 1)
        broken.tm_mday = Int32(clamping: day)
        // The C library decides whether summer time applies. A midnight skipped by a clock change gives a time one hour
        // later.
        broken.tm_isdst = -1
        errno = 0
        let seconds = mktime(&broken)
        guard seconds != -1 || errno == 0 else { return nil }
        return Date(timeIntervalSince1970: Double(seconds))
    }

    private var zone: String { formatted(" %Z") }

    private func formatted(_ format: String) -> String {
        var broken = broken
        // Longer than any zone name that the C library accepts.
        var buffer = [CChar](repeating: 0, count: 256)
        let length = strftime(&buffer, buffer.count, format, &broken)
        return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
