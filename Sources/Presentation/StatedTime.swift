// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// A time that a file states, as precisely as the file states it.
///
/// A time of publication says whether it is a bare day (`Article.publishedIsDay`). Other times do not, and a page may
/// state its own midnight in UTC: a reader stores a date without an hour as midnight UTC, and an hour of midnight in
/// another zone with a note (`2026-11-21 00:00 by its own clock (+01:00)`). So a time that is exactly midnight in UTC, in
/// its own zone or in the local zone counts as a day without an hour too, and is never shown as 00:00. An article that
/// was published at that very second loses nothing but its hour.
public struct StatedTime {
    /// `2026-11-12 06:40 CET`, or only `2026-11-12` for a day.
    public let text: String
    public let isDay: Bool

    /// - Parameters:
    ///   - note: the note on the field (`FieldOrigin.note`), if it has one.
    ///   - isBareDay: whether the time is known to be the beginning of a bare day.
    public init(_ date: Date, note: String? = nil, isBareDay: Bool = false) {
        if let note, let own = Self.day(of: note) {
            (text, isDay) = (own, true)
        } else if isBareDay || PublicationTime.isMidnight(date) {
            (text, isDay) = (String(Timestamp(date).rfc3339.prefix(10)), true)
        } else {
            let local = LocalTime(date)
            isDay = local.precise.dropFirst(10).hasPrefix(" 00:00:00.000")
            text = isDay ? String(local.minutes.prefix(10)) : local.minutes
        }
    }

    /// Nil if the file states no time of publication.
    public static func published(_ article: Article) -> StatedTime? {
        article.published.map {
            StatedTime($0, note: article.fields[.published]?.note, isBareDay: article.publishedIsDay)
        }
    }

    /// The day of the note `2026-11-21 00:00 by its own clock …`; nil for other notes.
    public static func day(of note: String) -> String? {
        let parts = note.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, parts[0].utf8.count == 10, parts[1] == "00:00", parts[2].hasPrefix("by its own clock")
        else { return nil }
        return String(parts[0])
    }
}
