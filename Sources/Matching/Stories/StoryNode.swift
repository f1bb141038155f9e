// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// A family in memory.
struct StoryNode: Sendable {
    struct Edge: Sendable {
        let to: Int32
        let likelihood: StoryLikelihood.Units
    }

    let family: StoryFamily
    let terms: [(key: UInt32, weight: Float)]
    /// Pseudo-random, from the id: decides which families of a large story stay active, whatever their order.
    let rank: UInt64
    var story: Story.ID?
    var edges: [Edge] = []
    /// The active family that it follows; -1 if it is active itself.
    var target: Int32 = -1
    /// The families that follow it.
    var followers: [Int32] = []
    /// Whether a person decided on it: then it is always active.
    var isPinned: Bool

    var isActive: Bool { target < 0 }

    init(_ family: StoryFamily, isPinned: Bool) {
        (self.family, self.isPinned) = (family, isPinned)
        terms = family.vector.strongest()
        let digest = family.id.smallest.digest
        rank = Mixing.mix(UInt64(truncatingIfNeeded: digest) ^ UInt64(truncatingIfNeeded: digest >> 64))
    }

    static func precedes(_ a: StoryNode, _ b: StoryNode) -> Bool {
        let (here, there) = (a.family.time.moment, b.family.time.moment)
        return here != there ? here < there : a.family.id < b.family.id
    }

    /// Which of two families stays active.
    static func ranks(_ a: StoryNode, before b: StoryNode) -> Bool {
        if a.isPinned != b.isPinned { return a.isPinned }
        return a.rank != b.rank ? a.rank < b.rank : a.family.id < b.family.id
    }
}
