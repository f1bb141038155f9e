// SPDX-License-Identifier: Apache-2.0

internal import ArticleModel

/// Clustering of the families that an arrival may concern.
extension StoryAssignment {
    /// An earlier family that would be of one story with a new one if they had appeared at the same time.
    struct Followed {
        let number: Int32
        let likelihood: StoryLikelihood.Units
    }

    /// Compares a family with those that may be about the same event, and lets others find it.
    @discardableResult
    mutating func connect(_ number: Int32) -> Followed? {
        guard let node = nodes[Int(number)] else { return nil }
        let near = StoryAssignment.near(node, &candidates, nodes)
        counters.readEntries += candidates.readEntries
        counters.comparisons += near.count
        candidates.insert(number, node.terms, at: node.family.time)
        guard !near.isEmpty else { return nil }
        let query = StoryQuery(node.family.vector)
        let least = StoryLikelihood.Units(StoryLikelihood.units(of: StoryRules.leastLikelihood))
        let follows = StoryLikelihood.Units(StoryLikelihood.units(of: StoryRules.follows))
        var followed: Followed?
        var edges: [StoryNode.Edge] = []
        let likelihoods = StoryAssignment.likelihoods(query, node.family, near, nodes)
        for (other, likelihood) in zip(near, likelihoods) {
            if likelihood.timeless >= follows, likelihood.timeless > followed?.likelihood ?? 0,
                isEarlier(other, than: node)
            {
                followed = Followed(number: other, likelihood: likelihood.timeless)
            }
            guard likelihood.value >= least else { continue }
            edges.append(StoryNode.Edge(to: other, likelihood: likelihood.value))
            nodes[Int(other)]?.edges.append(StoryNode.Edge(to: number, likelihood: likelihood.value))
            touch(other)
        }
        nodes[Int(number)]?.edges = edges
        return followed
    }

    private static func near(_ node: StoryNode, _ candidates: inout StoryCandidates, _ nodes: [StoryNode?]) -> [Int32] {
        let time = node.family.time
        return candidates.find(node.terms, at: time, most: StoryRules.mostCompared) { a, b in
            guard let a = nodes[Int(a)], let b = nodes[Int(b)] else { return false }
            return StoryNode.precedes(a, b)
        }
    }

    private static func likelihoods(
        _ query: borrowing StoryQuery, _ family: StoryFamily, _ near: [Int32], _ nodes: [StoryNode?]
    ) -> [StoryLikelihood] {
        var found: [StoryLikelihood] = []
        found.reserveCapacity(near.count)
        for other in near { found.append(likelihood(query, family, nodes[Int(other)])) }
        return found
    }

    static func likelihood(_ query: borrowing StoryQuery, _ family: StoryFamily, _ other: StoryNode?) -> StoryLikelihood
    {
        guard let there = other?.family else { return .none }
        return StoryLikelihood(
            query.common(with: there.vector), isOneLanguage: query.isOneLanguage(there.vector),
            gap: family.time.gap(to: there.time))
    }

    private func isEarlier(_ other: Int32, than node: StoryNode) -> Bool {
        nodes[Int(other)].map { StoryNode.precedes($0, node) } ?? false
    }

    mutating func touch(_ number: Int32) {
        if let id = nodes[Int(number)]?.family.id { changes.touched.insert(id) }
    }

    /// A new story follows that of an earlier family.
    mutating func noteFollowed(_ number: Int32, _ followed: Followed?) {
        guard let followed, let story = nodes[Int(number)]?.story, let origin = changes.begun[story],
            origin.splitFrom == nil,
            let earlier = nodes[Int(followed.number)]?.story, earlier != story
        else { return }
        changes.begun[story]?.follows = earlier
    }

    /// Clusters the stories that some families belong to or are like, and those that these touch.
    mutating func recluster(_ seeds: [Int32]) {
        var region: [Story.ID] = []
        var known: Set<Story.ID> = []
        var loose: [Int32] = []
        for seed in seeds where nodes[Int(seed)] != nil {
            if nodes[Int(seed)]?.story == nil { loose.append(seed) }
            for story in touched(by: seed) where known.insert(story).inserted { region.append(story) }
        }
        if region.isEmpty {
            for number in loose { open(number) }
            return
        }
        var found: [[Int32]]?
        for _ in 0..<StoryRules.mostRounds {
            let families = loose + region.flatMap { stories[$0]?.active ?? [] }
            guard families.count <= StoryRules.mostClustered else { break }
            let clusters = clusters(families)
            found = clusters
            let before = region.count
            for cluster in clusters where !isUnchanged(cluster) {
                for number in cluster {
                    for story in touched(by: number) where known.insert(story).inserted { region.append(story) }
                }
            }
            if region.count == before { break }
        }
        if let found { apply(found) } else { for number in loose { place(number) } }
    }

