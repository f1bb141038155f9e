// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// All families about one event.
public enum Story {
    /// The number of a story, given when it begins; none is used twice. It may depend on the order of arrivals.
    public struct ID: Hashable, Comparable, Sendable, Codable {
        public let number: Int64
        public init(_ number: Int64) { self.number = number }
        public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
    }

    /// How a story began.
    public struct Origin: Hashable, Sendable, Codable {
        /// The earlier story that this one continues: alike, but too far in time.
        public var follows: ID?
        /// The story from which it was separated.
        public var splitFrom: ID?

        public init(follows: ID? = nil, splitFrom: ID? = nil) { (self.follows, self.splitFrom) = (follows, splitFrom) }
    }
}

/// A family as stories see it: the text and times of its lead.
public struct StoryFamily: Hashable, Sendable {
    public let id: Family.ID
    public let time: StoryTime
    public let vector: StoryVector

    public init(id: Family.ID, time: StoryTime, vector: StoryVector) {
        (self.id, self.time, self.vector) = (id, time, vector)
    }
}
