// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// When a family appeared: when its lead was published, if that is known, and when it was received.
public struct StoryTime: Hashable, Sendable {
    public let published: PublicationTime?
    public let received: Date

    public init(published: PublicationTime?, received: Date) {
        (self.published, self.received) = (published, received)
    }

    /// The day at the head of the text counts if the article states no time of publication.
    public init(published: PublicationTime?, features: StoryFeatures, received: Date) {
        let stated = features.statedDay.map {
            PublicationTime(Date(timeIntervalSince1970: Double($0.daysSince1970) * StoryTime.day), isDay: true)
        }
        self.init(published: published ?? stated, received: received)
    }

    static let day = 86_400.0

    /// Orders families in a story.
    public var moment: Date { published?.start ?? received }

    /// Days between two times of one clock: both of publication, or both of receipt where neither is published. Nil for
    /// others: a time of publication and one of receipt say nothing about each other.
    func gap(to other: StoryTime) -> Double? {
        switch (published, other.published) {
        case (let here?, let there?): here.gap(to: there) / StoryTime.day
        case (nil, nil): abs(received.timeIntervalSince(other.received)) / StoryTime.day
        default: nil
        }
    }

    /// Whether two families may be of one story. Where the clocks differ, they must have been received together.
    func isNear(_ other: StoryTime) -> Bool {
        let gap = gap(to: other) ?? abs(received.timeIntervalSince(other.received)) / StoryTime.day
        return gap <= StoryRules.windowDays
    }
}
