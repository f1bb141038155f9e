// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel
import FoundationEssentials
import TextBytes

/// Reads the `Date` field of a message.
enum MailDate {
    static func found(in field: [UInt8]) -> Extracted<Date>? {
        // A comment with the zone's name often follows.
        found(in: Tidy.line(Comments.removed(from: field)), from: "date", confidence: 0.95)
    }

    /// The date in a header that a program wrote into a text: in the form of a field, or in words
    /// (`jeudi 12 novembre 2026 à 06:00`).
    static func written(_ text: String, from: String) -> Extracted<Date>? {
        found(in: text, from: from, confidence: 0.8)
    }

    private static func found(in text: String, from: String, confidence: Double) -> Extracted<Date>? {
        guard let moment = Dates.moment(in: text), let date = Dates.found(moment, from: from, confidence: confidence)
        else {
            return nil
        }
        // A mail program states the moment of sending: its midnight is an hour.
        return Extracted(
            date.value, from: from, confidence: date.confidence, note: date.origin.note, isDay: moment.hour == nil)
    }
}
