// SPDX-License-Identifier: Apache-2.0

public import ArticleModel

/// Storing families in their stories, and continuing with them.
extension StoryAssignment {
    /// What is stored of a family; nil for one that is not in memory.
    public func record(of family: Family.ID) -> StoryRecord? {
        guard let number = numbers[family], let node = nodes[Int(number)], let story = node.story else { return nil }
        let edges = node.edges.compactMap { edge in
            nodes[Int(edge.to)].map { StoryRecord.Edge(family: $0.family.id, likelihood: edge.likelihood) }
        }
        let target = node.isActive ? nil : nodes[Int(node.target)]?.family.id
        return StoryRecord(
            family: node.family, story: story, follows: target, edges: edges.sorted { $0.family < $1.family })
    }

    /// Continues with stored families. An edge or target that is not among them is left out; a family without its target
    /// becomes active.
    public init(
        restoring records: some Sequence<StoryRecord>, nextNumber: Int64, rulings: StoryRulings = StoryRulings()
    ) {
        self.init(nextNumber: nextNumber, rulings: rulings)
        let records = records.sorted { $0.family.id < $1.family.id }
        for record in records where numbers[record.family.id] == nil {
            let number = add(record.family)
            nodes[Int(number)]?.story = record.story
        }
        for record in records {
            guard let number = numbers[record.family.id] else { continue }
            if let target = record.follows.flatMap({ numbers[$0] }), target != number, isActive(target, records) {
                nodes[Int(number)]?.target = target
                nodes[Int(target)]?.followers.append(number)
                stories[record.story, default: Members()].following.append(number)
                continue
            }
            stories[record.story, default: Members()].active.append(number)
            nodes[Int(number)]?.edges = record.edges.compactMap { edge in
                numbers[edge.family].map { StoryNode.Edge(to: $0, likelihood: edge.likelihood) }
            }
            if let node = nodes[Int(number)] { candidates.insert(number, node.terms, at: node.family.time) }
        }
    }

    /// Whether a family that others follow follows none itself, and is of the stored ones.
    private func isActive(_ number: Int32, _ records: [StoryRecord]) -> Bool {
        // Numbers were given in the order of the records, of which equal ids were left out.
        guard let id = nodes[Int(number)]?.family.id else { return false }
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].family.id < id { low = middle + 1 } else { high = middle }
        }
        return low < records.count && records[low].follows == nil
    }
}
