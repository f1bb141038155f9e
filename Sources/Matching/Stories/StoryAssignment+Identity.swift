// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Which stories new clusters are.
extension StoryAssignment {
    /// Makes stories of clusters. Each story goes on as the cluster that has most of its families; if several go on as one
    /// cluster, that with most families there keeps its id.
    mutating func apply(_ clusters: [[Int32]]) {
        var votes: [Story.ID: [Int: Int]] = [:]
        for (place, cluster) in clusters.enumerated() {
            for number in cluster {
                guard let node = nodes[Int(number)], let story = node.story else { continue }
                votes[story, default: [:]][place, default: 0] += 1 + node.followers.count
            }
        }
        var claims = [[(count: Int, story: Story.ID)]](repeating: [], count: clusters.count)
        for (story, counts) in votes {
            let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
            if let best { claims[best.key].append((best.value, story)) }
        }
        // A story that does not go on is emptied before others are filled.
        for claim in claims where claim.count > 1 {
            let sorted = claim.sorted { $0.count != $1.count ? $0.count > $1.count : $0.story < $1.story }
            for loser in sorted.dropFirst() {
                changes.merged[loser.story] = sorted[0].story
                stories[loser.story] = nil
            }
        }
        var moved: [Int32] = []
        var changed: [Story.ID] = []
        for (place, cluster) in clusters.enumerated() {
            let winner = claims[place].max { $0.count != $1.count ? $0.count < $1.count : $0.story > $1.story }
            let story = winner?.story ?? begin(splitFrom: source(of: place, votes))
            if fill(story, with: cluster, &moved) { changed.append(story) }
        }
        explain(moved)
        for story in changed { limit(story) }
    }

    /// The story from which most families of a cluster come.
    private func source(of place: Int, _ votes: [Story.ID: [Int: Int]]) -> Story.ID? {
        votes.compactMap { story, counts in counts[place].map { (count: $0, story: story) } }
            .max { $0.count != $1.count ? $0.count < $1.count : $0.story > $1.story }?.story
    }

    private mutating func begin(splitFrom: Story.ID?) -> Story.ID {
        let story = newStory()
        changes.begun[story] = Story.Origin(splitFrom: splitFrom)
        return story
    }

    /// - Returns: whether a story has other families now.
    private mutating func fill(_ story: Story.ID, with cluster: [Int32], _ moved: inout [Int32]) -> Bool {
        let movers = cluster.filter { nodes[Int($0)]?.story != story }
        let old = stories[story]
        if movers.isEmpty, let old, old.active.count == cluster.count { return false }
        var members = Members(active: cluster)
        for number in cluster { members.following += nodes[Int(number)]?.followers ?? [] }
        for number in movers {
            for family in [number] + (nodes[Int(number)]?.followers ?? []) {
                note(family)
                nodes[Int(family)]?.story = story
            }
        }
        moved += movers
        stories[story] = members
        return true
    }
}
