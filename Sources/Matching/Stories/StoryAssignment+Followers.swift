// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Large stories: some of their families are compared with others, and each of the rest follows one of them.
///
/// Which ones stay active is drawn from the ids, so that it depends neither on the order of arrivals nor on their time,
/// and the active ones are a fair sample: averages over them are those over all. Only active families are in
/// `candidates`, and only these have edges and followers.
extension StoryAssignment {
    /// Leaves as many families active as may be.
    mutating func limit(_ story: Story.ID) {
        guard let active = stories[story]?.active, active.count > StoryRules.mostActive else { return }
        let ranked = active.compactMap { number in nodes[Int(number)].map { (number, $0) } }
            .sorted { StoryNode.ranks($0.1, before: $1.1) }
        // Families on which people decided are active in any case.
        let pinned = ranked.prefix { $0.1.isPinned }.count
        let kept = ranked.prefix(max(StoryRules.mostActive, pinned)).map(\.0)
        let left = ranked.dropFirst(kept.count).map(\.0)
        guard !left.isEmpty else { return }
        counters.evicted += left.count
        for number in left { evict(number, kept) }
        stories[story]?.active = kept
    }

    /// Lets a family and its followers follow the most similar of some active ones.
    private mutating func evict(_ number: Int32, _ kept: [Int32]) {
        guard let node = nodes[Int(number)], let first = kept.first else { return }
        let best = node.edges.filter { kept.contains($0.to) }.max {
            $0.likelihood != $1.likelihood ? $0.likelihood < $1.likelihood : isRanked($1.to, before: $0.to)
        }
        let target = best?.to ?? first
        detach(number)
        nodes[Int(number)]?.followers = []
        nodes[Int(target)]?.followers += [number] + node.followers
        for family in [number] + node.followers {
            nodes[Int(family)]?.target = target
            touch(family)
        }
        if let story = node.story { stories[story]?.following.append(number) }
    }

    private func isRanked(_ a: Int32, before b: Int32) -> Bool {
        guard let a = nodes[Int(a)], let b = nodes[Int(b)] else { return false }
        return StoryNode.ranks(a, before: b)
    }

    /// Removes an active family from the lists and edges of others.
    mutating func detach(_ number: Int32) {
        guard let node = nodes[Int(number)] else { return }
        candidates.remove(number, node.terms, at: node.family.time)
        for edge in node.edges {
            nodes[Int(edge.to)]?.edges.removeAll { $0.to == number }
            touch(edge.to)
        }
        nodes[Int(number)]?.edges = []
    }

    /// Removes a family. Those that followed it become active or follow others.
    mutating func take(out number: Int32) {
        guard let node = nodes[Int(number)], let story = node.story else { return }
        lessened.insert(story)
        if node.isActive {
            detach(number)
            stories[story]?.active.removeAll { $0 == number }
        } else {
            stories[story]?.following.removeAll { $0 == number }
            nodes[Int(node.target)]?.followers.removeAll { $0 == number }
        }
        release(number)
        promote(story)
        for orphan in node.followers where nodes[Int(orphan)]?.target == number { reattach(orphan, story) }
    }

    /// Lets following families become active while there are too few of these.
    private mutating func promote(_ story: Story.ID) {
        while let members = stories[story], members.active.count < StoryRules.mostActive,
            let next = members.following.min(by: { isRanked($0, before: $1) })
        {
            activate(next)
        }
    }

    /// Lets a following family be compared again.
    mutating func activate(_ number: Int32) {
        guard let node = nodes[Int(number)], let story = node.story, !node.isActive else { return }
        nodes[Int(node.target)]?.followers.removeAll { $0 == number }
        nodes[Int(number)]?.target = -1
        stories[story]?.following.removeAll { $0 == number }
        stories[story]?.active.append(number)
        connect(number)
        touch(number)
    }

    /// Finds the active family that a family is most like.
    private mutating func reattach(_ number: Int32, _ story: Story.ID) {
        guard let node = nodes[Int(number)] else { return }
        let query = StoryQuery(node.family.vector)
        var best: (target: Int32, likelihood: StoryLikelihood.Units)?
        for other in stories[story]?.active ?? [] {
            let likelihood = StoryAssignment.likelihood(query, node.family, nodes[Int(other)]).value
            counters.comparisons += 1
            if let best, likelihood < best.likelihood { continue }
            if let best, likelihood == best.likelihood, isRanked(best.target, before: other) { continue }
            best = (other, likelihood)
        }
        guard let target = best?.target else { return }
        nodes[Int(number)]?.target = target
        nodes[Int(target)]?.followers.append(number)
        touch(number)
    }
}
