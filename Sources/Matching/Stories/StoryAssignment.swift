// SPDX-License-Identifier: Apache-2.0

public import ArticleModel
public import FoundationEssentials

/// Puts families into stories as they arrive.
///
/// The stories are a function of the set of families, not of their order, as long as no limit of `StoryRules` is
/// reached. A value: a copy shows what an operation would change.
public struct StoryAssignment: Sendable {
    struct Members: Sendable {
        var active: [Int32] = []
        /// Families that follow an active one.
        var following: [Int32] = []
        var isEmpty: Bool { active.isEmpty && following.isEmpty }
        var count: Int { active.count + following.count }
    }

    /// How much work the operations did.
    public struct Counters: Sendable {
        public internal(set) var readEntries = 0
        public internal(set) var comparisons = 0
        public internal(set) var clustered = 0
        public internal(set) var evicted = 0
        public internal(set) var limited = 0
    }

    /// By number of a family; nil for numbers that are free.
    var nodes: [StoryNode?] = []
    var freeNodes: [Int32] = []
    var numbers: [Family.ID: Int32] = [:]
    var stories: [Story.ID: Members] = [:]
    var candidates = StoryCandidates()
    var rulings: StoryRulings
    var nextNumber: Int64
    public internal(set) var counters = Counters()
    /// Of the running operation.
    var changes = StoryChanges()
    var origins: [Int32: Story.ID?] = [:]
    /// Stories that lost a family in it.
    var lessened: Set<Story.ID> = []
    /// By number of a family, while it is clustered: its place; -1 for others.
    var positions: [Int32] = []

    /// - Parameter nextNumber: of the next story that begins; above that of every story that ever began.
    public init(nextNumber: Int64 = 1, rulings: StoryRulings = StoryRulings()) {
        (self.nextNumber, self.rulings) = (nextNumber, rulings)
    }

    // MARK: Queries

    public var familyCount: Int { numbers.count }
    public var storyCount: Int { stories.count }
    /// The number of the next story.
    public var upcomingNumber: Int64 { nextNumber }

    /// The story of a family that is in memory.
    public func story(of family: Family.ID) -> Story.ID? { numbers[family].flatMap { nodes[Int($0)]?.story } }

    /// The families of a story in memory, by time.
    public func families(of story: Story.ID) -> [Family.ID] {
        guard let members = stories[story] else { return [] }
        return (members.active + members.following).compactMap { nodes[Int($0)] }.sorted(by: StoryNode.precedes)
            .map(\.family.id)
    }

    // MARK: Operations

    /// Puts a new family into a story. A family with the id of one that is here replaces it.
    public mutating func insert(_ family: StoryFamily) -> StoryChanges { replace([family.id], with: family) }

    /// Removes a family.
    public mutating func remove(_ family: Family.ID) -> StoryChanges {
        guard let number = numbers[family] else { return StoryChanges() }
        let story = nodes[Int(number)]?.story
        note(number)
        changes.moves.append(StoryChanges.Move(family: family, from: story, to: nil))
        take(out: number)
        origins[number] = nil
        if let story { recluster(stories[story]?.active ?? []) }
        return finish()
    }

    /// Lets a family take the place of others: its lead or id is another now, or they were merged. Its story keeps its id if
    /// the family still belongs to it, or was alone in it. Decisions of people on the old families count for the new one.
    public mutating func replace(_ old: [Family.ID], with family: StoryFamily) -> StoryChanges {
        var previous: [Story.ID] = []
        for id in old {
            rulings.rename(id, to: family.id)
            guard let number = numbers[id] else { continue }
            if let story = nodes[Int(number)]?.story { previous.append(story) }
            if id != family.id {
                changes.moves.append(StoryChanges.Move(family: id, from: nodes[Int(number)]?.story, to: nil))
            }
            take(out: number)
        }
        let hadPlace = old.contains(family.id) && !previous.isEmpty
        let number = add(family)
        // The new family speaks for the story of the old ones when ids are given.
        let home = previous.min { (stories[$0]?.count ?? 0, $1) > (stories[$1]?.count ?? 0, $0) }
        if let home {
            nodes[Int(number)]?.story = home
            stories[home, default: Members()].active.append(number)
        }
        origins[number] = .some(hadPlace ? home : nil)
        let found = connect(number)
        let before = Set(previous.flatMap { stories[$0]?.active ?? [] })
        recluster([number] + before.sorted())
        noteFollowed(number, found)
        return finish()
    }

    /// Records a decision of a person on two families.
    /// - Parameter ruling: nil withdraws it.
    public mutating func rule(_ ruling: StoryRulings.Ruling?, _ a: Family.ID, _ b: Family.ID) -> StoryChanges {
        rulings.set(ruling, a, b)
        var seeds: [Int32] = []
        for id in [a, b] {
            guard let number = numbers[id] else { continue }
            nodes[Int(number)]?.isPinned = !rulings.of(id).isEmpty
            if nodes[Int(number)]?.isActive == false { activate(number) }
            seeds.append(number)
        }
        recluster(seeds)
        return finish()
    }

    /// Forgets the stories to which nothing can be added any more. They go on to exist; only memory is freed.
    /// - Parameter now: the time of the newest families, of publication or receipt.
    /// - Returns: the stories that are not in memory any more.
    public mutating func forget(now: Date) -> [Story.ID] {
        let limit = now.addingTimeInterval(-StoryRules.memoryDays * StoryTime.day)
        var forgotten: [Story.ID] = []
        for (story, members) in stories {
            let all = members.active + members.following
            let isOld = all.allSatisfy { number in
                nodes[Int(number)].map { max($0.family.time.moment, $0.family.time.received) < limit } ?? true
            }
            guard isOld else { continue }
            for number in members.following { release(number) }
            for number in members.active {
                detach(number)
                release(number)
            }
            stories[story] = nil
            forgotten.append(story)
        }
        return forgotten.sorted()
    }

    // MARK: Steps

    /// Gives a family a number.
    mutating func add(_ family: StoryFamily) -> Int32 {
        let node = StoryNode(family, isPinned: !rulings.of(family.id).isEmpty)
        let number = freeNodes.popLast() ?? Int32(nodes.count)
        if Int(number) == nodes.count { nodes.append(node) } else { nodes[Int(number)] = node }
        numbers[family.id] = number
        return number
    }

    /// Frees the number of a family.
    mutating func release(_ number: Int32) {
        guard let node = nodes[Int(number)] else { return }
        numbers[node.family.id] = nil
        nodes[Int(number)] = nil
        freeNodes.append(number)
    }

    /// Remembers the story that a family had before the operation.
    mutating func note(_ number: Int32) {
        if origins[number] == nil { origins[number] = .some(nodes[Int(number)]?.story) }
    }

    mutating func finish() -> StoryChanges {
        for (number, origin) in origins {
            guard let node = nodes[Int(number)], node.story != origin else { continue }
            changes.moves.append(StoryChanges.Move(family: node.family.id, from: origin, to: node.story))
        }
        for story in lessened where stories[story]?.isEmpty == true {
            stories[story] = nil
            changes.ended.append(story)
        }
        changes.ended.sort()
        changes.moves.sort { $0.family < $1.family }
        defer { (changes, origins, lessened) = (StoryChanges(), [:], []) }
        return changes
    }
}
