// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// Times as stores keep them: microseconds since 1970; what lies outside some 290,000 years stands at their end.
public enum StoredTime {
    public static func microseconds(_ date: Date) -> Int64 {
        let microseconds = (date.timeIntervalSince1970 * 1_000_000).rounded()
        guard microseconds.isFinite else { return microseconds == -.infinity ? .min : .max }
        return Int64(exactly: microseconds) ?? (microseconds < 0 ? .min : .max)
    }

    public static func date(microseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    /// As it will be read back.
    public static func rounded(_ date: Date) -> Date { Self.date(microseconds: microseconds(date)) }
}
