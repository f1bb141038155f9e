// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// The time format of stores: microseconds since 1970. Times beyond some 290,000 years are clamped.
public enum StoredTime {
    public static func microseconds(_ date: Date) -> Int64 {
        let microseconds = (date.timeIntervalSince1970 * 1_000_000).rounded()
        guard microseconds.isFinite else { return microseconds == -.infinity ? .min : .max }
        return Int64(exactly: microseconds) ?? (microseconds < 0 ? .min : .max)
    }

    public static func date(microseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    /// The date as it will be read back.
    public static func rounded(_ date: Date) -> Date { Self.date(microseconds: microseconds(date)) }
}
