// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

@Suite struct LargeStoryTests {
    @Test func `1,000 families of one event are one story, with few comparisons each`() {
        let count = 1_000
        var stories = StoryAssignment()
        let reports = (0..<50).map { StoryTexts.family($0, event: 1, version: $0) }
        for number in 0..<count {
            let report = reports[number % 50]
            _ = stories.insert(StoryFamily(id: StoryTexts.id(number), time: report.time, vector: report.vector))
        }
        let counters = stories.counters
        // Only the active families are compared: as many for the last arrival as for the 25th.
        #expect(counters.comparisons <= count * (StoryRules.mostActive + 1))
        #expect(counters.readEntries <= count * StoryRules.queryTerms * (StoryRules.mostActive + 1))
        #expect(counters.clustered <= count * 2 * (StoryRules.mostActive + 1))
        #expect(stories.storyCount == 1)
        #expect(stories.stories.values.first?.active.count == StoryRules.mostActive)
    }

    @Test func `240 families of 40 similar events stay within the limits`() {
        let count = 240
        var stories = StoryAssignment()
        for number in 0..<count {
            _ = stories.insert(StoryTexts.family(number, event: number % 40, version: number / 40, day: nil))
        }
        // All pairs would be more than twice as many.
        #expect(stories.counters.comparisons <= count * StoryRules.mostCompared)
        // Each arrival may concern all families, but few arrivals concern them twice.
        #expect(stories.counters.clustered <= count * count / 2 * 5 / 4)
        #expect(stories.counters.limited == 0)
        #expect(stories.storyCount <= 60)
    }

    @Test func `a family that concerns too many others to cluster moves none of them`() {
        // In each of 48 stories one family is about the event of the new one, and nine are about others.
        let records = (0..<480).map { number in
            let event = number % 10 + 1
            return StoryRecord(
                family: StoryTexts.family(number, event: event, version: number / 10),
                story: Story.ID(Int64(number / 10 + 1)), follows: nil, edges: [])
        }
        var stories = StoryAssignment(restoring: records, nextNumber: 49)
        let changes = stories.insert(StoryTexts.family(480, event: 1, version: 48))
        #expect(stories.counters.comparisons == 48)
        #expect(stories.counters.limited == 1)
        #expect(stories.counters.clustered == 0)
        #expect(changes.moves.count == 1)
        #expect(changes.begun.count == 1)
        #expect(stories.storyCount == 49)
    }

    /// Followers lead to an active family, which follows none.
    private func check(_ stories: StoryAssignment) {
        for (id, members) in stories.stories {
            #expect(members.active.count <= StoryRules.mostActive || members.following.isEmpty)
            for number in members.active {
                let node = stories.nodes[Int(number)]
                #expect(node?.isActive == true)
                #expect(node?.story == id)
                for follower in node?.followers ?? [] { #expect(stories.nodes[Int(follower)]?.target == number) }
            }
            for number in members.following {
                let node = stories.nodes[Int(number)]
                let target = node.flatMap { stories.nodes[Int($0.target)] }
                #expect(target?.isActive == true)
                #expect(target?.story == id)
                #expect(target?.followers.contains(number) == true)
                #expect(node?.followers.isEmpty == true)
            }
        }
    }

    @Test func `families of a large story follow active ones without cycles, whatever is removed`() {
        var stories = StoryAssignment()
        let families = (0..<90).map { StoryTexts.family($0, event: 1, version: $0) }
        for family in families { _ = stories.insert(family) }
        check(stories)
        #expect(stories.storyCount == 1)
        var dice = Dice(5)
        var left = families.shuffled(using: &dice)
        while let family = left.popLast() {
            _ = stories.remove(family.id)
            check(stories)
            #expect(left.allSatisfy { stories.story(of: $0.id) != nil })
            #expect(stories.storyCount == (left.isEmpty ? 0 : 1))
        }
        #expect(stories.familyCount == 0)
    }

    @Test func `the families that stay active do not depend on the order`() {
        let families = (0..<60).map { StoryTexts.family($0, event: 1, version: $0) }
        func active(_ order: [StoryFamily]) -> Set<Family.ID> {
            var stories = StoryAssignment()
            for family in order { _ = stories.insert(family) }
            let members = stories.stories.values.flatMap(\.active)
            return Set(members.compactMap { stories.nodes[Int($0)]?.family.id })
        }
        let first = active(families)
        #expect(first.count == StoryRules.mostActive)
        var dice = Dice(3)
        #expect(active(families.shuffled(using: &dice)) == first)
    }

    @Test func `stored records continue exactly where the last process stopped`() {
        let families = (0..<150).map { StoryTexts.family($0, event: $0 % 4, version: $0 / 4, day: Double($0 % 4)) }
        var whole = StoryAssignment()
        for family in families.prefix(110) { _ = whole.insert(family) }
        let records = families.prefix(110).compactMap { whole.record(of: $0.id) }
        #expect(records.count == 110)
        var restored = StoryAssignment(restoring: records, nextNumber: whole.upcomingNumber)
        check(restored)
        for family in families.dropFirst(110) {
            let (here, there) = (whole.insert(family), restored.insert(family))
            #expect(here.moves == there.moves)
        }
        for family in families { #expect(whole.story(of: family.id) == restored.story(of: family.id)) }
    }

    @Test func `old stories leave memory, newer ones stay`() throws {
        var stories = StoryAssignment()
        _ = stories.insert(StoryTexts.family(0, event: 1, version: 0, day: 0))
        _ = stories.insert(StoryTexts.family(1, event: 2, version: 0, day: 25))
        let old = try #require(stories.story(of: StoryTexts.id(0)))
        #expect(stories.forget(now: StoryTexts.start.addingTimeInterval(26 * 86_400)) == [old])
        #expect(stories.familyCount == 1)
        #expect(stories.story(of: StoryTexts.id(1)) != nil)
    }
}
