// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// What an operation changed.
public struct StoryChanges: Sendable {
    /// A family that is in another story now.
    public struct Move: Hashable, Sendable {
        public let family: Family.ID
        /// Nil for a new family.
        public let from: Story.ID?
        /// Nil for a removed family.
        public let to: Story.ID?
    }

    /// Ordered by family.
    public internal(set) var moves: [Move] = []
    public internal(set) var begun: [Story.ID: Story.Origin] = [:]
    /// By story that is no more: the one that its number leads to.
    public internal(set) var merged: [Story.ID: Story.ID] = [:]
    /// Stories of which all families were removed.
    public internal(set) var ended: [Story.ID] = []
    /// Why each family is where it is: of the families that moved.
    public internal(set) var evidence: [Family.ID: StoryEvidence] = [:]
    /// Families whose stored record is another now (`StoryAssignment.record`), besides those that moved.
    public internal(set) var touched: Set<Family.ID> = []

    public init() {}
}
