// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Reasons, and what is stored.
extension StoryAssignment {
    /// Families that are explained in one operation: more than anyone reads.
    private static let mostExplained = 64

    /// Records why some families are where they are.
    mutating func explain(_ families: [Int32]) {
        for number in families.prefix(StoryAssignment.mostExplained) {
            guard let id = nodes[Int(number)]?.family.id else { continue }
            changes.evidence[id] = evidence(number)
        }
    }

    /// Why an active family is in its story, as of now; nil for others. What a following family has is from when it was
    /// active.
    public func evidence(of family: Family.ID) -> StoryEvidence? {
        guard let number = numbers[family], nodes[Int(number)]?.isActive == true else { return nil }
        return evidence(number)
    }

    private func evidence(_ number: Int32) -> StoryEvidence? {
        guard let node = nodes[Int(number)] else { return nil }
        let averages = averages(number)
        let own = averages.first { $0.story == node.story }
        let next = averages.filter { $0.story != node.story }.max {
            $0.average != $1.average ? $0.average < $1.average : $0.story > $1.story
        }
        let others = (node.story.flatMap { stories[$0]?.active.count } ?? 1) - 1
        return StoryEvidence(
            rules: StoryRules.version, average: others > 0 ? own?.average ?? 0 : nil, compared: others,
            needed: StoryRules.average, best: best(node),
            next: next.map { StoryEvidence.Other(story: $0.story, average: $0.average) }, isRuled: node.isPinned)
    }

    private func best(_ node: StoryNode) -> StoryEvidence.Best? {
        let edge = node.edges.filter { nodes[Int($0.to)]?.story == node.story }.max { a, b in
            if a.likelihood != b.likelihood { return a.likelihood < b.likelihood }
            guard let a = nodes[Int(a.to)], let b = nodes[Int(b.to)] else { return false }
            return StoryNode.precedes(b, a)
        }
        guard let edge, let there = nodes[Int(edge.to)]?.family else { return nil }
        let query = StoryQuery(node.family.vector)
        let common = query.common(with: there.vector)
        return StoryEvidence.Best(
            family: there.id.hex, likelihood: Double(edge.likelihood) / 65_535, words: Double(common.words),
            names: Double(common.names), lead: Double(common.lead), numbers: Double(common.numbers),
            gap: node.family.time.gap(to: there.time),
            sharedWords: query.shared(with: there.vector, names: false, most: StoryRules.shownWords),
            sharedNames: query.shared(with: there.vector, names: true, most: StoryRules.shownNames))
    }
}