    /// The stories of a family and of those that it is like.
    private func touched(by number: Int32) -> [Story.ID] {
        guard let node = nodes[Int(number)] else { return [] }
        var found: [Story.ID] = []
        if let story = node.story { found.append(story) }
        for edge in node.edges { if let story = nodes[Int(edge.to)]?.story { found.append(story) } }
        if node.isPinned {
            for (id, ruling) in rulings.of(node.family.id) where ruling == .join {
                if let story = story(of: id) { found.append(story) }
            }
        }
        return found
    }

    private func isUnchanged(_ cluster: [Int32]) -> Bool {
        guard let first = cluster.first, let story = nodes[Int(first)]?.story else { return false }
        return stories[story]?.active.count == cluster.count
            && cluster.allSatisfy { nodes[Int($0)]?.story == story }
    }

    private mutating func clusters(_ families: [Int32]) -> [[Int32]] {
        counters.clustered += families.count
        let keyed = families.compactMap { number in
            nodes[Int(number)].map { (moment: $0.family.time.moment, id: $0.family.id, number: number) }
        }
        let order = keyed.sorted { $0.moment != $1.moment ? $0.moment < $1.moment : $0.id < $1.id }.map(\.number)
        if positions.count < nodes.count { positions = [Int32](repeating: -1, count: nodes.count * 2) }
        for (place, number) in order.enumerated() { positions[Int(number)] = Int32(place) }
        defer { for number in order { positions[Int(number)] = -1 } }
        var clustering = StoryClustering(count: order.count)
        for (place, number) in order.enumerated() {
            for edge in nodes[Int(number)]?.edges ?? [] {
                let other = Int(positions[Int(edge.to)])
                if other > place { clustering.add(edge.likelihood, place, other) }
            }
        }
        if !rulings.isEmpty { apply(rulings, to: &clustering, order) }
        return clustering.clusters().map { $0.map { order[Int($0)] } }
    }

    private func apply(_ rulings: StoryRulings, to clustering: inout StoryClustering, _ order: [Int32]) {
        var joins: [(Int, Int)] = []
        for (place, number) in order.enumerated() {
            guard let node = nodes[Int(number)], node.isPinned else { continue }
            for (id, ruling) in rulings.of(node.family.id) {
                guard let other = numbers[id].map({ Int(positions[Int($0)]) }), other > place else { continue }
                switch ruling {
                case .join: joins.append((place, other))
                case .split: clustering.separate(place, other)
                }
            }
        }
        // In the order of time, so that contradictions end the same way.
        for (a, b) in joins.sorted(by: <) {
            clustering.add(StoryLikelihood.certain, a, b)
            clustering.unite(a, b)
        }
    }

    // MARK: Without clustering

    /// Opens a story for a family.
    mutating func open(_ number: Int32) {
        note(number)
        let story = newStory()
        changes.begun[story] = Story.Origin()
        nodes[Int(number)]?.story = story
        stories[story] = Members(active: [number])
        explain([number])
    }

    mutating func newStory() -> Story.ID {
        defer { nextNumber += 1 }
        return Story.ID(nextNumber)
    }

    /// Puts a family into the story that it is most like, if too many families would have to be clustered.
    private mutating func place(_ number: Int32) {
        counters.limited += 1
        let best = averages(number).filter { $0.average >= StoryRules.average }.max {
            $0.average != $1.average ? $0.average < $1.average : $0.story > $1.story
        }
        guard let story = best?.story, mayJoin(number, story) else { return open(number) }
        note(number)
        nodes[Int(number)]?.story = story
        stories[story]?.active.append(number)
        explain([number])
        limit(story)
    }

    private func mayJoin(_ number: Int32, _ story: Story.ID) -> Bool {
        guard let node = nodes[Int(number)] else { return false }
        return rulings.of(node.family.id).allSatisfy { $0.value == .join || self.story(of: $0.key) != story }
    }

    /// The average likelihood of a family with the other families of each story that it is like, ordered by story.
    func averages(_ number: Int32) -> [(story: Story.ID, average: Double, compared: Int)] {
        guard let node = nodes[Int(number)] else { return [] }
        var sums: [Story.ID: Int] = [:]
        for edge in node.edges {
            if let story = nodes[Int(edge.to)]?.story { sums[story, default: 0] += Int(edge.likelihood) }
        }
        return sums.map { story, sum in
            let count = (stories[story]?.active.count ?? 0) - (node.story == story ? 1 : 0)
            return (story, Double(sum) / 65_535 / Double(max(1, count)), count)
        }.sorted { $0.story < $1.story }
    }
}
