// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// A family in its story as it is stored, so that a new process continues exactly where the last one stopped.
public struct StoryRecord: Sendable {
    /// A family that is about the same event with some likelihood.
    public struct Edge: Hashable, Sendable {
        public let family: Family.ID
        /// In units of 1 / 65,535.
        public let likelihood: UInt16

        public init(family: Family.ID, likelihood: UInt16) { (self.family, self.likelihood) = (family, likelihood) }
    }

    public let family: StoryFamily
    public let story: Story.ID
    /// The family that this one follows, if its story has so many that this one is not compared any more.
    public let follows: Family.ID?
    /// Ordered by family.
    public let edges: [Edge]

    public init(family: StoryFamily, story: Story.ID, follows: Family.ID?, edges: [Edge]) {
        (self.family, self.story, self.follows, self.edges) = (family, story, follows, edges)
    }
}
