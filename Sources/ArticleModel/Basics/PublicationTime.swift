// SPDX-License-Identifier: Apache-2.0

public import FoundationEssentials

/// When a text was published, as precisely as its file states it: at a moment, or on a bare day.
///
/// The order is that of the latest moments that the times can mean: a bare day comes after every hour of the day and
/// before every hour of the next day. So a day, of which nobody knows the hour, never beats an hour of the same day.
public struct PublicationTime: Hashable, Comparable, Sendable {
    /// The moment; the beginning of a bare day.
    public let start: Date
    /// Whether the file states a day without an hour.
    public let isDay: Bool

    public init(_ start: Date, isDay: Bool) {
        self.start = start
        self.isDay = isDay
    }

    /// Seconds in a day. Days in the local time of a place with summer time may be an hour longer or shorter, but a day
    /// without an hour hardly ever states its zone.
    private static let day = 86_400.0

    /// The end of a bare day, which is no longer part of it; the moment itself otherwise.
    private var end: Date { isDay ? start.addingTimeInterval(Self.day) : start }

    public static func < (a: Self, b: Self) -> Bool {
        // A bare day ends before the moment at which it ends.
        a.end != b.end ? a.end < b.end : a.isDay && !b.isDay
    }

    /// Seconds between two times of publication, never negative. A moment has no distance from the day that contains
    /// it. Two bare days are as far from each other as their beginnings: what appears daily is a day apart.
    public func gap(to other: PublicationTime) -> Double {
        guard isDay != other.isDay else { return abs(start.timeIntervalSince(other.start)) }
        let (day, moment) = isDay ? (self, other.start) : (other, start)
        return max(0, day.start.timeIntervalSince(moment), moment.timeIntervalSince(day.end))
    }

    /// Whether a moment lies in this day; false for a moment.
    public func contains(_ moment: Date) -> Bool { isDay && moment >= start && moment < end }

    /// Whether a moment is exactly midnight in UTC. Where nothing else is known, such a time counts as a bare day: most
    /// programs write a day without an hour like this, and one article in 86,400 is published at that second.
    public static func isMidnight(_ moment: Date) -> Bool {
        moment.timeIntervalSince1970.truncatingRemainder(dividingBy: day) == 0
    }
}
