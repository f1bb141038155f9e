// SPDX-License-Identifier: Apache-2.0

import ArticleModel
import Foundation
import Testing

@testable import Matching

@Suite struct StoryAssignmentTests {
    private func assigned(_ families: [StoryFamily]) -> StoryAssignment {
        var stories = StoryAssignment()
        for family in families { _ = stories.insert(family) }
        return stories
    }

    @Test func `reports on one event are one story, others are others`() {
        let families = (0..<40).map { StoryTexts.family($0, event: $0 % 8, version: $0 / 8, day: Double($0 % 3)) }
        let stories = assigned(families)
        let expected = Set((0..<8).map { event in Set((0..<5).map { StoryTexts.id($0 * 8 + event) }) })
        #expect(StoryTexts.partition(stories, families.map(\.id)) == expected)
    }

    @Test func `the order of arrivals changes no story`() {
        let families = (0..<120).map { StoryTexts.family($0, event: $0 % 17, version: $0 / 17, day: Double($0 % 5)) }
        let first = StoryTexts.partition(assigned(families), families.map(\.id))
        for seed in 1...3 {
            var dice = Dice(UInt64(seed))
            let other = assigned(families.shuffled(using: &dice))
            #expect(StoryTexts.partition(other, families.map(\.id)) == first)
        }
        #expect(first.count < 60)
    }

    @Test func `a story begins, grows and merges with a note where its number leads`() throws {
        var stories = StoryAssignment()
        let one = stories.insert(StoryTexts.family(0, event: 1, version: 0))
        let first = try #require(stories.story(of: StoryTexts.id(0)))
        #expect(one.begun == [first: Story.Origin()])
        #expect(one.moves.map(\.to) == [first])
        let two = stories.insert(StoryTexts.family(1, event: 1, version: 1))
        #expect(two.begun.isEmpty)
        #expect(stories.families(of: first).count == 2)
        let evidence = try #require(two.evidence[StoryTexts.id(1)])
        #expect(try #require(evidence.average) >= StoryRules.average)
        #expect(evidence.best?.family == StoryTexts.id(0).hex)
        #expect(evidence.best?.sharedNames.isEmpty == false)
        _ = stories.insert(StoryTexts.family(2, event: 2, version: 0))
        let second = try #require(stories.story(of: StoryTexts.id(2)))
        #expect(second != first)
        let merged = stories.rule(.join, StoryTexts.id(0), StoryTexts.id(2))
        #expect(merged.merged == [second: first])
        #expect(stories.story(of: StoryTexts.id(2)) == first)
    }

    @Test func `people join and separate, whatever the texts say, also before the families arrive`() {
        var rulings = StoryRulings()
        rulings.set(.split, StoryTexts.id(0), StoryTexts.id(1))
        rulings.set(.join, StoryTexts.id(0), StoryTexts.id(2))
        let families = [
            StoryTexts.family(0, event: 1, version: 0), StoryTexts.family(1, event: 1, version: 1),
            StoryTexts.family(2, event: 2, version: 0),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            var stories = StoryAssignment(rulings: rulings)
            for place in order { _ = stories.insert(families[place]) }
            let found = families.map { stories.story(of: $0.id) }
            #expect(found[0] != found[1])
            #expect(found[0] == found[2])
        }
    }

    @Test func `a decision can be withdrawn, and a separated story notes where it came from`() throws {
        var stories = assigned((0..<4).map { StoryTexts.family($0, event: 1, version: $0) })
        let story = try #require(stories.story(of: StoryTexts.id(0)))
        let split = stories.rule(.split, StoryTexts.id(0), StoryTexts.id(3))
        #expect(stories.story(of: StoryTexts.id(0)) != stories.story(of: StoryTexts.id(3)))
        #expect(split.begun.values.map(\.splitFrom) == [story])
        _ = stories.rule(nil, StoryTexts.id(0), StoryTexts.id(3))
        #expect(Set((0..<4).map { stories.story(of: StoryTexts.id($0)) }).count == 1)
    }

    @Test func `a removed family leaves its story, and the last one ends it`() throws {
        var stories = assigned((0..<2).map { StoryTexts.family($0, event: 1, version: $0) })
        let story = try #require(stories.story(of: StoryTexts.id(0)))
        let first = stories.remove(StoryTexts.id(0))
        #expect(first.moves.map(\.from) == [story])
        #expect(first.ended.isEmpty)
        #expect(stories.remove(StoryTexts.id(1)).ended == [story])
        #expect(stories.familyCount == 0)
        #expect(stories.storyCount == 0)
    }

    @Test func `a family that takes the place of others keeps their story`() throws {
        var stories = assigned([StoryTexts.family(0, event: 1, version: 0)])
        let story = try #require(stories.story(of: StoryTexts.id(0)))
        let changes = stories.replace([StoryTexts.id(0)], with: StoryTexts.family(9, event: 1, version: 4))
        #expect(stories.story(of: StoryTexts.id(9)) == story)
        #expect(stories.story(of: StoryTexts.id(0)) == nil)
        #expect(changes.begun.isEmpty)
        #expect(changes.ended.isEmpty)
    }

    @Test func `decisions follow a family to its new id`() {
        var stories = assigned((0..<2).map { StoryTexts.family($0, event: 1, version: $0) })
        _ = stories.rule(.split, StoryTexts.id(0), StoryTexts.id(1))
        _ = stories.replace([StoryTexts.id(1)], with: StoryTexts.family(5, event: 1, version: 1))
        #expect(stories.story(of: StoryTexts.id(0)) != stories.story(of: StoryTexts.id(5)))
    }

    @Test func `a saga of 30 days is a chain of stories, each following or split from an earlier one`() {
        var stories = StoryAssignment()
        var origins: [Story.ID: Story.Origin] = [:]
        for day in 0..<30 {
            // Of one affair, with what is new every few days.
            let (affair, news) = (
                StoryTexts.report(event: 3, version: day), StoryTexts.report(event: 50 + day / 3, version: day)
            )
            let family = StoryTexts.family(
                day, title: affair.title, text: affair.text + " " + news.text, day: Double(day))
            origins.merge(stories.insert(family).begun) { $1 }
        }
        let found = (0..<30).compactMap { stories.story(of: StoryTexts.id($0)) }
        let days = Dictionary(grouping: found.indices) { found[$0] }
        #expect(days.count >= 2)
        for places in days.values { #expect((places.max() ?? 0) - (places.min() ?? 0) <= 20) }
        let roots = days.keys.filter { origins[$0] == Story.Origin() }
        #expect(roots.count == 1)
    }

    @Test func `undated texts find dated ones, received together; not those received weeks apart`() {
        let dated = StoryTexts.family(0, event: 1, version: 0, day: 0)
        let together = StoryTexts.family(1, event: 1, version: 1, day: nil, received: 1)
        let apart = StoryTexts.family(2, event: 1, version: 2, day: nil, received: 40)
        for order in [[dated, together, apart], [apart, together, dated]] {
            let stories = assigned(order)
            #expect(stories.story(of: dated.id) == stories.story(of: together.id))
            #expect(stories.story(of: dated.id) != stories.story(of: apart.id))
        }
    }
}
